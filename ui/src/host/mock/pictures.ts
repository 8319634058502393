/** Words read from a picture: one letter, always the same. */
import type { PicturePage, PictureView } from "../types";

export function pictureWords(read: boolean): PictureView {
  if (!read) return { read, text: "", proposals: [], pages: [], not_read: [], left: 0 };
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
    pages: [1, 3],
    not_read: [2],
    left: 0,
  };
}

/** A page of it: one dot as its picture, two words, the second of which is not sure. */
export function picturePage(page: number): PicturePage {
  return {
    data_url:
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsVdxRQAAAABJRU5ErkJggg==",
    width: 800,
    height: 1100,
    words: [
      { text: page === 1 ? "Lark" : "Page", unsure: false, corners: [80, 60, 180, 60, 180, 90, 80, 90] },
      { text: page === 1 ? "Council" : "three", unsure: true, corners: [190, 60, 340, 62, 340, 92, 190, 90] },
    ],
  };
}
