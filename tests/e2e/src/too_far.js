// How often Tab is pressed from the heading of a page or dialog to its main action, if that is too often. What a form asks
// for belongs to its action: the way to it ends at its first field.
const [most] = arguments;
const root = document.querySelector("dialog:modal") || document.querySelector("main");
const isThere = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
const main = [...root.querySelectorAll(".kern-btn--primary")].find(isThere);
if (!main) return [];
const CONTROLS = "button, a[href], summary, select, textarea, input:not([type=hidden]), [tabindex='0']";
const isStop = (control) => isThere(control) && !control.disabled && control.tabIndex >= 0;
const seen = new Set();
const stops = [...root.querySelectorAll(CONTROLS)].filter(isStop).filter((control) => {
  // Options are one stop.
  const group = control.type === "radio" ? control.name : control;
  return !seen.has(group) && seen.add(group);
});
const form = main.type === "submit" && main.closest("form");
const way = stops.findIndex((stop) => stop === main || (form && form.contains(stop))) + 1;
return way > most ? [`${way} times Tab to "${main.innerText.trim()}"`] : [];
