/** Celebration pages: nothing typed is lost, only what is saved can be agreed to, and what is taken back is told. */
import { afterEach, expect, test } from "vitest";
import type { AppOnPipes } from "./host";
import { heading, open, press, settle, type, words } from "./window";

let host: AppOnPipes;

afterEach(() => {
  document.body.innerHTML = "";
});

/** The first person of a page. */
async function first(title: string) {
  const { stories } = await host.ask("stories", {});
  const { id } = stories.find((one) => one.title === title)!;
  return (await host.ask("story", { id })).people[0]!;
}

async function pages(): Promise<void> {
  host = await open("sample");
  await press("Meetings");
  await press("Celebrations and case studies");
}

test("what is typed and not saved is there again after leaving, and no tick is asked for before it is saved", async () => {
  await pages();
  await press("An example: times that suit families");
  await type("Name of person 1", "Ann Lee");
  await settle();
  expect(words()).toContain("Save the page first.");
  expect(words()).not.toContain("agreed to be named");
  await press("Today");
  await press("Meetings");
  await press("Celebrations and case studies");
  await press("An example: times that suit families");
  expect((await first("An example: times that suit families")).name).toBe("");
  expect(words()).toContain("Save the page first.");
  await press("Save this page");
  expect((await first("An example: times that suit families")).name).toBe("Ann Lee");
  expect(words()).toContain("Ann Lee agreed to be named");
});

test("a name is ticked with its day, printed, taken back, and then asked for again on paper", async () => {
  await pages();
  await press("Start: Celebration page");
  expect(heading()).toBe("Thank you, and well done");
  await type("Name of person 1", "Ann Lee");
  await type("Role of person 1", "parent carer");
  await press("Save this page");
  await type("Day on which Ann Lee said so", "3 Nov 2026");
  await press("Ann Lee agreed to be named");
  expect((await first("Thank you, and well done")).name_ok_on).toBe("2026-11-03");
  await press("Save as PDF: A4 page");
  expect(words()).toContain("What was printed");
  await press("Ann Lee took it back");
  expect(words()).toContain("with the name Ann Lee");
  await press("Celebrations and case studies");
  expect(words()).toContain("Print it again");
});
