//! What the stories of a start with hindrances have in common: the words about a part of the program that has not come,
//! and how somebody goes on from there.

use anyhow::{Result, ensure};

use crate::deeds::{self, texts};
use crate::person::Person;
use crate::stored::StoredRecord;

/// What hinders a part of the program.
#[derive(Clone, Copy, Debug)]
pub(super) enum Hindrance {
    /// Nobody answers.
    NoAnswer,
    /// The server has sent something else.
    NotThePart,
}

impl Hindrance {
    /// What is said about it, and what to do.
    fn sentences(self) -> [&'static str; 2] {
        let device = &texts().device;
        let problem = match self {
            Self::NoAnswer => &device.part_no_answer,
            Self::NotThePart => &device.part_not_the_part,
        };
        [problem.what, problem.remedy]
    }

    /// Waits until it is said.
    pub(super) async fn is_told(self, person: &Person) -> Result<()> {
        for sentence in self.sentences() {
            person.sees(sentence).await?;
        }
        person.sees(texts().device.try_again).await
    }

    /// Waits until it is said where the form for a new tandem would be, and nothing of that is there.
    pub(super) async fn is_told_instead(self, person: &Person) -> Result<()> {
        self.is_told(person).await?;
        person.sees_no(texts().founding.create).await
    }
}

/// The welcome is there and leads on; where the form would be it is said what hinders it.
pub(super) async fn goes_on_and_is_told(person: &Person, hindrance: Hindrance) -> Result<()> {
    person.sees(texts().start.welcome).await?;
    // The banner moves what is below it.
    hindrance.is_told(person).await?;
    person.follows(texts().start.new.title).await?;
    hindrance.is_told_instead(person).await
}

/// The form is there, and a tandem comes out of it that is stored.
pub(super) async fn founds_it(person: &Person) -> Result<()> {
    deeds::fills_in_a_tandem(person).await?;
    person.sees_it_saved().await?;
    ensure!(StoredRecord::of(person).await?.has(deeds::LEYLA), "the tandem is not stored");
    Ok(())
}
