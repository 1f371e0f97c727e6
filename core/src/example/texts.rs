//! What the example says, by what it is for. It must not know how the record is written.

use super::{english, german};
use crate::text::Language;

/// The texts of one language. Of two people the mentor comes first; lists are in the order in which they are written.
#[derive(Debug)]
pub(super) struct Texts {
    pub(super) departments: [&'static str; 2],
    pub(super) place: &'static str,
    pub(super) online: &'static str,
    /// In the order of the template.
    pub(super) rules: [&'static str; 9],
    /// What has come in the place of the rule about contact.
    pub(super) new_contact: &'static str,
    pub(super) ai_note: &'static str,
    /// Leading a video conference: reached.
    pub(super) video: Goal,
    /// The mentee's files.
    pub(super) files: Goal,
    /// What the mentor writes instead as the sign of it, while the mentee writes the other.
    pub(super) other_sign: &'static str,
    /// The mentor's.
    pub(super) board: Goal,
    pub(super) evidence: [&'static str; 6],
    pub(super) reached: &'static str,
    /// What has worked for the mentee without a goal.
    pub(super) without_a_goal: &'static str,
    pub(super) held: [Talk; 4],
    pub(super) took: [[&'static str; 2]; 4],
    pub(super) next: Talk,
    pub(super) later: [&'static str; 2],
    /// Of the first talk, the second and third meeting, and none.
    pub(super) early: [&'static str; 5],
    /// What came of the experiment among them.
    pub(super) poll: Outcome,
    /// Of the last meeting.
    pub(super) minutes: [&'static str; 8],
    /// What came of the first experiment among them.
    pub(super) letter: Outcome,
    pub(super) tasks: [&'static str; 3],
    /// Words and what they mean: two digital ones, and one of the house.
    pub(super) terms: [[&'static str; 2]; 3],
    /// Title and text.
    pub(super) card: [&'static str; 2],
    pub(super) note: &'static str,
    /// Of another note; somebody was interrupted.
    pub(super) draft: &'static str,
}

#[derive(Debug)]
pub(super) struct Goal {
    pub(super) title: &'static str,
    pub(super) sign: &'static str,
    pub(super) steps: &'static [&'static str],
}

#[derive(Debug)]
pub(super) struct Talk {
    pub(super) title: &'static str,
    pub(super) agenda: &'static [&'static str],
}

#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) happened: &'static str,
    pub(super) learned: &'static str,
}

impl Texts {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::De => &german::DE,
            Language::En => &english::EN,
        }
    }
}
