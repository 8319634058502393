/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/bundle.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Bundle screens. */
export const bundle = {
  /** "Bundle" */
  get title(): string {
    return say("bundle-title");
  },
  /** "A bundle puts your record on paper, for a councillor or a complaint." */
  get lede(): string {
    return say("bundle-lede");
  },
  /** "Start a bundle" */
  get start(): string {
    return say("bundle-start");
  },
  /** "Issues" */
  get issues(): string {
    return say("bundle-issues");
  },
  /** "Your bundles" */
  get yours(): string {
    return say("bundle-yours");
  },
  /** "No bundle yet" */
  get emptyTitle(): string {
    return say("bundle-empty-title");
  },
  /** "Example: a complaint with six issues and fifteen appendices, on 86 numbered pages." */
  get emptyExample(): string {
    return say("bundle-empty-example");
  },
  /** "What kind is it?" */
  get template(): string {
    return say("bundle-template");
  },
  /** "Who will read it?" */
  get profile(): string {
    return say("bundle-profile");
  },
  /** "Names and numbers are left out to fit the reader." */
  get profileHint(): string {
    return say("bundle-profile-hint");
  },
  /** "Title on the cover" */
  get name(): string {
    return say("bundle-name");
  },
  /** "Make this bundle" */
  get create(): string {
    return say("bundle-create");
  },
  /** "The bundle is started." */
  get created(): string {
    return say("bundle-created");
  },
  /** "Make the PDF" */
  get make(): string {
    return say("bundle-make");
  },
  /** "Making the PDF…" */
  get making(): string {
    return say("bundle-making");
  },
  /** "Setting the pages again…" */
  get settingAgain(): string {
    return say("bundle-setting-again");
  },
  /** "From before your last change" */
  get pagesOld(): string {
    return say("bundle-pages-old");
  },
  /** "Step {done} of {total}" */
  makingSteps: (done: number, total: number): string =>
    say("bundle-making-steps", { done: ["number", done], total: ["number", total] }),
  /** "Stopped. Nothing was saved." */
  get stopped(): string {
    return say("bundle-stopped");
  },
  /** "The PDF is ready. It has {pages} pages in {volumes} volumes." */
  made: (pages: number, volumes: number): string =>
    say("bundle-made", { pages: ["number", pages], volumes: ["number", volumes] }),
  /** "Save the PDF" */
  get savePdf(): string {
    return say("bundle-save-pdf");
  },
  /** "Read the pages for hidden names" */
  get byEye(): string {
    return say("bundle-by-eye");
  },
  /** "Read the pages" */
  get byEyeDo(): string {
    return say("bundle-by-eye-do");
  },
  /** "A machine reads each page as a picture, and looks for the names that were taken out. It takes some seconds a page, and it can miss one." */
  get byEyeWhy(): string {
    return say("bundle-by-eye-why");
  },
  /** "Reading the pages…" */
  get byEyeReading(): string {
    return say("bundle-by-eye-reading");
  },
  /** "There is no hidden name that a machine could look for in this bundle." */
  get byEyeNoneHidden(): string {
    return say("bundle-by-eye-none-hidden");
  },
  /** "No hidden name was read on the {pages} pages. A machine can miss one, so look through the pages yourself too." */
  byEyeClear: (pages: number): string => say("bundle-by-eye-clear", { pages: ["number", pages] }),
  /** "Look at these before you share it" */
  get byEyeFound(): string {
    return say("bundle-by-eye-found");
  },
  /** "“{word}” seems to be on page {page}" */
  byEyeName: (word: string, page: number): string =>
    say("bundle-by-eye-name", { word: ["text", word], page: ["number", page] }),
  /** "A machine read them and may be wrong. If a name is there, leave that file out, or add the word to what is left out." */
  get byEyeUnsure(): string {
    return say("bundle-by-eye-unsure");
  },
  /** "These pages could not be read. Look at them yourself: {pages}" */
  byEyeUnread: (pages: string): string => say("bundle-by-eye-unread", { pages: ["text", pages] }),
  /** "Go to page {page}" */
  byEyeGo: (page: number): string => say("bundle-by-eye-go", { page: ["number", page] }),
  /** "Open to print" */
  get print(): string {
    return say("bundle-print");
  },
  /** "Before you print: {words} things to look at" */
  before: (count: number, words: string): string =>
    say("bundle-before", { count: ["number", count], words: ["text", words] }),
  /** "Look" */
  get look(): string {
    return say("bundle-look");
  },
  /** "What you want to say about it" */
  get sayLabel(): string {
    return say("bundle-say-label");
  },
  /** "It is printed beside the finding." */
  get sayHint(): string {
    return say("bundle-say-hint");
  },
  /** "You say: {words}" */
  said: (words: string): string => say("bundle-said", { words: ["text", words] }),
  /** "Your note" */
  get noteLabel(): string {
    return say("bundle-note-label");
  },
  /** "It is not printed. It shows that you have looked at this." */
  get noteHint(): string {
    return say("bundle-note-hint");
  },
  /** "Your note: {words}" */
  noted: (words: string): string => say("bundle-noted", { words: ["text", words] }),
  /** "Password of this PDF" */
  get password(): string {
    return say("bundle-password");
  },
  /** "It is kept in your record, encrypted, so that the bundle can be made again." */
  get passwordHint(): string {
    return say("bundle-password-hint");
  },
  /** "Open it with this" */
  get passwordUse(): string {
    return say("bundle-password-use");
  },
  /** "Keep these words" */
  get saySave(): string {
    return say("bundle-say-save");
  },
  /** "See the entry" */
  get seeEntry(): string {
    return say("bundle-see-entry");
  },
  /** "What goes in" */
  get goesIn(): string {
    return say("bundle-goes-in");
  },
  /** "page {page}" */
  page: (page: number): string => say("bundle-page", { page: ["number", page] }),
  /** "pages {first} to {last}" */
  pages: (first: number, last: number): string =>
    say("bundle-pages", { first: ["number", first], last: ["number", last] }),
  /** "Choose entries" */
  get entries(): string {
    return say("bundle-entries");
  },
  /** "{included} of {all} entries go in." */
  entriesCount: (included: number, all: number): string =>
    say("bundle-entries-count", { included: ["number", included], all: ["number", all] }),
  /** "Appendices" */
  get appendices(): string {
    return say("bundle-appendices");
  },
  /** "Drag to change the order, or use the buttons." */
  get appendicesHint(): string {
    return say("bundle-appendices-hint");
  },
  /** "No files go in yet. Add them from the list below." */
  get appendicesNone(): string {
    return say("bundle-appendices-none");
  },
  /** "Up" */
  get up(): string {
    return say("bundle-up");
  },
  /** "Down" */
  get down(): string {
    return say("bundle-down");
  },
  /** "Leave out" */
  get leaveOut(): string {
    return say("bundle-leave-out");
  },
  /** "Put in" */
  get putIn(): string {
    return say("bundle-put-in");
  },
  /** "Files that stay out" */
  get unused(): string {
    return say("bundle-unused");
  },
  /** "{title} is now number {place}." */
  moved: (title: string, place: number): string =>
    say("bundle-moved", { title: ["text", title], place: ["number", place] }),
  /** "The letter" */
  get letter(): string {
    return say("bundle-letter");
  },
  /** "From" */
  get from(): string {
    return say("bundle-from");
  },
  /** "To" */
  get to(): string {
    return say("bundle-to");
  },
  /** "First words" */
  get opening(): string {
    return say("bundle-opening");
  },
  /** "Last words" */
  get closing(): string {
    return say("bundle-closing");
  },
  /** "What you ask for, one on each line" */
  get remedies(): string {
    return say("bundle-remedies");
  },
  /** "Who gets a copy, one on each line" */
  get copied(): string {
    return say("bundle-copied");
  },
  /** "Words that are left out" */
  get leftOut(): string {
    return say("bundle-left-out");
  },
  /** "Look through these before you make the PDF. They are taken out of the file, not covered." */
  get leftOutHint(): string {
    return say("bundle-left-out-hint");
  },
  /** "Nothing is taken out for this reader." */
  get leftOutNone(): string {
    return say("bundle-left-out-none");
  },
  /** "Names in pictures may be missed. Look at {labels} yourself." */
  unsearched: (labels: string[]): string => say("bundle-unsearched", { labels: ["list", labels] }),
  /** "Keep it" */
  get keep(): string {
    return say("bundle-keep");
  },
  /** "Keep “{word}”" */
  keepWord: (word: string): string => say("bundle-keep-word", { word: ["text", word] }),
  /** "Leave out these words too" */
  get leaveOutFind(): string {
    return say("bundle-leave-out-find");
  },
  /** "Print this instead" */
  get leaveOutPut(): string {
    return say("bundle-leave-out-put");
  },
  /** "Such as “the school”. If it is empty, “[left out]” is printed." */
  get leaveOutPutHint(): string {
    return say("bundle-leave-out-put-hint");
  },
  /** "Leave them out" */
  get leaveOutAdd(): string {
    return say("bundle-leave-out-add");
  },
  /** "Reader and print settings" */
  get paper(): string {
    return say("bundle-paper");
  },
  /** "Size of the PDF" */
  get size(): string {
    return say("bundle-size");
  },
  /** "To fit, pictures in appendices are made coarser. Words never are." */
  get sizeHint(): string {
    return say("bundle-size-hint");
  },
  /** "As large as it comes" */
  get sizeAny(): string {
    return say("bundle-size-any");
  },
  /** "To fit {megabytes} MB" */
  sizeFit: (megabytes: number): string => say("bundle-size-fit", { megabytes: ["number", megabytes] }),
  /** "Volumes" */
  get volumes(): string {
    return say("bundle-volumes");
  },
  /** "A long bundle can be cut into several PDFs. Page numbers run on, and no appendix is cut in two." */
  get volumesHint(): string {
    return say("bundle-volumes-hint");
  },
  /** "All in one PDF" */
  get volumesNone(): string {
    return say("bundle-volumes-none");
  },
  /** "No more than {pages} pages in each" */
  volumesOf: (pages: number): string => say("bundle-volumes-of", { pages: ["number", pages] }),
  /** "Volume {number} of {of}" */
  volume: (number: number, of: number): string =>
    say("bundle-volume", { number: ["number", number], of: ["number", of] }),
  /** "pages {first} to {last}, {size}" */
  volumePages: (first: number, last: number, size: string): string =>
    say("bundle-volume-pages", { first: ["number", first], last: ["number", last], size: ["text", size] }),
  /** "Save version {version} again" */
  again: (version: number): string => say("bundle-again", { version: ["number", version] }),
  /** "Saved as {name}. It is the same as before, byte for byte." */
  againSame: (name: string): string => say("bundle-again-same", { name: ["text", name] }),
  /** "Saved as {name}. It is not the same as before. Evenhand may draw pages another way now, or a file may not open as it did." */
  againOther: (name: string): string => say("bundle-again-other", { name: ["text", name] }),
  /** "Version {version} was saved on {day}." */
  versionSaved: (version: number, day: string): string =>
    say("bundle-version-saved", { version: ["number", version], day: ["text", day] }),
  /** "This is version {version}. A page says what has changed since the last one." */
  versionNow: (version: number): string => say("bundle-version-now", { version: ["number", version] }),
  /** "Start version {version}" */
  startNext: (version: number): string => say("bundle-start-next", { version: ["number", version] }),
  /** "Version {version} is started. New files are at the end." */
  nextStarted: (version: number): string => say("bundle-next-started", { version: ["number", version] }),
  /** "The pages" */
  get preview(): string {
    return say("bundle-preview");
  },
  /** "Make the PDF to see its pages here." */
  get previewNone(): string {
    return say("bundle-preview-none");
  },
  /** "Previous page" */
  get previous(): string {
    return say("bundle-previous");
  },
  /** "Next page" */
  get next(): string {
    return say("bundle-next");
  },
  /** "Page {page} of {pages}" */
  pageOf: (page: number, pages: number): string =>
    say("bundle-page-of", { page: ["number", page], pages: ["number", pages] }),
  /** "Page {page}. {text}" */
  pageAlt: (page: number, text: string): string =>
    say("bundle-page-alt", { page: ["number", page], text: ["text", text] }),
  /** "The words on this page" */
  get pageWords(): string {
    return say("bundle-page-words");
  },
  /** "Saved." */
  get saved(): string {
    return say("bundle-saved");
  },
  /** "{times} times in the bundle's own pages." */
  leftOutTimes: (times: number): string => say("bundle-left-out-times", { times: ["number", times] }),
  /** "In {appendices}." */
  leftOutIn: (appendices: string[]): string => say("bundle-left-out-in", { appendices: ["list", appendices] }),
  /** "Complaint to the council" */
  get templateComplaint(): string {
    return say("bundle-template-complaint");
  },
  /** "Letter of concern" */
  get templateLetterOfConcern(): string {
    return say("bundle-template-letter-of-concern");
  },
  /** "Briefing for a councillor" */
  get templateCouncillorBriefing(): string {
    return say("bundle-template-councillor-briefing");
  },
  /** "Forum report" */
  get templateForumReport(): string {
    return say("bundle-template-forum-report");
  },
  /** "My whole record" */
  get templateWholeRecord(): string {
    return say("bundle-template-whole-record");
  },
  /** "My own copy" */
  get profileMyCopy(): string {
    return say("bundle-profile-my-copy");
  },
  /** "Council complaints team" */
  get profileCouncilComplaint(): string {
    return say("bundle-profile-council-complaint");
  },
  /** "A councillor" */
  get profileCouncillor(): string {
    return say("bundle-profile-councillor");
  },
  /** "Our forum" */
  get profileForumReport(): string {
    return say("bundle-profile-forum-report");
  },
  /** "Anyone" */
  get profilePublic(): string {
    return say("bundle-profile-public");
  },
  /** "Large print" */
  get paperLargePrint(): string {
    return say("bundle-paper-large-print");
  },
  /** "Black and white" */
  get paperBlackAndWhite(): string {
    return say("bundle-paper-black-and-white");
  },
  /** "Double-sided, each appendix on a right-hand page" */
  get paperDoubleSided(): string {
    return say("bundle-paper-double-sided");
  },
  /** "A page before each appendix" */
  get paperDividers(): string {
    return say("bundle-paper-dividers");
  },
  /** "An easy-read page beside the summary" */
  get paperEasyRead(): string {
    return say("bundle-paper-easy-read");
  },
  /** "“Confidential” on the cover" */
  get paperConfidential(): string {
    return say("bundle-paper-confidential");
  },
  /** "Show when each entry came into this record" */
  get paperCameInColumn(): string {
    return say("bundle-paper-came-in-column");
  },
  /** "Number the pages by section" */
  get paperSectionNumbers(): string {
    return say("bundle-paper-section-numbers");
  },
  /** "Fit every page to A4" */
  get paperFitA4(): string {
    return say("bundle-paper-fit-a4");
  },
};
