//! The data files against their JSON Schemas, and the schemas against broken files.

use evenhand_core::charter::{builtin, limit_packs};
use jsonschema::Validator;
use serde_json::Value;

fn validator(name: &str) -> Validator {
    jsonschema::validator_for(&json(&std::path::PathBuf::from(name))).unwrap()
}

fn json(path: &std::path::Path) -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(path);
    let text = std::fs::read_to_string(&path).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn files(folder: &str) -> Vec<std::path::PathBuf> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(folder);
    std::fs::read_dir(path).unwrap().map(|file| file.unwrap().path()).collect()
}

#[test]
fn every_file_fits_its_schema() {
    // Each file of the folder has its line in the code, too.
    for (folder, schema, number) in [
        ("charters", "charter.schema.json", builtin().len()),
        ("limits", "limits.schema.json", limit_packs().len()),
    ] {
        let validator = validator(schema);
        let files = files(folder);
        assert_eq!(files.len(), number, "{folder}");
        for file in files {
            let value = json(&file);
            let errors: Vec<String> =
                validator.iter_errors(&value).map(|e| e.to_string()).collect();
            assert_eq!(errors, Vec::<String>::new(), "{}", file.display());
            let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
            assert_eq!(value["id"], stem, "the file is named after its id");
        }
    }
}

#[test]
fn what_the_program_writes_fits_the_schema() {
    let validator = validator("charter.schema.json");
    for charter in evenhand_core::charter::builtin() {
        let value: Value = serde_json::from_str(&charter.to_json().unwrap()).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{}", charter.id);
    }
}

#[test]
fn a_broken_file_does_not_fit() {
    let validator = validator("charter.schema.json");
    let good = json(std::path::Path::new("charters/hounslow.json"));
    let at = good["clauses"].as_array().unwrap().iter().position(|c| c["id"] == "notice").unwrap();
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut value = good.clone();
        change(&mut value);
        !validator.is_valid(&value)
    };
    assert!(!broken(&|_| {}));
    let clause = |value: &mut Value| value["clauses"][at].as_object().unwrap().clone();
    assert!(broken(&|v| {
        let mut without = clause(v);
        without.remove("quote");
        v["clauses"][at] = without.into();
    }));
    assert!(broken(&|v| v["clauses"][at]["quote"] = "  ".into()));
    assert!(broken(&|v| v["clauses"][at]["rule"] = Value::Null));
    assert!(broken(&|v| v["clauses"][at]["kind"] = "context".into()));
    assert!(broken(&|v| v["clauses"][at]["rule"]["amount"] = 0.into()));
    assert!(broken(&|v| v["format"] = 2.into()));
    assert!(broken(&|v| v["colour"] = "red".into()));
    assert!(broken(&|v| v["read_on"] = "yesterday".into()));
}
