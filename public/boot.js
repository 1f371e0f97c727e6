// @ts-check
/**
 * Starts the program and watches the start.
 *
 * Plain JavaScript, because it has to work where WebAssembly does not. It chooses theme, language and what is seen
 * first, loads the program, lets it take the place of what was seen until then, fetches its later parts, and if the
 * start fails hands a reason to rescue.js, which explains it.
 *
 * What it says about itself, for style sheets, the program and tests, are attributes of <html>:
 *   data-first    welcome | wait: what is seen before the program
 *   data-boot     starting | slow | running | failed | crashed
 *   data-reason   why, if slow, failed or crashed: one of the reasons in rescue.js
 *   data-part     no-answer | not-the-part: what hindered later parts of the program, until they come
 *   data-offline  ready, once every file of one version is kept on this device
 *   data-translated  yes, once the browser has put other words in place of the page's own
 *
 * It must not know what the program does. It hears two events on window: `tandembuch:built`, whose detail is an element
 * with the program's page in it, and `tandembuch:crash`, whose detail may be the text of the panic. It tells one:
 * `tandembuch:translated`.
 */
"use strict";

(() => {
  /** After this long without a sign of life the person is told why that may be; the start itself goes on. */
  const PATIENCE_MS = 20_000;
  /** By then the program is running on most devices, and what may be needed later can be fetched in peace. */
  const IN_PEACE_MS = 5_000;

  /** What came under a part's name is something else. */
  class NotThePart extends Error {}

  const root = document.documentElement;
  const parsed = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
  /** The files that a tandem is opened with: what later parts share, and the part for daily work. */
  const FOR_A_TANDEM = ["shared", "daily"];
  /** @type {Map<string, Promise<WebAssembly.Module>>} the later parts that have come or are on their way */
  const parts = new Map();
  /** @type {Map<string, string>} those that did not come, and why */
  const hindered = new Map();
  /** @type {Promise<void> | undefined} */
  let rescueIsHere;
  /** What was seen first, kept for a sentence in it. @type {Element | null} */
  let waiting = null;
  /** Has a link been followed before the program was there? */
  let isFollowed = false;

  window.tandembuchPart = part;
  const isNew = applySettings();
  chooseWhatIsFirst();
  watchForCrashes();
  keepDroppedFiles();
  parsed.then(watchForTranslation);
  void start();

  /**
   * The person's theme and language, from the same row of localStorage the program keeps them in. It tells as well
   * whether this device is new: it has never had a tandem.
   */
  function applySettings() {
    /** @type {{ appearance?: unknown, language?: unknown, install_id?: unknown, last_tandem?: unknown }} */
    let settings = {};
    let isRead = false;
    try {
      settings = JSON.parse(localStorage.getItem("tandembuch.settings") || "{}") || {};
      isRead = true;
    } catch {
      // Storage may be denied, or the row damaged. The defaults do; the program deals with the rest.
    }
    const wished = [settings.language, ...navigator.languages].map((tag) => /^(de|en)(?![a-z])/i.exec(String(tag)));
    const language = wished.find((found) => found);
    root.lang = language ? language[1].toLowerCase() : "de";
    if (settings.appearance === "light" || settings.appearance === "dark") {
      root.dataset.kernTheme = settings.appearance;
      root.style.colorScheme = settings.appearance;
      parsed.then(() => {
        for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
          meta.setAttribute("content", settings.appearance === "dark" ? "#161310" : "#faf7f1");
        }
      });
    }
    return isRead && !settings.install_id && !settings.last_tandem;
  }

  function isAtStart() {
    return ["", "#", "#/"].includes(location.hash) && !location.search;
  }

  /**
   * Whoever is here for the first time sees the welcome, which is real HTML. All others see that they have to wait, and
   * so does who has chosen one of its links before the program is there to follow it.
   */
  function chooseWhatIsFirst() {
    const choose = () => {
      root.dataset.first = isNew && isAtStart() ? "welcome" : "wait";
    };
    const follow = () => {
      isFollowed = true;
      choose();
    };
    choose();
    window.addEventListener("hashchange", follow);
    document.addEventListener("click", skip);
    window.addEventListener("tandembuch:built", () => {
      window.removeEventListener("hashchange", follow);
      document.removeEventListener("click", skip);
    });
    parsed.then(() => {
      for (const other of document.querySelectorAll(`.welcome:not([lang=${root.lang}])`)) other.remove();
    });
  }

  /** The first link of the welcome leads to its content, whose name is no address of the program. @param {Event} event */
  function skip(event) {
    if (!(event.target instanceof Element) || !event.target.matches(".skip-link")) return;
    event.preventDefault();
    const content = document.querySelector("main");
    if (content) content.focus();
  }

  async function start() {
    if (location.search === "?rescue") {
      await parsed;
      return fail("requested");
    }
    if (typeof WebAssembly !== "object") {
      await parsed;
      return fail("no-webassembly");
    }
    if (!window.isSecureContext || !window.crypto || !window.crypto.subtle) {
      await parsed;
      return fail("insecure");
    }
    noteWhenOffline();
    const timer = setTimeout(() => explain("slow", "slow"), PATIENCE_MS);
    const takenOver = takeover();
    try {
      await parsed;
      // Nobody waits for it here. If it does not come, whoever needs it asks once more. At the start page it would only be
      // in the way of what is seen first.
      const early = isAtStart() ? [] : FOR_A_TANDEM.filter((name) => document.getElementById(`part-${name}`));
      for (const name of early) part(name).catch(() => {});
      const program = await import(hrefOf("program-js"));
      // wasm-bindgen compiles while it loads, and falls back to compiling afterwards if the server sends wasm
      // under a wrong MIME type.
      await program.default({ module_or_path: hrefOf("program-wasm") });
      await takenOver;
      if (root.dataset.boot === "starting" || root.dataset.boot === "slow") {
        root.dataset.boot = "running";
        delete root.dataset.reason;
      }
      setTimeout(() => void fetchRescue().catch(() => {}), IN_PEACE_MS);
    } catch (error) {
      await parsed;
      fail(reasonOf(error), error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The address of a file whose name changes with its content. The build writes the links. @param {string} id */
  function hrefOf(id) {
    const link = /** @type {HTMLLinkElement | null} */ (document.getElementById(id));
    if (!link) throw new Error(`index.html names no ${id}`);
    return link.href;
  }

  /**
   * A later part of the program, compiled, when its styles are there too. What has failed is fetched anew when it is asked
   * for again, and not before both have ended.
   * @param {string} name @returns {Promise<WebAssembly.Module>}
   */
  function part(name) {
    const known = parts.get(name);
    if (known) return known;
    const coming = fetchPart(name).then((module) => {
      hindered.delete(name);
      tellHindrance();
      return module;
    }, (error) => {
      parts.delete(name);
      hindered.set(name, error instanceof NotThePart ? "not-the-part" : "no-answer");
      tellHindrance();
      throw error;
    });
    parts.set(name, coming);
    return coming;
  }

  /** The worse one decides what is said: that a file is another one does not change by waiting. */
  function tellHindrance() {
    const reasons = [...hindered.values()];
    root.dataset.part = reasons.find((reason) => reason === "not-the-part") || reasons[0];
    if (reasons.length === 0) delete root.dataset.part;
  }

  /** @param {string} name */
  async function fetchPart(name) {
    const [module, styles] = await Promise.allSettled([fetched(hrefOf(`part-${name}`), compiled), styled(name)]);
    const failures = [module, styles].flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
    if (module.status === "rejected" || failures.length > 0) {
      throw failures.find((failure) => failure instanceof NotThePart) || failures[0];
    }
    return module.value;
  }

  /**
   * Fetches a file, past the HTTP cache if that has kept something else under its name.
   * @template T @param {string} address @param {(answer: Response) => Promise<T>} read @returns {Promise<T>}
   */
  async function fetched(address, read) {
    for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
      const answer = await fetch(address, { cache });
      try {
        if (answer.ok) return await read(answer);
      } catch (error) {
        if (!(error instanceof NotThePart)) throw error;
      }
    }
    throw new NotThePart(`${address} is something else on the server`);
  }

  /** Browsers compile while they load under the right MIME type alone. @param {Response} answer */
  async function compiled(answer) {
    try {
      const isWasm = answer.headers.get("content-type") === "application/wasm" && WebAssembly.compileStreaming;
      return await (isWasm ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
    } catch (error) {
      // Such as the page of a network that asks people to sign in.
      throw error instanceof WebAssembly.CompileError ? new NotThePart(String(error)) : error;
    }
  }

  /** The styles of a part: its link becomes one of a style sheet. For development all are there. @param {string} name */
  async function styled(name) {
    const link = /** @type {HTMLLinkElement | null} */ (document.getElementById(`style-${name}`));
    if (!link || link.rel === "stylesheet") return;
    await fetched(link.href, async (answer) => {
      if (!/^text\/css/.test(answer.headers.get("content-type") || "")) throw new NotThePart(link.href);
      await answer.text();
    });
    await new Promise((resolve, reject) => {
      link.onload = resolve;
      // The network was cut in between. Asked for again, it is fetched anew.
      link.onerror = () => {
        link.rel = "part";
        reject(new TypeError(link.href));
      };
      link.rel = "stylesheet";
    });
  }

  /** Resolves when the program has taken the place of what was seen first. */
  function takeover() {
    return new Promise((resolve) => {
      window.addEventListener("tandembuch:built", (event) => {
        takeOver(/** @type {CustomEvent<HTMLElement>} */ (event).detail);
        resolve(undefined);
      }, { once: true });
    });
  }

  /**
   * Puts the program's page in place of what was seen first, in one task. Where that was the welcome, both are the same,
   * so nothing moves; what had the focus has it again.
   * @param {HTMLElement} built
   */
  function takeOver(built) {
    const first = document.querySelectorAll("#start, .welcome");
    const focused = document.activeElement;
    const welcome = focused && focused.closest(".welcome");
    /** @type {Element | null | undefined} */
    let same = welcome ? built : null;
    for (const place of welcome && focused ? placesOf(focused, welcome) : []) same = same && same.children[place];
    waiting = document.getElementById("start");
    document.body.append(...built.childNodes);
    for (const element of first) element.remove();
    const content = document.querySelector("main");
    // What had the focus has gone with the welcome.
    if (isFollowed && content) content.focus();
    if (same instanceof HTMLElement && focused && same.textContent === focused.textContent) {
      same.focus({ preventScroll: true });
    }
  }

  /** The way from an element down to one within it: a place among the children for each step. @param {Element} within @param {Element} from */
  function placesOf(within, from) {
    /** @type {number[]} */
    const places = [];
    for (let step = within; step !== from && step.parentElement; step = step.parentElement) {
      places.unshift([...step.parentElement.children].indexOf(step));
    }
    return places;
  }

  /** Says so once a service worker holds every file: the next visit needs no network. */
  function noteWhenOffline() {
    if (!navigator.serviceWorker) return;
    navigator.serviceWorker.ready.then(() => {
      root.dataset.offline = "ready";
    }, () => {});
  }

  /** A panic ends in a trap, and after a trap nothing of the program can be trusted any more. */
  function watchForCrashes() {
    window.addEventListener("tandembuch:crash", (event) => {
      crash(/** @type {CustomEvent} */ (event).detail);
    });
    window.addEventListener("error", (event) => {
      if (isTrap(event.error)) crash(event.error);
    });
    window.addEventListener("unhandledrejection", (event) => {
      if (isTrap(event.reason)) crash(event.reason);
    });
  }

  /** A file that is dropped anywhere is for the program: the browser would show it in place of the page. */
  function keepDroppedFiles() {
    for (const name of /** @type {const} */ (["dragover", "drop"])) {
      window.addEventListener(name, (event) => {
        if (event.dataTransfer && event.dataTransfer.types.includes("Files")) event.preventDefault();
      });
    }
  }

  /**
   * A browser that translates the page, though that asks not to be, puts `font` elements in place of texts. The program
   * goes on changing the texts, which nobody sees any more. It makes no such element itself.
   */
  function watchForTranslation() {
    const observer = new MutationObserver((changes) => {
      if (!changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeName === "FONT"))) return;
      observer.disconnect();
      root.dataset.translated = "yes";
      window.dispatchEvent(new Event("tandembuch:translated"));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  }

  /** @param {unknown} error */
  function isTrap(error) {
    return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  }

  /** @param {unknown} error */
  function reasonOf(error) {
    if (isTrap(error)) return "crash";
    // The browsers' words for it differ, and the event that reports it comes too late to be waited for.
    return /Content Security Policy|\bCSP\b|unsafe-eval/i.test(String(error)) ? "policy" : "load";
  }

  /** @param {string} reason @param {unknown} [error] */
  function fail(reason, error) {
    explain(reason === "crash" ? "crashed" : "failed", reason, error);
  }

  /** @param {unknown} error */
  function crash(error) {
    explain("crashed", "crash", error);
  }

  /**
   * Shows the page for a reason. The first one stays: what follows a failure is only its echo.
   * @param {string} state @param {string} reason @param {unknown} [error]
   */
  function explain(state, reason, error) {
    if (root.dataset.boot === "failed" || root.dataset.boot === "crashed") return;
    root.dataset.boot = state;
    root.dataset.reason = reason;
    if (error) console.error(error);
    fetchRescue().then(() => {
      // A slow program may have come meanwhile, or crashed.
      const { reason: now } = root.dataset;
      if (now && window.tandembuchRescue) window.tandembuchRescue.show(now, error);
    }, () => {
      // A sentence of index.html stands in.
      root.dataset.rescue = "missing";
      if (waiting && root.dataset.boot === "crashed") {
        waiting.setAttribute("role", "alert");
        document.body.prepend(waiting);
      }
    });
  }

  /** The scripts that explain failures and rescue data. Who never needs them loads them when everything else is there. */
  function fetchRescue() {
    if (!rescueIsHere) {
      const links = [.../** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[rel=rescue]"))];
      rescueIsHere = Promise.all(links.map((link) => run(link.href))).then(() => {});
      rescueIsHere.catch(() => (rescueIsHere = undefined));
    }
    return rescueIsHere;
  }

  /** @param {string} address */
  function run(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      // In the order of the page.
      script.async = false;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }
})();
