/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/mails.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of a mailbox that is brought in. */
export const mails = {
  /** "Your emails" */
  get title(): string {
    return say("mails-title");
  },
  /** "Say once whose addresses are whose." */
  get lede(): string {
    return say("mails-lede");
  },
  /** "Which addresses are yours?" */
  get mineTitle(): string {
    return say("mails-mine-title");
  },
  /** "Emails from these went out from you." */
  get mineHint(): string {
    return say("mails-mine-hint");
  },
  /** "Which are the council’s?" */
  get councilTitle(): string {
    return say("mails-council-title");
  },
  /** "A domain such as lark.gov.uk covers everybody there." */
  get councilHint(): string {
    return say("mails-council-hint");
  },
  /** "{address}: {sent} from, {received} to" */
  addressLine: (address: string, sent: number, received: number): string =>
    say("mails-address-line", { address: ["text", address], sent: ["number", sent], received: ["number", received] }),
  /** "{name}, {address}: {sent} from, {received} to" */
  addressNamed: (name: string, address: string, sent: number, received: number): string =>
    say("mails-address-named", {
      name: ["text", name],
      address: ["text", address],
      sent: ["number", sent],
      received: ["number", received],
    }),
  /** "Council domains or addresses, one a line" */
  get domains(): string {
    return say("mails-domains");
  },
  /** "Show more addresses" */
  get more(): string {
    return say("mails-more");
  },
  /** "Choose" */
  get chooseTitle(): string {
    return say("mails-choose-title");
  },
  /** "From this day" */
  get from(): string {
    return say("mails-from");
  },
  /** "To this day" */
  get to(): string {
    return say("mails-to");
  },
  /** "Only with these words" */
  get words(): string {
    return say("mails-words");
  },
  /** "Only with this address" */
  get person(): string {
    return say("mails-person");
  },
  /** "Also emails that are not with the council" */
  get everybody(): string {
    return say("mails-everybody");
  },
  /** "Also messages that are only quoted in others" */
  get quoted(): string {
    return say("mails-quoted");
  },
  /** "Such as your own emails, where only the answers were kept." */
  get quotedHint(): string {
    return say("mails-quoted-hint");
  },
  /** "Quoted in another email" */
  get onlyQuoted(): string {
    return say("mails-only-quoted");
  },
  /** "See what would be saved" */
  get look(): string {
    return say("mails-look");
  },
  /** "{chosen} of {found} emails would be saved." */
  sum: (chosen: number, found: number): string =>
    say("mails-sum", { chosen: ["number", chosen], found: ["number", found] }),
  /** "{out} from you. {answered} have an answer. {awaiting} ask something and have none yet." */
  sumMore: (out: number, answered: number, awaiting: number): string =>
    say("mails-sum-more", { out: ["number", out], answered: ["number", answered], awaiting: ["number", awaiting] }),
  /** "{copies} copies left out. {known} in your record already." */
  sumKnown: (copies: number, known: number): string =>
    say("mails-sum-known", { copies: ["number", copies], known: ["number", known] }),
  /** "{count} were sent by a machine. They count as no answer." */
  sumAutomatic: (count: number): string => say("mails-sum-automatic", { count: ["number", count] }),
  /** "From you" */
  get out(): string {
    return say("mails-out");
  },
  /** "To you" */
  get in(): string {
    return say("mails-in");
  },
  /** "No answer found" */
  get awaiting(): string {
    return say("mails-awaiting");
  },
  /** "Answered" */
  get answered(): string {
    return say("mails-answered");
  },
  /** "Sent by a machine" */
  get automatic(): string {
    return say("mails-automatic");
  },
  /** "{count} files" */
  files: (count: number): string => say("mails-files", { count: ["number", count] }),
  /** "Leave out" */
  get leaveOut(): string {
    return say("mails-leave-out");
  },
  /** "Take in again" */
  get takeIn(): string {
    return say("mails-take-in");
  },
  /** "The newest {shown} of {all} are shown." */
  firstOf: (shown: number, all: number): string =>
    say("mails-first-of", { shown: ["number", shown], all: ["number", all] }),
  /** "Save {count} emails" */
  save: (count: number): string => say("mails-save", { count: ["number", count] }),
  /** "{count} emails saved to your record." */
  saved: (count: number): string => say("mails-saved", { count: ["number", count] }),
  /** "No email fits. Check the addresses and days." */
  get nothing(): string {
    return say("mails-nothing");
  },
  /** "{count} messages in your record got an answer now." */
  nowAnswered: (count: number): string => say("mails-now-answered", { count: ["number", count] }),
  /** "Your emails are in your record" */
  get doneTitle(): string {
    return say("mails-done-title");
  },
  /** "{count} invitations to check" */
  meetings: (count: number): string => say("mails-meetings", { count: ["number", count] }),
  /** "None is saved as a meeting yet." */
  get meetingsHint(): string {
    return say("mails-meetings-hint");
  },
  /** "Check them" */
  get checkMeetings(): string {
    return say("mails-check-meetings");
  },
  /** "See the timeline" */
  get timeline(): string {
    return say("mails-timeline");
  },
  /** "{count} of them have something to look at. They stand first." */
  sumDoubtful: (count: number): string => say("mails-sum-doubtful", { count: ["number", count] }),
  /** "It could not be read as an email. The original is kept" */
  get doubtDamaged(): string {
    return say("mails-doubt-damaged");
  },
  /** "It has no date that can be used" */
  get doubtNoDate(): string {
    return say("mails-doubt-no-date");
  },
  /** "Its date is a day or more from when it arrived" */
  get doubtDateDiffers(): string {
    return say("mails-doubt-date-differs");
  },
  /** "It does not say who sent it" */
  get doubtNoSender(): string {
    return say("mails-doubt-no-sender");
  },
  /** "It is very long. Search finds its beginning, and the original has all of it" */
  get doubtWordsCut(): string {
    return say("mails-doubt-words-cut");
  },
  /** "Its files are not in the mailbox. Get them from where it came from" */
  get doubtFilesElsewhere(): string {
    return say("mails-doubt-files-elsewhere");
  },
  /** "It has no words and no files. It may be encrypted or cut off" */
  get doubtNothing(): string {
    return say("mails-doubt-nothing");
  },
  /** "Not every file in it could be read. The original is kept" */
  get doubtFilesCut(): string {
    return say("mails-doubt-files-cut");
  },
};
