//! The catalogue of skills: for the mentee the competences of DigComp 3.0, for the mentor what executives have to give.
//!
//! Source: Cosgrove, J. and Cachia, R., *DigComp 3.0: European Digital Competence Framework*, Publications Office of the
//! European Union, 2025, JRC144121, CC BY 4.0. It must not know what they are called: that is a matter of languages.

use super::person::Role;
use super::subject::Subject;
use crate::record::EntityId;

/// The id of the first one; the others follow.
const FIRST_ID: u8 = 130;

/// A skill of the catalogue. Those of DigComp come first, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Competence {
    /// 1.1 Browsing, searching and filtering information.
    Searching,
    /// 1.2 Evaluating information.
    Judging,
    /// 1.3 Managing information.
    Managing,
    /// 2.1 Interacting through and with digital technologies.
    Interacting,
    /// 2.2 Sharing through digital technologies.
    Sharing,
    /// 2.3 Engaging in citizenship through digital technologies.
    Citizenship,
    /// 2.4 Collaborating through digital technologies.
    Collaborating,
    /// 2.5 Digital behaviour.
    Behaviour,
    /// 2.6 Managing digital identity.
    Identity,
    /// 3.1 Developing digital content.
    Creating,
    /// 3.2 Integrating and re-elaborating digital content.
    Reworking,
    /// 3.3 Copyright and licences.
    Copyright,
    /// 3.4 Computational thinking and programming.
    Programming,
    /// 4.1 Protecting devices.
    Devices,
    /// 4.2 Protecting personal data and privacy.
    Privacy,
    /// 4.3 Supporting wellbeing.
    Wellbeing,
    /// 4.4 Environmental impacts of digital technologies.
    Environment,
    /// 5.1 Identifying and solving technical problems.
    Troubleshooting,
    /// 5.2 Identifying needs and digital technological responses.
    Needs,
    /// 5.3 Identifying creative solutions using digital technologies.
    Creativity,
    /// 5.4 Identifying and addressing digital competence needs.
    Learning,
    /// How people are led, and decisions are made.
    Leading,
    /// How the house works: who decides what, and which way a matter takes.
    House,
    /// Whom one has to know, and how one gets to know them.
    Networks,
    /// How politics and administration work together.
    Politics,
    /// Speaking before those who decide.
    Presenting,
    /// The next step of one's own.
    Career,
}

impl Competence {
    /// All, in the order of the catalogue. Ids follow this order, so new ones come at its end.
    pub const ALL: [Self; 27] = [
        Self::Searching,
        Self::Judging,
        Self::Managing,
        Self::Interacting,
        Self::Sharing,
        Self::Citizenship,
        Self::Collaborating,
        Self::Behaviour,
        Self::Identity,
        Self::Creating,
        Self::Reworking,
        Self::Copyright,
        Self::Programming,
        Self::Devices,
        Self::Privacy,
        Self::Wellbeing,
        Self::Environment,
        Self::Troubleshooting,
        Self::Needs,
        Self::Creativity,
        Self::Learning,
        Self::Leading,
        Self::House,
        Self::Networks,
        Self::Politics,
        Self::Presenting,
        Self::Career,
    ];

    /// As it stands in the record: its number in DigComp 3.0, or a word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Searching => "1.1",
            Self::Judging => "1.2",
            Self::Managing => "1.3",
            Self::Interacting => "2.1",
            Self::Sharing => "2.2",
            Self::Citizenship => "2.3",
            Self::Collaborating => "2.4",
            Self::Behaviour => "2.5",
            Self::Identity => "2.6",
            Self::Creating => "3.1",
            Self::Reworking => "3.2",
            Self::Copyright => "3.3",
            Self::Programming => "3.4",
            Self::Devices => "4.1",
            Self::Privacy => "4.2",
            Self::Wellbeing => "4.3",
            Self::Environment => "4.4",
            Self::Troubleshooting => "5.1",
            Self::Needs => "5.2",
            Self::Creativity => "5.3",
            Self::Learning => "5.4",
            Self::Leading => "leading",
            Self::House => "house",
            Self::Networks => "networks",
            Self::Politics => "politics",
            Self::Presenting => "presenting",
            Self::Career => "career",
        }
    }

    /// Its number in DigComp 3.0: area and competence. `None` for what executives have to give.
    pub const fn digcomp(self) -> Option<[u8; 2]> {
        let place = self as u8;
        Some(match place {
            0..=2 => [1, place + 1],
            3..=8 => [2, place - 2],
            9..=12 => [3, place - 8],
            13..=16 => [4, place - 12],
            17..=20 => [5, place - 16],
            _ => return None,
        })
    }

    /// Whose skill it can be: digital ones the mentee's, the others the mentor's.
    pub const fn owner(self) -> Role {
        if self.digcomp().is_some() { Role::Mentee } else { Role::Mentor }
    }

    /// Its id, the same in every tandem: who choose it apart choose the same one. Ids 130 to 156.
    pub const fn entity(self) -> EntityId {
        EntityId::well_known(FIRST_ID + self as u8)
    }

    /// The one of the catalogue that has this id.
    pub fn of_entity(id: EntityId) -> Option<Self> {
        Self::ALL.into_iter().find(|competence| competence.entity() == id)
    }

    /// What a topic of the catalogue leads to, what it is most about first.
    pub const fn of_subject(subject: Subject) -> [Self; 2] {
        match subject {
            Subject::Hardware => [Self::Troubleshooting, Self::Devices],
            Subject::Office => [Self::Creating, Self::Reworking],
            Subject::Collaboration => [Self::Collaborating, Self::Sharing],
            Subject::VideoCalls => [Self::Interacting, Self::Collaborating],
            Subject::SocialMedia => [Self::Identity, Self::Behaviour],
            Subject::Agile => [Self::Collaborating, Self::Needs],
            Subject::Apps => [Self::Needs, Self::Learning],
            Subject::Ai => [Self::Judging, Self::Creativity],
            Subject::DataProtection => [Self::Privacy, Self::Devices],
            Subject::Data => [Self::Judging, Self::Managing],
            Subject::EFile => [Self::Managing, Self::Sharing],
            Subject::NewWork => [Self::Wellbeing, Self::Collaborating],
            Subject::Mistakes => [Self::Learning, Self::Creativity],
            Subject::Sharing => [Self::Sharing, Self::Collaborating],
            Subject::Telling => [Self::Creating, Self::Identity],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_digcomp() {
        let numbers: Vec<_> = Competence::ALL.into_iter().filter_map(Competence::digcomp).collect();
        let mut expected = Vec::new();
        for (area, count) in [(1, 3), (2, 6), (3, 4), (4, 4), (5, 4)] {
            expected.extend((1..=count).map(|competence| [area, competence]));
        }
        assert_eq!(numbers, expected);
        for competence in Competence::ALL {
            let written = competence.digcomp().map(|[area, number]| format!("{area}.{number}"));
            assert_eq!(competence.as_str(), written.as_deref().unwrap_or(competence.as_str()));
        }
        assert_eq!(Competence::Collaborating.digcomp(), Some([2, 4]));
        assert_eq!(Competence::Leading.digcomp(), None);
    }

    #[test]
    fn an_id_is_that_of_one_skill() {
        for (place, competence) in Competence::ALL.into_iter().enumerate() {
            assert_eq!(competence as usize, place);
            assert_eq!(Competence::of_entity(competence.entity()), Some(competence));
        }
        assert_eq!(Competence::of_entity(Subject::Telling.entity()), None);
    }

    #[test]
    fn every_topic_leads_to_skills_of_the_mentee() {
        for competence in Subject::ALL.into_iter().flat_map(Competence::of_subject) {
            assert_eq!(competence.owner(), Role::Mentee);
        }
    }
}
