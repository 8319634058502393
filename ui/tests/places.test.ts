/** The navigation as a whole: eight places at most, and no screen that cannot be reached. */
import { expect, it } from "vitest";
import { placesWith } from "../src/text/places";
import { heading, open, press, settle, type } from "./window";

const nav = () => [...document.querySelectorAll<HTMLButtonElement>("nav ul .item")];
const names = () => nav().map((one) => one.textContent?.replace("Ctrl F", "").trim());
const current = () => document.querySelector('nav [aria-current="page"]')?.textContent?.trim() ?? "";

it("has at most eight places, with Find beside them", async () => {
  await open();
  expect(names()).toEqual([
    "Today",
    "Timeline",
    "Meetings",
    "Promises",
    "Letters",
    "Bundle",
    "Guides",
    "Settings",
    "Find",
  ]);
  for (const place of names().slice(1, 8)) {
    await press(place!);
    expect([heading(), current()]).toEqual([place, place]);
  }
});

const WAYS: [place: string, pressed: string, heading: string][] = [
  ["Timeline", "People", "People"],
  ["Meetings", "Where meetings stood", "Where meetings stood"],
  ["Meetings", "Feedback forms", "Feedback forms"],
  ["Meetings", "Notes of events", "Notes of events"],
  ["Meetings", "What taking part costs", "What taking part cost us"],
  ["Meetings", "Celebrations and case studies", "Celebrations and case studies"],
  ["Promises", "What the plan says, what happened", "What the plan says, what happened"],
  ["Promises", "Time limits", "Time limits"],
  ["Guides", "Charters", "Charters"],
  ["Guides", "Time limits", "Time limits"],
  ["Bundle", "Issues", "Issues"],
];

it("keeps every other screen one step behind a place, and says under which", async () => {
  await open();
  for (const [place, pressed, title] of WAYS) {
    await press(place);
    await press(pressed);
    expect(heading()).toBe(title);
    expect(current()).toBe(title === "Time limits" ? "Guides" : place);
  }
});

it("goes to a place by its name from Find", async () => {
  await open();
  for (const [words, title] of [
    ["time lim", "Time limits"],
    ["settings", "Settings"],
    ["FORMS feedback", "Feedback forms"],
    ["you said", "You said, they said, they did"],
  ] as const) {
    await press("Find");
    await type("Words to find", words);
    await press(`${title} A place to go to`);
    await settle();
    expect(heading()).toBe(title);
    expect(document.querySelector("dialog")).toBeNull();
  }
});

it("finds no place by the middle of a word, by no word, or by a word too many", () => {
  expect(placesWith("imits")).toEqual([]);
  expect(placesWith(" ,. ")).toEqual([]);
  expect(placesWith("time limits of law")).toEqual([]);
});
