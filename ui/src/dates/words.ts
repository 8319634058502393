/** Dates in words, the same as on paper: "Thu 21 Nov 2019". */
import * as tr from "../gen/words";
import type { When } from "../host/types";
import { date } from "../text/catalogue";

export { date as dayWords, shortDate as shortDay, time as timeWords } from "../text/catalogue";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date no more exact than it is known, in words. */
export function whenWords(when: When): string {
  switch (when.precision) {
    case "undated":
      return tr.dates.noDate;
    case "day":
      return when.time ? tr.dates.dayAndTime(when.date, when.time) : date(when.date);
    case "month":
      return tr.dates.fullMonth(when.month, String(when.year));
    case "year":
      return String(when.year);
    case "range":
      return tr.dates.fromTo(when.from, when.to);
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
    case "month":
      return `${MONTHS[when.month - 1] ?? ""} ${when.year}`;
    case "year":
      return String(when.year);
  }
}

/** "2019-11-21" as "21 Nov 2019": a person types it, so it is in no other language. */
function dayTyped(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
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

/** The last day it can have been; `null` where undated. */
export function lastDay(when: When): string | null {
  if (when.precision === "day") return when.date;
  if (when.precision === "range") return when.to;
  if (when.precision === "undated") return null;
  const month = when.precision === "month" ? when.month : 12;
  return new Date(Date.UTC(when.year, month, 0)).toISOString().slice(0, 10);
}
