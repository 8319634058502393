import { expect, it } from "vitest";
import * as files from "./files";
import { formsOf, held, sixForms } from "./record";
import { field, heading, open, press, settle, type, words } from "./window";

it("takes twelve paper forms by keyboard alone, refuses one a second time, and counts them", async () => {
  const host = await open();
  const june = (await held(host, "Group meeting in June", "2026-06-17")).id;
  await press("Meetings");
  await press("Feedback forms");
  const picked = field("Which meeting?") as unknown as HTMLSelectElement;
  picked.value = june;
  picked.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  const [set] = await host.ask("form_sets", {});
  const [first, second, ...left] = set!.statements.map((one) => one.id);
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
  field("Code on the paper").focus();
  for (let form = 0; form < 12; form += 1) {
    const code = `P${String.fromCharCode(65 + form)}`;
    for (const name of [code[0]!, code[1]!, "Enter", String((form % 5) + 1), "0"]) await key(name);
    // The other statements, the two boxes for own words and the tick are left as they are.
    for (let more = 0; more < left.length + 3; more += 1) await key("Enter");
    // The last Enter saved the form, and the next one begins at its code.
    await key("Enter");
    expect(document.activeElement).toBe(field("Code on the paper"));
  }
  const typed = await formsOf(host, june);
  expect(typed).toHaveLength(12);
  expect(typed[1]?.filled.answers).toEqual({ [first!]: { step: 2 }, [second!]: "cant_say" });
  expect(words()).toContain("12 forms came in.");
  expect(keys).toBe(12 * (3 + 2 + left.length + 3 + 1));
  for (const name of ["P", "A", "Enter", "9", "1"]) await key(name);
  // The form has no ninth step: that key did nothing, and the next one counted.
  expect(field("The papers came in time for me to read them.").value).toBe("1");
  await press("Save this form");
  expect(words()).toContain("The form with the code PA is typed in already.");
  expect(field("Code on the paper").value).toBe("PA");
  expect(await formsOf(host, june)).toHaveLength(12);
});

it("keeps good words that may be quoted as working well, and offers none that may not", async () => {
  const host = await open();
  await sixForms(host, (await held(host, "Group meeting in May", "2026-05-20")).id);
  await press("Timeline");
  await press("Group meeting in May");
  await press("Feedback forms");
  expect(words()).toContain("6 forms came in.");
  await press("Keep as “Working well”: We were thanked by name.");
  expect(await host.entry("We were thanked by name.")).toMatchObject({ working_well: true });
  expect(words()).toContain("Kept as “Working well”");
});

it("puts a held meeting on a ladder with its why, and offers no ladder for a planned one", async () => {
  const host = await open();
  await host.planned("Our next meeting");
  await held(host, "Group meeting in June", "2026-06-17");
  await press("Timeline");
  await press("Our next meeting");
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
  expect((await host.entry("Group meeting in June")).kind).toMatchObject({
    judgements: [{ ladder: "hart", place: { on: "rung", id: "tokenism" }, kind: "ours", why: "Nothing changed." }],
  });
  expect(heading()).toBe("Where meetings stood");
  expect(words()).not.toContain("Say where it stood: Group meeting in June");
});

it("saves what came of a meeting by keyboard alone, only what was accepted, and takes it back as one step", async () => {
  const host = await open();
  const chair = (await host.ask("list_people", {})).find((one) => one.role.startsWith("Chair"))!;
  const meeting = await host.planned("Our next meeting");
  await host.ask("save_entry", { ...meeting, people: [{ person: chair.id, part: "chair" }] });
  await press("Timeline");
  await press("Our next meeting");
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
  const before = (await host.entries()).length;
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
  await key("1");
  tab();
  // A number that the question does not have changes nothing.
  await key("9");
  await key("1");
  // What was typed and not accepted is not saved, and not lost.
  await key("Enter", true);
  expect(words()).toContain("You typed a promise. Accept it or clear it first.");
  expect(await host.entries()).toHaveLength(before);
  choice("By when?").focus();
  await key("Enter");
  expect(words()).toContain("Promise: The minutes. By: Chair of the co-production group. When: Mon 7 Dec 2026.");
  choice("How long did it take you?").focus();
  await key("1");
  await key("Enter");
  choice("Where on the ladder?").focus();
  await key("3");
  await key("Enter");
  expect(words()).toContain("Ladder: Rung 3 of 8: Tokenism");
  await key("Enter", true);
  await settle();
  expect(host.times("save_meeting_sheet")).toBe(1);
  expect(await host.entries()).toHaveLength(before + 2);
  expect((await host.entry("Our next meeting")).kind).toMatchObject({
    status: "held",
    judgements: [{ place: { on: "rung", id: "tokenism" } }],
  });
  expect(keys).toBeLessThan(35);
  await press("Undo");
  expect(await host.entries()).toHaveLength(before);
  expect((await host.entry("Our next meeting")).kind).toMatchObject({ status: "planned" });
});

it("keeps a question for a meeting only once it is taken over, and prints the page", async () => {
  const host = await open();
  await host.planned("Our next meeting");
  await press("Timeline");
  await press("Our next meeting");
  await press("The meeting on a page");
  expect(heading()).toBe("The meeting on a page");
  const kept = async (): Promise<string[] | undefined> => {
    const { kind } = await host.entry("Our next meeting");
    return kind.type === "meeting" ? kind.questions : undefined;
  };
  expect(await kept()).toBeUndefined();
  const proposal = [...document.querySelectorAll<HTMLElement>("main button")].find((one) =>
    one.textContent.trim().startsWith("Take this one"),
  )!;
  proposal.click();
  await settle();
  expect(await kept()).toHaveLength(1);
  await type("Question 2", "Who decides?");
  await press("Save as PDF: Our next meeting");
  expect((await kept())?.[1]).toBe("Who decides?");
  expect(words()).toContain("Our next meeting.pdf");
});

it("counts what taking part cost at a rate that was typed, and at no other", async () => {
  // A council that has a charter of its own, which speaks of pay.
  const host = await open("empty");
  await host.put("effort", { title: "Reading papers" }, { minutes: 60 });
  await press("Meetings");
  await press("What taking part costs");
  expect(words()).not.toContain("an hour this would come to");
  await type("Your rate for an hour, in pounds", "much");
  expect(words()).toContain("Type the rate as pounds");
  expect(words()).toContain("do not receive compensation");
  expect(words()).toContain("Ask a benefits adviser first.");
});

it("looks at a ladder file before it is kept, keeps it, and takes it out again", async () => {
  const host = await open();
  await press("Meetings");
  await press("Where meetings stood");
  expect(words()).toContain("There is none yet.");
  await host.person({ files: [files.ladder()] });
  await press("Bring in a ladder file");
  expect(words()).toContain("3. We do it together");
  expect(words()).toContain("Nothing is kept yet.");
  expect(host.times("keep_ladder")).toBe(0);
  await press("Keep this ladder");
  expect(words()).toContain("Our forum's steps (3 rungs)");
  await host.person({ files: [files.ladder()] });
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
  await press("Feedback forms");
  expect(words()).toContain("There is none yet.");
  await host.person({ files: [files.questions()] });
  await press("Bring in a file of questions");
  expect(document.activeElement?.textContent).toBe("Is this the form?");
  for (const said of ["There was tea.", "Partly", "Or “Can't say”", "It does not ask whether words may be quoted."])
    expect(words()).toContain(said);
  expect(host.times("keep_form_set")).toBe(0);
  await press("Keep this form");
  expect(words()).toContain("Our forum's questions (version 1), 2 statements");
  await host.person({ files: [files.questions()] });
  await press("Bring in a file of questions");
  expect(words()).toContain("just as it is here");
  await press("Leave it");
  const lists = [...document.querySelectorAll("select")];
  const which = lists.find((one) => [...one.options].some((option) => option.value === "our-forum/1"))!;
  which.value = "our-forum/1";
  which.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  // It has one box for own words and no tick, so no other is asked for.
  expect(words()).toContain("What was good?");
  expect(words()).not.toContain("What should be done differently?");
  // A form that is typed in is told of at once, and its questions can be taken out no more.
  expect(words()).toContain("No form is filled in on it.");
  const answer = field("There was tea.");
  answer.dispatchEvent(new KeyboardEvent("keydown", { key: "3", bubbles: true, cancelable: true }));
  await press("Save this form");
  expect(words()).toContain("1 form is filled in on it, so it stays as it is.");
  expect(words()).not.toContain("Remove: Our forum's questions (version 1)");
  await press("Remove: Feedback form 1");
  // It may come back from the bin.
  expect(words()).toContain("1 form is filled in on it, so it stays as it is.");
  await host.ask("empty_bin", { secret: "" });
  await press("Meetings");
  await press("Feedback forms");
  await press("Remove: Our forum's questions (version 1)");
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
  expect(host.times("get_entry")).toBeGreaterThan(0);
});

it("reads a survey's table as a person maps it, guesses no answer, and saves nothing before a click", async () => {
  const host = await open();
  await press("Meetings");
  await press("Feedback forms");
  const meeting = field("Which meeting?").value;
  await host.person({ files: [files.survey()] });
  await press("Bring in a survey’s table");
  expect(words()).toContain("1 of 3 forms are ready.");
  expect(words()).toContain("“Agree” means nothing here yet, under");
  expect(words()).toContain("1 column is not used. Email");
  expect((field("How many rows at the top are headings?") as unknown as HTMLSelectElement).value).toBe("1");
  const list = field("“Agree”, once") as unknown as HTMLSelectElement;
  list.value = "4";
  list.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  expect(words()).toContain("2 of 3 forms are ready.");
  expect(words()).toContain("stands a formula");
  expect(await formsOf(host, meeting)).toHaveLength(0);
  await press("Save 2 forms");
  expect(await formsOf(host, meeting)).toHaveLength(2);
  const answers = (await formsOf(host, meeting)).map((one) => one.filled.answers);
  expect(answers).toContainEqual({ papers: { step: 4 } });
  expect(words()).toContain("2 forms are in your record.");
});
