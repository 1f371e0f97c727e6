// @ts-check
/**
 * Makes one file of the page that opens our files without the program: its modules become one script, in the order in
 * which they need each other and with all that is said in them, and the policy names nothing but that script and its styles.
 *
 * It must not make anything small: people are to be able to read it in many years.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const IMPORT = /^import [^;]* from "\.\/([^"]+)";\n/gm;
const EXPORT = /^export (?=async |function |const |class )/gm;
const FIRST = "page.mjs";

/** @param {string} repository @returns {string} */
export function decryptPage(repository) {
  const read = (/** @type {string} */ name) => readFileSync(join(repository, "decrypt", name), "utf8");
  const script = `\n${modules(FIRST, read).join("\n")}`;
  const style = `\n${read("page.css")}`;
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  if (/<\/script|<!--/i.test(script)) throw new Error("the script would end within itself");
  const parts = { policy, style, script };
  return read("page.html").replace(/\{(policy|style|script)\}/g, (_, part) => parts[/** @type {keyof typeof parts} */ (part)]);
}

/** A module after those that it needs, each once. @param {string} name @param {(name: string) => string} read */
function modules(name, read, seen = new Set()) {
  seen.add(name);
  const source = read(name);
  /** @type {string[]} */
  const before = [...source.matchAll(IMPORT)]
    .map(([, needed]) => needed)
    .flatMap((needed) => (seen.has(needed) ? [] : modules(needed, read, seen)));
  const alone = source.replace(IMPORT, "").replace(EXPORT, "");
  if (/^(?:import|export) /m.test(alone)) throw new Error(`${name} has an import or export that is not understood`);
  return [...before, `// ${name}\n${alone}`];
}

/** @param {string} text */
function hash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
