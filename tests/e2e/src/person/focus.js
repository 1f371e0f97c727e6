// Does anything show where the focus is? Compares how the element, or what is drawn for it, looks with and without.
const focused = document.activeElement;
const drawn = [focused, ...(focused.labels || []), focused.parentElement, focused.closest("li")].filter(Boolean);
const look = () =>
  drawn
    .flatMap((element) => [null, "::before", "::after"].map((part) => getComputedStyle(element, part)))
    .map((style) => [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor].join())
    .join(";");
const labels = drawn.flatMap((element) => [...element.querySelectorAll("span")].slice(0, 3));
drawn.push(...labels);
const withFocus = look();
focused.blur();
const without = look();
focused.focus({ focusVisible: true, preventScroll: true });
return withFocus !== without;
