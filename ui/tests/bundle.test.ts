import { expect, it } from "vitest";
import { longPdf } from "./files";
import { attached, jobThatGave } from "./record";
import { button, field, open, press, settle, type, words } from "./window";

/** The sample's complaint, opened. */
async function complaint() {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  const plan = async () => (await host.ask("list_bundles", {}))[0]!;
  const files = async () => (await plan()).appendices.map((one) => one.file);
  return { host, plan, files, before: await files() };
}

it("moves appendices by buttons, makes the PDF and walks through its pages", async () => {
  const { files, before } = await complaint();
  await press("Down: A01");
  expect(await files()).toEqual([before[1], before[0], ...before.slice(2)]);
  expect(button("Save the PDF").disabled).toBe(true);
  await press("Make the PDF");
  expect(words()).toMatch(/Page 1 of \d\d/);
  await press("Next page");
  expect(document.querySelector("img")?.alt).toContain("Page 2.");
  expect(button("Save the PDF").disabled).toBe(false);
});

it("shows every word that a bundle leaves out, takes out another, and keeps it again", async () => {
  const host = await open();
  const child = await host.ask("new_person", {});
  await host.ask("save_person", { ...child, name: "Sam Example", child: true, shown_as: "S. E." });
  await host.put("event", { title: "A meeting about Sam Example", when: { precision: "day", date: "2019-07-18" } });
  const picture = await attached(host, "A picture came", "tests/pictures/minutes.png");
  const [of] = await host.ask("list_bundles", {});
  await host.ask("save_bundle", { ...of!, appendices: [{ file: picture, title: "A picture" }, ...of!.appendices] });
  const plan = async () => (await host.ask("list_bundles", {}))[0]!;
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
  expect(words()).toContain("Names in pictures may be missed. Look at A01 yourself.");
  await type("Leave out these words too", " Oak School ");
  await type("Print this instead", "the school");
  await press("Leave them out");
  expect((await plan()).leave_out).toEqual([{ find: "Oak School", put: "the school" }]);
  expect(words()).toContain("“Oak School” → “the school”");
  await press("Keep “Oak School”");
  expect((await plan()).leave_out).toEqual([]);
});

it("starts the next version of a bundle once one was saved", async () => {
  const { plan } = await complaint();
  expect(words()).not.toContain("Start version");
  await press("Make the PDF");
  await press("Save the PDF");
  expect(words()).toContain("Version 1 was saved on Thu 12 Nov 2026.");
  await press("Start version 2");
  expect((await plan()).version).toBe(2);
  expect(words()).toContain("This is version 2.");
  await press("Save version 1 again");
  expect(words()).toContain("It is the same as before, byte for byte.");
});

it("has a machine read the pages of a bundle, and tells which to look at", async () => {
  const { host } = await complaint();
  // A machine reads a page in seconds, and there are as many as a book has.
  host.answering.set("read_bundle_by_eye", () => ({ job: "by eye" }));
  const names = [{ word: "Robin", page: 11 }];
  const read_by_eye = { pages: 20, looked_for: 3, names, unread: [7] };
  jobThatGave(host, "by eye", { read_by_eye });
  expect(button("Read the pages").disabled).toBe(true);
  await press("Make the PDF");
  await press("Read the pages");
  expect(words()).toContain("“Robin” seems to be on page 11");
  expect(words()).toContain("Look at them yourself: 7");
  await press("Go to page 11");
  expect(words()).toContain("Page 11 of ");
});

it("cuts a long bundle into volumes and says which pages each has", async () => {
  const host = await open();
  const long = await attached(host, "A long file came", longPdf(60));
  const [of] = await host.ask("list_bundles", {});
  await host.ask("save_bundle", { ...of!, appendices: [...of!.appendices, { file: long, title: "A long file" }] });
  await press("Bundle");
  await press("Complaint about co-production");
  const plan = async () => (await host.ask("list_bundles", {}))[0]!;
  const volumes = () => field("Volumes") as unknown as HTMLSelectElement;
  const choose = async (value: string) => {
    volumes().value = value;
    volumes().dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
  };
  const settings = volumes().closest("details");
  settings?.setAttribute("open", "");
  await choose("50");
  // The settings stay open, so that the next one is at hand.
  expect(settings?.isConnected && settings.open).toBe(true);
  expect((await plan()).paper.volumes).toEqual({ pages: 50 });
  await press("Make the PDF");
  expect(words()).toMatch(/Volume 2 of 3: pages 45 to 106, \d{2,3} KB/);
  // Once made, the pages follow each change by themselves, and the old ones say that they are old.
  await choose("");
  expect((await plan()).paper.volumes).toBeUndefined();
  expect(words()).toContain("From before your last change");
  await settle(2500);
  expect(words()).not.toContain("From before your last change");
  expect(words()).toContain("Page 1 of ");
});

it("keeps every change of a bundle, however fast they come, and makes the pages of the last", async () => {
  const { host, plan, files, before } = await complaint();
  const made = host.asked.length;
  field("Large print").click();
  field("“Confidential” on the cover").click();
  button("Down: A01").click();
  button("Down: A01").click();
  const volumes = field("Volumes");
  volumes.value = "250";
  volumes.dispatchEvent(new Event("change", { bubbles: true }));
  button("Make the PDF").click();
  await settle(500);
  expect((await plan()).paper).toMatchObject({ large_print: true, confidential: true, volumes: { pages: 250 } });
  expect(await files()).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
  const names = host.asked
    .slice(made)
    .map((one) => one.name)
    .filter((name) => name === "save_bundle" || name === "make_bundle");
  expect(names.lastIndexOf("save_bundle")).toBeLessThan(names.indexOf("make_bundle"));
});

it("names the entries that stay out of a bundle, so that later ones go in", async () => {
  const { plan } = await complaint();
  const ticks = [...document.querySelectorAll("details")].find(
    (one) => one.querySelector("summary")?.textContent === "Choose entries",
  );
  const [first, second] = [...(ticks?.querySelectorAll("input") ?? [])].filter((one) => one.checked);
  if (!first || !second) throw new Error("no entries are chosen");
  first.click();
  second.click();
  await settle();
  const { entries } = await plan();
  expect(entries).toMatchObject({ type: "except" });
  expect(entries.type === "except" && entries.entries.length).toBe(2);
  first.click();
  second.click();
  await settle();
  expect((await plan()).entries).toEqual({ type: "all" });
});

it("asks for the password of a PDF, and makes the pages with it", async () => {
  const host = await open();
  const locked = await attached(host, "A letter came", "../src-tauri/app/tests/fixtures/asks-password.pdf");
  const [of] = await host.ask("list_bundles", {});
  await host.ask("save_bundle", { ...of!, appendices: [{ file: locked, title: "A letter" }, ...of!.appendices] });
  await press("Bundle");
  await press("Complaint about co-production");
  await press("Make the PDF");
  await press("Look: A01 asks-password.pdf: This PDF asks for a password");
  await type("Password of this PDF", "secret");
  await press("Open it with this", 1000);
  expect(words()).not.toContain("asks for a password");
  expect(words()).toContain("Page 1 of ");
});
