// @ts-check
/**
 * Makes a site to upload of what Trunk built and of the finished program: one style sheet, without those rules of the
 * design system that nobody uses, small scripts, the welcome in the page. Started by `cargo xtask` with the built
 * folder, the repository, whose sources name the rules in use, the folder of the program, and the welcome.
 *
 * Servers let browsers keep files for ever, so a file's name changes with its content. All names are given here, when
 * the content is what is served. Only the page, the worker and what others know by name keep theirs.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { transform } from "lightningcss";
import { decryptPage } from "./decrypt_page.mjs";
import { withShortNames } from "./short_names.mjs";

/** The style sheet of which we use a tenth. Our own are whole: what they have is used. */
const DESIGN_SYSTEM = "kern.min.css";
/** Where it declares a token. */
const DECLARED = /(?<=[{;])(--kern-[\w-]+):[^;}]*;?/g;
const STYLE_LINK = /<link rel="stylesheet" href="\.\/([^"]+)"\/?>\s*/g;
/** From here on the styles belong to a later part of the program, which is named. */
const PART_MARK = /<meta name="part" content="(\w+)"\/?>\s*/;
const RESCUE_LINK = /<link rel="rescue" href="\.\/([^"]+)"\/?>\s*/g;
/** The first part's two files, as Trunk and wasm-bindgen name them. */
const [SCRIPT, WASM] = ["app.js", "app_bg.wasm"];
/** The worker keeps its name, by which browsers look for a newer one, and the list that is still to be written. */
const WORKER = "sw.js";

const [dist, repository, program, welcome] = process.argv.slice(2);
const page = join(dist, "index.html");
let html = readFileSync(page, "utf8").replaceAll(/\s*<!--.*?-->/gs, "");

packStyles();
packProgram();
rename("boot.js", "js", smallScript(readFileSync(join(dist, "boot.js"), "utf8")));
packRescue();
writeFileSync(join(dist, WORKER), smallWorker(readFileSync(join(dist, WORKER), "utf8")));
insertBefore('<div id="start"', readFileSync(welcome, "utf8"));
writeFileSync(page, html);
// For people to keep beside their files; the program needs nothing of it.
writeFileSync(join(dist, "decrypt.html"), decryptPage(repository));

/**
 * One style sheet for what is seen first, and one for each later part that has its own. The first one is asked for before
 * boot.js and comes into force after it, so that they need not wait for each other.
 */
function packStyles() {
  const words = wordsOfSources();
  const [first, ...later] = html.split(PART_MARK);
  const parts = later.filter((_, place) => place % 2 === 0);
  const texts = later.filter((_, place) => place % 2 === 1);
  if (!first.includes(DESIGN_SYSTEM)) throw new Error("index.html does not link the style sheet of the design system");
  const linkedIn = (/** @type {string} */ text) => [...text.matchAll(STYLE_LINK)].map((link) => link[1]);
  const small = (/** @type {string} */ name) => smallStyles(name, name === DESIGN_SYSTEM ? usedRules(words) : {});
  const sheets = [first, ...texts].map((text) => linkedIn(text).map(small).join("\n"));
  const smaller = withShortTokens(withoutUnusedTokens(withoutFallbacks(sheets)), words);
  const [firstFile, ...files] = smaller.map((sheet) => keep("style", "css", sheet));
  html = merge(first, STYLE_LINK, `<link rel="preload" href="./${firstFile}" as="style">`, linkedIn(first));
  const links = parts.map((part, place) => `<link rel="part" id="style-${part}" href="./${files[place]}">`);
  links[0] = `<link rel="stylesheet" href="./${firstFile}">\n${links[0]}`;
  for (const [place, text] of texts.entries()) html += merge(text, STYLE_LINK, links[place], linkedIn(text));
}

/** @param {string[]} sheets @param {RegExp} names @returns {Set<string>} */
function namesIn(sheets, names) {
  return new Set(sheets.flatMap((text) => [...text.matchAll(names)].map((found) => found[1])));
}

/**
 * Drops what stands for a token of the design system that is declared anyway.
 * @param {string[]} sheets @returns {string[]}
 */
function withoutFallbacks(sheets) {
  const declared = namesIn(sheets, DECLARED);
  const fallback = /var\((--kern-[\w-]+),[^()]*\)/g;
  return sheets.map((text) => text.replace(fallback, (all, name) => (declared.has(name) ? `var(${name})` : all)));
}

/**
 * Drops the tokens of the design system that no rule asks for, nor a token that stays.
 * @param {string[]} sheets @returns {string[]}
 */
function withoutUnusedTokens(sheets) {
  const asked = namesIn(sheets, /var\((--[\w-]+)/g);
  const smaller = sheets.map((text) => text.replace(DECLARED, (all, name) => (asked.has(name) ? all : "")));
  return smaller.join() === sheets.join() ? sheets : withoutUnusedTokens(smaller);
}

/**
 * Gives each token that no source names a short name, the most frequent the shortest.
 * @param {string[]} sheets @param {Set<string>} words @returns {string[]}
 */
function withShortTokens(sheets, words) {
  const token = /(?<![\w-])--[a-z][\w-]*/g;
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const [name] of sheets.join("\n").matchAll(token)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = [...uses.keys()].filter((name) => !words.has(name));
  names.sort((one, other) => (uses.get(other) ?? 0) - (uses.get(one) ?? 0));
  const short = new Map(names.map((name, place) => [name, `--${place.toString(36)}`]));
  return sheets.map((text) => text.replace(token, (name) => short.get(name) ?? name));
}

/** @param {string} name @param {import("lightningcss").Visitor<any>} visitor */
function smallStyles(name, visitor) {
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

/** The first part takes the place of what Trunk made of the whole program. The later ones are only named. */
function packProgram() {
  const [script] = buildSync({
    entryPoints: [join(program, SCRIPT)], bundle: true, format: "esm", minify: true, legalComments: "none", write: false,
  }).outputFiles;
  const first = withShortNames(script.text, readFileSync(join(program, WASM)));
  rename(SCRIPT, "js", first.script);
  rename(WASM, "wasm", first.wasm, "app");
  for (const name of readdirSync(program).filter((name) => name.endsWith(".wasm") && name !== WASM)) {
    const part = parse(name).name;
    const kept = keep(part, "wasm", readFileSync(join(program, name)));
    insertBefore("</head>", `<link rel="part" id="part-${part}" href="./${kept}">\n`);
  }
}

/** One script for all that explains a failed start, in the order of the page. */
function packRescue() {
  const names = [...html.matchAll(RESCUE_LINK)].map((link) => link[1]);
  const scripts = names.map((name) => smallScript(readFileSync(join(dist, name), "utf8")));
  html = merge(html, RESCUE_LINK, `<link rel="rescue" href="./${keep("rescue", "js", scripts.join(""))}">`, names);
}

/** @param {string} text */
function smallScript(text) {
  return transformSync(text, { minify: true, legalComments: "none" }).code;
}

/** Line by line: the list of files is yet to be written into two of its lines. @param {string} text */
function smallWorker(text) {
  return transformSync(text, { minifyIdentifiers: true, legalComments: "none" }).code;
}

/**
 * One link in place of several, whose files go.
 * @param {string} text @param {RegExp} links @param {string} link @param {string[]} names
 */
function merge(text, links, link, names) {
  for (const name of names) rmSync(join(dist, name));
  let isFirst = true;
  return text.replace(links, () => {
    const put = isFirst ? `${link}\n` : "";
    isFirst = false;
    return put;
  });
}

/**
 * Keeps a file under its final name, there and in the page.
 * @param {string} old @param {string} extension @param {string | Buffer} content @param {string} [stem]
 */
function rename(old, extension, content, stem = parse(old).name) {
  if (!html.includes(`./${old}"`)) throw new Error(`index.html does not name ${old}`);
  rmSync(join(dist, old));
  html = html.replaceAll(`./${old}"`, `./${keep(stem, extension, content)}"`);
}

/** @param {string} tag @param {string} text */
function insertBefore(tag, text) {
  if (!html.includes(tag)) throw new Error(`index.html has no ${tag}`);
  html = html.replace(tag, () => text + tag);
}

/** @param {string} stem @param {string} extension @param {string | Buffer} content */
function keep(stem, extension, content) {
  const name = `${stem}-${createHash("sha256").update(content).digest("hex").slice(0, 16)}.${extension}`;
  writeFileSync(join(dist, name), content);
  return name;
}
