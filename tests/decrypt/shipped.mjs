// The script of decrypt.html as the build puts it together, its policy, and files to try it with.
import { createHash, webcrypto } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import { decryptPage } from "../../xtask/src/decrypt_page.mjs";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
export const page = decryptPage(repository);
export const script = /<script type="module">([^]*)<\/script>/.exec(page)[1];
export const style = /<style>([^]*)<\/style>/.exec(page)[1];
export const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const folder = mkdtempSync(join(tmpdir(), "tandembuch-decrypt-"));
const file = join(folder, "script.mjs");
writeFileSync(file, `${script}\nexport { inspect, open, typed, indented, authorOf, recoveryKey, thingsIn, wayOf, rescuedIn, openRescued, SENTENCES };`);
export const { inspect, open, typed, indented, authorOf, recoveryKey, thingsIn, wayOf, rescuedIn, openRescued, SENTENCES } = await import(pathToFileURL(file).href);
rmSync(folder, { recursive: true });

export const CODE = "01JK-MNPQ-RSTV-WXYZ";
export const OWN = "Grüne Wiese am Fluss";
export const RECOVERY_CODE = "01JK-MNPQ-RSTV-WXYZ-0123-4567";
export const golden = (name) => readFileSync(join(repository, "tests/data/bundle", name));
export const text = (name) => golden(`${name}.tandem.txt`).toString();
export const CONTENT = golden("content.json").toString();

/** What a file opens to, or the name of the sentence that is said instead. */
export async function opened(file, code) {
  try {
    return new TextDecoder().decode(await open(inspect(new Uint8Array(Buffer.from(file))), code));
  } catch (error) {
    return said(error);
  }
}

/** What is said of a file before any code is typed. */
export function inspected(file) {
  try {
    return inspect(new Uint8Array(Buffer.from(file))).kind;
  } catch (error) {
    return said(error);
  }
}

function said(error) {
  if (!error.outcome) throw error;
  return error.what ? `${error.outcome} ${error.what}` : error.outcome;
}

export const base64url = (bytes) => Buffer.from(bytes).toString("base64url");

/** A file with another envelope. */
export function withEnvelope(file, change) {
  const envelope = JSON.parse(file);
  change(envelope);
  return JSON.stringify(envelope);
}

/** A file with another protected header. */
export function withHeader(file, change) {
  return withEnvelope(file, (envelope) => {
    const header = JSON.parse(Buffer.from(envelope.protected, "base64url").toString());
    change(header);
    envelope.protected = base64url(JSON.stringify(header));
  });
}

/** A file by somebody who knows the Tandem-Code, with few rounds to save time. `deflated` may be anything. */
export async function sealed(deflated, change = () => {}) {
  const { subtle } = webcrypto;
  const utf8 = (text) => new TextEncoder().encode(text);
  const saltInput = new Uint8Array(16).fill(9);
  const header = {
    typ: "vnd.tandembuch+json", cty: "vnd.tandembuch.backup+json;v=1", alg: "PBES2-HS512+A256KW",
    p2s: base64url(saltInput), p2c: 10_000, enc: "A256GCM", zip: "DEF", kid: "T4nd3m",
  };
  change(header);
  const aad = base64url(JSON.stringify(header));
  const password = await subtle.importKey("raw", utf8(CODE), "PBKDF2", false, ["deriveKey"]);
  const salt = Buffer.concat([utf8(`${header.alg}\0`), saltInput]);
  const pbkdf2 = { name: "PBKDF2", hash: "SHA-512", salt, iterations: header.p2c };
  const wrapping = await subtle.deriveKey(pbkdf2, password, { name: "AES-KW", length: 256 }, false, ["wrapKey"]);
  const key = await subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
  const iv = new Uint8Array(12).fill(7);
  const gcm = { name: "AES-GCM", iv, additionalData: utf8(aad) };
  const encrypted = new Uint8Array(await subtle.encrypt(gcm, key, deflated));
  return JSON.stringify({
    protected: aad,
    recipients: [{ encrypted_key: base64url(await subtle.wrapKey("raw", key, wrapping, "AES-KW")) }],
    iv: base64url(iv),
    ciphertext: base64url(encrypted.subarray(0, -16)),
    tag: base64url(encrypted.subarray(-16)),
  });
}

export const deflated = (content) => deflateRawSync(content);
