/** Days that are typed in rows. */
import type { DaySpan, When } from "../host/types";

/** Days in a row that were given as a range or as one day; what is not exact stays out. */
export function spans(list: When[]): DaySpan[] {
  return list.flatMap((when) => {
    if (when.precision === "day") return [{ from: when.date, to: when.date }];
    return when.precision === "range" ? [{ from: when.from, to: when.to }] : [];
  });
}
