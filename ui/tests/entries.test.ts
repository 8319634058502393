import { expect, it } from "vitest";
import { field, heading, open, press, settle, type, words } from "./window";

it("keeps what is typed within a second, and saves it with a way back", async () => {
  const host = await open("empty");
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "The chair rang");
  await type("When did it happen?", "May 2026");
  await settle(800);
  expect(JSON.parse(host.drafts.get("add/event") ?? "{}")).toMatchObject({
    title: "The chair rang",
    when: { precision: "month", year: 2026, month: 5 },
  });
  await press("Save");
  expect(heading()).toBe("The chair rang");
  expect(host.data.entries).toHaveLength(1);
  expect(host.drafts.has("add/event")).toBe(false);
  await press("Undo");
  expect(host.data.entries).toHaveLength(0);
});

it("logs a reply on the message that it answers", async () => {
  const host = await open();
  await press("Log a reply");
  expect(field("We got it").checked).toBe(true);
  await type("What was it about?", "They sent the minutes");
  await press("Save", 20);
  const reply = host.data.entries.find((one) => one.title === "They sent the minutes");
  expect(host.data.entries.find((one) => one.id === "e2")?.kind).toMatchObject({ answered_by: reply?.id });
});

it("keeps the reply that came while a change of the message was half typed", async () => {
  const host = await open();
  const message = host.data.entries.find((one) => one.id === "e2");
  await press("Timeline", 200);
  await press(message?.title ?? "");
  await press("Change this entry");
  await type("What was it about?", "Asked for the minutes, twice", 800);
  await press("Today");
  await press("Log a reply");
  await type("What was it about?", "They sent the minutes");
  await press("Save", 20);
  const reply = host.data.entries.find((one) => one.title === "They sent the minutes");
  await press("Timeline", 200);
  await press(message?.title ?? "");
  await press("Change this entry", 20);
  expect(field("What was it about?").value).toBe("Asked for the minutes, twice");
  await press("Save changes", 20);
  const changed = host.data.entries.find((one) => one.id === "e2");
  expect(changed).toMatchObject({ title: "Asked for the minutes, twice", kind: { answered_by: reply?.id } });
});

it("tells an error in words, and keeps what was typed", async () => {
  const host = await open("empty");
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "A long day");
  host.failing.set("save_entry", { code: "disk_full" });
  await press("Save");
  expect(document.querySelector("[role=alert]")?.textContent).toContain("The disk is full");
  expect(field("What happened?").value).toBe("A long day");
});

it("removes an entry, and undo brings it back", async () => {
  const host = await open();
  await press("Timeline", 200);
  await press("Letter of concern");
  await press("Remove");
  expect(host.data.entries.some((one) => one.id === "e7")).toBe(false);
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true }));
  await settle();
  expect(host.data.entries.some((one) => one.id === "e7")).toBe(true);
});

it("draws a long record a hundred rows at a time, and says how many there are", async () => {
  const host = await open();
  const first = host.data.entries[0];
  if (!first) throw new Error("the sample is empty");
  host.data.entries = Array.from({ length: 250 }, (_, index) => ({
    ...first,
    id: `long-${index}`,
    title: `Entry ${index}`,
  }));
  const rows = (): number => document.querySelectorAll("main li").length;
  await press("Timeline", 80);
  expect(words()).toContain("250 entries are in your record");
  expect(rows()).toBe(100);
  expect(words()).toContain("100 of 250 are shown.");
  await press("Show more", 80);
  await press("Show more", 80);
  expect(rows()).toBe(250);
  expect(words()).not.toContain("are shown.");
});

it("saves an issue with what shows it as one change", async () => {
  const host = await open();
  await press("Bundle");
  await press("Issues");
  await press("1. ");
  await settle(80);
  const boxes = (): HTMLInputElement[] => [
    ...document.querySelectorAll<HTMLInputElement>("fieldset .tick input[type=checkbox]"),
  ];
  const box = boxes().findIndex((one) => !one.checked);
  const title = boxes()[box]?.parentElement?.querySelector("span")?.firstChild?.textContent ?? "";
  const issue = host.data.issues[0]?.id ?? "";
  const shows = (): boolean => host.data.entries.some((one) => one.title === title && one.issues.includes(issue));
  expect(shows()).toBe(false);
  boxes()[box]?.click();
  await press("Save");
  expect(shows()).toBe(true);
  await press("Undo");
  expect(shows()).toBe(false);
});

it("keeps a choice of entries under a name, brings it back and forgets it", async () => {
  await open();
  await press("Timeline", 80);
  await type("Words in an entry", "letter", 80);
  await press("Keep this choice");
  await type("Name for it", "Kept letters");
  await press("Save");
  await press("Show everything", 80);
  expect(field("Words in an entry").value).toBe("");
  await press("Kept letters", 80);
  expect(field("Words in an entry").value).toBe("letter");
  await press("Forget Kept letters");
  expect(words()).not.toContain("Kept letters×");
});

it("gives a person another role, and makes two that are the same into one", async () => {
  const host = await open();
  const first = host.data.people[0];
  if (!first) throw new Error("nobody is in the sample");
  const second = { ...first, id: "twice", name: "The same, again" };
  host.data.people.push(second);
  await press("Timeline", 80);
  await press("People");
  await press(first.name || first.role || first.organisation);
  await press("Add a role");
  const roles = [...document.querySelectorAll<HTMLInputElement>("fieldset fieldset input")];
  const title = roles[0];
  if (!title) throw new Error("no role to fill in");
  title.value = "deputy";
  title.dispatchEvent(new Event("input", { bubbles: true }));
  await press("Save");
  expect(host.data.people.find((one) => one.id === first.id)?.roles?.[0]?.title).toBe("deputy");
  await press(first.name || first.role || first.organisation);
  const same = field("This one is also") as unknown as HTMLSelectElement;
  same.value = second.id;
  same.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  await press("Make them one");
  expect(host.data.people.some((one) => one.id === second.id)).toBe(false);
});

it("opens no file that could be a program, and saves a copy only after a warning", async () => {
  const host = await open();
  const [id, file] = Object.entries(host.data.files)[0] ?? [];
  if (!id || !file) throw new Error("the sample has no files");
  file.name = "agenda.exe";
  const entry = host.data.entries.find((one) => one.files.some((reference) => reference.file === id));
  await press("Timeline", 80);
  await press(entry?.title ?? "no entry");
  await settle(80);
  const opener = [...document.querySelectorAll<HTMLButtonElement>("button.open")].find((one) =>
    one.parentElement?.textContent?.includes("agenda.exe"),
  );
  opener?.click();
  await settle();
  expect(words()).toContain("It could be a program that harms your computer.");
  expect(host.asked.some((one) => one.name === "save_file_copy")).toBe(false);
  await press("Save a copy all the same");
  expect(host.asked.some((one) => one.name === "save_file_copy")).toBe(true);
});

it("reads the words in a picture, marks them, and takes over only what a person takes", async () => {
  const host = await open();
  await press("Timeline", 200);
  await press("Letter of concern");
  await press("Read the words", 1600);
  expect(words()).toContain("Read from the picture. Please check every word.");
  expect(words()).toContain("Read from: “Date: 3 September 2026”");
  const over = (): string[] => [...document.querySelectorAll("svg.page text")].map((word) => word.textContent);
  expect(over()).toEqual(["Lark", "Council"]);
  expect([...document.querySelectorAll("svg.page rect")].map((box) => box.classList.contains("unsure"))).toEqual([
    false,
    true,
  ]);
  await press("Next page");
  expect(over()).toEqual(["Page", "three"]);
  field("Show the words over the picture").click();
  await settle();
  expect(over()).toEqual([]);
  const letter = (): (typeof host.data.entries)[number] | undefined =>
    host.data.entries.find((one) => one.title === "Letter of concern");
  expect(letter()?.when).toMatchObject({ date: "2026-10-20" });
  expect(host.asked.some((one) => one.name === "save_entry")).toBe(false);
  await press("Make it the day of this entry");
  expect(letter()?.when).toMatchObject({ date: "2026-09-03" });
  await press("Add to the notes");
  expect(letter()?.notes).toContain("Their reference: SEN/2624 (read from a picture)");
  await press("Close");
  await press("Undo");
  expect(letter()?.notes).not.toContain("SEN/2624");
});
