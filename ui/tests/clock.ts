/** The window's clock and its short waits. */

/** The time at which tests begin, in the app and in the window. In both the clock goes on from there. */
export const NOW = "2026-11-12T20:10:00Z";

const Computer = Date;
const later = Computer.parse(NOW) - Computer.now();

/** The window's clock. */
export class SetDate extends Computer {
  constructor(...parts: unknown[]) {
    super(...((parts.length > 0 ? parts : [Computer.now() + later]) as [number]));
  }

  static override now(): number {
    return Computer.now() + later;
  }
}

/** The window waits so long before it acts on what was typed. Longer waits are a person's: a draft, a message. */
const SHORT_MS = 250;

/** So long a test waits before it looks again. */
export const LOOK_MS = 2;

const timers = new Set<unknown>();
const [start, stop] = [globalThis.setTimeout, globalThis.clearTimeout];

/** Whether the window waits for a moment to be over. */
export const waiting = (): boolean => timers.size > 0;

/** Notes which short waits go on. */
export function noteWaits(): void {
  globalThis.setTimeout = ((act: () => void, ms = 0) => {
    const timer = start(() => {
      timers.delete(timer);
      act();
    }, ms);
    if (ms > LOOK_MS && ms <= SHORT_MS) timers.add(timer);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((timer?: number) => {
    timers.delete(timer);
    stop(timer);
  }) as typeof clearTimeout;
}
