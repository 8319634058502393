/** A check that starts from nothing, for an invitation whose facts are typed in. */
import type { InvitationPreview, Meeting, MeetingTime, Notice, OccurrenceView } from "../../host/types";

export function emptyPreview(charter: string): InvitationPreview {
  return {
    key: "",
    file_name: "",
    title: "",
    meeting: emptyMeeting(charter),
    origins: {},
    organiser: "",
    notes: "",
    warnings: [],
    ask_sent: false,
    attachments: [],
    repeats: "",
    occurrences: [],
    purpose: "invitation",
    purpose_words: "",
    marked: null,
    matches: null,
    error: null,
  };
}

function emptyMeeting(charter: string): Meeting {
  return {
    meeting_kind: "coproduction_group",
    status: "planned",
    place: "",
    notices: [],
    papers: { state: "unknown" },
    charter,
    uid: "",
    recurrence_id: "",
    sequence: 0,
  };
}

/** The meeting at another time. The notice that is being checked gave that time; what the file said is kept. */
export function withTimes(meeting: Meeting, starts: MeetingTime, ends: MeetingTime | undefined): Meeting {
  const moved: Meeting = { ...meeting, starts };
  if (ends) moved.ends = ends;
  else delete moved.ends;
  return withLastNotice(moved, (notice) => {
    const next: Notice = { ...notice, starts };
    if (ends) next.ends = ends;
    else delete next.ends;
    return next;
  });
}

/** Another meeting of the same series. The first one stands for the series itself. */
export function ofSeries(meeting: Meeting, one: OccurrenceView, first: boolean): Meeting {
  const moved = withTimes(meeting, one.starts, one.ends ?? undefined);
  return { ...moved, recurrence_id: first ? "" : one.recurrence_id };
}

/** When the invitation was sent, as the person says: an instant where the time is known, else the day. */
export function withSent(meeting: Meeting, day: string | null, instant: string | null): Meeting {
  return withLastNotice(meeting, (notice) => {
    const corrected = { ...notice.corrected };
    const before = notice.sent ?? (notice.sent_day.precision === "day" ? notice.sent_day.date : "");
    if (before && notice.basis !== "user" && !corrected["sent"]) corrected["sent"] = before;
    const next: Notice = {
      ...notice,
      corrected,
      basis: day ? "user" : "unknown",
      sent_day: day ? { precision: "day", date: day } : { precision: "undated" },
    };
    if (instant) next.sent = instant;
    else delete next.sent;
    return next;
  });
}

/** The person confirms the time that the file carries. */
export function withSentConfirmed(meeting: Meeting): Meeting {
  return withLastNotice(meeting, (notice) => ({ ...notice, basis: "user" }));
}

/** The notice that is being checked: the last one. Made where there is none. */
export function lastNotice(meeting: Meeting): Notice | undefined {
  return meeting.notices.at(-1);
}

function withLastNotice(meeting: Meeting, change: (notice: Notice) => Notice): Meeting {
  const last = lastNotice(meeting) ?? firstNotice(meeting);
  return { ...meeting, notices: [...meeting.notices.slice(0, -1), change(last)] };
}

function firstNotice(meeting: Meeting): Notice {
  const notice: Notice = {
    method: "request",
    sent_day: { precision: "undated" },
    basis: "unknown",
    sequence: 0,
    corrected: {},
  };
  if (meeting.starts) notice.starts = meeting.starts;
  if (meeting.ends) notice.ends = meeting.ends;
  return notice;
}
