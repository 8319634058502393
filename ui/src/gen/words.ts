/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import datesFtl from "../../../src-tauri/words/locales/en/dates.ftl?raw";
import findingsFtl from "../../../src-tauri/words/locales/en/findings.ftl?raw";
import unitsFtl from "../../../src-tauri/words/locales/en/units.ftl?raw";
import { load, say } from "../text/catalogue";

load([datesFtl, findingsFtl, unitsFtl]);

export const tr = {
  /** Dates, times and lists. */
  dates: {
    /** "Sun {day} Dec {year}" */
    long: (weekday: number, day: number, month: number, year: string): string =>
      say("dates-long", {
        weekday: ["number", weekday],
        day: ["number", day],
        month: ["number", month],
        year: ["text", year],
      }),
    /** "{day} Dec" */
    short: (day: number, month: number): string =>
      say("dates-short", { day: ["number", day], month: ["number", month] }),
    /** "Dec {year}" */
    month: (month: number, year: string): string =>
      say("dates-month", { month: ["number", month], year: ["text", year] }),
    /** A time before noon. "{clock}am" */
    morning: (clock: string): string => say("dates-morning", { clock: ["text", clock] }),
    /** A time after noon. "{clock}pm" */
    afternoon: (clock: string): string => say("dates-afternoon", { clock: ["text", clock] }),
    /** "12 noon" */
    get noon(): string {
      return say("dates-noon");
    },
    /** "12 midnight" */
    get midnight(): string {
      return say("dates-midnight");
    },
    /** The last two parts of a list. "{before} and {last}" */
    listLast: (before: string, last: string): string =>
      say("dates-list-last", { before: ["text", before], last: ["text", last] }),
    /** One more part of a list that goes on. "{before}, {next}" */
    listMore: (before: string, next: string): string =>
      say("dates-list-more", { before: ["text", before], next: ["text", next] }),
    /** "with no date" */
    get undated(): string {
      return say("dates-undated");
    },
    /** "in {when}" */
    in: (when: string): string => say("dates-in", { when: ["text", when] }),
    /** "between {from} and {to}" */
    between: (from: string, to: string): string => say("dates-between", { from: ["date", from], to: ["date", to] }),
    /** "no date" */
    get noDate(): string {
      return say("dates-no-date");
    },
    /** "December {year}" */
    fullMonth: (month: number, year: string): string =>
      say("dates-full-month", { month: ["number", month], year: ["text", year] }),
    /** "{from} to {to}" */
    fromTo: (from: string, to: string): string => say("dates-from-to", { from: ["date", from], to: ["date", to] }),
    /** "{day}, {time}" */
    dayAndTime: (day: string, time: string): string =>
      say("dates-day-and-time", { day: ["date", day], time: ["time", time] }),
  },
  /** What a check of a meeting says. */
  findings: {
    /** "Met" */
    get met(): string {
      return say("findings-met");
    },
    /** "Not met" */
    get notMet(): string {
      return say("findings-not-met");
    },
    /** "Can't tell" */
    get cantTell(): string {
      return say("findings-cant-tell");
    },
    /** "Depends" */
    get depends(): string {
      return say("findings-depends");
    },
    /** "Not covered" */
    get notCovered(): string {
      return say("findings-not-covered");
    },
    /** "Booked ahead" */
    get titleNotice(): string {
      return say("findings-title-notice");
    },
    /** "Time of day" */
    get titleWindow(): string {
      return say("findings-title-window");
    },
    /** "Length" */
    get titleLength(): string {
      return say("findings-title-length");
    },
    /** "Agenda and papers" */
    get titlePapers(): string {
      return say("findings-title-papers");
    },
    /** "The charter asks for at least {amount}." */
    charterAsksDays: (amount: number): string => say("findings-charter-asks-days", { amount: ["number", amount] }),
    /** "The charter asks for at least {amount}." */
    charterAsksAmount: (amount: string): string => say("findings-charter-asks-amount", { amount: ["text", amount] }),
    /** "The charter asks for {from} to {to}." */
    charterAsksHours: (from: string, to: string): string =>
      say("findings-charter-asks-hours", { from: ["time", from], to: ["time", to] }),
    /** "The charter asks for at most {minutes}." */
    charterAsksLength: (minutes: number): string =>
      say("findings-charter-asks-length", { minutes: ["number", minutes] }),
    /** "The law asks for at least {amount}." */
    lawAsksDays: (amount: number): string => say("findings-law-asks-days", { amount: ["number", amount] }),
    /** "The law asks for at least {amount}." */
    lawAsksAmount: (amount: string): string => say("findings-law-asks-amount", { amount: ["text", amount] }),
    /** "The law asks for {from} to {to}." */
    lawAsksHours: (from: string, to: string): string =>
      say("findings-law-asks-hours", { from: ["time", from], to: ["time", to] }),
    /** "The law asks for at most {minutes}." */
    lawAsksLength: (minutes: number): string => say("findings-law-asks-length", { minutes: ["number", minutes] }),
    /** An invitation. "Sent" */
    get cameSent(): string {
      return say("findings-came-sent");
    },
    /** "Papers came" */
    get camePapers(): string {
      return say("findings-came-papers");
    },
    /** "Papers sent" */
    get camePapersSent(): string {
      return say("findings-came-papers-sent");
    },
    /** "{came} {from}, meeting {meeting}: {days}. {asks}" */
    days: (came: string, from: string, meeting: string, days: string, asks: string): string =>
      say("findings-days", {
        came: ["text", came],
        from: ["date", from],
        meeting: ["date", meeting],
        days: ["text", days],
        asks: ["text", asks],
      }),
    /** "{came} {from}, after the meeting on {meeting}. {asks}" */
    after: (came: string, from: string, meeting: string, asks: string): string =>
      say("findings-after", {
        came: ["text", came],
        from: ["date", from],
        meeting: ["date", meeting],
        asks: ["text", asks],
      }),
    /** "{came} {from}, meeting {meeting}: {days}, or {clear} without the day of the meeting. {asks} It depends on whether that day counts." */
    daysDepend: (came: string, from: string, meeting: string, days: string, clear: number, asks: string): string =>
      say("findings-days-depend", {
        came: ["text", came],
        from: ["date", from],
        meeting: ["date", meeting],
        days: ["text", days],
        clear: ["number", clear],
        asks: ["text", asks],
      }),
    /** "{came} between {from} and {to}. The meeting is {meeting}: {least} to {most}. {asks}" */
    between: (
      came: string,
      from: string,
      to: string,
      meeting: string,
      least: number,
      most: string,
      asks: string,
    ): string =>
      say("findings-between", {
        came: ["text", came],
        from: ["date", from],
        to: ["date", to],
        meeting: ["date", meeting],
        least: ["number", least],
        most: ["text", most],
        asks: ["text", asks],
      }),
    /** "{came} by {to}, meeting {meeting}: at least {least}. {asks}" */
    by: (came: string, to: string, meeting: string, least: string, asks: string): string =>
      say("findings-by", {
        came: ["text", came],
        to: ["date", to],
        meeting: ["date", meeting],
        least: ["text", least],
        asks: ["text", asks],
      }),
    /** "{came} on {from} or later, meeting {meeting}: at most {most}. {asks}" */
    orLater: (came: string, from: string, meeting: string, most: string, asks: string): string =>
      say("findings-or-later", {
        came: ["text", came],
        from: ["date", from],
        meeting: ["date", meeting],
        most: ["text", most],
        asks: ["text", asks],
      }),
    /** One of several parts of the papers. "{name}: {verdict}. {sum}" */
    part: (name: string, verdict: string, sum: string): string =>
      say("findings-part", { name: ["text", name], verdict: ["text", verdict], sum: ["text", sum] }),
    /** A part without a name. "Papers" */
    get partUnnamed(): string {
      return say("findings-part-unnamed");
    },
    /** "The day is not known exactly. The meeting is {meeting}. {asks}" */
    dayNotExact: (meeting: string, asks: string): string =>
      say("findings-day-not-exact", { meeting: ["date", meeting], asks: ["text", asks] }),
    /** Stands after a sum that only a range of days gives. "{sum} The exact day would settle it." */
    exactDaySettles: (sum: string): string => say("findings-exact-day-settles", { sum: ["text", sum] }),
    /** "It starts at {start} on {day}. {asks}" */
    startsOutside: (start: string, day: string, asks: string): string =>
      say("findings-starts-outside", { start: ["time", start], day: ["date", day], asks: ["text", asks] }),
    /** "{span}, London time. {asks}" */
    hoursInside: (span: string, asks: string): string =>
      say("findings-hours-inside", { span: ["text", span], asks: ["text", asks] }),
    /** "{span}, London time: {outside} minutes outside. {asks}" */
    hoursOutside: (span: string, outside: number, asks: string): string =>
      say("findings-hours-outside", { span: ["text", span], outside: ["number", outside], asks: ["text", asks] }),
    /** "{span}: {minutes} minutes. {asks}" */
    length: (span: string, minutes: number, asks: string): string =>
      say("findings-length", { span: ["text", span], minutes: ["number", minutes], asks: ["text", asks] }),
    /** "{from} to {to} on {day}" */
    span: (from: string, to: string, day: string): string =>
      say("findings-span", { from: ["time", from], to: ["time", to], day: ["date", day] }),
    /** "{from} on {first} to {to} on {last}" */
    spanOfDays: (from: string, first: string, to: string, last: string): string =>
      say("findings-span-of-days", {
        from: ["time", from],
        first: ["date", first],
        to: ["time", to],
        last: ["date", last],
      }),
    /** "The meeting's date is not known." */
    get noMeetingDay(): string {
      return say("findings-no-meeting-day");
    },
    /** "The meeting's date cannot be right. Please check it." */
    get meetingDayImpossible(): string {
      return say("findings-meeting-day-impossible");
    },
    /** "Nobody has said when the invitation was sent." */
    get sentNotSaid(): string {
      return say("findings-sent-not-said");
    },
    /** "The file's time stamp may be from an export. Please confirm when it was sent." */
    get sentNotConfirmed(): string {
      return say("findings-sent-not-confirmed");
    },
    /** "No message in the record gives this date for the meeting." */
    get noMessage(): string {
      return say("findings-no-message");
    },
    /** "The date of sending cannot be right. Please check it." */
    get sentImpossible(): string {
      return say("findings-sent-impossible");
    },
    /** "This message is dated {sent}, after the meeting began on {meeting}. Please check when it was sent." */
    messageAfterMeeting: (sent: string, meeting: string): string =>
      say("findings-message-after-meeting", { sent: ["date", sent], meeting: ["date", meeting] }),
    /** "This message is dated after the meeting on {meeting}. Please check it." */
    messageDatedAfterMeeting: (meeting: string): string =>
      say("findings-message-dated-after-meeting", { meeting: ["date", meeting] }),
    /** "Nobody has said when the agenda and papers came." */
    get papersUnknown(): string {
      return say("findings-papers-unknown");
    },
    /** "The day on which the papers came is not known." */
    get papersDayUnknown(): string {
      return say("findings-papers-day-unknown");
    },
    /** "No papers came before the meeting on {meeting}. {asks}" */
    noPapersBefore: (meeting: string, asks: string): string =>
      say("findings-no-papers-before", { meeting: ["date", meeting], asks: ["text", asks] }),
    /** "Papers had not come on {on}, meeting {meeting}: {left}. {asks}" */
    papersNotHere: (on: string, meeting: string, left: string, asks: string): string =>
      say("findings-papers-not-here", {
        on: ["date", on],
        meeting: ["date", meeting],
        left: ["text", left],
        asks: ["text", asks],
      }),
    /** "Papers had not come on {on}, meeting {meeting}. {asks}" */
    papersNotHereUncounted: (on: string, meeting: string, asks: string): string =>
      say("findings-papers-not-here-uncounted", { on: ["date", on], meeting: ["date", meeting], asks: ["text", asks] }),
    /** "Papers had not come on {on}. The meeting is {meeting}, so there was still time." */
    papersMayStillCome: (on: string, meeting: string): string =>
      say("findings-papers-may-still-come", { on: ["date", on], meeting: ["date", meeting] }),
    /** "The dates reach further than the calendar that is used here." */
    get beyondCalendar(): string {
      return say("findings-beyond-calendar");
    },
    /** "The start or end time is not known." */
    get timeNotSaid(): string {
      return say("findings-time-not-said");
    },
    /** "It is an all-day entry, so its hours are not known." */
    get timeAllDay(): string {
      return say("findings-time-all-day");
    },
    /** "The time zone in the invitation is not one that is known." */
    get timeUnknownZone(): string {
      return say("findings-time-unknown-zone");
    },
    /** "The year cannot be right. Please check the date." */
    get timeImpossible(): string {
      return say("findings-time-impossible");
    },
    /** "The end is before the start. Please check the times." */
    get timeEndBeforeStart(): string {
      return say("findings-time-end-before-start");
    },
    /** "It starts and ends at the same time, so its length is not known." */
    get timeNoLength(): string {
      return say("findings-time-no-length");
    },
    /** "This rule is about {covered}. It does not speak of {kind}." */
    otherKinds: (covered: string[], kind: string): string =>
      say("findings-other-kinds", { covered: ["list", covered], kind: ["text", kind] }),
    /** "co-production groups" */
    get kindCoproductionGroup(): string {
      return say("findings-kind-coproduction-group");
    },
    /** "annual reviews" */
    get kindAnnualReview(): string {
      return say("findings-kind-annual-review");
    },
    /** "meetings about one child's support" */
    get kindChildSupport(): string {
      return say("findings-kind-child-support");
    },
    /** "boards" */
    get kindBoard(): string {
      return say("findings-kind-board");
    },
    /** "events" */
    get kindEvent(): string {
      return say("findings-kind-event");
    },
    /** "other meetings" */
    get kindOther(): string {
      return say("findings-kind-other");
    },
    /** "The meeting is {meeting}. The charter applies from {from}." */
    notInForceYet: (meeting: string, from: string): string =>
      say("findings-not-in-force-yet", { meeting: ["date", meeting], from: ["date", from] }),
    /** "The meeting is {meeting}. The charter applied until {until}." */
    noLongerInForce: (meeting: string, until: string): string =>
      say("findings-no-longer-in-force", { meeting: ["date", meeting], until: ["date", until] }),
    /** "This charter does not say how far ahead to book." */
    get noNotice(): string {
      return say("findings-no-notice");
    },
    /** "This charter does not say at what time of day to meet." */
    get noWindow(): string {
      return say("findings-no-window");
    },
    /** "This charter does not say how long a meeting may be." */
    get noLength(): string {
      return say("findings-no-length");
    },
    /** "This charter does not say when papers should come." */
    get noPapers(): string {
      return say("findings-no-papers");
    },
    /** "The date was changed. Notice counts from the message that first gave this date." */
    get moved(): string {
      return say("findings-moved");
    },
    /** "The date was changed and then changed back. Notice counts from the first message that gave it." */
    get movedBack(): string {
      return say("findings-moved-back");
    },
    /** "Sending day: the email's own date." */
    get basisEmailDate(): string {
      return say("findings-basis-email-date");
    },
    /** "Sending day: when the email server took it in." */
    get basisEmailReceived(): string {
      return say("findings-basis-email-received");
    },
    /** "Sending day: the time that the Outlook message keeps." */
    get basisMessageSent(): string {
      return say("findings-basis-message-sent");
    },
    /** "Sending day: the time stamp in the invitation." */
    get basisStamp(): string {
      return say("findings-basis-stamp");
    },
    /** "Sending day: when the invitation was made. It may have been sent later." */
    get basisCreated(): string {
      return say("findings-basis-created");
    },
    /** "Another rule covers it: at least {amount}' notice ({clause})." */
    lawCoversNotice: (amount: string, clause: string): string =>
      say("findings-law-covers-notice", { amount: ["text", amount], clause: ["text", clause] }),
    /** "Another rule covers it: papers at least {amount} before ({clause})." */
    lawCoversPapers: (amount: string, clause: string): string =>
      say("findings-law-covers-papers", { amount: ["text", amount], clause: ["text", clause] }),
    /** "Bank holidays so far ahead are expected, not published yet." */
    get holidaysExpected(): string {
      return say("findings-holidays-expected");
    },
    /** "This message changes an earlier one. When was the first one sent?" */
    get askEarlierMessage(): string {
      return say("findings-ask-earlier-message");
    },
    /** "When was it sent to you?" */
    get askMadeOnly(): string {
      return say("findings-ask-made-only");
    },
    /** "This may be a later copy. When was the first one sent?" */
    get askPassedOn(): string {
      return say("findings-ask-passed-on");
    },
    /** "This counts from the day they came. If they came by post, they were sent before. Do you know that day?" */
    get papersByPost(): string {
      return say("findings-papers-by-post");
    },
  },
  /** Numbers with their nouns. */
  units: {
    /** "{number} days" */
    days: (number: number): string => say("units-days", { number: ["number", number] }),
    /** "{number} clear days" */
    clearDays: (number: number): string => say("units-clear-days", { number: ["number", number] }),
    /** "{number} working days" */
    workingDays: (number: number): string => say("units-working-days", { number: ["number", number] }),
    /** "{number} school days" */
    schoolDays: (number: number): string => say("units-school-days", { number: ["number", number] }),
    /** "{number} weeks" */
    weeks: (number: number): string => say("units-weeks", { number: ["number", number] }),
    /** "{number} months" */
    months: (number: number): string => say("units-months", { number: ["number", number] }),
    /** "{number} minutes" */
    minutes: (number: number): string => say("units-minutes", { number: ["number", number] }),
    /** "{number} hours" */
    hours: (number: number): string => say("units-hours", { number: ["number", number] }),
    /** Calendar days, and how many of them are working days. "{days} days ({working} working days)" */
    daysAndWorkingDays: (days: number, working: number): string =>
      say("units-days-and-working-days", { days: ["number", days], working: ["number", working] }),
    /** "{number} pages" */
    pages: (number: number): string => say("units-pages", { number: ["number", number] }),
    /** "{number} issues" */
    issues: (number: number): string => say("units-issues", { number: ["number", number] }),
    /** "{number} appendices" */
    appendices: (number: number): string => say("units-appendices", { number: ["number", number] }),
    /** "{number} times" */
    times: (number: number): string => say("units-times", { number: ["number", number] }),
    /** "{number} remedies" */
    remedies: (number: number): string => say("units-remedies", { number: ["number", number] }),
  },
};
