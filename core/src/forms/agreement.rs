//! The agreement as a whole: how far both have confirmed its rules, and confirming them.

use chrono::NaiveDate;

use super::person::Role;
use super::rule::Rule;
use crate::record::{Edit, Record};

/// How far the rules are agreed upon. Rules that say nothing are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Agreement {
    /// How many rules there are.
    pub rules: usize,
    /// Of how many there are several versions, so that nobody can confirm them.
    pub contested: usize,
    mentor: Consent,
    mentee: Consent,
}

/// How far one of the two has confirmed the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Consent {
    /// How many rules they have not confirmed as they are.
    pub open: usize,
    /// When they last confirmed one that has not changed since.
    pub last: Option<NaiveDate>,
}

impl Agreement {
    /// How far the agreement of a record has come.
    pub fn of(record: &Record) -> Self {
        Self::of_rules(&Rule::all(record))
    }

    /// How far these rules are agreed upon.
    pub fn of_rules(rules: &[Rule]) -> Self {
        let counting = || rules.iter().filter(|rule| rule.counts());
        let consent = |role| Consent {
            open: counting().filter(|rule| rule.confirmed_by(role).is_none()).count(),
            last: counting().filter_map(|rule| rule.confirmed_by(role)).max(),
        };
        Self {
            rules: counting().count(),
            contested: counting().filter(|rule| rule.is_contested()).count(),
            mentor: consent(Role::Mentor),
            mentee: consent(Role::Mentee),
        }
    }

    /// How far one of the two has come.
    pub fn consent(&self, role: Role) -> Consent {
        match role {
            Role::Mentor => self.mentor,
            Role::Mentee => self.mentee,
        }
    }

    /// Returns whether both have confirmed every rule as it is. Not while there is none.
    pub fn is_complete(&self) -> bool {
        self.rules > 0 && self.mentor.open == 0 && self.mentee.open == 0
    }
}

/// One of the two agrees with rules as they are: an edit for each that they have not confirmed. A rule of which there
/// are several versions stays open, because nobody knows which of them was meant.
pub fn confirm(rules: &[Rule], role: Role, day: NaiveDate) -> Vec<Edit> {
    let is_open = |rule: &&Rule| rule.counts() && !rule.is_contested() && rule.confirmed_by(role).is_none();
    rules.iter().filter(is_open).map(|rule| rule.confirm(role, day)).collect()
}
