/**
 * The key pair that a recovery code stands for: a private key of P-256 made of its bytes, and the public one, which
 * WebCrypto wants beside it and gives to nobody who has only the private one.
 *
 * The arithmetic takes more or less time depending on the key. Nobody but the owner of this device could measure it.
 */
import { encoded } from "./base64url.mjs";

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
/** The order of the base point. */
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** @typedef {[x: bigint, y: bigint]} Point */
/** @type {Point} */
const G = [
  0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
];
const INFO = "Tandembuch recovery key 1";

/** @param {Bytes} secret the 15 bytes of the code */
export async function recoveryKey(secret) {
  const { subtle } = crypto;
  const material = await subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const info = new TextEncoder().encode(INFO);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info };
  const okm = numberOf(new Uint8Array(await subtle.deriveBits(hkdf, material, 320)));
  // 64 bits more than the order has, so that no key is likelier than another (FIPS 186-5, A.2.1).
  const d = (okm % (N - 1n)) + 1n;
  const [x, y] = times(d, G).map(textOfNumber);
  const jwk = { kty: "EC", crv: "P-256", x, y, d: textOfNumber(d) };
  const key = await subtle.importKey("jwk", jwk, { name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
  return { key, kid: await thumbprint(x, y) };
}

/** RFC 7638: the required members in the order of their names. @param {string} x @param {string} y */
async function thumbprint(x, y) {
  const text = JSON.stringify({ crv: "P-256", kty: "EC", x, y });
  return encoded(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}

/** @param {Bytes} bytes */
function numberOf(bytes) {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

/** @param {bigint} number of 32 bytes */
function textOfNumber(number) {
  const bytes = number.toString(16).padStart(64, "0").match(/../g) ?? [];
  return encoded(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
}

/** By doubling and adding. @param {bigint} factor from 1 to N - 1 @param {Point} point @returns {Point} */
function times(factor, point) {
  let sum = point;
  for (const bit of factor.toString(2).slice(1)) {
    sum = added(sum, sum);
    if (bit === "1") sum = added(sum, point);
  }
  return sum;
}

/** Two points that are not each other's negative. @param {Point} one @param {Point} other @returns {Point} */
function added([x1, y1], [x2, y2]) {
  const slope = x1 === x2 ? (3n * x1 * x1 - 3n) * inverse(2n * y1) : (y2 - y1) * inverse(x2 - x1);
  const x = modulo(slope * slope - x1 - x2);
  return [x, modulo(slope * (x1 - x) - y1)];
}

/** By Euclid's algorithm. @param {bigint} number */
function inverse(number) {
  let [last, next] = [P, modulo(number)];
  let [lastFactor, factor] = [0n, 1n];
  while (next !== 0n) {
    const quotient = last / next;
    [last, next] = [next, last - quotient * next];
    [lastFactor, factor] = [factor, lastFactor - quotient * factor];
  }
  return modulo(lastFactor);
}

/** @param {bigint} number */
function modulo(number) {
  return ((number % P) + P) % P;
}
