/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/pictures.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words read from photographs and scans. */
export const pictures = {
  /** "Read from the picture. Please check every word." */
  get check(): string {
    return say("pictures-check");
  },
  /** "No words were found in this picture." */
  get noWords(): string {
    return say("pictures-no-words");
  },
  /** "Day of the letter" */
  get day(): string {
    return say("pictures-day");
  },
  /** "Their reference" */
  get reference(): string {
    return say("pictures-reference");
  },
  /** "Who wrote it" */
  get sender(): string {
    return say("pictures-sender");
  },
  /** "To be done by" */
  get deadline(): string {
    return say("pictures-deadline");
  },
  /** "Page {page} could not be read. It is kept as it is." */
  pageNotRead: (page: number): string => say("pictures-page-not-read", { page: ["number", page] }),
  /** "Read the words" */
  get read(): string {
    return say("pictures-read");
  },
  /** "Reading the words. This can take a minute or two." */
  get reading(): string {
    return say("pictures-reading");
  },
  /** "Words in {name}" */
  title: (name: string): string => say("pictures-title", { name: ["text", name] }),
  /** "Open the picture" */
  get open(): string {
    return say("pictures-open");
  },
  /** "They are kept with the file, so Find finds them. Nothing else was saved." */
  get kept(): string {
    return say("pictures-kept");
  },
  /** "What they seem to say" */
  get proposed(): string {
    return say("pictures-proposed");
  },
  /** "Each is only a proposal. Look at the picture, then take what is right." */
  get proposedLede(): string {
    return say("pictures-proposed-lede");
  },
  /** "Read from: “{words}”" */
  from: (words: string): string => say("pictures-from", { words: ["text", words] }),
  /** "Make it the day of this entry" */
  get useDay(): string {
    return say("pictures-use-day");
  },
  /** "Add to the notes" */
  get add(): string {
    return say("pictures-add");
  },
  /** "{fact}: {value} (read from a picture)" */
  note: (fact: string, value: string): string => say("pictures-note", { fact: ["text", fact], value: ["text", value] }),
  /** "Added to the entry." */
  get taken(): string {
    return say("pictures-taken");
  },
  /** "Stop reading" */
  get stop(): string {
    return say("pictures-stop");
  },
  /** "Read it again" */
  get again(): string {
    return say("pictures-again");
  },
  /** "Read from a picture: please check" */
  get inFind(): string {
    return say("pictures-in-find");
  },
  /** "Page {page} of {pages}" */
  pageOf: (page: number, pages: number): string =>
    say("pictures-page-of", { page: ["number", page], pages: ["number", pages] }),
  /** "Next page" */
  get nextPage(): string {
    return say("pictures-next-page");
  },
  /** "Page before" */
  get pageBefore(): string {
    return say("pictures-page-before");
  },
  /** "Show the words over the picture" */
  get over(): string {
    return say("pictures-over");
  },
  /** "Words with a dashed line are those that the machine is less sure of." */
  get overHint(): string {
    return say("pictures-over-hint");
  },
  /** "{name} with the words that were read, each in its place. They stand below as text." */
  seen: (name: string): string => say("pictures-seen", { name: ["text", name] }),
};
