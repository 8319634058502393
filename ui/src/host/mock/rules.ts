/** Charters and time limits of the mock. */
import type { CharterView, LimitView, TriggerView } from "../types";
import { addDays, dayWords } from "../../dates/words";
import type { Data } from "./sample";

/** A clause for every kind of meeting, without exceptions. */
const PLAIN = { covers: [], exceptions: [], their_account: "" };

export function charters(data: Data): CharterView[] {
  const comparison = data.council !== "" && data.council !== "Hounslow";
  const own = data.ownCharters.map((form): CharterView => ({
    id: form.id,
    title: form.title,
    owner: form.owner,
    source: form.source,
    date_read: null,
    own: true,
    comparison: false,
    notes: [],
    clauses: form.promises.map((quote, index) => ({
      id: `p${index + 1}`,
      number: `Promise ${index + 1}`,
      heading: "",
      quote,
      kind: "wording",
      counted: "",
      note: "",
      ...PLAIN,
    })),
  }));
  return [
    {
      id: "hounslow",
      title: "SEND Co-production Charter",
      owner: "London Borough of Hounslow partners",
      source: "The charter's own pages",
      date_read: "2026-11-01",
      own: false,
      comparison,
      notes: ["The charter does not say whether the day of sending counts."],
      clauses: [
        {
          id: "p1",
          number: "Principle 1",
          heading: "Communication",
          quote: "We communicate proactively, plainly and clearly",
          kind: "wording",
          counted: "",
          note: "",
          ...PLAIN,
        },
        {
          id: "p7",
          number: "Principle 7",
          heading: "Meetings",
          quote: "prebooking of meetings should be done as a minimum of 25 days in advance",
          kind: "timed",
          counted: "Calendar days from the day of sending to the day of the meeting.",
          note: "It does not say calendar or working days.",
          ...PLAIN,
        },
      ],
    },
    {
      id: "haringey",
      title: "SEND Working Together Charter",
      owner: "London Borough of Haringey",
      source: "The charter's launch page",
      date_read: "2026-11-01",
      own: false,
      comparison: true,
      notes: ["It has no numbers, so no time can be checked."],
      clauses: [
        {
          id: "v1",
          number: "Value 1",
          heading: "",
          quote: "Working together",
          kind: "context",
          counted: "",
          note: "",
          ...PLAIN,
        },
      ],
    },
    ...own,
  ];
}

export const triggers: TriggerView[] = [
  {
    id: "ehc-assessment-request",
    title: "A request for an EHC needs assessment was received",
    question: "When was it received?",
    events: [],
    can_pause: false,
    school_days: false,
    note: "",
  },
  {
    id: "foi-request",
    title: "A freedom of information request was received",
    question: "When was it received?",
    events: [{ id: "review", question: "When did you ask for an internal review?" }],
    can_pause: true,
    school_days: false,
    note: "",
  },
  {
    id: "exclusion",
    title: "A school excluded a child for good",
    question: "When did the governing board hear of it?",
    events: [],
    can_pause: false,
    school_days: true,
    note: "School days are counted.",
  },
];

export function limitsFor({ trigger, date }: { trigger: string; date: string }): LimitView[] {
  const weeks = trigger === "ehc-assessment-request" ? [6, 16, 20] : [4];
  const titles = ["Decision to assess or not", "Decision that there will be no plan", "Final plan"];
  return weeks.map((count, index) => {
    const due = addDays(date, count * 7);
    return {
      id: `${trigger}-${count}`,
      title: titles[index] ?? "Reply",
      who: "council",
      who_words: "For the council to do.",
      due,
      due_words: dayWords(due),
      explanation: `${count} weeks from ${dayWords(date)}.`,
      quote: `within ${count} weeks of receiving a request`,
      clause: "Regulation 5(1)",
      source: "SI 2014/1530",
      exceptions: ["The school is closed for 4 weeks or more."],
      standing: "",
      note: "",
      comparison: false,
      only_if: count > 6 ? "Only if the council decides so." : "",
      relaxed: "",
    };
  });
}
