/** How many things wait, and whose step each is. */
import * as tr from "../gen/words";
import type { MoreKind, NextStep, OfficerSide } from "../host/types";
import { countWord } from "./common";
import { lazily } from "./lazily";

/** A greeting, and how many things wait. */
export function todayTitle(greeting: string, waiting: number): string {
  return waiting === 0 ? tr.today.nothingWaits(greeting) : tr.today.someWait(greeting, waiting, countWord(waiting));
}

/** Whose step it is. */
export const sides: Record<OfficerSide, string> = lazily({
  ours: () => tr.today.ours,
  council: () => tr.today.council,
  school: () => tr.today.school,
  others: () => tr.today.others,
  cant_tell: () => tr.today.cantTell,
});

/** What is not shown, on the button that goes there. */
export const moreSteps: Record<MoreKind, (count: number) => string> = {
  promises: (count) => tr.today.morePromises(count),
  replies: (count) => tr.today.moreReplies(count),
  meetings: (count) => tr.today.moreMeetings(count),
  answers: (count) => tr.today.moreAnswers(count),
};

/** What there is to do about a step, in the order of its buttons. */
export type StepDeed = "remind" | "say" | "reply" | "page" | "sheet" | "answer" | "papers";

export function deedsOf(step: NextStep): StepDeed[] {
  switch (step.kind) {
    case "promise_past":
      // Nobody writes a reminder to themselves.
      return step.side === "ours" ? ["say"] : ["remind", "say"];
    case "promise_ahead":
    case "own_limit":
      return ["say"];
    case "reply":
      return ["reply"];
    case "answer":
      return ["answer"];
    case "papers":
      return ["papers"];
    case "meeting":
      return ["page"];
    case "meeting_today":
      return ["page", "sheet"];
    case "look_back":
      return ["sheet"];
  }
}

export const deedWords: Record<StepDeed, string> = lazily({
  remind: () => tr.today.reminder,
  say: () => tr.today.sayHappened,
  reply: () => tr.today.logReply,
  page: () => tr.page.open,
  sheet: () => tr.sheet.open,
  answer: () => tr.today.seeAnswer,
  papers: () => tr.today.seeMeeting,
});
