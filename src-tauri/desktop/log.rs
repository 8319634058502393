//! A small log beside the app's data: names of commands and kinds of error, nothing a person typed.

use log::LevelFilter;
use tauri::Runtime;
use tauri::plugin::TauriPlugin;
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind};

/// A log's most bytes; then it starts anew.
const MOST_BYTES: u128 = 200_000;

/// The log, with our own crates' lines only: other crates may write paths and names.
pub fn plugin<R: Runtime>() -> TauriPlugin<R> {
    let target = TargetKind::LogDir { file_name: Some("evenhand".into()) };
    Builder::new()
        .clear_targets()
        .target(Target::new(target))
        .level(LevelFilter::Off)
        .level_for("evenhand_shell", LevelFilter::Info)
        .level_for("evenhand_app", LevelFilter::Info)
        .max_file_size(MOST_BYTES)
        .rotation_strategy(RotationStrategy::KeepOne)
        .build()
}
