/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/bring-in.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words on bringing in a record file. */
export const bringIn = {
  /** "Bring in {file}" */
  title: (file: string): string => say("bring-in-title", { file: ["text", file] }),
  /** "Looking into the file…" */
  get looking(): string {
    return say("bring-in-looking");
  },
  /** "The file is a copy of this record." */
  get fromSame(): string {
    return say("bring-in-from-same");
  },
  /** "The file is of another record: {title}." */
  from: (title: string): string => say("bring-in-from", { title: ["text", title] }),
  /** "The file is of another record, which has no name." */
  get fromUntitled(): string {
    return say("bring-in-from-untitled");
  },
  /** "Your record holds all of this already. There is nothing to bring in." */
  get nothing(): string {
    return say("bring-in-nothing");
  },
  /** "{count} things are not here yet:" */
  new: (count: number): string => say("bring-in-new", { count: ["number", count] }),
  /** "{count} things were changed in the file last:" */
  newerThere: (count: number): string => say("bring-in-newer-there", { count: ["number", count] }),
  /** "{count} things were changed here last:" */
  newerHere: (count: number): string => say("bring-in-newer-here", { count: ["number", count] }),
  /** "{count} things are different. Nobody can tell which came last:" */
  undecided: (count: number): string => say("bring-in-undecided", { count: ["number", count] }),
  /** "{count} things of the other record have the place of yours:" */
  foreign: (count: number): string => say("bring-in-foreign", { count: ["number", count] }),
  /** "{count} things were deleted here:" */
  deleted: (count: number): string => say("bring-in-deleted", { count: ["number", count] }),
  /** "{count} things are the same in both." */
  same: (count: number): string => say("bring-in-same", { count: ["number", count] }),
  /** "The file lacks these attachments: {names}. They cannot come in." */
  missing: (names: string[]): string => say("bring-in-missing", { names: ["list", names] }),
  /** "{count} kept choices of entries come in too: {names}. Undo does not take them back; you can forget them above your list." */
  filters: (count: number, names: string[]): string =>
    say("bring-in-filters", { count: ["number", count], names: ["list", names] }),
  /** "Where both differ, which is to stand?" */
  get differ(): string {
    return say("bring-in-differ");
  },
  /** "The newer one" */
  get differingNewer(): string {
    return say("bring-in-differing-newer");
  },
  /** "Mine" */
  get differingMine(): string {
    return say("bring-in-differing-mine");
  },
  /** "The one in the file" */
  get differingTheirs(): string {
    return say("bring-in-differing-theirs");
  },
  /** "Put theirs beside mine" */
  get beside(): string {
    return say("bring-in-beside");
  },
  /** "Without this, yours stay and theirs are left out." */
  get besideWhy(): string {
    return say("bring-in-beside-why");
  },
  /** "Bring back what was deleted here" */
  get bringBack(): string {
    return say("bring-in-bring-back");
  },
  /** "Bring it in" */
  get bring(): string {
    return say("bring-in-bring");
  },
  /** "Bringing it in…" */
  get bringing(): string {
    return say("bring-in-bringing");
  },
  /** "Not now" */
  get notNow(): string {
    return say("bring-in-not-now");
  },
  /** "{entries} entries and {files} files came in." */
  came: (entries: number, files: number): string =>
    say("bring-in-came", { entries: ["number", entries], files: ["number", files] }),
  /** "{count} of them took the place of what was here." */
  cameChanged: (count: number): string => say("bring-in-came-changed", { count: ["number", count] }),
  /** "Missing in the file: {names}." */
  cameMissing: (names: string[]): string => say("bring-in-came-missing", { names: ["list", names] }),
};
