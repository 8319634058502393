/** A filter that leaves nothing out, and how much a screen shows at first. */
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
  most: 0,
};

/** So many rows are drawn at once; more on request. A long record stays quick to show. */
export const PAGE = 100;
