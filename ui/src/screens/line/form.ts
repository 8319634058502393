/** What was understood of a line, as fields. Where the words do not say, a field is empty and nothing is chosen. */
import type { Channel, Direction, LineView, When } from "../../host/types";

export interface PromiseForm {
  keep: boolean;
  what: string;
  by: string;
  due: When;
}

export interface LineForm {
  /** The line that it was read from. */
  line: string;
  text: string;
  what: Channel | "note" | "";
  way: Direction | "";
  who: string;
  when: When;
  promises: PromiseForm[];
}

export const blankForm: LineForm = {
  line: "",
  text: "",
  what: "note",
  way: "",
  who: "",
  when: { precision: "undated" },
  promises: [],
};

export function formOf(text: string, view: LineView): LineForm {
  return {
    line: text,
    text,
    what: view.message ? (view.channel ?? "") : "note",
    way: view.direction ?? "",
    who: view.who,
    when: view.day.when,
    promises: view.promises.map((one) => ({ keep: one.sure, what: one.what, by: one.by, due: one.due.when })),
  };
}
