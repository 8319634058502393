/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/entry.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Add and Entry screens. */
export const entry = {
  /** "Change this entry" */
  get change(): string {
    return say("entry-change");
  },
  /** "Remove" */
  get remove(): string {
    return say("entry-remove");
  },
  /** "Write a reminder" */
  get reminder(): string {
    return say("entry-reminder");
  },
  /** "Add to calendar" */
  get calendar(): string {
    return say("entry-calendar");
  },
  /** "Finish it" */
  get finish(): string {
    return say("entry-finish");
  },
  /** "This is not finished yet. It stays out of bundles until it is." */
  get draftNote(): string {
    return say("entry-draft-note");
  },
  /** "This is kept back from every bundle." */
  get privateNote(): string {
    return say("entry-private-note");
  },
  /** "Kept under “What is working well”." */
  get wellNote(): string {
    return say("entry-well-note");
  },
  /** "How it stands" */
  get standing(): string {
    return say("entry-standing");
  },
  /** "The council's side" */
  get their(): string {
    return say("entry-their");
  },
  /** "In your words" */
  get notes(): string {
    return say("entry-notes");
  },
  /** "Facts" */
  get facts(): string {
    return say("entry-facts");
  },
  /** "Change this entry" */
  get editTitle(): string {
    return say("entry-edit-title");
  },
  /** "What you type is kept as you go." */
  get editLede(): string {
    return say("entry-edit-lede");
  },
  /** "Changes saved." */
  get saved(): string {
    return say("entry-saved");
  },
  /** "When" */
  get day(): string {
    return say("entry-day");
  },
  /** "(worked out)" */
  get inferred(): string {
    return say("entry-inferred");
  },
  /** "This entry is not in the record" */
  get gone(): string {
    return say("entry-gone");
  },
  /** "It may be in the bin, under Settings." */
  get goneLede(): string {
    return say("entry-gone-lede");
  },
  /** "Email" */
  get channelEmail(): string {
    return say("entry-channel-email");
  },
  /** "Call" */
  get channelCall(): string {
    return say("entry-channel-call");
  },
  /** "Letter" */
  get channelLetter(): string {
    return say("entry-channel-letter");
  },
  /** "Text, chat or web form" */
  get channelMessage(): string {
    return say("entry-channel-message");
  },
  /** "In person" */
  get channelInPerson(): string {
    return say("entry-channel-in-person");
  },
  /** "Not known" */
  get channelUnknown(): string {
    return say("entry-channel-unknown");
  },
  /** "We sent it" */
  get directionOut(): string {
    return say("entry-direction-out");
  },
  /** "We got it" */
  get directionIn(): string {
    return say("entry-direction-in");
  },
  /** "To come" */
  get statusPlanned(): string {
    return say("entry-status-planned");
  },
  /** "It took place" */
  get statusHeld(): string {
    return say("entry-status-held");
  },
  /** "It was called off" */
  get statusCancelled(): string {
    return say("entry-status-cancelled");
  },
};
