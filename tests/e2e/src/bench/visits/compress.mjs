// Copies a site and puts beside each file what brotli at its best makes of it, as a good web server has it ready.
// What lies there already and is the same is kept. Arguments: the site, the copy.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [from, to] = process.argv.slice(2);
const filesIn = (folder) => readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
const isSame = (one, other) => existsSync(other) && readFileSync(one).equals(readFileSync(other));

// What only developers' tools ask for is left out.
const names = filesIn(from).filter((name) => !name.endsWith(".map"));
mkdirSync(to, { recursive: true });
for (const name of filesIn(to)) {
  if (!names.includes(name) && !names.includes(name.replace(/\.br$/, ""))) rmSync(join(to, name));
}
for (const name of names) {
  const [source, copy] = [join(from, name), join(to, name)];
  if (existsSync(`${copy}.br`) && isSame(source, copy)) continue;
  mkdirSync(dirname(copy), { recursive: true });
  // The copy comes last: it says that the compressed file beside it is complete, and of this content.
  rmSync(copy, { force: true });
  writeFileSync(`${copy}.br`, brotliCompressSync(readFileSync(source)));
  copyFileSync(source, copy);
}
