//! The example's agreement: confirmed by both, but for one rule that was changed since.

use super::Author;
use crate::forms::person::Role;
use crate::forms::rule::{self, Rule, Topic};
use crate::forms::{agreement, set_text};

const RULES: [(Topic, &str); 6] = [
    (
        Topic::Goals,
        "Bernd wählt die Themen. Leyla lernt dafür, wie Entscheidungen im Baureferat zustande kommen.",
    ),
    (Topic::Confidentiality, "Was wir besprechen, bleibt unter uns, auch nach dem halben Jahr."),
    (
        Topic::Mistakes,
        "Wir probieren aus. Was nicht klappt, wird nicht kommentiert, sondern noch einmal versucht.",
    ),
    (Topic::Contact, SLOW_ANSWER),
    (Topic::Cancelling, "Absagen spätestens am Vortag, mit einem neuen Vorschlag für einen Mittwoch."),
    (Topic::Personnel, "Nichts. Wenn sich daran etwas ändern soll, entscheiden wir es vorher gemeinsam."),
];
const OWN_RULE: &str = "Bei jedem Treffen macht Bernd selbst die Handgriffe, Leyla sitzt daneben.";
const SLOW_ANSWER: &str = "Kurze Fragen per E-Mail, Antwort innerhalb von einer Woche.";
const QUICK_ANSWER: &str =
    "Kurze Fragen im Chat, Antwort innerhalb von zwei Arbeitstagen. Am Wochenende nichts.";

impl Author {
    pub(super) fn agreement(&mut self) {
        for edit in rule::begin(&self.record, RULES) {
            self.write(Role::Mentor, self.first, edit);
        }
        let own = self.id();
        self.write(Role::Mentor, self.first, rule::create(own, OWN_RULE, self.at(self.first)));
        self.confirm(Role::Mentor, self.first);
        self.confirm(Role::Mentee, self.first - 1);
        let change = set_text(Topic::Contact.entity(), rule::TEXT, SLOW_ANSWER, QUICK_ANSWER);
        self.write(Role::Mentee, self.second, change);
        self.confirm(Role::Mentee, self.second);
    }

    fn confirm(&mut self, by: Role, days_ago: u64) {
        let day = self.days_before(days_ago);
        for edit in agreement::confirm(&Rule::all(&self.record), by, day) {
            self.write(by, days_ago, edit);
        }
    }
}
