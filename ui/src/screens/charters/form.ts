/** A charter of one's own as it is typed, and as the host takes it. */
import { wholeNumber } from "../../dates/amounts";
import type { CharterForm, MeetingKind, RuleForm, Unit } from "../../host/types";

/** A rule as it is typed: a number that may be half typed, exceptions one a line. */
export interface TypedRule {
  amount: string;
  unit: Unit;
  from: string;
  to: string;
  quote: string;
  covers: MeetingKind[];
  exceptions: string;
}

export const RULES = ["notice", "papers", "length", "window"] as const;
type RuleName = (typeof RULES)[number];
export type TypedRules = Record<RuleName, TypedRule>;

const EMPTY: RuleForm = { amount: null, unit: "days", from: null, to: null, quote: "", covers: [], exceptions: [] };

export function emptyForm(): CharterForm {
  const names = { id: "", title: "", owner: "", source: "", in_force_from: null, in_force_to: null };
  return { ...names, notice: EMPTY, papers: EMPTY, length: { ...EMPTY, unit: "minutes" }, window: EMPTY, promises: [] };
}

export function typedRules(form: CharterForm): TypedRules {
  return {
    notice: typed(form.notice),
    papers: typed(form.papers),
    length: typed(form.length),
    window: typed(form.window),
  };
}

function typed(rule: RuleForm): TypedRule {
  const { unit, quote } = rule;
  return {
    amount: String(rule.amount ?? ""),
    unit,
    from: rule.from ?? "",
    to: rule.to ?? "",
    quote,
    covers: [...rule.covers],
    exceptions: rule.exceptions.join("\n"),
  };
}

/** The rule to keep. Without its own words or its number it must have been refused before. */
export function ruleOf(rule: TypedRule): RuleForm {
  const { unit, quote, covers } = rule;
  return {
    amount: wholeNumber(rule.amount) ?? null,
    unit,
    from: rule.from || null,
    to: rule.to || null,
    quote,
    covers,
    exceptions: lines(rule.exceptions),
  };
}

export function quoteMissing(rule: TypedRule): boolean {
  return Boolean(rule.amount.trim() || rule.from || rule.to) && !rule.quote.trim();
}

/** One time without the other, or an end that is not after the start. */
export function timesWrong(rule: TypedRule): boolean {
  return Boolean(rule.from) !== Boolean(rule.to) || (rule.from !== "" && rule.from >= rule.to);
}

export function faulty(rule: TypedRule): boolean {
  const amount = wholeNumber(rule.amount);
  return amount === undefined || amount === 0 || quoteMissing(rule) || timesWrong(rule);
}

/** Lines that hold something. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
