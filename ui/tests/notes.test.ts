/** Notes tagged by keyboard alone, brought in with a yes or no, and answered. */
import { afterEach, expect, test } from "vitest";
import { heading, open, press, settle, words } from "./window";
import type { MockHost } from "../src/host/mock";
import { meaning, themesWith } from "../src/screens/notes/find";

let host: MockHost;

afterEach(() => {
  document.body.innerHTML = "";
});

async function tagging(): Promise<HTMLInputElement> {
  host = await open("sample");
  await press("Meetings");
  await press("Notes of events");
  await press("Tag the lines: Notes of the parents' day");
  await settle(20);
  return box();
}

function box(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>('[role="combobox"]');
  if (!found) throw new Error("no box");
  return found;
}

/** Keys as somebody presses them: a letter that the box does not take as a key is typed. */
async function keys(...all: string[]): Promise<void> {
  for (const key of all) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    if (box().dispatchEvent(event) && key.length === 1) {
      box().value += key;
      box().dispatchEvent(new Event("input", { bubbles: true }));
    }
    await settle();
  }
}

const lines = () => host.data.eventNotes.notes[0]!.lines;

test("the box has the focus, and stands at the first line without a theme", async () => {
  const own = await tagging();
  expect(document.activeElement).toBe(own);
  expect(words()).toContain("Line 2 of 4");
  expect(words()).toContain("1 of 4");
});

test("letters find a theme, Enter puts it on, a key says the mood, D takes over, U undoes, a number puts a last theme", async () => {
  await tagging();
  await keys(..."plan", "Enter");
  expect(lines()[1]!.tags).toEqual(["t3"]);
  expect(box().value).toBe("");
  await keys("c");
  expect(lines()[1]!.mood).toBe("change");
  await keys("Enter", "d");
  expect(words()).toContain("Line 3 of 4");
  expect([lines()[2]!.tags, lines()[2]!.mood]).toEqual([["t3"], "change"]);
  await keys("u");
  expect(lines()[2]!.tags).toEqual([]);
  await keys("1");
  expect(lines()[2]!.tags).toEqual(["t3"]);
  await keys("ArrowUp");
  expect(words()).toContain("Line 2 of 4");
  await keys("ArrowDown", "ArrowDown");
  expect(words()).toContain("Line 4 of 4");
  expect(document.querySelector(".line")?.getAttribute("dir")).toBe("auto");
});

test("= says that a line says the same as the one above, both are told of together, and = again parts them", async () => {
  await tagging();
  await keys(..."plan", "Enter", "c", "Enter", "=");
  expect(lines()[2]).toMatchObject({ same_as: lines()[1]!.id, tags: ["t3"], mood: "change" });
  expect(words()).toContain("It says the same as line 2, so they count once.");
  expect(words()).toContain("It does not say the same");
  await keys("=");
  expect(lines()[2]!.same_as).toBeNull();
  expect(words()).not.toContain("so they count once");
  await press("Says the same as the line above", 20);
  expect(lines()[2]!.same_as).toBe(lines()[1]!.id);
});

test("a theme that begins with a key is typed after a space, and Enter on nothing makes a new one", async () => {
  await tagging();
  await keys(" ", ..."working", "Enter");
  expect(lines()[1]!.tags).toEqual(["t2"]);
  expect(lines()[1]!.mood).toBe("not_said");
  await keys(..."journeys to school", "Enter");
  const made = host.data.eventNotes.themes.at(-1)!;
  expect(made.name).toBe("journeys to school");
  expect(lines()[1]!.tags).toEqual(["t2", made.id]);
});

test("keys that come faster than the app answers are all taken, in their order", async () => {
  await tagging();
  const press = (key: string): void =>
    void box().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  press("w");
  press("Enter");
  await settle();
  press("d");
  press("b");
  press("Enter");
  await settle(20);
  expect(lines().map((one) => one.mood)).toEqual(["works", "works", "both", "not_said"]);
});

test("a small heading stays a line until somebody says yes, and what was left out can be taken in", async () => {
  host = await open("sample");
  await press("Meetings");
  await press("Notes of events");
  await press("Bring in notes");
  await press("Look at these words");
  expect(words()).toContain("There are no lines in this.");
  await press("Open a file of notes");
  const before = document.querySelectorAll("li[dir]").length;
  document.querySelector<HTMLInputElement>('input[type="checkbox"]')!.click();
  const yes = [...document.querySelectorAll("label")].find((one) => one.textContent?.includes("Yes, a small heading"));
  yes!.querySelector("input")!.click();
  await settle();
  expect(words()).toContain("Under: Charities");
  expect(document.querySelectorAll("li[dir]").length).toBe(before);
  await press("Keep these lines");
  await settle(20);
  expect(heading()).toBe("Tag the lines");
  const asked = host.asked.filter((one) => one.name === "save_notes").at(-1)!.request as { roles: string[] };
  expect(asked.roles).toEqual(["heading", "line", "sub_heading", "line", "heading", "line", "line"]);
});

test("open answers come first, and a yes with a date becomes a promise with one click", async () => {
  host = await open("sample");
  await press("Meetings");
  await press("Notes of events");
  await press("You said, they said, they did");
  const said = [...document.querySelectorAll("li h2")].map((one) => one.textContent);
  expect(said).toEqual(["Regular communication updates", "Plans should be written with us"]);
  await press("Make it a promise: Plans should be written with us");
  await settle(20);
  await press("See the promise: Plans should be written with us");
  await settle(20);
  expect(heading()).toBe("Plans should be written with us");
  expect(words()).toContain("This came of what families said: Plans should be written with us");
});

test("what letters find, and what keys mean", () => {
  const theme = (name: string) => ({ id: name, name, meaning: "", parent: null, lines: 0, said: "" });
  const all = ["Being listened to", "Moving on", "EHC plans"].map(theme);
  expect(themesWith(all, "on").map((one) => one.name)).toEqual(["Moving on"]);
  expect(themesWith(all, "LIST").map((one) => one.name)).toEqual(["Being listened to"]);
  expect(themesWith(all, " ")).toEqual([]);
  expect(meaning("W")).toEqual({ mood: "works" });
  expect(meaning("9")).toEqual({ recent: 8 });
  expect(meaning("0")).toBeNull();
  expect(meaning("x")).toBeNull();
});
