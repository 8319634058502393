// Every message from the pages to the app passes here first, in a frame of its own. Only calls of
// the app's own commands go on, and only in the shape that the pages' host module sends. This is a
// second fence: the capabilities refuse the rest too.
window.__TAURI_ISOLATION_HOOK__ = (message) => {
  const own = typeof message.cmd === "string" && /^[a-z][a-z0-9_]*$/.test(message.cmd);
  // An answer that is too long for one message is fetched by tauri's own call.
  const fetched = message.cmd === "plugin:__TAURI_CHANNEL__|fetch";
  if (!own && !fetched) {
    throw new Error("This call is not one of the app's own.");
  }
  return message;
};
