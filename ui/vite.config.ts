import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// Everything is bundled and served from the app itself: the window has no network.
export default defineConfig({
  plugins: [svelte()],
  // The window is served from its own root, so relative addresses always hold.
  base: "./",
  // A data: URL for a font would need a wider font-src in the content security policy.
  build: { target: "es2022", outDir: "dist", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  // The catalogue of words lies beside the Rust that says it too.
  server: { fs: { allow: [".", "../src-tauri/words/locales"] } },
  // Component tests run the browser build of Svelte inside jsdom.
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: {
    environment: "jsdom",
    include: ["tests/**/*.test.ts"],
    css: true,
    setupFiles: ["tests/setup.ts"],
    globalSetup: ["tests/built.ts"],
    testTimeout: 60_000,
    // While the app answers one of them, another can go on.
    maxWorkers: "100%",
    // To read the window's modules takes seconds. Each test starts app and window anew.
    isolate: false,
  },
});
