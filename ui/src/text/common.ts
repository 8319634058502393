/** Words used on many screens that a key or a number chooses. */
import * as tr from "../gen/words";
import type { EntryType, Outcome } from "../host/types";
import { lazily } from "./lazily";

/** The name is the same in every language. */
export const app = "Evenhand";

/** Kinds of entry. */
export const entryTypes: Record<EntryType, string> = lazily({
  contact: () => tr.common.typeContact,
  meeting: () => tr.common.typeMeeting,
  promise: () => tr.common.typePromise,
  effort: () => tr.common.typeEffort,
  event: () => tr.common.typeEvent,
});

export const outcomes: Record<Outcome, string> = lazily({
  open: () => tr.common.outcomeOpen,
  kept: () => tr.common.outcomeKept,
  partly: () => tr.common.outcomePartly,
  not_kept: () => tr.common.outcomeNotKept,
  withdrawn: () => tr.common.outcomeWithdrawn,
});

/** A count in words at the start of a sentence: "Three". From eleven on, digits. */
export function countWord(count: number): string {
  return tr.common.numberWord(count);
}

/** A count within a sentence: "three". */
export function countInside(count: number): string {
  return tr.common.numberInside(count);
}

/** How long ago an instant was, in words. */
export function ago(instant: string, now: number): string {
  const minutes = Math.max(0, Math.round((now - Date.parse(instant)) / 60_000));
  if (minutes < 2) return tr.common.justNow;
  if (minutes < 60) return tr.common.minutesAgo(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 24 ? tr.common.hoursAgo(hours) : tr.common.daysAgo(Math.round(hours / 24));
}
