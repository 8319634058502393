import { expect, it } from "vitest";
import { file } from "./host";
import { attached, itReads } from "./record";
import { field, heading, open, press, settle, type, words } from "./window";

it("keeps what is typed within a second, and saves it with a way back", async () => {
  const host = await open("empty");
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "The chair rang");
  await type("When did it happen?", "May 2026");
  await settle(800);
  const draft = () => host.ask("get_draft", { key: "add/event" });
  expect(JSON.parse((await draft())?.content ?? "{}")).toMatchObject({
    title: "The chair rang",
    when: { precision: "month", year: 2026, month: 5 },
  });
  await press("Save");
  expect(heading()).toBe("The chair rang");
  expect(await host.entries()).toHaveLength(1);
  expect(await draft()).toBeNull();
  await press("Undo");
  expect(await host.entries()).toHaveLength(0);
});

/** The first message of the sample that waits for a reply, as Today lists it. */
const ASKED = "Comments or questions of 15 July";

it("logs a reply on the message that it answers", async () => {
  const host = await open();
  await press(`Log a reply: ${ASKED}`);
  expect(field("We got it").checked).toBe(true);
  await type("What was it about?", "They sent the minutes");
  await press("Save");
  const reply = await host.entry("They sent the minutes");
  expect((await host.entry(ASKED)).kind).toMatchObject({ answered_by: reply.id });
});

it("keeps the reply that came while a change of the message was half typed", async () => {
  const host = await open();
  const message = await host.entry(ASKED);
  await press("Timeline");
  await press(ASKED);
  await press("Change this entry");
  await type("What was it about?", "Asked for the minutes, twice", 800);
  await press("Today");
  await press(`Log a reply: ${ASKED}`);
  await type("What was it about?", "They sent the minutes");
  await press("Save");
  const reply = await host.entry("They sent the minutes");
  await press("Timeline");
  await press(ASKED);
  await press("Change this entry");
  expect(field("What was it about?").value).toBe("Asked for the minutes, twice");
  await press("Save changes");
  const changed = await host.entry("Asked for the minutes, twice");
  expect(changed).toMatchObject({ id: message.id, kind: { answered_by: reply.id } });
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
  await press("Timeline");
  await press("Letter of concern");
  await press("Remove");
  const there = async () => (await host.entries()).some((one) => one.title === "Letter of concern");
  expect(await there()).toBe(false);
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true }));
  await settle();
  expect(await there()).toBe(true);
});

it("draws a long record a hundred rows at a time, and says how many there are", async () => {
  const host = await open("empty");
  for (let at = 0; at < 250; at += 1) await host.put("event", { title: `Entry ${at}` });
  const rows = (): number => document.querySelectorAll("main li").length;
  await press("Timeline");
  expect(words()).toContain("250 entries are in your record");
  expect(rows()).toBe(100);
  expect(words()).toContain("100 of 250 are shown.");
  await press("Show more");
  await press("Show more");
  expect(rows()).toBe(250);
  expect(words()).not.toContain("are shown.");
});

it("saves an issue with what shows it as one change", async () => {
  const host = await open();
  await press("Bundle");
  await press("Issues");
  await press("1. ");
  await settle();
  const boxes = (): HTMLInputElement[] => [
    ...document.querySelectorAll<HTMLInputElement>("fieldset .tick input[type=checkbox]"),
  ];
  const box = boxes().findIndex((one) => !one.checked);
  const title = boxes()[box]?.parentElement?.querySelector("span")?.firstChild?.textContent ?? "";
  const [first] = await host.ask("list_issues", {});
  const shows = async () => (await host.entry(title)).issues.includes(first!.issue.id);
  expect(await shows()).toBe(false);
  boxes()[box]?.click();
  await press("Save");
  expect(await shows()).toBe(true);
  await press("Undo");
  expect(await shows()).toBe(false);
});

it("keeps a choice of entries under a name, brings it back and forgets it", async () => {
  await open();
  await press("Timeline");
  await type("Words in an entry", "letter");
  await press("Keep this choice");
  await type("Name for it", "Kept letters");
  await press("Save");
  await press("Show everything");
  expect(field("Words in an entry").value).toBe("");
  await press("Kept letters");
  expect(field("Words in an entry").value).toBe("letter");
  await press("Forget Kept letters");
  expect(words()).not.toContain("Kept letters×");
});

it("gives a person another role, and makes two that are the same into one", async () => {
  const host = await open();
  const chair = "Chair of the co-production group";
  const second = await host.ask("save_person", { ...(await host.ask("new_person", {})), name: "The same, again" });
  await press("Timeline");
  await press("People");
  await press(chair);
  await press("Add a role");
  const roles = [...document.querySelectorAll<HTMLInputElement>("fieldset fieldset input")];
  const title = roles[0];
  if (!title) throw new Error("no role to fill in");
  title.value = "deputy";
  title.dispatchEvent(new Event("input", { bubbles: true }));
  await press("Save");
  const people = () => host.ask("list_people", {});
  expect((await people()).find((one) => one.role === chair)?.roles?.[0]?.title).toBe("deputy");
  await press(chair);
  const same = field("This one is also") as unknown as HTMLSelectElement;
  same.value = second.id;
  same.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  await press("Make them one");
  expect((await people()).some((one) => one.id === second.id)).toBe(false);
});

it("opens no file that could be a program, and saves a copy only after a warning", async () => {
  const host = await open();
  await attached(
    host,
    "An agenda came",
    file("agenda.exe", Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0])),
  );
  await press("Timeline");
  await press("An agenda came");
  const opener = [...document.querySelectorAll<HTMLButtonElement>("button.open")].find((one) =>
    one.parentElement?.textContent?.includes("agenda.exe"),
  );
  opener?.click();
  await settle();
  expect(words()).toContain("It could be a program that harms your computer.");
  expect(host.times("save_file_copy")).toBe(0);
  await press("Save a copy all the same");
  expect(host.times("save_file_copy")).toBe(1);
});

itReads("reads the words in a picture, marks them, and takes over only what a person takes", async () => {
  const host = await open();
  await attached(host, "A letter came", "tests/pictures/letter.png");
  await press("Timeline");
  await press("A letter came");
  await press("Read the words");
  expect(words()).toContain("Read from the picture. Please check every word.");
  expect(words()).toContain("Read from: “Date: 3 September 2020”");
  const over = (): string[] => [...document.querySelectorAll("svg.page text")].map((word) => word.textContent);
  expect(over()).toEqual(expect.arrayContaining(["September", "2020"]));
  expect(document.querySelectorAll("svg.page rect")).toHaveLength(over().length);
  field("Show the words over the picture").click();
  await settle();
  expect(over()).toEqual([]);
  const letter = () => host.entry("A letter came");
  expect((await letter()).when).toMatchObject({ date: "2026-11-12" });
  expect(host.times("save_entry")).toBe(0);
  await press("Make it the day of this entry");
  expect((await letter()).when).toMatchObject({ date: "2020-09-03" });
  await press("Add to the notes");
  expect((await letter()).notes).toContain("(read from a picture)");
  await press("Close");
  await press("Undo");
  expect((await letter()).notes).not.toContain("(read from a picture)");
});
