/** Words of the rescue of a damaged record, and of backups. */
import type { BackupReason } from "../gen/BackupReason";

const things = (count: number): string => (count === 1 ? "1 thing" : `${count} things`);
const holds = (entries: number, files: number): string =>
  `${entries === 1 ? "1 entry" : `${entries} entries`} and ${files === 1 ? "1 file" : `${files} files`}`;

export const rescue = {
  title: "Part of your record is damaged",
  lede: "Your backups are untouched. What is damaged is kept aside, whatever you choose.",
  looking: "Looking at what can be saved…",
  best: "This saves the most",
  salvage: "Keep what can be read",
  salvageWhat: (entries: number, files: number) => `${holds(entries, files)} can be read.`,
  unreadable: (count: number) => (count === 0 ? "Nothing is missing." : `${things(count)} cannot be read.`),
  salvageLost: "The backup still knows these. You can bring them back from it afterwards:",
  backup: "Go back to the newest good backup",
  backupWhat: (made: string, entries: number, files: number) => `Made ${made}. It holds ${holds(entries, files)}.`,
  backupLost: "These are newer than the backup, and would be lost:",
  backupNone: "There is no good backup on this computer.",
  readNone: "Too little of the record can be read.",
  damagedBackups: (count: number) =>
    count === 1 ? "One newer backup is damaged too." : `${count} newer backups are damaged too.`,
  neither: "A backup file that you saved yourself can still bring it back.",
  later: "Not now",
  done: "Your record is back",
  doneLede: (entries: number, files: number) => `It holds ${holds(entries, files)}.`,
  doneLost: (count: number) => (count === 0 ? "Nothing was lost." : `${things(count)} could not be saved:`),
  keptAs: (name: string) => `The damaged record is kept as ${name}, among its backups.`,
  goOn: "Go on",
  more: (count: number) => `and ${count} more`,
};

const why: Record<BackupReason, string> = {
  changes: "after changes",
  closing: "when you closed the record",
  restore: "before something was brought back",
  import: "before a record file came in",
  upgrade: "before an upgrade",
  deleting: "after something was deleted for good",
  new_keys: "after everything that opens your record was replaced",
};

export const backups = {
  title: "Backups made for you",
  none: "None has been made yet. One is made after half an hour of changes, and when you close.",
  line: (made: string, reason: BackupReason) => `${made}, ${why[reason]}`,
  counts: (entries: number | null, files: number | null) =>
    entries === null || files === null ? "It could not be opened." : `It holds ${holds(entries, files)}.`,
  look: "Look inside",
  lookAt: (made: string) => `Look inside the backup of ${made}`,
  previewTitle: (made: string) => `Backup of ${made}`,
  same: "Your record holds all of this already. There is nothing to bring back.",
  added: (count: number) => `${things(count)} would come back:`,
  changed: (count: number) => `${things(count)} would be as it was then:`,
  kept: (count: number) => (count === 0 ? "Nothing was added since." : `${things(count)} you added since would stay.`),
  erased: (count: number) => `${things(count)} you deleted for good would stay deleted.`,
  bring: "Bring this back",
  safe: "A backup of how things are now is made first. You can undo it.",
  brought: (added: number, changed: number) => `${things(added)} came back, and ${things(changed)} changed.`,
  making: "A backup is being made.",
  trouble: (words: string) => `The last backup could not be made. ${words}`,
  save: "See what can be saved",
  mend: "Put the files back",
  mended: (names: string[]) => `Put back: ${names.join(", ")}.`,
  notMended: (names: string[]) => `Still damaged: ${names.join(", ")}. Choose a backup file, or the originals.`,
  keysMended: "One copy of the key file was damaged. It was written again from the other.",
};
