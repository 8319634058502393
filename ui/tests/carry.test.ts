import { expect, it } from "vitest";
import { carry } from "../src/state/carry";

const base = {
  title: "A",
  notes: "n",
  when: { precision: "day", date: "2026-01-01" },
  kind: { type: "contact", with: ["x"], answered_by: null as string | null },
};

it("takes what was typed, and leaves all else as it is by now", () => {
  const typed = { ...base, title: "B", kind: { ...base.kind, with: ["x", "y"] } };
  const now = { ...base, notes: "more", kind: { ...base.kind, answered_by: "r" } };
  expect(carry({ base, typed }, now)).toEqual({
    ...base,
    title: "B",
    notes: "more",
    kind: { type: "contact", with: ["x", "y"], answered_by: "r" },
  });
  expect(carry({ base, typed: base }, now)).toEqual(now);
  expect(carry({ base, typed }, base)).toEqual(typed);
});

it("takes a time or another kind whole, so that no two are mixed", () => {
  const month = { ...base, when: { precision: "month", year: 2026, month: 2 } };
  const later = { ...base, when: { precision: "day", date: "2026-03-03" } };
  expect(
    carry<object>({ base, typed: { ...base, when: { precision: "day", date: "2026-01-02" } } }, month),
  ).toMatchObject({ when: { precision: "day", date: "2026-01-02" } });
  expect(carry<object>({ base, typed: month }, later)).toMatchObject({ when: month.when });
  const other = { ...base, kind: { type: "event" } };
  expect(carry<object>({ base, typed: { ...base, kind: { ...base.kind, with: [] } } }, other)).toMatchObject({
    kind: { type: "contact", with: [] },
  });
});

it("leaves out what was cleared, and keeps what only came later", () => {
  expect(carry<object>({ base: { a: 1, b: 2 }, typed: { b: 2 } }, { a: 1, b: 2, c: 3 })).toEqual({ b: 2, c: 3 });
});
