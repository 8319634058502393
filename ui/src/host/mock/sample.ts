/** An invented record for the mock. */
import type {
  BundlePlan,
  CharterForm,
  Entry,
  FeedbackForm,
  FileView,
  Issue,
  Person,
  RemovedItem,
  When,
} from "../types";
import { sampleStories, type MockStory } from "./story";
import { samplePlans, type MockPlan } from "./plan";
import { emptyEntry } from "./entries";
import { sampleForms } from "./forms";
import { sampleNotes, type NotesData } from "./notes";

export interface Data {
  title: string;
  charter: string;
  council: string;
  /** Whether a charter is the council's own, as the person said. */
  whoseSaid: Record<string, boolean>;
  today: string;
  entries: Entry[];
  forms: FeedbackForm[];
  eventNotes: NotesData;
  plans: MockPlan[];
  stories: MockStory[];
  issues: Issue[];
  bundles: BundlePlan[];
  people: Person[];
  files: Record<string, FileView>;
  ownCharters: CharterForm[];
  /** Files that ask for a password. */
  locked: string[];
  bin: { list: "entries" | "issues" | "bundles"; item: unknown; removed: RemovedItem }[];
}

const ADDED = "2026-11-12T20:00:00Z";
const day = (date: string): When => ({ precision: "day", date });

function entry<T extends Entry["kind"]["type"]>(
  number: number,
  type: T,
  title: string,
  when: When,
  change: Partial<Entry> = {},
): Entry {
  return { ...emptyEntry(type, `e${number}`, ADDED), title, when, sample: true, ...change };
}

function withKind(base: Entry, kind: object): Entry {
  return { ...base, kind: { ...base.kind, ...kind } as Entry["kind"] };
}

export function sampleData(): Data {
  const file = (id: string, name: string, size: number): FileView => ({
    id,
    name,
    title: "",
    media_type: "application/pdf",
    size,
    sha256: `${id}0`.repeat(21).slice(0, 64),
    transcript: "",
    heard: false,
  });
  const files = {
    f1: file("f1", "request-14-sep.pdf", 48_000),
    f2: file("f2", "letter-of-concern.pdf", 120_400),
    f3: file("f3", "feedback-forms.pdf", 2_310_000),
    f4: file("f4", "minutes.pdf", 88_000),
  };
  const local = (time: string) => ({
    type: "at" as const,
    utc: `2026-11-30T${time}:00Z`,
    zone: "Europe/London",
    local: `2026-11-30T${time}:00`,
  });
  const entries: Entry[] = [
    withKind(
      entry(1, "promise", "The council's draft statement", day("2026-09-14"), {
        issues: ["i1"],
        files: [{ file: "f1", title: "Request of 14 Sep" }],
      }),
      {
        asked_on: day("2026-09-14"),
        promised_by: "Assistant director",
        due: day("2026-09-29"),
      },
    ),
    withKind(entry(2, "contact", "Asked the chair for the minutes", day("2026-10-15"), { issues: ["i2"] }), {
      reply_wanted: true,
    }),
    withKind(
      entry(3, "contact", "Wrote to the service about transport", day("2026-10-19"), {
        issues: ["i2"],
        notes: "Asked who decides, and by when.",
      }),
      { reply_wanted: true },
    ),
    withKind(entry(4, "meeting", "Co-production group", day("2026-11-30")), {
      starts: local("10:30"),
      ends: local("12:00"),
      place: "Civic Centre, room 2",
      charter: "hounslow",
      notices: [
        {
          method: "request",
          sent: "2026-11-12T09:14:00Z",
          sent_day: { precision: "undated" },
          basis: "email_date",
          starts: local("10:30"),
          ends: local("12:00"),
          sequence: 0,
          corrected: {},
        },
      ],
    }),
    withKind(entry(14, "meeting", "Group meeting in May", day("2026-05-20")), {
      status: "held",
      judgements: [
        {
          ladder: "hart",
          place: { on: "rung", id: "consulted-and-informed" },
          kind: "promised",
          why: "The invitation said so.",
          as_of: day("2026-05-01"),
          by: "",
          evidence: [],
        },
        {
          ladder: "hart",
          place: { on: "rung", id: "tokenism" },
          kind: "ours",
          why: "Nothing that we said was written down.",
          as_of: day("2026-05-21"),
          by: "parent carers",
          evidence: ["e2"],
        },
      ],
    }),
    withKind(entry(15, "meeting", "Group meeting in June", day("2026-06-17")), { status: "held" }),
    entry(
      5,
      "event",
      "Parents called the last meetings “quite positive”",
      { precision: "month", year: 2026, month: 10 },
      { working_well: true, files: [{ file: "f3", title: "Feedback forms" }] },
    ),
    withKind(
      entry(6, "effort", "Reading papers for the group", { precision: "range", from: "2026-10-05", to: "2026-10-09" }),
      { activity: "reading" },
    ),
    withKind(
      entry(7, "contact", "Letter of concern", day("2026-10-20"), {
        issues: ["i1", "i2"],
        files: [{ file: "f2", title: "Letter of concern" }],
      }),
      { channel: "letter" },
    ),
    withKind(entry(8, "promise", "Training for new members", { precision: "undated" }), {
      promised_by: "SEND service",
    }),
    withKind(entry(9, "promise", "Papers by post for two members", day("2026-09-01")), {
      promised_by: "Participation team",
      due: day("2026-09-20"),
      outcome: "kept",
      outcome_on: day("2026-09-18"),
    }),
    entry(
      10,
      "event",
      "Call with another parent about the agenda",
      { precision: "undated" },
      { draft: true, private: true },
    ),
  ];
  const issue = (number: number, title: string): Issue => ({
    id: `i${number}`,
    number,
    title,
    what_happened: "We asked for one statement. It was promised with a date. No draft has come.",
    effect: "Families do not know what was agreed.",
    remedy: "An explanation, and a date.",
    their_account: "",
    clauses: [],
    added_on: ADDED,
    sample: true,
  });
  const plan: BundlePlan = {
    id: "b1",
    template: "complaint",
    profile: "council_complaint",
    title: "Complaint about co-production",
    from: "Our group",
    to: "Complaints team",
    opening: "We write to complain about how co-production has worked since May.",
    closing: "",
    remedies: ["An explanation", "Answers to what we asked"],
    copied_to: ["Leader of the council"],
    issues: [],
    entries: { type: "all" },
    appendices: [
      { file: "f1", title: "Request of 14 Sep" },
      { file: "f2", title: "Letter of concern" },
      { file: "f3", title: "Feedback forms" },
    ],
    said_about: {},
    leave_out: [],
    paper: {
      large_print: false,
      black_and_white: false,
      double_sided: false,
      dividers: true,
      easy_read: false,
      confidential: false,
      came_in_column: false,
      section_numbers: false,
      fit_a4: true,
    },
    version: 1,
    added_on: ADDED,
    sample: true,
  };
  const person: Person = {
    id: "p1",
    name: "",
    role: "Chair of the co-production group",
    organisation: "Council",
    council: true,
    child: false,
    shown_as: "",
    from: { precision: "undated" },
    to: { precision: "undated" },
    added_on: ADDED,
    sample: true,
  };
  return {
    title: "Sample record",
    charter: "hounslow",
    council: "Hounslow",
    whoseSaid: {},
    today: "2026-11-12",
    entries,
    issues: [issue(1, "Little urgency about the written commitment"), issue(2, "Messages were not answered")],
    bundles: [plan],
    people: [person],
    files,
    ownCharters: [],
    locked: [],
    forms: sampleForms(),
    eventNotes: sampleNotes(),
    plans: samplePlans(),
    stories: sampleStories(),
    bin: [],
  };
}
