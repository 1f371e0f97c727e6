// A look on the way to an element by Tab: is it reached, is that to be seen, and how far does it seem to be?
// Nothing is changed on the page. arguments: the element, whether the way begins here.
const [target, begins] = arguments;
const focused = document.activeElement;

/** The radio buttons that are one stop together with this element, or the element alone. */
function groupOf(element) {
  if (element.type !== "radio" || !element.name) return [element];
  return [...document.getElementsByName(element.name)].filter((other) => other.form === element.form);
}

/** How an element is drawn, with what is drawn for it: its labels, what it lies in. */
function drawingOf(element) {
  const parts = [element, ...(element.labels || []), element.parentElement, element.closest("li")].filter(Boolean);
  parts.push(...parts.flatMap((part) => [...part.querySelectorAll("span")].slice(0, 3)));
  return parts
    .flatMap((part) => [null, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)))
    .map((style) => [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor].join())
    .join(";");
}

const isAhead = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Where Tab stops, as far as a script can tell. */
function stops(forwards) {
  const root = document.querySelector("dialog:modal") || document;
  const all = [...root.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
  const isStop = (element) => {
    if (element.tabIndex < 0 || element.disabled || element.closest("[inert]")) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const group = groupOf(element);
    return element === (group.find((option) => option.checked) || group.at(forwards ? 0 : -1));
  };
  return all.filter(isStop);
}

// The day, the month and the year of a date are stops of their own, and so is the button of its picker.
const PARTS = { date: 4, time: 3 };
const partsOf = (element) => PARTS[element.type] || 1;

/** How often Tab has to be pressed, if all is as it seems. Below zero: with Shift. */
function distance() {
  // Where the focus was before it was lost, only the browser knows.
  if (focused === document.body) return 1;
  const forwards = isAhead(focused, target);
  const [near, far] = forwards ? [focused, target] : [target, focused];
  const group = groupOf(target);
  const between = stops(forwards).filter(
    (stop) => isAhead(near, stop) && isAhead(stop, far) && !group.includes(stop) && stop !== focused,
  );
  const steps = between.reduce((sum, stop) => sum + partsOf(stop), 1);
  return forwards ? steps : -steps;
}

function describe(element) {
  const words = element.getAttribute("aria-label") || element.labels?.[0]?.innerText || element.innerText;
  const name = element === document.body ? "" : (words || "").trim().replace(/\s+/g, " ").slice(0, 40);
  return `${element.tagName.toLowerCase()} "${name}"`;
}

if (!window.journey) {
  addEventListener("focusin", (event) => window.journey.passed.push(event.target), true);
}
if (begins || !window.journey) {
  const drawings = groupOf(target).filter((one) => one !== focused).map((one) => [one, drawingOf(one)]);
  window.journey = { from: focused, passed: [], before: new Map(drawings), last: null, leaps: 0, forwards: null, since: 0 };
}
const { journey } = window;

const there = groupOf(target).includes(focused);
let steps = there ? 0 : distance();
// What seemed to be the distance was not, so every step is looked at.
if (journey.leaps > 0) steps = Math.sign(steps);
// Who has gone too far at once, or turns back, comes by the same things again.
if (journey.leaps < 2 || journey.forwards !== steps > 0) journey.since = journey.passed.length;
journey.forwards = steps > 0;
if (focused !== document.body) journey.leaps += 1;
const isStuck = journey.last === focused && focused !== document.body && partsOf(focused) === 1;
const lately = journey.passed.slice(journey.since);
const isCircle = new Set(lately).size < lately.length;
journey.last = focused;

// Where the program itself has put the focus, there is no drawing from before to compare with.
const before = journey.before.get(focused);
return {
  there,
  visible: before === undefined ? focused.matches(":focus-visible") : before !== drawingOf(focused),
  trapped: !there && (isStuck || isCircle),
  distance: steps,
  passed: [journey.from, ...journey.passed].map(describe),
};
