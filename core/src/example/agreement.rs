//! The example's agreement: confirmed by both, but for one rule that was changed since.

use chrono::NaiveDate;

use super::Author;
use crate::forms::person::Role;
use crate::forms::rule::{self, Rule, Topic};
use crate::forms::{agreement, set_text};

impl Author {
    pub(super) fn agreement(&mut self) {
        let [first, ..] = self.days.held;
        let texts = self.texts;
        for edit in rule::begin(&self.record, Topic::ALL.into_iter().zip(texts.rules)) {
            self.write(Role::Mentor, first, edit);
        }
        self.confirm(Role::Mentor, first);
        self.confirm(Role::Mentee, first);
        let [_, _, _, contact, ..] = texts.rules;
        let changed = self.days.ago(5);
        let change = set_text(Topic::Contact.entity(), rule::TEXT, contact, texts.new_contact);
        self.write(Role::Mentee, changed, change);
        self.confirm(Role::Mentee, changed);
    }

    fn confirm(&mut self, by: Role, day: NaiveDate) {
        for edit in agreement::confirm(&Rule::all(&self.record), by, day) {
            self.write(by, day, edit);
        }
    }
}
