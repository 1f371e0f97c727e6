//! A Chromium is killed in the middle of a write, twice. Its database has lost nothing but what was being written.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::deeds::{self, BERND};
use crate::stage::Stage;

const GOALS: [&str; 3] = ["Vor dem ersten Absturz", "Vor dem zweiten Absturz", "Danach"];

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let mut leyla = stage.person("leyla", &server).await?;
    deeds::founds_a_tandem(&leyla).await?;
    for (time, goal) in GOALS.into_iter().enumerate() {
        deeds::adds_a_goal(&leyla, Some(BERND), goal).await?;
        leyla.sees_it_saved().await?;
        leyla = leyla.comes_back_after_being_killed_and(tear_the_log).await?;
        deeds::opens_the_tandem(&leyla).await?;
        for goal in &GOALS[..=time] {
            deeds::opens_the_goal(&leyla, goal).await?;
        }
    }
    leyla.leaves().await
}

/// Leaves a half written record at the end of the database's log, as a write that did not come to its end does.
///
/// A record is a checksum of four bytes, the length of its content in two, its type in one, and the content
/// (<https://github.com/google/leveldb/blob/main/doc/log_format.md>).
fn tear_the_log(profile: &Path) -> Result<()> {
    const WHOLE_IN_ONE_PART: u8 = 1;
    const LENGTH: u16 = 2_000;
    let mut torn = vec![0x5a; 4];
    torn.extend(LENGTH.to_le_bytes());
    torn.push(WHOLE_IN_ONE_PART);
    torn.extend([0x5a; 50]);
    let mut logs = 0;
    for database in fs::read_dir(profile.join("Default/IndexedDB"))? {
        for file in fs::read_dir(database?.path())? {
            let file = file?.path();
            if file.extension().is_some_and(|ending| ending == "log") {
                OpenOptions::new().append(true).open(file)?.write_all(&torn)?;
                logs += 1;
            }
        }
    }
    ensure!(logs == 1, "there are {logs} logs, not one");
    Ok(())
}
