/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/line.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** One line typed as it comes, and what was understood of it. */
export const line = {
  /** "What would you like to do?" */
  get label(): string {
    return say("line-label");
  },
  /** "Say what happened: “Rang SEN team today, Jo said draft by Friday”. Or name a place to go to." */
  get hint(): string {
    return say("line-hint");
  },
  /** "Look at it" */
  get read(): string {
    return say("line-read");
  },
  /** "Go to" */
  get places(): string {
    return say("line-places");
  },
  /** "Is this right?" */
  get title(): string {
    return say("line-title");
  },
  /** "Nothing is saved yet. Change what is wrong, then save." */
  get lede(): string {
    return say("line-lede");
  },
  /** "Your words" */
  get words(): string {
    return say("line-words");
  },
  /** "All of them are kept, whatever is below." */
  get wordsHint(): string {
    return say("line-words-hint");
  },
  /** "What was it?" */
  get what(): string {
    return say("line-what");
  },
  /** "A note" */
  get note(): string {
    return say("line-note");
  },
  /** "Who got in touch?" */
  get way(): string {
    return say("line-way");
  },
  /** "We did" */
  get weDid(): string {
    return say("line-we-did");
  },
  /** "They did" */
  get theyDid(): string {
    return say("line-they-did");
  },
  /** "Say what it was." */
  get whichWhat(): string {
    return say("line-which-what");
  },
  /** "Say who got in touch, you or they." */
  get whichWay(): string {
    return say("line-which-way");
  },
  /** "Who was it with?" */
  get with(): string {
    return say("line-with");
  },
  /** "When was it?" */
  get day(): string {
    return say("line-day");
  },
  /** "When is it due?" */
  get due(): string {
    return say("line-due");
  },
  /** "Which day is meant?" */
  get whichDay(): string {
    return say("line-which-day");
  },
  /** "“{words}” may mean {days}." */
  mayMean: (words: string, days: string): string =>
    say("line-may-mean", { words: ["text", words], days: ["text", days] }),
  /** "{one} or {other}" */
  or: (one: string, other: string): string => say("line-or", { one: ["text", one], other: ["text", other] }),
  /** "Promise {number}" */
  promise: (number: number): string => say("line-promise", { number: ["number", number] }),
  /** "What was promised?" */
  get promised(): string {
    return say("line-promised");
  },
  /** "Who promised it?" */
  get promisedBy(): string {
    return say("line-promised-by");
  },
  /** "Perhaps {who}" */
  perhapsBy: (who: string): string => say("line-perhaps-by", { who: ["text", who] }),
  /** "Save this promise too" */
  get keep(): string {
    return say("line-keep");
  },
  /** "Was this a promise? We cannot tell. Tick it if it was." */
  get askKeep(): string {
    return say("line-ask-keep");
  },
  /** "Press a day, or type it, or leave it empty." */
  get dayLeft(): string {
    return say("line-day-left");
  },
  /** "Your words say that something did not come. No reply is put in." */
  get noneCame(): string {
    return say("line-none-came");
  },
  /** "Your words tell of more than one message. They are kept as a note." */
  get several(): string {
    return say("line-several");
  },
  /** "Save" */
  get save(): string {
    return say("line-save");
  },
  /** Keys, as they are printed on the keyboard. "Ctrl Enter" */
  get saveKeys(): string {
    return say("line-save-keys");
  },
  /** "Saved." */
  get saved(): string {
    return say("line-saved");
  },
  /** "Message to {who}" */
  to: (channel: string, who: string): string => say("line-to", { channel: ["text", channel], who: ["text", who] }),
  /** "Message from {who}" */
  from: (channel: string, who: string): string => say("line-from", { channel: ["text", channel], who: ["text", who] }),
  /** "Talk with {who}" */
  talk: (who: string): string => say("line-talk", { who: ["text", who] }),
};
