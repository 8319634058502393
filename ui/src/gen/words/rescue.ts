/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/rescue.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the rescue of a damaged record, and of backups. */
export const rescue = {
  /** "Part of your record is damaged" */
  get title(): string {
    return say("rescue-title");
  },
  /** "Your backups are untouched. What is damaged is kept aside, whatever you choose." */
  get lede(): string {
    return say("rescue-lede");
  },
  /** "Your record is older than its last save" */
  get olderTitle(): string {
    return say("rescue-older-title");
  },
  /** "The last save known here is later than what this file holds. Nothing was changed." */
  get olderLede(): string {
    return say("rescue-older-lede");
  },
  /** "{count} changes are missing." */
  olderMissing: (count: number): string => say("rescue-older-missing", { count: ["number", count] }),
  /** "Go on with what is here" */
  get asItIs(): string {
    return say("rescue-as-it-is");
  },
  /** "Choose this if you put an older copy back. The file as it is now is kept aside too." */
  get asItIsWhen(): string {
    return say("rescue-as-it-is-when");
  },
  /** "Looking at what can be saved…" */
  get looking(): string {
    return say("rescue-looking");
  },
  /** "This saves the most" */
  get best(): string {
    return say("rescue-best");
  },
  /** "Keep what can be read" */
  get salvage(): string {
    return say("rescue-salvage");
  },
  /** "{entries} entries and {files} files can be read." */
  salvageWhat: (entries: number, files: number): string =>
    say("rescue-salvage-what", { entries: ["number", entries], files: ["number", files] }),
  /** "{count} things cannot be read." */
  unreadable: (count: number): string => say("rescue-unreadable", { count: ["number", count] }),
  /** "The backup still knows these. You can bring them back from it afterwards:" */
  get salvageLost(): string {
    return say("rescue-salvage-lost");
  },
  /** "Go back to the newest good backup" */
  get backup(): string {
    return say("rescue-backup");
  },
  /** "Made {made}. It holds {entries} entries and {files} files." */
  backupWhat: (made: string, entries: number, files: number): string =>
    say("rescue-backup-what", { made: ["text", made], entries: ["number", entries], files: ["number", files] }),
  /** "These are newer than the backup, and would be lost:" */
  get backupLost(): string {
    return say("rescue-backup-lost");
  },
  /** "There is no good backup on this computer." */
  get backupNone(): string {
    return say("rescue-backup-none");
  },
  /** "Too little of the record can be read." */
  get readNone(): string {
    return say("rescue-read-none");
  },
  /** "{count} newer backups are damaged too." */
  damagedBackups: (count: number): string => say("rescue-damaged-backups", { count: ["number", count] }),
  /** "A backup file that you saved yourself can still bring it back." */
  get neither(): string {
    return say("rescue-neither");
  },
  /** "Not now" */
  get later(): string {
    return say("rescue-later");
  },
  /** While it is saved. "Saving your record…" */
  get saving(): string {
    return say("rescue-saving");
  },
  /** "Your record is back" */
  get done(): string {
    return say("rescue-done");
  },
  /** "It holds {entries} entries and {files} files." */
  holds: (entries: number, files: number): string =>
    say("rescue-holds", { entries: ["number", entries], files: ["number", files] }),
  /** "{count} things could not be saved:" */
  doneLost: (count: number): string => say("rescue-done-lost", { count: ["number", count] }),
  /** "The damaged record is kept as {name}, among its backups." */
  keptAs: (name: string): string => say("rescue-kept-as", { name: ["text", name] }),
  /** "Go on" */
  get goOn(): string {
    return say("rescue-go-on");
  },
  /** "and {count} more" */
  more: (count: number): string => say("rescue-more", { count: ["number", count] }),
};
