//! A new version comes onto the server between the first part of the program and the later ones, whose old files are gone
//! then: before anything was written, and while somebody works. Nobody gets a mixture: it is said that the part is missing, and the new version comes as a whole.

use anyhow::{Result, ensure};
use serde_json::json;

use super::part::{self, Hindrance};
use crate::deeds::texts;
use crate::front::{Fault, Front};
use crate::person::Person;
use crate::program::Program;
use crate::release::Site;
use crate::server::Server;
use crate::stage::Stage;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let site = Site::copy_to(stage.folder(), "first")?;
    let server = Server::start(site.folder()).await?;
    let front = Front::of(&server)?;
    front.fails(&Program::of(site.folder())?.later, Fault::Held);
    let leyla = stage.person_going_to("leyla", &front.address()).await?;
    leyla.visits("#/").await?;
    site.release_under_other_names("second")?;
    front.recovers();
    part::goes_on_and_is_told(&leyla, Hindrance::NotThePart).await?;

    leyla.presses(texts().device.try_again).await?;
    part::founds_it(&leyla).await?;
    is_of_the_new_version(&leyla, &site).await?;
    leyla.leaves().await?;

    front.fails(&[Program::of(site.folder())?.occasional], Fault::Held);
    let kemal = stage.person_going_to("kemal", &front.address()).await?;
    part::works_and_needs_help(&kemal).await?;
    kemal.sees(texts().device.part_coming).await?;
    site.release_under_other_names("third")?;
    front.recovers();
    Hindrance::NotThePart.is_told_instead_of_help(&kemal).await?;
    kemal.presses(texts().device.try_again).await?;
    part::gets_help(&kemal).await?;
    is_of_the_new_version(&kemal, &site).await?;
    part::has_lost_nothing(&kemal).await?;
    kemal.leaves().await
}

async fn is_of_the_new_version(person: &Person, site: &Site) -> Result<()> {
    let program = Program::of(site.folder())?;
    let script = "const name = (link) => link.href.split('/').pop(); \
                  return [...document.querySelectorAll('link[href$=\".wasm\"]')].map(name).sort()";
    let mut names = program.all();
    names.sort_unstable();
    ensure!(person.run(script, Vec::new()).await? == json!(names), "the page is not of the new version");
    person.waits_for_state("offline", "ready").await?;
    person.reloads().await
}
