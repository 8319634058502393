/** Finds themes by a few letters, and says what a key means while nothing is typed. */
import type { Mood, ThemeView } from "../../host/types";

/** Themes with these letters at the start of a word, then those with them anywhere. */
export function themesWith(themes: ThemeView[], typed: string): ThemeView[] {
  const letters = typed.trim().toLowerCase();
  if (!letters) return [];
  const starts = (one: ThemeView): boolean =>
    ` ${one.name.toLowerCase()}`.includes(` ${letters}`) || one.name.toLowerCase().startsWith(letters);
  const has = (one: ThemeView): boolean => one.name.toLowerCase().includes(letters);
  return [...themes.filter(starts), ...themes.filter((one) => !starts(one) && has(one))].slice(0, 9);
}

export type Key = { mood: Mood } | "like_above" | "same" | "undo" | { recent: number };

/** What a key means in the empty box. */
export function meaning(key: string): Key | null {
  switch (key.toLowerCase()) {
    case "w":
      return { mood: "works" };
    case "c":
      return { mood: "change" };
    case "b":
      return { mood: "both" };
    case "d":
      return "like_above";
    case "=":
      return "same";
    case "u":
      return "undo";
  }
  return /^[1-9]$/.test(key) ? { recent: Number(key) - 1 } : null;
}
