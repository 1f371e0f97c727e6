// Finds `jose` in node_modules above the working directory or on NODE_PATH (which plain `import` ignores).
import { createRequire } from "node:module";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "any.js"));
export const jose = await import(pathToFileURL(require.resolve("jose")).href);
export const readStdin = () => buffer(process.stdin);
