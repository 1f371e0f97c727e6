//! A roaming profile: on the second day the browser gets the profile of the day before. What was written and sent in
//! between, and what is written on top of the old state, is all there when the partner's file comes.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};
use tandembuch_core::digest::Thing;
use tandembuch_core::forms::person::Role;

use super::lock::{PASSWORD, goes_to_the_lock, sets_the_lock, unlocks};
use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::Person;
use crate::stage::Stage;

const GOAL: &str = "Eine Videokonferenz leiten";
const LOST: &str = "Eine Videokonferenz mit Umfrage leiten";
const WRITTEN_SINCE: &str = "Eine Videokonferenz mit Gebärdensprache leiten";
const SIGN: &str = "Alle haben einmal gesprochen.";
const BERNDS_GOAL: &str = "Den Kalender mit dem Vorzimmer teilen";
const AFTERWARDS: &str = "Eine Aufzeichnung teilen";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    plays(stage, false).await
}

/// The same, and everything in the profile is locked.
pub(super) async fn play_with_a_lock(stage: &Stage) -> Result<()> {
    plays(stage, true).await
}

async fn plays(stage: &Stage, has_a_lock: bool) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    leyla.sees_it_saved().await?;
    has_keys(&leyla).await?;
    if has_a_lock {
        goes_to_the_lock(&leyla).await?;
        sets_the_lock(&leyla, PASSWORD, 0).await?;
    }
    let (profile, yesterday) = (leyla.profile().to_owned(), stage.folder().join("yesterday"));
    let leyla = leyla.closes_and_opens_again_after(async || copies(&profile, &yesterday)).await?;

    opens_the_tandem(&leyla, has_a_lock).await?;
    retitles(&leyla, GOAL, LOST).await?;
    let sent = deeds::makes_a_file(&leyla).await?;
    let bernd = stage.person("bernd", &server).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &sent)?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;
    deeds::adds_a_goal(&bernd, None, BERNDS_GOAL).await?;
    let from_bernd = deeds::makes_a_file(&bernd).await?;

    let leyla = leyla.closes_and_opens_again_after(async || copies(&yesterday, &profile)).await?;
    opens_the_tandem(&leyla, has_a_lock).await?;
    retitles(&leyla, GOAL, WRITTEN_SINCE).await?;
    leyla.types(texts().goals.sign, SIGN).await?;
    leyla.sees_it_saved().await?;
    deeds::opens_a_file(&leyla, &from_bernd).await?;
    // It has only what is new since a file that this profile knows nothing of.
    leyla.sees(texts().failures.gap.explain().remedy).await?;
    let everything = deeds::makes_a_file_of_everything(&bernd).await?;
    deeds::pastes_a_file(&leyla, &everything).await?;
    leyla.sees(texts().incoming.in_doubt).await?;
    // They were written anew and say the same.
    leyla.sees_no((texts().things.one)(Thing::Person)).await?;
    leyla.presses(texts().incoming.take_in).await?;
    leyla.sees_no(texts().incoming.take_in).await?;
    leyla.sees_it_saved().await?;
    sees_both_lives(&leyla).await?;

    // From now on everything goes its usual way.
    deeds::adds_a_goal(&leyla, Some(BERND), AFTERWARDS).await?;
    let from_leyla = deeds::makes_a_file(&leyla).await?;
    deeds::takes_in(&bernd, &from_leyla, LEYLA).await?;
    sees_both_lives(&bernd).await?;
    let everything = deeds::makes_a_file_of_everything(&bernd).await?;
    deeds::opens_a_file(&leyla, &everything).await?;
    leyla.sees(texts().incoming.nothing_new).await?;
    leyla.sees_no(texts().incoming.in_doubt).await?;
    leyla.leaves().await?;
    bernd.leaves().await
}

async fn opens_the_tandem(leyla: &Person, is_locked: bool) -> Result<()> {
    leyla.visits("#/").await?;
    if is_locked {
        unlocks(leyla, PASSWORD).await?;
    }
    deeds::opens_the_tandem_that_is_listed(leyla).await
}

/// Yesterday's profile has the keys of this device already: without them it is a new device, of which Bernd would be asked.
async fn has_keys(leyla: &Person) -> Result<()> {
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(texts().devices.title).await?;
    leyla.sees(texts().devices.number).await
}

async fn retitles(person: &Person, from: &str, to: &str) -> Result<()> {
    deeds::opens_the_goal(person, from).await?;
    person.fills(texts().goals.title, to).await?;
    person.sees_it_saved().await
}

async fn sees_both_lives(person: &Person) -> Result<()> {
    deeds::goes_to(person, texts().shell.goals).await?;
    for goal in [BERNDS_GOAL, WRITTEN_SINCE] {
        person.sees(goal).await?;
    }
    deeds::opens_the_goal(person, WRITTEN_SINCE).await?;
    person.sees(texts().common.conflict_heading).await?;
    person.sees(LOST).await?;
    person.sees(WRITTEN_SINCE).await?;
    person.reads_in(texts().goals.sign, SIGN).await
}

/// Puts a copy of a profile in the place of another one.
fn copies(profile: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        std::fs::remove_dir_all(to)?;
    }
    let copied = Command::new("cp").arg("--archive").args([profile, to]).status()?;
    ensure!(copied.success(), "the profile cannot be copied");
    Ok(())
}
