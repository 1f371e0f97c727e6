// Runs before anything of the page does. Keeps, as a promise, how long it took until the heading was painted, and so
// much of the list as the window shows: milliseconds since the navigation began.
// arguments: the heading, how many rows the list has in the end.
const [heading, count] = arguments;
const isThere = () => {
  if (document.querySelector("main h1")?.textContent !== heading) return false;
  const rows = [...document.querySelectorAll("main ul a[href^='#/t/']")];
  return rows.length >= count || rows.at(-1)?.getBoundingClientRect().top > innerHeight;
};
const { port1: painted, port2: frame } = new MessageChannel();
window.tookToOpen = new Promise((done) => (painted.onmessage = () => done(performance.now())));
// What is there before a frame is painted by it, and the message comes after it.
const look = () => (isThere() ? frame.postMessage(null) : requestAnimationFrame(look));
requestAnimationFrame(look);
