//! What was done is taken back: a planned series, a shortened agenda, and what was deleted on a page that was left since.

use anyhow::Result;

use crate::deeds::{self, BERND, texts};
use crate::person::Person;
use crate::stage::Stage;

const GOAL: &str = "Umfragen selbst anlegen";
const ITEM: &str = "Gruppenräume ausprobieren";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    deeds::founds_a_tandem(&leyla).await?;
    a_series(&leyla).await?;
    a_shortened_agenda(&leyla).await?;
    what_was_deleted(&leyla).await?;
    leyla.leaves().await
}

async fn a_series(leyla: &Person) -> Result<()> {
    deeds::plans_all_meetings(leyla).await?;
    leyla.sees_no(texts().meetings.none).await?;
    leyla.presses(texts().common.undo).await?;
    leyla.sees(texts().meetings.none).await
}

/// Only what is too long can be shortened.
async fn a_shortened_agenda(leyla: &Person) -> Result<()> {
    let meetings = &texts().meetings;
    deeds::plans_a_meeting(leyla, "Umfragen", "2099-12-03", "10:30").await?;
    leyla.sees_no(meetings.shorten).await?;
    deeds::adds_an_item(leyla, ITEM).await?;
    let too_long = (meetings.minutes_over)(15);
    leyla.sees(&too_long).await?;
    leyla.presses(meetings.shorten).await?;
    leyla.sees(meetings.minutes_even).await?;
    leyla.sees_no(meetings.shorten).await?;
    leyla.presses(texts().common.undo).await?;
    leyla.sees(&too_long).await
}

async fn what_was_deleted(leyla: &Person) -> Result<()> {
    let goals = &texts().goals;
    deeds::adds_a_goal(leyla, Some(BERND), GOAL).await?;
    deeds::opens_the_goal(leyla, GOAL).await?;
    leyla.presses(goals.delete).await?;
    leyla.sees(&(goals.deleted)(GOAL)).await?;
    leyla.sees_it_saved().await?;
    leyla.reloads().await?;
    leyla.sees_no(GOAL).await?;

    let settings = "location.hash = location.hash.replace(/[/]goals.*/, '/settings')";
    leyla.run(settings, Vec::new()).await?;
    leyla.presses(texts().attention.last_deleted).await?;
    leyla.presses(&*format!("{}: {GOAL}", texts().common.bring_back)).await?;
    leyla.sees(&(texts().attention.is_back)(GOAL)).await?;
    deeds::opens_the_goal(leyla, GOAL).await
}
