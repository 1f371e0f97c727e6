// What is wrong with how a screen takes its place: text or controls that reach out of the window, text that is cut without
// "…", controls that nobody could press. Nothing is the only good answer.
const modal = document.querySelector("dialog:modal");
const root = modal || document.body;
const { clientWidth: width, clientHeight: height } = document.documentElement;
const found = new Set();
const name = (element) => {
  const words = element.getAttribute("aria-label") || element.innerText || element.value || "";
  const of = element.className && typeof element.className === "string" ? `.${element.className.split(" ").join(".")}` : "";
  return `${element.tagName.toLowerCase()}${of} "${words.trim().slice(0, 30).toWellFormed()}"`;
};
const px = (number) => `${Math.round(number)} px`;

/** Only read out. */
const isHidden = (element) => {
  for (let one = element; one && one !== document.body; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.clipPath.startsWith("inset(50%") || style.clip.startsWith("rect(")) return true;
    if (style.opacity === "0" || style.visibility === "hidden") return true;
  }
  return false;
};
const isThere = (element) => element.checkVisibility({ visibilityProperty: true }) && !isHidden(element);
const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
const isIn = (element, test) => {
  for (let one = element; one && one !== root; one = one.parentElement) if (test(one)) return true;
  return false;
};

// Text.
const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
const range = document.createRange();
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement;
  if (!texts.currentNode.data.trim() || element.closest("option, script, style, noscript")) continue;
  range.selectNodeContents(texts.currentNode);
  const places = [...range.getClientRects()].filter((place) => place.width > 1);
  const [left, right] = [Math.min(...places.map(({ left }) => left)), Math.max(...places.map(({ right }) => right))];
  if (!places.length || (left >= -1 && right <= width + 1) || !isThere(element) || isIn(element, scrolls)) continue;
  found.add(`text from ${px(left)} to ${px(right)}: ${name(element)}`);
}

// What hides what is too much.
/** What of its content reaches beyond it at the side. (What a list of options hides of the chosen one is no content.) */
const beyond = (element) => {
  const { left, right } = element.getBoundingClientRect();
  const isBeyond = (place) => place.width > 1 && (place.right > right + 1 || place.left < left - 1);
  const over = [...element.querySelectorAll(":not(option)")].filter((one) => isBeyond(one.getBoundingClientRect()));
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    if (words.currentNode.parentElement.closest("option")) continue;
    range.selectNodeContents(words.currentNode);
    if ([...range.getClientRects()].some(isBeyond)) over.push(words.currentNode.parentElement);
  }
  return over.findLast(isThere);
};
for (const element of root.querySelectorAll("*")) {
  const style = getComputedStyle(element);
  const hides = (overflow) => ["hidden", "clip"].includes(overflow);
  if ((!hides(style.overflowX) && !hides(style.overflowY)) || element.matches("input, svg, svg *")) continue;
  if (style.display === "inline" || !isThere(element)) continue;
  const hasEllipsis = style.textOverflow === "ellipsis" || !["none", ""].includes(style.webkitLineClamp);
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const isWide = hides(style.overflowX) && scrollWidth > clientWidth + 1;
  const isHigh = hides(style.overflowY) && scrollHeight > clientHeight + 1;
  const over = isWide && (!hasEllipsis || style.webkitLineClamp !== "none") && beyond(element);
  if (over) found.add(`cut at the side: ${name(element)} by ${name(over)}`);
  if (isHigh && !hasEllipsis) found.add(`cut below (${scrollHeight} of ${clientHeight}): ${name(element)}`);
}

// Controls.
const CONTROLS = "button, a[href], summary, select, textarea, input:not([type=hidden], [type=file])";
for (const control of root.querySelectorAll(CONTROLS)) {
  if (!control.checkVisibility({ visibilityProperty: true }) || control.disabled) continue;
  if (control.closest("[inert], [hidden], [popover], .skip-link")) continue;
  const labels = [...(control.labels || [])];
  // Of a box that is not drawn people press the words beside it.
  const target = isHidden(control) || control.getBoundingClientRect().width <= 1 ? labels.find(isThere) : control;
  if (!target) {
    found.add(`nowhere: ${name(control)}`);
    continue;
  }
  target.scrollIntoView({ block: "center", inline: "nearest" });
  const place = [...target.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!place) {
    found.add(`no size: ${name(control)}`);
    continue;
  }
  if (place.left < -1 || place.right > width + 1) {
    found.add(`control from ${px(place.left)} to ${px(place.right)}: ${name(control)}`);
    continue;
  }
  const shares = [0.5, 0.1, 0.9, 0.3, 0.7];
  const isMet = (across, down) => {
    const hit = document.elementFromPoint(place.left + place.width * across, place.top + place.height * down);
    return hit && (target.contains(hit) || control.contains(hit) || labels.some((label) => label.contains(hit)));
  };
  if (!shares.some((down) => shares.some((across) => isMet(across, down)))) {
    const hit = document.elementFromPoint(place.left + place.width / 2, place.top + place.height / 2);
    found.add(`covered${hit ? ` by ${name(hit)}` : `, at ${px(place.top)} of ${px(height)}`}: ${name(control)}`);
  }
}
scrollTo(0, 0);
return [...found];
