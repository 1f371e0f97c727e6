/**
 * What a file is that holds no bundle, as far as people can do something about it: empty, packed, a whole mail.
 */

/** How zip, 7-Zip, RAR and gzip begin. */
const PACKED = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08", "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07", "\x1f\x8b\x08"];
/** How the first member of a zip is called that is a document of an office program, or another program's own. */
const DOCUMENT = /^PK\x03\x04[^]{26}(?:\[Content_Types\]|_rels\/|docProps\/|mimetype|word\/|xl\/|META-INF\/)/;
/** How a file of Outlook and of old office programs begins, and what parts of a message are called in it. */
const COMPOUND = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const OF_MESSAGES = [..."__substg1.0_"].join("\0");
/** How much of a file is looked at for the lines at the head of a mail. */
const HEAD = 8 * 1024;
const OF_MAILS = /^(?:from|received|return-path|message-id|mime-version|delivered-to):/im;
/** A name and what follows it, in the next lines, too, if those begin with white space. */
const LINES_OF_MAIL = /^(?:[-A-Za-z\d]+:.*(?:\r?\n[ \t].*)*(?:\r?\n|$))+$/;

/** @param {Bytes} bytes @returns {"empty" | "packed" | "mail" | "notOurs"} */
export function whatItIs(bytes) {
  if (isEmpty(bytes)) return "empty";
  const head = latin(bytes.subarray(0, HEAD));
  if (PACKED.some((beginning) => head.startsWith(beginning)) && !DOCUMENT.test(head)) return "packed";
  return isMail(head, bytes) ? "mail" : "notOurs";
}

/** Zeros are what an interrupted copy may leave; a byte order mark is nothing. @param {Bytes} bytes */
function isEmpty(bytes) {
  const mark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.exec(latin(bytes.subarray(0, 3)));
  return bytes.subarray(mark ? mark[0].length : 0).every((byte) => [0, 9, 10, 12, 13, 32].includes(byte));
}

/** @param {string} head @param {Bytes} bytes */
function isMail(head, bytes) {
  if (head.startsWith(COMPOUND)) return latin(bytes).includes(OF_MESSAGES);
  const lines = head.split(/\r?\n\r?\n/)[0];
  return OF_MAILS.test(lines) && LINES_OF_MAIL.test(lines);
}

/** One character for each byte. @param {Bytes} bytes */
function latin(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += HEAD) text += String.fromCharCode(...bytes.subarray(at, at + HEAD));
  return text;
}
