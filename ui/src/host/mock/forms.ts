/** Feedback forms of the mock: one short set, and counts like the app's. */
import type {
  Commands,
  Entry,
  EntrySummary,
  EntryView,
  FeedbackForm,
  FormSetFile,
  FormSetView,
  Status,
  UserError,
} from "../types";
import { surveyAnswers } from "./survey";

const set: FormSetView = {
  id: "meeting",
  version: 1,
  title: "How was this meeting?",
  about: "Short statements on how a meeting was run.",
  statements: [
    { id: "papers", words: "The papers came in time for me to read them.", heading: "" },
    { id: "listened", words: "I was listened to.", heading: "" },
    { id: "next", words: "I know what happens next.", heading: "After it" },
  ],
  steps: ["Not at all", "A little", "Partly", "Mostly", "Fully"],
  cant_say: "Can't say",
  good: "What was good?",
  different: "What should be done differently?",
  quote: "You may quote my words.",
};

/** The file of questions that the mock opens. */
const file: FormSetView = {
  id: "our-forum",
  version: 1,
  title: "Our forum's questions",
  about: "Two questions that our forum asks.",
  statements: [
    { id: "tea", words: "There was tea.", heading: "" },
    { id: "time", words: "We had time to talk.", heading: "" },
  ],
  steps: ["No", "Partly", "Yes"],
  cant_say: "Can't say",
  good: "What was good?",
  different: "",
  quote: "",
};

/** Six forms on one meeting. */
export function sampleForms(): FeedbackForm[] {
  return [4, 5, 3, 4, 2, 5].map((step, index) => ({
    id: `form${index}`,
    meeting: "e14",
    set: "meeting",
    version: 1,
    filled_by: "parent_carer",
    got_by: "paper",
    code: `QX4${index}`,
    filled: {
      answers: { papers: { step: 1 }, listened: { step }, next: "cant_say" },
      good: index === 1 ? "We were thanked by name." : "",
      different: index === 4 ? "Send the papers sooner." : "",
      quote_ok: index === 1 || index === 4,
    },
    received_on: { precision: "undated" },
    added_on: "2026-05-21T09:00:00Z",
    sample: true,
  }));
}

/** With fewer forms there are no counts. */
const FEWEST = 5;

interface Around {
  forms: () => FeedbackForm[];
  entries: () => Entry[];
  summary: (entry: Entry) => EntrySummary;
  newId: () => string;
  change: (label: string, change: () => void) => void;
  keep: (words: string) => EntryView;
  status: () => Status;
}

type Names =
  | "form_sets"
  | "own_form_sets"
  | "look_at_form_set"
  | "keep_form_set"
  | "remove_form_set"
  | "export_form_set"
  | "forms_of"
  | "save_form"
  | "remove_form"
  | "keep_good_words"
  | "print_forms"
  | "open_survey"
  | "preview_survey"
  | "save_survey";
type Answers = { [K in Names]: (request: Commands[K]["request"]) => Commands[K]["answer"] };

function counted(forms: FeedbackForm[]) {
  return set.statements.map((one) => {
    const given = forms.map((form) => form.filled.answers[one.id]);
    const steps = set.steps.map(
      (_, index) => given.filter((answer) => typeof answer === "object" && answer.step === index + 1).length,
    );
    const answered = steps.reduce((a, b) => a + b, 0);
    return { words: one.words, steps, said: `${steps.join(", ")}, out of ${answered}.` };
  });
}

export function formAnswers(around: Around): Answers {
  let own: FormSetView[] = [];
  const filled = (one: FormSetView): number =>
    around.forms().filter((form) => form.set === one.id && form.version === one.version).length;
  const files = (): FormSetFile[] =>
    own.map((one) => ({
      id: one.id,
      version: one.version,
      title: one.title,
      statements: one.statements.length,
      forms: filled(one),
    }));
  const viewOf = (meeting: string | undefined, form?: string): Commands["forms_of"]["answer"] => {
    const held = around.entries().filter((one) => one.kind.type === "meeting" && one.kind.status === "held");
    const named = meeting ?? around.forms().find((one) => one.id === form)?.meeting;
    const about = held.find((one) => one.id === named);
    const forms = around.forms().filter((one) => held.find((own) => own.id === one.meeting)?.id === about?.id);
    const quoted = (of: "good" | "different") =>
      forms
        .filter((form) => form.filled.quote_ok && form.filled[of])
        .map((form) => ({ form: form.id, words: form.filled[of], kept: (form.kept ?? []).length > 0 }));
    return {
      meeting: about ? around.summary(about) : null,
      meetings: held.map(around.summary),
      forms,
      notes: [],
      sets: forms.length
        ? [
            {
              title: set.title,
              words: [`${forms.length} forms came in.`],
              statements: forms.length < FEWEST ? [] : counted(forms),
              good: quoted("good"),
              different: quoted("different"),
            },
          ]
        : [],
    };
  };
  return {
    ...surveyAnswers((forms) =>
      around.change("Bring in forms of a survey", () =>
        around.forms().push(...forms.map((form) => ({ ...form, id: around.newId() }))),
      ),
    ),
    form_sets: () => [set, ...own],
    own_form_sets: files,
    look_at_form_set: () => ({
      set: file,
      file: JSON.stringify(file),
      same: own.some((one) => one.id === file.id),
      replaces: null,
      beside: [],
    }),
    keep_form_set: ({ file: text }) => {
      own = [JSON.parse(text) as FormSetView];
      return files();
    },
    remove_form_set: ({ set: id, version }) => {
      const one = own.find((set) => set.id === id && set.version === version);
      if (one && filled(one))
        throw { code: "form_set_used", forms: filled(one), version, next: version + 1 } satisfies UserError;
      own = own.filter((set) => set !== one);
      return files();
    },
    export_form_set: ({ set: id, version }) => ({ name: `questions-${id}-${version}.json`, bytes: 900 }),
    forms_of: ({ meeting, form }) => viewOf(meeting, form),
    save_form: (form) => {
      const code = form.code.trim().toLowerCase();
      if (code && around.forms().some((one) => one.code.toLowerCase() === code))
        throw { code: "form_typed", paper: form.code } satisfies UserError;
      if (!Object.keys(form.filled.answers).length && !form.filled.good && !form.filled.different)
        throw { code: "nothing_chosen" } satisfies UserError;
      around.change("Save a feedback form", () => around.forms().push({ ...form, id: around.newId() }));
      return viewOf(form.meeting);
    },
    remove_form: ({ id }) => {
      around.change("Remove a feedback form", () => {
        const all = around.forms();
        all.splice(
          all.findIndex((one) => one.id === id),
          1,
        );
      });
      return { label: "Remove a feedback form", status: around.status() };
    },
    print_forms: () => ({ name: "forms.pdf", bytes: 21000 }),
    keep_good_words: ({ id }) => {
      const form = around.forms().find((one) => one.id === id);
      if (!form) throw { code: "gone" } satisfies UserError;
      const made = around.keep(form.filled.good);
      form.kept = [made.entry.id];
      return made;
    },
  };
}
