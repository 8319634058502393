/** The catalogue of words, as the window says them. `src/gen/words` has a function for each message. */
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import dates from "../../../src-tauri/words/locales/en/dates.ftl?raw";
import { longer } from "./pseudo";

/** English as it is written in England, or the one that shows what is cut off. */
type Language = "english" | "pseudo";

/** What stands in a message's gap, and how it is written there. */
type Argument = ["number", number] | ["text" | "date" | "shortDate" | "month" | "time", string] | ["list", string[]];

/** Says one message of a file with its arguments. */
type Speaker = (id: string, args?: Record<string, Argument>) => string;

let messages = empty("english");
/** Files that were read. Reading them all would make the first screen wait, so that each waits to be asked. */
const read = new Set<string>();

function empty(language: Language): FluentBundle {
  return new FluentBundle("en-GB", {
    // The marks around each argument are for text that runs both ways.
    useIsolating: false,
    ...(language === "pseudo" ? { transform: longer } : {}),
  });
}

/** Says all words from now on in this language. */
export function choose(language: Language): void {
  messages = empty(language);
  read.clear();
}

/** What says the messages of a file, which is read when the first of them is asked for. */
export function speaker(file: string): Speaker {
  return (id, args = {}) => {
    if (!read.has(file)) {
      read.add(file);
      const errors = messages.addResource(new FluentResource(file));
      if (errors.length > 0) throw errors[0];
    }
    const pattern = messages.getMessage(id)?.value;
    // Each function is written from a message, so there is one.
    if (!pattern) return id;
    const values = Object.fromEntries(Object.entries(args).map(([name, arg]) => [name, value(arg)]));
    return messages.formatPattern(pattern, values);
  };
}

function value(argument: Argument): FluentVariable {
  switch (argument[0]) {
    case "number":
      // As on paper: no comma in a thousand.
      return new FluentNumber(argument[1], { useGrouping: false, maximumFractionDigits: 4 });
    case "text":
      return argument[1];
    case "date":
      return date(argument[1]);
    case "shortDate":
      return shortDate(argument[1]);
    case "month":
      return month(argument[1]);
    case "time":
      return time(argument[1]);
    case "list":
      return list(argument[1]);
  }
}

const sayDate = speaker(dates);

/** A calendar day "2019-11-21" as "Thu 21 Nov 2019". */
export function date(iso: string): string {
  const day = utcDay(iso);
  if (!day) return iso;
  return sayDate("dates-long", { weekday: ["number", day.getUTCDay() || 7], ...parts(day) });
}

/** A calendar day as "21 Nov". */
export function shortDate(iso: string): string {
  const day = utcDay(iso);
  return day ? sayDate("dates-short", parts(day)) : iso;
}

/** The month of a calendar day as "Nov 2019". */
function month(iso: string): string {
  const day = utcDay(iso);
  return day ? sayDate("dates-month", parts(day)) : iso;
}

/** A time of day "14:30" or "14:30:00" as "2.30pm"; noon and midnight by name. */
export function time(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  if (minute === 0 && hour === 12) return sayDate("dates-noon");
  if (minute === 0 && hour === 0) return sayDate("dates-midnight");
  const words = `${hour % 12 === 0 ? 12 : hour % 12}${minute ? `.${String(minute).padStart(2, "0")}` : ""}`;
  return sayDate(hour < 12 ? "dates-morning" : "dates-afternoon", { clock: ["text", words] });
}

/** Several words as "one, two and three". */
function list(words: string[]): string {
  const [first = "", ...rest] = words;
  const last = rest.pop();
  const sofar = rest.reduce(
    (before, next) => sayDate("dates-list-more", { before: ["text", before], next: ["text", next] }),
    first,
  );
  return last === undefined ? sofar : sayDate("dates-list-last", { before: ["text", sofar], last: ["text", last] });
}

function parts(day: Date): Record<string, Argument> {
  return {
    day: ["number", day.getUTCDate()],
    month: ["number", day.getUTCMonth() + 1],
    year: ["text", String(day.getUTCFullYear()).padStart(4, "0")],
  };
}

function utcDay(iso: string): Date | null {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time);
}
