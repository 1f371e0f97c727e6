"""Reads tests/data/calendar with two independent libraries: python3 calendar_files.py

Both must find in every file what was meant, and in Berlin two in the afternoon on either side of the clocks' changes.
The last line counts what was tested, for xtask.
"""

import pathlib
import sys
import unittest
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar
import ics

FILES = pathlib.Path(__file__).resolve().parent.parent / "data" / "calendar"
BERLIN = ZoneInfo("Europe/Berlin")
STAMP = datetime(2026, 10, 20, 8, 15, tzinfo=timezone.utc)
ROOM = "Rathaus, Raum 5"
LONG_PLACE = (
    "Bürgerbüro Süd; „Grüne Mühle“, Große Überführungsstraße 12, Zwischengeschoß\nTür rechts, \\ danach läuten"
)


def meeting(meeting_id, sequence, day, utc_hour, title="Tandem-Termin", place=None, about=None, status="CONFIRMED"):
    return {
        "uid": f"{meeting_id}.0w3ge1r70w3ge1r7@tandembuch",
        "sequence": sequence,
        "start": datetime(*day, utc_hour, tzinfo=timezone.utc),
        "local": datetime(*day, 14),
        "minutes": 90,
        "stamp": STAMP,
        "title": title,
        "place": place,
        "about": about,
        "status": status,
        "private": True,
        "reminders": [] if status == "CANCELLED" else [timedelta(days=-1)],
    }


WINTER = meeting("040g2081040g2081", 217000001, (2026, 10, 25), 13, place=ROOM)
SUMMER = meeting("081040g2081040g2", 217000002, (2027, 3, 28), 12)
LONG = meeting(
    "0c1g60r30c1g60r3", 217000003, (2026, 11, 25), 13, "Tandem-Gespräch", LONG_PLACE, about="Passwörter"
)
CANCELLED = meeting("0g2081040g208104", 217000004, (2026, 12, 2), 13, place=ROOM, status="CANCELLED")
# What takes the first one out again.
CALLED_BACK = WINTER | {"sequence": WINTER["sequence"] + 1, "status": "CANCELLED", "reminders": []}
BEFORE_WINTER = meeting("0m2ga1850m2ga185", 217000005, (2026, 10, 24), 12)
BEFORE_SUMMER = meeting("0r30c1g60r30c1g6", 217000006, (2027, 3, 27), 13)

EXPECTED = {
    "winter.ics": [WINTER],
    "summer.ics": [SUMMER],
    "long-place.ics": [LONG],
    "cancelled.ics": [CANCELLED],
    "called-back.ics": [CALLED_BACK],
    "all.ics": [BEFORE_WINTER, WINTER, LONG, CANCELLED, BEFORE_SUMMER, SUMMER],
}


def local(moment):
    return moment.astimezone(BERLIN).replace(tzinfo=None)


def minutes(start, end):
    return (end - start) // timedelta(minutes=1)


def optional(text):
    return None if text is None else str(text)


def method(events):
    """Of a file that takes all out of which it tells."""
    return "CANCEL" if all(event["status"] == "CANCELLED" for event in events) else "PUBLISH"


def read_with_icalendar(file, expected):
    calendar = icalendar.Calendar.from_ical(file)
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", expected), calendar
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        start = event.decoded("DTSTART")
        yield {
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "start": start,
            "local": local(start),
            "minutes": minutes(start, event.decoded("DTEND")),
            "stamp": event.decoded("DTSTAMP"),
            "title": str(event["SUMMARY"]),
            "place": optional(event.get("LOCATION")),
            "about": optional(event.get("DESCRIPTION")),
            "status": str(event["STATUS"]),
            "private": event["CLASS"] == "PRIVATE",
            "reminders": [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")],
        }


def read_with_ics(file, expected):
    calendar = ics.Calendar(file.decode())
    assert calendar.method == expected, calendar.method
    # It keeps them in a set.
    for event in sorted(calendar.events, key=lambda event: event.begin):
        unknown = {line.name: line.value for line in event.extra}
        yield {
            "uid": event.uid,
            "sequence": int(unknown["SEQUENCE"]),
            "start": event.begin.datetime,
            "local": local(event.begin.datetime),
            "minutes": minutes(event.begin, event.end),
            "stamp": event.created.datetime,
            "title": event.name,
            "place": event.location or None,
            "about": event.description or None,
            "status": event.status,
            "private": event.classification == "PRIVATE",
            "reminders": [alarm.trigger for alarm in event.alarms],
        }


class CalendarFiles(unittest.TestCase):
    maxDiff = None

    def check(self, name, read):
        found = list(read((FILES / name).read_bytes(), method(EXPECTED[name])))
        self.assertEqual(found, EXPECTED[name])
        for event in found:
            # Moments that are equal need not be of the same zone.
            self.assertEqual(event["start"].utcoffset(), timedelta(0))

    def test_no_file_is_forgotten(self):
        self.assertEqual({file.name for file in FILES.iterdir()}, set(EXPECTED))


def test_of(name, read):
    return lambda self: self.check(name, read)


for name in EXPECTED:
    for read in (read_with_icalendar, read_with_ics):
        setattr(CalendarFiles, f"test_{name}_{read.__name__}", test_of(name, read))

if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=2).result
    failed = len({test for test, _ in result.failures + result.errors})
    print(f"{result.testsRun - failed} passed, {failed} failed")
    sys.exit(not result.wasSuccessful())
