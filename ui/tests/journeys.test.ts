import { expect, it } from "vitest";
import { button, field, heading, open, press, settle, type, words } from "./window";

it("starts a record, and shows the recovery key until two groups are typed", async () => {
  const host = await open("first");
  await press("Start a record");
  await type("Name of your record", "Our record");
  await type("Passphrase", "short");
  await press("Start my record");
  expect(words()).toContain("This is too short.");
  expect(host.asked.some((one) => one.name === "create_record")).toBe(false);
  await type("Passphrase", "kitchen table lamp");
  await type("The same passphrase again", "kitchen table lamp");
  await press("Start my record");
  expect(heading()).toBe("Write down your recovery key");
  await type("Group 2", "wrong");
  await press("I have written it down");
  expect(words()).toContain("That is not the same as the key above.");
  await type("Group 2", "2mzd");
  await type("Group 7", "6YBG");
  await press("I have written it down");
  expect(heading()).toBe("Good evening. Nothing is waiting.");
});

it("keeps what is typed within a second, and saves it with a way back", async () => {
  const host = await open("empty");
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "The chair rang");
  await type("When did it happen?", "May 2026");
  await settle(800);
  expect(JSON.parse(host.drafts.get("add/event") ?? "{}")).toMatchObject({
    title: "The chair rang",
    when: { precision: "month", year: 2026, month: 5 },
  });
  await press("Save");
  expect(heading()).toBe("The chair rang");
  expect(host.data.entries).toHaveLength(1);
  expect(host.drafts.has("add/event")).toBe(false);
  await press("Undo");
  expect(host.data.entries).toHaveLength(0);
});

it("shows each finding with its sum and words, and counts again when a fact is changed", async () => {
  const host = await open();
  await press("Meetings");
  await press("Open a file");
  expect(words()).toContain("Sent 12 Nov, meeting 30 Nov: 18 days.");
  expect(words()).toContain("“prebooking of meetings should be done as a minimum of 25 days in advance”");
  expect(document.querySelector("svg[role=img]")?.getAttribute("aria-label")).toContain("is 18 days");
  await press("Change: Invitation sent");
  await type("Day it was sent", "1 Nov 2026");
  expect(words()).toContain("Sent 1 Nov, meeting 30 Nov: 29 days.");
  await press("Save to my record");
  const saved = host.data.entries.at(-1);
  expect(saved?.kind).toMatchObject({
    type: "meeting",
    notices: [{ basis: "user", corrected: { sent: "2026-11-12T09:14:00Z" } }],
  });
});

it("asks whose charter it is where that cannot be told, and asks only once", async () => {
  const host = await open();
  host.data.council = "";
  await press("Meetings");
  await press("Open a file");
  expect(words()).toContain("Is this charter your council's own?");
  await press("No, it is another council's");
  expect(words()).toContain("This charter is another council's. It is used here only to compare.");
  expect(words()).not.toContain("Is this charter your council's own?");
  expect(host.asked.filter((one) => one.name === "settle_charter")).toHaveLength(1);
  await press("Undo");
  expect(host.data.whoseSaid).toEqual({});
});

it("counts a meeting that is typed in", async () => {
  await open();
  await press("Meetings");
  await press("Type the date in");
  expect(words()).toContain("Add the day of the meeting to see the findings.");
  await type("Day of the meeting", "30 Nov 2026");
  await type("Starts", "10.30am");
  await type("Ends", "12 noon");
  expect(words()).toContain("We do not know when it was sent.");
  expect(words()).toContain("Can't tell");
  await type("Day it was sent", "2 Nov 2026");
  expect(words()).toContain("28 days");
});

it("logs a reply on the message that it answers", async () => {
  const host = await open();
  await press("Log a reply");
  expect(field("We got it").checked).toBe(true);
  await type("What was it about?", "They sent the minutes");
  await press("Save", 20);
  const reply = host.data.entries.find((one) => one.title === "They sent the minutes");
  expect(host.data.entries.find((one) => one.id === "e2")?.kind).toMatchObject({ answered_by: reply?.id });
});

it("keeps the reply that came while a change of the message was half typed", async () => {
  const host = await open();
  const message = host.data.entries.find((one) => one.id === "e2");
  await press("Timeline", 200);
  await press(message?.title ?? "");
  await press("Change this entry");
  await type("What was it about?", "Asked for the minutes, twice", 800);
  await press("Today");
  await press("Log a reply");
  await type("What was it about?", "They sent the minutes");
  await press("Save", 20);
  const reply = host.data.entries.find((one) => one.title === "They sent the minutes");
  await press("Timeline", 200);
  await press(message?.title ?? "");
  await press("Change this entry", 20);
  expect(field("What was it about?").value).toBe("Asked for the minutes, twice");
  await press("Save changes", 20);
  const changed = host.data.entries.find((one) => one.id === "e2");
  expect(changed).toMatchObject({ title: "Asked for the minutes, twice", kind: { answered_by: reply?.id } });
});

it("tells an error in words, and keeps what was typed", async () => {
  const host = await open("empty");
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "A long day");
  host.failing.set("save_entry", { code: "disk_full" });
  await press("Save");
  expect(document.querySelector("[role=alert]")?.textContent).toContain("The disk is full");
  expect(field("What happened?").value).toBe("A long day");
});

it("moves appendices by buttons, makes the PDF and walks through its pages", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  await press("Down: A01");
  expect(host.data.bundles[0]?.appendices.map((one) => one.file)).toEqual(["f2", "f1", "f3"]);
  expect(button("Save the PDF").disabled).toBe(true);
  await press("Make the PDF", 1500);
  expect(words()).toContain("Page 1 of 12");
  await press("Next page");
  expect(document.querySelector("img")?.alt).toContain("Page 2.");
  expect(button("Save the PDF").disabled).toBe(false);
});

it("locks without leaving a name in the window", async () => {
  const host = await open("empty");
  host.menu("lock");
  await settle();
  expect(words()).not.toContain("Our record");
  expect(document.title).toBe("Evenhand");
  await type("Passphrase or recovery key", "wrong words here");
  await press("Open");
  expect(words()).toContain("That passphrase does not open this record.");
  await type("Passphrase or recovery key", host.ways.passphrase);
  await press("Open");
  expect(heading()).toContain("Good evening");
});

it("shows nothing of the record while it is being closed, and keeps what was typed", async () => {
  const host = await open("empty");
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "The chair rang");
  let closed = (): void => {};
  const answer = host.call.bind(host);
  host.call = async (name, request) => {
    if (name === "lock_record") await new Promise<void>((resolve) => (closed = resolve));
    return answer(name, request);
  };
  host.menu("lock");
  await settle();
  expect(host.asked.some((one) => one.name === "save_draft")).toBe(true);
  for (const own of ["Our record", "The chair rang", "What happened?"])
    expect(document.body.innerHTML).not.toContain(own);
  expect(document.querySelectorAll("input[type=password]")).toHaveLength(1);
  await type("Passphrase or recovery key", host.ways.passphrase);
  closed();
  await settle();
  // What was typed meanwhile stays.
  await press("Open");
  expect(heading()).toContain("Good evening");
});

it("removes an entry, and undo brings it back", async () => {
  const host = await open();
  await press("Timeline", 200);
  await press("Letter of concern");
  await press("Remove");
  expect(host.data.entries.some((one) => one.id === "e7")).toBe(false);
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true }));
  await settle();
  expect(host.data.entries.some((one) => one.id === "e7")).toBe(true);
});

it("removes the sample in one click", async () => {
  await open();
  await press("Remove the sample");
  expect(heading()).toBe("Keep a fair record");
});

it("keeps a charter of one's own, and shows it again as it was typed", async () => {
  const host = await open();
  await press("Guides");
  await press("Charters");
  await press("Write your own charter");
  await type("Name of the charter", "Our charter");
  const notice = document.querySelector("fieldset.card")!;
  await type("Booked at least so long ahead", "15");
  const unit = notice.querySelector("select")!;
  unit.value = "working_days";
  unit.dispatchEvent(new Event("change", { bubbles: true }));
  await press("Save");
  expect(words()).toContain("Copy the charter's own words too.");
  await type("The charter's own words: Notice of meetings", "fifteen working days");
  await type("When does it not apply? One on each line", "in an emergency\n\n");
  await press("Save");
  expect(host.data.ownCharters[0]).toMatchObject({
    title: "Our charter",
    notice: { amount: 15, unit: "working_days", exceptions: ["in an emergency"] },
  });
  await press("Change it: Our charter");
  expect(field("Booked at least so long ahead").value).toBe("15");
  expect(field("The charter's own words: Notice of meetings").value).toBe("fifteen working days");
});

it("refuses a charter's times that cannot be, and keeps what was typed", async () => {
  const host = await open();
  await press("Guides");
  await press("Charters");
  await press("Write your own charter");
  await type("Name of the charter", "Our charter");
  await type("Not before", "2pm");
  await type("Over by", "10am");
  await type("The charter's own words: Hours of meetings", "from ten to two");
  await press("Save");
  expect(words()).toContain("Give both times, the earlier one first.");
  expect(host.data.ownCharters).toHaveLength(0);
  expect(field("Name of the charter").value).toBe("Our charter");
});

it("keeps the later days that were given for a promise", async () => {
  const host = await open("empty");
  await press("Add");
  await press("PromiseSomething");
  await type("What was promised?", "The minutes");
  await type("By which day was it promised?", "1 May 2026");
  await press("They gave a later day");
  await type("The later day", "1 Jun 2026");
  await type("The reason they gave", "Illness");
  await press("Save", 20);
  expect(host.data.entries[0]?.kind).toMatchObject({
    slips: [{ due: { precision: "day", date: "2026-06-01" }, reason: "Illness" }],
  });
});

it("draws a long record a hundred rows at a time, and says how many there are", async () => {
  const host = await open();
  const first = host.data.entries[0];
  if (!first) throw new Error("the sample is empty");
  host.data.entries = Array.from({ length: 250 }, (_, index) => ({
    ...first,
    id: `long-${index}`,
    title: `Entry ${index}`,
  }));
  const rows = (): number => document.querySelectorAll("main li").length;
  await press("Timeline", 80);
  expect(words()).toContain("250 entries are in your record");
  expect(rows()).toBe(100);
  expect(words()).toContain("100 of 250 are shown.");
  await press("Show more", 80);
  await press("Show more", 80);
  expect(rows()).toBe(250);
  expect(words()).not.toContain("are shown.");
});

it("saves an issue with what shows it as one change", async () => {
  const host = await open();
  await press("Bundle");
  await press("Issues");
  await press("1. ");
  await settle(80);
  const boxes = (): HTMLInputElement[] => [
    ...document.querySelectorAll<HTMLInputElement>("fieldset .tick input[type=checkbox]"),
  ];
  const box = boxes().findIndex((one) => !one.checked);
  const title = boxes()[box]?.parentElement?.querySelector("span")?.firstChild?.textContent ?? "";
  const issue = host.data.issues[0]?.id ?? "";
  const shows = (): boolean => host.data.entries.some((one) => one.title === title && one.issues.includes(issue));
  expect(shows()).toBe(false);
  boxes()[box]?.click();
  await press("Save");
  expect(shows()).toBe(true);
  await press("Undo");
  expect(shows()).toBe(false);
});

it("opens by the computer's keychain after that was asked for with the passphrase, and only then", async () => {
  const host = await open("empty");
  await press("Settings");
  field("Open it on this computer without the passphrase").click();
  await settle();
  expect(host.ways.keychain).toBe(false);
  await type("Your passphrase or recovery key", "not the passphrase");
  await press("Let it open my record");
  expect(host.ways.keychain).toBe(false);
  await type("Your passphrase or recovery key", host.ways.passphrase);
  await press("Let it open my record");
  expect(words()).toContain("This computer's keychain opens your record now.");
  await press("Lock now");
  await press("Open with this computer's keychain");
  expect(host.asked.some((one) => one.name === "open_by_keychain")).toBe(true);
  expect(words()).toContain("Today");
  await press("Settings");
  field("Open it on this computer without the passphrase").click();
  await settle();
  expect(host.ways.keychain).toBe(true);
  await type("Your passphrase or recovery key", host.ways.passphrase);
  await press("Turn it off");
  expect(host.ways.keychain).toBe(false);
  await press("Lock now");
  expect(words()).not.toContain("keychain");
});

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

it("shows every word that a bundle leaves out, takes out another, and keeps it again", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  const section = [...document.querySelectorAll("details")].find(
    (one) => one.querySelector("summary")?.textContent === "Words that are left out",
  );
  if (!section) throw new Error("no such section");
  section.open = true;
  section.dispatchEvent(new Event("toggle"));
  await settle();
  expect(words()).toContain("“Sam Example” → “S. E.”");
  expect(words()).toContain("Names in pictures may be missed. Look at A04 yourself.");
  await type("Leave out these words too", " Oak School ");
  await type("Print this instead", "the school");
  await press("Leave them out");
  expect(host.data.bundles[0]?.leave_out).toEqual([{ find: "Oak School", put: "the school" }]);
  expect(words()).toContain("“Oak School” → “the school”");
  await press("Keep “Oak School”");
  expect(host.data.bundles[0]?.leave_out).toEqual([]);
});

it("rescues a damaged record in three presses", async () => {
  const host = await open();
  await press("Settings");
  await press("Lock now");
  host.damage.broken = true;
  await type("Passphrase or recovery key", host.ways.passphrase);
  await press("Open");
  expect(heading()).toBe("Part of your record is damaged");
  expect(words()).toContain("can be read. Nothing is missing.");
  expect(button("Keep what can be read").classList.contains("main")).toBe(true);
  await press("Keep what can be read");
  expect(heading()).toBe("Your record is back");
  expect(words()).toContain("Nothing was lost.");
  await press("Go on");
  expect(heading()).not.toBe("Your record is back");
  expect(host.damage.broken).toBe(false);
});

it("looks into a backup, brings it back as one step, and undoes that", async () => {
  const host = await open();
  const gone = host.data.entries.pop();
  await press("Settings");
  await press("Look inside the backup of");
  expect(words()).toContain("1 thing would come back:");
  expect(words()).toContain(gone?.title ?? "no title");
  await press("Bring this back");
  expect(host.data.entries.some((one) => one.id === gone?.id)).toBe(true);
  await press("Undo");
  expect(host.data.entries.some((one) => one.id === gone?.id)).toBe(false);
});

it("shows what a record file would bring, and brings in what is chosen as one step", async () => {
  const host = await open();
  const before = host.data.entries.length;
  await press("Settings");
  await press("Bring in a record file");
  await settle(500);
  expect(words()).toContain("The file is a copy of this record.");
  expect(words()).toContain("3 things are not here yet:");
  expect(words()).toContain("1 thing was changed here last:");
  expect(words()).toContain("Letter of concern");
  await press("Not now");
  expect(host.data.entries).toHaveLength(before);
  await press("Bring in a record file");
  await settle(500);
  document.querySelector<HTMLInputElement>("input[value=theirs]")?.click();
  await press("Bring it in");
  await settle(500);
  const asked = host.asked.findLast((one) => one.name === "import_record");
  expect(asked?.request).toMatchObject({ differing: "theirs", beside: false, bring_back: false });
  expect(words()).toContain("1 of them took the place of what was here.");
  await press("Undo");
  expect(host.data.entries).toHaveLength(before);
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

it("starts the next version of a bundle once one was saved", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  expect(words()).not.toContain("Start version");
  await press("Make the PDF", 1500);
  await press("Save the PDF");
  expect(words()).toContain("Version 1 was saved on Thu 12 Nov 2026.");
  await press("Start version 2");
  expect(host.data.bundles[0]?.version).toBe(2);
  expect(words()).toContain("This is version 2.");
  await press("Save version 1 again", 1500);
  expect(words()).toContain("It is the same as before, byte for byte.");
});

it("has a machine read the pages of a bundle, and tells which to look at", async () => {
  const host = await open();
  const plan = host.data.bundles[0];
  if (plan) plan.profile = "council_complaint";
  await press("Bundle");
  await press("Complaint about co-production");
  expect(button("Read the pages").disabled).toBe(true);
  await press("Make the PDF", 1500);
  await press("Read the pages", 1500);
  expect(words()).toContain("“Robin” seems to be on page 11");
  expect(words()).toContain("Look at them yourself: 7");
  await press("Go to page 11", 300);
  expect(words()).toContain("Page 11 of 12");
});

it("cuts a long bundle into volumes and says which pages each has", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  const volumes = () => field("Volumes") as unknown as HTMLSelectElement;
  const choose = async (value: string) => {
    volumes().value = value;
    volumes().dispatchEvent(new Event("change", { bubbles: true }));
    await settle(80);
  };
  const settings = volumes().closest("details");
  settings?.setAttribute("open", "");
  await choose("250");
  // The settings stay open, so that the next one is at hand.
  expect(settings?.isConnected && settings.open).toBe(true);
  expect(host.data.bundles[0]?.paper.volumes).toEqual({ pages: 250 });
  await press("Make the PDF", 1500);
  expect(words()).toContain("Volume 2 of 2: pages 9 to 12, 0.6 MB");
  // Once made, the pages follow each change by themselves, and the old ones say that they are old.
  await choose("");
  expect(host.data.bundles[0]?.paper.volumes).toBeUndefined();
  expect(words()).toContain("From before your last change");
  await settle(2500);
  expect(words()).not.toContain("From before your last change");
  expect(words()).toContain("Page 1 of 12");
});

it("keeps every change of a bundle, however fast they come, and makes the pages of the last", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  const made = host.asked.length;
  const before = host.data.bundles[0]?.appendices.map((one) => one.file) ?? [];
  field("Large print").click();
  field("“Confidential” on the cover").click();
  button("Down: A01").click();
  button("Down: A01").click();
  const volumes = field("Volumes");
  volumes.value = "250";
  volumes.dispatchEvent(new Event("change", { bubbles: true }));
  button("Make the PDF").click();
  await settle(500);
  const plan = host.data.bundles[0];
  expect(plan?.paper).toMatchObject({ large_print: true, confidential: true, volumes: { pages: 250 } });
  expect(plan?.appendices.map((one) => one.file)).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
  const names = host.asked
    .slice(made)
    .map((one) => one.name)
    .filter((name) => name === "save_bundle" || name === "make_bundle");
  expect(names.lastIndexOf("save_bundle")).toBeLessThan(names.indexOf("make_bundle"));
});

it("names the entries that stay out of a bundle, so that later ones go in", async () => {
  const host = await open();
  await press("Bundle");
  await press("Complaint about co-production");
  const ticks = [...document.querySelectorAll("details")].find(
    (one) => one.querySelector("summary")?.textContent === "Choose entries",
  );
  const [first, second] = [...(ticks?.querySelectorAll("input") ?? [])].filter((one) => one.checked);
  if (!first || !second) throw new Error("no entries are chosen");
  first.click();
  second.click();
  await settle();
  const plan = host.data.bundles[0];
  expect(plan?.entries).toMatchObject({ type: "except" });
  expect(plan?.entries.type === "except" && plan.entries.entries.length).toBe(2);
  first.click();
  second.click();
  await settle();
  expect(host.data.bundles[0]?.entries).toEqual({ type: "all" });
});

it("asks for the password of a PDF, and makes the pages with it", async () => {
  const host = await open();
  host.data.locked = [host.data.bundles[0]?.appendices[0]?.file ?? ""];
  await press("Bundle");
  await press("Complaint about co-production");
  await press("Make the PDF", 1500);
  await press("Look: A01: This PDF asks for a password");
  await type("Password of this PDF", "open sesame");
  await press("Open it with this", 2500);
  expect(host.data.locked).toEqual([]);
  expect(words()).not.toContain("asks for a password");
  expect(words()).toContain("Page 1 of 12");
});

it("keeps a choice of entries under a name, brings it back and forgets it", async () => {
  await open();
  await press("Timeline", 80);
  await type("Words in an entry", "letter", 80);
  await press("Keep this choice");
  await type("Name for it", "Kept letters");
  await press("Save");
  await press("Show everything", 80);
  expect(field("Words in an entry").value).toBe("");
  await press("Kept letters", 80);
  expect(field("Words in an entry").value).toBe("letter");
  await press("Forget Kept letters");
  expect(words()).not.toContain("Kept letters×");
});

it("gives a person another role, and makes two that are the same into one", async () => {
  const host = await open();
  const first = host.data.people[0];
  if (!first) throw new Error("nobody is in the sample");
  const second = { ...first, id: "twice", name: "The same, again" };
  host.data.people.push(second);
  await press("Timeline", 80);
  await press("People");
  await press(first.name || first.role || first.organisation);
  await press("Add a role");
  const roles = [...document.querySelectorAll<HTMLInputElement>("fieldset fieldset input")];
  const title = roles[0];
  if (!title) throw new Error("no role to fill in");
  title.value = "deputy";
  title.dispatchEvent(new Event("input", { bubbles: true }));
  await press("Save");
  expect(host.data.people.find((one) => one.id === first.id)?.roles?.[0]?.title).toBe("deputy");
  await press(first.name || first.role || first.organisation);
  const same = field("This one is also") as unknown as HTMLSelectElement;
  same.value = second.id;
  same.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  await press("Make them one");
  expect(host.data.people.some((one) => one.id === second.id)).toBe(false);
});

it("keeps only the dates of a time limit that are ticked, and ticks none that may not apply", async () => {
  const host = await open();
  await press("Guides");
  await press("Time limits");
  await type("Day it happened", "1 Jun 2026");
  await press("Work out the dates");
  const sure = field("Keep this date: Decision to assess or not");
  const perhaps = field("This applies to us. Keep this date: Final plan");
  expect([sure.checked, perhaps.checked]).toEqual([true, false]);
  sure.click();
  await press("Add the ticked dates to my record");
  expect(host.asked.some((one) => one.name === "save_limits")).toBe(false);
  expect(words()).toContain("Tick the dates that apply to you first.");
  perhaps.click();
  const before = host.data.entries.length;
  await press("Add the ticked dates to my record");
  expect(host.data.entries.slice(before).map((entry) => entry.title)).toEqual(["Final plan"]);
});

it("asks for a school's terms where school days are counted", async () => {
  const host = await open();
  await press("Guides");
  await press("Time limits");
  await type("What happened?", "exclusion");
  await type("Day it happened", "25 Nov 2026");
  await type("First term", "2 Sep 2026 to 18 Dec 2026");
  await type("Closed within the term", "26 to 30 Oct 2026");
  await press("Work out the dates");
  const asked = host.asked.findLast((one) => one.name === "limits");
  expect(asked?.request).toMatchObject({
    school: {
      terms: [{ from: "2026-09-02", to: "2026-12-18" }],
      closed: [{ from: "2026-10-26", to: "2026-10-30" }],
    },
  });
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

it("opens no file that could be a program, and saves a copy only after a warning", async () => {
  const host = await open();
  const [id, file] = Object.entries(host.data.files)[0] ?? [];
  if (!id || !file) throw new Error("the sample has no files");
  file.name = "agenda.exe";
  const entry = host.data.entries.find((one) => one.files.some((reference) => reference.file === id));
  await press("Timeline", 80);
  await press(entry?.title ?? "no entry");
  await settle(80);
  const opener = [...document.querySelectorAll<HTMLButtonElement>("button.open")].find((one) =>
    one.parentElement?.textContent?.includes("agenda.exe"),
  );
  opener?.click();
  await settle();
  expect(words()).toContain("It could be a program that harms your computer.");
  expect(host.asked.some((one) => one.name === "save_file_copy")).toBe(false);
  await press("Save a copy all the same");
  expect(host.asked.some((one) => one.name === "save_file_copy")).toBe(true);
});

it("says how far the computer is closed to the helper that reads files from others", async () => {
  const host = await open();
  const told = [
    ["closed", "It can open no other file, start no program and reach nobody."],
    ["partly", "This computer can close itself to it only in part."],
    ["limits_only", "Only its memory and time have limits on this computer."],
    [null, "The helper that reads files from other people cannot start."],
  ] as const;
  for (const [walls, said] of told) {
    host.walls = walls;
    await press("Today");
    await press("Settings");
    expect(words()).toContain(said);
  }
});

it("takes twelve paper forms by keyboard alone, refuses one a second time, and counts them", async () => {
  const host = await open();
  await press("Meetings");
  await press("Feedback forms");
  const picked = field("Which meeting?") as unknown as HTMLSelectElement;
  picked.value = "e15";
  picked.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  let keys = 0;
  /** A key goes where the focus is, as a person's would. */
  async function key(name: string): Promise<void> {
    keys += 1;
    const at = document.activeElement as HTMLInputElement;
    const down = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true });
    if (at.dispatchEvent(down) && name.length === 1) {
      at.value += name;
      at.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (name === "Enter" && !down.defaultPrevented) at.click();
    await settle();
  }
  const before = host.data.forms.length;
  field("Code on the paper").focus();
  for (let form = 0; form < 12; form += 1) {
    const code = `P${String.fromCharCode(65 + form)}`;
    for (const name of [code[0]!, code[1]!, "Enter", String((form % 5) + 1), "0", "Enter", "Enter", "Enter", "Enter"])
      await key(name);
    // The last Enter saved the form, and the next one begins at its code.
    await key("Enter");
    expect(document.activeElement).toBe(field("Code on the paper"));
  }
  const typed = host.data.forms.slice(before);
  expect(typed).toHaveLength(12);
  expect(typed[1]?.filled.answers).toEqual({ papers: { step: 2 }, listened: "cant_say" });
  expect(words()).toContain("12 forms came in.");
  expect(keys).toBe(12 * 10);
  for (const name of ["P", "A", "Enter", "9", "1"]) await key(name);
  // The form has no ninth step: that key did nothing, and the next one counted.
  expect(field("The papers came in time for me to read them.").value).toBe("1");
  await press("Save this form");
  expect(words()).toContain("The form with the code PA is typed in already.");
  expect(field("Code on the paper").value).toBe("PA");
  expect(host.data.forms).toHaveLength(before + 12);
});

it("keeps good words that may be quoted as working well, and offers none that may not", async () => {
  const host = await open();
  await press("Timeline", 200);
  await press("Group meeting in May");
  await press("Feedback forms");
  expect(words()).toContain("6 forms came in.");
  await press("Keep as “Working well”: We were thanked by name.");
  expect(host.data.entries.at(-1)).toMatchObject({ title: "We were thanked by name.", working_well: true });
  expect(words()).toContain("Kept as “Working well”");
});

it("puts a held meeting on a ladder with its why, and offers no ladder for a planned one", async () => {
  const host = await open();
  await press("Timeline", 200);
  await press("Co-production group");
  expect(words()).not.toContain("Put it on a ladder");
  await press("Meetings");
  await press("Where meetings stood");
  await press("Say where it stood: Group meeting in June");
  await press("Save this judgement");
  expect(words()).toContain("Choose a place on the ladder first.");
  const rung = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].find((one) =>
    one.closest("label")?.textContent?.includes("3. Tokenism"),
  );
  rung?.click();
  await settle();
  expect(words()).toContain("So it stays out of every bundle.");
  await type("Why?", "Nothing changed.");
  await press("Save this judgement");
  expect(host.data.entries.find((one) => one.id === "e15")?.kind).toMatchObject({
    judgements: [{ ladder: "hart", place: { on: "rung", id: "tokenism" }, kind: "ours", why: "Nothing changed." }],
  });
  expect(heading()).toBe("Where meetings stood");
  expect(words()).not.toContain("Say where it stood");
});

it("reads the words in a picture, marks them, and takes over only what a person takes", async () => {
  const host = await open();
  await press("Timeline", 200);
  await press("Letter of concern");
  await press("Read the words", 1600);
  expect(words()).toContain("Read from the picture. Please check every word.");
  expect(words()).toContain("Read from: “Date: 3 September 2026”");
  const over = (): string[] => [...document.querySelectorAll("svg.page text")].map((word) => word.textContent);
  expect(over()).toEqual(["Lark", "Council"]);
  expect([...document.querySelectorAll("svg.page rect")].map((box) => box.classList.contains("unsure"))).toEqual([
    false,
    true,
  ]);
  await press("Next page");
  expect(over()).toEqual(["Page", "three"]);
  field("Show the words over the picture").click();
  await settle();
  expect(over()).toEqual([]);
  const letter = (): (typeof host.data.entries)[number] | undefined =>
    host.data.entries.find((one) => one.title === "Letter of concern");
  expect(letter()?.when).toMatchObject({ date: "2026-10-20" });
  expect(host.asked.some((one) => one.name === "save_entry")).toBe(false);
  await press("Make it the day of this entry");
  expect(letter()?.when).toMatchObject({ date: "2026-09-03" });
  await press("Add to the notes");
  expect(letter()?.notes).toContain("Their reference: SEN/2624 (read from a picture)");
  await press("Close");
  await press("Undo");
  expect(letter()?.notes).not.toContain("SEN/2624");
});

it("saves what came of a meeting by keyboard alone, only what was accepted, and takes it back as one step", async () => {
  const host = await open();
  await press("Timeline", 200);
  await press("Co-production group");
  await press("What came of it?");
  let keys = 0;
  /** Tab goes to the next field; of a group of radio buttons to the one that is chosen. */
  function tab(): void {
    keys += 1;
    const all = [...document.querySelectorAll<HTMLInputElement>("main input, main button")].filter(
      (one) => !one.disabled && (one.type !== "radio" || one.checked),
    );
    all[all.indexOf(document.activeElement as HTMLInputElement) + 1]?.focus();
  }
  async function key(name: string, ctrlKey = false): Promise<void> {
    keys += 1;
    const at = document.activeElement as HTMLInputElement;
    at.dispatchEvent(new KeyboardEvent("keydown", { key: name, ctrlKey, bubbles: true, cancelable: true }));
    await settle();
  }
  const before = host.data.entries.length;
  const choice = (legend: string): HTMLInputElement => {
    const group = [...document.querySelectorAll("fieldset")].find((one) => one.textContent.trim().startsWith(legend));
    return group!.querySelector<HTMLInputElement>("input:checked")!;
  };
  choice("Did it take place?").focus();
  await key("1");
  expect(words()).toContain("It took place");
  tab();
  expect(document.activeElement).toBe(field("What was promised?"));
  const text = "The minutes";
  keys += text.length;
  await type("What was promised?", text);
  field("What was promised?").focus();
  tab();
  await key("2");
  tab();
  // A number that the question does not have changes nothing.
  await key("9");
  await key("1");
  // What was typed and not accepted is not saved, and not lost.
  await key("Enter", true);
  expect(words()).toContain("You typed a promise. Accept it or clear it first.");
  expect(host.data.entries).toHaveLength(before);
  choice("By when?").focus();
  await key("Enter");
  expect(words()).toContain("Promise: The minutes. By: Chair. When: Mon 7 Dec 2026.");
  choice("How long did it take you?").focus();
  await key("1");
  await key("Enter");
  choice("Where on the ladder?").focus();
  await key("3");
  await key("Enter");
  expect(words()).toContain("Ladder: Rung 3 of 5: Tokenism");
  await key("Enter", true);
  await settle(50);
  expect(host.asked.filter((one) => one.name === "save_meeting_sheet")).toHaveLength(1);
  expect(host.data.entries).toHaveLength(before + 2);
  const meeting = host.data.entries.find((one) => one.id === "e4")!;
  expect(meeting.kind).toMatchObject({ status: "held", judgements: [{ place: { on: "rung", id: "tokenism" } }] });
  expect(keys).toBeLessThan(35);
  await press("Undo");
  expect(host.data.entries).toHaveLength(before);
  expect(host.data.entries.find((one) => one.id === "e4")!.kind).toMatchObject({ status: "planned" });
});

it("keeps a question for a meeting only once it is taken over, and prints the page", async () => {
  const host = await open();
  await press("Timeline", 200);
  await press("Co-production group");
  await press("The meeting on a page");
  expect(heading()).toBe("The meeting on a page");
  const kept = (): string[] | undefined => {
    const kind = host.data.entries.find((one) => one.id === "e4")!.kind;
    return kind.type === "meeting" ? kind.questions : undefined;
  };
  expect(kept()).toBeUndefined();
  const proposal = [...document.querySelectorAll<HTMLElement>("main button")].find((one) =>
    one.textContent.trim().startsWith("Take this one"),
  )!;
  proposal.click();
  await settle(50);
  expect(kept()).toHaveLength(1);
  await type("Question 2", "Who decides?");
  await press("Save as PDF: Co-production group");
  expect(kept()?.[1]).toBe("Who decides?");
  expect(words()).toContain("Co-production group.pdf");
});

it("counts what taking part cost at a rate that was typed, and at no other", async () => {
  await open();
  await press("Meetings");
  await press("What taking part costs");
  expect(words()).not.toContain("an hour this would come to");
  await type("Your rate for an hour, in pounds", "much", 50);
  expect(words()).toContain("Type the rate as pounds");
  expect(words()).toContain("do not receive compensation");
  expect(words()).toContain("Ask a benefits adviser first.");
});

it("goes on after a lock with the record that was open, though another of its name came before it", async () => {
  const host = await open("empty");
  host.others = [{ key: "r2", title: host.data.title, sample: false, keychain: false }];
  await press("Add");
  await press("Something elseAnything");
  await type("What happened?", "The chair rang");
  await press("Save");
  await press("Settings");
  await press("Lock now");
  await type("Passphrase or recovery key", "correct horse battery");
  await press("Open");
  const opened = host.asked.findLast((one) => one.name === "open_record");
  expect(opened?.request).toMatchObject({ key: "r1" });
});

it("looks at a ladder file before it is kept, keeps it, and takes it out again", async () => {
  const host = await open();
  await press("Meetings");
  await press("Where meetings stood");
  expect(words()).toContain("There is none yet.");
  await press("Bring in a ladder file");
  expect(words()).toContain("3. We do it together");
  expect(words()).toContain("Nothing is kept yet.");
  expect(host.asked.some((one) => one.name === "keep_ladder")).toBe(false);
  await press("Keep this ladder");
  expect(words()).toContain("Our forum's steps (3 rungs)");
  await press("Bring in a ladder file");
  expect(words()).toContain("just as it is here");
  expect(words()).not.toContain("Keep this ladder");
  await press("Leave it");
  await press("Remove: Our forum's steps");
  expect(words()).toContain("There is none yet.");
});

it("looks at a file of questions before it is kept, fills it in, and takes out none that is filled in", async () => {
  const host = await open();
  await press("Meetings");
  await press("Feedback forms", 60);
  expect(words()).toContain("There is none yet.");
  await press("Bring in a file of questions");
  expect(document.activeElement?.textContent).toBe("Is this the form?");
  for (const said of ["There was tea.", "Partly", "Or “Can't say”", "It does not ask whether words may be quoted."])
    expect(words()).toContain(said);
  expect(host.asked.some((one) => one.name === "keep_form_set")).toBe(false);
  await press("Keep this form", 40);
  expect(words()).toContain("Our forum's questions (version 1), 2 statements");
  await press("Bring in a file of questions");
  expect(words()).toContain("just as it is here");
  await press("Leave it");
  const lists = [...document.querySelectorAll("select")];
  const which = lists.find((one) => [...one.options].some((option) => option.value === "our-forum/1"))!;
  which.value = "our-forum/1";
  which.dispatchEvent(new Event("change", { bubbles: true }));
  await settle(40);
  // It has one box for own words and no tick, so no other is asked for.
  expect(words()).toContain("What was good?");
  expect(words()).not.toContain("What should be done differently?");
  // A form that is typed in is told of at once, and its questions can be taken out no more.
  expect(words()).toContain("No form is filled in on it.");
  const answer = field("There was tea.");
  answer.dispatchEvent(new KeyboardEvent("keydown", { key: "3", bubbles: true, cancelable: true }));
  await press("Save this form", 60);
  expect(words()).toContain("1 form is filled in on it, so it stays as it is.");
  expect(words()).not.toContain("Remove: Our forum's questions (version 1)");
  await press("Remove: Feedback form 7", 60);
  await press("Remove: Our forum's questions (version 1)", 40);
  expect(words()).toContain("There is none yet.");
  expect(words()).toContain("The papers came in time for me to read them.");
});

it("shows the next steps of all sides as one list, the oldest day first, each with what it rests on", async () => {
  const host = await open();
  const steps = [...document.querySelectorAll("main ol > li")].map((one) => one.textContent ?? "");
  expect(steps.length).toBeGreaterThan(2);
  expect(steps[0]).toContain("was promised by");
  expect(steps.every((one) => /Ours|The council’s|The school’s|Somebody else’s|Can’t tell whose/.test(one))).toBe(true);
  const titles = [...document.querySelectorAll("main ol h3")].map((one) => one.textContent ?? "");
  expect(new Set(titles).size).toBe(titles.length);
  await press(titles[1]?.trim() ?? "");
  expect(document.querySelector("h1")?.textContent).toBeTruthy();
  expect(host.asked.some((one) => one.name === "get_entry")).toBe(true);
});

it("reads a survey's table as a person maps it, guesses no answer, and saves nothing before a click", async () => {
  const host = await open();
  const before = host.data.forms.length;
  await press("Meetings");
  await press("Feedback forms");
  await press("Bring in a survey’s table");
  expect(words()).toContain("1 of 3 forms are ready.");
  expect(words()).toContain("“Agree” means nothing here yet.");
  expect(words()).toContain("1 column is not used. Email");
  expect((field("How many rows at the top are headings?") as unknown as HTMLSelectElement).value).toBe("1");
  const list = field("“Agree”, once") as unknown as HTMLSelectElement;
  list.value = "4";
  list.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  expect(words()).toContain("2 of 3 forms are ready.");
  expect(words()).toContain("stands a formula");
  expect(host.data.forms.length).toBe(before);
  await press("Save 2 forms");
  expect(host.data.forms.length).toBe(before + 2);
  expect(host.data.forms.at(-1)?.filled.answers).toMatchObject({ papers: { step: 4 } });
  expect(words()).toContain("2 forms are in your record.");
});
