/** What the window may ask of the app, and what the app tells it unasked. */
import type { Commands } from "../gen/commands";
import type { DroppedFile } from "../gen/DroppedFile";
import type { MenuAction } from "../gen/MenuAction";

export type { Commands } from "../gen/commands";
export type * from "../gen/types";
// A response is something else in a browser, and a role is a person's.
export type { LineRole as NotesRole } from "../gen/LineRole";
export type { Response as NotesResponse } from "../gen/Response";

/** The name of a command. */
export type CommandName = keyof Commands;

/** Stops listening. */
export type Stop = () => void;

/** The app as the window sees it. A call that fails rejects with a `UserError`. */
export interface Host {
  call<K extends CommandName>(name: K, request: Commands[K]["request"]): Promise<Commands[K]["answer"]>;
  /** A menu entry or its shortcut was chosen. */
  onMenu(hear: (action: MenuAction) => void): Stop;
  /** Files were dropped on the window. */
  onDropped(hear: (files: DroppedFile[]) => void): Stop;
  /** Files were opened with the app. */
  onOpened(hear: (files: DroppedFile[]) => void): Stop;
  /** Opens the system's dialog to print what the window shows for printing. */
  print(): Promise<void>;
}

/** How an answer stands, by its name alone. */
export type ResponseStateName = import("../gen/ResponseState").ResponseState["is"];
