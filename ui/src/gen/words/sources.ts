/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/sources.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Where everything in a bundle comes from, and what its fingerprints show. */
export const sources = {
  /** "Sources and integrity" */
  get title(): string {
    return say("sources-title");
  },
  /** "“Came into this record” is a day by this computer’s clock. Nobody else has checked that clock." */
  get clock(): string {
    return say("sources-clock");
  },
  /** "Each file below has a fingerprint (SHA-256). If one letter of the file changes, the fingerprint changes." */
  get eachHasFingerprint(): string {
    return say("sources-each-has-fingerprint");
  },
  /** "The fingerprint shows whether a file is the one printed here. It cannot show when the file was written. It cannot show that its words are true." */
  get whatItShows(): string {
    return say("sources-what-it-shows");
  },
  /** "What came from another record brings a day of its own. That day is only what it says of itself." */
  get fromAnotherRecord(): string {
    return say("sources-from-another-record");
  },
  /** "That clock went back {times} times, first from {from} to {to}. Where that leaves a day in doubt, it says “Can’t tell”." */
  clockWentBack: (times: number, from: string, to: string): string =>
    say("sources-clock-went-back", { times: ["number", times], from: ["date", from], to: ["date", to] }),
  /** "This bundle is made for our own copy. Nothing is taken out." */
  get forOwnCopy(): string {
    return say("sources-for-own-copy");
  },
  /** "This bundle is made for our own use." */
  get forOwnUse(): string {
    return say("sources-for-own-use");
  },
  /** "This bundle is made for the council. A child is shown by a nickname or initials." */
  get forCouncil(): string {
    return say("sources-for-council");
  },
  /** "This bundle is made for a councillor. Officers are shown by role, a child by a nickname or initials." */
  get forCouncillor(): string {
    return say("sources-for-councillor");
  },
  /** "This bundle is made for a forum’s report. Officers are shown by role, a child by a nickname or initials." */
  get forForum(): string {
    return say("sources-for-forum");
  },
  /** "This bundle is made for anyone. People are shown by role, a child by a nickname or initials." */
  get forAnyone(): string {
    return say("sources-for-anyone");
  },
  /** "No names were taken out." */
  get nothingTakenOut(): string {
    return say("sources-nothing-taken-out");
  },
  /** "{number} names or words were taken out, not covered up. The file was searched for each of them." */
  takenOut: (number: number): string => say("sources-taken-out", { number: ["number", number] }),
  /** "Appendix" */
  get appendix(): string {
    return say("sources-appendix");
  },
  /** "Original file" */
  get originalFile(): string {
    return say("sources-original-file");
  },
  /** "Came into this record" */
  get cameIn(): string {
    return say("sources-came-in");
  },
  /** "Fingerprint (SHA-256)" */
  get fingerprint(): string {
    return say("sources-fingerprint");
  },
  /** "Original files" */
  get originalFiles(): string {
    return say("sources-original-files");
  },
  /** "Not listed in source" */
  get notListed(): string {
    return say("sources-not-listed");
  },
  /** "No file" */
  get noFile(): string {
    return say("sources-no-file");
  },
  /** "The record’s history ends with this fingerprint: {head}" */
  head: (head: string): string => say("sources-head", { head: ["text", head] }),
  /** "Whoever holds this page can later ask us to show that our record still leads to this fingerprint. If it does, nothing from before this page was changed or slipped in since." */
  get headUse(): string {
    return say("sources-head-use");
  },
  /** "Version {version} of this bundle printed this one, to which our record still leads: {head}" */
  earlierHead: (version: number, head: string): string =>
    say("sources-earlier-head", { version: ["number", version], head: ["text", head] }),
  /** "{label}: {pictures} pictures were made coarser to fit {limit} MB, from {from} to {dots} dots to the inch" */
  coarser: (label: string, pictures: number, limit: number, from: number, dots: number): string =>
    say("sources-coarser", {
      label: ["text", label],
      pictures: ["number", pictures],
      limit: ["number", limit],
      from: ["number", from],
      dots: ["number", dots],
    }),
  /** "Pictures made coarser" */
  get coarserTitle(): string {
    return say("sources-coarser-title");
  },
  /** "Text and charts are as fine as before. The originals are kept unchanged, with the fingerprints above." */
  get coarserKept(): string {
    return say("sources-coarser-kept");
  },
  /** "Pages that could not be searched for names" */
  get unsearchedTitle(): string {
    return say("sources-unsearched-title");
  },
  /** "These pages have pictures, drawings, or letters that no program can read. Names in them are not found by a search. They were to be looked at by eye." */
  get unsearchedWhy(): string {
    return say("sources-unsearched-why");
  },
};
