import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PASSPHRASE } from "./host";
import { button, heading, open, press, settle, type, words } from "./window";

const PAGE_BYTES = 4096;

/** Changes one bit in a page of the record's database. */
function damage(folder: string, page: number): void {
  const database = join(folder, "data/record-1/record.db");
  const bytes = readFileSync(database);
  bytes[page * PAGE_BYTES + 77]! ^= 1;
  writeFileSync(database, bytes);
}

/** A record of one's own with one entry in it, locked: its backup is made then. */
async function locked() {
  const host = await open("empty");
  await host.put("event", { title: "The chair rang" });
  await press("Settings");
  await press("Lock now");
  return host;
}

it("rescues a damaged record in three presses, from its backup", async () => {
  const host = await locked();
  damage(host.folder, 0);
  await type("Passphrase or recovery key", PASSPHRASE);
  await press("Open");
  expect(heading()).toBe("Part of your record is damaged");
  expect(button("Go back to the newest good backup").classList.contains("main")).toBe(true);
  await press("Go back to the newest good backup");
  expect(heading()).toBe("Your record is back");
  expect(words()).toContain("Nothing was lost.");
  await press("Go on");
  expect(heading()).not.toBe("Your record is back");
  expect((await host.entries()).map((one) => one.title)).toEqual(["The chair rang"]);
});

it("keeps what can be read of a damaged record that has no backup", async () => {
  const host = await locked();
  rmSync(join(host.folder, "data/record-1/backups"), { recursive: true });
  damage(host.folder, 4);
  await type("Passphrase or recovery key", PASSPHRASE);
  await press("Open");
  // It shows only when every page is looked at.
  await press("Settings");
  await press("Check my record");
  await press("See what can be saved");
  expect(heading()).toBe("Part of your record is damaged");
  expect(words()).toContain("can be read. Nothing is missing.");
  expect(button("Keep what can be read").classList.contains("main")).toBe(true);
  await press("Keep what can be read");
  expect(heading()).toBe("Your record is back");
  expect(words()).toContain("Nothing was lost.");
  await press("Go on");
  expect(heading()).not.toBe("Your record is back");
  expect((await host.entries()).map((one) => one.title)).toEqual(["The chair rang"]);
});

it("looks into a backup, brings it back as one step, and undoes that", async () => {
  const host = await locked();
  await type("Passphrase or recovery key", PASSPHRASE);
  await press("Open");
  const titles = async () => (await host.entries()).map((one) => one.title);
  const { id } = await host.entry("The chair rang");
  await host.ask("remove_entry", { id });
  await press("Settings");
  await press("Look inside the backup of");
  expect(words()).toContain("1 thing would come back:");
  expect(words()).toContain("The chair rang");
  await press("Bring this back");
  expect(await titles()).toEqual(["The chair rang"]);
  await press("Undo");
  expect(await titles()).toEqual([]);
});

it("shows what a record file would bring, and brings in what is chosen as one step", async () => {
  const host = await open();
  const before = await host.entries();
  const { exported } = await host.done(await host.ask("export_record", {}));
  const file = join(host.folder, "saved", exported!.file.name);
  // Since the file was written, three entries were deleted for good, and a letter was changed.
  const letter = await host.entry("Letter of concern");
  const items = before.filter((one) => one.title.includes("of 1")).map(({ id }) => ({ kind: "entry" as const, id }));
  expect(items).toHaveLength(3);
  await host.ask("delete_for_good", { items, secret: "" });
  await host.ask("save_entry", { ...letter, title: "Letter of concern, as sent" });
  await press("Settings");
  await host.person({ files: [file] });
  await press("Bring in a record file");
  expect(words()).toContain("The file is a copy of this record.");
  expect(words()).toContain("3 things were deleted here:");
  expect(words()).toContain("1 thing was changed here last:");
  expect(words()).toContain("Letter of concern");
  await press("Not now");
  expect(await host.entries()).toHaveLength(before.length - 3);
  await host.person({ files: [file] });
  await press("Bring in a record file");
  document.querySelector<HTMLInputElement>("input[value=theirs]")?.click();
  await press("Bring it in");
  expect(host.last("import_record")).toMatchObject({ differing: "theirs", beside: false, bring_back: false });
  expect(words()).toContain("1 of them took the place of what was here.");
  expect((await host.entry("Letter of concern")).id).toBe(letter.id);
  await press("Undo");
  await settle();
  expect((await host.entry("Letter of concern, as sent")).id).toBe(letter.id);
  expect(await host.entries()).toHaveLength(before.length - 3);
});
