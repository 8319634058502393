//! What families already have, through the command line: looked at first, then brought in.

// A test's way to fail is to panic.

use crate::support::Desk;
use serde_json::json;

const MAILBOX: &str = "From - Tue Nov 12 09:00:00 2019\nFrom: Pat <pat@home.example>\nTo: sen@lark.gov.uk\nSubject: Plan\n\
    Date: Tue, 12 Nov 2019 09:00:00 +0000\nMessage-ID: <q1@x.example>\n\nWhen is the draft due?\n\n\
    From sen@lark.gov.uk Tue Nov 12 08:00:00 2019\nwas what the last letter said.\n\n\
    From - Tue Nov 12 10:00:00 2019\nFrom: sen@lark.gov.uk\nTo: pat@home.example\nSubject: Abwesenheitsnotiz: Plan\n\
    Date: Tue, 12 Nov 2019 10:00:00 +0000\nMessage-ID: <a1@x.example>\nIn-Reply-To: <q1@x.example>\n\nI am away.\n\n";

#[test]
fn a_mailbox_is_looked_at_and_brought_in_once() {
    let desk = Desk::new();
    std::fs::write(desk.at("box.mbox"), MAILBOX).unwrap();
    let call =
        ["import-mail", "box.mbox", "--mine", "pat@home.example", "--council", "lark.gov.uk"];
    let lines = desk.lines(&call);
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(
        (&lines[0]["direction"], &lines[0]["awaiting_reply"]),
        (&json!("out"), &json!(true))
    );
    assert_eq!(lines[1]["automatic"], "out_of_office");
    assert_eq!(lines[2]["saved"], 2);
    assert_eq!(desk.lines(&call)[2]["saved"], 0);
    assert_eq!(desk.lines(&["list"]).len(), 2);
    // A person reads the day and the time as everywhere.
    let other = Desk::new();
    std::fs::write(other.at("box.mbox"), MAILBOX).unwrap();
    let told = other.told(&call);
    assert!(told.contains("Tue 12 Nov 2019, 9am") && !told.contains("2019-11"), "{told}");
}

#[test]
fn a_maildir_is_read_without_what_it_has_not_finished() {
    let desk = Desk::new();
    for (folder, name) in [("cur", "1:2,S"), ("new", "2"), ("tmp", "3")] {
        std::fs::create_dir_all(desk.at("Maildir").join(folder)).unwrap();
        let text = format!(
            "From: pat@home.example\nTo: sen@lark.gov.uk\nSubject: {folder}\nDate: Tue, 12 Nov 2019 09:00:00 +0000\n\n{folder}\n"
        );
        std::fs::write(desk.at("Maildir").join(folder).join(name), text).unwrap();
    }
    let lines = desk.lines(&["look", "Maildir"]);
    assert_eq!(lines.last().unwrap()["mails"], 2);
}

#[test]
fn columns_and_the_order_of_days_can_be_said() {
    let desk = Desk::new();
    std::fs::write(desk.at("hours.csv"), "a,b,c\n11/02/2019,1,30\n").unwrap();
    let call = [
        "import-hours",
        "hours.csv",
        "--columns",
        "day,time,minutes",
        "--unit",
        "hours",
        "--order",
    ];
    let read = |order: &str| {
        let lines = desk.lines(&[&call[..], &[order]].concat());
        let row = lines.iter().find(|line| line["minutes"] == 90).unwrap();
        row["when"]["date"].as_str().unwrap().to_owned()
    };
    assert_eq!(read("month-day-year"), "2019-11-02");
    assert_eq!(read("day-month-year"), "2019-02-11");
}

#[test]
fn promises_in_minutes_are_saved_only_when_accepted() {
    let desk = Desk::new();
    let words = "Annual review, 12 November 2019\n\nActions\n- SEN team to send the draft by 29 November 2019\n- School to book the room\n";
    std::fs::write(desk.at("minutes.txt"), words).unwrap();
    let lines = desk.lines(&["import-minutes", "minutes.txt"]);
    assert_eq!(
        (&lines[0]["owner"], &lines[0]["due"]["date"]),
        (&json!("SEN team"), &json!("2019-11-29"))
    );
    assert!(desk.lines(&["list"]).is_empty());
    // With a number that is not there nothing is saved, also of those that are.
    let wrong = desk.call(&["import-minutes", "minutes.txt", "--accept", "1", "99"]);
    assert!(!wrong.status.success() && desk.lines(&["list"]).is_empty());
    assert_eq!(desk.lines(&["import-minutes", "minutes.txt", "--accept", "1"])[2]["saved"], 1);
    let again = desk.lines(&["import-minutes", "minutes.txt", "--accept", "1"]);
    assert_eq!((&again[0]["in_record"], &again[2]["saved"]), (&json!(true), &json!(0)));
    assert_eq!(desk.lines(&["list"]).len(), 1);
}

#[cfg(unix)]
#[test]
fn what_is_passed_over_in_a_folder_is_told() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.at("drawer/a/b")).unwrap();
    std::fs::write(desk.at("drawer/a/b/letter.rtf"), "{\\rtf1\\ansi No.\\par}").unwrap();
    std::fs::write(desk.at("drawer/.DS_Store"), "of a program").unwrap();
    std::os::unix::fs::symlink(desk.at("elsewhere"), desk.at("drawer/scans")).unwrap();
    let told = desk.told(&["keep-files", "drawer", "--what", "came-in"]);
    assert!(told.contains("scans was not looked into: it is a link"), "{told}");
    assert!(!told.contains("DS_Store"), "{told}");
    assert_eq!(desk.lines(&["list"]).len(), 1);
}

#[test]
fn files_are_kept_as_they_are_once() {
    let desk = Desk::new();
    std::fs::create_dir(desk.at("drawer")).unwrap();
    std::fs::write(desk.at("drawer/letter.rtf"), "{\\rtf1\\ansi We will not assess.\\par}")
        .unwrap();
    std::fs::write(desk.at("drawer/voice.bin"), [0_u8, 1, 2]).unwrap();
    std::fs::write(desk.at("drawer/box.mbox"), MAILBOX).unwrap();
    let call = ["keep-files", "drawer", "--what", "came-in"];
    let lines = desk.lines(&call);
    let kept: Vec<_> = lines.iter().map(|line| (&line["name"], &line["kept"])).collect();
    assert_eq!(kept, [(&json!("letter.rtf"), &json!(true)), (&json!("voice.bin"), &json!(true))]);
    let again = desk.call(&call);
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&again.stderr).contains("file_known"));
    // What cannot be read is told by the exit too, and the rest is kept.
    std::fs::write(desk.at("other.txt"), "Other words").unwrap();
    let some = desk.call(&["keep-files", "other.txt", "gone.txt", "--what", "other"]);
    assert_eq!(some.status.code(), Some(1));
    assert_eq!(desk.lines(&["list"]).len(), 3);
    std::fs::create_dir(desk.at("empty")).unwrap();
    assert_eq!(desk.call(&["keep-files", "empty", "--what", "other"]).status.code(), Some(1));
    let listed = desk.lines(&["list"]);
    assert_eq!(listed.len(), 3);
    assert!(listed.iter().all(|entry| entry["draft"] == json!(true)), "{listed:?}");
}

#[test]
fn a_table_of_meetings_comes_in_once_and_its_doubts_are_asked() {
    let desk = Desk::new();
    let text =
        "Date,Time,Meeting,Venue,Invited on\n5/11/2019,14:00,Annual review,School,1/10/2019\n";
    std::fs::write(desk.at("meetings.csv"), text).unwrap();
    let import = |more: &[&str]| {
        let mut call = vec!["import-meetings", "meetings.csv", "--kind", "annual-review"];
        call.extend(more);
        desk.lines(&call)
    };
    // The figures fit two orders: nothing is saved before somebody has said which.
    let asked = import(&[]);
    assert_eq!(asked[0]["row"]["doubts"], json!(["order_unclear"]));
    assert_eq!((&asked[1]["order"], &asked[1]["saved"]), (&json!(null), &0.into()));
    let said = import(&["--order", "day-month-year"]);
    assert_eq!(said[0]["row"]["day"], "2019-11-05");
    assert_eq!(said[1]["saved"], 1);
    let again = import(&["--order", "day-month-year"]);
    assert_eq!((&again[0]["in_record"], &again[1]["saved"]), (&true.into(), &0.into()));
    // The same day under another title may be the same meeting.
    let held = std::fs::read_to_string(desk.at("meetings.csv")).unwrap();
    std::fs::write(desk.at("meetings.csv"), held.replace("Annual review", "The review")).unwrap();
    let beside = import(&["--order", "day-month-year"]);
    assert_eq!((&beside[0]["beside"], &beside[1]["saved"]), (&true.into(), &0.into()));
    let plain = ["import-meetings", "meetings.csv", "--kind", "annual-review"];
    let mut program = desk.program();
    program.args(["--record", "record"]).args(plain);
    program.args(["--order", "day-month-year"]).current_dir(desk.at(""));
    let said = String::from_utf8_lossy(&program.output().unwrap().stdout).into_owned();
    assert!(said.contains("Row 2 is not saved. Your record has a meeting then."), "{said}");
    let another = import(&["--order", "day-month-year", "--also", "2"]);
    assert_eq!(another[1]["saved"], 1);
}

#[test]
fn a_row_that_is_not_saved_keeps_its_day_and_says_why() {
    let desk = Desk::new();
    let text = "Date,From,To,Meeting\n11/03/2026,14:00,13:00,Board\n28/03/2026,10:00,12:00,Panel\n31/02/2026,10:00,,TAC\n";
    std::fs::write(desk.at("meetings.csv"), text).unwrap();
    let call = ["import-meetings", "meetings.csv", "--kind", "board"];
    let output = desk.program().args(call).current_dir(desk.at("")).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        said.contains("Wed 11 Mar 2026. Board\nRow 2 is not saved. Its times do not fit together."),
        "{said}"
    );
    assert!(said.contains("no date. TAC\nRow 4 is not saved. The day is not clear."), "{said}");
    assert!(said.contains("3 rows, 1 of them without a doubt."), "{said}");
}
