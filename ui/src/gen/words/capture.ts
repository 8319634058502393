/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/capture.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the box that takes anything, and of what was found in it. */
export const capture = {
  /** "Bring in what you already have" */
  get boxTitle(): string {
    return say("capture-box-title");
  },
  /** "Emails, chats, letters, photos, minutes or a table of hours. Drop them here. You look first, then choose." */
  get boxHint(): string {
    return say("capture-box-hint");
  },
  /** "Open files" */
  get openFiles(): string {
    return say("capture-open-files");
  },
  /** "Open a folder" */
  get openFolder(): string {
    return say("capture-open-folder");
  },
  /** "Paste words" */
  get paste(): string {
    return say("capture-paste");
  },
  /** "Paste words" */
  get pasteTitle(): string {
    return say("capture-paste-title");
  },
  /** "A chat, minutes, or a letter" */
  get pasteLabel(): string {
    return say("capture-paste-label");
  },
  /** "Nothing is saved before you say so." */
  get pasteHint(): string {
    return say("capture-paste-hint");
  },
  /** "Look at them" */
  get pasteRead(): string {
    return say("capture-paste-read");
  },
  /** "What was found" */
  get title(): string {
    return say("capture-title");
  },
  /** "Nothing is saved yet." */
  get lede(): string {
    return say("capture-lede");
  },
  /** "{found}. Nothing is saved yet." */
  foundLede: (found: string[]): string => say("capture-found-lede", { found: ["list", found] }),
  /** "Looking through your files" */
  get looking(): string {
    return say("capture-looking");
  },
  /** "Finding out what is there." */
  get counting(): string {
    return say("capture-counting");
  },
  /** "{done} of {total} emails looked at." */
  progress: (done: number, total: number): string =>
    say("capture-progress", { done: ["number", done], total: ["number", total] }),
  /** "Saving your emails" */
  get savingTitle(): string {
    return say("capture-saving-title");
  },
  /** "{done} of {total} emails ready." */
  savingProgress: (done: number, total: number): string =>
    say("capture-saving-progress", { done: ["number", done], total: ["number", total] }),
  /** "Nothing was found there that can be brought in." */
  get nothing(): string {
    return say("capture-nothing");
  },
  /** "Back to what was found" */
  get back(): string {
    return say("capture-back");
  },
  /** "Choose other files" */
  get startAgain(): string {
    return say("capture-start-again");
  },
  /** "Each becomes a message in your record, with its files. Answers are joined to what they answer." */
  get emailsDo(): string {
    return say("capture-emails-do");
  },
  /** "Look at them" */
  get look(): string {
    return say("capture-look");
  },
  /** "Look at {name}" */
  lookAt: (name: string): string => say("capture-look-at", { name: ["text", name] }),
  /** "What is {name}?" */
  changeKind: (name: string): string => say("capture-change-kind", { name: ["text", name] }),
  /** "These could not be read" */
  get failedTitle(): string {
    return say("capture-failed-title");
  },
  /** "Nothing of them was changed. The rest was read." */
  get failedHint(): string {
    return say("capture-failed-hint");
  },
  /** "Mailbox" */
  get kindMailbox(): string {
    return say("capture-kind-mailbox");
  },
  /** "Email" */
  get kindMail(): string {
    return say("capture-kind-mail");
  },
  /** "Invitation" */
  get kindCalendar(): string {
    return say("capture-kind-calendar");
  },
  /** "Chat" */
  get kindChat(): string {
    return say("capture-kind-chat");
  },
  /** "Table of hours" */
  get kindTable(): string {
    return say("capture-kind-table");
  },
  /** "Letter or paper" */
  get kindLetter(): string {
    return say("capture-kind-letter");
  },
  /** "Picture" */
  get kindPicture(): string {
    return say("capture-kind-picture");
  },
  /** "Voice note or film" */
  get kindRecording(): string {
    return say("capture-kind-recording");
  },
  /** "Words" */
  get kindWords(): string {
    return say("capture-kind-words");
  },
  /** "Zip file" */
  get kindArchive(): string {
    return say("capture-kind-archive");
  },
  /** "Evenhand record file" */
  get kindRecord(): string {
    return say("capture-kind-record");
  },
  /** "Another file" */
  get kindOther(): string {
    return say("capture-kind-other");
  },
  /** "Its emails become messages." */
  get doesMailbox(): string {
    return say("capture-does-mailbox");
  },
  /** "It becomes a message." */
  get doesMail(): string {
    return say("capture-does-mail");
  },
  /** "It is checked against the charter first." */
  get doesCalendar(): string {
    return say("capture-does-calendar");
  },
  /** "Each day you choose becomes an entry." */
  get doesChat(): string {
    return say("capture-does-chat");
  },
  /** "Each row you choose becomes an entry with its hours." */
  get doesTable(): string {
    return say("capture-does-table");
  },
  /** "Tick it to keep it with an entry. Promises in it can be looked for." */
  get doesLetter(): string {
    return say("capture-does-letter");
  },
  /** "Tick it to keep it with an entry. Its words can be read there." */
  get doesPicture(): string {
    return say("capture-does-picture");
  },
  /** "Tick it to keep it with an entry. It can be played there." */
  get doesRecording(): string {
    return say("capture-does-recording");
  },
  /** "Tick them to keep them with an entry. Promises in them can be looked for." */
  get doesWords(): string {
    return say("capture-does-words");
  },
  /** "Tick it to keep it with an entry, as it is. Unpack it first to bring in what is inside." */
  get doesArchive(): string {
    return say("capture-does-archive");
  },
  /** "Bring it in under Settings." */
  get doesRecord(): string {
    return say("capture-does-record");
  },
  /** "Tick it to keep it with an entry, as it is." */
  get doesOther(): string {
    return say("capture-does-other");
  },
  /** "{count} letters" */
  countLetters: (count: number): string => say("capture-count-letters", { count: ["number", count] }),
  /** "{count} chats" */
  countChats: (count: number): string => say("capture-count-chats", { count: ["number", count] }),
  /** "{count} tables" */
  countTables: (count: number): string => say("capture-count-tables", { count: ["number", count] }),
  /** "{count} invitations" */
  countInvitations: (count: number): string => say("capture-count-invitations", { count: ["number", count] }),
  /** "{count} pictures" */
  countPictures: (count: number): string => say("capture-count-pictures", { count: ["number", count] }),
  /** "{count} recordings" */
  countRecordings: (count: number): string => say("capture-count-recordings", { count: ["number", count] }),
  /** "{count} texts" */
  countTexts: (count: number): string => say("capture-count-texts", { count: ["number", count] }),
  /** "{count} zip files" */
  countArchives: (count: number): string => say("capture-count-archives", { count: ["number", count] }),
  /** "{count} record files" */
  countRecords: (count: number): string => say("capture-count-records", { count: ["number", count] }),
  /** "{count} other files" */
  countOthers: (count: number): string => say("capture-count-others", { count: ["number", count] }),
  /** "{count} emails" */
  countEmails: (count: number): string => say("capture-count-emails", { count: ["number", count] }),
};
