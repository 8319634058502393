/** Notes of events of the mock: lines, themes and answers, with counts like the app's. */
import type {
  Commands,
  Entry,
  EntrySummary,
  EntryView,
  NotesOverview,
  NotesResponse,
  NotesView,
  NotesLineView,
  ThemeView,
  UserError,
} from "../types";

interface MockNotes {
  id: string;
  title: string;
  entry: string | null;
  lines: NotesLineView[];
  before: Record<string, string[]>;
}

export interface NotesData {
  notes: MockNotes[];
  themes: ThemeView[];
  responses: NotesResponse[];
}

const line = (id: string, text: string, heading: string): NotesLineView => ({
  id,
  text,
  under: `Written under: ${heading}`,
  tags: [],
  mood: "not_said",
  said_by: "",
  quote_ok: false,
  same_as: null,
  same: "",
});

const theme = (id: string, name: string): ThemeView => ({ id, name, meaning: "", parent: null, lines: 0, said: "" });

const undated = { precision: "undated" } as const;

export const emptyNotes = (): NotesData => ({ notes: [], themes: [], responses: [] });

export function sampleNotes(): NotesData {
  const good = "What is working well?";
  const change = "What should we do differently?";
  return {
    notes: [
      {
        id: "n1",
        title: "Notes of the parents' day",
        entry: "e14",
        lines: [
          { ...line("l1", "Listening to parents", good), tags: ["t1"], mood: "works", quote_ok: true },
          line("l2", "Loss of faith in the process", good),
          line("l3", "Regular communication updates", change),
          line("l4", "الحافلة متأخرة", change),
        ],
        before: {},
      },
    ],
    themes: [theme("t1", "Being listened to"), theme("t2", "Working as equals"), theme("t3", "EHC plans")],
    responses: [
      {
        id: "r1",
        lines: ["l3"],
        themes: [],
        you_said: "",
        they_said: "",
        they_did: "",
        state: { is: "open" },
        by: "Head of SEND",
        due: undated,
        told_on: undated,
        evidence: [],
        added_on: "2026-05-21T09:00:00Z",
        sample: true,
      },
      {
        id: "r2",
        lines: [],
        themes: ["t3"],
        you_said: "Plans should be written with us",
        they_said: "We will do that",
        they_did: "",
        state: { is: "said_yes" },
        by: "",
        due: { precision: "day", date: "2027-01-29" },
        told_on: undated,
        evidence: [],
        added_on: "2026-05-21T09:00:00Z",
        sample: true,
      },
    ],
  };
}

interface Around {
  notes: () => NotesData;
  entries: () => Entry[];
  summary: (entry: Entry) => EntrySummary;
  newId: () => string;
  change: (label: string, change: () => void) => void;
  promise: (title: string, due: NotesResponse["due"]) => EntryView;
  undone: (label: string) => Commands["remove_notes"]["answer"];
}

type Names =
  | "notes_overview"
  | "open_notes"
  | "read_notes"
  | "save_notes"
  | "notes"
  | "remove_notes"
  | "change_line"
  | "name_theme"
  | "earlier_words"
  | "save_theme"
  | "merge_themes"
  | "remove_theme"
  | "save_response"
  | "remove_response"
  | "promise_of_response"
  | "print_answers"
  | "export_notes";
type Answers = { [K in Names]: (request: Commands[K]["request"]) => Commands[K]["answer"] };

const gone = { code: "gone" } satisfies UserError;

const TEXT = "What works?\nThey listen\nCharities\n• Support\nWhat should change?\nMore news\nA - Z of Services";

function preview(text: string): Commands["read_notes"]["answer"] {
  const rows = text.split("\n").filter((row) => row.trim());
  if (!rows.length) throw { code: "no_lines" } satisfies UserError;
  const lines = rows.map((row, at): Commands["read_notes"]["answer"]["lines"][number] => {
    const heading = row.endsWith("?");
    const sub = rows[at + 1]?.startsWith("•") === true;
    const out = row.startsWith("A - Z");
    return {
      text: row.replace(/^• /, ""),
      role: heading ? "heading" : out ? "left_out" : "line",
      could_be: heading ? "heading" : sub ? "sub_heading" : null,
      why: out ? "This seems to belong to the web page." : "",
      under: row.startsWith("•") ? at - 1 : null,
    };
  });
  const count = lines.filter((one) => one.role === "line").length;
  return {
    key: "notes-1",
    title: "Table notes",
    lines,
    notes: [`${count} lines were found. Nothing is saved yet.`],
    again: null,
  };
}

export function notesAnswers(around: Around): Answers {
  let looked: Commands["read_notes"]["answer"] | null = null;
  const data = (): NotesData => around.notes();
  const entryOf = (id: string | null): EntrySummary | null => {
    const entry = around.entries().find((one) => one.id === id);
    return entry ? around.summary(entry) : null;
  };
  const counted = (): ThemeView[] =>
    data().themes.map((one) => {
      const lines = data()
        .notes.flatMap((own) => own.lines)
        .filter((own) => own.tags.includes(one.id)).length;
      return { ...one, lines, said: `${lines} lines. No table or group is named.` };
    });
  const progress = (own: MockNotes): string =>
    `${own.lines.filter((one) => one.tags.length).length} of ${own.lines.length}`;
  const find = (id: string): MockNotes => {
    const own = data().notes.find((one) => one.id === id);
    if (!own) throw gone;
    return own;
  };
  const viewOf = (id: string): NotesView => {
    const own = find(id);
    return {
      id,
      title: own.title,
      entry: entryOf(own.entry),
      file: null,
      lines: own.lines,
      themes: counted(),
      progress: progress(own),
    };
  };
  const textOf = (id: string): string =>
    data()
      .notes.flatMap((own) => own.lines)
      .find((one) => one.id === id)?.text ?? "";
  const overview = (entry?: string): NotesOverview => ({
    notes: data()
      .notes.filter((own) => !entry || own.entry === entry)
      .map((own) => ({
        id: own.id,
        title: own.title,
        entry: entryOf(own.entry),
        progress: `${progress(own)} lines have a theme.`,
      })),
    themes: counted(),
    responses: [...data().responses]
      .sort((a, b) => Number(a.state.is !== "open") - Number(b.state.is !== "open"))
      .map((response) => ({
        response,
        said: response.you_said || response.lines.map(textOf).join("\n"),
        standing:
          response.state.is === "open"
            ? "No answer yet. 175 days since Thu 21 May 2026, the day it says it was added."
            : "Said",
        days: 175,
        promise: entryOf(response.promise ?? null),
        can_be_promise: response.state.is === "said_yes" && response.due.precision !== "undated" && !response.promise,
        entry: null,
      })),
    entries: around
      .entries()
      .filter((one) => one.kind.type === "meeting" || one.kind.type === "event")
      .map(around.summary),
  });
  const lineOf = (notes: string, id: string): NotesLineView => {
    const own = find(notes).lines.find((one) => one.id === id);
    if (!own) throw gone;
    return own;
  };
  return {
    notes_overview: ({ entry }) => overview(entry),
    open_notes: () => (looked = preview(TEXT)),
    read_notes: ({ text }) => (looked = preview(text)),
    save_notes: ({ title, entry, roles }) => {
      const id = around.newId();
      const lines = (looked?.lines ?? []).filter((_, at) => roles[at] === "line");
      around.change("Bring in notes of an event", () => {
        if (!data().themes.length) data().themes.push(...sampleNotes().themes);
        data().notes.push({
          id,
          title,
          entry: entry ?? null,
          lines: lines.map((one) => line(around.newId(), one.text, "")),
          before: {},
        });
      });
      return { id, said: [] };
    },
    notes: ({ id }) => viewOf(id),
    remove_notes: ({ id }) => {
      around.change("Remove notes of an event", () => {
        data().notes = data().notes.filter((own) => own.id !== id);
      });
      return around.undone("Remove notes of an event");
    },
    change_line: ({ notes, line: id, change }) => {
      around.change("Tag a line of notes", () => {
        const own = lineOf(notes, id);
        const above = find(notes).lines[find(notes).lines.indexOf(own) - 1];
        if (change.do === "put" && !own.tags.includes(change.theme)) own.tags.push(change.theme);
        if (change.do === "take_off") own.tags = own.tags.filter((tag) => tag !== change.theme);
        if (change.do === "mood") own.mood = change.mood;
        if (change.do === "like_above" && above) Object.assign(own, { tags: [...above.tags], mood: above.mood });
        if (change.do === "same") {
          const first = find(notes).lines.find((one) => one.id === change.line);
          own.same_as = first ? (first.same_as ?? first.id) : null;
          own.same = first
            ? `It says the same as line ${find(notes).lines.indexOf(first) + 1}, so they count once.`
            : "";
          if (first) Object.assign(own, { tags: [...first.tags], mood: first.mood });
        }
        if (change.do === "said_by") own.said_by = change.words;
        if (change.do === "quote") own.quote_ok = change.ok;
        if (change.do === "words") {
          (find(notes).before[id] ??= []).unshift(own.text);
          own.text = change.words;
        }
      });
      return viewOf(notes);
    },
    name_theme: ({ notes, line: id, name }) => {
      around.change("Make a new theme for a line", () => {
        const made = theme(around.newId(), name);
        data().themes.push(made);
        lineOf(notes, id).tags.push(made.id);
      });
      return viewOf(notes);
    },
    earlier_words: ({ notes, line: id }) => ({ words: find(notes).before[id] ?? [] }),
    save_theme: ({ id, name, meaning, parent }) => {
      around.change("Save a theme", () => {
        const own = data().themes.find((one) => one.id === id);
        if (own) Object.assign(own, { name, meaning, parent: parent ?? null });
        else data().themes.push({ ...theme(around.newId(), name), meaning: meaning ?? "" });
      });
      return overview();
    },
    merge_themes: ({ gone: from, into }) => {
      around.change("Make two themes one", () => {
        for (const own of data().notes.flatMap((each) => each.lines))
          own.tags = [...new Set(own.tags.map((tag) => (tag === from ? into : tag)))];
        data().themes = data().themes.filter((one) => one.id !== from);
      });
      return overview();
    },
    remove_theme: ({ id }) => {
      around.change("Remove a theme", () => {
        data().themes = data().themes.filter((one) => one.id !== id);
      });
      return overview();
    },
    save_response: (response) => {
      if (!response.you_said.trim() && !response.lines.length && !response.themes.length)
        throw { code: "nothing_chosen" } satisfies UserError;
      around.change("Save an answer to families", () => {
        const at = data().responses.findIndex((one) => one.id === response.id);
        if (at < 0) data().responses.push({ ...response, id: around.newId() });
        else data().responses[at] = response;
      });
      return overview();
    },
    remove_response: ({ id }) => {
      around.change("Remove an answer to families", () => {
        data().responses = data().responses.filter((one) => one.id !== id);
      });
      return overview();
    },
    promise_of_response: ({ id }) => {
      const own = data().responses.find((one) => one.id === id);
      if (!own) throw gone;
      const made = around.promise(own.you_said, own.due);
      own.promise = made.entry.id;
      return made;
    },
    print_answers: () => ({ name: "You said, they said, they did.pdf", bytes: 21000 }),
    export_notes: () => ({ name: "themes-and-lines.csv", bytes: 900 }),
  };
}
