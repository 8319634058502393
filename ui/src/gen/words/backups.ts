/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/backups.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the rescue of a damaged record, and of backups. */
export const backups = {
  /** "Backups made for you" */
  get title(): string {
    return say("backups-title");
  },
  /** "None has been made yet. One is made after half an hour of changes, and when you close." */
  get none(): string {
    return say("backups-none");
  },
  /** "{made}, {why}" */
  line: (made: string, why: string): string => say("backups-line", { made: ["text", made], why: ["text", why] }),
  /** "Look inside" */
  get look(): string {
    return say("backups-look");
  },
  /** "Reading the backup…" */
  get reading(): string {
    return say("backups-reading");
  },
  /** "Look inside the backup of {made}" */
  lookAt: (made: string): string => say("backups-look-at", { made: ["text", made] }),
  /** "Backup of {made}" */
  previewTitle: (made: string): string => say("backups-preview-title", { made: ["text", made] }),
  /** "Your record holds all of this already. There is nothing to bring back." */
  get same(): string {
    return say("backups-same");
  },
  /** "{count} things would come back:" */
  added: (count: number): string => say("backups-added", { count: ["number", count] }),
  /** "{count} things would be as it was then:" */
  changed: (count: number): string => say("backups-changed", { count: ["number", count] }),
  /** "{count} things you added since would stay." */
  kept: (count: number): string => say("backups-kept", { count: ["number", count] }),
  /** "{count} things you deleted for good would stay deleted." */
  erased: (count: number): string => say("backups-erased", { count: ["number", count] }),
  /** "Bring this back" */
  get bring(): string {
    return say("backups-bring");
  },
  /** "Bringing it back…" */
  get bringing(): string {
    return say("backups-bringing");
  },
  /** "Stopped. Nothing was brought back, and your record is as it was." */
  get bringStopped(): string {
    return say("backups-bring-stopped");
  },
  /** "A backup of how things are now is made first. You can undo it." */
  get safe(): string {
    return say("backups-safe");
  },
  /** "{added} things came back, and {changed} things changed." */
  brought: (added: number, changed: number): string =>
    say("backups-brought", { added: ["number", added], changed: ["number", changed] }),
  /** "A backup is being made." */
  get making(): string {
    return say("backups-making");
  },
  /** "The last backup could not be made. {words}" */
  trouble: (words: string): string => say("backups-trouble", { words: ["text", words] }),
  /** "See what can be saved" */
  get save(): string {
    return say("backups-save");
  },
  /** "Put the files back" */
  get mend(): string {
    return say("backups-mend");
  },
  /** "Putting the files back…" */
  get mending(): string {
    return say("backups-mending");
  },
  /** "Stopped. Files that were put back by then stay." */
  get mendStopped(): string {
    return say("backups-mend-stopped");
  },
  /** "Put back: {names}." */
  mended: (names: string[]): string => say("backups-mended", { names: ["list", names] }),
  /** "Still damaged: {names}. Choose a backup file, or the originals." */
  notMended: (names: string[]): string => say("backups-not-mended", { names: ["list", names] }),
  /** "It could not be opened." */
  get notOpened(): string {
    return say("backups-not-opened");
  },
  /** "after changes" */
  get whyChanges(): string {
    return say("backups-why-changes");
  },
  /** "when you closed the record" */
  get whyClosing(): string {
    return say("backups-why-closing");
  },
  /** "before something was brought back" */
  get whyRestore(): string {
    return say("backups-why-restore");
  },
  /** "before a record file came in" */
  get whyImport(): string {
    return say("backups-why-import");
  },
  /** "before an upgrade" */
  get whyUpgrade(): string {
    return say("backups-why-upgrade");
  },
  /** "after something was deleted for good" */
  get whyDeleting(): string {
    return say("backups-why-deleting");
  },
  /** "after everything that opens your record was replaced" */
  get whyNewKeys(): string {
    return say("backups-why-new-keys");
  },
};
