//! How a meeting ends: what each of the two takes along, and how it was for them. Fields of the meeting.

use std::str::FromStr;

use super::person::Role;
use super::{find, meeting, read};
use crate::plain_text::is_blank;
use crate::record::{Entity, EntityId, Record};

/// What the mentee takes along.
pub const MENTEE_TOOK: &str = "mentee_took";
/// What the mentor takes along.
pub const MENTOR_TOOK: &str = "mentor_took";
/// How it was for the mentee, a [`Mood`].
pub const MENTEE_MOOD: &str = "mentee_mood";
/// How it was for the mentor, a [`Mood`].
pub const MENTOR_MOOD: &str = "mentor_mood";

/// How a meeting was for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// It was good.
    Good,
    /// It was all right.
    Fair,
    /// It was hard.
    Hard,
}

impl Mood {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Good, Self::Fair, Self::Hard];

    /// As it stands in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Hard => "hard",
        }
    }
}

/// A text that names no mood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseMoodError;

impl FromStr for Mood {
    type Err = ParseMoodError;

    fn from_str(text: &str) -> Result<Self, ParseMoodError> {
        Self::ALL.into_iter().find(|mood| mood.as_str() == text).ok_or(ParseMoodError)
    }
}

/// How a meeting ended for one of the two.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closing {
    /// What they take along; may be empty.
    pub took: String,
    /// How it was for them.
    pub mood: Option<Mood>,
}

impl Closing {
    /// How it ended for this person; empty if there is no such meeting.
    pub fn of(record: &Record, meeting: EntityId, role: Role) -> Self {
        find(record, meeting::KIND, meeting).map(|entity| Self::read(entity, role)).unwrap_or_default()
    }

    /// How it ended for this person, as the entity of the meeting has it.
    pub fn read(entity: &Entity, role: Role) -> Self {
        Self { took: read::text(entity, took(role)), mood: read::parsed(entity, mood(role)) }
    }

    /// Returns whether anything was said.
    pub fn is_empty(&self) -> bool {
        is_blank(&self.took) && self.mood.is_none()
    }
}

/// The field for what this person takes along.
pub const fn took(role: Role) -> &'static str {
    match role {
        Role::Mentor => MENTOR_TOOK,
        Role::Mentee => MENTEE_TOOK,
    }
}

/// The field for how it was for this person.
pub const fn mood(role: Role) -> &'static str {
    match role {
        Role::Mentor => MENTOR_MOOD,
        Role::Mentee => MENTEE_MOOD,
    }
}
