/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/chats.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** Words of a chat that is brought in. */
export const chats = {
  /** "Chat" */
  get title(): string {
    return say("chats-title");
  },
  /** "Saving your chat" */
  get savingTitle(): string {
    return say("chats-saving-title");
  },
  /** "Chat: {name}" */
  titleNamed: (name: string): string => say("chats-title-named", { name: ["text", name] }),
  /** "{messages} messages of {people} people." */
  lede: (messages: number, people: number): string =>
    say("chats-lede", { messages: ["number", messages], people: ["number", people] }),
  /** "Which chat?" */
  get which(): string {
    return say("chats-which");
  },
  /** "Which name is yours?" */
  get mine(): string {
    return say("chats-mine");
  },
  /** "None of them" */
  get nobody(): string {
    return say("chats-nobody");
  },
  /** "Who is from the council?" */
  get council(): string {
    return say("chats-council");
  },
  /** "Which days are meant?" */
  get orderTitle(): string {
    return say("chats-order-title");
  },
  /** "The figures can be read in more than one way." */
  get orderHint(): string {
    return say("chats-order-hint");
  },
  /** "Day first: {from} to {to}" */
  orderDayMonthYear: (from: string, to: string): string =>
    say("chats-order-day-month-year", { from: ["text", from], to: ["text", to] }),
  /** "Month first: {from} to {to}" */
  orderMonthDayYear: (from: string, to: string): string =>
    say("chats-order-month-day-year", { from: ["text", from], to: ["text", to] }),
  /** "Year first: {from} to {to}" */
  orderYearMonthDay: (from: string, to: string): string =>
    say("chats-order-year-month-day", { from: ["text", from], to: ["text", to] }),
  /** "From this day" */
  get from(): string {
    return say("chats-from");
  },
  /** "To this day" */
  get to(): string {
    return say("chats-to");
  },
  /** "Only days with these words" */
  get words(): string {
    return say("chats-words");
  },
  /** "One entry for all of it" */
  get together(): string {
    return say("chats-together");
  },
  /** "{entries} entries with {chosen} messages." */
  sum: (entries: number, chosen: number): string =>
    say("chats-sum", { entries: ["number", entries], chosen: ["number", chosen] }),
  /** "The end of this file is missing, or it holds more than can be read. Part of the chat is not here." */
  get cut(): string {
    return say("chats-cut");
  },
  /** "{count} files named in the chat did not come with it." */
  missing: (count: number): string => say("chats-missing", { count: ["number", count] }),
  /** "The day or time of {count} messages is not sure. Check those messages against the chat." */
  unsure: (count: number): string => say("chats-unsure", { count: ["number", count] }),
};
