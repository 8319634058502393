/** Words of the box on Add that takes anything, and of what follows from it, that a key chooses. */
import * as tr from "../gen/words";
import type {
  CaptureKind,
  DayOrder,
  HourColumn,
  KeptAs,
  MailDoubt,
  MeetingColumn,
  MeetingDoubt,
  PromiseDoubt,
  RowDoubt,
  TimeUnit,
} from "../host/types";
import { lazily } from "./lazily";

export const kinds: Record<CaptureKind, string> = lazily({
  mailbox: () => tr.capture.kindMailbox,
  mail: () => tr.capture.kindMail,
  calendar: () => tr.capture.kindCalendar,
  chat: () => tr.capture.kindChat,
  table: () => tr.capture.kindTable,
  letter: () => tr.capture.kindLetter,
  picture: () => tr.capture.kindPicture,
  recording: () => tr.capture.kindRecording,
  words: () => tr.capture.kindWords,
  archive: () => tr.capture.kindArchive,
  record: () => tr.capture.kindRecord,
  other: () => tr.capture.kindOther,
});

export const kindsDo: Record<CaptureKind, string> = lazily({
  mailbox: () => tr.capture.doesMailbox,
  mail: () => tr.capture.doesMail,
  calendar: () => tr.capture.doesCalendar,
  chat: () => tr.capture.doesChat,
  table: () => tr.capture.doesTable,
  letter: () => tr.capture.doesLetter,
  picture: () => tr.capture.doesPicture,
  recording: () => tr.capture.doesRecording,
  words: () => tr.capture.doesWords,
  archive: () => tr.capture.doesArchive,
  record: () => tr.capture.doesRecord,
  other: () => tr.capture.doesOther,
});

const counts: [CaptureKind, (count: number) => string][] = [
  ["letter", tr.capture.countLetters],
  ["chat", tr.capture.countChats],
  ["table", tr.capture.countTables],
  ["calendar", tr.capture.countInvitations],
  ["picture", tr.capture.countPictures],
  ["recording", tr.capture.countRecordings],
  ["words", tr.capture.countTexts],
  ["archive", tr.capture.countArchives],
  ["record", tr.capture.countRecords],
  ["other", tr.capture.countOthers],
];

/** "3 letters", "1 chat", "212 emails" */
export function countWords(mails: number, list: CaptureKind[]): string[] {
  const parts = counts.flatMap(([kind, say]) => {
    const count = list.filter((found) => found === kind).length;
    return count ? [say(count)] : [];
  });
  return mails ? [...parts, tr.capture.countEmails(mails)] : parts;
}

/** What files that are kept are, as a person says. */
export const keptAs: Record<KeptAs, string> = lazily({
  came_in: () => tr.keep.cameIn,
  went_out: () => tr.keep.wentOut,
  other: () => tr.keep.other,
});

/** How the figures of a chat's days can be read, with the days that would be. */
export const dayOrders: Record<DayOrder, (from: string, to: string) => string> = {
  day_month_year: (from, to) => tr.chats.orderDayMonthYear(from, to),
  month_day_year: (from, to) => tr.chats.orderMonthDayYear(from, to),
  year_month_day: (from, to) => tr.chats.orderYearMonthDay(from, to),
};

export const columns: Record<HourColumn, string> = lazily({
  nothing: () => tr.tables.isNothing,
  day: () => tr.tables.isDay,
  time: () => tr.tables.isTime,
  minutes: () => tr.tables.isMinutes,
  starts: () => tr.tables.isStarts,
  ends: () => tr.tables.isEnds,
  cost: () => tr.tables.isCost,
  activity: () => tr.tables.isActivity,
  title: () => tr.tables.isTitle,
  notes: () => tr.tables.isNotes,
});

export const meetingColumns: Record<MeetingColumn, string> = lazily({
  nothing: () => tr.tables.isNothing,
  day: () => tr.tables.isDay,
  starts: () => tr.tables.isStarts,
  ends: () => tr.tables.isEnds,
  length: () => tr.tables.isLength,
  title: () => tr.tables.isTitle,
  place: () => tr.tables.isPlace,
  people: () => tr.tables.isPeople,
  asked_on: () => tr.tables.isAskedOn,
  papers_came: () => tr.tables.isPapersCame,
  papers_sent: () => tr.tables.isPapersSent,
  notes: () => tr.tables.isNotes,
});

export const timeUnits: Record<TimeUnit, string> = lazily({
  hours: () => tr.tables.unitHours,
  minutes: () => tr.tables.unitMinutes,
});

export const rowDoubts: Record<RowDoubt, string> = lazily({
  no_day: () => tr.tables.doubtNoDay,
  day_unclear: () => tr.tables.doubtDayUnclear,
  no_unit: () => tr.tables.doubtNoUnit,
  time_unclear: () => tr.tables.doubtTimeUnclear,
  cost_unclear: () => tr.tables.doubtCostUnclear,
  ends_before_start: () => tr.tables.doubtEndsBeforeStart,
  total: () => tr.tables.doubtTotal,
  hidden: () => tr.tables.doubtHidden,
});

export const meetingDoubts: Record<MeetingDoubt, string> = lazily({
  no_day: () => tr.tables.doubtNoDay,
  day_unclear: () => tr.tables.doubtDayUnclear,
  order_unclear: () => tr.tables.doubtOrderUnclear,
  start_unclear: () => tr.tables.doubtStartUnclear,
  end_unclear: () => tr.tables.doubtEndUnclear,
  length_unclear: () => tr.tables.doubtLengthUnclear,
  times_differ: () => tr.tables.doubtTimesDiffer,
  asked_unclear: () => tr.tables.doubtAskedUnclear,
  asked_after: () => tr.tables.doubtAskedAfter,
  papers_unclear: () => tr.tables.doubtPapersUnclear,
  papers_differ: () => tr.tables.doubtPapersDiffer,
  called_off: () => tr.tables.doubtCalledOff,
  hidden: () => tr.tables.doubtHidden,
});

export const mailDoubts: Record<MailDoubt["code"], string> = lazily({
  damaged: () => tr.mails.doubtDamaged,
  no_date: () => tr.mails.doubtNoDate,
  date_differs: () => tr.mails.doubtDateDiffers,
  no_sender: () => tr.mails.doubtNoSender,
  words_cut: () => tr.mails.doubtWordsCut,
  files_elsewhere: () => tr.mails.doubtFilesElsewhere,
  nothing: () => tr.mails.doubtNothing,
  files_cut: () => tr.mails.doubtFilesCut,
});

export const promiseDoubts: Record<PromiseDoubt, string> = lazily({
  worked_out: () => tr.proposals.doubtWorkedOut,
  year_worked_out: () => tr.proposals.doubtYearWorkedOut,
  day_unclear: () => tr.proposals.doubtDayUnclear,
  conditional: () => tr.proposals.doubtConditional,
  hoped: () => tr.proposals.doubtHoped,
});
