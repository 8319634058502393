import { expect, it } from "vitest";
import { field, heading, open, press, settle, type, words } from "./window";

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
