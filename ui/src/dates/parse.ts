/**
 * Reads dates and times as people type them.
 *
 * One box takes a day, a month, a year or a range, so that nobody is made to invent a day. What
 * cannot be read is `null`: the field then says so and keeps the words.
 */
import type { When } from "../host/types";

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NO_DATE = /^(no date|undated|not known|unknown|don't know)$/;

/** Reads a typed date; empty text is "undated". `today` is a day such as "2026-11-12". */
export function parseWhen(typed: string, today: string): When | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[,\u2009]/g, " ")
    .replace(/\s+/g, " ");
  if (text === "" || NO_DATE.test(text)) return { precision: "undated" };
  const ends = text.split(/\s+(?:to|until|and|–|-)\s+|\s*–\s*/).map((end) => end.replace(/^(from|between) /, ""));
  if (ends.length === 2 && ends[0] && ends[1]) return parseRange(ends[0], ends[1], today);
  return parseOne(text.replace(/^(on|in|about|around) /, ""), today);
}

/** Reads a time of day as "HH:MM", or `null`. "2" to "7" alone mean the afternoon: no meeting is at 2am. */
export function parseTime(typed: string): string | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, "");
  if (text === "noon" || text === "12noon" || text === "midday") return "12:00";
  const parts = /^(\d{1,2})(?:[.:]?(\d{2}))?(am|pm)?$/.exec(text);
  if (!parts) return null;
  let hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  const half = parts[3];
  if (minute > 59 || hour > 23 || (half && (hour > 12 || hour === 0))) return null;
  if (half === "pm" && hour < 12) hour += 12;
  if (half === "am" && hour === 12) hour = 0;
  if (!half && !/^\d{2}[:.]?\d{2}$/.test(text) && hour >= 1 && hour <= 7) hour += 12;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function parseOne(text: string, today: string): When | null {
  const year = Number(today.slice(0, 4));
  if (text === "today") return { precision: "day", date: today };
  if (text === "yesterday") {
    return { precision: "day", date: new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10) };
  }
  const plain = text.replace(
    /^(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(mon|tues|wednes|thurs|fri|satur|sun)day) /,
    "",
  );
  let match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(plain);
  if (match) return day(fullYear(match[3] ?? ""), Number(match[2]), Number(match[1]));
  match = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)(?: (\d{4}|\d{2}))?$/.exec(plain);
  if (match) return day(match[3] ? fullYear(match[3]) : year, monthNumber(match[2] ?? ""), Number(match[1]));
  match = /^([a-z]+) (\d{4})$/.exec(plain);
  if (match) return month(Number(match[2]), monthNumber(match[1] ?? ""));
  match = /^(\d{1,2})[/.-](\d{4})$/.exec(plain);
  if (match) return month(Number(match[2]), Number(match[1]));
  match = /^(\d{4})$/.exec(plain);
  if (match) return goodYear(Number(match[1])) ? { precision: "year", year: Number(match[1]) } : null;
  return null;
}

/** "1 to 5 May 2019" lends its month and year to the first day. */
function parseRange(first: string, last: string, today: string): When | null {
  const to = parseOne(last, today);
  if (!to) return null;
  const [lastYear, lastMonth] = lastDay(to).split("-");
  let from: When | null;
  if (/^\d{1,2}(st|nd|rd|th)?$/.test(first))
    from = parseOne(`${lastYear}-${lastMonth}-${Number.parseInt(first, 10)}`, today);
  else if (/^[a-z]+$/.test(first)) from = parseOne(`${first} ${lastYear}`, today);
  else if (/^\d{1,2}(st|nd|rd|th)? [a-z]+$/.test(first)) from = parseOne(`${first} ${lastYear}`, today);
  else from = parseOne(first, today);
  if (!from) return null;
  const start = startDay(from);
  const end = lastDay(to);
  return start && end && start <= end ? { precision: "range", from: start, to: end } : null;
}

function startDay(when: When): string {
  if (when.precision === "day") return when.date;
  if (when.precision === "month") return iso(when.year, when.month, 1);
  return when.precision === "year" ? iso(when.year, 1, 1) : "";
}

function lastDay(when: When): string {
  if (when.precision === "day") return when.date;
  if (when.precision === "month")
    return iso(when.year, when.month, new Date(Date.UTC(when.year, when.month, 0)).getUTCDate());
  return when.precision === "year" ? iso(when.year, 12, 31) : "";
}

function day(year: number, monthOfYear: number, dayOfMonth: number): When | null {
  const made = new Date(Date.UTC(year, monthOfYear - 1, dayOfMonth));
  const real = made.getUTCMonth() === monthOfYear - 1 && made.getUTCDate() === dayOfMonth && goodYear(year);
  return real ? { precision: "day", date: iso(year, monthOfYear, dayOfMonth) } : null;
}

function month(year: number, monthOfYear: number): When | null {
  return monthOfYear >= 1 && monthOfYear <= 12 && goodYear(year)
    ? { precision: "month", year, month: monthOfYear }
    : null;
}

function monthNumber(name: string): number {
  if (name.length < 3) return 0;
  const index = MONTH_NAMES.indexOf(name.slice(0, 3));
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ][index];
  return full?.startsWith(name) || name === "sept" ? index + 1 : 0;
}

function goodYear(year: number): boolean {
  return year >= 1900 && year <= 2200;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function iso(year: number, monthOfYear: number, dayOfMonth: number): string {
  return `${year}-${String(monthOfYear).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
