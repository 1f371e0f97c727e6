//! What two people write down in a tandem: meetings with their agendas, entries, tasks, goals.

use anyhow::Result;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use tandembuch_core::exchange::Exchange;
use tandembuch_core::forms::agenda::New;
use tandembuch_core::forms::entry::Sort;
use tandembuch_core::forms::milestone::What;
use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::forms::step::Step;
use tandembuch_core::forms::{agenda, choose, entry, goal, meeting, milestone, step, task};
use tandembuch_core::record::{Edit, EntityId, Record, ReplicaId, SpaceId};

/// Entities of a meeting and of what belongs to it.
const OF_A_MEETING: usize = 20;
/// Days from one meeting to the next: about three a month.
const RHYTHM: u64 = 9;
const DAY_MS: u64 = 24 * 60 * 60 * 1_000;
/// The day of the first meeting.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2021, 1, 12).expect("a day");
/// The same day in milliseconds since 1970.
const FIRST_DAY_MS: u64 = 1_610_409_600_000;
/// Far enough ahead for there to be a next meeting.
const NEXT_DAY: NaiveDate = NaiveDate::from_ymd_opt(2099, 1, 14).expect("a day");

const MENTOR: ReplicaId = ReplicaId::from_random([0x5a, 0xc3, 0x11, 0x9e, 0x72]);
const MENTEE: ReplicaId = ReplicaId::from_random([0xe4, 0x08, 0xd7, 0x36, 0xab]);

const WORDS: [&str; 40] = [
    "Videokonferenz",
    "Umfrage",
    "Protokoll",
    "gemeinsam",
    "ausprobiert",
    "beim",
    "nächsten",
    "Treffen",
    "zeigen",
    "Ablage",
    "E-Akte",
    "Suche",
    "Ordner",
    "Freigabe",
    "Rückfrage",
    "an",
    "die",
    "IT",
    "Beitrag",
    "Intranet",
    "Referat",
    "Beschlussvorlage",
    "heute",
    "gelernt",
    "Übergabe",
    "Aktenplan",
    "Straßenbau",
    "Gruppenräume",
    "Vorzimmer",
    "ohne",
    "Hilfe",
    "Stadtrat",
    "Abteilung",
    "mit",
    "dem",
    "Telefon",
    "Kalender",
    "verschickt",
    "Datenschutz",
    "geklärt",
];

/// So many entities, written by both in turn: a file from the mentee.
pub(super) fn by_both(tandem: SpaceId, entities: usize) -> Result<Exchange> {
    let mut writing =
        Writing { record: Record::new(tandem), ids: 0, now: FIRST_DAY_MS, numbers: 0x2545_f491_4f6c_dd1d };
    writing.write(Role::Mentor, &person::claim_replica(MENTOR, Role::Mentor))?;
    writing.write(Role::Mentee, &person::claim_replica(MENTEE, Role::Mentee))?;
    let meetings = entities / OF_A_MEETING;
    let mut goal = None;
    for number in 0..meetings {
        goal = Some(writing.meeting(number, number + 1 == meetings, goal)?);
    }
    Ok(Exchange::new(Role::Mentee, writing.record.all_changes()))
}

struct Writing {
    record: Record,
    ids: u64,
    now: u64,
    numbers: u64,
}

impl Writing {
    /// A meeting and what belongs to it. Every fourth sets a new goal, the others work on the one before.
    fn meeting(&mut self, number: usize, is_next: bool, goal: Option<EntityId>) -> Result<EntityId> {
        let days = number as u64 * RHYTHM;
        self.now = FIRST_DAY_MS + days * DAY_MS;
        let day = if is_next { NEXT_DAY } else { FIRST_DAY + TimeDelta::days(days as i64) };
        let by = Role::BOTH[number % 2];

        let id = self.id();
        let title = self.words(3);
        let start = day.and_time(NaiveTime::from_hms_opt(14, 0, 0).unwrap_or_default());
        self.write(
            by,
            &meeting::create(id, &title, Some(start), meeting::USUAL_MINUTES, "Rathaus, Zimmer 12"),
        )?;
        if !is_next {
            self.write(by, &choose(id, meeting::HELD, true))?;
        }
        let titles: Vec<_> = (0..5).map(|_| (self.id(), self.words(4))).collect();
        let items = titles.iter().map(|(id, title)| New { id: *id, title, minutes: Some(15), usual: false });
        for edit in agenda::create_all(id, &[], items) {
            self.write(by, &edit)?;
        }
        let goal = match goal.filter(|_| !number.is_multiple_of(4)) {
            Some(goal) => {
                self.entry(Role::Mentee, Sort::Insight, id)?;
                goal
            }
            None => {
                let goal = self.id();
                let title = self.words(6);
                self.write(Role::Mentee, &goal::create(goal, Role::Mentee, &title, self.now))?;
                goal
            }
        };
        for sort in [Sort::Note, Sort::Note, Sort::Experiment, Sort::Insight, Sort::Question] {
            self.entry(Role::Mentor, sort, id)?;
        }
        for sort in [Sort::Note, Sort::Experiment, Sort::Question] {
            self.entry(Role::Mentee, sort, id)?;
        }
        for owner in [Some(Role::Mentor), Some(Role::Mentee), None] {
            let (task, title) = (self.id(), self.words(5));
            self.write(by, &task::create(task, &title, owner, Some(day), Some(id), self.now))?;
            if !is_next {
                self.write(by, &choose(task, task::DONE, true))?;
            }
        }
        let (step, title) = (self.id(), self.words(4));
        self.write(by, &step::create(step, goal, &Step::of_goal(&self.record, goal), &title))?;
        let happened = self.id();
        let what = What::TAPPED[number % What::TAPPED.len()];
        self.write(Role::Mentee, &milestone::create(happened, goal, what, day, Some(id), self.now))?;
        Ok(goal)
    }

    fn entry(&mut self, by: Role, sort: Sort, meeting: EntityId) -> Result<()> {
        let (id, length) = (self.id(), 6 + self.below(20));
        let text = self.words(length);
        self.write(by, &entry::create(id, sort, Some(meeting), &text, self.now))
    }

    fn write(&mut self, by: Role, edit: &Edit) -> Result<()> {
        let replica = if by == Role::Mentor { MENTOR } else { MENTEE };
        self.now += 1_000;
        self.record.edit(edit, replica, self.now)?;
        Ok(())
    }

    /// As random as real ones.
    fn id(&mut self) -> EntityId {
        self.ids += 1;
        let [a, b, c, d, e, f, g, h] = self.ids.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
        EntityId::from_random([a, b, c, d, e, f, g, h, a ^ d, c ^ f])
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect::<Vec<_>>().join(" ")
    }

    /// Marsaglia's xorshift64: the same words on every machine.
    fn below(&mut self, bound: usize) -> usize {
        self.numbers ^= self.numbers << 13;
        self.numbers ^= self.numbers >> 7;
        self.numbers ^= self.numbers << 17;
        (self.numbers % bound as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_much_is_written_as_was_asked_for() {
        for entities in [400, 4_000] {
            let exchange = by_both(SpaceId::from_random([1; 10]), entities).unwrap();
            let mut record = Record::new(exchange.tandem());
            record.merge(&exchange.changes).unwrap();
            // Two more say whose the replicas are.
            assert_eq!(record.len(), entities + 2);
        }
    }
}
