/** What a column and an answer of a survey can be, as choices of a list. */
import * as tr from "../../gen/words";
import type { FormSetView, SurveyColumn, SurveyValue } from "../../host/types";

/** A statement's key begins so, so that no id is taken for another choice. */
const STATEMENT = "statement:";

export function columnKey(column: SurveyColumn | undefined): string {
  if (!column) return "nothing";
  return column.is === "statement" ? STATEMENT + column.id : column.is;
}

export function columnOf(key: string): SurveyColumn {
  if (key.startsWith(STATEMENT)) return { is: "statement", id: key.slice(STATEMENT.length) };
  const plain = ["good", "different", "quote", "code", "received"] as const;
  return { is: plain.find((one) => one === key) ?? "nothing" };
}

/** What a column can be on a set of questions; only boxes that the set has. */
export function columnOptions(set: FormSetView): (readonly [string, string])[] {
  const boxes = [
    ["good", set.good],
    ["different", set.different],
    ["quote", set.quote && tr.survey.isQuote],
  ] as const;
  return [
    ["nothing", tr.survey.isNothing],
    ...set.statements.map((one) => [STATEMENT + one.id, one.words] as const),
    ...boxes.filter(([, words]) => words),
    ["code", tr.survey.isCode],
    ["received", tr.survey.isReceived],
  ];
}

export function valueKey(value: SurveyValue | null): string {
  if (!value) return "";
  return value.is === "step" ? String(value.step) : value.is;
}

export function valueOf(key: string): SurveyValue | null {
  if (key === "") return null;
  if (key === "cant_say" || key === "blank") return { is: key };
  return { is: "step", step: Number(key) };
}

/** What an answer can mean on a set's scale. */
export function valueOptions(set: FormSetView): (readonly [string, string])[] {
  return [
    ["", tr.survey.notSaid],
    ...set.steps.map((words, at) => [String(at + 1), words] as const),
    ["cant_say", set.cant_say],
    ["blank", tr.survey.blank],
  ];
}
