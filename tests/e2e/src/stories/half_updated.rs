//! A locked device, and a server on which a new version is only half: the part with the way in is missing. It is said where the
//! password would be typed, nothing of the tandem is to be seen, and when the server is whole the device opens. Nothing is lost either
//! when a version comes while somebody works behind the lock.

use anyhow::{Result, ensure};

use super::lock::{PASSWORD, goes_to_the_lock, is_locked, locks, opens_the_tandem, sets_the_lock, unlocks};
use super::part::Hindrance;
use super::recovery::GOAL;
use crate::deeds::{self, BERND, LEYLA, texts};
use crate::front::{Fault, Front};
use crate::person::Person;
use crate::program::Program;
use crate::release::Site;
use crate::server::Server;
use crate::stage::Stage;

const GOAL_SINCE: &str = "Eine Umfrage auswerten";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let site = Site::copy_to(stage.folder(), "first")?;
    let server = Server::start(site.folder()).await?;
    let front = Front::of(&server)?;
    // What a service worker keeps does not change by halves.
    let no_worker = ["sw.js".to_owned()];
    front.fails(&no_worker, Fault::Gone);
    let leyla = stage.person_going_to("leyla", &front.address()).await?;
    deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    leyla.sees_it_saved().await?;
    goes_to_the_lock(&leyla).await?;
    sets_the_lock(&leyla, PASSWORD, 0).await?;
    locks(&leyla).await?;

    site.release_under_other_names("second")?;
    front.fails(&[Program::of(site.folder())?.part("lock")?], Fault::Gone);
    leyla.reloads().await?;
    is_told_and_sees_nothing(&leyla).await?;
    leyla.presses(texts().device.try_again).await?;
    is_told_and_sees_nothing(&leyla).await?;
    front.recovers();
    front.fails(&no_worker, Fault::Gone);
    leyla.presses(texts().device.try_again).await?;
    is_locked(&leyla).await?;
    unlocks(&leyla, PASSWORD).await?;
    opens_the_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, None, GOAL_SINCE).await?;

    site.release_under_other_names("third")?;
    leyla.follows(texts().shell.help).await?;
    Hindrance::NotThePart.is_told(&leyla).await?;
    leyla.sees_no(texts().help.keyboard).await?;
    leyla.presses(texts().device.try_again).await?;
    is_locked(&leyla).await?;
    unlocks(&leyla, PASSWORD).await?;
    leyla.sees(texts().help.keyboard).await?;
    opens_the_tandem(&leyla).await?;
    deeds::goes_to(&leyla, texts().shell.goals).await?;
    leyla.sees(GOAL).await?;
    leyla.sees(GOAL_SINCE).await?;
    leyla.leaves().await
}

/// Neither the way in nor anything that is behind it.
async fn is_told_and_sees_nothing(leyla: &Person) -> Result<()> {
    Hindrance::NotThePart.is_told(leyla).await?;
    let page = leyla.page().await?;
    for hidden in [GOAL, LEYLA, BERND, texts().password.label] {
        ensure!(!page.contains(hidden), "\"{hidden}\" is to be seen");
    }
    Ok(())
}
