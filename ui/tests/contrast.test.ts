import { describe, expect, it } from "vitest";
import css from "../src/styles/tokens.css?raw";

const THEMES = ["light", "dark", "cream"] as const;
/** Words on their ground: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const TEXT: [string, string][] = [
  ...["paper", "card", "sunk"].flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["soft", ground],
    ["teal", ground],
  ]),
  ["ink", "wash"],
  ["teal", "wash"],
  ["soft", "wash"],
  ["on-teal", "teal"],
  ["on-teal", "teal-hover"],
  ["on-deep", "deep"],
  ["on-deep", "deep-lift"],
  ["on-deep-soft", "deep"],
  ["on-marigold", "marigold"],
  ["on-marigold", "marigold-hover"],
  ["on-honey", "honey"],
  ["met", "met-wash"],
  ["not", "not-wash"],
  ["not", "card"],
  ["not", "paper"],
  ["met", "card"],
  ["met", "paper"],
  ["depends", "depends-wash"],
  ["cant", "cant-wash"],
  ["none", "none-wash"],
];
/** Shapes, edges of controls and the focus ring: 3 to 1 (1.4.11). */
const SHAPES: [string, string][] = [
  ["edge", "card"],
  ["edge", "paper"],
  ["focus", "paper"],
  ["focus", "card"],
  ["marigold", "deep"],
  ...["met", "not", "depends", "cant"].map((mark): [string, string] => ["on-mark", mark]),
  ...["met", "not", "depends", "cant", "none"].map((mark): [string, string] => [mark, "card"]),
];

describe.each(THEMES)("%s", (theme) => {
  const tokens = tokensOf(theme);
  it.each(TEXT)("%s can be read on %s", (fore, ground) =>
    expect(contrast(tokens[fore]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5),
  );
  it.each(SHAPES)("%s is seen on %s", (fore, ground) =>
    expect(contrast(tokens[fore]!, tokens[ground]!)).toBeGreaterThanOrEqual(3),
  );
});

function tokensOf(theme: string): Record<string, string> {
  const block = new RegExp(`data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  );
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
