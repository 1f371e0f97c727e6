// Neutral stand-in for the translation that browsers offer: other words in elements of their own, in place of every text.
(() => {
  const seen = new WeakSet();
  const turn = (node) => {
    const host = node.parentElement;
    if (seen.has(node) || !host || host.closest("script,style,textarea,font,[translate=no]") || !node.data.trim()) return;
    seen.add(node);
    const outer = document.createElement("font"), inner = document.createElement("font");
    inner.textContent = node.data.replace(/[A-Za-zÄÖÜäöüß]{4,}/g, (word) => "x" + word);
    outer.append(inner);
    node.replaceWith(outer);
  };
  const all = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    nodes.forEach(turn);
  };
  all(document.body);
  new MutationObserver((list) => list.forEach(({ addedNodes }) => addedNodes.forEach((node) =>
    node.nodeType === 3 ? turn(node) : node.nodeType === 1 && all(node)))).observe(document.body, { childList: true, subtree: true });
})();
