/**
 * Frees a bundle from what mail programs, chats and editors put around and into it (docs/bundle-format.md, "Freeing the
 * text").
 *
 * It is safe to drop and to replace characters: no member that matters contains them, and everything that decides is
 * authenticated afterwards.
 */

/** @param {string} text */
export function freed(text) {
  return text
    .replace(/[„“”‟«»″]/g, '"')
    .replace(/[\u2010-\u2012\u2212\ufe63\uff0d]/g, "-")
    // Phones and word processors make one of two hyphens.
    .replace(/[\u2013-\u2015]/g, "--")
    .replace(/[^!-~]|[>=|]/g, "");
}

/** So much is looked at together that no text can fill the memory. */
const SLICE_OF_TEXT = 64 * 1024;
const REFERENCE = /&(?:amp;)*(?:([#\w]{1,12});)?/g;

/** A freed text with the characters that HTML has written with names or numbers, also those that were written so twice. @param {string} text */
export function withoutReferences(text) {
  const parts = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = text.indexOf("&", start + SLICE_OF_TEXT);
    if (end === -1) end = text.length;
    parts.push(text.slice(start, end).replace(REFERENCE, (_, name) => (name ? ofName(name) ?? `${name};` : "")));
  }
  return parts.join("");
}

/** @type {Record<string, string>} */
const NAMES = {
  quot: '"', QUOT: '"', ldquo: '"', rdquo: '"', bdquo: '"', laquo: '"', raquo: '"',
  lbrace: "{", lcub: "{", rbrace: "}", rcub: "}", lbrack: "[", lsqb: "[", rbrack: "]", rsqb: "]",
  colon: ":", comma: ",", lowbar: "_", hyphen: "-", dash: "-", minus: "-", ndash: "--", mdash: "--", horbar: "--",
  nbsp: "", shy: "", gt: "", zwnj: "", zwj: "", verbar: "",
};

/** What a name or number between `&` and `;` stands for. @param {string} name @returns {string | undefined} */
function ofName(name) {
  const number = /^#(?:[xX]([\da-fA-F]+)|(\d+))$/.exec(name);
  if (!number) return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  const code = number[1] ? Number.parseInt(number[1], 16) : Number.parseInt(number[2], 10);
  return code <= 0x10ffff ? freed(String.fromCodePoint(code)) : undefined;
}
