/** Entries under the month they begin in; the undated last. The order given is kept. */
import type { EntrySummary } from "../../host/types";
import { firstDay } from "../../dates/words";
import { timeline as words } from "../../text/timeline";

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

export function byMonth(entries: readonly EntrySummary[]): { title: string; entries: EntrySummary[] }[] {
  const groups = new Map<string, EntrySummary[]>();
  for (const entry of entries) {
    const day = firstDay(entry.when);
    const title = !day
      ? words.undated
      : entry.when.precision === "year"
        ? day.slice(0, 4)
        : `${FULL[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
    groups.set(title, [...(groups.get(title) ?? []), entry]);
  }
  const undated = groups.get(words.undated);
  groups.delete(words.undated);
  if (undated) groups.set(words.undated, undated);
  return [...groups].map(([title, members]) => ({ title, entries: members }));
}
