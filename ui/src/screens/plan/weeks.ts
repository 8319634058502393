/** Weeks of a plan in a row, what keys mean, and the sign of each week in the picture. */
import * as tr from "../../gen/words";
import type { EhcPlanView, Given, PlanCell, PlanLineWords } from "../../host/types";

/** One week with how each line stands in it. */
export interface Week {
  monday: string;
  schoolDays: number;
  cells: { line: string; cell: PlanCell }[];
}

/** Each week once, oldest first, as far as it has begun. */
export function weeksOf(view: EhcPlanView): Week[] {
  const all = view.told.flatMap((term) =>
    term.weeks.map((week, at) => ({
      monday: week.monday,
      schoolDays: week.school_days,
      cells: term.lines.flatMap((own) => {
        const cell = own.cells[at];
        return cell && cell.standing !== "not_in_plan" ? [{ line: own.line, cell }] : [];
      }),
    })),
  );
  return all.filter((week) => week.monday <= view.this_week);
}

/** The first week that has something to tell, else the last one. */
export function firstOpen(weeks: Week[]): number {
  const open = weeks.findIndex((week) => week.cells.some(({ cell }) => cell.standing === "not_told"));
  return open < 0 ? Math.max(0, weeks.length - 1) : open;
}

export const ways: readonly Given[] = ["given", "not_given", "in_part", "cant_tell"];

/** What was given, in words. A week without help that is not for each week can be right. */
export function givenWords(given: Given, line: PlanLineWords): string {
  if (given === "not_given") return line.each_week ? tr.plan.notGiven : tr.plan.without;
  return given === "given" ? tr.plan.given : given === "in_part" ? tr.plan.inPart : tr.plan.cantTell;
}

/** How a line stands in a week, in words. */
export function cellWords(cell: PlanCell, line: PlanLineWords): string {
  if (cell.tick) return givenWords(cell.tick.given, line);
  if (cell.standing === "no_school") return tr.plan.noSchool;
  if (cell.standing === "not_in_plan") return tr.plan.notInPlan;
  return cell.standing === "to_come" ? tr.plan.toCome : tr.plan.notTold;
}

/** What a key means: a way to tell, or that it is taken back. */
export function told(key: string): Given | "back" | null {
  if (key === "0" || key === "Delete" || key === "Backspace") return "back";
  return ways[Number(key) - 1] ?? null;
}
