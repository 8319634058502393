//! The native menu and its shortcuts. A choice goes to the pages as a typed event.

use evenhand_app::contract::{HostEvent, MenuAction};
use evenhand_words::tr::menu;
use tauri::menu::{IsMenuItem, Menu, MenuItemBuilder, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Runtime};

use super::listener::tell;

/// Menus in order: title, then each choice with its words and its keys. `None` is a line between.
type MenuChoice = Option<(MenuAction, fn() -> String, &'static str)>;

const RECORD: &[MenuChoice] = &[
    Some((MenuAction::New, menu::new_entry, "CmdOrCtrl+N")),
    Some((MenuAction::Open, menu::open_invitation, "CmdOrCtrl+O")),
    None,
    Some((MenuAction::Print, menu::print_bundle, "CmdOrCtrl+P")),
    None,
    Some((MenuAction::Lock, menu::lock, "CmdOrCtrl+L")),
];

const EDIT: &[MenuChoice] = &[
    Some((MenuAction::Undo, menu::undo, "CmdOrCtrl+Z")),
    Some((MenuAction::Redo, menu::redo, "CmdOrCtrl+Shift+Z")),
    None,
    Some((MenuAction::Find, menu::find, "CmdOrCtrl+F")),
];

const VIEW: &[MenuChoice] = &[
    Some((MenuAction::ZoomIn, menu::larger, "CmdOrCtrl+=")),
    Some((MenuAction::ZoomOut, menu::smaller, "CmdOrCtrl+-")),
    Some((MenuAction::ZoomReset, menu::usual_size, "CmdOrCtrl+0")),
];

/// Puts the menu on the app.
///
/// # Errors
/// Where the system refuses a menu.
pub fn install<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let bar = Menu::new(app)?;
    let record = submenu(app, &menu::record(), RECORD)?;
    record.append(&PredefinedMenuItem::separator(app)?)?;
    record.append(&PredefinedMenuItem::quit(app, Some(&menu::quit()))?)?;
    bar.append(&record)?;
    bar.append(&edit(app)?)?;
    bar.append(&submenu(app, &menu::view(), VIEW)?)?;
    app.set_menu(bar)?;
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
    choices: &[MenuChoice],
) -> tauri::Result<Submenu<R>> {
    let menu = Submenu::new(app, title, true)?;
    for choice in choices {
        let item: Box<dyn IsMenuItem<R>> = match choice {
            Some((action, words, keys)) => Box::new(
                MenuItemBuilder::with_id(id(*action), words()).accelerator(keys).build(app)?,
            ),
            None => Box::new(PredefinedMenuItem::separator(app)?),
        };
        menu.append(item.as_ref())?;
    }
    Ok(menu)
}

fn edit<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Submenu<R>> {
    let menu = submenu(app, &menu::edit(), EDIT)?;
    // macOS takes these keys from the menu only; elsewhere the web view has them by itself.
    if cfg!(target_os = "macos") {
        menu.append(&PredefinedMenuItem::separator(app)?)?;
        menu.append(&PredefinedMenuItem::cut(app, Some(&menu::cut()))?)?;
        menu.append(&PredefinedMenuItem::copy(app, Some(&menu::copy()))?)?;
        menu.append(&PredefinedMenuItem::paste(app, Some(&menu::paste()))?)?;
        menu.append(&PredefinedMenuItem::select_all(app, Some(&menu::select_all()))?)?;
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
