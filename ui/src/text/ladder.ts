/** Words of ladders that a key chooses. */
import * as tr from "../gen/words";
import type { JudgementKind } from "../host/types";
import { lazily } from "./lazily";

export const judgementKinds: Record<JudgementKind, string> = lazily({
  promised: () => tr.ladder.kindPromised,
  ours: () => tr.ladder.kindOurs,
  theirs: () => tr.ladder.kindTheirs,
});
