/** Today, promises and reminders of the mock. */
import type { Commands, Entry, MoreKind, MoreSteps, NextStep, PromiseView, Today } from "../types";
import { daysBetween, dayWords, whenWords } from "../../dates/words";
import { checkMeeting } from "./check";
import { summaryOf } from "./entries";
import type { Data } from "./sample";

/** So much of each sort is on the first screen. */
const SHOWN = 10;

/** A message that awaits a reply, once it is finished. */
function awaits(one: Entry): boolean {
  const { kind } = one;
  return kind.type === "contact" && kind.direction === "out" && kind.reply_wanted && !kind.answered_by && !one.draft;
}

function stepOf(data: Data, entry: Entry): NextStep | null {
  const { kind } = entry;
  const step = { id: entry.id, source: null, verdict: null };
  const day = entry.when.precision === "day" ? entry.when.date : null;
  if (kind.type === "promise" && kind.outcome === "open" && kind.due.precision === "day") {
    const late = daysBetween(kind.due.date, data.today);
    if (late < -14) return null;
    return {
      ...step,
      kind: kind.due_from === "own_time_limit" ? "own_limit" : late > 0 ? "promise_past" : "promise_ahead",
      side: kind.due_from === "own_time_limit" ? "ours" : "cant_tell",
      day: kind.due.date,
      title: `${entry.title} was promised by ${whenWords(kind.due)}`,
      detail: late > 0 ? `${late} days past that date. Nothing logged.` : "",
    };
  }
  if (awaits(entry)) {
    const title = `${entry.title}: no reply logged yet`;
    return { ...step, kind: "reply", side: "cant_tell", day, title, detail: summaryOf(entry, data.today).detail };
  }
  if (kind.type !== "meeting" || kind.status !== "planned" || day === null) return null;
  if (day < data.today) return null;
  const finding = checkMeeting(kind, data.council).findings[0];
  return {
    ...step,
    kind: day === data.today ? "meeting_today" : "meeting",
    side: "ours",
    day,
    title: `${entry.title}, ${dayWords(day)}`,
    detail: finding?.explanation ?? "",
    verdict: finding?.result ?? null,
  };
}

const moreOf: Partial<Record<NextStep["kind"], MoreKind>> = {
  reply: "replies",
  meeting: "meetings",
  meeting_today: "meetings",
};

export function todayOf(data: Data): Today {
  const steps: NextStep[] = [];
  const more: MoreSteps[] = [];
  const counts = new Map<MoreKind, number>();
  const all = data.entries.map((entry) => stepOf(data, entry)).filter((step) => step !== null);
  all.sort((a, b) => (a.day ?? "9").localeCompare(b.day ?? "9"));
  for (const step of all) {
    const kind = moreOf[step.kind] ?? "promises";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if ((counts.get(kind) ?? 0) <= SHOWN) steps.push(step);
  }
  for (const [kind, count] of counts) if (count > SHOWN) more.push({ kind, count: count - SHOWN });
  const good_to_know = data.entries
    .filter((one) => one.working_well && all.every((step) => step.id !== one.id))
    .map((one) => ({
      entry: one.id,
      title: one.title,
      detail: "Kept under “What is working well”. It will be in your bundle.",
    }));
  return {
    date: data.today,
    date_words: dayWords(data.today),
    greeting: "Good evening",
    calm: all.every((step) => step.kind !== "own_limit" && step.kind !== "meeting_today"),
    steps,
    steps_total: all.length,
    more,
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
