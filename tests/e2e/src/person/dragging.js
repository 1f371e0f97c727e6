// Finds what a row is dragged by, and how far it is from there to another row's place.
// arguments: the words of the two rows, or what is in a field of them while they are open.
const has = (row, text) =>
  [...row.querySelectorAll(".tool-row__title")].some((title) => title.textContent === text) ||
  [...row.querySelectorAll("input, textarea")].some((field) => field.value === text);
const rows = arguments[0].map((text) =>
  [...document.querySelectorAll("li:has(> .grip)")].find((row) => has(row, text))
);
if (rows.includes(undefined)) return null;
const grip = rows[0].querySelector(".grip");
grip.scrollIntoView({ block: "center" });
const [row, goal] = rows.map((row) => row.getBoundingClientRect());
return { grip, way: Math.round(goal.top < row.top ? goal.top - row.top : goal.bottom - row.bottom) };
