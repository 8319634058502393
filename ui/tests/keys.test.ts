import { expect, it } from "vitest";
import { PASSPHRASE, type AppOnPipes } from "./host";
import { field, open, press, settle, type, words } from "./window";

/** Whether this opens the record: it is asked for before the bin is emptied, in which there is nothing. */
const opens = (host: AppOnPipes, secret: string): Promise<boolean> =>
  host.ask("empty_bin", { secret }).then(
    () => true,
    (error: Error) => !error.message.includes("wrong_passphrase"),
  );

const groups = (): string[] =>
  [...document.querySelectorAll('[data-testid="recovery-key"] code')].map((one) => one.textContent ?? "");

/** A record with one entry and a backup that was made when it was closed. */
async function backedUp(): Promise<AppOnPipes> {
  const host = await open("empty");
  await host.put("event", { title: "The chair rang" });
  await press("Settings");
  await press("Lock now");
  await type("Passphrase or recovery key", PASSPHRASE);
  await press("Open");
  return host;
}

it("keeps the old recovery key until two groups of the new one are typed back", async () => {
  const host = await open("empty");
  await press("Settings");
  await press("Make a new recovery key");
  await type("Your passphrase or recovery key", PASSPHRASE);
  await press("Show the new key");
  expect(groups()).toHaveLength(8);
  await press("Close");
  expect(await opens(host, host.recoveryKey)).toBe(true);
  await press("Make a new recovery key");
  await type("Your passphrase or recovery key", PASSPHRASE);
  await press("Show the new key");
  const [shown, second, seventh] = [groups().join("-"), groups()[1] ?? "", groups()[6] ?? ""];
  await type("Group 2", second);
  await type("Group 7", seventh.toLowerCase());
  await press("I have written it down");
  expect(await opens(host, host.recoveryKey)).toBe(false);
  expect(await opens(host, shown)).toBe(true);
  expect(words()).toContain("Copies in other places still open with what opened them before.");
});

it("replaces everything that opens the record where someone may know the passphrase", async () => {
  const host = await backedUp();
  await host.ask("add_keychain", { secret: PASSPHRASE });
  await press("Settings");
  await press("Someone may know my passphrase");
  await type("The passphrase you use now, or the recovery key", PASSPHRASE);
  await type("The new passphrase", "seven grey otters wander");
  await type("The new one again", "seven grey otters");
  await press("Go on");
  expect(words()).toContain("The two are not the same.");
  await type("The new one again", "seven grey otters wander");
  field("Delete them").click();
  await press("Go on");
  expect(words()).toContain("Nothing is changed yet.");
  for (const old of [PASSPHRASE, host.recoveryKey]) expect(await opens(host, old)).toBe(true);
  expect(await host.ask("keychain", {})).toEqual({ there: true, opens: true });
  const [second, seventh] = [groups()[1] ?? "", groups()[6] ?? ""];
  await type("Group 2", second);
  await type("Group 7", seventh);
  await press("I have written it down");
  expect(await opens(host, "seven grey otters wander")).toBe(true);
  for (const old of [PASSPHRASE, host.recoveryKey]) expect(await opens(host, old)).toBe(false);
  expect(words()).toContain("A new backup was made, and 1 older one was deleted.");
  expect(words()).toContain("keychain does not open your record now.");
  expect(await host.ask("keychain", {})).toEqual({ there: true, opens: false });
});

it("deletes for good only after asking, and says which backups still hold it", async () => {
  const host = await backedUp();
  const bin = async () => (await host.ask("removed", { most: 9 })).total;
  await press("Timeline");
  await press("The chair rang");
  await press("Remove");
  await press("Settings");
  await press("Delete for good: The chair rang");
  expect(words()).toContain("This cannot be undone.");
  await press("Cancel");
  expect(await bin()).toBe(1);
  await press("Delete for good: The chair rang");
  await type("Your passphrase or recovery key", PASSPHRASE);
  await press("Delete 1 for good");
  expect(await bin()).toBe(0);
  expect(words()).toContain("1 backup still holds such things.");
  await press("Delete those backups too");
  expect(words()).toContain("1 backup was deleted.");
});

it("asks for the passphrase before anything is deleted for good", async () => {
  const host = await backedUp();
  const bin = async () => (await host.ask("removed", { most: 9 })).total;
  await press("Timeline");
  await press("The chair rang");
  await press("Remove");
  await press("Settings");
  await press("Delete for good: The chair rang");
  await type("Your passphrase or recovery key", "not the passphrase");
  await press("Delete 1 for good");
  expect(await bin()).toBe(1);
  await type("Your passphrase or recovery key", PASSPHRASE);
  await press("Delete 1 for good");
  expect(await bin()).toBe(0);
  await settle();
  await press("Delete those backups too");
  expect(words()).toContain("1 backup was deleted.");
});
