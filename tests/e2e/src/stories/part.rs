//! What the stories of a start with hindrances have in common: the words about a part of the program that has not come,
//! and how somebody goes on from there.

use anyhow::{Result, ensure};

use crate::deeds::{self, BERND, texts};
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

    /// Waits until it is said where the help would be, and nothing of that is there.
    pub(super) async fn is_told_instead_of_help(self, person: &Person) -> Result<()> {
        has_the_title(person, texts().device.part_missing_title).await?;
        self.is_told(person).await?;
        person.sees_no(texts().help.keyboard).await
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

/// What somebody writes before they need the part that hinders them.
const GOAL: &str = "Trotzdem weiterschreiben";

/// Somebody works in a tandem without the part for what is needed now and then, and needs the help at once after a word.
pub(super) async fn works_and_needs_help(person: &Person) -> Result<()> {
    deeds::founds_a_tandem(person).await?;
    deeds::adds_a_goal(person, Some(BERND), GOAL).await?;
    person.follows(texts().shell.help).await
}

/// The help is there, as if it had been there from the beginning.
pub(super) async fn gets_help(person: &Person) -> Result<()> {
    person.sees(texts().help.keyboard).await?;
    has_the_title(person, texts().help.title).await?;
    person.sees_no(texts().device.try_again).await
}

/// What was written before is stored, and can be read.
pub(super) async fn has_lost_nothing(person: &Person) -> Result<()> {
    deeds::opens_the_tandem(person).await?;
    deeds::goes_to(person, texts().shell.goals).await?;
    person.sees(GOAL).await?;
    ensure!(StoredRecord::of(person).await?.has(GOAL), "the goal is not stored");
    Ok(())
}

/// The tab of the browser says where one is.
async fn has_the_title(person: &Person, title: &str) -> Result<()> {
    let script = format!("return document.title.includes({})", serde_json::json!(title));
    person.waits_until(&script, &format!("{title} is the title")).await
}

/// The way goes on at the content for whoever reads with a screen reader or goes by keyboard.
pub(super) async fn is_at_the_content(person: &Person) -> Result<()> {
    let script = "return document.activeElement.closest('main') !== null";
    person.waits_until(script, "the content has the focus").await
}
