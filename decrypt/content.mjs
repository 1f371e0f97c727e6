/**
 * What a decrypted content is to people: who it is from, and its text in lines. Whoever opens a file for rescue wants all of
 * it as it is, so nothing is checked here and no number is read and written anew.
 */
import { isObject, read } from "./json.mjs";

/** The text in UTF-8. @param {Bytes} content */
export function textOfContent(content) {
  return new TextDecoder().decode(content);
}

/** @param {string} text @returns {"mentor" | "mentee" | null} */
export function authorOf(text) {
  const content = read(text);
  return isObject(content) && (content.from === "mentor" || content.from === "mentee") ? content.from : null;
}

/** A line for each member; a text that is no JSON as it is. @param {string} text */
export function indented(text) {
  if (read(text) === undefined) return text;
  let depth = 0;
  const lineEnd = () => `\n${"  ".repeat(depth)}`;
  // Strings stay as they are; so do empty objects and lists.
  return text.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|[[{]\s*[\]}]|([[{])\s*|\s*([\]}])|(,)\s*|(:)\s*|\s+/g, (all, string, begin, end, comma, colon) => {
    if (string) return string;
    if (begin) {
      depth += 1;
      return begin + lineEnd();
    }
    if (end) {
      depth -= 1;
      return lineEnd() + end;
    }
    if (comma) return comma + lineEnd();
    return colon ? ": " : all.replace(/\s/g, "");
  });
}
