/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/find.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Find dialog. */
export const find = {
  /** "Find" */
  get title(): string {
    return say("find-title");
  },
  /** "Words to find" */
  get label(): string {
    return say("find-label");
  },
  /** "Looks in entries, files and people, and for places to go to." */
  get hint(): string {
    return say("find-hint");
  },
  /** "A place to go to" */
  get place(): string {
    return say("find-place");
  },
  /** "Nothing has the words “{text}”." */
  none: (text: string): string => say("find-none", { text: ["text", text] }),
  /** "{count} things found" */
  count: (count: number): string => say("find-count", { count: ["number", count] }),
  /** "Record" */
  get kindInfo(): string {
    return say("find-kind-info");
  },
  /** "Person" */
  get kindPerson(): string {
    return say("find-kind-person");
  },
  /** "Issue" */
  get kindIssue(): string {
    return say("find-kind-issue");
  },
  /** "Entry" */
  get kindEntry(): string {
    return say("find-kind-entry");
  },
  /** "File" */
  get kindFile(): string {
    return say("find-kind-file");
  },
  /** "Bundle" */
  get kindBundle(): string {
    return say("find-kind-bundle");
  },
  /** "Charter" */
  get kindCharter(): string {
    return say("find-kind-charter");
  },
  /** "Ladder" */
  get kindLadder(): string {
    return say("find-kind-ladder");
  },
  /** "Questions of your own" */
  get kindFormSet(): string {
    return say("find-kind-form-set");
  },
  /** "Feedback form" */
  get kindForm(): string {
    return say("find-kind-form");
  },
  /** "Notes" */
  get kindNotes(): string {
    return say("find-kind-notes");
  },
  /** "Theme" */
  get kindTheme(): string {
    return say("find-kind-theme");
  },
  /** "Answer" */
  get kindResponse(): string {
    return say("find-kind-response");
  },
};
