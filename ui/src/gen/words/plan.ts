/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/plan.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** An EHC plan's Section F, and what happened week by week. */
export const plan = {
  /** "An EHC plan" */
  get item(): string {
    return say("plan-item");
  },
  /** "The line does not say: {what}." */
  doesNotSay: (what: string[]): string => say("plan-does-not-say", { what: ["list", what] }),
  /** "who gives it" */
  get partWho(): string {
    return say("plan-part-who");
  },
  /** "how long it is" */
  get partHowLong(): string {
    return say("plan-part-how-long");
  },
  /** "how often it is" */
  get partHowOften(): string {
    return say("plan-part-how-often");
  },
  /** "“{words}” fixes no amount, so no figure is made of it." */
  vague: (words: string): string => say("plan-vague", { words: ["text", words] }),
  /** "By the plan's own figures: {minutes} minutes a week." */
  figure: (minutes: number): string => say("plan-figure", { minutes: ["number", minutes] }),
  /** "The plan does not ask for it each week. A week without it can be right." */
  get notEachWeek(): string {
    return say("plan-not-each-week");
  },
  /** "This looks like a heading. Tick it if it is help." */
  get seemsHeading(): string {
    return say("plan-seems-heading");
  },
  /** "This line is in the plan already." */
  get thereAlready(): string {
    return say("plan-there-already");
  },
  /** "This says a line above again." */
  get saidAbove(): string {
    return say("plan-said-above");
  },
  /** "This line is long: {letters} letters. Look whether it is one line or several." */
  long: (letters: number): string => say("plan-long", { letters: ["number", letters] }),
  /** "{told} of {weeks} weeks told: {what}." */
  told: (told: number, weeks: number, what: string[]): string =>
    say("plan-told", { told: ["number", told], weeks: ["number", weeks], what: ["list", what] }),
  /** "0 of {weeks} weeks told." */
  noneTold: (weeks: number): string => say("plan-none-told", { weeks: ["number", weeks] }),
  /** "{weeks} given" */
  nGiven: (weeks: number): string => say("plan-n-given", { weeks: ["number", weeks] }),
  /** "{weeks} in part" */
  nInPart: (weeks: number): string => say("plan-n-in-part", { weeks: ["number", weeks] }),
  /** "{weeks} not given" */
  nNotGiven: (weeks: number): string => say("plan-n-not-given", { weeks: ["number", weeks] }),
  /** "{weeks} without it" */
  nWithout: (weeks: number): string => say("plan-n-without", { weeks: ["number", weeks] }),
  /** "Of {weeks} weeks you can't tell." */
  nCantTell: (weeks: number): string => say("plan-n-cant-tell", { weeks: ["number", weeks] }),
  /** "{weeks} weeks not told." */
  nNotTold: (weeks: number): string => say("plan-n-not-told", { weeks: ["number", weeks] }),
  /** "In {weeks} weeks in part the minutes are known: {minutes} in all." */
  partMinutes: (weeks: number, minutes: number): string =>
    say("plan-part-minutes", { weeks: ["number", weeks], minutes: ["number", minutes] }),
  /** "In {weeks} weeks in part: {minutes} minutes in all, where the plan says {plan} a week." */
  partMinutesOf: (plan: number, weeks: number, minutes: number): string =>
    say("plan-part-minutes-of", { plan: ["number", plan], weeks: ["number", weeks], minutes: ["number", minutes] }),
  /** "{ticks} ticks are in weeks without school, or not in the plan then. They are not counted." */
  notCounted: (ticks: number): string => say("plan-not-counted", { ticks: ["number", ticks] }),
  /** "No term is typed yet, so no week is counted." */
  get noTerms(): string {
    return say("plan-no-terms");
  },
  /** "No week of a term has come yet." */
  get noWeek(): string {
    return say("plan-no-week");
  },
  /** "Given" */
  get given(): string {
    return say("plan-given");
  },
  /** "Not given" */
  get notGiven(): string {
    return say("plan-not-given");
  },
  /** "In part" */
  get inPart(): string {
    return say("plan-in-part");
  },
  /** "Can't tell" */
  get cantTell(): string {
    return say("plan-cant-tell");
  },
  /** "Not told" */
  get notTold(): string {
    return say("plan-not-told");
  },
  /** "No school" */
  get noSchool(): string {
    return say("plan-no-school");
  },
  /** "Not in the plan" */
  get notInPlan(): string {
    return say("plan-not-in-plan");
  },
  /** "To come" */
  get toCome(): string {
    return say("plan-to-come");
  },
  /** "{weeks}, and {part} in part" */
  rowGiven: (weeks: number, part: number): string =>
    say("plan-row-given", { weeks: ["number", weeks], part: ["number", part] }),
  /** "Not counted: the plan does not ask for it each week" */
  get rowNotCounted(): string {
    return say("plan-row-not-counted");
  },
  /** "What the plan says, what happened" */
  get title(): string {
    return say("plan-title");
  },
  /** "Type or paste the help in Section F once. Then say each week what was given." */
  get lede(): string {
    return say("plan-lede");
  },
  /** "No plan is here yet." */
  get none(): string {
    return say("plan-none");
  },
  /** "Example: “30 minutes of speech therapy each week”. In week 1 it was given, in week 2 it was not." */
  get noneExample(): string {
    return say("plan-none-example");
  },
  /** "Plans in this record" */
  get plans(): string {
    return say("plan-plans");
  },
  /** "Start a plan" */
  get start(): string {
    return say("plan-start");
  },
  /** "{lines} lines" */
  linesCount: (lines: number): string => say("plan-lines-count", { lines: ["number", lines] }),
  /** "Holds from {day}" */
  holdsFrom: (day: string): string => say("plan-holds-from", { day: ["date", day] }),
  /** "Name, day and school terms" */
  get settings(): string {
    return say("plan-settings");
  },
  /** "What is the plan called?" */
  get name(): string {
    return say("plan-name");
  },
  /** "Such as “The plan of 2026”." */
  get nameHint(): string {
    return say("plan-name-hint");
  },
  /** "From which day does it hold?" */
  get starts(): string {
    return say("plan-starts");
  },
  /** "The day on the final plan. Weeks before it are not counted." */
  get startsHint(): string {
    return say("plan-starts-hint");
  },
  /** "Type one whole day, such as 2 Sep 2026." */
  get oneDay(): string {
    return say("plan-one-day");
  },
  /** "Which school?" */
  get school(): string {
    return say("plan-school");
  },
  /** "School terms" */
  get terms(): string {
    return say("plan-terms");
  },
  /** "Take the dates from the school. A week outside a term is “No school”, never “Not given”." */
  get termsHint(): string {
    return say("plan-terms-hint");
  },
  /** "Name of term {number}" */
  termName: (number: number): string => say("plan-term-name", { number: ["number", number] }),
  /** "First to last day of term {number}" */
  termDays: (number: number): string => say("plan-term-days", { number: ["number", number] }),
  /** "Such as “2 Sep 2026 to 18 Dec 2026”." */
  get termDaysHint(): string {
    return say("plan-term-days-hint");
  },
  /** "Type its first and its last day, such as 2 Sep 2026 to 18 Dec 2026." */
  get termNeedsDays(): string {
    return say("plan-term-needs-days");
  },
  /** "No school, {number}, in term {term}" */
  closed: (number: number, term: number): string =>
    say("plan-closed", { number: ["number", number], term: ["number", term] }),
  /** "Half-term or an inset day. Such as “26 Oct 2026 to 30 Oct 2026”." */
  get closedHint(): string {
    return say("plan-closed-hint");
  },
  /** "Add a term" */
  get moreTerms(): string {
    return say("plan-more-terms");
  },
  /** "Add days without school in term {term}" */
  moreClosed: (term: number): string => say("plan-more-closed", { term: ["number", term] }),
  /** "Save this plan" */
  get save(): string {
    return say("plan-save");
  },
  /** "Saved" */
  get saved(): string {
    return say("plan-saved");
  },
  /** "The plan went to the bin" */
  get removed(): string {
    return say("plan-removed");
  },
  /** "Remove this plan" */
  get remove(): string {
    return say("plan-remove");
  },
  /** "Paste lines" */
  get paste(): string {
    return say("plan-paste");
  },
  /** "Lines of Section F" */
  get pasteTitle(): string {
    return say("plan-paste-title");
  },
  /** "Paste the lines as the plan has them. You see what each one seems to say before it is kept." */
  get pasteLede(): string {
    return say("plan-paste-lede");
  },
  /** "Words of the plan" */
  get words(): string {
    return say("plan-words");
  },
  /** "One line for each piece of help, as it stands in Section F." */
  get wordsHint(): string {
    return say("plan-words-hint");
  },
  /** "Look at these lines" */
  get look(): string {
    return say("plan-look");
  },
  /** "Keep this line: {text}" */
  take: (text: string): string => say("plan-take", { text: ["text", text] }),
  /** "Change what it says" */
  get changeWords(): string {
    return say("plan-change-words");
  },
  /** "The line as the plan has it" */
  get lineText(): string {
    return say("plan-line-text");
  },
  /** "Who gives it" */
  get who(): string {
    return say("plan-who");
  },
  /** "What it is" */
  get what(): string {
    return say("plan-what");
  },
  /** "How long" */
  get howLong(): string {
    return say("plan-how-long");
  },
  /** "How often" */
  get howOften(): string {
    return say("plan-how-often");
  },
  /** "The plan asks for it in each school week" */
  get eachWeek(): string {
    return say("plan-each-week");
  },
  /** "Minutes a week, by the plan's own figures" */
  get minutesAWeek(): string {
    return say("plan-minutes-a-week");
  },
  /** "Was the plan amended? From which day do these lines hold?" */
  get amended(): string {
    return say("plan-amended");
  },
  /** "Lines that the plan no longer has end the day before. They stay here with their weeks." */
  get amendedHint(): string {
    return say("plan-amended-hint");
  },
  /** "Keep the ticked lines" */
  get keepLines(): string {
    return say("plan-keep-lines");
  },
  /** "The lines are kept" */
  get linesKept(): string {
    return say("plan-lines-kept");
  },
  /** "Lines of the plan" */
  get linesTitle(): string {
    return say("plan-lines-title");
  },
  /** "No line is here yet." */
  get noLines(): string {
    return say("plan-no-lines");
  },
  /** "Example: “A teaching assistant gives 20 minutes of reading each day.”" */
  get noLinesExample(): string {
    return say("plan-no-lines-example");
  },
  /** "In the plan from" */
  get lineFrom(): string {
    return say("plan-line-from");
  },
  /** "In the plan until" */
  get lineUntil(): string {
    return say("plan-line-until");
  },
  /** "In the plan since {day}." */
  since: (day: string): string => say("plan-since", { day: ["date", day] }),
  /** "In the plan until {day}." */
  ended: (day: string): string => say("plan-ended", { day: ["date", day] }),
  /** "Save this line" */
  get saveLine(): string {
    return say("plan-save-line");
  },
  /** "The line is saved" */
  get lineSaved(): string {
    return say("plan-line-saved");
  },
  /** "Take this line out: {text}" */
  removeLine: (text: string): string => say("plan-remove-line", { text: ["text", text] }),
  /** "The line is out, with what was told of it" */
  get lineRemoved(): string {
    return say("plan-line-removed");
  },
  /** "Say what was given" */
  get tickTitle(): string {
    return say("plan-tick-title");
  },
  /** "Up and down: another line. Left and right: another week. 1 to 4: what was given. 0: take it back. U: undo." */
  get keys(): string {
    return say("plan-keys");
  },
  /** "Week of {day}, {days} school days" */
  weekOf: (day: string, days: number): string => say("plan-week-of", { day: ["date", day], days: ["number", days] }),
  /** "Week of {day}: no school" */
  weekClosed: (day: string): string => say("plan-week-closed", { day: ["date", day] }),
  /** "The week before" */
  get weekBefore(): string {
    return say("plan-week-before");
  },
  /** "The week after" */
  get weekAfter(): string {
    return say("plan-week-after");
  },
  /** "No line was in the plan for all of this week." */
  get noLineThen(): string {
    return say("plan-no-line-then");
  },
  /** "{line}: {said}" */
  toldNow: (line: string, said: string): string => say("plan-told-now", { line: ["text", line], said: ["text", said] }),
  /** "Without it" */
  get without(): string {
    return say("plan-without");
  },
  /** "Taken back" */
  get tookBack(): string {
    return say("plan-took-back");
  },
  /** "Minutes given that week" */
  get minutesGiven(): string {
    return say("plan-minutes-given");
  },
  /** "Type a whole number of minutes, such as 20." */
  get minutesWrong(): string {
    return say("plan-minutes-wrong");
  },
  /** "A note on that week" */
  get note(): string {
    return say("plan-note");
  },
  /** "What was told" */
  get toldTitle(): string {
    return say("plan-told-title");
  },
  /** "{term}, {days}" */
  termHead: (term: string, days: string): string =>
    say("plan-term-head", { term: ["text", term], days: ["text", days] }),
  /** "What the plan says" */
  get tableLine(): string {
    return say("plan-table-line");
  },
  /** "What was told" */
  get tableTold(): string {
    return say("plan-table-told");
  },
  /** "{line}. A picture of {weeks} weeks. The table has the same in words." */
  chart: (line: string, weeks: number): string => say("plan-chart", { line: ["text", line], weeks: ["number", weeks] }),
  /** "The signs" */
  get legend(): string {
    return say("plan-legend");
  },
  /** "Write a letter about this help" */
  get letter(): string {
    return say("plan-letter");
  },
  /** "EHC plan" */
  get findKind(): string {
    return say("plan-find-kind");
  },
  /** "What the plan's own words ask for, and what we told of each week. A week of which nobody told is counted as that." */
  get paperLead(): string {
    return say("plan-paper-lead");
  },
  /** "Notes on weeks" */
  get notesTitle(): string {
    return say("plan-notes-title");
  },
  /** "Week of {day}, {line}: {note}" */
  noteLine: (day: string, line: string, note: string): string =>
    say("plan-note-line", { day: ["date", day], line: ["text", line], note: ["text", note] }),
  /** "What a plan says, and what happened" */
  get part(): string {
    return say("plan-part");
  },
  /** "It is about a child. It goes in only where you choose it here." */
  get partHint(): string {
    return say("plan-part-hint");
  },
  /** "Leave it out" */
  get partNone(): string {
    return say("plan-part-none");
  },
};
