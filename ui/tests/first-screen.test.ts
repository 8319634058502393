/** What the window's first screen waits for: its own words alone, so that a start does not grow with the app. */
import { build, type Rolldown } from "vite";
import { expect, it } from "vitest";

/** Files of the catalogue that the first screen may ask for. */
const WORDS = ["common", "dates", "erase", "errors", "files", "privacy", "rescue", "start"];

/** The build's pieces by name, as they would be written. */
async function chunks(): Promise<Map<string, Rolldown.OutputChunk>> {
  const built = await build({ logLevel: "silent", build: { write: false } });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return new Map(output.flatMap((piece) => (piece.type === "chunk" ? [[piece.fileName, piece]] : [])));
}

it("the first screen waits for its own words alone", async () => {
  const all = await chunks();
  const first = new Set<string>();
  const wanted = [...all.values()].filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName);
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (!first.has(name)) wanted.push(...(all.get(name)?.imports ?? []));
    first.add(name);
  }
  const modules = (names: Iterable<string>) =>
    [...names].flatMap((name) => Object.entries(all.get(name)?.modules ?? {}));
  const words = (names: Iterable<string>) =>
    modules(names).flatMap(([id, { renderedLength }]) => {
      const file = /locales\/en\/([a-z-]+)\.ftl/.exec(id)?.[1];
      return file !== undefined && renderedLength > 0 ? [file] : [];
    });
  expect(words(first).sort()).toEqual(WORDS);
  // All others are there, behind it.
  expect(words(all.keys()).length).toBeGreaterThan(WORDS.length + 20);
});
