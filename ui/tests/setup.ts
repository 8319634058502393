/** What jsdom lacks and the window uses, the clock that tests begin at, and the end of the app that they talk to. */
import { afterAll, afterEach, expect } from "vitest";
import { noteWaits, SetDate } from "./clock";
import { current, endApp } from "./host";

globalThis.Date = SetDate as DateConstructor;
noteWaits();

// A window that asks in a shape that the app does not know has a fault, whatever it shows.
afterEach(() => expect(current()?.broken ?? []).toEqual([]));
afterAll(endApp);

const dialog = HTMLDialogElement.prototype;
dialog.showModal ??= function showModal(this: HTMLDialogElement): void {
  this.setAttribute("open", "");
};
dialog.close ??= function close(this: HTMLDialogElement): void {
  this.removeAttribute("open");
  this.dispatchEvent(new Event("close"));
};
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
} as typeof ResizeObserver;
globalThis.matchMedia ??= (() => ({
  matches: false,
  addEventListener() {},
  removeEventListener() {},
})) as unknown as typeof matchMedia;
