// What others' programs made, and what lost nothing on its way, opens.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CODE, CONTENT, OWN, RECOVERY_CODE, authorOf, deflated, golden, hashOf, indented, inspect, inspected, opened, page, sealed, script,
  SENTENCES, style, text, thingsIn, wayOf, withEnvelope, withHeader,
} from "./shipped.mjs";
import { jose } from "../interop/jose.mjs";

const EXCHANGES = ["jose-exchange", "jwcrypto-exchange"];
const BACKUPS = ["jose-backup", "jwcrypto-backup"];

test("what other libraries sealed opens with each of its codes", async () => {
  for (const name of EXCHANGES) assert.equal(inspected(text(name)), "exchange", name);
  for (const name of BACKUPS) assert.equal(inspected(text(name)), "backup", name);
  for (const [names, code] of [
    [[...EXCHANGES, ...BACKUPS], CODE],
    [BACKUPS, ` Gru\u0308ne\u00a0Wiese  am Fluss\n`],
    [["jose-recovery", "jwcrypto-recovery"], RECOVERY_CODE],
    [["jose-signed", "jwcrypto-signed"], RECOVERY_CODE],
    [["jose-own-password", "jwcrypto-own-password"], OWN],
    [["jose-own-password-and-recovery", "jwcrypto-own-password-and-recovery"], OWN],
    [["jose-own-password-and-recovery", "jwcrypto-own-password-and-recovery"], RECOVERY_CODE],
    [["jose-code-and-recovery", "jwcrypto-code-and-recovery"], CODE],
    [["jose-code-and-recovery", "jwcrypto-code-and-recovery"], `Sicherungs-Code: „${RECOVERY_CODE.toLowerCase()}“`],
  ]) {
    for (const name of names) assert.equal(await opened(text(name), code), CONTENT, `${name}, ${code}`);
  }
});

test("what is signed is told, and no signature around it is damage", async () => {
  for (const name of ["jose-signed", "jwcrypto-signed"]) assert.equal(inspected(text(name)), "exchange", name);
  const signed = (header) => Object.assign(header, { cty: "vnd.tandembuch.signed-exchange+json;v=1" });
  assert.equal(await opened(await sealed(deflated(JSON.stringify({ payload: CONTENT })), signed), CODE), CONTENT);
  for (const none of [CONTENT, "[]", "no JSON", '{"payload":1}']) {
    assert.equal(await opened(await sealed(deflated(none), signed), CODE), "contentDamaged", none);
  }
});

test("a code of another kind is told, and a wrong one of the right kind", async () => {
  const other = RECOVERY_CODE.replace("4567", "4568");
  for (const [name, code, outcome] of [
    ["jose-exchange", "01JK-MNPQ-RSTV-WXYY", "wrongCode"],
    ["jose-backup", "Grüne Wiese am Bach", "wrongCode"],
    ["jose-exchange", RECOVERY_CODE, "needsTandemCode"],
    ["jose-recovery", other, "wrongCode"],
    ["jose-recovery", CODE, "needsRecoveryCode"],
    ["jose-recovery", OWN, "needsRecoveryCode"],
    ["jose-code-and-recovery", other, "wrongCode"],
    ["jose-signed", CODE, "forDevices"],
    ["jose-own-password", "Grüne Wiese am Bach", "wrongOwnPassword"],
    ["jose-own-password", CODE, "wrongOwnPassword"],
    ["jose-own-password", RECOVERY_CODE, "needsPassword"],
    ["jose-own-password-and-recovery", CODE, "wrongOwnPassword"],
    ["jose-own-password-and-recovery", other, "wrongCode"],
    ["jose-signed", other, "notForThisCode"],
    ["jose-code-and-recovery", "  ", "noCode"],
    ["jose-exchange", "ä".repeat(257), "codeTooLong"],
  ]) {
    assert.equal(await opened(text(name), code), outcome, `${name}, ${code}`);
  }
});

test("what opens a file is said before a code is typed, and of one for devices no code is promised", () => {
  const ofExchange = withHeader(text("jose-code-and-recovery"), (header) => {
    header.cty = "vnd.tandembuch.exchange+json;v=1";
  });
  for (const [file, way] of [
    [text("jose-exchange"), "passphrase"],
    [text("jose-backup"), "passphrase"],
    [text("jose-recovery"), "key"],
    [text("jose-code-and-recovery"), "both"],
    [text("jose-signed"), "devices"],
    [text("jose-own-password"), "password"],
    [text("jose-own-password-and-recovery"), "passwordOrKey"],
    [ofExchange, "devicesOrPassphrase"],
  ]) {
    assert.equal(wayOf(inspect(new Uint8Array(Buffer.from(file)))), way);
    assert.ok(SENTENCES.de.opensWith[way] && SENTENCES.en.opensWith[way], way);
  }
});

test("a pasted text is freed from what mail programs add", async () => {
  const plain = await sealed(deflated(CONTENT));
  const lines = plain.match(/.{1,76}/g);
  const named = plain.replaceAll('"', "&quot;");
  for (const paste of [
    `\ufeff${plain}\r\n`,
    lines.join("=\r\n"),
    `Am 3. November schrieb Frau Öz:\n> ${lines.join("\n> ")}\n> \n> Viele Grüße`,
    `| ${lines.join("\n| ")}`,
    plain.replaceAll('"', "“"),
    `\`\`\`\n${lines.join("\n    ")}\n\`\`\``,
    JSON.stringify(JSON.parse(plain), null, 2),
    plain.replaceAll("-", "\u2011"),
    named,
    named.replaceAll("&", "&amp;"),
    [...plain].map((character) => `&#${character.codePointAt(0)};`).join(""),
    [...plain].map((character) => `&#x${character.codePointAt(0).toString(16)};`).join(""),
    `R&D & ${plain} &amp; &quot;`,
    `${"Aktenzeichen A&amp;B &ndash; ".repeat(9_000)}${named}`,
    `${plain}\n${plain}`,
    `${plain}\n${named}`,
  ]) {
    assert.equal(await opened(paste, CODE), CONTENT, paste.slice(0, 200));
  }
  assert.equal(await opened(Buffer.from(plain, "utf16le"), CODE), CONTENT);
});

test("what was changed on its way without a loss is the same bundle", async () => {
  const way = (name) => golden(`on-its-way/${name}.txt`);
  const plain = await opened(way("plain"), "SZ8G-Q7AB-4WB8-DAB1");
  assert.match(plain, /^\{"from":/);
  for (const name of ["hyphen-2010", "hyphen-2011", "minus-2212", "pipe-quoted", "entities"]) {
    assert.equal(await opened(way(name), "SZ8G-Q7AB-4WB8-DAB1"), plain, name);
  }
  assert.match(await opened(way("dashes-joined"), "1DN8-G89J-00K0-J2SX"), /^\{"from":/);
});

test("without compression, and with unknown members, it opens", async () => {
  const stored = await sealed(Buffer.from(CONTENT), (header) => {
    delete header.zip;
    header.typ = "Application/vnd.TANDEMBUCH+json";
    header.future = { a: [1] };
  });
  assert.equal(await opened(stored, CODE), CONTENT);
  const more = withEnvelope(stored, (envelope) => Object.assign(envelope, { future: [{ deep: {} }] }));
  assert.equal(await opened(more, CODE), CONTENT);
});

test("a recipient of an unknown kind is passed over", async () => {
  const file = withEnvelope(text("jose-backup"), ({ recipients }) => {
    recipients[0].header = { alg: "A256KW", p2c: 1 };
  });
  assert.equal(await opened(file, OWN), CONTENT);
  assert.equal(await opened(file, CODE), "wrongCode");
});

test("a passphrase of one's own that looks like a recovery code is one, too", async () => {
  const bundle = new jose.GeneralEncrypt(Buffer.from("{}"));
  const own = "der Hase sass im Gras am Bache";
  assert.equal(own.replaceAll(" ", "").length, 24);
  bundle.setProtectedHeader({
    typ: "vnd.tandembuch+json", cty: "vnd.tandembuch.backup+json;v=1", alg: "PBES2-HS512+A256KW", enc: "A256GCM", kid: "a",
  });
  bundle.addRecipient(Buffer.from(own)).setKeyManagementParameters({ p2c: 10_000 });
  assert.equal(await opened(JSON.stringify(await bundle.encrypt()), own), "{}");
});

test("content of 100 MiB and no byte more is unpacked", async () => {
  const zeros = Buffer.alloc(104_857_601);
  assert.equal(await opened(await sealed(deflated(zeros)), CODE), "contentTooBig");
  assert.equal((await opened(await sealed(deflated(zeros.subarray(1))), CODE)).length, 104_857_600);
});

test("the policy allows the script and the styles of the page, and nothing else", () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)[1];
  const expected = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  assert.equal(policy, expected);
  assert.doesNotMatch(page, /\bsrc=|<link|\son\w+=|\sstyle=|https?:/);
  // A rescue file has a member of this name; the script has no other use for it.
  const asked = script.replaceAll("data.localStorage", "");
  assert.doesNotMatch(asked, /\bfetch\b|XMLHttpRequest|sendBeacon|localStorage|sessionStorage|indexedDB|cookie|innerHTML/);
});

test("what people wrote can be read, of an unknown kind, too, and other content has none", async () => {
  const field = (...values) => Object.fromEntries(values.map((value, place) => [`a:${place}`, { at: 7 - place, value }]));
  const content = JSON.stringify({
    from: "mentor",
    record: {
      entities: {
        a: { kind: "future", fields: { title: field("Neues") } },
        b: { kind: "goal", fields: { note: field("Notiz"), title: field("Zwei", "Fassungen"), until: field("2027-01-31"), state: field("open") } },
        c: { kind: "goal", fields: { title: field("Weg", "", null), deleted: field({ a: 1 }) } },
        d: { kind: "replica", fields: { role: field("mentor") } },
        e: null,
        f: { kind: "meeting", fields: { start: field("2026-11-23T14:00"), title: field("Erstgespräch"), minutes: field(90) } },
      },
    },
    only_for_me: { entities: { g: { kind: "note", fields: { text: field("Was ist eine Cloud?") } } } },
    notes: [{ id: "h", text: "Von früher", created: 1, changed: 1 }, { id: "i", created: 1, changed: 2 }],
  });
  assert.deepEqual(
    thingsIn(content).map(({ kind, day, isDeleted, isPrivate, words }) => [kind, day, isDeleted, isPrivate, words.join("; ")]),
    [
      ["goal", "", true, false, "Weg"],
      ["goal", "2027-01-31", false, false, "Zwei; Fassungen; Notiz"],
      ["meeting", "2026-11-23 14:00", false, false, "Erstgespräch"],
      ["future", "", false, false, "Neues"],
      ["note", "", false, true, "Was ist eine Cloud?"],
      ["note", "", false, true, "Von früher"],
    ],
  );
  for (const other of [CONTENT, "[]", '{"record":7}', '{"record":{"entities":[{"kind":1}]}}', "{"]) assert.deepEqual(thingsIn(other), [], other);
});

test("what is shown has a line for each member, and every number as it was", () => {
  const content = '{"from":"mentee","a":[],"b":[1e3,12345678901234567890,{"c":"x\\\\\\"{,}: [ "}],"d":{ }}';
  const lines = indented(content);
  assert.equal(
    lines,
    '{\n  "from": "mentee",\n  "a": [],\n  "b": [\n    1e3,\n    12345678901234567890,\n    {\n      "c": "x\\\\\\"{,}: [ "\n    }\n  ],\n  "d": {}\n}',
  );
  assert.equal(indented(lines), lines);
  assert.equal(indented("no JSON: {"), "no JSON: {");
  assert.equal(authorOf(content), "mentee");
  for (const other of ["{}", "[]", "null", '{"from":"boss"}', "{"]) assert.equal(authorOf(other), null);
});
