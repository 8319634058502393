/** Puts the whole window up against the real app, and finds things by the names a person hears. */
import { flushSync, mount, unmount } from "svelte";
import { vi } from "vitest";
import App from "../src/frame/App.svelte";
import { LOOK_MS, waiting } from "./clock";
import { startApp, type AppOnPipes, type StartState } from "./host";

let running: ReturnType<typeof mount> | null = null;
let app: AppOnPipes | null = null;

export async function open(state: StartState = "sample"): Promise<AppOnPipes> {
  if (running) await unmount(running);
  document.body.innerHTML = "";
  app = await startApp(state);
  // The window reads it when its first words are there; how long that takes here says nothing.
  await import("../src/frame/Frame.svelte");
  running = mount(App, { target: document.body, props: { host: app } });
  await settle();
  return app;
}

/** So often in a row nothing happens before all counts as done. */
const QUIET = 3;

/** Waits so long, and then until all has come that follows: the app's answers, screens that are read, short waits. */
export async function settle(ms = 0): Promise<void> {
  if (ms > 0) await new Promise((done) => setTimeout(done, ms));
  for (let quiet = 0; quiet < QUIET; quiet += 1) {
    await new Promise((done) => setTimeout(done));
    await vi.dynamicImportSettled();
    flushSync();
    if (!app?.busy && !waiting()) continue;
    quiet = 0;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

/** A name without accents and double letters, so that a test finds a thing in either language. */
function plain(name: string): string {
  const letters = name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/Đ/g, "D").replace(/đ/g, "d");
  return letters
    .replace(/\s+/g, " ")
    .replace(/(.)\1+/g, "$1")
    .trim();
}

/** The first button whose name is, or begins with, these words. */
export function button(name: string): HTMLButtonElement {
  const all = [...document.querySelectorAll<HTMLButtonElement>("button")];
  const named = (one: HTMLButtonElement): string => plain(one.getAttribute("aria-label") ?? one.textContent ?? "");
  const wanted = plain(name);
  const found = all.find((one) => named(one) === wanted) ?? all.find((one) => named(one).startsWith(wanted));
  if (!found) throw new Error(`No button "${name}". There are: ${all.map(named).join(" | ")}`);
  return found;
}

export async function press(name: string, ms = 0): Promise<void> {
  button(name).click();
  await settle(ms);
}

/** The control with this label. */
export function field(name: string): HTMLInputElement {
  const label = [...document.querySelectorAll("label")].find(
    (one) => plain(one.textContent ?? "").replace(/, if you like$/, "") === plain(name),
  );
  const found = label?.control ?? label?.querySelector("input");
  if (!found)
    throw new Error(
      `No field "${name}". There are: ${[...document.querySelectorAll("label")].map((one) => one.textContent?.trim()).join(" | ")}`,
    );
  return found as HTMLInputElement;
}

export async function type(name: string, text: string, ms = 0): Promise<void> {
  const control = field(name);
  control.value = text;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  await settle(ms);
}

export function heading(): string {
  return document.querySelector("h1")?.textContent ?? "";
}

export function words(): string {
  return document.body.textContent?.replace(/\s+/g, " ") ?? "";
}
