// Types into the field with this label in both tabs and leaves it, in one go: neither tab can hear of the other.
const [label, here, there] = arguments;
const fields = [window, window.otherTab].map((tab) => {
  const labels = [...tab.document.querySelectorAll("label")];
  return tab.document.getElementById(labels.find((one) => one.textContent.trim() === label).htmlFor);
});
fields.forEach((field, at) => {
  const { Event, FocusEvent } = field.ownerDocument.defaultView;
  field.dispatchEvent(new FocusEvent("focus"));
  field.value = [here, there][at];
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
for (const field of fields) field.dispatchEvent(new field.ownerDocument.defaultView.FocusEvent("blur"));
