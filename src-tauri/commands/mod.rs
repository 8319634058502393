//! The window's calls. Every line of the contract's list becomes one adapter: read the request, call
//! the use case on a thread that may block, give back its answer or its `UserError`.
//!
//! The list is the only place where a command is named, so there are no adapters to write by hand.

mod listen;
mod print;

use evenhand_app::api::Host;
use evenhand_app::contract::{UserError, UserResult};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tauri::ipc::{Invoke, InvokeBody, InvokeError};
use tauri::{Manager, Runtime};

/// Answers a call from the window. `false`: there is no such command.
pub fn handle<R: Runtime>(invoke: Invoke<R>) -> bool {
    match invoke.message.command() {
        listen::NAME => listen::handle(invoke),
        print::NAME => print::handle(invoke),
        _ => use_case(invoke),
    }
}

macro_rules! adapters {
    ($($name:ident: $request:ty => $answer:ty, $what:literal;)*) => {
        /// Names of the use cases that the window can call.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        fn use_case<R: Runtime>(invoke: Invoke<R>) -> bool {
            match invoke.message.command() {
                $(stringify!($name) => answer(invoke, stringify!($name), Host::$name),)*
                _ => return false,
            }
            true
        }
    };
}
evenhand_app::for_each_command!(adapters);

fn answer<R, Q, A>(invoke: Invoke<R>, name: &'static str, act: fn(&Host, Q) -> UserResult<A>)
where
    R: Runtime,
    Q: DeserializeOwned + Send + 'static,
    A: Serialize + Send + 'static,
{
    let host = invoke.message.webview_ref().state::<Host>().inner().clone();
    let request = request(invoke.message.payload());
    invoke.resolver.respond_async(async move {
        let work = move || {
            let _at_work = host.at_work();
            act(&host, request?)
        };
        let done = tauri::async_runtime::spawn_blocking(work).await;
        let result = done.unwrap_or_else(|_| {
            log::error!("{name} stopped in the middle");
            Err(UserError::Unexpected)
        });
        result.map_err(refusal)
    });
}

/// The request, which the pages send as the member `request`.
fn request<Q: DeserializeOwned>(body: &InvokeBody) -> UserResult<Q> {
    let InvokeBody::Json(value) = body else { return Err(UserError::Unexpected) };
    let member = value.get("request").cloned().unwrap_or_default();
    serde_json::from_value(member).map_err(|error| {
        // The category only: the text of the error may quote what a person typed.
        log::error!("a request was not in the agreed shape: {:?}", error.classify());
        UserError::Unexpected
    })
}

fn refusal(error: UserError) -> InvokeError {
    InvokeError(serde_json::to_value(&error).unwrap_or_default())
}
