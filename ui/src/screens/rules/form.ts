/** A charter of one's own as the form keeps it. */
import type { CharterForm, CharterView } from "../../host/types";

export function emptyForm(): CharterForm {
  return {
    id: "",
    title: "",
    owner: "",
    source: "",
    notice_days: null,
    notice_quote: "",
    window_from: null,
    window_to: null,
    window_quote: "",
    length_minutes: null,
    length_quote: "",
    papers_days: null,
    papers_quote: "",
    promises: [],
  };
}

/** What of a charter can be read back into the form: its names and its promises in words. */
export function formOf(charter: CharterView): CharterForm {
  const promises = charter.clauses.filter((clause) => clause.kind === "wording").map((clause) => clause.quote);
  return { ...emptyForm(), id: charter.id, title: charter.title, owner: charter.owner, source: charter.source, promises };
}

/** Typed digits as a number; `null` where empty, `undefined` where it is no whole number. */
export function wholeNumber(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
