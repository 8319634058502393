import { expect, it } from "vitest";
import { button, heading, open, press, settle, type, words } from "./window";

it("rescues a damaged record in three presses", async () => {
  const host = await open();
  await press("Settings");
  await press("Lock now");
  host.damage.broken = true;
  await type("Passphrase or recovery key", host.ways.passphrase);
  await press("Open");
  expect(heading()).toBe("Part of your record is damaged");
  expect(words()).toContain("can be read. Nothing is missing.");
  expect(button("Keep what can be read").classList.contains("main")).toBe(true);
  await press("Keep what can be read");
  expect(heading()).toBe("Your record is back");
  expect(words()).toContain("Nothing was lost.");
  await press("Go on");
  expect(heading()).not.toBe("Your record is back");
  expect(host.damage.broken).toBe(false);
});

it("looks into a backup, brings it back as one step, and undoes that", async () => {
  const host = await open();
  const gone = host.data.entries.pop();
  await press("Settings");
  await press("Look inside the backup of");
  expect(words()).toContain("1 thing would come back:");
  expect(words()).toContain(gone?.title ?? "no title");
  await press("Bring this back");
  expect(host.data.entries.some((one) => one.id === gone?.id)).toBe(true);
  await press("Undo");
  expect(host.data.entries.some((one) => one.id === gone?.id)).toBe(false);
});

it("shows what a record file would bring, and brings in what is chosen as one step", async () => {
  const host = await open();
  const before = host.data.entries.length;
  await press("Settings");
  await press("Bring in a record file");
  await settle(500);
  expect(words()).toContain("The file is a copy of this record.");
  expect(words()).toContain("3 things are not here yet:");
  expect(words()).toContain("1 thing was changed here last:");
  expect(words()).toContain("Letter of concern");
  await press("Not now");
  expect(host.data.entries).toHaveLength(before);
  await press("Bring in a record file");
  await settle(500);
  document.querySelector<HTMLInputElement>("input[value=theirs]")?.click();
  await press("Bring it in");
  await settle(500);
  const asked = host.asked.findLast((one) => one.name === "import_record");
  expect(asked?.request).toMatchObject({ differing: "theirs", beside: false, bring_back: false });
  expect(words()).toContain("1 of them took the place of what was here.");
  await press("Undo");
  expect(host.data.entries).toHaveLength(before);
});
