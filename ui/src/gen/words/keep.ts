/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/keep.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of files that are kept as they are, each with an entry or all with one. */
export const keep = {
  /** "Keep {name}" */
  tick: (name: string): string => say("keep-tick", { name: ["text", name] }),
  /** "Keep files" */
  get title(): string {
    return say("keep-title");
  },
  /** "Each stays as it is. You can say later which day it is of." */
  get hint(): string {
    return say("keep-hint");
  },
  /** "What are they?" */
  get what(): string {
    return say("keep-what");
  },
  /** "Letters or papers that came" */
  get cameIn(): string {
    return say("keep-came-in");
  },
  /** "Letters or papers that you sent" */
  get wentOut(): string {
    return say("keep-went-out");
  },
  /** "Something else" */
  get other(): string {
    return say("keep-other");
  },
  /** "Put all of them with one entry" */
  get together(): string {
    return say("keep-together");
  },
  /** "Keep {count} files" */
  save: (count: number): string => say("keep-save", { count: ["number", count] }),
  /** "Keeping your files" */
  get savingTitle(): string {
    return say("keep-saving-title");
  },
  /** "{done} of {total} files read." */
  progress: (done: number, total: number): string =>
    say("keep-progress", { done: ["number", done], total: ["number", total] }),
  /** "Your files are in your record" */
  get doneTitle(): string {
    return say("keep-done-title");
  },
  /** "No file was added" */
  get nothingTitle(): string {
    return say("keep-nothing-title");
  },
  /** "{count} files are kept. What they stand with waits under “Not finished” until you say which day it is of." */
  done: (count: number): string => say("keep-done", { count: ["number", count] }),
  /** "See what is not finished" */
  get see(): string {
    return say("keep-see");
  },
  /** "{count} files kept in your record." */
  saved: (count: number): string => say("keep-saved", { count: ["number", count] }),
  /** "These were not added" */
  get notAdded(): string {
    return say("keep-not-added");
  },
};
