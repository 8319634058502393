/** Where a person can be in the window. */
import type { DroppedFile, EntryType, GuideName, InvitationPreview } from "../host/types";

export type Route =
  | { screen: "today" }
  /** One line as it was typed, with what was understood of it. */
  | { screen: "line"; text: string }
  | { screen: "add"; type?: EntryType; answers?: string; resume?: boolean }
  | { screen: "capture"; dropped?: DroppedFile[]; text?: string }
  | { screen: "meetings"; dropped?: DroppedFile[]; readings?: InvitationPreview[] }
  | { screen: "promises" }
  | { screen: "timeline"; unfinished?: boolean }
  /** `outcome`: the change opens at the question of what became of it. */
  | { screen: "entry"; id: string; edit?: boolean; at?: "outcome" }
  | { screen: "issues"; id?: string }
  | { screen: "bundle"; id?: string }
  | { screen: "people" }
  | { screen: "cost" }
  /** `on`: the ladder that was used last. */
  | { screen: "ladder"; entry?: string; on?: string }
  | { screen: "letters"; id?: string }
  | { screen: "guides"; guide?: GuideName; card?: string }
  /** `after`: the sheet for what came of it, and not the page to take along. */
  | { screen: "meeting"; id: string; after?: boolean }
  | { screen: "forms"; meeting?: string; form?: string }
  | { screen: "notes"; id?: string; entry?: string; view?: "bring" | "answers" | "themes" }
  | { screen: "plan"; id?: string; view?: "edit" | "paste" }
  | { screen: "story"; id?: string }
  | { screen: "charters" }
  | { screen: "limits" }
  | { screen: "settings" };

/** The places of the navigation, each named by what a parent looks for. There are never more than eight. */
export const places = [
  "today",
  "timeline",
  "meetings",
  "promises",
  "letters",
  "bundle",
  "guides",
  "settings",
] as const satisfies Route["screen"][];

/** The place under which a screen stands. `add` is a button of its own beside the places. */
const homes: Record<Route["screen"], (typeof places)[number] | "add"> = {
  today: "today",
  line: "today",
  add: "add",
  capture: "add",
  timeline: "timeline",
  entry: "timeline",
  people: "timeline",
  meetings: "meetings",
  meeting: "meetings",
  ladder: "meetings",
  forms: "meetings",
  notes: "meetings",
  cost: "meetings",
  story: "meetings",
  promises: "promises",
  plan: "promises",
  letters: "letters",
  bundle: "bundle",
  issues: "bundle",
  guides: "guides",
  charters: "guides",
  limits: "guides",
  settings: "settings",
};

export const homeOf = (route: Route): (typeof places)[number] | "add" => homes[route.screen];
