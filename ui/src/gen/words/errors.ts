/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/errors.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** What went wrong, what was not lost, and what to do next. The window and the command line say the same. */
export const errors = {
  /** "No record is open. Open one or start a new one." */
  get noRecord(): string {
    return say("errors-no-record");
  },
  /** "The record is locked. Type your passphrase to open it." */
  get locked(): string {
    return say("errors-locked");
  },
  /** "That passphrase does not open this record. {kept} Check capital letters and try again." */
  get wrongPassphrase(): string {
    return say("errors-wrong-passphrase");
  },
  /** "The passphrase is too short. Use at least {least} characters. A few words you will remember work well." */
  weakPassphrase: (least: number): string => say("errors-weak-passphrase", { least: ["number", least] }),
  /** "A record with that name is already there. {kept} Choose another name." */
  get recordExists(): string {
    return say("errors-record-exists");
  },
  /** "There is no record in that folder. Choose the folder that holds it." */
  get recordNotFound(): string {
    return say("errors-record-not-found");
  },
  /** "This record is open in another window or on another computer. {kept} Close it there, then try again." */
  get recordInUse(): string {
    return say("errors-record-in-use");
  },
  /** ""{name}" in the record's folder is no plain file or folder. {kept} Put back what was there, then try again." */
  notPlain: (name: string): string => say("errors-not-plain", { name: ["text", name] }),
  /** "A newer version of Evenhand wrote this record. {kept} Update Evenhand, then open it again." */
  get newerRecord(): string {
    return say("errors-newer-record");
  },
  /** "Part of the record's file is damaged. Your backups are untouched. Look at what can be saved." */
  get damagedRecord(): string {
    return say("errors-damaged-record");
  },
  /** "The last save known here is later than what the record's file holds. {kept} Look at what can be done." */
  get olderRecord(): string {
    return say("errors-older-record");
  },
  /** "The kept copy of a file is damaged. The rest of your record is not touched. Check the record, then put the file back." */
  get damagedFile(): string {
    return say("errors-damaged-file");
  },
  /** "Both copies of the key file are damaged. Your backups are untouched. Restore one of them." */
  get damagedKeys(): string {
    return say("errors-damaged-keys");
  },
  /** "The key files here are older than your record. {kept} Put the newest keys.json back from a copy, then try again." */
  get oldKeys(): string {
    return say("errors-old-keys");
  },
  /** "Your recovery key was made by an earlier version. {kept} Make a new recovery key first." */
  get oldRecoveryKey(): string {
    return say("errors-old-recovery-key");
  },
  /** "This change needs your passphrase, not the recovery key. {kept} If you have forgotten the passphrase, change it first." */
  get passphraseNeeded(): string {
    return say("errors-passphrase-needed");
  },
  /** "Those groups are not in the new recovery key. {kept} Look at your paper and type them again." */
  get wrongGroups(): string {
    return say("errors-wrong-groups");
  },
  /** "The disk is full, so this was not saved. What you typed is still here. Free some space, then try again." */
  get diskFull(): string {
    return say("errors-disk-full");
  },
  /** "This folder cannot be written to. What you typed is still here. Move the record or change the folder's settings." */
  get readOnly(): string {
    return say("errors-read-only");
  },
  /** "{name} could not be read from the disk. {kept} Check that the file is still there." */
  fileUnreadable: (name: string): string => say("errors-file-unreadable", { name: ["text", name] }),
  /** "{name} is a folder, a pipe or a device, and no plain file. It was not read. {kept} Name the file itself." */
  fileNotPlain: (name: string): string => say("errors-file-not-plain", { name: ["text", name] }),
  /** "{name} is in your record already, with an entry. It was not added again." */
  fileKnown: (name: string): string => say("errors-file-known", { name: ["text", name] }),
  /** "{name} is of a kind that Evenhand does not open. {kept} You can save a copy of it." */
  notOpened: (name: string): string => say("errors-not-opened", { name: ["text", name] }),
  /** "{name} is the store of a mail program, and only that program opens it. {kept} In that program, save the emails as files, or drag them into a folder. Then choose that folder." */
  mailStore: (name: string): string => say("errors-mail-store", { name: ["text", name] }),
  /** "{name} is a zip file with emails in it. {kept} Unpack it first, then choose the folder that you get." */
  zipOfMails: (name: string): string => say("errors-zip-of-mails", { name: ["text", name] }),
  /** "{name} is damaged or is not what its name says. {kept} Ask for the file again, or type the facts in." */
  fileNotUnderstood: (name: string): string => say("errors-file-not-understood", { name: ["text", name] }),
  /** "{name} was not looked into: it is a link, or lies very deep or among very many. {kept} Choose it by itself if you need it." */
  notLookedInto: (name: string): string => say("errors-not-looked-into", { name: ["text", name] }),
  /** "{name} opens only with a password or a key. {kept} Open it yourself and save a copy without one, or type the facts in." */
  fileLocked: (name: string): string => say("errors-file-locked", { name: ["text", name] }),
  /** "No day of a meeting was found in {name}. {kept} Read it yourself, and type the day in if there is one." */
  noMeetingFound: (name: string): string => say("errors-no-meeting-found", { name: ["text", name] }),
  /** "{name} is too large. {kept} Files can be up to {most-mib} MB." */
  fileTooLarge: (name: string, mostMib: number): string =>
    say("errors-file-too-large", { name: ["text", name], "most-mib": ["number", mostMib] }),
  /** "{name} took too long to read, so reading was stopped. {kept} Ask for the file in another form." */
  fileTooHard: (name: string): string => say("errors-file-too-hard", { name: ["text", name] }),
  /** "Reading words in pictures is not set up here. {kept} Type the words you need, or put Evenhand on again." */
  get pictureReaderMissing(): string {
    return say("errors-picture-reader-missing");
  },
  /** "The model that writes down what is said is not there. {kept} Put its stick back in, or choose the file again." */
  get speechModelMissing(): string {
    return say("errors-speech-model-missing");
  },
  /** "{name} is no model in whisper.cpp’s form. {kept} Choose a file such as ggml-base.en.bin." */
  noSpeechModel: (name: string): string => say("errors-no-speech-model", { name: ["text", name] }),
  /** "The model {name} is cut short or damaged. {kept} Copy it again from where you have it." */
  speechModelDamaged: (name: string): string => say("errors-speech-model-damaged", { name: ["text", name] }),
  /** "{name} is longer than {most_minutes} minutes, which is the most. {kept} Type the words you need from it." */
  recordingTooLong: (name: string, most_minutes: number): string =>
    say("errors-recording-too-long", { name: ["text", name], most_minutes: ["number", most_minutes] }),
  /** "No sound could be read in {name}. {kept} Play it, and type the words you need." */
  recordingNotHeard: (name: string): string => say("errors-recording-not-heard", { name: ["text", name] }),
  /** "Writing down broke off. {kept} Try a smaller model, or type the words you need." */
  get listeningBrokeOff(): string {
    return say("errors-listening-broke-off");
  },
  /** "This computer’s processor is too old to write down what is said. {kept} Type the words you need." */
  get processorTooOld(): string {
    return say("errors-processor-too-old");
  },
  /** "The charter file has a mistake on line {line}: look at "{member}". {kept} Ask whoever sent it for a new copy." */
  charterBroken: (line: number, member: string): string =>
    say("errors-charter-broken", { line: ["number", line], member: ["text", member] }),
  /** "The file is not a whole Evenhand record (line {line}). {kept} Export it again and try once more." */
  importBroken: (line: number): string => say("errors-import-broken", { line: ["number", line] }),
  /** "This file holds no questions for a form. {kept} Save one of ours as a file, and change that." */
  get formSetNone(): string {
    return say("errors-form-set-none");
  },
  /** "A newer Evenhand made this file of questions. {kept} Get the newer Evenhand, or ask for an older file." */
  get formSetNewer(): string {
    return say("errors-form-set-newer");
  },
  /** "In this file of questions “{member}” is empty. {kept} Fill it in, then try again." */
  formSetMissing: (member: string): string => say("errors-form-set-missing", { member: ["text", member] }),
  /** "“{member}” cannot be a short name in a file of questions. {kept} Use small letters, digits and dashes." */
  formSetId: (member: string): string => say("errors-form-set-id", { member: ["text", member] }),
  /** "A form has two to nine answers, each with other words, and words for “can’t say”. {kept} Change them in the file." */
  get formSetSteps(): string {
    return say("errors-form-set-steps");
  },
  /** "Two statements have one short name: “{member}”. {kept} Change one of them in the file." */
  formSetSameId: (member: string): string => say("errors-form-set-same-id", { member: ["text", member] }),
  /** "The statement “{member}” says the same as one before it. {kept} Change one of them in the file." */
  formSetSameWords: (member: string): string => say("errors-form-set-same-words", { member: ["text", member] }),
  /** "The statement “{member}” rests on nothing. {kept} Name a clause of a charter or a cornerstone for it." */
  formSetRestsOnNothing: (member: string): string =>
    say("errors-form-set-rests-on-nothing", { member: ["text", member] }),
  /** "Evenhand has a form “{member}” of its own. {kept} Give yours another short name." */
  formSetBuiltIn: (member: string): string => say("errors-form-set-built-in", { member: ["text", member] }),
  /** "This file is longer than a form can be. {kept} A form has at most 99 statements." */
  get formSetTooLong(): string {
    return say("errors-form-set-too-long");
  },
  /** "{forms} forms stand on version {version}, so its questions stay as they are. {kept} A new version can be {next}." */
  formSetUsed: (forms: number, version: number, next: number): string =>
    say("errors-form-set-used", { forms: ["number", forms], version: ["number", version], next: ["number", next] }),
  /** "This file is no ladder. {kept} Ask whoever sent it for a new copy." */
  get ladderNone(): string {
    return say("errors-ladder-none");
  },
  /** "A newer Evenhand made this ladder file. {kept} Get the newer Evenhand, or ask for an older file." */
  get ladderNewer(): string {
    return say("errors-ladder-newer");
  },
  /** "In this ladder file “{member}” is empty. {kept} Ask whoever sent it for a new copy." */
  ladderMissing: (member: string): string => say("errors-ladder-missing", { member: ["text", member] }),
  /** "“{member}” cannot be a short name in a ladder. {kept} Use small letters, digits and dashes." */
  ladderId: (member: string): string => say("errors-ladder-id", { member: ["text", member] }),
  /** "This ladder has fewer than two rungs. {kept} Add more rungs to the file." */
  get ladderOneRung(): string {
    return say("errors-ladder-one-rung");
  },
  /** "Two rungs or bands have one short name: “{member}”. {kept} Change one of them in the file." */
  ladderSameId: (member: string): string => say("errors-ladder-same-id", { member: ["text", member] }),
  /** "Two rungs or bands have the name of “{member}”. {kept} Change one of them in the file." */
  ladderSameName: (member: string): string => say("errors-ladder-same-name", { member: ["text", member] }),
  /** "The rungs are not numbered 1, 2, 3 from the foot up: see “{member}”. {kept}" */
  ladderOrder: (member: string): string => say("errors-ladder-order", { member: ["text", member] }),
  /** "The band “{member}” covers rungs that are not there. {kept} Change it in the file." */
  ladderReach: (member: string): string => say("errors-ladder-reach", { member: ["text", member] }),
  /** "Evenhand has a ladder “{member}” of its own. {kept} Give yours another short name." */
  ladderBuiltIn: (member: string): string => say("errors-ladder-built-in", { member: ["text", member] }),
  /** "IAP2 lets its steps be used only where it agreed in writing. {kept} Choose another ladder." */
  get ladderPermission(): string {
    return say("errors-ladder-permission");
  },
  /** "This file is longer than a ladder can be. {kept} A ladder has at most 99 rungs." */
  get ladderTooLong(): string {
    return say("errors-ladder-too-long");
  },
  /** "The file holds far more than a record does, so it was not read. {kept} Ask for the file again." */
  get importTooMuch(): string {
    return say("errors-import-too-much");
  },
  /** "Two things in the file have the same number inside: {first} and {second}. {kept} Export it again and try once more." */
  importDoubled: (first: string, second: string): string =>
    say("errors-import-doubled", { first: ["text", first], second: ["text", second] }),
  /** "The words of {title} are too long to keep. {kept} Put them into a file and attach it." */
  textTooLong: (title: string): string => say("errors-text-too-long", { title: ["text", title] }),
  /** ""{title}"" */
  titled: (title: string): string => say("errors-titled", { title: ["text", title] }),
  /** "one without a title" */
  get untitled(): string {
    return say("errors-untitled");
  },
  /** "That is no longer in the record. Look in the bin to bring it back." */
  get gone(): string {
    return say("errors-gone");
  },
  /** "That date is not a real one. {kept} Check the day and the month." */
  get badDate(): string {
    return say("errors-bad-date");
  },
  /** "That is not a fingerprint of a history. {kept} Copy it whole, as the bundle prints it." */
  get badHead(): string {
    return say("errors-bad-head");
  },
  /** "The meeting ends before it starts. {kept} Check the two times." */
  get endBeforeStart(): string {
    return say("errors-end-before-start");
  },
  /** "That charter is not here. {kept} Choose one from Charters, under Guides." */
  get unknownCharter(): string {
    return say("errors-unknown-charter");
  },
  /** "That starting point is not known. Choose one from the list." */
  get unknownTrigger(): string {
    return say("errors-unknown-trigger");
  },
  /** None of a trigger's limits was in force. "These time limits began on {began}. For an earlier day there is none to count." */
  notInForceYet: (began: string): string => say("errors-not-in-force-yet", { began: ["date", began] }),
  /** "A term ends before it begins. {kept} Check the two days." */
  get spanBackwards(): string {
    return say("errors-span-backwards");
  },
  /** "Only a meeting that was held can be put on a ladder. {kept} Change its status first." */
  get notHeld(): string {
    return say("errors-not-held");
  },
  /** "That ladder has no such place. {kept} Choose a rung or a band of it." */
  get notInLadder(): string {
    return say("errors-not-in-ladder");
  },
  /** "That form is not here in that version. {kept} Choose one from the list." */
  get unknownForm(): string {
    return say("errors-unknown-form");
  },
  /** "There are no lines in this. {kept} Open another file, or paste the words." */
  get noLines(): string {
    return say("errors-no-lines");
  },
  /** "There is a theme called {name} already. {kept} Choose another name, or put the two together." */
  themeThere: (name: string): string => say("errors-theme-there", { name: ["text", name] }),
  /** "A theme cannot be a part of itself. {kept} Choose another theme." */
  get themeInCircle(): string {
    return say("errors-theme-in-circle");
  },
  /** "An answer does not fit the form. {kept} Use the steps that stand on it, or leave it blank." */
  get notOnForm(): string {
    return say("errors-not-on-form");
  },
  /** "The form with the code {paper} is typed in already. {kept} Look at it in the list, or correct the code." */
  formTyped: (paper: string): string => say("errors-form-typed", { paper: ["text", paper] }),
  /** "A reminder is for a message or a promise that somebody else still has to answer or keep. Your record says that this is none. {kept} If that is not so, correct the entry first." */
  get nothingAwaited(): string {
    return say("errors-nothing-awaited");
  },
  /** "Nothing is chosen yet. Choose at least one thing first." */
  get nothingChosen(): string {
    return say("errors-nothing-chosen");
  },
  /** "You closed the window without choosing. Nothing changed." */
  get cancelled(): string {
    return say("errors-cancelled");
  },
  /** "That version cannot be made again. Something in it was deleted for good. Your record is as it was." */
  get versionGone(): string {
    return say("errors-version-gone");
  },
  /** "The PDF is not made yet. Choose Make the PDF first." */
  get bundleNotMade(): string {
    return say("errors-bundle-not-made");
  },
  /** "The bundle took too much time or memory, so making it was stopped. {kept} Leave out the largest files, or make two bundles." */
  get bundleTooHard(): string {
    return say("errors-bundle-too-hard");
  },
  /** "The bundle took too much time or memory, so it was stopped at {name}. {kept} Leave that file out, or make two bundles." */
  bundleTooHardAt: (name: string): string => say("errors-bundle-too-hard-at", { name: ["text", name] }),
  /** "A word that was to be left out is still on page {page} of {appendix}. The PDF was not saved. {kept} Leave {appendix} out, or scan a print of it and add that." */
  redactionFailedAt: (page: number, appendix: string): string =>
    say("errors-redaction-failed-at", { page: ["number", page], appendix: ["text", appendix] }),
  /** "{words} words that were to be left out are still in the PDF. It was not saved. {kept} Look at the review list." */
  redactionFailed: (words: number): string => say("errors-redaction-failed", { words: ["number", words] }),
  /** "That backup is damaged or is not a backup. {kept} Choose another one." */
  get backupDamaged(): string {
    return say("errors-backup-damaged");
  },
  /** "This computer's keychain did not open the record. {kept} Use your passphrase or the recovery key." */
  get keychain(): string {
    return say("errors-keychain");
  },
  /** "Something went wrong that we did not foresee. {kept} Close Evenhand and open it again." */
  get unexpected(): string {
    return say("errors-unexpected");
  },
  /** "By the terms that you typed there is no school in that week. {kept} Look at the school's term dates." */
  get noSchool(): string {
    return say("errors-no-school");
  },
  /** "That line was not in the plan for all of that week. {kept} Choose another week, or change the line's days." */
  get notInPlan(): string {
    return say("errors-not-in-plan");
  },
  /** "That day is still to come. {kept} Type the day on which they agreed." */
  get dayToCome(): string {
    return say("errors-day-to-come");
  },
  /** "They took it back on that day or later. {kept} Ask again, and type the new day." */
  get takenBackSince(): string {
    return say("errors-taken-back-since");
  },
  /** "Nothing is written on this yet, so nothing was printed. Write what changed first." */
  get storyEmpty(): string {
    return say("errors-story-empty");
  },
  /** "This page is not printed in that way, so nothing was printed. {kept} A celebration page is an A4 page or a square card. A case study is a case study." */
  get storyNotMadeSo(): string {
    return say("errors-story-not-made-so");
  },
  /** "A name that nobody agreed to show is still on page {page}. It was not saved. {kept} Write the words there in another way." */
  storyNameLeft: (page: number): string => say("errors-story-name-left", { page: ["number", page] }),
  /** "That week is still to come. {kept} Tell of it when it has begun." */
  get weekToCome(): string {
    return say("errors-week-to-come");
  },
  /** "Two terms share days: {first} and {second}. {kept} Change the days of one of them." */
  termsOverlap: (first: string, second: string): string =>
    say("errors-terms-overlap", { first: ["text", first], second: ["text", second] }),
  /** "Days without school lie outside their term: {term}. {kept} Change these days, or the term's." */
  outsideTerm: (term: string): string => say("errors-outside-term", { term: ["text", term] }),
  /** "A term is longer than a year: {term}. {kept} Look at its first and last day." */
  termTooLong: (term: string): string => say("errors-term-too-long", { term: ["text", term] }),
  /** "A plan takes {most} lines at most. {kept} Keep fewer of them." */
  tooManyLines: (most: number): string => say("errors-too-many-lines", { most: ["number", most] }),
  /** "A week has {most} minutes. {kept} Type the minutes of one week." */
  tooManyMinutes: (most: number): string => say("errors-too-many-minutes", { most: ["number", most] }),
  /** "A plan takes {most} terms at most. {kept} Keep fewer of them, or start another plan." */
  tooManyTerms: (most: number): string => say("errors-too-many-terms", { most: ["number", most] }),
};
