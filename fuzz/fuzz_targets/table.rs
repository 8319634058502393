//! Tables of hours and of meetings: read, and their rows understood.

#![no_main]

use evenhand_capture::hours;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(sheets) = hours::read(data) else { return };
    for sheet in &sheets {
        std::hint::black_box(hours::rows(sheet, &hours::suggested(sheet)).len());
        let mapping = hours::suggested_meetings(sheet);
        std::hint::black_box(hours::meeting_rows(sheet, &mapping).len());
    }
});
