import { expect, it } from "vitest";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { PASSPHRASE } from "./host";
import { field, heading, open, press, settle, type, words } from "./window";

it("starts a record, and shows the recovery key until two groups are typed", async () => {
  const host = await open("first");
  await press("Start a record");
  await type("Name of your record", "Our record");
  await type("Passphrase", "short");
  await press("Start my record");
  expect(words()).toContain("This is too short.");
  expect(host.times("create_record")).toBe(0);
  await type("Passphrase", "kitchen table lamp");
  await type("The same passphrase again", "kitchen table lamp");
  await press("Start my record");
  expect(heading()).toBe("Write down your recovery key");
  await type("Group 2", "wrong");
  await press("I have written it down");
  expect(words()).toContain("That is not the same as the key above.");
  const groups = [...document.querySelectorAll('[data-testid="recovery-key"] code')].map((one) => one.textContent!);
  await type("Group 2", groups[1]!.toLowerCase());
  await type("Group 7", groups[6]!);
  await press("I have written it down");
  expect(heading()).toBe("Good evening. Nothing is waiting.");
});

it("locks without leaving a name in the window", async () => {
  const host = await open("empty");
  host.menu("lock");
  await settle();
  expect(words()).not.toContain("Our record");
  expect(document.title).toBe("Evenhand");
  await type("Passphrase or recovery key", "wrong words here");
  await press("Open");
  expect(words()).toContain("That passphrase does not open this record.");
  await type("Passphrase or recovery key", PASSPHRASE);
  await press("Open");
  expect(heading()).toContain("Good evening");
});

it("shows nothing of the record while it is being closed, and keeps what was typed", async () => {
  const host = await open("empty");
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "The chair rang");
  const closed = host.hold("lock_record");
  host.menu("lock");
  await settle();
  expect(host.times("save_draft")).toBe(1);
  for (const own of ["Our record", "The chair rang", "What happened?"])
    expect(document.body.innerHTML).not.toContain(own);
  expect(document.querySelectorAll("input[type=password]")).toHaveLength(1);
  await type("Passphrase or recovery key", PASSPHRASE);
  closed();
  await settle();
  // What was typed meanwhile stays.
  await press("Open");
  expect(heading()).toContain("Good evening");
});

it("removes the sample in one click", async () => {
  await open();
  await press("Remove the sample");
  expect(heading()).toBe("Keep a fair record");
});

it("opens by the computer's keychain after that was asked for with the passphrase, and only then", async () => {
  const host = await open("empty");
  await press("Settings");
  field("Open it on this computer without the passphrase").click();
  await settle();
  expect((await host.ask("keychain", {})).opens).toBe(false);
  await type("Your passphrase or recovery key", "not the passphrase");
  await press("Let it open my record");
  expect((await host.ask("keychain", {})).opens).toBe(false);
  await type("Your passphrase or recovery key", PASSPHRASE);
  await press("Let it open my record");
  expect(words()).toContain("This computer's keychain opens your record now.");
  await press("Lock now");
  await press("Open with this computer's keychain");
  expect(host.times("open_by_keychain")).toBe(1);
  expect(words()).toContain("Today");
  await press("Settings");
  field("Open it on this computer without the passphrase").click();
  await settle();
  expect((await host.ask("keychain", {})).opens).toBe(true);
  await type("Your passphrase or recovery key", PASSPHRASE);
  await press("Turn it off");
  expect((await host.ask("keychain", {})).opens).toBe(false);
  await press("Lock now");
  expect(words()).not.toContain("keychain");
});

it("says how far the computer is closed to the helper that reads files from others", async () => {
  const host = await open();
  const told = [
    ["closed", "It can open no other file, start no program and reach nobody."],
    ["partly", "This computer can close itself to it only in part."],
    ["limits_only", "Only its memory and time have limits on this computer."],
    [null, "The helper that reads files from other people cannot start."],
  ] as const;
  for (const [walls, said] of told) {
    // What this computer can do is not for a test to say.
    host.answering.set("reader_walls", () => ({ walls }));
    await press("Today");
    await press("Settings");
    expect(words()).toContain(said);
  }
});

it("goes on after a lock with the record that was open, though another of its name came before it", async () => {
  const host = await open("empty");
  const own = (await host.ask("status", {})).record!.key;
  const other = join(host.folder, "other");
  cpSync(join(host.folder, "data/record-1"), other, { recursive: true });
  await host.person({ folder: other });
  const { key } = (await host.ask("choose_record", {}))!;
  expect((await host.ask("status", {})).recent.map((one) => one.key)).toEqual([key, own]);
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "The chair rang");
  await press("Save");
  await press("Settings");
  await press("Lock now");
  await type("Passphrase or recovery key", PASSPHRASE);
  await press("Open");
  expect(host.last("open_record")).toMatchObject({ key: own });
});
