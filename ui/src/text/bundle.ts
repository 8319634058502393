/** Words of the Bundle screens that a key or a number chooses. */
import * as tr from "../gen/words";
import type { PrintOptions, Profile, Template } from "../host/types";
import { countInside } from "./common";
import { lazily } from "./lazily";
import { sizeWords } from "./size";

export const templates: Record<Template, string> = lazily({
  complaint: () => tr.bundle.templateComplaint,
  letter_of_concern: () => tr.bundle.templateLetterOfConcern,
  councillor_briefing: () => tr.names.kindBriefing,
  forum_report: () => tr.bundle.templateForumReport,
  whole_record: () => tr.bundle.templateWholeRecord,
});

export const profiles: Record<Profile, string> = lazily({
  my_copy: () => tr.bundle.profileMyCopy,
  council_complaint: () => tr.bundle.profileCouncilComplaint,
  councillor: () => tr.bundle.profileCouncillor,
  forum_report: () => tr.bundle.profileForumReport,
  public: () => tr.bundle.profilePublic,
});

/** Settings that are ticked. */
export const paper: Record<Exclude<keyof PrintOptions, "size" | "volumes" | "cost" | "plan">, string> = lazily({
  large_print: () => tr.bundle.paperLargePrint,
  black_and_white: () => tr.bundle.paperBlackAndWhite,
  double_sided: () => tr.bundle.paperDoubleSided,
  dividers: () => tr.bundle.paperDividers,
  easy_read: () => tr.bundle.paperEasyRead,
  confidential: () => tr.bundle.paperConfidential,
  came_in_column: () => tr.bundle.paperCameInColumn,
  section_numbers: () => tr.bundle.paperSectionNumbers,
  fit_a4: () => tr.bundle.paperFitA4,
});

/** How many things there are to look at before printing. */
export function thingsBefore(count: number): string {
  return tr.bundle.before(count, countInside(count));
}

/** One page, or from one to another. */
export function pageRange(first: number, last: number): string {
  return first === last ? tr.bundle.page(first) : tr.bundle.pages(first, last);
}

/** How often words were taken out, and in which appendices. */
export function leftOutWhere(times: number, appendices: string[]): string {
  const own = tr.bundle.leftOutTimes(times);
  return appendices.length ? `${own} ${tr.bundle.leftOutIn(appendices)}` : own;
}

/** The pages of a volume, and its size. */
export function volumePages(first: number, last: number, bytes: number): string {
  return tr.bundle.volumePages(first, last, sizeWords(bytes));
}
