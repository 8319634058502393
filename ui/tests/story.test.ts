/** Celebration pages: nothing typed is lost, only what is saved can be agreed to, and what is taken back is told. */
import { afterEach, expect, test } from "vitest";
import { heading, open, press, settle, type, words } from "./window";
import type { MockHost } from "../src/host/mock";

let host: MockHost;

afterEach(() => {
  document.body.innerHTML = "";
});

async function pages(): Promise<void> {
  host = await open("sample");
  await press("Meetings", 60);
  await press("Celebrations and case studies", 20);
}

test("what is typed and not saved is there again after leaving, and no tick is asked for before it is saved", async () => {
  await pages();
  await press("An example: times that suit families", 20);
  await type("Name of person 1", "Ann Lee");
  await settle(20);
  expect(words()).toContain("Save the page first.");
  expect(words()).not.toContain("agreed to be named");
  await press("Today", 60);
  await press("Meetings", 60);
  await press("Celebrations and case studies", 20);
  await press("An example: times that suit families", 60);
  expect(host.data.stories[0]!.people[0]!.name).toBe("");
  expect(words()).toContain("Save the page first.");
  await press("Save this page", 60);
  expect(host.data.stories[0]!.people[0]!.name).toBe("Ann Lee");
  expect(words()).toContain("Ann Lee agreed to be named");
});

test("a name is ticked with its day, printed, taken back, and then asked for again on paper", async () => {
  await pages();
  await press("Start: Celebration page", 60);
  expect(heading()).toBe("Thank you, and well done");
  await type("Name of person 1", "Ann Lee");
  await type("Role of person 1", "parent carer");
  await press("Save this page", 60);
  await type("Day on which Ann Lee said so", "3 Nov 2026");
  await press("Ann Lee agreed to be named", 60);
  expect(host.data.stories.at(-1)!.people[0]!.name_ok_on).toBe("2026-11-03");
  await press("Save as PDF: A4 page", 60);
  expect(words()).toContain("What was printed");
  await press("Ann Lee took it back", 60);
  expect(words()).toContain("with the name Ann Lee");
  await press("Celebrations and case studies", 60);
  expect(words()).toContain("Print it again");
});
