import { describe, expect, it } from "vitest";
import { parseMinutes, parsePence } from "../src/dates/amounts";
import { parseTime, parseWhen } from "../src/dates/parse";
import { dayWords, timeWords, whenTyped } from "../src/dates/words";
import { londonInstant, londonTime } from "../src/dates/zone";

const TODAY = "2026-11-12";

describe("typed dates", () => {
  it.each([
    ["", { precision: "undated" }],
    ["no date", { precision: "undated" }],
    ["21 Nov 2019", { precision: "day", date: "2019-11-21" }],
    ["Thu 21 Nov 2019", { precision: "day", date: "2019-11-21" }],
    ["21/11/2019", { precision: "day", date: "2019-11-21" }],
    ["2019-11-21", { precision: "day", date: "2019-11-21" }],
    ["1st September", { precision: "day", date: "2026-09-01" }],
    ["yesterday", { precision: "day", date: "2026-11-11" }],
    ["May 2019", { precision: "month", year: 2019, month: 5 }],
    ["2019", { precision: "year", year: 2019 }],
    ["1 to 5 May 2019", { precision: "range", from: "2019-05-01", to: "2019-05-05" }],
    ["29 Feb 2024 to 2 March 2024", { precision: "range", from: "2024-02-29", to: "2024-03-02" }],
    ["May to July 2019", { precision: "range", from: "2019-05-01", to: "2019-07-31" }],
  ])("%s", (typed, when) => expect(parseWhen(typed, TODAY)).toEqual(when));

  it.each(["30 Feb 2019", "sometime", "31/13/2019", "5 May 2019 to 1 May 2019", "21 Nov 1066"])(
    "cannot be read: %s",
    (typed) => expect(parseWhen(typed, TODAY)).toBeNull(),
  );

  it("come back as they were typed", () => {
    for (const typed of ["21 Nov 2019", "May 2019", "2019", "1 May 2019 to 5 May 2019"]) {
      const when = parseWhen(typed, TODAY);
      expect(when && parseWhen(whenTyped(when), TODAY)).toEqual(when);
    }
  });
});

describe("times", () => {
  it.each([
    ["10.30am", "10:30"],
    ["14:00", "14:00"],
    ["2", "14:00"],
    ["noon", "12:00"],
    ["12am", "00:00"],
    ["1030", "10:30"],
  ])("%s", (typed, time) => expect(parseTime(typed)).toBe(time));
  it("says what it cannot read", () =>
    expect([parseTime("25:00"), parseTime("soon"), parseTime("10:61")]).toEqual([null, null, null]));
  it("in words", () =>
    expect([timeWords("12:00"), timeWords("09:14"), timeWords("14:30")]).toEqual(["12 noon", "9.14am", "2.30pm"]));
  it("are London times, summer and winter", () => {
    expect(londonInstant("2026-07-01", "10:00")).toBe("2026-07-01T09:00:00Z");
    expect(londonInstant("2026-11-30", "10:30")).toBe("2026-11-30T10:30:00Z");
    // The clocks go back at 2am on 25 Oct 2026 and forward at 1am on 29 Mar 2026.
    expect(londonInstant("2026-10-25", "03:00")).toBe("2026-10-25T03:00:00Z");
    expect(londonInstant("2026-03-29", "03:00")).toBe("2026-03-29T02:00:00Z");
    expect(londonTime("2026-07-01", "10:00")).toMatchObject({ local: "2026-07-01T10:00:00", zone: "Europe/London" });
  });
});

it("days carry their weekday", () => expect(dayWords("2019-11-21")).toBe("Thu 21 Nov 2019"));

it("hours and costs are never made up", () => {
  expect([
    parseMinutes(""),
    parseMinutes("1.5"),
    parseMinutes("1 h 30"),
    parseMinutes("45 min"),
    parseMinutes("lots"),
  ]).toEqual([undefined, 90, 90, 45, null]);
  expect([parsePence(""), parsePence("£4.20"), parsePence("4"), parsePence("four")]).toEqual([
    undefined,
    420,
    400,
    null,
  ]);
});
