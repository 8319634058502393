/** EHC plans of the mock: lines, terms and weeks, counted like the app's. */
import type {
  Commands,
  EhcPlanView,
  PlanCell,
  PlanLineView,
  PlanLineWords,
  SchoolTerm,
  UserError,
  WeekTick,
} from "../types";
import { addDays } from "../../dates/words";

export interface MockPlan {
  id: string;
  title: string;
  starts: string | null;
  school: string;
  terms: SchoolTerm[];
  lines: { id: string; words: PlanLineWords; from: string | null; until: string | null }[];
  /** By Monday, then by line. */
  weeks: Record<string, Record<string, WeekTick>>;
}

const words = (text: string, more: Partial<PlanLineWords> = {}): PlanLineWords => ({
  text,
  who: "",
  what: "",
  how_long: "",
  how_often: "",
  each_week: false,
  ...more,
});

export function samplePlans(): MockPlan[] {
  return [
    {
      id: "plan1",
      title: "The plan of 2026 (an example)",
      starts: null,
      school: "Example School",
      terms: [
        {
          name: "Autumn 2026",
          first: "2026-09-02",
          last: "2026-12-18",
          closed: [{ first: "2026-10-26", last: "2026-10-30" }],
        },
      ],
      lines: [
        {
          id: "line1",
          words: words("A speech and language therapist gives 30 minutes each week", {
            who: "speech and language therapist",
            how_long: "30 minutes",
            how_often: "each week",
            each_week: true,
            minutes: 30,
          }),
          from: null,
          until: null,
        },
        {
          id: "line2",
          words: words("Access to a calm space as needed", { how_often: "as needed" }),
          from: null,
          until: null,
        },
      ],
      weeks: {
        "2026-08-31": { line1: { given: "given" } },
        "2026-09-07": { line1: { given: "not_given", note: "The therapist was ill" } },
        "2026-09-14": { line1: { given: "in_part", minutes: 20 } },
        "2026-09-21": { line1: { given: "cant_tell" } },
      },
    },
  ];
}

const monday = (day: string): string => addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));

function schoolDays(plan: MockPlan, week: string): string[] {
  const open = (day: string): boolean =>
    plan.terms.some(
      (term) =>
        term.first <= day && day <= term.last && !term.closed.some((days) => days.first <= day && day <= days.last),
    );
  return [0, 1, 2, 3, 4].map((by) => addDays(week, by)).filter(open);
}

type Line = MockPlan["lines"][number];

function cellOf(plan: MockPlan, line: Line, week: string, today: string): PlanCell {
  const days = schoolDays(plan, week);
  const [first, last] = [days[0], days.at(-1)];
  const tick = plan.weeks[week]?.[line.id] ?? null;
  if (!first || !last) return { standing: "no_school", tick: null };
  const begins = [line.from ?? "", plan.starts ?? ""].sort().at(-1)!;
  if (begins > first || (line.until && line.until < last)) return { standing: "not_in_plan", tick: null };
  if (first > today) return { standing: "to_come", tick: null };
  if (tick) return { standing: "told", tick };
  return { standing: last >= today ? "running" : "not_told", tick: null };
}

function sumOf(cells: PlanCell[]): PlanLineView["sum"] {
  const given = (way: string): number => cells.filter((cell) => cell.tick?.given === way).length;
  const sum = {
    given: given("given"),
    in_part: given("in_part"),
    not_given: given("not_given"),
    cant_tell: given("cant_tell"),
    not_told: cells.filter((cell) => cell.standing === "not_told").length,
  };
  return Object.values(sum).some(Boolean) ? sum : null;
}

function saidOf(sum: PlanLineView["sum"]): string[] {
  if (!sum) return [];
  const told = sum.given + sum.in_part + sum.not_given;
  const all = told + sum.cant_tell + sum.not_told;
  return [
    `${told} of ${all} weeks told: ${sum.given} given, ${sum.in_part} in part and ${sum.not_given} not given.`,
    `${sum.not_told} weeks not told.`,
  ];
}

function viewOf(plan: MockPlan, today: string): EhcPlanView {
  const told = plan.terms.map((term) => {
    const weeks: string[] = [];
    for (let week = monday(term.first); week <= term.last; week = addDays(week, 7)) weeks.push(week);
    const lines = plan.lines.map((line) => {
      const cells = weeks.map((week) => cellOf(plan, line, week, today));
      const sum = sumOf(cells);
      return { line: line.id, cells, said: saidOf(sum), sum };
    });
    return {
      name: term.name,
      first: term.first,
      last: term.last,
      weeks: weeks.map((week) => ({ monday: week, school_days: schoolDays(plan, week).length })),
      lines,
    };
  });
  const lines = plan.lines.map((line): PlanLineView => {
    const cells = told.flatMap((term) => term.lines.filter((own) => own.line === line.id).flatMap((own) => own.cells));
    const notes = line.words.each_week
      ? []
      : ["The plan does not ask for it each week. A week without it can be right."];
    return { ...line, notes, said: saidOf(sumOf(cells)), sum: sumOf(cells) };
  });
  return {
    id: plan.id,
    title: plan.title,
    starts: plan.starts,
    school: plan.school,
    terms: plan.terms,
    lines,
    told,
    notes: plan.terms.length ? [] : ["No term is typed yet, so no week is counted."],
    this_week: monday(today),
  };
}

interface Around {
  plans: () => MockPlan[];
  today: () => string;
  id: () => string;
  change: (label: string, act: () => void) => void;
  undone: (label: string) => Commands["remove_plan"]["answer"];
  remove: (id: string) => void;
}

type Names =
  | "plans"
  | "plan"
  | "save_plan"
  | "remove_plan"
  | "read_plan_lines"
  | "add_plan_lines"
  | "change_plan_line"
  | "remove_plan_line"
  | "tick_week";
type Answers = { [K in Names]: (request: Commands[K]["request"]) => Commands[K]["answer"] };

export function planAnswers(around: Around): Answers {
  const find = (id: string): MockPlan => {
    const own = around.plans().find((plan) => plan.id === id);
    if (!own) throw { code: "gone" } satisfies UserError;
    return own;
  };
  const view = (id: string): EhcPlanView => viewOf(find(id), around.today());
  const changed = (label: string, act: () => string): EhcPlanView => {
    let id = "";
    around.change(label, () => (id = act()));
    return view(id);
  };
  return {
    plans: () => ({
      plans: around.plans().map(({ id, title, starts, lines }) => ({ id, title, starts, lines: lines.length })),
    }),
    plan: ({ id }) => view(id),
    save_plan: (request) =>
      changed("Save an EHC plan", () => {
        const id = request.id ?? around.id();
        if (!request.id) around.plans().push({ ...samplePlans()[0]!, id, lines: [], weeks: {}, terms: [] });
        const { title, school, terms } = request;
        Object.assign(find(id), { title, school, terms, starts: request.starts ?? null });
        return id;
      }),
    remove_plan: ({ id }) => {
      around.change("Remove an EHC plan", () => around.remove(id));
      return around.undone("Remove an EHC plan");
    },
    read_plan_lines: ({ text }) => {
      const rows = text.split("\n").filter((row) => row.trim());
      if (!rows.length) throw { code: "no_lines" } satisfies UserError;
      const lines = rows.map((row) => {
        const minutes = /(\d+) minutes/.exec(row);
        const weekly = /weekly|each week/.exec(row);
        const heading = row.startsWith("Section");
        return {
          words: words(row, {
            how_long: minutes?.[0] ?? "",
            how_often: weekly?.[0] ?? "",
            each_week: weekly !== null,
            ...(minutes && weekly ? { minutes: Number(minutes[1]) } : {}),
          }),
          take: !heading,
          notes: heading ? ["This looks like a heading. Tick it if it is help."] : [],
        };
      });
      return { lines, notes: [`${lines.length} lines were found. Nothing is saved yet.`] };
    },
    add_plan_lines: ({ plan, lines, amended_on }) =>
      changed("Add lines to an EHC plan", () => {
        const from = amended_on ?? null;
        find(plan).lines.push(...lines.map((own) => ({ id: around.id(), words: own, from, until: null })));
        return plan;
      }),
    change_plan_line: ({ key, words: own, from, until }) =>
      changed("Change a line of an EHC plan", () => {
        const line = find(key.plan).lines.find((one) => one.id === key.line);
        Object.assign(line ?? {}, { words: own, from: from ?? null, until: until ?? null });
        return key.plan;
      }),
    remove_plan_line: ({ plan, line }) =>
      changed("Remove a line of an EHC plan", () => {
        const own = find(plan);
        own.lines = own.lines.filter((one) => one.id !== line);
        return plan;
      }),
    tick_week: ({ key, monday: week, tick }) =>
      changed("Say what was given in a week", () => {
        const own = find(key.plan);
        const told = { ...own.weeks[week] };
        if (tick) told[key.line] = tick;
        else delete told[key.line];
        own.weeks[week] = told;
        return key.plan;
      }),
  };
}
