/** Words of a finding's result. */
import * as tr from "../gen/words";
import type { Verdict } from "../host/types";
import { lazily } from "./lazily";

export const verdicts: Record<Verdict, string> = lazily({
  met: () => tr.findings.met,
  not_met: () => tr.findings.notMet,
  not_as_recommended: () => tr.findings.notAsRecommended,
  cant_tell: () => tr.findings.cantTell,
  depends: () => tr.findings.depends,
  not_covered: () => tr.findings.notCovered,
});
