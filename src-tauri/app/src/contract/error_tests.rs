//! Every error there is, and what a person is told of it.

use super::*;

/// A list of one of each: a variant that is missing from it does not compile.
macro_rules! one_of_each {
    ($list:ident: $of:ident, $($variant:ident $({ $($field:ident: $value:expr),* })?,)*) => {
        fn $list() -> Vec<$of> {
            // Never called: it is there for the compiler to see what the list leaves out.
            let _ = |one: &$of| match one {
                $($of::$variant { .. } => (),)*
            };
            vec![$($of::$variant $({ $($field: $value),* })?),*]
        }
    };
}

one_of_each! {
    ladder_faults: LadderFault,
    NoLadder, Newer, Missing, Id, OneRung, SameId, SameName, Order, Reach, BuiltIn, Permission, TooLong,
}

one_of_each! {
    form_set_faults: FormSetFault,
    NoSet, Newer, Missing, Id, Steps, SameId, SameWords, RestsOnNothing, BuiltIn, TooLong,
}

one_of_each! {
    errors: UserError,
    NoRecord,
    Locked,
    WrongPassphrase,
    WeakPassphrase { least: 10 },
    RecordExists,
    RecordNotFound,
    RecordInUse,
    NotPlain { name: "invite.ics".into() },
    NewerRecord,
    DamagedRecord,
    OlderRecord { missing: 2 },
    DamagedFile,
    DamagedKeys,
    OldKeys,
    SecretNeeded { recovery_key: true },
    WrongGroups,
    DiskFull,
    ReadOnly,
    FileUnreadable { name: "invite.ics".into() },
    FileNotPlain { name: "invite.ics".into() },
    FileKnown { name: "invite.ics".into() },
    NotOpened { name: "invite.ics".into() },
    MailStore { name: "invite.ics".into() },
    ZipOfMails { name: "invite.ics".into() },
    FileNotUnderstood { name: "invite.ics".into() },
    FileLocked { name: "invite.ics".into() },
    NotLookedInto { name: "Letters".into() },
    NoMeetingFound { name: "invite.ics".into() },
    FileTooLarge { name: "invite.ics".into(), most_mib: 50 },
    FileTooHard { name: "invite.ics".into() },
    PictureReaderMissing,
    SpeechModelMissing,
    NoSpeechModel { name: "invite.ics".into() },
    SpeechModelDamaged { name: "invite.ics".into() },
    RecordingTooLong { name: "invite.ics".into(), most_minutes: 60 },
    RecordingNotHeard { name: "invite.ics".into() },
    ListeningBrokeOff,
    ProcessorTooOld,
    CharterBroken { line: 3, member: "quote".into() },
    LadderBroken { fault: LadderFault::Order, member: "quote".into() },
    FormSetBroken { fault: FormSetFault::SameId, member: "quote".into() },
    FormSetUsed { forms: 12, version: 1, next: 2 },
    ImportBroken { line: 3 },
    ImportTooMuch,
    ImportDoubled { first: "Call".into(), second: String::new() },
    TextTooLong { title: "Call".into() },
    Gone,
    BadDate,
    BadHead,
    EndBeforeStart,
    UnknownCharter,
    UnknownTrigger,
    NotInForceYet { began: "2014-09-01".parse().unwrap() },
    SpanBackwards,
    NotHeld,
    NotInLadder,
    UnknownForm,
    NotOnForm,
    NoLines,
    ThemeThere { name: "invite.ics".into() },
    ThemeInCircle,
    NoSchool,
    NotInPlan,
    WeekToCome,
    DayToCome,
    TakenBackSince,
    StoryEmpty,
    StoryNotMadeSo,
    StoryNameLeft { page: 2 },
    TermsOverlap { first: "Call".into(), second: String::new() },
    OutsideTerm { term: "Autumn 2026".into() },
    TermTooLong { term: "Autumn 2026".into() },
    TooManyTerms { most: 100 },
    TooManyLines { most: 100 },
    TooManyMinutes { most: 100 },
    FormTyped { paper: "QX41".into() },
    NothingChosen,
    NothingAwaited,
    Cancelled,
    BundleNotMade,
    VersionGone,
    BundleTooHard { name: "invite.ics".into() },
    RedactionFailed { words: 2, appendix: "A02".into(), page: 2 },
    BackupDamaged,
    Keychain,
    Unexpected,
}

/// One of each, and those that say something else by what they hold.
fn all() -> Vec<UserError> {
    let mut all = errors();
    all.extend([
        UserError::SecretNeeded { recovery_key: false },
        UserError::BundleTooHard { name: String::new() },
        UserError::RedactionFailed { words: 1, appendix: String::new(), page: 0 },
        UserError::RedactionFailed { words: 2, appendix: String::new(), page: 0 },
        UserError::FormSetUsed { forms: 1, version: 1, next: 2 },
        UserError::StoryNameLeft { page: 0 },
        UserError::TextTooLong { title: String::new() },
    ]);
    let member = || "top".to_owned();
    let ladder = ladder_faults().into_iter();
    all.extend(ladder.map(|fault| UserError::LadderBroken { fault, member: member() }));
    let form_set = form_set_faults().into_iter();
    all.extend(form_set.map(|fault| UserError::FormSetBroken { fault, member: member() }));
    all
}

/// What is wrong with an error's words, if anything is.
fn fault_of(words: &str) -> Option<&'static str> {
    match words.trim() {
        "" => Some("they say nothing"),
        // A message that is not in the catalogue says its own name.
        words if !words.contains(' ') => Some("they are not in the catalogue"),
        // An argument that is not given is left as it stands there.
        words if words.contains(['{', '}']) => Some("an argument is missing"),
        words if !words.ends_with(['.', '?']) => Some("they break off"),
        _ => None,
    }
}

#[test]
fn every_error_has_its_words() {
    for error in all() {
        let words = error.sentence();
        assert_eq!(fault_of(&words), None, "{error:?}: {words:?}");
    }
}

#[test]
fn words_that_are_missing_or_unfinished_are_noticed() {
    for words in ["", " ", "errors-gone", "{ $name } is gone.", "That is no longer"] {
        assert!(fault_of(words).is_some(), "{words:?}");
    }
}

#[test]
fn no_sentence_runs_over_twenty_words() {
    for error in all() {
        for sentence in error.sentence().split_inclusive(['.', '?']) {
            assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
        }
    }
}
