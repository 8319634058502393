import { expect, it } from "vitest";

const texts = import.meta.glob<string>("../src/text/*.ts", { query: "?raw", import: "default", eager: true });
const components = import.meta.glob<string>("../src/**/*.svelte", { query: "?raw", import: "default", eager: true });

/** Every string in a file of words; a filled-in part counts as one word. */
function strings(source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*import .*$/gm, "")
    .replace(/\$\{KEPT\}/g, "Nothing in your record changed.");
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map((match) =>
    (match[1] ?? match[2] ?? "").replace(/\$\{[^}]*\}/g, "x"),
  );
}

it("no sentence runs over 20 words", () => {
  const long = Object.values(texts)
    .flatMap(strings)
    .flatMap((text) => text.split(/(?<=[.?!])\s+/))
    .filter((sentence) => sentence.split(/\s+/).length > 20);
  expect(long).toEqual([]);
});

it("no word of blame or of the trade", () => {
  const bad = /\b(breach|violation|offence|overdue|LA|countdown|failure|failed to)\b/;
  expect(
    Object.values(texts)
      .flatMap(strings)
      .filter((text) => bad.test(text)),
  ).toEqual([]);
});

it("words on screen stand in src/text, not in components", () => {
  const stray = Object.entries(components).flatMap(([path, source]) => {
    const markup = source
      .replace(/<script[\s\S]*?<\/script>/g, "")
      .replace(/<style[\s\S]*?<\/style>/g, "")
      .replace(/<!--[\s\S]*?-->/g, "");
    const bare = strip(markup).replace(/<[^>]*>/g, " ");
    return [...bare.matchAll(/[A-Za-z]{2,}/g)]
      .map((match) => `${path}: ${match[0]}`)
      .filter((hit) => !/: (Ctrl)$/.test(hit));
  });
  expect(stray).toEqual([]);
});

/** Markup without anything in braces, which may nest. */
function strip(markup: string): string {
  let depth = 0;
  let out = "";
  for (const letter of markup) {
    if (letter === "{") depth += 1;
    else if (letter === "}") depth -= 1;
    else if (depth === 0) out += letter;
  }
  return out;
}
