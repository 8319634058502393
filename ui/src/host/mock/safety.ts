/** Rescue and backups of the mock. Its one backup is the record as it was when the mock was made. */
import type { BackupKey } from "../../gen/BackupKey";
import type { Rescue } from "../../gen/Rescue";
import type { Rescued } from "../../gen/Rescued";
import type { Thing } from "../../gen/Thing";
import type { Things } from "../../gen/Things";
import type { Commands, Entry, JobState, UserError } from "../types";
import type { Data } from "./sample";

/** What a test may set: whether opening finds damage, and whether a key is kept for a rescue. */
export interface Damage {
  broken: boolean;
  waiting: boolean;
}

interface Parts {
  data: () => Data;
  /** The record as it was when the mock was made. */
  backup: () => Data;
  put: (data: Data) => void;
  change: (label: string, change: () => void) => void;
  status: () => Commands["status"]["answer"];
  openAgain: () => void;
  damage: Damage;
  when: (entry: Entry) => string;
  start: (gives: Partial<JobState>) => { job: string };
}

const MADE = "2026-11-12T19:50:00Z";
const KEY = "2026-11-12T19-50-00Z.db";

export function safetyAnswers({ data, backup, put, change, status, openAgain, damage, when, start }: Parts) {
  const thing = (entry: Entry): Thing => ({
    key: { kind: "entry", id: entry.id },
    title: entry.title,
    when_words: when(entry),
  });
  const things = (entries: Entry[]): Things => ({ count: entries.length, first: entries.slice(0, 200).map(thing) });
  const missing = (from: Entry[], there: Entry[]) => from.filter((one) => !there.some((other) => other.id === one.id));
  const changed = () =>
    backup().entries.filter((one) => {
      const now = data().entries.find((other) => other.id === one.id);
      return now !== undefined && JSON.stringify(now) !== JSON.stringify(one);
    });
  const files = (of: Data) => Object.keys(of.files).length;
  const known = (key: string) => {
    if (key !== KEY) throw { code: "gone" } satisfies UserError;
  };
  return {
    rescue_options: (): Commands["rescue_options"]["answer"] => {
      if (!damage.waiting) throw { code: "no_record" } satisfies UserError;
      return {
        older: null,
        backup: {
          made: MADE,
          entries: backup().entries.length,
          files: files(backup()),
          lost: things(missing(data().entries, backup().entries)),
        },
        damaged_backups: 0,
        readable: { entries: data().entries.length, files: files(data()), unreadable: 0, lost: things([]) },
        better: "salvage",
      };
    },
    rescue: ({ how }: Rescue): Commands["rescue"]["answer"] => {
      if (!damage.waiting) throw { code: "no_record" } satisfies UserError;
      const lost = how === "backup" ? things(missing(data().entries, backup().entries)) : things([]);
      if (how === "backup") put(structuredClone(backup()));
      damage.broken = damage.waiting = false;
      openAgain();
      const rescued: Rescued = {
        how,
        entries: data().entries.length,
        files: files(data()),
        unreadable: 0,
        lost,
        kept_as: "damaged-2026-11-12T20-10-00Z",
        status: status(),
      };
      return start({ rescued });
    },
    mend_files: (): Commands["mend_files"]["answer"] => start({ mended: { mended: [], still_damaged: [] } }),
    list_backups: (): Commands["list_backups"]["answer"] => [
      {
        key: KEY,
        made: MADE,
        why: "changes",
        entries: backup().entries.length,
        files: files(backup()),
        bytes: 240_000,
      },
    ],
    preview_backup: ({ key }: BackupKey): Commands["preview_backup"]["answer"] => {
      known(key);
      const added = things(missing(backup().entries, data().entries));
      const kept = things(missing(data().entries, backup().entries));
      return {
        made: MADE,
        entries: backup().entries.length,
        files: files(backup()),
        added,
        changed: things(changed()),
        kept,
        erased: 0,
      };
    },
    restore_from_backup: ({ key }: BackupKey): Commands["restore_from_backup"]["answer"] => {
      known(key);
      const added = missing(backup().entries, data().entries);
      const back = changed();
      change("Bring back from a backup", () => {
        const others = data().entries.filter((one) => !back.some((other) => other.id === one.id));
        data().entries = structuredClone([...others, ...back, ...added]);
      });
      return { added: added.length, changed: back.length, status: status() };
    },
  };
}
