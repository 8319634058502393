/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/units.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Numbers with their nouns. */
export const units = {
  /** "{number} days" */
  days: (number: number): string => say("units-days", { number: ["number", number] }),
  /** "{number} clear days" */
  clearDays: (number: number): string => say("units-clear-days", { number: ["number", number] }),
  /** "{number} working days" */
  workingDays: (number: number): string => say("units-working-days", { number: ["number", number] }),
  /** "{number} school days" */
  schoolDays: (number: number): string => say("units-school-days", { number: ["number", number] }),
  /** "{number} weeks" */
  weeks: (number: number): string => say("units-weeks", { number: ["number", number] }),
  /** "{number} months" */
  months: (number: number): string => say("units-months", { number: ["number", number] }),
  /** "{number} minutes" */
  minutes: (number: number): string => say("units-minutes", { number: ["number", number] }),
  /** "{number} seconds" */
  seconds: (number: number): string => say("units-seconds", { number: ["number", number] }),
  /** "{minutes} and {seconds}" */
  minutesAndSeconds: (minutes: string, seconds: string): string =>
    say("units-minutes-and-seconds", { minutes: ["text", minutes], seconds: ["text", seconds] }),
  /** "{number} hours" */
  hours: (number: number): string => say("units-hours", { number: ["number", number] }),
  /** Calendar days, and how many of them are working days. "{days} days ({working} working days)" */
  daysAndWorkingDays: (days: number, working: number): string =>
    say("units-days-and-working-days", { days: ["number", days], working: ["number", working] }),
  /** "{number} pages" */
  pages: (number: number): string => say("units-pages", { number: ["number", number] }),
  /** "{number} issues" */
  issues: (number: number): string => say("units-issues", { number: ["number", number] }),
  /** "{number} appendices" */
  appendices: (number: number): string => say("units-appendices", { number: ["number", number] }),
  /** "{number} times" */
  times: (number: number): string => say("units-times", { number: ["number", number] }),
  /** "{number} remedies" */
  remedies: (number: number): string => say("units-remedies", { number: ["number", number] }),
  /** "{minutes} min" */
  shortMinutes: (minutes: number): string => say("units-short-minutes", { minutes: ["number", minutes] }),
  /** "{hours} h" */
  shortHours: (hours: number): string => say("units-short-hours", { hours: ["number", hours] }),
  /** "{hours} h {minutes} min" */
  hoursAndMinutes: (hours: number, minutes: number): string =>
    say("units-hours-and-minutes", { hours: ["number", hours], minutes: ["number", minutes] }),
  /** "{number} bytes" */
  bytes: (number: number): string => say("units-bytes", { number: ["number", number] }),
  /** "{number} KB" */
  kilobytes: (number: number): string => say("units-kilobytes", { number: ["number", number] }),
  /** "{number} MB" */
  megabytes: (number: number): string => say("units-megabytes", { number: ["number", number] }),
};
