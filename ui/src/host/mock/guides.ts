/** Guides of the mock: a few cards of each, and the officer's page for one charter. */
import type { GuideCard, GuideFound, GuideView, OfficerHelp, OfficerQuery } from "../types";
import { dayWords } from "../../dates/words";

const bare: GuideCard = {
  id: "",
  title: "",
  says: "",
  more: [],
  facts: [],
  quote: "",
  quote_at: "",
  link_text: "",
  link: "",
  prints: true,
};

export const guides: GuideView[] = [
  {
    guide: "law",
    title: "Law guide",
    about: "What the law and the guidance say, in plain words. It is not legal advice.",
    note: "Each card says on which day it was read.",
    attribution:
      "Contains public sector information licensed under the Open Government Licence v3.0. https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    groups: [
      {
        name: "Being heard and working together",
        cards: [
          {
            ...bare,
            id: "cfa-19",
            title: "Your views count",
            says: "In all its SEND work the council must think about the views and wishes of families.",
            more: ["They should get the facts and the help that they need for it."],
            facts: [
              { label: "Who must do it", words: "The council." },
              { label: "This is law", words: "Children and Families Act 2014, section 19" },
              { label: "Read on", words: "Thu 26 Nov 2026. Its words may be quoted." },
            ],
            quote: "the views, wishes and feelings of the child and his or her parent",
            quote_at: "section 19(a)",
            link_text: "Children and Families Act 2014, section 19",
            link: "https://www.legislation.gov.uk/ukpga/2014/6/section/19",
          },
        ],
      },
    ],
  },
  {
    guide: "words",
    title: "Words explained",
    about: "Words that people meet in meetings and letters.",
    note: "",
    attribution: "",
    groups: [
      {
        name: "",
        cards: [
          { ...bare, id: "annual-review", title: "Annual review", says: "A meeting about an EHC plan, once a year." },
        ],
      },
    ],
  },
  {
    guide: "toolkit",
    title: "Toolkit",
    about: "Forms to print and use.",
    note: "",
    attribution: "",
    groups: [
      {
        name: "",
        cards: [
          {
            ...bare,
            id: "officer",
            title: "Help for the officer who invites",
            says: "Type the day of the meeting. This page then says what to send and by when.",
            prints: false,
          },
          { ...bare, id: "agenda", title: "Agenda", says: "A plain list of what the meeting is about." },
        ],
      },
    ],
  },
];

export function foundInGuides(text: string): GuideFound[] {
  const wanted = text.toLowerCase();
  return guides.flatMap((view) =>
    view.groups
      .flatMap((group) => group.cards)
      .filter((card) => `${card.title} ${card.says}`.toLowerCase().includes(wanted))
      .map((card) => ({
        guide: view.guide,
        id: card.id,
        title: card.title,
        words: card.says,
        guide_title: view.title,
      })),
  );
}

export function officerHelp(query: OfficerQuery): OfficerHelp {
  return {
    opening: "This page is for the person who invites.",
    charter_title: "Hounslow Co-production Charter",
    lines: [
      {
        what: "Send the invitation by Thu 5 Nov 2026.",
        sum: `The meeting is on ${dayWords(query.day)}. The charter asks for 25 days before it.`,
        notes: [],
        clause: "Principle 7",
        quote: "meetings booked 25 days in advance",
      },
    ],
    list: ["Ask for access needs in the invitation."],
    closing: "Thank you.",
    invitation: `Invitation to a meeting on ${dayWords(query.day)}`,
    agenda: "Agenda of the meeting",
    findings: [],
  };
}
