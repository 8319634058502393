/** Meetings of the mock: a page with what is open, and a sheet that is saved as one step. */
import type { Commands, Entry, EntrySummary, EntryView, MeetingPage, PromiseView, UserError } from "../types";
import { dayWords, whenWords } from "../../dates/words";
import { checkMeeting } from "./check";
import { emptyEntry } from "./entries";

interface Around {
  entry: (id: string) => Entry;
  put: (...entries: [Entry, ...Entry[]]) => EntryView;
  promises: () => PromiseView[];
  summary: (entry: Entry) => EntrySummary;
  council: () => string;
  newId: () => string;
  now: string;
}
type Names = "meeting_page" | "keep_questions" | "print_meeting_page" | "meeting_sheet" | "save_meeting_sheet";
type Answers = { [K in Names]: (request: Commands[K]["request"]) => Commands[K]["answer"] };

export function meetingAnswers(around: Around): Answers {
  const meetingOf = (entry: Entry) => {
    if (entry.kind.type !== "meeting") throw { code: "gone" } satisfies UserError;
    return entry.kind;
  };
  const page = (id: string): MeetingPage => {
    const entry = around.entry(id);
    const meeting = meetingOf(entry);
    const open = around.promises().filter((one) => one.outcome === "open" && !one.draft);
    const promised = open.map((one) => ({
      entry: one.id,
      title: one.title,
      by: one.promised_by,
      standing: one.standing,
    }));
    const words = promised.map((line) => `When will this be done: ${line.title}?`);
    return {
      meeting: around.summary(entry),
      when_words: whenWords(entry.when),
      place: meeting.place,
      promised,
      own: [],
      unanswered: [],
      findings: checkMeeting(meeting, around.council()).findings,
      before: [{ title: "Wed 20 May 2026: Group meeting in May", lines: ["In our view: Rung 3 of 5: Tokenism."] }],
      people: [{ name: "Officer One", role: "SEN officer" }],
      questions: meeting.questions ?? [],
      proposed: words
        .filter((one) => !meeting.questions?.includes(one))
        .slice(0, 3)
        .map((one, at) => ({ words: one, why: promised[at]?.standing ?? "" })),
    };
  };
  return {
    meeting_page: ({ id }) => page(id),
    keep_questions: ({ entry: id, questions }) => {
      const entry = structuredClone(around.entry(id));
      meetingOf(entry).questions = questions.map((one) => one.trim()).filter(Boolean);
      around.put(entry);
      return page(id);
    },
    print_meeting_page: ({ entry }) => ({ name: `${around.entry(entry).title}.pdf`, bytes: 24_000 }),
    meeting_sheet: ({ id }) => {
      const entry = around.entry(id);
      return {
        meeting: around.summary(entry),
        when_words: whenWords(entry.when),
        held: meetingOf(entry).status === "held",
        roles: ["SEN officer", "Chair"],
        days: [
          { when: { precision: "day", date: "2026-12-07" }, words: `In a week, ${dayWords("2026-12-07")}` },
          { when: { precision: "day", date: "2026-12-14" }, words: `In two weeks, ${dayWords("2026-12-14")}` },
        ],
        times: [
          { minutes: 90, words: "1 h 30 min" },
          { minutes: 60, words: "1 h" },
        ],
        ladder: "hart",
        promised: [],
      };
    },
    save_meeting_sheet: (sheet) => {
      const entry = structuredClone(around.entry(sheet.entry));
      const meeting = meetingOf(entry);
      if (sheet.held) meeting.status = "held";
      if (sheet.judgement) meeting.judgements = [...(meeting.judgements ?? []), sheet.judgement];
      const promises = sheet.promises.map((one): Entry => {
        const made = emptyEntry("promise", around.newId(), around.now);
        if (made.kind.type === "promise") Object.assign(made.kind, { promised_by: one.by, due: one.due });
        return { ...made, title: one.what, when: entry.when };
      });
      const hours: Entry[] = [];
      if (sheet.minutes !== undefined) {
        const made = emptyEntry("effort", around.newId(), around.now);
        if (made.kind.type === "effort") made.kind.minutes = sheet.minutes;
        hours.push({ ...made, title: `Meeting: ${entry.title}`, when: entry.when });
      }
      return around.put(entry, ...promises, ...hours);
    },
  };
}
