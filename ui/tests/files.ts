/** Files that somebody brings in, as they lie on a computer. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { file } from "./host";
import { workbook } from "./tables";

const calendar = (uid: string, title: string): string =>
  `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Mail//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:${uid}@lark.gov.uk
DTSTAMP:20261112T091400Z
DTSTART:20261130T103000Z
DTEND:20261130T120000Z
SUMMARY:${title}
LOCATION:Civic Centre\\, room 2
ORGANIZER;CN=Chair:mailto:chair@lark.gov.uk
END:VEVENT
END:VCALENDAR
`.replaceAll("\n", "\r\n");

/** An e-mail of 12 Nov 2026 that invites to a meeting on 30 Nov, from 10.30am to noon. */
export const invitation = (): string =>
  file(
    "invitation.eml",
    `From: Chair <chair@lark.gov.uk>
To: parent@example.org
Subject: Co-production group
Date: Thu, 12 Nov 2026 09:14:00 +0000
Message-ID: <1@lark.gov.uk>
MIME-Version: 1.0
Content-Type: text/calendar; method=REQUEST; charset=utf-8

`.replaceAll("\n", "\r\n") + calendar("group", "Co-production group"),
  );

/** A ladder of a forum's own, with three rungs. */
export const ladder = (): string =>
  file(
    "ladder.json",
    JSON.stringify({
      format: 1,
      id: "our-forum",
      title: "Our forum's steps",
      for: "adults",
      rungs: [
        { n: 1, id: "told", name: "We are told" },
        { n: 2, id: "asked", name: "We are asked" },
        { n: 3, id: "together", name: "We do it together" },
      ],
    }),
  );

/** Questions of a forum's own: two statements, one box for own words, and no tick to quote them. */
export const questions = (): string =>
  file(
    "questions.json",
    JSON.stringify({
      format: 1,
      id: "our-forum",
      version: 1,
      title: "Our forum's questions",
      for: "anyone",
      scale: { steps: [{ words: "No" }, { words: "Partly" }, { words: "Yes" }], cant_say: "Can't say" },
      statements: [
        { id: "tea", words: "There was tea.", rests_on: [{ cornerstone: "welcome_and_care" }] },
        { id: "time", words: "It kept to time.", rests_on: [{ cornerstone: "communicate" }] },
      ],
      good: "What was good?",
    }),
  );

/** A survey's table: one answer is in words that the form does not have, one box holds a formula. */
export const survey = (): string =>
  file(
    "survey.csv",
    `Timestamp,The papers came in time for me to read them.,What was good?,Email
12/11/2026 10:00,Fully,The tea,a@example.org
12/11/2026 11:00,Agree,,
13/11/2026 12:00,Partly,=A1,
`,
  );

/** Notes of an event under two headings, with a line that may be a small heading and a heading that is there twice. */
export const notes = (): string =>
  file(
    "notes.txt",
    "What works?\nWhat works?\nThey listen\nCharities\n• Support\n• Heard?\nWhat should change?\nMore news\n",
  );

const mail = (id: number, from: string, to: string, date: string, subject: string, words: string): string =>
  `From - Thu Jan  1 00:00:00 2026
From: ${from}
To: ${to}${date && `\nDate: ${date}`}
Subject: ${subject}
Message-ID: <${id}@example.org>

${words}

`;

/** Hours of a family: one row is clear, one is not. */
const HOURS = [
  ["Date", "Hours", "What"],
  ["12/11/2019", "1h30", "Reading papers"],
  ["", "a while", "Call"],
];

/** A folder as a family keeps one: a mailbox, a chat, tables, minutes, a recording and more. */
export function folderOf(): string[] {
  const parent = "A Parent <parent@example.org>";
  const team = "SEN Team <sen@lark.gov.uk>";
  return [
    file(
      "mail.mbox",
      mail(1, team, parent, "Mon, 4 Nov 2019 10:00:00 +0000", "Taxi to school", "We will send the form by Friday.") +
        mail(2, parent, team, "", "Draft plan", "Could you tell me when the draft will come?") +
        mail(3, "Shop <shop@example.com>", parent, "Wed, 13 Nov 2019 10:00:00 +0000", "Sale", "All shoes."),
    ),
    file(
      "WhatsApp Chat with Parents.txt",
      "11/07/2019, 09:14 - Jo: Is the meeting on Friday?\n11/08/2019, 09:15 - Al: Yes.\n",
    ),
    file("hours.xlsx", workbook({ Autumn: HOURS, Spring: HOURS })),
    file(
      "minutes.rtf",
      "{\\rtf1\\ansi Minutes of 4 November 2019\\par\\par The officer will send the form by 8 November 2019.\\par}",
    ),
    file("voice note.m4a", readFileSync("../src-tauri/speech/tests/fixtures/note.m4a")),
    file("minutes.png", readFileSync("tests/pictures/minutes.png")),
    file(
      "meetings.xlsx",
      workbook({
        Meetings: [
          ["Date", "Meeting", "Place", "Invited"],
          ["5/11/2019", "Annual review", "School", "1/10/2019"],
          ["7/11/2019", "Panel", "", ""],
        ],
      }),
    ),
    file("review.ics", calendar("review", "Annual review")),
    file("panel.ics", calendar("panel", "Panel")),
    file("fonts.ttf", Uint8Array.from([0, 1, 0, 0, 0, 12, 0, 128, 0, 3, 0, 64, ...Array<number>(600).fill(7)])),
    // It is gone by the time that it is looked at.
    join(dirname(file("here.txt", "")), "gone.rtf"),
  ];
}

/** A PDF of so many pages, with a word on each. */
export function longPdf(count: number): string {
  const numbers = Array.from({ length: count }, (_, page) => 4 + 2 * page);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${numbers.map((number) => `${number} 0 R`).join(" ")}]/Count ${count}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...numbers.flatMap((number, page) => {
      const words = `BT /F 14 Tf 72 720 Td (Page ${page + 1}) Tj ET`;
      const own = `/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${number + 1} 0 R`;
      return [`<</Type/Page/Parent 2 0 R${own}>>`, `<</Length ${words.length}>>stream\n${words}\nendstream`];
    }),
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  return file("long.pdf", `${text}${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`);
}
