import axe from "axe-core";
import { beforeEach, expect, it } from "vitest";
import { screens } from "./screens";
import { heading, open, settle } from "./window";

/** Colour is looked at in contrast.test.ts: jsdom draws nothing. */
async function clean(): Promise<void> {
  const { violations } = await axe.run(document.documentElement, {
    resultTypes: ["violations"],
    iframes: false,
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual(
    [],
  );
  expect(document.querySelectorAll("h1").length).toBe(1);
}

beforeEach(() => (document.documentElement.lang = "en-GB"));

it.each(screens)("%s has no fault that axe can find", async (_name, state, act) => {
  await open(state);
  await act();
  await settle();
  expect(heading()).not.toBe("");
  await clean();
});
