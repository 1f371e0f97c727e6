// Fields of whose texts a browser may keep a copy of its own, beside what the program stores and seals: in its history of forms,
// and in what it restores after a crash. Each says that it may not.
const selector = "input:not([type=radio], [type=checkbox], [type=file], [type=hidden], [type=range]), textarea";
return [...document.querySelectorAll(selector)]
  .filter((field) => field.autocomplete !== "off")
  .map((field) => `a browser may remember what is typed into ${field.outerHTML.slice(0, 200)}`);
