/** Names of screens, as the window's title says them. */
import * as tr from "../gen/words";

import type { Route } from "../state/route";
import { lazily } from "./lazily";

export const screens: Record<Route["screen"], string> = lazily({
  today: () => tr.nav.today,
  line: () => tr.line.title,
  add: () => tr.nav.add,
  capture: () => tr.capture.boxTitle,
  meetings: () => tr.nav.meetings,
  promises: () => tr.nav.promises,
  timeline: () => tr.nav.timeline,
  entry: () => tr.common.screenEntry,
  issues: () => tr.common.screenIssues,
  bundle: () => tr.nav.bundle,
  people: () => tr.people.title,
  cost: () => tr.cost.title,
  ladder: () => tr.ladder.overview,
  letters: () => tr.letters.title,
  guides: () => tr.guides.title,
  forms: () => tr.forms.title,
  meeting: () => tr.page.title,
  notes: () => tr.notes.title,
  plan: () => tr.plan.title,
  story: () => tr.story.title,
  charters: () => tr.rules.title,
  limits: () => tr.rules.limits,
  settings: () => tr.nav.settings,
});
