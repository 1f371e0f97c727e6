/**
 * Reads what a person brought, without any secret: is it a bundle, whole, of a known version, and harmless to open?
 *
 * The order of the checks is that of docs/bundle-format.md, up to 15: what is wrong first decides what the person is told.
 */
import { decoded } from "./base64url.mjs";
import { freed, withoutReferences } from "./freed.mjs";
import { isObject, objectIn, read, walkedOver } from "./json.mjs";
import { whatItIs } from "./other_file.mjs";
import { Outcome } from "./outcome.mjs";
import { checkTypes, recipientsOf, refuseSurprises } from "./recipients.mjs";

/** 25 MiB. */
export const MOST_BYTES = 26_214_400;
const TYPE = "vnd.tandembuch+json";
const CONTENT_TYPE = /^vnd\.tandembuch\.(.+?)\+json;v=([1-9]\d*)$/;

/** @typedef {import("./recipients.mjs").Header} Header */

/**
 * @typedef {object} Sealed a bundle that the right code opens
 * @property {"exchange" | "backup"} kind what it claims to be; opening it proves the claim
 * @property {boolean} isSigned
 * @property {string} protected
 * @property {boolean} isDeflated
 * @property {import("./recipients.mjs").Recipient[]} recipients at least one
 * @property {Bytes} iv
 * @property {Bytes} ciphertextAndTag
 */

/** Finds, reads and checks the bundle in the bytes of a file or of a pasted text. @param {Bytes} bytes @returns {Sealed} */
export function inspect(bytes) {
  if (bytes.length > MOST_BYTES) throw new Outcome("tooBig");
  const text = freed(new TextDecoder().decode(bytes));
  try {
    return sealedIn(text);
  } catch (error) {
    const first = outcomeOf(error);
    if (first === "several" || !text.includes("&")) throw asOtherFile(error, bytes);
    try {
      return sealedIn(withoutReferences(text));
    } catch (second) {
      throw asOtherFile(first === "notOurs" ? second : error, bytes);
    }
  }
}

/** @param {unknown} error */
function outcomeOf(error) {
  return error instanceof Outcome ? error.outcome : undefined;
}

/** @param {unknown} error @param {Bytes} bytes */
function asOtherFile(error, bytes) {
  return outcomeOf(error) === "notOurs" ? new Outcome(whatItIs(bytes)) : error;
}

/** @param {string} text a freed one @returns {Sealed} */
function sealedIn(text) {
  const envelope = envelopeIn(text);
  const header = headerIn(envelope.protected);
  const { kind, isSigned } = kindOf(header);
  if ("unprotected" in envelope || "aad" in envelope) throw new Outcome("refused", "unprotected");
  refuseSurprises(header);
  const isDeflated = isDeflatedBy(header);
  const recipients = recipientsOf(header, envelope);
  const [ciphertext, tag, iv] = [envelope.ciphertext, envelope.tag, envelope.iv].map(decoded);
  if (!ciphertext || tag?.length !== 16 || iv?.length !== 12) throw new Outcome("damaged");
  const ciphertextAndTag = new Uint8Array(ciphertext.length + tag.length);
  ciphertextAndTag.set(ciphertext);
  ciphertextAndTag.set(tag, ciphertext.length);
  return { kind, isSigned, protected: envelope.protected, isDeflated, recipients, iv, ciphertextAndTag };
}

/** The first JSON object; what stands around it may be anything but another bundle. @param {string} text */
function envelopeIn(text) {
  const start = text.indexOf('{"');
  if (start === -1) throw new Outcome("notOurs");
  const before = text.slice(0, start);
  const rest = text.slice(start);
  const isBundle = MEMBERS.some((member) => rest.includes(beginningOf(member)));
  const walked = walkedOver(rest);
  if (!walked) throw new Outcome(isBundle ? "cutOff" : "notOurs");
  const envelope = read(rest.slice(0, walked.end));
  if (!isEnvelope(envelope)) throw new Outcome(isBundle ? "damaged" : "notOurs");
  if (hasAnother(before, envelope) || hasAnother(rest.slice(walked.end), envelope)) throw new Outcome("several");
  if (!walked.isNamedOnce) throw new Outcome("damaged");
  return envelope;
}

/** Every bundle has these, and no other file of ours. */
const MEMBERS = ["protected", "ciphertext"];
const beginningOf = (/** @type {string} */ member) => `"${member}":"`;

/** @param {any} value */
function isEnvelope(value) {
  return isObject(value) && ["protected", "iv", "ciphertext", "tag"].every((member) => typeof value[member] === "string");
}

/**
 * Whether a text holds a bundle, or a part of one, that is not this one once more: mails have their text twice, the
 * second time as HTML.
 * @param {string} text @param {Record<string, string>} envelope
 */
function hasAnother(text, envelope) {
  return isAnother(text, envelope) || (text.includes("&") && isAnother(withoutReferences(text), envelope));
}

/** @param {string} text @param {Record<string, string>} envelope */
function isAnother(text, envelope) {
  return MEMBERS.some((member) => {
    const parts = text.split(beginningOf(member)).slice(1);
    return parts.some((part) => !part.startsWith(`${envelope[member]}"`));
  });
}

/** @param {string} text the protected one */
function headerIn(text) {
  const bytes = decoded(text);
  const header = bytes && objectIn(textOf(bytes));
  if (!header) throw new Outcome("damaged");
  checkTypes(header);
  return header;
}

/** @param {Header} header @returns {{ kind: "exchange" | "backup", isSigned: boolean }} */
function kindOf(header) {
  if (mediaType(header.typ) !== TYPE) throw new Outcome("notOurs");
  const contentType = CONTENT_TYPE.exec(mediaType(header.cty));
  if (!contentType) throw new Outcome("damaged");
  const [, kind, version] = contentType;
  const isSigned = kind === "signed-exchange";
  const plain = isSigned ? "exchange" : kind;
  if ((plain !== "exchange" && plain !== "backup") || version !== "1") throw new Outcome("newer");
  return { kind: plain, isSigned };
}

/** As `typ` and `cty` abbreviate it. @param {string} [text] */
function mediaType(text = "") {
  return text.toLowerCase().replace(/^application\//, "");
}

/** @param {Header} header */
function isDeflatedBy(header) {
  if (header.enc === undefined) throw new Outcome("damaged");
  if (header.enc !== "A256GCM" || (header.zip !== undefined && header.zip !== "DEF")) throw new Outcome("newer");
  return header.zip === "DEF";
}

/** UTF-8, or nothing at all. @param {Bytes} bytes */
function textOf(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return "";
  }
}
