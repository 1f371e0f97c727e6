// @ts-check
/**
 * The service worker: keeps every file of exactly one version on the device, and serves pages from it alone.
 *
 * `cargo xtask` fills in the two constants below after a build. Unfilled, as `trunk serve` delivers it, the worker
 * keeps nothing and answers nothing.
 *
 * What always holds, also if the browser ends the worker at any line, or the server is half way through an upload:
 * - A version is kept completely and unaltered (SHA-256) or it does not become active.
 * - A page gets all its files from one version. A file lost from the cache is fetched again only as that version's.
 * - A new version waits until the person takes it over, or the last page is closed.
 */
"use strict";

const BUILD = "";
/** @type {{ url: string, sha256: string }[]} urls relative to the scope */
const FILES = [];

const worker = /** @type {TandembuchWorker} */ (/** @type {unknown} */ (self));
const scope = new URL(worker.registration.scope);
/** Caches belong to the origin, and another Tandembuch may live beside this one: the name ends with the path. */
const cacheName = `tandembuch-${BUILD}@${scope.pathname}`;
/** @type {Map<string, string>} the SHA-256 of each file by its path */
const hashes = new Map(FILES.map((file) => [new URL(file.url, scope).pathname, file.sha256]));

worker.addEventListener("install", (event) => {
  event.waitUntil(install());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(activate());
});

worker.addEventListener("message", (event) => {
  // Asked for by a page, after it has saved what was being typed. Never without being asked: the pages that are
  // open belong to the version before.
  if (event.data && event.data.type === "take-over") event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("fetch", (event) => {
  const path = keptPath(event.request);
  // Whatever does not belong to this version is the network's business.
  if (path) event.respondWith(serve(path));
});

/** Fetches and checks all files. Fails, and leaves the version before in charge, if any differs. */
async function install() {
  const cache = await caches.open(cacheName);
  await Promise.all([...hashes.keys()].map((path) => fetchInto(cache, path)));
  // Read back: a worker of another version may have cleared up in the meantime.
  const kept = await (await caches.open(cacheName)).keys();
  if (kept.length < hashes.size) throw new Error("the cache is incomplete");
}

/** Makes room, and takes charge of pages that were opened before there was a worker. */
async function activate() {
  const mine = `@${scope.pathname}`;
  for (const name of await caches.keys()) {
    if (name !== cacheName && name.startsWith("tandembuch-") && name.endsWith(mine)) await caches.delete(name);
  }
  if (hashes.size > 0) await worker.clients.claim();
}

/**
 * The path of the kept file a request is for, if it is for one.
 * @param {Request} request
 */
function keptPath(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin) return null;
  // The routes of the program are behind the #, so there is one page; a query does not make it another one.
  const path = url.pathname === scope.pathname ? new URL("index.html", scope).pathname : url.pathname;
  return hashes.has(path) ? path : null;
}

/**
 * A file of this version: as kept, or, should the browser have lost it, fetched and checked anew.
 * @param {string} path @returns {Promise<Response>}
 */
async function serve(path) {
  try {
    const cache = await caches.open(cacheName);
    return (await cache.match(path)) || (await fetchInto(cache, path));
  } catch (error) {
    console.error(error);
    return Response.error();
  }
}

/**
 * Fetches a file, checks it and keeps it.
 *
 * The HTTP cache may answer first: the page has just loaded most files, and the digest tells whether they are the
 * right ones. If not, the cache is passed by.
 * @param {Cache} cache @param {string} path @returns {Promise<Response>}
 */
async function fetchInto(cache, path) {
  for (const mode of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const answer = await fetch(path, { cache: mode });
    const bytes = await answer.arrayBuffer();
    if (!answer.ok || hex(await crypto.subtle.digest("SHA-256", bytes)) !== hashes.get(path)) continue;
    const response = new Response(bytes, { headers: keptHeaders(answer.headers) });
    await cache.put(path, response.clone());
    return response;
  }
  throw new Error(`${path} on the server does not belong to version ${BUILD}`);
}

/**
 * The headers stay, above all the policy, except those that describe how the file came. It is kept as a response
 * of our own, because one that came by way of a redirect may not answer a navigation.
 * @param {Headers} received
 */
function keptHeaders(received) {
  const headers = new Headers(received);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return headers;
}

/** @param {ArrayBuffer} digest */
function hex(digest) {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
