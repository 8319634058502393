/** Words read from a picture: one letter, always the same. */
import type { PictureView } from "../types";

export function pictureWords(read: boolean): PictureView {
  if (!read) return { read, text: "", proposals: [], not_read: [], left: 0 };
  return {
    read,
    text: "Lark Council\nOur ref: SEN/2624\nDate: 3 September 2026\nThe draft will come by 1 October 2026.",
    proposals: [
      { fact: "day", shown: "Thu 3 Sep 2026", day: "2026-09-03", words: "Date: 3 September 2026" },
      { fact: "reference", shown: "SEN/2624", day: null, words: "Our ref: SEN/2624" },
      { fact: "sender", shown: "Lark Council", day: null, words: "Lark Council" },
      {
        fact: "deadline",
        shown: "Thu 1 Oct 2026",
        day: "2026-10-01",
        words: "The draft will come by 1 October 2026.",
      },
    ],
    not_read: [2],
    left: 0,
  };
}
