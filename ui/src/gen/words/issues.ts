/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/issues.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Issues screen. */
export const issues = {
  /** "Issues" */
  get title(): string {
    return say("issues-title");
  },
  /** "There are {count} issues in your complaint." */
  lede: (count: number): string => say("issues-lede", { count: ["number", count] }),
  /** "Add an issue" */
  get add(): string {
    return say("issues-add");
  },
  /** "Issue {number}" */
  number: (number: number): string => say("issues-number", { number: ["number", number] }),
  /** "Issue in one line" */
  get name(): string {
    return say("issues-name");
  },
  /** "What happened" */
  get what(): string {
    return say("issues-what");
  },
  /** "Its effect on families" */
  get effect(): string {
    return say("issues-effect");
  },
  /** "What would put it right" */
  get remedy(): string {
    return say("issues-remedy");
  },
  /** "The council's side" */
  get their(): string {
    return say("issues-their");
  },
  /** "A fair complaint says what the council said." */
  get theirHint(): string {
    return say("issues-their-hint");
  },
  /** "What shows it" */
  get evidence(): string {
    return say("issues-evidence");
  },
  /** "{count} entries show it" */
  evidenceCount: (count: number): string => say("issues-evidence-count", { count: ["number", count] }),
  /** "Tick each entry that shows this issue." */
  get evidenceHint(): string {
    return say("issues-evidence-hint");
  },
  /** "Find others by their words" */
  get evidenceFind(): string {
    return say("issues-evidence-find");
  },
  /** "There are no entries yet." */
  get evidenceNone(): string {
    return say("issues-evidence-none");
  },
  /** "The issue is saved." */
  get saved(): string {
    return say("issues-saved");
  },
  /** "Change issue {number}" */
  editTitle: (number: number): string => say("issues-edit-title", { number: ["number", number] }),
  /** "No issues yet" */
  get emptyTitle(): string {
    return say("issues-empty-title");
  },
  /** "Example: “Messages were not answered”, shown by three emails." */
  get emptyExample(): string {
    return say("issues-empty-example");
  },
};
