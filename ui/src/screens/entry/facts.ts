/** The facts of an entry, as terms and words. What is not known is left out, but for hours: "not recorded". */
import type { CheckResult, Entry } from "../../host/types";
import { minutesTyped, penceTyped } from "../../dates/amounts";
import { whenWords } from "../../dates/words";
import { outcomes } from "../../text/common";
import { channels, directions, entry as words, statuses } from "../../text/entry";
import { invitations, meetingKinds } from "../../text/invitations";
import { facts as terms } from "../../text/facts";

export function factsOf(entry: Entry, check: CheckResult | null): [string, string][] {
  const when: [string, string] = [
    words.day,
    whenWords(entry.when) + (entry.date_basis === "inferred" ? words.inferred : ""),
  ];
  return [when, ...kindFacts(entry, check)].filter(([, value]) => value !== "") as [string, string][];
}

function kindFacts({ kind }: Entry, check: CheckResult | null): [string, string][] {
  switch (kind.type) {
    case "contact":
      return [
        [terms.how, `${channels[kind.channel]}. ${directions[kind.direction]}.`],
        [
          terms.reply,
          kind.direction === "in"
            ? ""
            : kind.answered_by
              ? terms.replied
              : kind.reply_wanted
                ? terms.wanted
                : terms.notWanted,
        ],
        [terms.replyDue, kind.reply_due.precision === "undated" ? "" : whenWords(kind.reply_due)],
      ];
    case "meeting":
      return [
        [invitations.meeting, check?.meeting_words ?? ""],
        [
          invitations.sentFact,
          check ? check.sent_words + (check.sent_origin ? invitations.origin(check.sent_origin) : "") : "",
        ],
        [invitations.papersFact, check?.papers_words ?? ""],
        [invitations.kind, meetingKinds[kind.meeting_kind]],
        [invitations.place, kind.place],
        [terms.status, statuses[kind.status]],
      ];
    case "promise":
      return [
        [terms.asked, kind.asked_on.precision === "undated" ? "" : whenWords(kind.asked_on)],
        [terms.by, kind.promised_by],
        [terms.due, kind.due.precision === "undated" ? terms.noDue : whenWords(kind.due)],
        ...kind.slips.map((slip): [string, string] => [
          terms.slip,
          `${whenWords(slip.due)}${slip.reason ? `: ${slip.reason}` : ""}`,
        ]),
        [
          terms.outcome,
          outcomes[kind.outcome] + (kind.outcome_on.precision === "undated" ? "" : `, ${whenWords(kind.outcome_on)}`),
        ],
      ];
    case "effort":
      return [
        [
          terms.hours,
          kind.minutes === undefined
            ? terms.notRecorded
            : `${minutesTyped(kind.minutes)} ${kind.minutes % 60 ? "min" : "h"}`,
        ],
        [terms.costs, kind.cost_pence === undefined ? terms.notRecorded : `£${penceTyped(kind.cost_pence)}`],
        [terms.activity, kind.activity],
      ];
    case "event":
      return [];
  }
}
