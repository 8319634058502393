/** What opens the mock's record, and changing it. */
import type { ChangePassphrase } from "../../gen/ChangePassphrase";
import type { ConfirmKey } from "../../gen/ConfirmKey";
import type { KeysChanged } from "../../gen/KeysChanged";
import type { ReplaceKeys } from "../../gen/ReplaceKeys";
import type { Secret } from "../../gen/Secret";
import type { Commands, UserError } from "../types";

/** What opens the record now. */
export interface Ways {
  passphrase: string;
  recoveryKey: string;
  keychain: boolean;
}

const NEW_KEY = "H2WD8-8QLM4-4ZKC1-XR7T0-9NFA5-PV3E2-GB6Y7-UJ5S3";

export function keyAnswers(ways: Ways, status: () => Commands["status"]["answer"]) {
  let waiting: { passphrase: string | null; all: boolean; forget: boolean } | null = null;
  const prove = (secret: string): void => {
    if (secret !== ways.passphrase && secret !== ways.recoveryKey)
      throw { code: "wrong_passphrase" } satisfies UserError;
  };
  const refuseWeak = (passphrase: string): void => {
    if (passphrase.length < 10) throw { code: "weak_passphrase", least: 10 } satisfies UserError;
  };
  const changed = (keychain_off: boolean, backups_deleted: number): KeysChanged => ({
    keychain_off,
    backups_deleted,
    backups_stayed: false,
    saved_backup: null,
    status: status(),
  });
  return {
    keychain: (): Commands["keychain"]["answer"] => ({ there: true, opens: ways.keychain }),
    add_keychain: ({ secret }: Secret): Commands["add_keychain"]["answer"] => {
      prove(secret);
      return { there: true, opens: (ways.keychain = true) };
    },
    remove_keychain: ({ secret }: Secret): Commands["remove_keychain"]["answer"] => {
      prove(secret);
      return { there: true, opens: (ways.keychain = false) };
    },
    change_passphrase: ({ current, new: next }: ChangePassphrase): KeysChanged => {
      refuseWeak(next);
      prove(current);
      ways.passphrase = next;
      return changed(false, 0);
    },
    new_recovery_key: ({ secret }: Secret): Commands["new_recovery_key"]["answer"] => {
      prove(secret);
      waiting = { passphrase: null, all: false, forget: false };
      return { key: NEW_KEY };
    },
    replace_keys: ({ current, new: next, forget_backups }: ReplaceKeys): Commands["replace_keys"]["answer"] => {
      refuseWeak(next);
      prove(current);
      waiting = { passphrase: next, all: true, forget: forget_backups };
      return { key: NEW_KEY };
    },
    confirm_recovery_key: ({ groups }: ConfirmKey): KeysChanged => {
      if (!waiting) throw { code: "gone" } satisfies UserError;
      const right = NEW_KEY.split("-");
      const same = groups.every((one) => right[one.number - 1]?.toLowerCase() === one.text.trim().toLowerCase());
      if (groups.length < 2 || !same) throw { code: "wrong_groups" } satisfies UserError;
      const { passphrase, all, forget } = waiting;
      waiting = null;
      ways.recoveryKey = NEW_KEY;
      ways.passphrase = passphrase ?? ways.passphrase;
      const off = all && ways.keychain;
      if (all) ways.keychain = false;
      return changed(off, forget ? 1 : 0);
    },
  };
}
