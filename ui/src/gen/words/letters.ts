/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/letters.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Letters: the dates in their sentences, and the words around them. The letters themselves are files of their own, under `core/data/letters`. */
export const letters = {
  /** "on {day}" */
  on: (day: string): string => say("letters-on", { day: ["date", day] }),
  /** "by the end of {when}" */
  byTheEndOf: (when: string): string => say("letters-by-the-end-of", { when: ["text", when] }),
  /** "by {day}" */
  by: (day: string): string => say("letters-by", { day: ["text", day] }),
  /** "{title}, due {due}" */
  openPromise: (title: string, due: string): string =>
    say("letters-open-promise", { title: ["text", title], due: ["text", due] }),
  /** "{day}: {title}" */
  dated: (day: string, title: string): string => say("letters-dated", { day: ["date", day], title: ["text", title] }),
  /** "{said}: {did}" */
  saidAndDone: (said: string, did: string): string =>
    say("letters-said-and-done", { said: ["text", said], did: ["text", did] }),
  /** "Not sent yet" */
  get notSent(): string {
    return say("letters-not-sent");
  },
  /** "Sent {when}" */
  sent: (when: string): string => say("letters-sent", { when: ["text", when] }),
  /** "Letters" */
  get title(): string {
    return say("letters-title");
  },
  /** "Choose a letter. It takes what your record knows, names what is missing, and makes nothing up. Nothing is sent from here." */
  get lede(): string {
    return say("letters-lede");
  },
  /** "All letters" */
  get all(): string {
    return say("letters-all");
  },
  /** "Your letters" */
  get yours(): string {
    return say("letters-yours");
  },
  /** "To ask, or to remind" */
  get groupAsk(): string {
    return say("letters-group-ask");
  },
  /** "When something is not right" */
  get groupComplain(): string {
    return say("letters-group-complain");
  },
  /** "To get information" */
  get groupInformation(): string {
    return say("letters-group-information");
  },
  /** "To say thank you" */
  get groupThank(): string {
    return say("letters-group-thank");
  },
  /** "The letter is started and saved." */
  get started(): string {
    return say("letters-started");
  },
  /** "What goes in" */
  get facts(): string {
    return say("letters-facts");
  },
  /** "The letter" */
  get words(): string {
    return say("letters-words");
  },
  /** "Known" */
  get known(): string {
    return say("letters-known");
  },
  /** "Missing" */
  get missing(): string {
    return say("letters-missing");
  },
  /** "Left out" */
  get leftOut(): string {
    return say("letters-left-out");
  },
  /** "Known: {known}. Missing: {missing}." */
  counts: (known: number, missing: number): string =>
    say("letters-counts", { known: ["number", known], missing: ["number", missing] }),
  /** "{label} (needed)" */
  must: (label: string): string => say("letters-must", { label: ["text", label] }),
  /** "Leave out: {label}" */
  leaveOut: (label: string): string => say("letters-leave-out", { label: ["text", label] }),
  /** "One point a line." */
  get linesHint(): string {
    return say("letters-lines-hint");
  },
  /** "One row a line, with | between its parts." */
  get rowsHint(): string {
    return say("letters-rows-hint");
  },
  /** "Choose" */
  get choose(): string {
    return say("letters-choose");
  },
  /** "It is as the letter says." */
  get inTheLetter(): string {
    return say("letters-in-the-letter");
  },
  /** "Still needed: {labels}. The letter has a gap for each." */
  gaps: (labels: string): string => say("letters-gaps", { labels: ["text", labels] }),
  /** "You changed the words by hand. They stay as they are, also when a fact changes." */
  get edited(): string {
    return say("letters-edited");
  },
  /** "Build the words again from the facts" */
  get buildAgain(): string {
    return say("letters-build-again");
  },
  /** "Subject" */
  get subject(): string {
    return say("letters-subject");
  },
  /** "Letter" */
  get text(): string {
    return say("letters-text");
  },
  /** "Copy the letter" */
  get copy(): string {
    return say("letters-copy");
  },
  /** "Copied. Paste it into your email." */
  get copied(): string {
    return say("letters-copied");
  },
  /** "It could not be copied. Select the words and copy them." */
  get copyFailed(): string {
    return say("letters-copy-failed");
  },
  /** "Save as a Word file" */
  get saveWord(): string {
    return say("letters-save-word");
  },
  /** "Log that I sent it" */
  get log(): string {
    return say("letters-log");
  },
  /** "Save as sent" */
  get logIt(): string {
    return say("letters-log-it");
  },
  /** "Saved as sent." */
  get logged(): string {
    return say("letters-logged");
  },
  /** "When was it sent?" */
  get sentOn(): string {
    return say("letters-sent-on");
  },
  /** "How was it sent?" */
  get sentBy(): string {
    return say("letters-sent-by");
  },
  /** "By which day do you want an answer?" */
  get replyBy(): string {
    return say("letters-reply-by");
  },
  /** "Put the reply day in a calendar" */
  get calendar(): string {
    return say("letters-calendar");
  },
  /** "Open it in the record" */
  get entry(): string {
    return say("letters-entry");
  },
  /** "When an answer is due" */
  get replies(): string {
    return say("letters-replies");
  },
  /** "Day: {day}." */
  due: (day: string): string => say("letters-due", { day: ["text", day] }),
  /** "Look at this before it goes" */
  get checklist(): string {
    return say("letters-checklist");
  },
  /** "Law that goes with it" */
  get law(): string {
    return say("letters-law");
  },
  /** "If there is no answer" */
  get next(): string {
    return say("letters-next");
  },
  /** "Start: {title}" */
  startNext: (title: string): string => say("letters-start-next", { title: ["text", title] }),
  /** "Who your letters are from" */
  get sender(): string {
    return say("letters-sender");
  },
  /** "Your name, or your group's name." */
  get senderHint(): string {
    return say("letters-sender-hint");
  },
  /** "Where answers should go" */
  get replyTo(): string {
    return say("letters-reply-to");
  },
  /** "An email address or a postal address." */
  get replyToHint(): string {
    return say("letters-reply-to-hint");
  },
  /** "Your record says that this was answered, kept or is no longer asked for. The letter says that it was not. Please look again before you send it." */
  get nothingAwaited(): string {
    return say("letters-nothing-awaited");
  },
};
