/**
 * The recipients of a bundle: each a code or key that opens it. Those of another kind are passed over.
 */
import { decoded } from "./base64url.mjs";
import { isObject } from "./json.mjs";
import { Outcome } from "./outcome.mjs";

const MOST_RECIPIENTS = 8;
const [FEWEST_ROUNDS, MOST_ROUNDS] = [10_000, 5_000_000];
const [SHORTEST_SALT, LONGEST_SALT] = [8, 64];
const KEY_ID = /^[\w-]{1,64}$/;

/** The header members that must be texts where they are there. */
const TEXTS = ["typ", "cty", "alg", "p2s", "enc", "zip", "kid"];
/** Those that only `protected` may have. */
const SHARED = ["typ", "cty", "enc", "zip"];
const FOREIGN_KEYS = ["jku", "jwk", "x5u", "x5c", "x5t", "x5t#S256"];

/**
 * @typedef {Record<string, any>} Header
 *
 * @typedef {object} ByPassphrase a passphrase opens it
 * @property {"PBES2-HS512+A256KW"} alg
 * @property {string} kid
 * @property {Bytes} saltInput
 * @property {number} rounds
 * @property {Bytes} encryptedKey
 *
 * @typedef {object} ByKey a private key opens it
 * @property {"ECDH-ES+A256KW"} alg
 * @property {string} kid
 * @property {{ kty: "EC", crv: "P-256", x: string, y: string }} epk
 * @property {Bytes} encryptedKey
 *
 * @typedef {ByPassphrase | ByKey} Recipient
 */

/** Those that can be opened here, at least one. @param {Header} shared the protected one @param {Header} envelope @returns {Recipient[]} */
export function recipientsOf(shared, envelope) {
  const entries = entriesOf(envelope);
  if (entries.length < 1 || entries.length > MOST_RECIPIENTS) throw new Outcome("refused", "recipients");
  let roundsLeft = MOST_ROUNDS;
  /** @type {Recipient[]} */
  const recipients = [];
  for (const entry of entries) {
    const own = entry.header ?? {};
    refuseSurprises(own);
    if (SHARED.some((member) => member in own)) throw new Outcome("refused", "misplaced");
    const member = (/** @type {string} */ name) => inOnePlace(name, shared, own);
    const alg = member("alg");
    if (alg === "PBES2-HS512+A256KW") {
      const recipient = recipientByPassphrase(member, entry, roundsLeft);
      roundsLeft -= recipient.rounds;
      recipients.push(recipient);
    } else if (alg === "ECDH-ES+A256KW") {
      const recipient = recipientByKey(member, entry);
      if (recipient) recipients.push(recipient);
    }
  }
  if (recipients.length === 0) throw new Outcome("newer");
  return recipients;
}

/** The name of a password that the owner of a backup alone knows. */
const OWN_PASSWORD = "own";

/**
 * What opens it. A backup is for codes alone; of an exchange nobody can see which of its keys are those of devices.
 * @param {{ kind: "exchange" | "backup", recipients: Recipient[] }} sealed
 */
export function wayOf({ kind, recipients }) {
  const byKey = recipients.filter((recipient) => recipient.alg === "ECDH-ES+A256KW").length;
  const passphrases = recipients.filter((recipient) => recipient.alg === "PBES2-HS512+A256KW");
  if (kind === "backup" && passphrases.length > 0 && passphrases.every(({ kid }) => kid === OWN_PASSWORD)) {
    return byKey === 0 ? "password" : "passwordOrKey";
  }
  if (byKey === 0) return "passphrase";
  if (kind === "exchange") return byKey === recipients.length ? "devices" : "devicesOrPassphrase";
  return byKey === recipients.length ? "key" : "both";
}

/** What no honest file has, wherever it stands. @param {Header} header */
export function refuseSurprises(header) {
  if ("crit" in header) throw new Outcome("refused", "extension");
  if (FOREIGN_KEYS.some((name) => name in header)) throw new Outcome("refused", "foreignKey");
}

/** @param {Header} header */
export function checkTypes(header) {
  const isRight = TEXTS.every((name) => !(name in header) || typeof header[name] === "string");
  if (!isRight || !["undefined", "number"].includes(typeof header.p2c)) throw new Outcome("damaged");
}

/** Of the general serialization, or the one of the flattened. @param {Header} envelope @returns {Header[]} */
function entriesOf(envelope) {
  const isFlattened = !("recipients" in envelope);
  const entries = isFlattened ? [envelope] : envelope.recipients;
  if (!Array.isArray(entries) || !entries.every(isObject)) throw new Outcome("damaged");
  for (const { header = {}, encrypted_key = "" } of [envelope, ...entries]) {
    if (!isObject(header) || typeof encrypted_key !== "string") throw new Outcome("damaged");
    checkTypes(header);
  }
  if (!isFlattened && ("header" in envelope || "encrypted_key" in envelope)) throw new Outcome("refused", "misplaced");
  return entries;
}

/** A member must be in one place only (RFC 7516, 7.2.1). @param {string} name @param {Header} shared @param {Header} own */
function inOnePlace(name, shared, own) {
  if (name in shared && name in own) throw new Outcome("refused", "misplaced");
  return name in own ? own[name] : shared[name];
}

/** @param {(name: string) => any} member @param {Header} entry @param {number} roundsLeft @returns {ByPassphrase} */
function recipientByPassphrase(member, entry, roundsLeft) {
  const rounds = member("p2c");
  if (!Number.isInteger(rounds) || rounds < FEWEST_ROUNDS || rounds > roundsLeft) throw new Outcome("refused", "rounds");
  const saltInput = decoded(member("p2s") ?? "");
  if (!saltInput || saltInput.length < SHORTEST_SALT || saltInput.length > LONGEST_SALT) throw new Outcome("refused", "salt");
  return { alg: "PBES2-HS512+A256KW", kid: keyIdOf(member), saltInput, rounds, encryptedKey: encryptedKeyOf(entry) };
}

/** @param {(name: string) => any} member @param {Header} entry @returns {ByKey | null} one for a curve of a newer program */
function recipientByKey(member, entry) {
  if (member("apu") !== undefined || member("apv") !== undefined) throw new Outcome("refused", "extension");
  const { kty, crv, x, y } = isObject(member("epk")) ? member("epk") : {};
  const isAnother = [[kty, "EC"], [crv, "P-256"]].some(([named, ours]) => typeof named === "string" && named !== ours);
  if (isAnother) return null;
  const isPoint = [x, y].every((text) => typeof text === "string" && decoded(text)?.length === 32);
  if (kty !== "EC" || crv !== "P-256" || !isPoint) throw new Outcome("refused", "foreignKey");
  return { alg: "ECDH-ES+A256KW", kid: keyIdOf(member), epk: { kty, crv, x, y }, encryptedKey: encryptedKeyOf(entry) };
}

/** @param {(name: string) => any} member @returns {string} */
function keyIdOf(member) {
  const kid = member("kid") ?? "";
  if (!KEY_ID.test(kid)) throw new Outcome("refused", "keyId");
  return kid;
}

/** @param {Header} entry */
function encryptedKeyOf(entry) {
  const key = decoded(entry.encrypted_key ?? "");
  if (key?.length !== 40) throw new Outcome("damaged");
  return key;
}
