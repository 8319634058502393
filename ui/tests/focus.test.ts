/** What is pressed and then gone hands its focus on: nobody who uses the keyboard has to find the way again. */
import { expect, test } from "vitest";
import { held } from "./record";
import { button, field, heading, open, press, settle, type, words } from "./window";

const focused = (): string =>
  document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim() ?? "";

/** Presses as a keyboard does: the button has the focus first. */
async function pressWithFocus(name: string): Promise<void> {
  button(name).focus();
  await press(name);
}

async function typeForm(good: string): Promise<void> {
  await type("What was good?", good);
  const quote = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox][data-field]")][0];
  if (quote && !quote.checked) quote.click();
  await press("Save this form");
}

test("good words that are kept hand the focus to the next ones", async () => {
  await open();
  await press("Meetings");
  await press("Feedback forms");
  for (const good of ["We were thanked.", "It kept to time."]) await typeForm(good);
  await pressWithFocus("Keep as “Working well”: We were thanked.");
  expect(words()).toContain("Kept as “Working well”");
  expect(focused()).toBe("Keep as “Working well”: It kept to time.");
});

test("a form that is removed hands the focus to the next one, and the last one to what is above", async () => {
  await open();
  await press("Meetings");
  await press("Feedback forms");
  const all = (): string[] =>
    [...document.querySelectorAll("button")]
      .map((one) => one.getAttribute("aria-label") ?? "")
      .filter((name) => name.startsWith("Remove: "));
  while (all().length < 2) await typeForm("Good.");
  const before = all().length;
  await pressWithFocus(all()[0] ?? "");
  await settle();
  expect(all()).toHaveLength(before - 1);
  expect(focused()).toMatch(/^Remove: /);
  while (all().length > 0) {
    await pressWithFocus(all()[0] ?? "");
    await settle();
  }
  expect(document.activeElement).not.toBe(document.body);
  expect(document.activeElement?.closest("main")).not.toBeNull();
});

test("a new screen keeps the focus on its heading", async () => {
  await open();
  await pressWithFocus("Meetings");
  button("Feedback forms").focus();
  await press("Feedback forms");
  expect(heading()).toBe("Feedback forms");
  expect(focused()).toBe("Feedback forms");
  expect(document.activeElement?.tagName).toBe("H1");
});

test("a rung's number chooses it, and Control with Enter saves and goes to the next meeting that waits", async () => {
  await open();
  await press("Meetings");
  await press("Where meetings stood");
  const waiting = [...document.querySelectorAll("button")].filter((one) =>
    one.textContent?.trim().startsWith("Say where it stood"),
  );
  expect(waiting.length).toBeGreaterThan(1);
  waiting[0]?.click();
  await settle();
  const first = document.querySelector(".lede")?.textContent;
  const top = document.querySelector<HTMLInputElement>(".ladder input");
  top?.focus();
  top?.dispatchEvent(new KeyboardEvent("keydown", { key: "3", bubbles: true }));
  await settle();
  expect(document.activeElement?.closest("label")?.textContent).toContain("3. Tokenism");
  await type("Why?", "Nothing changed.");
  field("Why?").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
  await settle();
  expect(heading()).toBe("Where did it stand?");
  expect(document.querySelector(".lede")?.textContent).not.toBe(first);
  await press("Back");
  expect(heading()).toBe("Where meetings stood");
});

test("forms are typed in for the newest meeting where none was named", async () => {
  const host = await open();
  const newest = await held(host, "Group meeting in June", "2026-06-17");
  await press("Meetings");
  await press("Feedback forms");
  const chosen = field("Which meeting?") as unknown as HTMLSelectElement;
  expect(chosen.value).toBe(newest.id);
  await type("Which meeting?", "");
  await typeForm("Good.");
  await type("Which meeting?", "");
  expect((field("Which meeting?") as unknown as HTMLSelectElement).value).toBe("");
});
