/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */
import english from "../../../../src-tauri/words/locales/en/changes.ftl?raw";
import { speaker } from "../../text/catalogue";

const say = /* @__PURE__ */ speaker(english);

/** What has changed since an earlier version of a bundle. */
export const changes = {
  /** "Version {version} was saved on {day}." */
  savedOn: (version: number, day: string): string =>
    say("changes-saved-on", { version: ["number", version], day: ["date", day] }),
  /** "Version {version} is said to have been saved on {day}." */
  saidSavedOn: (version: number, day: string): string =>
    say("changes-said-saved-on", { version: ["number", version], day: ["date", day] }),
  /** "{saved} Appendices kept their numbers, but where this list says so." */
  keptNumbers: (saved: string): string => say("changes-kept-numbers", { saved: ["text", saved] }),
  /** "Added" */
  get added(): string {
    return say("changes-added");
  },
  /** "Changed" */
  get changed(): string {
    return say("changes-changed");
  },
  /** "Left out" */
  get leftOut(): string {
    return say("changes-left-out");
  },
  /** "New numbers" */
  get newNumbers(): string {
    return say("changes-new-numbers");
  },
  /** "Nothing that the bundle holds has changed since then." */
  get nothing(): string {
    return say("changes-nothing");
  },
  /** "What has changed since version {version}" */
  title: (version: number): string => say("changes-title", { version: ["number", version] }),
  /** What stands after an appendix's new number. "was {label}." */
  was: (label: string): string => say("changes-was", { label: ["text", label] }),
  /** "{label} of version {version}" */
  ofVersion: (label: string, version: number): string =>
    say("changes-of-version", { label: ["text", label], version: ["number", version] }),
  /** "{label} of version {version}, {title}" */
  ofVersionTitled: (label: string, version: number, title: string): string =>
    say("changes-of-version-titled", { label: ["text", label], version: ["number", version], title: ["text", title] }),
};
