/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/guides.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Guides screen, and of the guides on paper. */
export const guides = {
  /** "Guides" */
  get title(): string {
    return say("guides-title");
  },
  /** "What the law says in plain words, forms to print, and help for people who invite." */
  get lede(): string {
    return say("guides-lede");
  },
  /** "All guides" */
  get back(): string {
    return say("guides-back");
  },
  /** "Print all of it as a booklet" */
  get printBooklet(): string {
    return say("guides-print-booklet");
  },
  /** "Print this" */
  get printCard(): string {
    return say("guides-print-card");
  },
  /** "Save as PDF" */
  get save(): string {
    return say("guides-save");
  },
  /** "Open to print" */
  get open(): string {
    return say("guides-open");
  },
  /** "How it is printed" */
  get look(): string {
    return say("guides-look");
  },
  /** "Large print" */
  get large(): string {
    return say("guides-large");
  },
  /** "Black and white" */
  get grey(): string {
    return say("guides-grey");
  },
  /** "Saved as {name}." */
  saved: (name: string): string => say("guides-saved", { name: ["text", name] }),
  /** "Who must do it" */
  get binds(): string {
    return say("guides-binds");
  },
  /** "Since when" */
  get inForce(): string {
    return say("guides-in-force");
  },
  /** "Read on" */
  get readOnLabel(): string {
    return say("guides-read-on-label");
  },
  /** "Where it stands" */
  get address(): string {
    return say("guides-address");
  },
  /** "What it is about" */
  get about(): string {
    return say("guides-about");
  },
  /** "This is law" */
  get law(): string {
    return say("guides-law");
  },
  /** "This is guidance" */
  get guidance(): string {
    return say("guides-guidance");
  },
  /** "Its words may be quoted under the Open Government Licence v3.0." */
  get licenceOgl(): string {
    return say("guides-licence-ogl");
  },
  /** "Only facts and the address are used. None of its words are quoted." */
  get licenceFacts(): string {
    return say("guides-licence-facts");
  },
  /** "See also" */
  get see(): string {
    return say("guides-see");
  },
  /** "Where it comes from" */
  get source(): string {
    return say("guides-source");
  },
  /** "Copy the address" */
  get copy(): string {
    return say("guides-copy");
  },
  /** "Copied. Paste it into your browser. Evenhand itself never goes online." */
  get copied(): string {
    return say("guides-copied");
  },
  /** "It could not be copied. Select the address and copy it." */
  get copyFailed(): string {
    return say("guides-copy-failed");
  },
  /** "Words to look for" */
  get filter(): string {
    return say("guides-filter");
  },
  /** "Such as review, plan or complaint" */
  get filterHint(): string {
    return say("guides-filter-hint");
  },
  /** "{number} cards" */
  count: (number: number): string => say("guides-count", { number: ["number", number] }),
  /** "Nothing has all these words. Try fewer words." */
  get none(): string {
    return say("guides-none");
  },
  /** "How far do you agree?" */
  get steps(): string {
    return say("guides-steps");
  },
  /** "What you think of this" */
  get statement(): string {
    return say("guides-statement");
  },
  /** "Help for the officer who invites" */
  get officerTitle(): string {
    return say("guides-officer-title");
  },
  /** "Type the day of the meeting and choose the charter. You get the last good days, an invitation and an agenda." */
  get officerLede(): string {
    return say("guides-officer-lede");
  },
  /** "The days are worked out. They stand below." */
  get officerReady(): string {
    return say("guides-officer-ready");
  },
  /** "Print the page to hand over" */
  get officerHandOver(): string {
    return say("guides-officer-hand-over");
  },
  /** "Charter" */
  get officerCharter(): string {
    return say("guides-officer-charter");
  },
  /** "Kind of meeting" */
  get officerKind(): string {
    return say("guides-officer-kind");
  },
  /** "What it is for" */
  get officerWhat(): string {
    return say("guides-officer-what");
  },
  /** "Starts" */
  get officerStarts(): string {
    return say("guides-officer-starts");
  },
  /** "Ends" */
  get officerEnds(): string {
    return say("guides-officer-ends");
  },
  /** "Place" */
  get officerPlace(): string {
    return say("guides-officer-place");
  },
  /** "Link or number to join from home" */
  get officerOnline(): string {
    return say("guides-officer-online");
  },
  /** "Whom to ask" */
  get officerContact(): string {
    return say("guides-officer-contact");
  },
  /** "Please answer by" */
  get officerReplyBy(): string {
    return say("guides-officer-reply-by");
  },
  /** "The days" */
  get officerDays(): string {
    return say("guides-officer-days");
  },
  /** "The invitation" */
  get officerInvitation(): string {
    return say("guides-officer-invitation");
  },
  /** "The agenda" */
  get officerAgenda(): string {
    return say("guides-officer-agenda");
  },
  /** "Copy these words" */
  get officerCopy(): string {
    return say("guides-officer-copy");
  },
  /** "Copied. Paste them into an email." */
  get officerWordsCopied(): string {
    return say("guides-officer-words-copied");
  },
  /** Where start or end was not typed. "Type both times to check them." */
  get officerHoursOpen(): string {
    return say("guides-officer-hours-open");
  },
  /** "{clause}: in the same words as above." */
  officerSame: (clause: string): string => say("guides-officer-same", { clause: ["text", clause] }),
  /** "By {charter}" */
  officerBy: (charter: string): string => say("guides-officer-by", { charter: ["text", charter] }),
  /** "{day}, {from} to {to}" */
  officerWhen: (day: string, from: string, to: string): string =>
    say("guides-officer-when", { day: ["date", day], from: ["time", from], to: ["time", to] }),
  /** "{day}, {from}" */
  officerWhenStarts: (day: string, from: string): string =>
    say("guides-officer-when-starts", { day: ["date", day], from: ["time", from] }),
  /** What the app finds of a meeting that keeps to all of this. "If you send it by these days, Evenhand finds:" */
  get officerFound(): string {
    return say("guides-officer-found");
  },
  /** "What else helps" */
  get officerMore(): string {
    return say("guides-officer-more");
  },
};
