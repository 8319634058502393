/** The real app. The only place that knows Tauri. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Commands, CommandName, Host, Stop } from "./types";

export const tauriHost: Host = {
  call<K extends CommandName>(name: K, request: Commands[K]["request"]): Promise<Commands[K]["answer"]> {
    return invoke<Commands[K]["answer"]>(name, { request });
  },
  onMenu: (hear) => hearing("evenhand://menu", hear),
  onDropped: (hear) => hearing("evenhand://dropped", hear),
  onOpened: (hear) => hearing("evenhand://opened", hear),
};

/** `listen` answers later; stopping before it has answered still stops it. */
function hearing<T>(event: string, hear: (payload: T) => void): Stop {
  const started = listen<T>(event, ({ payload }) => hear(payload));
  return () => void started.then((stop) => stop());
}
