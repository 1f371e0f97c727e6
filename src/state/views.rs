//! Views of skills: begun as a draft, handed in, and opened by themselves when the other one's is there.
//!
//! What a view says lies in the private row until then: no file and no backup can have it.

use leptos::prelude::*;
use tandembuch_core::forms::level::Level;
use tandembuch_core::forms::pulse::{Answers, Judgement, Pulse, Wish};
use tandembuch_core::forms::rating::{self, Levels, Round, Sealed};
use tandembuch_core::forms::skill::Skill;
use tandembuch_core::record::{Edit, EntityId};
use thiserror::Error;

use super::session::Session;
use super::{App, Draft, Private, Refusal};
use crate::platform::random::NoRandomness;
use crate::platform::storage::StorageError;

/// Why a view was not handed in. Nothing has changed; the draft is still there.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HandInError {
    /// It could not be stored.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The browser gives no random numbers.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The record does not take it; [`App::refused`] says why.
    #[error("the record does not take it")]
    Refused,
}

impl App {
    /// What has been said for a round and is not handed in.
    pub fn begun_view(self, round: Round) -> Levels {
        read(&self.draft_of_view(round.id).get())
    }

    /// Says where one sees a skill, to be handed in later; `None`: says nothing of it.
    pub fn begin_view(self, round: Round, skill: EntityId, level: Option<Level>) {
        let draft = self.draft_of_view(round.id);
        let before = draft.get();
        let mut levels = read(&before);
        levels.set(skill, level);
        draft.keep(&before, &write(&levels));
    }

    /// Hands in what was said for a round, as a view of all skills of its owner. From then on it cannot be changed.
    ///
    /// # Errors
    /// See [`HandInError`].
    pub async fn hand_in_view(self, round: Round) -> Result<(), HandInError> {
        let session = self.writable().map_err(|error| self.is_refused(error))?;
        let said = self.begun_view(round);
        let skills = session.record.memory.with_untracked(|record| Skill::of(record, round.owner));
        let levels: Levels = skills.into_iter().map(|skill| (skill.id, said.get(skill.id))).collect();
        let draft = self.draft_of_view(round.id);
        self.hand_in(&session, round.id, levels.write(), &draft).await
    }

    /// What was answered in a rhythm check and is not handed in.
    pub fn begun_answers(self, pulse: Pulse) -> Answers {
        read_answers(&self.draft_of_answers(pulse).get())
    }

    /// Answers, to be handed in later.
    pub fn begin_answers(self, pulse: Pulse, answers: Answers) {
        let draft = self.draft_of_answers(pulse);
        draft.keep(&draft.get(), &write_answers(&answers));
    }

    /// Hands in what was answered. From then on it cannot be changed.
    ///
    /// # Errors
    /// See [`HandInError`].
    pub async fn hand_in_answers(self, pulse: Pulse) -> Result<(), HandInError> {
        let session = self.writable().map_err(|error| self.is_refused(error))?;
        let draft = self.draft_of_answers(pulse);
        self.hand_in(&session, pulse.id(), self.begun_answers(pulse).write(), &draft).await
    }

    async fn hand_in(
        self,
        session: &Session,
        round: EntityId,
        content: String,
        draft: &Draft,
    ) -> Result<(), HandInError> {
        let id = EntityId::from_random(self.random()?);
        let sealed = Sealed::new(id, round, content, self.random()?, self.now_ms());
        let sealed = sealed.bound(session.id(), session.me());
        // First what only this device knows: a device that is killed in between hands in the same at the next start.
        session.change_private(&|private| private.keep_view(&sealed)).await?;
        if let Err(error) = session.edit(&[sealed.hand_in(session.me())]) {
            session.change_private(&|private| private.forget_view(sealed.commitment)).await?;
            return Err(self.is_refused(error));
        }
        draft.keep(&draft.get(), "");
        session.open_views(self.now_ms());
        Ok(())
    }

    fn is_refused(self, why: impl Into<Refusal>) -> HandInError {
        self.refuse(why);
        HandInError::Refused
    }

    /// Returns whether a view may still be taken back: no file that has it can have left this device.
    pub fn can_take_view_back(self, commitment: EntityId) -> bool {
        let is_here =
            |private: &Private| private.sealed_views().iter().any(|sealed| sealed.commitment == commitment);
        let has_left = |private: &Private| {
            let sealed = private.sealed_seen.clone().unwrap_or_default();
            self.record.with(|record| {
                let dots = record.get(commitment).into_iter().flat_map(|entity| entity.fields());
                dots.flat_map(|(_, field)| field.values()).any(|written| sealed.contains(written.dot))
            })
        };
        let is_opened = self.record.with(|record| rating::is_opened(record, self.me(), commitment));
        self.private.with(|private| is_here(private) && !has_left(private)) && !is_opened
    }

    /// Takes a view back that has left this device in no file. It is a draft again. Returns whether it was done.
    ///
    /// # Errors
    /// If that cannot be stored.
    pub async fn take_view_back(self, commitment: EntityId) -> Result<bool, StorageError> {
        let Some(session) = self.session() else { return Ok(false) };
        // Another tab may have made a file meanwhile.
        session.reload_private().await?;
        if !self.can_take_view_back(commitment) {
            return Ok(false);
        }
        if let Err(why) = self.writable() {
            self.refuse(why);
            return Ok(false);
        }
        let sealed = session.private.with_untracked(Private::sealed_views);
        if let Some(sealed) = sealed.iter().find(|sealed| sealed.commitment == commitment) {
            let (draft, said) = match Pulse::of_id(sealed.round) {
                Some(pulse) => {
                    let answers = Answers::read(sealed.content()).unwrap_or_default();
                    (self.draft_of_answers(pulse), write_answers(&answers))
                }
                None => (self.draft_of_view(sealed.round), write(&sealed.levels())),
            };
            draft.keep(&draft.get(), &said);
        }
        if !self.apply(&rating::take_back(commitment, self.now_ms())) {
            return Ok(false);
        }
        // What it says is forgotten last: a device that is killed before has it still.
        session.save_now().await?;
        session.change_private(&|private| private.forget_view(commitment)).await?;
        Ok(true)
    }

    /// Says that what an own view says is nowhere any more, so that a new round can begin.
    pub fn lose_view(self, commitment: EntityId) {
        self.write(&rating::lose(commitment, self.now_ms()));
    }

    /// Says that what an own view says is there after all.
    pub fn find_view_again(self, commitment: EntityId) {
        self.write(&rating::find_again(commitment));
    }

    fn draft_of_answers(self, pulse: Pulse) -> Draft {
        self.draft(&format!("pulse {}", pulse.number))
    }

    fn draft_of_view(self, round: EntityId) -> Draft {
        self.draft(&format!("view {round}"))
    }
}

impl Session {
    /// Completes what was handed in when the device was killed, mends what the other one has written over, and opens what may
    /// be opened; `now` in milliseconds since 1970.
    pub(super) fn open_views(&self, now: u64) {
        let (me, sealed) = (self.me(), self.private.with_untracked(Private::sealed_views));
        let missing: Vec<Edit> = self.record.memory.with_untracked(|record| {
            let is_missing = |sealed: &&Sealed| !rating::is_whole(record, me, sealed);
            sealed.iter().filter(is_missing).map(|sealed| sealed.hand_in(me)).collect()
        });
        self.edit_each(&missing);
        let due = self.record.memory.with_untracked(|record| rating::due(record, me, &sealed, now));
        self.edit_each(&due);
    }

    /// One refused edit, as where the record is full, hinders no other: what it is about stays sealed, and waits.
    fn edit_each(&self, edits: &[Edit]) {
        for edit in edits {
            let _ = self.edit(std::slice::from_ref(edit));
        }
    }
}

/// A draft in a line: skill and level with a colon between, skills with a space between.
fn write(levels: &Levels) -> String {
    let said = levels.iter().map(|(skill, level)| match level {
        Some(level) => format!("{skill}:{level}"),
        None => format!("{skill}:"),
    });
    said.collect::<Vec<_>>().join(" ")
}

fn read(draft: &str) -> Levels {
    let said = draft.split_whitespace().filter_map(|one| one.split_once(':'));
    said.filter_map(|(skill, level)| Some((skill.parse().ok()?, level.parse().ok()))).collect()
}

/// Answers in a line, as levels are: what two tabs have typed apart is still read, the last answer to each question.
fn write_answers(answers: &Answers) -> String {
    let Answers { frequency, length, eye_level, gain } = answers;
    let wishes =
        [("frequency", frequency), ("length", length)].map(|(name, wish)| (name, wish.map(Wish::as_str)));
    let judgements = [("eye_level", eye_level), ("gain", gain)]
        .map(|(name, judgement)| (name, judgement.map(Judgement::as_str)));
    let said =
        wishes.into_iter().chain(judgements).filter_map(|(name, value)| Some(format!("{name}:{}", value?)));
    said.collect::<Vec<_>>().join(" ")
}

fn read_answers(draft: &str) -> Answers {
    let mut answers = Answers::default();
    for (name, value) in draft.split_whitespace().filter_map(|one| one.split_once(':')) {
        let wish = || Wish::ALL.into_iter().find(|wish| wish.as_str() == value);
        let judgement = || Judgement::ALL.into_iter().find(|judgement| judgement.as_str() == value);
        match name {
            "frequency" => answers.frequency = wish(),
            "length" => answers.length = wish(),
            "eye_level" => answers.eye_level = judgement(),
            "gain" => answers.gain = judgement(),
            _ => {}
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use tandembuch_core::forms::competence::Competence;

    use super::*;

    #[test]
    fn a_draft_is_read_as_it_was_written() {
        let levels: Levels = [
            (Competence::Creating.entity(), "alone_well".parse().ok()),
            (Competence::Privacy.entity(), "not_yet".parse().ok()),
            (Competence::Sharing.entity(), None),
        ]
        .into_iter()
        .collect();
        assert_eq!(read(&write(&levels)), levels);
        assert_eq!(read("two tabs have typed"), Levels::default());
    }
}
