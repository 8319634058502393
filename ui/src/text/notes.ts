/** Words of notes that a key chooses. */
import * as tr from "../gen/words";
import type { Mood, ResponseStateName } from "../host/types";
import { lazily } from "./lazily";

export const moods: Record<Mood, string> = lazily({
  works: () => tr.notes.moodWorks,
  change: () => tr.notes.moodChange,
  both: () => tr.notes.moodBoth,
  not_said: () => tr.notes.moodNotSaid,
});

export const answerStates: Record<ResponseStateName, string> = lazily({
  open: () => tr.notes.open,
  said_yes: () => tr.notes.saidYes,
  doing: () => tr.notes.doing,
  done: () => tr.notes.done,
  said_no: () => tr.notes.saidNo,
  cant_tell: () => tr.notes.cantTell,
});
