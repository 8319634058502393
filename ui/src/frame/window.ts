/** Theme, text size and idle time: what the window does with the settings. */
import type { Settings, Stop } from "../host/types";

const STEPS = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 350, 400];
const BASE_PERCENT = 106.25;

/** Puts the theme and text size on the page. Gives back how to stop following the desktop's theme. */
export function applyTheme(settings: Settings): Stop {
  const root = document.documentElement;
  root.style.fontSize = `${(BASE_PERCENT * settings.zoom) / 100}%`;
  const night = window.matchMedia?.("(prefers-color-scheme: dark)");
  const follow = (): void => {
    root.dataset.theme = settings.theme === "system" ? (night?.matches ? "dark" : "light") : settings.theme;
  };
  follow();
  night?.addEventListener("change", follow);
  return () => night?.removeEventListener("change", follow);
}

/** The next text size up or down; step 0 is the usual size. */
export function zoomed(zoom: number, step: number): number {
  if (step === 0) return 100;
  const bigger = step > 0 ? STEPS.find((one) => one > zoom) : STEPS.findLast((one) => one < zoom);
  return bigger ?? zoom;
}

/** How often the app is told that somebody is at the window, at the most. */
const TELLS_MS = 20_000;

/** Calls `lock` after so many minutes without a key or a movement; 0 minutes is never. `here` is called while there
    are some: the app keeps the time too. */
export function watchIdle(minutes: () => number, lock: () => void, here: () => void): Stop {
  let last = Date.now();
  let told = 0;
  const seen = (): void => {
    last = Date.now();
    if (last - told < TELLS_MS) return;
    told = last;
    here();
  };
  const events = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
  events.forEach((name) => window.addEventListener(name, seen, { passive: true }));
  const timer = setInterval(() => {
    const after = minutes();
    if (after > 0 && Date.now() - last > after * 60_000) {
      last = Date.now();
      lock();
    }
  }, 10_000);
  return () => {
    clearInterval(timer);
    events.forEach((name) => window.removeEventListener(name, seen));
  };
}
