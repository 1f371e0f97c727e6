// What the browser's picker does with a chosen value: set it, then tell the page.
const [field, wanted] = arguments;
if (field.tagName === "SELECT") {
  const option = [...field.options].find((option) => option.text.trim() === wanted);
  if (!option) throw new Error(`there is no option "${wanted}"`);
  field.value = option.value;
} else {
  field.focus();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, wanted);
}
field.dispatchEvent(new Event("input", { bubbles: true }));
field.dispatchEvent(new Event("change", { bubbles: true }));
