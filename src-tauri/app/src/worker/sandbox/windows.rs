//! Windows: a job of one process, with a limit of memory, that ends with this process.
//!
//! It starts no other process, takes no more memory than it may, and ends with its parent's wish. It does not
//! close files: that would take an AppContainer, which a process cannot enter after it has started.

#![allow(unsafe_code, reason = "Windows has these calls in C only")]

use std::io::{Error, Result};
use std::mem::size_of;

use windows_sys::Win32::Foundation::{CloseHandle, HANDLE};
use windows_sys::Win32::System::JobObjects::{
    AssignProcessToJobObject, CreateJobObjectW, JOB_OBJECT_LIMIT_ACTIVE_PROCESS,
    JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION, JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE,
    JOB_OBJECT_LIMIT_PROCESS_MEMORY, JOB_OBJECT_UILIMIT_DESKTOP, JOB_OBJECT_UILIMIT_EXITWINDOWS,
    JOB_OBJECT_UILIMIT_GLOBALATOMS, JOB_OBJECT_UILIMIT_HANDLES, JOB_OBJECT_UILIMIT_READCLIPBOARD,
    JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS, JOB_OBJECT_UILIMIT_WRITECLIPBOARD,
    JOBOBJECT_BASIC_UI_RESTRICTIONS, JOBOBJECT_EXTENDED_LIMIT_INFORMATION,
    JobObjectBasicUIRestrictions, JobObjectExtendedLimitInformation, SetInformationJobObject,
};
use windows_sys::Win32::System::Threading::GetCurrentProcess;

pub(super) fn close(memory_mib: u64) -> Result<()> {
    // SAFETY: a job without a name and with the usual rights.
    let job = unsafe { CreateJobObjectW(std::ptr::null(), std::ptr::null()) };
    if job.is_null() {
        return Err(Error::last_os_error());
    }
    let held = hold(job, memory_mib);
    if held.is_err() {
        // SAFETY: the job is ours and nobody else has it. Where it holds this process it stays open, since
        // the process would end with it.
        unsafe { CloseHandle(job) };
    }
    held
}

fn hold(job: HANDLE, memory_mib: u64) -> Result<()> {
    let mut limits = JOBOBJECT_EXTENDED_LIMIT_INFORMATION::default();
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_ACTIVE_PROCESS
        | JOB_OBJECT_LIMIT_PROCESS_MEMORY
        | JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE
        | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.ProcessMemoryLimit =
        usize::try_from(memory_mib.saturating_mul(1 << 20)).unwrap_or(usize::MAX);
    set(job, JobObjectExtendedLimitInformation, &limits)?;
    let window = JOBOBJECT_BASIC_UI_RESTRICTIONS {
        UIRestrictionsClass: JOB_OBJECT_UILIMIT_DESKTOP
            | JOB_OBJECT_UILIMIT_EXITWINDOWS
            | JOB_OBJECT_UILIMIT_GLOBALATOMS
            | JOB_OBJECT_UILIMIT_HANDLES
            | JOB_OBJECT_UILIMIT_READCLIPBOARD
            | JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS
            | JOB_OBJECT_UILIMIT_WRITECLIPBOARD,
    };
    set(job, JobObjectBasicUIRestrictions, &window)?;
    // SAFETY: both handles are valid: the job was just made, and a process always has one of itself.
    succeeded(unsafe { AssignProcessToJobObject(job, GetCurrentProcess()) })
}

fn set<T>(job: HANDLE, what: i32, value: &T) -> Result<()> {
    let size = u32::try_from(size_of::<T>()).unwrap_or_default();
    // SAFETY: the pointer and the size are those of one value of the type that `what` asks for.
    succeeded(unsafe { SetInformationJobObject(job, what, std::ptr::from_ref(value).cast(), size) })
}

fn succeeded(answer: i32) -> Result<()> {
    if answer == 0 { Err(Error::last_os_error()) } else { Ok(()) }
}
