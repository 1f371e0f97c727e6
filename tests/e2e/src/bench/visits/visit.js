// Runs before anything of the page does. Keeps, as promises, when the page was ready and when something was painted
// first: milliseconds since the navigation began.
// arguments: a selector of what can be used once the page is ready.
const [selector] = arguments;
const isReady = () => Boolean(document.querySelector(selector)?.getClientRects().length);
const { port1: painted, port2: frame } = new MessageChannel();
window.wasReady = new Promise((done) => (painted.onmessage = () => done(performance.now())));
window.wasPainted = new Promise((done) => {
  const tell = (list) => list.getEntriesByName("first-contentful-paint").forEach(({ startTime }) => done(startTime));
  new PerformanceObserver(tell).observe({ type: "paint", buffered: true });
});
// What is there before a frame is painted by it, and the message comes after it.
const look = () => (isReady() ? frame.postMessage(null) : requestAnimationFrame(look));
requestAnimationFrame(look);
