/** Words of the Timeline screen. */
export const timeline = {
  title: "Timeline",
  lede: (count: number) =>
    count === 0
      ? "Nothing is in your record yet."
      : count === 1
        ? "One entry is in your record."
        : `${count} entries are in your record, newest first.`,
  ledeFiltered: (count: number) => (count === 1 ? "One entry fits." : `${count} entries fit.`),
  search: "Words in an entry",
  filters: "Choose what to show",
  kinds: "Kinds",
  from: "From",
  to: "To",
  issue: "Issue",
  person: "Person",
  all: "All",
  hasFile: "Only with files",
  workingWell: "Only what is working well",
  drafts: "Only not finished",
  clear: "Show everything",
  people: "People",
  clause: "Charter words",
  keep: "Keep this choice",
  keepTitle: "Keep this choice",
  keepName: "Name for it",
  keepHint: "Such as “Calls to the SEND team”.",
  kept: "Kept. You find it above the list.",
  keptOnes: "Kept choices",
  forget: (name: string) => `Forget ${name}`,
  view: "Show as",
  list: "List",
  picture: "Picture",
  undated: "No date",
  emptyTitle: "Nothing fits",
  emptyExample: "Take a filter away to see more, or add what happened.",
  calendar: "Put everything in a calendar",
  pictureMost: (count: number) => `The picture shows the newest ${count}. Choose dates or kinds to see others.`,
  pictureLabel: (count: number, from: string, to: string) =>
    `${count} dated entries, from ${from} to ${to}. The list holds the same.`,
};
