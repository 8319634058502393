/** Words used on many screens. */
import type { EntryType, Outcome, Verdict } from "../host/types";

export const app = "Evenhand";

export const nav = {
  label: "Main",
  menu: "Menu",
  closeMenu: "Close menu",
  skip: "Skip to the main part",
  add: "Add",
  find: "Find",
  today: "Today",
  invitations: "Invitations",
  promises: "Promises",
  timeline: "Timeline",
  bundle: "Bundle",
  rules: "Rules and sources",
  privacy: "Privacy",
  saved: "Saved.",
  saving: "Saving…",
  failed: "Not saved yet. What you typed is still here.",
  backedUp: (ago: string) => `Backed up ${ago}.`,
  noBackup: "No backup yet.",
  sampleBanner: "This is the sample record. Nothing in it is yours.",
  removeSample: "Remove the sample",
  syncedBanner: "This record is in a folder that a cloud service copies. It is safer in another folder.",
};

export const common = {
  save: "Save",
  saveChanges: "Save changes",
  cancel: "Cancel",
  close: "Close",
  back: "Back",
  change: "Change",
  done: "Done",
  remove: "Remove",
  undo: "Undo",
  look: "Look",
  copy: "Copy",
  copied: "Copied.",
  more: "More details",
  showMore: "Show more",
  shownOf: (shown: number, total: number) => `${shown} of ${total} are shown.`,
  optional: "if you like",
  loading: "Getting it ready…",
  saved: "Saved.",
  removed: (title: string) => `Moved to the bin: ${title}.`,
  undone: (label: string) => `Undone: ${label}.`,
  redone: (label: string) => `Done again: ${label}.`,
  nothingToUndo: "There is nothing to undo.",
  nothingToRedo: "There is nothing to do again.",
  noDate: "no date",
  draft: "Not finished",
  workingWell: "Working well",
  private: "Kept back",
  files: (count: number) => (count === 1 ? "1 file" : `${count} files`),
  savedFile: (name: string) => `Saved as ${name}.`,
  of: (part: number, whole: number) => `${part} of ${whole}`,
};

/** Kinds of entry. */
export const entryTypes: Record<EntryType, string> = {
  contact: "Message or call",
  meeting: "Meeting",
  promise: "Promise",
  effort: "Hours and costs",
  event: "Something else",
};

export const verdicts: Record<Verdict, string> = {
  met: "Met",
  not_met: "Not met",
  cant_tell: "Can't tell",
  depends: "Depends",
  not_covered: "Not covered",
};

export const outcomes: Record<Outcome, string> = {
  open: "Nothing logged yet",
  kept: "Done",
  partly: "Done in part",
  not_kept: "Not done",
  withdrawn: "No longer needed",
};

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** A count in words at the start of a sentence: "Three". From eleven on, digits. */
export function countWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** A count within a sentence: "three". */
export function countInside(count: number): string {
  return countWord(count).toLowerCase();
}

/** How long ago an instant was, in words. */
export function ago(instant: string, now: number): string {
  const minutes = Math.max(0, Math.round((now - Date.parse(instant)) / 60_000));
  if (minutes < 2) return "just now";
  if (minutes < 60) return `${minutes} minutes ago`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return hours === 1 ? "an hour ago" : `${hours} hours ago`;
  const days = Math.round(hours / 24);
  return days === 1 ? "yesterday" : `${days} days ago`;
}

/** A size in bytes, in words. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
