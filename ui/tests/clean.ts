/** That axe finds no fault in what the window shows. Colour is looked at in contrast.test.ts: jsdom draws nothing. */
import axe from "axe-core";
import { expect } from "vitest";

export async function clean(): Promise<void> {
  const bringBack = onlyWhatHides();
  const { violations } = await axe.run(document.documentElement, {
    resultTypes: ["violations"],
    iframes: false,
    rules: { "color-contrast": { enabled: false } },
  });
  const twice = namedTwice();
  bringBack();
  expect(twice, "buttons that a listener cannot tell apart").toEqual([]);
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual(
    [],
  );
  expect(document.querySelectorAll("h1").length).toBe(1);
}

/** Leaves of all styles those that hide a thing. jsdom would take seconds for the others, and draws none of them. */
function onlyWhatHides(): () => void {
  const styles = [...document.querySelectorAll("style")];
  const hiding = document.createElement("style");
  hiding.textContent = styles
    .flatMap((style) => [...(style.sheet?.cssRules ?? [])])
    .map((rule) => rule.cssText)
    .filter((text) => /display: none|visibility: hidden/.test(text))
    .join("\n");
  styles.forEach((style) => style.remove());
  document.head.append(hiding);
  return () => {
    hiding.remove();
    document.head.append(...styles);
  };
}

/** The names that more than one button has which can be pressed. */
function namedTwice(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>("button, summary, a[href]")];
  // What leads to another screen may stand in the list of screens too.
  const shown = all.filter((one) => getComputedStyle(one).display !== "none" && !one.closest("[hidden], [inert], nav"));
  const words = (id: string): string => document.getElementById(id)?.textContent ?? "";
  const names = shown.map((one) => {
    const by = one.getAttribute("aria-labelledby")?.split(" ").map(words).join(" ");
    const described = one.getAttribute("aria-describedby")?.split(" ").map(words).join(" ") ?? "";
    const group = one.closest("[role=group], fieldset");
    const within = group?.getAttribute("aria-label") ?? group?.querySelector("legend")?.textContent ?? "";
    return `${within} ${by ?? one.getAttribute("aria-label") ?? one.textContent ?? ""} ${described}`
      .replace(/\s+/g, " ")
      .trim();
  });
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
