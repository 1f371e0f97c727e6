// Runs the tests beside it and says how many held, as all runners of this repository do.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".test.mjs")).map((name) => join(folder, name));
let [passed, failed] = [0, 0];
run({ files })
  .on("test:pass", () => {
    passed += 1;
  })
  .on("test:fail", ({ name, details }) => {
    failed += 1;
    console.log(`FAILED  ${name}\n`, details.error.cause ?? details.error);
  })
  .on("end", () => {
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  })
  .resume();
