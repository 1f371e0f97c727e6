// Each way to be wrong has its own sentence, in the order of docs/bundle-format.md.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CODE, CONTENT, RECOVERY_CODE, SENTENCES, base64url, deflated, golden, inspected, opened, sealed, text, withEnvelope, withHeader,
} from "./shipped.mjs";

const FILE = text("jose-exchange");
const envelope = (change, file = FILE) => inspected(withEnvelope(file, change));
const header = (change, file = FILE) => inspected(withHeader(file, change));
const set = (member, value) => (object) => {
  object[member] = value;
};

test("other files are not ours, and what can be said about them is said", () => {
  for (const other of ["{}", '{"a":1}', "Hallo", "[1]", "\x89PNG\r\n\x1a\n{\"", '{"a":', "&quot;", "{&quot;a&quot;:1}"]) {
    assert.equal(inspected(other), "notOurs", other);
  }
  assert.equal(header(set("typ", "JWE")), "notOurs");
  assert.equal(header((object) => delete object.typ), "notOurs");
  const zip = (name) => Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(26), Buffer.from(name)]);
  const outlook = (part) => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(40), Buffer.from(part, "utf16le")]);
  for (const [file, outcome] of [
    ["", "empty"],
    [" \r\n\t", "empty"],
    [Buffer.from("efbbbf", "hex"), "empty"],
    [Buffer.from("fffe0a00", "hex"), "empty"],
    [Buffer.alloc(4096), "empty"],
    [golden("on-its-way/empty.txt"), "empty"],
    [golden("on-its-way/zipped.zip"), "packed"],
    [zip("tandem.tandem.txt"), "packed"],
    [zip("[Content_Types].xml"), "notOurs"],
    [zip("mimetypeapplication/vnd.oasis"), "notOurs"],
    ["From: Leyla <l@example.org>\r\nSubject: Tandem\r\n\r\nAnbei.", "mail"],
    ["X-A: 1\nMIME-Version: 1.0\nSubject: a\n b\n\n", "mail"],
    [`Received: from a by b\r\n${"\tand so on\r\n".repeat(10_000)}`, "mail"],
    [outlook("__substg1.0_1000001F"), "mail"],
    [outlook("WordDocument"), "notOurs"],
    ["Hallo: wie geht es?\n\nFrom: me", "notOurs"],
    ["Liebe Frau Oez, from: me", "notOurs"],
    ["name: x\nversion: 1\n", "notOurs"],
  ]) {
    assert.equal(inspected(file), outcome, String(file).slice(0, 60));
  }
});

test("a big file is refused by its size", () => {
  const fitting = FILE + " ".repeat(26_214_400 - FILE.length);
  assert.equal(inspected(fitting), "exchange");
  assert.equal(inspected(`${fitting} `), "tooBig");
});

test("a file cut at any byte is never read", () => {
  for (let end = 20; end < FILE.length; end += 1) assert.equal(inspected(FILE.slice(0, end)), "cutOff", `at ${end}`);
  assert.equal(inspected(`{"protected":"","more":${"[".repeat(1_000_000)}`), "cutOff");
});

test("two files in one text are not mistaken for one", () => {
  const other = text("jwcrypto-exchange");
  const named = (file) => file.replaceAll('"', "&quot;");
  const changed = withEnvelope(FILE, set("ciphertext", "AAAA"));
  for (const several of [
    `${FILE}\n> ${other}`, `${FILE}\n${named(other)}`, `${named(FILE)}\n${other}`, `${named(FILE)}\n${named(other)}`,
    `${FILE}\n${changed}`, `${FILE}\n${FILE.slice(0, 100)}`,
  ]) {
    assert.equal(inspected(several), "several");
  }
});

test("damage to the envelope is told", () => {
  for (const [member, value] of [
    ["protected", "e30x"], ["protected", base64url("[]")], ["protected", base64url('{"a":1,"\\u0061":1}')],
    ["protected", base64url(Buffer.from("7b2261223a22ff227d", "hex"))],
    ["iv", "AAAA"], ["iv", "%%%%"], ["iv", "AAAAAAAAAAAAAAA="], ["tag", "AAAA"], ["tag", `${"A".repeat(21)}B`],
    ["ciphertext", "A"], ["ciphertext", 7], ["recipients", null], ["recipients", [null]], ["header", null], ["encrypted_key", null],
  ]) {
    assert.equal(envelope(set(member, value)), "damaged", `${member}: ${value}`);
  }
  for (const member of ["protected", "iv", "ciphertext", "tag", "recipients"]) {
    assert.equal(envelope((object) => delete object[member]), "damaged", member);
  }
  assert.equal(envelope(({ recipients }) => delete recipients[0].encrypted_key), "damaged");
  assert.equal(envelope(({ recipients }) => set("encrypted_key", "AAAA")(recipients[0])), "damaged");
  for (const twice of ['"iv":"AAAA","iv":', '"future":1,"future":1,"iv":', '"future":{"x":1,"\\u0078":1},"iv":']) {
    assert.equal(inspected(FILE.replace('"iv":', twice)), "damaged", twice);
  }
  assert.equal(inspected(FILE.replace(',"tag"', 'x"tag"')), "damaged");
  for (const [member, value] of [["kid", 1], ["zip", null], ["alg", null], ["p2c", "600000"], ["cty", "json"]]) {
    assert.equal(header(set(member, value)), "damaged", member);
  }
  for (const cty of ["exchange", "exchange+json;v=", "+json;v=1", "exchange+json;v=0", "exchange+json;v=x"]) {
    assert.equal(header(set("cty", `vnd.tandembuch.${cty}`)), "damaged", cty);
  }
  assert.equal(header((object) => delete object.enc), "damaged");
});

test("newer files are told from damaged ones", () => {
  for (const [member, value] of [
    ["cty", "vnd.tandembuch.exchange+json;v=2"], ["cty", "vnd.tandembuch.evaluation+json;v=1"],
    ["alg", "PBES2-HS256+A128KW"], ["alg", "ECDH-ES"], ["enc", "A128CBC-HS256"], ["zip", "ZSTD"],
  ]) {
    assert.equal(header(set(member, value)), "newer", value);
  }
});

test("what no honest file asks for is refused", () => {
  const refused = (member, values, what) => {
    for (const value of values) assert.equal(header(set(member, value)), `refused ${what}`, `${member}: ${value}`);
  };
  refused("p2c", [9_999, 5_000_001, 1e9, -1, 10_000.5], "rounds");
  refused("p2s", ["", "AAAAAAAAAA", "A".repeat(88), "not base64url!"], "salt");
  refused("kid", ["", "Frau Öz", "x".repeat(65)], "keyId");
  refused("crit", [["exp"], null], "extension");
  for (const member of ["jku", "jwk", "x5u", "x5c", "x5t", "x5t#S256"]) refused(member, [null], "foreignKey");
  for (const [member, what] of [["p2c", "rounds"], ["p2s", "salt"], ["kid", "keyId"]]) {
    assert.equal(header((object) => delete object[member]), `refused ${what}`, member);
  }
  for (const [member, values] of [["p2c", [10_000, 5_000_000]], ["p2s", ["A".repeat(11), base64url(Buffer.alloc(64))]]]) {
    for (const value of values) assert.equal(header(set(member, value)), "exchange", `${member}: ${value}`);
  }
  assert.equal(envelope(set("aad", "AAAA")), "refused unprotected");
  assert.equal(envelope(set("unprotected", null)), "refused unprotected");
  assert.equal(envelope(set("recipients", [])), "refused recipients");
  assert.equal(envelope((object) => set("recipients", Array(9).fill(object.recipients[0]))(object)), "refused recipients");
  assert.equal(envelope(set("encrypted_key", "AAAA")), "refused misplaced");
  const ofRecipient = (own) => envelope(({ recipients }) => set("header", own)(recipients[0]));
  for (const own of [{ alg: "dir" }, { p2c: 10_000 }, { enc: "A256GCM" }]) {
    assert.equal(ofRecipient(own), "refused misplaced", JSON.stringify(own));
  }
  assert.equal(ofRecipient({ crit: [] }), "refused extension");
  assert.equal(ofRecipient({ x5u: "https://example.org" }), "refused foreignKey");
});

test("the rounds of all recipients together are bounded", () => {
  const rounds = (one, other) => envelope(({ recipients }) => {
    recipients[0].header.p2c = one;
    recipients[1].header.p2c = other;
  }, text("jose-backup"));
  assert.equal(rounds(2_500_000, 2_500_000), "backup");
  assert.equal(rounds(2_500_000, 2_500_001), "refused rounds");
});

test("a recipient by key is checked as one by passphrase", async () => {
  const file = text("jose-recovery");
  const epk = (change) => header((object) => change(object.epk), file);
  assert.equal(header(set("apu", "AA"), file), "refused extension");
  assert.equal(header(set("apv", "AA"), file), "refused extension");
  assert.equal(header((object) => delete object.epk, file), "refused foreignKey");
  for (const [member, value] of [["kty", 1], ["crv", null], ["x", "AA"], ["y", 1]]) {
    assert.equal(epk(set(member, value)), "refused foreignKey", member);
  }
  for (const [member, value] of [["kty", "OKP"], ["crv", "P-384"]]) {
    assert.equal(epk(set(member, value)), "newer", member);
  }
  assert.equal(header(set("kid", "Frau Öz"), file), "refused keyId");
  const both = withEnvelope(file, ({ recipients }) => set("header", { epk: {} })(recipients[0]));
  assert.equal(inspected(both), "refused misplaced");
  // A point beside the curve, and somebody else's name for the right key.
  const beside = withHeader(file, (object) => set("y", object.epk.x)(object.epk));
  assert.equal(await opened(beside, RECOVERY_CODE), "wrongCode");
  assert.equal(await opened(withHeader(file, set("kid", "another")), RECOVERY_CODE), "wrongCode");
});

test("a wrong code is told from a damaged content", async () => {
  const file = await sealed(deflated(CONTENT));
  assert.equal(await opened(file, CODE), CONTENT);
  const flipped = (member) => withEnvelope(file, (object) => {
    const bytes = Buffer.from(object[member], "base64url");
    bytes[3] ^= 1;
    object[member] = base64url(bytes);
  });
  for (const member of ["ciphertext", "tag", "iv"]) assert.equal(await opened(flipped(member), CODE), "contentDamaged", member);
  for (const [member, value, outcome] of [
    ["kid", "other", "contentDamaged"], ["cty", "vnd.tandembuch.exchange+json;v=1", "contentDamaged"], ["future", true, "contentDamaged"],
    ["p2c", 10_001, "wrongCode"], ["p2s", base64url(Buffer.alloc(16)), "wrongCode"],
  ]) {
    assert.equal(await opened(withHeader(file, set(member, value)), CODE), outcome, member);
  }
  const whole = deflated(CONTENT);
  for (const broken of [Buffer.alloc(0), whole.subarray(0, 50), Buffer.from("ffffff", "hex")]) {
    assert.equal(await opened(await sealed(broken), CODE), "contentDamaged");
  }
});

test("every outcome has one sentence in both languages", () => {
  for (const [name, sentence] of [...Object.entries(SENTENCES.de.outcomes), ...Object.entries(SENTENCES.en.outcomes)]) {
    assert.match(sentence.replace(".tandem.txt", ""), /^[^.]+\.$/, name);
  }
  const names = (language) => JSON.stringify(SENTENCES[language], (_, value) => (typeof value === "string" ? "" : value));
  assert.equal(names("de"), names("en"));
});
