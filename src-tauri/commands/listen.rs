//! The window asks to be told of menu choices, drops and opened files.

use evenhand_app::contract::UserError;
use tauri::ipc::{Invoke, InvokeBody, JavaScriptChannelId};
use tauri::{Manager, Runtime};

use crate::desktop::listener::Listener;

/// The command's name.
pub(super) const NAME: &str = "listen";

/// Keeps the channel that the page made. A page that was loaded anew takes the old one's place.
pub(super) fn handle<R: Runtime>(invoke: Invoke<R>) -> bool {
    let InvokeBody::Json(body) = invoke.message.payload() else { return false };
    let id = body.get("channel").and_then(|id| id.as_str()).unwrap_or_default();
    match id.parse::<JavaScriptChannelId>() {
        Ok(id) => {
            let webview = invoke.message.webview();
            let channel = id.channel_on(webview.clone());
            webview.state::<Listener>().set(channel);
            invoke.resolver.resolve(());
        }
        Err(_) => invoke.resolver.reject(UserError::Unexpected),
    }
    true
}
