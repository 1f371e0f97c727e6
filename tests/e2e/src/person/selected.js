// What is in the way of typing into a field in place of all that is in it: null, if nothing is.
// arguments: the field.
const [field] = arguments;
if (!document.hasFocus()) return "the tab is not in front";
if (document.activeElement !== field) return "something else has the focus";
// Fields for numbers and the like do not tell what is selected in them.
const { selectionStart: start, selectionEnd: end } = field;
return start === null || (start === 0 && end === field.value.length) ? null : "not all of its text is selected";
