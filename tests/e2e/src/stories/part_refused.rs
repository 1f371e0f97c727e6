//! The later parts of the program do not come at the first visit: they are not there, or a network puts its own page in
//! their place. The welcome is there and says so when somebody goes on; when all is right again, so does the program. What
//! is only needed now and then is missed by nobody before.

use anyhow::Result;

use super::part::{self, Hindrance};
use crate::deeds::texts;
use crate::front::{Fault, Front};
use crate::person::Person;
use crate::program::Program;
use crate::stage::{self, Stage};

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let front = Front::of(&server)?;
    let program = Program::of(&stage::dist()?)?;
    // A part without its styles would be half a screen.
    for (name, files, fault) in [
        ("leyla", &program.later, Fault::Gone),
        ("bernd", &program.later, Fault::Portal),
        ("kemal", &program.styles, Fault::Gone),
        ("ayse", &program.styles, Fault::Portal),
    ] {
        front.fails(files, fault);
        let person = stage.person_going_to(name, &front.address()).await?;
        person.visits("#/").await?;
        part::goes_on_and_is_told(&person, Hindrance::NotThePart).await?;
        // As long as nothing has changed, it is said again.
        tries_in_vain(&person).await?;
        Hindrance::NotThePart.is_told_instead(&person).await?;
        front.recovers();
        person.presses(texts().device.try_again).await?;
        part::founds_it(&person).await?;
        is_ready_offline(&person).await?;
        person.leaves().await?;
    }
    for (name, fault) in [("mehmet", Fault::Gone), ("anna", Fault::Portal)] {
        front.fails(std::slice::from_ref(&program.occasional), fault);
        let person = stage.person_going_to(name, &front.address()).await?;
        part::works_and_needs_help(&person).await?;
        Hindrance::NotThePart.is_told_instead_of_help(&person).await?;
        tries_in_vain(&person).await?;
        Hindrance::NotThePart.is_told_instead_of_help(&person).await?;
        part::has_lost_nothing(&person).await?;
        person.follows(texts().shell.help).await?;
        Hindrance::NotThePart.is_told_instead_of_help(&person).await?;
        front.recovers();
        person.presses(texts().device.try_again).await?;
        part::gets_help(&person).await?;
        is_ready_offline(&person).await?;
        person.leaves().await?;
    }
    Ok(())
}

/// As long as nothing has changed, the whole page is loaded again and no more.
async fn tries_in_vain(person: &Person) -> Result<()> {
    person.run("window.isBefore = true", Vec::new()).await?;
    person.presses(texts().device.try_again).await?;
    person.waits_until("return !window.isBefore", "the page is loaded again").await
}

async fn is_ready_offline(person: &Person) -> Result<()> {
    // WebKitGTK under automation keeps nothing any more in a cache that an installation has failed for.
    if person.engine().keeps_profiles() {
        // What was tried at this visit came too early.
        person.reloads().await?;
        person.waits_for_state("offline", "ready").await?;
    }
    Ok(())
}
