// Opens a bundle with `jose`: node open.mjs CODE < bundle > content
// CODE is the passphrase or the recovery code in its normal form (docs/bundle-format.md, "The passphrase").
import { jose, readStdin } from "./jose.mjs";
import { isRecoveryCode, recoveryKey } from "./recovery.mjs";

const bundle = JSON.parse(await readStdin());
const code = process.argv[2];
const key = isRecoveryCode(code) ? recoveryKey(code) : new TextEncoder().encode(code);
const { plaintext } = await jose.generalDecrypt(bundle, key, {
  keyManagementAlgorithms: [isRecoveryCode(code) ? "ECDH-ES+A256KW" : "PBES2-HS512+A256KW"],
  contentEncryptionAlgorithms: ["A256GCM"],
  maxPBES2Count: 5_000_000,
  maxDecompressedLength: 100 * 1024 * 1024,
});
process.stdout.write(plaintext);
