//! The screens of the pages know nothing of each other: what two of them need lies outside their folders.

use super::texts;

const SCREENS: &str = "ui/src/screens/";

/// The screen in whose folder a path ends.
fn screen(path: &str) -> Option<&str> {
    path.strip_prefix(SCREENS)?.split('/').next()
}

/// The paths of other files that a text names in quotes, however it imports them.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text
        .match_indices(['"', '\'', '`'])
        .filter_map(|(at, mark)| text[at + 1..].split([mark.chars().next()?, '\n']).next());
    quoted.filter(|path| ["./", "../", "/src/"].iter().any(|start| path.starts_with(start)))
}

/// Where a path leads from the file that names it, from the project's folder.
fn leads_to(file: &str, path: &str) -> String {
    let mut folders: Vec<&str> = file.split('/').collect();
    folders.pop();
    if path.starts_with('/') {
        // The pages' own folder is the root of what they are served from.
        folders = vec!["ui"];
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                folders.pop();
            }
            name => folders.push(name),
        }
    }
    folders.join("/")
}

/// The paths in a screen's file that lead into the folder of another screen.
fn into_others<'a>(file: &str, text: &'a str) -> Vec<&'a str> {
    let Some(own) = screen(file) else { return Vec::new() };
    let other = |path: &&str| screen(&leads_to(file, path)).is_some_and(|screen| screen != own);
    named(text).filter(other).collect()
}

#[test]
fn screens_do_not_know_each_other() {
    let mut read = 0;
    for (file, text) in texts().into_iter().filter(|(file, _)| file.starts_with(SCREENS)) {
        read += named(&text).count();
        let wrong = into_others(&file, &text);
        assert!(wrong.is_empty(), "{file} imports from another screen: {wrong:?}");
    }
    assert!(read > 500, "the imports are read right: {read}");
}

#[test]
fn an_import_from_another_screen_is_noticed() {
    let file = "ui/src/screens/letters/Letter.svelte";
    let planted = r#"
        import Dialog from "../../widgets/Dialog.svelte";
        import Sent from "./Sent.svelte";
        import { plan } from "../letters/form";
        import Make from "../bundle/Make.svelte";
        import {
          type Form,
        } from '../../screens/line/form';
        const later = await import("../../../src/screens/notes/Notes.svelte");
        export { facts } from "/src/screens/entry/facts";
        // It's about screens/plan, and imports nothing.
    "#;
    assert_eq!(
        into_others(file, planted),
        [
            "../bundle/Make.svelte",
            "../../screens/line/form",
            "../../../src/screens/notes/Notes.svelte",
            "/src/screens/entry/facts",
        ]
    );
    // The frame around the screens knows them all.
    assert_eq!(into_others("ui/src/frame/Screen.svelte", planted), [""; 0]);
}
