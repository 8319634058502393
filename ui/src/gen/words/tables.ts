/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/tables.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of a table of hours or of meetings that is brought in. */
export const tables = {
  /** "Table of hours" */
  get title(): string {
    return say("tables-title");
  },
  /** "Say what each column is. Then look at each row." */
  get lede(): string {
    return say("tables-lede");
  },
  /** "Which table?" */
  get which(): string {
    return say("tables-which");
  },
  /** "Column {number}" */
  column: (number: number): string => say("tables-column", { number: ["number", number] }),
  /** "Column {number}: {head}" */
  columnNamed: (number: number, head: string): string =>
    say("tables-column-named", { number: ["number", number], head: ["text", head] }),
  /** "Not used" */
  get isNothing(): string {
    return say("tables-is-nothing");
  },
  /** "Day" */
  get isDay(): string {
    return say("tables-is-day");
  },
  /** "Time given" */
  get isTime(): string {
    return say("tables-is-time");
  },
  /** "Minutes beside the hours" */
  get isMinutes(): string {
    return say("tables-is-minutes");
  },
  /** "Starts" */
  get isStarts(): string {
    return say("tables-is-starts");
  },
  /** "Ends" */
  get isEnds(): string {
    return say("tables-is-ends");
  },
  /** "Cost" */
  get isCost(): string {
    return say("tables-is-cost");
  },
  /** "What for" */
  get isActivity(): string {
    return say("tables-is-activity");
  },
  /** "Title" */
  get isTitle(): string {
    return say("tables-is-title");
  },
  /** "Notes" */
  get isNotes(): string {
    return say("tables-is-notes");
  },
  /** "A number alone means" */
  get unit(): string {
    return say("tables-unit");
  },
  /** "Hours" */
  get unitHours(): string {
    return say("tables-unit-hours");
  },
  /** "Minutes" */
  get unitMinutes(): string {
    return say("tables-unit-minutes");
  },
  /** "Not said" */
  get unitUnknown(): string {
    return say("tables-unit-unknown");
  },
  /** "In your record already" */
  get known(): string {
    return say("tables-known");
  },
  /** "Your record has a meeting then. Choose this row only if it is another one" */
  get beside(): string {
    return say("tables-beside");
  },
  /** "No day is written" */
  get doubtNoDay(): string {
    return say("tables-doubt-no-day");
  },
  /** "The day is not clear" */
  get doubtDayUnclear(): string {
    return say("tables-doubt-day-unclear");
  },
  /** "Hours or minutes?" */
  get doubtNoUnit(): string {
    return say("tables-doubt-no-unit");
  },
  /** "The time is not clear" */
  get doubtTimeUnclear(): string {
    return say("tables-doubt-time-unclear");
  },
  /** "The cost is not clear" */
  get doubtCostUnclear(): string {
    return say("tables-doubt-cost-unclear");
  },
  /** "It ends before it starts" */
  get doubtEndsBeforeStart(): string {
    return say("tables-doubt-ends-before-start");
  },
  /** "It looks like a total" */
  get doubtTotal(): string {
    return say("tables-doubt-total");
  },
  /** "The workbook hides this row" */
  get doubtHidden(): string {
    return say("tables-doubt-hidden");
  },
  /** "Row {number}: {words}" */
  row: (number: number, words: string): string =>
    say("tables-row", { number: ["number", number], words: ["text", words] }),
  /** "Save {count} rows" */
  save: (count: number): string => say("tables-save", { count: ["number", count] }),
  /** "{count} entries saved to your record." */
  saved: (count: number): string => say("tables-saved", { count: ["number", count] }),
  /** "{ready} of {all} rows can be saved. The rest need a change in the table." */
  sum: (ready: number, all: number): string => say("tables-sum", { ready: ["number", ready], all: ["number", all] }),
  /** "Table of meetings" */
  get meetingsTitle(): string {
    return say("tables-meetings-title");
  },
  /** "What does the table hold?" */
  get holds(): string {
    return say("tables-holds");
  },
  /** "Hours" */
  get holdsHours(): string {
    return say("tables-holds-hours");
  },
  /** "Meetings" */
  get holdsMeetings(): string {
    return say("tables-holds-meetings");
  },
  /** "What kind of meetings are they?" */
  get meetingKind(): string {
    return say("tables-meeting-kind");
  },
  /** "A charter may cover some kinds and not others." */
  get meetingKindHint(): string {
    return say("tables-meeting-kind-hint");
  },
  /** "Not said" */
  get meetingKindUnknown(): string {
    return say("tables-meeting-kind-unknown");
  },
  /** "Days in figures are written" */
  get order(): string {
    return say("tables-order");
  },
  /** "They fit more than one way. Say which." */
  get orderHint(): string {
    return say("tables-order-hint");
  },
  /** "Day first, as 21/11/2019" */
  get orderDayFirst(): string {
    return say("tables-order-day-first");
  },
  /** "Month first, as 11/21/2019" */
  get orderMonthFirst(): string {
    return say("tables-order-month-first");
  },
  /** "How long it took" */
  get isLength(): string {
    return say("tables-is-length");
  },
  /** "Place" */
  get isPlace(): string {
    return say("tables-is-place");
  },
  /** "Who was there" */
  get isPeople(): string {
    return say("tables-is-people");
  },
  /** "Invitation sent on" */
  get isAskedOn(): string {
    return say("tables-is-asked-on");
  },
  /** "Papers came on" */
  get isPapersCame(): string {
    return say("tables-is-papers-came");
  },
  /** "Papers sent on" */
  get isPapersSent(): string {
    return say("tables-is-papers-sent");
  },
  /** "Day or month first?" */
  get doubtOrderUnclear(): string {
    return say("tables-doubt-order-unclear");
  },
  /** "The start is not clear" */
  get doubtStartUnclear(): string {
    return say("tables-doubt-start-unclear");
  },
  /** "The end is not clear" */
  get doubtEndUnclear(): string {
    return say("tables-doubt-end-unclear");
  },
  /** "How long it took is not clear" */
  get doubtLengthUnclear(): string {
    return say("tables-doubt-length-unclear");
  },
  /** "Its times do not fit together" */
  get doubtTimesDiffer(): string {
    return say("tables-doubt-times-differ");
  },
  /** "The day of the invitation is not clear" */
  get doubtAskedUnclear(): string {
    return say("tables-doubt-asked-unclear");
  },
  /** "The invitation is later than the meeting" */
  get doubtAskedAfter(): string {
    return say("tables-doubt-asked-after");
  },
  /** "The day of the papers is not clear" */
  get doubtPapersUnclear(): string {
    return say("tables-doubt-papers-unclear");
  },
  /** "The papers came before they were sent" */
  get doubtPapersDiffer(): string {
    return say("tables-doubt-papers-differ");
  },
  /** "It may have been called off or moved" */
  get doubtCalledOff(): string {
    return say("tables-doubt-called-off");
  },
  /** "Who was there: {people}" */
  whoWasThere: (people: string): string => say("tables-who-was-there", { people: ["text", people] }),
  /** "Ended at {time}" */
  endedAt: (time: string): string => say("tables-ended-at", { time: ["text", time] }),
  /** "It took {length}" */
  took: (length: string): string => say("tables-took", { length: ["text", length] }),
  /** "Invitation sent on {day}" */
  askedOn: (day: string): string => say("tables-asked-on", { day: ["text", day] }),
  /** "Papers came on {day}" */
  papersCameOn: (day: string): string => say("tables-papers-came-on", { day: ["text", day] }),
  /** "Papers sent on {day}" */
  papersSentOn: (day: string): string => say("tables-papers-sent-on", { day: ["text", day] }),
  /** "{ready} of {all} rows can be saved. The rest need an answer here, or a change in the table." */
  meetingsSum: (ready: number, all: number): string =>
    say("tables-meetings-sum", { ready: ["number", ready], all: ["number", all] }),
};
