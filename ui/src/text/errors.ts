/** Error codes to words. A code without words does not compile. The command line says the same in Rust. */
import { dayWords } from "../dates/words";
import type { UserError } from "../host/types";

const KEPT = "Nothing in your record changed.";

type Words = { [Code in UserError["code"]]: (error: Extract<UserError, { code: Code }>) => string };

const WORDS: Words = {
  no_record: () => "No record is open. Open one or start a new one.",
  locked: () => "The record is locked. Type your passphrase to open it.",
  wrong_passphrase: () => `That passphrase does not open this record. ${KEPT} Check capital letters and try again.`,
  weak_passphrase: ({ least }) =>
    `The passphrase is too short. Use at least ${least} characters. A few words you will remember work well.`,
  record_exists: () => `A record with that name is already there. ${KEPT} Choose another name.`,
  record_not_found: () => "There is no record in that folder. Choose the folder that holds it.",
  record_in_use: () =>
    `This record is open in another window or on another computer. ${KEPT} Close it there, then try again.`,
  newer_record: () => `A newer version of Evenhand wrote this record. ${KEPT} Update Evenhand, then open it again.`,
  damaged_record: () => "Part of the record's file is damaged. Your backups are untouched. Look at what can be saved.",
  damaged_file: () =>
    "The kept copy of a file is damaged. The rest of your record is not touched. Check the record, then put the file back.",
  damaged_keys: () => "Both copies of the key file are damaged. Your backups are untouched. Restore one of them.",
  old_keys: () =>
    `The key files here are older than your record. ${KEPT} Put the newest keys.json back from a copy, then try again.`,
  old_secret: ({ recovery_key }) =>
    recovery_key
      ? `Your recovery key was made by an earlier version. ${KEPT} Make a new recovery key first.`
      : `Your passphrase was set by an earlier version. ${KEPT} Type the passphrase here, not the recovery key.`,
  wrong_groups: () => `Those groups are not in the new recovery key. ${KEPT} Look at your paper and type them again.`,
  disk_full: () =>
    "The disk is full, so this was not saved. What you typed is still here. Free some space, then try again.",
  read_only: () =>
    "This folder cannot be written to. What you typed is still here. Move the record or change the folder's settings.",
  file_unreadable: ({ name }) => `${name} could not be read from the disk. ${KEPT} Check that the file is still there.`,
  file_not_understood: ({ name }) =>
    `${name} is damaged or is not what its name says. ${KEPT} Ask for the file again, or type the facts in.`,
  file_too_large: ({ name, most_mib }) => `${name} is too large. ${KEPT} Files can be up to ${most_mib} MB.`,
  file_too_hard: ({ name }) =>
    `${name} took too long to read, so reading was stopped. ${KEPT} Ask for the file in another form.`,
  charter_broken: ({ line, member }) =>
    `The charter file has a mistake on line ${line}: look at "${member}". ${KEPT} Ask whoever sent it for a new copy.`,
  import_broken: ({ line }) =>
    `The file is not a whole Evenhand record (line ${line}). ${KEPT} Export it again and try once more.`,
  gone: () => "That is no longer in the record. Look in the bin to bring it back.",
  bad_date: () => `That date is not a real one. ${KEPT} Check the day and the month.`,
  bad_head: () => `That is not a fingerprint of a history. ${KEPT} Copy it whole, as the bundle prints it.`,
  end_before_start: () => `The meeting ends before it starts. ${KEPT} Check the two times.`,
  unknown_charter: () => `That charter is not here. ${KEPT} Choose one from Rules and sources.`,
  unknown_trigger: () => "That starting point is not known. Choose one from the list.",
  not_in_force_yet: ({ began }) =>
    `These time limits began on ${dayWords(began)}. For an earlier day there is none to count.`,
  span_backwards: () => `A term ends before it begins. ${KEPT} Check the two days.`,
  nothing_chosen: () => "Nothing is chosen yet. Choose at least one thing first.",
  cancelled: () => "You closed the window without choosing. Nothing changed.",
  version_gone: () =>
    "That version cannot be made again. Something in it was deleted for good. Your record is as it was.",
  bundle_not_made: () => "The PDF is not made yet. Choose Make the PDF first.",
  bundle_too_hard: ({ name }) =>
    name === ""
      ? `The bundle took too much time or memory, so making it was stopped. ${KEPT} Leave out the largest files, or make two bundles.`
      : `The bundle took too much time or memory, so it was stopped at ${name}. ${KEPT} Leave that file out, or make two bundles.`,
  redaction_failed: ({ words, appendix, page }) =>
    appendix && page
      ? `A word that was to be left out is still on page ${page} of ${appendix}, so the PDF was not saved. ${KEPT} Leave ${appendix} out, or scan a print of it and add that.`
      : `${words} words that were to be left out are still in the PDF, so it was not saved. ${KEPT} Look at the review list.`,
  keychain: () => `This computer's keychain did not open the record. ${KEPT} Use your passphrase or the recovery key.`,
  backup_damaged: () => `That backup is damaged or is not a backup. ${KEPT} Choose another one.`,
  unexpected: () => `Something went wrong that we did not foresee. ${KEPT} Close Evenhand and open it again.`,
};

/** What happened, that nothing was lost, and what to do next. */
export function errorWords(error: UserError): string {
  const words = WORDS[error.code] as ((error: UserError) => string) | undefined;
  return (words ?? (WORDS.unexpected as (error: UserError) => string))(error);
}

/** Whatever a failed call threw, as a `UserError`. */
export function asUserError(thrown: unknown): UserError {
  const code = (thrown as { code?: unknown } | null)?.code;
  return typeof code === "string" && code in WORDS ? (thrown as UserError) : { code: "unexpected" };
}
