/** Keeps what is typed within a second of the last key, and gives it back after a crash. */
import type { Session } from "./session.svelte";

const WAIT_MS = 600;

export class DraftKeeper<T> {
  /** Something typed is kept. */
  kept = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: string;
  #waiting: string | null = null;
  #over = false;

  constructor(
    readonly session: Session,
    readonly key: string,
    first: T,
  ) {
    this.#last = JSON.stringify(first);
  }

  /** Called with every change. The first state counts as nothing typed. */
  note(value: T): void {
    const content = JSON.stringify(value);
    if (this.#over || content === this.#last) return;
    this.#last = content;
    this.#waiting = content;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), WAIT_MS);
  }

  /** Keeps now what is waiting to be kept. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const content = this.#waiting;
    this.#waiting = null;
    if (content === null || this.#over) return;
    const answer = await this.session.ask("save_draft", { key: this.key, content });
    this.kept = answer !== null;
    if (answer === null) this.#waiting ??= content;
  }

  /** It is saved for good, or not wanted: nothing more to keep. */
  async end(): Promise<void> {
    this.#over = true;
    clearTimeout(this.#timer);
    await this.session.ask("drop_draft", { key: this.key });
  }
}

/** What was kept under this key, or `null`. */
export async function readDraft<T>(session: Session, key: string): Promise<T | null> {
  const draft = await session.ask("get_draft", { key });
  if (!draft) return null;
  try {
    return JSON.parse(draft.content) as T;
  } catch {
    return null;
  }
}
