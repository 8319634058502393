/** A plan's weeks told by keyboard alone, its lines pasted with nothing saved by itself, its terms typed. */
import { afterEach, expect, test } from "vitest";
import { heading, open, press, settle, type, words } from "./window";
import type { MockHost } from "../src/host/mock";
import { told } from "../src/screens/plan/weeks";

let host: MockHost;

afterEach(() => {
  document.body.innerHTML = "";
});

async function plan(): Promise<void> {
  host = await open("sample");
  await press("Promises", 60);
  await press("What the plan says, what happened", 20);
  await press("The plan of 2026", 20);
}

async function keys(...all: string[]): Promise<void> {
  for (const key of all) {
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await settle(5);
  }
}

const weeks = () => host.data.plans[0]!.weeks;

test("the first week that nobody told of is open, and numbers tell of a line and go to the next one", async () => {
  await plan();
  expect(words()).toContain("Week of Mon 31 Aug 2026");
  document.querySelector<HTMLElement>("[aria-pressed]")!.focus();
  await settle();
  await keys("ArrowDown", "2");
  expect(weeks()["2026-08-31"]!.line2).toEqual({ given: "not_given" });
  expect(words()).toContain("Access to a calm space as needed: Without it");
});

test("arrows go to another week, and 0 takes back what was told", async () => {
  await plan();
  document.querySelector<HTMLElement>("[aria-pressed]")!.focus();
  await keys("ArrowRight", "0");
  expect(weeks()["2026-09-07"]!.line1).toBeUndefined();
  await keys("3");
  expect(weeks()["2026-09-07"]!.line1).toEqual({ given: "in_part" });
  await keys("u");
  await settle(20);
  expect(weeks()["2026-09-07"]!.line1).toBeUndefined();
});

test("a week without school asks for nothing", async () => {
  await plan();
  for (let week = 0; week < 8; week += 1) await press("The week after");
  expect(words()).toContain("Week of Mon 26 Oct 2026: no school");
  expect(document.querySelectorAll("[aria-pressed]")).toHaveLength(0);
});

test("arrows pass over a week without school, so that the focus is never lost", async () => {
  await plan();
  document.querySelector<HTMLElement>("[aria-pressed]")!.focus();
  await keys(...Array<string>(8).fill("ArrowRight"));
  expect(words()).toContain("Week of Mon 2 Nov 2026");
  expect(document.activeElement!.hasAttribute("aria-pressed")).toBe(true);
  await keys("ArrowLeft");
  expect(words()).toContain("Week of Mon 19 Oct 2026");
});

test("minutes stand only with a week in part, and a note stays when the week is told again", async () => {
  await plan();
  await press("The week after");
  expect(words()).not.toContain("Minutes given that week");
  document.querySelector<HTMLElement>("[aria-pressed]")!.focus();
  await keys("3", "ArrowUp");
  await type("Minutes given that week", "20");
  expect(weeks()["2026-09-07"]!.line1).toEqual({ given: "in_part", minutes: 20, note: "The therapist was ill" });
  await type("A note on that week", "Half an hour was cut");
  expect(weeks()["2026-09-07"]!.line1!.note).toBe("Half an hour was cut");
});

test("pasted lines wait for a tick, and a heading has none", async () => {
  await plan();
  await press("Paste lines", 20);
  await type("Words of the plan", "Section F\nA TA gives 20 minutes weekly");
  await press("Look at these lines", 20);
  expect(host.data.plans[0]!.lines).toHaveLength(2);
  expect(words()).toContain("This looks like a heading");
  await press("Keep the ticked lines", 20);
  expect(host.data.plans[0]!.lines.map((line) => line.words.text)).toContain("A TA gives 20 minutes weekly");
  expect(host.data.plans[0]!.lines).toHaveLength(3);
});

test("a plan is started with its terms, and a term without its days is not saved", async () => {
  host = await open("sample");
  await press("Promises", 60);
  await press("What the plan says, what happened", 20);
  await press("Start a plan", 20);
  await type("What is the plan called?", "New plan");
  await type("Name of term 1", "Spring 2027");
  await press("Save this plan", 20);
  expect(words()).toContain("Type its first and its last day");
  await type("First to last day of term 1", "4 Jan 2027 to 1 Apr 2027");
  await type("No school, 1, in term 1", "15 Feb 2027 to 19 Feb 2027");
  await press("Save this plan", 20);
  expect(heading()).toBe("New plan");
  expect(host.data.plans.at(-1)!.terms).toEqual([
    {
      name: "Spring 2027",
      first: "2027-01-04",
      last: "2027-04-01",
      closed: [{ first: "2027-02-15", last: "2027-02-19" }],
    },
  ]);
});

test("a letter, a week and a digit of another kind tell nothing", () => {
  expect(["1", "2", "3", "4"].map(told)).toEqual(["given", "not_given", "in_part", "cant_tell"]);
  expect(["0", "Delete"].map(told)).toEqual(["back", "back"]);
  expect(["5", "9", "a", " ", "Enter", ""].map(told)).toEqual([null, null, null, null, null, null]);
});
