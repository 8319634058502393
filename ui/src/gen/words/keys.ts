/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/keys.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the passphrase, the recovery key and the keychain. */
export const keys = {
  /** "The sample holds nothing of yours, so there is nothing to lock." */
  get sample(): string {
    return say("keys-sample");
  },
  /** "Change the passphrase" */
  get change(): string {
    return say("keys-change");
  },
  /** "Changing…" */
  get changing(): string {
    return say("keys-changing");
  },
  /** "The old passphrase will not open your record any more." */
  get changeWhat(): string {
    return say("keys-change-what");
  },
  /** "Your recovery key works as before." */
  get changeStays(): string {
    return say("keys-change-stays");
  },
  /** "Does someone else know the old one? Then choose “Someone may know my passphrase” instead." */
  get changeKnown(): string {
    return say("keys-change-known");
  },
  /** "The passphrase you use now, or the recovery key" */
  get current(): string {
    return say("keys-current");
  },
  /** "The new passphrase" */
  get next(): string {
    return say("keys-next");
  },
  /** "The new one again" */
  get again(): string {
    return say("keys-again");
  },
  /** "The two are not the same. Type the second one again." */
  get differ(): string {
    return say("keys-differ");
  },
  /** "The passphrase is changed" */
  get changed(): string {
    return say("keys-changed");
  },
  /** "Make a new recovery key" */
  get newKey(): string {
    return say("keys-new-key");
  },
  /** "The old recovery key works until you have typed back two groups of the new one." */
  get newKeyWhy(): string {
    return say("keys-new-key-why");
  },
  /** "Show the new key" */
  get showKey(): string {
    return say("keys-show-key");
  },
  /** "Your new recovery key" */
  get keyTitle(): string {
    return say("keys-key-title");
  },
  /** "The recovery key is changed" */
  get keyChanged(): string {
    return say("keys-key-changed");
  },
  /** "Someone may know my passphrase" */
  get all(): string {
    return say("keys-all");
  },
  /** "You get a new passphrase and a new recovery key." */
  get allWhat(): string {
    return say("keys-all-what");
  },
  /** "Nothing is changed yet. It is changed once you have typed back two groups." */
  get allNotYet(): string {
    return say("keys-all-not-yet");
  },
  /** "Everything that opens your record is new" */
  get allChanged(): string {
    return say("keys-all-changed");
  },
  /** "Backups in your record's folder" */
  get older(): string {
    return say("keys-older");
  },
  /** "Keep them" */
  get olderKeep(): string {
    return say("keys-older-keep");
  },
  /** "Delete them" */
  get olderDelete(): string {
    return say("keys-older-delete");
  },
  /** "Kept backups get the new key too. If you delete them, a new backup is made first." */
  get olderWhy(): string {
    return say("keys-older-why");
  },
  /** "Go on" */
  get goOn(): string {
    return say("keys-go-on");
  },
  /** "You can go on working. Until one is done, an old key can still read it." */
  get resealingGoesOn(): string {
    return say("keys-resealing-goes-on");
  },
  /** "The disk had no room, so the rest waits. It goes on when you next open your record." */
  get resealingWaits(): string {
    return say("keys-resealing-waits");
  },
  /** "What opened your record before, and is now replaced, does not open it any more." */
  get oldOpensNot(): string {
    return say("keys-old-opens-not");
  },
  /** "The older backups could not be deleted, so they are kept. They get the new key too." */
  get stayed(): string {
    return say("keys-stayed");
  },
  /** "This computer's keychain does not open your record now. You can turn it on again." */
  get keychainWentOff(): string {
    return say("keys-keychain-went-off");
  },
  /** "Copies in other places still open with what opened them before." */
  get elsewhere(): string {
    return say("keys-elsewhere");
  },
  /** "They hold what your record held when each was made, and nothing newer." */
  get elsewhereHold(): string {
    return say("keys-elsewhere-hold");
  },
  /** "Delete older copies on memory sticks and other computers. We cannot reach them from here." */
  get elsewhereDelete(): string {
    return say("keys-elsewhere-delete");
  },
  /** "Open it on this computer without the passphrase" */
  get keychain(): string {
    return say("keys-keychain");
  },
  /** "Let this computer open your record?" */
  get keychainAsk(): string {
    return say("keys-keychain-ask");
  },
  /** "Let it open my record" */
  get keychainDo(): string {
    return say("keys-keychain-do");
  },
  /** "Stop this computer from opening your record?" */
  get keychainAskOff(): string {
    return say("keys-keychain-ask-off");
  },
  /** "Turn it off" */
  get keychainDoOff(): string {
    return say("keys-keychain-do-off");
  },
  /** "This computer's keychain then keeps a key. Whoever can log in here as you can open your record." */
  get keychainWhy(): string {
    return say("keys-keychain-why");
  },
  /** "The passphrase and the recovery key work as before." */
  get keychainStays(): string {
    return say("keys-keychain-stays");
  },
  /** "This computer has no keychain that answers, so only the passphrase opens your record." */
  get keychainNone(): string {
    return say("keys-keychain-none");
  },
  /** "This computer's keychain opens your record now." */
  get keychainOn(): string {
    return say("keys-keychain-on");
  },
  /** "Only the passphrase and the recovery key open your record now." */
  get keychainOff(): string {
    return say("keys-keychain-off");
  },
  /** "Nothing that opened your record before will open it any more." */
  get allWords(): string {
    return say("keys-all-words");
  },
  /** "All words, files and backups in its folder are sealed with a new key." */
  get allSeal(): string {
    return say("keys-all-seal");
  },
  /** "This computer's keychain is turned off for it. You can turn it on again." */
  get allKeychain(): string {
    return say("keys-all-keychain");
  },
  /** "Files and backups are getting the new key. {done} of {total} are done." */
  resealing: (done: number, total: number): string =>
    say("keys-resealing", { done: ["number", done], total: ["number", total] }),
  /** "A new backup was made, and {count} older ones were deleted." */
  deleted: (count: number): string => say("keys-deleted", { count: ["number", count] }),
  /** "The last backup file you saved is {name}. Save a new one in its place." */
  savedBackup: (name: string): string => say("keys-saved-backup", { name: ["text", name] }),
};
