/** Notes tagged by keyboard alone, brought in with a yes or no, and answered. */
import { afterEach, expect, test } from "vitest";
import type { NotesResponse } from "../src/host/types";
import { notes } from "./files";
import type { AppOnPipes } from "./host";
import { heading, open, press, settle, words } from "./window";
import { meaning, themesWith } from "../src/screens/notes/find";

/** What has no id yet gets one from the app. */
const NEW = "00000000-0000-0000-0000-000000000000";

let host: AppOnPipes;

afterEach(() => {
  document.body.innerHTML = "";
});

let id: string;

/** Notes of four lines beside the sample's, the first of which has a theme. */
async function keepNotes(): Promise<void> {
  const text = `What is working well?
Listening to parents
Loss of faith in the process
What should we do differently?
Regular communication updates
الحافلة متأخرة
`;
  const { key, lines: found } = await host.ask("read_notes", { text });
  const roles = found.map((line) => line.role);
  ({ id } = await host.ask("save_notes", { key, title: "Notes of the parents' day", roles }));
  const put = { do: "put", theme: await theme("Being listened to") } as const;
  await host.ask("change_line", { notes: id, line: (await lines())[0]!.id, change: put });
  const works = { do: "mood", mood: "works" } as const;
  await host.ask("change_line", { notes: id, line: (await lines())[0]!.id, change: works });
}

const lines = async () => (await host.ask("notes", { id })).lines;

/** The theme with this name. */
async function theme(name: string): Promise<string> {
  return (await host.ask("notes_overview", {})).themes.find((one) => one.name === name)!.id;
}

async function tagging(): Promise<HTMLInputElement> {
  host = await open("sample");
  await keepNotes();
  await press("Meetings");
  await press("Notes of events");
  await press("Tag the lines: Notes of the parents' day");
  await settle();
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

test("the box has the focus, and stands at the first line without a theme", async () => {
  const own = await tagging();
  expect(document.activeElement).toBe(own);
  expect(words()).toContain("Line 2 of 4");
  expect(words()).toContain("1 of 4");
});

test("letters find a theme, Enter puts it on, a key says the mood, D takes over, U undoes, a number puts a last theme", async () => {
  await tagging();
  await keys(..."plan", "Enter");
  expect((await lines())[1]!.tags).toEqual([await theme("EHC plans")]);
  expect(box().value).toBe("");
  await keys("c");
  expect((await lines())[1]!.mood).toBe("change");
  await keys("Enter", "d");
  expect(words()).toContain("Line 3 of 4");
  expect([(await lines())[2]!.tags, (await lines())[2]!.mood]).toEqual([[await theme("EHC plans")], "change"]);
  await keys("u");
  expect((await lines())[2]!.tags).toEqual([]);
  await keys("1");
  expect((await lines())[2]!.tags).toEqual([await theme("EHC plans")]);
  await keys("ArrowUp");
  expect(words()).toContain("Line 2 of 4");
  await keys("ArrowDown", "ArrowDown");
  expect(words()).toContain("Line 4 of 4");
  expect(document.querySelector(".line")?.getAttribute("dir")).toBe("auto");
});

test("= says that a line says the same as the one above, both are told of together, and = again parts them", async () => {
  await tagging();
  await keys(..."plan", "Enter", "c", "Enter", "=");
  expect((await lines())[2]).toMatchObject({
    same_as: (await lines())[1]!.id,
    tags: [await theme("EHC plans")],
    mood: "change",
  });
  expect(words()).toContain("It says the same as line 2, so they count once.");
  expect(words()).toContain("It does not say the same");
  await keys("=");
  expect((await lines())[2]!.same_as).toBeNull();
  expect(words()).not.toContain("so they count once");
  await press("Says the same as the line above");
  expect((await lines())[2]!.same_as).toBe((await lines())[1]!.id);
});

test("a theme that begins with a key is typed after a space, and Enter on nothing makes a new one", async () => {
  await tagging();
  await keys(" ", ..."working", "Enter");
  expect((await lines())[1]!.tags).toEqual([await theme("Working as equals")]);
  expect((await lines())[1]!.mood).toBe("not_said");
  await keys(..."journeys to school", "Enter");
  const themes = [await theme("Working as equals"), await theme("journeys to school")];
  expect((await lines())[1]!.tags).toEqual(themes);
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
  await settle();
  expect((await lines()).map((one) => one.mood)).toEqual(["works", "works", "both", "not_said"]);
});

test("a small heading stays a line until somebody says yes, and what was left out can be taken in", async () => {
  host = await open("sample");
  await press("Meetings");
  await press("Notes of events");
  await press("Bring in notes");
  await press("Look at these words");
  expect(words()).toContain("There are no lines in this.");
  await host.person({ files: [notes()] });
  await press("Open a file of notes");
  const before = document.querySelectorAll("li[dir]").length;
  document.querySelector<HTMLInputElement>('input[type="checkbox"]')!.click();
  const yes = [...document.querySelectorAll("label")].find((one) => one.textContent?.includes("Yes, a small heading"));
  yes!.querySelector("input")!.click();
  await settle();
  expect(words()).toContain("Under: Charities");
  expect(document.querySelectorAll("li[dir]").length).toBe(before);
  await press("Keep these lines");
  await settle();
  expect(heading()).toBe("Tag the lines");
  expect(host.last("save_notes")!.roles).toEqual([
    "heading",
    "line",
    "line",
    "sub_heading",
    "line",
    "line",
    "heading",
    "line",
  ]);
});

test("open answers come first, and a yes with a date becomes a promise with one click", async () => {
  host = await open("sample");
  await keepNotes();
  const blank: NotesResponse = {
    id: NEW,
    lines: [],
    themes: [],
    you_said: "",
    they_said: "",
    they_did: "",
    state: { is: "open" },
    by: "",
    due: { precision: "undated" },
    told_on: { precision: "undated" },
    evidence: [],
    added_on: "2026-05-21T09:00:00Z",
    sample: false,
  };
  const due = { precision: "day", date: "2027-01-29" } as const;
  const yes = { you_said: "Plans should be written with us", they_said: "We will do that", due };
  await host.ask("save_response", { ...blank, ...yes, state: { is: "said_yes" } });
  await host.ask("save_response", { ...blank, lines: [(await lines())[2]!.id] });
  await press("Meetings");
  await press("Notes of events");
  await press("You said, they said, they did");
  const said = [...document.querySelectorAll("li h2")].map((one) => one.textContent);
  expect(said).toEqual(["Regular communication updates", "Plans should be written with us"]);
  await press("Make it a promise: Plans should be written with us");
  await settle();
  await press("See the promise: Plans should be written with us");
  await settle();
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
