/** Every screen, each with the record that it is opened on and the way to it. */
import * as files from "./files";
import type { AppOnPipes, StartState } from "./host";
import { held, sixForms } from "./record";
import { field, press, settle, type } from "./window";

type Act = (host: AppOnPipes) => Promise<void>;

/** An entry that is there before the timeline is looked at. */
async function onTimeline(title: string): Promise<void> {
  await press("Timeline");
  await press(title);
}

export const screens: [name: string, state: StartState, act: Act][] = [
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
  ["open", "recent", async () => press("Open Record 1")],
  ["today", "sample", async () => {}],
  ["today, empty", "empty", async () => {}],
  [
    "line",
    "sample",
    async () => {
      await type("What would you like to do?", "Rang SEN team today, Jo said draft by Friday");
      field("What would you like to do?").form?.requestSubmit();
      await settle();
    },
  ],
  ["line, places", "sample", async () => type("What would you like to do?", "time")],
  ["reminder", "sample", async () => press("Write a reminder")],
  ["meetings", "sample", async () => press("Meetings")],
  [
    "check",
    "sample",
    async (host) => {
      await host.person({ files: [files.invitation()] });
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
    (kind): [string, StartState, Act] => [
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
  ["timeline", "sample", async () => press("Timeline")],
  [
    "people",
    "sample",
    async () => {
      await press("Timeline");
      await press("People");
    },
  ],
  [
    "entry",
    "sample",
    async () => {
      await press("Timeline");
      await press("A draft of the official statement");
    },
  ],
  [
    "entry, meeting",
    "sample",
    async (host) => {
      await host.planned("Our next meeting");
      await onTimeline("Our next meeting");
    },
  ],
  [
    "entry, changing",
    "sample",
    async () => {
      await press("Timeline");
      await press("A draft of the official statement");
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
    async (host) => {
      await host.person({ files: [files.survey()] });
      await press("Meetings");
      await press("Feedback forms");
      await press("Bring in a survey’s table");
    },
  ],
  [
    "forms, a file of questions",
    "sample",
    async (host) => {
      await host.person({ files: [files.questions()] });
      await press("Meetings");
      await press("Feedback forms");
      await press("Bring in a file of questions");
    },
  ],
  [
    "ladders, a file",
    "sample",
    async (host) => {
      await host.person({ files: [files.ladder()] });
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
      await press("Say where it stood: Co-production group commenced");
    },
  ],
  [
    "entry, judged",
    "sample",
    async () => {
      await press("Timeline");
      await press("Co-production group: meetings since May");
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
    async (host) => {
      await host.planned("Our next meeting");
      await onTimeline("Our next meeting");
      await press("The meeting on a page");
    },
  ],
  [
    "meeting, the sheet",
    "sample",
    async (host) => {
      await host.planned("Our next meeting");
      await onTimeline("Our next meeting");
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
    async (host) => {
      await sixForms(host, (await held(host, "Group meeting in May", "2026-05-20")).id);
      await press("Timeline");
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
      await settle();
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
      await press("An example of a plan");
      await settle();
    },
  ],
  [
    "plan, its terms",
    "sample",
    async () => {
      await press("Promises");
      await press("What the plan says, what happened");
      await press("An example of a plan");
      await settle();
      await press("Name, day and school terms");
      await settle();
    },
  ],
  [
    "plan, pasted lines",
    "sample",
    async () => {
      await press("Promises");
      await press("What the plan says, what happened");
      await press("An example of a plan");
      await settle();
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
    async (host) => {
      await host.person({ files: [files.notes()] });
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
      await press("Tag the lines: SEND Co-Production Event");
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
      await press("2. Fails");
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
      await type("Words to look for", "review");
    },
  ],
  [
    "officer",
    "sample",
    async () => {
      await press("Guides");
      await press("Help for the officer who invites");
      await type("Day of the meeting", "30 Nov 2026");
    },
  ],
  [
    "capture",
    "sample",
    async (host) => {
      await host.person({ files: files.folderOf() });
      await press("Add");
      await press("Open files");
      await settle();
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
      await type("Words to find", "asked");
    },
  ],
];
