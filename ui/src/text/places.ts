/** Every place that words lead to from Find, the places of the navigation first. */
import * as tr from "../gen/words";
import { places, type Route } from "../state/route";
import { screens } from "./screens";

/** Screens behind the places, which open without anything being chosen. */
const BEHIND = [
  "add",
  "people",
  "ladder",
  "forms",
  "notes",
  "cost",
  "story",
  "plan",
  "charters",
  "limits",
  "issues",
] as const;

export interface Place {
  title: string;
  route: Route;
}

const all = (): Place[] => [
  ...[...places, ...BEHIND].map((screen): Place => ({ title: screens[screen], route: { screen } })),
  { title: tr.notes.answers, route: { screen: "notes", view: "answers" } },
  { title: tr.notes.themes, route: { screen: "notes", view: "themes" } },
];

/** Places with every word that was typed at the start of one of their own words. */
export function placesWith(text: string): Place[] {
  const typed = wordsOf(text);
  const has = ({ title }: Place): boolean => {
    const own = wordsOf(title);
    return typed.every((word) => own.some((one) => one.startsWith(word)));
  };
  return typed.length ? all().filter(has) : [];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
