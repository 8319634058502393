/** Words of the Promises screen. */
import { countInside, countWord } from "./common";

export const promises = {
  title: "Promises",
  lede: (open: number, past: number) =>
    open === 0
      ? "No promise is waiting."
      : past === 0
        ? `${countWord(open)} ${open === 1 ? "promise is" : "promises are"} waiting. None is past its date.`
        : `${countWord(open)} ${open === 1 ? "promise is" : "promises are"} waiting, and ${countInside(past)} ${past === 1 ? "is" : "are"} past the date given.`,
  timeLimit: "Time limit",
  ownTimeLimit: "Your own time limit",
  add: "Add a promise",
  waiting: "Waiting",
  settled: "What became of the others",
  said: "Say what happened",
  reminder: "Write a reminder",
  due: (words: string) => `Due: ${words}`,
  by: (who: string) => `Promised by: ${who}`,
  asked: (words: string) => `Asked for: ${words}`,
  emptyTitle: "No promises yet",
  emptyExample: "Example: “A draft of the statement, promised by Tue 29 Sep.” A promise with no date is never late.",
};
