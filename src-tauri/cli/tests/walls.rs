//! Rooms without a network: one that has none, and one where asking for a socket of one is the end.

#![cfg(target_os = "linux")]

use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::Command;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule,
};

/// A program and its words, where there is no network.
pub fn alone(words: &[String]) -> Command {
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--net", "--"]).args(words);
    command
}

/// Whether this kernel has such a place.
pub fn can_be_alone() -> bool {
    alone(&["true".into()]).output().is_ok_and(|output| output.status.success())
}

/// Sees that what counts sockets counts them, by a shell that asks for one through `held`.
///
/// # Errors
/// Where this kernel does not end it.
pub fn counts(held: impl Fn(&str) -> Command) -> Result<(), String> {
    let ended = held("bash\n-c\nexec 3<>/dev/udp/127.0.0.1/9").output().unwrap().status;
    match ended.signal() {
        Some(libc::SIGSYS) => Ok(()),
        _ => Err(format!("this kernel does not end what asks for a socket: {ended}")),
    }
}

/// Becomes a program, with its children, that is ended when it asks for a socket other than one of this computer.
pub fn run_without_sockets(line: &str, told_by: &str) {
    let local = [libc::AF_UNIX, libc::AF_NETLINK].map(|family| {
        SeccompCondition::new(
            0,
            SeccompCmpArgLen::Dword,
            SeccompCmpOp::Ne,
            u64::from(family.unsigned_abs()),
        )
        .unwrap()
    });
    let rules = [(libc::SYS_socket, vec![SeccompRule::new(local.to_vec()).unwrap()])].into();
    let machine = std::env::consts::ARCH.try_into().unwrap();
    let (otherwise, then) = (SeccompAction::Allow, SeccompAction::KillProcess);
    let filter = SeccompFilter::new(rules, otherwise, then, machine).unwrap();
    seccompiler::apply_filter(&BpfProgram::try_from(filter).unwrap()).unwrap();
    let words: Vec<&str> = line.split('\n').collect();
    panic!("{}", Command::new(words[0]).args(&words[1..]).env_remove(told_by).exec());
}
