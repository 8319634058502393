import { expect, it } from "vitest";
import { invitation } from "./files";
import type { AppOnPipes } from "./host";
import { field, heading, open, press, settle, type, words } from "./window";

/** The sample record, with an invitation opened in it. */
async function invited(council = "Haringey"): Promise<AppOnPipes> {
  const host = await open();
  const { record } = await host.ask("status", {});
  await host.ask("set_record_info", { ...record!, council });
  await host.person({ files: [invitation()] });
  await press("Meetings");
  await press("Open a file");
  return host;
}

it("shows each finding with its sum and words, and counts again when a fact is changed", async () => {
  const host = await invited();
  expect(words()).toContain("Sent Thu 12 Nov 2026, meeting Mon 30 Nov 2026: 18 days.");
  expect(words()).toContain("prebooking of meetings should be done as a minimum of 25 days in advance");
  expect(document.querySelector("svg[role=img]")?.getAttribute("aria-label")).toContain("is 18 days");
  await press("Change: Invitation sent");
  await type("Day it was sent", "1 Nov 2026");
  expect(words()).toContain("Sent Sun 1 Nov 2026, meeting Mon 30 Nov 2026: 29 days.");
  await press("Save to my record");
  const saved = await host.entry("Co-production group");
  expect(saved.kind).toMatchObject({
    type: "meeting",
    notices: [{ basis: "user", corrected: { sent: "2026-11-12T09:14:00+00:00" } }],
  });
});

it("takes an invitation that is dropped on the window", async () => {
  const host = await open();
  await host.drop([invitation()]);
  await settle();
  expect(heading()).toBe("Co-production group");
  expect(words()).toContain("Sent Thu 12 Nov 2026, meeting Mon 30 Nov 2026: 18 days.");
});

it("asks whose charter it is where that cannot be told, and asks only once", async () => {
  const host = await invited("");
  expect(words()).toContain("Is this charter your council's own?");
  await press("No, it is another council's");
  expect(words()).toContain("This charter is another council's. It is used here only to compare.");
  expect(words()).not.toContain("Is this charter your council's own?");
  expect(host.times("settle_charter")).toBe(1);
  await press("Undo");
  expect((await host.ask("check_meeting", host.last("check_meeting")!)).whose).toBe("not_known");
});

it("keeps what a message leaves open, also when it is saved, until a person says that it is right", async () => {
  const host = await open();
  const right = "The day and time are right as they stand";
  const judged = async (): Promise<boolean> =>
    (await host.ask("check_meeting", host.last("check_meeting")!)).findings.some((one) => one.result === "not_met");
  await press("Meetings");
  await press("Paste the words");
  await type("Words of the invitation", "The parents forum meets on Monday 30 November 2026 from about 9am.");
  await press("Read it");
  expect(words()).toContain("The message leaves something open");
  expect(await judged()).toBe(false);
  field(right).click();
  await settle();
  expect(await judged()).toBe(true);
  field(right).click();
  await settle();
  await press("Save to my record");
  expect(host.last("save_invitation")).toMatchObject({ sure: false });
  expect(words()).toContain("The message leaves something open");
  expect(heading()).not.toBe("Meetings");
  await press(right);
  expect(words()).not.toContain("The message leaves something open");
  expect("doubt" in host.last("save_entry")!.kind).toBe(false);
  await press("Undo");
  expect(words()).toContain("The message leaves something open");
});

it("counts a meeting that is typed in", async () => {
  await open();
  await press("Meetings");
  await press("Type the date in");
  expect(words()).toContain("Add the day of the meeting to see the findings.");
  await type("Day of the meeting", "30 Nov 2026");
  await type("Starts", "10.30am");
  await type("Ends", "12 noon");
  expect(words()).toContain("Nobody has said when the invitation was sent.");
  expect(words()).toContain("Can't tell");
  await type("Day it was sent", "2 Nov 2026");
  expect(words()).toContain("28 days");
});

it("keeps a charter of one's own, and shows it again as it was typed", async () => {
  const host = await open();
  await press("Guides");
  await press("Charters");
  await press("Write your own charter");
  await type("Name of the charter", "Our charter");
  const notice = document.querySelector("fieldset.card")!;
  await type("Booked at least so long ahead", "15");
  const unit = notice.querySelector("select")!;
  unit.value = "working_days";
  unit.dispatchEvent(new Event("change", { bubbles: true }));
  await press("Save");
  expect(words()).toContain("Copy the charter's own words too.");
  await type("The charter's own words: Notice of meetings", "fifteen working days");
  await type("When does it not apply? One on each line", "in an emergency\n\n");
  await press("Save");
  const kept = (await host.ask("charters", {})).find((one) => one.title === "Our charter")!;
  expect(await host.ask("charter_form", { charter: kept.id })).toMatchObject({
    title: "Our charter",
    notice: { amount: 15, unit: "working_days", exceptions: ["in an emergency"] },
  });
  await press("Change it: Our charter");
  expect(field("Booked at least so long ahead").value).toBe("15");
  expect(field("The charter's own words: Notice of meetings").value).toBe("fifteen working days");
});

it("refuses a charter's times that cannot be, and keeps what was typed", async () => {
  const host = await open();
  await press("Guides");
  await press("Charters");
  await press("Write your own charter");
  await type("Name of the charter", "Our charter");
  await type("Not before", "2pm");
  await type("Over by", "10am");
  await type("The charter's own words: Hours of meetings", "from ten to two");
  await press("Save");
  expect(words()).toContain("Give both times, the earlier one first.");
  expect((await host.ask("charters", {})).map((one) => one.title)).not.toContain("Our charter");
  expect(field("Name of the charter").value).toBe("Our charter");
});

it("keeps the later days that were given for a promise", async () => {
  const host = await open("empty");
  await press("Add");
  await press("PromiseSomething");
  await type("What was promised?", "The minutes");
  await type("By which day was it promised?", "1 May 2026");
  await press("They gave a later day");
  await type("The later day", "1 Jun 2026");
  await type("The reason they gave", "Illness");
  await press("Save");
  expect((await host.entry("The minutes")).kind).toMatchObject({
    slips: [{ due: { precision: "day", date: "2026-06-01" }, reason: "Illness" }],
  });
});

it("keeps only the dates of a time limit that are ticked, and ticks none that may not apply", async () => {
  const host = await open();
  await press("Guides");
  await press("Time limits");
  await type("Day it happened", "1 Jun 2026");
  await press("Work out the dates");
  const sure = field("Keep this date: Say whether an assessment is needed");
  const perhaps = field("This applies to us. Keep this date: Send the final plan");
  expect([sure.checked, perhaps.checked]).toEqual([true, false]);
  sure.click();
  await press("Add the ticked dates to my record");
  expect(host.times("save_limits")).toBe(0);
  expect(words()).toContain("Tick the dates that apply to you first.");
  perhaps.click();
  const before = await host.entries();
  await press("Add the ticked dates to my record");
  const added = (await host.entries()).filter((entry) => !before.some((one) => one.id === entry.id));
  expect(added.map((entry) => entry.title)).toEqual(["Send the final plan"]);
});

it("asks for a school's terms where school days are counted", async () => {
  const host = await open();
  await press("Guides");
  await press("Time limits");
  await type("What happened?", "exclusion");
  await type("Day it happened", "25 Nov 2026");
  await type("First term", "2 Sep 2026 to 18 Dec 2026");
  await type("Closed within the term", "26 to 30 Oct 2026");
  await press("Work out the dates");
  expect(host.last("limits")).toMatchObject({
    school: {
      terms: [{ from: "2026-09-02", to: "2026-12-18" }],
      closed: [{ from: "2026-10-26", to: "2026-10-30" }],
    },
  });
});
