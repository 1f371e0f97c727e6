/**
 * What people wrote in a record, thing by thing, to be read: no numbers, no choices, nothing that points elsewhere. Whoever
 * wants those has the whole content. It knows some kinds and fields of docs/bundle-format.md by name and minds no others.
 */
import { isObject, read } from "./json.mjs";

/** Fields with words, in the order in which one reads them. */
const WORDS = [
  "name", "title", "word", "department", "place", "text", "note", "sign", "meaning", "happened", "learned", "mentee_took", "mentor_took",
  "otherwise", "mentor_thanks", "mentee_thanks", "pass_on", "in_touch",
];
/** Fields with a day, of which a thing has one. */
const DAYS = ["start", "day", "due", "until"];
/** The kinds that are named, in the order in which they are shown; others come behind. */
const KINDS = [
  "tandem", "person", "rule", "topic", "goal", "step", "milestone", "meeting", "agenda_item", "entry", "task", "skill", "term", "card",
  "farewell", "note",
];

/**
 * @typedef {object} Thing
 * @property {string} kind
 * @property {string} day may be empty
 * @property {boolean} isDeleted
 * @property {boolean} isPrivate
 * @property {number} at when it was begun
 * @property {string[]} words at least one
 */

/** @param {string} text of a content @returns {Thing[]} */
export function thingsIn(text) {
  const content = read(text);
  if (!isObject(content)) return [];
  return [...thingsOf(content.record, false), ...thingsOf(content.only_for_me, true), ...thingsOf(ofEarlierPrograms(content.notes), true)];
}

/** A list of notes as a record. @param {unknown} notes */
function ofEarlierPrograms(notes) {
  const list = Array.isArray(notes) ? notes.filter(isObject) : [];
  return { entities: list.map(({ text, created }) => ({ kind: "note", fields: { text: [{ at: created, value: text }] } })) };
}

/** @param {unknown} record @param {boolean} isPrivate */
function thingsOf(record, isPrivate) {
  if (!isObject(record)) return [];
  const things = Object.values(record.entities ?? {}).map((entity) => thingOf(entity, isPrivate));
  const rank = (/** @type {Thing} */ { kind }) => (KINDS.indexOf(kind) + KINDS.length + 1) % (KINDS.length + 1);
  return things.filter(({ words }) => words.length > 0).sort((one, other) => rank(one) - rank(other) || one.at - other.at);
}

/** @param {unknown} entity @param {boolean} isPrivate @returns {Thing} */
function thingOf(entity, isPrivate) {
  const { kind, fields } = isObject(entity) ? entity : { kind: "", fields: {} };
  const values = (/** @type {string} */ name) => Object.values(fields?.[name] ?? {}).filter(isObject);
  const texts = (/** @type {string} */ name) => values(name).map(({ value }) => value).filter((value) => value && typeof value === "string");
  return {
    kind: String(kind),
    day: DAYS.flatMap(texts)[0]?.replace("T", " ") ?? "",
    isDeleted: values("deleted").some(({ value }) => isObject(value)),
    isPrivate,
    at: Math.min(...WORDS.flatMap(values).map(({ at }) => Number(at))),
    // Of a place that both have changed, each of their versions.
    words: WORDS.flatMap(texts),
  };
}
