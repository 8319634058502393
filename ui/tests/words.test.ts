import { parse } from "svelte/compiler";
import { expect, it } from "vitest";

const files = import.meta.glob<string>("../../src-tauri/words/locales/en/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const components = import.meta.glob<string>("../src/**/*.svelte", { query: "?raw", import: "default", eager: true });
/** Plain modules. */
const modules = import.meta.glob<string>(["../src/**/*.ts", "!../src/gen/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every line of words in a Fluent file; a gap counts as one word. */
function strings(source: string): string[] {
  return source
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) =>
      line.replace(/^[a-z][a-z0-9-]* = |^\s*\*?\[[^\]]*\] /, "").replace(/\{ -kept \}/g, "Nothing changed."),
    )
    .map((line) => line.replace(/\{[^}]*\}?/g, "x"));
}

it("no sentence runs over 20 words", () => {
  const long = Object.values(files)
    .flatMap(strings)
    .flatMap((text) => text.split(/(?<=[.?!])\s+/))
    .filter((sentence) => sentence.split(/\s+/).length > 20);
  expect(long).toEqual([]);
});

it("the catalogue is read", () => {
  expect(Object.values(files).flatMap(strings).length).toBeGreaterThan(1000);
});

it("no word of blame or of the trade", () => {
  const bad = /\b(breach|violation|offence|overdue|LA|countdown|failure|failed to)\b/;
  expect(
    Object.values(files)
      .flatMap(strings)
      .filter((text) => bad.test(text)),
  ).toEqual([]);
});

/** What is not a sentence for a person, and why. */
const NO_WORDS: Record<string, string> = {
  Evenhand: "the app's name, in every language",
  Backspace: "a key's name in the browser",
  Delete: "a key's name in the browser",
  Enter: "a key's name in the browser",
  Ctrl: "a key, named as it stands on keyboards",
  "Ctrl F": "keys",
  "input, textarea, select": "a selector of elements",
  "(prefers-color-scheme: dark)": "a question to the window",
};

interface Node {
  type: string;
  name?: string;
  value?: unknown;
  data?: string;
  [part: string]: unknown;
}

/** Dates that a person types are read in English only. */
const MONTHS = /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/;

/** Attributes whose words reach a person's eyes or ears. */
const SAID = /^(alt|aria-(label|description|roledescription|valuetext)|label|placeholder|title)$/;

/** Words as a person reads them, in markup, script or a plain module. */
function spoken(source: string): string[] {
  const found: string[] = [];
  const take = (words: string, shape: RegExp) => {
    const plain = words.trim();
    if (shape.test(plain) && !(plain in NO_WORDS) && !MONTHS.test(plain)) found.push(plain);
  };
  const word = /[A-Za-z]{2,}/;
  // A code ("no_record"), "ArrowDown" and an address are one word; a sentence is more, or is written as one.
  const sentence = /[A-Za-z]{2,}[.,;:?!…]*\s+\S*[A-Za-z]|^[A-Z][a-z]+[.…?!:]?$/;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    const { type, name = "", value, data } = node as Node;
    if (type === "Comment" || type === "StyleSheet" || type?.startsWith("TS") || type === "ImportDeclaration") {
      // A cast is a type with a value in it.
      if (type === "TSAsExpression" || type === "TSSatisfiesExpression") visit((node as Node).expression);
      return;
    }
    if (type === "Attribute" && /^(class|style|d|points|transform|viewBox|sizes|media)$/.test(name)) return;
    if (type === "Attribute" && !SAID.test(name) && Array.isArray(value))
      return value.filter((part: Node) => part.type !== "Text").forEach(visit);
    if (type === "Text") take(data ?? "", word);
    if (type === "Literal" && typeof value === "string") take(value, sentence);
    if (type === "TemplateElement") take((value as { cooked: string }).cooked, sentence);
    for (const [part, inner] of Object.entries(node)) if (part !== "leadingComments") visit(inner);
  };
  const { fragment, instance, module } = parse(source, { modern: true });
  visit([fragment, instance, module]);
  return found;
}

/** A plain module, dressed as a component. */
const dressed = (source: string) => `<script lang="ts">${source}</script>`;

it("words stand in the catalogue, not in components and modules", () => {
  const stray = [
    ...Object.entries(components).map(([path, source]) => [path, spoken(source)] as const),
    ...Object.entries(modules).map(([path, source]) => [path, spoken(dressed(source))] as const),
  ].flatMap(([path, words]) => words.map((said) => `${path}: ${said}`));
  expect(stray).toEqual([]);
});

it.each([
  ["<p>Saved</p>", "Saved"],
  ['<input placeholder="Search" />', "Search"],
  ['<p>{found ? "Two were found" : name}</p>', "Two were found"],
  ["<p>{`${count} files were left`}</p>", "files were left"],
  ['<Row {...{ label: "Try again." }} />', "Try again."],
  [dressed('export const said = { gone: "It is gone." as string };'), "It is gone."],
  [dressed('toast("Done");'), "Done"],
])("words outside the catalogue are noticed in %s", (source, words) => {
  expect(spoken(source)).toEqual([words]);
});

it.each([
  '<p class={open ? "button main" : "button"} data-kind="a b">{tr.common.save}</p>',
  dressed('import x from "../text/a b"; if (event.key === "ArrowDown") type("no_record" as "one" | "two words");'),
])("what no person reads is let be: %s", (source) => {
  expect(spoken(source)).toEqual([]);
});
