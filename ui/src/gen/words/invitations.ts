/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/invitations.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Meetings screens, where invitations are checked. */
export const invitations = {
  /** "Meetings" */
  get title(): string {
    return say("invitations-title");
  },
  /** "More about meetings" */
  get more(): string {
    return say("invitations-more");
  },
  /** "Check a meeting invitation against the charter. Nothing is sent to anyone." */
  get lede(): string {
    return say("invitations-lede");
  },
  /** "{count} meetings are in your record. Check a new invitation here." */
  ledeSome: (number: number, count: string): string =>
    say("invitations-lede-some", { number: ["number", number], count: ["text", count] }),
  /** "Open a file" */
  get open(): string {
    return say("invitations-open");
  },
  /** "Paste the words" */
  get paste(): string {
    return say("invitations-paste");
  },
  /** "Type the date in" */
  get type(): string {
    return say("invitations-type");
  },
  /** "Drop an invitation here" */
  get dropTitle(): string {
    return say("invitations-drop-title");
  },
  /** "A calendar file, an email or a letter (.ics, .eml, .msg, .docx, .pdf). A whole folder works too." */
  get dropHint(): string {
    return say("invitations-drop-hint");
  },
  /** "Meetings in your record" */
  get checked(): string {
    return say("invitations-checked");
  },
  /** "No meetings yet" */
  get emptyTitle(): string {
    return say("invitations-empty-title");
  },
  /** "Example: an email comes on 12 Nov for a meeting on 30 Nov. Drop it here to see that it gave 18 days." */
  get emptyExample(): string {
    return say("invitations-empty-example");
  },
  /** "Paste the words" */
  get pasteTitle(): string {
    return say("invitations-paste-title");
  },
  /** "Words of the invitation" */
  get pasteLabel(): string {
    return say("invitations-paste-label");
  },
  /** "Paste the email or the calendar text. We look for dates in it." */
  get pasteHint(): string {
    return say("invitations-paste-hint");
  },
  /** "Read it" */
  get pasteRead(): string {
    return say("invitations-paste-read");
  },
  /** "We found no meeting in it. Type the date in instead." */
  get nothingRead(): string {
    return say("invitations-nothing-read");
  },
  /** "{count} meetings were found. Choose one to check." */
  foundSome: (count: string): string => say("invitations-found-some", { count: ["text", count] }),
  /** "What was found" */
  get readings(): string {
    return say("invitations-readings");
  },
  /** "Check this one" */
  get checkThis(): string {
    return say("invitations-check-this");
  },
  /** "A meeting" */
  get newMeeting(): string {
    return say("invitations-new-meeting");
  },
  /** "Type what you know. Each answer changes the findings below." */
  get typedLede(): string {
    return say("invitations-typed-lede");
  },
  /** "From {file}. Checked against {charter}." */
  fromFile: (file: string, charter: string): string =>
    say("invitations-from-file", { file: ["text", file], charter: ["text", charter] }),
  /** "Checked against {charter}." */
  checkedAgainst: (charter: string): string => say("invitations-checked-against", { charter: ["text", charter] }),
  /** "What was understood" */
  get facts(): string {
    return say("invitations-facts");
  },
  /** "Name" */
  get name(): string {
    return say("invitations-name");
  },
  /** "Meeting" */
  get meeting(): string {
    return say("invitations-meeting");
  },
  /** "Invitation sent" */
  get sentFact(): string {
    return say("invitations-sent-fact");
  },
  /** "Papers came" */
  get papersFact(): string {
    return say("invitations-papers-fact");
  },
  /** "Kind of meeting" */
  get kind(): string {
    return say("invitations-kind");
  },
  /** "Place" */
  get place(): string {
    return say("invitations-place");
  },
  /** "From" */
  get organiser(): string {
    return say("invitations-organiser");
  },
  /** "Repeats" */
  get repeats(): string {
    return say("invitations-repeats");
  },
  /** "Charter" */
  get charter(): string {
    return say("invitations-charter");
  },
  /** "Add a date" */
  get addDate(): string {
    return say("invitations-add-date");
  },
  /** ", {where}" */
  origin: (where: string): string => say("invitations-origin", { where: ["text", where] }),
  /** "Not known" */
  get notKnown(): string {
    return say("invitations-not-known");
  },
  /** "Starts" */
  get starts(): string {
    return say("invitations-starts");
  },
  /** "Ends" */
  get ends(): string {
    return say("invitations-ends");
  },
  /** "Such as 10.30am" */
  get timeHint(): string {
    return say("invitations-time-hint");
  },
  /** "Day it was sent" */
  get sentDay(): string {
    return say("invitations-sent-day");
  },
  /** "Time" */
  get sentTime(): string {
    return say("invitations-sent-time");
  },
  /** "Have the papers come?" */
  get papersState(): string {
    return say("invitations-papers-state");
  },
  /** "Yes, they came" */
  get papersCame(): string {
    return say("invitations-papers-came");
  },
  /** "They were sent, on a day I know" */
  get papersSent(): string {
    return say("invitations-papers-sent");
  },
  /** "Some came on one day, some on another" */
  get papersParts(): string {
    return say("invitations-papers-parts");
  },
  /** "Day they were sent" */
  get papersSentDay(): string {
    return say("invitations-papers-sent-day");
  },
  /** "Agenda" */
  get papersAgenda(): string {
    return say("invitations-papers-agenda");
  },
  /** "Which papers" */
  get papersName(): string {
    return say("invitations-papers-name");
  },
  /** "Papers {number}" */
  papersPart: (number: number): string => say("invitations-papers-part", { number: ["number", number] }),
  /** "Add more papers" */
  get papersAdd(): string {
    return say("invitations-papers-add");
  },
  /** "Take these out" */
  get papersRemove(): string {
    return say("invitations-papers-remove");
  },
  /** "Not yet" */
  get papersNotYet(): string {
    return say("invitations-papers-not-yet");
  },
  /** "They never came" */
  get papersNever(): string {
    return say("invitations-papers-never");
  },
  /** "I do not know" */
  get papersUnknown(): string {
    return say("invitations-papers-unknown");
  },
  /** "Day they came" */
  get papersDay(): string {
    return say("invitations-papers-day");
  },
  /** "When was this sent?" */
  get confirmSentTitle(): string {
    return say("invitations-confirm-sent-title");
  },
  /** "The file's time may be when it was saved, not when it was sent. Please check the date." */
  get confirmSent(): string {
    return say("invitations-confirm-sent");
  },
  /** "That date is right" */
  get confirmSentYes(): string {
    return say("invitations-confirm-sent-yes");
  },
  /** "The message leaves something open, so part of the check is “Can’t tell”. Change what is wrong, or say that it is right." */
  get inDoubt(): string {
    return say("invitations-in-doubt");
  },
  /** "The day and time are right as they stand" */
  get sure(): string {
    return say("invitations-sure");
  },
  /** "This meeting was called off. Nothing is scored." */
  get cancelled(): string {
    return say("invitations-cancelled");
  },
  /** "Is this charter your council's own?" */
  get whoseAsk(): string {
    return say("invitations-whose-ask");
  },
  /** "Another council's charter does not bind yours. We would then use it only to compare." */
  get whoseWhy(): string {
    return say("invitations-whose-why");
  },
  /** "Yes, it is ours" */
  get whoseOurs(): string {
    return say("invitations-whose-ours");
  },
  /** "No, it is another council's" */
  get whoseAnothers(): string {
    return say("invitations-whose-anothers");
  },
  /** "Saved. You will not be asked again." */
  get whoseSaved(): string {
    return say("invitations-whose-saved");
  },
  /** "Another council's charter, used only to compare." */
  get comparisonNote(): string {
    return say("invitations-comparison-note");
  },
  /** "No charter" */
  get noCharter(): string {
    return say("invitations-no-charter");
  },
  /** "Choose a charter to see its rules." */
  get noFindings(): string {
    return say("invitations-no-findings");
  },
  /** "Add the day of the meeting to see the findings." */
  get needDay(): string {
    return say("invitations-need-day");
  },
  /** "Add to calendar" */
  get calendar(): string {
    return say("invitations-calendar");
  },
  /** "This is news of a meeting in your record: {title}." */
  matchCertain: (title: string): string => say("invitations-match-certain", { title: ["text", title] }),
  /** "This may be the same meeting as: {title}." */
  matchMaybe: (title: string): string => say("invitations-match-maybe", { title: ["text", title] }),
  /** "Keep them together" */
  get matchJoin(): string {
    return say("invitations-match-join");
  },
  /** "Keep it with this meeting" */
  get keepWith(): string {
    return say("invitations-keep-with");
  },
  /** "No meeting in your record goes with it. You can add it as an email." */
  get notAbout(): string {
    return say("invitations-not-about");
  },
  /** "We can't tell which meeting it is about. You can add it as an email." */
  get aboutUnknown(): string {
    return say("invitations-about-unknown");
  },
  /** "Read from these words" */
  get readFrom(): string {
    return say("invitations-read-from");
  },
  /** "Which meeting of the series" */
  get whichOfSeries(): string {
    return say("invitations-which-of-series");
  },
  /** "Came with it" */
  get attachments(): string {
    return say("invitations-attachments");
  },
  /** "Please look at" */
  get warnings(): string {
    return say("invitations-warnings");
  },
  /** "What the invitation says" */
  get notes(): string {
    return say("invitations-notes");
  },
  /** "Reading a folder" */
  get folderTitle(): string {
    return say("invitations-folder-title");
  },
  /** "{done} of {total} files read" */
  folderProgress: (done: number, total: number): string =>
    say("invitations-folder-progress", { done: ["number", done], total: ["number", total] }),
  /** "Counting the files…" */
  get folderCounting(): string {
    return say("invitations-folder-counting");
  },
  /** "{count} files could not be read" */
  notRead: (count: number): string => say("invitations-not-read", { count: ["number", count] }),
  /** "Stop reading" */
  get folderStop(): string {
    return say("invitations-folder-stop");
  },
  /** "{count} invitations were read." */
  folderDone: (count: number): string => say("invitations-folder-done", { count: ["number", count] }),
  /** "Stopped. {count} invitations were read before that." */
  folderStopped: (count: number): string => say("invitations-folder-stopped", { count: ["number", count] }),
  /** What the picture of the days shows, for a person who hears it. "{first} to {meeting} is {given} days. The last good day was {latest}, {asked} days before." */
  ruler: (first: string, meeting: string, given: number, latest: string, asked: number): string =>
    say("invitations-ruler", {
      first: ["date", first],
      meeting: ["date", meeting],
      given: ["number", given],
      latest: ["date", latest],
      asked: ["number", asked],
    }),
  /** "{day}: {days} days" */
  rulerLatest: (day: string, days: number): string =>
    say("invitations-ruler-latest", { day: ["shortDate", day], days: ["number", days] }),
  /** "{day}: sent, {days} days" */
  rulerSent: (day: string, days: number): string =>
    say("invitations-ruler-sent", { day: ["shortDate", day], days: ["number", days] }),
  /** "{day}: came, {days} days" */
  rulerCame: (day: string, days: number): string =>
    say("invitations-ruler-came", { day: ["shortDate", day], days: ["number", days] }),
  /** "Add to calendar" */
  get calendarTitle(): string {
    return say("invitations-calendar-title");
  },
  /** "Put the real title in the calendar" */
  get calendarTitles(): string {
    return say("invitations-calendar-titles");
  },
  /** "If not, it says “Meeting about support”. Others may see your calendar." */
  get calendarHint(): string {
    return say("invitations-calendar-hint");
  },
  /** "Save the calendar file" */
  get calendarSave(): string {
    return say("invitations-calendar-save");
  },
  /** "Co-production group" */
  get kindCoproductionGroup(): string {
    return say("invitations-kind-coproduction-group");
  },
  /** "Annual review" */
  get kindAnnualReview(): string {
    return say("invitations-kind-annual-review");
  },
  /** "About one child's support" */
  get kindChildSupport(): string {
    return say("invitations-kind-child-support");
  },
  /** "Board or committee" */
  get kindBoard(): string {
    return say("invitations-kind-board");
  },
  /** "Event or consultation" */
  get kindEvent(): string {
    return say("invitations-kind-event");
  },
  /** "Something else" */
  get kindOther(): string {
    return say("invitations-kind-other");
  },
};
