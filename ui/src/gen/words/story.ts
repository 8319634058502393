/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/story.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Celebration pages and case studies, with who agreed to be named. */
export const story = {
  /** "Celebrations and case studies" */
  get title(): string {
    return say("story-title");
  },
  /** "Show what people did well together. Nobody is named who did not agree." */
  get lede(): string {
    return say("story-lede");
  },
  /** "Celebration page" */
  get findKind(): string {
    return say("story-find-kind");
  },
  /** "A celebration page" */
  get item(): string {
    return say("story-item");
  },
  /** "Celebration page" */
  get kindCelebration(): string {
    return say("story-kind-celebration");
  },
  /** "Case study" */
  get kindCaseStudy(): string {
    return say("story-kind-case-study");
  },
  /** "Start: {what}" */
  start: (what: string): string => say("story-start", { what: ["text", what] }),
  /** "There is no celebration page yet" */
  get none(): string {
    return say("story-none");
  },
  /** "“We chose the times of the meetings together, and more of us could come.”" */
  get noneExample(): string {
    return say("story-none-example");
  },
  /** "Make a celebration page" */
  get startFromLetter(): string {
    return say("story-start-from-letter");
  },
  /** "Print it again" */
  get reprintMark(): string {
    return say("story-reprint-mark");
  },
  /** "Title" */
  get nameOfPage(): string {
    return say("story-name-of-page");
  },
  /** "What it says" */
  get wordsHeading(): string {
    return say("story-words-heading");
  },
  /** "Who may be named" */
  get people(): string {
    return say("story-people");
  },
  /** "Person {number}" */
  person: (number: number): string => say("story-person", { number: ["number", number] }),
  /** "Name of person {number}" */
  personName: (number: number): string => say("story-person-name", { number: ["number", number] }),
  /** "Role of person {number}" */
  personRole: (number: number): string => say("story-person-role", { number: ["number", number] }),
  /** "Words of person {number}" */
  personWords: (number: number): string => say("story-person-words", { number: ["number", number] }),
  /** "Person {number} is a child or young person" */
  personChild: (number: number): string => say("story-person-child", { number: ["number", number] }),
  /** "Such as “parent carer”. It is shown where the name is not." */
  get roleHint(): string {
    return say("story-role-hint");
  },
  /** "Add a person" */
  get more(): string {
    return say("story-more");
  },
  /** "Take out person {number}" */
  takeOut: (number: number): string => say("story-take-out", { number: ["number", number] }),
  /** "Save this page" */
  get save(): string {
    return say("story-save");
  },
  /** "Saved" */
  get saved(): string {
    return say("story-saved");
  },
  /** "Remove this page" */
  get remove(): string {
    return say("story-remove");
  },
  /** "Save the page first. Then say who agreed to what." */
  get unsaved(): string {
    return say("story-unsaved");
  },
  /** "Who agreed to what" */
  get agreed(): string {
    return say("story-agreed");
  },
  /** "Ask each person. Then type the day on which they said yes." */
  get agreedHint(): string {
    return say("story-agreed-hint");
  },
  /** "Day on which {who} said so" */
  day: (who: string): string => say("story-day", { who: ["text", who] }),
  /** "{who} agreed to be named" */
  agreeName: (who: string): string => say("story-agree-name", { who: ["text", who] }),
  /** "{who} agreed to be quoted" */
  agreeWords: (who: string): string => say("story-agree-words", { who: ["text", who] }),
  /** "{who} took it back" */
  takeBack: (who: string): string => say("story-take-back", { who: ["text", who] }),
  /** "Type one day, such as “21 Nov 2019”." */
  get oneDay(): string {
    return say("story-one-day");
  },
  /** "Shown as: {who}." */
  shownAs: (who: string): string => say("story-shown-as", { who: ["text", who] }),
  /** "Agreed to be named on {day}." */
  nameOk: (day: string): string => say("story-name-ok", { day: ["date", day] }),
  /** "Agreed to be quoted on {day}." */
  quoteOk: (day: string): string => say("story-quote-ok", { day: ["date", day] }),
  /** "Taken back on {day}." */
  takenBackOn: (day: string): string => say("story-taken-back-on", { day: ["date", day] }),
  /** "The words are not printed." */
  get notQuoted(): string {
    return say("story-not-quoted");
  },
  /** "This is the name of a child in your record, or has it in it. It is never printed." */
  get nameOfAChild(): string {
    return say("story-name-of-a-child");
  },
  /** "{name}, {role}" */
  nameAndRole: (name: string, role: string): string =>
    say("story-name-and-role", { name: ["text", name], role: ["text", role] }),
  /** "somebody who took part" */
  get somebody(): string {
    return say("story-somebody");
  },
  /** "a young person" */
  get aYoungPerson(): string {
    return say("story-a-young-person");
  },
  /** "the {role}" */
  theRole: (role: string): string => say("story-the-role", { role: ["text", role] }),
  /** "Print it" */
  get print(): string {
    return say("story-print");
  },
  /** "A4 page" */
  get outputPage(): string {
    return say("story-output-page");
  },
  /** "Square card" */
  get outputCard(): string {
    return say("story-output-card");
  },
  /** "Case study" */
  get outputDocument(): string {
    return say("story-output-document");
  },
  /** "{what}: printed on {day}." */
  printedOn: (what: string, day: string): string =>
    say("story-printed-on", { what: ["text", what], day: ["date", day] }),
  /** "{what}: printed on {day}. You undid this note. The paper may still be there." */
  printedUndone: (what: string, day: string): string =>
    say("story-printed-undone", { what: ["text", what], day: ["date", day] }),
  /** "What was printed" */
  get printed(): string {
    return say("story-printed");
  },
  /** "{what}: printed on {day} with the name {name}. It may not be shown now. Print it again, and ask for old copies back." */
  reprintName: (what: string, day: string, name: string): string =>
    say("story-reprint-name", { what: ["text", what], day: ["date", day], name: ["text", name] }),
  /** "{what}: printed on {day} with words of {name}. They may not be shown now. Print it again, and ask for old copies back." */
  reprintWordsOf: (what: string, day: string, name: string): string =>
    say("story-reprint-words-of", { what: ["text", what], day: ["date", day], name: ["text", name] }),
  /** "{what}: printed on {day} with the words “{words}”. They may not be shown now. Print it again, and ask for old copies back." */
  reprintWords: (what: string, day: string, words: string): string =>
    say("story-reprint-words", { what: ["text", what], day: ["date", day], words: ["text", words] }),
  /** "These are {count} words. There is room for {most}." */
  tooLong: (count: number, most: number): string =>
    say("story-too-long", { count: ["number", count], most: ["number", most] }),
  /** "The words of people are {count} words in all. There is room for {most}." */
  wordsTooLong: (count: number, most: number): string =>
    say("story-words-too-long", { count: ["number", count], most: ["number", most] }),
  /** "A square card has room for about {most} words: what changed, and one person's words." */
  cardTooLong: (most: number): string => say("story-card-too-long", { most: ["number", most] }),
};
