// Fills every text field of a screen: those that are empty, those behind folds and buttons beside headings, those that a
// row of a list has when it is opened; what adds something is added.
// arguments: texts for one line, texts for several; which of them is next goes round.
const [short, long, done] = arguments;

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
const root = () => document.querySelector("dialog:modal") || document.querySelector("main");
const shown = (selector, within = root()) =>
  [...within.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
let next = 0;

async function fill(field) {
  const isLong = field.tagName === "TEXTAREA" && field.rows > 1;
  const texts = isLong ? long : short;
  const text = texts[next++ % texts.length];
  field.focus();
  field.select();
  document.execCommand("insertText", false, text);
  const squeezed = (words) => words.replace(/\s+/g, " ");
  if (squeezed(field.value) !== squeezed(text)) throw new Error(`"${field.value}" is in ${field.outerHTML}`);
  field.blur();
  await frame();
}

async function press(button) {
  button.click();
  await frame();
  await frame();
}

async function screen() {
  const FIELDS = "textarea:not([readonly]), input[type=text]:not([readonly])";
  for (const fold of shown("details:not([open]) > summary")) await press(fold);
  for (const button of shown(".section__head > [aria-expanded=false]")) await press(button);
  let count = 0;
  for (const field of shown(FIELDS)) {
    // It may have gone with what was filled before.
    if (!field.isConnected || field.value || field.closest(".tool-row")) continue;
    await fill(field);
    count += 1;
    if (root().matches("dialog")) continue;
    const form = field.closest("form");
    // What comes with the first field: the steps of a goal.
    const more = form?.querySelector(".add-line--more") ? shown(FIELDS, form).filter((one) => !one.value) : [];
    for (const one of more) await fill(one);
    count += more.length;
    const isWhole = form && (more.length > 0 || form.querySelectorAll("textarea, input[type=text]").length === 1);
    if (isWhole) form.requestSubmit();
    await frame();
  }
  for (const key of shown(".tool-row").map((row) => row.dataset.item)) {
    const toggle = () => document.querySelector(`[data-item="${key}"] > .tool-row__toggle`);
    await press(toggle());
    for (const field of shown(FIELDS, document.querySelector(`[data-item="${key}"]`))) {
      await fill(field);
      count += 1;
    }
    await press(toggle());
  }
  return count;
}

screen().then(done, (error) => done(String(error)));
