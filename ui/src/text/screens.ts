/** Names of screens, as the window's title says them. */
import type { Route } from "../state/route";
import { nav } from "./common";
import { people } from "./people";

export const screens: Record<Route["screen"], string> = {
  today: nav.today,
  add: nav.add,
  invitations: nav.invitations,
  promises: nav.promises,
  timeline: nav.timeline,
  entry: "Entry",
  issues: "Issues",
  bundle: nav.bundle,
  people: people.title,
  rules: nav.rules,
  privacy: nav.privacy,
};
