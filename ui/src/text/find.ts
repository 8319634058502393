/** Kinds of what Find finds. */
import * as tr from "../gen/words";
import type { ItemKind } from "../gen/ItemKind";
import { lazily } from "./lazily";

export const findKinds: Record<ItemKind, string> = lazily({
  info: () => tr.find.kindInfo,
  person: () => tr.find.kindPerson,
  issue: () => tr.find.kindIssue,
  entry: () => tr.find.kindEntry,
  file: () => tr.find.kindFile,
  bundle: () => tr.find.kindBundle,
  form: () => tr.find.kindForm,
  notes: () => tr.find.kindNotes,
  theme: () => tr.find.kindTheme,
  response: () => tr.find.kindResponse,
  plan: () => tr.plan.findKind,
  story: () => tr.story.findKind,
  charter: () => tr.find.kindCharter,
  ladder: () => tr.find.kindLadder,
  form_set: () => tr.find.kindFormSet,
});
