//! Locks a record that was left alone, whether or not the window does.

use std::time::{Instant, SystemTime};

use evenhand_app::api::{Host, LeftAlone};
use evenhand_app::contract::{HostEvent, MenuAction, Nothing};
use tauri::{AppHandle, Manager, Runtime};

use super::listener::tell;

/// Looks every few seconds whether the record was left alone, for as long as the app runs.
pub fn start<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Host::WATCH);
            look(&app, Instant::now(), SystemTime::now());
        }
    });
}

/// Looks once, by the two clocks.
pub fn look<R: Runtime>(app: &AppHandle<R>, running: Instant, wall: SystemTime) {
    let host = app.state::<Host>();
    let left = host.left_alone(running, wall);
    if left == LeftAlone::Lock && host.lock_record(Nothing {}).is_err() {
        log::warn!("a record that was left alone was not closed cleanly");
    }
    if left != LeftAlone::Nothing {
        // The window then shows that it is locked, as after the person's own choice.
        tell(&app.clone(), HostEvent::Menu { action: MenuAction::Lock });
    }
}
