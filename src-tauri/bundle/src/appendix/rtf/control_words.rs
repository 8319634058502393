//! Control words that say where the words of a group go, and those that stand for a letter.

/// Where words go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RtfDestination {
    #[default]
    Body,
    /// Nowhere: fonts, colours, styles and what programs keep for themselves.
    Nowhere,
    /// The table of fonts: its numbers say what letters each has.
    Fonts,
    Picture,
    Head,
    Foot,
    Note,
    Comment,
}

/// What the words of a place are kept by until the end.
pub(super) fn number(place: RtfDestination) -> u8 {
    match place {
        RtfDestination::Head => 0,
        RtfDestination::Foot => 1,
        RtfDestination::Note => 2,
        RtfDestination::Comment => 3,
        _ => 4,
    }
}

/// Groups that hold something else than the text.
pub(super) fn place(name: &str) -> Option<RtfDestination> {
    Some(match name {
        "fonttbl" => RtfDestination::Fonts,
        "colortbl" | "stylesheet" | "info" | "fldinst" | "themedata" | "colorschememapping"
        | "datastore" | "latentstyles" | "listtable" | "listoverridetable" | "rsidtbl"
        | "generator" | "filetbl" | "revtbl" | "xmlnstbl" | "mmathPr" | "pgdsctbl"
        | "bkmkstart" | "bkmkend" | "pnseclvl" | "listpicture" | "nonshppict" | "atnid"
        | "atnauthor" | "atndate" | "atnref" | "atrfstart" | "atrfend" | "objdata" | "objclass"
        | "falt" | "panose" | "template" | "xe" | "tc" | "private" | "background" | "picprop"
        | "sp" | "blipuid" | "formfield" | "ftnsep" | "ftnsepc" | "ftncn" | "aftnsep"
        | "aftnsepc" | "aftncn" | "wgrffmtfilter" | "protusertbl" | "userprops" | "defchp"
        | "defpap" => RtfDestination::Nowhere,
        "pict" => RtfDestination::Picture,
        "header" | "headerl" | "headerr" | "headerf" => RtfDestination::Head,
        "footer" | "footerl" | "footerr" | "footerf" => RtfDestination::Foot,
        "footnote" => RtfDestination::Note,
        "annotation" => RtfDestination::Comment,
        _ => return None,
    })
}

/// Letters that have a word of their own. Groups that may be unknown and hold text are known by one here too.
pub(super) fn sign(name: &str) -> Option<&'static str> {
    Some(match name {
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "endash" => "–",
        "emdash" => "—",
        "enspace" | "emspace" | "qmspace" => " ",
        "shppict" | "shpinst" | "shptxt" | "shprslt" | "listtext" | "pntext" | "fldrslt"
        | "result" | "nesttableprops" => "",
        _ => return None,
    })
}
