/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/notes.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Notes of an event, their themes, and what was answered: "you said, they said, they did". */
export const notes = {
  /** "Notes of an event" */
  get item(): string {
    return say("notes-item");
  },
  /** "An answer to what families said" */
  get answerItem(): string {
    return say("notes-answer-item");
  },
  /** "{title}, part {part} of {parts}" */
  part: (title: string, part: number, parts: number): string =>
    say("notes-part", { title: ["text", title], part: ["number", part], parts: ["number", parts] }),
  /** "A table was read column by column. The first cell of each column became a heading." */
  get wasTable(): string {
    return say("notes-was-table");
  },
  /** "One long paragraph was parted at its sentences. Look whether each stands well alone." */
  get wasParted(): string {
    return say("notes-was-parted");
  },
  /** "These are many lines. They are kept in {parts} parts of {most} lines, so that tagging stays quick." */
  inParts: (parts: number, most: number): string =>
    say("notes-in-parts", { parts: ["number", parts], most: ["number", most] }),
  /** "Only the first {most} lines are taken. The whole file is kept beside them." */
  tooMany: (most: number): string => say("notes-too-many", { most: ["number", most] }),
  /** "These seem to be notes that you have: {title}." */
  seemAgain: (title: string): string => say("notes-seem-again", { title: ["text", title] }),
  /** "This is the title, or says it again." */
  get leftTitle(): string {
    return say("notes-left-title");
  },
  /** "This says the line above again." */
  get leftAgain(): string {
    return say("notes-left-again");
  },
  /** "This seems to belong to the web page." */
  get leftPage(): string {
    return say("notes-left-page");
  },
  /** "{kept} lines keep their tags. {added} lines are new." */
  cameAgain: (kept: number, added: number): string =>
    say("notes-came-again", { kept: ["number", kept], added: ["number", added] }),
  /** "{lines} lines were not among them. They stay." */
  onlyBefore: (lines: number): string => say("notes-only-before", { lines: ["number", lines] }),
  /** "{tagged} of {lines}" */
  progress: (tagged: number, lines: number): string =>
    say("notes-progress", { tagged: ["number", tagged], lines: ["number", lines] }),
  /** "{tagged} of {lines} lines have a theme." */
  progressWords: (tagged: number, lines: number): string =>
    say("notes-progress-words", { tagged: ["number", tagged], lines: ["number", lines] }),
  /** "{lines} lines" */
  countLines: (lines: number): string => say("notes-count-lines", { lines: ["number", lines] }),
  /** "{lines}, from {groups} tables or groups" */
  countGroups: (lines: string, groups: number): string =>
    say("notes-count-groups", { lines: ["text", lines], groups: ["number", groups] }),
  /** "{lines}. No table or group is named." */
  countNoGroup: (lines: string): string => say("notes-count-no-group", { lines: ["text", lines] }),
  /** "{said}, and {without} with none named" */
  countSomeGroup: (said: string, without: number): string =>
    say("notes-count-some-group", { said: ["text", said], without: ["number", without] }),
  /** "Works" */
  get moodWorks(): string {
    return say("notes-mood-works");
  },
  /** "Should change" */
  get moodChange(): string {
    return say("notes-mood-change");
  },
  /** "Both" */
  get moodBoth(): string {
    return say("notes-mood-both");
  },
  /** "Not said" */
  get moodNotSaid(): string {
    return say("notes-mood-not-said");
  },
  /** "No answer yet" */
  get open(): string {
    return say("notes-open");
  },
  /** "They said yes" */
  get saidYes(): string {
    return say("notes-said-yes");
  },
  /** "They are doing it" */
  get doing(): string {
    return say("notes-doing");
  },
  /** "Done" */
  get done(): string {
    return say("notes-done");
  },
  /** "They said no" */
  get saidNo(): string {
    return say("notes-said-no");
  },
  /** "They said no: {reason}" */
  saidNoBecause: (reason: string): string => say("notes-said-no-because", { reason: ["text", reason] }),
  /** "They said no. No reason given." */
  get noReason(): string {
    return say("notes-no-reason");
  },
  /** "Can’t tell" */
  get cantTell(): string {
    return say("notes-cant-tell");
  },
  /** "{standing}. {days} days since {since}, when it was said." */
  sinceEvent: (standing: string, days: number, since: string): string =>
    say("notes-since-event", { standing: ["text", standing], days: ["number", days], since: ["date", since] }),
  /** "{standing}. {days} days since {since}, the day it says it was added." */
  sinceKept: (standing: string, days: number, since: string): string =>
    say("notes-since-kept", { standing: ["text", standing], days: ["number", days], since: ["date", since] }),
  /** "{standing}. Told: {told}." */
  told: (standing: string, told: string): string =>
    say("notes-told", { standing: ["text", standing], told: ["text", told] }),
  /** "{standing}. Due: {due}." */
  due: (standing: string, due: string): string =>
    say("notes-due", { standing: ["text", standing], due: ["text", due] }),
  /** "You said, they said, they did: {event}" */
  tableOf: (event: string): string => say("notes-table-of", { event: ["text", event] }),
  /** "This is what families said, and what our record holds of the answers." */
  get tableLead(): string {
    return say("notes-table-lead");
  },
  /** "No answer is logged in our record." */
  get tableNone(): string {
    return say("notes-table-none");
  },
  /** "You said" */
  get youSaid(): string {
    return say("notes-you-said");
  },
  /** "They said" */
  get theySaid(): string {
    return say("notes-they-said");
  },
  /** Of a line that may not be quoted and has no theme. "Something that is not quoted here" */
  get notQuoted(): string {
    return say("notes-not-quoted");
  },
  /** "Something about this: {themes}" */
  about: (themes: string): string => say("notes-about", { themes: ["text", themes] }),
  /** "They did" */
  get theyDid(): string {
    return say("notes-they-did");
  },
  /** "How it stands" */
  get stands(): string {
    return say("notes-stands");
  },
  /** "By: {by}." */
  by: (by: string): string => say("notes-by", { by: ["text", by] }),
  /** "What the lines are about" */
  get themesTitle(): string {
    return say("notes-themes-title");
  },
  /** "These are counts of lines. A line can have more than one theme." */
  get themesLead(): string {
    return say("notes-themes-lead");
  },
  /** "Theme" */
  get theme(): string {
    return say("notes-theme");
  },
  /** "Lines" */
  get lines(): string {
    return say("notes-lines");
  },
  /** "Tables or groups" */
  get groups(): string {
    return say("notes-groups");
  },
  /** "In families’ own words" */
  get quotesTitle(): string {
    return say("notes-quotes-title");
  },
  /** "These lines may be quoted. The others are counted and not shown." */
  get quotesLead(): string {
    return say("notes-quotes-lead");
  },
  /** "Written under: {heading}" */
  writtenUnder: (heading: string): string => say("notes-written-under", { heading: ["text", heading] }),
  /** "Words that may be quoted" */
  get quotes(): string {
    return say("notes-quotes");
  },
  /** "Part of" */
  get partOf(): string {
    return say("notes-part-of");
  },
  /** "What families said, and what came of it" */
  get section(): string {
    return say("notes-section");
  },
  /** "{when}: {event}" */
  eventLine: (when: string, event: string): string =>
    say("notes-event-line", { when: ["text", when], event: ["text", event] }),
  /** "themes-and-lines.csv" */
  get csv(): string {
    return say("notes-csv");
  },
  /** "Notes of events" */
  get title(): string {
    return say("notes-title");
  },
  /** "Tag what was said, line by line. Then keep the answers beside it." */
  get lede(): string {
    return say("notes-lede");
  },
  /** "Notes and answers" */
  get openOfEntry(): string {
    return say("notes-open-of-entry");
  },
  /** "Bring in notes" */
  get bringIn(): string {
    return say("notes-bring-in");
  },
  /** "Paste them, or open a file. You see every line before it is kept." */
  get bringLede(): string {
    return say("notes-bring-lede");
  },
  /** "Paste the notes" */
  get paste(): string {
    return say("notes-paste");
  },
  /** "One line for each thing that was said." */
  get pasteHint(): string {
    return say("notes-paste-hint");
  },
  /** "Look at these words" */
  get readPasted(): string {
    return say("notes-read-pasted");
  },
  /** "Open a file of notes" */
  get openFile(): string {
    return say("notes-open-file");
  },
  /** "Word, plain text, a saved web page or an email. The file itself is kept too." */
  get openFileHint(): string {
    return say("notes-open-file-hint");
  },
  /** "What are the notes called?" */
  get called(): string {
    return say("notes-called");
  },
  /** "Which meeting or event are they from?" */
  get whichEntry(): string {
    return say("notes-which-entry");
  },
  /** "None of these" */
  get noEntry(): string {
    return say("notes-no-entry");
  },
  /** "Is this a heading?" */
  get decide(): string {
    return say("notes-decide");
  },
  /** "{lines} lines could be. No line is lost either way." */
  decideHint: (lines: number): string => say("notes-decide-hint", { lines: ["number", lines] }),
  /** "Yes, a heading" */
  get yesHeading(): string {
    return say("notes-yes-heading");
  },
  /** "Yes, a small heading" */
  get yesSubHeading(): string {
    return say("notes-yes-sub-heading");
  },
  /** "No, a line" */
  get noLine(): string {
    return say("notes-no-line");
  },
  /** "Left out" */
  get outTitle(): string {
    return say("notes-out-title");
  },
  /** "These seem to be no part of the notes. Tick what is." */
  get outHint(): string {
    return say("notes-out-hint");
  },
  /** "Take in: {words}" */
  takeIn: (words: string): string => say("notes-take-in", { words: ["text", words] }),
  /** "The lines" */
  get preview(): string {
    return say("notes-preview");
  },
  /** "Under: {heading}" */
  underSmall: (heading: string): string => say("notes-under-small", { heading: ["text", heading] }),
  /** "Bring them in again. Lines keep their tags." */
  get asAgain(): string {
    return say("notes-as-again");
  },
  /** "Keep them as new notes" */
  get asNew(): string {
    return say("notes-as-new");
  },
  /** "Are they the same notes?" */
  get howAgain(): string {
    return say("notes-how-again");
  },
  /** "Keep these lines" */
  get keep(): string {
    return say("notes-keep");
  },
  /** "Notes kept" */
  get kept(): string {
    return say("notes-kept");
  },
  /** "No notes yet" */
  get none(): string {
    return say("notes-none");
  },
  /** "After an event, bring in what was written on the tables." */
  get noneExample(): string {
    return say("notes-none-example");
  },
  /** "Tag the lines: {title}" */
  tagThese: (title: string): string => say("notes-tag-these", { title: ["text", title] }),
  /** "Remove: {title}" */
  remove: (title: string): string => say("notes-remove", { title: ["text", title] }),
  /** "Removed: {title}" */
  removed: (title: string): string => say("notes-removed", { title: ["text", title] }),
  /** "Tag the lines" */
  get tagTitle(): string {
    return say("notes-tag-title");
  },
  /** "The keys" */
  get keysTitle(): string {
    return say("notes-keys-title");
  },
  /** "Type a few letters of a theme. Enter puts it on." */
  get keysType(): string {
    return say("notes-keys-type");
  },
  /** "No theme has these letters? Enter makes a new one." */
  get keysNew(): string {
    return say("notes-keys-new");
  },
  /** "With the box empty: W works, C should change, B both." */
  get keysMood(): string {
    return say("notes-keys-mood");
  },
  /** "D takes the themes and mood of the line above. U undoes. 1 to 9 are the last themes." */
  get keysMore(): string {
    return say("notes-keys-more");
  },
  /** "The sign = says that the line says the same as the one above. Then both count once. Press it again to part them." */
  get keysSame(): string {
    return say("notes-keys-same");
  },
  /** "Arrows move. Enter with the box empty goes to the next line." */
  get keysArrows(): string {
    return say("notes-keys-arrows");
  },
  /** "A theme that starts with one of these letters? Type a space first." */
  get keysStart(): string {
    return say("notes-keys-start");
  },
  /** "Theme, or a key" */
  get themeBox(): string {
    return say("notes-theme-box");
  },
  /** "Line {number} of {lines}" */
  lineOf: (number: number, lines: number): string =>
    say("notes-line-of", { number: ["number", number], lines: ["number", lines] }),
  /** "Themes: {themes}" */
  lineThemes: (themes: string[]): string => say("notes-line-themes", { themes: ["list", themes] }),
  /** "No theme yet" */
  get lineNoTheme(): string {
    return say("notes-line-no-theme");
  },
  /** "What it says: {mood}" */
  lineMood: (mood: string): string => say("notes-line-mood", { mood: ["text", mood] }),
  /** "Themes with these letters" */
  get found(): string {
    return say("notes-found");
  },
  /** "Make a new theme: {name}" */
  make: (name: string): string => say("notes-make", { name: ["text", name] }),
  /** "Last themes" */
  get recent(): string {
    return say("notes-recent");
  },
  /** "Take off: {name}" */
  takeOff: (name: string): string => say("notes-take-off", { name: ["text", name] }),
  /** "What does this line say?" */
  get moodAsk(): string {
    return say("notes-mood-ask");
  },
  /** "This line may be quoted" */
  get quote(): string {
    return say("notes-quote");
  },
  /** "Table or group that said it" */
  get saidBy(): string {
    return say("notes-said-by");
  },
  /** "Never a name." */
  get saidByHint(): string {
    return say("notes-said-by-hint");
  },
  /** "Words of the line" */
  get lineWords(): string {
    return say("notes-line-words");
  },
  /** "Change the words" */
  get changeWords(): string {
    return say("notes-change-words");
  },
  /** "Keep these words" */
  get keepWords(): string {
    return say("notes-keep-words");
  },
  /** "It said before" */
  get wordsBefore(): string {
    return say("notes-words-before");
  },
  /** "Line changed" */
  get lineChanged(): string {
    return say("notes-line-changed");
  },
  /** "New theme made" */
  get themeMade(): string {
    return say("notes-theme-made");
  },
  /** "In letters and on paper its words stand only where it may be quoted." */
  get askHint(): string {
    return say("notes-ask-hint");
  },
  /** "Ask for an answer to this line" */
  get askAnswer(): string {
    return say("notes-ask-answer");
  },
  /** "{number}. {words}" */
  goTo: (number: number, words: string): string =>
    say("notes-go-to", { number: ["number", number], words: ["text", words] }),
  /** "All lines" */
  get allLines(): string {
    return say("notes-all-lines");
  },
  /** "Themes" */
  get themes(): string {
    return say("notes-themes");
  },
  /** "Change a name, put two together, or put one under another." */
  get themesHint(): string {
    return say("notes-themes-hint");
  },
  /** "Change: {name}" */
  changeTheme: (name: string): string => say("notes-change-theme", { name: ["text", name] }),
  /** "Name" */
  get themeName(): string {
    return say("notes-theme-name");
  },
  /** "What belongs to it" */
  get themeMeaning(): string {
    return say("notes-theme-meaning");
  },
  /** "Part of which theme?" */
  get themeParent(): string {
    return say("notes-theme-parent");
  },
  /** "None" */
  get themeAlone(): string {
    return say("notes-theme-alone");
  },
  /** "Put it together with" */
  get merge(): string {
    return say("notes-merge");
  },
  /** "Make them one" */
  get mergeDo(): string {
    return say("notes-merge-do");
  },
  /** "Theme kept" */
  get themeKept(): string {
    return say("notes-theme-kept");
  },
  /** "The two are one theme now" */
  get themesMerged(): string {
    return say("notes-themes-merged");
  },
  /** "Removed: {name}" */
  themeRemoved: (name: string): string => say("notes-theme-removed", { name: ["text", name] }),
  /** "Add a theme" */
  get themeAdd(): string {
    return say("notes-theme-add");
  },
  /** "You said, they said, they did" */
  get answers(): string {
    return say("notes-answers");
  },
  /** "Open ones come first, the oldest on top." */
  get answersLede(): string {
    return say("notes-answers-lede");
  },
  /** "Add something to be answered" */
  get answerNew(): string {
    return say("notes-answer-new");
  },
  /** "What did families say?" */
  get answerYou(): string {
    return say("notes-answer-you");
  },
  /** "What did they answer?" */
  get answerThey(): string {
    return say("notes-answer-they");
  },
  /** "What did they do?" */
  get answerDid(): string {
    return say("notes-answer-did");
  },
  /** "How does it stand?" */
  get answerState(): string {
    return say("notes-answer-state");
  },
  /** "The reason that they gave" */
  get answerReason(): string {
    return say("notes-answer-reason");
  },
  /** "Leave it empty where they gave none. Then it says so." */
  get answerReasonHint(): string {
    return say("notes-answer-reason-hint");
  },
  /** "Who answers, by role" */
  get answerBy(): string {
    return say("notes-answer-by");
  },
  /** "By when?" */
  get answerDue(): string {
    return say("notes-answer-due");
  },
  /** "When did they tell you?" */
  get answerTold(): string {
    return say("notes-answer-told");
  },
  /** "About which theme?" */
  get answerThemes(): string {
    return say("notes-answer-themes");
  },
  /** "Keep this" */
  get answerSave(): string {
    return say("notes-answer-save");
  },
  /** "Answer kept" */
  get answerSaved(): string {
    return say("notes-answer-saved");
  },
  /** "Change: {words}" */
  answerChange: (words: string): string => say("notes-answer-change", { words: ["text", words] }),
  /** "Remove: {words}" */
  answerRemove: (words: string): string => say("notes-answer-remove", { words: ["text", words] }),
  /** "Answer removed" */
  get answerRemoved(): string {
    return say("notes-answer-removed");
  },
  /** "Make it a promise: {words}" */
  makePromise: (words: string): string => say("notes-make-promise", { words: ["text", words] }),
  /** "Make it a promise" */
  get makePromiseShort(): string {
    return say("notes-make-promise-short");
  },
  /** "It is among your promises now" */
  get promiseMade(): string {
    return say("notes-promise-made");
  },
  /** "See the promise: {words}" */
  seePromise: (words: string): string => say("notes-see-promise", { words: ["text", words] }),
  /** "See the promise" */
  get seePromiseShort(): string {
    return say("notes-see-promise-short");
  },
  /** "This came of what families said:" */
  get fromAnswer(): string {
    return say("notes-from-answer");
  },
  /** "See what was said" */
  get seeAnswers(): string {
    return say("notes-see-answers");
  },
  /** "Nothing to be answered yet" */
  get noAnswers(): string {
    return say("notes-no-answers");
  },
  /** "Choose a line while you tag, or add it here." */
  get noAnswersExample(): string {
    return say("notes-no-answers-example");
  },
  /** "Save the table as a PDF" */
  get printTable(): string {
    return say("notes-print-table");
  },
  /** "Open the table to print" */
  get openTable(): string {
    return say("notes-open-table");
  },
  /** "Save the counts as a table" */
  get saveCsv(): string {
    return say("notes-save-csv");
  },
  /** "Write a letter that asks for the open ones" */
  get letter(): string {
    return say("notes-letter");
  },
  /** "It says the same as line {line}, so they count once." */
  sameAs: (line: number): string => say("notes-same-as", { line: ["number", line] }),
  /** "It says the same as a line that is not here now." */
  get sameAsGone(): string {
    return say("notes-same-as-gone");
  },
  /** "{others} other lines say the same, so they count once." */
  sameFirst: (others: number): string => say("notes-same-first", { others: ["number", others] }),
  /** "Says the same as the line above" */
  get sameAbove(): string {
    return say("notes-same-above");
  },
  /** "It does not say the same" */
  get samePart(): string {
    return say("notes-same-part");
  },
  /** "Says the same as" */
  get sameWhich(): string {
    return say("notes-same-which");
  },
  /** "Choose a line" */
  get sameNone(): string {
    return say("notes-same-none");
  },
  /** "{number}. {line}" */
  sameLine: (number: number, line: string): string =>
    say("notes-same-line", { number: ["number", number], line: ["text", line] }),
};
