/** Starts the window: the real app, or in development without it the mock host. */
import "./styles/index.css";
import { mount } from "svelte";
import App from "./frame/App.svelte";
import type { Host } from "./host/types";
import { choose } from "./text/catalogue";

/** The mock is behind a build-time constant, so that no part of it is in the shipped window. */
async function chooseHost(): Promise<Host> {
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
    const { startFor } = await import("./host/mock");
    return startFor(new URLSearchParams(location.search).get("state") ?? "sample");
  }
  const { tauriHost } = await import("./host/tauri");
  return tauriHost;
}

// The language that shows what is cut off, where the app or a developer asks for it.
if (new URLSearchParams(location.search).get("language") === "pseudo") choose("pseudo");

const target = document.getElementById("app");
if (target) mount(App, { target, props: { host: await chooseHost() } });
