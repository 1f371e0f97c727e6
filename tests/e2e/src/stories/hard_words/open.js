// Opens what a screen has behind buttons: all folds and fields at once (`folds`), one row of its lists (`row`, and which),
// what a button of these words opens (`button`, and its words). Says whether there was any.
const [what, which, done] = arguments;
const buttons = (selector) =>
  [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
const things = {
  folds: () => buttons("main details:not([open]) > summary, .section__head > [aria-expanded=false]"),
  row: () => buttons(".tool-row__toggle[aria-expanded=false]").slice(which, which + 1),
  button: () => buttons(`button, [aria-label="${which}"]`).filter((button) => button.innerText.trim() === which || button.ariaLabel === which).slice(-1),
}[what]();
for (const thing of things) thing.click();
requestAnimationFrame(() => setTimeout(() => done(things.length > 0), 40));
