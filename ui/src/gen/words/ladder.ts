/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/ladder.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Ladders of engagement: where meetings stood. */
export const ladder = {
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
  /** "Remove: {title}" */
  ownRemove: (title: string): string => say("ladder-own-remove", { title: ["text", title] }),
  /** "The ladder is in the bin. What was judged on it is kept." */
  get ownRemoved(): string {
    return say("ladder-own-removed");
  },
};
