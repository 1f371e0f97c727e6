//! Known devices, and files of some that are not: each state of which the other screens show nothing.

use anyhow::Result;

use super::screens::{Findings, look_at};
use super::shared_folder::of_the_shared_folder;
use crate::deeds::{self, texts};
use crate::person::Person;
use crate::stage::Stage;
use crate::stories::known_devices::{OTHER_STRANGER, STRANGER, in_the_name_of_the_partner};

/// None, the first one in a file, then in the list, dropped, and another one that is asked about. `file` is one of this tandem.
pub(super) async fn of_known_devices(
    stage: &Stage,
    leyla: &Person,
    file: &str,
    code: &str,
    findings: &mut Findings,
) -> Result<()> {
    let devices = &texts().devices;
    let to_devices = async || {
        deeds::goes_to(leyla, texts().shell.exchange).await?;
        leyla.follows(devices.title).await?;
        leyla.sees(devices.number).await
    };
    to_devices().await?;
    look_at(stage, leyla, "no known devices", findings).await?;
    let first = in_the_name_of_the_partner(file, code, STRANGER)?;
    deeds::opens_a_file(leyla, &first).await?;
    leyla.sees(devices.first).await?;
    look_at(stage, leyla, "file of the first device", findings).await?;
    leyla.presses(texts().incoming.take_in).await?;
    leyla.sees_no(texts().incoming.take_in).await?;
    deeds::adds_a_goal(leyla, None, "Ein Ziel für bekannte Geräte").await?;
    let ready = deeds::makes_a_file(leyla).await?;
    look_at(stage, leyla, "file for known devices", findings).await?;
    let new = in_the_name_of_the_partner(file, code, OTHER_STRANGER)?;
    of_the_shared_folder(stage, leyla, &new, findings).await?;
    to_devices().await?;
    leyla.presses(devices.drop).await?;
    leyla.sees(devices.is_dropped).await?;
    look_at(stage, leyla, "known devices", findings).await?;
    deeds::opens_a_file(leyla, &first).await?;
    leyla.sees(&texts().failures.dropped_device.explain().happened).await?;
    deeds::opens_a_file(leyla, &new).await?;
    leyla.presses(texts().incoming.take_in).await?;
    leyla.sees(devices.say_so).await?;
    look_at(stage, leyla, "file of a device that is not known", findings).await?;
    leyla.presses(texts().incoming.discard).await?;
    // What was sealed for others alone.
    deeds::opens_a_file(leyla, &for_others(&ready)?).await?;
    leyla.sees(devices.for_others[0]).await?;
    look_at(stage, leyla, "file for other devices", findings).await
}

/// A file whose keys are called otherwise.
fn for_others(file: &str) -> Result<String> {
    let mut bundle: serde_json::Value = serde_json::from_str(file)?;
    let named = bundle["recipients"].as_array_mut().into_iter().flatten();
    for recipient in named {
        recipient["header"]["kid"] = "A".repeat(43).into();
    }
    Ok(bundle.to_string())
}
