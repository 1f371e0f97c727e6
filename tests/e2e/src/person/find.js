// Finds what a person would find: by role and name, among what is visible and can be reached.
// arguments: role, names (any of them), beside (texts of the surroundings, from outer to inner).
const [role, names, beside] = arguments;

const SELECTORS = {
  button: "button, [role=button], summary",
  link: "a[href]",
  field: "textarea, select, input:not([type=radio], [type=checkbox], [type=file], [type=hidden])",
  choice: "input[type=radio], input[type=checkbox]",
  file: "input[type=file]",
  heading: "h1, h2, h3, h4, h5, h6",
  region: "section, [role=region], dialog, nav, main",
};

const squeeze = (text) => (text || "").replace(/[\s\u00a0]+/g, " ").trim();

/** What is read out of an element's content: hidden parts are left out. */
function contentOf(element) {
  const copy = element.cloneNode(true);
  for (const hidden of copy.querySelectorAll("[aria-hidden=true], [hidden], script, style")) hidden.remove();
  return squeeze(copy.textContent);
}

/** The accessible name, in the order of "Accessible Name and Description Computation 1.2". */
function nameOf(element) {
  const labelledby = element.getAttribute("aria-labelledby");
  if (labelledby) {
    const parts = labelledby.split(/\s+/).map((id) => document.getElementById(id));
    return squeeze(parts.map((part) => (part ? contentOf(part) : "")).join(" "));
  }
  const label = squeeze(element.getAttribute("aria-label"));
  if (label) return label;
  if (element.labels && element.labels.length) return squeeze([...element.labels].map(contentOf).join(" "));
  const content = ["field", "choice", "file", "region"].includes(role) ? "" : contentOf(element);
  return content || squeeze(element.getAttribute("title"));
}

function isReachable(element) {
  const hidden = !element.checkVisibility({ visibilityProperty: true });
  return !hidden && !element.closest("[inert], [aria-hidden=true]");
}

/** The smallest parts of `root` that are about `text`: rows, sections, articles. */
function surroundings(root, text) {
  const wanted = squeeze(text).toLowerCase();
  const says = (part) => {
    const values = [...part.querySelectorAll("input, textarea")].map((field) => field.value);
    const words = [part.innerText, part.getAttribute("aria-label"), ...values];
    return isReachable(part) && words.some((word) => squeeze(word).toLowerCase().includes(wanted));
  };
  const parts = [...root.querySelectorAll("li, article, section, fieldset, tr, form, details, dialog")].filter(says);
  return parts.filter((part) => !parts.some((other) => other !== part && part.contains(other)));
}

let roots = [document.querySelector("dialog:modal") || document];
for (const text of beside) roots = roots.flatMap((root) => surroundings(root, text));

const found = new Set();
for (const root of roots) {
  for (const element of root.querySelectorAll(SELECTORS[role])) {
    if (isReachable(element) && names.some((name) => squeeze(name) === nameOf(element))) found.add(element);
  }
}
let all = [...found];
// Links that lead to the same place are one to a person.
if (role === "link" && new Set(all.map((link) => link.href)).size === 1) all = all.slice(0, 1);
if (all.length === 1) all[0].scrollIntoView({ block: "center", inline: "nearest" });
return all;
