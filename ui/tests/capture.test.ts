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
  expect(words()).toContain("1 letter, 1 chat, 1 table, 1 recording");
  expect(words()).toContain("212 emails");
  expect(words()).toContain("broken.msg");
  await clean();
  const kind = field("What is minutes.docx?") as unknown as HTMLSelectElement;
  kind.value = "other";
  kind.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  expect(words()).toContain("It is kept as a file of an entry, as it is.");
});

it("saves emails only after a look at them, and offers promises and undo", async () => {
  const host = await found();
  await press("Look at them");
  field("A Parent, parent@example.org: 96 from, 110 to").click();
  await settle();
  await clean();
  await press("See what would be saved");
  expect(words()).toContain("2 of 212 emails would be saved.");
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

it("finds promises in minutes, and saves none by itself", async () => {
  const host = await found();
  await press("Look at minutes.docx");
  expect(words()).toContain("We will send the form by Friday.");
  await clean();
  expect(host.asked.some((one) => one.name === "accept_promise")).toBe(false);
  await press("Leave it");
  expect(words()).not.toContain("We will send the form by Friday.");
});
