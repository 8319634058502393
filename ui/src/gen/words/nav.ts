/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/nav.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words used on many screens. */
export const nav = {
  /** "Main" */
  get label(): string {
    return say("nav-label");
  },
  /** "Menu" */
  get menu(): string {
    return say("nav-menu");
  },
  /** "Skip to the main part" */
  get skip(): string {
    return say("nav-skip");
  },
  /** "Add" */
  get add(): string {
    return say("nav-add");
  },
  /** "Find" */
  get find(): string {
    return say("nav-find");
  },
  /** "Today" */
  get today(): string {
    return say("nav-today");
  },
  /** "Meetings" */
  get meetings(): string {
    return say("nav-meetings");
  },
  /** "Promises" */
  get promises(): string {
    return say("nav-promises");
  },
  /** "Timeline" */
  get timeline(): string {
    return say("nav-timeline");
  },
  /** "Bundle" */
  get bundle(): string {
    return say("nav-bundle");
  },
  /** "Settings" */
  get settings(): string {
    return say("nav-settings");
  },
  /** "Saved." */
  get saved(): string {
    return say("nav-saved");
  },
  /** "Saving…" */
  get saving(): string {
    return say("nav-saving");
  },
  /** "Not saved yet. What you typed is still here." */
  get failed(): string {
    return say("nav-failed");
  },
  /** "Backed up {ago}." */
  backedUp: (ago: string): string => say("nav-backed-up", { ago: ["text", ago] }),
  /** "No backup yet." */
  get noBackup(): string {
    return say("nav-no-backup");
  },
  /** "This is the sample record. Nothing in it is yours." */
  get sampleBanner(): string {
    return say("nav-sample-banner");
  },
  /** "Remove the sample" */
  get removeSample(): string {
    return say("nav-remove-sample");
  },
  /** "The note of your last save was damaged or missing. Please check that your newest entries are here." */
  get unknownBanner(): string {
    return say("nav-unknown-banner");
  },
  /** "Evenhand did not end by itself last time, and parts of your record do not fit together. Some of your last changes may be missing. Please check your record in Settings." */
  get mixedBanner(): string {
    return say("nav-mixed-banner");
  },
  /** "This is an older copy of the record that was last open here, or another one. If you put it there, all is well. If not, write nothing in it and look for your own in the backups." */
  get olderBanner(): string {
    return say("nav-older-banner");
  },
  /** "You used a recovery key that was not typed when the keys of your record last changed. If someone else ever knew a passphrase of yours, check that your newest entries are here. Then make a new recovery key in Settings." */
  get carriedBanner(): string {
    return say("nav-carried-banner");
  },
  /** "This record is in a folder that a cloud service copies. It is safer in another folder." */
  get syncedBanner(): string {
    return say("nav-synced-banner");
  },
};
