/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import addFtl from "../../../src-tauri/words/locales/en/add.ftl?raw";
import backupsFtl from "../../../src-tauri/words/locales/en/backups.ftl?raw";
import bringInFtl from "../../../src-tauri/words/locales/en/bring-in.ftl?raw";
import bundleFtl from "../../../src-tauri/words/locales/en/bundle.ftl?raw";
import captureFtl from "../../../src-tauri/words/locales/en/capture.ftl?raw";
import chatsFtl from "../../../src-tauri/words/locales/en/chats.ftl?raw";
import commonFtl from "../../../src-tauri/words/locales/en/common.ftl?raw";
import costFtl from "../../../src-tauri/words/locales/en/cost.ftl?raw";
import dateFieldsFtl from "../../../src-tauri/words/locales/en/date-fields.ftl?raw";
import datesFtl from "../../../src-tauri/words/locales/en/dates.ftl?raw";
import entryFtl from "../../../src-tauri/words/locales/en/entry.ftl?raw";
import eraseFtl from "../../../src-tauri/words/locales/en/erase.ftl?raw";
import errorsFtl from "../../../src-tauri/words/locales/en/errors.ftl?raw";
import factsFtl from "../../../src-tauri/words/locales/en/facts.ftl?raw";
import filesFtl from "../../../src-tauri/words/locales/en/files.ftl?raw";
import findFtl from "../../../src-tauri/words/locales/en/find.ftl?raw";
import findingsFtl from "../../../src-tauri/words/locales/en/findings.ftl?raw";
import formFtl from "../../../src-tauri/words/locales/en/form.ftl?raw";
import formsFtl from "../../../src-tauri/words/locales/en/forms.ftl?raw";
import guidesFtl from "../../../src-tauri/words/locales/en/guides.ftl?raw";
import invitationsFtl from "../../../src-tauri/words/locales/en/invitations.ftl?raw";
import issuesFtl from "../../../src-tauri/words/locales/en/issues.ftl?raw";
import keepFtl from "../../../src-tauri/words/locales/en/keep.ftl?raw";
import keysFtl from "../../../src-tauri/words/locales/en/keys.ftl?raw";
import ladderFtl from "../../../src-tauri/words/locales/en/ladder.ftl?raw";
import lettersFtl from "../../../src-tauri/words/locales/en/letters.ftl?raw";
import lineFtl from "../../../src-tauri/words/locales/en/line.ftl?raw";
import mailsFtl from "../../../src-tauri/words/locales/en/mails.ftl?raw";
import navFtl from "../../../src-tauri/words/locales/en/nav.ftl?raw";
import notesFtl from "../../../src-tauri/words/locales/en/notes.ftl?raw";
import pageFtl from "../../../src-tauri/words/locales/en/page.ftl?raw";
import peopleFtl from "../../../src-tauri/words/locales/en/people.ftl?raw";
import picturesFtl from "../../../src-tauri/words/locales/en/pictures.ftl?raw";
import planFtl from "../../../src-tauri/words/locales/en/plan.ftl?raw";
import privacyFtl from "../../../src-tauri/words/locales/en/privacy.ftl?raw";
import promisesPageFtl from "../../../src-tauri/words/locales/en/promises-page.ftl?raw";
import proposalsFtl from "../../../src-tauri/words/locales/en/proposals.ftl?raw";
import recordingsFtl from "../../../src-tauri/words/locales/en/recordings.ftl?raw";
import rescueFtl from "../../../src-tauri/words/locales/en/rescue.ftl?raw";
import rulesFtl from "../../../src-tauri/words/locales/en/rules.ftl?raw";
import sheetFtl from "../../../src-tauri/words/locales/en/sheet.ftl?raw";
import startFtl from "../../../src-tauri/words/locales/en/start.ftl?raw";
import storyFtl from "../../../src-tauri/words/locales/en/story.ftl?raw";
import surveyFtl from "../../../src-tauri/words/locales/en/survey.ftl?raw";
import tablesFtl from "../../../src-tauri/words/locales/en/tables.ftl?raw";
import timelineFtl from "../../../src-tauri/words/locales/en/timeline.ftl?raw";
import todayFtl from "../../../src-tauri/words/locales/en/today.ftl?raw";
import unitsFtl from "../../../src-tauri/words/locales/en/units.ftl?raw";
import { load, say } from "../text/catalogue";

load({
  add: addFtl,
  backups: backupsFtl,
  "bring-in": bringInFtl,
  bundle: bundleFtl,
  capture: captureFtl,
  chats: chatsFtl,
  common: commonFtl,
  cost: costFtl,
  "date-fields": dateFieldsFtl,
  dates: datesFtl,
  entry: entryFtl,
  erase: eraseFtl,
  errors: errorsFtl,
  facts: factsFtl,
  files: filesFtl,
  find: findFtl,
  findings: findingsFtl,
  form: formFtl,
  forms: formsFtl,
  guides: guidesFtl,
  invitations: invitationsFtl,
  issues: issuesFtl,
  keep: keepFtl,
  keys: keysFtl,
  ladder: ladderFtl,
  letters: lettersFtl,
  line: lineFtl,
  mails: mailsFtl,
  nav: navFtl,
  notes: notesFtl,
  page: pageFtl,
  people: peopleFtl,
  pictures: picturesFtl,
  plan: planFtl,
  privacy: privacyFtl,
  "promises-page": promisesPageFtl,
  proposals: proposalsFtl,
  recordings: recordingsFtl,
  rescue: rescueFtl,
  rules: rulesFtl,
  sheet: sheetFtl,
  start: startFtl,
  story: storyFtl,
  survey: surveyFtl,
  tables: tablesFtl,
  timeline: timelineFtl,
  today: todayFtl,
  units: unitsFtl,
});

export const tr = {
  /** Words of the Add and Entry screens. */
  add: {
    /** "What would you like to add?" */
    get title(): string {
      return say("add-title");
    },
    /** "Choose one. You only need to say what happened and when." */
    get lede(): string {
      return say("add-lede");
    },
    /** "Got an invitation? It can be checked first." */
    get invitation(): string {
      return say("add-invitation");
    },
    /** "Check an invitation" */
    get checkInvitation(): string {
      return say("add-check-invitation");
    },
    /** "Carry on where you stopped" */
    get carryOn(): string {
      return say("add-carry-on");
    },
    /** "Carry on" */
    get carryOnButton(): string {
      return say("add-carry-on-button");
    },
    /** "Forget it" */
    get forget(): string {
      return say("add-forget");
    },
    /** "What you type is kept as you go. Leave empty what you do not know." */
    get formLede(): string {
      return say("add-form-lede");
    },
    /** "Save" */
    get save(): string {
      return say("add-save");
    },
    /** "Finish later" */
    get later(): string {
      return say("add-later");
    },
    /** "Saved to your record." */
    get saved(): string {
      return say("add-saved");
    },
    /** "Kept. It waits under “Not finished”." */
    get savedDraft(): string {
      return say("add-saved-draft");
    },
    /** "Kept so far." */
    get keptSoFar(): string {
      return say("add-kept-so-far");
    },
    /** "No words yet" */
    get noWords(): string {
      return say("add-no-words");
    },
    /** "Add a message or call" */
    get titleContact(): string {
      return say("add-title-contact");
    },
    /** "Add a meeting" */
    get titleMeeting(): string {
      return say("add-title-meeting");
    },
    /** "Add a promise" */
    get titlePromise(): string {
      return say("add-title-promise");
    },
    /** "Add hours and costs" */
    get titleEffort(): string {
      return say("add-title-effort");
    },
    /** "Add something else" */
    get titleEvent(): string {
      return say("add-title-event");
    },
    /** "An email, call, letter or talk. In or out." */
    get whyContact(): string {
      return say("add-why-contact");
    },
    /** "One that was held, or one to come." */
    get whyMeeting(): string {
      return say("add-why-meeting");
    },
    /** "Something the council said it would do." */
    get whyPromise(): string {
      return say("add-why-promise");
    },
    /** "Unpaid time, travel or childcare." */
    get whyEffort(): string {
      return say("add-why-effort");
    },
    /** "Anything that happened, good or bad." */
    get whyEvent(): string {
      return say("add-why-event");
    },
  },
  /** Words of the rescue of a damaged record, and of backups. */
  backups: {
    /** "Backups made for you" */
    get title(): string {
      return say("backups-title");
    },
    /** "None has been made yet. One is made after half an hour of changes, and when you close." */
    get none(): string {
      return say("backups-none");
    },
    /** "{made}, {why}" */
    line: (made: string, why: string): string => say("backups-line", { made: ["text", made], why: ["text", why] }),
    /** "Look inside" */
    get look(): string {
      return say("backups-look");
    },
    /** "Look inside the backup of {made}" */
    lookAt: (made: string): string => say("backups-look-at", { made: ["text", made] }),
    /** "Backup of {made}" */
    previewTitle: (made: string): string => say("backups-preview-title", { made: ["text", made] }),
    /** "Your record holds all of this already. There is nothing to bring back." */
    get same(): string {
      return say("backups-same");
    },
    /** "{count} things would come back:" */
    added: (count: number): string => say("backups-added", { count: ["number", count] }),
    /** "{count} things would be as it was then:" */
    changed: (count: number): string => say("backups-changed", { count: ["number", count] }),
    /** "{count} things you added since would stay." */
    kept: (count: number): string => say("backups-kept", { count: ["number", count] }),
    /** "{count} things you deleted for good would stay deleted." */
    erased: (count: number): string => say("backups-erased", { count: ["number", count] }),
    /** "Bring this back" */
    get bring(): string {
      return say("backups-bring");
    },
    /** "A backup of how things are now is made first. You can undo it." */
    get safe(): string {
      return say("backups-safe");
    },
    /** "{added} things came back, and {changed} things changed." */
    brought: (added: number, changed: number): string =>
      say("backups-brought", { added: ["number", added], changed: ["number", changed] }),
    /** "A backup is being made." */
    get making(): string {
      return say("backups-making");
    },
    /** "The last backup could not be made. {words}" */
    trouble: (words: string): string => say("backups-trouble", { words: ["text", words] }),
    /** "See what can be saved" */
    get save(): string {
      return say("backups-save");
    },
    /** "Put the files back" */
    get mend(): string {
      return say("backups-mend");
    },
    /** "Putting the files back…" */
    get mending(): string {
      return say("backups-mending");
    },
    /** "Stopped. Files that were put back by then stay." */
    get mendStopped(): string {
      return say("backups-mend-stopped");
    },
    /** "Put back: {names}." */
    mended: (names: string[]): string => say("backups-mended", { names: ["list", names] }),
    /** "Still damaged: {names}. Choose a backup file, or the originals." */
    notMended: (names: string[]): string => say("backups-not-mended", { names: ["list", names] }),
    /** "One copy of the key file was damaged. It was written again from the other." */
    get keysMended(): string {
      return say("backups-keys-mended");
    },
    /** "It could not be opened." */
    get notOpened(): string {
      return say("backups-not-opened");
    },
    /** "It holds {entries} entries and {files} files." */
    holds: (entries: number, files: number): string =>
      say("backups-holds", { entries: ["number", entries], files: ["number", files] }),
    /** "after changes" */
    get whyChanges(): string {
      return say("backups-why-changes");
    },
    /** "when you closed the record" */
    get whyClosing(): string {
      return say("backups-why-closing");
    },
    /** "before something was brought back" */
    get whyRestore(): string {
      return say("backups-why-restore");
    },
    /** "before a record file came in" */
    get whyImport(): string {
      return say("backups-why-import");
    },
    /** "before an upgrade" */
    get whyUpgrade(): string {
      return say("backups-why-upgrade");
    },
    /** "after something was deleted for good" */
    get whyDeleting(): string {
      return say("backups-why-deleting");
    },
    /** "after everything that opens your record was replaced" */
    get whyNewKeys(): string {
      return say("backups-why-new-keys");
    },
  },
  /** Words on bringing in a record file. */
  bringIn: {
    /** "Bring in {file}" */
    title: (file: string): string => say("bring-in-title", { file: ["text", file] }),
    /** "Looking into the file…" */
    get looking(): string {
      return say("bring-in-looking");
    },
    /** "The file is a copy of this record." */
    get fromSame(): string {
      return say("bring-in-from-same");
    },
    /** "The file is of another record: {title}." */
    from: (title: string): string => say("bring-in-from", { title: ["text", title] }),
    /** "The file is of another record, which has no name." */
    get fromUntitled(): string {
      return say("bring-in-from-untitled");
    },
    /** "Your record holds all of this already. There is nothing to bring in." */
    get nothing(): string {
      return say("bring-in-nothing");
    },
    /** "{count} things are not here yet:" */
    new: (count: number): string => say("bring-in-new", { count: ["number", count] }),
    /** "{count} things were changed in the file last:" */
    newerThere: (count: number): string => say("bring-in-newer-there", { count: ["number", count] }),
    /** "{count} things were changed here last:" */
    newerHere: (count: number): string => say("bring-in-newer-here", { count: ["number", count] }),
    /** "{count} things are different. Nobody can tell which came last:" */
    undecided: (count: number): string => say("bring-in-undecided", { count: ["number", count] }),
    /** "{count} things of the other record have the place of yours:" */
    foreign: (count: number): string => say("bring-in-foreign", { count: ["number", count] }),
    /** "{count} things were deleted here:" */
    deleted: (count: number): string => say("bring-in-deleted", { count: ["number", count] }),
    /** "{count} things are the same in both." */
    same: (count: number): string => say("bring-in-same", { count: ["number", count] }),
    /** "The file lacks these attachments: {names}. They cannot come in." */
    missing: (names: string[]): string => say("bring-in-missing", { names: ["list", names] }),
    /** "{count} kept choices of entries come in too: {names}. Undo does not take them back; you can forget them above your list." */
    filters: (count: number, names: string[]): string =>
      say("bring-in-filters", { count: ["number", count], names: ["list", names] }),
    /** "Where both differ, which is to stand?" */
    get differ(): string {
      return say("bring-in-differ");
    },
    /** "The newer one" */
    get differingNewer(): string {
      return say("bring-in-differing-newer");
    },
    /** "Mine" */
    get differingMine(): string {
      return say("bring-in-differing-mine");
    },
    /** "The one in the file" */
    get differingTheirs(): string {
      return say("bring-in-differing-theirs");
    },
    /** "Put theirs beside mine" */
    get beside(): string {
      return say("bring-in-beside");
    },
    /** "Without this, yours stay and theirs are left out." */
    get besideWhy(): string {
      return say("bring-in-beside-why");
    },
    /** "Bring back what was deleted here" */
    get bringBack(): string {
      return say("bring-in-bring-back");
    },
    /** "A backup of how things are now is made first. You can undo it." */
    get safe(): string {
      return say("bring-in-safe");
    },
    /** "Bring it in" */
    get bring(): string {
      return say("bring-in-bring");
    },
    /** "Bringing it in…" */
    get bringing(): string {
      return say("bring-in-bringing");
    },
    /** "Not now" */
    get notNow(): string {
      return say("bring-in-not-now");
    },
    /** "{entries} entries and {files} files came in." */
    came: (entries: number, files: number): string =>
      say("bring-in-came", { entries: ["number", entries], files: ["number", files] }),
    /** "{count} of them took the place of what was here." */
    cameChanged: (count: number): string => say("bring-in-came-changed", { count: ["number", count] }),
    /** "Missing in the file: {names}." */
    cameMissing: (names: string[]): string => say("bring-in-came-missing", { names: ["list", names] }),
  },
  /** Words of the Bundle screens. */
  bundle: {
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
    /** "pages {first} to {last}, {size} MB" */
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
  },
  /** Words of the box that takes anything, and of what was found in it. */
  capture: {
    /** "Bring in what you already have" */
    get boxTitle(): string {
      return say("capture-box-title");
    },
    /** "Emails, chats, letters, photos, minutes or a table of hours. Drop them here. You look first, then choose." */
    get boxHint(): string {
      return say("capture-box-hint");
    },
    /** "Open files" */
    get openFiles(): string {
      return say("capture-open-files");
    },
    /** "Open a folder" */
    get openFolder(): string {
      return say("capture-open-folder");
    },
    /** "Paste words" */
    get paste(): string {
      return say("capture-paste");
    },
    /** "Paste words" */
    get pasteTitle(): string {
      return say("capture-paste-title");
    },
    /** "A chat, minutes, or a letter" */
    get pasteLabel(): string {
      return say("capture-paste-label");
    },
    /** "Nothing is saved before you say so." */
    get pasteHint(): string {
      return say("capture-paste-hint");
    },
    /** "Look at them" */
    get pasteRead(): string {
      return say("capture-paste-read");
    },
    /** "What was found" */
    get title(): string {
      return say("capture-title");
    },
    /** "Nothing is saved yet." */
    get lede(): string {
      return say("capture-lede");
    },
    /** "{found}. Nothing is saved yet." */
    foundLede: (found: string[]): string => say("capture-found-lede", { found: ["list", found] }),
    /** "Looking through your files" */
    get looking(): string {
      return say("capture-looking");
    },
    /** "Finding out what is there." */
    get counting(): string {
      return say("capture-counting");
    },
    /** "{done} of {total} emails looked at." */
    progress: (done: number, total: number): string =>
      say("capture-progress", { done: ["number", done], total: ["number", total] }),
    /** "Saving your emails" */
    get savingTitle(): string {
      return say("capture-saving-title");
    },
    /** "{done} of {total} emails ready." */
    savingProgress: (done: number, total: number): string =>
      say("capture-saving-progress", { done: ["number", done], total: ["number", total] }),
    /** "Stopped. Nothing was saved." */
    get stopped(): string {
      return say("capture-stopped");
    },
    /** "Nothing was found there that can be brought in." */
    get nothing(): string {
      return say("capture-nothing");
    },
    /** "Back to what was found" */
    get back(): string {
      return say("capture-back");
    },
    /** "Choose other files" */
    get startAgain(): string {
      return say("capture-start-again");
    },
    /** "Each becomes a message in your record, with its files. Answers are joined to what they answer." */
    get emailsDo(): string {
      return say("capture-emails-do");
    },
    /** "Look at them" */
    get look(): string {
      return say("capture-look");
    },
    /** "Look at {name}" */
    lookAt: (name: string): string => say("capture-look-at", { name: ["text", name] }),
    /** "What is {name}?" */
    changeKind: (name: string): string => say("capture-change-kind", { name: ["text", name] }),
    /** "These could not be read" */
    get failedTitle(): string {
      return say("capture-failed-title");
    },
    /** "Nothing of them was changed. The rest was read." */
    get failedHint(): string {
      return say("capture-failed-hint");
    },
    /** "Mailbox" */
    get kindMailbox(): string {
      return say("capture-kind-mailbox");
    },
    /** "Email" */
    get kindMail(): string {
      return say("capture-kind-mail");
    },
    /** "Invitation" */
    get kindCalendar(): string {
      return say("capture-kind-calendar");
    },
    /** "Chat" */
    get kindChat(): string {
      return say("capture-kind-chat");
    },
    /** "Table of hours" */
    get kindTable(): string {
      return say("capture-kind-table");
    },
    /** "Letter or paper" */
    get kindLetter(): string {
      return say("capture-kind-letter");
    },
    /** "Picture" */
    get kindPicture(): string {
      return say("capture-kind-picture");
    },
    /** "Voice note or film" */
    get kindRecording(): string {
      return say("capture-kind-recording");
    },
    /** "Words" */
    get kindWords(): string {
      return say("capture-kind-words");
    },
    /** "Zip file" */
    get kindArchive(): string {
      return say("capture-kind-archive");
    },
    /** "Evenhand record file" */
    get kindRecord(): string {
      return say("capture-kind-record");
    },
    /** "Another file" */
    get kindOther(): string {
      return say("capture-kind-other");
    },
    /** "Its emails become messages." */
    get doesMailbox(): string {
      return say("capture-does-mailbox");
    },
    /** "It becomes a message." */
    get doesMail(): string {
      return say("capture-does-mail");
    },
    /** "It is checked against the charter first." */
    get doesCalendar(): string {
      return say("capture-does-calendar");
    },
    /** "Each day you choose becomes an entry." */
    get doesChat(): string {
      return say("capture-does-chat");
    },
    /** "Each row you choose becomes an entry with its hours." */
    get doesTable(): string {
      return say("capture-does-table");
    },
    /** "Tick it to keep it with an entry. Promises in it can be looked for." */
    get doesLetter(): string {
      return say("capture-does-letter");
    },
    /** "Tick it to keep it with an entry. Its words can be read there." */
    get doesPicture(): string {
      return say("capture-does-picture");
    },
    /** "Tick it to keep it with an entry. It can be played there." */
    get doesRecording(): string {
      return say("capture-does-recording");
    },
    /** "Tick them to keep them with an entry. Promises in them can be looked for." */
    get doesWords(): string {
      return say("capture-does-words");
    },
    /** "Tick it to keep it with an entry, as it is. Unpack it first to bring in what is inside." */
    get doesArchive(): string {
      return say("capture-does-archive");
    },
    /** "Bring it in under Settings." */
    get doesRecord(): string {
      return say("capture-does-record");
    },
    /** "Tick it to keep it with an entry, as it is." */
    get doesOther(): string {
      return say("capture-does-other");
    },
    /** "{count} letters" */
    countLetters: (count: number): string => say("capture-count-letters", { count: ["number", count] }),
    /** "{count} chats" */
    countChats: (count: number): string => say("capture-count-chats", { count: ["number", count] }),
    /** "{count} tables" */
    countTables: (count: number): string => say("capture-count-tables", { count: ["number", count] }),
    /** "{count} invitations" */
    countInvitations: (count: number): string => say("capture-count-invitations", { count: ["number", count] }),
    /** "{count} pictures" */
    countPictures: (count: number): string => say("capture-count-pictures", { count: ["number", count] }),
    /** "{count} recordings" */
    countRecordings: (count: number): string => say("capture-count-recordings", { count: ["number", count] }),
    /** "{count} texts" */
    countTexts: (count: number): string => say("capture-count-texts", { count: ["number", count] }),
    /** "{count} zip files" */
    countArchives: (count: number): string => say("capture-count-archives", { count: ["number", count] }),
    /** "{count} record files" */
    countRecords: (count: number): string => say("capture-count-records", { count: ["number", count] }),
    /** "{count} other files" */
    countOthers: (count: number): string => say("capture-count-others", { count: ["number", count] }),
    /** "{count} emails" */
    countEmails: (count: number): string => say("capture-count-emails", { count: ["number", count] }),
  },
  /** Words of a chat that is brought in. */
  chats: {
    /** "Chat" */
    get title(): string {
      return say("chats-title");
    },
    /** "Chat: {name}" */
    titleNamed: (name: string): string => say("chats-title-named", { name: ["text", name] }),
    /** "{messages} messages of {people} people." */
    lede: (messages: number, people: number): string =>
      say("chats-lede", { messages: ["number", messages], people: ["number", people] }),
    /** "Which chat?" */
    get which(): string {
      return say("chats-which");
    },
    /** "Which name is yours?" */
    get mine(): string {
      return say("chats-mine");
    },
    /** "None of them" */
    get nobody(): string {
      return say("chats-nobody");
    },
    /** "Who is from the council?" */
    get council(): string {
      return say("chats-council");
    },
    /** "Which days are meant?" */
    get orderTitle(): string {
      return say("chats-order-title");
    },
    /** "The figures can be read in more than one way." */
    get orderHint(): string {
      return say("chats-order-hint");
    },
    /** "Day first: {from} to {to}" */
    orderDayMonthYear: (from: string, to: string): string =>
      say("chats-order-day-month-year", { from: ["text", from], to: ["text", to] }),
    /** "Month first: {from} to {to}" */
    orderMonthDayYear: (from: string, to: string): string =>
      say("chats-order-month-day-year", { from: ["text", from], to: ["text", to] }),
    /** "Year first: {from} to {to}" */
    orderYearMonthDay: (from: string, to: string): string =>
      say("chats-order-year-month-day", { from: ["text", from], to: ["text", to] }),
    /** "From this day" */
    get from(): string {
      return say("chats-from");
    },
    /** "To this day" */
    get to(): string {
      return say("chats-to");
    },
    /** "Only days with these words" */
    get words(): string {
      return say("chats-words");
    },
    /** "One entry for all of it" */
    get together(): string {
      return say("chats-together");
    },
    /** "{entries} entries with {chosen} messages." */
    sum: (entries: number, chosen: number): string =>
      say("chats-sum", { entries: ["number", entries], chosen: ["number", chosen] }),
    /** "The end of this file is missing, or it holds more than can be read. Part of the chat is not here." */
    get cut(): string {
      return say("chats-cut");
    },
    /** "{count} files named in the chat did not come with it." */
    missing: (count: number): string => say("chats-missing", { count: ["number", count] }),
    /** "The day or time of {count} messages is not sure. Check those messages against the chat." */
    unsure: (count: number): string => say("chats-unsure", { count: ["number", count] }),
    /** "Save to my record" */
    get save(): string {
      return say("chats-save");
    },
    /** "{count} entries saved to your record." */
    saved: (count: number): string => say("chats-saved", { count: ["number", count] }),
  },
  /** Words used on many screens. */
  common: {
    /** "Save" */
    get save(): string {
      return say("common-save");
    },
    /** "Save changes" */
    get saveChanges(): string {
      return say("common-save-changes");
    },
    /** "Cancel" */
    get cancel(): string {
      return say("common-cancel");
    },
    /** "Close" */
    get close(): string {
      return say("common-close");
    },
    /** "Stop" */
    get stop(): string {
      return say("common-stop");
    },
    /** "Back" */
    get back(): string {
      return say("common-back");
    },
    /** "Change" */
    get change(): string {
      return say("common-change");
    },
    /** "Done" */
    get done(): string {
      return say("common-done");
    },
    /** "Remove" */
    get remove(): string {
      return say("common-remove");
    },
    /** "Undo" */
    get undo(): string {
      return say("common-undo");
    },
    /** "Show more" */
    get showMore(): string {
      return say("common-show-more");
    },
    /** "{shown} of {total} are shown." */
    shownOf: (shown: number, total: number): string =>
      say("common-shown-of", { shown: ["number", shown], total: ["number", total] }),
    /** "if you like" */
    get optional(): string {
      return say("common-optional");
    },
    /** "Moved to the bin: {title}." */
    removed: (title: string): string => say("common-removed", { title: ["text", title] }),
    /** "Undone: {label}." */
    undone: (label: string): string => say("common-undone", { label: ["text", label] }),
    /** "Done again: {label}." */
    redone: (label: string): string => say("common-redone", { label: ["text", label] }),
    /** "There is nothing to undo." */
    get nothingToUndo(): string {
      return say("common-nothing-to-undo");
    },
    /** "There is nothing to do again." */
    get nothingToRedo(): string {
      return say("common-nothing-to-redo");
    },
    /** "Not finished" */
    get draft(): string {
      return say("common-draft");
    },
    /** "Working well" */
    get workingWell(): string {
      return say("common-working-well");
    },
    /** "Kept back" */
    get private(): string {
      return say("common-private");
    },
    /** "{count} files" */
    files: (count: number): string => say("common-files", { count: ["number", count] }),
    /** "Saved as {name}." */
    savedFile: (name: string): string => say("common-saved-file", { name: ["text", name] }),
    /** "Message or call" */
    get typeContact(): string {
      return say("common-type-contact");
    },
    /** "Meeting" */
    get typeMeeting(): string {
      return say("common-type-meeting");
    },
    /** "Promise" */
    get typePromise(): string {
      return say("common-type-promise");
    },
    /** "Hours and costs" */
    get typeEffort(): string {
      return say("common-type-effort");
    },
    /** "Something else" */
    get typeEvent(): string {
      return say("common-type-event");
    },
    /** "Nothing logged yet" */
    get outcomeOpen(): string {
      return say("common-outcome-open");
    },
    /** "Done" */
    get outcomeKept(): string {
      return say("common-outcome-kept");
    },
    /** "Done in part" */
    get outcomePartly(): string {
      return say("common-outcome-partly");
    },
    /** "Not done" */
    get outcomeNotKept(): string {
      return say("common-outcome-not-kept");
    },
    /** "No longer needed" */
    get outcomeWithdrawn(): string {
      return say("common-outcome-withdrawn");
    },
    /** A number at the start of a sentence. "{number}" */
    numberWord: (number: number): string => say("common-number-word", { number: ["number", number] }),
    /** A number within a sentence. "{number}" */
    numberInside: (number: number): string => say("common-number-inside", { number: ["number", number] }),
    /** "just now" */
    get justNow(): string {
      return say("common-just-now");
    },
    /** "{minutes} minutes ago" */
    minutesAgo: (minutes: number): string => say("common-minutes-ago", { minutes: ["number", minutes] }),
    /** "{hours} hours ago" */
    hoursAgo: (hours: number): string => say("common-hours-ago", { hours: ["number", hours] }),
    /** "{days} days ago" */
    daysAgo: (days: number): string => say("common-days-ago", { days: ["number", days] }),
    /** "{number} bytes" */
    bytes: (number: number): string => say("common-bytes", { number: ["number", number] }),
    /** "{number} KB" */
    kilobytes: (number: string): string => say("common-kilobytes", { number: ["text", number] }),
    /** "{number} MB" */
    megabytes: (number: string): string => say("common-megabytes", { number: ["text", number] }),
    /** "Entry" */
    get screenEntry(): string {
      return say("common-screen-entry");
    },
    /** "Issues" */
    get screenIssues(): string {
      return say("common-screen-issues");
    },
  },
  /** What taking part costs: in the window, on paper and on the command line. */
  cost: {
    /** "What taking part cost us" */
    get title(): string {
      return say("cost-title");
    },
    /** "What taking part costs" */
    get open(): string {
      return say("cost-open");
    },
    /** "Hours and costs as you typed them. What is not typed is named, and never counted as nothing." */
    get lede(): string {
      return say("cost-lede");
    },
    /** "By what it was for" */
    get table(): string {
      return say("cost-table");
    },
    /** "What for" */
    get what(): string {
      return say("cost-what");
    },
    /** "Time" */
    get time(): string {
      return say("cost-time");
    },
    /** "Costs" */
    get money(): string {
      return say("cost-money");
    },
    /** "Not said what for" */
    get notSaid(): string {
      return say("cost-not-said");
    },
    /** "Not recorded" */
    get notRecorded(): string {
      return say("cost-not-recorded");
    },
    /** "Time given, as typed: {time}." */
    timeInAll: (time: string): string => say("cost-time-in-all", { time: ["text", time] }),
    /** "Spent, as typed: {money}." */
    spentInAll: (money: string): string => say("cost-spent-in-all", { money: ["text", money] }),
    /** "At {rate} an hour, a rate that we chose, {time} would come to {worth}." */
    worth: (rate: string, time: string, worth: string): string =>
      say("cost-worth", { rate: ["text", rate], time: ["text", time], worth: ["text", worth] }),
    /** "{count} entries have no time. They are not in the time above." */
    noTime: (count: number): string => say("cost-no-time", { count: ["number", count] }),
    /** "{count} entries have no cost. They are not in the costs above." */
    noCost: (count: number): string => say("cost-no-cost", { count: ["number", count] }),
    /** "No time is typed for these" */
    get missingTime(): string {
      return say("cost-missing-time");
    },
    /** "No cost is typed for these" */
    get missingCost(): string {
      return say("cost-missing-cost");
    },
    /** "No hours or costs are in your record yet." */
    get none(): string {
      return say("cost-none");
    },
    /** "Add what you gave: hours, travel, childcare. Example: “Bus to the meeting, £3.10”." */
    get noneLede(): string {
      return say("cost-none-lede");
    },
    /** "What the charter says about pay" */
    get charter(): string {
      return say("cost-charter");
    },
    /** "The chosen charter does not speak of pay, or no charter is chosen." */
    get charterNone(): string {
      return say("cost-charter-none");
    },
    /** "Could a payment change a benefit that you get? Evenhand has read no source that says so. Ask a benefits adviser first." */
    get benefits(): string {
      return say("cost-benefits");
    },
    /** "Your rate for an hour, in pounds" */
    get rate(): string {
      return say("cost-rate");
    },
    /** "A rate that you choose, such as 12.50. Leave it empty for hours alone." */
    get rateHint(): string {
      return say("cost-rate-hint");
    },
    /** "Type the rate as pounds, such as 12 or 12.50." */
    get rateWrong(): string {
      return say("cost-rate-wrong");
    },
    /** "What taking part cost us (left out unless you tick it)" */
    get part(): string {
      return say("cost-part");
    },
  },
  /** Words of date and time fields. */
  dateFields: {
    /** "A day, a month, a year, or from one day to another. Leave it empty if nobody knows." */
    get hint(): string {
      return say("date-fields-hint");
    },
    /** "Today" */
    get today(): string {
      return say("date-fields-today");
    },
    /** "Yesterday" */
    get yesterday(): string {
      return say("date-fields-yesterday");
    },
    /** "That is: {words}" */
    understood: (words: string): string => say("date-fields-understood", { words: ["text", words] }),
    /** "We cannot read that date. Try 21 Nov 2019, Nov 2019, or 1 to 5 May 2019." */
    get notRead(): string {
      return say("date-fields-not-read");
    },
    /** "We cannot read that time. Try 10.30am or 14:00." */
    get timeNotRead(): string {
      return say("date-fields-time-not-read");
    },
  },
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
  /** Words of the Add and Entry screens. */
  entry: {
    /** "Change this entry" */
    get change(): string {
      return say("entry-change");
    },
    /** "Remove" */
    get remove(): string {
      return say("entry-remove");
    },
    /** "Write a reminder" */
    get reminder(): string {
      return say("entry-reminder");
    },
    /** "Add to calendar" */
    get calendar(): string {
      return say("entry-calendar");
    },
    /** "Finish it" */
    get finish(): string {
      return say("entry-finish");
    },
    /** "This is not finished yet. It stays out of bundles until it is." */
    get draftNote(): string {
      return say("entry-draft-note");
    },
    /** "This is kept back from every bundle." */
    get privateNote(): string {
      return say("entry-private-note");
    },
    /** "Kept under “What is working well”." */
    get wellNote(): string {
      return say("entry-well-note");
    },
    /** "How it stands" */
    get standing(): string {
      return say("entry-standing");
    },
    /** "What the charter says" */
    get findings(): string {
      return say("entry-findings");
    },
    /** "What the law says" */
    get law(): string {
      return say("entry-law");
    },
    /** "The council's side" */
    get their(): string {
      return say("entry-their");
    },
    /** "In your words" */
    get notes(): string {
      return say("entry-notes");
    },
    /** "Facts" */
    get facts(): string {
      return say("entry-facts");
    },
    /** "Came into this record" */
    get cameIn(): string {
      return say("entry-came-in");
    },
    /** "Change this entry" */
    get editTitle(): string {
      return say("entry-edit-title");
    },
    /** "What you type is kept as you go." */
    get editLede(): string {
      return say("entry-edit-lede");
    },
    /** "Changes saved." */
    get saved(): string {
      return say("entry-saved");
    },
    /** "When" */
    get day(): string {
      return say("entry-day");
    },
    /** "(worked out)" */
    get inferred(): string {
      return say("entry-inferred");
    },
    /** "This entry is not in the record" */
    get gone(): string {
      return say("entry-gone");
    },
    /** "It may be in the bin, under Settings." */
    get goneLede(): string {
      return say("entry-gone-lede");
    },
    /** "Email" */
    get channelEmail(): string {
      return say("entry-channel-email");
    },
    /** "Call" */
    get channelCall(): string {
      return say("entry-channel-call");
    },
    /** "Letter" */
    get channelLetter(): string {
      return say("entry-channel-letter");
    },
    /** "Text, chat or web form" */
    get channelMessage(): string {
      return say("entry-channel-message");
    },
    /** "In person" */
    get channelInPerson(): string {
      return say("entry-channel-in-person");
    },
    /** "Not known" */
    get channelUnknown(): string {
      return say("entry-channel-unknown");
    },
    /** "We sent it" */
    get directionOut(): string {
      return say("entry-direction-out");
    },
    /** "We got it" */
    get directionIn(): string {
      return say("entry-direction-in");
    },
    /** "To come" */
    get statusPlanned(): string {
      return say("entry-status-planned");
    },
    /** "It took place" */
    get statusHeld(): string {
      return say("entry-status-held");
    },
    /** "It was called off" */
    get statusCancelled(): string {
      return say("entry-status-cancelled");
    },
  },
  /** Words of deleting for good, and of the yearly question. */
  erase: {
    /** "Delete for good" */
    get forGood(): string {
      return say("erase-for-good");
    },
    /** "Delete for good: {title}" */
    forGoodNamed: (title: string): string => say("erase-for-good-named", { title: ["text", title] }),
    /** "Delete {count} things for good?" */
    ask: (count: number): string => say("erase-ask", { count: ["number", count] }),
    /** "This cannot be undone. The words go from your record, its history and its search." */
    get cannot(): string {
      return say("erase-cannot");
    },
    /** "Empty the bin" */
    get empty(): string {
      return say("erase-empty");
    },
    /** "Deleted for good" */
    get receipt(): string {
      return say("erase-receipt");
    },
    /** "Delete those backups too" */
    get forget(): string {
      return say("erase-forget");
    },
    /** "{count} things were in the bin for 30 days and are gone now." */
    emptied: (count: number): string => say("erase-emptied", { count: ["number", count] }),
    /** "Are old things still needed?" */
    get question(): string {
      return say("erase-question");
    },
    /** "Keep them all" */
    get keepAll(): string {
      return say("erase-keep-all");
    },
    /** "They are kept. We ask again in a year." */
    get kept(): string {
      return say("erase-kept");
    },
    /** "Choose what to delete" */
    get choose(): string {
      return say("erase-choose");
    },
    /** "Tick what is no longer needed. The rest stays." */
    get chooseHint(): string {
      return say("erase-choose-hint");
    },
    /** "{count} more are not shown here." */
    more: (count: number): string => say("erase-more", { count: ["number", count] }),
    /** "Delete {count} for good" */
    delete: (count: number): string => say("erase-delete", { count: ["number", count] }),
  },
  /** What went wrong, what was not lost, and what to do next. The window and the command line say the same. */
  errors: {
    /** "No record is open. Open one or start a new one." */
    get noRecord(): string {
      return say("errors-no-record");
    },
    /** "The record is locked. Type your passphrase to open it." */
    get locked(): string {
      return say("errors-locked");
    },
    /** "That passphrase does not open this record. {kept} Check capital letters and try again." */
    get wrongPassphrase(): string {
      return say("errors-wrong-passphrase");
    },
    /** "The passphrase is too short. Use at least {least} characters. A few words you will remember work well." */
    weakPassphrase: (least: number): string => say("errors-weak-passphrase", { least: ["number", least] }),
    /** "A record with that name is already there. {kept} Choose another name." */
    get recordExists(): string {
      return say("errors-record-exists");
    },
    /** "There is no record in that folder. Choose the folder that holds it." */
    get recordNotFound(): string {
      return say("errors-record-not-found");
    },
    /** "This record is open in another window or on another computer. {kept} Close it there, then try again." */
    get recordInUse(): string {
      return say("errors-record-in-use");
    },
    /** ""{name}" in the record's folder is no plain file or folder. {kept} Put back what was there, then try again." */
    notPlain: (name: string): string => say("errors-not-plain", { name: ["text", name] }),
    /** "A newer version of Evenhand wrote this record. {kept} Update Evenhand, then open it again." */
    get newerRecord(): string {
      return say("errors-newer-record");
    },
    /** "Part of the record's file is damaged. Your backups are untouched. Look at what can be saved." */
    get damagedRecord(): string {
      return say("errors-damaged-record");
    },
    /** "The last save known here is later than what the record's file holds. {kept} Look at what can be done." */
    get olderRecord(): string {
      return say("errors-older-record");
    },
    /** "The kept copy of a file is damaged. The rest of your record is not touched. Check the record, then put the file back." */
    get damagedFile(): string {
      return say("errors-damaged-file");
    },
    /** "Both copies of the key file are damaged. Your backups are untouched. Restore one of them." */
    get damagedKeys(): string {
      return say("errors-damaged-keys");
    },
    /** "The key files here are older than your record. {kept} Put the newest keys.json back from a copy, then try again." */
    get oldKeys(): string {
      return say("errors-old-keys");
    },
    /** "Your recovery key was made by an earlier version. {kept} Make a new recovery key first." */
    get oldRecoveryKey(): string {
      return say("errors-old-recovery-key");
    },
    /** "This change needs your passphrase, not the recovery key. {kept} If you have forgotten the passphrase, change it first." */
    get passphraseNeeded(): string {
      return say("errors-passphrase-needed");
    },
    /** "Those groups are not in the new recovery key. {kept} Look at your paper and type them again." */
    get wrongGroups(): string {
      return say("errors-wrong-groups");
    },
    /** "The disk is full, so this was not saved. What you typed is still here. Free some space, then try again." */
    get diskFull(): string {
      return say("errors-disk-full");
    },
    /** "This folder cannot be written to. What you typed is still here. Move the record or change the folder's settings." */
    get readOnly(): string {
      return say("errors-read-only");
    },
    /** "{name} could not be read from the disk. {kept} Check that the file is still there." */
    fileUnreadable: (name: string): string => say("errors-file-unreadable", { name: ["text", name] }),
    /** "{name} is a folder, a pipe or a device, and no plain file. It was not read. {kept} Name the file itself." */
    fileNotPlain: (name: string): string => say("errors-file-not-plain", { name: ["text", name] }),
    /** "{name} is in your record already, with an entry. It was not added again." */
    fileKnown: (name: string): string => say("errors-file-known", { name: ["text", name] }),
    /** "{name} is of a kind that Evenhand does not open. {kept} You can save a copy of it." */
    notOpened: (name: string): string => say("errors-not-opened", { name: ["text", name] }),
    /** "{name} is the store of a mail program, and only that program opens it. {kept} In that program, save the emails as files, or drag them into a folder. Then choose that folder." */
    mailStore: (name: string): string => say("errors-mail-store", { name: ["text", name] }),
    /** "{name} is a zip file with emails in it. {kept} Unpack it first, then choose the folder that you get." */
    zipOfMails: (name: string): string => say("errors-zip-of-mails", { name: ["text", name] }),
    /** "{name} is damaged or is not what its name says. {kept} Ask for the file again, or type the facts in." */
    fileNotUnderstood: (name: string): string => say("errors-file-not-understood", { name: ["text", name] }),
    /** "{name} opens only with a password or a key. {kept} Open it yourself and save a copy without one, or type the facts in." */
    fileLocked: (name: string): string => say("errors-file-locked", { name: ["text", name] }),
    /** "No day of a meeting was found in {name}. {kept} Read it yourself, and type the day in if there is one." */
    noMeetingFound: (name: string): string => say("errors-no-meeting-found", { name: ["text", name] }),
    /** "{name} is too large. {kept} Files can be up to {most-mib} MB." */
    fileTooLarge: (name: string, mostMib: number): string =>
      say("errors-file-too-large", { name: ["text", name], "most-mib": ["number", mostMib] }),
    /** "{name} took too long to read, so reading was stopped. {kept} Ask for the file in another form." */
    fileTooHard: (name: string): string => say("errors-file-too-hard", { name: ["text", name] }),
    /** "Reading words in pictures is not set up here. {kept} Type the words you need, or put Evenhand on again." */
    get pictureReaderMissing(): string {
      return say("errors-picture-reader-missing");
    },
    /** "The model that writes down what is said is not there. {kept} Put its stick back in, or choose the file again." */
    get speechModelMissing(): string {
      return say("errors-speech-model-missing");
    },
    /** "{name} is no model in whisper.cpp’s form. {kept} Choose a file such as ggml-base.en.bin." */
    noSpeechModel: (name: string): string => say("errors-no-speech-model", { name: ["text", name] }),
    /** "The model {name} is cut short or damaged. {kept} Copy it again from where you have it." */
    speechModelDamaged: (name: string): string => say("errors-speech-model-damaged", { name: ["text", name] }),
    /** "{name} is longer than {most_minutes} minutes, which is the most. {kept} Type the words you need from it." */
    recordingTooLong: (name: string, most_minutes: number): string =>
      say("errors-recording-too-long", { name: ["text", name], most_minutes: ["number", most_minutes] }),
    /** "No sound could be read in {name}. {kept} Play it, and type the words you need." */
    recordingNotHeard: (name: string): string => say("errors-recording-not-heard", { name: ["text", name] }),
    /** "Writing down broke off. {kept} Try a smaller model, or type the words you need." */
    get listeningBrokeOff(): string {
      return say("errors-listening-broke-off");
    },
    /** "This computer’s processor is too old to write down what is said. {kept} Type the words you need." */
    get processorTooOld(): string {
      return say("errors-processor-too-old");
    },
    /** "The charter file has a mistake on line {line}: look at "{member}". {kept} Ask whoever sent it for a new copy." */
    charterBroken: (line: number, member: string): string =>
      say("errors-charter-broken", { line: ["number", line], member: ["text", member] }),
    /** "The file is not a whole Evenhand record (line {line}). {kept} Export it again and try once more." */
    importBroken: (line: number): string => say("errors-import-broken", { line: ["number", line] }),
    /** "This file holds no questions for a form. {kept} Save one of ours as a file, and change that." */
    get formSetNone(): string {
      return say("errors-form-set-none");
    },
    /** "A newer Evenhand made this file of questions. {kept} Get the newer Evenhand, or ask for an older file." */
    get formSetNewer(): string {
      return say("errors-form-set-newer");
    },
    /** "In this file of questions “{member}” is empty. {kept} Fill it in, then try again." */
    formSetMissing: (member: string): string => say("errors-form-set-missing", { member: ["text", member] }),
    /** "“{member}” cannot be a short name in a file of questions. {kept} Use small letters, digits and dashes." */
    formSetId: (member: string): string => say("errors-form-set-id", { member: ["text", member] }),
    /** "A form has two to nine answers, each with other words, and words for “can’t say”. {kept} Change them in the file." */
    get formSetSteps(): string {
      return say("errors-form-set-steps");
    },
    /** "Two statements have one short name: “{member}”. {kept} Change one of them in the file." */
    formSetSameId: (member: string): string => say("errors-form-set-same-id", { member: ["text", member] }),
    /** "The statement “{member}” says the same as one before it. {kept} Change one of them in the file." */
    formSetSameWords: (member: string): string => say("errors-form-set-same-words", { member: ["text", member] }),
    /** "The statement “{member}” rests on nothing. {kept} Name a clause of a charter or a cornerstone for it." */
    formSetRestsOnNothing: (member: string): string =>
      say("errors-form-set-rests-on-nothing", { member: ["text", member] }),
    /** "Evenhand has a form “{member}” of its own. {kept} Give yours another short name." */
    formSetBuiltIn: (member: string): string => say("errors-form-set-built-in", { member: ["text", member] }),
    /** "This file is longer than a form can be. {kept} A form has at most 99 statements." */
    get formSetTooLong(): string {
      return say("errors-form-set-too-long");
    },
    /** "{forms} forms stand on version {version}, so its questions stay as they are. {kept} A new version can be {next}." */
    formSetUsed: (forms: number, version: number, next: number): string =>
      say("errors-form-set-used", { forms: ["number", forms], version: ["number", version], next: ["number", next] }),
    /** "This file is no ladder. {kept} Ask whoever sent it for a new copy." */
    get ladderNone(): string {
      return say("errors-ladder-none");
    },
    /** "A newer Evenhand made this ladder file. {kept} Get the newer Evenhand, or ask for an older file." */
    get ladderNewer(): string {
      return say("errors-ladder-newer");
    },
    /** "In this ladder file “{member}” is empty. {kept} Ask whoever sent it for a new copy." */
    ladderMissing: (member: string): string => say("errors-ladder-missing", { member: ["text", member] }),
    /** "“{member}” cannot be a short name in a ladder. {kept} Use small letters, digits and dashes." */
    ladderId: (member: string): string => say("errors-ladder-id", { member: ["text", member] }),
    /** "This ladder has fewer than two rungs. {kept} Add more rungs to the file." */
    get ladderOneRung(): string {
      return say("errors-ladder-one-rung");
    },
    /** "Two rungs or bands have one short name: “{member}”. {kept} Change one of them in the file." */
    ladderSameId: (member: string): string => say("errors-ladder-same-id", { member: ["text", member] }),
    /** "Two rungs or bands have the name of “{member}”. {kept} Change one of them in the file." */
    ladderSameName: (member: string): string => say("errors-ladder-same-name", { member: ["text", member] }),
    /** "The rungs are not numbered 1, 2, 3 from the foot up: see “{member}”. {kept}" */
    ladderOrder: (member: string): string => say("errors-ladder-order", { member: ["text", member] }),
    /** "The band “{member}” covers rungs that are not there. {kept} Change it in the file." */
    ladderReach: (member: string): string => say("errors-ladder-reach", { member: ["text", member] }),
    /** "Evenhand has a ladder “{member}” of its own. {kept} Give yours another short name." */
    ladderBuiltIn: (member: string): string => say("errors-ladder-built-in", { member: ["text", member] }),
    /** "IAP2 lets its steps be used only where it agreed in writing. {kept} Choose another ladder." */
    get ladderPermission(): string {
      return say("errors-ladder-permission");
    },
    /** "This file is longer than a ladder can be. {kept} A ladder has at most 99 rungs." */
    get ladderTooLong(): string {
      return say("errors-ladder-too-long");
    },
    /** "The file holds far more than a record does, so it was not read. {kept} Ask for the file again." */
    get importTooMuch(): string {
      return say("errors-import-too-much");
    },
    /** "Two things in the file have the same number inside: {first} and {second}. {kept} Export it again and try once more." */
    importDoubled: (first: string, second: string): string =>
      say("errors-import-doubled", { first: ["text", first], second: ["text", second] }),
    /** "The words of {title} are too long to keep. {kept} Put them into a file and attach it." */
    textTooLong: (title: string): string => say("errors-text-too-long", { title: ["text", title] }),
    /** ""{title}"" */
    titled: (title: string): string => say("errors-titled", { title: ["text", title] }),
    /** "one without a title" */
    get untitled(): string {
      return say("errors-untitled");
    },
    /** "That is no longer in the record. Look in the bin to bring it back." */
    get gone(): string {
      return say("errors-gone");
    },
    /** "That date is not a real one. {kept} Check the day and the month." */
    get badDate(): string {
      return say("errors-bad-date");
    },
    /** "That is not a fingerprint of a history. {kept} Copy it whole, as the bundle prints it." */
    get badHead(): string {
      return say("errors-bad-head");
    },
    /** "The meeting ends before it starts. {kept} Check the two times." */
    get endBeforeStart(): string {
      return say("errors-end-before-start");
    },
    /** "That charter is not here. {kept} Choose one from Charters, under Guides." */
    get unknownCharter(): string {
      return say("errors-unknown-charter");
    },
    /** "That starting point is not known. Choose one from the list." */
    get unknownTrigger(): string {
      return say("errors-unknown-trigger");
    },
    /** None of a trigger's limits was in force. "These time limits began on {began}. For an earlier day there is none to count." */
    notInForceYet: (began: string): string => say("errors-not-in-force-yet", { began: ["date", began] }),
    /** "A term ends before it begins. {kept} Check the two days." */
    get spanBackwards(): string {
      return say("errors-span-backwards");
    },
    /** "Only a meeting that was held can be put on a ladder. {kept} Change its status first." */
    get notHeld(): string {
      return say("errors-not-held");
    },
    /** "That ladder has no such place. {kept} Choose a rung or a band of it." */
    get notInLadder(): string {
      return say("errors-not-in-ladder");
    },
    /** "That form is not here in that version. {kept} Choose one from the list." */
    get unknownForm(): string {
      return say("errors-unknown-form");
    },
    /** "There are no lines in this. {kept} Open another file, or paste the words." */
    get noLines(): string {
      return say("errors-no-lines");
    },
    /** "There is a theme called {name} already. {kept} Choose another name, or put the two together." */
    themeThere: (name: string): string => say("errors-theme-there", { name: ["text", name] }),
    /** "A theme cannot be a part of itself. {kept} Choose another theme." */
    get themeInCircle(): string {
      return say("errors-theme-in-circle");
    },
    /** "An answer does not fit the form. {kept} Use the steps that stand on it, or leave it blank." */
    get notOnForm(): string {
      return say("errors-not-on-form");
    },
    /** "The form with the code {paper} is typed in already. {kept} Look at it in the list, or correct the code." */
    formTyped: (paper: string): string => say("errors-form-typed", { paper: ["text", paper] }),
    /** "Nothing is chosen yet. Choose at least one thing first." */
    get nothingChosen(): string {
      return say("errors-nothing-chosen");
    },
    /** "You closed the window without choosing. Nothing changed." */
    get cancelled(): string {
      return say("errors-cancelled");
    },
    /** "That version cannot be made again. Something in it was deleted for good. Your record is as it was." */
    get versionGone(): string {
      return say("errors-version-gone");
    },
    /** "The PDF is not made yet. Choose Make the PDF first." */
    get bundleNotMade(): string {
      return say("errors-bundle-not-made");
    },
    /** "The bundle took too much time or memory, so making it was stopped. {kept} Leave out the largest files, or make two bundles." */
    get bundleTooHard(): string {
      return say("errors-bundle-too-hard");
    },
    /** "The bundle took too much time or memory, so it was stopped at {name}. {kept} Leave that file out, or make two bundles." */
    bundleTooHardAt: (name: string): string => say("errors-bundle-too-hard-at", { name: ["text", name] }),
    /** "A word that was to be left out is still on page {page} of {appendix}. The PDF was not saved. {kept} Leave {appendix} out, or scan a print of it and add that." */
    redactionFailedAt: (page: number, appendix: string): string =>
      say("errors-redaction-failed-at", { page: ["number", page], appendix: ["text", appendix] }),
    /** "{words} words that were to be left out are still in the PDF. It was not saved. {kept} Look at the review list." */
    redactionFailed: (words: number): string => say("errors-redaction-failed", { words: ["number", words] }),
    /** "That backup is damaged or is not a backup. {kept} Choose another one." */
    get backupDamaged(): string {
      return say("errors-backup-damaged");
    },
    /** "This computer's keychain did not open the record. {kept} Use your passphrase or the recovery key." */
    get keychain(): string {
      return say("errors-keychain");
    },
    /** "Something went wrong that we did not foresee. {kept} Close Evenhand and open it again." */
    get unexpected(): string {
      return say("errors-unexpected");
    },
    /** "By the terms that you typed there is no school in that week. {kept} Look at the school's term dates." */
    get noSchool(): string {
      return say("errors-no-school");
    },
    /** "That line was not in the plan for all of that week. {kept} Choose another week, or change the line's days." */
    get notInPlan(): string {
      return say("errors-not-in-plan");
    },
    /** "That day is still to come. {kept} Type the day on which they agreed." */
    get dayToCome(): string {
      return say("errors-day-to-come");
    },
    /** "They took it back on that day or later. {kept} Ask again, and type the new day." */
    get takenBackSince(): string {
      return say("errors-taken-back-since");
    },
    /** "Nothing is written on this yet, so nothing was printed. Write what changed first." */
    get storyEmpty(): string {
      return say("errors-story-empty");
    },
    /** "This page is not printed in that way, so nothing was printed. {kept} A celebration page is an A4 page or a square card. A case study is a case study." */
    get storyNotMadeSo(): string {
      return say("errors-story-not-made-so");
    },
    /** "A name that nobody agreed to show is still on page {page}. It was not saved. {kept} Write the words there in another way." */
    storyNameLeft: (page: number): string => say("errors-story-name-left", { page: ["number", page] }),
    /** "That week is still to come. {kept} Tell of it when it has begun." */
    get weekToCome(): string {
      return say("errors-week-to-come");
    },
    /** "Two terms share days: {first} and {second}. {kept} Change the days of one of them." */
    termsOverlap: (first: string, second: string): string =>
      say("errors-terms-overlap", { first: ["text", first], second: ["text", second] }),
    /** "Days without school lie outside their term: {term}. {kept} Change these days, or the term's." */
    outsideTerm: (term: string): string => say("errors-outside-term", { term: ["text", term] }),
    /** "A term is longer than a year: {term}. {kept} Look at its first and last day." */
    termTooLong: (term: string): string => say("errors-term-too-long", { term: ["text", term] }),
    /** "A plan takes {most} lines at most. {kept} Keep fewer of them." */
    tooManyLines: (most: number): string => say("errors-too-many-lines", { most: ["number", most] }),
    /** "A week has {most} minutes. {kept} Type the minutes of one week." */
    tooManyMinutes: (most: number): string => say("errors-too-many-minutes", { most: ["number", most] }),
    /** "A plan takes {most} terms at most. {kept} Keep fewer of them, or start another plan." */
    tooManyTerms: (most: number): string => say("errors-too-many-terms", { most: ["number", most] }),
  },
  /** Terms in lists of facts. */
  facts: {
    /** "How" */
    get how(): string {
      return say("facts-how");
    },
    /** "Reply" */
    get reply(): string {
      return say("facts-reply");
    },
    /** "It was answered" */
    get replied(): string {
      return say("facts-replied");
    },
    /** "Wanted" */
    get wanted(): string {
      return say("facts-wanted");
    },
    /** "Not asked for" */
    get notWanted(): string {
      return say("facts-not-wanted");
    },
    /** "Reply by" */
    get replyDue(): string {
      return say("facts-reply-due");
    },
    /** "Standing" */
    get status(): string {
      return say("facts-status");
    },
    /** "Asked for" */
    get asked(): string {
      return say("facts-asked");
    },
    /** "Promised by" */
    get by(): string {
      return say("facts-by");
    },
    /** "Due" */
    get due(): string {
      return say("facts-due");
    },
    /** "no date given" */
    get noDue(): string {
      return say("facts-no-due");
    },
    /** "New date given" */
    get slip(): string {
      return say("facts-slip");
    },
    /** "What became of it" */
    get outcome(): string {
      return say("facts-outcome");
    },
    /** "Hours given" */
    get hours(): string {
      return say("facts-hours");
    },
    /** "Costs" */
    get costs(): string {
      return say("facts-costs");
    },
    /** "not recorded" */
    get notRecorded(): string {
      return say("facts-not-recorded");
    },
    /** "Kind of work" */
    get activity(): string {
      return say("facts-activity");
    },
  },
  /** Words of the Add and Entry screens. */
  files: {
    /** "Files" */
    get title(): string {
      return say("files-title");
    },
    /** "Attach files" */
    get attach(): string {
      return say("files-attach");
    },
    /** "Attaching files…" */
    get attaching(): string {
      return say("files-attaching");
    },
    /** "Stopped. No file was attached." */
    get attachStopped(): string {
      return say("files-attach-stopped");
    },
    /** "You can also drop files on this window." */
    get hint(): string {
      return say("files-hint");
    },
    /** "No files yet." */
    get none(): string {
      return say("files-none");
    },
    /** "Take off" */
    get takeOff(): string {
      return say("files-take-off");
    },
    /** "{count} files attached." */
    attached: (count: number): string => say("files-attached", { count: ["number", count] }),
    /** "The file was taken off." */
    get takenOff(): string {
      return say("files-taken-off");
    },
    /** "This file is not opened here" */
    get notOpened(): string {
      return say("files-not-opened");
    },
    /** "It is not a document or a picture. It could be a program that harms your computer." */
    get notOpenedWhy(): string {
      return say("files-not-opened-why");
    },
    /** "Save a copy only if you know who made it and what it does." */
    get notOpenedCare(): string {
      return say("files-not-opened-care");
    },
    /** "Save a copy all the same" */
    get saveCopy(): string {
      return say("files-save-copy");
    },
    /** "Play" */
    get play(): string {
      return say("files-play");
    },
    /** "{name}" */
    playTitle: (name: string): string => say("files-play-title", { name: ["text", name] }),
    /** "This computer cannot play it here. Nothing was changed. Save a copy and play it with another program." */
    get playNot(): string {
      return say("files-play-not");
    },
    /** "Save a copy" */
    get playCopy(): string {
      return say("files-play-copy");
    },
    /** "What is said in it" */
    get transcript(): string {
      return say("files-transcript");
    },
    /** "As you hear it. It is found by Find, and printed with this file in bundles, as words that you typed." */
    get transcriptHint(): string {
      return say("files-transcript-hint");
    },
    /** "Keep these words" */
    get transcriptSave(): string {
      return say("files-transcript-save");
    },
    /** "The words are kept with the file." */
    get transcriptSaved(): string {
      return say("files-transcript-saved");
    },
    /** "Typed beside it: “{words}”" */
    transcriptShown: (words: string): string => say("files-transcript-shown", { words: ["text", words] }),
    /** "Heard by a machine, to be checked: “{words}”" */
    heardShown: (words: string): string => say("files-heard-shown", { words: ["text", words] }),
  },
  /** Words of the Find dialog. */
  find: {
    /** "Find" */
    get title(): string {
      return say("find-title");
    },
    /** "Words to find" */
    get label(): string {
      return say("find-label");
    },
    /** "Looks in entries, files and people, and for places to go to." */
    get hint(): string {
      return say("find-hint");
    },
    /** "A place to go to" */
    get place(): string {
      return say("find-place");
    },
    /** "Nothing has the words “{text}”." */
    none: (text: string): string => say("find-none", { text: ["text", text] }),
    /** "{count} things found" */
    count: (count: number): string => say("find-count", { count: ["number", count] }),
    /** "Record" */
    get kindInfo(): string {
      return say("find-kind-info");
    },
    /** "Person" */
    get kindPerson(): string {
      return say("find-kind-person");
    },
    /** "Issue" */
    get kindIssue(): string {
      return say("find-kind-issue");
    },
    /** "Entry" */
    get kindEntry(): string {
      return say("find-kind-entry");
    },
    /** "File" */
    get kindFile(): string {
      return say("find-kind-file");
    },
    /** "Bundle" */
    get kindBundle(): string {
      return say("find-kind-bundle");
    },
    /** "Charter" */
    get kindCharter(): string {
      return say("find-kind-charter");
    },
    /** "Ladder" */
    get kindLadder(): string {
      return say("find-kind-ladder");
    },
    /** "Questions of your own" */
    get kindFormSet(): string {
      return say("find-kind-form-set");
    },
    /** "Feedback form" */
    get kindForm(): string {
      return say("find-kind-form");
    },
    /** "Notes" */
    get kindNotes(): string {
      return say("find-kind-notes");
    },
    /** "Theme" */
    get kindTheme(): string {
      return say("find-kind-theme");
    },
    /** "Answer" */
    get kindResponse(): string {
      return say("find-kind-response");
    },
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
    /** "This counts from {day}, which is after {today}. Please check that day." */
    countedFromAhead: (day: string, today: string): string =>
      say("findings-counted-from-ahead", { day: ["date", day], today: ["date", today] }),
    /** "This message changes an earlier one. When was the first one sent?" */
    get askEarlierMessage(): string {
      return say("findings-ask-earlier-message");
    },
    /** "This message speaks of a date that was given before. When was the first message sent?" */
    get askReminder(): string {
      return say("findings-ask-reminder");
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
  /** Words of the Add and Entry screens. */
  form: {
    /** "Which way did it go?" */
    get direction(): string {
      return say("form-direction");
    },
    /** "How?" */
    get channel(): string {
      return say("form-channel");
    },
    /** "We want a reply" */
    get replyWanted(): string {
      return say("form-reply-wanted");
    },
    /** "Reply asked for by" */
    get replyDue(): string {
      return say("form-reply-due");
    },
    /** "Which message does it answer?" */
    get answers(): string {
      return say("form-answers");
    },
    /** "None of these" */
    get answersNone(): string {
      return say("form-answers-none");
    },
    /** "Starts" */
    get starts(): string {
      return say("form-starts");
    },
    /** "Ends" */
    get ends(): string {
      return say("form-ends");
    },
    /** "Kind of meeting" */
    get kind(): string {
      return say("form-kind");
    },
    /** "Did it take place?" */
    get status(): string {
      return say("form-status");
    },
    /** "Place" */
    get place(): string {
      return say("form-place");
    },
    /** "Charter to check it against" */
    get charter(): string {
      return say("form-charter");
    },
    /** "Who promised it?" */
    get promisedBy(): string {
      return say("form-promised-by");
    },
    /** "A role is enough, such as “chair of the group”." */
    get promisedByHint(): string {
      return say("form-promised-by-hint");
    },
    /** "When did you ask for it?" */
    get asked(): string {
      return say("form-asked");
    },
    /** "By which day was it promised?" */
    get due(): string {
      return say("form-due");
    },
    /** "Last day of the time limit" */
    get limitDue(): string {
      return say("form-limit-due");
    },
    /** "Later day {number}" */
    slip: (number: number): string => say("form-slip", { number: ["number", number] }),
    /** "The later day" */
    get slipDue(): string {
      return say("form-slip-due");
    },
    /** "When were you told?" */
    get slipTold(): string {
      return say("form-slip-told");
    },
    /** "The reason they gave" */
    get slipReason(): string {
      return say("form-slip-reason");
    },
    /** "Take this later day out" */
    get slipRemove(): string {
      return say("form-slip-remove");
    },
    /** "They gave a later day" */
    get slipAdd(): string {
      return say("form-slip-add");
    },
    /** "Leave it empty if no day was given. Then it is never late." */
    get dueHint(): string {
      return say("form-due-hint");
    },
    /** "What became of it?" */
    get outcome(): string {
      return say("form-outcome");
    },
    /** "When was that?" */
    get outcomeOn(): string {
      return say("form-outcome-on");
    },
    /** "Hours given" */
    get hours(): string {
      return say("form-hours");
    },
    /** "Such as 1.5, or 1 h 30. Leave it empty if you did not count." */
    get hoursHint(): string {
      return say("form-hours-hint");
    },
    /** "We cannot read that. Try 1.5 or 1 h 30." */
    get hoursWrong(): string {
      return say("form-hours-wrong");
    },
    /** "Costs in pounds" */
    get cost(): string {
      return say("form-cost");
    },
    /** "Such as 4.20" */
    get costHint(): string {
      return say("form-cost-hint");
    },
    /** "We cannot read that. Try 4.20." */
    get costWrong(): string {
      return say("form-cost-wrong");
    },
    /** "Kind of work" */
    get activity(): string {
      return say("form-activity");
    },
    /** "Such as meeting, reading, travel or childcare." */
    get activityHint(): string {
      return say("form-activity-hint");
    },
    /** "More words" */
    get notes(): string {
      return say("form-notes");
    },
    /** "What was said or done, in your own words." */
    get notesHint(): string {
      return say("form-notes-hint");
    },
    /** "The council's side" */
    get their(): string {
      return say("form-their");
    },
    /** "What they say about it. A fair record holds both sides." */
    get theirHint(): string {
      return say("form-their-hint");
    },
    /** "Add a person" */
    get addPerson(): string {
      return say("form-add-person");
    },
    /** "Choose" */
    get choosePerson(): string {
      return say("form-choose-person");
    },
    /** "Or name someone new" */
    get newPerson(): string {
      return say("form-new-person");
    },
    /** "A role is enough. Names stay out of what you share." */
    get newPersonHint(): string {
      return say("form-new-person-hint");
    },
    /** "Part they took" */
    get part(): string {
      return say("form-part");
    },
    /** "Such as from, to, or chair" */
    get partHint(): string {
      return say("form-part-hint");
    },
    /** "Add them" */
    get addThem(): string {
      return say("form-add-them");
    },
    /** "Which issues does it show?" */
    get issues(): string {
      return say("form-issues");
    },
    /** "Which charter words does it speak to?" */
    get clauses(): string {
      return say("form-clauses");
    },
    /** "Charter words" */
    get clause(): string {
      return say("form-clause");
    },
    /** "Does it show them kept?" */
    get stance(): string {
      return say("form-stance");
    },
    /** "Kept" */
    get stanceFor(): string {
      return say("form-stance-for");
    },
    /** "Not kept" */
    get stanceAgainst(): string {
      return say("form-stance-against");
    },
    /** "Add these words" */
    get addClause(): string {
      return say("form-add-clause");
    },
    /** "This is working well" */
    get workingWell(): string {
      return say("form-working-well");
    },
    /** "It goes under “What is working well” in a bundle." */
    get workingWellHint(): string {
      return say("form-working-well-hint");
    },
    /** "Keep it back from bundles" */
    get private(): string {
      return say("form-private");
    },
    /** "I worked the date out" */
    get inferred(): string {
      return say("form-inferred");
    },
    /** "Tick it if the date is not written anywhere." */
    get inferredHint(): string {
      return say("form-inferred-hint");
    },
    /** "People" */
    get morePeople(): string {
      return say("form-more-people");
    },
    /** "More words and the council's side" */
    get moreWords(): string {
      return say("form-more-words");
    },
    /** "Issues and charter words" */
    get moreLinks(): string {
      return say("form-more-links");
    },
    /** "Marks" */
    get moreMarks(): string {
      return say("form-more-marks");
    },
    /** "Remove {name}" */
    removeNamed: (name: string): string => say("form-remove-named", { name: ["text", name] }),
    /** "Nothing yet" */
    get outcomeOpen(): string {
      return say("form-outcome-open");
    },
    /** "It was done" */
    get outcomeKept(): string {
      return say("form-outcome-kept");
    },
    /** "Done in part" */
    get outcomePartly(): string {
      return say("form-outcome-partly");
    },
    /** "It was not done" */
    get outcomeNotKept(): string {
      return say("form-outcome-not-kept");
    },
    /** "No longer needed" */
    get outcomeWithdrawn(): string {
      return say("form-outcome-withdrawn");
    },
    /** "What was it about?" */
    get whatContact(): string {
      return say("form-what-contact");
    },
    /** "Which meeting?" */
    get whatMeeting(): string {
      return say("form-what-meeting");
    },
    /** "What was promised?" */
    get whatPromise(): string {
      return say("form-what-promise");
    },
    /** "What was it for?" */
    get whatEffort(): string {
      return say("form-what-effort");
    },
    /** "What happened?" */
    get whatEvent(): string {
      return say("form-what-event");
    },
    /** "When?" */
    get whenContact(): string {
      return say("form-when-contact");
    },
    /** "Which day?" */
    get whenMeeting(): string {
      return say("form-when-meeting");
    },
    /** "When was it promised?" */
    get whenPromise(): string {
      return say("form-when-promise");
    },
    /** "When?" */
    get whenEffort(): string {
      return say("form-when-effort");
    },
    /** "When did it happen?" */
    get whenEvent(): string {
      return say("form-when-event");
    },
  },
  /** Feedback forms on how meetings are run. */
  forms: {
    /** "Feedback form" */
    get item(): string {
      return say("forms-item");
    },
    /** "Feedback form {code}" */
    itemCode: (code: string): string => say("forms-item-code", { code: ["text", code] }),
    /** "{count} forms came in." */
    cameIn: (count: number): string => say("forms-came-in", { count: ["number", count] }),
    /** "Counts are shown from {fewest} forms on, so that nobody’s answer can be guessed." */
    tooFew: (fewest: number): string => say("forms-too-few", { fewest: ["number", fewest] }),
    /** "{forms} forms came in, and {people} people are named at this meeting. All forms are kept." */
    moreThanPeople: (forms: number, people: number): string =>
      say("forms-more-than-people", { forms: ["number", forms], people: ["number", people] }),
    /** "{step} {count}" */
    step: (step: string, count: number): string =>
      say("forms-step", { step: ["text", step], count: ["number", count] }),
    /** "{steps}, out of {answered}. Can’t say {cant-say}. Blank {blank}." */
    line: (steps: string[], answered: number, cantSay: number, blank: number): string =>
      say("forms-line", {
        steps: ["list", steps],
        answered: ["number", answered],
        "cant-say": ["number", cantSay],
        blank: ["number", blank],
      }),
    /** "{set} (version {version})" */
    set: (set: string, version: number): string =>
      say("forms-set", { set: ["text", set], version: ["number", version] }),
    /** Of words that were kept as an entry. "From a feedback form." */
    get note(): string {
      return say("forms-note");
    },
    /** "It is one of {count} forms." */
    from: (count: number): string => say("forms-from", { count: ["number", count] }),
    /** "No meeting" */
    get noMeeting(): string {
      return say("forms-no-meeting");
    },
    /** "A form that is not here: {id}, version {version}" */
    unknownSet: (id: string, version: number): string =>
      say("forms-unknown-set", { id: ["text", id], version: ["number", version] }),
    /** "What people said of meetings" */
    get section(): string {
      return say("forms-section");
    },
    /** "These are counts of feedback forms. Nobody is named, and there is no average." */
    get sectionLead(): string {
      return say("forms-section-lead");
    },
    /** "{when}: {meeting}" */
    meetingLine: (when: string, meeting: string): string =>
      say("forms-meeting-line", { when: ["text", when], meeting: ["text", meeting] }),
    /** "Statement" */
    get statement(): string {
      return say("forms-statement");
    },
    /** "Out of" */
    get outOf(): string {
      return say("forms-out-of");
    },
    /** "{set}. {forms}" */
    table: (set: string, forms: string): string => say("forms-table", { set: ["text", set], forms: ["text", forms] }),
    /** "What was good" */
    get good(): string {
      return say("forms-good");
    },
    /** "What should be done differently" */
    get different(): string {
      return say("forms-different");
    },
    /** "Feedback forms" */
    get title(): string {
      return say("forms-title");
    },
    /** "Type in the forms that came back. No name is kept." */
    get lede(): string {
      return say("forms-lede");
    },
    /** "Feedback forms" */
    get open(): string {
      return say("forms-open");
    },
    /** "Which meeting?" */
    get whichMeeting(): string {
      return say("forms-which-meeting");
    },
    /** "Which form?" */
    get whichSet(): string {
      return say("forms-which-set");
    },
    /** "How many forms are there?" */
    get howMany(): string {
      return say("forms-how-many");
    },
    /** "Then this page says how far you are. It is not kept." */
    get howManyHint(): string {
      return say("forms-how-many-hint");
    },
    /** "{typed} of {all} typed in" */
    progress: (typed: number, all: number): string =>
      say("forms-progress", { typed: ["number", typed], all: ["number", all] }),
    /** "{typed} typed in" */
    typed: (typed: number): string => say("forms-typed", { typed: ["number", typed] }),
    /** "Type in a form" */
    get typeTitle(): string {
      return say("forms-type-title");
    },
    /** "Keys: 1 is “{first}”, {steps} is “{last}”, 0 is “{cant-say}”. Enter goes on and leaves a blank." */
    keys: (steps: number, first: string, last: string, cantSay: string): string =>
      say("forms-keys", {
        steps: ["number", steps],
        first: ["text", first],
        last: ["text", last],
        "cant-say": ["text", cantSay],
      }),
    /** "Code on the paper" */
    get code(): string {
      return say("forms-code");
    },
    /** "So that no form is typed in twice. It is tied to nobody." */
    get codeHint(): string {
      return say("forms-code-hint");
    },
    /** "Filled in by" */
    get by(): string {
      return say("forms-by");
    },
    /** "A parent carer" */
    get byParentCarer(): string {
      return say("forms-by-parent-carer");
    },
    /** "A child or young person" */
    get byYoungPerson(): string {
      return say("forms-by-young-person");
    },
    /** "An officer" */
    get byOfficer(): string {
      return say("forms-by-officer");
    },
    /** "Somebody else" */
    get byOther(): string {
      return say("forms-by-other");
    },
    /** "How it came" */
    get got(): string {
      return say("forms-got");
    },
    /** "On paper" */
    get gotPaper(): string {
      return say("forms-got-paper");
    },
    /** "Asked on the phone" */
    get gotPhone(): string {
      return say("forms-got-phone");
    },
    /** "From an online survey" */
    get gotOnlineFile(): string {
      return say("forms-got-online-file");
    },
    /** "Left blank" */
    get blank(): string {
      return say("forms-blank");
    },
    /** "Save this form" */
    get save(): string {
      return say("forms-save");
    },
    /** "Form saved" */
    get saved(): string {
      return say("forms-saved");
    },
    /** "What they come to" */
    get results(): string {
      return say("forms-results");
    },
    /** "Each form" */
    get each(): string {
      return say("forms-each");
    },
    /** "Keep as “Working well”" */
    get keep(): string {
      return say("forms-keep");
    },
    /** "Keep as “Working well”: {words}" */
    keepOne: (words: string): string => say("forms-keep-one", { words: ["text", words] }),
    /** "Kept as “Working well”" */
    get kept(): string {
      return say("forms-kept");
    },
    /** "Remove: {title}" */
    remove: (title: string): string => say("forms-remove", { title: ["text", title] }),
    /** "Removed: {title}" */
    removed: (title: string): string => say("forms-removed", { title: ["text", title] }),
    /** "May be quoted" */
    get quotable(): string {
      return say("forms-quotable");
    },
    /** "No forms yet" */
    get none(): string {
      return say("forms-none");
    },
    /** "Choose a meeting and type the first one in." */
    get noneLede(): string {
      return say("forms-none-lede");
    },
    /** "Print blank forms" */
    get print(): string {
      return say("forms-print");
    },
    /** "How many copies?" */
    get copies(): string {
      return say("forms-copies");
    },
    /** "Each has a code of its own, so that none is typed in twice. At most 60 at once." */
    get copiesHint(): string {
      return say("forms-copies-hint");
    },
    /** "Large print" */
    get large(): string {
      return say("forms-large");
    },
    /** "Save as a PDF" */
    get savePdf(): string {
      return say("forms-save-pdf");
    },
    /** "Open to print" */
    get openToPrint(): string {
      return say("forms-open-to-print");
    },
    /** "A sad face" */
    get faceSad(): string {
      return say("forms-face-sad");
    },
    /** "A face that is neither sad nor happy" */
    get faceNeither(): string {
      return say("forms-face-neither");
    },
    /** "A happy face" */
    get faceHappy(): string {
      return say("forms-face-happy");
    },
    /** "Forms of your own" */
    get own(): string {
      return say("forms-own");
    },
    /** "A forum or a school may ask its own questions. Bring them in as a file." */
    get ownLede(): string {
      return say("forms-own-lede");
    },
    /** "To write your own, save one of ours as a file. Give it another short name and your words." */
    get ownStart(): string {
      return say("forms-own-start");
    },
    /** "There is none yet." */
    get ownNone(): string {
      return say("forms-own-none");
    },
    /** "Bring in a file of questions" */
    get ownOpen(): string {
      return say("forms-own-open");
    },
    /** "Is this the form?" */
    get ownLook(): string {
      return say("forms-own-look");
    },
    /** "{title}, {statements} statements" */
    ownLine: (title: string, statements: number): string =>
      say("forms-own-line", { title: ["text", title], statements: ["number", statements] }),
    /** "{count} forms are filled in on it, so it stays as it is." */
    ownFilled: (count: number): string => say("forms-own-filled", { count: ["number", count] }),
    /** "It takes the place of “{before}”, version {version}. No form is filled in on that." */
    ownReplaces: (before: string, version: number): string =>
      say("forms-own-replaces", { before: ["text", before], version: ["number", version] }),
    /** "Beside it stay these versions: {versions}. Forms keep the questions that they were filled in on." */
    ownBeside: (versions: string[]): string => say("forms-own-beside", { versions: ["list", versions] }),
    /** "This form is in your record already, just as it is here." */
    get ownSame(): string {
      return say("forms-own-same");
    },
    /** "Its statements" */
    get ownStatements(): string {
      return say("forms-own-statements");
    },
    /** "Its answers" */
    get ownAnswers(): string {
      return say("forms-own-answers");
    },
    /** "Or “{cant-say}”" */
    ownCantSay: (cantSay: string): string => say("forms-own-cant-say", { "cant-say": ["text", cantSay] }),
    /** "Its boxes for own words" */
    get ownBoxes(): string {
      return say("forms-own-boxes");
    },
    /** "It has no box for own words." */
    get ownNoBoxes(): string {
      return say("forms-own-no-boxes");
    },
    /** "It does not ask whether words may be quoted. So none are." */
    get ownNoQuote(): string {
      return say("forms-own-no-quote");
    },
    /** "Nothing is kept yet." */
    get ownNothingYet(): string {
      return say("forms-own-nothing-yet");
    },
    /** "Keep this form" */
    get ownKeep(): string {
      return say("forms-own-keep");
    },
    /** "Leave it" */
    get ownLeave(): string {
      return say("forms-own-leave");
    },
    /** "The form is in your record." */
    get ownKept(): string {
      return say("forms-own-kept");
    },
    /** "Save as a file: {title}" */
    ownExport: (title: string): string => say("forms-own-export", { title: ["text", title] }),
    /** "Remove: {title}" */
    ownRemove: (title: string): string => say("forms-own-remove", { title: ["text", title] }),
    /** "The form is in the bin." */
    get ownRemoved(): string {
      return say("forms-own-removed");
    },
  },
  /** Words of the Guides screen, and of the guides on paper. */
  guides: {
    /** "Guides" */
    get title(): string {
      return say("guides-title");
    },
    /** "What the law says in plain words, forms to print, and help for people who invite." */
    get lede(): string {
      return say("guides-lede");
    },
    /** "All guides" */
    get back(): string {
      return say("guides-back");
    },
    /** "Print all of it as a booklet" */
    get printBooklet(): string {
      return say("guides-print-booklet");
    },
    /** "Print this" */
    get printCard(): string {
      return say("guides-print-card");
    },
    /** "Save as PDF" */
    get save(): string {
      return say("guides-save");
    },
    /** "Open to print" */
    get open(): string {
      return say("guides-open");
    },
    /** "How it is printed" */
    get look(): string {
      return say("guides-look");
    },
    /** "Large print" */
    get large(): string {
      return say("guides-large");
    },
    /** "Black and white" */
    get grey(): string {
      return say("guides-grey");
    },
    /** "Saved as {name}." */
    saved: (name: string): string => say("guides-saved", { name: ["text", name] }),
    /** "Who must do it" */
    get binds(): string {
      return say("guides-binds");
    },
    /** "Since when" */
    get inForce(): string {
      return say("guides-in-force");
    },
    /** "Read on" */
    get readOnLabel(): string {
      return say("guides-read-on-label");
    },
    /** "Where it stands" */
    get address(): string {
      return say("guides-address");
    },
    /** "What it is about" */
    get about(): string {
      return say("guides-about");
    },
    /** "This is law" */
    get law(): string {
      return say("guides-law");
    },
    /** "This is guidance" */
    get guidance(): string {
      return say("guides-guidance");
    },
    /** "Its words may be quoted under the Open Government Licence v3.0." */
    get licenceOgl(): string {
      return say("guides-licence-ogl");
    },
    /** "Only facts and the address are used. None of its words are quoted." */
    get licenceFacts(): string {
      return say("guides-licence-facts");
    },
    /** "See also" */
    get see(): string {
      return say("guides-see");
    },
    /** "Where it comes from" */
    get source(): string {
      return say("guides-source");
    },
    /** "Copy the address" */
    get copy(): string {
      return say("guides-copy");
    },
    /** "Copied. Paste it into your browser. Evenhand itself never goes online." */
    get copied(): string {
      return say("guides-copied");
    },
    /** "It could not be copied. Select the address and copy it." */
    get copyFailed(): string {
      return say("guides-copy-failed");
    },
    /** "Words to look for" */
    get filter(): string {
      return say("guides-filter");
    },
    /** "Such as review, plan or complaint" */
    get filterHint(): string {
      return say("guides-filter-hint");
    },
    /** "{number} cards" */
    count: (number: number): string => say("guides-count", { number: ["number", number] }),
    /** "Nothing has all these words. Try fewer words." */
    get none(): string {
      return say("guides-none");
    },
    /** "How far do you agree?" */
    get steps(): string {
      return say("guides-steps");
    },
    /** "What you think of this" */
    get statement(): string {
      return say("guides-statement");
    },
    /** "Help for the officer who invites" */
    get officerTitle(): string {
      return say("guides-officer-title");
    },
    /** "Type the day of the meeting and choose the charter. You get the last good days, an invitation and an agenda." */
    get officerLede(): string {
      return say("guides-officer-lede");
    },
    /** "The days are worked out. They stand below." */
    get officerReady(): string {
      return say("guides-officer-ready");
    },
    /** "Print the page to hand over" */
    get officerHandOver(): string {
      return say("guides-officer-hand-over");
    },
    /** "Charter" */
    get officerCharter(): string {
      return say("guides-officer-charter");
    },
    /** "Kind of meeting" */
    get officerKind(): string {
      return say("guides-officer-kind");
    },
    /** "Day of the meeting" */
    get officerDay(): string {
      return say("guides-officer-day");
    },
    /** "What it is for" */
    get officerWhat(): string {
      return say("guides-officer-what");
    },
    /** "Starts" */
    get officerStarts(): string {
      return say("guides-officer-starts");
    },
    /** "Ends" */
    get officerEnds(): string {
      return say("guides-officer-ends");
    },
    /** "Place" */
    get officerPlace(): string {
      return say("guides-officer-place");
    },
    /** "Link or number to join from home" */
    get officerOnline(): string {
      return say("guides-officer-online");
    },
    /** "Whom to ask" */
    get officerContact(): string {
      return say("guides-officer-contact");
    },
    /** "Please answer by" */
    get officerReplyBy(): string {
      return say("guides-officer-reply-by");
    },
    /** "The days" */
    get officerDays(): string {
      return say("guides-officer-days");
    },
    /** "The invitation" */
    get officerInvitation(): string {
      return say("guides-officer-invitation");
    },
    /** "The agenda" */
    get officerAgenda(): string {
      return say("guides-officer-agenda");
    },
    /** "Copy these words" */
    get officerCopy(): string {
      return say("guides-officer-copy");
    },
    /** "Copied. Paste them into an email." */
    get officerWordsCopied(): string {
      return say("guides-officer-words-copied");
    },
    /** Where start or end was not typed. "Type both times to check them." */
    get officerHoursOpen(): string {
      return say("guides-officer-hours-open");
    },
    /** "{clause}: in the same words as above." */
    officerSame: (clause: string): string => say("guides-officer-same", { clause: ["text", clause] }),
    /** "By {charter}" */
    officerBy: (charter: string): string => say("guides-officer-by", { charter: ["text", charter] }),
    /** "{day}, {from} to {to}" */
    officerWhen: (day: string, from: string, to: string): string =>
      say("guides-officer-when", { day: ["date", day], from: ["time", from], to: ["time", to] }),
    /** "{day}, {from}" */
    officerWhenStarts: (day: string, from: string): string =>
      say("guides-officer-when-starts", { day: ["date", day], from: ["time", from] }),
    /** What the app finds of a meeting that keeps to all of this. "If you send it by these days, Evenhand finds:" */
    get officerFound(): string {
      return say("guides-officer-found");
    },
    /** "What else helps" */
    get officerMore(): string {
      return say("guides-officer-more");
    },
  },
  /** Words of the Meetings screens, where invitations are checked. */
  invitations: {
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
    /** "What the charter says" */
    get findings(): string {
      return say("invitations-findings");
    },
    /** "What the law says" */
    get law(): string {
      return say("invitations-law");
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
    /** "Day of the meeting" */
    get when(): string {
      return say("invitations-when");
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
    /** "Save to my record" */
    get save(): string {
      return say("invitations-save");
    },
    /** "Add to calendar" */
    get calendar(): string {
      return say("invitations-calendar");
    },
    /** "Saved to your record." */
    get saved(): string {
      return say("invitations-saved");
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
    /** "Put everything in a calendar" */
    get calendarAll(): string {
      return say("invitations-calendar-all");
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
  },
  /** Words of the Issues screen. */
  issues: {
    /** "Issues" */
    get title(): string {
      return say("issues-title");
    },
    /** "There are {count} issues in your complaint." */
    lede: (count: number): string => say("issues-lede", { count: ["number", count] }),
    /** "Add an issue" */
    get add(): string {
      return say("issues-add");
    },
    /** "Issue {number}" */
    number: (number: number): string => say("issues-number", { number: ["number", number] }),
    /** "Issue in one line" */
    get name(): string {
      return say("issues-name");
    },
    /** "What happened" */
    get what(): string {
      return say("issues-what");
    },
    /** "Its effect on families" */
    get effect(): string {
      return say("issues-effect");
    },
    /** "What would put it right" */
    get remedy(): string {
      return say("issues-remedy");
    },
    /** "The council's side" */
    get their(): string {
      return say("issues-their");
    },
    /** "A fair complaint says what the council said." */
    get theirHint(): string {
      return say("issues-their-hint");
    },
    /** "What shows it" */
    get evidence(): string {
      return say("issues-evidence");
    },
    /** "{count} entries show it" */
    evidenceCount: (count: number): string => say("issues-evidence-count", { count: ["number", count] }),
    /** "Tick each entry that shows this issue." */
    get evidenceHint(): string {
      return say("issues-evidence-hint");
    },
    /** "Find others by their words" */
    get evidenceFind(): string {
      return say("issues-evidence-find");
    },
    /** "There are no entries yet." */
    get evidenceNone(): string {
      return say("issues-evidence-none");
    },
    /** "The issue is saved." */
    get saved(): string {
      return say("issues-saved");
    },
    /** "Change issue {number}" */
    editTitle: (number: number): string => say("issues-edit-title", { number: ["number", number] }),
    /** "No issues yet" */
    get emptyTitle(): string {
      return say("issues-empty-title");
    },
    /** "Example: “Messages were not answered”, shown by three emails." */
    get emptyExample(): string {
      return say("issues-empty-example");
    },
  },
  /** Words of files that are kept as they are, each with an entry or all with one. */
  keep: {
    /** "Keep {name}" */
    tick: (name: string): string => say("keep-tick", { name: ["text", name] }),
    /** "Keep files" */
    get title(): string {
      return say("keep-title");
    },
    /** "Each stays as it is. You can say later which day it is of." */
    get hint(): string {
      return say("keep-hint");
    },
    /** "What are they?" */
    get what(): string {
      return say("keep-what");
    },
    /** "Letters or papers that came" */
    get cameIn(): string {
      return say("keep-came-in");
    },
    /** "Letters or papers that you sent" */
    get wentOut(): string {
      return say("keep-went-out");
    },
    /** "Something else" */
    get other(): string {
      return say("keep-other");
    },
    /** "Put all of them with one entry" */
    get together(): string {
      return say("keep-together");
    },
    /** "Keep {count} files" */
    save: (count: number): string => say("keep-save", { count: ["number", count] }),
    /** "Keeping your files" */
    get savingTitle(): string {
      return say("keep-saving-title");
    },
    /** "{done} of {total} files read." */
    progress: (done: number, total: number): string =>
      say("keep-progress", { done: ["number", done], total: ["number", total] }),
    /** "Your files are in your record" */
    get doneTitle(): string {
      return say("keep-done-title");
    },
    /** "No file was added" */
    get nothingTitle(): string {
      return say("keep-nothing-title");
    },
    /** "{count} files are kept. What they stand with waits under “Not finished” until you say which day it is of." */
    done: (count: number): string => say("keep-done", { count: ["number", count] }),
    /** "See what is not finished" */
    get see(): string {
      return say("keep-see");
    },
    /** "{count} files kept in your record." */
    saved: (count: number): string => say("keep-saved", { count: ["number", count] }),
    /** "These were not added" */
    get notAdded(): string {
      return say("keep-not-added");
    },
  },
  /** Words of the passphrase, the recovery key and the keychain. */
  keys: {
    /** "The sample holds nothing of yours, so there is nothing to lock." */
    get sample(): string {
      return say("keys-sample");
    },
    /** "Change the passphrase" */
    get change(): string {
      return say("keys-change");
    },
    /** "Changing…" */
    get changing(): string {
      return say("keys-changing");
    },
    /** "The old passphrase will not open your record any more." */
    get changeWhat(): string {
      return say("keys-change-what");
    },
    /** "Your recovery key works as before." */
    get changeStays(): string {
      return say("keys-change-stays");
    },
    /** "Does someone else know the old one? Then choose “Someone may know my passphrase” instead." */
    get changeKnown(): string {
      return say("keys-change-known");
    },
    /** "The passphrase you use now, or the recovery key" */
    get current(): string {
      return say("keys-current");
    },
    /** "The new passphrase" */
    get next(): string {
      return say("keys-next");
    },
    /** "The new one again" */
    get again(): string {
      return say("keys-again");
    },
    /** "The two are not the same. Type the second one again." */
    get differ(): string {
      return say("keys-differ");
    },
    /** "This is too short. Use at least 10 characters." */
    get short(): string {
      return say("keys-short");
    },
    /** "The passphrase is changed" */
    get changed(): string {
      return say("keys-changed");
    },
    /** "Make a new recovery key" */
    get newKey(): string {
      return say("keys-new-key");
    },
    /** "The old recovery key works until you have typed back two groups of the new one." */
    get newKeyWhy(): string {
      return say("keys-new-key-why");
    },
    /** "Show the new key" */
    get showKey(): string {
      return say("keys-show-key");
    },
    /** "Your new recovery key" */
    get keyTitle(): string {
      return say("keys-key-title");
    },
    /** "The recovery key is changed" */
    get keyChanged(): string {
      return say("keys-key-changed");
    },
    /** "Someone may know my passphrase" */
    get all(): string {
      return say("keys-all");
    },
    /** "You get a new passphrase and a new recovery key." */
    get allWhat(): string {
      return say("keys-all-what");
    },
    /** "Nothing is changed yet. It is changed once you have typed back two groups." */
    get allNotYet(): string {
      return say("keys-all-not-yet");
    },
    /** "Everything that opens your record is new" */
    get allChanged(): string {
      return say("keys-all-changed");
    },
    /** "Backups in your record's folder" */
    get older(): string {
      return say("keys-older");
    },
    /** "Keep them" */
    get olderKeep(): string {
      return say("keys-older-keep");
    },
    /** "Delete them" */
    get olderDelete(): string {
      return say("keys-older-delete");
    },
    /** "Kept backups get the new key too. If you delete them, a new backup is made first." */
    get olderWhy(): string {
      return say("keys-older-why");
    },
    /** "Go on" */
    get goOn(): string {
      return say("keys-go-on");
    },
    /** "You can go on working. Until one is done, an old key can still read it." */
    get resealingGoesOn(): string {
      return say("keys-resealing-goes-on");
    },
    /** "The disk had no room, so the rest waits. It goes on when you next open your record." */
    get resealingWaits(): string {
      return say("keys-resealing-waits");
    },
    /** "What opened your record before, and is now replaced, does not open it any more." */
    get oldOpensNot(): string {
      return say("keys-old-opens-not");
    },
    /** "The older backups could not be deleted, so they are kept. They get the new key too." */
    get stayed(): string {
      return say("keys-stayed");
    },
    /** "This computer's keychain does not open your record now. You can turn it on again." */
    get keychainWentOff(): string {
      return say("keys-keychain-went-off");
    },
    /** "Copies in other places still open with what opened them before." */
    get elsewhere(): string {
      return say("keys-elsewhere");
    },
    /** "They hold what your record held when each was made, and nothing newer." */
    get elsewhereHold(): string {
      return say("keys-elsewhere-hold");
    },
    /** "Delete older copies on memory sticks and other computers. We cannot reach them from here." */
    get elsewhereDelete(): string {
      return say("keys-elsewhere-delete");
    },
    /** "Open it on this computer without the passphrase" */
    get keychain(): string {
      return say("keys-keychain");
    },
    /** "Let this computer open your record?" */
    get keychainAsk(): string {
      return say("keys-keychain-ask");
    },
    /** "Let it open my record" */
    get keychainDo(): string {
      return say("keys-keychain-do");
    },
    /** "Stop this computer from opening your record?" */
    get keychainAskOff(): string {
      return say("keys-keychain-ask-off");
    },
    /** "Turn it off" */
    get keychainDoOff(): string {
      return say("keys-keychain-do-off");
    },
    /** "This computer's keychain then keeps a key. Whoever can log in here as you can open your record." */
    get keychainWhy(): string {
      return say("keys-keychain-why");
    },
    /** "The passphrase and the recovery key work as before." */
    get keychainStays(): string {
      return say("keys-keychain-stays");
    },
    /** "This computer has no keychain that answers, so only the passphrase opens your record." */
    get keychainNone(): string {
      return say("keys-keychain-none");
    },
    /** "This computer's keychain opens your record now." */
    get keychainOn(): string {
      return say("keys-keychain-on");
    },
    /** "Only the passphrase and the recovery key open your record now." */
    get keychainOff(): string {
      return say("keys-keychain-off");
    },
    /** "Nothing that opened your record before will open it any more." */
    get allWords(): string {
      return say("keys-all-words");
    },
    /** "All words, files and backups in its folder are sealed with a new key." */
    get allSeal(): string {
      return say("keys-all-seal");
    },
    /** "This computer's keychain is turned off for it. You can turn it on again." */
    get allKeychain(): string {
      return say("keys-all-keychain");
    },
    /** "Files and backups are getting the new key. {done} of {total} are done." */
    resealing: (done: number, total: number): string =>
      say("keys-resealing", { done: ["number", done], total: ["number", total] }),
    /** "A new backup was made, and {count} older ones were deleted." */
    deleted: (count: number): string => say("keys-deleted", { count: ["number", count] }),
    /** "The last backup file you saved is {name}. Save a new one in its place." */
    savedBackup: (name: string): string => say("keys-saved-backup", { name: ["text", name] }),
  },
  /** Ladders of engagement: where meetings stood. */
  ladder: {
    /** "Rung {number} of {all}: {name}" */
    rung: (number: number, all: number, name: string): string =>
      say("ladder-rung", { number: ["number", number], all: ["number", all], name: ["text", name] }),
    /** "Rungs {from} to {to} of {all}: {name}" */
    band: (from: number, to: number, all: number, name: string): string =>
      say("ladder-band", { from: ["number", from], to: ["number", to], all: ["number", all], name: ["text", name] }),
    /** "“{name}”, which is not in this ladder" */
    notInLadder: (name: string): string => say("ladder-not-in-ladder", { name: ["text", name] }),
    /** "A ladder that is not here: {name}" */
    unknownLadder: (name: string): string => say("ladder-unknown-ladder", { name: ["text", name] }),
    /** "In our view" */
    get ours(): string {
      return say("ladder-ours");
    },
    /** "What was promised" */
    get promised(): string {
      return say("ladder-promised");
    },
    /** "The council’s view" */
    get theirs(): string {
      return say("ladder-theirs");
    },
    /** "Most often: {places} ({times} of {all})." */
    mostOften: (places: string[], times: number, all: number): string =>
      say("ladder-most-often", { places: ["list", places], times: ["number", times], all: ["number", all] }),
    /** "Lowest: {place}." */
    lowest: (place: string): string => say("ladder-lowest", { place: ["text", place] }),
    /** "Highest: {place}." */
    highest: (place: string): string => say("ladder-highest", { place: ["text", place] }),
    /** "{count} judgements name places that are not in this ladder. They are kept, and not counted." */
    strangers: (count: number): string => say("ladder-strangers", { count: ["number", count] }),
    /** "{count} judgements are on meetings that were not held. They are kept, and stay out of every bundle." */
    notHeld: (count: number): string => say("ladder-not-held", { count: ["number", count] }),
    /** "It does not say why yet. So it stays out of every bundle." */
    get noWhy(): string {
      return say("ladder-no-why");
    },
    /** "Where meetings stood, in our view" */
    get section(): string {
      return say("ladder-section");
    },
    /** "This is a judgement, not a count." */
    get judgement(): string {
      return say("ladder-judgement");
    },
    /** "The ladder is “{title}”, by {by}, {year}." */
    madeByIn: (title: string, by: string, year: number): string =>
      say("ladder-made-by-in", { title: ["text", title], by: ["text", by], year: ["number", year] }),
    /** "The ladder is “{title}”, by {by}." */
    madeBy: (title: string, by: string): string => say("ladder-made-by", { title: ["text", title], by: ["text", by] }),
    /** "The ladder is “{title}”." */
    made: (title: string): string => say("ladder-made", { title: ["text", title] }),
    /** "Each meeting, by date. A dash means that nothing is said here." */
    get bundleTable(): string {
      return say("ladder-bundle-table");
    },
    /** "Why we say so" */
    get whyHeading(): string {
      return say("ladder-why-heading");
    },
    /** "{when}: {meeting}" */
    meetingLine: (when: string, meeting: string): string =>
      say("ladder-meeting-line", { when: ["text", when], meeting: ["text", meeting] }),
    /** "Where did it stand?" */
    get title(): string {
      return say("ladder-title");
    },
    /** "{meeting}, {when}. {ladder-judgement}" */
    lede: (meeting: string, when: string): string =>
      say("ladder-lede", { meeting: ["text", meeting], when: ["text", when] }),
    /** "Put it on a ladder" */
    get open(): string {
      return say("ladder-open");
    },
    /** "Where it stood" */
    get heading(): string {
      return say("ladder-heading");
    },
    /** "Which ladder?" */
    get which(): string {
      return say("ladder-which");
    },
    /** "Whose view is it?" */
    get whose(): string {
      return say("ladder-whose");
    },
    /** "How we found it" */
    get kindOurs(): string {
      return say("ladder-kind-ours");
    },
    /** "What they said it would be" */
    get kindPromised(): string {
      return say("ladder-kind-promised");
    },
    /** "What the council says it was" */
    get kindTheirs(): string {
      return say("ladder-kind-theirs");
    },
    /** "Where on the ladder?" */
    get place(): string {
      return say("ladder-place");
    },
    /** "The foot of the ladder is at the bottom. Move with the arrow keys." */
    get placeHint(): string {
      return say("ladder-place-hint");
    },
    /** "Or several rungs together" */
    get bands(): string {
      return say("ladder-bands");
    },
    /** "Why?" */
    get why(): string {
      return say("ladder-why");
    },
    /** "What was said or done. Without a why it stays out of every bundle." */
    get whyHint(): string {
      return say("ladder-why-hint");
    },
    /** "Who says so?" */
    get by(): string {
      return say("ladder-by");
    },
    /** "A role, such as parent carers or the chair. No name is needed." */
    get byHint(): string {
      return say("ladder-by-hint");
    },
    /** "What shows it?" */
    get evidence(): string {
      return say("ladder-evidence");
    },
    /** "Tick what shows it. The newest come first." */
    get evidenceHint(): string {
      return say("ladder-evidence-hint");
    },
    /** "Save this judgement" */
    get save(): string {
      return say("ladder-save");
    },
    /** "Save, then the next meeting" */
    get saveNext(): string {
      return say("ladder-save-next");
    },
    /** "Press a rung’s number to choose it. Control with Enter saves." */
    get keys(): string {
      return say("ladder-keys");
    },
    /** "Press a rung’s number to choose it. Control with Enter saves, and shows the next meeting." */
    get keysNext(): string {
      return say("ladder-keys-next");
    },
    /** "Saved where it stood" */
    get saved(): string {
      return say("ladder-saved");
    },
    /** "Choose a place on the ladder first." */
    get choose(): string {
      return say("ladder-choose");
    },
    /** "Take out: {kind}" */
    takeOut: (kind: string): string => say("ladder-take-out", { kind: ["text", kind] }),
    /** "Taken out" */
    get takenOut(): string {
      return say("ladder-taken-out");
    },
    /** "Nothing else is in the record yet." */
    get noEvidence(): string {
      return say("ladder-no-evidence");
    },
    /** "Where meetings stood" */
    get overview(): string {
      return say("ladder-overview");
    },
    /** "One chart for each ladder. Rungs have an order and are no marks, so there is no average." */
    get overviewLede(): string {
      return say("ladder-overview-lede");
    },
    /** "No meeting is on a ladder yet." */
    get none(): string {
      return say("ladder-none");
    },
    /** "Open a meeting that was held, and say where it stood." */
    get noneLede(): string {
      return say("ladder-none-lede");
    },
    /** "Which meetings?" */
    get show(): string {
      return say("ladder-show");
    },
    /** "All meetings" */
    get allKinds(): string {
      return say("ladder-all-kinds");
    },
    /** "Held, and not on a ladder" */
    get waiting(): string {
      return say("ladder-waiting");
    },
    /** "Say where it stood: {meeting}, {when}" */
    judge: (meeting: string, when: string): string =>
      say("ladder-judge", { meeting: ["text", meeting], when: ["text", when] }),
    /** "The same as a table" */
    get table(): string {
      return say("ladder-table");
    },
    /** "Meeting" */
    get meeting(): string {
      return say("ladder-meeting");
    },
    /** Beside a cell with nothing in it, for a listener. "Nothing said" */
    get nothing(): string {
      return say("ladder-nothing");
    },
    /** "Chart of {count} meetings on the ladder “{title}”. The table below says the same." */
    chart: (title: string, count: number): string =>
      say("ladder-chart", { title: ["text", title], count: ["number", count] }),
    /** "● how we found it" */
    get legendOurs(): string {
      return say("ladder-legend-ours");
    },
    /** "○ what was promised" */
    get legendPromised(): string {
      return say("ladder-legend-promised");
    },
    /** "◆ the council’s view" */
    get legendTheirs(): string {
      return say("ladder-legend-theirs");
    },
    /** "No date" */
    get noDate(): string {
      return say("ladder-no-date");
    },
    /** "Ladders of your own" */
    get own(): string {
      return say("ladder-own");
    },
    /** "A forum or a school may use a ladder of its own. Bring it in as a ladder file." */
    get ownLede(): string {
      return say("ladder-own-lede");
    },
    /** "There is none yet." */
    get ownNone(): string {
      return say("ladder-own-none");
    },
    /** "Bring in a ladder file" */
    get ownOpen(): string {
      return say("ladder-own-open");
    },
    /** "Is this the ladder?" */
    get ownLook(): string {
      return say("ladder-own-look");
    },
    /** "{title} ({rungs} rungs)" */
    ownLine: (title: string, rungs: number): string =>
      say("ladder-own-line", { title: ["text", title], rungs: ["number", rungs] }),
    /** "{count} judgements are on it." */
    ownJudged: (count: number): string => say("ladder-own-judged", { count: ["number", count] }),
    /** "It takes the place of “{before}”, which has the same short name." */
    ownReplaces: (before: string): string => say("ladder-own-replaces", { before: ["text", before] }),
    /** "This ladder is in your record already, just as it is here." */
    get ownSame(): string {
      return say("ladder-own-same");
    },
    /** "{count} judgements name places that it does not have. They are kept, and shown as not in this ladder." */
    ownStrangers: (count: number): string => say("ladder-own-strangers", { count: ["number", count] }),
    /** "Its rungs, the highest first" */
    get ownRungs(): string {
      return say("ladder-own-rungs");
    },
    /** "Its bands" */
    get ownBands(): string {
      return say("ladder-own-bands");
    },
    /** "{name}: rungs {from} to {to}" */
    ownBand: (name: string, from: number, to: number): string =>
      say("ladder-own-band", { name: ["text", name], from: ["number", from], to: ["number", to] }),
    /** "Nothing is kept yet." */
    get ownNothingYet(): string {
      return say("ladder-own-nothing-yet");
    },
    /** "Keep this ladder" */
    get ownKeep(): string {
      return say("ladder-own-keep");
    },
    /** "Leave it" */
    get ownLeave(): string {
      return say("ladder-own-leave");
    },
    /** "The ladder is in your record." */
    get ownKept(): string {
      return say("ladder-own-kept");
    },
    /** "Save as a file: {title}" */
    ownExport: (title: string): string => say("ladder-own-export", { title: ["text", title] }),
    /** "Remove: {title}" */
    ownRemove: (title: string): string => say("ladder-own-remove", { title: ["text", title] }),
    /** "The ladder is in the bin. What was judged on it is kept." */
    get ownRemoved(): string {
      return say("ladder-own-removed");
    },
  },
  /** Letters: the dates in their sentences, and the words around them. The letters themselves are files of their own, under `core/data/letters`. */
  letters: {
    /** "on {day}" */
    on: (day: string): string => say("letters-on", { day: ["date", day] }),
    /** "by the end of {when}" */
    byTheEndOf: (when: string): string => say("letters-by-the-end-of", { when: ["text", when] }),
    /** "by {day}" */
    by: (day: string): string => say("letters-by", { day: ["text", day] }),
    /** "{title}, due {due}" */
    openPromise: (title: string, due: string): string =>
      say("letters-open-promise", { title: ["text", title], due: ["date", due] }),
    /** "{day}: {title}" */
    dated: (day: string, title: string): string => say("letters-dated", { day: ["date", day], title: ["text", title] }),
    /** "{said}: {did}" */
    saidAndDone: (said: string, did: string): string =>
      say("letters-said-and-done", { said: ["text", said], did: ["text", did] }),
    /** "Not sent yet" */
    get notSent(): string {
      return say("letters-not-sent");
    },
    /** "Sent {when}" */
    sent: (when: string): string => say("letters-sent", { when: ["text", when] }),
    /** "Letters" */
    get title(): string {
      return say("letters-title");
    },
    /** "Choose a letter. It takes what your record knows, names what is missing, and makes nothing up. Nothing is sent from here." */
    get lede(): string {
      return say("letters-lede");
    },
    /** "All letters" */
    get all(): string {
      return say("letters-all");
    },
    /** "Your letters" */
    get yours(): string {
      return say("letters-yours");
    },
    /** "To ask, or to remind" */
    get groupAsk(): string {
      return say("letters-group-ask");
    },
    /** "When something is not right" */
    get groupComplain(): string {
      return say("letters-group-complain");
    },
    /** "To get information" */
    get groupInformation(): string {
      return say("letters-group-information");
    },
    /** "To say thank you" */
    get groupThank(): string {
      return say("letters-group-thank");
    },
    /** "The letter is started and saved." */
    get started(): string {
      return say("letters-started");
    },
    /** "What goes in" */
    get facts(): string {
      return say("letters-facts");
    },
    /** "The letter" */
    get words(): string {
      return say("letters-words");
    },
    /** "Known" */
    get known(): string {
      return say("letters-known");
    },
    /** "Missing" */
    get missing(): string {
      return say("letters-missing");
    },
    /** "Left out" */
    get leftOut(): string {
      return say("letters-left-out");
    },
    /** "Known: {known}. Missing: {missing}." */
    counts: (known: number, missing: number): string =>
      say("letters-counts", { known: ["number", known], missing: ["number", missing] }),
    /** "{label} (needed)" */
    must: (label: string): string => say("letters-must", { label: ["text", label] }),
    /** "Leave out: {label}" */
    leaveOut: (label: string): string => say("letters-leave-out", { label: ["text", label] }),
    /** "One point a line." */
    get linesHint(): string {
      return say("letters-lines-hint");
    },
    /** "One row a line, with | between its parts." */
    get rowsHint(): string {
      return say("letters-rows-hint");
    },
    /** "Choose" */
    get choose(): string {
      return say("letters-choose");
    },
    /** "It is as the letter says." */
    get inTheLetter(): string {
      return say("letters-in-the-letter");
    },
    /** "Still needed: {labels}. The letter has a gap for each." */
    gaps: (labels: string): string => say("letters-gaps", { labels: ["text", labels] }),
    /** "You changed the words by hand. They stay as they are, also when a fact changes." */
    get edited(): string {
      return say("letters-edited");
    },
    /** "Build the words again from the facts" */
    get buildAgain(): string {
      return say("letters-build-again");
    },
    /** "Subject" */
    get subject(): string {
      return say("letters-subject");
    },
    /** "Letter" */
    get text(): string {
      return say("letters-text");
    },
    /** "Copy the letter" */
    get copy(): string {
      return say("letters-copy");
    },
    /** "Copied. Paste it into your email." */
    get copied(): string {
      return say("letters-copied");
    },
    /** "It could not be copied. Select the words and copy them." */
    get copyFailed(): string {
      return say("letters-copy-failed");
    },
    /** "Save as a Word file" */
    get saveWord(): string {
      return say("letters-save-word");
    },
    /** "Log that I sent it" */
    get log(): string {
      return say("letters-log");
    },
    /** "Save as sent" */
    get logIt(): string {
      return say("letters-log-it");
    },
    /** "Saved as sent." */
    get logged(): string {
      return say("letters-logged");
    },
    /** "When was it sent?" */
    get sentOn(): string {
      return say("letters-sent-on");
    },
    /** "How was it sent?" */
    get sentBy(): string {
      return say("letters-sent-by");
    },
    /** "By which day do you want an answer?" */
    get replyBy(): string {
      return say("letters-reply-by");
    },
    /** "Put the reply day in a calendar" */
    get calendar(): string {
      return say("letters-calendar");
    },
    /** "Open it in the record" */
    get entry(): string {
      return say("letters-entry");
    },
    /** "When an answer is due" */
    get replies(): string {
      return say("letters-replies");
    },
    /** "Day: {day}." */
    due: (day: string): string => say("letters-due", { day: ["text", day] }),
    /** "Look at this before it goes" */
    get checklist(): string {
      return say("letters-checklist");
    },
    /** "Law that goes with it" */
    get law(): string {
      return say("letters-law");
    },
    /** "If there is no answer" */
    get next(): string {
      return say("letters-next");
    },
    /** "Start: {title}" */
    startNext: (title: string): string => say("letters-start-next", { title: ["text", title] }),
    /** "Who your letters are from" */
    get sender(): string {
      return say("letters-sender");
    },
    /** "Your name, or your group's name." */
    get senderHint(): string {
      return say("letters-sender-hint");
    },
    /** "Where answers should go" */
    get replyTo(): string {
      return say("letters-reply-to");
    },
    /** "An email address or a postal address." */
    get replyToHint(): string {
      return say("letters-reply-to-hint");
    },
  },
  /** One line typed as it comes, and what was understood of it. */
  line: {
    /** "What would you like to do?" */
    get label(): string {
      return say("line-label");
    },
    /** "Say what happened: “Rang SEN team today, Jo said draft by Friday”. Or name a place to go to." */
    get hint(): string {
      return say("line-hint");
    },
    /** "Look at it" */
    get read(): string {
      return say("line-read");
    },
    /** "Go to" */
    get places(): string {
      return say("line-places");
    },
    /** "Is this right?" */
    get title(): string {
      return say("line-title");
    },
    /** "Nothing is saved yet. Change what is wrong, then save." */
    get lede(): string {
      return say("line-lede");
    },
    /** "Your words" */
    get words(): string {
      return say("line-words");
    },
    /** "All of them are kept, whatever is below." */
    get wordsHint(): string {
      return say("line-words-hint");
    },
    /** "What was it?" */
    get what(): string {
      return say("line-what");
    },
    /** "A note" */
    get note(): string {
      return say("line-note");
    },
    /** "Who got in touch?" */
    get way(): string {
      return say("line-way");
    },
    /** "We did" */
    get weDid(): string {
      return say("line-we-did");
    },
    /** "They did" */
    get theyDid(): string {
      return say("line-they-did");
    },
    /** "Say what it was." */
    get whichWhat(): string {
      return say("line-which-what");
    },
    /** "Say who got in touch, you or they." */
    get whichWay(): string {
      return say("line-which-way");
    },
    /** "Who was it with?" */
    get with(): string {
      return say("line-with");
    },
    /** "When was it?" */
    get day(): string {
      return say("line-day");
    },
    /** "When is it due?" */
    get due(): string {
      return say("line-due");
    },
    /** "Which day is meant?" */
    get whichDay(): string {
      return say("line-which-day");
    },
    /** "“{words}” may mean {days}." */
    mayMean: (words: string, days: string): string =>
      say("line-may-mean", { words: ["text", words], days: ["text", days] }),
    /** "{one} or {other}" */
    or: (one: string, other: string): string => say("line-or", { one: ["text", one], other: ["text", other] }),
    /** "Promise {number}" */
    promise: (number: number): string => say("line-promise", { number: ["number", number] }),
    /** "What was promised?" */
    get promised(): string {
      return say("line-promised");
    },
    /** "Who promised it?" */
    get promisedBy(): string {
      return say("line-promised-by");
    },
    /** "Perhaps {who}" */
    perhapsBy: (who: string): string => say("line-perhaps-by", { who: ["text", who] }),
    /** "Save this promise too" */
    get keep(): string {
      return say("line-keep");
    },
    /** "Was this a promise? We cannot tell. Tick it if it was." */
    get askKeep(): string {
      return say("line-ask-keep");
    },
    /** "Press a day, or type it, or leave it empty." */
    get dayLeft(): string {
      return say("line-day-left");
    },
    /** "Your words say that something did not come. No reply is put in." */
    get noneCame(): string {
      return say("line-none-came");
    },
    /** "Your words tell of more than one message. They are kept as a note." */
    get several(): string {
      return say("line-several");
    },
    /** "Save" */
    get save(): string {
      return say("line-save");
    },
    /** Keys, as they are printed on the keyboard. "Ctrl Enter" */
    get saveKeys(): string {
      return say("line-save-keys");
    },
    /** "Saved." */
    get saved(): string {
      return say("line-saved");
    },
    /** "Message to {who}" */
    to: (channel: string, who: string): string => say("line-to", { channel: ["text", channel], who: ["text", who] }),
    /** "Message from {who}" */
    from: (channel: string, who: string): string =>
      say("line-from", { channel: ["text", channel], who: ["text", who] }),
    /** "Talk with {who}" */
    talk: (who: string): string => say("line-talk", { who: ["text", who] }),
  },
  /** Words of a mailbox that is brought in. */
  mails: {
    /** "Your emails" */
    get title(): string {
      return say("mails-title");
    },
    /** "Say once whose addresses are whose." */
    get lede(): string {
      return say("mails-lede");
    },
    /** "Which addresses are yours?" */
    get mineTitle(): string {
      return say("mails-mine-title");
    },
    /** "Emails from these went out from you." */
    get mineHint(): string {
      return say("mails-mine-hint");
    },
    /** "Which are the council’s?" */
    get councilTitle(): string {
      return say("mails-council-title");
    },
    /** "A domain such as lark.gov.uk covers everybody there." */
    get councilHint(): string {
      return say("mails-council-hint");
    },
    /** "{address}: {sent} from, {received} to" */
    addressLine: (address: string, sent: number, received: number): string =>
      say("mails-address-line", { address: ["text", address], sent: ["number", sent], received: ["number", received] }),
    /** "{name}, {address}: {sent} from, {received} to" */
    addressNamed: (name: string, address: string, sent: number, received: number): string =>
      say("mails-address-named", {
        name: ["text", name],
        address: ["text", address],
        sent: ["number", sent],
        received: ["number", received],
      }),
    /** "Council domains or addresses, one a line" */
    get domains(): string {
      return say("mails-domains");
    },
    /** "Show more addresses" */
    get more(): string {
      return say("mails-more");
    },
    /** "Choose" */
    get chooseTitle(): string {
      return say("mails-choose-title");
    },
    /** "From this day" */
    get from(): string {
      return say("mails-from");
    },
    /** "To this day" */
    get to(): string {
      return say("mails-to");
    },
    /** "Only with these words" */
    get words(): string {
      return say("mails-words");
    },
    /** "Only with this address" */
    get person(): string {
      return say("mails-person");
    },
    /** "Also emails that are not with the council" */
    get everybody(): string {
      return say("mails-everybody");
    },
    /** "Also messages that are only quoted in others" */
    get quoted(): string {
      return say("mails-quoted");
    },
    /** "Such as your own emails, where only the answers were kept." */
    get quotedHint(): string {
      return say("mails-quoted-hint");
    },
    /** "Quoted in another email" */
    get onlyQuoted(): string {
      return say("mails-only-quoted");
    },
    /** "See what would be saved" */
    get look(): string {
      return say("mails-look");
    },
    /** "{chosen} of {found} emails would be saved." */
    sum: (chosen: number, found: number): string =>
      say("mails-sum", { chosen: ["number", chosen], found: ["number", found] }),
    /** "{out} from you. {answered} have an answer. {awaiting} ask something and have none yet." */
    sumMore: (out: number, answered: number, awaiting: number): string =>
      say("mails-sum-more", { out: ["number", out], answered: ["number", answered], awaiting: ["number", awaiting] }),
    /** "{copies} copies left out. {known} in your record already." */
    sumKnown: (copies: number, known: number): string =>
      say("mails-sum-known", { copies: ["number", copies], known: ["number", known] }),
    /** "{count} were sent by a machine. They count as no answer." */
    sumAutomatic: (count: number): string => say("mails-sum-automatic", { count: ["number", count] }),
    /** "From you" */
    get out(): string {
      return say("mails-out");
    },
    /** "To you" */
    get in(): string {
      return say("mails-in");
    },
    /** "No answer found" */
    get awaiting(): string {
      return say("mails-awaiting");
    },
    /** "Answered" */
    get answered(): string {
      return say("mails-answered");
    },
    /** "Sent by a machine" */
    get automatic(): string {
      return say("mails-automatic");
    },
    /** "{count} files" */
    files: (count: number): string => say("mails-files", { count: ["number", count] }),
    /** "Leave out" */
    get leaveOut(): string {
      return say("mails-leave-out");
    },
    /** "Take in again" */
    get takeIn(): string {
      return say("mails-take-in");
    },
    /** "The newest {shown} of {all} are shown." */
    firstOf: (shown: number, all: number): string =>
      say("mails-first-of", { shown: ["number", shown], all: ["number", all] }),
    /** "Save {count} emails" */
    save: (count: number): string => say("mails-save", { count: ["number", count] }),
    /** "{count} emails saved to your record." */
    saved: (count: number): string => say("mails-saved", { count: ["number", count] }),
    /** "No email fits. Check the addresses and days." */
    get nothing(): string {
      return say("mails-nothing");
    },
    /** "{count} messages in your record got an answer now." */
    nowAnswered: (count: number): string => say("mails-now-answered", { count: ["number", count] }),
    /** "Your emails are in your record" */
    get doneTitle(): string {
      return say("mails-done-title");
    },
    /** "{count} invitations to check" */
    meetings: (count: number): string => say("mails-meetings", { count: ["number", count] }),
    /** "None is saved as a meeting yet." */
    get meetingsHint(): string {
      return say("mails-meetings-hint");
    },
    /** "Check them" */
    get checkMeetings(): string {
      return say("mails-check-meetings");
    },
    /** "See the timeline" */
    get timeline(): string {
      return say("mails-timeline");
    },
    /** "{count} of them have something to look at. They stand first." */
    sumDoubtful: (count: number): string => say("mails-sum-doubtful", { count: ["number", count] }),
    /** "It could not be read as an email. The original is kept" */
    get doubtDamaged(): string {
      return say("mails-doubt-damaged");
    },
    /** "It has no date that can be used" */
    get doubtNoDate(): string {
      return say("mails-doubt-no-date");
    },
    /** "Its date is a day or more from when it arrived" */
    get doubtDateDiffers(): string {
      return say("mails-doubt-date-differs");
    },
    /** "It does not say who sent it" */
    get doubtNoSender(): string {
      return say("mails-doubt-no-sender");
    },
    /** "It is very long. Search finds its beginning, and the original has all of it" */
    get doubtWordsCut(): string {
      return say("mails-doubt-words-cut");
    },
    /** "Its files are not in the mailbox. Get them from where it came from" */
    get doubtFilesElsewhere(): string {
      return say("mails-doubt-files-elsewhere");
    },
    /** "It has no words and no files. It may be encrypted or cut off" */
    get doubtNothing(): string {
      return say("mails-doubt-nothing");
    },
    /** "Not every file in it could be read. The original is kept" */
    get doubtFilesCut(): string {
      return say("mails-doubt-files-cut");
    },
  },
  /** Words used on many screens. */
  nav: {
    /** "Main" */
    get label(): string {
      return say("nav-label");
    },
    /** "Menu" */
    get menu(): string {
      return say("nav-menu");
    },
    /** "Skip to the main part" */
    get skip(): string {
      return say("nav-skip");
    },
    /** "Add" */
    get add(): string {
      return say("nav-add");
    },
    /** "Find" */
    get find(): string {
      return say("nav-find");
    },
    /** "Today" */
    get today(): string {
      return say("nav-today");
    },
    /** "Meetings" */
    get meetings(): string {
      return say("nav-meetings");
    },
    /** "Promises" */
    get promises(): string {
      return say("nav-promises");
    },
    /** "Timeline" */
    get timeline(): string {
      return say("nav-timeline");
    },
    /** "Bundle" */
    get bundle(): string {
      return say("nav-bundle");
    },
    /** "Settings" */
    get settings(): string {
      return say("nav-settings");
    },
    /** "Saved." */
    get saved(): string {
      return say("nav-saved");
    },
    /** "Saving…" */
    get saving(): string {
      return say("nav-saving");
    },
    /** "Not saved yet. What you typed is still here." */
    get failed(): string {
      return say("nav-failed");
    },
    /** "Backed up {ago}." */
    backedUp: (ago: string): string => say("nav-backed-up", { ago: ["text", ago] }),
    /** "No backup yet." */
    get noBackup(): string {
      return say("nav-no-backup");
    },
    /** "This is the sample record. Nothing in it is yours." */
    get sampleBanner(): string {
      return say("nav-sample-banner");
    },
    /** "Remove the sample" */
    get removeSample(): string {
      return say("nav-remove-sample");
    },
    /** "The note of your last save was damaged or missing. Please check that your newest entries are here." */
    get unknownBanner(): string {
      return say("nav-unknown-banner");
    },
    /** "Evenhand did not end by itself last time, and parts of your record do not fit together. Some of your last changes may be missing. Please check your record in Settings." */
    get mixedBanner(): string {
      return say("nav-mixed-banner");
    },
    /** "This is an older copy of the record that was last open here, or another one. If you put it there, all is well. If not, write nothing in it and look for your own in the backups." */
    get olderBanner(): string {
      return say("nav-older-banner");
    },
    /** "You used a recovery key that was not typed when the keys of your record last changed. If someone else ever knew a passphrase of yours, check that your newest entries are here. Then make a new recovery key in Settings." */
    get carriedBanner(): string {
      return say("nav-carried-banner");
    },
    /** "This record is in a folder that a cloud service copies. It is safer in another folder." */
    get syncedBanner(): string {
      return say("nav-synced-banner");
    },
  },
  /** Notes of an event, their themes, and what was answered: "you said, they said, they did". */
  notes: {
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
    /** "{lines} lines were found. Nothing is saved yet." */
    proposed: (lines: number): string => say("notes-proposed", { lines: ["number", lines] }),
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
    /** "You said, they said, they did" */
    get tableTitle(): string {
      return say("notes-table-title");
    },
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
  },
  /** A meeting on a page, and the sheet after it. */
  page: {
    /** "The meeting on a page" */
    get title(): string {
      return say("page-title");
    },
    /** "The meeting on a page" */
    get open(): string {
      return say("page-open");
    },
    /** "{meeting}, {when}. Print it and take it along." */
    lede: (meeting: string, when: string): string =>
      say("page-lede", { meeting: ["text", meeting], when: ["text", when] }),
    /** "{meeting}. Print it and take it along." */
    ledeNoDay: (meeting: string): string => say("page-lede-no-day", { meeting: ["text", meeting] }),
    /** "This is how things stood on {day}." */
    asOf: (day: string): string => say("page-as-of", { day: ["date", day] }),
    /** "What is unfinished or kept back is not on this page. No child is named here." */
    get private(): string {
      return say("page-private");
    },
    /** "Where" */
    get where(): string {
      return say("page-where");
    },
    /** "Promised, and still open" */
    get promised(): string {
      return say("page-promised");
    },
    /** "No promise is open." */
    get promisedNone(): string {
      return say("page-promised-none");
    },
    /** "Your own days" */
    get own(): string {
      return say("page-own");
    },
    /** "Asked, and not answered" */
    get unanswered(): string {
      return say("page-unanswered");
    },
    /** "Nothing waits for an answer." */
    get unansweredNone(): string {
      return say("page-unanswered-none");
    },
    /** "What was checked" */
    get findings(): string {
      return say("page-findings");
    },
    /** "No rule of a charter or law was checked for this meeting." */
    get findingsNone(): string {
      return say("page-findings-none");
    },
    /** "Check" */
    get check(): string {
      return say("page-check");
    },
    /** "The sum, and the words it is held to" */
    get sum(): string {
      return say("page-sum");
    },
    /** "“{quote}” {clause}" */
    quote: (quote: string, clause: string): string =>
      say("page-quote", { quote: ["text", quote], clause: ["text", clause] }),
    /** "How it was before" */
    get before(): string {
      return say("page-before");
    },
    /** "No earlier meeting is on a ladder or has feedback forms." */
    get beforeNone(): string {
      return say("page-before-none");
    },
    /** "{kind}: {place}. {ladder}" */
    place: (kind: string, place: string, ladder: string): string =>
      say("page-place", { kind: ["text", kind], place: ["text", place], ladder: ["text", ladder] }),
    /** "Why: {why}" */
    why: (why: string): string => say("page-why", { why: ["text", why] }),
    /** "{words} {said}" */
    statement: (words: string, said: string): string =>
      say("page-statement", { words: ["text", words], said: ["text", said] }),
    /** "Who is who" */
    get people(): string {
      return say("page-people");
    },
    /** "Nobody is named at this meeting yet. Add people to the meeting to see them here." */
    get peopleNone(): string {
      return say("page-people-none");
    },
    /** "Role not noted" */
    get roleUnknown(): string {
      return say("page-role-unknown");
    },
    /** "Name not noted" */
    get nameUnknown(): string {
      return say("page-name-unknown");
    },
    /** "{role}, {organisation}" */
    roleAt: (role: string, organisation: string): string =>
      say("page-role-at", { role: ["text", role], organisation: ["text", organisation] }),
    /** "Three questions" */
    get questions(): string {
      return say("page-questions");
    },
    /** "What do you most want to ask? Three are easy to keep in mind." */
    get questionsLede(): string {
      return say("page-questions-lede");
    },
    /** "Question {number}" */
    question: (number: number): string => say("page-question", { number: ["number", number] }),
    /** "Keep these questions" */
    get keep(): string {
      return say("page-keep");
    },
    /** "Questions kept" */
    get kept(): string {
      return say("page-kept");
    },
    /** "Questions you could ask" */
    get proposed(): string {
      return say("page-proposed");
    },
    /** "Take this one: {words}" */
    take: (words: string): string => say("page-take", { words: ["text", words] }),
    /** "You have three questions. Clear one to take another." */
    get full(): string {
      return say("page-full");
    },
    /** "Notes and answers" */
    get notes(): string {
      return say("page-notes");
    },
    /** "{title} ({by})" */
    lineBy: (title: string, by: string): string => say("page-line-by", { title: ["text", title], by: ["text", by] }),
    /** "{count} more are in your record." */
    more: (count: number): string => say("page-more", { count: ["number", count] }),
    /** "When will this be done: {title}?" */
    askPast: (title: string): string => say("page-ask-past", { title: ["text", title] }),
    /** "By which day will this be done: {title}?" */
    askNoDay: (title: string): string => say("page-ask-no-day", { title: ["text", title] }),
    /** "When can we expect an answer: {title}?" */
    askAnswer: (title: string): string => say("page-ask-answer", { title: ["text", title] }),
    /** "What can we do together to get this right next time: {title}?" */
    askFinding: (title: string): string => say("page-ask-finding", { title: ["text", title] }),
    /** "The page is in {name}." */
    written: (name: string): string => say("page-written", { name: ["text", name] }),
    /** "No meeting is ahead in this record. Name one: see list --json." */
    get noneAhead(): string {
      return say("page-none-ahead");
    },
  },
  /** Words of the People screen. */
  people: {
    /** "People" */
    get title(): string {
      return say("people-title");
    },
    /** "{count} people are in your record." */
    lede: (count: number): string => say("people-lede", { count: ["number", count] }),
    /** "Add a person" */
    get add(): string {
      return say("people-add");
    },
    /** "Nobody yet" */
    get emptyTitle(): string {
      return say("people-empty-title");
    },
    /** "Example: the chair of the group, and who had that role before." */
    get emptyExample(): string {
      return say("people-empty-example");
    },
    /** "Name" */
    get name(): string {
      return say("people-name");
    },
    /** "Bundles for a councillor, a forum or anyone show the role instead." */
    get nameHint(): string {
      return say("people-name-hint");
    },
    /** "Role" */
    get role(): string {
      return say("people-role");
    },
    /** "Such as chair of the co-production group." */
    get roleHint(): string {
      return say("people-role-hint");
    },
    /** "Where?" */
    get organisation(): string {
      return say("people-organisation");
    },
    /** "From" */
    get from(): string {
      return say("people-from");
    },
    /** "Until" */
    get to(): string {
      return say("people-to");
    },
    /** "On the council's side" */
    get council(): string {
      return say("people-council");
    },
    /** "A child or young person" */
    get child(): string {
      return say("people-child");
    },
    /** "Shown as" */
    get shownAs(): string {
      return say("people-shown-as");
    },
    /** "A nickname or initials, for a child." */
    get shownAsHint(): string {
      return say("people-shown-as-hint");
    },
    /** "Other names, one on each line" */
    get others(): string {
      return say("people-others");
    },
    /** "A name before marriage, or another spelling. All are kept back alike." */
    get othersHint(): string {
      return say("people-others-hint");
    },
    /** "Other roles" */
    get roles(): string {
      return say("people-roles");
    },
    /** "Role {number}" */
    roleNumber: (number: number): string => say("people-role-number", { number: ["number", number] }),
    /** "Add a role" */
    get addRole(): string {
      return say("people-add-role");
    },
    /** "Take this role out" */
    get removeRole(): string {
      return say("people-remove-role");
    },
    /** "Change {name}" */
    edit: (name: string): string => say("people-edit", { name: ["text", name] }),
    /** "Saved." */
    get saved(): string {
      return say("people-saved");
    },
    /** "The same person twice?" */
    get merge(): string {
      return say("people-merge");
    },
    /** "This one is also" */
    get mergeWith(): string {
      return say("people-merge-with");
    },
    /** "Choose" */
    get mergeNone(): string {
      return say("people-merge-none");
    },
    /** "The other one goes to the bin. Its entries then show this one." */
    get mergeHint(): string {
      return say("people-merge-hint");
    },
    /** "Make them one" */
    get mergeDo(): string {
      return say("people-merge-do");
    },
    /** "They are one person now." */
    get merged(): string {
      return say("people-merged");
    },
    /** "No name or role yet" */
    get unnamed(): string {
      return say("people-unnamed");
    },
  },
  /** Words read from photographs and scans. */
  pictures: {
    /** "Read from the picture. Please check every word." */
    get check(): string {
      return say("pictures-check");
    },
    /** "No words were found in this picture." */
    get noWords(): string {
      return say("pictures-no-words");
    },
    /** "Day of the letter" */
    get day(): string {
      return say("pictures-day");
    },
    /** "Their reference" */
    get reference(): string {
      return say("pictures-reference");
    },
    /** "Who wrote it" */
    get sender(): string {
      return say("pictures-sender");
    },
    /** "To be done by" */
    get deadline(): string {
      return say("pictures-deadline");
    },
    /** "Page {page} could not be read. It is kept as it is." */
    pageNotRead: (page: number): string => say("pictures-page-not-read", { page: ["number", page] }),
    /** "{count} pages more were not looked at." */
    pagesLeft: (count: number): string => say("pictures-pages-left", { count: ["number", count] }),
    /** "Read the words" */
    get read(): string {
      return say("pictures-read");
    },
    /** "Reading the words. This can take a minute or two." */
    get reading(): string {
      return say("pictures-reading");
    },
    /** "Words in {name}" */
    title: (name: string): string => say("pictures-title", { name: ["text", name] }),
    /** "Open the picture" */
    get open(): string {
      return say("pictures-open");
    },
    /** "They are kept with the file, so Find finds them. Nothing else was saved." */
    get kept(): string {
      return say("pictures-kept");
    },
    /** "What they seem to say" */
    get proposed(): string {
      return say("pictures-proposed");
    },
    /** "Each is only a proposal. Look at the picture, then take what is right." */
    get proposedLede(): string {
      return say("pictures-proposed-lede");
    },
    /** "Read from: “{words}”" */
    from: (words: string): string => say("pictures-from", { words: ["text", words] }),
    /** "Make it the day of this entry" */
    get useDay(): string {
      return say("pictures-use-day");
    },
    /** "Add to the notes" */
    get add(): string {
      return say("pictures-add");
    },
    /** "{fact}: {value} (read from a picture)" */
    note: (fact: string, value: string): string =>
      say("pictures-note", { fact: ["text", fact], value: ["text", value] }),
    /** "Added to the entry." */
    get taken(): string {
      return say("pictures-taken");
    },
    /** "Stop reading" */
    get stop(): string {
      return say("pictures-stop");
    },
    /** "Read it again" */
    get again(): string {
      return say("pictures-again");
    },
    /** "Read from a picture: please check" */
    get inFind(): string {
      return say("pictures-in-find");
    },
    /** "Page {page} of {pages}" */
    pageOf: (page: number, pages: number): string =>
      say("pictures-page-of", { page: ["number", page], pages: ["number", pages] }),
    /** "Next page" */
    get nextPage(): string {
      return say("pictures-next-page");
    },
    /** "Page before" */
    get pageBefore(): string {
      return say("pictures-page-before");
    },
    /** "Show the words over the picture" */
    get over(): string {
      return say("pictures-over");
    },
    /** "Words with a dashed line are those that the machine is less sure of." */
    get overHint(): string {
      return say("pictures-over-hint");
    },
    /** "{name} with the words that were read, each in its place. They stand below as text." */
    seen: (name: string): string => say("pictures-seen", { name: ["text", name] }),
  },
  /** An EHC plan's Section F, and what happened week by week. */
  plan: {
    /** "An EHC plan" */
    get item(): string {
      return say("plan-item");
    },
    /** "The line does not say: {what}." */
    doesNotSay: (what: string[]): string => say("plan-does-not-say", { what: ["list", what] }),
    /** "who gives it" */
    get partWho(): string {
      return say("plan-part-who");
    },
    /** "how long it is" */
    get partHowLong(): string {
      return say("plan-part-how-long");
    },
    /** "how often it is" */
    get partHowOften(): string {
      return say("plan-part-how-often");
    },
    /** "“{words}” fixes no amount, so no figure is made of it." */
    vague: (words: string): string => say("plan-vague", { words: ["text", words] }),
    /** "By the plan's own figures: {minutes} minutes a week." */
    figure: (minutes: number): string => say("plan-figure", { minutes: ["number", minutes] }),
    /** "The plan does not ask for it each week. A week without it can be right." */
    get notEachWeek(): string {
      return say("plan-not-each-week");
    },
    /** "{lines} lines were found. Nothing is saved yet." */
    found: (lines: number): string => say("plan-found", { lines: ["number", lines] }),
    /** "This looks like a heading. Tick it if it is help." */
    get seemsHeading(): string {
      return say("plan-seems-heading");
    },
    /** "This line is in the plan already." */
    get thereAlready(): string {
      return say("plan-there-already");
    },
    /** "This says a line above again." */
    get saidAbove(): string {
      return say("plan-said-above");
    },
    /** "This line is long: {letters} letters. Look whether it is one line or several." */
    long: (letters: number): string => say("plan-long", { letters: ["number", letters] }),
    /** "{told} of {weeks} weeks told: {what}." */
    told: (told: number, weeks: number, what: string[]): string =>
      say("plan-told", { told: ["number", told], weeks: ["number", weeks], what: ["list", what] }),
    /** "0 of {weeks} weeks told." */
    noneTold: (weeks: number): string => say("plan-none-told", { weeks: ["number", weeks] }),
    /** "{weeks} given" */
    nGiven: (weeks: number): string => say("plan-n-given", { weeks: ["number", weeks] }),
    /** "{weeks} in part" */
    nInPart: (weeks: number): string => say("plan-n-in-part", { weeks: ["number", weeks] }),
    /** "{weeks} not given" */
    nNotGiven: (weeks: number): string => say("plan-n-not-given", { weeks: ["number", weeks] }),
    /** "{weeks} without it" */
    nWithout: (weeks: number): string => say("plan-n-without", { weeks: ["number", weeks] }),
    /** "Of {weeks} weeks you can't tell." */
    nCantTell: (weeks: number): string => say("plan-n-cant-tell", { weeks: ["number", weeks] }),
    /** "{weeks} weeks not told." */
    nNotTold: (weeks: number): string => say("plan-n-not-told", { weeks: ["number", weeks] }),
    /** "In {weeks} weeks in part the minutes are known: {minutes} in all." */
    partMinutes: (weeks: number, minutes: number): string =>
      say("plan-part-minutes", { weeks: ["number", weeks], minutes: ["number", minutes] }),
    /** "In {weeks} weeks in part: {minutes} minutes in all, where the plan says {plan} a week." */
    partMinutesOf: (plan: number, weeks: number, minutes: number): string =>
      say("plan-part-minutes-of", { plan: ["number", plan], weeks: ["number", weeks], minutes: ["number", minutes] }),
    /** "{ticks} ticks are in weeks without school, or not in the plan then. They are not counted." */
    notCounted: (ticks: number): string => say("plan-not-counted", { ticks: ["number", ticks] }),
    /** "No term is typed yet, so no week is counted." */
    get noTerms(): string {
      return say("plan-no-terms");
    },
    /** "No week of a term has come yet." */
    get noWeek(): string {
      return say("plan-no-week");
    },
    /** "Given" */
    get given(): string {
      return say("plan-given");
    },
    /** "Not given" */
    get notGiven(): string {
      return say("plan-not-given");
    },
    /** "In part" */
    get inPart(): string {
      return say("plan-in-part");
    },
    /** "Can't tell" */
    get cantTell(): string {
      return say("plan-cant-tell");
    },
    /** "Not told" */
    get notTold(): string {
      return say("plan-not-told");
    },
    /** "No school" */
    get noSchool(): string {
      return say("plan-no-school");
    },
    /** "Not in the plan" */
    get notInPlan(): string {
      return say("plan-not-in-plan");
    },
    /** "To come" */
    get toCome(): string {
      return say("plan-to-come");
    },
    /** "{weeks}, and {part} in part" */
    rowGiven: (weeks: number, part: number): string =>
      say("plan-row-given", { weeks: ["number", weeks], part: ["number", part] }),
    /** "Not counted: the plan does not ask for it each week" */
    get rowNotCounted(): string {
      return say("plan-row-not-counted");
    },
    /** "What the plan says, what happened" */
    get title(): string {
      return say("plan-title");
    },
    /** "Type or paste the help in Section F once. Then say each week what was given." */
    get lede(): string {
      return say("plan-lede");
    },
    /** "No plan is here yet." */
    get none(): string {
      return say("plan-none");
    },
    /** "Example: “30 minutes of speech therapy each week”. In week 1 it was given, in week 2 it was not." */
    get noneExample(): string {
      return say("plan-none-example");
    },
    /** "Plans in this record" */
    get plans(): string {
      return say("plan-plans");
    },
    /** "Start a plan" */
    get start(): string {
      return say("plan-start");
    },
    /** "{lines} lines" */
    linesCount: (lines: number): string => say("plan-lines-count", { lines: ["number", lines] }),
    /** "Holds from {day}" */
    holdsFrom: (day: string): string => say("plan-holds-from", { day: ["date", day] }),
    /** "Name, day and school terms" */
    get settings(): string {
      return say("plan-settings");
    },
    /** "What is the plan called?" */
    get name(): string {
      return say("plan-name");
    },
    /** "Such as “The plan of 2026”." */
    get nameHint(): string {
      return say("plan-name-hint");
    },
    /** "From which day does it hold?" */
    get starts(): string {
      return say("plan-starts");
    },
    /** "The day on the final plan. Weeks before it are not counted." */
    get startsHint(): string {
      return say("plan-starts-hint");
    },
    /** "Type one whole day, such as 2 Sep 2026." */
    get oneDay(): string {
      return say("plan-one-day");
    },
    /** "Which school?" */
    get school(): string {
      return say("plan-school");
    },
    /** "School terms" */
    get terms(): string {
      return say("plan-terms");
    },
    /** "Take the dates from the school. A week outside a term is “No school”, never “Not given”." */
    get termsHint(): string {
      return say("plan-terms-hint");
    },
    /** "Name of term {number}" */
    termName: (number: number): string => say("plan-term-name", { number: ["number", number] }),
    /** "First to last day of term {number}" */
    termDays: (number: number): string => say("plan-term-days", { number: ["number", number] }),
    /** "Such as “2 Sep 2026 to 18 Dec 2026”." */
    get termDaysHint(): string {
      return say("plan-term-days-hint");
    },
    /** "Type its first and its last day, such as 2 Sep 2026 to 18 Dec 2026." */
    get termNeedsDays(): string {
      return say("plan-term-needs-days");
    },
    /** "No school, {number}, in term {term}" */
    closed: (number: number, term: number): string =>
      say("plan-closed", { number: ["number", number], term: ["number", term] }),
    /** "Half-term or an inset day. Such as “26 Oct 2026 to 30 Oct 2026”." */
    get closedHint(): string {
      return say("plan-closed-hint");
    },
    /** "Add a term" */
    get moreTerms(): string {
      return say("plan-more-terms");
    },
    /** "Add days without school in term {term}" */
    moreClosed: (term: number): string => say("plan-more-closed", { term: ["number", term] }),
    /** "Save this plan" */
    get save(): string {
      return say("plan-save");
    },
    /** "Saved" */
    get saved(): string {
      return say("plan-saved");
    },
    /** "The plan went to the bin" */
    get removed(): string {
      return say("plan-removed");
    },
    /** "Remove this plan" */
    get remove(): string {
      return say("plan-remove");
    },
    /** "Paste lines" */
    get paste(): string {
      return say("plan-paste");
    },
    /** "Lines of Section F" */
    get pasteTitle(): string {
      return say("plan-paste-title");
    },
    /** "Paste the lines as the plan has them. You see what each one seems to say before it is kept." */
    get pasteLede(): string {
      return say("plan-paste-lede");
    },
    /** "Words of the plan" */
    get words(): string {
      return say("plan-words");
    },
    /** "One line for each piece of help, as it stands in Section F." */
    get wordsHint(): string {
      return say("plan-words-hint");
    },
    /** "Look at these lines" */
    get look(): string {
      return say("plan-look");
    },
    /** "Keep this line: {text}" */
    take: (text: string): string => say("plan-take", { text: ["text", text] }),
    /** "Change what it says" */
    get changeWords(): string {
      return say("plan-change-words");
    },
    /** "The line as the plan has it" */
    get lineText(): string {
      return say("plan-line-text");
    },
    /** "Who gives it" */
    get who(): string {
      return say("plan-who");
    },
    /** "What it is" */
    get what(): string {
      return say("plan-what");
    },
    /** "How long" */
    get howLong(): string {
      return say("plan-how-long");
    },
    /** "How often" */
    get howOften(): string {
      return say("plan-how-often");
    },
    /** "The plan asks for it in each school week" */
    get eachWeek(): string {
      return say("plan-each-week");
    },
    /** "Minutes a week, by the plan's own figures" */
    get minutesAWeek(): string {
      return say("plan-minutes-a-week");
    },
    /** "Was the plan amended? From which day do these lines hold?" */
    get amended(): string {
      return say("plan-amended");
    },
    /** "Lines that the plan no longer has end the day before. They stay here with their weeks." */
    get amendedHint(): string {
      return say("plan-amended-hint");
    },
    /** "Keep the ticked lines" */
    get keepLines(): string {
      return say("plan-keep-lines");
    },
    /** "The lines are kept" */
    get linesKept(): string {
      return say("plan-lines-kept");
    },
    /** "Lines of the plan" */
    get linesTitle(): string {
      return say("plan-lines-title");
    },
    /** "No line is here yet." */
    get noLines(): string {
      return say("plan-no-lines");
    },
    /** "Example: “A teaching assistant gives 20 minutes of reading each day.”" */
    get noLinesExample(): string {
      return say("plan-no-lines-example");
    },
    /** "In the plan from" */
    get lineFrom(): string {
      return say("plan-line-from");
    },
    /** "In the plan until" */
    get lineUntil(): string {
      return say("plan-line-until");
    },
    /** "In the plan since {day}." */
    since: (day: string): string => say("plan-since", { day: ["date", day] }),
    /** "In the plan until {day}." */
    ended: (day: string): string => say("plan-ended", { day: ["date", day] }),
    /** "Save this line" */
    get saveLine(): string {
      return say("plan-save-line");
    },
    /** "The line is saved" */
    get lineSaved(): string {
      return say("plan-line-saved");
    },
    /** "Take this line out: {text}" */
    removeLine: (text: string): string => say("plan-remove-line", { text: ["text", text] }),
    /** "The line is out, with what was told of it" */
    get lineRemoved(): string {
      return say("plan-line-removed");
    },
    /** "Say what was given" */
    get tickTitle(): string {
      return say("plan-tick-title");
    },
    /** "Up and down: another line. Left and right: another week. 1 to 4: what was given. 0: take it back. U: undo." */
    get keys(): string {
      return say("plan-keys");
    },
    /** "Week of {day}, {days} school days" */
    weekOf: (day: string, days: number): string => say("plan-week-of", { day: ["date", day], days: ["number", days] }),
    /** "Week of {day}: no school" */
    weekClosed: (day: string): string => say("plan-week-closed", { day: ["date", day] }),
    /** "The week before" */
    get weekBefore(): string {
      return say("plan-week-before");
    },
    /** "The week after" */
    get weekAfter(): string {
      return say("plan-week-after");
    },
    /** "No line was in the plan for all of this week." */
    get noLineThen(): string {
      return say("plan-no-line-then");
    },
    /** "{line}: {said}" */
    toldNow: (line: string, said: string): string =>
      say("plan-told-now", { line: ["text", line], said: ["text", said] }),
    /** "Without it" */
    get without(): string {
      return say("plan-without");
    },
    /** "Taken back" */
    get tookBack(): string {
      return say("plan-took-back");
    },
    /** "Minutes given that week" */
    get minutesGiven(): string {
      return say("plan-minutes-given");
    },
    /** "Type a whole number of minutes, such as 20." */
    get minutesWrong(): string {
      return say("plan-minutes-wrong");
    },
    /** "A note on that week" */
    get note(): string {
      return say("plan-note");
    },
    /** "What was told" */
    get toldTitle(): string {
      return say("plan-told-title");
    },
    /** "{term}, {days}" */
    termHead: (term: string, days: string): string =>
      say("plan-term-head", { term: ["text", term], days: ["text", days] }),
    /** "What the plan says" */
    get tableLine(): string {
      return say("plan-table-line");
    },
    /** "What was told" */
    get tableTold(): string {
      return say("plan-table-told");
    },
    /** "{line}. A picture of {weeks} weeks. The table has the same in words." */
    chart: (line: string, weeks: number): string =>
      say("plan-chart", { line: ["text", line], weeks: ["number", weeks] }),
    /** "The signs" */
    get legend(): string {
      return say("plan-legend");
    },
    /** "Write a letter about this help" */
    get letter(): string {
      return say("plan-letter");
    },
    /** "EHC plan" */
    get findKind(): string {
      return say("plan-find-kind");
    },
    /** "What the plan's own words ask for, and what we told of each week. A week of which nobody told is counted as that." */
    get paperLead(): string {
      return say("plan-paper-lead");
    },
    /** "Notes on weeks" */
    get notesTitle(): string {
      return say("plan-notes-title");
    },
    /** "Week of {day}, {line}: {note}" */
    noteLine: (day: string, line: string, note: string): string =>
      say("plan-note-line", { day: ["date", day], line: ["text", line], note: ["text", note] }),
    /** "What a plan says, and what happened" */
    get part(): string {
      return say("plan-part");
    },
    /** "It is about a child. It goes in only where you choose it here." */
    get partHint(): string {
      return say("plan-part-hint");
    },
    /** "Leave it out" */
    get partNone(): string {
      return say("plan-part-none");
    },
  },
  /** Words of the Settings screen. */
  privacy: {
    /** "Settings" */
    get title(): string {
      return say("privacy-title");
    },
    /** "Your record is locked in a file on this computer. Nothing is ever sent anywhere." */
    get lede(): string {
      return say("privacy-lede");
    },
    /** "What is kept where" */
    get where(): string {
      return say("privacy-where");
    },
    /** "Your record is in one folder. Its words and files are scrambled with your passphrase." */
    get whereRecord(): string {
      return say("privacy-where-record");
    },
    /** "Backups are scrambled in the same way. They are made for you as you work." */
    get whereBackups(): string {
      return say("privacy-where-backups");
    },
    /** "This window keeps nothing of its own. Evenhand never uses the internet." */
    get whereWindow(): string {
      return say("privacy-where-window");
    },
    /** "A file you open or save outside is a plain copy. Delete it when you are done." */
    get whereCopies(): string {
      return say("privacy-where-copies");
    },
    /** "How it looks" */
    get look(): string {
      return say("privacy-look");
    },
    /** "Colours" */
    get theme(): string {
      return say("privacy-theme");
    },
    /** "Size of the words" */
    get size(): string {
      return say("privacy-size");
    },
    /** "{percent}%" */
    sizes: (percent: number): string => say("privacy-sizes", { percent: ["number", percent] }),
    /** "Lock now" */
    get lockNow(): string {
      return say("privacy-lock-now");
    },
    /** "After a lock, not even the name of your record is shown. The keys are Ctrl and L." */
    get lockWhy(): string {
      return say("privacy-lock-why");
    },
    /** "Lock by itself" */
    get lockAfter(): string {
      return say("privacy-lock-after");
    },
    /** "After {minutes} minutes" */
    lockMinutes: (minutes: number): string => say("privacy-lock-minutes", { minutes: ["number", minutes] }),
    /** "Your record" */
    get record(): string {
      return say("privacy-record");
    },
    /** "Name" */
    get name(): string {
      return say("privacy-name");
    },
    /** "Council" */
    get council(): string {
      return say("privacy-council");
    },
    /** "Charter for new meetings" */
    get charter(): string {
      return say("privacy-charter");
    },
    /** "Saved." */
    get recordSaved(): string {
      return say("privacy-record-saved");
    },
    /** "Passphrase and recovery key" */
    get keys(): string {
      return say("privacy-keys");
    },
    /** "If you lose both the passphrase and the recovery key, the data is lost." */
    get both(): string {
      return say("privacy-both");
    },
    /** "Your passphrase or recovery key" */
    get yours(): string {
      return say("privacy-yours");
    },
    /** "So that nobody else can do this while you are away." */
    get yoursHint(): string {
      return say("privacy-yours-hint");
    },
    /** "Backups" */
    get safe(): string {
      return say("privacy-safe");
    },
    /** "The last backup was made and checked {ago}." */
    backedUp: (ago: string): string => say("privacy-backed-up", { ago: ["text", ago] }),
    /** "No backup has been made yet." */
    get noBackup(): string {
      return say("privacy-no-backup");
    },
    /** "Save a backup file" */
    get backUp(): string {
      return say("privacy-back-up");
    },
    /** "Saving a backup file…" */
    get backingUp(): string {
      return say("privacy-backing-up");
    },
    /** "Stopped. No file was saved." */
    get saveStopped(): string {
      return say("privacy-save-stopped");
    },
    /** "One file, good for a memory stick." */
    get backUpWhy(): string {
      return say("privacy-back-up-why");
    },
    /** "Look into a backup" */
    get restore(): string {
      return say("privacy-restore");
    },
    /** "Look into a backup" */
    get restoreTitle(): string {
      return say("privacy-restore-title");
    },
    /** "Passphrase or recovery key of the backup" */
    get restoreSecret(): string {
      return say("privacy-restore-secret");
    },
    /** "Choose the backup file" */
    get restoreChoose(): string {
      return say("privacy-restore-choose");
    },
    /** "{title}, made {made}. It holds {entries} entries and {files} files." */
    restoreFound: (title: string, made: string, entries: number, files: number): string =>
      say("privacy-restore-found", {
        title: ["text", title],
        made: ["text", made],
        entries: ["number", entries],
        files: ["number", files],
      }),
    /** "Nothing here is replaced. It comes back as a second record." */
    get restoreSafe(): string {
      return say("privacy-restore-safe");
    },
    /** "Bring it back" */
    get restoreBring(): string {
      return say("privacy-restore-bring");
    },
    /** "It is back. You find it when you open another record." */
    get restored(): string {
      return say("privacy-restored");
    },
    /** "Check my record" */
    get check(): string {
      return say("privacy-check");
    },
    /** "Stopped. The check did not come to its end, so it says nothing about your record." */
    get checkStopped(): string {
      return say("privacy-check-stopped");
    },
    /** "Looks at every page, every file and every change." */
    get checkWhy(): string {
      return say("privacy-check-why");
    },
    /** "Checking…" */
    get checking(): string {
      return say("privacy-checking");
    },
    /** "All is well." */
    get checkGood(): string {
      return say("privacy-check-good");
    },
    /** "Something is damaged. Your backups are untouched." */
    get checkBad(): string {
      return say("privacy-check-bad");
    },
    /** "Something does not fit. Your record and your backups are untouched." */
    get checkLook(): string {
      return say("privacy-check-look");
    },
    /** "{good} files are the ones that this record knows." */
    checkFiles: (good: number): string => say("privacy-check-files", { good: ["number", good] }),
    /** "These files have changed: {names}." */
    checkDamaged: (names: string): string => say("privacy-check-damaged", { names: ["text", names] }),
    /** "The history holds {changes} changes. Nothing in it contradicts itself." */
    checkHistory: (changes: number): string => say("privacy-check-history", { changes: ["number", changes] }),
    /** "The history has a gap or a change that does not fit." */
    get checkHistoryBad(): string {
      return say("privacy-check-history-bad");
    },
    /** "Fingerprint of the history" */
    get checkHead(): string {
      return say("privacy-check-head");
    },
    /** "Fingerprint of the history in an earlier bundle" */
    get checkPrinted(): string {
      return say("privacy-check-printed");
    },
    /** "Best is a copy that somebody else holds, such as the council. It stands on the page “Sources and integrity”." */
    get checkPrintedHelp(): string {
      return say("privacy-check-printed-help");
    },
    /** "The history leads to that fingerprint. Nothing from before it was changed since it was printed." */
    get checkFound(): string {
      return say("privacy-check-found");
    },
    /** "The history does not lead to that fingerprint. Look at each letter of it first. If it is right, this is another record, or a history that was written anew." */
    get checkNotFound(): string {
      return say("privacy-check-not-found");
    },
    /** "This computer's clock went back to an earlier day {times} times meanwhile." */
    checkClock: (times: number): string => say("privacy-check-clock", { times: ["number", times] }),
    /** "Times come from this computer's clock. None of this shows that what the record says is true." */
    get checkHonest(): string {
      return say("privacy-check-honest");
    },
    /** "Whoever has the passphrase could still have written it anew. A fingerprint in an earlier bundle can show that nobody did." */
    get checkAnew(): string {
      return say("privacy-check-anew");
    },
    /** "Take it with you" */
    get move(): string {
      return say("privacy-move");
    },
    /** "Save everything as plain files" */
    get export(): string {
      return say("privacy-export");
    },
    /** "Saving everything as plain files…" */
    get exporting(): string {
      return say("privacy-exporting");
    },
    /** "Lists, words and files that other programs can read. They are not scrambled." */
    get exportWhy(): string {
      return say("privacy-export-why");
    },
    /** "Bring in a record file" */
    get import(): string {
      return say("privacy-import");
    },
    /** "You see first what would come in. To move to another computer, use a backup file: it keeps the history." */
    get importWhy(): string {
      return say("privacy-import-why");
    },
    /** "These copies are damaged, so they are not in it: {names}." */
    leftOut: (names: string[]): string => say("privacy-left-out", { names: ["list", names] }),
    /** "Reading the backup…" */
    get restoreReading(): string {
      return say("privacy-restore-reading");
    },
    /** "Bin" */
    get bin(): string {
      return say("privacy-bin");
    },
    /** "The bin is empty." */
    get binEmpty(): string {
      return say("privacy-bin-empty");
    },
    /** "Things stay here for 30 days." */
    get binWhy(): string {
      return say("privacy-bin-why");
    },
    /** "Put back" */
    get restoreItem(): string {
      return say("privacy-restore-item");
    },
    /** "Put back: {title}." */
    restoredItem: (title: string): string => say("privacy-restored-item", { title: ["text", title] }),
    /** "About" */
    get about(): string {
      return say("privacy-about");
    },
    /** "Evenhand {version}. It is free, under the Mozilla Public License 2.0." */
    version: (version: string): string => say("privacy-version", { version: ["text", version] }),
    /** "A helper reads files from other people. It can open no other file, start no program and reach nobody." */
    get readerClosed(): string {
      return say("privacy-reader-closed");
    },
    /** "A helper reads files from other people. This computer can close itself to it only in part. Bring in files only from people you know." */
    get readerPartly(): string {
      return say("privacy-reader-partly");
    },
    /** "A helper reads files from other people. Only its memory and time have limits on this computer. Bring in files only from people you know." */
    get readerLimitsOnly(): string {
      return say("privacy-reader-limits-only");
    },
    /** "The helper that reads files from other people cannot start. No such file can be read. Start Evenhand again." */
    get readerNone(): string {
      return say("privacy-reader-none");
    },
    /** "The letters are Atkinson Hyperlegible Next, under the SIL Open Font License." */
    get fontLicence(): string {
      return say("privacy-font-licence");
    },
    /** "Read the licence of the letters" */
    get readLicence(): string {
      return say("privacy-read-licence");
    },
    /** "As my computer" */
    get themeSystem(): string {
      return say("privacy-theme-system");
    },
    /** "Light" */
    get themeLight(): string {
      return say("privacy-theme-light");
    },
    /** "Cream" */
    get themeCream(): string {
      return say("privacy-theme-cream");
    },
    /** "Dark" */
    get themeDark(): string {
      return say("privacy-theme-dark");
    },
  },
  /** Words of the Promises screen. */
  promisesPage: {
    /** "Promises" */
    get title(): string {
      return say("promises-page-title");
    },
    /** "Time limit" */
    get timeLimit(): string {
      return say("promises-page-time-limit");
    },
    /** "Your own time limit" */
    get ownTimeLimit(): string {
      return say("promises-page-own-time-limit");
    },
    /** "Add a promise" */
    get add(): string {
      return say("promises-page-add");
    },
    /** "Waiting" */
    get waiting(): string {
      return say("promises-page-waiting");
    },
    /** "What became of the others" */
    get settled(): string {
      return say("promises-page-settled");
    },
    /** "Say what happened" */
    get said(): string {
      return say("promises-page-said");
    },
    /** "Write a reminder" */
    get reminder(): string {
      return say("promises-page-reminder");
    },
    /** "Due: {words}" */
    due: (words: string): string => say("promises-page-due", { words: ["text", words] }),
    /** "Promised by: {who}" */
    by: (who: string): string => say("promises-page-by", { who: ["text", who] }),
    /** "No promises yet" */
    get emptyTitle(): string {
      return say("promises-page-empty-title");
    },
    /** "Example: “A draft of the statement, promised by Tue 29 Sep.” A promise with no date is never late." */
    get emptyExample(): string {
      return say("promises-page-empty-example");
    },
    /** "No promise is waiting." */
    get noneWaiting(): string {
      return say("promises-page-none-waiting");
    },
    /** "{words} promises are waiting. None is past its date." */
    waitingNonePast: (open: number, words: string): string =>
      say("promises-page-waiting-none-past", { open: ["number", open], words: ["text", words] }),
    /** "{words} promises are waiting, and {past-words} are past the date given." */
    waitingSomePast: (open: number, words: string, past: number, pastWords: string): string =>
      say("promises-page-waiting-some-past", {
        open: ["number", open],
        words: ["text", words],
        past: ["number", past],
        "past-words": ["text", pastWords],
      }),
  },
  /** Words of promises that words seem to make. */
  proposals: {
    /** "Promises in these words" */
    get title(): string {
      return say("proposals-title");
    },
    /** "Each is only a proposal. Accept those that are promises." */
    get lede(): string {
      return say("proposals-lede");
    },
    /** "No promise was found in them." */
    get none(): string {
      return say("proposals-none");
    },
    /** "By {owner}." */
    by: (owner: string): string => say("proposals-by", { owner: ["text", owner] }),
    /** "Due: {words}." */
    due: (words: string): string => say("proposals-due", { words: ["text", words] }),
    /** "Add this promise" */
    get accept(): string {
      return say("proposals-accept");
    },
    /** "Leave it" */
    get skip(): string {
      return say("proposals-skip");
    },
    /** "In your record already." */
    get known(): string {
      return say("proposals-known");
    },
    /** "The promise is in your record." */
    get saved(): string {
      return say("proposals-saved");
    },
    /** "Which day are the words of?" */
    get said(): string {
      return say("proposals-said");
    },
    /** "Days such as “by Friday” count from it." */
    get saidHint(): string {
      return say("proposals-said-hint");
    },
    /** "The day was worked out from the day of the words." */
    get doubtWorkedOut(): string {
      return say("proposals-doubt-worked-out");
    },
    /** "The year is not written." */
    get doubtYearWorkedOut(): string {
      return say("proposals-doubt-year-worked-out");
    },
    /** "The day is not clear. Please check the words." */
    get doubtDayUnclear(): string {
      return say("proposals-doubt-day-unclear");
    },
    /** "It hangs on something else." */
    get doubtConditional(): string {
      return say("proposals-doubt-conditional");
    },
    /** "It is hoped, and not said for sure." */
    get doubtHoped(): string {
      return say("proposals-doubt-hoped");
    },
    /** "Reading the words in the picture. This can take a minute or two." */
    get reading(): string {
      return say("proposals-reading");
    },
    /** "Page {done} of {pages}" */
    readingPage: (done: number, pages: number): string =>
      say("proposals-reading-page", { done: ["number", done], pages: ["number", pages] }),
    /** "Page {page} could not be read. Look at it yourself." */
    pageNotRead: (page: number): string => say("proposals-page-not-read", { page: ["number", page] }),
    /** "{count} pages more were not looked at." */
    pagesLeft: (count: number): string => say("proposals-pages-left", { count: ["number", count] }),
    /** "Where it stands in the picture" */
    get inPicture(): string {
      return say("proposals-in-picture");
    },
    /** "Show it in the picture: {quote}" */
    showInPicture: (quote: string): string => say("proposals-show-in-picture", { quote: ["text", quote] }),
    /** "{name} with the words that were read, each in its place." */
    pictureSeen: (name: string): string => say("proposals-picture-seen", { name: ["text", name] }),
    /** "Which day is it due?" */
    get whichDue(): string {
      return say("proposals-which-due");
    },
    /** "It was not clear. Leave it empty if you cannot tell." */
    get whichDueHint(): string {
      return say("proposals-which-due-hint");
    },
  },
  /** Words that a machine heard in recordings. */
  recordings: {
    /** "Heard by a machine ({model}). Listen and check every word: names, days and numbers are often wrong." */
    check: (model: string): string => say("recordings-check", { model: ["text", model] }),
    /** "Some of the recording is damaged and was passed over." */
    get damaged(): string {
      return say("recordings-damaged");
    },
    /** "No words were heard in it." */
    get noWords(): string {
      return say("recordings-no-words");
    },
    /** "Write it down for me" */
    get hear(): string {
      return say("recordings-hear");
    },
    /** "Listening. This can take as long as the recording itself." */
    get hearing(): string {
      return say("recordings-hearing");
    },
    /** "Stop" */
    get stop(): string {
      return say("recordings-stop");
    },
    /** "Stopped. Nothing was changed." */
    get stopped(): string {
      return say("recordings-stopped");
    },
    /** "Have it written down" */
    get title(): string {
      return say("recordings-title");
    },
    /** "This computer can write down what is said, without the internet. It needs a model: one file, which Evenhand does not bring." */
    get lede(): string {
      return say("recordings-lede");
    },
    /** "Somebody who helps you can put one on a stick: ggml-base.en.bin, for example, is made for whisper.cpp and free." */
    get chooseHint(): string {
      return say("recordings-choose-hint");
    },
    /** "Choose the model file" */
    get choose(): string {
      return say("recordings-choose");
    },
    /** "Choose another model" */
    get other(): string {
      return say("recordings-other");
    },
    /** "What the machine heard" */
    get heardTitle(): string {
      return say("recordings-heard-title");
    },
    /** "Words with a dotted line are less sure." */
    get doubts(): string {
      return say("recordings-doubts");
    },
    /** "At {time}" */
    at: (time: string): string => say("recordings-at", { time: ["text", time] }),
    /** "Take these words to check them" */
    get take(): string {
      return say("recordings-take");
    },
    /** "They are in the box above. Check them, then keep them." */
    get taken(): string {
      return say("recordings-taken");
    },
    /** "A machine heard these words. Check them, names most of all: a bundle takes out a name only as you told it. They are printed as heard by a machine." */
    get hint(): string {
      return say("recordings-hint");
    },
  },
  /** Words of the rescue of a damaged record, and of backups. */
  rescue: {
    /** "Part of your record is damaged" */
    get title(): string {
      return say("rescue-title");
    },
    /** "Your backups are untouched. What is damaged is kept aside, whatever you choose." */
    get lede(): string {
      return say("rescue-lede");
    },
    /** "Your record is older than its last save" */
    get olderTitle(): string {
      return say("rescue-older-title");
    },
    /** "The last save known here is later than what this file holds. Nothing was changed." */
    get olderLede(): string {
      return say("rescue-older-lede");
    },
    /** "{count} changes are missing." */
    olderMissing: (count: number): string => say("rescue-older-missing", { count: ["number", count] }),
    /** "Go on with what is here" */
    get asItIs(): string {
      return say("rescue-as-it-is");
    },
    /** "It holds {entries} entries and {files} files." */
    asItIsWhat: (entries: number, files: number): string =>
      say("rescue-as-it-is-what", { entries: ["number", entries], files: ["number", files] }),
    /** "Choose this if you put an older copy back. The file as it is now is kept aside too." */
    get asItIsWhen(): string {
      return say("rescue-as-it-is-when");
    },
    /** "Looking at what can be saved…" */
    get looking(): string {
      return say("rescue-looking");
    },
    /** "This saves the most" */
    get best(): string {
      return say("rescue-best");
    },
    /** "Keep what can be read" */
    get salvage(): string {
      return say("rescue-salvage");
    },
    /** "{entries} entries and {files} files can be read." */
    salvageWhat: (entries: number, files: number): string =>
      say("rescue-salvage-what", { entries: ["number", entries], files: ["number", files] }),
    /** "{count} things cannot be read." */
    unreadable: (count: number): string => say("rescue-unreadable", { count: ["number", count] }),
    /** "The backup still knows these. You can bring them back from it afterwards:" */
    get salvageLost(): string {
      return say("rescue-salvage-lost");
    },
    /** "Go back to the newest good backup" */
    get backup(): string {
      return say("rescue-backup");
    },
    /** "Made {made}. It holds {entries} entries and {files} files." */
    backupWhat: (made: string, entries: number, files: number): string =>
      say("rescue-backup-what", { made: ["text", made], entries: ["number", entries], files: ["number", files] }),
    /** "These are newer than the backup, and would be lost:" */
    get backupLost(): string {
      return say("rescue-backup-lost");
    },
    /** "There is no good backup on this computer." */
    get backupNone(): string {
      return say("rescue-backup-none");
    },
    /** "Too little of the record can be read." */
    get readNone(): string {
      return say("rescue-read-none");
    },
    /** "{count} newer backups are damaged too." */
    damagedBackups: (count: number): string => say("rescue-damaged-backups", { count: ["number", count] }),
    /** "A backup file that you saved yourself can still bring it back." */
    get neither(): string {
      return say("rescue-neither");
    },
    /** "Not now" */
    get later(): string {
      return say("rescue-later");
    },
    /** While it is saved. "Saving your record…" */
    get saving(): string {
      return say("rescue-saving");
    },
    /** "Stopped. Nothing was changed." */
    get stopped(): string {
      return say("rescue-stopped");
    },
    /** "Your record is back" */
    get done(): string {
      return say("rescue-done");
    },
    /** "It holds {entries} entries and {files} files." */
    doneLede: (entries: number, files: number): string =>
      say("rescue-done-lede", { entries: ["number", entries], files: ["number", files] }),
    /** "{count} things could not be saved:" */
    doneLost: (count: number): string => say("rescue-done-lost", { count: ["number", count] }),
    /** "The damaged record is kept as {name}, among its backups." */
    keptAs: (name: string): string => say("rescue-kept-as", { name: ["text", name] }),
    /** "Go on" */
    get goOn(): string {
      return say("rescue-go-on");
    },
    /** "and {count} more" */
    more: (count: number): string => say("rescue-more", { count: ["number", count] }),
  },
  /** Words of the Charters and Time limits screens. */
  rules: {
    /** "Charters" */
    get title(): string {
      return say("rules-title");
    },
    /** "Every check here rests on words you can read for yourself." */
    get lede(): string {
      return say("rules-lede");
    },
    /** "Time limits" */
    get limits(): string {
      return say("rules-limits");
    },
    /** "Write your own charter" */
    get own(): string {
      return say("rules-own");
    },
    /** "Bring in a charter file" */
    get import(): string {
      return say("rules-import");
    },
    /** "Save as a file" */
    get export(): string {
      return say("rules-export");
    },
    /** "Change it" */
    get change(): string {
      return say("rules-change");
    },
    /** "Read on {day}" */
    read: (day: string): string => say("rules-read", { day: ["text", day] }),
    /** "Another council's. Used here only to compare." */
    get comparison(): string {
      return say("rules-comparison");
    },
    /** "Your own" */
    get ownMark(): string {
      return say("rules-own-mark");
    },
    /** "Checked by dates" */
    get timed(): string {
      return say("rules-timed");
    },
    /** "A promise in words" */
    get wording(): string {
      return say("rules-wording");
    },
    /** "Background" */
    get context(): string {
      return say("rules-context");
    },
    /** "How it is counted: {words}" */
    counted: (words: string): string => say("rules-counted", { words: ["text", words] }),
    /** "Good to know about its words" */
    get notes(): string {
      return say("rules-notes");
    },
    /** "{count} clauses, {timed} checked by dates" */
    clauses: (count: number, timed: number): string =>
      say("rules-clauses", { count: ["number", count], timed: ["number", timed] }),
    /** "The charter is in your record." */
    get imported(): string {
      return say("rules-imported");
    },
    /** "Your charter is saved." */
    get saved(): string {
      return say("rules-saved");
    },
    /** "Choose what happened and when. The dates that follow are worked out. Nothing is kept until you choose it." */
    get limitsLede(): string {
      return say("rules-limits-lede");
    },
    /** "What happened?" */
    get trigger(): string {
      return say("rules-trigger");
    },
    /** "Day it happened" */
    get day(): string {
      return say("rules-day");
    },
    /** "Leave it empty if you do not know it yet." */
    get eventHint(): string {
      return say("rules-event-hint");
    },
    /** "Days for which the clock was stopped" */
    get paused(): string {
      return say("rules-paused");
    },
    /** "Only where they told you that they stopped it. Count the day they asked and the day you answered." */
    get pausedHint(): string {
      return say("rules-paused-hint");
    },
    /** "Not in force then. Kept out of your record." */
    get notInForce(): string {
      return say("rules-not-in-force");
    },
    /** "Work out the dates" */
    get work(): string {
      return say("rules-work");
    },
    /** "Type one exact day first." */
    get needDay(): string {
      return say("rules-need-day");
    },
    /** "By {words}" */
    due: (words: string): string => say("rules-due", { words: ["text", words] }),
    /** "No date can be given" */
    get noDue(): string {
      return say("rules-no-due");
    },
    /** "Exceptions that can apply" */
    get exceptions(): string {
      return say("rules-exceptions");
    },
    /** "Add the ticked dates to my record" */
    get add(): string {
      return say("rules-add");
    },
    /** "The dates are in your record." */
    get added(): string {
      return say("rules-added");
    },
    /** "Only if it applies" */
    get perhaps(): string {
      return say("rules-perhaps");
    },
    /** "Keep this date: {title}" */
    keep: (title: string): string => say("rules-keep", { title: ["text", title] }),
    /** "This applies to us. Keep this date: {title}" */
    keepIf: (title: string): string => say("rules-keep-if", { title: ["text", title] }),
    /** "Tick the dates that apply to you first." */
    get chooseFirst(): string {
      return say("rules-choose-first");
    },
    /** "When is the school open?" */
    get schoolDates(): string {
      return say("rules-school-dates");
    },
    /** "School days are counted. Give the term that the day lies in, and the next one." */
    get schoolHint(): string {
      return say("rules-school-hint");
    },
    /** "Term {number}" */
    term: (number: number): string => say("rules-term", { number: ["number", number] }),
    /** "Such as 2 Sep 2026 to 18 Dec 2026." */
    get termHint(): string {
      return say("rules-term-hint");
    },
    /** "Add another term" */
    get moreTerms(): string {
      return say("rules-more-terms");
    },
    /** "Closed within the term, {number}" */
    closedDays: (number: number): string => say("rules-closed-days", { number: ["number", number] }),
    /** "Half term or a training day, such as 26 to 30 Oct 2026." */
    get closedHint(): string {
      return say("rules-closed-hint");
    },
    /** "Add more closed days" */
    get moreClosed(): string {
      return say("rules-more-closed");
    },
    /** "Put everything in a calendar" */
    get calendar(): string {
      return say("rules-calendar");
    },
    /** "Your own charter" */
    get formTitle(): string {
      return say("rules-form-title");
    },
    /** "Copy the words of your charter. Fill in only the parts it has." */
    get formLede(): string {
      return say("rules-form-lede");
    },
    /** "Name of the charter" */
    get name(): string {
      return say("rules-name");
    },
    /** "Whose is it?" */
    get ownerLabel(): string {
      return say("rules-owner-label");
    },
    /** "Where do its words come from?" */
    get sourceLabel(): string {
      return say("rules-source-label");
    },
    /** "Notice of meetings" */
    get notice(): string {
      return say("rules-notice");
    },
    /** "Booked at least so long ahead" */
    get noticeAmount(): string {
      return say("rules-notice-amount");
    },
    /** "Hours of meetings" */
    get window(): string {
      return say("rules-window");
    },
    /** "Not before" */
    get windowFrom(): string {
      return say("rules-window-from");
    },
    /** "Over by" */
    get windowTo(): string {
      return say("rules-window-to");
    },
    /** "Length of meetings" */
    get length(): string {
      return say("rules-length");
    },
    /** "At most this many minutes" */
    get lengthMinutes(): string {
      return say("rules-length-minutes");
    },
    /** "Papers" */
    get papers(): string {
      return say("rules-papers");
    },
    /** "Sent at least so long before" */
    get papersAmount(): string {
      return say("rules-papers-amount");
    },
    /** "Counted in" */
    get unit(): string {
      return say("rules-unit");
    },
    /** "Give both times, the earlier one first." */
    get bothTimes(): string {
      return say("rules-both-times");
    },
    /** "Which meetings, and exceptions" */
    get limitsOfRule(): string {
      return say("rules-limits-of-rule");
    },
    /** "Which meetings does it cover?" */
    get covers(): string {
      return say("rules-covers");
    },
    /** "Tick none if it covers every kind." */
    get coversHint(): string {
      return say("rules-covers-hint");
    },
    /** "Covers only: {kinds}." */
    coversOnly: (kinds: string): string => say("rules-covers-only", { kinds: ["text", kinds] }),
    /** "When does it not apply? One on each line" */
    get exceptionsOfRule(): string {
      return say("rules-exceptions-of-rule");
    },
    /** "Such as “in an emergency”." */
    get exceptionsHint(): string {
      return say("rules-exceptions-hint");
    },
    /** "It does not apply: {list}." */
    exceptionsShown: (list: string): string => say("rules-exceptions-shown", { list: ["text", list] }),
    /** "The council's side" */
    get theirAccount(): string {
      return say("rules-their-account");
    },
    /** "Applies from" */
    get appliesFrom(): string {
      return say("rules-applies-from");
    },
    /** "Applies until" */
    get appliesTo(): string {
      return say("rules-applies-to");
    },
    /** "Only if the charter gives a day." */
    get appliesHint(): string {
      return say("rules-applies-hint");
    },
    /** "Give one exact day, or leave it empty." */
    get needExactDay(): string {
      return say("rules-need-exact-day");
    },
    /** "The charter's own words" */
    get quote(): string {
      return say("rules-quote");
    },
    /** "Promises in words, one on each line" */
    get promises(): string {
      return say("rules-promises");
    },
    /** "Give the charter a name." */
    get needName(): string {
      return say("rules-need-name");
    },
    /** "Copy the charter's own words too." */
    get needQuote(): string {
      return say("rules-need-quote");
    },
    /** "Type a whole number, such as 25." */
    get badNumber(): string {
      return say("rules-bad-number");
    },
    /** "{owner} · {source}" */
    ownerAndSource: (owner: string, source: string): string =>
      say("rules-owner-and-source", { owner: ["text", owner], source: ["text", source] }),
    /** "calendar days" */
    get unitDays(): string {
      return say("rules-unit-days");
    },
    /** "clear days" */
    get unitClearDays(): string {
      return say("rules-unit-clear-days");
    },
    /** "working days" */
    get unitWorkingDays(): string {
      return say("rules-unit-working-days");
    },
    /** "weeks" */
    get unitWeeks(): string {
      return say("rules-unit-weeks");
    },
    /** "months" */
    get unitMonths(): string {
      return say("rules-unit-months");
    },
  },
  /** The sheet after a meeting. */
  sheet: {
    /** "What came of it?" */
    get title(): string {
      return say("sheet-title");
    },
    /** "{meeting}, {when}. Skip what you like. Only what you accept is saved." */
    lede: (meeting: string, when: string): string =>
      say("sheet-lede", { meeting: ["text", meeting], when: ["text", when] }),
    /** "What came of it?" */
    get open(): string {
      return say("sheet-open");
    },
    /** "Each choice has a number. Press it, or click. Enter accepts, and Control with Enter saves it all." */
    get keys(): string {
      return say("sheet-keys");
    },
    /** "Did it take place?" */
    get held(): string {
      return say("sheet-held");
    },
    /** "Yes, it took place" */
    get heldYes(): string {
      return say("sheet-held-yes");
    },
    /** "Not said" */
    get heldNo(): string {
      return say("sheet-held-no");
    },
    /** "What was promised?" */
    get promise(): string {
      return say("sheet-promise");
    },
    /** "What was promised?" */
    get what(): string {
      return say("sheet-what");
    },
    /** "Such as: the minutes by email. One promise at a time." */
    get whatHint(): string {
      return say("sheet-what-hint");
    },
    /** "By whom?" */
    get by(): string {
      return say("sheet-by");
    },
    /** "By somebody else (a role)" */
    get byOther(): string {
      return say("sheet-by-other");
    },
    /** "Not said" */
    get byNobody(): string {
      return say("sheet-by-nobody");
    },
    /** "By when?" */
    get due(): string {
      return say("sheet-due");
    },
    /** "No day was given" */
    get dueNone(): string {
      return say("sheet-due-none");
    },
    /** "On another day" */
    get dueOther(): string {
      return say("sheet-due-other");
    },
    /** "How long did it take you?" */
    get hours(): string {
      return say("sheet-hours");
    },
    /** "With reading and travel, if you like. Leave it open if you do not know." */
    get hoursHint(): string {
      return say("sheet-hours-hint");
    },
    /** "Not said" */
    get hoursSkip(): string {
      return say("sheet-hours-skip");
    },
    /** "Where on the ladder?" */
    get ladder(): string {
      return say("sheet-ladder");
    },
    /** "Not said" */
    get ladderSkip(): string {
      return say("sheet-ladder-skip");
    },
    /** "Why?" */
    get why(): string {
      return say("sheet-why");
    },
    /** "Accept this promise" */
    get acceptPromise(): string {
      return say("sheet-accept-promise");
    },
    /** "Accept these hours" */
    get acceptHours(): string {
      return say("sheet-accept-hours");
    },
    /** "Accept this place" */
    get acceptLadder(): string {
      return say("sheet-accept-ladder");
    },
    /** "What will be saved" */
    get accepted(): string {
      return say("sheet-accepted");
    },
    /** "Nothing yet. Accept an answer, and it stands here." */
    get acceptedNone(): string {
      return say("sheet-accepted-none");
    },
    /** "Promise: {what}. By: {by}. When: {due}." */
    promiseLine: (what: string, by: string, due: string): string =>
      say("sheet-promise-line", { what: ["text", what], by: ["text", by], due: ["text", due] }),
    /** "Hours: {time}" */
    hoursLine: (time: string): string => say("sheet-hours-line", { time: ["text", time] }),
    /** "Ladder: {place}" */
    ladderLine: (place: string): string => say("sheet-ladder-line", { place: ["text", place] }),
    /** "It took place" */
    get heldLine(): string {
      return say("sheet-held-line");
    },
    /** "Leave out: {what}" */
    leaveOut: (what: string): string => say("sheet-leave-out", { what: ["text", what] }),
    /** "Save what is accepted" */
    get save(): string {
      return say("sheet-save");
    },
    /** "You typed a promise. Accept it or clear it first." */
    get typed(): string {
      return say("sheet-typed");
    },
    /** "Saved what came of it" */
    get saved(): string {
      return say("sheet-saved");
    },
    /** "In your record as promised there" */
    get already(): string {
      return say("sheet-already");
    },
    /** "Meeting: {meeting}" */
    effort: (meeting: string): string => say("sheet-effort", { meeting: ["text", meeting] }),
    /** What the hours were for. "meeting" */
    get activity(): string {
      return say("sheet-activity");
    },
    /** "In a week, {day}" */
    inAWeek: (day: string): string => say("sheet-in-a-week", { day: ["date", day] }),
    /** "In two weeks, {day}" */
    inTwoWeeks: (day: string): string => say("sheet-in-two-weeks", { day: ["date", day] }),
    /** "In four weeks, {day}" */
    inFourWeeks: (day: string): string => say("sheet-in-four-weeks", { day: ["date", day] }),
  },
  /** Words of the first screens. */
  start: {
    /** "Keep a fair record" */
    get title(): string {
      return say("start-title");
    },
    /** "Write down what your council promises and what really happens. It all stays on this computer." */
    get lede(): string {
      return say("start-lede");
    },
    /** "Start a record" */
    get newTitle(): string {
      return say("start-new-title");
    },
    /** "A name and a passphrase are all you need. It takes a minute." */
    get newWhy(): string {
      return say("start-new-why");
    },
    /** "Try the sample" */
    get sampleTitle(): string {
      return say("start-sample-title");
    },
    /** "A finished example to look around in. You can remove it in one click." */
    get sampleWhy(): string {
      return say("start-sample-why");
    },
    /** "Open another record" */
    get openOther(): string {
      return say("start-open-other");
    },
    /** "Bring back a backup file" */
    get restore(): string {
      return say("start-restore");
    },
    /** "Your records" */
    get recent(): string {
      return say("start-recent");
    },
    /** "Opens with your passphrase." */
    get recentWhy(): string {
      return say("start-recent-why");
    },
    /** "Open {title}" */
    openOne: (title: string): string => say("start-open-one", { title: ["text", title] }),
    /** "Name of your record" */
    get nameLabel(): string {
      return say("start-name-label");
    },
    /** "Such as “Our record”. It is only for you." */
    get nameHint(): string {
      return say("start-name-hint");
    },
    /** "Give your record a name. Any name will do." */
    get needName(): string {
      return say("start-need-name");
    },
    /** "Your council" */
    get council(): string {
      return say("start-council");
    },
    /** "Such as Hounslow. We use it to say whose charter is whose." */
    get councilHint(): string {
      return say("start-council-hint");
    },
    /** "Charter to check meetings against" */
    get charter(): string {
      return say("start-charter");
    },
    /** "Choose later" */
    get charterLater(): string {
      return say("start-charter-later");
    },
    /** "Passphrase" */
    get passphrase(): string {
      return say("start-passphrase");
    },
    /** "At least 10 characters. A few words you will remember work well." */
    get passphraseHint(): string {
      return say("start-passphrase-hint");
    },
    /** "The same passphrase again" */
    get again(): string {
      return say("start-again");
    },
    /** "The two passphrases are not the same. Type the second one again." */
    get differ(): string {
      return say("start-differ");
    },
    /** "This is too short. Use at least 10 characters." */
    get tooShort(): string {
      return say("start-too-short");
    },
    /** "Show the passphrase" */
    get show(): string {
      return say("start-show");
    },
    /** "Please read this once" */
    get lossTitle(): string {
      return say("start-loss-title");
    },
    /** "Nobody else can open your record, and we cannot either." */
    get loss(): string {
      return say("start-loss");
    },
    /** "If you lose both the passphrase and the recovery key, the data is lost." */
    get lossBoth(): string {
      return say("start-loss-both");
    },
    /** "Start my record" */
    get create(): string {
      return say("start-create");
    },
    /** "Making your record safe…" */
    get creating(): string {
      return say("start-creating");
    },
    /** "Write down your recovery key" */
    get keyTitle(): string {
      return say("start-key-title");
    },
    /** "It opens your record if you forget the passphrase. It is shown only now." */
    get keyLede(): string {
      return say("start-key-lede");
    },
    /** "Write it on paper. Keep the paper somewhere safe, away from this computer." */
    get keyWhere(): string {
      return say("start-key-where");
    },
    /** "Your recovery key" */
    get keyGroups(): string {
      return say("start-key-groups");
    },
    /** "Print this key" */
    get keyPrint(): string {
      return say("start-key-print");
    },
    /** "To be sure it is right, type two groups from your paper." */
    get keyCheck(): string {
      return say("start-key-check");
    },
    /** "Group {number}" */
    keyGroup: (number: number): string => say("start-key-group", { number: ["number", number] }),
    /** "That is not the same as the key above. Look at your paper again." */
    get keyWrong(): string {
      return say("start-key-wrong");
    },
    /** "I have written it down" */
    get keyDone(): string {
      return say("start-key-done");
    },
    /** "Open {title}" */
    openTitle: (title: string): string => say("start-open-title", { title: ["text", title] }),
    /** "Your passphrase opens it. The recovery key works too." */
    get openLede(): string {
      return say("start-open-lede");
    },
    /** "Open with this computer's keychain" */
    get byKeychain(): string {
      return say("start-by-keychain");
    },
    /** "Or type your passphrase." */
    get orSecret(): string {
      return say("start-or-secret");
    },
    /** "Passphrase or recovery key" */
    get secret(): string {
      return say("start-secret");
    },
    /** "Open" */
    get open(): string {
      return say("start-open");
    },
    /** "Opening…" */
    get opening(): string {
      return say("start-opening");
    },
    /** "Evenhand is locked" */
    get locked(): string {
      return say("start-locked");
    },
    /** "Type your passphrase to go on where you were." */
    get lockedLede(): string {
      return say("start-locked-lede");
    },
    /** "{count} files are waiting. They open after your record does." */
    waitingFiles: (count: number): string => say("start-waiting-files", { count: ["number", count] }),
  },
  /** Celebration pages and case studies, with who agreed to be named. */
  story: {
    /** "Celebrations and case studies" */
    get title(): string {
      return say("story-title");
    },
    /** "Show what people did well together. Nobody is named who did not agree." */
    get lede(): string {
      return say("story-lede");
    },
    /** "Celebration page" */
    get findKind(): string {
      return say("story-find-kind");
    },
    /** "A celebration page" */
    get item(): string {
      return say("story-item");
    },
    /** "Celebration page" */
    get kindCelebration(): string {
      return say("story-kind-celebration");
    },
    /** "Case study" */
    get kindCaseStudy(): string {
      return say("story-kind-case-study");
    },
    /** "Start: {what}" */
    start: (what: string): string => say("story-start", { what: ["text", what] }),
    /** "There is no celebration page yet" */
    get none(): string {
      return say("story-none");
    },
    /** "“We chose the times of the meetings together, and more of us could come.”" */
    get noneExample(): string {
      return say("story-none-example");
    },
    /** "Make a celebration page" */
    get startFromLetter(): string {
      return say("story-start-from-letter");
    },
    /** "Print it again" */
    get reprintMark(): string {
      return say("story-reprint-mark");
    },
    /** "Title" */
    get nameOfPage(): string {
      return say("story-name-of-page");
    },
    /** "What it says" */
    get wordsHeading(): string {
      return say("story-words-heading");
    },
    /** "Who may be named" */
    get people(): string {
      return say("story-people");
    },
    /** "Person {number}" */
    person: (number: number): string => say("story-person", { number: ["number", number] }),
    /** "Name of person {number}" */
    personName: (number: number): string => say("story-person-name", { number: ["number", number] }),
    /** "Role of person {number}" */
    personRole: (number: number): string => say("story-person-role", { number: ["number", number] }),
    /** "Words of person {number}" */
    personWords: (number: number): string => say("story-person-words", { number: ["number", number] }),
    /** "Person {number} is a child or young person" */
    personChild: (number: number): string => say("story-person-child", { number: ["number", number] }),
    /** "Such as “parent carer”. It is shown where the name is not." */
    get roleHint(): string {
      return say("story-role-hint");
    },
    /** "Add a person" */
    get more(): string {
      return say("story-more");
    },
    /** "Take out person {number}" */
    takeOut: (number: number): string => say("story-take-out", { number: ["number", number] }),
    /** "Save this page" */
    get save(): string {
      return say("story-save");
    },
    /** "Saved" */
    get saved(): string {
      return say("story-saved");
    },
    /** "Remove this page" */
    get remove(): string {
      return say("story-remove");
    },
    /** "Save the page first. Then say who agreed to what." */
    get unsaved(): string {
      return say("story-unsaved");
    },
    /** "Who agreed to what" */
    get agreed(): string {
      return say("story-agreed");
    },
    /** "Ask each person. Then type the day on which they said yes." */
    get agreedHint(): string {
      return say("story-agreed-hint");
    },
    /** "Day on which {who} said so" */
    day: (who: string): string => say("story-day", { who: ["text", who] }),
    /** "{who} agreed to be named" */
    agreeName: (who: string): string => say("story-agree-name", { who: ["text", who] }),
    /** "{who} agreed to be quoted" */
    agreeWords: (who: string): string => say("story-agree-words", { who: ["text", who] }),
    /** "{who} took it back" */
    takeBack: (who: string): string => say("story-take-back", { who: ["text", who] }),
    /** "Type one day, such as “21 Nov 2019”." */
    get oneDay(): string {
      return say("story-one-day");
    },
    /** "Shown as: {who}." */
    shownAs: (who: string): string => say("story-shown-as", { who: ["text", who] }),
    /** "Agreed to be named on {day}." */
    nameOk: (day: string): string => say("story-name-ok", { day: ["date", day] }),
    /** "Agreed to be quoted on {day}." */
    quoteOk: (day: string): string => say("story-quote-ok", { day: ["date", day] }),
    /** "Taken back on {day}." */
    takenBackOn: (day: string): string => say("story-taken-back-on", { day: ["date", day] }),
    /** "The words are not printed." */
    get notQuoted(): string {
      return say("story-not-quoted");
    },
    /** "This is the name of a child in your record, or has it in it. It is never printed." */
    get nameOfAChild(): string {
      return say("story-name-of-a-child");
    },
    /** "{name}, {role}" */
    nameAndRole: (name: string, role: string): string =>
      say("story-name-and-role", { name: ["text", name], role: ["text", role] }),
    /** "somebody who took part" */
    get somebody(): string {
      return say("story-somebody");
    },
    /** "a young person" */
    get aYoungPerson(): string {
      return say("story-a-young-person");
    },
    /** "the {role}" */
    theRole: (role: string): string => say("story-the-role", { role: ["text", role] }),
    /** "Print it" */
    get print(): string {
      return say("story-print");
    },
    /** "A4 page" */
    get outputPage(): string {
      return say("story-output-page");
    },
    /** "Square card" */
    get outputCard(): string {
      return say("story-output-card");
    },
    /** "Case study" */
    get outputDocument(): string {
      return say("story-output-document");
    },
    /** "{what}: printed on {day}." */
    printedOn: (what: string, day: string): string =>
      say("story-printed-on", { what: ["text", what], day: ["date", day] }),
    /** "{what}: printed on {day}. You undid this note. The paper may still be there." */
    printedUndone: (what: string, day: string): string =>
      say("story-printed-undone", { what: ["text", what], day: ["date", day] }),
    /** "What was printed" */
    get printed(): string {
      return say("story-printed");
    },
    /** "{what}: printed on {day} with the name {name}. It may not be shown now. Print it again, and ask for old copies back." */
    reprintName: (what: string, day: string, name: string): string =>
      say("story-reprint-name", { what: ["text", what], day: ["date", day], name: ["text", name] }),
    /** "{what}: printed on {day} with words of {name}. They may not be shown now. Print it again, and ask for old copies back." */
    reprintWordsOf: (what: string, day: string, name: string): string =>
      say("story-reprint-words-of", { what: ["text", what], day: ["date", day], name: ["text", name] }),
    /** "{what}: printed on {day} with the words “{words}”. They may not be shown now. Print it again, and ask for old copies back." */
    reprintWords: (what: string, day: string, words: string): string =>
      say("story-reprint-words", { what: ["text", what], day: ["date", day], words: ["text", words] }),
    /** "These are {count} words. There is room for {most}." */
    tooLong: (count: number, most: number): string =>
      say("story-too-long", { count: ["number", count], most: ["number", most] }),
    /** "The words of people are {count} words in all. There is room for {most}." */
    wordsTooLong: (count: number, most: number): string =>
      say("story-words-too-long", { count: ["number", count], most: ["number", most] }),
    /** "A square card has room for about {most} words: what changed, and one person's words." */
    cardTooLong: (most: number): string => say("story-card-too-long", { most: ["number", most] }),
  },
  /** Forms of an online survey, brought in from its table. */
  survey: {
    /** "Bring in a survey’s answers" */
    get title(): string {
      return say("survey-title");
    },
    /** "Say what each column is. Look at each form. Nothing is saved before you save it." */
    get lede(): string {
      return say("survey-lede");
    },
    /** "Bring in a survey’s table" */
    get open(): string {
      return say("survey-open");
    },
    /** "Which form did they fill in?" */
    get set(): string {
      return say("survey-set");
    },
    /** "Who filled them in?" */
    get by(): string {
      return say("survey-by");
    },
    /** "Not used" */
    get isNothing(): string {
      return say("survey-is-nothing");
    },
    /** "May the words be quoted?" */
    get isQuote(): string {
      return say("survey-is-quote");
    },
    /** "Code of the form" */
    get isCode(): string {
      return say("survey-is-code");
    },
    /** "Day it came in" */
    get isReceived(): string {
      return say("survey-is-received");
    },
    /** "column {number}" */
    column: (number: number): string => say("survey-column", { number: ["number", number] }),
    /** "How many rows at the top are headings?" */
    get headings(): string {
      return say("survey-headings");
    },
    /** "A row of headings is no form. The names of the columns are in the last one." */
    get headingsHint(): string {
      return say("survey-headings-hint");
    },
    /** "{count} columns are not used." */
    notUsed: (count: number): string => say("survey-not-used", { count: ["number", count] }),
    /** "What do these answers mean?" */
    get strange(): string {
      return say("survey-strange");
    },
    /** "They are none of the form’s own words. Numbers too can run either way." */
    get strangeLede(): string {
      return say("survey-strange-lede");
    },
    /** "“{value}”, {count} times" */
    strangeValue: (value: string, count: number): string =>
      say("survey-strange-value", { value: ["text", value], count: ["number", count] }),
    /** "Not said" */
    get notSaid(): string {
      return say("survey-not-said");
    },
    /** "Left blank" */
    get blank(): string {
      return say("survey-blank");
    },
    /** "The file holds more than is read here. Split it, and bring in each part." */
    get cut(): string {
      return say("survey-cut");
    },
    /** "Row {number}: {words}" */
    row: (number: number, words: string): string =>
      say("survey-row", { number: ["number", number], words: ["text", words] }),
    /** "{ready} of {all} forms are ready." */
    sum: (ready: number, all: number): string => say("survey-sum", { ready: ["number", ready], all: ["number", all] }),
    /** "Save {count} forms" */
    save: (count: number): string => say("survey-save", { count: ["number", count] }),
    /** "{count} forms are in your record." */
    saved: (count: number): string => say("survey-saved", { count: ["number", count] }),
    /** "{statement} {words}." */
    answer: (statement: string, words: string): string =>
      say("survey-answer", { statement: ["text", statement], words: ["text", words] }),
    /** "The words may be quoted." */
    get quote(): string {
      return say("survey-quote");
    },
    /** "Code {code}." */
    code: (code: string): string => say("survey-code", { code: ["text", code] }),
    /** "Came in {when}." */
    received: (when: string): string => say("survey-received", { when: ["text", when] }),
    /** "A form with this code is in your record already. If this is another survey, do not use its codes." */
    get typed(): string {
      return say("survey-typed");
    },
    /** "A form in your record says the same. Tick it if it is another person’s." */
    get same(): string {
      return say("survey-same");
    },
    /** "“{value}” means nothing here yet, under “{column}”. Say what it means." */
    doubtValue: (column: string, value: string): string =>
      say("survey-doubt-value", { column: ["text", column], value: ["text", value] }),
    /** "“{value}” is neither yes nor no, where quoting is asked about." */
    doubtQuote: (value: string): string => say("survey-doubt-quote", { value: ["text", value] }),
    /** "“{value}” is no day that is clear." */
    doubtDay: (value: string): string => say("survey-doubt-day", { value: ["text", value] }),
    /** "Under “{column}” stands a formula, and no words that somebody wrote." */
    doubtFormula: (column: string): string => say("survey-doubt-formula", { column: ["text", column] }),
    /** "Row {row} has the same code." */
    doubtCode: (row: number): string => say("survey-doubt-code", { row: ["number", row] }),
    /** "Nothing is filled in that is used here." */
    get doubtNothing(): string {
      return say("survey-doubt-nothing");
    },
  },
  /** Words of a table of hours or of meetings that is brought in. */
  tables: {
    /** "Table of hours" */
    get title(): string {
      return say("tables-title");
    },
    /** "Say what each column is. Then look at each row." */
    get lede(): string {
      return say("tables-lede");
    },
    /** "Which table?" */
    get which(): string {
      return say("tables-which");
    },
    /** "Column {number}" */
    column: (number: number): string => say("tables-column", { number: ["number", number] }),
    /** "Column {number}: {head}" */
    columnNamed: (number: number, head: string): string =>
      say("tables-column-named", { number: ["number", number], head: ["text", head] }),
    /** "Not used" */
    get isNothing(): string {
      return say("tables-is-nothing");
    },
    /** "Day" */
    get isDay(): string {
      return say("tables-is-day");
    },
    /** "Time given" */
    get isTime(): string {
      return say("tables-is-time");
    },
    /** "Minutes beside the hours" */
    get isMinutes(): string {
      return say("tables-is-minutes");
    },
    /** "Starts" */
    get isStarts(): string {
      return say("tables-is-starts");
    },
    /** "Ends" */
    get isEnds(): string {
      return say("tables-is-ends");
    },
    /** "Cost" */
    get isCost(): string {
      return say("tables-is-cost");
    },
    /** "What for" */
    get isActivity(): string {
      return say("tables-is-activity");
    },
    /** "Title" */
    get isTitle(): string {
      return say("tables-is-title");
    },
    /** "Notes" */
    get isNotes(): string {
      return say("tables-is-notes");
    },
    /** "A number alone means" */
    get unit(): string {
      return say("tables-unit");
    },
    /** "Hours" */
    get unitHours(): string {
      return say("tables-unit-hours");
    },
    /** "Minutes" */
    get unitMinutes(): string {
      return say("tables-unit-minutes");
    },
    /** "Not said" */
    get unitUnknown(): string {
      return say("tables-unit-unknown");
    },
    /** "In your record already" */
    get known(): string {
      return say("tables-known");
    },
    /** "Your record has a meeting then. Choose this row only if it is another one" */
    get beside(): string {
      return say("tables-beside");
    },
    /** "No day is written" */
    get doubtNoDay(): string {
      return say("tables-doubt-no-day");
    },
    /** "The day is not clear" */
    get doubtDayUnclear(): string {
      return say("tables-doubt-day-unclear");
    },
    /** "Hours or minutes?" */
    get doubtNoUnit(): string {
      return say("tables-doubt-no-unit");
    },
    /** "The time is not clear" */
    get doubtTimeUnclear(): string {
      return say("tables-doubt-time-unclear");
    },
    /** "The cost is not clear" */
    get doubtCostUnclear(): string {
      return say("tables-doubt-cost-unclear");
    },
    /** "It ends before it starts" */
    get doubtEndsBeforeStart(): string {
      return say("tables-doubt-ends-before-start");
    },
    /** "It looks like a total" */
    get doubtTotal(): string {
      return say("tables-doubt-total");
    },
    /** "The workbook hides this row" */
    get doubtHidden(): string {
      return say("tables-doubt-hidden");
    },
    /** "Row {number}: {words}" */
    row: (number: number, words: string): string =>
      say("tables-row", { number: ["number", number], words: ["text", words] }),
    /** "Save {count} rows" */
    save: (count: number): string => say("tables-save", { count: ["number", count] }),
    /** "{count} entries saved to your record." */
    saved: (count: number): string => say("tables-saved", { count: ["number", count] }),
    /** "{ready} of {all} rows can be saved. The rest need a change in the table." */
    sum: (ready: number, all: number): string => say("tables-sum", { ready: ["number", ready], all: ["number", all] }),
    /** "Table of meetings" */
    get meetingsTitle(): string {
      return say("tables-meetings-title");
    },
    /** "What does the table hold?" */
    get holds(): string {
      return say("tables-holds");
    },
    /** "Hours" */
    get holdsHours(): string {
      return say("tables-holds-hours");
    },
    /** "Meetings" */
    get holdsMeetings(): string {
      return say("tables-holds-meetings");
    },
    /** "What kind of meetings are they?" */
    get meetingKind(): string {
      return say("tables-meeting-kind");
    },
    /** "A charter may cover some kinds and not others." */
    get meetingKindHint(): string {
      return say("tables-meeting-kind-hint");
    },
    /** "Not said" */
    get meetingKindUnknown(): string {
      return say("tables-meeting-kind-unknown");
    },
    /** "Days in figures are written" */
    get order(): string {
      return say("tables-order");
    },
    /** "They fit more than one way. Say which." */
    get orderHint(): string {
      return say("tables-order-hint");
    },
    /** "Day first, as 21/11/2019" */
    get orderDayFirst(): string {
      return say("tables-order-day-first");
    },
    /** "Month first, as 11/21/2019" */
    get orderMonthFirst(): string {
      return say("tables-order-month-first");
    },
    /** "How long it took" */
    get isLength(): string {
      return say("tables-is-length");
    },
    /** "Place" */
    get isPlace(): string {
      return say("tables-is-place");
    },
    /** "Who was there" */
    get isPeople(): string {
      return say("tables-is-people");
    },
    /** "Invitation sent on" */
    get isAskedOn(): string {
      return say("tables-is-asked-on");
    },
    /** "Papers came on" */
    get isPapersCame(): string {
      return say("tables-is-papers-came");
    },
    /** "Papers sent on" */
    get isPapersSent(): string {
      return say("tables-is-papers-sent");
    },
    /** "Day or month first?" */
    get doubtOrderUnclear(): string {
      return say("tables-doubt-order-unclear");
    },
    /** "The start is not clear" */
    get doubtStartUnclear(): string {
      return say("tables-doubt-start-unclear");
    },
    /** "The end is not clear" */
    get doubtEndUnclear(): string {
      return say("tables-doubt-end-unclear");
    },
    /** "How long it took is not clear" */
    get doubtLengthUnclear(): string {
      return say("tables-doubt-length-unclear");
    },
    /** "Its times do not fit together" */
    get doubtTimesDiffer(): string {
      return say("tables-doubt-times-differ");
    },
    /** "The day of the invitation is not clear" */
    get doubtAskedUnclear(): string {
      return say("tables-doubt-asked-unclear");
    },
    /** "The invitation is later than the meeting" */
    get doubtAskedAfter(): string {
      return say("tables-doubt-asked-after");
    },
    /** "The day of the papers is not clear" */
    get doubtPapersUnclear(): string {
      return say("tables-doubt-papers-unclear");
    },
    /** "The papers came before they were sent" */
    get doubtPapersDiffer(): string {
      return say("tables-doubt-papers-differ");
    },
    /** "It may have been called off or moved" */
    get doubtCalledOff(): string {
      return say("tables-doubt-called-off");
    },
    /** "Who was there: {people}" */
    whoWasThere: (people: string): string => say("tables-who-was-there", { people: ["text", people] }),
    /** "Ended at {time}" */
    endedAt: (time: string): string => say("tables-ended-at", { time: ["text", time] }),
    /** "It took {length}" */
    took: (length: string): string => say("tables-took", { length: ["text", length] }),
    /** "Invitation sent on {day}" */
    askedOn: (day: string): string => say("tables-asked-on", { day: ["text", day] }),
    /** "Papers came on {day}" */
    papersCameOn: (day: string): string => say("tables-papers-came-on", { day: ["text", day] }),
    /** "Papers sent on {day}" */
    papersSentOn: (day: string): string => say("tables-papers-sent-on", { day: ["text", day] }),
    /** "{ready} of {all} rows can be saved. The rest need an answer here, or a change in the table." */
    meetingsSum: (ready: number, all: number): string =>
      say("tables-meetings-sum", { ready: ["number", ready], all: ["number", all] }),
  },
  /** Words of the Timeline screen. */
  timeline: {
    /** "Timeline" */
    get title(): string {
      return say("timeline-title");
    },
    /** "{count} entries are in your record, newest first." */
    lede: (count: number): string => say("timeline-lede", { count: ["number", count] }),
    /** "{count} entries fit." */
    ledeFiltered: (count: number): string => say("timeline-lede-filtered", { count: ["number", count] }),
    /** "Words in an entry" */
    get search(): string {
      return say("timeline-search");
    },
    /** "Choose what to show" */
    get filters(): string {
      return say("timeline-filters");
    },
    /** "Kinds" */
    get kinds(): string {
      return say("timeline-kinds");
    },
    /** "From" */
    get from(): string {
      return say("timeline-from");
    },
    /** "To" */
    get to(): string {
      return say("timeline-to");
    },
    /** "Issue" */
    get issue(): string {
      return say("timeline-issue");
    },
    /** "Person" */
    get person(): string {
      return say("timeline-person");
    },
    /** "All" */
    get all(): string {
      return say("timeline-all");
    },
    /** "Only with files" */
    get hasFile(): string {
      return say("timeline-has-file");
    },
    /** "Only what is working well" */
    get workingWell(): string {
      return say("timeline-working-well");
    },
    /** "Only not finished" */
    get drafts(): string {
      return say("timeline-drafts");
    },
    /** "Show everything" */
    get clear(): string {
      return say("timeline-clear");
    },
    /** "People" */
    get people(): string {
      return say("timeline-people");
    },
    /** "Charter words" */
    get clause(): string {
      return say("timeline-clause");
    },
    /** "Keep this choice" */
    get keep(): string {
      return say("timeline-keep");
    },
    /** "Keep this choice" */
    get keepTitle(): string {
      return say("timeline-keep-title");
    },
    /** "Name for it" */
    get keepName(): string {
      return say("timeline-keep-name");
    },
    /** "Such as “Calls to the SEND team”." */
    get keepHint(): string {
      return say("timeline-keep-hint");
    },
    /** "Kept. You find it above the list." */
    get kept(): string {
      return say("timeline-kept");
    },
    /** "Kept choices" */
    get keptOnes(): string {
      return say("timeline-kept-ones");
    },
    /** "Forget {name}" */
    forget: (name: string): string => say("timeline-forget", { name: ["text", name] }),
    /** "Show as" */
    get view(): string {
      return say("timeline-view");
    },
    /** "List" */
    get list(): string {
      return say("timeline-list");
    },
    /** "Picture" */
    get picture(): string {
      return say("timeline-picture");
    },
    /** "No date" */
    get undated(): string {
      return say("timeline-undated");
    },
    /** "Nothing fits" */
    get emptyTitle(): string {
      return say("timeline-empty-title");
    },
    /** "Take a filter away to see more, or add what happened." */
    get emptyExample(): string {
      return say("timeline-empty-example");
    },
    /** "Put everything in a calendar" */
    get calendar(): string {
      return say("timeline-calendar");
    },
    /** "The picture shows the newest {count}. Choose dates or kinds to see others." */
    pictureMost: (count: number): string => say("timeline-picture-most", { count: ["number", count] }),
    /** "{count} dated entries, from {from} to {to}. The list holds the same." */
    pictureLabel: (count: number, from: string, to: string): string =>
      say("timeline-picture-label", { count: ["number", count], from: ["text", from], to: ["text", to] }),
  },
  /** Words of the Today screen. */
  today: {
    /** "{date}. Nothing here has to be done tonight." */
    lede: (date: string): string => say("today-lede", { date: ["text", date] }),
    /** "{date}. What is today or tomorrow stands first." */
    ledeDay: (date: string): string => say("today-lede-day", { date: ["text", date] }),
    /** "Next steps" */
    get steps(): string {
      return say("today-steps");
    },
    /** "Ours" */
    get ours(): string {
      return say("today-ours");
    },
    /** "The council’s" */
    get council(): string {
      return say("today-council");
    },
    /** "The school’s" */
    get school(): string {
      return say("today-school");
    },
    /** "Somebody else’s" */
    get others(): string {
      return say("today-others");
    },
    /** "Can’t tell whose" */
    get cantTell(): string {
      return say("today-cant-tell");
    },
    /** "Promised in: {title}" */
    source: (title: string): string => say("today-source", { title: ["text", title] }),
    /** "Say what happened" */
    get sayHappened(): string {
      return say("today-say-happened");
    },
    /** "You said, they said" */
    get seeAnswer(): string {
      return say("today-see-answer");
    },
    /** "Look at the meeting" */
    get seeMeeting(): string {
      return say("today-see-meeting");
    },
    /** "See {count} more promises and time limits" */
    morePromises: (count: number): string => say("today-more-promises", { count: ["number", count] }),
    /** "See {count} more messages with no reply logged" */
    moreReplies: (count: number): string => say("today-more-replies", { count: ["number", count] }),
    /** "See {count} more meetings ahead" */
    moreMeetings: (count: number): string => say("today-more-meetings", { count: ["number", count] }),
    /** "See {count} more answers that are due" */
    moreAnswers: (count: number): string => say("today-more-answers", { count: ["number", count] }),
    /** "Also good to know" */
    get good(): string {
      return say("today-good");
    },
    /** "Write a reminder" */
    get reminder(): string {
      return say("today-reminder");
    },
    /** "Log a reply" */
    get logReply(): string {
      return say("today-log-reply");
    },
    /** "Your record is ready. It is still empty." */
    get emptyTitle(): string {
      return say("today-empty-title");
    },
    /** "Start with one thing that happened this week. Example: “Asked the chair for the minutes, Thu 15 Oct.”" */
    get emptyExample(): string {
      return say("today-empty-example");
    },
    /** "Add the first thing" */
    get emptyAdd(): string {
      return say("today-empty-add");
    },
    /** "Check an invitation" */
    get emptyInvite(): string {
      return say("today-empty-invite");
    },
    /** "No promise is past its date, and no reply is awaited." */
    get calm(): string {
      return say("today-calm");
    },
    /** "{greeting}. Nothing is waiting." */
    nothingWaits: (greeting: string): string => say("today-nothing-waits", { greeting: ["text", greeting] }),
    /** "{greeting}. {words} things are waiting." */
    someWait: (greeting: string, waiting: number, words: string): string =>
      say("today-some-wait", { greeting: ["text", greeting], waiting: ["number", waiting], words: ["text", words] }),
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
    /** "{minutes} min" */
    shortMinutes: (minutes: number): string => say("units-short-minutes", { minutes: ["number", minutes] }),
    /** "{hours} h" */
    shortHours: (hours: number): string => say("units-short-hours", { hours: ["number", hours] }),
    /** "{hours} h {minutes} min" */
    hoursAndMinutes: (hours: number, minutes: number): string =>
      say("units-hours-and-minutes", { hours: ["number", hours], minutes: ["number", minutes] }),
  },
};
