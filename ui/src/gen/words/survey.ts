/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/survey.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Forms of an online survey, brought in from its table. */
export const survey = {
  /** "Bring in a survey’s answers" */
  get title(): string {
    return say("survey-title");
  },
  /** "Say what each column is. Look at each form. Nothing is saved before you save it." */
  get lede(): string {
    return say("survey-lede");
  },
  /** "Bring in a survey’s table" */
  get open(): string {
    return say("survey-open");
  },
  /** "Which form did they fill in?" */
  get set(): string {
    return say("survey-set");
  },
  /** "Who filled them in?" */
  get by(): string {
    return say("survey-by");
  },
  /** "Not used" */
  get isNothing(): string {
    return say("survey-is-nothing");
  },
  /** "May the words be quoted?" */
  get isQuote(): string {
    return say("survey-is-quote");
  },
  /** "Code of the form" */
  get isCode(): string {
    return say("survey-is-code");
  },
  /** "Day it came in" */
  get isReceived(): string {
    return say("survey-is-received");
  },
  /** "column {number}" */
  column: (number: number): string => say("survey-column", { number: ["number", number] }),
  /** "How many rows at the top are headings?" */
  get headings(): string {
    return say("survey-headings");
  },
  /** "A row of headings is no form. The names of the columns are in the last one." */
  get headingsHint(): string {
    return say("survey-headings-hint");
  },
  /** "{count} columns are not used." */
  notUsed: (count: number): string => say("survey-not-used", { count: ["number", count] }),
  /** "What do these answers mean?" */
  get strange(): string {
    return say("survey-strange");
  },
  /** "They are none of the form’s own words. Numbers too can run either way." */
  get strangeLede(): string {
    return say("survey-strange-lede");
  },
  /** "“{value}”, {count} times" */
  strangeValue: (value: string, count: number): string =>
    say("survey-strange-value", { value: ["text", value], count: ["number", count] }),
  /** "Not said" */
  get notSaid(): string {
    return say("survey-not-said");
  },
  /** "Left blank" */
  get blank(): string {
    return say("survey-blank");
  },
  /** "The file holds more than is read here. Split it, and bring in each part." */
  get cut(): string {
    return say("survey-cut");
  },
  /** "Row {number}: {words}" */
  row: (number: number, words: string): string =>
    say("survey-row", { number: ["number", number], words: ["text", words] }),
  /** "{ready} of {all} forms are ready." */
  sum: (ready: number, all: number): string => say("survey-sum", { ready: ["number", ready], all: ["number", all] }),
  /** "Save {count} forms" */
  save: (count: number): string => say("survey-save", { count: ["number", count] }),
  /** "{count} forms are in your record." */
  saved: (count: number): string => say("survey-saved", { count: ["number", count] }),
  /** "{statement} {words}." */
  answer: (statement: string, words: string): string =>
    say("survey-answer", { statement: ["text", statement], words: ["text", words] }),
  /** "The words may be quoted." */
  get quote(): string {
    return say("survey-quote");
  },
  /** "Code {code}." */
  code: (code: string): string => say("survey-code", { code: ["text", code] }),
  /** "Came in {when}." */
  received: (when: string): string => say("survey-received", { when: ["text", when] }),
  /** "A form with this code is in your record already. If this is another survey, do not use its codes." */
  get typed(): string {
    return say("survey-typed");
  },
  /** "A form in your record says the same. Tick it if it is another person’s." */
  get same(): string {
    return say("survey-same");
  },
  /** "“{value}” means nothing here yet, under “{column}”. Say what it means." */
  doubtValue: (column: string, value: string): string =>
    say("survey-doubt-value", { column: ["text", column], value: ["text", value] }),
  /** "“{value}” is neither yes nor no, where quoting is asked about." */
  doubtQuote: (value: string): string => say("survey-doubt-quote", { value: ["text", value] }),
  /** "“{value}” is no day that is clear." */
  doubtDay: (value: string): string => say("survey-doubt-day", { value: ["text", value] }),
  /** "Under “{column}” stands a formula, and no words that somebody wrote." */
  doubtFormula: (column: string): string => say("survey-doubt-formula", { column: ["text", column] }),
  /** "Row {row} has the same code." */
  doubtCode: (row: number): string => say("survey-doubt-code", { row: ["number", row] }),
  /** "Nothing is filled in that is used here." */
  get doubtNothing(): string {
    return say("survey-doubt-nothing");
  },
};
