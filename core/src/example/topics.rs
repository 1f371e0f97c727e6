//! The example's topic list: every topic of the catalogue, rated by one of the two or by both.

use chrono::NaiveDate;
use serde_json::Value;

use super::Author;
use crate::forms::person::Role;
use crate::forms::subject::Subject;
use crate::forms::topic::{self, Permit};

/// How well the mentor knows each, and how pressing it is to the mentee.
const RATINGS: [(Subject, Option<u64>, Option<u64>); 15] = [
    (Subject::VideoCalls, Some(3), Some(3)),
    (Subject::Ai, Some(2), Some(3)),
    (Subject::EFile, Some(2), Some(3)),
    (Subject::SocialMedia, Some(3), Some(2)),
    (Subject::NewWork, None, Some(2)),
    (Subject::Mistakes, Some(1), Some(2)),
    (Subject::Collaboration, Some(3), Some(1)),
    (Subject::Hardware, Some(3), Some(1)),
    (Subject::Office, Some(2), Some(1)),
    (Subject::Sharing, Some(2), Some(1)),
    (Subject::DataProtection, Some(1), Some(1)),
    (Subject::Data, None, Some(1)),
    (Subject::Telling, Some(3), None),
    (Subject::Apps, Some(2), None),
    (Subject::Agile, Some(2), Some(0)),
];

impl Author {
    pub(super) fn topics(&mut self) {
        let [first, .., last] = self.days.held;
        for (subject, strength, urgency) in RATINGS {
            for (role, rating) in Role::BOTH.into_iter().zip([strength, urgency]) {
                if let Some(rating) = rating {
                    self.say(role, first, subject, topic::rating_field(role), rating);
                }
            }
        }
        for (subject, permit) in [(Subject::VideoCalls, Permit::Allowed), (Subject::Ai, Permit::AskIt)] {
            self.say(Role::Mentor, first, subject, topic::PERMIT, permit.as_str());
        }
        for edit in topic::write_note(&self.record, Subject::Ai.entity(), "", self.texts.ai_note) {
            self.write(Role::Mentor, last, edit);
        }
    }

    fn say(
        &mut self,
        by: Role,
        day: NaiveDate,
        subject: Subject,
        field: &'static str,
        value: impl Into<Value>,
    ) {
        for edit in topic::write(&self.record, subject.entity(), field, value) {
            self.write(by, day, edit);
        }
    }
}
