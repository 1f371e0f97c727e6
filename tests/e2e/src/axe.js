// Runs axe on the whole page and returns what it has to complain about, briefly.
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"] }).then(
  ({ violations }) =>
    done(
      violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        where: nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`).join("\n    "),
      })),
    ),
  (error) => done([{ id: "axe", impact: "critical", help: String(error), where: "" }]),
);
