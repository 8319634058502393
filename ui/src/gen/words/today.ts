/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/today.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Today screen. */
export const today = {
  /** "{date}. Nothing here has to be done tonight." */
  lede: (date: string): string => say("today-lede", { date: ["text", date] }),
  /** "{date}. What is today or tomorrow stands first." */
  ledeDay: (date: string): string => say("today-lede-day", { date: ["text", date] }),
  /** "Next steps" */
  get steps(): string {
    return say("today-steps");
  },
  /** "Ours" */
  get ours(): string {
    return say("today-ours");
  },
  /** "The council’s" */
  get council(): string {
    return say("today-council");
  },
  /** "The school’s" */
  get school(): string {
    return say("today-school");
  },
  /** "Somebody else’s" */
  get others(): string {
    return say("today-others");
  },
  /** "Can’t tell whose" */
  get cantTell(): string {
    return say("today-cant-tell");
  },
  /** "Promised in: {title}" */
  source: (title: string): string => say("today-source", { title: ["text", title] }),
  /** "Say what happened" */
  get sayHappened(): string {
    return say("today-say-happened");
  },
  /** "You said, they said" */
  get seeAnswer(): string {
    return say("today-see-answer");
  },
  /** "Look at the meeting" */
  get seeMeeting(): string {
    return say("today-see-meeting");
  },
  /** "See {count} more promises and time limits" */
  morePromises: (count: number): string => say("today-more-promises", { count: ["number", count] }),
  /** "See {count} more messages with no reply logged" */
  moreReplies: (count: number): string => say("today-more-replies", { count: ["number", count] }),
  /** "See {count} more meetings ahead" */
  moreMeetings: (count: number): string => say("today-more-meetings", { count: ["number", count] }),
  /** "See {count} more answers that are due" */
  moreAnswers: (count: number): string => say("today-more-answers", { count: ["number", count] }),
  /** "Also good to know" */
  get good(): string {
    return say("today-good");
  },
  /** "Write a reminder" */
  get reminder(): string {
    return say("today-reminder");
  },
  /** "Log a reply" */
  get logReply(): string {
    return say("today-log-reply");
  },
  /** "Your record is ready. It is still empty." */
  get emptyTitle(): string {
    return say("today-empty-title");
  },
  /** "Start with one thing that happened this week. Example: “Asked the chair for the minutes, Thu 15 Oct.”" */
  get emptyExample(): string {
    return say("today-empty-example");
  },
  /** "Add the first thing" */
  get emptyAdd(): string {
    return say("today-empty-add");
  },
  /** "Check an invitation" */
  get emptyInvite(): string {
    return say("today-empty-invite");
  },
  /** "No promise is past its date, and no reply is awaited." */
  get calm(): string {
    return say("today-calm");
  },
  /** "{greeting}. Nothing is waiting." */
  nothingWaits: (greeting: string): string => say("today-nothing-waits", { greeting: ["text", greeting] }),
  /** "{greeting}. {words} things are waiting." */
  someWait: (greeting: string, waiting: number, words: string): string =>
    say("today-some-wait", { greeting: ["text", greeting], waiting: ["number", waiting], words: ["text", words] }),
};
