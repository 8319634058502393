/** One line in a box: understood as fields, changed or accepted, and never saved by itself. */
import { expect, it } from "vitest";
import { button, field, heading, open, press, settle, type, words } from "./window";

const LINE = "Rang SEN team today, Jo said draft by Friday";

async function say(text: string): Promise<void> {
  await type("What would you like to do?", text);
  field("What would you like to do?").form?.requestSubmit();
  await settle(30);
}

const chosen = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>("main input[type=radio]:checked")].map((one) => one.value);

it("shows what was understood, and asks which Friday is meant", async () => {
  const host = await open();
  const before = host.data.entries.length;
  await say(LINE);
  expect(heading()).toBe("Is this right?");
  expect(chosen()).toEqual(["call", "out"]);
  expect(field("Who was it with?").value).toBe("SEN team");
  expect(field("What was promised?").value).toBe("Draft");
  expect(field("When is it due?").value).toBe("");
  expect(words()).toContain("“friday” may mean Fri 27 Nov 2026 or Fri 4 Dec 2026.");
  expect(document.activeElement).toBe(button("Fri 27 Nov 2026"));
  expect(host.data.entries.length).toBe(before);
});

it("saves one call with its promise as one step, with three keys after the line", async () => {
  const host = await open();
  const before = host.data.entries.length;
  await say(LINE);
  (document.activeElement as HTMLButtonElement).click();
  await settle();
  expect(document.activeElement).toBe(button("Save Ctrl Enter"));
  (document.activeElement as HTMLButtonElement).click();
  await settle(30);
  const [call, promise] = host.data.entries.slice(before);
  expect(call?.kind).toMatchObject({ type: "contact", channel: "call", direction: "out" });
  expect(call?.notes).toBe(LINE);
  expect(promise?.kind).toMatchObject({
    type: "promise",
    promised_by: "Jo",
    due: { precision: "day", date: "2026-11-27" },
    source: call?.id,
  });
  await press("Undo");
  expect(host.data.entries.length).toBe(before);
});

it("leaves a day empty that nobody chose, and a promise out that is not ticked", async () => {
  const host = await open();
  const before = host.data.entries.length;
  await say(LINE);
  await press("Save Ctrl Enter");
  expect(host.data.entries[before + 1]?.kind).toMatchObject({ due: { precision: "undated" } });
  await press("Undo");
  await press("Today");
  await say(LINE);
  field("Save this promise too").click();
  await press("Save Ctrl Enter");
  expect(host.data.entries.length).toBe(before + 1);
});

it("keeps as a note what it does not understand, word for word", async () => {
  const host = await open();
  await say("They didn't ring back");
  expect(chosen()).toEqual(["note"]);
  expect(words()).toContain("No reply is put in.");
  await press("Save Ctrl Enter");
  expect(host.data.entries.at(-1)).toMatchObject({ title: "They didn't ring back", kind: { type: "event" } });
});

it("asks who got in touch, and does not choose", async () => {
  const host = await open();
  const before = host.data.entries.length;
  await say("Letter about the plan");
  document.querySelector<HTMLInputElement>("input[value=letter]")!.click();
  await settle();
  await press("Save Ctrl Enter");
  expect(words()).toContain("Say who got in touch, you or they.");
  expect(host.data.entries.length).toBe(before);
  document.querySelector<HTMLInputElement>("input[value=in]")!.click();
  await settle();
  await press("Save Ctrl Enter");
  expect(host.data.entries.at(-1)?.kind).toMatchObject({ channel: "letter", direction: "in" });
});

it("keeps what was typed and changed where somebody goes away before saving", async () => {
  await open();
  await say(LINE);
  await type("Who was it with?", "SEN team, Jo");
  await press("Promises");
  await press("Today");
  await settle(20);
  expect(field("What would you like to do?").value).toBe(LINE);
  field("What would you like to do?").form?.requestSubmit();
  await settle(30);
  expect(field("Who was it with?").value).toBe("SEN team, Jo");
});

it("goes to a place by its name", async () => {
  await open();
  await say("time limits");
  expect(heading()).toBe("Time limits");
});
