// Targets of less than 44 by 44 px (WCAG 2.5.5): buttons, fields, and links but for those in sentences. What counts is what
// is pressed: the words beside a box, and what a row adds to its link, are part of the target.
const root = document.querySelector("dialog:modal") || document.body;
const LEAST = 43.5;
const CONTROLS = "button, a[href], summary, select, textarea, input:not([type=hidden], [type=file])";
const small = [];
// How large a target is does not depend on a message that lies over it for some seconds.
const messages = document.querySelector(".toasts");
if (messages) messages.style.visibility = "hidden";

/** A link among other words of its line. */
function isInSentence(control) {
  if (!control.matches("a") || getComputedStyle(control).display !== "inline") return false;
  const around = control.closest("p, li, dd, blockquote");
  return Boolean(around) && around.textContent.trim() !== control.textContent.trim();
}

/** From one point of the target as far as it goes, at most so far as is needed. */
function reach(isTarget, x, y, across, down) {
  let far = 0;
  while (far < 44 && isTarget(x + across * (far + 1), y + down * (far + 1))) far += 1;
  return far;
}

for (const control of root.querySelectorAll(CONTROLS)) {
  if (!control.checkVisibility({ visibilityProperty: true }) || control.disabled) continue;
  if (control.closest(".skip-link, [popover]:not(:popover-open), [inert]") || isInSentence(control)) continue;
  const parts = [control, ...(control.labels || [])];
  const places = parts.map((part) => part.getBoundingClientRect());
  if (places.some(({ width, height }) => width >= LEAST && height >= LEAST)) continue;
  const part = parts[places.findIndex(({ width }) => width > 1)];
  if (!part) continue;
  part.scrollIntoView({ block: "center" });
  const { left, top, width, height } = part.getBoundingClientRect();
  const isTarget = (x, y) => {
    const hit = document.elementFromPoint(x, y);
    return Boolean(hit) && parts.some((one) => one.contains(hit));
  };
  const [x, y] = [left + width / 2, top + height / 2];
  const wide = reach(isTarget, x, y, -1, 0) + reach(isTarget, x, y, 1, 0);
  const high = reach(isTarget, x, y, 0, -1) + reach(isTarget, x, y, 0, 1);
  if (wide >= LEAST - 1 && high >= LEAST - 1) continue;
  // What lies above it tells why nothing of it can be pressed.
  const above = document.elementFromPoint(x, y);
  const covered = !isTarget(x, y) && above ? ` below ${above.outerHTML.slice(0, 80).toWellFormed()}` : "";
  small.push(`${wide} by ${high} px${covered}: ${control.outerHTML.slice(0, 160).toWellFormed()}`);
}
scrollTo(0, 0);
if (messages) messages.style.visibility = "";
return small;
