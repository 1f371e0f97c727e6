// Makes a bundle with `jose`: node seal.mjs KIND KID=CODE [KID=CODE ...] < content > bundle
// KIND is exchange or backup. With several codes each of them opens the bundle.
import { jose, readStdin } from "./jose.mjs";

const ROUNDS = 600_000;
const [kind, ...pairs] = process.argv.slice(2);
const recipients = pairs.map((pair) => pair.split("=", 2));
const perRecipient = (kid) => ({ alg: "PBES2-HS512+A256KW", kid });
const shared = {
  typ: "vnd.tandembuch+json",
  cty: `vnd.tandembuch.${kind}+json;v=1`,
  enc: "A256GCM",
  zip: "DEF",
};

const bundle = new jose.GeneralEncrypt(await readStdin());
const isOne = recipients.length === 1;
bundle.setProtectedHeader(isOne ? { ...shared, ...perRecipient(recipients[0][0]) } : shared);
for (const [kid, code] of recipients) {
  const recipient = bundle.addRecipient(new TextEncoder().encode(code));
  recipient.setKeyManagementParameters({ p2c: ROUNDS });
  if (!isOne) recipient.setUnprotectedHeader(perRecipient(kid));
}
process.stdout.write(JSON.stringify(await bundle.encrypt()));
