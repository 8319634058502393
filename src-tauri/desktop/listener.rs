//! The one line from the desktop to the pages.

use std::sync::{Mutex, PoisonError};

use evenhand_app::contract::HostEvent;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, Runtime};

/// The channel that the page gave with its `listen` call, once it has.
///
/// A channel and not tauri's event bus: the window then needs no permission beyond our own commands.
#[derive(Default)]
pub struct Listener {
    channel: Mutex<Option<Channel<HostEvent>>>,
}

impl Listener {
    /// Sends everything from now on to this channel.
    pub fn set(&self, channel: Channel<HostEvent>) {
        *self.channel.lock().unwrap_or_else(PoisonError::into_inner) = Some(channel);
    }
}

/// The pages have asked to be told.
pub fn is_listening<R: Runtime>(app: &AppHandle<R>) -> bool {
    let listener = app.state::<Listener>();
    let channel = listener.channel.lock().unwrap_or_else(PoisonError::into_inner);
    channel.is_some()
}

/// Tells the pages. Before they listen there is nobody to tell.
pub fn tell<R: Runtime>(app: &AppHandle<R>, event: HostEvent) {
    let listener = app.state::<Listener>();
    let channel = listener.channel.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(channel) = channel.as_ref()
        && channel.send(event).is_err()
    {
        ::log::error!("an event did not reach the pages");
    }
}
