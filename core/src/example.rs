//! A made-up tandem to look at and to play with, in the language in which it is opened. It is built anew each time,
//! around the current day.
//!
//! Its people, places and words are invented. It must not be stored beside real tandems.

mod agreement;
mod days;
mod english;
mod german;
mod goals;
mod journal;
mod meetings;
mod passing_on;
mod skills;
#[cfg(test)]
mod tests;
mod texts;
mod topics;

use chrono::{NaiveDate, NaiveDateTime, Timelike};

use self::days::Days;
use self::texts::Texts;
use super::forms::meeting::USUAL_MINUTES;
use super::forms::person::{self, Role};
use super::forms::tandem::{self, Arrangement};
use super::notes;
use super::record::{Edit, EntityId, Record, ReplicaId, SpaceId};
use super::text::Language;

/// The id of the example, which no real tandem can have: real ones are random.
pub const TANDEM: SpaceId = SpaceId::from_random([0; 10]);
/// The replica of the example's mentor.
pub const MENTOR: ReplicaId = ReplicaId::from_random([0, 0, 0, 0, 1]);
/// The replica of the example's mentee.
pub const MENTEE: ReplicaId = ReplicaId::from_random([0, 0, 0, 0, 2]);

/// What its mentee is called.
pub const MENTEE_NAME: &str = "Dr. Bernd Obermaier";

const HOUR_MS: u64 = 3_600_000;
const DAY_MS: u64 = 24 * HOUR_MS;
/// When things are written down: just after a meeting, local time.
const WRITTEN_MS: u64 = 15 * HOUR_MS + HOUR_MS / 2;

/// The meetings that have been held.
type Held = [EntityId; 4];

/// Writes the example step by step.
struct Author {
    record: Record,
    texts: &'static Texts,
    days: Days,
    /// When the current day began, in milliseconds since 1970.
    midnight: u64,
    ids: u8,
}

/// The example as of `now`, local time, which is `now_ms` milliseconds since 1970.
pub fn record(language: Language, now: NaiveDateTime, now_ms: u64) -> Record {
    let mut author = Author::new(TANDEM, language, now, now_ms);
    author.people();
    author.agreement();
    author.topics();
    let held = author.meetings();
    let goals = author.goals(held);
    author.skills(goals);
    author.journal(held);
    author.tasks(held);
    author.meetings_to_come();
    author.passing_on();
    author.record
}

/// What the example's mentor has written for herself alone.
pub fn own_notes(language: Language, now: NaiveDateTime, now_ms: u64) -> Record {
    let mut author = Author::new(notes::record_id(TANDEM, Role::Mentor), language, now, now_ms);
    let (id, day) = (author.id(), author.days.held[3]);
    let created = author.moment(day);
    author.write(Role::Mentor, day, notes::create(id, author.texts.note, created));
    author.record
}

/// What the example's mentor has begun to write for herself.
pub fn draft_of_note(language: Language) -> &'static str {
    Texts::of(language).draft
}

impl Author {
    fn new(space: SpaceId, language: Language, now: NaiveDateTime, now_ms: u64) -> Self {
        let since_midnight = u64::from(now.num_seconds_from_midnight()) * 1_000;
        Self {
            record: Record::new(space),
            texts: Texts::of(language),
            days: Days::around(now.date()),
            midnight: now_ms.saturating_sub(since_midnight),
            ids: 0,
        }
    }

    /// The tandem, its people, and how both meet.
    fn people(&mut self) {
        let [from, until] = self.days.period();
        let texts = self.texts;
        let arrangement = Arrangement {
            rhythm: 2,
            minutes: USUAL_MINUTES,
            place: texts.place.to_owned(),
            planner: Some(Role::Mentor),
            writer: None,
        };
        let mut edits = vec![tandem::create("", Some(from), Some(until))];
        edits.extend(tandem::arrange(&arrangement));
        let names = ["Leyla Aydın", MENTEE_NAME];
        let people = Role::BOTH.into_iter().zip(names.into_iter().zip(texts.departments));
        edits.extend(people.map(|(role, (name, department))| person::create(role, name, department)));
        self.write(Role::Mentor, from, person::claim_replica(MENTOR, Role::Mentor));
        self.write(Role::Mentee, from, person::claim_replica(MENTEE, Role::Mentee));
        for edit in edits {
            self.write(Role::Mentor, from, edit);
        }
    }

    fn write(&mut self, by: Role, day: NaiveDate, edit: Edit) {
        let replica = match by {
            Role::Mentor => MENTOR,
            Role::Mentee => MENTEE,
        };
        let at = self.moment(day);
        self.record.edit(&edit, replica, at).expect("the example is small and only sets what it has made");
    }

    fn id(&mut self) -> EntityId {
        self.ids += 1;
        EntityId::from_random([1, 0, 0, 0, 0, 0, 0, 0, 0, self.ids])
    }

    /// In milliseconds since 1970; what is made later on the same day is later.
    fn moment(&self, day: NaiveDate) -> u64 {
        let days = self.days.today.signed_duration_since(day).num_days().max(0).unsigned_abs();
        (self.midnight + WRITTEN_MS + u64::from(self.ids)).saturating_sub(days * DAY_MS)
    }
}
