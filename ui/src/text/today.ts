/** Words of the Today screen. */
import { countWord } from "./common";

export const today = {
  title: (greeting: string, waiting: number) =>
    waiting === 0
      ? `${greeting}. Nothing is waiting.`
      : `${greeting}. ${countWord(waiting)} ${waiting === 1 ? "thing is" : "things are"} waiting.`,
  lede: (date: string) => `${date}. Nothing here has to be done tonight.`,
  ahead: "Meetings ahead",
  good: "Also good to know",
  waiting: "Waiting",
  reminder: "Write a reminder",
  logReply: "Log a reply",
  look: "Look",
  emptyTitle: "Your record is ready. It is still empty.",
  emptyExample: "Start with one thing that happened this week. Example: “Asked the chair for the minutes, Thu 15 Oct.”",
  emptyAdd: "Add the first thing",
  emptyInvite: "Check an invitation",
  calm: "No promise is past its date, and no reply is awaited.",
};

export const letter = {
  title: "A short reminder",
  why: "Copy it into an e-mail and change it as you like. Nothing is sent from here.",
  subject: "Subject",
  body: "Letter",
  copy: "Copy the letter",
  copied: "Copied. Paste it into your e-mail.",
  copyFailed: "It could not be copied. Select the words and copy them.",
  log: "Log that I sent it",
};
