/**
 * What JSON.parse does not say: where the first object of a text ends, and whether a member is named twice.
 *
 * It goes by quotes, braces and brackets alone; whether the object is JSON, JSON.parse says.
 */

/** More members than any header or envelope has. */
const MOST_MEMBERS = 1_000;

/**
 * Walks over the object that begins at the start of a text, however deep it is.
 * @param {string} text @returns {{ end: number, isNamedOnce: boolean } | null} null if the text ends before
 */
export function walkedOver(text) {
  /** The names of each open object, and null for each open array. @type {(Set<string> | null)[]} */
  const open = [];
  let isNamedOnce = true;
  const next = /["{}[\]]/g;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const at = found.index;
    if (found[0] === "{" || found[0] === "[") {
      open.push(found[0] === "{" ? new Set() : null);
    } else if (found[0] !== '"') {
      open.pop();
      if (open.length === 0) return { end: at + 1, isNamedOnce };
    } else {
      const end = endOfString(text, at);
      if (end === 0) return null;
      next.lastIndex = end;
      const names = open.at(-1);
      if (!names || !isName(text, end)) continue;
      const name = read(text.slice(at, end));
      if (names.has(name) || names.size === MOST_MEMBERS) isNamedOnce = false;
      names.add(name);
    }
  }
  return null;
}

/** The object in a text that is one and nothing else, or null. @param {string} text @returns {Record<string, any> | null} */
export function objectIn(text) {
  const object = read(text);
  return isObject(object) && walkedOver(text.slice(text.indexOf("{")))?.isNamedOnce ? object : null;
}

/** @param {any} value @returns {value is Record<string, any>} */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What JSON.parse makes of it, or undefined. @param {string} text */
export function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the string ends that begins at a quote; 0 if it does not. @param {string} text @param {number} start */
function endOfString(text, start) {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text[before - 1] === "\\") before -= 1;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
  return 0;
}

/** Whether a colon follows. @param {string} text @param {number} at */
function isName(text, at) {
  while (" \t\r\n".includes(text[at] ?? "-")) at += 1;
  return text[at] === ":";
}
