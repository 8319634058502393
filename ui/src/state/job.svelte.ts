/** A job of the app, looked at until it has ended. */
import type { JobKey } from "../gen/JobKey";
import type { JobState } from "../host/types";
import type { Session } from "./session.svelte";

const LOOK_MS = 200;

export class JobWatch {
  #session: Session;
  #job: string | null = null;
  /** How the job stands; null while none runs. */
  stand = $state<JobState | null>(null);

  constructor(session: Session) {
    this.#session = session;
  }

  /** What a job gave; null where it was stopped or failed, which is said. */
  async ended(started: JobKey | null): Promise<JobState | null> {
    if (!started) return null;
    this.#job = started.job;
    let now = await this.#look(started);
    while (now && !now.finished) {
      await new Promise((rest) => setTimeout(rest, LOOK_MS));
      now = await this.#look(started);
    }
    this.#job = null;
    this.stand = null;
    if (now?.error) this.#session.problem(now.error);
    return now && !now.error && !now.cancelled ? now : null;
  }

  async #look({ job }: JobKey): Promise<JobState | null> {
    this.stand = await this.#session.ask("job", { job });
    return this.stand;
  }

  async stop(): Promise<void> {
    if (this.#job) await this.#session.ask("cancel_job", { job: this.#job });
  }
}
