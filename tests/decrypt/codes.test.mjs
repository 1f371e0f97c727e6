// What people type is the code that they mean.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CODE, RECOVERY_CODE, recoveryKey, typed } from "./shipped.mjs";
import { recoveryKey as byNode } from "../interop/recovery.mjs";

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

test("a Tandem-Code has one form", () => {
  for (const text of [
    "01JK-MNPQ-RSTV-WXYZ", "oljkmnpqrstvwxyz", " OIJK mnpq–RSTV/wxyz. ", "0LJKßMNPQ_RSTV\u00a0WXYZ\n", "„01JK-MNPQ-RSTV-WXYZ“",
    '"01JK-MNPQ-RSTV-WXYZ",', "‚01jk mnpq rstv wxyz‘", "**01JK-MNPQ-RSTV-WXYZ**", "01JK\u2011MNPQ—RSTV−WXYZ",
    "01\u00adJK-MN\u200bPQ-RSTV-WX\u2060YZ\ufeff", "01JK-MNPQ-\r\nRSTV-WXYZ\r\n", "Tandem-Code: 01JK-MNPQ-RSTV-WXYZ",
    "Tandem-Code 01JKMNPQRSTVWXYZ", "Tandem\u2011Code:\n„01JK-MNPQ-\nRSTV-WXYZ“", "Code = 01JK-MNPQ-RSTV-WXYZ",
    "Hallo Bernd, hier unser Tandem-Code: 01JK-MNPQ-RSTV-WXYZ. Bis Mittwoch!",
    "01JK-MNPQ-RSTV-WXYZ (ich wiederhole: 01jk–mnpq–rstv–wxyz)",
  ]) {
    assert.deepEqual(typed(text), { passphrase: CODE, recovery: null }, text);
  }
});

test("a recovery code has one form, and is fifteen bytes", () => {
  const bytes = typed(RECOVERY_CODE).recovery;
  assert.equal(Buffer.from(bytes).toString("hex"), "00653a56d7c675be77df00443214c7");
  for (const text of [
    "oljk mnpq rstv wxyz ol23 4567", "Sicherungs-Code: 01JK-MNPQ-RSTV-WXYZ-0123-4567", "01JKMNPQRSTVWXYZ01234567",
    "„01JK–MNPQ–RSTV–WXYZ–0123–4567“", "Hier, Bernd: 01JK-MNPQ-RSTV-WXYZ-0123-4567, bitte aufheben",
  ]) {
    assert.deepEqual(typed(text).recovery, bytes, text);
  }
});

test("other texts are passphrases of one's own", () => {
  for (const [text, normal] of [
    ["  Grüne Wiese am Fluss \n", "Grüne Wiese am Fluss"],
    ["Gru\u0308ne\u00a0 \tWiese", "Grüne Wiese"],
    ["x", "x"],
    ["ABCD-EFGH-JKMN-PQR", "ABCD-EFGH-JKMN-PQR"],
    ["ABCD-EFGH-JKMN-PQRU", "ABCD-EFGH-JKMN-PQRU"],
    ["ABCD-EFGH-JKMN-PQRS-TVWX", "ABCD-EFGH-JKMN-PQRS-TVWX"],
    ["Neu: ABCD-EFGH-JKMN-PQRS, alt: ABCD-EFGH-JKMN-PQRT", "Neu: ABCD-EFGH-JKMN-PQRS, alt: ABCD-EFGH-JKMN-PQRT"],
    ["Der Code ist Haltestellenname, glaube ich", "Der Code ist Haltestellenname, glaube ich"],
  ]) {
    assert.deepEqual(typed(text), { passphrase: normal, recovery: null }, text);
  }
});

test("the key of a recovery code is the one that other cryptography makes", async () => {
  const codes = ["0000-0000-0000-0000-0000-0000", "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ", RECOVERY_CODE];
  for (let number = 1; number <= 40; number += 1) {
    const symbols = Array.from({ length: 24 }, (_, place) => SYMBOLS[(number * (place + 7) * 11) % 32]);
    codes.push(symbols.join("").match(/.{4}/g).join("-"));
  }
  for (const code of codes) {
    const { kid } = await recoveryKey(typed(code).recovery);
    assert.equal(kid, byNode(code).kid, code);
  }
});
