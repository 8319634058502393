/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/findings.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** What a check of a meeting says. */
export const findings = {
  /** "Met" */
  get met(): string {
    return say("findings-met");
  },
  /** "Not met" */
  get notMet(): string {
    return say("findings-not-met");
  },
  /** Of a rule that only recommends. "Not as recommended" */
  get notAsRecommended(): string {
    return say("findings-not-as-recommended");
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
  charterAsksAmount: (amount: string): string => say("findings-charter-asks-amount", { amount: ["text", amount] }),
  /** "The charter asks for {from} to {to}." */
  charterAsksHours: (from: string, to: string): string =>
    say("findings-charter-asks-hours", { from: ["time", from], to: ["time", to] }),
  /** "The charter asks for at most {minutes}." */
  charterAsksLength: (minutes: number): string => say("findings-charter-asks-length", { minutes: ["number", minutes] }),
  /** "The law asks for at least {amount}." */
  lawAsksAmount: (amount: string): string => say("findings-law-asks-amount", { amount: ["text", amount] }),
  /** "The law asks for {from} to {to}." */
  lawAsksHours: (from: string, to: string): string =>
    say("findings-law-asks-hours", { from: ["time", from], to: ["time", to] }),
  /** "The law asks for at most {minutes}." */
  lawAsksLength: (minutes: number): string => say("findings-law-asks-length", { minutes: ["number", minutes] }),
  /** "The recommendation is at least {amount}." */
  recommendsAmount: (amount: string): string => say("findings-recommends-amount", { amount: ["text", amount] }),
  /** "The recommendation is {from} to {to}." */
  recommendsHours: (from: string, to: string): string =>
    say("findings-recommends-hours", { from: ["time", from], to: ["time", to] }),
  /** "The recommendation is at most {length}." */
  recommendsLength: (length: string): string => say("findings-recommends-length", { length: ["text", length] }),
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
  /** "{span}, London time: {outside} outside. {asks}" */
  hoursOutside: (span: string, outside: string, asks: string): string =>
    say("findings-hours-outside", { span: ["text", span], outside: ["text", outside], asks: ["text", asks] }),
  /** "{span}: {length}. {asks}" */
  length: (span: string, length: string, asks: string): string =>
    say("findings-length", { span: ["text", span], length: ["text", length], asks: ["text", asks] }),
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
  /** "The meeting's date cannot be right." */
  get meetingDayImpossible(): string {
    return say("findings-meeting-day-impossible");
  },
  /** "The message gives two different times for the meeting, and the answer depends on which is right." */
  get startDisputed(): string {
    return say("findings-start-disputed");
  },
  /** "The message does not say for certain that the meeting is then." */
  get openCertain(): string {
    return say("findings-open-certain");
  },
  /** "The message does not say that this is a meeting." */
  get openMeeting(): string {
    return say("findings-open-meeting");
  },
  /** "The message names more than one day or time." */
  get openWhich(): string {
    return say("findings-open-which");
  },
  /** "This may be somebody's answer, and not the invitation." */
  get openAnswer(): string {
    return say("findings-open-answer");
  },
  /** "This stands in an older message, and may not hold any more." */
  get openOlder(): string {
    return say("findings-open-older");
  },
  /** "The message leaves the day open." */
  get openDay(): string {
    return say("findings-open-day");
  },
  /** "The message leaves the exact time open." */
  get openTime(): string {
    return say("findings-open-time");
  },
  /** "The message gives the time by another clock than London's." */
  get openZone(): string {
    return say("findings-open-zone");
  },
  /** "Nobody has said when the invitation was sent." */
  get sentNotSaid(): string {
    return say("findings-sent-not-said");
  },
  /** "The file's time stamp may be from an export." */
  get sentNotConfirmed(): string {
    return say("findings-sent-not-confirmed");
  },
  /** "No message in the record gives this date for the meeting." */
  get noMessage(): string {
    return say("findings-no-message");
  },
  /** "The date of sending cannot be right." */
  get sentImpossible(): string {
    return say("findings-sent-impossible");
  },
  /** "This message is dated {sent}, after the meeting began on {meeting}." */
  messageAfterMeeting: (sent: string, meeting: string): string =>
    say("findings-message-after-meeting", { sent: ["date", sent], meeting: ["date", meeting] }),
  /** "This message is dated after the meeting on {meeting}." */
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
  /** "The year cannot be right." */
  get timeImpossible(): string {
    return say("findings-time-impossible");
  },
  /** "The end is before the start." */
  get timeEndBeforeStart(): string {
    return say("findings-time-end-before-start");
  },
  /** "It starts and ends at the same time, so its length is not known." */
  get timeNoLength(): string {
    return say("findings-time-no-length");
  },
  /** "We read this rule as being about {covered}. That leaves out {kind}." */
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
  /** "{came} {sent}. The charter applies from {from}." */
  sentBeforeForce: (came: string, sent: string, from: string): string =>
    say("findings-sent-before-force", { came: ["text", came], sent: ["date", sent], from: ["date", from] }),
  /** "The last good day was {last}. The charter applies from {from}." */
  lastDayBeforeForce: (last: string, from: string): string =>
    say("findings-last-day-before-force", { last: ["date", last], from: ["date", from] }),
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
  /** "This charter is another council's. It is used here only to compare." */
  get anotherCouncils(): string {
    return say("findings-another-councils");
  },
  /** "Nobody has said whether this charter is your council's own." */
  get whoseNotKnown(): string {
    return say("findings-whose-not-known");
  },
  /** "The charter applies from {from}. Whether it was done by then is not known, so this is open." */
  perhapsBeforeForce: (from: string): string => say("findings-perhaps-before-force", { from: ["date", from] }),
  /** "The charter has no date. It was read on {read-on}. The meeting was long before, so it may not have applied." */
  undatedCharter: (readOn: string): string => say("findings-undated-charter", { "read-on": ["date", readOn] }),
  /** "The date was changed. Notice counts from the message that first gave this date." */
  get moved(): string {
    return say("findings-moved");
  },
  /** "The date was changed or called off, and then given again. Notice counts from the first message that gave it." */
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
  /** Stands after one of these. "That came in with a record file. It was not read from the message here." */
  get basisBroughtIn(): string {
    return say("findings-basis-brought-in");
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
  /** "This counts from {day}, which is after {today}, the day of the check." */
  countedFromAhead: (day: string, today: string): string =>
    say("findings-counted-from-ahead", { day: ["date", day], today: ["date", today] }),
  /** "This message changes an earlier one." */
  get sentEarlierMessage(): string {
    return say("findings-sent-earlier-message");
  },
  /** "This message speaks of a date that was given before." */
  get sentReminder(): string {
    return say("findings-sent-reminder");
  },
  /** "This may be a later copy." */
  get sentPassedOn(): string {
    return say("findings-sent-passed-on");
  },
  /** "This counts from the day they came. If they came by post, they were sent before." */
  get papersByPost(): string {
    return say("findings-papers-by-post");
  },
  /** "Please check it." */
  get askCheck(): string {
    return say("findings-ask-check");
  },
  /** "Please check the date." */
  get askCheckDate(): string {
    return say("findings-ask-check-date");
  },
  /** "Please check the times." */
  get askCheckTimes(): string {
    return say("findings-ask-check-times");
  },
  /** "Please check that day." */
  get askCheckDay(): string {
    return say("findings-ask-check-day");
  },
  /** "Please check when it was sent." */
  get askCheckSent(): string {
    return say("findings-ask-check-sent");
  },
  /** "Please confirm when it was sent." */
  get askConfirmSent(): string {
    return say("findings-ask-confirm-sent");
  },
  /** "When was the first one sent?" */
  get askFirstSent(): string {
    return say("findings-ask-first-sent");
  },
  /** "When was the first message sent?" */
  get askFirstMessageSent(): string {
    return say("findings-ask-first-message-sent");
  },
  /** "When was it sent to you?" */
  get askSentToYou(): string {
    return say("findings-ask-sent-to-you");
  },
  /** "Do you know that day?" */
  get askPostDay(): string {
    return say("findings-ask-post-day");
  },
};
