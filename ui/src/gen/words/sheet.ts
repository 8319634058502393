/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/sheet.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** The sheet after a meeting. */
export const sheet = {
  /** "What came of it?" */
  get title(): string {
    return say("sheet-title");
  },
  /** "{meeting}, {when}. Skip what you like. Only what you accept is saved." */
  lede: (meeting: string, when: string): string =>
    say("sheet-lede", { meeting: ["text", meeting], when: ["text", when] }),
  /** "What came of it?" */
  get open(): string {
    return say("sheet-open");
  },
  /** "Each choice has a number. Press it, or click. Enter accepts, and Control with Enter saves it all." */
  get keys(): string {
    return say("sheet-keys");
  },
  /** "Yes, it took place" */
  get heldYes(): string {
    return say("sheet-held-yes");
  },
  /** "Not said" */
  get heldNo(): string {
    return say("sheet-held-no");
  },
  /** "What was promised?" */
  get promise(): string {
    return say("sheet-promise");
  },
  /** "What was promised?" */
  get what(): string {
    return say("sheet-what");
  },
  /** "Such as: the minutes by email. One promise at a time." */
  get whatHint(): string {
    return say("sheet-what-hint");
  },
  /** "By whom?" */
  get by(): string {
    return say("sheet-by");
  },
  /** "By somebody else (a role)" */
  get byOther(): string {
    return say("sheet-by-other");
  },
  /** "Not said" */
  get byNobody(): string {
    return say("sheet-by-nobody");
  },
  /** "By when?" */
  get due(): string {
    return say("sheet-due");
  },
  /** "No day was given" */
  get dueNone(): string {
    return say("sheet-due-none");
  },
  /** "On another day" */
  get dueOther(): string {
    return say("sheet-due-other");
  },
  /** "How long did it take you?" */
  get hours(): string {
    return say("sheet-hours");
  },
  /** "With reading and travel, if you like. Leave it open if you do not know." */
  get hoursHint(): string {
    return say("sheet-hours-hint");
  },
  /** "Not said" */
  get hoursSkip(): string {
    return say("sheet-hours-skip");
  },
  /** "Not said" */
  get ladderSkip(): string {
    return say("sheet-ladder-skip");
  },
  /** "Why?" */
  get why(): string {
    return say("sheet-why");
  },
  /** "Accept this promise" */
  get acceptPromise(): string {
    return say("sheet-accept-promise");
  },
  /** "Accept these hours" */
  get acceptHours(): string {
    return say("sheet-accept-hours");
  },
  /** "Accept this place" */
  get acceptLadder(): string {
    return say("sheet-accept-ladder");
  },
  /** "What will be saved" */
  get accepted(): string {
    return say("sheet-accepted");
  },
  /** "Nothing yet. Accept an answer, and it stands here." */
  get acceptedNone(): string {
    return say("sheet-accepted-none");
  },
  /** "Promise: {what}. By: {by}. When: {due}." */
  promiseLine: (what: string, by: string, due: string): string =>
    say("sheet-promise-line", { what: ["text", what], by: ["text", by], due: ["text", due] }),
  /** "Hours: {time}" */
  hoursLine: (time: string): string => say("sheet-hours-line", { time: ["text", time] }),
  /** "Ladder: {place}" */
  ladderLine: (place: string): string => say("sheet-ladder-line", { place: ["text", place] }),
  /** "It took place" */
  get heldLine(): string {
    return say("sheet-held-line");
  },
  /** "Leave out: {what}" */
  leaveOut: (what: string): string => say("sheet-leave-out", { what: ["text", what] }),
  /** "Save what is accepted" */
  get save(): string {
    return say("sheet-save");
  },
  /** "You typed a promise. Accept it or clear it first." */
  get typed(): string {
    return say("sheet-typed");
  },
  /** "Saved what came of it" */
  get saved(): string {
    return say("sheet-saved");
  },
  /** "In your record as promised there" */
  get already(): string {
    return say("sheet-already");
  },
  /** "Meeting: {meeting}" */
  effort: (meeting: string): string => say("sheet-effort", { meeting: ["text", meeting] }),
  /** What the hours were for. "meeting" */
  get activity(): string {
    return say("sheet-activity");
  },
  /** "In a week, {day}" */
  inAWeek: (day: string): string => say("sheet-in-a-week", { day: ["date", day] }),
  /** "In two weeks, {day}" */
  inTwoWeeks: (day: string): string => say("sheet-in-two-weeks", { day: ["date", day] }),
  /** "In four weeks, {day}" */
  inFourWeeks: (day: string): string => say("sheet-in-four-weeks", { day: ["date", day] }),
};
