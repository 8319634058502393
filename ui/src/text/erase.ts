/** Words of deleting for good, and of the yearly question. */
export const erase = {
  forGood: "Delete for good",
  forGoodNamed: (title: string) => `Delete for good: ${title}`,
  ask: (count: number) => (count === 1 ? "Delete this for good?" : `Delete ${count} things for good?`),
  cannot: "This cannot be undone. The words go from your record, its history and its search.",
  empty: "Empty the bin",
  receipt: "Deleted for good",
  forget: "Delete those backups too",
  emptied: (count: number) =>
    count === 1
      ? "One thing was in the bin for 30 days and is gone now."
      : `${count} things were in the bin for 30 days and are gone now.`,
  question: "Are old things still needed?",
  keepAll: "Keep them all",
  kept: "They are kept. We ask again in a year.",
  choose: "Choose what to delete",
  chooseHint: "Tick what is no longer needed. The rest stays.",
  more: (count: number) => `${count} more are not shown here.`,
  delete: (count: number) => (count === 0 ? "Delete for good" : `Delete ${count} for good`),
};
