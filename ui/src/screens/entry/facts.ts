/** The facts of an entry, as terms and words. What is not known is left out, but for hours: "not recorded". */
import * as tr from "../../gen/words";
import type { CheckResult, Entry } from "../../host/types";
import { minutesTyped, penceTyped } from "../../dates/amounts";
import { whenWords } from "../../dates/words";
import { outcomes } from "../../text/common";
import { channels, directions, statuses } from "../../text/entry";
import { meetingKinds } from "../../text/invitations";

export function factsOf(entry: Entry, check: CheckResult | null): [string, string][] {
  const when: [string, string] = [
    tr.entry.day,
    whenWords(entry.when) + (entry.date_basis === "inferred" ? tr.entry.inferred : ""),
  ];
  return [when, ...kindFacts(entry, check)].filter(([, value]) => value !== "") as [string, string][];
}

function kindFacts({ kind }: Entry, check: CheckResult | null): [string, string][] {
  switch (kind.type) {
    case "contact":
      return [
        [tr.facts.how, `${channels[kind.channel]}. ${directions[kind.direction]}.`],
        [
          tr.facts.reply,
          kind.direction === "in"
            ? ""
            : kind.answered_by
              ? tr.facts.replied
              : kind.reply_wanted
                ? tr.facts.wanted
                : tr.facts.notWanted,
        ],
        [tr.facts.replyDue, kind.reply_due.precision === "undated" ? "" : whenWords(kind.reply_due)],
      ];
    case "meeting":
      return [
        [tr.invitations.meeting, check?.meeting_words ?? ""],
        [
          tr.invitations.sentFact,
          check ? check.sent_words + (check.sent_origin ? tr.invitations.origin(check.sent_origin) : "") : "",
        ],
        [tr.invitations.papersFact, check?.papers_words ?? ""],
        [tr.invitations.kind, meetingKinds[kind.meeting_kind]],
        [tr.invitations.place, kind.place],
        [tr.facts.status, statuses[kind.status]],
      ];
    case "promise":
      return [
        [tr.facts.asked, kind.asked_on.precision === "undated" ? "" : whenWords(kind.asked_on)],
        [tr.facts.by, kind.promised_by],
        [tr.facts.due, kind.due.precision === "undated" ? tr.facts.noDue : whenWords(kind.due)],
        ...kind.slips.map((slip): [string, string] => [
          tr.facts.slip,
          `${whenWords(slip.due)}${slip.reason ? `: ${slip.reason}` : ""}`,
        ]),
        [
          tr.facts.outcome,
          outcomes[kind.outcome] + (kind.outcome_on.precision === "undated" ? "" : `, ${whenWords(kind.outcome_on)}`),
        ],
      ];
    case "effort":
      return [
        [
          tr.facts.hours,
          kind.minutes === undefined
            ? tr.facts.notRecorded
            : `${minutesTyped(kind.minutes)} ${kind.minutes % 60 ? "min" : "h"}`,
        ],
        [tr.facts.costs, kind.cost_pence === undefined ? tr.facts.notRecorded : `£${penceTyped(kind.cost_pence)}`],
        [tr.facts.activity, kind.activity],
      ];
    case "event":
      return [];
  }
}
