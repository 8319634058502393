import { beforeEach, expect, it } from "vitest";
import { clean } from "./clean";
import { screens } from "./screens";
import { heading, open, settle } from "./window";

beforeEach(() => (document.documentElement.lang = "en-GB"));

it.each(screens)("%s has no fault that axe can find", async (_name, state, act) => {
  await act(await open(state));
  await settle();
  expect(heading()).not.toBe("");
  await clean();
});
