"""The record of a tandem, by docs/bundle-format.md alone: reading the content of a file, merging it, taking it back.

It knows nothing of the program. Where the document leaves something open, the document is to be mended, not this.
"""

import copy
import json
import re

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
ID = re.compile(f"[{ALPHABET}]{{16}}")
REPLICA = re.compile(f"[{ALPHABET}]{{8}}")
DOT = re.compile(f"([{ALPHABET}]{{8}}):([1-9][0-9]{{0,9}})")
NAME = re.compile("[a-z0-9_]{1,40}")
LATEST = 253_402_300_799_999
DEEPEST = 120
RESERVED = {1: "tandem", 2: "person", 3: "person"}
RESERVED |= {number: "rule" for number in range(10, 19)} | {number: "topic" for number in range(100, 115)}


class Refused(Exception):
    """Holds what is wrong: several things may be, and which of them is told is the reader's choice."""


class Number(str):
    """A number as it was written."""


class Members(dict):
    """An object that remembers which members were named twice; of those the last one counts."""

    twice = frozenset()
    is_any_twice = False

    @classmethod
    def of(cls, pairs):
        members = cls(pairs)
        if len(members) < len(pairs):
            names = [name for name, _ in pairs]
            members.twice = {name for name in names if names.count(name) > 1}
        inner = [value for _, value in pairs if isinstance(value, Members)]
        members.is_any_twice = bool(members.twice) or any(value.is_any_twice for value in inner)
        return members


def parsed(text):
    def no(constant):
        raise ValueError(constant)

    return json.loads(text, object_pairs_hook=Members.of, parse_int=Number, parse_float=Number, parse_constant=no)


def written_text(value):
    """A value as JSON text: no white space, members by name, numbers as they were written, the shortest escapes."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(map(written_text, value)) + "]"
    if isinstance(value, dict):
        names = sorted(value, key=str.encode)
        return "{" + ",".join(f"{written_text(name)}:{written_text(value[name])}" for name in names) + "}"
    return json.dumps(value, ensure_ascii=False)


def size(value):
    return len(written_text(value).encode())


def whole(value, most):
    """A whole number written as one."""
    if not isinstance(value, Number) or not re.fullmatch("0|[1-9][0-9]*", value) or int(value) > most:
        raise Refused({"malformed"})
    return int(value)


def the_object(value, must_be_once=()):
    if not isinstance(value, Members) or value.twice & set(must_be_once):
        raise Refused({"malformed"})
    for name in value:
        check_text(name)
    return value


def check_text(text):
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise Refused({"malformed"})


def check_value(value, around=0):
    """Texts must be texts, and nothing is nested too deeply."""
    if isinstance(value, str):
        check_text(value)
    if isinstance(value, (list, dict)):
        if around == DEEPEST:
            raise Refused({"malformed"})
        for name, inner in value.items() if isinstance(value, dict) else (("", inner) for inner in value):
            check_text(name)
            check_value(inner, around + 1)


def matched(pattern, text):
    if not isinstance(text, str) or isinstance(text, Number) or not pattern.fullmatch(text):
        raise Refused({"malformed"})
    return text


def dot(text):
    found = DOT.fullmatch(text)
    if not found or int(found[2]) > 0xFFFF_FFFF:
        raise Refused({"malformed"})
    return found[1], int(found[2])


def vector(value):
    counters = {matched(REPLICA, name): whole(counter, 0xFFFF_FFFF) for name, counter in the_object(value).items()}
    return {name: counter for name, counter in counters.items() if counter}


def read(text):
    """The changes in the content of an exchange."""
    try:
        content = parsed(text)
    except ValueError:
        raise Refused({"malformed"}) from None
    # Before anything else is looked at.
    if isinstance(content, dict) and isinstance(content.get("record"), dict):
        version = content["record"].get("version")
        if isinstance(version, Number) and version.isdigit() and int(version) > 1:
            raise Refused({"newer", "malformed"} if content.is_any_twice else {"newer"})
    content = the_object(content, ["from", "record"])
    record = the_object(content.get("record"), ["version", "tandem", "since", "seen", "entities"])
    who = content.get("from")
    if who not in ("mentor", "mentee") or whole(record.get("version"), 1) != 1:
        raise Refused({"malformed"})
    entities = {matched(ID, id): read_entity(entity) for id, entity in the_object(record.get("entities")).items()}
    return {
        "tandem": matched(ID, record.get("tandem")),
        "since": vector(record["since"]) if "since" in record else {},
        "seen": vector(record.get("seen")),
        "entities": entities,
        # What does not count may be looked at all the same.
        "may_be": {"malformed"} if content.is_any_twice else set(),
    }


def read_entity(entity):
    entity = the_object(entity, ["kind", "fields"])
    if not isinstance(entity.get("kind"), str) or isinstance(entity["kind"], Number):
        raise Refused({"malformed"})
    check_text(entity["kind"])
    fields = the_object(entity.get("fields")).items()
    return {"kind": entity["kind"], "fields": {name: read_field(values) for name, values in fields}}


def read_field(values):
    return {dot(name): read_written(written) for name, written in the_object(values).items()}


def read_written(written):
    written = the_object(written)
    whole(written.get("at"), 0xFFFF_FFFF_FFFF_FFFF)
    if "value" not in written:
        raise Refused({"malformed"})
    for value in written.values():
        check_value(value, 0)
    return written


def contains(seen, a_dot):
    return a_dot[1] <= seen.get(a_dot[0], 0)


def covers(seen, other):
    return all(counter <= seen.get(replica, 0) for replica, counter in other.items())


def joined(seen, other):
    return {replica: max(seen.get(replica, 0), other.get(replica, 0)) for replica in seen | other}


def beyond(seen, other):
    return sum(max(0, counter - other.get(replica, 0)) for replica, counter in seen.items())


def is_in_ones_own_name(kind, field):
    own = {"replica": ["role"], "rule": ["mentor_confirmed", "mentee_confirmed"]}
    return field == "deleted" or field in own.get(kind, [])


def deletion(value):
    """What somebody had seen who deleted something; what cannot be read of it counts as not seen."""
    seen = {}
    for replica, counter in value.items() if isinstance(value, dict) else ():
        if REPLICA.fullmatch(replica) and isinstance(counter, Number) and re.fullmatch("[1-9][0-9]*", counter):
            if int(counter) <= 0xFFFF_FFFF:
                seen[replica] = int(counter)
    return seen


def as_value(seen):
    return Members({replica: Number(counter) for replica, counter in seen.items()})


def is_deleted(entity):
    values = [written["value"] for written in entity["fields"].get("deleted", {}).values()]
    dots = [a_dot for name, field in entity["fields"].items() if name != "deleted" for a_dot in field]
    had_seen = [deletion(value) for value in values]
    is_hidden = values and all(isinstance(value, dict) for value in values)
    return is_hidden and all(any(contains(seen, a_dot) for seen in had_seen) for a_dot in dots)


def rank(written):
    beside = Members({name: value for name, value in written.items() if name not in ("at", "value")})
    return int(written["at"]), written_text(written["value"]).encode(), written_text(beside).encode()


class Copy:
    """What one device has."""

    def __init__(self, tandem, own):
        self.tandem, self.own = tandem, own
        self.seen, self.entities = {}, {}
        self.sent, self.confirmed = {}, {}
        self.has_lost, self.before = False, None

    def state(self):
        return {"seen": self.seen, "entities": self.entities}

    def write(self, by, id, kind, field, now, value, replaces):
        counter = self.seen.get(by, 0) + 1
        entity = self.entities.setdefault(id, {"kind": kind, "fields": {}})
        was = entity["fields"].get(field, {})
        latest = max((int(written["at"]) for written in was.values()), default=0)
        at = latest + 1 if 0 <= latest - now <= 5 * 60 * 1000 else now
        stays = {a_dot: written for a_dot, written in was.items() if not replaces(written["value"])}
        entity["fields"][field] = stays | {(by, counter): Members(at=Number(at), value=value)}
        self.seen = self.seen | {by: counter}

    def delete(self, by, id, now):
        self.write(by, id, None, "deleted", now, as_value(self.seen), lambda _: True)

    def changes_since(self, since):
        since = {r: min(counter, self.seen.get(r, 0)) for r, counter in since.items() if r in self.seen}
        self.sent = joined(self.sent, self.seen)
        entities = {}
        for id, entity in self.entities.items():
            changed = lambda field: any(not contains(since, a_dot) for a_dot in field)
            fields = {name: field for name, field in entity["fields"].items() if changed(field)}
            if fields:
                entities[id] = {"kind": entity["kind"], "fields": fields}
        return {"tandem": self.tandem, "since": since, "seen": self.seen, "entities": entities}

    def take(self, text, fresh):
        """Takes a file in. Returns what a reader may refuse it for though it need not."""
        file = read(text)
        before = copy.deepcopy(self.state())
        try:
            return self.take_read(file, *fresh)
        except Refused:
            self.seen, self.entities = before["seen"], before["entities"]
            raise

    def take_read(self, file, by, for_file):
        faults = faults_of_places(file)
        if not covers(self.seen, file["since"]):
            faults.add(f"gap {beyond(file['since'], self.seen)}")
        doubt = {
            replica: self.confirmed.get(replica, 0)
            for replica in self.own
            if file["seen"].get(replica, 0) > self.sent.get(replica, 0)
        }
        if not doubt:
            before = copy.deepcopy(self.state())
            may_be = self.merge(file, faults)
        else:
            was_seen = self.seen
            file = without_doubtful(file, doubt)
            self.write_anew(doubt, by, lambda _: True)
            before = copy.deepcopy(self.state())
            for replica, certain in doubt.items():
                self.seen = self.seen | {replica: min(certain, self.seen.get(replica, 0))}
            may_be = self.merge(file, faults)
            self.write_anew(doubt, for_file, lambda entity: not is_deleted(entity))
            self.seen = joined(self.seen, was_seen)
            self.own = [replica for replica in self.own if replica not in doubt] + [by]
        self.before = before
        self.confirmed = joined(self.confirmed, file["seen"])
        return may_be

    def write_anew(self, doubt, by, of):
        """Gives what is in doubt new dots, in the order of the old ones."""
        found = []
        for id, entity in self.entities.items():
            for name, field in entity["fields"].items() if of(entity) else ():
                for a_dot in field:
                    is_own_word = id == "00000000" + a_dot[0]
                    if a_dot[0] in doubt and a_dot[1] > doubt[a_dot[0]] and not is_own_word:
                        found.append((a_dot, id, name))
        found.sort()
        first = self.seen.get(by, 0)
        for place, (old, id, name) in enumerate(found, 1):
            field = self.entities[id]["fields"][name]
            written = copy.copy(field.pop(old))
            if name == "deleted" and isinstance(written["value"], dict):
                known = deletion(written["value"])
                had_seen = 0
                while had_seen < len(found) and contains(known, found[had_seen][0]):
                    had_seen += 1
                known = {r: min(counter, doubt.get(r, counter)) for r, counter in known.items()}
                written["value"] = as_value({r: c for r, c in known.items() if c} | ({by: first + had_seen} if first + had_seen else {}))
            field[by, first + place] = written
            self.seen = self.seen | {by: first + place}

    def merge(self, file, faults):
        if file["tandem"] != self.tandem:
            faults.add("other tandem")
        if not covers(self.seen, file["since"]):
            faults.add(f"gap {beyond(file['since'], self.seen)}")
        may_be = set(file["may_be"])
        all_seen = joined(self.seen, file["seen"])
        result = {}
        for id, theirs in file["entities"].items():
            ours = self.entities.get(id)
            if not theirs["fields"]:
                faults.add("bound")
            if ours and ours["kind"] != theirs["kind"]:
                faults.add("other kind")
                continue
            fields = {
                name: self.joined_field(ours, theirs["kind"], name, field, file["seen"])
                for name, field in theirs["fields"].items()
            }
            fields = {name: field for name, field in fields.items() if field}
            brings_nothing = ours and all(ours["fields"].get(name) == field for name, field in fields.items())
            if not (all(map(fits, theirs["fields"].items())) and NAME.fullmatch(theirs["kind"]) and len(theirs["fields"]) <= 100 and all(
                contains(file["seen"], a_dot) for field in theirs["fields"].values() for a_dot in field
            )):
                (may_be if brings_nothing else faults).add("bound")
            for a_dot, written in theirs["fields"].get("deleted", {}).items():
                if self.seen and not contains(self.seen, a_dot) and not covers(all_seen, deletion(written["value"])):
                    faults.add("bound")
            whole_entity = {"kind": theirs["kind"], "fields": (ours or {"fields": {}})["fields"] | fields}
            if len(whole_entity["fields"]) > 100 or any(len(field) > 50 for field in whole_entity["fields"].values()):
                faults.add("bound")
            if whole_entity["fields"]:
                result[id] = whole_entity
        if len(all_seen) > (1_050 if self.seen else 1_100) and len(all_seen) > len(self.seen):
            faults.add("bound")
        if len(file["seen"]) > 1_100:
            faults.add("bound")
        if faults:
            raise Refused(faults | may_be)
        self.entities = self.entities | result
        self.seen = all_seen
        return may_be

    def joined_field(self, ours, kind, name, theirs, their_seen):
        """Rule 2 of "Merging"."""
        was = ours["fields"].get(name, {}) if ours else {}
        is_lost = not was and (self.has_lost or not is_in_ones_own_name(kind, name))
        counts = {
            a_dot: written
            for a_dot, written in theirs.items()
            if a_dot in was or not contains(self.seen, a_dot) or is_lost
        }
        if not counts:
            return was
        stays = {a_dot: written for a_dot, written in was.items() if a_dot in theirs or not contains(their_seen, a_dot)}
        for a_dot, written in counts.items():
            may_differ = not is_in_ones_own_name(kind, name)
            if a_dot not in stays or may_differ and rank(written) > rank(stays[a_dot]):
                stays[a_dot] = written
        return stays

    def take_back(self, by, now):
        before, current = self.before, self.state()
        self.before = None
        is_own_since = lambda a_dot: a_dot[0] in self.own and not contains(before["seen"], a_dot)
        entities = copy.deepcopy(before["entities"])
        deleted = []
        for id, entity in current["entities"].items():
            for name, field in entity["fields"].items():
                if not any(map(is_own_since, field)):
                    continue
                was = before["entities"].get(id, {"fields": {}})["fields"].get(name, {})
                kept = {a_dot: written for a_dot, written in field.items() if is_own_since(a_dot) or a_dot in was}
                entities.setdefault(id, {"kind": entity["kind"], "fields": {}})["fields"][name] = kept
                if name == "deleted":
                    deleted.append(id)
        own = {replica: counter for replica, counter in current["seen"].items() if replica in self.own}
        self.entities, self.seen = entities, joined(before["seen"], own)
        for id in sorted(deleted):
            values = [written["value"] for written in entities[id]["fields"]["deleted"].values()]
            if all(isinstance(value, dict) for value in values) and not all(
                covers(self.seen, deletion(value)) for value in values
            ):
                self.delete(by, id, now)


def fits(named_field):
    name, field = named_field
    def is_small(written):
        beside = sum(len(n.encode()) + size(value) for n, value in written.items() if n not in ("at", "value"))
        return size(written["value"]) + beside <= 100_000 and int(written["at"]) <= LATEST
    def is_short(written):
        return name != "deleted" or not isinstance(written["value"], dict) or len(written["value"]) <= 1_100
    return bool(NAME.fullmatch(name)) and 1 <= len(field) <= 50 and all(is_small(w) and is_short(w) for w in field.values())


def number_of(id):
    value = 0
    for letter in id:
        value = value << 5 | ALPHABET.index(letter)
    return value


def faults_of_places(file):
    faults = set()
    for id, entity in file["entities"].items():
        if RESERVED.get(number_of(id), entity["kind"]) != entity["kind"]:
            faults.add("other kind")
        if entity["kind"] == "replica":
            by = {a_dot[0] for a_dot in entity["fields"].get("role", {})}
            if any(id != "00000000" + replica for replica in by):
                faults.add("forged")
    return faults


def without_doubtful(file, doubt):
    entities = {}
    for id, entity in file["entities"].items():
        fields = {}
        for name, field in entity["fields"].items():
            is_left_out = lambda a_dot: a_dot[0] in doubt and a_dot[1] > doubt[a_dot[0]] and is_in_ones_own_name(entity["kind"], name)
            field = {a_dot: written for a_dot, written in field.items() if not is_left_out(a_dot)}
            if field:
                fields[name] = field
        if fields:
            entities[id] = {"kind": entity["kind"], "fields": fields}
    return file | {"entities": entities}
