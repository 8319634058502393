/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/proposals.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of promises that words seem to make. */
export const proposals = {
  /** "Promises in these words" */
  get title(): string {
    return say("proposals-title");
  },
  /** "Each is only a proposal. Accept those that are promises." */
  get lede(): string {
    return say("proposals-lede");
  },
  /** "No promise was found in them." */
  get none(): string {
    return say("proposals-none");
  },
  /** "{lines} lines were found. Nothing is saved yet." */
  linesFound: (lines: number): string => say("proposals-lines-found", { lines: ["number", lines] }),
  /** "By {owner}." */
  by: (owner: string): string => say("proposals-by", { owner: ["text", owner] }),
  /** "Due: {words}." */
  due: (words: string): string => say("proposals-due", { words: ["text", words] }),
  /** "Add this promise" */
  get accept(): string {
    return say("proposals-accept");
  },
  /** "Leave it" */
  get skip(): string {
    return say("proposals-skip");
  },
  /** "In your record already." */
  get known(): string {
    return say("proposals-known");
  },
  /** "The promise is in your record." */
  get saved(): string {
    return say("proposals-saved");
  },
  /** "Which day are the words of?" */
  get said(): string {
    return say("proposals-said");
  },
  /** "Days such as “by Friday” count from it." */
  get saidHint(): string {
    return say("proposals-said-hint");
  },
  /** "The day was worked out from the day of the words." */
  get doubtWorkedOut(): string {
    return say("proposals-doubt-worked-out");
  },
  /** "The year is not written." */
  get doubtYearWorkedOut(): string {
    return say("proposals-doubt-year-worked-out");
  },
  /** "The day is not clear. Please check the words." */
  get doubtDayUnclear(): string {
    return say("proposals-doubt-day-unclear");
  },
  /** "It hangs on something else." */
  get doubtConditional(): string {
    return say("proposals-doubt-conditional");
  },
  /** "It is hoped, and not said for sure." */
  get doubtHoped(): string {
    return say("proposals-doubt-hoped");
  },
  /** "Reading the words in the picture. This can take a minute or two." */
  get reading(): string {
    return say("proposals-reading");
  },
  /** "Page {done} of {pages}" */
  readingPage: (done: number, pages: number): string =>
    say("proposals-reading-page", { done: ["number", done], pages: ["number", pages] }),
  /** "Page {page} could not be read. Look at it yourself." */
  pageNotRead: (page: number): string => say("proposals-page-not-read", { page: ["number", page] }),
  /** "{count} pages more were not looked at." */
  pagesLeft: (count: number): string => say("proposals-pages-left", { count: ["number", count] }),
  /** "Where it stands in the picture" */
  get inPicture(): string {
    return say("proposals-in-picture");
  },
  /** "Show it in the picture: {quote}" */
  showInPicture: (quote: string): string => say("proposals-show-in-picture", { quote: ["text", quote] }),
  /** "{name} with the words that were read, each in its place." */
  pictureSeen: (name: string): string => say("proposals-picture-seen", { name: ["text", name] }),
  /** "Which day is it due?" */
  get whichDue(): string {
    return say("proposals-which-due");
  },
  /** "It was not clear. Leave it empty if you cannot tell." */
  get whichDueHint(): string {
    return say("proposals-which-due-hint");
  },
};
