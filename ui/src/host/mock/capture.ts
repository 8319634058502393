/** Bringing in what is there already: one mailbox, one chat, one table and minutes, always the same. */
import type {
  CaptureView,
  ChatPreview,
  Commands,
  Entry,
  EntryView,
  FileOutcome,
  FoundPromises,
  JobState,
  MailsPreview,
  MeetingRowsPreview,
  PromiseProposal,
  RowsPreview,
} from "../types";
import { picturePage } from "./pictures";

interface Parts {
  /** Starts a job that is done after a few looks. */
  start: (total: number, gives?: Partial<JobState>) => { job: string };
  promise: () => Entry;
  put: (entry: Entry) => EntryView;
}

const VIEW: CaptureView = {
  key: "look-1",
  mails: 212,
  things: [
    { key: "look-1/0", name: "WhatsApp Chat - Parents.zip", kind: "chat" },
    { key: "look-1/1", name: "hours.csv", kind: "table" },
    { key: "look-1/2", name: "minutes.docx", kind: "letter" },
    { key: "look-1/3", name: "voice note.m4a", kind: "recording" },
    { key: "look-1/4", name: "review.ics", kind: "calendar" },
    { key: "look-1/5", name: "panel.ics", kind: "calendar" },
    { key: "look-1/6", name: "fonts.ttf", kind: "other" },
    { key: "look-1/8", name: "meetings.xlsx", kind: "table" },
    { key: "look-1/7", name: "minutes.jpg", kind: "picture" },
  ],
  addresses: [
    { address: "parent@example.org", name: "A Parent", sent: 96, received: 110 },
    { address: "sen@lark.gov.uk", name: "SEN Team", sent: 80, received: 90 },
    { address: "a.parent@gmail.com", name: "", sent: 4, received: 6 },
  ],
  mine: [],
  council: ["lark.gov.uk"],
  failed: [{ name: "broken.msg", file: null, error: { code: "file_not_understood", name: "broken.msg" } }],
};

const MAILS: MailsPreview = {
  found: 212,
  quoted: 5,
  copies: 12,
  known: 3,
  chosen: 2,
  out: 1,
  awaiting: 1,
  answered: 0,
  automatic: 0,
  files: 1,
  meetings: 0,
  doubtful: 1,
  lines: [
    {
      at: 4,
      when_words: "Tue 12 Nov 2019",
      direction: "out",
      who: "SEN Team",
      subject: "Draft plan",
      words: "Could you tell me when the draft will come?",
      files: 0,
      awaiting: true,
      answered: false,
      automatic: false,
      quoted: false,
      doubts: [{ code: "files_elsewhere" }],
    },
    {
      at: 9,
      when_words: "Mon 4 Nov 2019",
      direction: "in",
      who: "SEN Team",
      subject: "Taxi to school",
      words: "We will send the form by Friday.",
      files: 1,
      awaiting: false,
      answered: false,
      automatic: false,
      quoted: false,
      doubts: [],
    },
  ],
};

const PROMISE: PromiseProposal = {
  source: null,
  title: "Taxi to school",
  when_words: "Mon 4 Nov 2019",
  said: { precision: "day", date: "2019-11-04" },
  quote: "We will send the form by Friday.",
  owner: "",
  due: { precision: "day", date: "2019-11-08" },
  due_words: "Fri 8 Nov 2019",
  doubts: ["worked_out"],
  known: false,
  places: [],
};

/** The same, read from a photograph on which its day is not clear. */
const SEEN: PromiseProposal = {
  ...PROMISE,
  title: "minutes.jpg",
  due: { precision: "undated" },
  due_words: "no date",
  doubts: ["day_unclear"],
  places: [{ page: 1, words: [1] }],
};

const CHAT: ChatPreview = {
  source: "whats_app",
  chats: ["Parents"],
  people: ["Jo", "Al"],
  messages: 40,
  order: "day_month_year",
  orders: [
    { order: "day_month_year", days: ["Thu 7 Nov 2019", "Fri 8 Nov 2019"] },
    { order: "month_day_year", days: ["Thu 11 Jul 2019", "Sun 11 Aug 2019"] },
  ],
  days: ["Thu 7 Nov 2019", "Fri 8 Nov 2019"],
  entries: 2,
  chosen: 40,
  missing_files: 1,
  cut: false,
  unsure: 2,
  lines: ["09:14 Jo: Is the meeting on Friday?", "09:15 Al: Yes."],
};

const ROWS: RowsPreview = {
  sheets: ["Autumn", "Spring"],
  mapping: { columns: ["day", "time", "title"], headings: 1, unit: "hours", order: "day_month_year" },
  cells: [
    ["Date", "Hours", "What"],
    ["12/11/2019", "1.5", "Reading papers"],
  ],
  rows: [
    {
      number: 2,
      when_words: "Tue 12 Nov 2019",
      effort_words: "1 h 30 min",
      title: "Reading papers",
      doubts: [],
      known: false,
      ready: true,
    },
    {
      number: 3,
      when_words: "no date",
      effort_words: "Not recorded",
      title: "Call",
      doubts: ["no_day", "time_unclear"],
      known: false,
      ready: false,
    },
  ],
};

const MEETING_ROWS: MeetingRowsPreview = {
  sheets: [""],
  sheet: 0,
  likely: true,
  mapping: {
    columns: ["day", "title", "place", "asked_on"],
    headings: 1,
    unit: null,
    order: null,
  },
  cells: [
    ["Date", "Meeting", "Place", "Invited"],
    ["5/11/2019", "Annual review", "School", "1/10/2019"],
  ],
  rows: [
    {
      number: 2,
      facts: ["Tue 5 Nov 2019", "Annual review", "School", "Invitation sent on Tue 1 Oct 2019"],
      doubts: ["order_unclear"],
      known: false,
      beside: false,
      ready: false,
    },
    {
      number: 3,
      facts: ["Thu 7 Nov 2019", "Panel", "Your record has a meeting then. Choose this row only if it is another one"],
      doubts: ["order_unclear"],
      known: false,
      beside: true,
      ready: false,
    },
  ],
};

export function captureAnswers({ start, promise, put }: Parts) {
  const read = new Set<string>();
  const file = (name: string, folder: boolean) => [{ key: "file-9", name, folder }];
  return {
    pick_capture: () => file("mail.mbox", false),
    pick_capture_folder: () => file("Mail", true),
    look_through: () => start(3),
    looked_through: () => VIEW,
    preview_mails: ({ without }: Commands["preview_mails"]["request"]): MailsPreview => {
      const lines = MAILS.lines.filter((line) => !without.includes(line.at));
      return { ...MAILS, lines, chosen: lines.length };
    },
    save_mails: () => start(2),
    saved_mails: () => ({ entries: 2, now_answered: 1, failed: [], invitations: [], promises: [PROMISE] }),
    keep_files: ({ things }: Commands["keep_files"]["request"]) =>
      start(1, {
        attached: VIEW.things
          .filter((thing) => things.includes(thing.key))
          .map(({ name }, at): FileOutcome =>
            at
              ? { name, file: null, error: { code: "file_known", name } }
              : {
                  name,
                  file: {
                    id: "f-9",
                    name,
                    title: "",
                    media_type: "application/pdf",
                    size: 9,
                    sha256: "ab".repeat(32),
                    transcript: "",
                    heard: false,
                  },
                  error: null,
                },
          ),
      }),
    preview_chat: ({ order }: Commands["preview_chat"]["request"]): ChatPreview =>
      order ? { ...CHAT, order, orders: [] } : CHAT,
    save_chat: () => ({ entries: 2 }),
    preview_meeting_rows: ({
      thing,
      kind,
      mapping,
    }: Commands["preview_meeting_rows"]["request"]): MeetingRowsPreview => {
      const likely = thing.endsWith("/8");
      if (!mapping?.order) return { ...MEETING_ROWS, likely };
      const rows = MEETING_ROWS.rows.map((row) => ({ ...row, doubts: [], ready: kind !== null }));
      return { ...MEETING_ROWS, likely, mapping, rows };
    },
    save_meeting_rows: () => ({ entries: 1 }),
    preview_rows: () => ROWS,
    save_rows: () => ({ entries: 1 }),
    find_promises: ({ thing }: Commands["find_promises"]["request"]): FoundPromises => {
      const none = { unread: false, promises: [], pages: [], not_read: [], left: 0 };
      if (!thing.endsWith("/7")) return { ...none, promises: [PROMISE] };
      if (!read.has(thing)) return { ...none, unread: true };
      return { ...none, promises: [SEEN], pages: [1], not_read: [2] };
    },
    read_thing: ({ thing }: Commands["read_thing"]["request"]) => {
      read.add(thing);
      return start(2);
    },
    thing_page: ({ page }: Commands["thing_page"]["request"]) => picturePage(page),
    accept_promise: ({ promise: accepted }: Commands["accept_promise"]["request"]): EntryView =>
      put({ ...promise(), title: accepted.quote, notes: accepted.quote, when: accepted.said }),
  };
}
