/** A line typed as it comes: the mock knows the example by heart, and takes everything else for a note. */
import { whenWords } from "../../dates/words";
import type { Commands, Entry, EntryView, LineChoice, LineView } from "../types";
import { emptyEntry } from "./entries";

interface Around {
  put: (...entries: [Entry, ...Entry[]]) => EntryView;
  newId: () => string;
  now: string;
}
type Answers = { [K in "read_line" | "save_line"]: (request: Commands[K]["request"]) => Commands[K]["answer"] };

const day = (date: string): LineChoice => {
  const when = { precision: "day" as const, date };
  return { when, words: whenWords(when) };
};
const nothing = { when: { precision: "undated" as const }, choices: [], words: "" };

function understood(text: string): LineView {
  const note: LineView = {
    message: false,
    channel: null,
    direction: null,
    who: "",
    day: nothing,
    several: false,
    none_came: false,
    promises: [],
  };
  if (!text.startsWith("Rang SEN team")) return { ...note, none_came: text.includes("didn't") };
  const due = { when: nothing.when, choices: [day("2026-11-27"), day("2026-12-04")], words: "friday" };
  const promise = { what: "Draft", by: "Jo", by_choices: [], due, sure: true };
  return {
    ...note,
    message: true,
    channel: "call",
    direction: "out",
    who: "SEN team",
    day: { ...nothing, when: day("2026-11-26").when },
    promises: text.includes("said") ? [promise] : [],
  };
}

export function lineAnswers(around: Around): Answers {
  return {
    read_line: ({ text }) => understood(text),
    save_line: (given) => {
      const entry = emptyEntry(given.channel ? "contact" : "event", around.newId(), around.now);
      if (entry.kind.type === "contact" && given.channel)
        Object.assign(entry.kind, { channel: given.channel, direction: given.direction });
      const title = given.channel ? `To ${given.who}` : given.text;
      const promises = given.promises.map((one): Entry => {
        const made = emptyEntry("promise", around.newId(), around.now);
        if (made.kind.type === "promise")
          Object.assign(made.kind, { promised_by: one.by, due: one.due, source: entry.id });
        return { ...made, title: one.what, when: given.when };
      });
      return around.put({ ...entry, title, when: given.when, notes: given.text }, ...promises);
    },
  };
}
