/** How many things wait. */
import { tr } from "../gen/words";

import { countWord } from "./common";

/** A greeting, and how many things wait. */
export function todayTitle(greeting: string, waiting: number): string {
  return waiting === 0 ? tr.today.nothingWaits(greeting) : tr.today.someWait(greeting, waiting, countWord(waiting));
}
