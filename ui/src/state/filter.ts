/** A filter that leaves nothing out. */
import type { EntryFilter } from "../host/types";

export const everyEntry: EntryFilter = {
  types: [],
  text: "",
  person: null,
  issue: null,
  from: null,
  to: null,
  has_file: false,
  working_well: false,
  drafts: false,
};
