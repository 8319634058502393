//! Brings a database to the newest schema.
//!
//! Each migration is a numbered file, frozen once shipped; `user_version` counts them. All that are missing
//! run in one transaction, after the caller has made a backup.

use rusqlite::{Connection, TransactionBehavior};

use crate::{Error, Result};

/// Every migration, oldest first. The number of each is its place, from 1.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_record.sql"),
    include_str!("../migrations/0002_kinds.sql"),
    include_str!("../migrations/0003_scan.sql"),
    include_str!("../migrations/0004_lists.sql"),
    include_str!("../migrations/0005_plan.sql"),
    include_str!("../migrations/0006_ladder.sql"),
    include_str!("../migrations/0007_story.sql"),
    include_str!("../migrations/0008_form_set.sql"),
    include_str!("../migrations/0009_unnamed.sql"),
    include_str!("../migrations/0010_words_wait.sql"),
    include_str!("../migrations/0011_step_part.sql"),
];

/// The schema version that these migrations lead to.
pub(crate) fn newest(migrations: &[&str]) -> u32 {
    u32::try_from(migrations.len()).unwrap_or(u32::MAX)
}

/// The schema version of a database; 0 where it is empty.
pub(crate) fn version(db: &Connection) -> Result<u32> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// The schema version of a database. One from a newer program is refused.
pub(crate) fn refuse_newer(db: &Connection, migrations: &[&str]) -> Result<u32> {
    let (found, known) = (version(db)?, newest(migrations));
    if found > known { Err(Error::Newer { found, known }) } else { Ok(found) }
}

/// Runs the migrations that are missing, all or none, and draws out of the items again what lists ask for: which
/// facts those are is this program's to say, and a migration in SQL alone could not work them out.
pub(crate) fn run(db: &mut Connection, migrations: &[&str]) -> Result<()> {
    let from = version(db)?;
    let tx = db.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for (sql, number) in migrations.iter().zip(1_u32..).filter(|(_, number)| *number > from) {
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", number)?;
    }
    if from < newest(migrations) {
        crate::item::write::draw_out_again(&tx)?;
    }
    tx.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use chrono::{DateTime, Utc};
    use evenhand_core::record::{Id, RecordInfo};
    use rusqlite::OptionalExtension;

    use super::*;
    use crate::{KeyCost, Store, Unlock};

    /// A record of each shipped schema, as a script: its schema as it was frozen, and rows.
    const FIXTURES: &[&str] = &[
        include_str!("../tests/fixtures/schema_1.sql"),
        include_str!("../tests/fixtures/schema_2.sql"),
        include_str!("../tests/fixtures/schema_3.sql"),
        include_str!("../tests/fixtures/schema_4.sql"),
        include_str!("../tests/fixtures/schema_5.sql"),
        include_str!("../tests/fixtures/schema_6.sql"),
        include_str!("../tests/fixtures/schema_7.sql"),
        include_str!("../tests/fixtures/schema_8.sql"),
        include_str!("../tests/fixtures/schema_9.sql"),
        include_str!("../tests/fixtures/schema_10.sql"),
        include_str!("../tests/fixtures/schema_11.sql"),
    ];

    fn at() -> DateTime<Utc> {
        DateTime::from_timestamp(1_574_323_200, 0).unwrap()
    }

    fn create(dir: &Path) -> Store {
        let id = Id(uuid::Uuid::from_u128(7));
        let (title, charter, council) = ("Test".into(), String::new(), String::new());
        let info = RecordInfo {
            id,
            title,
            charter,
            council,
            own_charters: std::collections::BTreeMap::new(),
            letters_from: String::new(),
            reply_to: String::new(),
            created: at(),
        };
        Store::create(dir, &info, "passphrase", KeyCost::cheap_for_tests(), at()).unwrap().0
    }

    fn schema(db: &Connection) -> Vec<String> {
        let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";
        let mut query = db.prepare(sql).unwrap();
        query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn every_shipped_version_upgrades_to_the_fresh_schema_with_its_rows() {
        assert_eq!(FIXTURES.len(), MIGRATIONS.len(), "each shipped schema has its fixture");
        let mut fresh = Connection::open_in_memory().unwrap();
        run(&mut fresh, MIGRATIONS).unwrap();
        for (fixture, number) in FIXTURES.iter().zip(1_u32..) {
            let mut db = Connection::open_in_memory().unwrap();
            db.execute_batch(fixture).unwrap();
            assert_eq!(version(&db).unwrap(), number);
            run(&mut db, MIGRATIONS).unwrap();
            assert_eq!(schema(&db), schema(&fresh), "schema {number}");
            assert_eq!(version(&db).unwrap(), newest(MIGRATIONS));
            let record = crate::item::read_record(&db).unwrap();
            let counts = (record.people.len(), record.entries.len(), record.files.len());
            assert_eq!(counts, (1, 2, 1), "rows of schema {number}");
            let later = [record.forms.len(), record.notes.len(), record.responses.len()];
            let since_2 = usize::from(number >= 2);
            assert_eq!(later, [since_2; 3], "rows of schema {number}");
            assert_eq!(record.plans.len(), usize::from(number >= 5), "rows of schema {number}");
            assert_eq!(record.ladders.len(), usize::from(number >= 6), "rows of schema {number}");
            assert_eq!(record.stories.len(), usize::from(number >= 7), "rows of schema {number}");
            assert_eq!(record.form_sets.len(), usize::from(number >= 8), "rows of schema {number}");
            let scans: u32 =
                db.query_row("SELECT count(*) FROM scan", [], |row| row.get(0)).unwrap();
            assert_eq!(scans, u32::from(number >= 3), "rows of schema {number}");
            let parts: u32 =
                db.query_row("SELECT count(*) FROM step_part", [], |row| row.get(0)).unwrap();
            assert_eq!(parts, if number >= 11 { 2 } else { 0 }, "rows of schema {number}");
            assert_eq!(entries(&db), 2, "what is asked of entries, in schema {number}");
            let found: u32 = db
                .query_row("SELECT count(*) FROM search WHERE search MATCH 'agenda'", [], |row| {
                    row.get(0)
                })
                .unwrap();
            assert_eq!(found, 2);
        }
    }

    fn entries(db: &Connection) -> u32 {
        db.query_row("SELECT count(*) FROM entry JOIN item USING (n)", [], |row| row.get(0))
            .unwrap()
    }

    #[test]
    fn an_upgrade_takes_nothing_along_where_references_are_kept() {
        let mut db = Connection::open_in_memory().unwrap();
        db.execute_batch(FIXTURES[0]).unwrap();
        let link = "INSERT INTO link (kind, target, n) VALUES ('clause', 'own/1', 4)";
        db.execute_batch(link).unwrap();
        db.pragma_update(None, "foreign_keys", true).unwrap();
        run(&mut db, MIGRATIONS).unwrap();
        let links: u32 = db.query_row("SELECT count(*) FROM link", [], |row| row.get(0)).unwrap();
        assert_eq!((entries(&db), links), (2, 1));
        db.execute("DELETE FROM item WHERE n = 4", []).unwrap();
        let links: u32 = db.query_row("SELECT count(*) FROM link", [], |row| row.get(0)).unwrap();
        assert_eq!((entries(&db), links), (1, 0), "what an item had still goes with it");
        let broken: u32 = db
            .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(broken, 0);
    }

    #[test]
    fn an_upgrade_draws_out_of_entries_what_lists_ask_for() {
        for fixture in FIXTURES {
            let mut db = Connection::open_in_memory().unwrap();
            db.execute_batch(fixture).unwrap();
            let promise = r#"UPDATE item SET doc = json_set(doc, '$.kind', json(
                '{"type":"promise","due":{"precision":"month","year":2019,"month":11}}')) WHERE n = 4"#;
            assert_eq!(db.execute(promise, []).unwrap(), 1);
            let before = version(&db).unwrap();
            run(&mut db, MIGRATIONS).unwrap();
            let due = "SELECT due FROM promise WHERE settled = 0 AND counts = 1 AND by_word = 1";
            let due = db.query_row(due, [], |row| row.get::<_, String>(0)).optional().unwrap();
            // Nothing is drawn out again where there is nothing to upgrade.
            let upgraded = before < newest(MIGRATIONS);
            assert_eq!(due.as_deref(), upgraded.then_some("2019-11-30"), "schema {before}");
        }
    }

    #[test]
    fn a_migration_is_done_whole_or_not_at_all() {
        let mut db = Connection::open_in_memory().unwrap();
        run(&mut db, MIGRATIONS).unwrap();
        let before = schema(&db);
        let good = "CREATE TABLE later (a TEXT NOT NULL) STRICT;";
        let bad =
            "CREATE TABLE even_later (a TEXT NOT NULL) STRICT; INSERT INTO nowhere VALUES (1);";
        let with = |more: &[&'static str]| [MIGRATIONS, more].concat();
        assert!(run(&mut db, &with(&[good, bad])).is_err());
        assert_eq!((schema(&db), version(&db).unwrap()), (before, newest(MIGRATIONS)));
        run(&mut db, &with(&[good])).unwrap();
        assert_eq!(version(&db).unwrap(), newest(MIGRATIONS) + 1);
        run(&mut db, &with(&[good])).unwrap();
        assert!(schema(&db).iter().any(|sql| sql.contains("later")));
    }

    #[test]
    fn a_newer_record_is_refused_with_its_bytes_unchanged() {
        let dir = tempfile::tempdir().unwrap();
        let bytes = || {
            ["record.db", "record.db-wal", "keys.json", "keys.copy.json"]
                .map(|name| fs::read(dir.path().join(name)).unwrap_or_default())
        };
        let open = || Store::open(dir.path(), Unlock::Passphrase("passphrase"), at());
        let store = create(dir.path());
        store.db.pragma_update(None, "user_version", 99).unwrap();
        store.close().unwrap();
        let before = bytes();
        assert!(matches!(open(), Err(Error::Newer { found: 99, .. })));
        assert!(bytes() == before);

        // Also where the newer version was killed, and its last writes wait in the log.
        fs::remove_dir_all(dir.path()).unwrap();
        let store = create(dir.path());
        store.db.pragma_update(None, "user_version", 99).unwrap();
        let before = bytes();
        assert!(!before[1].is_empty());
        let copies = tempfile::tempdir().unwrap();
        for name in ["record.db", "record.db-wal", "keys.json", "keys.copy.json"] {
            fs::copy(dir.path().join(name), copies.path().join(name)).unwrap();
        }
        let opened = Store::open(copies.path(), Unlock::Passphrase("passphrase"), at());
        assert!(matches!(opened, Err(Error::Newer { found: 99, .. })));
        let after = ["record.db", "record.db-wal", "keys.json", "keys.copy.json"]
            .map(|name| fs::read(copies.path().join(name)).unwrap_or_default());
        assert!(after == before);
    }

    #[test]
    fn an_upgrade_makes_a_backup_first() {
        let dir = tempfile::tempdir().unwrap();
        let store = create(dir.path());
        crate::backup::before_upgrade(&store.folder, &store.db, store.ring.now(), 1, at()).unwrap();
        let backups = store.backups().unwrap();
        assert_eq!(backups.len(), 1);
        assert!(backups[0].name.ends_with("-before-upgrade-from-1.db"));
        assert_eq!(store.preview_backup(&backups[0]).unwrap().would_bring_back, []);
    }

    /// Writes the script of the newest schema, once, when it is shipped:
    /// `cargo test -p evenhand-store print_fixture -- --ignored --nocapture`.
    #[test]
    #[ignore = "makes a fixture"]
    fn print_fixture() {
        use evenhand_core::record::{Change, Item};
        let dir = tempfile::tempdir().unwrap();
        let mut store = create(dir.path());
        let file = store.put_file("agenda.txt", "text/plain", b"agenda", "agenda", at()).unwrap();
        let reading = evenhand_core::record::ScanReading {
            version: evenhand_core::record::SCAN_VERSION,
            pages: 1,
            ..Default::default()
        };
        store.set_scan(&file.sha256, &reading, "agenda").unwrap();
        let entry = |id: u128, title: &str| -> Item {
            let id = uuid::Uuid::from_u128(id);
            let json = format!(
                r#"{{"item":"entry","id":"{id}","kind":{{"type":"event"}},"title":"{title}",
                "when":{{"precision":"day","date":"2019-11-21"}},"added_on":"2019-11-21T08:00:00Z"}}"#
            );
            serde_json::from_str(&json).unwrap()
        };
        let person = format!(
            r#"{{"item":"person","id":"{}","role":"chair","added_on":"2019-11-21T08:00:00Z"}}"#,
            uuid::Uuid::from_u128(8)
        );
        let items = [
            serde_json::from_str(&person).unwrap(),
            Item::File(file),
            entry(9, "No agenda came"),
            entry(10, "Meeting held"),
        ];
        let later = [
            r#""item":"form","set":"meeting","version":1,"code":"AB12","filled":{"good":"Tea"}"#,
            r#""item":"theme","name":"Waiting""#,
            r#""item":"notes","title":"Parents' day","lines":[
                {"id":"00000000-0000-0000-0000-0000000000f0","text":"Waiting is long"}]"#,
            r#""item":"response","you_said":"Waiting is long""#,
            r#""item":"plan","title":"The plan","lines":[
                {"id":"00000000-0000-0000-0000-0000000000f1","text":"Help weekly"}],"weeks":{"2019-11-18":
                {"00000000-0000-0000-0000-0000000000f1":{"given":"in_part","minutes":20}}}"#,
            r#""item":"ladder","ladder":{"format":1,"id":"ours","title":"Our steps","for":"adults","rungs":[
                {"n":1,"id":"told","name":"Told"},{"n":2,"id":"asked","name":"Asked"}]}"#,
            r#""item":"story","page":"celebration","title":"A good year","people":[
                {"id":"00000000-0000-0000-0000-0000000000f2","role":"Chair","words":"We were heard"}]"#,
            r#""item":"form_set","set":{"format":1,"id":"ours","version":1,"title":"Our questions","for":"anyone",
                "scale":{"steps":[{"words":"No"},{"words":"Yes"}],"cant_say":"Can't say"},"statements":[
                {"id":"tea","words":"There was tea","rests_on":[{"cornerstone":"welcome_and_care"}]}]}"#,
        ];
        let later = (20_u128..).zip(later).map(|(number, json)| {
            let id = uuid::Uuid::from_u128(number);
            let json = format!(r#"{{{json},"id":"{id}","added_on":"2019-11-21T08:00:00Z"}}"#);
            serde_json::from_str(&json).unwrap()
        });
        let items = items.into_iter().chain(later);
        let changes: Vec<Change> = items.map(|item| Change::Put { item }).collect();
        let (first, second) = changes.split_at(4);
        let mut of = None;
        for (changes, last) in [(first, false), (second, true)] {
            let add = crate::Operation { label: "add".into(), changes: changes.to_vec() };
            let part = crate::Part { of, last };
            of = Some(store.apply_part(&add, None, part, at()).unwrap().head.seq);
        }
        for migration in MIGRATIONS {
            println!("{migration}");
        }
        println!("DELETE FROM history_head;");
        for table in [
            "item",
            "entry",
            "promise",
            "link",
            "blob",
            "scan",
            "event",
            "event_change",
            "step_part",
            "history_head",
        ] {
            print_rows(&store.db, table);
        }
        println!("INSERT INTO search (rowid, title, body, names)");
        println!(
            "SELECT n, title, coalesce((SELECT text FROM blob WHERE blob.sha256 = item.sha256), ''), ''"
        );
        println!("FROM item WHERE kind <> 'info';");
        println!("PRAGMA user_version = {};", newest(MIGRATIONS));
    }

    fn print_rows(db: &Connection, table: &str) {
        let mut query = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = query.column_count();
        let mut rows = query.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<String> = (0..columns)
                .map(|at| match row.get_ref(at).unwrap() {
                    rusqlite::types::ValueRef::Null => "NULL".into(),
                    rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                    rusqlite::types::ValueRef::Real(number) => number.to_string(),
                    rusqlite::types::ValueRef::Text(text) => {
                        format!("'{}'", String::from_utf8_lossy(text).replace('\'', "''"))
                    }
                    rusqlite::types::ValueRef::Blob(bytes) => {
                        format!("x'{}'", crate::keys::hex(bytes))
                    }
                })
                .collect();
            println!("INSERT INTO {table} VALUES ({});", values.join(", "));
        }
    }
}
