/** The clock of the computer. The only place in the window that reads it, so that tests can set it. */
import { londonDay } from "./zone";

/** Today in London, "2026-11-12". */
export function today(): string {
  return londonDay(new Date().toISOString());
}
