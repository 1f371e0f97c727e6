//! A new version comes onto the server between the first part of the program and the later one, whose old file is gone
//! then. Nobody gets a mixture: it is said that the part is missing, and the new version comes as a whole.

use anyhow::{Result, ensure};
use serde_json::json;

use super::part::{self, Hindrance};
use crate::deeds::texts;
use crate::front::{Fault, Front};
use crate::program::Program;
use crate::release::Site;
use crate::server::Server;
use crate::stage::Stage;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let site = Site::copy_to(stage.folder(), "first")?;
    let server = Server::start(site.folder()).await?;
    let front = Front::of(&server)?;
    front.fails(&Program::of(site.folder())?.later, Fault::Held);
    let leyla = stage.person_at("leyla", &front.address()).await?;
    leyla.visits("#/").await?;
    site.release_under_other_names("second")?;
    front.recovers();
    part::goes_on_and_is_told(&leyla, Hindrance::NotThePart).await?;

    leyla.presses(texts().device.try_again).await?;
    part::founds_it(&leyla).await?;
    let program = Program::of(site.folder())?;
    let script = "const name = (link) => link.href.split('/').pop(); \
                  return [...document.querySelectorAll('link[href$=\".wasm\"]')].map(name).sort()";
    let mut names = program.all();
    names.sort_unstable();
    ensure!(leyla.run(script, Vec::new()).await? == json!(names), "the page is not of the new version");
    leyla.waits_for_state("offline", "ready").await?;
    leyla.reloads().await?;
    leyla.leaves().await
}
