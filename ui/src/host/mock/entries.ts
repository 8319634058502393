/** Empty entries and their lines in lists. */
import type { Entry, EntryKind, EntrySummary, EntryType, When } from "../types";
import { daysBetween, whenWords } from "../../dates/words";

const UNDATED: When = { precision: "undated" };

export function emptyEntry(type: EntryType, id: string, now: string): Entry {
  return {
    id,
    kind: emptyKind(type),
    title: "",
    when: UNDATED,
    date_basis: "stated",
    notes: "",
    people: [],
    issues: [],
    clauses: [],
    files: [],
    working_well: false,
    their_account: "",
    private: false,
    draft: false,
    added_on: now,
    sample: false,
  };
}

function emptyKind(type: EntryType): EntryKind {
  switch (type) {
    case "contact":
      return { type, direction: "out", channel: "email", reply_wanted: false, reply_due: UNDATED };
    case "meeting":
      return {
        type,
        meeting_kind: "coproduction_group",
        status: "planned",
        place: "",
        notices: [],
        papers: { state: "unknown" },
        charter: "hounslow",
        uid: "",
        recurrence_id: "",
        sequence: 0,
      };
    case "promise":
      return {
        type,
        asked_on: UNDATED,
        promised_by: "",
        due: UNDATED,
        due_from: "word",
        slips: [],
        outcome: "open",
        outcome_on: UNDATED,
      };
    case "effort":
      return { type, activity: "" };
    case "event":
      return { type };
  }
}

export function summaryOf(entry: Entry, today: string): EntrySummary {
  const names = {
    contact: "Message or call",
    meeting: "Meeting",
    promise: "Promise",
    effort: "Hours and costs",
    event: "Something else",
  };
  return {
    id: entry.id,
    entry_type: entry.kind.type,
    title: entry.title || names[entry.kind.type],
    when: entry.when,
    when_words: whenWords(entry.when),
    detail: detailOf(entry, today),
    files: entry.files.length,
    draft: entry.draft,
    working_well: entry.working_well,
    private: entry.private,
  };
}

function detailOf(entry: Entry, today: string): string {
  const { kind } = entry;
  if (
    kind.type === "contact" &&
    kind.direction === "out" &&
    kind.reply_wanted &&
    !kind.answered_by &&
    entry.when.precision === "day"
  ) {
    return `No reply yet: ${daysBetween(entry.when.date, today)} days`;
  }
  if (kind.type === "promise") {
    if (kind.outcome !== "open")
      return { kept: "Done", partly: "Done in part", not_kept: "Not done", withdrawn: "No longer needed" }[
        kind.outcome
      ];
    if (kind.due.precision !== "day") return "No date given";
    const late = daysBetween(kind.due.date, today);
    return late > 0 ? `${late} days past its date` : `Due ${whenWords(kind.due)}`;
  }
  if (kind.type === "effort")
    return kind.minutes === undefined
      ? "Hours not recorded"
      : `${Math.floor(kind.minutes / 60)} h ${kind.minutes % 60} min`;
  return "";
}
