//! People, and the roles they have over time.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Id, When};

/// A person, team or organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Person {
    /// Stable id.
    pub id: Id,
    /// Name as the user writes it. Private: profiles show the role instead.
    #[serde(default)]
    pub name: String,
    /// Role, such as "chair of the co-production group".
    #[serde(default)]
    pub role: String,
    /// Organisation.
    #[serde(default)]
    pub organisation: String,
    /// On the council's side.
    #[serde(default)]
    pub council: bool,
    /// A child or young person: shown by initials or nickname only.
    #[serde(default)]
    pub child: bool,
    /// The nickname or initials to show for a child.
    #[serde(default)]
    pub shown_as: String,
    /// From when they held the role.
    #[serde(default)]
    pub from: When,
    /// Until when they held the role.
    #[serde(default)]
    pub to: When,
    /// Other names they go by. They are as private as the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub other_names: Vec<String>,
    /// Other roles they had or have, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Role>>", optional)]
    pub roles: Vec<Role>,
    /// When they were added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

impl Person {
    /// A person of whom nothing is known yet.
    pub fn new(id: Id, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            name: String::new(),
            role: String::new(),
            organisation: String::new(),
            council: false,
            child: false,
            shown_as: String::new(),
            from: When::Undated,
            to: When::Undated,
            other_names: Vec::new(),
            roles: Vec::new(),
            added_on,
            sample: false,
        }
    }
}

/// A role that somebody had for a time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Role {
    /// What it is, such as "chair of the co-production group".
    #[serde(default)]
    pub title: String,
    /// Where.
    #[serde(default)]
    pub organisation: String,
    /// From when.
    #[serde(default)]
    pub from: When,
    /// Until when.
    #[serde(default)]
    pub to: When,
}

impl Person {
    /// The name and every other name.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.other_names).map(String::as_str)
    }

    /// Takes in what is known of somebody who turned out to be the same person. What is said here goes
    /// first; what only the other says is added.
    pub fn take_in(&mut self, other: &Self) {
        let mine: Vec<String> = self.names().map(str::to_owned).collect();
        for name in other.names().filter(|name| !name.trim().is_empty()) {
            if self.name.trim().is_empty() {
                self.name = name.to_owned();
            } else if !mine.iter().any(|known| known == name) && self.name != name {
                self.other_names.push(name.to_owned());
            }
        }
        let main = Role {
            title: other.role.clone(),
            organisation: other.organisation.clone(),
            from: other.from,
            to: other.to,
        };
        if self.role.is_empty() && self.organisation.is_empty() {
            (self.role, self.organisation) = (main.title, main.organisation);
            (self.from, self.to) = (main.from, main.to);
        } else {
            self.add_role(main);
        }
        for role in &other.roles {
            self.add_role(role.clone());
        }
        self.council |= other.council;
        self.child |= other.child;
        if self.shown_as.is_empty() {
            self.shown_as.clone_from(&other.shown_as);
        }
        self.added_on = self.added_on.min(other.added_on);
    }

    fn add_role(&mut self, role: Role) {
        let words = (role.title.as_str(), role.organisation.as_str());
        let main = words == (&self.role, &self.organisation)
            && (role.from, role.to) == (self.from, self.to);
        if words != ("", "") && !main && !self.roles.contains(&role) {
            self.roles.push(role);
        }
    }

    /// Role and organisation at the time of something; empty where no role is known for that time.
    ///
    /// A role with dates that fit goes before one without dates, and of several the one that began last.
    /// For something without a date it is the main role.
    pub fn role_at(&self, when: &When) -> (&str, &str) {
        let main = (self.role.as_str(), self.organisation.as_str());
        let (Some(first), Some(last)) = (when.earliest(), when.latest()) else { return main };
        let others = self
            .roles
            .iter()
            .map(|role| (role.title.as_str(), role.organisation.as_str(), role.from, role.to));
        std::iter::once((main.0, main.1, self.from, self.to))
            .chain(others)
            .filter(|(.., from, to)| {
                from.earliest().is_none_or(|from| from <= last)
                    && to.latest().is_none_or(|to| to >= first)
            })
            // The first of equals stays, so that the main role goes before others of no date.
            .reduce(
                |best, next| if rank(next.2, next.3) > rank(best.2, best.3) { next } else { best },
            )
            .map_or(("", ""), |(title, organisation, ..)| (title, organisation))
    }
}

fn rank(from: When, to: When) -> (bool, Option<NaiveDate>) {
    (from != When::Undated || to != When::Undated, from.earliest())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> When {
        When::day(text.parse().unwrap())
    }

    #[test]
    fn the_role_is_the_one_of_that_time() {
        let json =
            r#"{"id":"00000000-0000-7000-8000-000000000001","added_on":"2026-11-01T09:00:00Z"}"#;
        let mut person: Person = serde_json::from_str(json).unwrap();
        assert!(!serde_json::to_string(&person).unwrap().contains("roles"), "as before");
        assert_eq!(person.role_at(&day("2019-05-10")), ("", ""));
        person.role = "director".into();
        assert_eq!(person.role_at(&day("2019-05-10")).0, "director");
        let role = |title: &str, from, to| Role {
            title: title.into(),
            organisation: "Council".into(),
            from,
            to,
        };
        person.roles = vec![
            role("officer", When::Year { year: 2017 }, day("2018-08-31")),
            role("deputy", day("2018-09-01"), day("2019-05-31")),
            role("acting chair", day("2019-05-01"), When::Undated),
        ];
        let at = |text: &str| person.role_at(&day(text)).0;
        assert_eq!(at("2016-12-31"), "director", "only the one without dates can be it");
        assert_eq!(at("2017-01-01"), "officer");
        assert_eq!(at("2018-12-01"), "deputy");
        assert_eq!(at("2019-05-10"), "acting chair", "the one that began last");
        assert_eq!(person.role_at(&When::Month { year: 2018, month: 8 }).0, "officer");
        assert_eq!(person.role_at(&When::Undated).0, "director");
        person.from = day("2020-01-01");
        assert_eq!(person.role_at(&day("2016-12-31")), ("", ""));
        assert_eq!(person.role_at(&day("2020-06-01")).0, "director");
    }
}
