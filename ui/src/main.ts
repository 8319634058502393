/** Starts the window. */
import "./styles/index.css";
import { mount } from "svelte";
import App from "./frame/App.svelte";
import { tauriHost } from "./host/tauri";
import { choose } from "./text/catalogue";

// The language that shows what is cut off, where the app or a developer asks for it.
if (new URLSearchParams(location.search).get("language") === "pseudo") choose("pseudo");

const target = document.getElementById("app");
if (target) mount(App, { target, props: { host: tauriHost } });
