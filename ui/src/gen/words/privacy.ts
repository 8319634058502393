/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/privacy.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Settings screen. */
export const privacy = {
  /** "Settings" */
  get title(): string {
    return say("privacy-title");
  },
  /** "Your record is locked in a file on this computer. Nothing is ever sent anywhere." */
  get lede(): string {
    return say("privacy-lede");
  },
  /** "What is kept where" */
  get where(): string {
    return say("privacy-where");
  },
  /** "Your record is in one folder. Its words and files are scrambled with your passphrase." */
  get whereRecord(): string {
    return say("privacy-where-record");
  },
  /** "Backups are scrambled in the same way. They are made for you as you work." */
  get whereBackups(): string {
    return say("privacy-where-backups");
  },
  /** "This window keeps nothing of its own. Evenhand never uses the internet." */
  get whereWindow(): string {
    return say("privacy-where-window");
  },
  /** "A file you open or save outside is a plain copy. Delete it when you are done." */
  get whereCopies(): string {
    return say("privacy-where-copies");
  },
  /** "How it looks" */
  get look(): string {
    return say("privacy-look");
  },
  /** "Colours" */
  get theme(): string {
    return say("privacy-theme");
  },
  /** "Size of the words" */
  get size(): string {
    return say("privacy-size");
  },
  /** "{percent}%" */
  sizes: (percent: number): string => say("privacy-sizes", { percent: ["number", percent] }),
  /** "Lock now" */
  get lockNow(): string {
    return say("privacy-lock-now");
  },
  /** "After a lock, not even the name of your record is shown. The keys are Ctrl and L." */
  get lockWhy(): string {
    return say("privacy-lock-why");
  },
  /** "Lock by itself" */
  get lockAfter(): string {
    return say("privacy-lock-after");
  },
  /** "After {minutes} minutes" */
  lockMinutes: (minutes: number): string => say("privacy-lock-minutes", { minutes: ["number", minutes] }),
  /** "Your record" */
  get record(): string {
    return say("privacy-record");
  },
  /** "Name" */
  get name(): string {
    return say("privacy-name");
  },
  /** "Council" */
  get council(): string {
    return say("privacy-council");
  },
  /** "Charter for new meetings" */
  get charter(): string {
    return say("privacy-charter");
  },
  /** "Saved." */
  get recordSaved(): string {
    return say("privacy-record-saved");
  },
  /** "Passphrase and recovery key" */
  get keys(): string {
    return say("privacy-keys");
  },
  /** "Your passphrase or recovery key" */
  get yours(): string {
    return say("privacy-yours");
  },
  /** "So that nobody else can do this while you are away." */
  get yoursHint(): string {
    return say("privacy-yours-hint");
  },
  /** "Backups" */
  get safe(): string {
    return say("privacy-safe");
  },
  /** "The last backup was made and checked {ago}." */
  backedUp: (ago: string): string => say("privacy-backed-up", { ago: ["text", ago] }),
  /** "No backup has been made yet." */
  get noBackup(): string {
    return say("privacy-no-backup");
  },
  /** "Save a backup file" */
  get backUp(): string {
    return say("privacy-back-up");
  },
  /** "Saving a backup file…" */
  get backingUp(): string {
    return say("privacy-backing-up");
  },
  /** "Stopped. No file was saved." */
  get saveStopped(): string {
    return say("privacy-save-stopped");
  },
  /** "One file, good for a memory stick." */
  get backUpWhy(): string {
    return say("privacy-back-up-why");
  },
  /** "Look into a backup" */
  get restore(): string {
    return say("privacy-restore");
  },
  /** "Look into a backup" */
  get restoreTitle(): string {
    return say("privacy-restore-title");
  },
  /** "Passphrase or recovery key of the backup" */
  get restoreSecret(): string {
    return say("privacy-restore-secret");
  },
  /** "Choose the backup file" */
  get restoreChoose(): string {
    return say("privacy-restore-choose");
  },
  /** "{title}, made {made}." */
  restoreMade: (title: string, made: string): string =>
    say("privacy-restore-made", { title: ["text", title], made: ["text", made] }),
  /** "Nothing here is replaced. It comes back as a second record." */
  get restoreSafe(): string {
    return say("privacy-restore-safe");
  },
  /** "Bring it back" */
  get restoreBring(): string {
    return say("privacy-restore-bring");
  },
  /** "It is back. You find it when you open another record." */
  get restored(): string {
    return say("privacy-restored");
  },
  /** "Check my record" */
  get check(): string {
    return say("privacy-check");
  },
  /** "Stopped. The check did not come to its end, so it says nothing about your record." */
  get checkStopped(): string {
    return say("privacy-check-stopped");
  },
  /** "Looks at every page, every file and every change." */
  get checkWhy(): string {
    return say("privacy-check-why");
  },
  /** "Checking…" */
  get checking(): string {
    return say("privacy-checking");
  },
  /** "All is well." */
  get checkGood(): string {
    return say("privacy-check-good");
  },
  /** "Something is damaged. Your backups are untouched." */
  get checkBad(): string {
    return say("privacy-check-bad");
  },
  /** "Something does not fit. Your record and your backups are untouched." */
  get checkLook(): string {
    return say("privacy-check-look");
  },
  /** "Fingerprint of the history" */
  get checkHead(): string {
    return say("privacy-check-head");
  },
  /** "Fingerprint of the history in an earlier bundle" */
  get checkPrinted(): string {
    return say("privacy-check-printed");
  },
  /** "Best is a copy that somebody else holds, such as the council. It stands on the page “Sources and integrity”." */
  get checkPrintedHelp(): string {
    return say("privacy-check-printed-help");
  },
  /** "Take it with you" */
  get move(): string {
    return say("privacy-move");
  },
  /** "Save everything as plain files" */
  get export(): string {
    return say("privacy-export");
  },
  /** "Saving everything as plain files…" */
  get exporting(): string {
    return say("privacy-exporting");
  },
  /** "Lists, words and files that other programs can read. They are not scrambled." */
  get exportWhy(): string {
    return say("privacy-export-why");
  },
  /** "Bring in a record file" */
  get import(): string {
    return say("privacy-import");
  },
  /** "You see first what would come in. To move to another computer, use a backup file: it keeps the history." */
  get importWhy(): string {
    return say("privacy-import-why");
  },
  /** "These copies are damaged, so they are not in it: {names}." */
  leftOut: (names: string[]): string => say("privacy-left-out", { names: ["list", names] }),
  /** "Reading the backup…" */
  get restoreReading(): string {
    return say("privacy-restore-reading");
  },
  /** "Bin" */
  get bin(): string {
    return say("privacy-bin");
  },
  /** "The bin is empty." */
  get binEmpty(): string {
    return say("privacy-bin-empty");
  },
  /** "Things stay here for 30 days." */
  get binWhy(): string {
    return say("privacy-bin-why");
  },
  /** "Put back" */
  get restoreItem(): string {
    return say("privacy-restore-item");
  },
  /** "Put back: {title}." */
  restoredItem: (title: string): string => say("privacy-restored-item", { title: ["text", title] }),
  /** "About" */
  get about(): string {
    return say("privacy-about");
  },
  /** "Evenhand {version}. It is free, under the Mozilla Public License 2.0." */
  version: (version: string): string => say("privacy-version", { version: ["text", version] }),
  /** "A helper reads files from other people. It can open no other file, start no program and reach nobody." */
  get readerClosed(): string {
    return say("privacy-reader-closed");
  },
  /** "A helper reads files from other people. This computer can close itself to it only in part. Bring in files only from people you know." */
  get readerPartly(): string {
    return say("privacy-reader-partly");
  },
  /** "A helper reads files from other people. Only its memory and time have limits on this computer. Bring in files only from people you know." */
  get readerLimitsOnly(): string {
    return say("privacy-reader-limits-only");
  },
  /** "The helper that reads files from other people cannot start. No such file can be read. Start Evenhand again." */
  get readerNone(): string {
    return say("privacy-reader-none");
  },
  /** "The letters are Atkinson Hyperlegible Next, under the SIL Open Font License." */
  get fontLicence(): string {
    return say("privacy-font-licence");
  },
  /** "Read the licence of the letters" */
  get readLicence(): string {
    return say("privacy-read-licence");
  },
  /** "As my computer" */
  get themeSystem(): string {
    return say("privacy-theme-system");
  },
  /** "Light" */
  get themeLight(): string {
    return say("privacy-theme-light");
  },
  /** "Cream" */
  get themeCream(): string {
    return say("privacy-theme-cream");
  },
  /** "Dark" */
  get themeDark(): string {
    return say("privacy-theme-dark");
  },
};
