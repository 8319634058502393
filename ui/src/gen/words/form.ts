/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/form.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the Add and Entry screens. */
export const form = {
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
};
