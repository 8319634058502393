/** One bundle's plan, changed faster than it can be saved: each change builds on the ones before, and none is lost. */
import type { BundlePlan, BundleView } from "../../host/types";
import type { Session } from "../../state/session.svelte";

/** What changes, said of the plan as it is by then. */
export type Change = (plan: BundlePlan) => Partial<BundlePlan>;

export class OpenBundle {
  #view = $state.raw<BundleView | null>(null);
  /** Changes that are on their way, the oldest first. */
  #changes = $state.raw<Change[]>([]);
  #last: Promise<unknown> = Promise.resolve();

  /** The plan with what is on its way: its pages are those of before. */
  readonly view = $derived.by(() => {
    if (!this.#view || !this.#changes.length) return this.#view;
    const plan = this.#changes.reduce((before, change) => ({ ...before, ...change(before) }), this.#view.plan);
    return { ...this.#view, plan, made_pages: null, made_volumes: [] };
  });

  constructor(
    readonly session: Session,
    readonly id: string,
  ) {}

  read(): Promise<void> {
    return this.#next(() => this.#read());
  }

  /** Whether it was saved; why not, the person is told. */
  save(change: Change, said: string): Promise<boolean> {
    this.#changes = [...this.#changes, change];
    return this.#next(async () => {
      const plan = this.saved;
      const done =
        plan !== null && (await this.session.write("save_bundle", { ...plan, ...change(plan) }, said)) !== null;
      if (done) await this.#read();
      this.#changes = this.#changes.slice(1);
      return done;
    });
  }

  /** Once everything that was changed is saved. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** The plan as it is kept. */
  get saved(): BundlePlan | null {
    return this.#view?.plan ?? null;
  }

  async #read(): Promise<void> {
    this.#view = (await this.session.ask("bundle_view", { id: this.id })) ?? this.#view;
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done;
    return done;
  }
}
