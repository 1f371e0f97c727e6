/**
 * What a person typed, in the one form that keys are made of (docs/bundle-format.md, "The passphrase"): a Tandem-Code of 16
 * symbols, a recovery code of 24, or a passphrase of one's own.
 */
import { Outcome } from "./outcome.mjs";

/** Crockford's base32: no I, L, O (they look like 1 and 0) and no U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TANDEM_CODE = 16;
const RECOVERY_CODE = 24;
const LONGEST_PASSPHRASE = 256;

const UNSEEN = "\\p{Default_Ignorable_Code_Point}\\u2800";
/** `ß` and `/` are where a keyboard of the other language has its hyphen. */
const DASH = "\\-_.\\/ß\\u2010-\\u2015\\u2212\\ufe63\\uff0d";
/** Quotes, brackets and marks that people put around a code. */
const AROUND = "\"'`´„“”‚‘’‹›«»()\\[\\]<>*=,;:!?|•";
const SEPARATOR = `[\\p{White_Space}${UNSEEN}${DASH}${AROUND}]`;

const SEPARATORS = new RegExp(SEPARATOR, "gu");
const SEPARATORS_AT_ENDS = new RegExp(`^${SEPARATOR}+|${SEPARATOR}+$`, "gu");
const DASHES = new RegExp(`[${DASH}]`, "u");
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, "gu");
const END_OF_WORD = /[\p{White_Space}:]/u;
const SPACES = /\p{White_Space}+/u;

/**
 * @typedef {object} Typed
 * @property {string} passphrase in its normal form
 * @property {Bytes | null} recovery the 15 bytes of the recovery code, if it is one
 */

/** @param {string} text @returns {Typed} */
export function typed(text) {
  const tandemCode = codeIn(text, TANDEM_CODE);
  if (tandemCode) return { passphrase: inGroups(tandemCode), recovery: null };
  const recoveryCode = codeIn(text, RECOVERY_CODE);
  const own = text.split(SPACES).filter(Boolean).join(" ").normalize("NFC");
  if (own === "") throw new Outcome("noCode");
  if (!recoveryCode && [...own].length > LONGEST_PASSPHRASE) throw new Outcome("codeTooLong");
  // Somebody's own passphrase may happen to have 24 such letters.
  return { passphrase: own, recovery: recoveryCode ? bytesOf(recoveryCode) : null };
}

/** The symbols of the code alone, of the word that is one with its dashes, or of what follows its name. @param {string} text @param {number} length */
function codeIn(text, length) {
  return symbolsOf(text, length) ?? amongWords(text, length) ?? afterItsName(text, length);
}

/** @param {string} text @param {number} length @returns {string | null} */
function symbolsOf(text, length) {
  const left = text.replace(SEPARATORS, "");
  if (left.length !== length || /[^\x20-\x7e]/.test(left)) return null;
  const symbols = left.toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
  return [...symbols].every((symbol) => ALPHABET.includes(symbol)) ? symbols : null;
}

/** If all words that are a code with its dashes say the same one. @param {string} text @param {number} length */
function amongWords(text, length) {
  const codes = text.split(END_OF_WORD).flatMap((surrounded) => {
    const word = surrounded.replace(SEPARATORS_AT_ENDS, "");
    const isInGroups = word.split(DASHES).every((group) => group.replace(ALL_UNSEEN, "").length === 4);
    return isInGroups ? symbolsOf(word, length) ?? [] : [];
  });
  return new Set(codes).size === 1 ? codes[0] : null;
}

/** @param {string} text @param {number} length */
function afterItsName(text, length) {
  const name = text.toLowerCase().lastIndexOf("code");
  return name === -1 ? null : symbolsOf(text.slice(name + "code".length), length);
}

/** @param {string} symbols */
function inGroups(symbols) {
  return symbols.replace(/.{4}(?=.)/g, "$&-");
}

/** Eight symbols are five bytes, the most significant bit first. @param {string} symbols */
function bytesOf(symbols) {
  const bits = [...symbols].map((symbol) => ALPHABET.indexOf(symbol).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
