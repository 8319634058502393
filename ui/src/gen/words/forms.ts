/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/forms.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Feedback forms on how meetings are run. */
export const forms = {
  /** "Feedback form" */
  get item(): string {
    return say("forms-item");
  },
  /** "Feedback form {code}" */
  itemCode: (code: string): string => say("forms-item-code", { code: ["text", code] }),
  /** "{count} forms came in." */
  cameIn: (count: number): string => say("forms-came-in", { count: ["number", count] }),
  /** "Counts are shown from {fewest} forms on, so that nobody’s answer can be guessed." */
  tooFew: (fewest: number): string => say("forms-too-few", { fewest: ["number", fewest] }),
  /** "{forms} forms came in, and {people} people are named at this meeting. All forms are kept." */
  moreThanPeople: (forms: number, people: number): string =>
    say("forms-more-than-people", { forms: ["number", forms], people: ["number", people] }),
  /** "{step} {count}" */
  step: (step: string, count: number): string => say("forms-step", { step: ["text", step], count: ["number", count] }),
  /** "{steps}, out of {answered}. Can’t say {cant-say}. Blank {blank}." */
  line: (steps: string[], answered: number, cantSay: number, blank: number): string =>
    say("forms-line", {
      steps: ["list", steps],
      answered: ["number", answered],
      "cant-say": ["number", cantSay],
      blank: ["number", blank],
    }),
  /** "{set} (version {version})" */
  set: (set: string, version: number): string => say("forms-set", { set: ["text", set], version: ["number", version] }),
  /** Of words that were kept as an entry. "From a feedback form." */
  get note(): string {
    return say("forms-note");
  },
  /** "It is one of {count} forms." */
  from: (count: number): string => say("forms-from", { count: ["number", count] }),
  /** "No meeting" */
  get noMeeting(): string {
    return say("forms-no-meeting");
  },
  /** "A form that is not here: {id}, version {version}" */
  unknownSet: (id: string, version: number): string =>
    say("forms-unknown-set", { id: ["text", id], version: ["number", version] }),
  /** "What people said of meetings" */
  get section(): string {
    return say("forms-section");
  },
  /** "These are counts of feedback forms. Nobody is named, and there is no average." */
  get sectionLead(): string {
    return say("forms-section-lead");
  },
  /** "{when}: {meeting}" */
  meetingLine: (when: string, meeting: string): string =>
    say("forms-meeting-line", { when: ["text", when], meeting: ["text", meeting] }),
  /** "Statement" */
  get statement(): string {
    return say("forms-statement");
  },
  /** "Out of" */
  get outOf(): string {
    return say("forms-out-of");
  },
  /** "{set}. {forms}" */
  table: (set: string, forms: string): string => say("forms-table", { set: ["text", set], forms: ["text", forms] }),
  /** "What was good" */
  get good(): string {
    return say("forms-good");
  },
  /** "What should be done differently" */
  get different(): string {
    return say("forms-different");
  },
  /** "Feedback forms" */
  get title(): string {
    return say("forms-title");
  },
  /** "Type in the forms that came back. No name is kept." */
  get lede(): string {
    return say("forms-lede");
  },
  /** "Feedback forms" */
  get open(): string {
    return say("forms-open");
  },
  /** "Which meeting?" */
  get whichMeeting(): string {
    return say("forms-which-meeting");
  },
  /** "Which form?" */
  get whichSet(): string {
    return say("forms-which-set");
  },
  /** "How many forms are there?" */
  get howMany(): string {
    return say("forms-how-many");
  },
  /** "Then this page says how far you are. It is not kept." */
  get howManyHint(): string {
    return say("forms-how-many-hint");
  },
  /** "{typed} of {all} typed in" */
  progress: (typed: number, all: number): string =>
    say("forms-progress", { typed: ["number", typed], all: ["number", all] }),
  /** "{typed} typed in" */
  typed: (typed: number): string => say("forms-typed", { typed: ["number", typed] }),
  /** "Type in a form" */
  get typeTitle(): string {
    return say("forms-type-title");
  },
  /** "Keys: 1 is “{first}”, {steps} is “{last}”, 0 is “{cant-say}”. Enter goes on and leaves a blank." */
  keys: (steps: number, first: string, last: string, cantSay: string): string =>
    say("forms-keys", {
      steps: ["number", steps],
      first: ["text", first],
      last: ["text", last],
      "cant-say": ["text", cantSay],
    }),
  /** "Code on the paper" */
  get code(): string {
    return say("forms-code");
  },
  /** "So that no form is typed in twice. It is tied to nobody." */
  get codeHint(): string {
    return say("forms-code-hint");
  },
  /** "Filled in by" */
  get by(): string {
    return say("forms-by");
  },
  /** "A parent carer" */
  get byParentCarer(): string {
    return say("forms-by-parent-carer");
  },
  /** "A child or young person" */
  get byYoungPerson(): string {
    return say("forms-by-young-person");
  },
  /** "An officer" */
  get byOfficer(): string {
    return say("forms-by-officer");
  },
  /** "Somebody else" */
  get byOther(): string {
    return say("forms-by-other");
  },
  /** "How it came" */
  get got(): string {
    return say("forms-got");
  },
  /** "On paper" */
  get gotPaper(): string {
    return say("forms-got-paper");
  },
  /** "Asked on the phone" */
  get gotPhone(): string {
    return say("forms-got-phone");
  },
  /** "From an online survey" */
  get gotOnlineFile(): string {
    return say("forms-got-online-file");
  },
  /** "Left blank" */
  get blank(): string {
    return say("forms-blank");
  },
  /** "Save this form" */
  get save(): string {
    return say("forms-save");
  },
  /** "Form saved" */
  get saved(): string {
    return say("forms-saved");
  },
  /** "What they come to" */
  get results(): string {
    return say("forms-results");
  },
  /** "Each form" */
  get each(): string {
    return say("forms-each");
  },
  /** "Keep as “Working well”" */
  get keep(): string {
    return say("forms-keep");
  },
  /** "Keep as “Working well”: {words}" */
  keepOne: (words: string): string => say("forms-keep-one", { words: ["text", words] }),
  /** "Kept as “Working well”" */
  get kept(): string {
    return say("forms-kept");
  },
  /** "Remove: {title}" */
  remove: (title: string): string => say("forms-remove", { title: ["text", title] }),
  /** "Removed: {title}" */
  removed: (title: string): string => say("forms-removed", { title: ["text", title] }),
  /** "May be quoted" */
  get quotable(): string {
    return say("forms-quotable");
  },
  /** "No forms yet" */
  get none(): string {
    return say("forms-none");
  },
  /** "Choose a meeting and type the first one in." */
  get noneLede(): string {
    return say("forms-none-lede");
  },
  /** "Print blank forms" */
  get print(): string {
    return say("forms-print");
  },
  /** "How many copies?" */
  get copies(): string {
    return say("forms-copies");
  },
  /** "Each has a code of its own, so that none is typed in twice. At most 60 at once." */
  get copiesHint(): string {
    return say("forms-copies-hint");
  },
  /** "Large print" */
  get large(): string {
    return say("forms-large");
  },
  /** "Save as a PDF" */
  get savePdf(): string {
    return say("forms-save-pdf");
  },
  /** "Open to print" */
  get openToPrint(): string {
    return say("forms-open-to-print");
  },
  /** "A sad face" */
  get faceSad(): string {
    return say("forms-face-sad");
  },
  /** "A face that is neither sad nor happy" */
  get faceNeither(): string {
    return say("forms-face-neither");
  },
  /** "A happy face" */
  get faceHappy(): string {
    return say("forms-face-happy");
  },
  /** "Forms of your own" */
  get own(): string {
    return say("forms-own");
  },
  /** "A forum or a school may ask its own questions. Bring them in as a file." */
  get ownLede(): string {
    return say("forms-own-lede");
  },
  /** "To write your own, save one of ours as a file. Give it another short name and your words." */
  get ownStart(): string {
    return say("forms-own-start");
  },
  /** "There is none yet." */
  get ownNone(): string {
    return say("forms-own-none");
  },
  /** "Bring in a file of questions" */
  get ownOpen(): string {
    return say("forms-own-open");
  },
  /** "Is this the form?" */
  get ownLook(): string {
    return say("forms-own-look");
  },
  /** "{title}, {statements} statements" */
  ownLine: (title: string, statements: number): string =>
    say("forms-own-line", { title: ["text", title], statements: ["number", statements] }),
  /** "{count} forms are filled in on it, so it stays as it is." */
  ownFilled: (count: number): string => say("forms-own-filled", { count: ["number", count] }),
  /** "It takes the place of “{before}”, version {version}. No form is filled in on that." */
  ownReplaces: (before: string, version: number): string =>
    say("forms-own-replaces", { before: ["text", before], version: ["number", version] }),
  /** "Beside it stay these versions: {versions}. Forms keep the questions that they were filled in on." */
  ownBeside: (versions: string[]): string => say("forms-own-beside", { versions: ["list", versions] }),
  /** "This form is in your record already, just as it is here." */
  get ownSame(): string {
    return say("forms-own-same");
  },
  /** "Its statements" */
  get ownStatements(): string {
    return say("forms-own-statements");
  },
  /** "Its answers" */
  get ownAnswers(): string {
    return say("forms-own-answers");
  },
  /** "Or “{cant-say}”" */
  ownCantSay: (cantSay: string): string => say("forms-own-cant-say", { "cant-say": ["text", cantSay] }),
  /** "Its boxes for own words" */
  get ownBoxes(): string {
    return say("forms-own-boxes");
  },
  /** "It has no box for own words." */
  get ownNoBoxes(): string {
    return say("forms-own-no-boxes");
  },
  /** "It does not ask whether words may be quoted. So none are." */
  get ownNoQuote(): string {
    return say("forms-own-no-quote");
  },
  /** "Keep this form" */
  get ownKeep(): string {
    return say("forms-own-keep");
  },
  /** "Leave it" */
  get ownLeave(): string {
    return say("forms-own-leave");
  },
  /** "The form is in your record." */
  get ownKept(): string {
    return say("forms-own-kept");
  },
  /** "Remove: {title}" */
  ownRemove: (title: string): string => say("forms-own-remove", { title: ["text", title] }),
  /** "The form is in the bin." */
  get ownRemoved(): string {
    return say("forms-own-removed");
  },
};
