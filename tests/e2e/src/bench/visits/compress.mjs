// Copies a site and puts beside each file what brotli at its best makes of it, as a good web server has it ready.
// What lies there already and is newer is kept. Arguments: the site, the copy.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [from, to] = process.argv.slice(2);
const filesIn = (folder) => readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
const isNewer = (file, than) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > statSync(than).mtimeMs;

// What only developers' tools ask for is left out.
const names = filesIn(from).filter((name) => !name.endsWith(".map"));
mkdirSync(to, { recursive: true });
for (const name of filesIn(to)) {
  if (!names.includes(name) && !names.includes(name.replace(/\.br$/, ""))) rmSync(join(to, name));
}
for (const name of names) {
  const [source, copy] = [join(from, name), join(to, name)];
  if (isNewer(`${copy}.br`, source)) continue;
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(source, copy);
  writeFileSync(`${copy}.br`, brotliCompressSync(readFileSync(source)));
}
