// All that can be read on the page at this moment, typed texts included.
const root = document.querySelector("dialog:modal") || document.body;
const toasts = root === document.body ? "" : document.querySelector(".toasts")?.innerText;
const fields = [...root.querySelectorAll("input:not([type=hidden], [type=radio], [type=checkbox]), textarea, select")];
const values = fields
  .filter((field) => field.checkVisibility({ visibilityProperty: true }))
  .map((field) => (field.tagName === "SELECT" ? field.selectedOptions[0]?.text : field.value));
return [root.innerText, toasts, ...values].filter(Boolean).join("\n");
