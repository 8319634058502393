/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/dates.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Dates, times and lists. */
export const dates = {
  /** "Sun {day} Dec {year}" */
  long: (weekday: number, day: number, month: number, year: string): string =>
    say("dates-long", {
      weekday: ["number", weekday],
      day: ["number", day],
      month: ["number", month],
      year: ["text", year],
    }),
  /** "{day} Dec" */
  short: (day: number, month: number): string => say("dates-short", { day: ["number", day], month: ["number", month] }),
  /** "Dec {year}" */
  month: (month: number, year: string): string =>
    say("dates-month", { month: ["number", month], year: ["text", year] }),
  /** A time before noon. "{clock}am" */
  morning: (clock: string): string => say("dates-morning", { clock: ["text", clock] }),
  /** A time after noon. "{clock}pm" */
  afternoon: (clock: string): string => say("dates-afternoon", { clock: ["text", clock] }),
  /** A time that is not on the minute. "{time} and {seconds}" */
  withSeconds: (time: string, seconds: string): string =>
    say("dates-with-seconds", { time: ["text", time], seconds: ["text", seconds] }),
  /** "12 noon" */
  get noon(): string {
    return say("dates-noon");
  },
  /** "12 midnight" */
  get midnight(): string {
    return say("dates-midnight");
  },
  /** The last two parts of a list. "{before} and {last}" */
  listLast: (before: string, last: string): string =>
    say("dates-list-last", { before: ["text", before], last: ["text", last] }),
  /** One more part of a list that goes on. "{before}, {next}" */
  listMore: (before: string, next: string): string =>
    say("dates-list-more", { before: ["text", before], next: ["text", next] }),
  /** "with no date" */
  get undated(): string {
    return say("dates-undated");
  },
  /** "in {when}" */
  in: (when: string): string => say("dates-in", { when: ["text", when] }),
  /** "between {from} and {to}" */
  between: (from: string, to: string): string => say("dates-between", { from: ["date", from], to: ["date", to] }),
  /** "no date" */
  get noDate(): string {
    return say("dates-no-date");
  },
  /** "December {year}" */
  fullMonth: (month: number, year: string): string =>
    say("dates-full-month", { month: ["number", month], year: ["text", year] }),
  /** "{from} to {to}" */
  fromTo: (from: string, to: string): string => say("dates-from-to", { from: ["date", from], to: ["date", to] }),
  /** "{day}, {time}" */
  dayAndTime: (day: string, time: string): string =>
    say("dates-day-and-time", { day: ["date", day], time: ["time", time] }),
};
