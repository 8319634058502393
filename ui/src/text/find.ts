/** Words of the Find dialog. */
export const find = {
  title: "Find",
  label: "Words to find",
  hint: "Looks in entries, files and people.",
  none: (text: string) => `Nothing has the words “${text}”.`,
  count: (count: number) => (count === 1 ? "1 thing found" : `${count} things found`),
  kinds: {
    info: "Record",
    person: "Person",
    issue: "Issue",
    entry: "Entry",
    file: "File",
    bundle: "Bundle",
    charter: "Charter",
  },
};
