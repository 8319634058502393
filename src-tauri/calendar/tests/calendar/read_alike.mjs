// Prints what ical.js reads of a calendar file on standard input: a JSON object an event.
// The only argument is the module's file.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]));

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));

function time(value) {
  if (!value) return null;
  if (value.isDate) return value.toString();
  return value.toJSDate().toISOString().replace(".000Z", "Z");
}

for (const event of calendar.getAllSubcomponents("vevent")) {
  const value = (name) => event.getFirstPropertyValue(name);
  const text = (name) => value(name) ?? "";
  console.log(
    JSON.stringify({
      uid: text("uid"),
      summary: text("summary"),
      location: text("location"),
      description: text("description"),
      start: time(value("dtstart")),
      end: time(value("dtend")),
      stamp: time(value("dtstamp")),
      sequence: value("sequence"),
      rule: event.hasProperty("rrule"),
      alarms: event.getAllSubcomponents("valarm").length,
    }),
  );
}
