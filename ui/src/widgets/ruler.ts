/** Where things stand on the notice ruler. Plain sums, apart from the drawing. */
import { addDays, daysBetween, shortDay } from "../dates/words";
import * as tr from "../gen/words";
import type { FindingView } from "../host/types";

/** A ruler: days from `first` to `last`, and the places on it from 0 to 1. */
export interface Ruler {
  first: string;
  last: string;
  days: number;
  sentAt: number;
  latestAt: number;
  /** Places of the day marks; every seventh from the meeting is long. */
  ticks: { at: number; week: boolean }[];
  sent: string;
  latest: string;
  measured: number;
  required: number;
}

/** The ruler of a finding in days, or `null` where a day is missing or the line would be too long to read. */
export function rulerOf(finding: FindingView): Ruler | null {
  const { counted_from: sent, counted_to: last, latest_day: latest, required } = finding;
  if (!sent || !last || !latest || required === null || finding.unit === "minutes") return null;
  const measured = daysBetween(sent, last);
  const reach = Math.max(daysBetween(latest, last), measured, 1);
  if (measured < 0 || reach > 400) return null;
  const first = addDays(last, -reach);
  const at = (day: string): number => daysBetween(first, day) / reach;
  const step = reach > 60 ? 7 : 1;
  const ticks = [];
  for (let back = 0; back <= reach; back += step) ticks.push({ at: 1 - back / reach, week: back % 7 === 0 });
  return { first, last, days: reach, sentAt: at(sent), latestAt: at(latest), ticks, sent, latest, measured, required };
}

/** What the picture shows, in words. */
export function rulerWords({ sent, last, measured, latest }: Ruler): string {
  return tr.invitations.ruler(sent, last, measured, latest, daysBetween(latest, last));
}

/** Labels under and over the line. */
export function rulerLabels(ruler: Ruler, papers: boolean): { latest: string; sent: string; meeting: string } {
  const { sent, last, measured, latest } = ruler;
  return {
    latest: tr.invitations.rulerLatest(latest, daysBetween(latest, last)),
    sent: papers ? tr.invitations.rulerCame(sent, measured) : tr.invitations.rulerSent(sent, measured),
    meeting: shortDay(last),
  };
}
