/** What a person is called in lists that only the user sees. */
import type { Person } from "../../host/types";
import { people as words } from "../../text/people";

export const called = (one: Person): string => one.name || one.role || one.organisation || words.unnamed;
