//! How skills have grown: where somebody began, where they are now, what shows it, and what comes next.
//!
//! A level is somebody's own view, or what they have done since: whoever did something alone today does it alone. It must
//! not count or compare people, and knows no points.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde_json::Value;

use super::all;
use super::competence::Competence;
use super::goal::{self, Goal, GoalState};
use super::level::{Band, Level};
use super::milestone::{self, Milestone};
use super::part::Parts;
use super::person::Role;
use super::rating::{Levels, Reveal, Sealed};
use super::skill::Skill;
use super::step::Step;
use super::subject::Subject;
use super::topic::Topic;
use crate::record::{Edit, EntityId, Record};

/// One thing that has worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Success {
    /// What was noted; its text may be empty.
    pub milestone: Milestone,
    /// How far it shows one to be.
    pub band: Band,
    /// The goal for which it was noted, if it was for one.
    pub goal: Option<Goal>,
}

/// A view of one skill at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// When, in milliseconds since 1970 by the clock of the one who looked.
    pub at: u64,
    /// The level.
    pub level: Level,
}

/// How one skill has grown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growth {
    /// The skill.
    pub skill: Skill,
    /// The owner's own views, the first one first.
    pub own: Vec<Seen>,
    /// Those of the other one.
    pub other: Vec<Seen>,
    /// What has worked, the latest first.
    pub successes: Vec<Success>,
    /// The next open step of a goal that is worked on, and that goal.
    pub next: Option<(Step, Goal)>,
    /// Goals that lead to it and are worked on.
    pub goals: Vec<Goal>,
}

impl Growth {
    /// Where the owner began: their first view.
    pub fn beginning(&self) -> Option<Level> {
        self.own.first().map(|seen| seen.level)
    }

    /// Where the owner is now: their last view, or what they have done.
    pub fn now(&self) -> Option<Level> {
        let seen = self.own.last().map(|seen| seen.level);
        let done = self.done().map(Level::of);
        match (seen, done) {
            (Some(seen), Some(done)) if done.band > seen.band => Some(done),
            (Some(seen), _) => Some(seen),
            (None, done) => done,
        }
    }

    /// Returns whether something done shows where the owner is now. Where one began with nothing there is nothing to show.
    pub fn is_shown(&self) -> bool {
        self.now().is_none_or(|now| now.band == Band::NotYet || self.done() >= Some(now.band))
    }

    /// Returns whether the owner is further than at the beginning.
    pub fn has_grown(&self) -> bool {
        self.beginning().zip(self.now()).is_some_and(|(beginning, now)| now.is_beyond(beginning))
    }

    fn done(&self) -> Option<Band> {
        self.successes.iter().map(|success| success.band).max()
    }
}

/// How all skills of one person have grown, in the order in which they were chosen. `sealed` is what `me` has handed in on
/// this device: its writer sees it also while it is not open.
pub fn of(record: &Record, owner: Role, me: Role, sealed: &[Sealed]) -> Vec<Growth> {
    let skills = Skill::of(record, owner);
    let (parts, goals, milestones) = (Parts::of(record), Goal::all(record), loose(record));
    let views = views(record, owner, me, sealed);
    let chosen: Vec<EntityId> = skills.iter().map(|skill| skill.id).collect();
    let grown = skills.into_iter().map(|skill| {
        let leads_here = |goal: &&Goal| goal.owner == owner && leads_to(goal, &chosen) == Some(skill.id);
        let of_goals: Vec<&Goal> = goals.iter().filter(leads_here).collect();
        let mut successes: Vec<Success> = of_goals
            .iter()
            .flat_map(|goal| {
                let history = Milestone::among(record, &parts, goal.id).into_iter();
                history.filter_map(|milestone| Success::of(milestone, Some((*goal).clone())))
            })
            .chain(
                milestones
                    .iter()
                    .filter(|loose| loose.skill == Some(skill.id))
                    .cloned()
                    .filter_map(|loose| Success::of(loose, None)),
            )
            .collect();
        successes.sort_by_key(|success| Reverse((success.milestone.day, success.milestone.id)));
        let goals: Vec<Goal> =
            of_goals.into_iter().filter(|goal| goal.state == GoalState::Open).cloned().collect();
        let next = goals.iter().find_map(|goal| {
            let step = Step::among(&parts, goal.id).into_iter().find(|step| !step.done)?;
            Some((step, goal.clone()))
        });
        let seen_by = |is_own: bool| {
            let of_one = views.iter().filter(|view| (view.rater == owner) == is_own);
            let seen =
                of_one.filter_map(|view| Some(Seen { at: view.at, level: view.levels.get(skill.id)? }));
            seen.collect()
        };
        Growth { own: seen_by(true), other: seen_by(false), successes, next, goals, skill }
    });
    grown.collect()
}

impl Success {
    fn of(milestone: Milestone, goal: Option<Goal>) -> Option<Self> {
        let band = milestone.what.and_then(Band::shown_by)?;
        Some(Self { milestone, band, goal })
    }

    /// What has worked, in the words that say most: of the success, or of its goal; may be empty.
    pub fn words(&self) -> &str {
        let of_goal = self.goal.as_ref().map_or("", |goal| goal.title.as_str());
        if self.milestone.text.is_empty() { of_goal } else { &self.milestone.text }
    }

    /// On which day.
    pub fn day(&self) -> Option<NaiveDate> {
        self.milestone.day
    }
}

/// The skill that a goal leads to: the one it was connected with, or what the topic it was made of is about.
fn leads_to(goal: &Goal, chosen: &[EntityId]) -> Option<EntityId> {
    goal.skill.or_else(|| {
        let competences = Competence::of_subject(Subject::of_entity(goal.topic?)?);
        competences.map(Competence::entity).into_iter().find(|skill| chosen.contains(skill))
    })
}

/// A view that may be seen here.
struct View {
    at: u64,
    rater: Role,
    levels: Levels,
}

fn views(record: &Record, owner: Role, me: Role, sealed: &[Sealed]) -> Vec<View> {
    let mut views = Vec::new();
    for handed in Reveal::all(record, owner).into_iter().flat_map(|reveal| reveal.handed) {
        let own = || {
            let own = sealed.iter().find(|sealed| handed.rater == me && sealed.commitment == handed.id);
            own.map(Sealed::levels)
        };
        if let Some(levels) = handed.levels().or_else(own) {
            views.push(View { at: handed.at, rater: handed.rater, levels });
        }
    }
    views.sort_by_key(|view| view.at);
    views
}

/// What has worked without having been noted for a goal.
fn loose(record: &Record) -> Vec<Milestone> {
    let mut loose = all(record, milestone::KIND, |id, entity| Milestone::read(record, id, entity));
    loose.retain(|milestone| milestone.skill.is_some());
    loose
}

/// The skills that the goals and topics of a tandem are about, what is most pressing first, without those that were chosen.
pub fn suggestions(record: &Record) -> Vec<Competence> {
    let goals = Goal::all(record).into_iter().filter(|goal| goal.owner == Role::Mentee);
    let of_goals = goals.filter_map(|goal| goal.topic.and_then(Subject::of_entity));
    let topics =
        Topic::all(record).into_iter().filter(|topic| topic.urgency.is_some_and(|urgency| urgency > 0));
    let subjects: Vec<Subject> = of_goals.chain(topics.filter_map(|topic| topic.subject)).collect();
    let chosen: Vec<EntityId> = Skill::of(record, Role::Mentee).into_iter().map(|skill| skill.id).collect();
    // First what each is most about, then what it is about besides.
    let mut found: Vec<Competence> = Vec::new();
    for place in 0..2 {
        for competence in subjects.iter().map(|subject| Competence::of_subject(*subject)[place]) {
            if !found.contains(&competence) && !chosen.contains(&competence.entity()) {
                found.push(competence);
            }
        }
    }
    found
}

/// Connects a goal with the skill it leads to; `None`: with none.
pub fn connect(goal: EntityId, skill: Option<EntityId>) -> Edit {
    super::choose(goal, goal::SKILL, skill.map_or(Value::Null, |skill| Value::from(skill.to_string())))
}
