// @ts-check
/**
 * Short names for what a program and its script call each other by.
 *
 * wasm-bindgen gives most of these names a hash, which nothing compresses, and both files have each of them. Such names
 * are no more than keys between the two files, so both get the same short ones instead. Names without a hash stay: the
 * parts of the program know them.
 */

/** The hash of a name, and in a script all of such a name. */
const [HASHED, HASHED_WORD] = [/_h?[0-9a-f]{16}$/, /\b[A-Za-z_]\w*_h?[0-9a-f]{16}\b/g];
const [IMPORTS, EXPORTS] = [2, 7];
const [FUNCTION, TABLE, MEMORY, GLOBAL] = [0, 1, 2, 3];

/** @param {string} script @param {Buffer} wasm @returns {{ script: string, wasm: Buffer }} */
export function withShortNames(script, wasm) {
  /** @type {Map<string, string>} */
  const names = new Map();
  const short = (/** @type {string} */ name) => {
    if (!HASHED.test(name)) return name;
    if (!names.has(name)) names.set(name, `_${names.size.toString(36)}`);
    return names.get(name) ?? name;
  };
  const renamed = renamedIn(wasm, short);
  const unknown = new Set(names.keys());
  const text = script.replaceAll(HASHED_WORD, (word) => {
    unknown.delete(word);
    return names.get(word) ?? word;
  });
  if (unknown.size > 0) throw new Error(`the script does not know ${[...unknown].join(", ")}`);
  return { script: text, wasm: renamed };
}

/**
 * Gives the imports and exports of a module other names. All else stays as it is, byte for byte (WebAssembly Core
 * Specification 2.0, 5.5: sections, imports, exports).
 * @param {Buffer} wasm @param {(name: string) => string} short
 */
function renamedIn(wasm, short) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = wasm[at++];
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  };
  const name = () => {
    const length = number();
    at += length;
    return wasm.toString("utf8", at - length, at);
  };
  const limits = () => {
    const hasMaximum = (number() & 1) === 1;
    number();
    if (hasMaximum) number();
  };
  /** Skips what is imported or exported. @param {number} section */
  const description = (section) => {
    const from = at;
    const kind = wasm[at++];
    if (section === EXPORTS || kind === FUNCTION) number();
    else if (kind === GLOBAL) at += 2;
    else if (kind === TABLE || kind === MEMORY) {
      if (kind === TABLE) at += 1;
      limits();
    } else throw new Error(`an import of the unknown kind ${kind}`);
    return wasm.subarray(from, at);
  };

  const written = [wasm.subarray(0, at)];
  while (at < wasm.length) {
    const section = wasm[at++];
    const end = number() + at;
    const content = [];
    if (section === IMPORTS || section === EXPORTS) {
      const count = number();
      content.push(bytesOf(count));
      for (let item = 0; item < count; item += 1) {
        if (section === IMPORTS) content.push(bytesOfName(name()));
        content.push(bytesOfName(short(name())), description(section));
      }
      if (at !== end) throw new Error("the names of the program are not where they should be");
    } else content.push(wasm.subarray(at, end));
    at = end;
    const body = Buffer.concat(content);
    written.push(Buffer.of(section), bytesOf(body.length), body);
  }
  return Buffer.concat(written);
}

/** @param {string} name */
function bytesOfName(name) {
  const bytes = Buffer.from(name);
  return Buffer.concat([bytesOf(bytes.length), bytes]);
}

/** A number as LEB128. @param {number} value */
function bytesOf(value) {
  const bytes = [];
  for (let rest = value; bytes.length === 0 || rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push((rest % 128) + (rest >= 128 ? 128 : 0));
  }
  return Buffer.from(bytes);
}
