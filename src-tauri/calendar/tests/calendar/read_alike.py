"""Prints what Python's icalendar reads of a calendar file on standard input: a JSON object an event."""

import datetime
import json
import sys

import icalendar


def time(value):
    if value is None:
        return None
    value = value.dt
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
for event in calendar.walk("VEVENT"):
    text = lambda name: str(event[name]) if name in event else ""
    rule = event["RRULE"].to_ical().decode() if "RRULE" in event else ""
    print(json.dumps({
        "uid": text("UID"), "summary": text("SUMMARY"), "location": text("LOCATION"),
        "description": text("DESCRIPTION"), "start": time(event.get("DTSTART")), "end": time(event.get("DTEND")),
        "stamp": time(event.get("DTSTAMP")), "sequence": int(event["SEQUENCE"]), "rule": bool(rule),
        "alarms": len(list(event.walk("VALARM"))),
    }))
