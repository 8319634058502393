/** One line in a box: understood as fields, changed or accepted, and never saved by itself. */
import { expect, it } from "vitest";
import type { Entry } from "../src/host/types";
import type { AppOnPipes } from "./host";
import { button, field, heading, open, press, settle, type, words } from "./window";

const LINE = "Rang SEN team today, Jo said draft by Friday";

async function say(text: string): Promise<void> {
  await type("What would you like to do?", text);
  field("What would you like to do?").form?.requestSubmit();
  await settle();
}

/** The call and the promise that came of the line. */
async function saved(host: AppOnPipes): Promise<{ call?: Entry; promise?: Entry }> {
  const all = await Promise.all((await host.entries()).map(({ id }) => host.ask("get_entry", { id })));
  const entries = all.map(({ entry }) => entry);
  const call = entries.find((one) => one.kind.type === "contact" && one.notes === LINE);
  return { call, promise: entries.find((one) => one.kind.type === "promise" && one.kind.source === call?.id) };
}

const chosen = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>("main input[type=radio]:checked")].map((one) => one.value);

it("shows what was understood, and asks which Friday is meant", async () => {
  const host = await open();
  const before = await host.entries();
  await say(LINE);
  expect(heading()).toBe("Is this right?");
  expect(chosen()).toEqual(["call", "out"]);
  expect(field("Who was it with?").value).toBe("SEN team");
  expect(field("What was promised?").value).toBe("Draft");
  expect(field("When is it due?").value).toBe("");
  expect(words()).toContain("“by friday” may mean Fri 13 Nov 2026 or Fri 20 Nov 2026.");
  expect(document.activeElement).toBe(button("Fri 13 Nov 2026"));
  expect(await host.entries()).toHaveLength(before.length);
});

it("saves one call with its promise as one step, with three keys after the line", async () => {
  const host = await open();
  const before = await host.entries();
  await say(LINE);
  (document.activeElement as HTMLButtonElement).click();
  await settle();
  expect(document.activeElement).toBe(button("Save Ctrl Enter"));
  (document.activeElement as HTMLButtonElement).click();
  await settle();
  const { call, promise } = await saved(host);
  expect(call?.kind).toMatchObject({ type: "contact", channel: "call", direction: "out" });
  expect(call?.notes).toBe(LINE);
  expect(promise?.kind).toMatchObject({
    type: "promise",
    promised_by: "Jo",
    due: { precision: "day", date: "2026-11-13" },
    source: call?.id,
  });
  await press("Undo");
  expect(await host.entries()).toHaveLength(before.length);
});

it("leaves a day empty that nobody chose, and a promise out that is not ticked", async () => {
  const host = await open();
  const before = await host.entries();
  await say(LINE);
  await press("Save Ctrl Enter");
  expect((await saved(host)).promise?.kind).toMatchObject({ due: { precision: "undated" } });
  await press("Undo");
  await press("Today");
  await say(LINE);
  field("Save this promise too").click();
  await press("Save Ctrl Enter");
  expect(await host.entries()).toHaveLength(before.length + 1);
  expect((await saved(host)).promise).toBeUndefined();
});

it("keeps as a note what it does not understand, word for word", async () => {
  const host = await open();
  await say("They didn't ring back");
  expect(chosen()).toEqual(["note"]);
  expect(words()).toContain("No reply is put in.");
  await press("Save Ctrl Enter");
  expect((await host.entry("They didn't ring back")).kind).toMatchObject({ type: "event" });
});

it("asks who got in touch, and does not choose", async () => {
  const host = await open();
  const before = await host.entries();
  await say("Letter about the plan");
  document.querySelector<HTMLInputElement>("input[value=letter]")!.click();
  await settle();
  await press("Save Ctrl Enter");
  expect(words()).toContain("Say who got in touch, you or they.");
  expect(await host.entries()).toHaveLength(before.length);
  document.querySelector<HTMLInputElement>("input[value=in]")!.click();
  await settle();
  await press("Save Ctrl Enter");
  const added = (await host.entries()).filter((one) => !before.some((other) => other.id === one.id));
  expect(added).toHaveLength(1);
  expect((await host.entry(added[0]!.title)).kind).toMatchObject({ channel: "letter", direction: "in" });
});

it("keeps what was typed and changed where somebody goes away before saving", async () => {
  await open();
  await say(LINE);
  await type("Who was it with?", "SEN team, Jo");
  await press("Promises");
  await press("Today");
  await settle();
  expect(field("What would you like to do?").value).toBe(LINE);
  field("What would you like to do?").form?.requestSubmit();
  await settle();
  expect(field("Who was it with?").value).toBe("SEN team, Jo");
});

it("goes to a place by its name", async () => {
  await open();
  await say("time limits");
  expect(heading()).toBe("Time limits");
});
