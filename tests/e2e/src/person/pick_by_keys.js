// What to press in a field that has the focus: how often an arrow in a list of options, which digits in a day or a time.
// What to type comes as a list, to be tried in turn: whether the day stands before the month, and whether the clock has
// twelve hours, the browser tells only who looks at it.
const [field, wanted] = arguments;
if (field.tagName === "SELECT") {
  const options = [...field.options].filter((option) => !option.disabled);
  const at = options.findIndex((option) => option.text.trim() === wanted);
  if (at < 0) throw new Error(`there is no option "${wanted}"`);
  return at - options.indexOf(field.selectedOptions[0]);
}
if (field.type === "time") {
  const [hour, minute] = wanted.split(":");
  const ofTwelve = String(hour % 12 || 12).padStart(2, "0");
  return [hour + minute, ofTwelve + minute + (hour < 12 ? "a" : "p")];
}
const [year, month, day] = wanted.split("-");
const digits = (language) => {
  const parts = new Intl.DateTimeFormat(language).formatToParts();
  return parts.map(({ type }) => ({ year, month, day })[type] || "").join("");
};
return [...new Set([digits(), digits(document.documentElement.lang)])];
