/** A plain count of days, hours and papers, enough for the window's tests. */
import type { CheckResult, FindingView, Meeting } from "../types";
import { addDays, daysBetween, dayWords, shortDay, timeWords, whenWords } from "../../dates/words";
import { londonClock, londonDay, meetingClock, meetingDay } from "../../dates/zone";

const TITLES: Record<string, string> = {
  hounslow: "the SEND Co-production Charter",
  haringey: "the SEND Working Together Charter",
};

export function checkMeeting(meeting: Meeting, council: string, said: Record<string, boolean> = {}): CheckResult {
  const notice = meeting.notices.at(-1);
  const sentDay = notice?.sent
    ? londonDay(notice.sent)
    : notice?.sent_day.precision === "day"
      ? notice.sent_day.date
      : null;
  const day = meeting.starts ? meetingDay(meeting.starts) : null;
  const from = meeting.starts ? meetingClock(meeting.starts) : "";
  const to = meeting.ends ? meetingClock(meeting.ends) : "";
  const papers =
    meeting.papers.state === "came"
      ? whenWords(meeting.papers.when)
      : meeting.papers.state === "never_came"
        ? "They never came"
        : "Not yet";
  const told = council ? council === "Hounslow" : said[meeting.charter];
  const comparison = meeting.charter === "hounslow" && told === false;
  const findings =
    day && meeting.charter === "hounslow"
      ? rules(meeting, day, sentDay, from, to).map((one) => ({ ...one, comparison }))
      : [];
  return {
    charter_title: TITLES[meeting.charter] ?? meeting.charter,
    charter: meeting.charter,
    comparison,
    whose: comparison ? "another" : meeting.charter && told === undefined ? "not_known" : "own",
    meeting_words: day
      ? `${dayWords(day)}${from ? `, ${timeWords(from)}` : ""}${to ? ` to ${timeWords(to)}` : ""}`
      : "",
    sent_words: notice?.sent
      ? `${dayWords(londonDay(notice.sent))}, ${timeWords(londonClock(notice.sent))}`
      : sentDay
        ? dayWords(sentDay)
        : "Not known",
    sent_origin: notice?.basis === "email_date" ? "from the e-mail's date" : "",
    sent_basis: notice?.basis ?? "unknown",
    papers_words: papers,
    findings,
    law: [],
    cancelled: meeting.status === "cancelled",
  };
}

function rules(meeting: Meeting, day: string, sent: string | null, from: string, to: string): FindingView[] {
  const latest = addDays(day, -25);
  const minutes = from && to ? clock(to) - clock(from) : null;
  const papersDay =
    meeting.papers.state === "came" && meeting.papers.when.precision === "day" ? meeting.papers.when.date : null;
  const base = {
    charter: "hounslow",
    clause: "Principle 7",
    comparison: false,
    latest_day: null,
    latest_day_clear: null,
    counted_from: null,
    counted_to: null,
    note: "",
  };
  return [
    {
      ...base,
      rule: "notice",
      measure: "notice",
      title: "Booked at least 25 days ahead",
      unit: "days",
      required: 25,
      measured: sent ? daysBetween(sent, day) : null,
      result: !sent ? "cant_tell" : daysBetween(sent, day) >= 25 ? "met" : "not_met",
      explanation: sent
        ? `Sent ${shortDay(sent)}, meeting ${shortDay(day)}: ${daysBetween(sent, day)} days. The last day to book was ${dayWords(latest)}.`
        : `We do not know when it was sent. The last day to book was ${dayWords(latest)}.`,
      quote: "prebooking of meetings should be done as a minimum of 25 days in advance",
      latest_day: latest,
      latest_day_clear: addDays(latest, -1),
      counted_from: sent,
      counted_to: day,
    },
    {
      ...base,
      rule: "window",
      measure: "window",
      title: "Between 10am and 2pm",
      unit: "minutes",
      required: null,
      measured: null,
      result: !from ? "cant_tell" : from >= "10:00" && (to || from) <= "14:00" ? "met" : "not_met",
      explanation: from
        ? `${timeWords(from)}${to ? ` to ${timeWords(to)}` : ""} is ${from >= "10:00" && (to || from) <= "14:00" ? "inside" : "outside"}.`
        : "No time is given.",
      quote: "meetings are to be scheduled between 10am and 2pm",
    },
    {
      ...base,
      rule: "length",
      measure: "length",
      title: "No longer than 2 hours",
      unit: "minutes",
      required: 120,
      measured: minutes,
      result: minutes === null ? "cant_tell" : minutes <= 120 ? "met" : "not_met",
      explanation: minutes === null ? "No end is given." : `${Math.floor(minutes / 60)} h ${minutes % 60} min.`,
      quote: "The duration of meetings should not exceed 2 hours",
    },
    {
      ...base,
      rule: "papers",
      measure: "papers",
      title: "Papers 7 days before",
      unit: "days",
      required: 7,
      measured: papersDay ? daysBetween(papersDay, day) : null,
      result: papersDay
        ? daysBetween(papersDay, day) >= 7
          ? "met"
          : "not_met"
        : meeting.papers.state === "never_came"
          ? "not_met"
          : "cant_tell",
      explanation: papersDay
        ? `Came ${shortDay(papersDay)}: ${daysBetween(papersDay, day)} days before.`
        : `No papers logged yet. They are due by ${dayWords(addDays(day, -7))}.`,
      quote: "meeting agendas, and associated documents circulated 7 days before the meeting",
      latest_day: addDays(day, -7),
      counted_from: papersDay,
      counted_to: day,
    },
  ];
}

function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
