/// <reference types="node" />
/** Where the app for the tests of the window lies; before any test it is looked for. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The path of the program, which `cargo xtask test` builds and names. */
export function program(): string {
  const target = process.env.CARGO_TARGET_DIR ?? "target";
  const name = process.platform === "win32" ? "host_on_pipes.exe" : "host_on_pipes";
  return process.env.EVENHAND_HOST ?? resolve(import.meta.dirname, "../..", target, "debug/examples", name);
}

export default function lookForIt(): void {
  if (existsSync(program())) return;
  throw new Error(
    `The app that these tests talk to is not built (${program()}): ` +
      "run `cargo build --workspace --example host_on_pipes` first.",
  );
}
