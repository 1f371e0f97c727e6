//! How far both are with looking back, halfway or at the end: what has become of the goals, who has handed in a view, and
//! the rhythm check.

use chrono::NaiveDate;

use super::goal::{Goal, GoalState};
use super::person::Role;
use super::pulse::Pulse;
use super::rating::{Occasion, Reveal, Round};
use super::skill::Skill;
use crate::record::Record;

/// How far both are with looking back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookingBack {
    /// How many goals were reached.
    pub reached: usize,
    /// How many are worked on, or rest.
    pub going_on: usize,
    /// How many of these should have been reached by now.
    pub overdue: usize,
    /// The views of the skills of those who have some, the mentee's first.
    pub views: Vec<View>,
    /// The latest rhythm check, and whether both have answered; `None` before the third meeting.
    pub pulse: Option<(Pulse, bool)>,
}

/// A round of views, and who has handed in theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The round.
    pub round: Round,
    /// Has the mentor?
    pub mentor: bool,
    /// Has the mentee?
    pub mentee: bool,
}

impl View {
    /// Returns whether both have.
    pub fn is_whole(&self) -> bool {
        self.mentor && self.mentee
    }
}

impl LookingBack {
    /// As it is on a day.
    pub fn of(record: &Record, occasion: Occasion, today: NaiveDate) -> Self {
        let goals = Goal::all(record);
        let going_on =
            || goals.iter().filter(|goal| matches!(goal.state, GoalState::Open | GoalState::Paused));
        let owners =
            [Role::Mentee, Role::Mentor].into_iter().filter(|owner| !Skill::of(record, *owner).is_empty());
        let view = |owner| {
            let reveal = Reveal::of(record, Round::on(occasion, owner));
            let [mentor, mentee] = Role::BOTH.map(|rater| reveal.by(rater).any(|handed| !handed.is_void()));
            View { round: reveal.round, mentor, mentee }
        };
        let is_overdue = |goal: &&Goal| goal.until.is_some_and(|until| until < today);
        Self {
            reached: goals.iter().filter(|goal| goal.state == GoalState::Reached).count(),
            going_on: going_on().count(),
            overdue: going_on().filter(is_overdue).count(),
            views: owners.map(view).collect(),
            pulse: Pulse::latest(record).map(|pulse| (pulse, pulse.revealed(record).is_some())),
        }
    }
}
