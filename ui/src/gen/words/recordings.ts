/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/recordings.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words that a machine heard in recordings. */
export const recordings = {
  /** "Heard by a machine ({model}). Listen and check every word: names, days and numbers are often wrong." */
  check: (model: string): string => say("recordings-check", { model: ["text", model] }),
  /** "Some of the recording is damaged and was passed over." */
  get damaged(): string {
    return say("recordings-damaged");
  },
  /** "No words were heard in it." */
  get noWords(): string {
    return say("recordings-no-words");
  },
  /** "Write it down for me" */
  get hear(): string {
    return say("recordings-hear");
  },
  /** "Listening. This can take as long as the recording itself." */
  get hearing(): string {
    return say("recordings-hearing");
  },
  /** "Stop" */
  get stop(): string {
    return say("recordings-stop");
  },
  /** "Have it written down" */
  get title(): string {
    return say("recordings-title");
  },
  /** "This computer can write down what is said, without the internet. It needs a model: one file, which Evenhand does not bring." */
  get lede(): string {
    return say("recordings-lede");
  },
  /** "Somebody who helps you can put one on a stick: ggml-base.en.bin, for example, is made for whisper.cpp and free." */
  get chooseHint(): string {
    return say("recordings-choose-hint");
  },
  /** "Choose the model file" */
  get choose(): string {
    return say("recordings-choose");
  },
  /** "Choose another model" */
  get other(): string {
    return say("recordings-other");
  },
  /** "What the machine heard" */
  get heardTitle(): string {
    return say("recordings-heard-title");
  },
  /** "Words with a dotted line are less sure." */
  get doubts(): string {
    return say("recordings-doubts");
  },
  /** "At {time}" */
  at: (time: string): string => say("recordings-at", { time: ["text", time] }),
  /** "Take these words to check them" */
  get take(): string {
    return say("recordings-take");
  },
  /** "They are in the box above. Check them, then keep them." */
  get taken(): string {
    return say("recordings-taken");
  },
  /** "A machine heard these words. Check them, names most of all: a bundle takes out a name only as you told it. They are printed as heard by a machine." */
  get hint(): string {
    return say("recordings-hint");
  },
};
