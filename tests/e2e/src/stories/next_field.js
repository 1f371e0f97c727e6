// The next field of the screen that a text can be typed into, with the focus at its end. Arguments: names of those that are done.
const [done] = arguments;
for (const fold of document.querySelectorAll("main details:not([open])")) fold.open = true;
const selector = "main textarea, main input:is([type=text], [type=search], [type=url], [type=email], [type=password])";
const nameOf = (field) => field.labels?.[0]?.textContent.trim() || field.getAttribute("aria-label") || field.id;
const fields = [...document.querySelectorAll(selector)];
const isOpen = (field) => field.checkVisibility({ visibilityProperty: true }) && !field.readOnly && !field.disabled;
const counted = new Map();
for (const field of fields.filter(isOpen)) {
  const label = nameOf(field);
  const count = (counted.get(label) || 0) + 1;
  counted.set(label, count);
  const name = `${label} ${count}`;
  if (done.includes(name)) continue;
  field.dataset.story = name;
  field.focus();
  if (field.type !== "email") field.setSelectionRange(field.value.length, field.value.length);
  return field;
}
return null;
