// @ts-check
/**
 * Makes what Trunk built smaller, without changing what it does: one style sheet, without those rules of the design
 * system that nobody uses, and scripts without comments. Started by `cargo xtask` with the built folder and the
 * repository, whose sources name the rules in use.
 *
 * Servers let browsers keep files for ever, so a file's name changes with its content here too. That goes for the
 * program as well: Trunk names it before it is made small.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { transform } from "lightningcss";

/** The style sheet of which we use a tenth. Our own are whole: what they have is used. */
const DESIGN_SYSTEM = "kern.min-";
const STYLE_LINK = /<link rel="stylesheet" href="\.\/([^"]+)"\/?>\s*/g;
/** The worker keeps its name, by which browsers look for a newer one, and the list that is still to be written. */
const WORKER = "sw.js";

const [dist, repository] = process.argv.slice(2);
const page = join(dist, "index.html");
let html = readFileSync(page, "utf8");

packStyles();
const program = renameProgram();
for (const name of readdirSync(dist)) {
  if (name.endsWith(".js") && name !== WORKER) packScript(name);
}
packWorker();
writeFileSync(page, html);

function packStyles() {
  const words = wordsOfSources();
  const names = [...html.matchAll(STYLE_LINK)].map((link) => link[1]);
  if (!names.some(isForeign)) throw new Error("index.html does not link the style sheet of the design system");
  const sheets = names.map((name) => small(name, isForeign(name) ? usedRules(words) : {}));
  const style = keep("style", "css", sheets.join("\n"));
  let isFirst = true;
  html = html.replace(STYLE_LINK, () => {
    const link = isFirst ? `<link rel="stylesheet" href="./${style}">\n` : "";
    isFirst = false;
    return link;
  });
  for (const old of names) rmSync(join(dist, old));
}

/** @param {string} name */
function isForeign(name) {
  return name.startsWith(DESIGN_SYSTEM);
}

/** @param {string} name @param {import("lightningcss").Visitor<any>} visitor */
function small(name, visitor) {
  return transform({ filename: name, code: readFileSync(join(dist, name)), minify: true, visitor }).code.toString();
}

/**
 * Drops each selector that asks for a class which no source names. What stands within `:is()` or `:not()` is left alone.
 * @param {Set<string>} words
 * @returns {import("lightningcss").Visitor<any>}
 */
function usedRules(words) {
  return {
    Selector(/** @type {any[]} */ selector) {
      const isUsed = selector.every((part) => part.type !== "class" || words.has(part.name));
      return isUsed ? selector : [];
    },
  };
}

function wordsOfSources() {
  const sources = ["src", "public"].flatMap((folder) => readdirSync(join(repository, folder), { recursive: true })
    .map((name) => join(repository, folder, String(name))));
  const texts = [join(repository, "index.html"), ...sources].filter((name) => /\.(rs|js|html)$/.test(name));
  return new Set(texts.flatMap((name) => readFileSync(name, "utf8").match(/[\w-]+/g) ?? []));
}

/** Names the program after what it is now. */
function renameProgram() {
  const old = readdirSync(dist).find((name) => name.endsWith(".wasm"));
  if (!old) throw new Error("there is no program");
  return { old, name: replace(old, "app", "wasm", readFileSync(join(dist, old))) };
}

/** @param {string} old */
function packScript(old) {
  const text = readFileSync(join(dist, old), "utf8").replaceAll(program.old, program.name);
  const { code } = transformSync(text, { minify: true, legalComments: "none" });
  replace(old, old.split("-")[0], "js", code);
}

/**
 * Keeps a file under its new name, there and in the page.
 * @param {string} old @param {string} stem @param {string} extension @param {string | Buffer} content
 */
function replace(old, stem, extension, content) {
  if (!html.includes(old)) throw new Error(`index.html does not name ${old}`);
  const name = keep(stem, extension, content);
  if (name !== old) rmSync(join(dist, old));
  html = html.replaceAll(old, name);
  return name;
}

/** Line by line: the list of files is yet to be written into two of its lines. */
function packWorker() {
  const worker = join(dist, WORKER);
  const { code } = transformSync(readFileSync(worker, "utf8"), { minifyIdentifiers: true, legalComments: "none" });
  writeFileSync(worker, code);
}

/** @param {string} stem @param {string} extension @param {string | Buffer} content */
function keep(stem, extension, content) {
  const name = `${stem}-${createHash("sha256").update(content).digest("hex").slice(0, 16)}.${extension}`;
  writeFileSync(join(dist, name), content);
  return name;
}
