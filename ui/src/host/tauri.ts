/** The real app. The only place that knows Tauri. */
import { Channel, invoke } from "@tauri-apps/api/core";
import type { HostEvent } from "../gen/HostEvent";
import type { Commands, CommandName, DroppedFile, Host, MenuAction, Stop } from "./types";

type Hear<T> = (payload: T) => void;

const menu = new Set<Hear<MenuAction>>();
const dropped = new Set<Hear<DroppedFile[]>>();
const opened = new Set<Hear<DroppedFile[]>>();

export const tauriHost: Host = {
  call<K extends CommandName>(name: K, request: Commands[K]["request"]): Promise<Commands[K]["answer"]> {
    return invoke<Commands[K]["answer"]>(name, { request });
  },
  onMenu: (hear) => hearing(menu, hear),
  onDropped: (hear) => hearing(dropped, hear),
  onOpened: (hear) => hearing(opened, hear),
  print: () => invoke("print_page"),
};

let asked = false;

/** One channel carries everything. Tauri's event bus would need a permission beyond our own commands. */
function hearing<T>(hearers: Set<Hear<T>>, hear: Hear<T>): Stop {
  hearers.add(hear);
  if (!asked) {
    asked = true;
    const channel = new Channel<HostEvent>(tell);
    // Without it the window still works; only menu, drops and opened files stay silent.
    invoke("listen", { channel }).catch(() => (asked = false));
  }
  return () => void hearers.delete(hear);
}

function tell(event: HostEvent): void {
  if (event.kind === "menu") menu.forEach((hear) => hear(event.action));
  else if (event.kind === "dropped") dropped.forEach((hear) => hear(event.files));
  else opened.forEach((hear) => hear(event.files));
}
