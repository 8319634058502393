/** Ladders and judgements of the mock: two short ladders, and sums like the app's. */
import type {
  Commands,
  Entry,
  EntrySummary,
  EntryView,
  Judgement,
  Ladder,
  LadderFile,
  LadderPlace,
  UserError,
} from "../types";

const rung = (n: number, id: string, name: string) => ({ n, id, name, words: "What it was like.", ask: "Was it so?" });

const shipped: Ladder[] = [
  {
    format: 1,
    id: "hart",
    title: "Ladder of children's participation",
    by: "Roger Hart",
    year: 1992,
    for: "children",
    about: "Who started the work, and who decides?",
    source: "",
    licence: "",
    note: "It was made for children. Groups of parents use it too.",
    bands: [{ id: "non-participation", name: "Non-participation", from: 1, to: 3, words: "No real part." }],
    rungs: [
      rung(1, "manipulation", "Manipulation"),
      rung(2, "decoration", "Decoration"),
      rung(3, "tokenism", "Tokenism"),
      rung(4, "assigned-but-informed", "Assigned but informed"),
      rung(5, "consulted-and-informed", "Consulted and informed"),
    ],
  },
  {
    format: 1,
    id: "nnpcf",
    title: "Four ways of taking part",
    by: "",
    for: "adults",
    about: "How far does taking part go?",
    source: "",
    licence: "",
    note: "",
    bands: [],
    rungs: [rung(1, "information", "Information"), rung(2, "consultation", "Consultation")],
  },
];

interface Around {
  entries: () => Entry[];
  entry: (id: string) => Entry;
  put: (entry: Entry) => EntryView;
  summary: (entry: Entry) => EntrySummary;
}

/** The file that the mock opens. */
const file: Ladder = {
  format: 1,
  id: "our-forum",
  title: "Our forum's steps",
  by: "The forum",
  for: "adults",
  about: "How far does working together go?",
  source: "",
  licence: "",
  note: "",
  bands: [{ id: "talk", name: "Talk", from: 1, to: 2, words: "" }],
  rungs: [rung(1, "told", "We are told"), rung(2, "asked", "We are asked"), rung(3, "together", "We do it together")],
};

type Names =
  | "ladders"
  | "own_ladders"
  | "look_at_ladder"
  | "keep_ladder"
  | "remove_ladder"
  | "export_ladder"
  | "judge_meeting"
  | "take_out_judgement"
  | "ladder_overview";
type Answers = { [K in Names]: (request: Commands[K]["request"]) => Commands[K]["answer"] };

const refuse = (code: "not_held" | "not_in_ladder"): never => {
  throw { code } satisfies UserError;
};

function meetingOf(entry: Entry) {
  if (entry.kind.type !== "meeting") return refuse("not_held");
  return entry.kind;
}

function reachOf(ladder: Ladder, place: LadderPlace): [number, number] | null {
  const rung = ladder.rungs.find((one) => place.on === "rung" && one.id === place.id);
  const band = ladder.bands.find((one) => place.on === "band" && one.id === place.id);
  return rung ? [rung.n, rung.n] : band ? [band.from, band.to] : null;
}

function wordsOf(ladder: Ladder, { id, on }: LadderPlace): string {
  const name = [...ladder.rungs, ...ladder.bands].find((one) => one.id === id)?.name ?? id;
  return on === "rung" ? `Rung ${reachOf(ladder, { id, on })?.[0]} of ${ladder.rungs.length}: ${name}` : name;
}

export function ladderAnswers({ entries, entry, put, summary }: Around): Answers {
  const without = (all: Judgement[] | undefined, ladder: string, kind: Judgement["kind"]) =>
    (all ?? []).filter((one) => one.ladder !== ladder || one.kind !== kind);
  let own: Ladder[] = [];
  const ladders = (): Ladder[] => [...shipped, ...own];
  const judgements = (id: string): Judgement[] =>
    entries().flatMap((one) =>
      (one.kind.type === "meeting" ? (one.kind.judgements ?? []) : []).filter((own) => own.ladder === id),
    );
  const files = (): LadderFile[] =>
    own.map(({ id, title, rungs }) => ({ id, title, rungs: rungs.length, judgements: judgements(id).length }));
  return {
    ladders,
    own_ladders: files,
    look_at_ladder: () => ({
      ladder: file,
      replaces: null,
      same: own.some((one) => one.id === file.id),
      judgements: judgements(file.id).length,
      not_in_ladder: 0,
    }),
    keep_ladder: (ladder) => {
      own = [...own.filter((one) => one.id !== ladder.id), ladder];
      return files();
    },
    remove_ladder: ({ ladder }) => {
      own = own.filter((one) => one.id !== ladder);
      return files();
    },
    export_ladder: ({ ladder }) => ({ name: `ladder-${ladder}.json`, bytes: 800 }),
    judge_meeting: ({ entry: id, judgement }) => {
      const found = structuredClone(entry(id));
      const meeting = meetingOf(found);
      if (meeting.status !== "held") refuse("not_held");
      meeting.judgements = [...without(meeting.judgements, judgement.ladder, judgement.kind), judgement];
      return put(found);
    },
    take_out_judgement: ({ entry: id, ladder, kind }) => {
      const found = structuredClone(entry(id));
      const meeting = meetingOf(found);
      meeting.judgements = without(meeting.judgements, ladder, kind);
      return put(found);
    },
    ladder_overview: ({ meeting_kind }) => {
      const held = entries().filter((one) => one.kind.type === "meeting" && one.kind.status === "held");
      const chosen = held.filter((one) => !meeting_kind || meetingOf(one).meeting_kind === meeting_kind);
      const judged = (one: Entry) => meetingOf(one).judgements ?? [];
      return {
        ladders: ladders().flatMap((ladder) => {
          const on = chosen.filter((one) => judged(one).some((own) => own.ladder === ladder.id));
          const meetings = on.map((one) => ({
            meeting: summary(one),
            places: judged(one)
              .filter((own) => own.ladder === ladder.id)
              .map((own) => ({
                kind: own.kind,
                words: wordsOf(ladder, own.place),
                reach: reachOf(ladder, own.place),
                why: own.why,
              })),
          }));
          return on.length ? [{ ladder, title: ladder.title, meetings, summary: [] }] : [];
        }),
        waiting: chosen.filter((one) => !judged(one).some((own) => own.kind === "ours")).map(summary),
        meeting_kinds: [...new Set(held.map((one) => meetingOf(one).meeting_kind))],
        notes: [],
      };
    },
  };
}
