// How far the page is, what it waits for (files that it names and that have not come, or its database), and the last
// presses that arrived, between where they were meant to and how the page was scrolled.
const PATIENCE_MS = 3000;
const come = new Set(performance.getEntriesByType("resource").map((entry) => entry.name));
const named = [...document.querySelectorAll("link[rel=stylesheet], link[rel=modulepreload], link[rel=preload], script[src]")];
const missing = named.map((element) => element.href || element.src).filter((address) => !come.has(address));
const marks = performance.getEntriesByType("mark").map((mark) => `${mark.name} after ${Math.round(mark.startTime)} ms`);

// Opens the database as the program does, and reads from it.
const asked = new Promise((resolve) => {
  const begun = Date.now();
  const say = (what) => resolve(`database: ${what} after ${Date.now() - begun} ms`);
  const opening = indexedDB.open("tandembuch");
  opening.onerror = () => say(`not opened, ${opening.error}`);
  opening.onblocked = () => say("blocked");
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onsuccess = () => {
    const database = opening.result;
    const reading = database.transaction("heads").objectStore("heads").count();
    reading.onerror = () => say(`opened, not read, ${reading.error}`);
    reading.onsuccess = () => {
      say(`${reading.result} heads`);
      database.close();
    };
  };
  setTimeout(() => say(opening.readyState === "done" ? "opened, no answer" : "no answer"), PATIENCE_MS);
}).catch((error) => `database: ${error}`);

const presses = (window.storyPresses || []).slice(-12);
const how = [document.readyState, JSON.stringify({ ...document.documentElement.dataset }), ...marks];
return asked.then((answer) => [...how, answer, ...missing, ...presses]);
