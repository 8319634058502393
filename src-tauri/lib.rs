//! The desktop shell: a window, a menu, dialogs, and adapters between the window and the use cases.
//!
//! No logic lives here. [`configure`] is what the tests run too, over tauri's mock runtime.

pub mod commands;
pub mod desktop;

use std::path::PathBuf;

use evenhand_app::Clock;
use evenhand_app::api::{Folders, Host};
use evenhand_app::contract::Nothing;
use tauri::{App, AppHandle, Builder, Context, Manager, Runtime, Wry};

use crate::desktop::{files, listener::Listener, menu, platform, watch, window};

/// Where records and settings are kept, instead of the system's usual folder for them. For tests,
/// and for a person who keeps everything on a stick.
pub const DATA_FOLDER: &str = "EVENHAND_DATA_DIR";

/// The flag that opens the sample record.
pub const SAMPLE: &str = "--sample";

/// The window's calls and events, without plugins, so that the mock runtime can have them too.
pub fn configure<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.manage(Listener::default()).invoke_handler(commands::handle)
}

/// What was built into the program: configuration, pages, permissions.
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// Runs the app until its window is closed.
///
/// # Errors
/// Where the system gives no window, or no folder to keep records in.
pub fn run() -> tauri::Result<()> {
    let app = plugins(configure(tauri::Builder::default())).setup(set_up).build(context())?;
    app.run(|app, event| match event {
        #[cfg(target_os = "macos")]
        tauri::RunEvent::Opened { urls } => {
            files::opened(app, urls.iter().filter_map(|url| url.to_file_path().ok()).collect());
        }
        tauri::RunEvent::Exit => files::close(app),
        _ => {}
    });
    Ok(())
}

/// Plugins are for Rust only: the window's capabilities name none of them.
fn plugins(builder: Builder<Wry>) -> Builder<Wry> {
    use tauri_plugin_window_state::StateFlags;
    builder
        // First, so that a second start hands its files over before anything else happens.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            files::opened(app, files::named(arguments.into_iter().skip(1), folder.as_ref()));
            window::show(app);
        }))
        .plugin(desktop::log::plugin())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
}

fn set_up(app: &mut App<Wry>) -> Result<(), Box<dyn std::error::Error>> {
    let handle = app.handle();
    let platform = Box::new(platform::Dialogs::new(handle));
    let host = Host::new(Folders::new(data_folder(handle)?), platform, Clock::system());
    let sample = std::env::args().skip(1).any(|argument| argument == SAMPLE);
    if sample && host.load_sample(Nothing {}).is_err() {
        log::error!("the sample record could not be opened");
    }
    handle.manage(host);
    menu::install(handle)?;
    window::open(handle)?;
    watch::start(handle);
    let here = std::env::current_dir().unwrap_or_default();
    files::opened(handle, files::named(std::env::args().skip(1), &here));
    Ok(())
}

fn data_folder<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<PathBuf> {
    match std::env::var_os(DATA_FOLDER) {
        Some(folder) if !folder.is_empty() => Ok(PathBuf::from(folder)),
        _ => app.path().app_local_data_dir(),
    }
}
