/**
 * The page: a file or a text, a code, and what is in it. It decides nothing about files, and keeps nothing: no storage, no
 * request, and fields that browsers are asked not to remember.
 */
import { authorOf, indented, textOfContent } from "./content.mjs";
import { inspect, MOST_BYTES } from "./inspect.mjs";
import { open } from "./open.mjs";
import { Outcome } from "./outcome.mjs";
import { wayOf } from "./recipients.mjs";
import { openRescued, rescuedIn } from "./rescued.mjs";
import { SENTENCES } from "./sentences.mjs";
import { thingsIn } from "./words.mjs";

/** What is said of the code. */
const CODE_OUTCOMES = ["noCode", "codeTooLong", "wrongCode", "wrongPassword", "wrongOwnPassword", "needsPassword", "needsTandemCode", "needsRecoveryCode", "forDevices", "notForThisCode"];
/** More than that is too much for a field. */
const MOST_SHOWN = 1_000_000;

function showPage() {
  const form = /** @type {HTMLFormElement} */ (element("form"));
  const file = /** @type {HTMLInputElement} */ (element("file"));
  const pasted = /** @type {HTMLTextAreaElement} */ (element("text"));
  const code = /** @type {HTMLInputElement} */ (element("code"));
  const words = /** @type {HTMLTextAreaElement} */ (element("words"));
  const shown = /** @type {HTMLTextAreaElement} */ (element("json"));
  /** What was opened, and its text in lines. */
  let content = { bytes: new Uint8Array(0), text: "", file: "" };
  /** What is said at the moment, to be said in the other language, too. @type {(() => void)} */
  let sayAgain = () => {};
  let sayFacts = () => {};

  element("unscripted").remove();
  speak(preferredLanguage());
  form.hidden = false;

  element("language").addEventListener("click", () => speak(language() === "de" ? "en" : "de"));
  file.addEventListener("change", takeFile);
  pasted.addEventListener("input", () => {
    file.value = "";
  });
  pasted.addEventListener("change", () => void look());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void openIt();
  });
  element("save").addEventListener("click", save);
  element("copy").addEventListener("click", () => void copy());
  element("another").addEventListener("click", startOver);
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.files;
    if (!dropped?.length || form.hidden) return;
    file.files = dropped;
    takeFile();
  });

  /** @param {string} wanted */
  function speak(wanted) {
    document.documentElement.lang = wanted;
    const words = /** @type {Record<string, string>} */ (sentences().page);
    for (const part of document.querySelectorAll("[data-says]")) {
      part.textContent = words[part.getAttribute("data-says") ?? ""];
    }
    element("language").lang = language() === "de" ? "en" : "de";
    document.title = words.title;
    sayFacts();
    sayAgain();
  }

  /** What was chosen or pasted last is what is opened. */
  function takeFile() {
    pasted.value = "";
    void look();
  }

  function chosen() {
    return file.files?.[0];
  }

  /** Says what it is before a code is asked for. */
  async function look() {
    say(() => ({}));
    if (!chosen() && !pasted.value.trim()) return;
    try {
      const source = await bytesOfSource();
      if (rescuedIn(source)) return say(({ rescued }) => ({ status: rescued.opensWith }));
      const sealed = inspect(source);
      say(({ kinds, opensWith }) => ({ status: `${kinds[sealed.kind]} ${opensWith[wayOf(sealed)]}` }));
    } catch (error) {
      complain(error);
    }
  }

  async function openIt() {
    say(({ opening }) => ({ status: opening }));
    try {
      const source = await bytesOfSource();
      const rescued = rescuedIn(source);
      const sealed = rescued ? null : inspect(source);
      const bytes = rescued ? await openRescued(rescued, code.value) : await open(/** @type {import("./inspect.mjs").Sealed} */ (sealed), code.value);
      const text = textOfContent(bytes);
      content = { bytes, text: indented(text), file: nameToSave() };
      if (sealed) show(({ kinds }) => kinds[sealed.kind], sealed.isSigned, authorOf(text), thingsIn(text));
      else show((sentences) => sentences.rescued.kind, false, null, []);
    } catch (error) {
      complain(error);
    }
  }

  async function bytesOfSource() {
    const taken = chosen();
    if (taken) {
      if (taken.size > MOST_BYTES) throw new Outcome("tooBig");
      const read = await taken.arrayBuffer().catch(() => {
        throw new Outcome("unreadable");
      });
      return new Uint8Array(read);
    }
    if (!pasted.value.trim()) throw new Outcome("noFile");
    return new TextEncoder().encode(pasted.value);
  }

  /** @param {(sentences: import("./sentences.mjs").Sentences) => string} kind @param {boolean} isSigned @param {"mentor" | "mentee" | null} author @param {import("./words.mjs").Thing[]} things */
  function show(kind, isSigned, author, things) {
    code.value = "";
    shown.value = content.text.slice(0, MOST_SHOWN);
    form.hidden = true;
    element("read").hidden = things.length === 0;
    element("opened").hidden = false;
    element("opened-title").focus();
    sayFacts = () => {
      const { from, signed, shortened } = sentences();
      const read = things.map(inWords).join("\n\n");
      words.value = read.slice(0, MOST_SHOWN);
      const isShortened = Math.max(read.length, content.text.length) > MOST_SHOWN;
      const facts = [kind(sentences()), author && from[author], isSigned && signed, isShortened && shortened];
      element("facts").textContent = facts.filter(Boolean).join(" ");
    };
    sayFacts();
    say(() => ({}));
  }

  /** @param {import("./words.mjs").Thing} thing */
  function inWords({ kind, day, isDeleted, isPrivate, words }) {
    const { things, deleted, private: onlyMine } = sentences();
    const name = /** @type {Record<string, string>} */ (things)[kind] ?? kind;
    const title = [name, day, isPrivate && onlyMine, isDeleted && deleted].filter(Boolean).join(", ");
    return [title.toUpperCase(), ...words].join("\n");
  }

  function startOver() {
    content = { bytes: new Uint8Array(0), text: "", file: "" };
    form.reset();
    shown.value = "";
    words.value = "";
    sayFacts = () => {};
    element("opened").hidden = true;
    form.hidden = false;
    say(() => ({}));
    file.focus();
  }

  function save() {
    const address = URL.createObjectURL(new Blob([content.bytes], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = content.file;
    link.click();
    // The browser reads the address after the click has been handled; a minute is enough for any of them.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    const file = content.file;
    say(({ saved }) => ({ status: saved.replace("{file}", file) }));
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(content.text);
      say(({ copied }) => ({ status: copied }));
    } catch {
      shown.focus();
      shown.select();
      say(({ marked }) => ({ status: marked }));
    }
  }

  /** The name of the encrypted file tells the day. */
  function nameToSave() {
    const stem = chosen()?.name.replace(/(\.tandem)?(\.[^.]*)?$/, "");
    return `${stem || "tandem"}.json`;
  }

  /** @param {unknown} error */
  function complain(error) {
    if (!(error instanceof Outcome)) console.error(error);
    const { outcome, what } = error instanceof Outcome ? error : new Outcome("failed");
    say(({ outcomes, refused }) => ({ error: outcomes[outcome].replace("{what}", what ? refused[what] : "") }));
    const field = CODE_OUTCOMES.includes(outcome);
    code.setAttribute("aria-invalid", String(field));
    if (field) code.focus();
  }

  /** @param {(sentences: import("./sentences.mjs").Sentences) => { status?: string, error?: string }} what */
  function say(what) {
    code.removeAttribute("aria-invalid");
    sayAgain = () => {
      const { status = "", error = "" } = what(sentences());
      element("status").textContent = status;
      element("error").textContent = error;
    };
    sayAgain();
  }

  function sentences() {
    return SENTENCES[language()];
  }

  function language() {
    return document.documentElement.lang === "en" ? "en" : "de";
  }
}

if (globalThis.document) showPage();

/** German, unless the browser would rather have English. */
function preferredLanguage() {
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === "de" || tag === "en") ?? "de";
}

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}
