/** What a test puts into a record before it looks. */
import { appendFileSync, existsSync } from "node:fs";
import { resolve } from "node:path";
import { it } from "vitest";
import type { Entry, FeedbackForm, JobState } from "../src/host/types";
import type { AppOnPipes } from "./host";

/** What reads pictures, where `cargo xtask setup` put it. */
const MODELS = resolve("../src-tauri/ocr/models/PP-OCRv6_rec_small.rten");

/** A test in which a picture is read. Without the models it says that it did not run, as `tests/skipped.rs` does. */
export function itReads(name: string, test: () => Promise<void>): void {
  it.skipIf(!existsSync(MODELS))(name, test);
  if (existsSync(MODELS)) return;
  const why = "the models are missing; cargo xtask setup fetches them";
  console.log(`NOT RUN: ${name}: ${why}`);
  const list = process.env.EVENHAND_NOT_RUN;
  if (list) appendFileSync(list, `pages ${name}\t${why}\n`);
}

/** Attaches a file, named from the pages' folder, to a new entry with this title. Gives the file's id. */
export async function attached(host: AppOnPipes, title: string, path: string): Promise<string> {
  const { id } = await host.put("event", { title });
  await host.person({ files: [resolve(path)] });
  await host.done(await host.ask("attach_files", { id }));
  return (await host.entry(title)).files[0]!.file;
}

/** A job that has ended and gave this. */
const ended = (gave: Partial<JobState>): JobState => ({
  done: 1,
  total: 1,
  finished: true,
  cancelled: false,
  error: null,
  previews: [],
  import: null,
  imported: null,
  restored: null,
  backup: null,
  went_back: null,
  attached: null,
  made: null,
  exported: null,
  checked: null,
  mended: null,
  read_by_eye: null,
  heard: null,
  rescued: null,
  ...gave,
});

/** The job with this key gave this; all others are the app's own. */
export function jobThatGave(host: AppOnPipes, key: string, gave: Partial<JobState>): void {
  host.answering.set("job", (request) => ((request as { job: string }).job === key ? ended(gave) : undefined));
}

/** A meeting that was held on this day. */
export function held(host: AppOnPipes, title: string, date: string): Promise<Entry> {
  return host.put(
    "meeting",
    { title, when: { precision: "day", date } },
    { status: "held", starts: { type: "date", date } },
  );
}

/** Six forms on a meeting. Two writers said something, and may be quoted. */
export async function sixForms(host: AppOnPipes, meeting: string): Promise<void> {
  for (const [at, step] of [4, 5, 3, 4, 2, 5].entries()) {
    const form: FeedbackForm = {
      id: "00000000-0000-0000-0000-000000000000",
      meeting,
      set: "meeting",
      version: 1,
      filled_by: "parent_carer",
      got_by: "paper",
      code: `QX4${at}`,
      filled: {
        answers: { papers: { step: 1 }, listened: { step } },
        good: at === 1 ? "We were thanked by name." : "",
        different: at === 4 ? "Send the papers sooner." : "",
        quote_ok: at === 1 || at === 4,
      },
      received_on: { precision: "undated" },
      added_on: "2026-05-21T09:00:00Z",
      sample: false,
    };
    await host.ask("save_form", form);
  }
}

/** The forms of a meeting, in the order in which they came. */
export async function formsOf(host: AppOnPipes, meeting: string): Promise<FeedbackForm[]> {
  const { forms } = await host.ask("forms_of", { meeting });
  return forms.sort((one, other) => one.added_on.localeCompare(other.added_on));
}
