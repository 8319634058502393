/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/add.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Add and Entry screens. */
export const add = {
  /** "What would you like to add?" */
  get title(): string {
    return say("add-title");
  },
  /** "Choose one. You only need to say what happened and when." */
  get lede(): string {
    return say("add-lede");
  },
  /** "Got an invitation? It can be checked first." */
  get invitation(): string {
    return say("add-invitation");
  },
  /** "Check an invitation" */
  get checkInvitation(): string {
    return say("add-check-invitation");
  },
  /** "Carry on where you stopped" */
  get carryOn(): string {
    return say("add-carry-on");
  },
  /** "Carry on" */
  get carryOnButton(): string {
    return say("add-carry-on-button");
  },
  /** "Forget it" */
  get forget(): string {
    return say("add-forget");
  },
  /** "What you type is kept as you go. Leave empty what you do not know." */
  get formLede(): string {
    return say("add-form-lede");
  },
  /** "Save" */
  get save(): string {
    return say("add-save");
  },
  /** "Finish later" */
  get later(): string {
    return say("add-later");
  },
  /** "Kept. It waits under “Not finished”." */
  get savedDraft(): string {
    return say("add-saved-draft");
  },
  /** "Kept so far." */
  get keptSoFar(): string {
    return say("add-kept-so-far");
  },
  /** "No words yet" */
  get noWords(): string {
    return say("add-no-words");
  },
  /** "Add a message or call" */
  get titleContact(): string {
    return say("add-title-contact");
  },
  /** "Add a meeting" */
  get titleMeeting(): string {
    return say("add-title-meeting");
  },
  /** "Add a promise" */
  get titlePromise(): string {
    return say("add-title-promise");
  },
  /** "Add hours and costs" */
  get titleEffort(): string {
    return say("add-title-effort");
  },
  /** "Add something else" */
  get titleEvent(): string {
    return say("add-title-event");
  },
  /** "An email, call, letter or talk. In or out." */
  get whyContact(): string {
    return say("add-why-contact");
  },
  /** "One that was held, or one to come." */
  get whyMeeting(): string {
    return say("add-why-meeting");
  },
  /** "Something the council said it would do." */
  get whyPromise(): string {
    return say("add-why-promise");
  },
  /** "Unpaid time, travel or childcare." */
  get whyEffort(): string {
    return say("add-why-effort");
  },
  /** "Anything that happened, good or bad." */
  get whyEvent(): string {
    return say("add-why-event");
  },
};
