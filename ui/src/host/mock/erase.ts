/** Deleting for good in the mock. Its record is young, so the yearly question is never due. */
import type { DeleteForGood } from "../../gen/DeleteForGood";
import type { Secret } from "../../gen/Secret";
import type { Commands, Entry, UserError } from "../types";
import type { Data } from "./sample";

interface Parts {
  data: () => Data;
  /** Forgets Undo: what is deleted for good cannot come back. */
  forget: () => void;
  status: () => Commands["status"]["answer"];
  /** Asks whether a secret is the owner's. */
  owner: (secret: string) => void;
}

export function eraseAnswers({ data, forget, status, owner }: Parts) {
  const erase = (ids: string[]): Commands["delete_for_good"]["answer"] => {
    if (ids.length === 0) throw { code: "nothing_chosen" } satisfies UserError;
    const goes = (one: { id: string }) => ids.includes(one.id);
    const before = data();
    const here = [
      ...before.entries,
      ...before.issues,
      ...before.bundles,
      ...before.bin.map((one) => ({ id: one.removed.key.id })),
    ];
    if (!ids.every((id) => here.some((one) => one.id === id))) throw { code: "gone" } satisfies UserError;
    before.entries = before.entries.filter((one: Entry) => !goes(one));
    before.issues = before.issues.filter((one) => !goes(one));
    before.bundles = before.bundles.filter((one) => !goes(one));
    before.bin = before.bin.filter((one) => !ids.includes(one.removed.key.id));
    forget();
    const what = ids.length === 1 ? "1 thing was" : `${ids.length} things were`;
    return {
      items: ids.length,
      day: before.today,
      backups: 1,
      backups_until: "2027-08-12",
      words: [
        `${what} deleted for good on Thu 12 Nov 2026.`,
        "The words are gone from your record, its history and its search.",
        "1 backup still holds such things. You can delete them now.",
        "Otherwise they go by Thu 12 Aug 2027, if you use Evenhand every month.",
        "Files that you saved outside Evenhand are not touched.",
      ],
      status: status(),
    };
  };
  const review = (): Commands["retention_due"]["answer"] => ({
    due: false,
    reviewed: "2026-11-12",
    next: "2027-11-12",
    things: { count: 0, first: [] },
    words: [],
  });
  return {
    delete_for_good: ({ items, secret }: DeleteForGood) => {
      owner(secret);
      return erase(items.map((one) => one.id));
    },
    empty_bin: ({ secret }: Secret) => {
      owner(secret);
      return erase(data().bin.map((one) => one.removed.key.id));
    },
    forget_in_backups: ({ secret }: Secret): Commands["forget_in_backups"]["answer"] => {
      owner(secret);
      return {
        removed: 1,
        words: ["1 backup was deleted.", "A new backup of your record as it is now was made first."],
      };
    },
    retention_due: review,
    retention_keep: review,
  };
}
