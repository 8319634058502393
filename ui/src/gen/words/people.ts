/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/people.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of the People screen. */
export const people = {
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
};
