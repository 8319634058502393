/** What people saw in the window and should not have to see again. */
import { afterEach, expect, it, vi } from "vitest";
import { button, field, heading, open, press, settle, type, words } from "./window";

afterEach(() => vi.restoreAllMocks());

it("puts the cursor of a dialog into its first field, and never on Close", async () => {
  await open();
  await press("Find");
  expect(document.activeElement).toBe(field("Words to find"));
});

it("never puts it on Close, whatever else the dialog has", async () => {
  const host = await open();
  const { title } = await host.planned("Our next meeting");
  await press("Timeline");
  await press(title);
  await press("Add to calendar");
  const active = document.activeElement;
  expect(active?.closest("dialog")).not.toBeNull();
  expect(active?.getAttribute("aria-label")).not.toBe("Close");
});

it("lets a notice go with the screen that it was said on", async () => {
  const now = vi.spyOn(Date, "now").mockReturnValue(1_000_000);
  await open();
  await press("Settings");
  await type("Name", "Another name");
  await press("Save changes");
  expect(words()).toContain("Undo");
  now.mockReturnValue(1_005_000);
  await press("Promises");
  expect(document.querySelector(".toasts [role=status]")?.textContent?.trim()).toBe("");
});

it("keeps a notice where saving itself leads to the next screen, and a problem until it is closed", async () => {
  const now = vi.spyOn(Date, "now").mockReturnValue(1_000_000);
  const host = await open();
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "The ramp was mended");
  await press("Save");
  expect(heading()).toBe("The ramp was mended");
  expect(document.querySelector(".toasts [role=status]")?.textContent).toContain("Undo");
  host.failing.set("list_promises", { code: "unexpected" });
  await press("Promises");
  now.mockReturnValue(1_060_000);
  await press("Timeline");
  expect(document.querySelector(".toasts [role=alert]")?.textContent).toContain("Close");
});

it("opens what happened to a promise at that question", async () => {
  await open();
  await press("Promises");
  await press("Say what happened");
  const group = document.activeElement?.closest("fieldset");
  expect(group?.querySelector("legend")?.textContent).toBe("What became of it?");
});

it("proposes a council's own charter, and does not offer to go without", async () => {
  await open("first");
  await press("Start a record");
  await type("Your council", "Hounslow");
  const list = field("Charter to check meetings against") as unknown as HTMLSelectElement;
  expect(list.value).toBe("hounslow");
  expect([...list.options].every((option) => option.value !== "")).toBe(true);
  await type("Your council", "Somewhere else");
  expect(list.value).toBe("");
});

it("prints the recovery key, and nothing else of the window", async () => {
  const host = await open("first");
  await press("Start a record");
  await type("Name of your record", "Ours");
  await type("Passphrase", "four words to keep");
  await type("The same passphrase again", "four words to keep");
  await press("Start my record");
  await press("Print this key");
  expect(host.printed).toBe(1);
  const paper = document.querySelector(".on-paper");
  expect(paper?.querySelectorAll("code").length).toBe(8);
  expect(paper?.textContent).not.toContain("To be sure it is right");
});

it("finds cards of the guides, and opens the guide at the card", async () => {
  await open();
  await press("Find");
  await type("Words to find", "views and wishes");
  await press("Your views count");
  expect(heading()).toBe("Law guide");
  expect(document.activeElement?.textContent).toBe("Your views count");
});

it("prints a card alone and a guide as a booklet, in large print and in black and white", async () => {
  const host = await open();
  await press("Guides");
  await press("Law guide");
  const large = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  large[0]!.click();
  await settle();
  await press("Save as PDF: Law guide");
  expect(host.asked.at(-1)).toEqual({
    name: "print_guide",
    request: { guide: "law", card: "", paper: { large_print: true, black_and_white: false, to_print: false } },
  });
  expect(button("Open to print: Your views count")).toBeTruthy();
});

it("works out an officer's days as soon as the day of the meeting is there", async () => {
  const host = await open();
  await press("Guides");
  await press("Help for the officer who invites");
  await type("Day of the meeting", "30 Nov 2026");
  expect(words()).toContain("Send the invitation by Wed 4 Nov 2026.");
  await press("Save as PDF: Help for the officer who invites");
  expect(host.asked.at(-1)?.name).toBe("print_officer_page");
  await type("Day of the meeting", "");
  expect(words()).not.toContain("Send the invitation by");
});

it("says nothing of a meeting above notes that are of none", async () => {
  const host = await open();
  const [notes] = (await host.ask("notes_overview", {})).notes;
  expect((await host.ask("notes", { id: notes!.id })).entry).toBeNull();
  await press("Meetings");
  await press("Notes of events");
  expect(words()).toContain("Tag the lines");
  expect(words()).not.toContain("None of these");
});

it("says how many meetings ahead are not shown", async () => {
  const host = await open();
  for (let at = 0; at < 22; at += 1) await host.planned(`Meeting ${at}`);
  await press("Promises");
  await press("Today");
  expect(words()).toContain("See 12 more meetings ahead");
});
