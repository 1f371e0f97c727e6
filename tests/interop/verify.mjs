// Holds signed content against the key of the device that introduces itself in it, with `jose`: node verify.mjs < signed > content
import { jose, readStdin } from "./jose.mjs";

const signed = JSON.parse(await readStdin());
const { x, y } = JSON.parse(signed.payload).device.sign;
const key = { kty: "EC", crv: "P-256", x, y };
const { payload, protectedHeader } = await jose.flattenedVerify(signed, await jose.importJWK(key, "ES256"), {
  algorithms: ["ES256"],
});
if (protectedHeader.kid !== (await jose.calculateJwkThumbprint(key))) throw new Error("it names another key");
process.stdout.write(payload);
