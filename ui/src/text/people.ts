/** Words of the People screen. */
export const people = {
  title: "People",
  lede: (count: number) =>
    count === 0
      ? "Nobody is in your record yet."
      : count === 1
        ? "One person is in your record."
        : `${count} people are in your record.`,
  add: "Add a person",
  emptyTitle: "Nobody yet",
  emptyExample: "Example: the chair of the group, and who had that role before.",
  name: "Name",
  nameHint: "Bundles for a councillor, a forum or anyone show the role instead.",
  role: "Role",
  roleHint: "Such as chair of the co-production group.",
  organisation: "Where?",
  from: "From",
  to: "Until",
  council: "On the council's side",
  child: "A child or young person",
  shownAs: "Shown as",
  shownAsHint: "A nickname or initials, for a child.",
  others: "Other names, one on each line",
  othersHint: "A name before marriage, or another spelling. All are kept back alike.",
  roles: "Other roles",
  roleNumber: (number: number) => `Role ${number}`,
  addRole: "Add a role",
  removeRole: "Take this role out",
  edit: (name: string) => `Change ${name}`,
  saved: "Saved.",
  merge: "The same person twice?",
  mergeWith: "This one is also",
  mergeNone: "Choose",
  mergeHint: "The other one goes to the bin. Its entries then show this one.",
  mergeDo: "Make them one",
  merged: "They are one person now.",
  unnamed: "No name or role yet",
};
