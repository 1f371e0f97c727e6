// Parts of the page as lines: elements with their attributes in order, and texts. Comments, and how texts are divided,
// mean nothing to a person. arguments: a selector of the parts.
const lines = [];
const describe = (node, depth) => {
  const indent = "  ".repeat(depth);
  if (node.nodeType === Node.TEXT_NODE && node.data.trim()) lines.push(indent + node.data.trim());
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value.trim()}"`).sort();
  lines.push(`${indent}<${node.localName}${attributes.join("")}>`);
  node.childNodes.forEach((child) => describe(child, depth + 1));
};
const withoutComments = (node) => {
  for (const child of [...node.childNodes]) child.nodeType === Node.COMMENT_NODE ? child.remove() : withoutComments(child);
};
for (const part of document.querySelectorAll(arguments[0])) {
  const copy = part.cloneNode(true);
  withoutComments(copy);
  copy.normalize();
  describe(copy, 0);
}
return lines;
