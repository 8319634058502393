/** A plan's weeks told by keyboard alone, its lines pasted with nothing saved by itself, its terms typed. */
import { afterEach, expect, test } from "vitest";
import type { AppOnPipes } from "./host";
import { heading, open, press, settle, type, words } from "./window";
import { told, weeksOf } from "../src/screens/plan/weeks";

let host: AppOnPipes;

afterEach(() => {
  document.body.innerHTML = "";
});

async function plan(): Promise<void> {
  host = await open("sample");
  await press("Promises");
  await press("What the plan says, what happened");
  await press("An example of a plan");
}

async function keys(...all: string[]): Promise<void> {
  for (const key of all) {
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await settle();
  }
}

/** A plan as the app has it: the sample's, or the one with this title. */
async function saved(title = "An example of a plan: not from the letters") {
  const all = await host.ask("plans", {});
  return host.ask("plan", { id: all.plans.find((one) => one.title === title)!.id });
}

/** What was told of the lines in a week. */
async function week(monday: string) {
  const found = weeksOf(await saved()).find((one) => one.monday === monday);
  return found!.cells.map(({ cell }) => cell.tick);
}

test("the first week with something to tell is open, and numbers tell of a line and go to the next one", async () => {
  await plan();
  expect(words()).toContain("Week of Mon 2 Sep 2019");
  document.querySelector<HTMLElement>("[aria-pressed]")!.focus();
  await settle();
  await keys("ArrowDown", "ArrowDown", "2");
  expect((await week("2019-09-02"))[2]).toEqual({ given: "not_given" });
  expect(words()).toContain("Access to a calm space as needed.: Without it");
});

test("arrows go to another week, and 0 takes back what was told", async () => {
  await plan();
  document.querySelector<HTMLElement>("[aria-pressed]")!.focus();
  await keys("ArrowRight", "0");
  expect((await week("2019-09-09"))[0]).toBeNull();
  await keys("ArrowUp", "3");
  expect((await week("2019-09-09"))[0]).toEqual({ given: "in_part" });
  await keys("u");
  await settle();
  expect((await week("2019-09-09"))[0]).toBeNull();
});

/** The autumn's half term is the eighth week. */
const HALF_TERM = 7;

test("a week without school asks for nothing", async () => {
  await plan();
  for (let week = 0; week < HALF_TERM; week += 1) await press("The week after");
  expect(words()).toContain("Week of Mon 21 Oct 2019: no school");
  expect(document.querySelectorAll("[aria-pressed]")).toHaveLength(0);
});

test("arrows pass over a week without school, so that the focus is never lost", async () => {
  await plan();
  document.querySelector<HTMLElement>("[aria-pressed]")!.focus();
  await keys(...Array<string>(HALF_TERM).fill("ArrowRight"));
  expect(words()).toContain("Week of Mon 28 Oct 2019");
  expect(document.activeElement!.hasAttribute("aria-pressed")).toBe(true);
  await keys("ArrowLeft");
  expect(words()).toContain("Week of Mon 14 Oct 2019");
});

test("minutes stand only with a week in part, and a note stays when the week is told again", async () => {
  await plan();
  for (let week = 0; week < 2; week += 1) await press("The week after");
  expect(words()).not.toContain("Minutes given that week");
  document.querySelector<HTMLElement>("[aria-pressed]")!.focus();
  await keys("3", "ArrowUp");
  await type("Minutes given that week", "20");
  const note = "We were told that the therapist was away.";
  expect((await week("2019-09-16"))[0]).toEqual({ given: "in_part", minutes: 20, note });
  await type("A note on that week", "Half an hour was cut");
  expect((await week("2019-09-16"))[0]!.note).toBe("Half an hour was cut");
});

test("pasted lines wait for a tick, and a heading has none", async () => {
  await plan();
  await press("Paste lines");
  await type("Words of the plan", "Section F\nA TA gives 20 minutes weekly");
  await press("Look at these lines");
  expect((await saved()).lines).toHaveLength(3);
  expect(words()).toContain("This looks like a heading");
  await press("Keep the ticked lines");
  const texts = (await saved()).lines.map((line) => line.words.text);
  expect(texts).toContain("A TA gives 20 minutes weekly");
  expect(texts).toHaveLength(4);
});

test("a plan is started with its terms, and a term without its days is not saved", async () => {
  host = await open("sample");
  await press("Promises");
  await press("What the plan says, what happened");
  await press("Start a plan");
  await type("What is the plan called?", "New plan");
  await type("Name of term 1", "Spring 2027");
  await press("Save this plan");
  expect(words()).toContain("Type its first and its last day");
  await type("First to last day of term 1", "4 Jan 2027 to 1 Apr 2027");
  await type("No school, 1, in term 1", "15 Feb 2027 to 19 Feb 2027");
  await press("Save this plan");
  expect(heading()).toBe("New plan");
  expect((await saved("New plan")).terms).toEqual([
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
