/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/names.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Names that the app gives: of records, bundles, files, and of kinds of files in a dialog. */
export const names = {
  /** "Sample record" */
  get sampleRecord(): string {
    return say("names-sample-record");
  },
  /** "Record {number}, started {day}" */
  record: (number: string, day: string): string =>
    say("names-record", { number: ["text", number], day: ["date", day] }),
  /** "Record in a folder that you chose, started {day}" */
  chosenRecord: (day: string): string => say("names-chosen-record", { day: ["date", day] }),
  /** "Complaint about co-production" */
  get complaint(): string {
    return say("names-complaint");
  },
  /** "Letter of concern" */
  get letterOfConcern(): string {
    return say("names-letter-of-concern");
  },
  /** "Briefing for councillors" */
  get councillorBriefing(): string {
    return say("names-councillor-briefing");
  },
  /** What it is, on its cover and where it is chosen. "Briefing for a councillor" */
  get kindBriefing(): string {
    return say("names-kind-briefing");
  },
  /** "Forum report" */
  get forumReport(): string {
    return say("names-forum-report");
  },
  /** "My whole record" */
  get wholeRecord(): string {
    return say("names-whole-record");
  },
  /** "{name}, volume {number} of {of}" */
  volume: (name: string, number: number, of: number): string =>
    say("names-volume", { name: ["text", name], number: ["number", number], of: ["number", of] }),
  /** "{first}, and {more} more" */
  andMore: (first: string, more: number): string =>
    say("names-and-more", { first: ["text", first], more: ["number", more] }),
  /** "For: my copy." */
  get forMyCopy(): string {
    return say("names-for-my-copy");
  },
  /** "For: council complaint." */
  get forCouncilComplaint(): string {
    return say("names-for-council-complaint");
  },
  /** "For: a councillor." */
  get forCouncillor(): string {
    return say("names-for-councillor");
  },
  /** "For: a forum report." */
  get forForumReport(): string {
    return say("names-for-forum-report");
  },
  /** "For: anyone." */
  get forPublic(): string {
    return say("names-for-public");
  },
  /** "Invitations" */
  get invitations(): string {
    return say("names-invitations");
  },
  /** "Calendar files" */
  get calendarFiles(): string {
    return say("names-calendar-files");
  },
  /** "PDF" */
  get pdf(): string {
    return say("names-pdf");
  },
  /** "Word files" */
  get wordFiles(): string {
    return say("names-word-files");
  },
  /** "Tables for spreadsheets" */
  get tables(): string {
    return say("names-tables");
  },
  /** "Evenhand record files" */
  get recordFiles(): string {
    return say("names-record-files");
  },
  /** "Charter files" */
  get charterFiles(): string {
    return say("names-charter-files");
  },
  /** "Ladder files" */
  get ladderFiles(): string {
    return say("names-ladder-files");
  },
  /** "Files of questions" */
  get formSetFiles(): string {
    return say("names-form-set-files");
  },
  /** "Evenhand backups" */
  get backups(): string {
    return say("names-backups");
  },
  /** "This is your Evenhand record." */
  get readMeIs(): string {
    return say("names-read-me-is");
  },
  /** "The tables (.csv) open in a spreadsheet. The folder "files" has your original files." */
  get readMeTables(): string {
    return say("names-read-me-tables");
  },
  /** "record.json is for Evenhand: Import takes this whole zip file back." */
  get readMeImport(): string {
    return say("names-read-me-import");
  },
  /** "The history of your record is not in it. Only a backup file has that." */
  get readMeHistory(): string {
    return say("names-read-me-history");
  },
  /** "Nothing here is encrypted. Keep it somewhere safe." */
  get readMeSafe(): string {
    return say("names-read-me-safe");
  },
  /** "The copies of these files in your record are damaged or missing, so they are not here:" */
  get readMeLeftOut(): string {
    return say("names-read-me-left-out");
  },
};
