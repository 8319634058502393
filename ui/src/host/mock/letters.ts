/** Letters of the mock: two kinds, with facts that are known, missing and left out. */
import type { MockHost } from "../mock";
import type { LetterChoice, LetterFactView, LetterList, LetterView, Commands, UserError } from "../types";
import { whenWords } from "../../dates/words";

const choices: LetterChoice[] = [
  { template: "chaser", title: "First reminder", group: "ask", use_when: "Use it when an answer has not come." },
  { template: "second-chaser", title: "Second reminder", group: "ask", use_when: "Use it after the first one." },
  {
    template: "complaint-1",
    title: "Complaint, first stage",
    group: "complain",
    use_when: "When a talk did not help.",
  },
  { template: "foi-request", title: "Freedom of information request", group: "information", use_when: "To get facts." },
  { template: "thank-you", title: "Thank you", group: "thank", use_when: "When something went well." },
];

type Answers = {
  [K in "list_letters" | "start_letter" | "letter" | "change_letter" | "save_letter" | "log_letter"]: (
    request: Commands[K]["request"],
  ) => Commands[K]["answer"];
};

function fact(id: string, label: string, kind: LetterFactView["kind"], must: boolean, words = ""): LetterFactView {
  const state = words ? "known" : "missing";
  return { id, label, kind, must, state, hint: "", words, when: { precision: "undated" }, options: [] };
}

function built(letter: LetterView): string {
  const word = (id: string): string => letter.facts.find((one) => one.id === id && one.state === "known")?.words ?? "";
  return `Hello,\n\nWe are writing about this: ${word("what") || "[what was asked]"}.\n\n- ${word("why") || "It matters to us."}\n\nKind regards,\n\n${word("sender") || "[your name]"}`;
}

export function letterAnswers(host: MockHost): Answers {
  const letters: LetterView[] = [];
  const find = (id: string): LetterView => {
    const letter = letters.find((one) => one.id === id);
    if (!letter) throw { code: "gone" } satisfies UserError;
    return letter;
  };
  const choice = (template: string): LetterChoice => choices.find((one) => one.template === template) ?? choices[0]!;
  return {
    list_letters: (): LetterList => ({
      choices,
      letters: letters.map((one) => ({
        id: one.id,
        title: one.subject,
        kind: one.kind,
        standing: one.sent_words || "Not sent yet",
        sent: one.sent_words !== "",
      })),
    }),
    start_letter: ({ template, about }) => {
      const title = host.data.entries.find((one) => one.id === about)?.title ?? "";
      const route = {
        ...fact("route", "Which way it goes", "choice", true),
        options: [{ id: "corporate", words: "The council's own complaints team" }],
      };
      const letter: LetterView = {
        id: `letter-${letters.length + 1}`,
        kind: choice(template).title,
        use_when: choice(template).use_when,
        whom: "The person who promised it.",
        subject: title ? `A reminder: ${title}` : choice(template).title,
        text: "",
        edited: false,
        differs: false,
        facts: [
          { ...fact("sent", "When it was sent", "when", false), state: "missing" },
          fact("what", "What was asked", "text", true, title),
          fact("why", "Why it matters", "lines", false),
          fact("sender", "Who the letter is from", "name", true),
          route,
        ],
        notices: template === "complaint-1" ? ["The council: Please check the name."] : [],
        checklist: ["It asks one thing."],
        replies: [{ words: "There is no day in law for this.", due_words: "" }],
        reply_due: { precision: "day", date: "2026-12-10" },
        law: [{ id: "cfa-19", title: "Your views count" }],
        next: template === "chaser" ? choice("second-chaser") : null,
        thanks: false,
        sent_words: "",
      };
      letter.text = built(letter);
      letters.unshift(letter);
      return letter;
    },
    letter: ({ id }) => find(id),
    change_letter: ({ id, change }) => {
      const letter = find(id);
      if (change.what === "words") Object.assign(letter, { subject: change.subject, text: change.text, edited: true });
      if (change.what === "build_again") letter.edited = false;
      for (const one of letter.facts) {
        if (change.what === "fact" && change.fact === one.id) {
          const known = change.words !== "" || change.when.precision !== "undated";
          Object.assign(one, { words: change.words, when: change.when, state: known ? "known" : "missing" });
        }
        if (change.what === "leave_out" && change.fact === one.id)
          one.state = change.out ? "left_out" : one.words ? "known" : "missing";
      }
      if (!letter.edited) letter.text = built(letter);
      letter.differs = letter.text !== built(letter);
      return letter;
    },
    save_letter: ({ word }) => ({ name: word ? "A reminder.docx" : "A reminder.pdf", bytes: 9_000 }),
    log_letter: ({ id, sent, reply_due }) => {
      const letter = find(id);
      letter.sent_words = `Sent ${whenWords({ precision: "day", date: sent })}`;
      letter.reply_due = reply_due;
      return letter;
    },
  };
}
