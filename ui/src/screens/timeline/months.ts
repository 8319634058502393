/** Entries under the month they begin in; the undated last. The order given is kept. */
import * as tr from "../../gen/words";
import type { EntrySummary } from "../../host/types";
import { firstDay } from "../../dates/words";

export function byMonth(entries: readonly EntrySummary[]): { title: string; entries: EntrySummary[] }[] {
  const groups = new Map<string, EntrySummary[]>();
  for (const entry of entries) {
    const day = firstDay(entry.when);
    const title = !day
      ? tr.timeline.undated
      : entry.when.precision === "year"
        ? day.slice(0, 4)
        : tr.dates.fullMonth(Number(day.slice(5, 7)), day.slice(0, 4));
    groups.set(title, [...(groups.get(title) ?? []), entry]);
  }
  const undated = groups.get(tr.timeline.undated);
  groups.delete(tr.timeline.undated);
  if (undated) groups.set(tr.timeline.undated, undated);
  return [...groups].map(([title, members]) => ({ title, entries: members }));
}
