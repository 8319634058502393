/** What the mock says of the one record file that it knows. */
import type { ImportPreview } from "../../gen/ImportPreview";
import type { Things } from "../../gen/Things";

const entries = (...titles: string[]): Things => ({
  count: titles.length,
  first: titles.map((title, at) => ({
    key: { kind: "entry", id: `file-${title}-${at}` },
    title,
    when_words: "Thu 12 Nov 2026",
  })),
});

export const importPreview = (title: string): ImportPreview => ({
  key: "import-1",
  file: "evenhand-record-2026-11-01.zip",
  title,
  same_record: true,
  new: entries("A call about transport", "A letter to the chair", "Minutes of the group"),
  newer_there: entries(),
  newer_here: entries("Letter of concern"),
  undecided: entries(),
  foreign: entries(),
  deleted: entries("A note that went to the bin"),
  same: 7,
  missing: [],
  filters: ["Calls to the SEND team"],
});
