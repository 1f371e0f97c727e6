// Keeps, for the key that was pressed last, when the last of what it changed on the screen was painted.
// What is only read out, and comes later on purpose, is left out.
const QUIET_MS = 300;
const main = document.querySelector("main");
let pressed = 0;
let painted = 0;
const { port1: after, port2: frame } = new MessageChannel();
after.onmessage = () => (painted = performance.now());
// The message comes after the frame that paints what is there now.
const noteTheFrame = () => requestAnimationFrame(() => frame.postMessage(null));
const isSeen = ({ target }) => {
  const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
  return !element?.closest("[aria-live], [role=status], [role=alert]");
};
addEventListener("keydown", (event) => ((pressed = event.timeStamp), (painted = 0)), true);
addEventListener("input", noteTheFrame);
new MutationObserver((changes) => changes.some(isSeen) && noteTheFrame()).observe(main, {
  childList: true,
  characterData: true,
  attributes: true,
  subtree: true,
});
window.tookToPaint = () =>
  new Promise((done) => {
    const look = () => {
      const isQuiet = painted > pressed && performance.now() - painted > QUIET_MS;
      return isQuiet ? done(painted - pressed) : setTimeout(look, 50);
    };
    look();
  });
