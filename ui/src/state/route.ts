/** Where a person can be in the window. */
import type { DroppedFile, EntryType, GuideName, InvitationPreview } from "../host/types";

export type Route =
  | { screen: "today" }
  | { screen: "add"; type?: EntryType; answers?: string; resume?: boolean }
  | { screen: "capture"; dropped?: DroppedFile[]; text?: string }
  | { screen: "invitations"; dropped?: DroppedFile[]; readings?: InvitationPreview[] }
  | { screen: "promises" }
  | { screen: "timeline"; unfinished?: boolean }
  /** `outcome`: the change opens at the question of what became of it. */
  | { screen: "entry"; id: string; edit?: boolean; at?: "outcome" }
  | { screen: "issues"; id?: string }
  | { screen: "bundle"; id?: string }
  | { screen: "people" }
  | { screen: "cost" }
  | { screen: "ladder"; entry?: string }
  | { screen: "letters"; id?: string }
  | { screen: "guides"; guide?: GuideName; card?: string }
  /** `after`: the sheet for what came of it, and not the page to take along. */
  | { screen: "meeting"; id: string; after?: boolean }
  | { screen: "forms"; meeting?: string; form?: string }
  | { screen: "notes"; id?: string; entry?: string; view?: "bring" | "answers" | "themes" }
  | { screen: "rules" }
  | { screen: "privacy" };

/** The entry of the navigation under which a screen stands. */
export function navOf(route: Route): Route["screen"] {
  const onTimeline: Route["screen"][] = ["entry", "people", "ladder", "forms", "meeting", "notes", "cost"];
  if (onTimeline.includes(route.screen)) return "timeline";
  if (route.screen === "capture") return "add";
  return route.screen === "issues" ? "bundle" : route.screen;
}
