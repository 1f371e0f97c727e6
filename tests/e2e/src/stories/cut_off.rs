//! The network goes away right after the first screen of the very first visit, before the rest of the program has come.
//! That is said, and when it is back everything goes on from there. The same where it goes away before what is needed now
//! and then has come.

use anyhow::Result;

use super::part::{self, Hindrance};
use crate::deeds::texts;
use crate::front::{Fault, Front};
use crate::program::Program;
use crate::stage::{self, Stage};

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let mut front = Front::of(&server)?;
    let Program { later, occasional, .. } = Program::of(&stage::dist()?)?;

    front.fails(&later, Fault::Held);
    let bernd = stage.person_going_to("bernd", &front.address()).await?;
    bernd.visits("#/").await?;
    front.end()?;
    Hindrance::NoAnswer.is_told(&bernd).await?;
    front.recovers();
    front.start_again()?;
    bernd.presses(texts().device.try_again).await?;
    bernd.sees_no(texts().device.try_again).await?;
    // The button has gone with what it was about.
    bernd.waits_until("return document.activeElement.matches('main')", "the content has the focus").await?;
    bernd.follows(texts().start.new.title).await?;
    part::founds_it(&bernd).await?;
    bernd.leaves().await?;

    front.fails(&later, Fault::Held);
    let leyla = stage.person_going_to("leyla", &front.address()).await?;
    leyla.visits("#/").await?;
    leyla.follows(texts().start.new.title).await?;
    leyla.sees(texts().device.part_coming).await?;
    leyla.sees(texts().device.takes_long).await?;
    front.end()?;
    Hindrance::NoAnswer.is_told_instead(&leyla).await?;

    leyla.run("window.isTheSamePage = true", Vec::new()).await?;
    front.recovers();
    front.start_again()?;
    leyla.presses(texts().device.try_again).await?;
    part::founds_it(&leyla).await?;
    leyla.waits_until("return window.isTheSamePage === true", "the page was not loaded again").await?;
    leyla.leaves().await?;

    front.fails(&[occasional], Fault::Held);
    let kemal = stage.person_going_to("kemal", &front.address()).await?;
    part::works_and_needs_help(&kemal).await?;
    kemal.sees(texts().device.part_coming).await?;
    front.end()?;
    Hindrance::NoAnswer.is_told_instead_of_help(&kemal).await?;
    part::is_at_the_content(&kemal).await?;
    kemal.run("window.isTheSamePage = true", Vec::new()).await?;
    front.recovers();
    front.start_again()?;
    kemal.presses(texts().device.try_again).await?;
    part::gets_help(&kemal).await?;
    part::is_at_the_content(&kemal).await?;
    kemal.waits_until("return window.isTheSamePage === true", "the page was not loaded again").await?;
    part::has_lost_nothing(&kemal).await?;
    kemal.leaves().await
}
