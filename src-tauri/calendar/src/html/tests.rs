//! What a page shows, hides and leaves out.

use super::*;

fn shown(html: &str) -> (String, bool) {
    (text(html), read(html, "").hidden)
}

#[test]
fn what_a_page_hides_by_its_own_sheet_stays_hidden() {
    let page = |css: &str, body: &str| shown(&format!("<style>{css}</style><p>A</p>{body}"));
    let hides = ".x, p.y{ display : none !important } #z{visibility:hidden}";
    for body in ["<div class='a x'>B</div>", "<p class=y>B", "<span id=z>B</span>"] {
        assert_eq!(page(hides, body), ("A".into(), true), "{body}");
    }
    for css in [
        "@media print{.x{display:none}}",
        ".x{display:none}.x{display:block}",
        ".x:hover{display:none}",
        ".a .x{display:none}",
        "/* .x{display:none} */",
        ".xx{display:none}",
    ] {
        assert_eq!(page(css, "<div class=x>B</div>"), ("A\n\nB".into(), false), "{css}");
    }
    // Programs and sheets are no hidden words.
    assert_eq!(shown("<style>p{color:red}</style><script>var a</script><p>A"), ("A".into(), false));
    let flat = "<div style='max-height:0;overflow:hidden'>B</div><i style='opacity:0'>C</i>";
    assert_eq!(shown(&format!("<p>A</p>{flat}")), ("A".into(), true));
}

#[test]
fn the_first_choice_stands_where_none_was_chosen_and_a_drawing_by_its_words() {
    let select = "<select><option>One<option>Two</select>";
    assert_eq!(text(&format!("Choose {select}.")), "Choose One .");
    assert_eq!(text("<select><option>One<option selected>Two</select>"), "Two");
    assert_eq!(text("<select multiple><option>One</select>x"), "x");
    let drawn = words("<p>A</p><svg><path/></svg><svg><text>Hours <b>5</b></text></svg>");
    assert!(drawn.text.starts_with('A') && drawn.text.contains("Hours 5") && drawn.drawings);
    assert!(!words("<svg><path/></svg>").drawings);
    let full = |longest: usize| {
        words(&format!("<svg><text>{}</text><text>Last</text></svg>", "x".repeat(longest)))
    };
    assert!(full(LONGEST_DRAWING - 1).text.contains("Last"));
    assert!(!full(LONGEST_DRAWING).text.contains("Last"));
    let initial = "<svg><text>Then</text><tspan>J</tspan><tspan>osh ran</tspan></svg>";
    assert!(words(initial).text.contains("Then\nJ\nosh ran"));
    let painted = "<p>Then <img src='https://x.example/j.png' alt='J'>osh ran</p>";
    assert_eq!(text(painted), "Then Josh ran");
    let pictures = "<img src='https://x.example/a.png'><img src='data:image/png;base64,AA'>";
    assert_eq!(words(pictures).pictures, ["https://x.example/a.png"]);
    assert_eq!(words(&pictures.repeat(MOST_PICTURES + 1)).pictures.len(), MOST_PICTURES);
}

#[test]
fn what_a_browser_shows_is_read_in_order() {
    let page = read(
        "<title>T</title><h1>Local offer</h1><p>The <b>5</b> hours&nbsp;&amp; more.<br>Next</p>\
         <ol start=3><li>one<li>two</ol><ul><li>dot</ul><p style='display: none'>secret<p>shown\
         <script>code()</script><style>p{}</style><div hidden>gone<div>gone</div></div>end",
        "",
    );
    let para = |text: &str| HtmlPiece::Para(text.to_owned());
    let point = |label: &str, text: &str| HtmlPiece::Point(label.to_owned(), text.to_owned());
    assert_eq!(
        page.pieces,
        [
            HtmlPiece::Heading(1, "Local offer".into()),
            para("The 5 hours\u{a0}& more.\nNext"),
            point("3.", "one"),
            point("4.", "two"),
            point("•", "dot"),
            para("shown"),
            para("end"),
        ]
    );
    assert!(page.hidden && page.title == "T");
}

#[test]
fn cells_stay_apart_and_tables_that_lay_out_a_mail_are_no_tables() {
    assert_eq!(
        text("<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday<td>2</table>"),
        "Day\tHours\nMonday\t2"
    );
    let laid_out = "<table><tr><td><img src='cid:logo'></td><td><table><tr><td>Dear Nia</td></tr>\
        <tr><td>Yours</td></tr></table></td></tr></table>after";
    assert_eq!(text(laid_out), "Dear Nia\n\nYours\n\nafter");
}

#[test]
fn what_is_crossed_out_has_a_mark() {
    let page = read("<p>We <s>agree to </s>refuse</p>", "crossed out:");
    assert_eq!(page.pieces, [HtmlPiece::Para("We [crossed out: agree to] refuse".into())]);
}

#[test]
fn a_word_with_a_reading_above_it_is_whole() {
    for word in [
        "<ruby>Jo<rt>djoh</rt>sh</ruby>",
        "<ruby>Jo<rp>(</rp><rt>djoh</rt><rp>)</rp></ruby>sh",
        "<ruby>Jo<rp>(<rt>djoh<rp>)</ruby>sh",
        "<ruby>\n <rb>Jo</rb> <rb>sh</rb>\n <rtc><rt>djoh</rt></rtc>\n</ruby>",
    ] {
        let page = format!("<p>Then {word} came</p><p>and went home</p>");
        assert_eq!(shown(&page), ("Then Josh came (djoh)\n\nand went home".into(), false));
    }
    assert_eq!(text("<p>A <ruby>Jo<rt>djoh<p>b <i>c</i> d"), "A Jo (djoh)\n\nb c d");
    // Words for browsers that know no readings are hidden from the others.
    let told = "<ruby>Jo<rp> said djoh </rp><rt>djoh</rt><rp>)</rp></ruby>sh";
    assert_eq!(shown(told), ("Josh (djoh)".into(), true));
}

#[test]
fn answers_of_a_saved_form_are_shown() {
    let form = "<input type=checkbox checked> yes <input type=radio> no <input value='Nia'>\
        <select><option>one<option selected>two</select>";
    assert_eq!(text(form), "☒ yes ☐ no Nia two");
}

#[test]
fn pictures_in_an_address_are_read() {
    let page =
        "<img src='data:image/png;base64,iVBORw0K'><img src='cid:a'><img src='http://x/y.png'>";
    assert_eq!(own_pictures(page), [("image/png".to_owned(), b"\x89PNG\r\n".to_vec())]);
}

#[test]
fn no_page_takes_long_or_deep() {
    let deep = "<table><tr><td>".repeat(20_000) + "x";
    assert_eq!(text(&deep), "x");
    let hidden = "<div hidden>".repeat(50_000);
    assert_eq!(text(&hidden), "");
}
