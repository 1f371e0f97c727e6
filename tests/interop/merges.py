"""Merges random histories by docs/bundle-format.md alone and compares with what the program made of them:

cargo run -p tandembuch-core --example histories -- 10000 | python3 tests/interop/merges.py

Records are compared after RFC 8785 (JSON Canonicalization Scheme). The last line counts what was compared, for xtask.
"""

import collections
import copy
import sys

import rfc8785

from record import Copy, Members, Number, Refused, parsed


def canonical(value):
    return rfc8785.dumps(plain(value))


def plain(value):
    """For RFC 8785, whose numbers are doubles: whole ones that are none are told as texts."""
    if isinstance(value, Number):
        if value.lstrip("-").isdigit():
            return int(value) if abs(int(value)) < 2**53 else {"whole number": str(int(value))}
        return float(value)
    if isinstance(value, dict):
        return {name if isinstance(name, str) else f"{name[0]}:{name[1]}": plain(inner) for name, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


def as_record(changes):
    """Changes as they stand in a file."""
    seen = {replica: Number(counter) for replica, counter in changes["seen"].items() if counter}
    since = {replica: Number(counter) for replica, counter in changes.get("since", {}).items() if counter}
    record = {"version": Number(1), "tandem": changes["tandem"], "seen": seen, "entities": changes["entities"]}
    return record | ({"since": since} if since else {})


class Difference(Exception):
    pass


def expect(is_so, what):
    if not is_so:
        raise Difference(what)


def compare(theirs, ours, what):
    theirs, ours = canonical(parsed(theirs)), canonical(ours)
    expect(theirs == ours, f"{what}\n  program  {theirs.decode()}\n  document {ours.decode()}")


def play(history, counts):
    copies = [Copy(history["tandem"], own) for own in history["own"]]
    for number, step in enumerate(history["steps"]):
        what, one = f"step {number}: {step['step']}", copies[int(step["copy"])]
        counts[step["step"]] += 1
        match step["step"]:
            case "write":
                instead_of = step.get("instead_of", Members)
                replaces = lambda value: instead_of is Members or value == instead_of
                one.write(step["by"], step["id"], step["kind"], step["field"], int(step["now"]), step["value"], replaces)
            case "make":
                since = {replica: int(counter) for replica, counter in step["since"].items()}
                compare(step["file"], content(step["file"], one.changes_since(since)), what)
            case "take":
                take(one, step, counts, what)
            case "undo":
                one.take_back(step["by"], int(step["now"]))
            case "lose":
                del one.entities[step["id"]]
                one.has_lost = True
            case "look":
                compare(step["record"], as_record(one.state() | {"tandem": one.tandem}), what)


def content(file, changes):
    return {"from": parsed(file)["from"], "record": as_record(changes)}


def take(one, step, counts, what):
    answer, before = step["answer"], copy.deepcopy(one.__dict__)
    try:
        may_be = one.take(step["file"], step["fresh"])
    except Refused as refused:
        counts[f"refused: {answer.split(' ')[0]}"] += 1
        expect(answer in refused.args[0], f"{what}: program {answer}, document {refused.args[0]}\n  {step['file'][:3000]}")
    else:
        # What brings nothing may be taken in or refused, but nothing else.
        if answer in may_be:
            one.__dict__.update(before)
            return
        expect(answer == "taken", f"{what}: program {answer}, document taken, {may_be}\n  {step['file'][:3000]}")


def main():
    counts, histories, failed = collections.Counter(), 0, []
    for line in sys.stdin:
        history = parsed(line)
        histories += 1
        try:
            play(history, counts)
        except Difference as difference:
            failed.append(history["seed"])
            if len(failed) <= 3:
                print(f"seed {history['seed']}: {difference}", file=sys.stderr)
    told = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
    print(f"{histories} histories, {len(failed)} of them different: {told}")
    # Where nothing came, nothing was compared.
    is_all_there = histories > 0 and all(counts[what] for what in ("write", "make", "take", "undo", "lose", "look"))
    print(f"{int(not failed)} passed, {int(bool(failed))} failed")
    sys.exit(bool(failed) or not is_all_there)


if __name__ == "__main__":
    main()
