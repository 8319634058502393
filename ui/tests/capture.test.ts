import axe from "axe-core";
import { beforeEach, expect, it } from "vitest";
import { field, heading, open, press, settle, words } from "./window";

/** So long does a job of the mock take, with the looks at it. */
const JOB_MS = 1600;

beforeEach(() => {
  // index.html says both.
  document.documentElement.lang = "en-GB";
  document.title = "Evenhand";
});

async function clean(): Promise<void> {
  const { violations } = await axe.run(document.documentElement, {
    resultTypes: ["violations"],
    iframes: false,
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual(
    [],
  );
  expect(document.querySelectorAll("h1").length).toBe(1);
}

async function found(): Promise<Awaited<ReturnType<typeof open>>> {
  const host = await open();
  await press("Add");
  await press("Open files", JOB_MS);
  expect(heading()).toBe("What was found");
  return host;
}

it("says what each thing is and what it will do, and lets it be called something else", async () => {
  await found();
  expect(words()).toContain("1 letter, 1 chat, 2 tables, 2 invitations, 1 picture, 1 recording, 1 other file");
  expect(words()).toContain("212 emails");
  expect(words()).toContain("broken.msg");
  await clean();
  const kind = field("What is minutes.docx?") as unknown as HTMLSelectElement;
  kind.value = "other";
  kind.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  expect(words()).toContain("Tick it to keep it with an entry, as it is.");
});

it("keeps files as they are once it is said what they are, and tells which were not added", async () => {
  const host = await found();
  // A letter, a voice note and a photograph are most likely wanted; another file is not.
  expect(words()).toContain("Keep 3 files");
  field("Keep minutes.jpg").click();
  field("Keep fonts.ttf").click();
  await settle();
  await press("Keep 3 files");
  expect(host.asked.some((one) => one.name === "keep_files")).toBe(false);
  field("Letters or papers that came").click();
  field("Put all of them with one entry").click();
  await settle();
  await clean();
  await press("Keep 3 files", JOB_MS);
  const asked = host.asked.find((one) => one.name === "keep_files");
  expect(asked?.request).toEqual({
    things: ["look-1/2", "look-1/3", "look-1/6"],
    kept_as: "came_in",
    together: true,
  });
  expect(heading()).toBe("Your files are in your record");
  expect(words()).toContain("1 file is kept. Its entry waits");
  expect(words()).toContain("voice note.m4a is in your record already, with an entry.");
  await clean();
  await press("See what is not finished");
  expect(heading()).toBe("Timeline");
});

it("hands invitations that were found to their check", async () => {
  const host = await found();
  await press("Check them");
  const asked = host.asked.find((one) => one.name === "read_dropped");
  expect(asked?.request).toEqual({ keys: ["look-1/4", "look-1/5"] });
});

it("hands one invitation of several to its check", async () => {
  const host = await found();
  await press("Look at review.ics");
  const asked = host.asked.find((one) => one.name === "read_dropped");
  expect(asked?.request).toEqual({ keys: ["look-1/4"] });
});

it("saves emails only after a look at them, and offers promises and undo", async () => {
  const host = await found();
  await press("Look at them");
  field("A Parent, parent@example.org: 96 from, 110 to").click();
  await settle();
  await clean();
  await press("See what would be saved");
  expect(words()).toContain("2 of 212 emails would be saved.");
  expect(document.activeElement?.textContent).toContain("2 of 212 emails would be saved.");
  expect(words()).toContain("1 of them has something to look at. It stands first.");
  expect(words()).toContain("Its files are not in the mailbox.");
  await press("Leave out");
  expect(words()).toContain("1 of 212 emails would be saved.");
  await press("Take in again");
  await clean();
  expect(host.asked.some((one) => one.name === "save_mails")).toBe(false);
  await press("Save 2 emails", JOB_MS);
  expect(heading()).toBe("Your emails are in your record");
  expect(words()).toContain("We will send the form by Friday.");
  expect(words()).toContain("The day was worked out from the day of the words.");
  await clean();
  const before = host.data.entries.length;
  await press("Add this promise");
  expect(host.data.entries).toHaveLength(before + 1);
});

it("asks which days of a chat are meant before it can be saved", async () => {
  const host = await found();
  await press("Look at WhatsApp Chat - Parents.zip");
  expect(words()).toContain("Which days are meant?");
  await clean();
  await press("Save to my record");
  expect(host.asked.some((one) => one.name === "save_chat")).toBe(false);
  field("Day first: Thu 7 Nov 2019 to Fri 8 Nov 2019").click();
  await settle();
  await press("Save to my record");
  expect(host.asked.some((one) => one.name === "save_chat")).toBe(true);
});

it("reads a table row by row, and saves what is clear", async () => {
  const host = await found();
  await press("Look at hours.csv");
  expect(words()).toContain("1 of 2 rows can be saved.");
  expect(words()).toContain("The time is not clear");
  await clean();
  await press("Save 1 row");
  const asked = host.asked.find((one) => one.name === "save_rows");
  expect(asked?.request).toMatchObject({ rows: [2] });
});

async function choose(label: string, value: string): Promise<void> {
  const list = field(label) as unknown as HTMLSelectElement;
  list.value = value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

it("saves the rows of a table as they are shown, and not as they are about to be read", async () => {
  const host = await found();
  await press("Look at hours.csv");
  const comes = host.hold("preview_rows");
  await choose("A number alone means", "minutes");
  await press("Save 1 row");
  const asked = host.asked.find((one) => one.name === "save_rows");
  expect(asked?.request).toMatchObject({ sheet: 0, mapping: null, rows: [2] });
  comes();
});

it("leaves no row of another sheet out", async () => {
  await found();
  await press("Look at hours.csv");
  field("Row 2: Tue 12 Nov 2019. 1 h 30 min. Reading papers").click();
  await settle();
  expect(words()).toContain("0 of 2 rows can be saved.");
  await choose("Which table?", "1");
  expect(words()).toContain("1 of 2 rows can be saved.");
});

it("reads a table of meetings, and saves none before kind and order are said", async () => {
  const host = await found();
  await press("Look at meetings.xlsx");
  expect(heading()).toBe("Table of meetings");
  expect(words()).toContain("0 of 2 rows can be saved. The rest need an answer here");
  expect(words()).toContain("Day or month first?");
  await clean();
  await choose("Days in figures are written", "day_month_year");
  expect(words()).toContain("0 of 2 rows can be saved. The rest need an answer here");
  await choose("What kind of meetings are they?", "annual_review");
  await press("Save 1 row");
  const asked = host.asked.find((one) => one.name === "save_meeting_rows");
  expect(asked?.request).toMatchObject({
    kind: "annual_review",
    mapping: { order: "day_month_year" },
    rows: [2],
  });
});

it("does not choose a meeting by itself where the record has one then", async () => {
  const host = await found();
  await press("Look at meetings.xlsx");
  await choose("Days in figures are written", "day_month_year");
  await choose("What kind of meetings are they?", "board");
  expect(words()).toContain("1 of 2 rows can be saved.");
  field(
    "Row 3: Thu 7 Nov 2019. Panel. Your record has a meeting then. Choose this row only if it is another one",
  ).click();
  await settle();
  await press("Save 2 rows");
  const asked = host.asked.find((one) => one.name === "save_meeting_rows");
  expect(asked?.request).toMatchObject({ rows: [2, 3] });
});

it("lets a table be one of hours or of meetings", async () => {
  await found();
  await press("Look at hours.csv");
  expect(heading()).toBe("Table of hours");
  await choose("What does the table hold?", "meetings");
  expect(heading()).toBe("Table of meetings");
});

it("finds promises in minutes, and saves none by itself", async () => {
  const host = await found();
  await press("Look at minutes.docx");
  expect(words()).toContain("We will send the form by Friday.");
  await clean();
  expect(host.asked.some((one) => one.name === "accept_promise")).toBe(false);
  await press("Leave it");
  expect(words()).not.toContain("We will send the form by Friday.");
});

it("reads minutes in a photograph, shows where the words stand, and asks for a day that is not clear", async () => {
  const host = await found();
  await press("Look at minutes.jpg", 2 * JOB_MS);
  expect(words()).toContain("We will send the form by Friday.");
  expect(words()).toContain("The day is not clear. Please check the words. Read from the picture.");
  expect(words()).toContain("Page 2 could not be read.");
  expect(document.querySelectorAll("svg.page rect.meant").length).toBe(1);
  await clean();
  await press("Show it in the picture: We will send the form by Friday.");
  expect(document.querySelectorAll("dialog svg.page rect.meant").length).toBe(1);
  await clean();
  await press("Close");
  expect(host.asked.some((one) => one.name === "accept_promise")).toBe(false);
  const due = field("Which day is it due?");
  due.value = "2019-11-08";
  due.dispatchEvent(new Event("input", { bubbles: true }));
  due.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  await press("Add this promise");
  const asked = host.asked.find((one) => one.name === "accept_promise");
  expect(asked?.request).toMatchObject({ promise: { due: { precision: "day", date: "2019-11-08" } } });
});

/** A recording of an entry, opened to be heard. */
async function playing() {
  URL.createObjectURL = () => "blob:played";
  URL.revokeObjectURL = () => undefined;
  const host = await open();
  const entry = host.data.entries.find((one) => one.files.length > 0);
  const named = entry?.files[0];
  if (!entry || !named) throw new Error("no entry has a file");
  const file = host.data.files[named.file];
  if (!file) throw new Error("the file is not there");
  Object.assign(file, { name: "call.m4a", media_type: "audio/mp4" });
  await press("Timeline", 300);
  await press(entry.title);
  await press("Play: call.m4a");
  return { host, named };
}

it("plays a recording, and keeps the words that are typed beside it", async () => {
  const { host, named } = await playing();
  expect(document.querySelector("audio")?.getAttribute("src")).toBe("blob:played");
  await clean();
  document.querySelector("audio")?.dispatchEvent(new Event("error"));
  await settle();
  expect(words()).toContain("This computer cannot play it here. Nothing was changed.");
  const said = field("What is said in it");
  said.value = " The taxi starts on Monday. ";
  said.dispatchEvent(new Event("input", { bubbles: true }));
  // What was typed is there again after the dialog was closed without keeping it.
  await settle(800);
  await press("Close");
  await press("Play: call.m4a");
  expect(field("What is said in it").value).toBe(" The taxi starts on Monday. ");
  await press("Keep these words");
  const saved = host.asked.findLast((one) => one.name === "save_entry")?.request as { files: object[] } | undefined;
  expect(saved?.files[0]).toEqual({ ...named, transcript: "The taxi starts on Monday." });
});

it("has a recording written down, marked, and keeps nothing of it by itself", async () => {
  const { host, named } = await playing();
  expect(words()).toContain("It needs a model: one file, which Evenhand does not bring.");
  await clean();
  await press("Choose the model file");
  await press("Write it down for me", 400);
  expect(words()).toContain("Heard by a machine (ggml-base.en.bin).");
  expect(document.querySelector(".unsure")?.textContent).toBe("Sunday.");
  expect(words()).toContain("1:04");
  expect(document.activeElement?.textContent).toBe("What the machine heard");
  await clean();
  expect(host.asked.some((one) => one.name === "save_entry")).toBe(false);
  expect(field("What is said in it").value).toBe("");

  await press("Take these words to check them");
  expect(field("What is said in it").value).toBe("The taxi starts on Sunday.\nPlease ring back.");
  // Closed and opened again, the words are still those of a machine.
  await settle(800);
  await press("Close");
  await press("Play: call.m4a");
  expect(words()).toContain("They are printed as heard by a machine.");
  const said = field("What is said in it");
  said.value = "The taxi starts on Monday.";
  said.dispatchEvent(new Event("input", { bubbles: true }));
  await press("Keep these words");
  const saved = () =>
    (host.asked.findLast((one) => one.name === "save_entry")?.request as { files: object[] } | undefined)?.files[0];
  expect(saved()).toEqual({ ...named, transcript: "The taxi starts on Monday.", heard: true });

  // Emptied and typed anew, they are a person's.
  await press("Play: call.m4a");
  const again = field("What is said in it");
  for (const value of ["", "I typed this."]) {
    again.value = value;
    again.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
  }
  await press("Keep these words");
  expect(saved()).toEqual({ ...named, transcript: "I typed this." });
});
