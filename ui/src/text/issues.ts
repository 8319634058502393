/** Words of the Issues screen. */
export const issues = {
  title: "Issues",
  lede: (count: number) =>
    count === 0
      ? "An issue is one thing that went wrong, with what shows it."
      : count === 1
        ? "There is one issue in your complaint."
        : `There are ${count} issues in your complaint.`,
  add: "Add an issue",
  number: (number: number) => `Issue ${number}`,
  numberLabel: "Number",
  name: "Issue in one line",
  what: "What happened",
  effect: "Its effect on families",
  remedy: "What would put it right",
  their: "The council's side",
  theirHint: "A fair complaint says what the council said.",
  evidence: "What shows it",
  evidenceCount: (count: number) =>
    count === 0 ? "Nothing shows it yet" : count === 1 ? "1 entry shows it" : `${count} entries show it`,
  evidenceHint: "Tick each entry that shows this issue.",
  evidenceFind: "Find others by their words",
  evidenceNone: "There are no entries yet.",
  saved: "The issue is saved.",
  change: "Change",
  editTitle: (number: number) => `Change issue ${number}`,
  emptyTitle: "No issues yet",
  emptyExample: "Example: “Messages were not answered”, shown by three e-mails.",
};
