// Opens a bundle with `jose`: node open.mjs CODE < bundle > content
// CODE is the passphrase in its normal form (docs/bundle-format.md, "The passphrase").
import { jose, readStdin } from "./jose.mjs";

const bundle = JSON.parse(await readStdin());
const { plaintext } = await jose.generalDecrypt(bundle, new TextEncoder().encode(process.argv[2]), {
  keyManagementAlgorithms: ["PBES2-HS512+A256KW"],
  contentEncryptionAlgorithms: ["A256GCM"],
  maxPBES2Count: 5_000_000,
  maxDecompressedLength: 100 * 1024 * 1024,
});
process.stdout.write(plaintext);
