/**
 * Base64url without padding (RFC 4648, 5), as strictly as the format has it: no other character, no bits left over.
 */

const SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The bytes, or null if the text is no base64url. @param {string} text */
export function decoded(text) {
  if (/[^\w-]/.test(text) || text.length % 4 === 1) return null;
  const bitsLeftOver = [0, 0, 0b1111, 0b11][text.length % 4];
  if (SYMBOLS.indexOf(text.slice(-1)) & bitsLeftOver) return null;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** @param {Bytes} bytes not many */
export function encoded(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
