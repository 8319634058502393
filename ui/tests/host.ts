/// <reference types="node" />
/**
 * The real app in a child process, for tests of the window.
 *
 * It is `src-tauri/app/examples/host_on_pipes.rs`: what it answers is what the app answers. Only faults come from here,
 * for a sound app has none: a call that fails, an answer that is late, and the answers of `answering`.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type {
  CommandName,
  Commands,
  DroppedFile,
  Entry,
  EntrySummary,
  EntryType,
  Host,
  MenuAction,
  Stop,
  UserError,
} from "../src/host/types";
import { everyEntry } from "../src/state/filter";
import { program } from "./built";
import { NOW } from "./clock";

export type StartState = "first" | "recent" | "empty" | "sample";

/** What opens the record of `recent` and `empty`. */
export const PASSPHRASE = "correct horse battery";

type Answer = { id: number } & ({ good: unknown } | { error: UserError } | { broken: string });

/** A job that was looked at so long ago is looked at no more: nobody waits for it. */
const WATCHED_MS = 500;

/** The child process: one for each file of tests. */
class Program {
  #child: ChildProcess;
  #waiting = new Map<number, (answer: Answer) => void>();
  #next = 0;

  constructor() {
    this.#child = spawn(program(), { stdio: ["pipe", "pipe", "inherit"] });
    createInterface({ input: this.#child.stdout! }).on("line", (line) => {
      const answer = JSON.parse(line) as Answer;
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    this.#child.on("exit", (code, signal) => {
      for (const [id, tell] of this.#waiting) tell({ id, broken: `the app ended: ${code ?? signal}` });
    });
  }

  say(line: object): Promise<Answer> {
    const id = ++this.#next;
    this.#child.stdin!.write(`${JSON.stringify({ id, ...line })}\n`);
    return new Promise((tell) => this.#waiting.set(id, tell));
  }

  async end(): Promise<void> {
    const ended = new Promise((done) => this.#child.on("exit", done));
    this.#child.stdin!.end();
    await ended;
  }
}

let running: Program | null = null;
let started: AppOnPipes | null = null;
let files: string | null = null;

/** The app started anew, on folders of its own. */
export async function startApp(state: StartState): Promise<AppOnPipes> {
  await started?.leave();
  running ??= new Program();
  const record = { title: "Our record", council: "Hounslow", charter: "hounslow" };
  const answer = await running.say({ start: { state, now: NOW, passphrase: PASSPHRASE, ...record } });
  if (!("good" in answer)) throw new Error(JSON.stringify(answer));
  const { folder, recovery_key } = answer.good as { folder: string; recovery_key: string | null };
  started = new AppOnPipes(running, folder, recovery_key ?? "");
  return started;
}

/** The app that was started last. */
export function current(): AppOnPipes | null {
  return started;
}

/** Closes the record and ends the child process. */
export async function endApp(): Promise<void> {
  await started?.leave();
  started = null;
  await running?.end();
  running = null;
  if (files) rmSync(files, { recursive: true, force: true });
  files = null;
}

/** A file of somebody's, with this in it. Gives its path. */
export function file(name: string, content: string | Uint8Array): string {
  files ??= mkdtempSync(join(tmpdir(), "evenhand-pages-"));
  const path = join(files, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

export class AppOnPipes implements Host {
  /** Commands asked for, in order: what a test may look at. */
  asked: { name: CommandName; request: unknown }[] = [];
  /** What they were answered with, in the order of the answers. */
  answered: { name: CommandName; answer: unknown }[] = [];
  /** The next call of this command fails with this error. */
  failing = new Map<CommandName, UserError>();
  /** This command is answered so, for the reason that stands where it is set; with `undefined` the app answers. */
  answering = new Map<CommandName, (request: unknown) => unknown>();
  /** Requests that the app could not make sense of. */
  broken: string[] = [];
  /** How often the dialog to print was asked for. */
  printed = 0;
  readonly #held = new Map<CommandName, Promise<void>[]>();
  readonly #menu = new Set<(action: MenuAction) => void>();
  readonly #dropped = new Set<(files: DroppedFile[]) => void>();
  readonly #jobs = new Map<string, number>();
  #pending = 0;
  #left = false;

  constructor(
    readonly program: Program,
    /** Where this app keeps everything: records in `data`, files that were saved in `saved`. */
    readonly folder: string,
    /** What opens the record of `recent` and `empty`, too. */
    readonly recoveryKey: string,
  ) {}

  async call<K extends CommandName>(name: K, request: Commands[K]["request"]): Promise<Commands[K]["answer"]> {
    // The window that asked is gone.
    if (this.#left) return new Promise(() => undefined);
    this.asked.push({ name, request: structuredClone(request) });
    const error = this.failing.get(name);
    if (error) {
      this.failing.delete(name);
      throw error;
    }
    const late = this.#held.get(name)?.shift();
    this.#pending += 1;
    let answer: Commands[K]["answer"];
    try {
      answer = await this.#answer(name, request);
    } finally {
      this.#pending -= 1;
    }
    await late;
    this.answered.push({ name, answer });
    return answer;
  }

  async #answer<K extends CommandName>(name: K, request: Commands[K]["request"]): Promise<Commands[K]["answer"]> {
    const own = this.answering.get(name)?.(request);
    const canned = { id: 0, good: structuredClone(own) };
    const answer = own === undefined ? await this.program.say({ call: { name, request } }) : canned;
    this.#look(name === "job" ? (request as Commands["job"]["request"]).job : undefined, answer);
    if ("broken" in answer) this.broken.push(answer.broken);
    if ("broken" in answer) throw { code: "unexpected" } satisfies UserError;
    if ("error" in answer) throw answer.error;
    return answer.good as Commands[K]["answer"];
  }

  /** Notes that a job was started or looked at, until it has ended. */
  #look(looked: string | undefined, answer: Answer): void {
    const { job = looked, finished } = (("good" in answer && answer.good) || {}) as {
      job?: string;
      finished?: boolean;
    };
    if (job === undefined) return;
    if ("good" in answer && !finished) this.#jobs.set(job, performance.now());
    else this.#jobs.delete(job);
  }

  /** Asks for the test itself: neither noted nor held. */
  async ask<K extends CommandName>(name: K, request: Commands[K]["request"]): Promise<Commands[K]["answer"]> {
    const answer = await this.program.say({ call: { name, request } });
    if (!("good" in answer)) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.good as Commands[K]["answer"];
  }

  /** What a job gave that a test started. */
  async done(started: Commands["job"]["request"]): Promise<Commands["job"]["answer"]> {
    let now = await this.ask("job", started);
    while (!now.finished) now = await this.ask("job", started);
    if (now.error) throw new Error(JSON.stringify(now.error));
    return now;
  }

  /** All entries of the record, newest first. */
  async entries(): Promise<EntrySummary[]> {
    return (await this.ask("list_entries", everyEntry)).entries;
  }

  /** The entry with this title, whole. */
  async entry(title: string): Promise<Entry> {
    const all = await this.entries();
    const found = all.find((one) => one.title === title);
    if (!found) throw new Error(`No entry "${title}". There are: ${all.map((one) => one.title).join(" | ")}`);
    return (await this.ask("get_entry", { id: found.id })).entry;
  }

  /** Saves an entry that a test needs to be there. */
  async put(type: EntryType, change: Partial<Entry>, kind: object = {}): Promise<Entry> {
    const fresh = await this.ask("new_entry", { entry_type: type });
    const entry = { ...fresh, ...change, kind: { ...fresh.kind, ...kind } as Entry["kind"] };
    return (await this.ask("save_entry", entry)).entry;
  }

  /** A meeting of 30 Nov 2026, 10.30am to noon, that is still to come. */
  planned(title = "Co-production group"): Promise<Entry> {
    const at = (time: string) => ({
      type: "at",
      utc: `2026-11-30T${time}:00Z`,
      zone: "Europe/London",
      local: `2026-11-30T${time}:00`,
    });
    const when = { precision: "day", date: "2026-11-30" } as const;
    const kind = { starts: at("10:30"), ends: at("12:00"), place: "Civic Centre, room 2", charter: "hounslow" };
    return this.put("meeting", { title, when }, kind);
  }

  /** Whether an answer is on its way, or a job that the window looks at goes on. */
  get busy(): boolean {
    const now = performance.now();
    return this.#pending > 0 || [...this.#jobs.values()].some((looked) => now - looked < WATCHED_MS);
  }

  /** How often this command was asked for. */
  times(name: CommandName): number {
    return this.asked.filter((one) => one.name === name).length;
  }

  /** What it was asked last with. */
  last<K extends CommandName>(name: K): Commands[K]["request"] | undefined {
    return this.asked.findLast((one) => one.name === name)?.request as Commands[K]["request"] | undefined;
  }

  /** The next answer to this command comes late: when what this gives is called. */
  hold(name: CommandName): () => void {
    let comes = (): void => undefined;
    const late = new Promise<void>((come) => (comes = come));
    this.#held.set(name, [...(this.#held.get(name) ?? []), late]);
    return comes;
  }

  /** What the person chooses in the next dialogs: files, once, or a folder; and whether there is a keychain. */
  async person(does: { files?: string[]; folder?: string; keychain?: boolean }): Promise<void> {
    await this.program.say({ person: does });
  }

  /** Drops files on the window. */
  async drop(paths: string[]): Promise<void> {
    const answer = await this.program.say({ drop: paths });
    if ("good" in answer) this.#dropped.forEach((hear) => hear(answer.good as DroppedFile[]));
  }

  menu(action: MenuAction): void {
    this.#menu.forEach((hear) => hear(action));
  }

  /** No window asks it any more. */
  async leave(): Promise<void> {
    this.#left = true;
    while (this.#pending > 0) await new Promise((done) => setTimeout(done, 1));
  }

  print = (): Promise<void> => {
    this.printed += 1;
    return Promise.resolve();
  };
  onMenu = (hear: (action: MenuAction) => void): Stop => listening(this.#menu, hear);
  onDropped = (hear: (files: DroppedFile[]) => void): Stop => listening(this.#dropped, hear);
  // Files that the app was opened with are in its status; the shell alone tells of later ones.
  onOpened = (): Stop => () => undefined;
}

function listening<T>(all: Set<T>, one: T): Stop {
  all.add(one);
  return () => void all.delete(one);
}
