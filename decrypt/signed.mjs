/**
 * A signed content: a JSON Web Signature around it. Whose signature it is only a program can tell that knows the devices of both,
 * so it is not checked here.
 */
import { Outcome } from "./outcome.mjs";
import { isObject, read } from "./json.mjs";

/** What was signed. @param {Bytes} signed @returns {Bytes} */
export function contentOfSigned(signed) {
  const flattened = read(new TextDecoder().decode(signed));
  if (!isObject(flattened) || typeof flattened.payload !== "string") throw new Outcome("contentDamaged");
  return new TextEncoder().encode(flattened.payload);
}
