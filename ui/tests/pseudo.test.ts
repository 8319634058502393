/** Every screen in the language that nobody speaks: what has no accents there came from no catalogue. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { choose } from "../src/text/catalogue";
import { longer } from "../src/text/pseudo";
import { screens } from "./screens";
import { open, settle, words } from "./window";

beforeAll(() => choose("pseudo"));
afterAll(() => choose("english"));

it("is the same as on paper", () => {
  // `src-tauri/words/src/pseudo.rs` has this line too.
  expect(longer("Sent on 21 Nov: 9.30am")).toBe("ŠŠééñţ ööñ 21 Ñööv: 9.30ååm");
});

/** What the app said or was told: in one text, and each word of the record's own that stands by itself. */
interface Said {
  text: string;
  whole: Set<string>;
}

function told(values: unknown): Said {
  const whole = new Set<string>();
  const text = JSON.stringify(values, (_, value: unknown) => {
    if (typeof value === "string") whole.add(value);
    return value;
  });
  return { text: text.replace(/(\\[nt]|\\"|\s)+/g, " "), whole };
}

/** Whether the app said these words, or two things that the window puts side by side. */
function isSaid(words: string, { text, whole }: Said): boolean {
  const gaps = [...words.matchAll(/ /g)].map((gap) => gap.index);
  return text.includes(words) || gaps.some((at) => whole.has(words.slice(0, at)) && whole.has(words.slice(at + 1)));
}

/** Words that a person sees or hears, each as it stands between two marks. */
function shown(): string[] {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text;
    // Keys are named as they stand on keyboards, and a licence is given as it was written.
    if (!node.parentElement?.closest("style, script, kbd, [lang=en], textarea")) texts.push(node.data);
  }
  for (const one of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]"))
    for (const name of ["aria-label", "placeholder", "title", "alt"]) texts.push(one.getAttribute(name) ?? "");
  return texts.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
}

/** Words in a row that have no accents, though their letters take them, and that the app did not say. */
function plainWords(said: Said): string[] {
  return shown().flatMap((text) =>
    (text.match(/(?<![\p{L}])[A-Za-z][A-Za-z'’-]*( [A-Za-z][A-Za-z'’-]*)*(?![\p{L}'’-])/gu) ?? [])
      .filter((words) => /[acdeghiklnorstuwyz]{2}/i.test(words) && words !== "Evenhand")
      .filter((words) => !isSaid(words, said))
      .map((words) => `${words} in “${text}”`),
  );
}

it("notices words that came from no catalogue", () => {
  document.body.innerHTML = `<p title="Look here">Ñööţ found: Our record, ${longer("no time")}</p>`;
  expect(plainWords(told({ title: "Our record" }))).toEqual([
    "found in “Ñööţ found: Our record, ñöö ţîîméé”",
    "Look here in “Look here”",
  ]);
});

it.each(screens)("%s says nothing that is not in the catalogue", async (_name, state, act) => {
  const host = await open(state);
  await act(host);
  await settle();
  expect(words()).toMatch(/[À-ž]{9}/);
  expect(plainWords(told([host.asked, host.answered]))).toEqual([]);
});
