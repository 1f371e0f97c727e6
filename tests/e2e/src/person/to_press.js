// What is pressed of an element: its label where that can be seen. Given once it stands still from one frame to the next, as
// people do not press what moves below their finger. What arrives of presses is kept, and where the page was scrolled to,
// for the day on which one is lost.
const [element, done] = arguments;

function keepsPresses() {
  window.storyPresses = [];
  const keep = (text) => window.storyPresses.push(text);
  const at = ({ timeStamp, type }) => `${Math.round(timeStamp)} ${type}`;
  for (const type of ["pointerdown", "pointerup", "click"]) {
    const press = (event) => {
      const on = `${event.target.tagName} "${(event.target.textContent || "").trim().slice(0, 30)}"`;
      keep(`${at(event)} ${event.clientX},${event.clientY} ${on}`);
    };
    window.addEventListener(type, press, { capture: true });
  }
  window.addEventListener("scroll", (event) => keep(`${at(event)} to ${Math.round(window.scrollY)}`));
}

/** Browsers paint nothing in a window that nobody sees. */
const frame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 200);
  });

const place = (target) => {
  const { left, top, width, height } = target.getBoundingClientRect();
  return `${left},${top},${width},${height}`;
};

async function stillOne(target) {
  for (let before = ""; before !== place(target); await frame()) before = place(target);
  return target;
}

if (!window.storyPresses) keepsPresses();
const [label] = element.labels || [];
const target = label && label.getBoundingClientRect().width > 1 ? label : element;
stillOne(target).then((target) => {
  window.storyPresses.push(`${Math.round(performance.now())} pressing at ${place(target)}`);
  done(target);
});
