//! Linux: Landlock closes files and networks, as far as the kernel knows it; a list of system calls closes
//! everything else, on every kernel that has such lists.

use std::collections::BTreeMap;
use std::io::{Error, Result};

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, LandlockStatus, Ruleset,
    RulesetAttr, RulesetStatus, Scope,
};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch, apply_filter_all_threads,
};

/// What reading, drawing and setting pages needs: pipes that are open, memory, threads, the clock, chance.
const ALLOWED: &[i64] = &[
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_fstat,
    libc::SYS_lseek,
    libc::SYS_ppoll,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_poll,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_brk,
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_set_robust_list,
    libc::SYS_rseq,
    libc::SYS_gettid,
    libc::SYS_getpid,
    libc::SYS_sigaltstack,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_restart_syscall,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_clock_nanosleep,
    libc::SYS_nanosleep,
    libc::SYS_getrusage,
    libc::SYS_sysinfo,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// `prctl` that names a piece of memory, which the C library does with its own (linux/prctl.h).
const PR_SET_VMA: u64 = 0x5356_4d41;

/// Advice to take a piece of memory away from the whole computer (madvise(2)), which the C library's list leaves out.
const MADV_SOFT_OFFLINE: i32 = 101;

/// One more than the highest number that an open file has by the system's own first limit, where no list of the open
/// ones can be read.
const MOST_FILES: i32 = 1024;

/// No file, folder, network, or other process's socket can be reached by name. `false`: this kernel has no
/// Landlock, or not for this process. An earlier form of it closes what it knows; the list of calls has none
/// that opens anything.
///
/// It holds this thread and those that it starts.
pub(super) fn close_files() -> Result<bool> {
    let newest = ABI::V6;
    let closed = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(newest))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(newest)))
        .and_then(|rules| rules.scope(Scope::from_all(newest)))
        .and_then(|rules| rules.create())
        .and_then(|rules| rules.restrict_self())
        .map_err(Error::other)?;
    match (closed.landlock, closed.ruleset) {
        (LandlockStatus::NotEnabled | LandlockStatus::NotImplemented, _) => Ok(false),
        // The kernel has it, so it has to hold.
        (LandlockStatus::Available { .. }, RulesetStatus::NotEnforced) => {
            Err(Error::other("Landlock is there and does not hold"))
        }
        (LandlockStatus::Available { .. }, _) => Ok(true),
    }
}

/// Every thread can make the calls of the list, and no others. `false`: this kernel has no such lists, or what
/// this program runs in forbids them.
pub(super) fn close_calls() -> Result<bool> {
    for filter in [no_clone3()?, only_allowed()?] {
        match apply_filter_all_threads(&filter) {
            Ok(()) => {}
            Err(seccompiler::Error::Seccomp(error) | seccompiler::Error::Prctl(error))
                if not_there(&error) =>
            {
                return Ok(false);
            }
            Err(error) => return Err(Error::other(error)),
        }
    }
    Ok(true)
}

/// What a kernel says that does not have a call, or does not have it for this process.
fn not_there(error: &Error) -> bool {
    matches!(error.raw_os_error(), Some(libc::ENOSYS | libc::EINVAL | libc::EPERM))
}

/// A newer call starts threads and processes alike, from memory that a filter cannot look into. Told that it
/// is not there, the C library takes the older one.
fn no_clone3() -> Result<BpfProgram> {
    let unknown = SeccompAction::Errno(libc::ENOSYS.unsigned_abs());
    compile(BTreeMap::from([(libc::SYS_clone3, Vec::new())]), SeccompAction::Allow, unknown)
}

fn only_allowed() -> Result<BpfProgram> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
        ALLOWED.iter().map(|call| (*call, Vec::new())).collect();
    rules.insert(libc::SYS_clone3, Vec::new());
    // Threads of this process, and no process.
    let thread = flag(libc::CLONE_THREAD);
    rules.insert(libc::SYS_clone, vec![rule(0, SeccompCmpOp::MaskedEq(thread), thread)?]);
    // Memory, and none that could hold another program's instructions.
    let execute = flag(libc::PROT_EXEC);
    for call in [libc::SYS_mmap, libc::SYS_mprotect] {
        rules.insert(call, vec![rule(2, SeccompCmpOp::MaskedEq(execute), 0)?]);
    }
    // Advice on its own memory; but not to hold its pages against those of other processes, whose words it could guess
    // by that, and not to take memory away from the whole computer, which an administrator may. The kernel looks at the
    // lower half of that number alone, and so does this.
    let half = SeccompCmpArgLen::Dword;
    let others = [libc::MADV_MERGEABLE, libc::MADV_HWPOISON, MADV_SOFT_OFFLINE]
        .map(|advice| SeccompCondition::new(2, half.clone(), SeccompCmpOp::Ne, flag(advice)));
    let others = others.into_iter().collect::<std::result::Result<_, _>>();
    let advice = others.and_then(SeccompRule::new).map_err(Error::other)?;
    rules.insert(libc::SYS_madvise, vec![advice]);
    // How large an open file is: older C libraries ask for that by a name, which may be empty. What another name
    // gives is that a file is there, and never what is in it.
    let open = flag(libc::AT_EMPTY_PATH);
    rules.insert(libc::SYS_newfstatat, vec![rule(3, SeccompCmpOp::MaskedEq(open), open)?]);
    let named = [flag(libc::PR_SET_NAME), PR_SET_VMA];
    let names = named.map(|what| rule(0, SeccompCmpOp::Eq, what));
    rules.insert(libc::SYS_prctl, names.into_iter().collect::<Result<_>>()?);
    // A limit of its own is looked at, and never set.
    let [own_limit, never_set] =
        [condition(0, SeccompCmpOp::Eq, 0)?, condition(2, SeccompCmpOp::Eq, 0)?];
    let looked_at = SeccompRule::new(vec![own_limit, never_set]).map_err(Error::other)?;
    rules.insert(libc::SYS_prlimit64, vec![looked_at]);
    // How many processors it has, and no other process.
    rules.insert(libc::SYS_sched_getaffinity, vec![rule(0, SeccompCmpOp::Eq, 0)?]);
    // A panic that ends the process tells it so, and no other one.
    let own = u64::from(std::process::id());
    rules.insert(libc::SYS_tgkill, vec![rule(0, SeccompCmpOp::Eq, own)?]);
    // Whether an open pipe is what it seems; nothing is opened by it.
    let whether = flag(libc::F_GETFL);
    rules.insert(libc::SYS_fcntl, vec![rule(1, SeccompCmpOp::Eq, whether)?]);
    let refused = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    compile(rules, refused, SeccompAction::Allow)
}

fn flag(flag: i32) -> u64 {
    u64::from(flag.unsigned_abs())
}

fn rule(argument: u8, how: SeccompCmpOp, value: u64) -> Result<SeccompRule> {
    SeccompRule::new(vec![condition(argument, how, value)?]).map_err(Error::other)
}

fn condition(argument: u8, how: SeccompCmpOp, value: u64) -> Result<SeccompCondition> {
    SeccompCondition::new(argument, SeccompCmpArgLen::Qword, how, value).map_err(Error::other)
}

fn compile(
    rules: BTreeMap<i64, Vec<SeccompRule>>,
    otherwise: SeccompAction,
    then: SeccompAction,
) -> Result<BpfProgram> {
    let machine = TargetArch::try_from(std::env::consts::ARCH).map_err(Error::other)?;
    SeccompFilter::new(rules, otherwise, then, machine)
        .and_then(BpfProgram::try_from)
        .map_err(Error::other)
}

/// Closes every open file but the three pipes: whatever the parent's libraries, or what started the parent, left
/// open for any program that comes after.
#[allow(unsafe_code, reason = "the system has this call in C only")]
pub(super) fn close_inherited() {
    // SAFETY: called before this program has opened anything, so that nobody owns what is closed.
    if unsafe { libc::syscall(libc::SYS_close_range, 3, libc::c_uint::MAX, 0) } != 0 {
        close_one_by_one();
    }
}

/// The same where the kernel is older than Linux 5.9, or whatever started this program took the call away.
#[allow(unsafe_code, reason = "the system has this call in C only")]
fn close_one_by_one() {
    for number in open_files() {
        // SAFETY: as above; the folder that the numbers were read from is closed already, and closing twice is told.
        let _ = unsafe { libc::close(number) };
    }
}

/// The numbers of the files that are open, but for the three pipes: those that there could be where no list is.
fn open_files() -> Vec<i32> {
    let first = libc::STDERR_FILENO + 1;
    let Ok(listed) = std::fs::read_dir("/proc/self/fd") else {
        return (first..MOST_FILES).collect();
    };
    let numbers = listed.filter_map(|file| file.ok()?.file_name().to_str()?.parse().ok());
    numbers.filter(|number| *number >= first).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::os::fd::{FromRawFd, IntoRawFd};
    use std::process::Command;

    use super::*;

    const ASKED: &str = "EVENHAND_CLOSES_INHERITED";
    const THIS: &str = "worker::sandbox::linux::tests::\
        what_was_left_open_is_closed_where_the_kernel_has_no_call_for_all_of_them";

    #[test]
    #[allow(unsafe_code, reason = "a file that is open without an owner is what this is about")]
    fn what_was_left_open_is_closed_where_the_kernel_has_no_call_for_all_of_them() {
        if std::env::var(ASKED).is_err() {
            let said = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "--nocapture", THIS])
                .env(ASKED, "1")
                .output()
                .unwrap();
            assert!(String::from_utf8_lossy(&said.stdout).contains("left open: 0"), "{said:?}");
            return;
        }
        let left = std::fs::File::create("/dev/null").unwrap().into_raw_fd();
        let unknown = SeccompAction::Errno(libc::ENOSYS.unsigned_abs());
        let rules = [(libc::SYS_close_range, Vec::new())].into();
        let filter = compile(rules, SeccompAction::Allow, unknown).unwrap();
        seccompiler::apply_filter(&filter).unwrap();
        close_inherited();
        // SAFETY: nobody owns it.
        let mut left = unsafe { std::mem::ManuallyDrop::new(std::fs::File::from_raw_fd(left)) };
        println!("left open: {}", i32::from(left.write_all(b"x").is_ok()));
    }
}
