/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/page.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** A meeting on a page, and the sheet after it. */
export const page = {
  /** "The meeting on a page" */
  get title(): string {
    return say("page-title");
  },
  /** "The meeting on a page" */
  get open(): string {
    return say("page-open");
  },
  /** "{meeting}, {when}. Print it and take it along." */
  lede: (meeting: string, when: string): string =>
    say("page-lede", { meeting: ["text", meeting], when: ["text", when] }),
  /** "{meeting}. Print it and take it along." */
  ledeNoDay: (meeting: string): string => say("page-lede-no-day", { meeting: ["text", meeting] }),
  /** "This is how things stood on {day}." */
  asOf: (day: string): string => say("page-as-of", { day: ["date", day] }),
  /** "What is unfinished or kept back is not on this page. No child is named here." */
  get private(): string {
    return say("page-private");
  },
  /** "Where" */
  get where(): string {
    return say("page-where");
  },
  /** "Promised, and still open" */
  get promised(): string {
    return say("page-promised");
  },
  /** "No promise is open." */
  get promisedNone(): string {
    return say("page-promised-none");
  },
  /** "Your own days" */
  get own(): string {
    return say("page-own");
  },
  /** "Asked, and not answered" */
  get unanswered(): string {
    return say("page-unanswered");
  },
  /** "Nothing waits for an answer." */
  get unansweredNone(): string {
    return say("page-unanswered-none");
  },
  /** "What was checked" */
  get findings(): string {
    return say("page-findings");
  },
  /** "No rule of a charter or law was checked for this meeting." */
  get findingsNone(): string {
    return say("page-findings-none");
  },
  /** "Check" */
  get check(): string {
    return say("page-check");
  },
  /** "The sum, and the words it is held to" */
  get sum(): string {
    return say("page-sum");
  },
  /** "“{quote}” {clause}" */
  quote: (quote: string, clause: string): string =>
    say("page-quote", { quote: ["text", quote], clause: ["text", clause] }),
  /** "How it was before" */
  get before(): string {
    return say("page-before");
  },
  /** "No earlier meeting is on a ladder or has feedback forms." */
  get beforeNone(): string {
    return say("page-before-none");
  },
  /** "{kind}: {place}. {ladder}" */
  place: (kind: string, place: string, ladder: string): string =>
    say("page-place", { kind: ["text", kind], place: ["text", place], ladder: ["text", ladder] }),
  /** "Why: {why}" */
  why: (why: string): string => say("page-why", { why: ["text", why] }),
  /** "{words} {said}" */
  statement: (words: string, said: string): string =>
    say("page-statement", { words: ["text", words], said: ["text", said] }),
  /** "Who is who" */
  get people(): string {
    return say("page-people");
  },
  /** "Nobody is named at this meeting yet. Add people to the meeting to see them here." */
  get peopleNone(): string {
    return say("page-people-none");
  },
  /** "Role not noted" */
  get roleUnknown(): string {
    return say("page-role-unknown");
  },
  /** "Name not noted" */
  get nameUnknown(): string {
    return say("page-name-unknown");
  },
  /** "{role}, {organisation}" */
  roleAt: (role: string, organisation: string): string =>
    say("page-role-at", { role: ["text", role], organisation: ["text", organisation] }),
  /** "Three questions" */
  get questions(): string {
    return say("page-questions");
  },
  /** "What do you most want to ask? Three are easy to keep in mind." */
  get questionsLede(): string {
    return say("page-questions-lede");
  },
  /** "Question {number}" */
  question: (number: number): string => say("page-question", { number: ["number", number] }),
  /** "Keep these questions" */
  get keep(): string {
    return say("page-keep");
  },
  /** "Questions kept" */
  get kept(): string {
    return say("page-kept");
  },
  /** "Questions you could ask" */
  get proposed(): string {
    return say("page-proposed");
  },
  /** "Take this one: {words}" */
  take: (words: string): string => say("page-take", { words: ["text", words] }),
  /** "You have three questions. Clear one to take another." */
  get full(): string {
    return say("page-full");
  },
  /** "Notes and answers" */
  get notes(): string {
    return say("page-notes");
  },
  /** "{title} ({by})" */
  lineBy: (title: string, by: string): string => say("page-line-by", { title: ["text", title], by: ["text", by] }),
  /** "{count} more are in your record." */
  more: (count: number): string => say("page-more", { count: ["number", count] }),
  /** "When will this be done: {title}?" */
  askPast: (title: string): string => say("page-ask-past", { title: ["text", title] }),
  /** "By which day will this be done: {title}?" */
  askNoDay: (title: string): string => say("page-ask-no-day", { title: ["text", title] }),
  /** "When can we expect an answer: {title}?" */
  askAnswer: (title: string): string => say("page-ask-answer", { title: ["text", title] }),
  /** "What can we do together to get this right next time: {title}?" */
  askFinding: (title: string): string => say("page-ask-finding", { title: ["text", title] }),
  /** "The page is in {name}." */
  written: (name: string): string => say("page-written", { name: ["text", name] }),
  /** "No meeting is ahead in this record. Name one: see list --json." */
  get noneAhead(): string {
    return say("page-none-ahead");
  },
};
