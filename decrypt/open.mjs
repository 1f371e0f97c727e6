/**
 * Opens an inspected bundle with what a person typed: the checks of docs/bundle-format.md from 16 on.
 */
import { typed } from "./codes.mjs";
import { Outcome } from "./outcome.mjs";
import { wayOf } from "./recipients.mjs";
import { recoveryKey } from "./recovery_key.mjs";
import { contentOfSigned } from "./signed.mjs";

/** 100 MiB. */
const MOST_UNPACKED = 104_857_600;
/** DEFLATE expands at most 1032-fold, so no more than 16 MiB are unpacked before they are counted. */
const SLICE = 16 * 1024;

/** @typedef {import("./recipients.mjs").ByPassphrase} ByPassphrase */
/** @typedef {import("./recipients.mjs").ByKey} ByKey */

/** The content. @param {import("./inspect.mjs").Sealed} sealed @param {string} text what was typed @returns {Promise<Bytes>} */
export async function open(sealed, text) {
  const { passphrase, recovery } = typed(text);
  if (!globalThis.crypto?.subtle) throw new Outcome("noCrypto");
  const key = (recovery && (await byRecoveryKey(sealed, recovery))) ?? (await byPassphrase(sealed, passphrase));
  if (!key) throw new Outcome(whyNot(sealed, recovery !== null));
  const gcm = { name: "AES-GCM", iv: sealed.iv, additionalData: utf8(sealed.protected) };
  const content = await orNull(crypto.subtle.decrypt(gcm, key, sealed.ciphertextAndTag));
  if (!content) throw new Outcome("contentDamaged");
  const unpacked = sealed.isDeflated ? await inflated(new Uint8Array(content)) : new Uint8Array(content);
  return sealed.isSigned ? contentOfSigned(unpacked) : unpacked;
}

/** A code of the other kind fits no file. @param {import("./inspect.mjs").Sealed} sealed @param {boolean} isRecovery */
function whyNot(sealed, isRecovery) {
  // Which of its keys are those of devices, nobody can see.
  if (wayOf(sealed) === "devices") return isRecovery ? "notForThisCode" : "forDevices";
  const way = wayOf(sealed);
  if (way === "password") return isRecovery ? "needsPassword" : "wrongOwnPassword";
  if (way === "passwordOrKey" && !isRecovery) return "wrongOwnPassword";
  const wanted = isRecovery ? "ECDH-ES+A256KW" : "PBES2-HS512+A256KW";
  if (sealed.recipients.some((recipient) => recipient.alg === wanted)) return "wrongCode";
  return isRecovery ? "needsTandemCode" : "needsRecoveryCode";
}

/** RFC 7518, 4.8. @param {import("./inspect.mjs").Sealed} sealed @param {string} passphrase */
async function byPassphrase(sealed, passphrase) {
  const { subtle } = crypto;
  const password = await subtle.importKey("raw", utf8(passphrase), "PBKDF2", false, ["deriveKey"]);
  for (const recipient of sealed.recipients) {
    if (recipient.alg !== "PBES2-HS512+A256KW") continue;
    const salt = joined(utf8(recipient.alg), [0], recipient.saltInput);
    const pbkdf2 = { name: "PBKDF2", hash: "SHA-512", salt, iterations: recipient.rounds };
    const wrapping = await subtle.deriveKey(pbkdf2, password, { name: "AES-KW", length: 256 }, false, ["unwrapKey"]);
    const key = await unwrapped(recipient.encryptedKey, wrapping);
    if (key) return key;
  }
  return null;
}

/** RFC 7518, 4.6. @param {import("./inspect.mjs").Sealed} sealed @param {Bytes} secret */
async function byRecoveryKey(sealed, secret) {
  const { key, kid } = await recoveryKey(secret);
  for (const recipient of sealed.recipients) {
    if (recipient.alg !== "ECDH-ES+A256KW" || recipient.kid !== kid) continue;
    const wrapping = await agreedOn(key, recipient);
    const contentKey = wrapping && (await unwrapped(recipient.encryptedKey, wrapping));
    if (contentKey) return contentKey;
  }
  return null;
}

/** The wrapping key of both: Diffie and Hellman's secret by one round of Concat KDF. @param {CryptoKey} key @param {ByKey} recipient */
async function agreedOn(key, recipient) {
  const { subtle } = crypto;
  const p256 = { name: "ECDH", namedCurve: "P-256" };
  // A point that is not on the curve is refused here.
  const ephemeral = await orNull(subtle.importKey("jwk", recipient.epk, p256, false, []));
  if (!ephemeral) return null;
  const secret = new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: ephemeral }, key, 256));
  const alg = utf8(recipient.alg);
  const input = joined(number(1), secret, number(alg.length), alg, number(0), number(0), number(256));
  const derived = await subtle.digest("SHA-256", input);
  return subtle.importKey("raw", derived, "AES-KW", false, ["unwrapKey"]);
}

/** RFC 3394. @param {Bytes} encryptedKey @param {CryptoKey} wrapping */
function unwrapped(encryptedKey, wrapping) {
  return orNull(crypto.subtle.unwrapKey("raw", encryptedKey, wrapping, "AES-KW", "AES-GCM", false, ["decrypt"]));
}

/** Every refusal of an operation with a secret has one meaning. @template T @param {Promise<T>} promise @returns {Promise<T | null>} */
export function orNull(promise) {
  return promise.catch(() => null);
}

/** RFC 1951, to the end and nothing behind it. @param {Bytes} bytes */
async function inflated(bytes) {
  const stream = inflating();
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  void feed(writer, bytes);
  const parts = [];
  let length = 0;
  for (;;) {
    const part = await reader.read().catch(() => {
      throw new Outcome("contentDamaged");
    });
    if (part.done) return joined(...parts);
    length += part.value.length;
    parts.push(part.value);
    if (length <= MOST_UNPACKED) continue;
    await reader.cancel().catch(() => {});
    throw new Outcome("contentTooBig");
  }
}

function inflating() {
  try {
    return new DecompressionStream("deflate-raw");
  } catch {
    throw new Outcome("tooOld");
  }
}

/** Slice by slice, each once the one before was taken. Errors end it; the reader sees them as well. @param {WritableStreamDefaultWriter} writer @param {Bytes} bytes */
async function feed(writer, bytes) {
  try {
    for (let at = 0; at < bytes.length; at += SLICE) await writer.write(bytes.subarray(at, at + SLICE));
    await writer.close();
  } catch {
    // The reader has it.
  }
}

/** @param {string} text */
function utf8(text) {
  return new TextEncoder().encode(text);
}

/** Four bytes, the most significant first. @param {number} value below 256, or 256 */
function number(value) {
  return [0, 0, value >> 8, value & 0xff];
}

/** @param {...ArrayLike<number>} parts */
function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
