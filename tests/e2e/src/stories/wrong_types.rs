//! A server that does not know what wasm is: all works, online and offline.

use anyhow::Result;

use super::part;
use crate::deeds::{self, BERND, texts};
use crate::front::{Fault, Front};
use crate::program::Program;
use crate::stage::{self, Stage};

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let mut front = Front::of(&server)?;
    let program = Program::of(&stage::dist()?)?;
    for (name, mime) in [("leyla", "text/plain"), ("bernd", "application/octet-stream")] {
        front.fails(&program.all(), Fault::Type(mime));
        let person = stage.person_going_to(name, &front.address()).await?;
        deeds::founds_a_tandem(&person).await?;
        deeds::adds_a_goal(&person, Some(BERND), "Jeden Server aushalten").await?;
        person.sees_it_saved().await?;
        person.follows(texts().shell.help).await?;
        part::gets_help(&person).await?;
        person.goes_back().await?;
        person.waits_for_state("offline", "ready").await?;
        front.end()?;
        person.reloads().await?;
        person.sees("Jeden Server aushalten").await?;
        person.follows(texts().shell.help).await?;
        part::gets_help(&person).await?;
        person.leaves().await?;
        front.recovers();
        front.start_again()?;
    }
    Ok(())
}
