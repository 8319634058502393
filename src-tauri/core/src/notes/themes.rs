//! The themes that a record starts with.

use std::sync::OnceLock;

use serde::Deserialize;

const FILE: &str = include_str!("../../data/themes.json");

/// A theme to start with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct StarterTheme {
    /// Its id in the file.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What belongs to it.
    pub meaning: String,
}

#[derive(Deserialize)]
struct Themes {
    themes: Vec<StarterTheme>,
}

/// The themes that come with Evenhand, in their order. A person may take out each of them.
pub fn starter_themes() -> &'static [StarterTheme] {
    static THEMES: OnceLock<Vec<StarterTheme>> = OnceLock::new();
    // A test reads the file, so that none is ever left out.
    THEMES.get_or_init(|| {
        serde_json::from_str::<Themes>(FILE).map(|file| file.themes).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        let themes = starter_themes();
        assert_eq!(themes.len(), 13);
        assert_eq!(themes[4].name, "EHC plans");
    }
}
