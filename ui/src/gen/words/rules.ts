/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/rules.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Charters and Time limits screens. */
export const rules = {
  /** "Charters" */
  get title(): string {
    return say("rules-title");
  },
  /** "Every check here rests on words you can read for yourself." */
  get lede(): string {
    return say("rules-lede");
  },
  /** "Time limits" */
  get limits(): string {
    return say("rules-limits");
  },
  /** "Write your own charter" */
  get own(): string {
    return say("rules-own");
  },
  /** "Bring in a charter file" */
  get import(): string {
    return say("rules-import");
  },
  /** "Save as a file" */
  get export(): string {
    return say("rules-export");
  },
  /** "Change it" */
  get change(): string {
    return say("rules-change");
  },
  /** "Read on {day}" */
  read: (day: string): string => say("rules-read", { day: ["text", day] }),
  /** "Another council's. Used here only to compare." */
  get comparison(): string {
    return say("rules-comparison");
  },
  /** "Your own" */
  get ownMark(): string {
    return say("rules-own-mark");
  },
  /** "Checked by dates" */
  get timed(): string {
    return say("rules-timed");
  },
  /** "A promise in words" */
  get wording(): string {
    return say("rules-wording");
  },
  /** "Background" */
  get context(): string {
    return say("rules-context");
  },
  /** "How it is counted: {words}" */
  counted: (words: string): string => say("rules-counted", { words: ["text", words] }),
  /** "Good to know about its words" */
  get notes(): string {
    return say("rules-notes");
  },
  /** "{count} clauses, {timed} checked by dates" */
  clauses: (count: number, timed: number): string =>
    say("rules-clauses", { count: ["number", count], timed: ["number", timed] }),
  /** "The charter is in your record." */
  get imported(): string {
    return say("rules-imported");
  },
  /** "Your charter is saved." */
  get saved(): string {
    return say("rules-saved");
  },
  /** "Choose what happened and when. The dates that follow are worked out. Nothing is kept until you choose it." */
  get limitsLede(): string {
    return say("rules-limits-lede");
  },
  /** "What happened?" */
  get trigger(): string {
    return say("rules-trigger");
  },
  /** "Day it happened" */
  get day(): string {
    return say("rules-day");
  },
  /** "Leave it empty if you do not know it yet." */
  get eventHint(): string {
    return say("rules-event-hint");
  },
  /** "Days for which the clock was stopped" */
  get paused(): string {
    return say("rules-paused");
  },
  /** "Only where they told you that they stopped it. Count the day they asked and the day you answered." */
  get pausedHint(): string {
    return say("rules-paused-hint");
  },
  /** "Not in force then. Kept out of your record." */
  get notInForce(): string {
    return say("rules-not-in-force");
  },
  /** "Work out the dates" */
  get work(): string {
    return say("rules-work");
  },
  /** "Type one exact day first." */
  get needDay(): string {
    return say("rules-need-day");
  },
  /** "By {words}" */
  due: (words: string): string => say("rules-due", { words: ["text", words] }),
  /** "No date can be given" */
  get noDue(): string {
    return say("rules-no-due");
  },
  /** "Exceptions that can apply" */
  get exceptions(): string {
    return say("rules-exceptions");
  },
  /** "Add the ticked dates to my record" */
  get add(): string {
    return say("rules-add");
  },
  /** "The dates are in your record." */
  get added(): string {
    return say("rules-added");
  },
  /** "Only if it applies" */
  get perhaps(): string {
    return say("rules-perhaps");
  },
  /** "Keep this date: {title}" */
  keep: (title: string): string => say("rules-keep", { title: ["text", title] }),
  /** "This applies to us. Keep this date: {title}" */
  keepIf: (title: string): string => say("rules-keep-if", { title: ["text", title] }),
  /** "Tick the dates that apply to you first." */
  get chooseFirst(): string {
    return say("rules-choose-first");
  },
  /** "When is the school open?" */
  get schoolDates(): string {
    return say("rules-school-dates");
  },
  /** "School days are counted. Give the term that the day lies in, and the next one." */
  get schoolHint(): string {
    return say("rules-school-hint");
  },
  /** "Term {number}" */
  term: (number: number): string => say("rules-term", { number: ["number", number] }),
  /** "Such as 2 Sep 2026 to 18 Dec 2026." */
  get termHint(): string {
    return say("rules-term-hint");
  },
  /** "Add another term" */
  get moreTerms(): string {
    return say("rules-more-terms");
  },
  /** "Closed within the term, {number}" */
  closedDays: (number: number): string => say("rules-closed-days", { number: ["number", number] }),
  /** "Half term or a training day, such as 26 to 30 Oct 2026." */
  get closedHint(): string {
    return say("rules-closed-hint");
  },
  /** "Add more closed days" */
  get moreClosed(): string {
    return say("rules-more-closed");
  },
  /** "Your own charter" */
  get formTitle(): string {
    return say("rules-form-title");
  },
  /** "Copy the words of your charter. Fill in only the parts it has." */
  get formLede(): string {
    return say("rules-form-lede");
  },
  /** "Name of the charter" */
  get name(): string {
    return say("rules-name");
  },
  /** "Whose is it?" */
  get ownerLabel(): string {
    return say("rules-owner-label");
  },
  /** "Where do its words come from?" */
  get sourceLabel(): string {
    return say("rules-source-label");
  },
  /** "Notice of meetings" */
  get notice(): string {
    return say("rules-notice");
  },
  /** "Booked at least so long ahead" */
  get noticeAmount(): string {
    return say("rules-notice-amount");
  },
  /** "Hours of meetings" */
  get window(): string {
    return say("rules-window");
  },
  /** "Not before" */
  get windowFrom(): string {
    return say("rules-window-from");
  },
  /** "Over by" */
  get windowTo(): string {
    return say("rules-window-to");
  },
  /** "Length of meetings" */
  get length(): string {
    return say("rules-length");
  },
  /** "At most this many minutes" */
  get lengthMinutes(): string {
    return say("rules-length-minutes");
  },
  /** "Papers" */
  get papers(): string {
    return say("rules-papers");
  },
  /** "Sent at least so long before" */
  get papersAmount(): string {
    return say("rules-papers-amount");
  },
  /** "Counted in" */
  get unit(): string {
    return say("rules-unit");
  },
  /** "Give both times, the earlier one first." */
  get bothTimes(): string {
    return say("rules-both-times");
  },
  /** "Which meetings, and exceptions" */
  get limitsOfRule(): string {
    return say("rules-limits-of-rule");
  },
  /** "Which meetings does it cover?" */
  get covers(): string {
    return say("rules-covers");
  },
  /** "Tick none if it covers every kind." */
  get coversHint(): string {
    return say("rules-covers-hint");
  },
  /** "Covers only: {kinds}." */
  coversOnly: (kinds: string): string => say("rules-covers-only", { kinds: ["text", kinds] }),
  /** "When does it not apply? One on each line" */
  get exceptionsOfRule(): string {
    return say("rules-exceptions-of-rule");
  },
  /** "Such as “in an emergency”." */
  get exceptionsHint(): string {
    return say("rules-exceptions-hint");
  },
  /** "It does not apply: {list}." */
  exceptionsShown: (list: string): string => say("rules-exceptions-shown", { list: ["text", list] }),
  /** "The council's side" */
  get theirAccount(): string {
    return say("rules-their-account");
  },
  /** "Applies from" */
  get appliesFrom(): string {
    return say("rules-applies-from");
  },
  /** "Applies until" */
  get appliesTo(): string {
    return say("rules-applies-to");
  },
  /** "Only if the charter gives a day." */
  get appliesHint(): string {
    return say("rules-applies-hint");
  },
  /** "Give one exact day, or leave it empty." */
  get needExactDay(): string {
    return say("rules-need-exact-day");
  },
  /** "The charter's own words" */
  get quote(): string {
    return say("rules-quote");
  },
  /** "Promises in words, one on each line" */
  get promises(): string {
    return say("rules-promises");
  },
  /** "Give the charter a name." */
  get needName(): string {
    return say("rules-need-name");
  },
  /** "Copy the charter's own words too." */
  get needQuote(): string {
    return say("rules-need-quote");
  },
  /** "Type a whole number, such as 25." */
  get badNumber(): string {
    return say("rules-bad-number");
  },
  /** "{owner} · {source}" */
  ownerAndSource: (owner: string, source: string): string =>
    say("rules-owner-and-source", { owner: ["text", owner], source: ["text", source] }),
  /** "calendar days" */
  get unitDays(): string {
    return say("rules-unit-days");
  },
  /** "clear days" */
  get unitClearDays(): string {
    return say("rules-unit-clear-days");
  },
  /** "working days" */
  get unitWorkingDays(): string {
    return say("rules-unit-working-days");
  },
  /** "weeks" */
  get unitWeeks(): string {
    return say("rules-unit-weeks");
  },
  /** "months" */
  get unitMonths(): string {
    return say("rules-unit-months");
  },
};
