/**
 * An app in memory, for tests of the window and for `npm run dev`. Never part of a build that ships.
 *
 * It keeps a small record, undoes, finds words and counts days. Its sample answers are invented.
 */
import { checkMeeting } from "./mock/check";
import { bundleAnswers } from "./mock/bundle";
import { foundInGuides, guides, officerHelp } from "./mock/guides";
import { eraseAnswers } from "./mock/erase";
import { letterAnswers } from "./mock/letters";
import { keyAnswers, type Ways } from "./mock/keys";
import { formAnswers } from "./mock/forms";
import { emptyNotes, notesAnswers } from "./mock/notes";
import { ladderAnswers } from "./mock/ladder";
import { lineAnswers } from "./mock/line";
import { meetingAnswers } from "./mock/meetings";
import { planAnswers } from "./mock/plan";
import { storyAnswers } from "./mock/story";
import { peopleAnswers } from "./mock/people";
import { importPreview } from "./mock/import";
import { safetyAnswers, type Damage } from "./mock/safety";
import { charters, limitsFor, triggers } from "./mock/rules";
import { dayWords } from "../dates/words";
import { costOf } from "./mock/cost";
import { sampleData, type Data } from "./mock/sample";
import { captureAnswers } from "./mock/capture";
import { picturePage, pictureWords } from "./mock/pictures";
import { HEARD } from "./mock/recordings";
import { emptyEntry, summaryOf } from "./mock/entries";
import { todayOf, promisesOf, viewsOf } from "./mock/today";
import type {
  CommandName,
  Commands,
  DroppedFile,
  Entry,
  EntryFilter,
  EntryView,
  FileView,
  Host,
  InvitationPreview,
  JobState,
  MenuAction,
  SearchHit,
  SearchQuery,
  Settings,
  Status,
  UserError,
} from "./types";
import { firstDay } from "../dates/words";

type Step = { label: string; data: Data };
type Answers = { [K in CommandName]: (request: Commands[K]["request"]) => Commands[K]["answer"] };
export type StartState = "first" | "recent" | "empty" | "sample";

/** The clock of the mock, so that pictures and tests do not change with the day. */
const MOCK_NOW = "2026-11-12T20:10:00Z";

const ALL: EntryFilter = {
  types: [],
  text: "",
  person: null,
  issue: null,
  from: null,
  to: null,
  has_file: false,
  working_well: false,
  drafts: false,
  most: 0,
};

export function startFor(state: string): MockHost {
  return new MockHost((["first", "recent", "empty", "sample"] as const).find((one) => one === state) ?? "sample");
}

/** A job of the mock: one step each time it is looked at, and then what it gives. */
interface MockJob {
  done: number;
  total: number;
  cancelled: boolean;
  previews: InvitationPreview[];
  gives?: Partial<JobState>;
}

export class MockHost implements Host {
  data: Data;
  readonly ways: Ways = {
    passphrase: "correct horse battery",
    recoveryKey: "K7QF-2MZD-9XTA-LW4H-PC3R-8VNE-6YBG-5JSU",
    keychain: false,
  };
  walls: Commands["reader_walls"]["answer"]["walls"] = "closed";
  settings: Settings = { theme: "system", zoom: 100, lock_after_minutes: 15 };
  /** Commands asked for, in order: what a test may look at. */
  asked: { name: CommandName; request: unknown }[] = [];
  /** The next call of this command fails with this error. */
  failing = new Map<CommandName, UserError>();
  /** Records that stand before this one in the list. */
  others: Status["recent"] = [];
  readonly #held = new Map<CommandName, Promise<void>[]>();
  /** What the next file dialog gives. */
  invitations: InvitationPreview[] = [];
  drafts = new Map<string, string>();
  /** Set `broken`, and the record is found damaged when it is next opened. */
  damage: Damage = { broken: false, waiting: false };
  #open: boolean;
  #known: boolean;
  #isSample: boolean;
  #past: Step[] = [];
  #future: Step[] = [];
  #jobs = new Map<string, MockJob>();
  #made = new Set<string>();
  #pictures = new Set<string>();
  #hear = {
    menu: new Set<(action: MenuAction) => void>(),
    dropped: new Set<(files: DroppedFile[]) => void>(),
    opened: new Set<(files: DroppedFile[]) => void>(),
  };
  #started: Data;
  #id = 0;

  constructor(state: StartState = "sample") {
    this.#open = state === "empty" || state === "sample";
    this.#known = state !== "first";
    this.#isSample = state === "sample";
    this.data = sampleData();
    if (!this.#isSample)
      Object.assign(this.data, {
        title: "Our record",
        entries: [],
        forms: [],
        eventNotes: emptyNotes(),
        plans: [],
        stories: [],
        issues: [],
        bundles: [],
        people: [],
        bin: [],
      });
    this.invitations = [this.#preview()];
    this.#started = structuredClone(this.data);
  }

  async call<K extends CommandName>(name: K, request: Commands[K]["request"]): Promise<Commands[K]["answer"]> {
    this.asked.push({ name, request: structuredClone(request) });
    const error = this.failing.get(name);
    if (error) {
      this.failing.delete(name);
      throw error;
    }
    const answer = structuredClone((this.#answers[name] as Answers[K])(structuredClone(request)));
    await this.#held.get(name)?.shift();
    return answer;
  }

  /** The next answer to this command comes late: when what this gives is called. */
  hold(name: CommandName): () => void {
    let comes = (): void => undefined;
    const late = new Promise<void>((come) => (comes = come));
    this.#held.set(name, [...(this.#held.get(name) ?? []), late]);
    return comes;
  }

  /** How often the dialog to print was asked for. */
  printed = 0;
  print = (): Promise<void> => {
    this.printed += 1;
    return Promise.resolve();
  };

  onMenu = (hear: (action: MenuAction) => void) => this.#listen(this.#hear.menu, hear);
  onDropped = (hear: (files: DroppedFile[]) => void) => this.#listen(this.#hear.dropped, hear);
  onOpened = (hear: (files: DroppedFile[]) => void) => this.#listen(this.#hear.opened, hear);

  menu(action: MenuAction): void {
    this.#hear.menu.forEach((hear) => hear(action));
  }

  drop(files: DroppedFile[]): void {
    this.#hear.dropped.forEach((hear) => hear(files));
  }

  #listen<T>(set: Set<(value: T) => void>, hear: (value: T) => void): () => void {
    set.add(hear);
    return () => set.delete(hear);
  }

  #newId(): string {
    return `00000000-0000-7000-8000-${String(++this.#id).padStart(12, "0")}`;
  }

  #status(): Status {
    const record = this.#open
      ? {
          key: "r1",
          title: this.data.title,
          charter: this.data.charter,
          council: this.data.council,
          letters_from: "",
          reply_to: "",
          sample: this.#isSample,
          backed_up: new Date(Date.now() - 20 * 60_000).toISOString(),
          backing_up: false,
          backup_trouble: null,
          undo: this.#past.at(-1)?.label ?? null,
          redo: this.#future.at(-1)?.label ?? null,
          entries: this.data.entries.length,
          bin_emptied: 0,
          last_saves: "here" as const,
          resealing: null,
          in_synced_folder: false,
        }
      : null;
    return {
      record,
      recent: this.#known
        ? [...this.others, { key: "r1", title: this.data.title, sample: this.#isSample, keychain: this.ways.keychain }]
        : [],
      damaged: this.damage.waiting,
      opened_files: [],
      version: "0.1.0",
    };
  }

  #change(label: string, change: () => void): void {
    this.#past.push({ label, data: structuredClone(this.data) });
    this.#future = [];
    change();
  }

  #step(from: Step[], to: Step[]): { label: string | null; status: Status } {
    const step = from.pop();
    if (step) {
      to.push({ label: step.label, data: structuredClone(this.data) });
      this.data = step.data;
    }
    return { label: step?.label ?? null, status: this.#status() };
  }

  #entry(id: string): Entry {
    const entry = this.data.entries.find((one) => one.id === id);
    if (!entry) throw { code: "gone" } satisfies UserError;
    return entry;
  }

  #view(entry: Entry): EntryView {
    const files = entry.files.map(({ file, title }): FileView => ({
      ...this.data.files[file]!,
      title: title || this.data.files[file]!.name,
    }));
    const check =
      entry.kind.type === "meeting" && entry.kind.charter ? checkMeeting(entry.kind, this.data.council) : null;
    const standing = entry.kind.type === "promise" ? [summaryOf(entry, this.data.today).detail].filter(Boolean) : [];
    return {
      entry,
      summary: summaryOf(entry, this.data.today),
      files,
      check,
      standing,
      came_in: [dayWords(entry.added_on)],
      notes: this.data.eventNotes.notes.filter((own) => own.entry === entry.id).map(({ id, title }) => ({ id, title })),
      answers: this.data.eventNotes.responses
        .filter((own) => own.promise === entry.id)
        .map((own) => ({ id: own.id, title: own.you_said })),
    };
  }

  /** One step, however many entries it puts. */
  #put(...entries: [Entry, ...Entry[]]): EntryView {
    const [first] = entries;
    const at = (entry: Entry): number => this.data.entries.findIndex((one) => one.id === entry.id);
    this.#change(at(first) < 0 ? `Add ${first.title || "an entry"}` : `Change ${first.title || "an entry"}`, () => {
      for (const entry of entries) {
        const index = at(entry);
        if (index < 0) this.data.entries.push(entry);
        else this.data.entries[index] = entry;
      }
    });
    return this.#view(first);
  }

  #list(filter: EntryFilter): Entry[] {
    const words = filter.text.toLowerCase();
    return this.data.entries
      .filter((one) => filter.types.length === 0 || filter.types.includes(one.kind.type))
      .filter((one) => !words || `${one.title} ${one.notes}`.toLowerCase().includes(words))
      .filter((one) => !filter.issue || one.issues.includes(filter.issue))
      .filter(
        (one) =>
          !filter.clause ||
          one.clauses.some((each) => each.charter === filter.clause?.charter && each.clause === filter.clause.clause),
      )
      .filter((one) => !filter.person || one.people.some((part) => part.person === filter.person))
      .filter(
        (one) =>
          (!filter.from || firstDay(one.when) >= filter.from) &&
          (!filter.to || (firstDay(one.when) && firstDay(one.when) <= filter.to)),
      )
      .filter(
        (one) =>
          (!filter.has_file || one.files.length > 0) &&
          (!filter.working_well || one.working_well) &&
          (!filter.drafts || one.draft),
      )
      .sort((a, b) => firstDay(b.when).localeCompare(firstDay(a.when)));
  }

  #model: string | null = null;

  #attach(id: string): { name: string; file: FileView | null; error: null }[] {
    const entry = this.#entry(id);
    const file: FileView = {
      id: this.#newId(),
      name: "minutes.pdf",
      title: "",
      media_type: "application/pdf",
      size: 48_211,
      sha256: "ab".repeat(32),
      transcript: "",
      heard: false,
    };
    this.#change("Attach minutes.pdf", () => {
      this.data.files[file.id] = file;
      entry.files.push({ file: file.id, title: "" });
    });
    return [{ name: file.name, file, error: null }];
  }

  #preview(): InvitationPreview {
    const local = "2026-11-30T10:30:00";
    const starts = { type: "at" as const, utc: `${local}Z`, zone: "Europe/London", local };
    const ends = {
      type: "at" as const,
      utc: "2026-11-30T12:00:00Z",
      zone: "Europe/London",
      local: "2026-11-30T12:00:00",
    };
    return {
      key: "p1",
      file_name: "invite.ics",
      title: "Co-production group",
      meeting: {
        meeting_kind: "coproduction_group",
        status: "planned",
        starts,
        ends,
        place: "Civic Centre, room 2",
        notices: [
          {
            method: "request",
            sent: "2026-11-12T09:14:00Z",
            sent_day: { precision: "undated" },
            basis: "email_date",
            starts,
            ends,
            sequence: 0,
            corrected: {},
          },
        ],
        papers: { state: "unknown" },
        charter: "",
        uid: "a1@example",
        recurrence_id: "",
        sequence: 0,
      },
      origins: { when: "from the calendar file", sent: "from the e-mail's date" },
      organiser: "Participation team",
      notes: "Dear all,\nplease join us for the next co-production group.",
      warnings: [],
      ask_sent: false,
      attachments: [],
      repeats: "",
      occurrences: [],
      purpose: "invitation",
      purpose_words: "",
      marked: null,
      matches: null,
      error: null,
    };
  }

  #job(key: string) {
    const job = this.#jobs.get(key) ?? { done: 0, total: 3, cancelled: false, previews: [] };
    this.#jobs.set(key, job);
    if (!job.cancelled && job.done < job.total) job.done += 1;
    const finished = job.cancelled || job.done >= job.total;
    return {
      done: job.done,
      total: job.total,
      finished,
      cancelled: job.cancelled,
      error: null,
      previews: job.previews,
      import: null,
      imported: null,
      restored: null,
      attached: null,
      exported: null,
      checked: null,
      mended: null,
      read_by_eye: null,
      heard: null,
      rescued: null,
      ...(finished && !job.cancelled ? job.gives : {}),
    };
  }

  #start(job: string, gives: MockJob["gives"]) {
    this.#jobs.set(job, { done: 0, total: 1, cancelled: false, previews: [], gives });
    return { job };
  }

  #search({ text, kinds, filter }: SearchQuery): SearchHit[] {
    const words = text.toLowerCase();
    if (kinds?.length && !kinds.includes("entry")) return [];
    return this.#list({ ...(filter ?? ALL), text: "" }).flatMap((entry): SearchHit[] => {
      const whole = `${entry.title} ${entry.notes}`;
      const at = whole.toLowerCase().indexOf(words);
      if (at < 0) return [];
      const pieces = [
        whole.slice(Math.max(0, at - 30), at),
        whole.slice(at, at + words.length),
        whole.slice(at + words.length, at + words.length + 50),
      ];
      const { title, when_words } = summaryOf(entry, this.data.today);
      return [{ kind: "entry", id: entry.id, title, when_words, pieces }];
    });
  }

  #remove(list: "entries" | "issues" | "bundles", kind: "entry" | "issue" | "bundle", id: string) {
    const item = this.data[list].find((one) => one.id === id);
    if (!item) throw { code: "gone" } satisfies UserError;
    this.#change(`Remove ${item.title || "an entry"}`, () => {
      Object.assign(this.data, { [list]: (this.data[list] as { id: string }[]).filter((one) => one.id !== id) });
      this.data.bin.push({ list, item, removed: { key: { kind, id }, title: item.title, removed: MOCK_NOW } });
    });
    return { label: this.#past.at(-1)?.label ?? null, status: this.#status() };
  }

  #answers: Answers = {
    ...letterAnswers(this),
    guides: () => guides,
    charter_of_council: ({ council }) => {
      const own = charters(this.data).find((one) => council && council.toLowerCase().includes(one.id));
      return own ? { charter: own.id } : null;
    },
    find_in_guides: ({ text }) => foundInGuides(text),
    print_guide: ({ guide, card }) => ({ name: `${card || guide}.pdf`, bytes: 20_000 }),
    officer_help: (query) => officerHelp(query),
    print_officer_page: () => ({ name: "Help for the officer who invites.pdf", bytes: 20_000 }),
    status: () => this.#status(),
    create_record: ({ title, passphrase, charter, council }) => {
      if (passphrase.length < 10) throw { code: "weak_passphrase", least: 10 } satisfies UserError;
      Object.assign(this.data, { title, charter, council });
      this.ways.passphrase = passphrase;
      this.#open = this.#known = true;
      return { status: this.#status(), recovery_key: this.ways.recoveryKey };
    },
    open_record: ({ secret }) => {
      if (secret !== this.ways.passphrase && secret !== this.ways.recoveryKey)
        throw { code: "wrong_passphrase" } satisfies UserError;
      this.damage.waiting = this.damage.broken;
      if (this.damage.broken) throw { code: "damaged_record" } satisfies UserError;
      this.#open = true;
      return this.#status();
    },
    open_by_keychain: () => {
      this.#open = true;
      return this.#status();
    },
    choose_record: () => ({ key: "r2", title: "Forum record", sample: false, keychain: false }),
    still_here: () => ({}),
    lock_record: () => {
      this.damage.waiting = false;
      this.#open = false;
      return this.#status();
    },
    settle_charter: ({ charter, ours }) => {
      this.#change("Rename the record", () => (this.data.whoseSaid[charter] = ours));
      return this.#status();
    },
    set_record_info: (info) => {
      this.#change("Rename the record", () => Object.assign(this.data, info));
      return this.#status();
    },
    load_sample: () => {
      this.data = sampleData();
      this.#open = this.#known = this.#isSample = true;
      return this.#status();
    },
    remove_sample: () => {
      this.#open = this.#known = this.#isSample = false;
      return this.#status();
    },
    undo: () => this.#step(this.#past, this.#future),
    redo: () => this.#step(this.#future, this.#past),
    settings: () => this.settings,
    set_settings: (settings) => (this.settings = settings),
    reader_walls: () => ({ walls: this.walls }),
    back_up: () =>
      this.#start("b1", {
        exported: { file: { name: "Our record 2026-11-12.evenhand", bytes: 812_000 }, left_out: [] },
      }),
    restore_backup: ({ bring_back }) => {
      const made = "2026-11-10T19:00:00Z";
      const restored = { title: this.data.title, made, entries: 21, files: 15, brought_back: bring_back };
      return this.#start("r1", { restored });
    },
    check_record: ({ printed }) => {
      const checked = {
        database_ok: true,
        keys_ok: true,
        mended_on_opening: false,
        files_ok: Object.keys(this.data.files).length,
        files_damaged: [],
        history_ok: true,
        printed_found: printed.trim() ? printed.trim() === "9f".repeat(32) : null,
        clock_set_back: 0,
        changes: 64,
        head: "9f".repeat(32),
      };
      return this.#start("c1", { checked });
    },
    export_record: () =>
      this.#start("x1", { exported: { file: { name: "Our record.zip", bytes: 2_400_000 }, left_out: [] } }),
    look_into_record_file: () => this.#start("l1", { import: importPreview(this.data.title) }),
    import_record: ({ differing }) => {
      const imported = { entries: 3, files: 1, changed: differing === "theirs" ? 1 : 0, missing: [] };
      this.#change("Bring in a record", () => this.data.entries.push(emptyEntry("event", this.#newId(), MOCK_NOW)));
      return this.#start("i1", { imported });
    },
    removed: ({ most }) => ({
      items: this.data.bin.map((one) => one.removed).slice(0, most),
      total: this.data.bin.length,
    }),
    restore: ({ id }) => {
      const found = this.data.bin.find((one) => one.removed.key.id === id);
      if (!found) throw { code: "gone" } satisfies UserError;
      this.#change(`Bring back ${found.removed.title}`, () => {
        (this.data[found.list] as unknown[]).push(found.item);
        this.data.bin = this.data.bin.filter((one) => one.removed.key.id !== id);
      });
      return { label: this.#past.at(-1)?.label ?? null, status: this.#status() };
    },
    list_entries: (filter) => {
      const fits = this.#list(filter);
      const newest = filter.most ? fits.slice(0, filter.most) : fits;
      return { entries: newest.map((entry) => summaryOf(entry, this.data.today)), total: fits.length };
    },
    get_entry: ({ id }) => this.#view(this.#entry(id)),
    new_entry: ({ entry_type }) => emptyEntry(entry_type, this.#newId(), MOCK_NOW),
    save_entry: (entry) => this.#put(entry),
    remove_entry: ({ id }) => this.#remove("entries", "entry", id),
    attach_files: ({ id }) => this.#start("a1", { attached: this.#attach(id) }),
    attach_dropped: ({ entry }) => this.#start("a1", { attached: this.#attach(entry) }),
    detach_file: ({ entry: id, file }) => {
      const entry = this.#entry(id);
      this.#change("Take a file off", () => (entry.files = entry.files.filter((one) => one.file !== file)));
      return this.#view(entry);
    },
    open_file: ({ file }) => {
      const name = this.data.files[file]?.name ?? "";
      if (/\.(exe|zip)$/.test(name)) throw { code: "not_opened", name } satisfies UserError;
      return {};
    },
    play_file: () => ({ media_type: "audio/wav", base64: "UklGRiQAAABXQVZF" }),
    speech_model: () => ({ name: this.#model }),
    choose_speech_model: () => ({ name: (this.#model = "ggml-base.en.bin") }),
    hear_recording: () => this.#start("heard", { heard: HEARD }),
    save_file_copy: ({ file }) => ({ name: this.data.files[file]?.name ?? "", bytes: 1000 }),
    read_picture: ({ file }) => (this.#pictures.add(file), this.#start("picture", {})),
    picture_page: ({ page }) => picturePage(page),
    picture_words: ({ file }) => pictureWords(this.#pictures.has(file)),
    search: (query) => this.#search(query).slice(0, query.most),
    save_draft: ({ key, content }) => (this.drafts.set(key, content), {}),
    get_draft: ({ key }) => (this.drafts.has(key) ? { key, content: this.drafts.get(key)! } : null),
    drop_draft: ({ key }) => (this.drafts.delete(key), {}),
    list_people: () => this.data.people,
    save_person: (person) => {
      this.#change(
        `Save ${person.name || person.role}`,
        () => (this.data.people = [...this.data.people.filter((one) => one.id !== person.id), person]),
      );
      return person;
    },
    new_person: () => ({
      id: this.#newId(),
      name: "",
      role: "",
      organisation: "",
      council: false,
      child: false,
      shown_as: "",
      from: { precision: "undated" },
      to: { precision: "undated" },
      added_on: MOCK_NOW,
      sample: false,
    }),
    list_issues: () =>
      this.data.issues.map((issue) => ({
        issue,
        evidence: this.data.entries.filter((one) => one.issues.includes(issue.id)).length,
      })),
    new_issue: () => ({
      id: this.#newId(),
      number: this.data.issues.length + 1,
      title: "",
      what_happened: "",
      effect: "",
      remedy: "",
      their_account: "",
      clauses: [],
      added_on: MOCK_NOW,
      sample: false,
    }),
    save_issue: ({ issue, link, unlink }) => {
      this.#change(`Save issue ${issue.number}`, () => {
        this.data.issues = [...this.data.issues.filter((one) => one.id !== issue.id), issue].sort(
          (a, b) => a.number - b.number,
        );
        for (const entry of this.data.entries) {
          const others = entry.issues.filter((one) => one !== issue.id);
          if (link.includes(entry.id)) entry.issues = [...others, issue.id];
          if (unlink.includes(entry.id)) entry.issues = others;
        }
      });
      return issue;
    },
    remove_issue: ({ id }) => this.#remove("issues", "issue", id),
    today: () => todayOf(this.data),
    list_promises: (query) => promisesOf(this.data, query),
    cost: (query) => costOf(this.data, query),
    open_invitations: () => this.invitations,
    read_dropped: () => this.invitations,
    read_pasted: ({ text }) => (/\d/.test(text) ? this.invitations : []),
    check_meeting: ({ charter, meeting }) =>
      checkMeeting({ ...meeting, charter }, this.data.council, this.data.whoseSaid),
    save_invitation: ({ title, meeting, notes }) => {
      const entry = emptyEntry("meeting", this.#newId(), MOCK_NOW);
      const starts = meeting.starts;
      const day = starts ? (starts.type === "date" ? starts.date : starts.local.slice(0, 10)) : null;
      return this.#put({
        ...entry,
        title,
        notes,
        when: day ? { precision: "day", date: day } : { precision: "undated" },
        kind: { type: "meeting", ...meeting },
      });
    },
    ...captureAnswers({
      start: (total, gives) => {
        const job = `j${this.#jobs.size + 2}`;
        this.#jobs.set(job, { done: 0, total, cancelled: false, previews: [], gives });
        return { job };
      },
      promise: () => emptyEntry("promise", this.#newId(), MOCK_NOW),
      put: (entry) => this.#put(entry),
    }),
    drop_folder: () => {
      this.#jobs.set("j1", { done: 0, total: 12, cancelled: false, previews: this.invitations });
      return { job: "j1" };
    },
    job: ({ job }) => this.#job(job),
    cancel_job: ({ job }) => {
      const now = this.#jobs.get(job);
      if (now) now.cancelled = true;
      return this.#job(job);
    },
    charters: () => charters(this.data),
    save_charter: (form) => {
      this.#change(
        `Save ${form.title}`,
        () =>
          (this.data.ownCharters = [
            ...this.data.ownCharters.filter((one) => one.id !== form.id),
            { ...form, id: form.id || `own-${this.data.ownCharters.length + 1}` },
          ]),
      );
      return charters(this.data);
    },
    charter_form: ({ charter }) => {
      const form = this.data.ownCharters.find((one) => one.id === charter);
      if (!form) throw { code: "unknown_charter" };
      return form;
    },
    import_charter: () => charters(this.data),
    export_charter: ({ charter }) => ({ name: `${charter}.charter.json`, bytes: 4100 }),
    limit_triggers: () => triggers,
    limits: (query) => limitsFor(query),
    save_limits: ({ query, chosen }) => {
      const limits = limitsFor(query).filter((limit) => chosen.includes(limit.id));
      const made = limits.map((limit): Entry => ({
        ...emptyEntry("event", this.#newId(), MOCK_NOW),
        title: limit.title,
        when: limit.due ? { precision: "day", date: limit.due } : { precision: "undated" },
      }));
      this.#change("Add time limits", () => this.data.entries.push(...made));
      return made.map((one) => summaryOf(one, this.data.today));
    },
    export_calendar: () => ({ name: "evenhand.ics", bytes: 2100 }),
    ...safetyAnswers({
      start: (gives) => this.#start("m1", gives),
      data: () => this.data,
      backup: () => this.#started,
      put: (data) => (this.data = data),
      change: (label, change) => this.#change(label, change),
      status: () => this.#status(),
      openAgain: () => (this.#open = true),
      damage: this.damage,
      when: (entry) => summaryOf(entry, this.data.today).when_words,
    }),
    ...keyAnswers(this.ways, () => this.#status()),
    ...eraseAnswers({
      data: () => this.data,
      forget: () => void ([this.#past, this.#future] = [[], []]),
      status: () => this.#status(),
      owner: (secret) => {
        const own = this.#isSample || secret === this.ways.passphrase || secret === this.ways.recoveryKey;
        if (!own) throw { code: "wrong_passphrase" } satisfies UserError;
      },
    }),
    ...peopleAnswers({
      data: () => this.data,
      newId: () => this.#newId(),
      change: (label, change) => this.#change(label, change),
      status: () => this.#status(),
    }),
    ...formAnswers({
      forms: () => this.data.forms,
      entries: () => this.data.entries,
      summary: (entry) => summaryOf(entry, this.data.today),
      newId: () => this.#newId(),
      change: (label, change) => this.#change(label, change),
      keep: (words) => this.#put({ ...emptyEntry("event", this.#newId(), MOCK_NOW), title: words, working_well: true }),
      status: () => this.#status(),
    }),
    ...notesAnswers({
      notes: () => this.data.eventNotes,
      entries: () => this.data.entries,
      summary: (entry) => summaryOf(entry, this.data.today),
      newId: () => this.#newId(),
      change: (label, change) => this.#change(label, change),
      promise: (title, due) => {
        const entry = emptyEntry("promise", this.#newId(), MOCK_NOW);
        return this.#put({ ...entry, title, kind: { ...entry.kind, due } as Entry["kind"] });
      },
      undone: (label) => ({ label, status: this.#status() }),
    }),
    ...planAnswers({
      plans: () => this.data.plans,
      today: () => this.data.today,
      id: () => this.#newId(),
      change: (label, change) => this.#change(label, change),
      undone: (label) => ({ label, status: this.#status() }),
      remove: (id) => (this.data.plans = this.data.plans.filter((one) => one.id !== id)),
    }),
    ...storyAnswers({
      stories: () => this.data.stories,
      today: () => this.data.today,
      id: () => this.#newId(),
      change: (label, change) => this.#change(label, change),
      undone: (label) => ({ label, status: this.#status() }),
      remove: (id) => (this.data.stories = this.data.stories.filter((one) => one.id !== id)),
    }),
    ...ladderAnswers({
      entries: () => this.data.entries,
      entry: (id) => this.#entry(id),
      put: (entry) => this.#put(entry),
      summary: (entry) => summaryOf(entry, this.data.today),
    }),
    ...meetingAnswers({
      entry: (id) => this.#entry(id),
      put: (...entries) => this.#put(...entries),
      promises: () => viewsOf(this.data),
      summary: (entry) => summaryOf(entry, this.data.today),
      council: () => this.data.council,
      newId: () => this.#newId(),
      now: MOCK_NOW,
    }),
    ...lineAnswers({ put: (...entries) => this.#put(...entries), newId: () => this.#newId(), now: MOCK_NOW }),
    ...bundleAnswers({
      data: () => this.data,
      newId: () => this.#newId(),
      change: (label, change) => this.#change(label, change),
      made: this.#made,
      startJob: (gives = {}) => (
        this.#jobs.set("b1", { done: 0, total: 4, cancelled: false, previews: [], gives }),
        "b1"
      ),
      remove: (id) => this.#remove("bundles", "bundle", id),
      summary: (entry) => summaryOf(entry, this.data.today),
    }),
  };
}
