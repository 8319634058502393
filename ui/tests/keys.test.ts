import { expect, it } from "vitest";
import { field, open, press, settle, type, words } from "./window";

it("keeps the old recovery key until two groups of the new one are typed back", async () => {
  const host = await open("empty");
  const old = host.ways.recoveryKey;
  await press("Settings");
  await press("Make a new recovery key");
  await type("Your passphrase or recovery key", host.ways.passphrase);
  await press("Show the new key");
  const groups = [...document.querySelectorAll('[data-testid="recovery-key"] code')].map(
    (one) => one.textContent ?? "",
  );
  expect(groups).toHaveLength(8);
  await press("Close");
  expect(host.ways.recoveryKey).toBe(old);
  await press("Make a new recovery key");
  await type("Your passphrase or recovery key", host.ways.passphrase);
  await press("Show the new key");
  await type("Group 2", groups[1] ?? "");
  await type("Group 7", (groups[6] ?? "").toLowerCase());
  await press("I have written it down");
  expect(host.ways.recoveryKey).not.toBe(old);
  expect(words()).toContain("Copies in other places still open with what opened them before.");
});

it("replaces everything that opens the record where someone may know the passphrase", async () => {
  const host = await open("empty");
  host.ways.keychain = true;
  const before = { ...host.ways };
  await press("Settings");
  await press("Someone may know my passphrase");
  await type("The passphrase you use now, or the recovery key", before.passphrase);
  await type("The new passphrase", "seven grey otters wander");
  await type("The new one again", "seven grey otters");
  await press("Go on");
  expect(words()).toContain("The two are not the same.");
  await type("The new one again", "seven grey otters wander");
  field("Delete them").click();
  await press("Go on");
  expect(words()).toContain("Nothing is changed yet.");
  expect(host.ways).toEqual(before);
  const groups = [...document.querySelectorAll('[data-testid="recovery-key"] code')].map(
    (one) => one.textContent ?? "",
  );
  await type("Group 2", groups[1] ?? "");
  await type("Group 7", groups[6] ?? "");
  await press("I have written it down");
  expect(host.ways.passphrase).toBe("seven grey otters wander");
  expect(host.ways.recoveryKey).not.toBe(before.recoveryKey);
  expect(words()).toContain("A new backup was made, and 1 older one was deleted.");
  expect(words()).toContain("keychain does not open your record now.");
});

it("deletes for good only after asking, and says which backups still hold it", async () => {
  const host = await open();
  await press("Timeline", 80);
  document.querySelector<HTMLButtonElement>("main li button")?.click();
  await settle(80);
  await press("Remove");
  await press("Settings");
  const title = host.data.bin[0]?.removed.title ?? "";
  await press(`Delete for good: ${title}`);
  expect(words()).toContain("This cannot be undone.");
  await press("Cancel");
  expect(host.data.bin).toHaveLength(1);
  await press(`Delete for good: ${title}`);
  await press("Delete 1 for good");
  expect(host.data.bin).toHaveLength(0);
  expect(words()).toContain("1 backup still holds such things.");
  await press("Delete those backups too");
  expect(words()).toContain("1 backup was deleted.");
});

it("asks for the passphrase before anything is deleted for good", async () => {
  const host = await open("empty");
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "The chair rang");
  await press("Save");
  await press("Remove");
  await press("Settings");
  await press("Delete for good: The chair rang");
  await type("Your passphrase or recovery key", "not the passphrase");
  await press("Delete 1 for good");
  expect(host.data.bin).toHaveLength(1);
  await type("Your passphrase or recovery key", host.ways.passphrase);
  await press("Delete 1 for good");
  expect(host.data.bin).toHaveLength(0);
  await press("Delete those backups too");
  expect(words()).toContain("1 backup was deleted.");
});
