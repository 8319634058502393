//! The native menu and its shortcuts. A choice goes to the pages as a typed event.

use evenhand_app::contract::{HostEvent, MenuAction};
use tauri::menu::{IsMenuItem, Menu, MenuItemBuilder, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Runtime};

use super::listener::tell;

/// Menus in order: title, then each choice with its words and its keys. `None` is a line between.
type Choice = Option<(MenuAction, &'static str, &'static str)>;

const RECORD: &[Choice] = &[
    Some((MenuAction::New, "New entry", "CmdOrCtrl+N")),
    Some((MenuAction::Open, "Open an invitation…", "CmdOrCtrl+O")),
    None,
    Some((MenuAction::Print, "Print a bundle…", "CmdOrCtrl+P")),
    None,
    Some((MenuAction::Lock, "Lock the record", "CmdOrCtrl+L")),
];

const EDIT: &[Choice] = &[
    Some((MenuAction::Undo, "Undo", "CmdOrCtrl+Z")),
    Some((MenuAction::Redo, "Redo", "CmdOrCtrl+Shift+Z")),
    None,
    Some((MenuAction::Find, "Find…", "CmdOrCtrl+F")),
];

const VIEW: &[Choice] = &[
    Some((MenuAction::ZoomIn, "Larger text", "CmdOrCtrl+=")),
    Some((MenuAction::ZoomOut, "Smaller text", "CmdOrCtrl+-")),
    Some((MenuAction::ZoomReset, "Usual text size", "CmdOrCtrl+0")),
];

/// Puts the menu on the app.
///
/// # Errors
/// Where the system refuses a menu.
pub fn install<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let menu = Menu::new(app)?;
    let record = submenu(app, "Record", RECORD)?;
    record.append(&PredefinedMenuItem::separator(app)?)?;
    record.append(&PredefinedMenuItem::quit(app, Some("Quit Evenhand"))?)?;
    menu.append(&record)?;
    menu.append(&edit(app)?)?;
    menu.append(&submenu(app, "View", VIEW)?)?;
    app.set_menu(menu)?;
    app.on_menu_event(|app, event| {
        if let Some(action) = action(event.id().as_ref()) {
            tell(app, HostEvent::Menu { action });
        }
    });
    Ok(())
}

fn submenu<R: Runtime>(
    app: &AppHandle<R>,
    title: &str,
    choices: &[Choice],
) -> tauri::Result<Submenu<R>> {
    let menu = Submenu::new(app, title, true)?;
    for choice in choices {
        let item: Box<dyn IsMenuItem<R>> = match choice {
            Some((action, words, keys)) => {
                Box::new(MenuItemBuilder::with_id(id(*action), words).accelerator(keys).build(app)?)
            }
            None => Box::new(PredefinedMenuItem::separator(app)?),
        };
        menu.append(item.as_ref())?;
    }
    Ok(menu)
}

fn edit<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Submenu<R>> {
    let menu = submenu(app, "Edit", EDIT)?;
    // macOS takes these keys from the menu only; elsewhere the web view has them by itself.
    if cfg!(target_os = "macos") {
        menu.append(&PredefinedMenuItem::separator(app)?)?;
        menu.append(&PredefinedMenuItem::cut(app, Some("Cut"))?)?;
        menu.append(&PredefinedMenuItem::copy(app, Some("Copy"))?)?;
        menu.append(&PredefinedMenuItem::paste(app, Some("Paste"))?)?;
        menu.append(&PredefinedMenuItem::select_all(app, Some("Select all"))?)?;
    }
    Ok(menu)
}

/// An item's id is its action's name in the contract.
fn id(action: MenuAction) -> String {
    format!("{action:?}")
}

fn action(of: &str) -> Option<MenuAction> {
    let choices = [RECORD, EDIT, VIEW].into_iter().flatten().flatten();
    choices.map(|(action, ..)| *action).find(|action| id(*action) == of)
}
