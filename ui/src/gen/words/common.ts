/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/common.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words used on many screens. */
export const common = {
  /** "Save" */
  get save(): string {
    return say("common-save");
  },
  /** "Save changes" */
  get saveChanges(): string {
    return say("common-save-changes");
  },
  /** "Cancel" */
  get cancel(): string {
    return say("common-cancel");
  },
  /** "Close" */
  get close(): string {
    return say("common-close");
  },
  /** "Stop" */
  get stop(): string {
    return say("common-stop");
  },
  /** "Back" */
  get back(): string {
    return say("common-back");
  },
  /** To the words that were pasted, before anything of them is saved. "Back to the words" */
  get backToWords(): string {
    return say("common-back-to-words");
  },
  /** "Change" */
  get change(): string {
    return say("common-change");
  },
  /** "Done" */
  get done(): string {
    return say("common-done");
  },
  /** "Remove" */
  get remove(): string {
    return say("common-remove");
  },
  /** "Undo" */
  get undo(): string {
    return say("common-undo");
  },
  /** "Show more" */
  get showMore(): string {
    return say("common-show-more");
  },
  /** "{shown} of {total} are shown." */
  shownOf: (shown: number, total: number): string =>
    say("common-shown-of", { shown: ["number", shown], total: ["number", total] }),
  /** "if you like" */
  get optional(): string {
    return say("common-optional");
  },
  /** "Moved to the bin: {title}." */
  removed: (title: string): string => say("common-removed", { title: ["text", title] }),
  /** "Undone: {label}." */
  undone: (label: string): string => say("common-undone", { label: ["text", label] }),
  /** "Done again: {label}." */
  redone: (label: string): string => say("common-redone", { label: ["text", label] }),
  /** "There is nothing to undo." */
  get nothingToUndo(): string {
    return say("common-nothing-to-undo");
  },
  /** "There is nothing to do again." */
  get nothingToRedo(): string {
    return say("common-nothing-to-redo");
  },
  /** "Not finished" */
  get draft(): string {
    return say("common-draft");
  },
  /** "Working well" */
  get workingWell(): string {
    return say("common-working-well");
  },
  /** "Kept back" */
  get private(): string {
    return say("common-private");
  },
  /** "{count} files" */
  files: (count: number): string => say("common-files", { count: ["number", count] }),
  /** "Saved as {name}." */
  savedFile: (name: string): string => say("common-saved-file", { name: ["text", name] }),
  /** "Message or call" */
  get typeContact(): string {
    return say("common-type-contact");
  },
  /** "Meeting" */
  get typeMeeting(): string {
    return say("common-type-meeting");
  },
  /** "Promise" */
  get typePromise(): string {
    return say("common-type-promise");
  },
  /** "Hours and costs" */
  get typeEffort(): string {
    return say("common-type-effort");
  },
  /** "Something else" */
  get typeEvent(): string {
    return say("common-type-event");
  },
  /** "Nothing logged yet" */
  get outcomeOpen(): string {
    return say("common-outcome-open");
  },
  /** "Done" */
  get outcomeKept(): string {
    return say("common-outcome-kept");
  },
  /** "Done in part" */
  get outcomePartly(): string {
    return say("common-outcome-partly");
  },
  /** "Not done" */
  get outcomeNotKept(): string {
    return say("common-outcome-not-kept");
  },
  /** "No longer needed" */
  get outcomeWithdrawn(): string {
    return say("common-outcome-withdrawn");
  },
  /** A number at the start of a sentence. "{number}" */
  numberWord: (number: number): string => say("common-number-word", { number: ["number", number] }),
  /** A number within a sentence. "{number}" */
  numberInside: (number: number): string => say("common-number-inside", { number: ["number", number] }),
  /** "just now" */
  get justNow(): string {
    return say("common-just-now");
  },
  /** "{minutes} minutes ago" */
  minutesAgo: (minutes: number): string => say("common-minutes-ago", { minutes: ["number", minutes] }),
  /** "{hours} hours ago" */
  hoursAgo: (hours: number): string => say("common-hours-ago", { hours: ["number", hours] }),
  /** "{days} days ago" */
  daysAgo: (days: number): string => say("common-days-ago", { days: ["number", days] }),
  /** "Entry" */
  get screenEntry(): string {
    return say("common-screen-entry");
  },
  /** "Issues" */
  get screenIssues(): string {
    return say("common-screen-issues");
  },
  /** "Put everything in a calendar" */
  get allInCalendar(): string {
    return say("common-all-in-calendar");
  },
  /** "The same as a table" */
  get sameAsTable(): string {
    return say("common-same-as-table");
  },
  /** "Day of the meeting" */
  get dayOfMeeting(): string {
    return say("common-day-of-meeting");
  },
  /** "Did it take place?" */
  get didItTakePlace(): string {
    return say("common-did-it-take-place");
  },
  /** "Nothing is kept yet." */
  get nothingKeptYet(): string {
    return say("common-nothing-kept-yet");
  },
  /** "Save as a file: {title}" */
  saveAsFile: (title: string): string => say("common-save-as-file", { title: ["text", title] }),
  /** "Save to my record" */
  get saveToRecord(): string {
    return say("common-save-to-record");
  },
  /** "Saved to your record." */
  get savedToRecord(): string {
    return say("common-saved-to-record");
  },
  /** "Stopped. Nothing was changed." */
  get stoppedNothingChanged(): string {
    return say("common-stopped-nothing-changed");
  },
  /** "Stopped. Nothing was saved." */
  get stoppedNothingSaved(): string {
    return say("common-stopped-nothing-saved");
  },
  /** "What the charter says" */
  get charterSays(): string {
    return say("common-charter-says");
  },
  /** "What the law says" */
  get lawSays(): string {
    return say("common-law-says");
  },
};
