//! Views of skills are given, taken back and lost. No file holds what one says before its maker knew that the other one had
//! given theirs.

use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::level::{Band, Level};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::pulse::{Answers, Pulse, Wish};
use tandembuch_core::forms::rating::{Occasion, Reveal, Round};
use tandembuch_core::forms::skill;
use tandembuch_core::record::EntityId;

use super::counts::Happening;
use super::story::{Reports, Story};
use crate::state::{App, Private};

/// A view that somebody has handed in, as its device has kept it.
#[derive(Clone, PartialEq)]
pub(super) struct Given {
    rater: Role,
    round: EntityId,
    commitment: String,
    /// Stands in a file as soon as what the view says does.
    salt: String,
}

impl Story {
    pub(super) fn gives_a_view(&mut self, page: usize, app: App) {
        let round = Round::on(Occasion::ALL[self.below(3)], Role::BOTH[self.below(2)]);
        let me = app.me();
        let own = app
            .record
            .with_untracked(|record| Reveal::of(record, round).by(me).next().map(|handed| handed.id));
        if let Some(own) = own.filter(|_| self.below(2) == 0) {
            self.tell(page, "takes a view back");
            self.pages[page].begin(async move { drop(app.take_view_back(own).await) });
            return;
        }
        self.note(Happening::View);
        self.tell(page, &format!("gives a view: {:?} of {:?}", round.occasion, round.owner));
        let competence = match round.owner {
            Role::Mentee => Competence::Collaborating,
            Role::Mentor => Competence::House,
        };
        let (level, now) = (Level::of(Band::ALL[self.below(5)]), self.now.get());
        let reports = self.reports.clone();
        self.pages[page].with(|| {
            app.write(&app.record.with_untracked(|record| skill::choose(record, competence, now)));
            app.begin_view(round, competence.entity(), Some(level));
        });
        self.pages[page].begin(async move {
            // A storage that fails leaves the draft.
            drop(app.hand_in_view(round).await);
            reports.notes_views(me, &app.private.get_untracked());
        });
    }
}

impl Story {
    /// The answers to a rhythm check are hidden as views are.
    pub(super) fn answers_a_check(&mut self, page: usize, app: App) {
        let (me, pulse) = (app.me(), Pulse { number: 1 });
        if app.record.with_untracked(|record| pulse.answers_of(record, me).next().is_some()) {
            return;
        }
        self.note(Happening::Answers);
        self.tell(page, "answers a rhythm check");
        let answers = Answers { frequency: Some(Wish::ALL[self.below(3)]), ..Answers::default() };
        let reports = self.reports.clone();
        self.pages[page].with(|| app.begin_answers(pulse, answers));
        self.pages[page].begin(async move {
            drop(app.hand_in_answers(pulse).await);
            reports.notes_views(me, &app.private.get_untracked());
        });
    }
}

impl Reports {
    /// Remembers what lies on a device alone.
    pub(super) fn notes_views(&self, rater: Role, private: &Private) {
        for sealed in private.sealed_views() {
            let salt = sealed.to_line().split(' ').nth(3).unwrap_or_default().to_owned();
            let (round, commitment) = (sealed.round, sealed.commitment.to_string());
            let given = Given { rater, round, commitment, salt };
            if !self.views.borrow().contains(&given) {
                self.views.borrow_mut().push(given);
            }
        }
    }

    /// A file that holds what a view says names one that the other one has given for the same round.
    pub(super) fn checks_views_in(&self, json: &str) {
        let views = self.views.borrow();
        for given in views.iter().filter(|given| json.contains(&given.salt)) {
            self.counts.note(Happening::Opened);
            let answers = |other: &&Given| other.rater != given.rater && other.round == given.round;
            if !views.iter().filter(answers).any(|other| json.contains(&other.commitment)) {
                self.faults.borrow_mut().push(format!("view {} was opened too early", given.commitment));
            }
        }
    }
}
