/** What a machine heard in the mock's recording, with one word that is less sure. */
import type { HeardView } from "../../gen/HeardView";

export const HEARD: HeardView = {
  model: "ggml-base.en.bin",
  damaged: false,
  pieces: [
    {
      at: 0,
      words: [
        { text: " The", sure: true },
        { text: " taxi", sure: true },
        { text: " starts", sure: true },
        { text: " on", sure: true },
        { text: " Sunday.", sure: false },
      ],
    },
    { at: 64, words: [{ text: " Please ring back.", sure: true }] },
  ],
  text: "The taxi starts on Sunday.\nPlease ring back.",
};
