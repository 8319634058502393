/** How many promises wait. */
import * as tr from "../gen/words";

import { countInside, countWord } from "./common";

/** How many promises wait, and how many of them are past their date. */
export function promisesLede(open: number, past: number): string {
  if (open === 0) return tr.promisesPage.noneWaiting;
  if (past === 0) return tr.promisesPage.waitingNonePast(open, countWord(open));
  return tr.promisesPage.waitingSomePast(open, countWord(open), past, countInside(past));
}
