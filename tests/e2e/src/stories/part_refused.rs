//! The later part of the program does not come at the first visit: it is not there, or a network puts its own page in its
//! place. The welcome is there and says so when somebody goes on; when all is right again, so does the program.

use anyhow::Result;

use super::part::{self, Hindrance};
use crate::deeds::texts;
use crate::front::{Fault, Front};
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
        let person = stage.person_at(name, &front.address()).await?;
        person.visits("#/").await?;
        part::goes_on_and_is_told(&person, Hindrance::NotThePart).await?;
        // As long as nothing has changed, it is said again.
        person.run("window.isBefore = true", Vec::new()).await?;
        person.presses(texts().device.try_again).await?;
        person.waits_until("return !window.isBefore", "the page is loaded again").await?;
        Hindrance::NotThePart.is_told_instead(&person).await?;
        front.recovers();
        person.presses(texts().device.try_again).await?;
        part::founds_it(&person).await?;
        // WebKitGTK under automation keeps nothing any more in a cache that an installation has failed for.
        if person.engine().keeps_profiles() {
            // What was tried at this visit came too early.
            person.reloads().await?;
            person.waits_for_state("offline", "ready").await?;
        }
        person.leaves().await?;
    }
    Ok(())
}
