/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/cost.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** What taking part costs: in the window, on paper and on the command line. */
export const cost = {
  /** "What taking part cost us" */
  get title(): string {
    return say("cost-title");
  },
  /** "What taking part costs" */
  get open(): string {
    return say("cost-open");
  },
  /** "Hours and costs as you typed them. What is not typed is named, and never counted as nothing." */
  get lede(): string {
    return say("cost-lede");
  },
  /** "By what it was for" */
  get table(): string {
    return say("cost-table");
  },
  /** "What for" */
  get what(): string {
    return say("cost-what");
  },
  /** "Time" */
  get time(): string {
    return say("cost-time");
  },
  /** "Costs" */
  get money(): string {
    return say("cost-money");
  },
  /** "Not said what for" */
  get notSaid(): string {
    return say("cost-not-said");
  },
  /** "Not recorded" */
  get notRecorded(): string {
    return say("cost-not-recorded");
  },
  /** "Time given, as typed: {time}." */
  timeInAll: (time: string): string => say("cost-time-in-all", { time: ["text", time] }),
  /** "Spent, as typed: {money}." */
  spentInAll: (money: string): string => say("cost-spent-in-all", { money: ["text", money] }),
  /** "At {rate} an hour, a rate that we chose, {time} would come to {worth}." */
  worth: (rate: string, time: string, worth: string): string =>
    say("cost-worth", { rate: ["text", rate], time: ["text", time], worth: ["text", worth] }),
  /** "{count} entries have no time. They are not in the time above." */
  noTime: (count: number): string => say("cost-no-time", { count: ["number", count] }),
  /** "{count} entries have no cost. They are not in the costs above." */
  noCost: (count: number): string => say("cost-no-cost", { count: ["number", count] }),
  /** "No time is typed for these" */
  get missingTime(): string {
    return say("cost-missing-time");
  },
  /** "No cost is typed for these" */
  get missingCost(): string {
    return say("cost-missing-cost");
  },
  /** "No hours or costs are in your record yet." */
  get none(): string {
    return say("cost-none");
  },
  /** "Add what you gave: hours, travel, childcare. Example: “Bus to the meeting, £3.10”." */
  get noneLede(): string {
    return say("cost-none-lede");
  },
  /** "What the charter says about pay" */
  get charter(): string {
    return say("cost-charter");
  },
  /** "No charter is chosen, so none is quoted here." */
  get charterNone(): string {
    return say("cost-charter-none");
  },
  /** "“{charter}” is another council’s charter, so its words on pay are not quoted here." */
  charterAnother: (charter: string): string => say("cost-charter-another", { charter: ["text", charter] }),
  /** "“{charter}” does not speak of pay." */
  charterSilent: (charter: string): string => say("cost-charter-silent", { charter: ["text", charter] }),
  /** "Could a payment change a benefit that you get? Evenhand has read no source that says so. Ask a benefits adviser first." */
  get benefits(): string {
    return say("cost-benefits");
  },
  /** "Your rate for an hour, in pounds" */
  get rate(): string {
    return say("cost-rate");
  },
  /** "A rate that you choose, such as 12.50. Leave it empty for hours alone." */
  get rateHint(): string {
    return say("cost-rate-hint");
  },
  /** "Type the rate as pounds, such as 12 or 12.50." */
  get rateWrong(): string {
    return say("cost-rate-wrong");
  },
  /** "What taking part cost us (left out unless you tick it)" */
  get part(): string {
    return say("cost-part");
  },
};
