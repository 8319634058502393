import { beforeEach, expect, it } from "vitest";
import type { CaptureView, HeardView } from "../src/host/types";
import { clean } from "./clean";
import { folderOf } from "./files";
import type { AppOnPipes } from "./host";
import { attached, held, itReads, jobThatGave } from "./record";
import { field, heading, open, press, settle, type, words } from "./window";

beforeEach(() => {
  // index.html says both.
  document.documentElement.lang = "en-GB";
  document.title = "Evenhand";
});

async function found(): Promise<AppOnPipes> {
  const host = await open();
  await look(host);
  return host;
}

async function look(host: AppOnPipes): Promise<void> {
  await host.person({ files: folderOf() });
  await press("Add");
  await press("Open files");
  expect(heading()).toBe("What was found");
}

/** The keys of the things with these names. */
function keysOf(host: AppOnPipes, ...names: string[]): string[] {
  const { answer } = host.answered.findLast((one) => one.name === "looked_through")!;
  return names.map((name) => (answer as CaptureView).things.find((one) => one.name === name)!.key);
}

it("says what each thing is and what it will do, and lets it be called something else", async () => {
  await found();
  expect(words()).toContain(
    "1 letter, 1 chat, 2 tables, 2 invitations, 1 picture, 1 recording, 1 other file and 3 emails",
  );
  expect(words()).toContain("gone.rtf");
  await clean();
  const kind = field("What is minutes.rtf?") as unknown as HTMLSelectElement;
  kind.value = "other";
  kind.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  expect(words()).toContain("Tick it to keep it with an entry, as it is.");
});

it("keeps files as they are once it is said what they are, and tells which were not added", async () => {
  const host = await open();
  await attached(host, "A voice note", "../src-tauri/speech/tests/fixtures/note.m4a");
  await look(host);
  // A letter, a voice note and a photograph are most likely wanted; another file is not.
  expect(words()).toContain("Keep 3 files");
  field("Keep minutes.png").click();
  field("Keep fonts.ttf").click();
  await settle();
  await press("Keep 3 files");
  expect(host.times("keep_files")).toBe(0);
  field("Letters or papers that came").click();
  field("Put all of them with one entry").click();
  await settle();
  await clean();
  await press("Keep 3 files");
  expect(host.last("keep_files")).toEqual({
    things: keysOf(host, "fonts.ttf", "minutes.rtf", "voice note.m4a"),
    kept_as: "came_in",
    together: true,
  });
  expect(heading()).toBe("Your files are in your record");
  expect(words()).toContain("2 files are kept.");
  expect(words()).toContain("voice note.m4a is in your record already, with an entry.");
  await clean();
  await press("See what is not finished");
  expect(heading()).toBe("Timeline");
});

it("hands invitations that were found to their check", async () => {
  const host = await found();
  await press("Check them");
  expect(host.last("read_dropped")).toEqual({ keys: keysOf(host, "panel.ics", "review.ics") });
});

it("hands one invitation of several to its check", async () => {
  const host = await found();
  await press("Look at review.ics");
  expect(host.last("read_dropped")).toEqual({ keys: keysOf(host, "review.ics") });
});

it("saves emails only after a look at them, and offers promises and undo", async () => {
  const host = await found();
  await press("Look at them");
  field("A Parent, parent@example.org: 1 from, 2 to").click();
  await settle();
  await clean();
  await press("See what would be saved");
  expect(words()).toContain("2 of 3 emails would be saved.");
  expect(document.activeElement?.textContent).toContain("2 of 3 emails would be saved.");
  expect(words()).toContain("1 of them has something to look at. It stands first.");
  expect(words()).toContain("It has no date that can be used.");
  await press("Leave out");
  expect(words()).toContain("1 of 3 emails would be saved.");
  await press("Take in again");
  await clean();
  expect(host.times("save_mails")).toBe(0);
  await press("Save 2 emails");
  expect(heading()).toBe("Your emails are in your record");
  expect(words()).toContain("We will send the form by Friday.");
  expect(words()).toContain("The day was worked out from the day of the words.");
  await clean();
  const before = (await host.entries()).length;
  await press("Add this promise");
  expect(await host.entries()).toHaveLength(before + 1);
});

it("asks which days of a chat are meant before it can be saved", async () => {
  const host = await found();
  await press("Look at WhatsApp Chat with Parents.txt");
  expect(words()).toContain("Which days are meant?");
  await clean();
  await press("Save to my record");
  expect(host.times("save_chat")).toBe(0);
  field("Day first: Thu 11 Jul 2019 to Sun 11 Aug 2019").click();
  await settle();
  const before = (await host.entries()).length;
  await press("Save to my record");
  expect(host.times("save_chat")).toBe(1);
  expect(words()).toContain("2 entries saved to your record.");
  expect(await host.entries()).toHaveLength(before + 2);
});

it("shows a chat again whose saving was stopped, and says that nothing was saved", async () => {
  const host = await found();
  await press("Look at WhatsApp Chat with Parents.txt");
  field("Day first: Thu 11 Jul 2019 to Sun 11 Aug 2019").click();
  await settle();
  host.answering.set("save_chat", () => ({ job: "chat" }));
  jobThatGave(host, "chat", { cancelled: true });
  await press("Save to my record");
  expect(words()).toContain("Stopped. Nothing was saved.");
  expect(heading()).toBe("Chat: Parents");
  await press("Save to my record");
  expect(host.times("save_chat")).toBe(2);
});

it("reads a table row by row, and saves what is clear", async () => {
  const host = await found();
  await press("Look at hours.xlsx");
  expect(words()).toContain("1 of 2 rows can be saved.");
  expect(words()).toContain("The time is not clear");
  await clean();
  await press("Save 1 row");
  expect(host.last("save_rows")).toMatchObject({ rows: [2] });
});

async function choose(label: string, value: string): Promise<void> {
  const list = field(label) as unknown as HTMLSelectElement;
  list.value = value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

it("saves the rows of a table as they are shown, and not as they are about to be read", async () => {
  const host = await found();
  await press("Look at hours.xlsx");
  const comes = host.hold("preview_rows");
  await choose("A number alone means", "minutes");
  await press("Save 1 row");
  expect(host.last("save_rows")).toMatchObject({ sheet: 0, mapping: null, rows: [2] });
  comes();
});

it("leaves no row of another sheet out", async () => {
  await found();
  await press("Look at hours.xlsx");
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
  await press("Save 2 rows");
  expect(host.last("save_meeting_rows")).toMatchObject({
    kind: "annual_review",
    mapping: { order: "day_month_year" },
    rows: [2, 3],
  });
});

it("does not choose a meeting by itself where the record has one then", async () => {
  const host = await open();
  await held(host, "Meeting with the school", "2019-11-07");
  await look(host);
  await press("Look at meetings.xlsx");
  await choose("Days in figures are written", "day_month_year");
  await choose("What kind of meetings are they?", "board");
  expect(words()).toContain("1 of 2 rows can be saved.");
  field(
    "Row 3: Thu 7 Nov 2019. Panel. Your record has a meeting then. Choose this row only if it is another one",
  ).click();
  await settle();
  await press("Save 2 rows");
  expect(host.last("save_meeting_rows")).toMatchObject({ rows: [2, 3] });
});

it("lets a table be one of hours or of meetings", async () => {
  await found();
  await press("Look at hours.xlsx");
  expect(heading()).toBe("Table of hours");
  await choose("What does the table hold?", "meetings");
  expect(heading()).toBe("Table of meetings");
});

it("finds promises in minutes, and saves none by itself", async () => {
  const host = await found();
  await press("Look at minutes.rtf");
  expect(words()).toContain("The officer will send the form by 8 November 2019.");
  await clean();
  expect(host.times("accept_promise")).toBe(0);
  await press("Leave it");
  expect(words()).not.toContain("The officer will send the form by 8 November 2019.");
});

itReads("reads minutes in a picture, shows where the words stand, and asks for a day that is not clear", async () => {
  const host = await found();
  await press("Look at minutes.png");
  expect(words()).toContain("ACTION: The therapist to share the report by");
  expect(words()).toContain("The day is not clear. Please check the words. Read from the picture.");
  const boxes = document.querySelectorAll("svg.page rect");
  expect([...boxes].some((box) => box.classList.contains("unsure"))).toBe(true);
  expect(document.querySelectorAll("svg.page rect.meant").length).toBeGreaterThan(6);
  await clean();
  await press("Show it in the picture: ACTION: The therapist");
  expect(document.querySelectorAll("dialog svg.page rect.meant").length).toBeGreaterThan(6);
  await clean();
  await press("Close");
  expect(host.times("accept_promise")).toBe(0);
  await type("Which day is it due?", "29 Nov 2019");
  const due = field("Which day is it due?");
  const behind = (one: Element): boolean => (due.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const accept = [...document.querySelectorAll<HTMLButtonElement>("main button.main")].find(behind);
  expect(accept?.textContent?.trim()).toMatch(/^Add this promise: /);
  accept?.click();
  await settle();
  expect(host.last("accept_promise")).toMatchObject({ promise: { due: { precision: "day", date: "2019-11-29" } } });
});

/** What a machine heard, with one word that is less sure. */
const HEARD: HeardView = {
  model: "ggml-base.en.bin",
  damaged: false,
  pieces: [
    {
      at: 0,
      words: [
        { text: " The taxi starts on", sure: true },
        { text: " Sunday.", sure: false },
      ],
    },
    { at: 64, words: [{ text: " Please ring back.", sure: true }] },
  ],
  text: "The taxi starts on Sunday.\nPlease ring back.",
};

/** A recording of an entry, opened to be heard. */
async function playing() {
  URL.createObjectURL = () => "blob:played";
  URL.revokeObjectURL = () => undefined;
  const host = await open();
  await attached(host, "A voice note", "../src-tauri/speech/tests/fixtures/note.m4a");
  const named = (await host.entry("A voice note")).files[0]!;
  await press("Timeline");
  await press("A voice note");
  await press("Play: note.m4a");
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
  await press("Play: note.m4a");
  expect(field("What is said in it").value).toBe(" The taxi starts on Monday. ");
  await press("Keep these words");
  expect(host.last("save_entry")?.files[0]).toEqual({ ...named, transcript: "The taxi starts on Monday." });
});

it("has a recording written down, marked, and keeps nothing of it by itself", async () => {
  const { host, named } = await playing();
  expect(words()).toContain("It needs a model: one file, which Evenhand does not bring.");
  await clean();
  // A model has 150 MB, and a machine takes its time to hear with it.
  host.answering.set("choose_speech_model", () => ({ name: "ggml-base.en.bin" }));
  host.answering.set("hear_recording", () => ({ job: "heard" }));
  jobThatGave(host, "heard", { heard: HEARD });
  await press("Choose the model file");
  await press("Write it down for me");
  expect(words()).toContain("Heard by a machine (ggml-base.en.bin).");
  expect(document.querySelector(".unsure")?.textContent).toBe("Sunday.");
  expect(words()).toContain("1:04");
  expect(document.activeElement?.textContent).toBe("What the machine heard");
  await clean();
  expect(host.times("save_entry")).toBe(0);
  expect(field("What is said in it").value).toBe("");

  await press("Take these words to check them");
  expect(field("What is said in it").value).toBe("The taxi starts on Sunday.\nPlease ring back.");
  // Closed and opened again, the words are still those of a machine.
  await settle(800);
  await press("Close");
  await press("Play: note.m4a");
  expect(words()).toContain("They are printed as heard by a machine.");
  const said = field("What is said in it");
  said.value = "The taxi starts on Monday.";
  said.dispatchEvent(new Event("input", { bubbles: true }));
  await press("Keep these words");
  const saved = () => host.last("save_entry")?.files[0];
  expect(saved()).toEqual({ ...named, transcript: "The taxi starts on Monday.", heard: true });

  // Emptied and typed anew, they are a person's.
  await press("Play: note.m4a");
  const again = field("What is said in it");
  for (const value of ["", "I typed this."]) {
    again.value = value;
    again.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
  }
  await press("Keep these words");
  expect(saved()).toEqual({ ...named, transcript: "I typed this." });
});
