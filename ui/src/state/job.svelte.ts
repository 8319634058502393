/** A job of the app, looked at until it has ended. */
import type { JobKey } from "../gen/JobKey";
import type { JobState } from "../host/types";
import type { Session } from "./session.svelte";

/** Short work is seen to end at once; long work is looked at less often. */
const FIRST_LOOK_MS = 25;
const LOOK_MS = 200;

export class JobWatch {
  #session: Session;
  #job: string | null = null;
  /** How the job stands; null while none runs. */
  stand = $state<JobState | null>(null);

  constructor(session: Session) {
    this.#session = session;
  }

  /** What a job gave; null where it was stopped or failed, which is said: `stopped` says what there is then. */
  async ended(started: JobKey | null, stopped = ""): Promise<JobState | null> {
    if (!started) return null;
    this.#job = started.job;
    let now = await this.#look(started);
    for (let wait = FIRST_LOOK_MS; now && !now.finished; wait = Math.min(2 * wait, LOOK_MS)) {
      await new Promise((rest) => setTimeout(rest, wait));
      now = await this.#look(started);
    }
    this.#job = null;
    this.stand = null;
    if (now?.error) this.#session.problem(now.error);
    else if (now?.cancelled && stopped) this.#session.say(stopped);
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
