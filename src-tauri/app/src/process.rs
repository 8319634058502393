//! What a program does with itself before anything else, so that it leaves nothing of a record behind where it
//! breaks off, and lets no one look into it.

/// Closes this process to others: no image of its memory is written where it breaks off, no other program of
/// the same person looks into it, a panic tells where it was and not what it held, and files that it makes
/// are the person's own.
///
/// What a system does not have is left out: nothing here is needed to work.
pub fn close_to_others() {
    std::panic::set_hook(Box::new(|panic| {
        // Not what was said: it may quote what a person typed.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        eprintln!("Evenhand stopped at {place}");
    }));
    #[cfg(unix)]
    {
        // A limit that the system refuses leaves the next one in force.
        let _ = rlimit::Resource::CORE.set(LARGEST_IMAGE, LARGEST_IMAGE);
        rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    }
    #[cfg(target_os = "linux")]
    if !chooses_files_by_portal(|name| std::env::var_os(name).is_some()) {
        // Also hides the environment, where a passphrase may be, from other programs of the same person.
        let _ =
            rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
    }
    #[cfg(windows)]
    without_memory_in_reports();
}

/// The size that an image of the memory may have. Linux hands an image to a program that keeps it whatever the
/// limit is, unless the limit is one byte (core(5), `fs/coredump.c`).
#[cfg(unix)]
const LARGEST_IMAGE: u64 = if cfg!(target_os = "linux") { 1 } else { 0 };

/// Whether windows for choosing a file come from the desktop's portal, which refuses a program that it may not
/// look into: then nothing could be brought in or saved any more.
#[cfg(target_os = "linux")]
fn chooses_files_by_portal(set: impl Fn(&str) -> bool) -> bool {
    ["GTK_USE_PORTAL", "FLATPAK_ID", "SNAP"].into_iter().any(set)
}

/// Has Windows leave the memory out of its reports on a program that broke off.
#[cfg(windows)]
#[allow(unsafe_code, reason = "Windows has this call in C only")]
fn without_memory_in_reports() {
    use windows_sys::Win32::System::ErrorReporting::{
        WER_FAULT_REPORTING_FLAG_NOHEAP, WerSetFlags,
    };
    // SAFETY: it takes a number and changes nothing but what reports hold.
    unsafe { WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP) };
}

/// Has the system end this process when the one that started it ends, where the system can.
pub(crate) fn end_with_parent() {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    /// The environment in which a test is a program that closes itself and breaks off.
    const BREAKS_OFF: &str = "EVENHAND_TRIED_BREAKING";

    #[test]
    fn a_program_that_breaks_off_tells_where_and_nobody_looks_into_it() {
        if std::env::var_os(BREAKS_OFF).is_some() {
            close_to_others();
            println!("looked into: {:?}", rustix::process::dumpable_behavior());
            let typed = "what a child's mother typed";
            panic!("{typed}: a letter");
        }
        let own = std::thread::current().name().unwrap_or_default().to_owned();
        let output = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", &own, "--nocapture"])
            .env(BREAKS_OFF, "yes")
            .env_remove("GTK_USE_PORTAL")
            .env_remove("FLATPAK_ID")
            .env_remove("SNAP")
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(said.contains("Evenhand stopped at ") && said.contains("process.rs:"), "{said}");
        assert!(!said.contains("mother"), "{said}");
        assert!(said.contains("looked into: Ok(NotDumpable)"), "{said}");
    }

    #[test]
    fn a_program_whose_files_are_chosen_by_the_portal_stays_open_to_it() {
        assert!(!chooses_files_by_portal(|_| false));
        assert!(chooses_files_by_portal(|name| name == "GTK_USE_PORTAL"));
    }
}
