//! The complaint that the app was first made for, rebuilt from its dated facts: six issues,
//! fifteen appendices, three remedies, three copied in. Roles stand for names.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use crate::bundle_fixture;
use crate::bundle_fixture::{clock, complaint, tool};
use evenhand_bundle::{OnePage, SectionId, Warning, build, page_picture, render};
use evenhand_core::forms::FormAnswer;
use evenhand_core::record::{
    CostPart, EhcPlan, EntryKind, FeedbackForm, FileRef, HoursAndCosts, Judgement, JudgementKind,
    LadderPlace, LeaveOut, Meeting, MeetingStatus, When,
};

#[test]
fn the_complaint_reads_as_it_should() {
    let fixture = complaint();
    let model = build(&fixture.input());
    let done = render(&model, &fixture.files, clock(), &|_| true).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bundle.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    assert_eq!(done.appendices.len(), 15);
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let text = tool("pdftotext", &["-layout".as_ref(), path.as_os_str(), "-".as_ref()]);
    let pages: Vec<&str> = text.split('\u{c}').collect();
    assert_eq!(pages.len() - 1, done.pages);
    for (index, page) in pages.iter().take(done.pages).enumerate() {
        let stamp = format!("Page {} of {}", index + 1, done.pages);
        assert!(page.contains(&stamp), "{stamp} is not on its page:\n{page}");
    }
    for appendix in &done.appendices {
        assert!(pages[appendix.first_page - 1].contains(&appendix.label));
    }
    for line in &done.outline {
        assert!(line.page >= 1 && line.page <= done.pages);
    }
    insta::assert_snapshot!(
        "complaint_outline",
        done.outline
            .iter()
            .map(|l| format!("{}{}\n", "  ".repeat(l.level as usize - 1), l.words()))
            .collect::<String>()
    );
    insta::assert_snapshot!("complaint_text", text);
}

#[test]
fn the_same_model_and_clock_give_the_same_bytes() {
    let fixture = complaint();
    let model = build(&fixture.input());
    let one = render(&model, &fixture.files, clock(), &|_| true).unwrap();
    let two = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
    assert!(one.pdf == two.pdf, "two runs gave different bytes");
}

#[test]
fn our_own_pages_pass_pdf_ua_1() {
    let fixture = complaint();
    let model = build(&fixture.input());
    let done = render(&model, &fixture.files, clock(), &|_| true).unwrap();
    bundle_fixture::assert_pdf_ua(&done.pdf);
}

/// The shares of a picture, from 0, that are dark and that are white.
fn dark_and_white(picture: &image::GrayImage) -> (f64, f64) {
    let share = |wanted: fn(u8) -> bool| {
        picture.pixels().filter(|dot| wanted(dot.0[0])).count() as f64 / picture.len() as f64
    };
    (share(|dot| dot < 128), share(|dot| dot > 250))
}

/// Letters are thin, so the dark of a cover is little; but an empty page has none. Its margins alone are more than a
/// third of it, so most of it is white; a page that is painted over or whose colours are turned about is not.
fn is_a_page_of_words(dark: f64, white: f64) -> bool {
    (0.005..0.2).contains(&dark) && (0.6..0.99).contains(&white)
}

#[test]
fn a_page_becomes_a_picture() {
    let fixture = complaint();
    let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
    let png = page_picture(&done.pdf, 1, 400).unwrap();
    let picture = image::load_from_memory(&png).unwrap();
    assert_eq!(picture.width(), 400);
    let (dark, white) = dark_and_white(&picture.to_luma8());
    println!("dark {dark:.4}, white {white:.4}");
    assert!(is_a_page_of_words(dark, white), "{dark} of the page is dark, {white} is white");
    for shade in [0, 128, 255] {
        let (dark, white) = dark_and_white(&image::GrayImage::from_pixel(400, 566, [shade].into()));
        assert!(!is_a_page_of_words(dark, white), "a page that is {shade} all over passes");
    }
    assert!(page_picture(&done.pdf, done.pages + 1, 400).is_err());
}

/// The complaint with far more and far longer issues than a page holds.
fn long() -> bundle_fixture::Fixture {
    let mut fixture = complaint();
    let first = fixture.record.issues[0].clone();
    for n in 0..30u32 {
        let mut issue = first.clone();
        issue.id = bundle_fixture::id(9000 + u128::from(n));
        issue.number = 7 + n;
        issue.title = format!(
            "Issue of a very long name that goes on and on, number {n}, about letters that were not answered in the time that the charter gives"
        );
        issue.what_happened = "We wrote again and had no answer. ".repeat(20);
        fixture.record.issues.push(issue);
    }
    fixture.plan.remedies = (1..30).map(|n| format!("Remedy number {n}, said in full")).collect();
    fixture
}

#[test]
fn the_summary_is_held_to_one_page() {
    let is_of_summary =
        |w: &Warning| matches!(w, Warning::Shortened { part: OnePage::Summary, .. });
    for large_print in [false, true] {
        let mut fixture = long();
        fixture.plan.paper.large_print = large_print;
        let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
        let page =
            |title: &str| done.outline.iter().find(|l| l.title.starts_with(title)).unwrap().page;
        assert_eq!((page("Summary"), page("Contents")), (2, 3), "large print: {large_print}");
        assert!(done.warnings.iter().any(is_of_summary));
    }
}

#[test]
fn a_councillor_gets_two_pages_and_the_chosen_appendices() {
    for mut fixture in [complaint(), long()] {
        fixture.plan.template = evenhand_core::record::Template::CouncillorBriefing;
        fixture.plan.paper.dividers = false;
        fixture.plan.appendices.truncate(3);
        let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
        if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
            std::fs::write(keep, &done.pdf).unwrap();
        }
        assert_eq!(done.appendices[0].first_page, 3, "pages before A01");
        assert_eq!(done.appendices.len(), 3);
        bundle_fixture::assert_pdf_ua(&done.pdf);
    }
}

#[test]
fn a_later_version_says_what_has_changed_and_renumbers_nothing() {
    use evenhand_bundle::{saved_version, up_to_date};
    let mut fixture = complaint();
    fixture.plan.saved = Some(saved_version(&fixture.input(), clock()));
    fixture.came_in(fixture.plan.id, 2, clock());
    // Made again as it was, it says nothing of changes.
    let again = build(&fixture.input());
    assert!(again.front.iter().all(|section| section.id != Some(SectionId::Changes)));
    assert!(up_to_date(&fixture.input()).appendices == fixture.plan.appendices);
    // A file from long ago comes in by an entry of today, one entry is changed, one is taken out.
    let later = clock() + chrono::TimeDelta::days(9);
    let old = When::day(bundle_fixture::day(2018, 1, 5));
    let file = fixture.file(900, "first-letter.txt", old, b"The first letter.".to_vec());
    fixture.came_in(file, 3, later);
    // What it says of itself is nothing to go by.
    fixture.record.files.last_mut().unwrap().added_on = clock() - chrono::TimeDelta::days(900);
    let entry = fixture.entry(901, EntryKind::Other, old, "The first letter came to light", "");
    entry.files = vec![FileRef { title: "First letter".to_owned(), ..FileRef::new(file) }];
    let words = fixture.record.entries.iter_mut().find(|e| e.title == "Letter of concern").unwrap();
    words.notes = "It was handed over.".to_owned();
    fixture.record.entries.retain(|e| e.title != "The coproduction group began to meet");
    fixture.plan = up_to_date(&fixture.input());
    assert_eq!(fixture.plan.version, 2);
    let model = build(&fixture.input());
    let labels: Vec<&str> = model.appendices.iter().map(|a| a.title.as_str()).collect();
    assert_eq!(labels[..15], again.appendices.iter().map(|a| a.title.as_str()).collect::<Vec<_>>());
    assert_eq!(labels[15..], ["First letter"]);
    let done = render(&model, &fixture.files, clock(), &|_| true).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    bundle_fixture::assert_pdf_ua(&done.pdf);
    let text = tool("pdftotext", &[path.as_os_str(), "-".as_ref()]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let part = text.split("What has changed since version 1").nth(2).unwrap();
    let at = |words: &str| part.find(words).unwrap_or_else(|| panic!("no “{words}” in {part}"));
    let page = done.appendices[15].first_page;
    let order = [
        "Version 1 was saved on Thu 21 Nov 2019.",
        "Added",
        &format!("A16, page {page}: First letter"),
        "The first letter came to light.",
        "Changed",
        "Letter of concern.",
        "Left out",
        "The coproduction group began to meet",
    ]
    .map(at);
    assert!(order.is_sorted(), "{order:?} in {part}");
    assert!(!part.contains("New numbers"), "{part}");
}

/// Every template, and files without a record, before outloud: a checker in Python that others wrote.
#[test]
#[ignore = "needs outloud: cargo xtask torture second"]
fn bundle_passes_a_second_checker() {
    let dir = tempfile::tempdir().unwrap();
    let mut paths = Vec::new();
    let mut keep = |name: &str, pdf: &[u8]| {
        paths.push(dir.path().join(name));
        std::fs::write(dir.path().join(name), pdf).unwrap();
    };
    use evenhand_core::record::Template::*;
    for template in [Complaint, LetterOfConcern, CouncillorBriefing, ForumReport, WholeRecord] {
        let mut fixture = complaint();
        fixture.plan.template = template;
        let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
        keep(&format!("{template:?}.pdf"), &done.pdf);
    }
    let files = [("one.txt", b"One letter.".to_vec()), ("two.txt", b"Another letter.".to_vec())];
    keep("files.pdf", &bundle_fixture::bind(&files, Default::default()).pdf);
    let python = std::env::var_os("EVENHAND_PYTHON").unwrap_or_else(|| "python3".into());
    let code = "import sys; from outloud.cli import main; sys.exit(main())";
    let out = std::process::Command::new(&python)
        .args(["-c", code, "--json", "-", "--quiet", "--fail-on", "never"])
        .args(&paths)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    let complaint = String::from_utf8_lossy(&out.stderr);
    if complaint.contains("No module named 'outloud'") {
        crate::skipped::skipped("outloud is not installed; cargo xtask torture brings it");
        return;
    }
    let from = said.find('{').unwrap_or_else(|| panic!("{said}{complaint}"));
    let report: serde_json::Value =
        serde_json::Deserializer::from_str(&said[from..]).into_iter().next().unwrap().unwrap();
    let results = report["results"].as_array().unwrap();
    assert_eq!(results.len(), paths.len());
    for result in results {
        let counts = &result["counts"];
        println!(
            "outloud {}: {}: {counts}",
            report["tool"]["version"].as_str().unwrap(),
            result["path"].as_str().unwrap().rsplit('/').next().unwrap(),
        );
        assert_eq!(counts["error"], 0, "{result:#}");
    }
}

/// The complaint with one judgement of a held meeting, and what its section says, if there is one.
fn judged(kind: JudgementKind, why: &str, status: MeetingStatus) -> Option<String> {
    let mut fixture = complaint();
    let judgements = vec![Judgement {
        ladder: "hart".into(),
        place: LadderPlace::Rung("tokenism".into()),
        kind,
        why: why.into(),
        as_of: When::Undated,
        by: "parent carers".into(),
        evidence: Vec::new(),
    }];
    let meeting = Meeting { status, judgements, ..Meeting::default() };
    fixture.record.entries[0].kind = EntryKind::Meeting(Box::new(meeting));
    let model = build(&fixture.input());
    let section = model.front.iter().find(|section| section.id == Some(SectionId::Ladder))?;
    if why == "Nothing was written down." && kind == JudgementKind::Ours {
        let done = render(&model, &fixture.files, clock(), &|_| true).unwrap();
        bundle_fixture::assert_pdf_ua(&done.pdf);
    }
    Some(format!("{}: {:?}", section.title, section.blocks))
}

#[test]
fn where_a_meeting_stood_is_a_judgement_with_its_why_or_is_left_out() {
    let why = "Nothing was written down.";
    let said = judged(JudgementKind::Ours, why, MeetingStatus::Held).unwrap();
    for words in [
        "Where meetings stood, in our view",
        "This is a judgement, not a count.",
        "Roger Hart, 1992",
        "It was made for children.",
        "Rung 3 of 8: Tokenism",
        why,
        "(parent carers)",
    ] {
        assert_eq!(said.matches(words).count().min(1), 1, "{words} in {said}");
    }
    assert_eq!(said.matches("This is a judgement, not a count.").count(), 1);
    // The council's view stands in its own column, and ours is then a dash: nobody said it.
    let theirs = judged(JudgementKind::Theirs, why, MeetingStatus::Held).unwrap();
    let at = |words: &str| theirs.find(words).unwrap();
    assert!(at("Text(\"–\")") < at("Rung 3 of 8"), "{theirs}");
    for (why, status) in [
        ("", MeetingStatus::Held),
        (" \n", MeetingStatus::Held),
        (why, MeetingStatus::Planned),
        (why, MeetingStatus::Cancelled),
    ] {
        assert_eq!(judged(JudgementKind::Ours, why, status), None);
    }
}

/// The complaint with so many forms on a meeting, and the sections on them and on what is good.
fn with_forms(count: u32) -> (Option<String>, String) {
    let mut fixture = complaint();
    let meeting = Meeting { status: MeetingStatus::Held, ..Meeting::default() };
    fixture.record.entries[0].kind = EntryKind::Meeting(Box::new(meeting));
    let meeting = fixture.record.entries[0].id;
    fixture.record.entries[1].working_well = true;
    let kept = fixture.record.entries[1].id;
    for number in 0..count {
        let id = bundle_fixture::id(900 + u128::from(number));
        let mut form = FeedbackForm::new(id, "meeting", 1, clock());
        form.meeting = Some(meeting);
        form.filled.answers.insert("listened".into(), FormAnswer::Step(4));
        form.filled.different = format!("Private words {number}");
        if number == 0 {
            (form.filled.good, form.filled.quote_ok) = ("We were thanked.".into(), true);
            (form.kept, form.filled.different) = (vec![kept], "Send papers.".into());
        }
        fixture.record.forms.push(form);
    }
    let model = build(&fixture.input());
    if count == 9 {
        let done = render(&model, &fixture.files, clock(), &|_| true).unwrap();
        bundle_fixture::assert_pdf_ua(&done.pdf);
    }
    let of = |id: SectionId| {
        let section = model.front.iter().find(|section| section.id.as_ref() == Some(&id))?;
        Some(format!("{}: {:?}", section.title, section.blocks))
    };
    (of(SectionId::Forms), of(SectionId::WorkingWell).unwrap())
}

#[test]
fn forms_are_counted_from_five_on_and_quoted_only_where_their_writer_said_so() {
    assert_eq!(with_forms(0).0, None);
    let (few, _) = with_forms(3);
    let few = few.unwrap();
    assert!(few.contains("3 forms came in.") && !few.contains("Out of"), "{few}");
    assert!(few.contains("We were thanked.") && !few.contains("Private words"), "{few}");
    let (all, good) = with_forms(9);
    let all = all.unwrap();
    for words in ["9 forms came in.", "I was listened to.", "Out of", "Send papers."] {
        assert!(all.contains(words), "{words} in {all}");
    }
    assert!(!all.contains("Private words"), "{all}");
    assert!(good.contains("It is one of 9 forms."), "{good}");
}

#[test]
fn what_taking_part_cost_is_in_no_bundle_unless_it_was_put_in() {
    let mut fixture = complaint();
    let effort = |minutes, cost_pence| {
        EntryKind::Effort(HoursAndCosts { minutes, cost_pence, activity: "travel".into() })
    };
    fixture.record.entries[0].kind = effort(Some(90), Some(310));
    fixture.record.entries[1].kind = effort(None, None);
    let said = |fixture: &bundle_fixture::Fixture| {
        let model = build(&fixture.input());
        let section =
            model.front.iter().find(|section| section.id == Some(SectionId::Cost))?.clone();
        let done = render(&model, &fixture.files, clock(), &|_| true).unwrap();
        bundle_fixture::assert_pdf_ua(&done.pdf);
        Some(format!("{:?}", section.blocks))
    };
    assert_eq!(said(&fixture), None);
    fixture.plan.paper.cost = Some(CostPart::default());
    let alone = said(&fixture).unwrap();
    assert!(alone.contains("1 h 30 min") && alone.contains("£3.10"), "{alone}");
    assert!(!alone.contains("an hour"), "{alone}");
    assert!(alone.contains("1 entry has no time.") && alone.contains("1 entry has no cost."));
    fixture.plan.paper.cost = Some(CostPart { pence_an_hour: Some(1200) });
    let counted = said(&fixture).unwrap();
    assert!(counted.contains("At £12.00 an hour") && counted.contains("£18.00"), "{counted}");
}

#[test]
fn what_a_plan_says_is_in_no_bundle_unless_it_was_put_in_and_names_go_out_of_it() {
    let mut fixture = complaint();
    let id = bundle_fixture::id(900);
    let plan: EhcPlan = serde_json::from_value(serde_json::json!({
        "id": id, "title": "The plan", "added_on": clock(),
        "terms": [{ "name": "Autumn", "first": "2019-09-02", "last": "2019-12-20" }],
        "lines": [{ "id": bundle_fixture::id(901), "text": "Wilhelmina has help weekly", "each_week": true }],
        "weeks": {
            "2019-09-02": { bundle_fixture::id(901).to_string(): { "given": "given" } },
            "2019-09-09": { bundle_fixture::id(901).to_string():
                { "given": "not_given", "note": "Wilhelmina waited" } },
        },
    }))
    .unwrap();
    fixture.record.plans.push(plan);
    let said = |fixture: &bundle_fixture::Fixture| {
        let model = build(&fixture.input());
        let section =
            model.front.iter().find(|section| section.id == Some(SectionId::Plan))?.clone();
        let done = render(&model, &fixture.files, clock(), &|_| true).unwrap();
        bundle_fixture::assert_pdf_ua(&done.pdf);
        Some(format!("{:?}", section.blocks))
    };
    assert_eq!(said(&fixture), None);
    fixture.plan.paper.plan = Some(id);
    let shown = said(&fixture).unwrap();
    assert!(
        shown.contains("2 of 11 weeks told: 1 given and 1 not given. 9 weeks not told."),
        "{shown}"
    );
    assert!(shown.contains("Chart") && shown.contains("Wilhelmina waited"), "{shown}");
    fixture.plan.leave_out.push(LeaveOut { find: "Wilhelmina".into(), put: "the child".into() });
    let out = said(&fixture).unwrap();
    assert!(!out.contains("Wilhelmina") && out.contains("The child waited"), "{out}");
    fixture.plan.paper.plan = Some(bundle_fixture::id(999));
    assert_eq!(said(&fixture), None, "a plan that is not there is no empty part");
}

#[test]
fn a_ladder_of_the_records_own_prints_by_its_names_and_without_what_is_left_out() {
    let mut fixture = complaint();
    let ladder = serde_json::json!({
        "format": 1, "id": "ours", "title": "Steps of the Wilhelmina group", "for": "adults",
        "by": "Wilhelmina", "note": "Wilhelmina wrote it.", "rungs": [
            { "n": 1, "id": "told", "name": "Told" },
            { "n": 2, "id": "asked", "name": "Asked by Wilhelmina" }],
    });
    fixture.record.ladders.insert("ours".into(), ladder);
    let judgement = Judgement {
        ladder: "ours".into(),
        place: LadderPlace::Rung("asked".into()),
        kind: JudgementKind::Ours,
        why: "We were asked.".into(),
        as_of: When::Undated,
        by: String::new(),
        evidence: Vec::new(),
    };
    let judgements = vec![judgement];
    let meeting = Meeting { status: MeetingStatus::Held, judgements, ..Meeting::default() };
    fixture.record.entries[0].kind = EntryKind::Meeting(Box::new(meeting));
    fixture.plan.leave_out.push(LeaveOut { find: "Wilhelmina".into(), put: "the child".into() });
    let model = build(&fixture.input());
    let section = model.front.iter().find(|section| section.id == Some(SectionId::Ladder)).unwrap();
    let said = format!("{:?}", section.blocks);
    assert!(said.contains("Rung 2 of 2: Asked by the child"), "{said}");
    assert!(said.contains("Steps of the child group"), "{said}");
    assert!(!said.contains("Wilhelmina"), "{said}");
}
