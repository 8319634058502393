import { expect, it } from "vitest";
import { button, field, open, press, settle, type, words } from "./window";

it("moves appendices by buttons, makes the PDF and walks through its pages", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  await press("Down: A01");
  expect(host.data.bundles[0]?.appendices.map((one) => one.file)).toEqual(["f2", "f1", "f3"]);
  expect(button("Save the PDF").disabled).toBe(true);
  await press("Make the PDF", 1500);
  expect(words()).toContain("Page 1 of 12");
  await press("Next page");
  expect(document.querySelector("img")?.alt).toContain("Page 2.");
  expect(button("Save the PDF").disabled).toBe(false);
});

it("shows every word that a bundle leaves out, takes out another, and keeps it again", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  const section = [...document.querySelectorAll("details")].find(
    (one) => one.querySelector("summary")?.textContent === "Words that are left out",
  );
  if (!section) throw new Error("no such section");
  section.open = true;
  section.dispatchEvent(new Event("toggle"));
  await settle();
  expect(words()).toContain("“Sam Example” → “S. E.”");
  expect(words()).toContain("Names in pictures may be missed. Look at A04 yourself.");
  await type("Leave out these words too", " Oak School ");
  await type("Print this instead", "the school");
  await press("Leave them out");
  expect(host.data.bundles[0]?.leave_out).toEqual([{ find: "Oak School", put: "the school" }]);
  expect(words()).toContain("“Oak School” → “the school”");
  await press("Keep “Oak School”");
  expect(host.data.bundles[0]?.leave_out).toEqual([]);
});

it("starts the next version of a bundle once one was saved", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  expect(words()).not.toContain("Start version");
  await press("Make the PDF", 1500);
  await press("Save the PDF");
  expect(words()).toContain("Version 1 was saved on Thu 12 Nov 2026.");
  await press("Start version 2");
  expect(host.data.bundles[0]?.version).toBe(2);
  expect(words()).toContain("This is version 2.");
  await press("Save version 1 again", 1500);
  expect(words()).toContain("It is the same as before, byte for byte.");
});

it("has a machine read the pages of a bundle, and tells which to look at", async () => {
  const host = await open();
  const plan = host.data.bundles[0];
  if (plan) plan.profile = "council_complaint";
  await press("Bundle");
  await press("Complaint about co-production");
  expect(button("Read the pages").disabled).toBe(true);
  await press("Make the PDF", 1500);
  await press("Read the pages", 1500);
  expect(words()).toContain("“Robin” seems to be on page 11");
  expect(words()).toContain("Look at them yourself: 7");
  await press("Go to page 11", 300);
  expect(words()).toContain("Page 11 of 12");
});

it("cuts a long bundle into volumes and says which pages each has", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  const volumes = () => field("Volumes") as unknown as HTMLSelectElement;
  const choose = async (value: string) => {
    volumes().value = value;
    volumes().dispatchEvent(new Event("change", { bubbles: true }));
    await settle(80);
  };
  const settings = volumes().closest("details");
  settings?.setAttribute("open", "");
  await choose("250");
  // The settings stay open, so that the next one is at hand.
  expect(settings?.isConnected && settings.open).toBe(true);
  expect(host.data.bundles[0]?.paper.volumes).toEqual({ pages: 250 });
  await press("Make the PDF", 1500);
  expect(words()).toContain("Volume 2 of 2: pages 9 to 12, 0.6 MB");
  // Once made, the pages follow each change by themselves, and the old ones say that they are old.
  await choose("");
  expect(host.data.bundles[0]?.paper.volumes).toBeUndefined();
  expect(words()).toContain("From before your last change");
  await settle(2500);
  expect(words()).not.toContain("From before your last change");
  expect(words()).toContain("Page 1 of 12");
});

it("keeps every change of a bundle, however fast they come, and makes the pages of the last", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  const made = host.asked.length;
  const before = host.data.bundles[0]?.appendices.map((one) => one.file) ?? [];
  field("Large print").click();
  field("“Confidential” on the cover").click();
  button("Down: A01").click();
  button("Down: A01").click();
  const volumes = field("Volumes");
  volumes.value = "250";
  volumes.dispatchEvent(new Event("change", { bubbles: true }));
  button("Make the PDF").click();
  await settle(500);
  const plan = host.data.bundles[0];
  expect(plan?.paper).toMatchObject({ large_print: true, confidential: true, volumes: { pages: 250 } });
  expect(plan?.appendices.map((one) => one.file)).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
  const names = host.asked
    .slice(made)
    .map((one) => one.name)
    .filter((name) => name === "save_bundle" || name === "make_bundle");
  expect(names.lastIndexOf("save_bundle")).toBeLessThan(names.indexOf("make_bundle"));
});

it("names the entries that stay out of a bundle, so that later ones go in", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  const ticks = [...document.querySelectorAll("details")].find(
    (one) => one.querySelector("summary")?.textContent === "Choose entries",
  );
  const [first, second] = [...(ticks?.querySelectorAll("input") ?? [])].filter((one) => one.checked);
  if (!first || !second) throw new Error("no entries are chosen");
  first.click();
  second.click();
  await settle();
  const plan = host.data.bundles[0];
  expect(plan?.entries).toMatchObject({ type: "except" });
  expect(plan?.entries.type === "except" && plan.entries.entries.length).toBe(2);
  first.click();
  second.click();
  await settle();
  expect(host.data.bundles[0]?.entries).toEqual({ type: "all" });
});

it("asks for the password of a PDF, and makes the pages with it", async () => {
  const host = await open();
  host.data.locked = [host.data.bundles[0]?.appendices[0]?.file ?? ""];
  await press("Bundle");
  await press("Complaint about co-production");
  await press("Make the PDF", 1500);
  await press("Look: A01: This PDF asks for a password");
  await type("Password of this PDF", "open sesame");
  await press("Open it with this", 2500);
  expect(host.data.locked).toEqual([]);
  expect(words()).not.toContain("asks for a password");
  expect(words()).toContain("Page 1 of 12");
});
