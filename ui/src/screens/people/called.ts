/** What a person is called in lists that only the user sees. */
import * as tr from "../../gen/words";
import type { Person } from "../../host/types";

export const called = (one: Person): string => one.name || one.role || one.organisation || tr.people.unnamed;
