/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/timeline.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Timeline screen. */
export const timeline = {
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
  /** "The picture shows the newest {count}. Choose dates or kinds to see others." */
  pictureMost: (count: number): string => say("timeline-picture-most", { count: ["number", count] }),
  /** "{count} dated entries, from {from} to {to}. The list holds the same." */
  pictureLabel: (count: number, from: string, to: string): string =>
    say("timeline-picture-label", { count: ["number", count], from: ["text", from], to: ["text", to] }),
};
