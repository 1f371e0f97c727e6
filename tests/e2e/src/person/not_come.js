// How far the page is, what it waits for (files that it names and that have not come), and the last presses that
// arrived, between where they were meant to and how the page was scrolled.
const come = new Set(performance.getEntriesByType("resource").map((entry) => entry.name));
const named = [...document.querySelectorAll("link[rel=stylesheet], link[rel=modulepreload], link[rel=preload], script[src]")];
const missing = named.map((element) => element.href || element.src).filter((address) => !come.has(address));
return [document.readyState, JSON.stringify({ ...document.documentElement.dataset }), ...missing, ...(window.storyPresses || []).slice(-12)];
