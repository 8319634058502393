/** Today, promises and reminders of the mock. */
import type { Commands, PromiseView, Today } from "../types";
import { daysBetween, dayWords, whenWords } from "../../dates/words";
import { checkMeeting } from "./check";
import { summaryOf } from "./entries";
import type { Data } from "./sample";

/** So much of each list is on the first screen. */
const SHOWN = 20;

export function todayOf(data: Data): Today {
  const waiting: Today["waiting"] = [];
  const ahead: Today["ahead"] = [];
  const silent = data.entries.filter((one) => summaryOf(one, data.today).detail.startsWith("No reply"));
  for (const entry of data.entries) {
    if (
      entry.kind.type === "promise" &&
      entry.kind.outcome === "open" &&
      entry.kind.due.precision === "day" &&
      entry.kind.due.date < data.today
    ) {
      waiting.push({
        kind: "promise_past",
        entries: [entry.id],
        title: `${entry.title} was promised by ${whenWords(entry.kind.due)}`,
        detail: `${daysBetween(entry.kind.due.date, data.today)} days past that date. Asked for on ${whenWords(entry.kind.asked_on)}. Nothing logged.`,
      });
    }
    if (entry.kind.type === "meeting" && entry.when.precision === "day" && entry.when.date >= data.today) {
      const finding = checkMeeting(entry.kind, data.council).findings[0];
      ahead.push({
        entry: entry.id,
        title: `${entry.title}, ${dayWords(entry.when.date)}`,
        detail: finding?.explanation ?? "",
        verdict: finding?.result ?? null,
      });
    }
  }
  if (silent.length > 0) {
    waiting.push({
      kind: "no_reply",
      entries: silent.map((one) => one.id),
      title: silent.length === 1 ? "One message has no reply yet" : `${silent.length} messages have no reply yet`,
      detail: silent.map((one) => `${one.title}, ${whenWords(one.when)}.`).join(" "),
    });
  }
  const good_to_know = data.entries
    .filter((one) => one.working_well)
    .map((one) => ({
      entry: one.id,
      title: one.title,
      detail: "Kept under “What is working well”. It will be in your bundle.",
    }));
  return {
    date: data.today,
    date_words: dayWords(data.today),
    greeting: "Good evening",
    waiting: waiting.slice(0, SHOWN),
    waiting_total: waiting.length,
    ahead: ahead.slice(0, SHOWN),
    ahead_total: ahead.length,
    look_back: [],
    good_to_know: good_to_know.slice(0, SHOWN),
    good_total: good_to_know.length,
    empty: data.entries.length === 0,
  };
}

type Promises = Commands["list_promises"];

export function promisesOf(data: Data, query: Promises["request"]): Promises["answer"] {
  const all = viewsOf(data);
  const open = all.filter((one) => one.outcome === "open");
  const settled = all.filter((one) => one.outcome !== "open");
  const promised = open.filter((one) => one.due_from === "word");
  return {
    open: open.slice(0, query.open),
    open_total: open.length,
    settled: settled.slice(0, query.settled),
    settled_total: settled.length,
    promised: promised.length,
    late: promised.filter((one) => one.days_late !== null).length,
  };
}

export function viewsOf(data: Data): PromiseView[] {
  return data.entries.flatMap((entry): PromiseView[] => {
    if (entry.kind.type !== "promise") return [];
    const { due, outcome } = entry.kind;
    const late = outcome === "open" && due.precision === "day" ? daysBetween(due.date, data.today) : null;
    return [
      {
        id: entry.id,
        title: entry.title,
        promised_by: entry.kind.promised_by,
        asked_words: whenWords(entry.kind.asked_on),
        due_words: due.precision === "undated" ? "no date given" : whenWords(due),
        due_from: entry.kind.due_from,
        outcome,
        standing: summaryOf(entry, data.today).detail,
        days_late: late !== null && late > 0 ? late : null,
        draft: entry.draft,
      },
    ];
  });
}
