//! For everyone: axe finds nothing on any screen in light and in dark, nothing needs scrolling sideways at 320 px
//! and at 400 %, everything is large enough for a finger, and a keyboard is as quick as a mouse.

mod devices;
mod keyboard;
mod lock;
mod screens;
mod shared_folder;

use anyhow::Result;

use super::automatic_backup::may_write;
use crate::clock::Moment;
use crate::person::Way;
use crate::stage::Stage;
use screens::Findings;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    may_write(&stage.folder().join("leyla"), &server, true)?;
    // A minute before the meeting that pictures are taken of.
    let leyla = stage.person_at("leyla", &server, Moment("2027-01-14T10:29")).await?.by(Way::Keyboard);
    keyboard::founds_a_tandem(&leyla).await?;
    keyboard::writes(&leyla).await?;
    keyboard::leads_a_meeting(&leyla).await?;
    keyboard::makes_a_file(&leyla).await?;
    let leyla = leyla.by(Way::Pointer);
    let mut findings = Findings::default();
    screens::of_an_own_tandem(stage, &leyla, &mut findings).await?;
    leyla.leaves().await?;

    let planner = stage.person("planner", &server).await?.by(Way::Keyboard);
    keyboard::plans_a_series(&planner).await?;
    let planner = planner.by(Way::Pointer);
    lock::of_the_lock(stage, &planner, &mut findings).await?;
    planner.leaves().await?;

    let bernd = stage.person("bernd", &server).await?;
    screens::of_a_new_device(stage, &bernd, &mut findings).await?;
    screens::of_the_example(stage, &bernd, &mut findings).await?;
    bernd.leaves().await?;
    findings.check()
}
