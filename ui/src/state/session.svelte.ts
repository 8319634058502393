/** What all screens share: the host, where we are, what is saved, and what was last said. */
import * as tr from "../gen/words";
import { getContext, setContext } from "svelte";
import type { Commands, CommandName, DroppedFile, Host, Settings, Status, UserError } from "../host/types";
import { asUserError, errorWords } from "../text/errors";
import type { Route } from "./route";

/** A short message at the foot of the window. */
export interface Toast {
  id: number;
  text: string;
  problem: boolean;
  undo: boolean;
  /** When it was said. */
  at: number;
}

const KEY = "session";
const TOAST_MS = 12_000;
/** A notice said so shortly before a screen is left belongs to the next one: saving leads there by itself. */
const SAME_ACT_MS = 1_000;

export class Session {
  status = $state<Status | null>(null);
  settings = $state<Settings>({ theme: "system", zoom: 100, lock_after_minutes: 15 });
  route = $state<Route>({ screen: "today" });
  toasts = $state<Toast[]>([]);
  /** How saving stands; the foot of the navigation says it. */
  saving = $state<"saved" | "saving" | "failed">("saved");
  /** Locked by the person or by the clock: nothing of the record is shown, not even its name. */
  lockedKey = $state<string | null>(null);
  finding = $state(false);
  /** A file that is not opened from here, until the person has chosen what to do. */
  unopened = $state<{ file: string; name: string } | null>(null);
  /** Grows when the record changed under a screen (undo, restore), so that screens read again. */
  revision = $state(0);

  /** Takes files dropped while a screen wants them; otherwise they go to Meetings. */
  takeDropped: ((files: DroppedFile[]) => void) | null = null;
  /** Saves what is typed before the screen is left. */
  beforeLeaving: (() => void | Promise<void>) | null = null;
  #trail: Route[] = [];
  #nextToast = 1;

  constructor(readonly host: Host) {}

  get record() {
    return this.status?.record ?? null;
  }

  /** Calls the app. A failure is told to the person and comes back as `null`. */
  async ask<K extends CommandName>(name: K, request: Commands[K]["request"]): Promise<Commands[K]["answer"] | null> {
    try {
      // Plain data crosses the border, never a live proxy.
      return await this.host.call(name, $state.snapshot(request) as Commands[K]["request"]);
    } catch (thrown) {
      this.problem(asUserError(thrown));
      return null;
    }
  }

  /** Calls the app to change the record, says so, and offers to undo it. */
  async write<K extends CommandName>(
    name: K,
    request: Commands[K]["request"],
    said: string,
    undo = true,
  ): Promise<Commands[K]["answer"] | null> {
    this.saving = "saving";
    // From here on, Undo would take this change back and not the one that the old words offer.
    this.toasts = this.toasts.filter((toast) => !toast.undo);
    const answer = await this.ask(name, request);
    this.saving = answer === null ? "failed" : "saved";
    if (answer !== null) {
      await this.refresh();
      if (said) this.say(said, undo && Boolean(this.record?.undo));
    }
    return answer;
  }

  async refresh(): Promise<void> {
    this.status = await this.ask("status", {});
  }

  async undo(): Promise<void> {
    await this.#step("undo", tr.common.undone, tr.common.nothingToUndo);
  }

  async redo(): Promise<void> {
    await this.#step("redo", tr.common.redone, tr.common.nothingToRedo);
  }

  async #step(name: "undo" | "redo", done: (label: string) => string, none: string): Promise<void> {
    if (!this.record) return;
    const answer = await this.ask(name, {});
    if (!answer) return;
    this.status = answer.status;
    this.toasts = this.toasts.filter((toast) => toast.problem);
    this.say(answer.label === null ? none : done(answer.label));
    this.revision += 1;
  }

  async go(route: Route): Promise<void> {
    await this.beforeLeaving?.();
    this.#trail = [...this.#trail.slice(-30), this.route];
    this.#show(route);
  }

  /** Takes the place of the screen `here`: back does not return to it. A person who has gone elsewhere
      meanwhile stays there. */
  async replace(here: Route, route: Route): Promise<void> {
    if (this.route !== here) return;
    await this.beforeLeaving?.();
    if (this.route === here) this.#show(route);
  }

  async back(): Promise<void> {
    await this.beforeLeaving?.();
    this.#show(this.#trail.pop() ?? { screen: "today" });
  }

  /** Good news does not outlive the screen that it was said on. Undo stays in the menu. */
  #show(route: Route): void {
    const now = Date.now();
    this.toasts = this.toasts.filter((toast) => toast.problem || now - toast.at < SAME_ACT_MS);
    this.route = route;
  }

  /** The app stands elsewhere now: another record, or none. */
  arrive(status: Status): void {
    this.status = status;
    this.#trail = [];
    this.toasts = [];
    this.revision += 1;
    this.route = { screen: "today" };
    if (status.record) this.lockedKey = null;
    if (status.record?.bin_emptied) this.say(tr.erase.emptied(status.record.bin_emptied));
  }

  async lock(): Promise<void> {
    const open = this.status;
    if (!open?.record && !open?.damaged) return;
    // What is typed is taken along now and saved meanwhile.
    const typed = this.beforeLeaving?.();
    // Closing makes a backup, which takes a while. Nobody sees the record until then.
    this.finding = false;
    this.unopened = null;
    // A damaged record may not be the one that was opened last.
    this.lockedKey = open.record?.key ?? null;
    this.arrive({ ...open, record: null, damaged: false });
    await typed;
    const status = await this.ask("lock_record", {});
    if (status) this.status = status;
    else await this.refresh();
  }

  /** Opens a copy of a file in another program, or asks what to do with one that could be a program itself. */
  async openFile(file: string): Promise<void> {
    try {
      await this.host.call("open_file", { file });
    } catch (thrown) {
      const error = asUserError(thrown);
      if (error.code === "not_opened") this.unopened = { file, name: error.name };
      else this.problem(error);
    }
  }

  say(text: string, undo = false): void {
    this.#toast({ text, undo, problem: false });
  }

  problem(error: UserError): void {
    // Closing a file dialog is a choice and not a problem.
    if (error.code === "cancelled") return;
    this.#toast({ text: errorWords(error), undo: false, problem: true });
  }

  drop(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  #toast(toast: Omit<Toast, "id" | "at">): void {
    const id = this.#nextToast++;
    this.toasts = [
      ...this.toasts.filter((old) => old.problem && old.text !== toast.text),
      { ...toast, id, at: Date.now() },
    ];
    // A problem stays until it is closed; good news may go by itself.
    if (!toast.problem) setTimeout(() => this.drop(id), TOAST_MS);
  }
}

export function shareSession(session: Session): Session {
  return setContext(KEY, session);
}

export function useSession(): Session {
  return getContext<Session>(KEY);
}
