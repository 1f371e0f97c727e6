//! The example's dictionary, and a card that both have agreed to pass on.

use super::Author;
use crate::forms::card::{self, Card};
use crate::forms::person::Role;
use crate::forms::{choose, term};

impl Author {
    pub(super) fn passing_on(&mut self) {
        use Role::{Mentee, Mentor};
        let (texts, day) = (self.texts, self.days.ago(8));
        for (by, [word, meaning]) in [Mentor, Mentor, Mentee].into_iter().zip(texts.terms) {
            let id = self.id();
            let created = self.moment(day);
            self.write(by, day, term::create(id, by, word, meaning, created));
        }
        let (id, [title, text]) = (self.id(), texts.card);
        let created = self.moment(day);
        self.write(Mentee, day, card::create(id, title, None, created));
        self.write(Mentee, day, choose(id, card::TEXT, text));
        for (role, day) in [(Mentee, day), (Mentor, self.days.ago(6))] {
            let agreed = Card::find(&self.record, id).map(|card| card.agree(role, day));
            if let Some(agreed) = agreed {
                self.write(role, day, agreed);
            }
        }
    }
}
