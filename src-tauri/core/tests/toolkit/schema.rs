//! Every data file against its schema, and each schema against files that are broken on purpose.

use jsonschema::Validator;
use serde_json::{Value, json as value};

use super::support::{data, files, json};

pub fn validator(name: &str) -> Validator {
    jsonschema::validator_for(&json(&data().join(name))).unwrap()
}

fn errors(validator: &Validator, value: &Value) -> Vec<String> {
    validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn every_file_fits_its_schema() {
    for (folder, schema, number) in [
        ("ladders", "ladder.schema.json", 5),
        ("forms", "form.schema.json", 3),
        ("guides", "guide.schema.json", 6),
        ("letters", "letter.schema.json", 14),
    ] {
        let validator = validator(schema);
        let files = files(folder);
        assert_eq!(files.len(), number, "{folder}");
        for file in files {
            assert_eq!(
                errors(&validator, &json(&file)),
                Vec::<String>::new(),
                "{}",
                file.display()
            );
        }
    }
    let themes = json(&data().join("themes.json"));
    assert_eq!(errors(&validator("themes.schema.json"), &themes), Vec::<String>::new());
}

#[test]
fn files_are_named_after_what_is_in_them() {
    for folder in ["ladders", "letters"] {
        for file in files(folder) {
            assert_eq!(json(&file)["id"], file.file_stem().unwrap().to_string_lossy().as_ref());
        }
    }
    for file in files("forms") {
        let set = json(&file);
        let name = format!("{}-{}", set["id"].as_str().unwrap(), set["version"]);
        assert_eq!(name, file.file_stem().unwrap().to_string_lossy());
    }
    for file in files("guides") {
        let kind = json(&file)["kind"].as_str().unwrap().replace('_', "-");
        assert_eq!(kind, file.file_stem().unwrap().to_string_lossy());
    }
}

/// Whether a file is refused once it was changed.
fn refused(schema: &str, file: &str, change: impl Fn(&mut Value)) -> bool {
    let mut value = json(&data().join(file));
    change(&mut value);
    !validator(schema).is_valid(&value)
}

#[test]
fn a_law_card_without_clause_link_licence_or_day_is_refused() {
    let schema = "guide.schema.json";
    let law = |change: &dyn Fn(&mut Value)| refused(schema, "guides/law.json", change);
    assert!(!law(&|_| {}));
    for member in
        ["clause", "link", "licence", "read_on", "law", "says", "binds", "in_force", "checked"]
    {
        assert!(
            law(&|law| {
                law["cards"][0].as_object_mut().unwrap().remove(member).unwrap();
            }),
            "{member}"
        );
        assert!(law(&|law| law["cards"][0][member] = value!("  ")), "{member}");
    }
    assert!(law(&|law| law["cards"][0]["checked"] = value!([])));
    assert!(law(&|law| law["cards"][0]["licence"] = value!("all-rights-reserved")));
    assert!(law(&|law| law["cards"][0]["link"] = value!("www.legislation.gov.uk")));
    assert!(law(&|law| law["cards"][0]["read_on"] = value!("yesterday")));
    let thirty = vec!["word"; 30].join(" ");
    assert!(!law(&|law| law["cards"][0]["quote"]["words"] = value!(thirty)));
    assert!(law(&|law| law["cards"][0]["quote"]["words"] = value!(format!("{thirty} more"))));
    // Words of a source whose licence does not allow it are not quoted.
    assert!(law(&|law| law["cards"][0]["licence"] = value!("facts-only")));
    assert!(law(&|law| law["format"] = value!(2)));
    assert!(law(&|law| law["cards"][0]["colour"] = value!("red")));
}

#[test]
fn a_broken_letter_is_refused() {
    let schema = "letter.schema.json";
    let letter = |change: &dyn Fn(&mut Value)| refused(schema, "letters/foi-request.json", change);
    assert!(!letter(&|_| {}));
    assert!(letter(&|l| l["facts"][0]["from"] = value!("the.moon")));
    assert!(
        letter(&|l| {
            l["facts"][2].as_object_mut().unwrap().remove("why").unwrap();
        }),
        "what a letter cannot do without says why"
    );
    assert!(letter(&|l| l["body"][0]["list"] = value!("wanted")), "one content a block");
    assert!(letter(&|l| l["checks"][0]["kind"] = value!("looks_odd")));
    assert!(
        letter(&|l| {
            l["replies"][0].as_object_mut().unwrap().remove("limit").unwrap();
        }),
        "a pack without its limit"
    );
    assert!(letter(&|l| l["read_on"] = value!("2026")));
}

#[test]
fn a_broken_ladder_form_or_theme_is_refused() {
    let ladder =
        |change: &dyn Fn(&mut Value)| refused("ladder.schema.json", "ladders/hart.json", change);
    assert!(!ladder(&|_| {}));
    assert!(ladder(&|l| l["rungs"] = value!([{"n": 1, "id": "only", "name": "Only"}])));
    assert!(ladder(&|l| l["for"] = value!("dogs")));
    assert!(ladder(&|l| l["rungs"][0]["name"] = value!(" ")));
    let form =
        |change: &dyn Fn(&mut Value)| refused("form.schema.json", "forms/meeting-1.json", change);
    assert!(!form(&|_| {}));
    assert!(form(&|f| f["statements"][0]["rests_on"] = value!([])));
    assert!(form(&|f| f["statements"][0]["rests_on"][0] = value!({"charter": "hounslow"})));
    assert!(form(&|f| f["scale"]["steps"] = value!([{"words": "Yes"}])));
    assert!(form(&|f| f["version"] = value!(0)));
    let theme = |change: &dyn Fn(&mut Value)| refused("themes.schema.json", "themes.json", change);
    assert!(!theme(&|_| {}));
    assert!(theme(&|t| t["themes"][0]["mood"] = value!("good")), "a theme has no mood");
}
