/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/date-fields.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of date and time fields. */
export const dateFields = {
  /** "A day, a month, a year, or from one day to another. Leave it empty if nobody knows." */
  get hint(): string {
    return say("date-fields-hint");
  },
  /** "Today" */
  get today(): string {
    return say("date-fields-today");
  },
  /** "Yesterday" */
  get yesterday(): string {
    return say("date-fields-yesterday");
  },
  /** "That is: {words}" */
  understood: (words: string): string => say("date-fields-understood", { words: ["text", words] }),
  /** "We cannot read that date. Try 21 Nov 2019, Nov 2019, or 1 to 5 May 2019." */
  get notRead(): string {
    return say("date-fields-not-read");
  },
  /** "We cannot read that time. Try 10.30am or 14:00." */
  get timeNotRead(): string {
    return say("date-fields-time-not-read");
  },
};
