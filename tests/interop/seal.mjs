// Makes a bundle with `jose`: node seal.mjs KIND KID=CODE [KID=CODE ...] < content > bundle
// KIND is exchange or backup. With several codes each of them opens the bundle. The KID of a recovery code is not asked
// for: it is that of its key.
import { jose, readStdin } from "./jose.mjs";
import { isRecoveryCode, recoveryKey } from "./recovery.mjs";

const ROUNDS = 600_000;
const [kind, ...pairs] = process.argv.slice(2);
const recipients = pairs.map((pair) => recipientOf(...pair.split("=", 2)));
const shared = {
  typ: "vnd.tandembuch+json",
  cty: `vnd.tandembuch.${kind}+json;v=1`,
  enc: "A256GCM",
  zip: "DEF",
};

function recipientOf(kid, code) {
  if (!isRecoveryCode(code)) {
    return { key: new TextEncoder().encode(code), header: { alg: "PBES2-HS512+A256KW", kid } };
  }
  const { d, kid: thumbprint, ...key } = recoveryKey(code);
  return { key, header: { alg: "ECDH-ES+A256KW", kid: thumbprint } };
}

const bundle = new jose.GeneralEncrypt(await readStdin());
const isOne = recipients.length === 1;
bundle.setProtectedHeader(isOne ? { ...shared, ...recipients[0].header } : shared);
for (const { key, header } of recipients) {
  const recipient = bundle.addRecipient(key);
  if (header.alg.startsWith("PBES2")) recipient.setKeyManagementParameters({ p2c: ROUNDS });
  if (!isOne) recipient.setUnprotectedHeader(header);
}
process.stdout.write(JSON.stringify(await bundle.encrypt()));
