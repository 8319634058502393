/** Every screen, each with the record that it is opened on and the way to it. */
import type { StartState } from "../src/host/mock";
import { field, press, settle, type } from "./window";

export const screens: [name: string, state: StartState, act: () => Promise<void>][] = [
  ["start", "first", async () => {}],
  ["start again", "recent", async () => {}],
  [
    "new record",
    "first",
    async () => {
      await press("Start a record");
      await press("Start my record");
    },
  ],
  ["open", "recent", async () => press("Open Our record")],
  ["today", "sample", async () => {}],
  ["today, empty", "empty", async () => {}],
  [
    "line",
    "sample",
    async () => {
      await type("What would you like to do?", "Rang SEN team today, Jo said draft by Friday");
      field("What would you like to do?").form?.requestSubmit();
      await settle(60);
    },
  ],
  ["line, places", "sample", async () => type("What would you like to do?", "time")],
  ["reminder", "sample", async () => press("Write a reminder")],
  ["meetings", "sample", async () => press("Meetings")],
  [
    "check",
    "sample",
    async () => {
      await press("Meetings");
      await press("Open a file");
    },
  ],
  [
    "typed check",
    "sample",
    async () => {
      await press("Meetings");
      await press("Type the date in");
    },
  ],
  [
    "paste",
    "sample",
    async () => {
      await press("Meetings");
      await press("Paste the words");
    },
  ],
  ["add", "sample", async () => press("Add")],
  ...["Message or call", "Meeting", "Promise", "Hours and costs", "Something else"].map(
    (kind): [string, StartState, () => Promise<void>] => [
      `add: ${kind}`,
      "sample",
      async () => {
        await press("Add");
        await press(
          `${kind}${{ "Message or call": "An", Meeting: "One", Promise: "Something", "Hours and costs": "Unpaid", "Something else": "Anything" }[kind]}`,
        );
      },
    ],
  ),
  ["promises", "sample", async () => press("Promises")],
  ["timeline", "sample", async () => press("Timeline", 200)],
  [
    "people",
    "sample",
    async () => {
      await press("Timeline", 200);
      await press("People");
    },
  ],
  [
    "entry",
    "sample",
    async () => {
      await press("Timeline", 200);
      await press("The council's draft statement");
    },
  ],
  [
    "entry, meeting",
    "sample",
    async () => {
      await press("Timeline", 200);
      await press("Co-production group");
    },
  ],
  [
    "entry, changing",
    "sample",
    async () => {
      await press("Timeline", 200);
      await press("The council's draft statement");
      await press("Change this entry");
    },
  ],
  [
    "ladders",
    "sample",
    async () => {
      await press("Meetings");
      await press("Where meetings stood");
    },
  ],
  [
    "forms, a survey",
    "sample",
    async () => {
      await press("Meetings");
      await press("Feedback forms");
      await press("Bring in a survey’s table");
    },
  ],
  [
    "forms, a file of questions",
    "sample",
    async () => {
      await press("Meetings");
      await press("Feedback forms");
      await press("Bring in a file of questions");
    },
  ],
  [
    "ladders, a file",
    "sample",
    async () => {
      await press("Meetings");
      await press("Where meetings stood");
      await press("Bring in a ladder file");
    },
  ],
  [
    "ladder, one meeting",
    "sample",
    async () => {
      await press("Meetings");
      await press("Where meetings stood");
      await press("Say where it stood: Group meeting in June");
    },
  ],
  [
    "entry, judged",
    "sample",
    async () => {
      await press("Timeline", 200);
      await press("Group meeting in May");
    },
  ],
  [
    "cost",
    "sample",
    async () => {
      await press("Meetings");
      await press("What taking part costs");
    },
  ],
  [
    "meeting, the page",
    "sample",
    async () => {
      await press("Timeline", 200);
      await press("Co-production group");
      await press("The meeting on a page");
    },
  ],
  [
    "meeting, the sheet",
    "sample",
    async () => {
      await press("Timeline", 200);
      await press("Co-production group");
      await press("What came of it?");
    },
  ],
  [
    "forms",
    "sample",
    async () => {
      await press("Meetings");
      await press("Feedback forms");
    },
  ],
  [
    "forms of a meeting",
    "sample",
    async () => {
      await press("Timeline", 200);
      await press("Group meeting in May");
      await press("Feedback forms");
    },
  ],
  [
    "celebrations",
    "sample",
    async () => {
      await press("Meetings");
      await press("Celebrations and case studies");
    },
  ],
  [
    "celebration page",
    "sample",
    async () => {
      await press("Meetings");
      await press("Celebrations and case studies");
      await press("An example: times that suit families");
      await settle(20);
    },
  ],
  [
    "plans",
    "sample",
    async () => {
      await press("Promises");
      await press("What the plan says, what happened");
    },
  ],
  [
    "plan",
    "sample",
    async () => {
      await press("Promises");
      await press("What the plan says, what happened");
      await press("The plan of 2026");
      await settle(20);
    },
  ],
  [
    "plan, its terms",
    "sample",
    async () => {
      await press("Promises");
      await press("What the plan says, what happened");
      await press("The plan of 2026");
      await settle(20);
      await press("Name, day and school terms");
      await settle(20);
    },
  ],
  [
    "plan, pasted lines",
    "sample",
    async () => {
      await press("Promises");
      await press("What the plan says, what happened");
      await press("The plan of 2026");
      await settle(20);
      await press("Paste lines");
      await type("Words of the plan", "Section F\nA TA gives 20 minutes weekly");
      await press("Look at these lines");
    },
  ],
  [
    "notes",
    "sample",
    async () => {
      await press("Meetings");
      await press("Notes of events");
    },
  ],
  [
    "notes, bringing in",
    "sample",
    async () => {
      await press("Meetings");
      await press("Notes of events");
      await press("Bring in notes");
    },
  ],
  [
    "notes, looked at",
    "sample",
    async () => {
      await press("Meetings");
      await press("Notes of events");
      await press("Bring in notes");
      await press("Open a file of notes");
    },
  ],
  [
    "notes, tagging",
    "sample",
    async () => {
      await press("Meetings");
      await press("Notes of events");
      await press("Tag the lines: Notes of the parents' day");
      await type("Theme, or a key", "equals");
    },
  ],
  [
    "notes, themes",
    "sample",
    async () => {
      await press("Meetings");
      await press("Notes of events");
      await press("Themes");
      await press("Change: EHC plans");
    },
  ],
  [
    "answers",
    "sample",
    async () => {
      await press("Meetings");
      await press("Notes of events");
      await press("You said, they said, they did");
    },
  ],
  [
    "answers, changing",
    "sample",
    async () => {
      await press("Meetings");
      await press("Notes of events");
      await press("You said, they said, they did");
      await press("Add something to be answered");
      await type("How does it stand?", "said_no");
    },
  ],
  ["bundles", "sample", async () => press("Bundle")],
  [
    "new bundle",
    "sample",
    async () => {
      await press("Bundle");
      await press("Start a bundle");
    },
  ],
  [
    "bundle",
    "sample",
    async () => {
      await press("Bundle");
      await press("Complaint about co-production");
    },
  ],
  [
    "issues",
    "sample",
    async () => {
      await press("Bundle");
      await press("Issues");
    },
  ],
  [
    "issue",
    "sample",
    async () => {
      await press("Bundle");
      await press("Issues");
      await press("2. Messages");
    },
  ],
  ["letters", "sample", async () => press("Letters")],
  [
    "letter",
    "sample",
    async () => {
      await press("Letters");
      await press("Complaint, first stage");
    },
  ],
  [
    "letter, logging",
    "sample",
    async () => {
      await press("Letters");
      await press("Complaint, first stage");
      await press("Log that I sent it");
    },
  ],
  ["guides", "sample", async () => press("Guides")],
  [
    "law guide",
    "sample",
    async () => {
      await press("Guides");
      await press("Law guide");
    },
  ],
  [
    "guides, words",
    "sample",
    async () => {
      await press("Guides");
      await type("Words to look for", "review", 120);
    },
  ],
  [
    "officer",
    "sample",
    async () => {
      await press("Guides");
      await press("Help for the officer who invites");
      await type("Day of the meeting", "30 Nov 2026", 250);
    },
  ],
  [
    "capture",
    "sample",
    async () => {
      await press("Add");
      await press("Open files");
      await settle(60);
    },
  ],
  [
    "charters",
    "sample",
    async () => {
      await press("Guides");
      await press("Charters");
    },
  ],
  [
    "own charter",
    "sample",
    async () => {
      await press("Guides");
      await press("Charters");
      await press("Write your own charter");
    },
  ],
  [
    "time limits",
    "sample",
    async () => {
      await press("Guides");
      await press("Time limits");
      await type("Day it happened", "1 Jun 2026");
      await press("Work out the dates");
    },
  ],
  [
    "school days",
    "sample",
    async () => {
      await press("Guides");
      await press("Time limits");
      await type("What happened?", "exclusion");
      await press("Add another term");
    },
  ],
  [
    "settings",
    "sample",
    async () => {
      await press("Settings");
      await press("Check my record");
    },
  ],
  [
    "find",
    "sample",
    async () => {
      await press("Find");
      await type("Words to find", "asked", 120);
    },
  ],
];
