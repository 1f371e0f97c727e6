// What makes the page wider than the window: nothing, or the elements that reach beyond its edge.
const root = document.documentElement;
if (root.scrollWidth <= root.clientWidth) return [];
const name = (element) => `${element.outerHTML.slice(0, 120).toWellFormed()} … to ${Math.ceil(element.getBoundingClientRect().right)} px`;
const beyond = [...document.querySelectorAll("body *")].filter(
  (element) => element.checkVisibility() && element.getBoundingClientRect().right > root.clientWidth + 0.5,
);
return [`${root.scrollWidth} px in a window of ${root.clientWidth} px`, ...beyond.slice(0, 8).map(name)];
