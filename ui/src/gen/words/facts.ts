/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/facts.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Terms in lists of facts. */
export const facts = {
  /** "How" */
  get how(): string {
    return say("facts-how");
  },
  /** "Reply" */
  get reply(): string {
    return say("facts-reply");
  },
  /** "A reply is noted" */
  get replied(): string {
    return say("facts-replied");
  },
  /** "Wanted" */
  get wanted(): string {
    return say("facts-wanted");
  },
  /** "Not asked for" */
  get notWanted(): string {
    return say("facts-not-wanted");
  },
  /** "Reply by" */
  get replyDue(): string {
    return say("facts-reply-due");
  },
  /** "Standing" */
  get status(): string {
    return say("facts-status");
  },
  /** "Asked for" */
  get asked(): string {
    return say("facts-asked");
  },
  /** "Promised by" */
  get by(): string {
    return say("facts-by");
  },
  /** "Due" */
  get due(): string {
    return say("facts-due");
  },
  /** "no date given" */
  get noDue(): string {
    return say("facts-no-due");
  },
  /** "New date given" */
  get slip(): string {
    return say("facts-slip");
  },
  /** "What became of it" */
  get outcome(): string {
    return say("facts-outcome");
  },
  /** "Hours given" */
  get hours(): string {
    return say("facts-hours");
  },
  /** "Costs" */
  get costs(): string {
    return say("facts-costs");
  },
  /** "not recorded" */
  get notRecorded(): string {
    return say("facts-not-recorded");
  },
  /** "Kind of work" */
  get activity(): string {
    return say("facts-activity");
  },
};
