// @ts-check
/**
 * Starts the program and watches the start.
 *
 * Plain JavaScript, because it has to work where WebAssembly does not. It chooses theme and language before the
 * first paint, loads the program, and if that fails hands a reason to rescue.js, which explains it.
 *
 * What it says about itself, for style sheets and tests, are attributes of <html>:
 *   data-boot     starting | slow | running | failed | crashed
 *   data-reason   why, if slow, failed or crashed: one of the reasons in rescue.js
 *   data-offline  ready, once every file of one version is kept on this device
 *
 * It must not know what the program does. From outside it hears one event, `tandembuch:crash` on window, whose
 * detail may be the text of the panic.
 */
"use strict";

(() => {
  /** After this long without a sign of life the person is told why that may be; the start itself goes on. */
  const PATIENCE_MS = 20_000;

  const root = document.documentElement;

  applySettings();
  watchForCrashes();
  void start();

  /** The person's theme and language, from the same row of localStorage the program keeps them in. */
  function applySettings() {
    /** @type {{ appearance?: unknown, language?: unknown }} */
    let settings = {};
    try {
      settings = JSON.parse(localStorage.getItem("tandembuch.settings") || "{}") || {};
    } catch {
      // Storage may be denied, or the row damaged. The defaults do; the program deals with the rest.
    }
    const language = settings.language || navigator.language;
    root.lang = /^en\b/i.test(String(language)) ? "en" : "de";
    if (settings.appearance === "light" || settings.appearance === "dark") {
      root.dataset.kernTheme = settings.appearance;
      root.style.colorScheme = settings.appearance;
      for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
        meta.setAttribute("content", settings.appearance === "dark" ? "#161310" : "#faf7f1");
      }
    }
  }

  async function start() {
    const parsed = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
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
    try {
      const [program] = await Promise.all([import(hrefOf("program-js")), parsed]);
      const appeared = appearance();
      // wasm-bindgen compiles while it loads, and falls back to compiling afterwards if the server sends wasm
      // under a wrong MIME type.
      await program.default({ module_or_path: hrefOf("program-wasm") });
      await appeared;
      if (root.dataset.boot === "starting" || root.dataset.boot === "slow") {
        root.dataset.boot = "running";
        delete root.dataset.reason;
      }
    } catch (error) {
      await parsed;
      fail(reasonOf(error), error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The address of a file whose name changes with its content. Trunk writes the links. @param {string} id */
  function hrefOf(id) {
    const link = /** @type {HTMLLinkElement | null} */ (document.getElementById(id));
    if (!link) throw new Error(`index.html names no ${id}`);
    return link.href;
  }

  /** Resolves when the program has put its <main> beside the start screen, and removes that. */
  function appearance() {
    return new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        // Not just any element: extensions of the browser put their own into every page.
        if (!document.querySelector("main")) return;
        observer.disconnect();
        const screen = document.getElementById("start");
        if (screen) screen.remove();
        resolve(undefined);
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
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
    const rescue = window.tandembuchRescue;
    if (rescue) {
      rescue.show(reason, error);
    } else {
      // rescue.js itself did not arrive. A sentence of index.html stands in for it.
      root.dataset.rescue = "missing";
    }
  }
})();
