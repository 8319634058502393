/** Celebration pages of the mock: names and words only of those who agreed. */
import type { Commands, StoryPersonView, StoryView, UserError } from "../types";

export interface MockStory extends Omit<StoryView, "kind" | "about" | "notices" | "hints" | "rules" | "today"> {
  /** Who stood on what was printed. */
  shown: { output: string; name: string; person: string; on: string }[];
}

const labels: Record<string, string> = {
  situation: "How it was",
  who: "Who took part",
  together: "What we did together",
  changed: "What changed",
};

const person = (id: string, more: Partial<StoryPersonView>): StoryPersonView => ({
  id,
  name: "",
  role: "",
  child: false,
  words: "",
  name_ok_on: null,
  quote_ok_on: null,
  withdrawn_on: null,
  can_name: false,
  shown: "",
  ...more,
});

export const sampleStories = (): MockStory[] => [
  {
    id: "story1",
    page: "celebration",
    title: "An example: times that suit families",
    fields: Object.entries(labels).map(([id, label]) => ({
      id,
      label,
      ask: "",
      text: `${label}: an example.`,
      note: "",
    })),
    people: [
      person("sp1", {
        role: "parent carer (an example)",
        words: "I could stay to the end.",
        quote_ok_on: "2019-11-21",
      }),
    ],
    outputs: ["page", "card"],
    printed: [],
    shown: [],
  },
];

interface Around {
  stories: () => MockStory[];
  today: () => string;
  id: () => string;
  change: (label: string, change: () => void) => void;
  undone: (label: string) => Commands["remove_story"]["answer"];
  remove: (id: string) => void;
}

type Names = "stories" | "story" | "start_story" | "save_story" | "tick_story" | "remove_story" | "print_story";
type Answers = { [K in Names]: (request: Commands[K]["request"]) => Commands[K]["answer"] };

export function storyAnswers(around: Around): Answers {
  const find = (id: string): MockStory => {
    const own = around.stories().find((one) => one.id === id);
    if (!own) throw { code: "gone" } satisfies UserError;
    return own;
  };
  const shown = (own: StoryPersonView): StoryPersonView => ({
    ...own,
    can_name: Boolean(own.name) && !own.child,
    shown: `Shown as: ${own.name_ok_on ? own.name : own.role}.`,
  });
  const kind = (page: string): string => (page === "case-study" ? "Case study" : "Celebration page");
  const view = (id: string): StoryView => {
    const { shown: printed, ...own } = structuredClone(find(id));
    const back = printed.filter((one) => !own.people.find((now) => now.id === one.person)?.name_ok_on);
    return {
      ...own,
      kind: kind(own.page),
      about: "A page that says who did what, and what it changed.",
      people: own.people.map(shown),
      notices: back.map((one) => `A4 page: printed on ${one.on} with the name ${one.name}. Print it again.`),
      hints: [],
      rules: ["The name of a child or young person is never shown."],
      today: around.today(),
    };
  };
  return {
    stories: () => ({
      kinds: ["celebration", "case-study"].map((id) => ({ id, title: kind(id), about: `About a ${kind(id)}.` })),
      stories: around.stories().map(({ id, title, page }) => ({
        id,
        title: title || kind(page),
        kind: kind(page),
        reprint: view(id).notices.length > 0,
      })),
    }),
    story: ({ id }) => view(id),
    start_story: ({ page }) => {
      const id = around.id();
      around.change("Save a celebration page", () => {
        const fields = sampleStories()[0]!.fields.map((field) => ({ ...field, text: "" }));
        around
          .stories()
          .push({ ...sampleStories()[0]!, id, page, title: "Thank you, and well done", fields, people: [] });
      });
      return view(id);
    },
    save_story: ({ id, title, fields, people }) => {
      around.change("Save a celebration page", () => {
        const own = find(id);
        own.title = title;
        for (const field of own.fields) field.text = fields[field.id] ?? "";
        own.people = people
          .filter((one) => one.name || one.role || one.words)
          .map((one) => {
            const known = own.people.find((before) => before.id === one.id);
            return person(one.id ?? around.id(), {
              ...known,
              ...one,
              name_ok_on: known?.name === one.name ? (known.name_ok_on ?? null) : null,
              quote_ok_on: known?.words === one.words ? (known.quote_ok_on ?? null) : null,
            });
          });
      });
      return view(id);
    },
    tick_story: ({ story, person: who, what, on }) => {
      around.change("Say what somebody agreed to", () => {
        const own = find(story).people.find((one) => one.id === who)!;
        if (what === "take_back") Object.assign(own, { name_ok_on: null, quote_ok_on: null, withdrawn_on: on });
        else Object.assign(own, { [what === "name" ? "name_ok_on" : "quote_ok_on"]: on, withdrawn_on: null });
      });
      return view(story);
    },
    remove_story: ({ id }) => {
      around.change("Remove a celebration page", () => around.remove(id));
      return around.undone("Remove a celebration page");
    },
    print_story: ({ story, output }) => {
      const own = find(story);
      const named = own.people.filter((one) => one.name_ok_on);
      own.shown = named.map((one) => ({ output, name: one.name, person: one.id, on: around.today() }));
      own.printed = [`A4 page: printed on ${around.today()}.`, ...own.printed];
      return { name: `${own.title}.pdf`, bytes: 1 };
    },
  };
}
