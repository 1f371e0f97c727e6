//! The example's skills: what both had seen at the beginning, and one thing that has worked without a goal.

use super::Author;
use crate::forms::competence::Competence;
use crate::forms::growth;
use crate::forms::level::{Band, Level};
use crate::forms::milestone::{self, What};
use crate::forms::person::Role;
use crate::forms::rating::{self, Levels, Occasion, Round, Sealed};
use crate::forms::skill;
use crate::record::EntityId;

/// The mentee's, and where mentor and mentee had seen them.
const SKILLS: [(Competence, [Band; 2]); 4] = [
    (Competence::Collaborating, [Band::WithHelp, Band::WithHelp]),
    (Competence::Managing, [Band::WithHelp, Band::NotYet]),
    (Competence::Privacy, [Band::Alone, Band::WithHelp]),
    (Competence::Judging, [Band::Alone, Band::Alone]),
];
/// What they are committed to, by mentor and mentee. Written here, so that whoever never rates needs no SHA-256.
const HASHES: [&str; 2] =
    ["ter33tCwvygw76zVAXDS8t6g3FmsRoF2KajkCY0_ZuQ", "cS65GQLx0-t9D-7kY5B098GgMJooQ0gRnrGC_QBzTz0"];
const ROUND: Round = Round::on(Occasion::Beginning, Role::Mentee);

impl Author {
    /// The skills, of which the goals of both are a part.
    pub(super) fn skills(&mut self, [video, board]: [EntityId; 2]) {
        let day = self.days.held[0];
        for (competence, _) in SKILLS {
            let edit = skill::choose(&self.record, competence, self.moment(day));
            self.write(Role::Mentee, day, edit);
        }
        let house = skill::choose(&self.record, Competence::House, self.moment(day));
        self.write(Role::Mentor, day, house);
        self.write(Role::Mentee, day, growth::connect(video, Some(Competence::Collaborating.entity())));
        self.write(Role::Mentor, day, growth::connect(board, Some(Competence::House.entity())));
        let sealed = Role::BOTH.map(|role| self.sealed(role));
        for (role, sealed) in Role::BOTH.into_iter().zip(&sealed) {
            self.write(role, day, sealed.hand_in(role));
        }
        for (role, sealed) in Role::BOTH.into_iter().zip(sealed) {
            for edit in rating::due(&self.record, role, &[sealed], self.moment(day)) {
                self.write(role, day, edit);
            }
        }
        let (id, day) = (self.id(), self.days.ago(10));
        let (privacy, text) = (Competence::Privacy.entity(), self.texts.without_a_goal);
        let edit = milestone::create_for_skill(id, privacy, What::Alone, text, day, self.moment(day));
        self.write(Role::Mentee, day, edit);
    }

    fn sealed(&mut self, role: Role) -> Sealed {
        let day = self.days.held[0];
        let seen =
            SKILLS.map(|(competence, bands)| (competence.entity(), Some(Level::of(bands[role as usize]))));
        // Ids of their own, as the hash is about them.
        let id = EntityId::from_random([2, 0, 0, 0, 0, 0, 0, 0, 0, role as u8]);
        let sealed = Sealed::new(
            id,
            ROUND.id,
            seen.into_iter().collect::<Levels>().write(),
            [role as u8; 32],
            self.moment(day),
        );
        sealed.with_hash(HASHES[role as usize])
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::super::TANDEM;
    use super::*;
    use crate::forms::rating::Reveal;
    use crate::text::Language;

    fn now() -> NaiveDateTime {
        NaiveDateTime::parse_from_str("2026-11-21T09:30", "%Y-%m-%dT%H:%M").expect("a moment")
    }

    #[test]
    fn views_are_committed_to_what_they_say() {
        let mut author = Author::new(TANDEM, Language::De, now(), 1_795_249_800_000);
        for role in Role::BOTH {
            let sealed = author.sealed(role);
            assert_eq!(sealed.clone().bound(TANDEM, role), sealed);
        }
        let record = super::super::record(Language::De, now(), 1_795_249_800_000);
        assert!(Reveal::of(&record, ROUND).is_revealed());
    }

    #[test]
    fn half_of_the_skills_have_grown() {
        let record = super::super::record(Language::De, now(), 1_795_249_800_000);
        let grown = growth::of(&record, Role::Mentee, Role::Mentor, &[]);
        assert_eq!(grown.iter().filter(|growth| growth.has_grown()).count(), 2);
        assert!(grown.iter().any(|growth| !growth.is_shown()));
        assert!(grown.iter().any(|growth| growth.next.is_some()));
        let of_mentor = growth::of(&record, Role::Mentor, Role::Mentor, &[]);
        assert_eq!(of_mentor[0].successes.len(), 1);
    }
}
