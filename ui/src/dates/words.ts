/** Dates in words, the same as on paper: "Thu 21 Nov 2019". */
import type { When } from "../host/types";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const FULL = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A calendar day "2019-11-21" as "Thu 21 Nov 2019". */
export function dayWords(iso: string): string {
  const day = utcDay(iso);
  return day ? `${DAYS[day.getUTCDay()]} ${shortDay(iso)} ${day.getUTCFullYear()}` : iso;
}

/** A calendar day as "21 Nov". */
export function shortDay(iso: string): string {
  const day = utcDay(iso);
  return day ? `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}` : iso;
}

/** A time of day "14:30" or "14:30:00" as "2.30pm"; noon and midnight by name. */
export function timeWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  if (minute === 0 && hour === 12) return "12 noon";
  if (minute === 0 && hour === 0) return "12 midnight";
  const clock = hour % 12 === 0 ? 12 : hour % 12;
  return `${clock}${minute ? `.${String(minute).padStart(2, "0")}` : ""}${hour < 12 ? "am" : "pm"}`;
}

/** A date no more exact than it is known, in words. */
export function whenWords(when: When): string {
  switch (when.precision) {
    case "undated":
      return "no date";
    case "day":
      return dayWords(when.date) + (when.time ? `, ${timeWords(when.time)}` : "");
    case "month":
      return `${FULL[when.month - 1] ?? ""} ${when.year}`;
    case "year":
      return String(when.year);
    case "range":
      return `${dayWords(when.from)} to ${dayWords(when.to)}`;
  }
}

/** The same date as a person would type it, so that it can be put back into a field and read again. */
export function whenTyped(when: When): string {
  switch (when.precision) {
    case "undated":
      return "";
    case "day":
      return dayTyped(when.date);
    case "range":
      return `${dayTyped(when.from)} to ${dayTyped(when.to)}`;
    default:
      return whenWords(when);
  }
}

/** "2019-11-21" as "21 Nov 2019". */
function dayTyped(iso: string): string {
  return `${shortDay(iso)} ${iso.slice(0, 4)}`;
}

/** The first day it can have been, for sorting; empty where undated. */
export function firstDay(when: When): string {
  switch (when.precision) {
    case "day":
      return when.date;
    case "month":
      return `${when.year}-${String(when.month).padStart(2, "0")}-01`;
    case "year":
      return `${when.year}-01-01`;
    case "range":
      return when.from;
    case "undated":
      return "";
  }
}

/** Whole days from one calendar day to another; negative where it runs backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A calendar day so many days on. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

function utcDay(iso: string): Date | null {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time);
}
