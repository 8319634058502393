/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/promises-page.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Promises screen. */
export const promisesPage = {
  /** "Promises" */
  get title(): string {
    return say("promises-page-title");
  },
  /** "Time limit" */
  get timeLimit(): string {
    return say("promises-page-time-limit");
  },
  /** "Your own time limit" */
  get ownTimeLimit(): string {
    return say("promises-page-own-time-limit");
  },
  /** "Add a promise" */
  get add(): string {
    return say("promises-page-add");
  },
  /** "Waiting" */
  get waiting(): string {
    return say("promises-page-waiting");
  },
  /** "What became of the others" */
  get settled(): string {
    return say("promises-page-settled");
  },
  /** "Say what happened" */
  get said(): string {
    return say("promises-page-said");
  },
  /** "Write a reminder" */
  get reminder(): string {
    return say("promises-page-reminder");
  },
  /** "Due: {words}" */
  due: (words: string): string => say("promises-page-due", { words: ["text", words] }),
  /** "Promised by: {who}" */
  by: (who: string): string => say("promises-page-by", { who: ["text", who] }),
  /** "No promises yet" */
  get emptyTitle(): string {
    return say("promises-page-empty-title");
  },
  /** "Example: “A draft of the statement, promised by Tue 29 Sep.” A promise with no date is never late." */
  get emptyExample(): string {
    return say("promises-page-empty-example");
  },
  /** "No promise is waiting." */
  get noneWaiting(): string {
    return say("promises-page-none-waiting");
  },
  /** "{words} promises are waiting. None is past its date." */
  waitingNonePast: (open: number, words: string): string =>
    say("promises-page-waiting-none-past", { open: ["number", open], words: ["text", words] }),
  /** "{words} promises are waiting, and {past-words} are past the date given." */
  waitingSomePast: (open: number, words: string, past: number, pastWords: string): string =>
    say("promises-page-waiting-some-past", {
      open: ["number", open],
      words: ["text", words],
      past: ["number", past],
      "past-words": ["text", pastWords],
    }),
};
