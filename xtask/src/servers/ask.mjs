// @ts-check
/**
 * Asks a server on this machine for files, over TLS with a certificate that is its own proof, and prints what came as
 * JSON. Started by `cargo xtask` with the port, the name of the host, the certificate's file, and what to ask for.
 *
 * It judges nothing: `servers/answers.rs` does.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:https";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

const [port, host, certificate, ...paths] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const ca = readFileSync(certificate);
/** What is done with a body to have the file again. */
const DECODE = new Map([["gzip", gunzipSync], ["br", brotliDecompressSync]]);

const encodings = ["identity", "gzip", "gzip, br"];
const asks = paths.flatMap((path) => encodings.map((encoding) => ask(path, encoding)));
const answers = await Promise.all(asks);
agent.destroy();
console.log(JSON.stringify(answers));

/** @param {string} path @param {string} encoding */
function ask(path, encoding) {
  const headers = { Host: host, "Accept-Encoding": encoding };
  const options = { agent, ca, headers, host: "127.0.0.1", path, port, servername: host };
  return new Promise((resolve, reject) => {
    const asked = request(options, (answer) => {
      /** @type {Buffer[]} */
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk)).on("error", reject).on("end", () => {
        const sent = Buffer.concat(chunks);
        const body = DECODE.get(answer.headers["content-encoding"] ?? "")?.(sent) ?? sent;
        const sha256 = createHash("sha256").update(body).digest("hex");
        // The names and values as they came, one after the other.
        resolve({ path, encoding, status: answer.statusCode, headers: answer.rawHeaders, sha256, bytes: sent.length });
      });
    });
    asked.on("error", reject).end();
  });
}
