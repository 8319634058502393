/** Words of charters and time limits that a key chooses. */
import * as tr from "../gen/words";
import { lazily } from "./lazily";

export const ruleUnits = lazily({
  days: () => tr.rules.unitDays,
  clear_days: () => tr.rules.unitClearDays,
  working_days: () => tr.rules.unitWorkingDays,
  weeks: () => tr.rules.unitWeeks,
  months: () => tr.rules.unitMonths,
});

/** Whose a charter is, and where its words come from. */
export function ownerLine(owner: string, source: string): string {
  return owner && source ? tr.rules.ownerAndSource(owner, source) : owner || source;
}

/** Where a law's words stand. */
export function sourceLine(clause: string, source: string): string {
  return [clause, source].filter(Boolean).join(", ");
}
