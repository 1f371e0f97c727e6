// The key pair that a recovery code stands for (docs/bundle-format.md), by Node's own cryptography.
import { createECDH, createHash, hkdfSync } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** Whether a code in its normal form is a recovery code and no passphrase. */
export const isRecoveryCode = (code) => /^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/.test(code);

/** The private key as a JWK, with the thumbprint of the public one (RFC 7638) as its `kid`. */
export function recoveryKey(code) {
  const bits = [...code.replaceAll("-", "")].map((symbol) => ALPHABET.indexOf(symbol).toString(2).padStart(5, "0"));
  const secret = Buffer.from(bits.join("").match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const okm = Buffer.from(hkdfSync("sha256", secret, "", "Tandembuch recovery key 1", 40));
  const scalar = (BigInt(`0x${okm.toString("hex")}`) % (ORDER - 1n)) + 1n;
  const d = Buffer.from(scalar.toString(16).padStart(64, "0"), "hex");
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(d);
  const point = pair.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((bytes) => bytes.toString("base64url"));
  const named = JSON.stringify({ crv: "P-256", kty: "EC", x, y });
  const kid = createHash("sha256").update(named).digest("base64url");
  return { kty: "EC", crv: "P-256", x, y, d: d.toString("base64url"), kid };
}
