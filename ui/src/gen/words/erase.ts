/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/erase.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of deleting for good, and of the yearly question. */
export const erase = {
  /** "Delete for good" */
  get forGood(): string {
    return say("erase-for-good");
  },
  /** "Delete for good: {title}" */
  forGoodNamed: (title: string): string => say("erase-for-good-named", { title: ["text", title] }),
  /** "Delete {count} things for good?" */
  ask: (count: number): string => say("erase-ask", { count: ["number", count] }),
  /** "This cannot be undone. The words go from your record, its history and its search." */
  get cannot(): string {
    return say("erase-cannot");
  },
  /** "Empty the bin" */
  get empty(): string {
    return say("erase-empty");
  },
  /** "Deleted for good" */
  get receipt(): string {
    return say("erase-receipt");
  },
  /** "Delete those backups too" */
  get forget(): string {
    return say("erase-forget");
  },
  /** "{count} things were in the bin for 30 days and are gone now." */
  emptied: (count: number): string => say("erase-emptied", { count: ["number", count] }),
  /** "Are old things still needed?" */
  get question(): string {
    return say("erase-question");
  },
  /** "Keep them all" */
  get keepAll(): string {
    return say("erase-keep-all");
  },
  /** "They are kept. We ask again in a year." */
  get kept(): string {
    return say("erase-kept");
  },
  /** "Choose what to delete" */
  get choose(): string {
    return say("erase-choose");
  },
  /** "Tick what is no longer needed. The rest stays." */
  get chooseHint(): string {
    return say("erase-choose-hint");
  },
  /** "{count} more are not shown here." */
  more: (count: number): string => say("erase-more", { count: ["number", count] }),
  /** "Delete {count} for good" */
  delete: (count: number): string => say("erase-delete", { count: ["number", count] }),
};
