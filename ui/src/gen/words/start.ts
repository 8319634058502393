/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/start.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the first screens. */
export const start = {
  /** "Keep a fair record" */
  get title(): string {
    return say("start-title");
  },
  /** "Write down what your council promises and what really happens. It all stays on this computer." */
  get lede(): string {
    return say("start-lede");
  },
  /** "Start a record" */
  get newTitle(): string {
    return say("start-new-title");
  },
  /** "A name and a passphrase are all you need. It takes a minute." */
  get newWhy(): string {
    return say("start-new-why");
  },
  /** "Try the sample" */
  get sampleTitle(): string {
    return say("start-sample-title");
  },
  /** "A finished example to look around in. You can remove it in one click." */
  get sampleWhy(): string {
    return say("start-sample-why");
  },
  /** "Open another record" */
  get openOther(): string {
    return say("start-open-other");
  },
  /** "Bring back a backup file" */
  get restore(): string {
    return say("start-restore");
  },
  /** "Your records" */
  get recent(): string {
    return say("start-recent");
  },
  /** "Opens with your passphrase." */
  get recentWhy(): string {
    return say("start-recent-why");
  },
  /** "Open {title}" */
  openOne: (title: string): string => say("start-open-one", { title: ["text", title] }),
  /** "Name of your record" */
  get nameLabel(): string {
    return say("start-name-label");
  },
  /** "Such as “Our record”. It is only for you." */
  get nameHint(): string {
    return say("start-name-hint");
  },
  /** "Give your record a name. Any name will do." */
  get needName(): string {
    return say("start-need-name");
  },
  /** "Your council" */
  get council(): string {
    return say("start-council");
  },
  /** "Such as Hounslow. We use it to say whose charter is whose." */
  get councilHint(): string {
    return say("start-council-hint");
  },
  /** "Charter to check meetings against" */
  get charter(): string {
    return say("start-charter");
  },
  /** "Choose later" */
  get charterLater(): string {
    return say("start-charter-later");
  },
  /** "Passphrase" */
  get passphrase(): string {
    return say("start-passphrase");
  },
  /** "At least 10 characters. A few words you will remember work well." */
  get passphraseHint(): string {
    return say("start-passphrase-hint");
  },
  /** "The same passphrase again" */
  get again(): string {
    return say("start-again");
  },
  /** "The two passphrases are not the same. Type the second one again." */
  get differ(): string {
    return say("start-differ");
  },
  /** "This is too short. Use at least 10 characters." */
  get tooShort(): string {
    return say("start-too-short");
  },
  /** "Show the passphrase" */
  get show(): string {
    return say("start-show");
  },
  /** "Please read this once" */
  get lossTitle(): string {
    return say("start-loss-title");
  },
  /** "Nobody else can open your record, and we cannot either." */
  get loss(): string {
    return say("start-loss");
  },
  /** "If you lose both the passphrase and the recovery key, the data is lost." */
  get lossBoth(): string {
    return say("start-loss-both");
  },
  /** "Start my record" */
  get create(): string {
    return say("start-create");
  },
  /** "Making your record safe…" */
  get creating(): string {
    return say("start-creating");
  },
  /** "Write down your recovery key" */
  get keyTitle(): string {
    return say("start-key-title");
  },
  /** "It opens your record if you forget the passphrase. It is shown only now." */
  get keyLede(): string {
    return say("start-key-lede");
  },
  /** "Write it on paper. Keep the paper somewhere safe, away from this computer." */
  get keyWhere(): string {
    return say("start-key-where");
  },
  /** "Your recovery key" */
  get keyGroups(): string {
    return say("start-key-groups");
  },
  /** "Print this key" */
  get keyPrint(): string {
    return say("start-key-print");
  },
  /** "To be sure it is right, type two groups from your paper." */
  get keyCheck(): string {
    return say("start-key-check");
  },
  /** "Group {number}" */
  keyGroup: (number: number): string => say("start-key-group", { number: ["number", number] }),
  /** "That is not the same as the key above. Look at your paper again." */
  get keyWrong(): string {
    return say("start-key-wrong");
  },
  /** "I have written it down" */
  get keyDone(): string {
    return say("start-key-done");
  },
  /** "Open {title}" */
  openTitle: (title: string): string => say("start-open-title", { title: ["text", title] }),
  /** "Your passphrase opens it. The recovery key works too." */
  get openLede(): string {
    return say("start-open-lede");
  },
  /** "Open with this computer's keychain" */
  get byKeychain(): string {
    return say("start-by-keychain");
  },
  /** "Or type your passphrase." */
  get orSecret(): string {
    return say("start-or-secret");
  },
  /** "Passphrase or recovery key" */
  get secret(): string {
    return say("start-secret");
  },
  /** "Open" */
  get open(): string {
    return say("start-open");
  },
  /** "Opening…" */
  get opening(): string {
    return say("start-opening");
  },
  /** "Evenhand is locked" */
  get locked(): string {
    return say("start-locked");
  },
  /** "Type your passphrase to go on where you were." */
  get lockedLede(): string {
    return say("start-locked-lede");
  },
  /** "{count} files are waiting. They open after your record does." */
  waitingFiles: (count: number): string => say("start-waiting-files", { count: ["number", count] }),
};
