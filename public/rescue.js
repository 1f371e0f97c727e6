// @ts-check
/**
 * The page that explains why the program does not run, and gets people's data out without it.
 *
 * boot.js says when and why. Before the program has appeared the page is part of the start screen; later it is a dialog
 * over what is left of the program, because text a person was typing is still there to be copied.
 *
 * Everything is put in as text, never as markup: details of an error may contain anything.
 */
"use strict";

(() => {
  /** Reasons that a new copy of the program's files may cure. */
  const CURABLE = ["load", "slow", "crash"];

  window.tandembuchRescue = { show };

  /**
   * @param {string} reason one of the keys of the texts' `reasons`
   * @param {unknown} [error] what was thrown, for the technical details
   */
  function show(reason, error) {
    const old = document.getElementById("rescue");
    if (old) old.remove();
    const page = element("section", { id: "rescue", class: "rescue", "aria-labelledby": "rescue-title" });
    const screen = document.getElementById("start");
    if (screen) {
      screen.append(page);
    } else {
      const dialog = document.createElement("dialog");
      dialog.className = "rescue-dialog";
      dialog.setAttribute("aria-labelledby", "rescue-title");
      dialog.append(page);
      document.body.append(dialog);
      dialog.showModal();
    }
    fill(page, reason, detailsOf(error), document.documentElement.lang);
    const title = document.getElementById("rescue-title");
    if (title) title.focus();
  }

  /**
   * @param {HTMLElement} page @param {string} reason @param {string} details @param {string} language
   */
  function fill(page, reason, details, language) {
    const lang = language === "en" ? "en" : "de";
    const { common, reasons } = window.tandembuchRescueTexts[lang];
    const text = reasons[reason];
    const dialog = page.closest("dialog");
    const status = element("p", { id: "rescue-status", role: "status" });

    const other = button(common.other, () => fill(page, reason, details, lang === "de" ? "en" : "de"));
    other.lang = lang === "de" ? "en" : "de";
    other.classList.add("rescue__language");

    const save = button(common.save, () => rescue(status, common, reason, details));
    save.id = "rescue-save";
    const actions = element("div", { class: "rescue__actions" });
    if (reason === "requested") {
      actions.append(save, link(common.start, location.pathname));
    } else {
      actions.append(button(common.reload, () => location.reload()));
      if (CURABLE.includes(reason)) actions.append(button(common.refetch, () => refetch(status, common)));
      actions.append(save);
    }
    if (dialog) actions.append(button(common.below, () => dialog.close()));

    page.lang = lang;
    page.replaceChildren(
      other,
      element("h1", { id: "rescue-title", tabindex: "-1" }, text.title),
      element("p", {}, text.what),
      ...(dialog ? [element("p", {}, common.belowNote)] : []),
      element("h2", {}, common.todo),
      list(text.todo),
      actions,
      status,
      ...(CURABLE.includes(reason) ? [element("p", { class: "rescue__note" }, common.refetchNote)] : []),
      element("p", { class: "rescue__note" }, common.saveNote),
      ...(text.it.length ? [element("h2", {}, common.it), list(text.it)] : []),
      fold(common.details, technical(reason, details)),
    );
  }

  /**
   * Writes everything stored into one file.
   * @param {HTMLElement} status @param {Record<string, string>} common @param {string} reason
   * @param {string} details
   */
  async function rescue(status, common, reason, details) {
    status.textContent = common.saving;
    try {
      const data = await window.tandembuchData.collect(reason, details);
      const isEmpty = count(data) === 0;
      if (isEmpty && data.problems.length === 0) {
        status.textContent = common.nothing;
        return;
      }
      const file = `tandembuch-rettung-${data.created.slice(0, 10)}.json`;
      download(file, JSON.stringify(data, null, 1));
      const saved = common.saved.replace("{file}", file);
      status.textContent = data.problems.length ? `${saved} ${common.partly}` : saved;
    } catch (error) {
      status.textContent = `${common.failed} ${detailsOf(error)}`;
    }
  }

  /** @param {RescueData} data */
  function count(data) {
    const stores = Object.values(data.databases).flatMap((database) => Object.values(database.stores));
    const rows = stores.reduce((sum, store) => sum + store.length, 0);
    return rows + Object.keys(data.localStorage).length + data.typed.length;
  }

  /** @param {string} name @param {string} text */
  function download(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = name;
    anchor.click();
    // The browser reads the address after the click has been handled; a minute is enough for any of them.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /**
   * Throws away the copy of the program kept on this device, but never before the server has answered: without
   * network the kept copy is all there is.
   * @param {HTMLElement} status @param {Record<string, string>} common
   */
  async function refetch(status, common) {
    try {
      // HEAD passes by the service worker, which answers GET alone.
      const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
    } catch {
      status.textContent = common.refetchOffline;
      return;
    }
    const registration = navigator.serviceWorker && (await navigator.serviceWorker.getRegistration());
    if (registration) {
      const mine = `@${new URL(registration.scope).pathname}`;
      await registration.unregister();
      for (const name of await caches.keys()) {
        if (name.startsWith("tandembuch-") && name.endsWith(mine)) await caches.delete(name);
      }
    }
    location.reload();
  }

  /** @param {unknown} error */
  function detailsOf(error) {
    if (!error) return "";
    if (!(error instanceof Error)) return String(error);
    // Chromium begins the stack with the message, other browsers leave it out.
    const said = `${error.name}: ${error.message}`;
    const stack = error.stack || "";
    return stack.startsWith(said) ? stack : `${said}\n${stack}`;
  }

  /** What helps whoever is asked for help. @param {string} reason @param {string} details */
  function technical(reason, details) {
    return [reason, location.origin + location.pathname, navigator.userAgent, details].filter(Boolean).join("\n");
  }

  /** @param {string} tag @param {Record<string, string>} attributes @param {string} [text] */
  function element(tag, attributes, text) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (text) made.textContent = text;
    return made;
  }

  /** @param {string} text @param {() => void} action */
  function button(text, action) {
    const made = element("button", { type: "button", class: "rescue__button" }, text);
    made.addEventListener("click", action);
    return made;
  }

  /** @param {string} text @param {string} href */
  function link(text, href) {
    return element("a", { href, class: "rescue__button" }, text);
  }

  /** @param {string[]} items */
  function list(items) {
    const made = element("ul", {});
    for (const item of items) {
      const said = item.replaceAll("{origin}", location.origin).replaceAll("{host}", location.hostname);
      made.append(element("li", {}, said));
    }
    return made;
  }

  /** @param {string} title @param {string} text */
  function fold(title, text) {
    const made = element("details", {});
    made.append(element("summary", {}, title), element("pre", { class: "rescue__details" }, text));
    return made;
  }
})();
