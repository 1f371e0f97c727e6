/**
 * A rescue file ("Daten retten") of a device that was locked: everything that lay in a browser, sealed under the password of
 * the lock. core/src/lock.rs and core/src/at_rest.rs of Tandembuch say how.
 */
import { decoded } from "./base64url.mjs";
import { typed } from "./codes.mjs";
import { isObject } from "./json.mjs";
import { orNull } from "./open.mjs";
import { Outcome } from "./outcome.mjs";

const FORMAT = "tandembuch-rescue";
const MARK = "~";
const PURPOSE = "tandembuch lock 1";
const MOST_LOCK_ROUNDS = 5_000_000;
const NONCE = 12;

/**
 * @typedef {object} Way a password opens it
 * @property {Bytes} salt
 * @property {number} rounds
 * @property {Bytes} wrapped
 * @property {Bytes} sealed
 *
 * @typedef {object} Rescued
 * @property {any} data
 * @property {Way[]} ways
 */

/** The rescue file in these bytes; null if they are none. @param {Bytes} bytes @returns {Rescued | null} */
export function rescuedIn(bytes) {
  const text = new TextDecoder().decode(bytes);
  if (!text.slice(0, 100).includes(FORMAT)) return null;
  const data = parsed(text);
  if (!isObject(data) || data.format !== FORMAT) return null;
  const lock = rowsOf(data).find(({ place, key }) => place === "local" && key[0] === "" && key[1] === "lock");
  if (!lock) throw new Outcome("rescueIsPlain");
  const row = parsed(lock.value?.json);
  const ways = Array.isArray(row?.ways) ? row.ways.filter((/** @type {any} */ way) => !way?.passkey).map(passwordWay) : [];
  if (ways.length === 0 || ways.includes(null)) throw new Outcome("damaged");
  return { data, ways };
}

/** Everything in it, readable. @param {Rescued} rescued @param {string} text what was typed */
export async function openRescued({ data, ways }, text) {
  const { passphrase } = typed(text);
  if (!globalThis.crypto?.subtle) throw new Outcome("noCrypto");
  const secret = await keyOf(ways, passphrase);
  if (!secret) throw new Outcome("wrongPassword");
  for (const { place, key, value } of rowsOf(data)) {
    const name = key.length === 2 ? key[1] : JSON.stringify(key);
    const member = place === "set_aside" ? "original" : "json";
    if (isObject(value)) value[member] = await opened(secret, `${place}/${key[0]}/${name}`, value[member]);
  }
  for (const [name, value] of Object.entries(data.localStorage ?? {})) {
    data.localStorage[name] = await opened(secret, name, value);
  }
  return new TextEncoder().encode(JSON.stringify(data));
}

/** All rows of the program's database, with their keys in two parts. @param {any} data */
function rowsOf(data) {
  const stores = data.databases?.tandembuch?.stores ?? {};
  return Object.entries(stores).flatMap(([place, rows]) =>
    (Array.isArray(rows) ? rows : []).map((/** @type {any} */ row) => {
      const key = Array.isArray(row?.key) ? row.key : [row?.key, row?.key];
      return { place, key, value: row?.value };
    }));
}

/** @param {any} way @returns {Way | null} */
function passwordWay(way) {
  const [salt, wrapped, sealed] = [way?.salt, way?.wrapped, way?.sealed].map((text) => (typeof text === "string" ? decoded(text) : null));
  const rounds = way?.rounds;
  const isSane = Number.isInteger(rounds) && rounds > 0 && rounds <= MOST_LOCK_ROUNDS;
  return salt && wrapped && sealed && isSane ? { salt, wrapped, sealed, rounds } : null;
}

/** The key of the lock. @param {Way[]} ways @param {string} passphrase */
async function keyOf(ways, passphrase) {
  const { subtle } = crypto;
  const password = await subtle.importKey("raw", new TextEncoder().encode(passphrase), "PBKDF2", false, ["deriveKey"]);
  for (const { salt, rounds, wrapped, sealed } of ways) {
    const pbkdf2 = { name: "PBKDF2", hash: "SHA-512", salt, iterations: rounds };
    const wrapping = await subtle.deriveKey(pbkdf2, password, { name: "AES-KW", length: 256 }, false, ["unwrapKey"]);
    const once = await orNull(subtle.unwrapKey("raw", wrapped, wrapping, "AES-KW", "AES-GCM", false, ["decrypt"]));
    if (!once) continue;
    const key = await unsealed(once, PURPOSE, sealed);
    if (!key) throw new Outcome("damaged");
    return subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]);
  }
  return null;
}

/** A text that is sealed, for its place. What cannot be opened stays as it is. @param {CryptoKey} key @param {string} place @param {unknown} text */
async function opened(key, place, text) {
  if (typeof text !== "string" || !text.startsWith(MARK)) return text;
  const bytes = decoded(text.slice(MARK.length));
  const plain = bytes && (await unsealed(key, place, bytes));
  return plain ? new TextDecoder().decode(plain) : text;
}

/** @param {CryptoKey} key @param {string} purpose @param {Bytes} sealed */
function unsealed(key, purpose, sealed) {
  const gcm = { name: "AES-GCM", iv: sealed.subarray(0, NONCE), additionalData: new TextEncoder().encode(purpose) };
  return orNull(crypto.subtle.decrypt(gcm, key, sealed.subarray(NONCE)));
}

/** @param {unknown} text @returns {any} */
function parsed(text) {
  try {
    return typeof text === "string" ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
