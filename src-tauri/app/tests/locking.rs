//! What a closed record leaves open: no copies, no pages, no work that goes on.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use crate::support::*;
use chrono::Utc;
use evenhand_app::Clock;
use evenhand_app::api::{Folders, Host, LeftAlone};
use evenhand_app::contract::{
    BundlePage, CharterKey, ChooseChat, ConfirmKey, CreateRecord, EntryKey, FileIdKey, GuideName,
    JobKey, LastSaves, NewBundle, Nothing, OpenRecord, PaperWish, PastedText, PrintGuide, Secret,
    Settings, TypedGroup, UserError,
};
use evenhand_core::record::{Change, Id, Item, Profile, RecordInfo, Template};
use evenhand_store::Operation;

/// The folder for copies that other programs open.
fn copies(bench: &Bench) -> PathBuf {
    Folders::new(bench.dir.path().join("data")).opened_copies()
}

fn names(folder: &PathBuf) -> Vec<String> {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = found.map(|one| one.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Attaches a file with these bytes to a new entry.
fn attached(bench: &Bench, name: &str, bytes: &[u8]) -> FileIdKey {
    let path = bench.dir.path().join(name);
    fs::write(&path, bytes).unwrap();
    let entry = bench.save(name).entry;
    bench.choose(&[path]);
    bench.attach(entry.id).unwrap();
    let file: Id = bench.host.get_entry(EntryKey { id: entry.id }).unwrap().entry.files[0].file;
    FileIdKey { file }
}

#[test]
fn copies_have_names_that_tell_nothing_and_go_when_the_record_does() {
    let bench = Bench::new();
    let key = attached(&bench, "EHCP of a child.html", b"<script>alert(1)</script>");
    bench.host.open_file(key).unwrap();
    bench.host.open_file(key).unwrap();
    assert_eq!(names(&copies(&bench)), ["evenhand-copy-1.txt", "evenhand-copy-2.txt"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(copies(&bench)), 0o700);
        assert_eq!(mode(copies(&bench).join("evenhand-copy-1.txt")), 0o600);
    }
    bench.lock();
    assert!(!copies(&bench).exists());
    assert_eq!(bench.host.open_file(key), Err(UserError::NoRecord));
    assert!(!copies(&bench).exists());
}

#[test]
fn copies_that_a_killed_run_left_go_at_the_next_start_and_at_every_close() {
    let bench = Bench::new();
    bench.lock();
    let leave = || {
        fs::create_dir_all(copies(&bench).join("copy-1")).unwrap();
        fs::write(copies(&bench).join("copy-1/letter.pdf"), "a letter").unwrap();
    };
    leave();
    bench.lock();
    assert!(!copies(&bench).exists(), "closing without an open record");
    leave();
    let folders = Folders::new(bench.dir.path().join("data"));
    drop(Host::new(folders, Box::new(bench.choices.clone()), Clock::system()));
    assert!(!copies(&bench).exists(), "starting");
}

#[test]
fn what_could_be_a_program_is_saved_and_never_opened() {
    let bench = Bench::new();
    let key = attached(&bench, "Agenda\u{202e}fdp.exe", b"MZ\x90\0\x03\0\0\0");
    let name = "Agendafdp.exe".to_owned();
    assert_eq!(bench.host.open_file(key), Err(UserError::NotOpened { name: name.clone() }));
    assert!(!copies(&bench).exists());
    assert_eq!(bench.host.save_file_copy(key).unwrap().name, name);
    assert_eq!(fs::read(bench.dir.path().join(name)).unwrap(), b"MZ\x90\0\x03\0\0\0");
}

#[test]
fn a_recording_is_played_by_what_it_is_and_nothing_else_is() {
    let bench = Bench::new();
    let wave = b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\0\0\0\0";
    let key = attached(&bench, "call.exe", wave);
    let played = bench.host.play_file(key).unwrap();
    assert_eq!(played.media_type, "audio/wav");
    use base64::{Engine, engine::general_purpose::STANDARD};
    assert_eq!(STANDARD.decode(played.base64).unwrap(), wave);
    for (name, bytes) in [("call.mp3", &b"MZ\x90\0\x03\0\0\0"[..]), ("call.m4a", b"<html><script>")]
    {
        let refused = bench.host.play_file(attached(&bench, name, bytes));
        assert_eq!(refused, Err(UserError::NotOpened { name: name.to_owned() }));
    }
    // What would be held several times while it plays has its bound, and is kept whole all the same.
    let long: Vec<u8> = wave.iter().copied().chain(std::iter::repeat_n(0, 49 << 20)).collect();
    let key = attached(&bench, "long.wav", &long);
    let too_large = UserError::FileTooLarge { name: "long.wav".to_owned(), most_mib: 48 };
    assert_eq!(bench.host.play_file(key), Err(too_large));
    bench.lock();
    assert_eq!(bench.host.play_file(key), Err(UserError::NoRecord));
}

#[test]
fn a_record_that_is_left_alone_is_locked_without_the_window() {
    let bench = Bench::new();
    let (running, wall) = (Instant::now(), SystemTime::now());
    let left = |minutes: u64| {
        let later = Duration::from_secs(60 * minutes);
        bench.host.left_alone(running + later, wall)
    };
    assert_eq!(
        (left(0), left(15), left(16)),
        (LeftAlone::Nothing, LeftAlone::Nothing, LeftAlone::AskToLock)
    );
    assert_eq!(left(17), LeftAlone::Lock);
    bench.lock();
    assert_eq!(left(17), LeftAlone::Nothing);
    bench.open().unwrap();
    // Slept for an hour.
    let later = wall + Duration::from_secs(3600);
    assert_eq!(bench.host.left_alone(running, later), LeftAlone::AskToLock);
    bench.lock();
    bench.open().unwrap();
    bench.host.set_settings(Settings { lock_after_minutes: 0, ..Settings::default() }).unwrap();
    assert_eq!(
        bench.host.left_alone(running + Duration::from_secs(90_000), later),
        LeftAlone::Nothing
    );
}

#[test]
fn a_dialog_that_outlives_a_lock_brings_nothing_out_and_nothing_in() {
    let bench = Bench::new();
    let key = attached(&bench, "letter.txt", b"a letter");
    let entry = bench.save("Stays").entry.id;
    let host = &bench.host;
    let locked_meanwhile = || {
        let (host, again) = (bench.host.clone(), bench.key_and_secret());
        let meanwhile = move || {
            host.lock_record(Nothing {}).unwrap();
            host.open_record(again).unwrap();
        };
        *bench.choices.meanwhile.lock().unwrap() = Some(Box::new(meanwhile));
        bench.choose(&[bench.dir.path().join("letter.txt")]);
    };
    let before = names(&bench.dir.path().to_owned());
    let dialogs: [(&str, &dyn Fn() -> Option<UserError>); 8] = [
        ("export", &|| host.export_record(Nothing {}).err()),
        ("backup", &|| host.back_up(Nothing {}).err()),
        ("copy", &|| host.save_file_copy(key).err()),
        ("charter out", &|| host.export_charter(CharterKey { charter: "hounslow".into() }).err()),
        ("attach", &|| host.attach_files(EntryKey { id: entry }).err()),
        ("invitations", &|| host.open_invitations(Nothing {}).err()),
        ("charter", &|| host.import_charter(Nothing {}).err()),
        ("import", &|| host.look_into_record_file(Nothing {}).err()),
    ];
    for (what, dialog) in dialogs {
        locked_meanwhile();
        let answer = dialog();
        assert!(bench.choices.meanwhile.lock().unwrap().is_none(), "{what} asked");
        assert_eq!(answer, Some(UserError::NoRecord), "{what}");
    }
    assert_eq!(names(&bench.dir.path().to_owned()), before);
    assert!(host.get_entry(EntryKey { id: entry }).unwrap().files.is_empty());
}

/// Setting a page and reading a file take a while, in which the record may be locked and another one opened: nothing of
/// the one comes into the other, nor out while that is open.
#[test]
fn what_takes_a_while_is_for_the_opening_that_it_was_begun_in() {
    let (bench, meanwhile) = Bench::interrupted();
    let before = names(&bench.dir.path().to_owned());
    let chat = || ChooseChat {
        text: "14/11/2019, 09:14 - Jo: Is it on Friday?\n14/11/2019, 09:15 - Al: Yes\n".into(),
        mine: "Al".into(),
        ..ChooseChat::default()
    };
    let paper = PaperWish::default();
    let (host, guide, card) = (&bench.host, GuideName::Law, String::new());
    let guide = PrintGuide { guide, card, paper };
    let to_print = PrintGuide { paper: PaperWish { to_print: true, ..paper }, ..guide.clone() };
    let commands: [(&str, &dyn Fn() -> Option<UserError>); 5] = [
        ("a paper to save", &|| host.print_guide(guide.clone()).err()),
        ("a paper to print", &|| host.print_guide(to_print.clone()).err()),
        ("a chat to look at", &|| host.preview_chat(chat()).err()),
        ("a chat to save", &|| host.save_chat(chat()).err()),
        ("words of an invitation", &|| {
            let text = "The meeting is on 30 November 2026 at 10 am.".into();
            host.read_pasted(PastedText { text }).err()
        }),
    ];
    for (what, command) in commands {
        let (host, again) = (bench.host.clone(), bench.key_and_secret());
        *meanwhile.lock().unwrap() = Some(Box::new(move || {
            host.lock_record(Nothing {}).unwrap();
            host.open_record(again).unwrap();
        }));
        let answer = command();
        assert!(meanwhile.lock().unwrap().is_none(), "{what} took no while");
        assert_eq!(answer, Some(UserError::NoRecord), "{what}");
    }
    assert_eq!(names(&bench.dir.path().to_owned()), before);
    assert!(!copies(&bench).exists());
    assert!(bench.titles().is_empty());
}

#[test]
fn new_keys_are_for_the_opening_that_they_were_asked_in() {
    let bench = Bench::new();
    let shown = bench.host.new_recovery_key(Secret { secret: PASSPHRASE.into() }).unwrap().key;
    bench.lock();
    bench.open().unwrap();
    let text = |number: usize| shown.split('-').nth(number - 1).unwrap().to_owned();
    let groups = [1, 2].map(|number| TypedGroup { number, text: text(number as usize) }).to_vec();
    assert_eq!(bench.host.confirm_recovery_key(ConfirmKey { groups }), Err(UserError::Gone));
}

#[test]
fn a_damaged_record_that_waits_to_be_saved_is_locked_too() {
    let bench = Bench::new();
    bench.save("one");
    bench.host.rescue_options(Nothing {}).unwrap();
    let left = |minutes: u64| {
        let running = Instant::now() + Duration::from_secs(60 * minutes);
        bench.host.left_alone(running, SystemTime::now())
    };
    assert_eq!(
        (left(0), left(16), left(17)),
        (LeftAlone::Nothing, LeftAlone::AskToLock, LeftAlone::Lock)
    );
    bench.lock();
    assert_eq!(bench.host.rescue_options(Nothing {}).err(), Some(UserError::NoRecord));
}

#[test]
fn work_that_was_begun_before_a_lock_is_gone_after_it() {
    let bench = Bench::new();
    for number in 0..40 {
        bench.save(&format!("Entry {number}"));
    }
    let request =
        NewBundle { template: Template::Complaint, profile: Profile::MyCopy, title: String::new() };
    let id = bench.host.new_bundle(request).unwrap().id;
    let page = || bench.host.bundle_page(BundlePage { id, page: 1, width: 100 });
    // Locked at once, while it is made, and when it is made.
    for wait in [0, 30, 4000] {
        let job = bench.host.make_bundle(EntryKey { id }).unwrap().job;
        sleep(Duration::from_millis(wait));
        bench.lock();
        assert_eq!(bench.host.job(JobKey { job: job.clone() }), Err(UserError::Gone));
        assert_eq!(page(), Err(UserError::NoRecord), "locked after {wait} ms");
        bench.open().unwrap();
        sleep(Duration::from_millis(1000));
        assert_eq!(page(), Err(UserError::BundleNotMade), "open again, locked after {wait} ms");
        assert_eq!(bench.host.job(JobKey { job }), Err(UserError::Gone));
    }
}

#[test]
fn a_copy_that_is_opened_while_the_record_is_locked_is_not_there_after_it() {
    let bench = Bench::new();
    let key = attached(&bench, "letter.txt", "a letter. ".repeat(200_000).as_bytes());
    // Many at once: some have read the bytes, and wait behind the lock to write them.
    for round in 0..8 {
        let opening: Vec<_> = (0..8)
            .map(|_| {
                let host = bench.host.clone();
                std::thread::spawn(move || host.open_file(key).map(drop))
            })
            .collect();
        sleep(Duration::from_millis(40 * round));
        bench.lock();
        for one in opening {
            let opened = one.join().unwrap();
            assert!(matches!(opened, Ok(()) | Err(UserError::NoRecord)), "{opened:?}");
        }
        assert!(!copies(&bench).exists(), "round {round}: {:?}", names(&copies(&bench)));
        bench.open().unwrap();
    }
}

#[test]
fn the_start_screen_tells_no_name_of_a_folder_that_was_chosen() {
    let bench = Bench::new();
    bench.lock();
    let chosen = bench.dir.path().join("record-of Sam EHCP");
    fs::rename(bench.record(), &chosen).unwrap();
    bench.choices.folder.lock().unwrap().clone_from(&chosen);
    let known = bench.host.choose_record(Nothing {}).unwrap().unwrap();
    assert!(
        known.title.starts_with("Record in a folder that you chose, started "),
        "{}",
        known.title
    );
    let shown = format!("{:?}", bench.host.status(Nothing {}).unwrap());
    assert!(!shown.contains("Sam"), "{shown}");
}

#[test]
fn a_record_is_opened_by_its_folder_and_not_by_its_name_or_its_place_in_the_list() {
    let bench = Bench::new();
    bench.save("In the first");
    let open = |bench: &Bench| bench.host.status(Nothing {}).unwrap().record.unwrap().key;
    let first = open(&bench);
    bench.lock();
    let request = CreateRecord {
        title: "Our record".into(),
        passphrase: PASSPHRASE.into(),
        charter: String::new(),
        council: String::new(),
    };
    bench.host.create_record(request).unwrap();
    let second = open(&bench);
    bench.lock();
    assert_ne!(first, second);
    // The key that was given when the list was another one still opens that record.
    for (key, entries) in [(&first, 1), (&second, 0), (&first, 1)] {
        let request = OpenRecord { key: key.clone(), secret: PASSPHRASE.into() };
        let record = bench.host.open_record(request).unwrap().record.unwrap();
        assert_eq!((&record.key, record.entries), (key, entries));
        bench.lock();
    }
}

#[test]
fn a_record_that_is_locked_while_it_is_opened_stays_locked() {
    let bench = Bench::new();
    let keychain = Memory::default();
    *bench.choices.keychain.lock().unwrap() = Some(keychain.clone());
    bench.host.add_keychain(Secret { secret: PASSPHRASE.into() }).unwrap();
    bench.lock();
    assert!(bench.open_by_keychain().unwrap().record.is_some());
    let host = bench.host.clone();
    *keychain.1.lock().unwrap() = Some(Box::new(move || {
        host.lock_record(Nothing {}).unwrap();
    }));
    assert_eq!(bench.open_by_keychain().err(), Some(UserError::Locked));
    assert!(bench.host.status(Nothing {}).unwrap().record.is_none());
    assert!(bench.open_by_keychain().unwrap().record.is_some());
}

#[test]
fn another_record_in_the_place_of_the_one_that_was_open_here_is_told() {
    let bench = Bench::new();
    let told = || bench.open().unwrap().record.unwrap().last_saves;
    bench.save("First");
    bench.lock();
    let (record, copy) = (bench.record(), bench.dir.path().join("copy"));
    copy_folder(&record, &copy);
    assert_eq!(told(), LastSaves::Here, "an unchanged one");
    bench.save("Second");
    bench.lock();
    assert_eq!(told(), LastSaves::Here, "one that goes on");
    bench.lock();
    // An older copy in which somebody wrote more than there was.
    fs::remove_dir_all(&record).unwrap();
    copy_folder(&copy, &record);
    let mut store = bench.store(Utc::now());
    for name in ["A", "B", "C", "D"] {
        let info = RecordInfo { title: name.into(), ..store.info().unwrap() };
        let change = Change::Put { item: Item::Info(info) };
        let label = "change_settings".to_owned();
        store.apply(&Operation { label, changes: vec![change] }, Utc::now()).unwrap();
    }
    store.close().unwrap();
    assert_eq!(told(), LastSaves::Older);
    bench.lock();
    // One of somebody else, which the same passphrase opens.
    fs::remove_dir_all(&record).unwrap();
    let other = Bench::new();
    other.lock();
    copy_folder(&other.record(), &record);
    assert_eq!(told(), LastSaves::Older);
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for one in fs::read_dir(from).unwrap().flatten() {
        match one.path().is_dir() {
            true => copy_folder(&one.path(), &to.join(one.file_name())),
            false => drop(fs::copy(one.path(), to.join(one.file_name())).unwrap()),
        }
    }
}
