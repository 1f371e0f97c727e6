//! What the keepsake book is made of: what has worked, what was reached, tried and understood, in the order of time. Of all
//! that, what neither of the two has left out ([`super::keep`]).
//!
//! Notes and questions of the journal are not in it: they were for a moment.

use chrono::NaiveDate;

use super::all;
use super::card::Card;
use super::closing::Closing;
use super::entry::{Entry, Sort};
use super::goal::{Goal, GoalState};
use super::keep;
use super::meeting::Meeting;
use super::milestone::{self, Milestone, What};
use super::part::Parts;
use super::person::Role;
use super::tandem::Tandem;
use super::term::Term;
use crate::plain_text::is_blank;
use crate::record::{EntityId, Record};

/// How many months a tandem took until a day, as people count them.
pub fn months(record: &Record, until: NaiveDate) -> usize {
    let first = Meeting::all(record).iter().filter(|meeting| meeting.held).find_map(|meeting| meeting.start);
    let from = Tandem::of(record).from.or(first.map(|first| first.date()));
    from.map_or(0, |from| usize::try_from(((until - from).num_days() + 15) / 30).unwrap_or(0))
}

/// A chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chapter {
    /// What has worked: it stands beside the skills.
    Worked,
    /// Goals that were reached.
    Reached,
    /// What was tried.
    Tried,
    /// What was understood.
    Understood,
    /// What both took along from meetings.
    Took,
    /// Words that both explain to each other.
    Words,
    /// Cards to pass on.
    Cards,
}

impl Chapter {
    /// All, in the order of the book.
    pub const ALL: [Self; 7] =
        [Self::Worked, Self::Reached, Self::Tried, Self::Understood, Self::Took, Self::Words, Self::Cards];
}

/// One thing in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is, for leaving it out.
    pub id: EntityId,
    /// On which day.
    pub day: Option<NaiveDate>,
    /// Whose words these are.
    pub by: Option<Role>,
    /// What has happened to a goal.
    pub what: Option<What>,
    /// In one line; may be empty.
    pub title: String,
    /// Texts below, none of them empty.
    pub texts: Vec<String>,
    /// Is it in the book?
    pub is_in: bool,
}

/// All that may be in the book, chapter by chapter, without those that have nothing. `day` is the day of a moment of the
/// record, `order` the key by which words are put in the order of a language.
pub fn chapters(
    record: &Record,
    day: &dyn Fn(u64) -> Option<NaiveDate>,
    order: &dyn Fn(&str) -> String,
) -> Vec<(Chapter, Vec<Piece>)> {
    let milestones = all(record, milestone::KIND, |id, entity| {
        let goal = entity.shown(milestone::GOAL).and_then(|goal| goal.as_str()?.parse().ok());
        (Milestone::read(record, id, entity), goal.and_then(|goal| Goal::find(record, goal)))
    });
    let entries = Entry::all(record);
    let of_sort = |sort: Sort| {
        let of_sort = entries.iter().filter(move |entry| entry.sort == sort);
        of_sort.map(move |entry| {
            // What was tried heads what came of it; what was understood stands for itself.
            let (title, text) =
                if sort == Sort::Experiment { (&*entry.text, "") } else { ("", &*entry.text) };
            Piece {
                by: entry.author,
                day: day(entry.created),
                ..Piece::new(entry.id, title, &[text, &entry.happened, &entry.learned])
            }
        })
    };
    let found: [(Chapter, Vec<Piece>); 7] = [
        (Chapter::Worked, milestones.iter().filter_map(worked).collect()),
        (Chapter::Reached, reached(record)),
        (Chapter::Tried, of_sort(Sort::Experiment).collect()),
        (Chapter::Understood, of_sort(Sort::Insight).collect()),
        (Chapter::Took, took(record)),
        (
            Chapter::Words,
            Term::all(record, order)
                .into_iter()
                .map(|term| Piece { by: Some(term.by), ..Piece::new(term.id, &term.word, &[&term.meaning]) })
                .collect(),
        ),
        (
            Chapter::Cards,
            Card::all(record)
                .into_iter()
                .filter(Card::may_leave)
                .map(|card| Piece::new(card.id, &card.title, &[&card.text]))
                .collect(),
        ),
    ];
    let left_out = keep::left_out(record);
    let mut chapters = Vec::from(found);
    for (chapter, pieces) in &mut chapters {
        pieces.retain(|piece| !is_blank(&piece.title) || !piece.texts.is_empty());
        for piece in pieces.iter_mut() {
            piece.is_in = !left_out.contains(&piece.id);
        }
        // Words stand in their own order.
        if *chapter != Chapter::Words {
            pieces.sort_by_key(|piece| (piece.day, piece.id));
        }
    }
    chapters.retain(|(_, pieces)| !pieces.is_empty());
    chapters
}

impl Piece {
    fn new(id: EntityId, title: &str, texts: &[&str]) -> Self {
        let filled = texts.iter().filter(|text| !is_blank(text));
        Self {
            id,
            day: None,
            by: None,
            what: None,
            title: title.to_owned(),
            texts: filled.map(|text| (*text).to_owned()).collect(),
            is_in: true,
        }
    }
}

fn worked((milestone, goal): &(Milestone, Option<Goal>)) -> Option<Piece> {
    let what = milestone.what.filter(|what| what.is_evidence())?;
    let of_goal = goal.as_ref().map_or("", |goal| goal.title.as_str());
    let title = if is_blank(&milestone.text) { of_goal } else { &milestone.text };
    Some(Piece { day: milestone.day, what: Some(what), ..Piece::new(milestone.id, title, &[]) })
}

fn reached(record: &Record) -> Vec<Piece> {
    let parts = Parts::of(record);
    let goals = Goal::all(record).into_iter().filter(|goal| goal.state == GoalState::Reached);
    let piece = |goal: Goal| {
        let history = Milestone::among(record, &parts, goal.id);
        let since = milestone::since(&goal, &history);
        Piece {
            day: since.and_then(|since| since.day),
            by: Some(goal.owner),
            ..Piece::new(goal.id, &goal.title, &[since.map_or("", |since| since.text.as_str())])
        }
    };
    goals.map(piece).collect()
}

/// What both took along, each for themselves.
fn took(record: &Record) -> Vec<Piece> {
    let of_meeting = |meeting: Meeting| {
        Role::BOTH.map(|role| Piece {
            day: meeting.start.map(|start| start.date()),
            by: Some(role),
            ..Piece::new(taken_along(meeting.id, role), "", &[&Closing::of(record, meeting.id, role).took])
        })
    };
    Meeting::all(record).into_iter().filter(|meeting| meeting.held).flat_map(of_meeting).collect()
}

/// What one of the two took along from a meeting is no entity: this names it for a choice, and nothing is ever made of it.
fn taken_along(meeting: EntityId, role: Role) -> EntityId {
    let mask = match role {
        Role::Mentor => 0x33,
        Role::Mentee => 0x55,
    };
    EntityId::from_random(meeting.bytes().map(|byte| byte ^ mask))
}
