/** Words of the Add and Entry screens that a key chooses. */
import * as tr from "../gen/words";
import type { Channel, Direction, EntryType, MeetingStatus, Outcome } from "../host/types";
import { lazily } from "./lazily";

export const addKindWhy: Record<EntryType, string> = lazily({
  contact: () => tr.add.whyContact,
  meeting: () => tr.add.whyMeeting,
  promise: () => tr.add.whyPromise,
  effort: () => tr.add.whyEffort,
  event: () => tr.add.whyEvent,
});

export const channels: Record<Channel, string> = lazily({
  email: () => tr.entry.channelEmail,
  call: () => tr.entry.channelCall,
  letter: () => tr.entry.channelLetter,
  message: () => tr.entry.channelMessage,
  in_person: () => tr.entry.channelInPerson,
  unknown: () => tr.entry.channelUnknown,
});

export const directions: Record<Direction, string> = lazily({
  out: () => tr.entry.directionOut,
  in: () => tr.entry.directionIn,
});

export const statuses: Record<MeetingStatus, string> = lazily({
  planned: () => tr.entry.statusPlanned,
  held: () => tr.entry.statusHeld,
  cancelled: () => tr.entry.statusCancelled,
});

export const outcomeChoices: Record<Outcome, string> = lazily({
  open: () => tr.form.outcomeOpen,
  kept: () => tr.form.outcomeKept,
  partly: () => tr.form.outcomePartly,
  not_kept: () => tr.form.outcomeNotKept,
  withdrawn: () => tr.form.outcomeWithdrawn,
});

export const formTitles: Record<EntryType, string> = lazily({
  contact: () => tr.add.titleContact,
  meeting: () => tr.add.titleMeeting,
  promise: () => tr.add.titlePromise,
  effort: () => tr.add.titleEffort,
  event: () => tr.add.titleEvent,
});

export const formWhat: Record<EntryType, string> = lazily({
  contact: () => tr.form.whatContact,
  meeting: () => tr.form.whatMeeting,
  promise: () => tr.form.whatPromise,
  effort: () => tr.form.whatEffort,
  event: () => tr.form.whatEvent,
});

export const formWhen: Record<EntryType, string> = lazily({
  contact: () => tr.form.whenContact,
  meeting: () => tr.form.whenMeeting,
  promise: () => tr.form.whenPromise,
  effort: () => tr.form.whenEffort,
  event: () => tr.form.whenEvent,
});
