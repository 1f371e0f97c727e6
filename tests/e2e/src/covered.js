// What the message covers of what has the focus and of fields: nothing is the only good answer.
const toast = document.querySelector(".toast");
// A dialog lies over everything, the message too.
if (!toast || document.querySelector("dialog:modal")) return [];
const message = toast.getBoundingClientRect();
const meets = (element) => {
  const it = element.getBoundingClientRect();
  const hasRoom = it.width > 0 && it.height > 0;
  return hasRoom && it.left < message.right && message.left < it.right && it.top < message.bottom && message.top < it.bottom;
};
const fields = [...document.querySelectorAll(".shell__content :is(input, textarea, select)")];
const focused = document.activeElement;
const isThing = focused && !focused.matches("body, main") && !toast.contains(focused);
const things = isThing ? [focused, ...fields] : fields;
return things.filter(meets).map((element) => `"${toast.textContent}" covers ${element.outerHTML.slice(0, 120)}`);
