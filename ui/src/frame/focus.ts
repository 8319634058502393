/** The focus stays near where it was when what had it goes away, as a button does that its own press takes off. */
import type { Stop } from "../host/types";

const STOPS = [
  "a[href]",
  "button:enabled",
  "input:enabled",
  "select:enabled",
  "textarea:enabled",
  "summary",
  "[tabindex='0']",
].join(",");

/** What had the focus last, what stood around it, and the stops of Tab in their order then. */
interface Had {
  one: HTMLElement;
  around: HTMLElement[];
  order: HTMLElement[];
}

const stopsIn = (box: HTMLElement): HTMLElement[] => [...box.querySelectorAll<HTMLElement>(STOPS)];

/** Everything around a thing, the nearest first, up to the screen or dialog that it stands in. */
function boxesAround(one: HTMLElement, place: Element): HTMLElement[] {
  const boxes: HTMLElement[] = [];
  for (let box = one.parentElement; box && box !== place; box = box.parentElement) boxes.push(box);
  return boxes;
}

/** Where to go on: something new in the nearest box that is still there, or else the next of the old stops. */
function nextAfter({ one, around, order }: Had): HTMLElement | undefined {
  const at = order.indexOf(one);
  for (const box of around.filter((own) => own.isConnected)) {
    const there = stopsIn(box);
    const fresh = there.find((stop) => !order.includes(stop));
    const later = order.slice(at + 1).find((stop) => there.includes(stop));
    const found = fresh ?? later ?? order.slice(0, at).findLast((stop) => there.includes(stop));
    if (found) return found;
  }
  // Its whole part of the screen went. Where the screen itself is a new one, its heading has the focus by now.
  return (
    order.slice(at + 1).find((stop) => stop.isConnected) ?? order.slice(0, at).findLast((stop) => stop.isConnected)
  );
}

/** Watches the focus in the window. Gives back how to stop. */
export function keepFocus(): Stop {
  const page = document;
  let had: Had | null = null;
  const note = ({ target }: FocusEvent): void => {
    const place = target instanceof HTMLElement ? target.closest("dialog,main") : null;
    had =
      place && target instanceof HTMLElement
        ? { one: target, around: boxesAround(target, place), order: stopsIn(place as HTMLElement) }
        : null;
  };
  const mend = (): void => {
    if (!had || had.one.isConnected || (page.activeElement ?? page.body) !== page.body) return;
    const lost = had;
    had = null;
    nextAfter(lost)?.focus();
  };
  page.addEventListener("focusin", note);
  const watch = new MutationObserver(mend);
  watch.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", note);
    watch.disconnect();
  };
}
