//! The folder of both: offered, in use, with a file in it that is to be looked at, and gone.

use std::fs;

use anyhow::{Context, Result};

use super::screens::{Findings, look_at};
use crate::deeds::{self, texts};
use crate::person::Person;
use crate::stage::Stage;
use crate::stories::automatic_backup::looks_at_something_else;
use crate::stories::shared_folder::{drops, ours};

/// `unknown` is a file of a device that nobody knows.
pub(super) async fn of_the_shared_folder(
    stage: &Stage,
    leyla: &Person,
    unknown: &str,
    findings: &mut Findings,
) -> Result<()> {
    let shared = &texts().shared_folder;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.sees(shared.offer).await?;
    look_at(stage, leyla, "offer of a shared folder", findings).await?;
    let folder = stage.folder().join("Gemeinsam");
    fs::create_dir_all(&folder)?;
    drops(leyla, &folder).await?;
    leyla.sees(shared.stop).await?;
    look_at(stage, leyla, "shared folder", findings).await?;
    let own = ours(&folder)?.pop().context("it has written one")?;
    let name = own.file_name().and_then(|name| name.to_str()).context("it has a name")?;
    fs::write(folder.join(name.replace(".tandem.txt", "-2.tandem.txt")), unknown)?;
    looks_at_something_else(leyla).await?;
    leyla.sees(shared.to_look_at).await?;
    look_at(stage, leyla, "file in the shared folder to look at", findings).await?;
    leyla.presses(shared.look).await?;
    leyla.presses(texts().incoming.take_in).await?;
    leyla.sees(texts().devices.say_so).await?;
    leyla.presses(texts().incoming.discard).await?;
    leyla.goes_back().await?;
    leyla.sees(shared.stop).await?;
    leyla.sees_no(shared.to_look_at).await?;
    fs::remove_dir_all(&folder)?;
    looks_at_something_else(leyla).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.sees(shared.troubles.gone[0]).await?;
    look_at(stage, leyla, "shared folder that is gone", findings).await?;
    leyla.presses(shared.stop).await?;
    leyla.sees(shared.offer).await
}
