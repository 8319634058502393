//! The one window. It shows the pages built into the program and can go nowhere else.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Runtime, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};

use super::files;

/// The window's label, as the capabilities name it.
pub const MAIN: &str = "main";

/// A proxy that is not there: a port of this computer that no program listens at.
const NOBODY: &str = "http://127.0.0.1:1";

/// Opens the window.
///
/// # Errors
/// Where the system gives none.
pub fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let pages = format!("index.html{}", evenhand_app::language::query());
    let mut builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App(pages.into()));
    // A page may not name where to connect to, but its policy does not cover a mere getting ready to connect. All of
    // that goes to where nobody answers.
    if let Ok(nobody) = NOBODY.parse() {
        builder = builder.proxy_url(nobody);
    }
    let window = builder
        .title("Evenhand")
        .inner_size(1180.0, 820.0)
        .min_inner_size(360.0, 420.0)
        .incognito(!automated())
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let handle = app.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(event) = event {
            files::dragged(&handle, event);
        }
    });
    Ok(())
}

/// Brings the window to the front.
pub fn show<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window manager may refuse; the window is then simply where it was.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// The journeys of the tests drive the window by WebDriver, which wry joins only to a web view that
/// is not incognito. `tauri-driver` sets this; wry reads the same.
fn automated() -> bool {
    std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true")
}

/// Our own pages, and the frame of the isolation pattern.
fn is_own(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => true,
        (scheme, Some("localhost")) if scheme.starts_with("isolation-") => true,
        // Windows serves them under these names.
        ("http" | "https", Some(host)) => {
            host == "tauri.localhost"
                || (host.starts_with("isolation-") && host.ends_with(".localhost"))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn the_window_goes_nowhere_else() {
        let own = |url: &str| is_own(&url.parse().unwrap());
        assert!(own("tauri://localhost/index.html"));
        assert!(own("http://tauri.localhost/"));
        assert!(own("isolation-0c0ffee0://localhost/"));
        assert!(!own("https://example.org/"));
        assert!(!own("http://localhost:1420/"));
        assert!(!own("http://tauri.localhost.example.org/"));
        assert!(!own("file:///etc/passwd"));
        assert!(!own("data:text/html,x"));
        assert!(!own("javascript:alert(1)"));
    }
}
