// What has moved on the page since it began to load, be it by a pixel: a value for each time.
const done = arguments[arguments.length - 1];
const moved = [];
const note = (list) => moved.push(...list.getEntries().map(({ value, startTime }) => ({ value, startTime })));
new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
// What was kept from before comes with a task of its own.
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved))));
