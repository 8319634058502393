/** Error codes to words. A code without words does not compile. The command line says the same in Rust. */
import * as tr from "../gen/words";
import type { FormSetFault, LadderFault, UserError } from "../host/types";

const named = (title: string): string => (title ? tr.errors.titled(title) : tr.errors.untitled);

const ladderFaults: Record<LadderFault, (member: string) => string> = {
  no_ladder: () => tr.errors.ladderNone,
  newer: () => tr.errors.ladderNewer,
  missing: (member) => tr.errors.ladderMissing(member),
  id: (member) => tr.errors.ladderId(member),
  one_rung: () => tr.errors.ladderOneRung,
  same_id: (member) => tr.errors.ladderSameId(member),
  same_name: (member) => tr.errors.ladderSameName(member),
  order: (member) => tr.errors.ladderOrder(member),
  reach: (member) => tr.errors.ladderReach(member),
  built_in: (member) => tr.errors.ladderBuiltIn(member),
  permission: () => tr.errors.ladderPermission,
  too_long: () => tr.errors.ladderTooLong,
};

const formSetFaults: Record<FormSetFault, (member: string) => string> = {
  no_set: () => tr.errors.formSetNone,
  newer: () => tr.errors.formSetNewer,
  missing: (member) => tr.errors.formSetMissing(member),
  id: (member) => tr.errors.formSetId(member),
  steps: () => tr.errors.formSetSteps,
  same_id: (member) => tr.errors.formSetSameId(member),
  same_words: (member) => tr.errors.formSetSameWords(member),
  rests_on_nothing: (member) => tr.errors.formSetRestsOnNothing(member),
  built_in: (member) => tr.errors.formSetBuiltIn(member),
  too_long: () => tr.errors.formSetTooLong,
};

type Words = { [Code in UserError["code"]]: (error: Extract<UserError, { code: Code }>) => string };

const WORDS: Words = {
  no_record: () => tr.errors.noRecord,
  locked: () => tr.errors.locked,
  wrong_passphrase: () => tr.errors.wrongPassphrase,
  weak_passphrase: ({ least }) => tr.errors.weakPassphrase(least),
  record_exists: () => tr.errors.recordExists,
  record_not_found: () => tr.errors.recordNotFound,
  record_in_use: () => tr.errors.recordInUse,
  not_plain: ({ name }) => tr.errors.notPlain(name),
  newer_record: () => tr.errors.newerRecord,
  damaged_record: () => tr.errors.damagedRecord,
  older_record: () => tr.errors.olderRecord,
  damaged_file: () => tr.errors.damagedFile,
  damaged_keys: () => tr.errors.damagedKeys,
  old_keys: () => tr.errors.oldKeys,
  secret_needed: ({ recovery_key }) => (recovery_key ? tr.errors.oldRecoveryKey : tr.errors.passphraseNeeded),
  wrong_groups: () => tr.errors.wrongGroups,
  disk_full: () => tr.errors.diskFull,
  read_only: () => tr.errors.readOnly,
  file_unreadable: ({ name }) => tr.errors.fileUnreadable(name),
  file_not_plain: ({ name }) => tr.errors.fileNotPlain(name),
  file_known: ({ name }) => tr.errors.fileKnown(name),
  not_opened: ({ name }) => tr.errors.notOpened(name),
  mail_store: ({ name }) => tr.errors.mailStore(name),
  zip_of_mails: ({ name }) => tr.errors.zipOfMails(name),
  file_not_understood: ({ name }) => tr.errors.fileNotUnderstood(name),
  file_locked: ({ name }) => tr.errors.fileLocked(name),
  not_looked_into: ({ name }) => tr.errors.notLookedInto(name),
  no_meeting_found: ({ name }) => tr.errors.noMeetingFound(name),
  file_too_large: ({ name, most_mib }) => tr.errors.fileTooLarge(name, most_mib),
  file_too_hard: ({ name }) => tr.errors.fileTooHard(name),
  charter_broken: ({ line, member }) => tr.errors.charterBroken(line, member),
  ladder_broken: ({ fault, member }) => ladderFaults[fault](member),
  form_set_broken: ({ fault, member }) => formSetFaults[fault](member),
  form_set_used: ({ forms, version, next }) => tr.errors.formSetUsed(forms, version, next),
  import_broken: ({ line }) => tr.errors.importBroken(line),
  import_too_much: () => tr.errors.importTooMuch,
  import_doubled: ({ first, second }) => tr.errors.importDoubled(named(first), named(second)),
  text_too_long: ({ title }) => tr.errors.textTooLong(named(title)),
  gone: () => tr.errors.gone,
  bad_date: () => tr.errors.badDate,
  bad_head: () => tr.errors.badHead,
  end_before_start: () => tr.errors.endBeforeStart,
  unknown_charter: () => tr.errors.unknownCharter,
  unknown_trigger: () => tr.errors.unknownTrigger,
  not_in_force_yet: ({ began }) => tr.errors.notInForceYet(began),
  span_backwards: () => tr.errors.spanBackwards,
  not_held: () => tr.errors.notHeld,
  not_in_ladder: () => tr.errors.notInLadder,
  unknown_form: () => tr.errors.unknownForm,
  not_on_form: () => tr.errors.notOnForm,
  no_lines: () => tr.errors.noLines,
  theme_there: ({ name }) => tr.errors.themeThere(name),
  theme_in_circle: () => tr.errors.themeInCircle,
  no_school: () => tr.errors.noSchool,
  not_in_plan: () => tr.errors.notInPlan,
  day_to_come: () => tr.errors.dayToCome,
  taken_back_since: () => tr.errors.takenBackSince,
  story_empty: () => tr.errors.storyEmpty,
  story_not_made_so: () => tr.errors.storyNotMadeSo,
  story_name_left: ({ page }) => tr.errors.storyNameLeft(page),
  week_to_come: () => tr.errors.weekToCome,
  terms_overlap: ({ first, second }) => tr.errors.termsOverlap(named(first), named(second)),
  outside_term: ({ term }) => tr.errors.outsideTerm(named(term)),
  term_too_long: ({ term }) => tr.errors.termTooLong(named(term)),
  too_many_terms: ({ most }) => tr.errors.tooManyTerms(most),
  too_many_lines: ({ most }) => tr.errors.tooManyLines(most),
  too_many_minutes: ({ most }) => tr.errors.tooManyMinutes(most),
  form_typed: ({ paper }) => tr.errors.formTyped(paper),
  nothing_chosen: () => tr.errors.nothingChosen,
  nothing_awaited: () => tr.errors.nothingAwaited,
  cancelled: () => tr.errors.cancelled,
  speech_model_missing: () => tr.errors.speechModelMissing,
  no_speech_model: ({ name }) => tr.errors.noSpeechModel(name),
  speech_model_damaged: ({ name }) => tr.errors.speechModelDamaged(name),
  recording_too_long: ({ name, most_minutes }) => tr.errors.recordingTooLong(name, most_minutes),
  recording_not_heard: ({ name }) => tr.errors.recordingNotHeard(name),
  listening_broke_off: () => tr.errors.listeningBrokeOff,
  processor_too_old: () => tr.errors.processorTooOld,
  picture_reader_missing: () => tr.errors.pictureReaderMissing,
  version_gone: () => tr.errors.versionGone,
  bundle_not_made: () => tr.errors.bundleNotMade,
  bundle_too_hard: ({ name }) => (name === "" ? tr.errors.bundleTooHard : tr.errors.bundleTooHardAt(name)),
  redaction_failed: ({ words, appendix, page }) =>
    appendix && page ? tr.errors.redactionFailedAt(page, appendix) : tr.errors.redactionFailed(words),
  backup_damaged: () => tr.errors.backupDamaged,
  keychain: () => tr.errors.keychain,
  unexpected: () => tr.errors.unexpected,
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
