/** Hours and pounds as people type them. `undefined` is "not recorded"; `null` cannot be read. */

export function parseMinutes(typed: string): number | undefined | null {
  const text = typed.trim().toLowerCase().replace(",", ".");
  if (text === "") return undefined;
  const decimal = /^(\d{1,3}(?:\.\d+)?)\s*(?:h|hours?|hrs?)?$/.exec(text);
  if (decimal) return Math.round(Number(decimal[1]) * 60);
  const only = /^(\d{1,4})\s*(?:m|mins?|minutes?)$/.exec(text);
  if (only) return Number(only[1]);
  const both = /^(\d{1,3})\s*(?:h|hours?|hrs?|:)\s*(\d{1,2})\s*(?:m|mins?|minutes?)?$/.exec(text);
  return both && Number(both[2]) < 60 ? Number(both[1]) * 60 + Number(both[2]) : null;
}

export function parsePence(typed: string): number | undefined | null {
  const text = typed.trim().replace(/^£\s*/, "").replace(/,/g, "");
  if (text === "") return undefined;
  return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : null;
}

export function minutesTyped(minutes: number | undefined): string {
  if (minutes === undefined) return "";
  return minutes % 60 === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)} h ${minutes % 60}`;
}

export function penceTyped(pence: number | undefined): string {
  return pence === undefined ? "" : (pence / 100).toFixed(2);
}

/** Typed digits as a number; `null` where empty, `undefined` where it is no whole number. */
export function wholeNumber(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
