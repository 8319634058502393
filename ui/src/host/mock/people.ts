/** People of the mock, two that become one, and filters that are kept. */
import type { FilterKey } from "../../gen/FilterKey";
import type { MergePeople } from "../../gen/MergePeople";
import type { SavedFilter } from "../../gen/SavedFilter";
import type { Commands, Person, UserError } from "../types";
import type { Data } from "./sample";

interface Parts {
  data: () => Data;
  newId: () => string;
  change: (label: string, change: () => void) => void;
  status: () => Commands["status"]["answer"];
}

export function peopleAnswers({ data, newId, change, status }: Parts) {
  let filters: SavedFilter[] = [];
  const find = (id: string): Person => {
    const person = data().people.find((one) => one.id === id);
    if (!person) throw { code: "gone" } satisfies UserError;
    return person;
  };
  const byName = () => filters.toSorted((a, b) => a.name.localeCompare(b.name));
  return {
    remove_person: ({ id }: { id: string }): Commands["remove_person"]["answer"] => {
      find(id);
      change("Remove a person", () => (data().people = data().people.filter((one) => one.id !== id)));
      return { label: "Remove a person", status: status() };
    },
    merge_people: ({ keep, gone }: MergePeople): Person => {
      if (keep === gone) throw { code: "nothing_chosen" } satisfies UserError;
      const [one, other] = [find(keep), find(gone)];
      const roles = other.role
        ? [{ title: other.role, organisation: other.organisation, from: other.from, to: other.to }]
        : [];
      const person: Person = {
        ...one,
        name: one.name || other.name,
        role: one.role || other.role,
        council: one.council || other.council,
        child: one.child || other.child,
        other_names: [
          ...(one.other_names ?? []),
          ...(one.name && other.name && one.name !== other.name ? [other.name] : []),
          ...(other.other_names ?? []),
        ],
        roles: [...(one.roles ?? []), ...(one.role ? roles : []), ...(other.roles ?? [])],
      };
      change("Make two people one", () => {
        data().people = [...data().people.filter((each) => each.id !== keep && each.id !== gone), person];
        for (const entry of data().entries) {
          const people = entry.people.map((part) => (part.person === gone ? { ...part, person: keep } : part));
          entry.people = people.filter(
            (part, at) => people.findIndex((first) => first.person === part.person && first.part === part.part) === at,
          );
        }
      });
      return person;
    },
    list_filters: byName,
    save_filter: (filter: SavedFilter): SavedFilter[] => {
      const name = filter.name.trim();
      if (!name) throw { code: "nothing_chosen" } satisfies UserError;
      if (filter.key && !filters.some((one) => one.key === filter.key)) throw { code: "gone" } satisfies UserError;
      filters = [...filters.filter((one) => one.key !== filter.key), { ...filter, name, key: filter.key || newId() }];
      return byName();
    },
    remove_filter: ({ key }: FilterKey): SavedFilter[] => {
      filters = filters.filter((one) => one.key !== key);
      return byName();
    },
  };
}
