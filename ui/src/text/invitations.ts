/** Words of the Meetings screens that a key chooses. */
import * as tr from "../gen/words";
import type { MeetingKind } from "../host/types";
import { lazily } from "./lazily";

export const meetingKinds: Record<MeetingKind, string> = lazily({
  coproduction_group: () => tr.invitations.kindCoproductionGroup,
  annual_review: () => tr.invitations.kindAnnualReview,
  child_support: () => tr.invitations.kindChildSupport,
  board: () => tr.invitations.kindBoard,
  event: () => tr.invitations.kindEvent,
  other: () => tr.invitations.kindOther,
});
