/** Words of the Privacy screen that a key chooses. */
import * as tr from "../gen/words";
import type { Walls, WindowTheme } from "../host/types";
import { lazily } from "./lazily";

export const themes: Record<WindowTheme, string> = lazily({
  system: () => tr.privacy.themeSystem,
  light: () => tr.privacy.themeLight,
  cream: () => tr.privacy.themeCream,
  dark: () => tr.privacy.themeDark,
});

/** How far this computer closes itself to the helper that reads files from others. */
export const readerWalls: Record<Walls, string> = lazily({
  closed: () => tr.privacy.readerClosed,
  partly: () => tr.privacy.readerPartly,
  limits_only: () => tr.privacy.readerLimitsOnly,
});
