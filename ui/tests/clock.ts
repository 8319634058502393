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
