// @ts-check
/**
 * Reads everything the program has stored on this device, without the program.
 *
 * It knows the names of the stores' owner and nothing of their content: each row is written down as it is found.
 * What cannot be read or written down is marked, never a reason to stop: this is the last way out.
 */
"use strict";

(() => {
  /** Databases and keys of localStorage with this name, or beginning with it and a dot or hyphen. */
  const OWNER = "tandembuch";
  /** What the database has not answered after this long is reported as not readable. */
  const PATIENCE_MS = 10_000;
  /** Types of fields whose value a person has typed, and may want back. */
  const TYPED = ["text", "search", "date", "time", "number", "url", "email", "tel"];

  window.tandembuchData = { collect };

  /**
   * Everything, ready for JSON.stringify.
   * @param {string} reason why the data are rescued
   * @param {string} details technical details of the failure
   */
  async function collect(reason, details) {
    /** @type {string[]} */
    const problems = [];
    /** @type {RescueData["databases"]} */
    const databases = {};
    for (const name of await databaseNames(problems)) {
      try {
        const content = await readDatabase(name, problems);
        if (content) databases[name] = content;
      } catch (error) {
        problems.push(`database ${name}: ${describe(error)}`);
      }
    }
    return {
      format: "tandembuch-rescue",
      version: 1,
      created: new Date().toISOString(),
      address: location.origin + location.pathname,
      browser: navigator.userAgent,
      reason,
      details,
      databases,
      localStorage: readLocalStorage(problems),
      // What was typed and perhaps not saved yet, because the program stopped in the middle.
      typed: readForms(),
      problems,
    };
  }

  /** @param {string[]} problems */
  async function databaseNames(problems) {
    const names = new Set([OWNER]);
    try {
      // Firefox before 126 cannot list them.
      const listed = indexedDB.databases ? await withPatience(indexedDB.databases()) : [];
      for (const { name } of listed) if (name && isOurs(name)) names.add(name);
    } catch (error) {
      problems.push(`list of databases: ${describe(error)}`);
    }
    return names;
  }

  /**
   * All rows of all stores, or null if there is no such database.
   * @param {string} name @param {string[]} problems
   */
  async function readDatabase(name, problems) {
    const database = await withPatience(openExisting(name));
    if (!database) return null;
    try {
      /** @type {Record<string, unknown[]>} */
      const stores = {};
      for (const storeName of database.objectStoreNames) {
        stores[storeName] = await readStore(database, storeName, problems);
      }
      return { version: database.version, stores };
    } finally {
      database.close();
    }
  }

  /**
   * Opens a database and never creates one: an empty database would mislead the program at its next start.
   * @param {string} name @returns {Promise<IDBDatabase | null>}
   */
  function openExisting(name) {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      let missing = false;
      request.onupgradeneeded = () => {
        missing = true;
        if (request.transaction) request.transaction.abort();
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        if (missing) resolve(null);
        else reject(request.error);
      };
    });
  }

  /**
   * Row by row, because one damaged row makes a request for all of them fail.
   * @param {IDBDatabase} database @param {string} name @param {string[]} problems
   */
  async function readStore(database, name, problems) {
    const store = database.transaction(name, "readonly").objectStore(name);
    const rows = [];
    for (const key of await answer(store.getAllKeys())) {
      try {
        // A transaction ends when nothing is asked of it, so each row gets its own.
        const value = await answer(database.transaction(name, "readonly").objectStore(name).get(key));
        rows.push({ key: await plain(key), value: await plain(value) });
      } catch (error) {
        rows.push({ key: await plain(key), unreadable: describe(error) });
        problems.push(`store ${name}: a row cannot be read: ${describe(error)}`);
      }
    }
    return rows;
  }

  /** @param {string[]} problems */
  function readLocalStorage(problems) {
    /** @type {Record<string, string | null>} */
    const found = {};
    try {
      for (const key of Object.keys(localStorage)) {
        if (isOurs(key)) found[key] = localStorage.getItem(key);
      }
    } catch (error) {
      problems.push(`localStorage: ${describe(error)}`);
    }
    return found;
  }

  /** Text in the fields of the page, with the names people know the fields by. Never passwords. */
  function readForms() {
    const typed = [];
    for (const field of document.querySelectorAll("textarea, input, [contenteditable=true]")) {
      if (field instanceof HTMLInputElement && !TYPED.includes(field.type)) continue;
      const text = "value" in field ? String(field.value) : field.textContent || "";
      if (text.trim()) typed.push({ field: labelOf(field), text });
    }
    return typed;
  }

  /** @param {Element} field */
  function labelOf(field) {
    const labels = "labels" in field ? /** @type {HTMLInputElement} */ (field).labels : null;
    const label = labels && labels.length ? labels[0].textContent : field.getAttribute("aria-label");
    return (label || field.id || field.getAttribute("name") || "").trim();
  }

  /**
   * A value as JSON can hold it. What JSON lacks becomes an object with one member beginning with "$".
   * @param {any} value @param {any[]} [parents] what it lies in, to notice a circle
   * @returns {Promise<any>}
   */
  async function plain(value, parents = []) {
    try {
      if (value === null || ["string", "boolean"].includes(typeof value)) return value;
      if (typeof value === "number") return Number.isFinite(value) ? value : { $number: String(value) };
      if (typeof value === "bigint") return { $bigint: String(value) };
      if (typeof value !== "object") return { $skipped: typeof value };
      if (parents.includes(value)) return { $skipped: "circle" };
      const inside = [...parents, value];
      if (value instanceof Date) return { $date: Number.isNaN(value.getTime()) ? null : value.toISOString() };
      if (value instanceof ArrayBuffer) return { $base64: base64(new Uint8Array(value)) };
      if (ArrayBuffer.isView(value)) {
        return { $base64: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
      }
      if (value instanceof Blob) {
        return { $base64: base64(new Uint8Array(await value.arrayBuffer())), type: value.type };
      }
      if (value instanceof Map) return { $map: await plain([...value], inside) };
      if (value instanceof Set) return { $set: await plain([...value], inside) };
      if (Array.isArray(value)) return await Promise.all(value.map((item) => plain(item, inside)));
      const kind = Object.prototype.toString.call(value).slice(8, -1);
      // Above all CryptoKey: a key that may not leave the browser cannot be written down.
      if (kind !== "Object") return { $skipped: kind };
      /** @type {[string, any][]} */
      const members = [];
      for (const name of Object.keys(value)) members.push([name, await plain(value[name], inside)]);
      return Object.fromEntries(members);
    } catch (error) {
      return { $skipped: describe(error) };
    }
  }

  /** @param {Uint8Array} bytes */
  function base64(bytes) {
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }

  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  function answer(request) {
    return withPatience(new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        reject(request.error);
      };
    }));
  }

  /** @template T @param {Promise<T>} promise @returns {Promise<T>} */
  function withPatience(promise) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("no answer")), PATIENCE_MS);
      promise.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  /** @param {string} name */
  function isOurs(name) {
    return name === OWNER || name.startsWith(`${OWNER}.`) || name.startsWith(`${OWNER}-`);
  }

  /** @param {unknown} error */
  function describe(error) {
    return error instanceof Error || error instanceof DOMException ? `${error.name}: ${error.message}` : String(error);
  }
})();
