/** A survey's table in the mock: three answers, one of them in words that are not the form's own. */
import type { Commands, FeedbackForm, FormAnswer, SurveyChoice, SurveyMapping, UserError } from "../types";

const KEY = "survey1";
const HEADINGS = ["Timestamp", "The papers came in time for me to read them.", "What was good?", "Email"];
const ROWS = [
  ["12/11/2026", "Fully", "The tea", "a@example.org"],
  ["12/11/2026", "Agree", "", ""],
  ["13/11/2026", "Partly", "=A1", ""],
] as const;
const STEPS = ["Not at all", "A little", "Partly", "Mostly", "Fully"];

const proposed: SurveyMapping = {
  columns: [{ is: "received" }, { is: "statement", id: "papers" }, { is: "good" }, { is: "nothing" }],
  headings: 1,
  order: "day_month_year",
  values: {},
};

type Names = "open_survey" | "preview_survey" | "save_survey";
type Answers = { [K in Names]: (request: Commands[K]["request"]) => Commands[K]["answer"] };

function answerOf(value: string, mapping: SurveyMapping): FormAnswer | null {
  const own = STEPS.indexOf(value);
  if (own >= 0) return { step: own + 1 };
  const said = mapping.values[value.toLowerCase()];
  if (said?.is === "step") return { step: said.step };
  return said?.is === "cant_say" ? "cant_say" : null;
}

function view(choice: SurveyChoice): Commands["preview_survey"]["answer"] {
  if (choice.key !== KEY) throw { code: "gone" } satisfies UserError;
  const mapping = choice.mapping ?? proposed;
  const at = mapping.columns.findIndex((one) => one.is === "statement");
  const good = mapping.columns.findIndex((one) => one.is === "good");
  const said = mapping.values["agree"] ?? null;
  return {
    headings: HEADINGS,
    mapping,
    strange: at === 1 ? [{ key: "agree", value: "Agree", count: 1, means: said }] : [],
    cut: false,
    rows: ROWS.map((row, index) => {
      const doubts = [
        ...(at === 1 && !answerOf(row[1], mapping) && !said ? [`“${row[1]}” means nothing here yet.`] : []),
        ...(good === 2 && row[2].startsWith("=") ? ["Under “What was good?” stands a formula."] : []),
      ];
      const sound = doubts.length === 0;
      return {
        number: index + 2,
        words: at === 1 ? [`${HEADINGS[1] ?? ""} ${row[1]}.`] : [],
        sound,
        ready: sound,
        doubts,
      };
    }),
  };
}

export function surveyAnswers(add: (forms: Omit<FeedbackForm, "id">[]) => void): Answers {
  return {
    open_survey: () => ({ key: KEY, name: "survey.csv", sheets: [""] }),
    preview_survey: view,
    save_survey: (choice) => {
      const { mapping, rows } = view(choice);
      const chosen = rows.filter((row) => row.sound && choice.rows.includes(row.number));
      if (!chosen.length) throw { code: "nothing_chosen" } satisfies UserError;
      add(
        chosen.map(({ number }) => {
          const answer = answerOf(ROWS[number - 2]?.[1] ?? "", mapping);
          const answers: FeedbackForm["filled"]["answers"] = answer ? { papers: answer } : {};
          return {
            ...(choice.meeting ? { meeting: choice.meeting } : {}),
            set: choice.set,
            version: choice.version,
            filled_by: choice.filled_by,
            got_by: "online_file" as const,
            code: "",
            filled: { answers, good: "", different: "", quote_ok: false },
            received_on: { precision: "undated" as const },
            added_on: "2026-11-13T09:00:00Z",
            sample: false,
          };
        }),
      );
      return { forms: chosen.length };
    },
  };
}
