// A rescue file that the program itself made on a locked device, in November 2026, and what is wrong with others.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openRescued, repository, rescuedIn } from "./shipped.mjs";

const PASSWORD = "vier Wörter im Wind";
const FILE = readFileSync(join(repository, "tests/data/rescue/locked.json")).toString();
const bytesOf = (text) => new Uint8Array(Buffer.from(text));
const rescued = (change) => {
  const data = JSON.parse(FILE);
  change(data);
  return bytesOf(JSON.stringify(data));
};
const lockOf = (data) => data.databases.tandembuch.stores.local.find(({ key }) => key[1] === "lock");

async function said(bytes, password = PASSWORD) {
  try {
    const found = rescuedIn(bytes);
    return found && new TextDecoder().decode(await openRescued(found, password));
  } catch (error) {
    if (!error.outcome) throw error;
    return error.outcome;
  }
}

test("the password opens everything in it, however it is spaced and composed", async () => {
  for (const password of [PASSWORD, "  vier Wo\u0308rter\u00a0im Wind\n"]) {
    const text = await said(bytesOf(FILE), password);
    assert.match(text, /Leyla Yıldız/);
    assert.match(text, /Eine Videokonferenz selbst leiten/);
    assert.doesNotMatch(text, /"~/);
  }
});

test("what is no such file, has no lock, or another password, has its own answer", async () => {
  assert.equal(await said(bytesOf('{"format":"another"}')), null);
  assert.equal(await said(bytesOf('{"format":"tandembuch-rescue"')), null);
  assert.equal(await said(bytesOf('{"format":"tandembuch-rescue"}')), "rescueIsPlain");
  assert.equal(await said(bytesOf(FILE), "vier Wörter im Wald"), "wrongPassword");
  assert.equal(await said(bytesOf(FILE), " "), "noCode");
});

test("a lock that no program of ours has written is damage, and keeps nobody busy", async () => {
  const withRow = (json) => rescued((data) => (lockOf(data).value.json = json));
  for (const json of [undefined, "", "[]", '{"ways":[]}', '{"ways":[1]}', '{"ways":"many"}']) {
    assert.equal(await said(withRow(json)), "damaged", json);
  }
  const withWay = (change) => rescued((data) => {
    const row = JSON.parse(lockOf(data).value.json);
    change(row.ways[0]);
    lockOf(data).value.json = JSON.stringify(row);
  });
  for (const rounds of [0, -1, 1.5, 5_000_001, "600000"]) {
    assert.equal(await said(withWay((way) => (way.rounds = rounds))), "damaged", rounds);
  }
  assert.equal(await said(withWay((way) => (way.sealed = "AAAA"))), "damaged");
  assert.equal(await said(withWay((way) => (way.wrapped = "AAAA"))), "wrongPassword");
});

test("a row that was moved or changed stays sealed, and the others open", async () => {
  const swapped = await said(rescued(({ databases: { tandembuch: { stores: { entities } } } }) => {
    [entities[0].value, entities[1].value] = [entities[1].value, entities[0].value];
  }));
  assert.equal(swapped.match(/"~/g).length, 2);
  assert.match(swapped, /Eine Videokonferenz selbst leiten/);
});
