// @ts-check
/**
 * Ends Tandembuch at an address: put in the place of its sw.js, it removes the program that browsers keep, at each one's
 * next look for an update. What people have written stays in their browsers; only the program can show it.
 */
"use strict";

(() => {
  const worker = /** @type {TandembuchWorker} */ (/** @type {unknown} */ (self));

  worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener("activate", (event) => event.waitUntil(end()));

  /** Caches belong to the origin, and another Tandembuch may live beside this one: their names end with the path. */
  async function end() {
    const mine = `@${new URL(worker.registration.scope).pathname}`;
    for (const name of await caches.keys()) {
      if (name.startsWith("tandembuch-") && name.endsWith(mine)) await caches.delete(name);
    }
    await worker.registration.unregister();
  }
})();
