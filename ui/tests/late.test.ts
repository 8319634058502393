/** An older answer that comes late never takes the place of a newer one. */
import { expect, it } from "vitest";
import type { CommandName } from "../src/host/types";
import { invitation } from "./files";
import type { AppOnPipes } from "./host";
import { open, press, settle, type, words } from "./window";

/** Does two things of which each asks; the first answer comes last. */
async function outOfOrder(
  host: AppOnPipes,
  name: CommandName,
  first: () => Promise<void>,
  then: () => Promise<void>,
): Promise<void> {
  const comes = host.hold(name);
  const before = host.times(name);
  await first();
  await settle();
  await then();
  await settle();
  expect(host.times(name) - before).toBeGreaterThan(1);
  comes();
  await settle();
}

it("counts an invitation by the day that stands there", async () => {
  const host = await open();
  await host.person({ files: [invitation()] });
  await press("Meetings");
  await press("Open a file");
  await press("Change: Invitation sent");
  await outOfOrder(
    host,
    "check_meeting",
    () => type("Day it was sent", "20 Nov 2026"),
    () => type("Day it was sent", "1 Nov 2026"),
  );
  expect(words()).toContain("Sent Sun 1 Nov 2026, meeting Mon 30 Nov 2026: 29 days.");
  expect(words()).not.toContain("Sent Fri 20 Nov 2026, meeting");
});

it("says what is due by the day that was asked last", async () => {
  const host = await open();
  await press("Guides");
  await press("Time limits");
  const work = (day: string) => async (): Promise<void> => {
    await type("Day it happened", day);
    await press("Work out the dates");
  };
  await outOfOrder(host, "limits", work("1 Jun 2026"), work("1 Mar 2026"));
  await press("Add the ticked dates to my record");
  expect(host.last("save_limits")).toMatchObject({ query: { date: "2026-03-01" } });
});

it("offers as evidence what was looked for last", async () => {
  const host = await open();
  for (let at = 0; at < 4; at += 1) await host.put("event", { title: at % 2 ? `Odd ${at}` : `Even ${at}` });
  await press("Bundle");
  await press("Issues");
  await press("1. ");
  await settle();
  await outOfOrder(
    host,
    "list_entries",
    () => type("Find others by their words", "odd"),
    () => type("Find others by their words", "even"),
  );
  expect(words()).toContain("Even 2");
  expect(words()).not.toContain("Odd 1");
});

it("counts the cost at the rate that stands there", async () => {
  const host = await open();
  await host.put("effort", { title: "Reading papers" }, { minutes: 60 });
  await press("Meetings");
  await press("What taking part costs");
  const label = "Your rate for an hour, in pounds";
  await outOfOrder(
    host,
    "cost",
    () => type(label, "20"),
    () => type(label, "10"),
  );
  expect(words()).toContain("At £10.00 an hour");
  expect(words()).not.toContain("At £20.00 an hour");
});

it("shows in Find and in the guides what was looked for last", async () => {
  const host = await open();
  await press("Find");
  const find = document.querySelector<HTMLInputElement>("dialog input")!;
  const write = (text: string) => async (): Promise<void> => {
    find.value = text;
    find.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
  };
  await outOfOrder(host, "search", write("minutes"), write("draft"));
  const shown = document.querySelector("dialog")!.textContent ?? "";
  expect(shown).toContain("A draft of the official statement");
  expect(shown).not.toContain("minutes");
});
