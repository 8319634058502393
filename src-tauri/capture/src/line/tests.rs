//! Lines as people type them. What is settled in them has to be right; what is left out or asked costs a key.

use super::*;

/// Written on Thu 26 Nov 2026.
fn of(text: &str) -> String {
    let written = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let people = ["Priya Example".to_owned(), "Case lead".to_owned()];
    told(&read_line(text, written, KnownOfLine { people: &people }))
}

fn day(day: &LineDay) -> String {
    let short = |day: &NaiveDate| day.format("%-d %b").to_string();
    match &day.day {
        Some(day) => format!("@{}", short(day)),
        None if day.choices.is_empty() => "@-".into(),
        None => format!("@?{}", day.choices.iter().map(short).collect::<Vec<_>>().join("/")),
    }
}

fn told(read: &ReadLine) -> String {
    let mut out = Vec::new();
    if let Some(one) = &read.message {
        let how = one.channel.map_or("?".into(), |channel| format!("{channel:?}"));
        let way = match one.direction {
            Some(Direction::Out) => ">",
            Some(Direction::In) => "<",
            None => "~",
        };
        out.push(format!("{how} {way} {} {}", one.who, day(&one.day)));
    }
    if read.several {
        out.push("several".into());
    }
    if read.none_came {
        out.push("none came".into());
    }
    for one in &read.promises {
        let mark = if one.sure { "!" } else { "~" };
        let by = if one.by.is_empty() {
            format!("?{}", one.by_choices.join("/"))
        } else {
            one.by.clone()
        };
        out.push(format!("{mark} {} | {by} | {}", one.what, day(&one.due)));
    }
    if out.is_empty() { "note".into() } else { out.join("; ") }
}

fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, of(text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| {
            format!("{text}\n   expected {expected}\n   found    {found}")
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn calls_and_messages_that_happened() {
    check(&[
        ("Rang SEN team today", "Call > SEN team @26 Nov"),
        ("rang the school this morning about transport", "Call > school @26 Nov"),
        ("I phoned Mrs Patel yesterday at 2.30pm", "Call > Mrs Patel @25 Nov"),
        ("Phonned CAMHS on Monday", "Call > CAMHS @23 Nov"),
        ("Rang SEN team on Thursday", "Call > SEN team @?19 Nov/26 Nov"),
        ("Rang SEN team last Monday", "Call > SEN team @?16 Nov/23 Nov"),
        ("Rang SEN team wednesday", "Call > SEN team @?18 Nov/25 Nov"),
        ("Emailed the case officer on 12 November", "Email > case officer @12 Nov"),
        ("emailed school 3/11", "Email > school @3 Nov"),
        ("Texted Jo", "Message > Jo @-"),
        ("SENCO rang me back yesterday", "Call < SENCO @25 Nov"),
        ("They rang this morning", "Call <  @26 Nov"),
        ("Got a letter from the council today", "Letter < council @26 Nov"),
        ("Email from Dr Lark about the report", "Email < Dr Lark @-"),
        ("Had a call from the SENCO yesterday", "Call < SENCO @25 Nov"),
        ("Sent an email to the SEN team today", "Email > SEN team @26 Nov"),
        ("Spoke to Mr Jones today", "? ~ Mr Jones @26 Nov"),
        ("Rang SEN team, no answer", "Call > SEN team @-; none came"),
        ("Rang Priya Example today", "Call > Priya Example @26 Nov"),
        ("Rang about Friday's meeting", "Call >  @-"),
        ("Rang school to ask about the letter they sent yesterday", "Call > school @?25 Nov"),
        ("Rang them today", "Call >  @26 Nov"),
        ("Today I rang the SEN team", "Call > SEN team @26 Nov"),
    ]);
}

#[test]
fn what_did_not_happen_is_no_call() {
    check(&[
        ("Promised Jo I'd send the form by Friday", "note"),
        (
            "Rang Jo on Wednesday, she said she rang the school on Monday",
            "Call > Jo @?18 Nov/25 Nov",
        ),
        ("They didn't ring back", "none came"),
        ("They didnt ring back", "none came"),
        ("No reply from school", "none came"),
        ("Still no call from the SEN team", "none came"),
        ("School never rang", "none came"),
        ("Haven't heard from anyone", "none came"),
        ("Need to ring SEN team tomorrow", "note"),
        ("Ring SEN team on Monday", "note"),
        ("Must email the council by Friday", "note"),
        ("Tried to ring school", "note"),
        ("If they rang today I missed it", "note"),
        ("Did school ring today?", "note"),
        ("Going to call the SENCO", "note"),
        ("School called a meeting", "note"),
        ("Meeting called off", "note"),
        ("Called Tom an idiot", "note"),
        ("The group is called Voices", "note"),
        ("Mum rang", "note"),
        ("Gran rang about Christmas", "note"),
        ("bell rang late again", "note"),
        ("Waiting for a call from the council", "note"),
        ("Missed call from school", "note"),
        ("Called in sick today", "note"),
        ("bad day, he refused to go in", "note"),
        ("Rang SEN team Monday, emailed Jo today", "several"),
    ]);
}

#[test]
fn promises_and_the_days_they_are_due() {
    check(&[
        (
            "Rang SEN team today, Jo said draft by Friday",
            "Call > SEN team @26 Nov; ! draft | Jo | @?27 Nov/4 Dec",
        ),
        (
            "Rang SEN team today, Jo said draft by Tuesday",
            "Call > SEN team @26 Nov; ! draft | Jo | @1 Dec",
        ),
        (
            "Rang SEN team today, Jo siad draft by tues",
            "Call > SEN team @26 Nov; ! draft | Jo | @1 Dec",
        ),
        (
            "Rang SEN team today. They said they will send the plan by 10 December 2026",
            "Call > SEN team @26 Nov; ! they will send the plan | ?SEN team | @10 Dec",
        ),
        (
            "Rang SEN team, Jo said draft by Friday",
            "Call > SEN team @-; ! draft | Jo | @?27 Nov/4 Dec",
        ),
        (
            "Rang SEN team today, Jo said draft by 1 December and EP report by 10 December",
            "Call > SEN team @26 Nov; ! draft | Jo | @1 Dec; ! EP report | Jo | @10 Dec",
        ),
        (
            "Rang yesterday, Jo said she'd ring back tomorrow",
            "Call >  @25 Nov; ! she'd ring back | Jo | @?26 Nov/27 Nov",
        ),
        (
            "SENCO promised to send the timetable within 5 working days",
            "! send the timetable | SENCO | @?27 Nov/3 Dec",
        ),
        ("Rang council today, they hope to send the draft by 4 Dec", "Call > council @26 Nov"),
        (
            "Rang SEN team today, Jo said she should send the draft by 4 Dec",
            "Call > SEN team @26 Nov; ~ she should send the draft | Jo | @4 Dec",
        ),
        (
            "Rang SEN team today, Jo said she will send it if the panel agrees",
            "Call > SEN team @26 Nov; ~ she will send it if the panel agrees | Jo | @-",
        ),
        (
            "Rang SEN team today, said draft by 4 Dec",
            "Call > SEN team @26 Nov; ~ draft | ?SEN team | @4 Dec",
        ),
        ("Jo will send the draft by Tuesday", "~ send the draft | Jo | @?1 Dec"),
        ("School will send the report on 2 Dec 2026", "! send the report | School | @?2 Dec"),
    ]);
}

#[test]
fn what_is_no_promise_of_theirs() {
    check(&[
        ("Rang SEN team today, Jo said to ring by Friday", "Call > SEN team @26 Nov"),
        ("Rang SEN team today, Jo said send the form by Friday", "Call > SEN team @26 Nov"),
        (
            "Rang SEN team today, Jo said form back by Friday",
            "Call > SEN team @26 Nov; ~ form back | Jo | @?27 Nov/4 Dec",
        ),
        ("Rang SEN team today, Jo said it was sent on Friday", "Call > SEN team @26 Nov"),
        ("Rang SEN team today, Jo said they won't fund it by April", "Call > SEN team @26 Nov"),
        ("Rang SEN team today, I said I would send it by Friday", "Call > SEN team @26 Nov"),
        ("Rang SEN team today, told them I will appeal by Friday", "Call > SEN team @26 Nov"),
        ("Rang SEN team today, asked for a reply by Friday", "Call > SEN team @26 Nov"),
        ("Rang SEN team today, Jo said she is on leave until Monday", "Call > SEN team @26 Nov"),
        ("Rang SEN team today, Jo said she will be on leave", "Call > SEN team @26 Nov"),
        (
            "Rang SEN team today, Jo said I need to fill the form in by Friday",
            "Call > SEN team @26 Nov",
        ),
        ("Rang SEN team today, Jo didn't say when", "Call > SEN team @26 Nov"),
        ("Tom will start at his new school in January", "note"),
        ("We will send the form by Friday", "note"),
        ("I will ring them by Friday", "note"),
        ("Panel agreed funding", "note"),
        ("Will Jo send the draft by Friday?", "note"),
    ]);
}

#[test]
fn lines_as_parents_write_them() {
    check(&[
        ("ring ed psych tmrw re report", "note"),
        (
            "School phoned, Tom hurt his hand, they will ring me Friday with more",
            "Call < School @-; ! ring me | ?School | @?27 Nov/4 Dec",
        ),
        (
            "Mrs Smith rang to say she would send the report by Friday",
            "Call < Mrs Smith @-; ! she would send the report | Mrs Smith | @?27 Nov/4 Dec",
        ),
        ("Rang SEN, Jo on leave til Monday, will ring back Tues", "Call > SEN @-"),
        (
            "spoke with senco at gates today she said shes going to sort the TA by next week",
            "? ~  @26 Nov",
        ),
        ("Emailed SEN team today asked for draft by Friday", "Email > SEN team @26 Nov"),
        (
            "no reply from Jo yet, said she would by Friday",
            "none came; ~ she would | ? | @?27 Nov/4 Dec",
        ),
        ("Jo said by Friday", "~ by Friday | Jo | @?27 Nov/4 Dec"),
        ("Jo said Friday", "~ Friday | Jo | @?27 Nov/4 Dec"),
        ("Got EHCP draft today, comments due back by 11 December", "note"),
        ("letter from council dated 12 Nov says panel met and no to transport", "note"),
        ("LA said no", "note"),
        ("Rang Jo she wasn't there, left message", "Call > Jo @-"),
        ("Rang 3 times, no one picked up", "Call >  @-"),
        ("Rang at 9.30am, 11am and 2pm no answer", "Call >  @-; none came"),
        ("Tom was called names at school today", "note"),
        ("Meeting at school 10am Monday", "note"),
        ("Paid £12 for parking at hospital", "note"),
        ("the council promised a decision by the end of November", "! a decision | council | @-"),
        ("The SEN team promised us a new plan", "! a new plan | SEN team | @-"),
        ("Council agreed to pay for taxi from Monday", "! pay for taxi | Council | @?30 Nov/7 Dec"),
        ("Head said Tom can go on trip Friday", "~ Tom can go on trip | Head | @?27 Nov/4 Dec"),
        ("Teacher told me Tom will get 1:1 from January", "~ Tom will get | Teacher | @-"),
        ("Jo said Tom would be seen by EP before Christmas", "note"),
        ("Case officer emailed, panel on 3 December", "Email < Case officer @-"),
        ("Emailed Jo re Friday, she said draft then", "Email > Jo @?20 Nov"),
        (
            "Rang SEN team today; Jo: draft by Fri 4 Dec, EP report by 11 Dec",
            "Call > SEN team @26 Nov",
        ),
        (
            "Dr Khan said he'd write to school within two weeks",
            "! he'd write to school | Dr Khan | @?4 Dec/10 Dec",
        ),
        (
            "phoned the hospital yesterday, Dr Khan will write within 2 weeks",
            "Call > hospital @25 Nov; ! write | Dr Khan | @?9 Dec/10 Dec",
        ),
        ("Sen team rang back. draft tomorrow apparently", "Call < Sen team @-"),
        ("Been told draft will be sent by 30 Nov", "note"),
        (
            "They said they'd get back to me by end of week",
            "~ they'd get back to me | ? | @?27 Nov",
        ),
        ("they said i'd hear by 5pm tomorrow", "~ i'd hear | ? | @?27 Nov"),
        (
            "SENCO emailed me yesterday, she promised to do the form by Friday",
            "Email < SENCO @25 Nov; ~ do the form | ?SENCO | @?27 Nov/4 Dec",
        ),
        (
            "rang school today and they said they will call the EP on Monday and send me the report on Wednesday",
            "Call > school @26 Nov; ! they will call the EP | ?school | @30 Nov; ~ send me the report | ?school | @2 Dec",
        ),
        (
            "Jo from the SEN team rang today and said she'd chase the panel",
            "Call < Jo from the SEN team @26 Nov",
        ),
        ("Rang SEN team today, spoke to Jo, draft by Friday", "Call > SEN team @26 Nov"),
        ("Wrote to MP today", "? > MP @26 Nov"),
        ("Wrote a letter to MP", "? >  @-"),
        ("called jo today", "note"),
        ("Called the council today. Was told to ring back Friday.", "Call > council @26 Nov"),
        ("Rang council on 26 November 2025", "Call > council @26 Nov"),
        ("Rang council on 30 November", "Call > council @?30 Nov"),
        ("Rang council Nov 2026", "Call > council @-"),
        (
            "I emailed the SEN team last week and Jo said she would reply by Monday",
            "Email > SEN team @-; ! she would reply | Jo | @?30 Nov",
        ),
        (
            "Rang SEN team today Jo said draft by Tuesday",
            "Call > SEN team @26 Nov; ~ draft | ?SEN team | @1 Dec",
        ),
        (
            "School texted to say Tom will be collected by taxi from Monday",
            "Message < School @-; ~ Tom will be collected by taxi | School | @?30 Nov/7 Dec",
        ),
        ("Jo never said draft by Friday", "note"),
        ("Jo said never by Friday", "note"),
        (
            "Jo rang me today, she will send the letter Friday week",
            "Call < Jo @26 Nov; ! send the letter | ?Jo | @?27 Nov/4 Dec",
        ),
        ("Rang SEN team. They will let me know", "Call > SEN team @-"),
        (
            "School said they would let me know by 4 December if transport is agreed",
            "~ they would let me know | School | @4 Dec",
        ),
        (
            "Rang SEN team today, they have until 4 December to send the draft",
            "Call > SEN team @26 Nov",
        ),
        ("Emailed head, cc governors, today", "Email > head @26 Nov"),
        ("Emailed Mrs O'Brien today", "Email >  @26 Nov"),
        ("Rang Miss Lee-Jones on Tues", "Call > Miss Lee-Jones @24 Nov"),
        ("Rang SEN team manager today", "Call > SEN team manager @26 Nov"),
        ("Rang Tom's teacher today", "Call >  @26 Nov"),
        ("Rang school nurse re meds today", "Call > school nurse @?26 Nov"),
        ("Texted Tom's dad today", "Message >  @26 Nov"),
        ("Rang Mum today", "Call >  @26 Nov"),
        ("Rang Sky broadband today", "Call >  @26 Nov"),
        ("Dad rang school today, they said EP visit by 10 December", "~ EP visit | ? | @10 Dec"),
        (
            "Jo at SEN team told me the plan is finalised by 4 Dec",
            "! the plan is finalised | Jo at SEN team | @4 Dec",
        ),
        ("Council told us draft plan by 4 Dec 2026", "! draft plan | Council | @4 Dec"),
        ("Transport said no taxi by Monday", "note"),
        ("Officer says reply by 4 Dec", "note"),
        ("The panel will be meeting on 3 December", "note"),
        ("GP will refer to CAMHS by Tuesday", "! refer to CAMHS | GP | @?1 Dec"),
        ("SENCO said EP coming Tuesday", "~ EP coming | SENCO | @?1 Dec/8 Dec"),
        ("SENCO said the meeting will be on 3 December", "~ the meeting will be | SENCO | @?3 Dec"),
        ("School said they would have sent it by Friday", "note"),
        ("EP sent her report on Friday", "note"),
        ("School emailed: plan will be reviewed by 4 Dec", "Email < School @-"),
        (
            "Jo said she will send it after the meeting on 4 Dec",
            "~ she will send it after the meeting | Jo | @?4 Dec",
        ),
        (
            "Jo said she will send it before the meeting on 4 Dec",
            "~ she will send it | Jo | @?4 Dec",
        ),
        ("Jo said she will send it by 4 Dec", "~ she will send it | Jo | @4 Dec"),
        (
            "Rang SEN team today, Jo said she will send it by Fri 4 Dec",
            "Call > SEN team @26 Nov; ! she will send it | Jo | @4 Dec",
        ),
        (
            "On Monday Jo said draft by Tuesday; rang SEN team today",
            "Call > SEN team @26 Nov; ! draft | Jo | @?1 Dec",
        ),
        (
            "Rang SEN team today, on Monday Jo said draft by Tuesday",
            "Call > SEN team @26 Nov; ! draft | Jo | @?1 Dec",
        ),
        (
            "School said Tom will be sent home by Friday",
            "~ Tom will be sent home | School | @?27 Nov/4 Dec",
        ),
        ("SENCO said he will be sent home by 4 Dec", "~ he will be sent home | SENCO | @4 Dec"),
        (
            "Email from school said plan would be sent by 4 Dec",
            "Email < school @-; ~ plan would be sent | school | @4 Dec",
        ),
        ("Got email from Jo saying draft by 4 Dec", "Email < Jo @-; ! draft | Jo | @4 Dec"),
        (
            "Letter from the council saying EHCP will be issued by 18 December",
            "Letter < council @-; ! EHCP will be issued | council | @18 Dec",
        ),
        ("Rang SEN team Jo said draft by 4 Dec", "Call >  @-; ~ draft | ? | @4 Dec"),
        ("SEN team rang at 9.30am today", "Call < SEN team @26 Nov"),
        (
            "SENCO said she would like me to send the form by 4 Dec",
            "~ she would like me to send the form | SENCO | @4 Dec",
        ),
        ("Jo said we'd get the form to her by 4 Dec", "~ we'd get the form to her | Jo | @4 Dec"),
        ("Almost rang SEN team today", "note"),
        ("Wish I'd rung SEN team today", "note"),
        ("Should have emailed school today", "note"),
        ("Mrs Smith rang Dr Khan today", "note"),
        ("School rang round parents today", "note"),
    ]);
}

#[test]
fn nothing_breaks_it() {
    let long = "rang SEN team today, ".repeat(200);
    for text in [
        "",
        " ",
        ",",
        "?!",
        "\u{202e}rang\u{202c}",
        "İ rang SEN team on İİ 3 May",
        "رن المدرسة اليوم",
        "📞 SEN team 👍",
        "and and and",
        "said",
        "will",
        "Jo said",
        "'ll 'd n't",
        &long,
    ] {
        let read = read_line(text, NaiveDate::MIN, KnownOfLine::default());
        assert!(read.promises.iter().all(|one| one.due.day.is_none()), "{text}: {read:?}");
        read_line(text, NaiveDate::MAX, KnownOfLine::default());
    }
}
