/** Words of backups that a key or a number chooses. */
import * as tr from "../gen/words";
import type { BackupReason } from "../gen/BackupReason";
import { lazily } from "./lazily";

const backupReasons: Record<BackupReason, string> = lazily({
  changes: () => tr.backups.whyChanges,
  closing: () => tr.backups.whyClosing,
  restore: () => tr.backups.whyRestore,
  import: () => tr.backups.whyImport,
  upgrade: () => tr.backups.whyUpgrade,
  deleting: () => tr.backups.whyDeleting,
  new_keys: () => tr.backups.whyNewKeys,
});

/** When a backup was made, and why. */
export function backupLine(made: string, reason: BackupReason): string {
  return tr.backups.line(made, backupReasons[reason]);
}

/** What a backup holds. */
export function backupCounts(entries: number | null, files: number | null): string {
  return entries === null || files === null ? tr.backups.notOpened : tr.rescue.holds(entries, files);
}
