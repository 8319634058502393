/** Bundles of the mock. A page is a plain picture with its number in the text. */
import type { BundlePlan, Commands, Entry, EntrySummary, JobState, UserError } from "../types";
import type { Data } from "./sample";

interface Parts {
  data: () => Data;
  newId: () => string;
  change: (label: string, change: () => void) => void;
  made: Set<string>;
  startJob: (gives?: Partial<JobState>) => string;
  remove: (id: string) => Commands["remove_bundle"]["answer"];
  summary: (entry: Entry) => EntrySummary;
}

const PAGE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==";
const TITLES = {
  complaint: "Complaint",
  letter_of_concern: "Letter of concern",
  councillor_briefing: "Briefing for a councillor",
  forum_report: "Forum report",
  whole_record: "My whole record",
};

export function bundleAnswers({ data, newId, change, made, startJob, remove, summary }: Parts) {
  const find = (id: string): BundlePlan => {
    const plan = data().bundles.find((one) => one.id === id);
    if (!plan) throw { code: "gone" } satisfies UserError;
    return plan;
  };
  const includes = (plan: BundlePlan, entry: Entry): boolean =>
    plan.entries.type === "only"
      ? plan.entries.entries.includes(entry.id)
      : !entry.draft && !entry.private && !(plan.entries.type === "except" && plan.entries.entries.includes(entry.id));
  const put = (plan: BundlePlan): BundlePlan => {
    made.delete(plan.id);
    change(
      `Save ${plan.title}`,
      () => (data().bundles = [...data().bundles.filter((one) => one.id !== plan.id), plan]),
    );
    return plan;
  };
  return {
    list_bundles: () => data().bundles,
    new_bundle: ({ template, profile, title }: Commands["new_bundle"]["request"]) =>
      put({
        id: newId(),
        template,
        profile,
        title: title || TITLES[template],
        from: "",
        to: "",
        opening: "",
        closing: "",
        remedies: [],
        copied_to: [],
        issues: [],
        entries: { type: "all" },
        appendices: [],
        said_about: {},
        leave_out: [],
        version: 1,
        added_on: "2026-11-12T20:00:00Z",
        sample: false,
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
      }),
    save_bundle: put,
    bundle_review: ({ id }: Commands["bundle_review"]["request"]) => {
      const own = find(id).leave_out;
      return {
        left_out: [
          ...own.map((one) => ({
            ...one,
            put: one.put || "[left out]",
            own: true,
            times: 0,
            around: [],
            appendices: [],
          })),
          {
            find: "Sam Example",
            put: "S. E.",
            own: false,
            times: 2,
            around: ["a meeting about Sam Example was"],
            appendices: ["A02 (1 time)"],
          },
        ],
        unsearched: ["A04"],
      };
    },
    remove_bundle: ({ id }: { id: string }) => remove(id),
    bundle_view: ({ id }: { id: string }): Commands["bundle_view"]["answer"] => {
      const plan = find(id);
      const ready = made.has(id);
      const used = new Set(plan.appendices.map((one) => one.file));
      const page = (first: number, last: number) =>
        ready ? { first_page: first, last_page: last } : { first_page: null, last_page: null };
      return {
        plan,
        lede: `${ready ? "12 pages, " : ""}${data().issues.length} issues, ${plan.appendices.length} appendices. For: council complaint.`,
        warnings: [
          {
            id: "w1",
            title: "You say “no response”. A letter of 16 Oct is in your record.",
            detail: "A reader may find it. Say what it did and did not answer.",
            entries: ["e7"],
            said: plan.said_about["w1"] ?? "",
            printed: true,
            locked: null,
          },
          ...(ready && data().locked.length
            ? [
                {
                  id: "appendix_locked:A01",
                  title: "A01: This PDF asks for a password",
                  detail: "Give the password, or save a copy without one.",
                  entries: [],
                  said: "",
                  printed: false,
                  locked: data().locked[0] ?? null,
                },
              ]
            : []),
        ],
        parts: [
          { title: "Summary on one page", ...page(2, 2) },
          { title: "What is working well", ...page(3, 3) },
          { title: "Issues, with evidence", ...page(4, 6) },
          { title: "What happened, in order", ...page(7, 8) },
        ],
        appendices: plan.appendices.map(({ file, title }, index) => ({
          label: `A${String(index + 1).padStart(2, "0")}`,
          title,
          file,
          name: data().files[file]?.name ?? "",
          pages: ready ? 1 : null,
          first_page: ready ? 9 + index : null,
        })),
        unused_files: Object.values(data().files).filter((one) => !used.has(one.id)),
        entries: data().entries.map((entry) => ({ entry: summary(entry), included: includes(plan, entry) })),
        made_pages: ready ? 12 : null,
        made_sha256: ready ? "c4".repeat(32) : null,
        made_volumes:
          ready && plan.paper.volumes
            ? [
                { first_page: 1, last_page: 8, bytes: 400_000 },
                { first_page: 9, last_page: 12, bytes: 600_000 },
              ]
            : [],
      };
    },
    make_bundle: ({ id }: { id: string }) => {
      made.add(find(id).id);
      return { job: startJob() };
    },
    read_bundle_by_eye: ({ id }: { id: string }) => {
      if (!made.has(id)) throw { code: "bundle_not_made" } satisfies UserError;
      const names = find(id).profile === "my_copy" ? [] : [{ word: "Robin", page: 11 }];
      return { job: startJob({ read_by_eye: { pages: 12, looked_for: 3, names, unread: [7] } }) };
    },
    bundle_page: ({ id, page }: Commands["bundle_page"]["request"]) => {
      if (!made.has(id)) throw { code: "bundle_not_made" } satisfies UserError;
      return { data_url: PAGE, text: `Page ${page} of 12` };
    },
    save_bundle_pdf: ({ id }: { id: string }) => {
      if (!made.has(id)) throw { code: "bundle_not_made" } satisfies UserError;
      const plan = find(id);
      change(
        "Note the saved version of a bundle",
        () =>
          (plan.saved = {
            version: Math.max(1, plan.version),
            saved_on: "2026-11-12T20:00:00Z",
            appendices: [],
            entries: [],
            made: { at: "2026-11-12T20:00:00Z", as_of: "2026-11-12", head: "7-00", sha256: ["c4".repeat(32)] },
          }),
      );
      return { name: "Complaint.pdf", bytes: 912_000 };
    },
    give_password: ({ file }: Commands["give_password"]["request"]) => {
      data().locked = data().locked.filter((one) => one !== file);
      made.clear();
      return {};
    },
    remake_bundle: ({ id }: { id: string }) => {
      if (!find(id).saved) throw { code: "bundle_not_made" } satisfies UserError;
      return { job: startJob() };
    },
    save_remade_bundle: () => ({ file: { name: "Complaint.pdf", bytes: 912_000 }, same: true }),
    next_version: ({ id }: { id: string }) => put({ ...find(id), version: find(id).version + 1 }),
    open_bundle_pdf: () => ({}),
  };
}
