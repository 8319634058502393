/** Words of the Privacy screen that a key chooses. */
import { tr } from "../gen/words";
import type { Theme } from "../host/types";
import { lazily } from "./lazily";

export const themes: Record<Theme, string> = lazily({
  system: () => tr.privacy.themeSystem,
  light: () => tr.privacy.themeLight,
  cream: () => tr.privacy.themeCream,
  dark: () => tr.privacy.themeDark,
});
