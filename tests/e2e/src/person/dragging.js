// Finds what a row is dragged by, and how far it is from there to another row's place.
// arguments: texts of fields in the two rows.
const rows = arguments[0].map((text) =>
  [...document.querySelectorAll("li:has(.grip)")].find((row) =>
    [...row.querySelectorAll("input, textarea")].some((field) => field.value === text)
  )
);
if (rows.includes(undefined)) return null;
const grip = rows[0].querySelector(".grip");
grip.scrollIntoView({ block: "center" });
const [row, goal] = rows.map((row) => row.getBoundingClientRect());
return { grip, way: Math.round(goal.top < row.top ? goal.top - row.top : goal.bottom - row.bottom) };
