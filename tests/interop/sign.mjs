// Signs a content with `jose` and seals it for a key: node sign.mjs SIGNER_CODE KID X Y < content > bundle
// The signer's key is that of a recovery code; KID is what the signature says it is called. X and Y are the receiver's key.
import { jose, readStdin } from "./jose.mjs";
import { recoveryKey } from "./recovery.mjs";

const [signer, kid, x, y] = process.argv.slice(2);
const content = await readStdin();
const signature = await new jose.FlattenedSign(content)
  .setProtectedHeader({ alg: "ES256", b64: false, crit: ["b64"], kid })
  .sign(await jose.importJWK(recoveryKey(signer), "ES256"));
const signed = JSON.stringify({ payload: content.toString(), protected: signature.protected, signature: signature.signature });
const receiver = { kty: "EC", crv: "P-256", x, y };
const bundle = new jose.GeneralEncrypt(new TextEncoder().encode(signed)).setProtectedHeader({
  typ: "vnd.tandembuch+json",
  cty: "vnd.tandembuch.signed-exchange+json;v=1",
  alg: "ECDH-ES+A256KW",
  enc: "A256GCM",
  zip: "DEF",
  kid: await jose.calculateJwkThumbprint(receiver),
});
bundle.addRecipient(receiver);
process.stdout.write(JSON.stringify(await bundle.encrypt()));
