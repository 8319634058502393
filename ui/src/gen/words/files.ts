/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/files.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Add and Entry screens. */
export const files = {
  /** "Files" */
  get title(): string {
    return say("files-title");
  },
  /** "Attach files" */
  get attach(): string {
    return say("files-attach");
  },
  /** "Attaching files…" */
  get attaching(): string {
    return say("files-attaching");
  },
  /** "Stopped. No file was attached." */
  get attachStopped(): string {
    return say("files-attach-stopped");
  },
  /** "You can also drop files on this window." */
  get hint(): string {
    return say("files-hint");
  },
  /** "No files yet." */
  get none(): string {
    return say("files-none");
  },
  /** "Take off" */
  get takeOff(): string {
    return say("files-take-off");
  },
  /** "{count} files attached." */
  attached: (count: number): string => say("files-attached", { count: ["number", count] }),
  /** "The file was taken off." */
  get takenOff(): string {
    return say("files-taken-off");
  },
  /** "This file is not opened here" */
  get notOpened(): string {
    return say("files-not-opened");
  },
  /** "It is not a document or a picture. It could be a program that harms your computer." */
  get notOpenedWhy(): string {
    return say("files-not-opened-why");
  },
  /** "Save a copy only if you know who made it and what it does." */
  get notOpenedCare(): string {
    return say("files-not-opened-care");
  },
  /** "Save a copy all the same" */
  get saveCopy(): string {
    return say("files-save-copy");
  },
  /** "Play" */
  get play(): string {
    return say("files-play");
  },
  /** "{name}" */
  playTitle: (name: string): string => say("files-play-title", { name: ["text", name] }),
  /** "This computer cannot play it here. Nothing was changed. Save a copy and play it with another program." */
  get playNot(): string {
    return say("files-play-not");
  },
  /** "Save a copy" */
  get playCopy(): string {
    return say("files-play-copy");
  },
  /** "What is said in it" */
  get transcript(): string {
    return say("files-transcript");
  },
  /** "As you hear it. It is found by Find, and printed with this file in bundles, as words that you typed." */
  get transcriptHint(): string {
    return say("files-transcript-hint");
  },
  /** "Keep these words" */
  get transcriptSave(): string {
    return say("files-transcript-save");
  },
  /** "The words are kept with the file." */
  get transcriptSaved(): string {
    return say("files-transcript-saved");
  },
  /** "Typed beside it: “{words}”" */
  transcriptShown: (words: string): string => say("files-transcript-shown", { words: ["text", words] }),
  /** "Heard by a machine, to be checked: “{words}”" */
  heardShown: (words: string): string => say("files-heard-shown", { words: ["text", words] }),
};
