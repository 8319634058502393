/** Words of feedback forms that a key chooses. */
import * as tr from "../gen/words";
import type { FilledBy, FormSetView, GotBy } from "../host/types";
import { lazily } from "./lazily";

export const filledBy: Record<FilledBy, string> = lazily({
  parent_carer: () => tr.forms.byParentCarer,
  young_person: () => tr.forms.byYoungPerson,
  officer: () => tr.forms.byOfficer,
  other: () => tr.forms.byOther,
});

export const gotBy: Record<GotBy, string> = lazily({
  paper: () => tr.forms.gotPaper,
  phone: () => tr.forms.gotPhone,
  online_file: () => tr.forms.gotOnlineFile,
});

/** A form as it is chosen: two versions of one, or two of one title, are told apart. */
export function formName(one: FormSetView, all: FormSetView[]): string {
  return all.filter((other) => other.title === one.title).length > 1 ? tr.forms.set(one.title, one.version) : one.title;
}
