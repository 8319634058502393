/** Hours and costs of the mock. */
import type { Commands, CostView } from "../types";
import { summaryOf } from "./entries";
import type { Data } from "./sample";

const sum = (list: (number | undefined)[]): number | null => {
  const typed = list.filter((one) => one !== undefined);
  return typed.length ? typed.reduce((all, one) => all + one, 0) : null;
};
const money = (pence: number | null): string => (pence === null ? "Not recorded" : `£${(pence / 100).toFixed(2)}`);
const time = (minutes: number | null): string => (minutes === null ? "Not recorded" : `${minutes} min`);

export function costOf(data: Data, { pence_an_hour }: Commands["cost"]["request"]): CostView {
  const efforts = data.entries.flatMap((entry) =>
    entry.kind.type === "effort" && !entry.draft ? [{ entry, effort: entry.kind }] : [],
  );
  const activities = [...new Set(efforts.map((one) => one.effort.activity))];
  const minutes = sum(efforts.map((one) => one.effort.minutes));
  const pence = sum(efforts.map((one) => one.effort.cost_pence));
  const without = (key: "minutes" | "cost_pence") =>
    efforts.filter((one) => one.effort[key] === undefined).map((one) => summaryOf(one.entry, data.today));
  const worth =
    pence_an_hour === undefined || minutes === null
      ? []
      : [`At ${money(pence_an_hour)} an hour this would come to ${money(Math.round((minutes * pence_an_hour) / 60))}.`];
  return {
    rows: activities.map((what) => {
      const own = efforts.filter((one) => one.effort.activity === what);
      return {
        what: what || "Not said what for",
        time: time(sum(own.map((one) => one.effort.minutes))),
        money: money(sum(own.map((one) => one.effort.cost_pence))),
      };
    }),
    sums: worth,
    gaps: without("minutes").length ? [`${without("minutes").length} without a time.`] : [],
    no_time: without("minutes"),
    no_cost: without("cost_pence"),
    minutes,
    pence,
    pay: { quote: "Parents and carers currently do not receive compensation.", source: "Principle 7, Charter" },
  };
}
