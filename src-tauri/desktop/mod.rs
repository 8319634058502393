//! What only a desktop has: a window, a menu, dialogs, files that are dropped or opened with the app.

pub mod files;
pub mod keychain;
pub mod listener;
pub mod log;
pub mod menu;
pub mod platform;
pub mod recent;
pub mod watch;
pub mod window;
