/** Words of the Bundle screens. */
import type { PaperOptions, Profile, Template } from "../host/types";
import { countInside } from "./common";

export const templates: Record<Template, string> = {
  complaint: "Complaint to the council",
  letter_of_concern: "Letter of concern",
  councillor_briefing: "Briefing for a councillor",
  forum_report: "Forum report",
  whole_record: "My whole record",
};

export const profiles: Record<Profile, string> = {
  my_copy: "My own copy",
  council_complaint: "Council complaints team",
  councillor: "A councillor",
  forum_report: "Our forum",
  public: "Anyone",
};

/** Settings that are ticked. */
export const paper: Record<Exclude<keyof PaperOptions, "size" | "volumes">, string> = {
  large_print: "Large print",
  black_and_white: "Black and white",
  double_sided: "Double-sided, each appendix on a right-hand page",
  dividers: "A page before each appendix",
  easy_read: "An easy-read page beside the summary",
  confidential: "“Confidential” on the cover",
  came_in_column: "Show when each entry came into this record",
  section_numbers: "Number the pages by section",
  fit_a4: "Fit every page to A4",
};

export const bundle = {
  title: "Bundle",
  lede: "A bundle puts your record on paper, for a councillor or a complaint.",
  start: "Start a bundle",
  issues: "Issues",
  yours: "Your bundles",
  emptyTitle: "No bundle yet",
  emptyExample: "Example: a complaint with six issues and fifteen appendices, on 86 numbered pages.",
  template: "What kind is it?",
  profile: "Who will read it?",
  profileHint: "Names and numbers are left out to fit the reader.",
  name: "Title on the cover",
  create: "Make this bundle",
  created: "The bundle is started.",
  make: "Make the PDF",
  making: "Making the PDF…",
  settingAgain: "Setting the pages again…",
  pagesOld: "From before your last change",
  makingSteps: (done: number, total: number) => `Step ${done} of ${total}`,
  stop: "Stop",
  stopped: "Stopped. Nothing was saved.",
  made: (pages: number, volumes: number) =>
    `The PDF is ready. It has ${pages} pages${volumes ? ` in ${volumes} volumes` : ""}.`,
  savePdf: "Save the PDF",
  print: "Open to print",
  before: (count: number) =>
    count === 0
      ? "Nothing to look at first"
      : `Before you print: ${count === 1 ? "one thing" : `${countInside(count)} things`} to look at`,
  look: "Look",
  sayLabel: "What you want to say about it",
  sayHint: "It is printed beside the finding.",
  said: (words: string) => `You say: ${words}`,
  noteLabel: "Your note",
  noteHint: "It is not printed. It shows that you have looked at this.",
  noted: (words: string) => `Your note: ${words}`,
  password: "Password of this PDF",
  passwordHint: "It is kept in your record, encrypted, so that the bundle can be made again.",
  passwordUse: "Open it with this",
  saySave: "Keep these words",
  seeEntry: "See the entry",
  goesIn: "What goes in",
  page: (page: number) => `page ${page}`,
  pages: (first: number, last: number) => (first === last ? `page ${first}` : `pages ${first} to ${last}`),
  entries: "Choose entries",
  entriesCount: (included: number, all: number) => `${included} of ${all} entries go in.`,
  appendices: "Appendices",
  appendicesHint: "Drag to change the order, or use the buttons.",
  appendicesNone: "No files go in yet. Add them from the list below.",
  up: "Up",
  down: "Down",
  leaveOut: "Leave out",
  putIn: "Put in",
  unused: "Files that stay out",
  moved: (title: string, place: number) => `${title} is now number ${place}.`,
  letter: "The letter",
  from: "From",
  to: "To",
  opening: "First words",
  closing: "Last words",
  remedies: "What you ask for, one on each line",
  copied: "Who gets a copy, one on each line",
  leftOut: "Words that are left out",
  leftOutHint: "Look through these before you make the PDF. They are taken out of the file, not covered.",
  leftOutNone: "Nothing is taken out for this reader.",
  leftOutWhere: (times: number, appendices: string[]) =>
    [
      times === 0
        ? "Not in the bundle's own pages."
        : times === 1
          ? "Once in the bundle's own pages."
          : `${times} times in the bundle's own pages.`,
      appendices.length ? `In ${appendices.join(", ")}.` : "",
    ]
      .filter(Boolean)
      .join(" "),
  unsearched: (labels: string[]) => `Pictures cannot be searched. Look at ${labels.join(", ")} yourself.`,
  keep: "Keep it",
  keepWord: (word: string) => `Keep “${word}”`,
  leaveOutFind: "Leave out these words too",
  leaveOutPut: "Print this instead",
  leaveOutPutHint: "Such as “the school”. If it is empty, “[left out]” is printed.",
  leaveOutAdd: "Leave them out",
  paper: "Reader and print settings",
  size: "Size of the PDF",
  sizeHint: "To fit, pictures in appendices are made coarser. Words never are.",
  sizeAny: "As large as it comes",
  sizeFit: (megabytes: number) => `To fit ${megabytes} MB${megabytes === 10 ? ", for e-mail" : ""}`,
  volumes: "Volumes",
  volumesHint: "A long bundle can be cut into several PDFs. Page numbers run on, and no appendix is cut in two.",
  volumesNone: "All in one PDF",
  volumesOf: (pages: number) => `No more than ${pages} pages in each`,
  volume: (number: number, of: number) => `Volume ${number} of ${of}`,
  volumePages: (first: number, last: number, bytes: number) =>
    `pages ${first} to ${last}, ${(bytes / 1_000_000).toFixed(1)} MB`,
  again: (version: number) => `Save version ${version} again`,
  againSame: (name: string) => `Saved as ${name}. It is the same as before, byte for byte.`,
  againOther: (name: string) =>
    `Saved as ${name}. It is not the same as before. Evenhand may draw pages another way now, or a file may not open as it did.`,
  versionSaved: (version: number, day: string) => `Version ${version} was saved on ${day}.`,
  versionNow: (version: number) => `This is version ${version}. A page says what has changed since the last one.`,
  startNext: (version: number) => `Start version ${version}`,
  nextStarted: (version: number) => `Version ${version} is started. New files are at the end.`,
  version: "Version on the cover",
  preview: "The pages",
  previewNone: "Make the PDF to see its pages here.",
  previous: "Previous page",
  next: "Next page",
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pageAlt: (page: number, text: string) => `Page ${page}. ${text}`,
  pageWords: "The words on this page",
  saved: "Saved.",
};
