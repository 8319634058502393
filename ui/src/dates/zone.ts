/** London wall-clock time to an instant and back, by the web view's own zone data. */
import type { MeetingTime } from "../host/types";

const LONDON = "Europe/London";

/** A London day and time of day as a point in a meeting's time. */
export function londonTime(date: string, time: string): MeetingTime {
  return { type: "at", utc: londonInstant(date, time), zone: LONDON, local: `${date}T${time}:00` };
}

/** The instant of a London wall-clock time, RFC 3339. In the hour that the clocks repeat, the first of the two. */
export function londonInstant(date: string, time: string): string {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  // One step corrects the guess; a second settles the hours next to a change of the clocks.
  let instant = asIfUtc - offset(asIfUtc);
  instant = asIfUtc - offset(instant);
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

/** The London day of an instant, "2026-11-12". */
export function londonDay(instant: string): string {
  return londonParts(Date.parse(instant)).date;
}

/** The London time of day of an instant, "09:14". */
export function londonClock(instant: string): string {
  return londonParts(Date.parse(instant)).time;
}

/** The day of a point in a meeting's time, as the source wrote it. */
export function meetingDay(time: MeetingTime): string {
  return time.type === "date" ? time.date : londonDay(time.utc);
}

/** The London time of day of a point in a meeting's time; empty for a whole day. */
export function meetingClock(time: MeetingTime): string {
  return time.type === "date" ? "" : londonClock(time.utc);
}

function offset(instant: number): number {
  const { date, time } = londonParts(instant);
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
}

function londonParts(instant: number): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: LONDON,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return { date: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}
