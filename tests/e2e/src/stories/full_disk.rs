//! The disk is full while somebody works, without a lock and with one: it is said, and nothing is called saved. A page that is
//! loaded anew still has the words; when there is room again they are stored.

use anyhow::{Result, ensure};
use serde_json::json;

use super::lock::{PASSWORD, goes_to_the_lock, sets_the_lock, unlocks};
use crate::deeds::{self, BERND, texts};
use crate::person::Person;
use crate::server::Server;
use crate::stage::Stage;
use crate::stored::{self, StoredRecord};

const GOAL: &str = "Ein Dokument zu zweit bearbeiten";
const TOO_MUCH: &str = "Eine Umfrage erstellen";
const STILL_TOO_MUCH: &str = "Eine Aufzeichnung schneiden";

/// What the browser gives the address.
const ROOM_BYTES: u32 = 4 << 20;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    plays(stage, &server, "leyla", false).await?;
    plays(stage, &server, "bernd", true).await
}

async fn plays(stage: &Stage, server: &Server, name: &str, has_a_lock: bool) -> Result<()> {
    let person = stage.person(name, server).await?;
    has_room_for(&person, server, Some(ROOM_BYTES)).await?;
    deeds::founds_a_tandem(&person).await?;
    deeds::adds_a_goal(&person, Some(BERND), GOAL).await?;
    person.sees_it_saved().await?;
    if has_a_lock {
        goes_to_the_lock(&person).await?;
        sets_the_lock(&person, PASSWORD, 0).await?;
        person.run("location.hash = '#/'", Vec::new()).await?;
        deeds::opens_the_tandem_that_is_listed(&person).await?;
    }

    let failure = person.run_async(include_str!("fill_the_disk.js"), Vec::new()).await?;
    ensure!(failure.is_null(), "the disk cannot be filled: {failure}");
    writes_in_vain(&person, TOO_MUCH).await?;
    // By hand it is the same.
    person.presses(texts().device.try_again).await?;
    is_not_saved(&person).await?;
    person.reloads().await?;
    comes_back(&person, has_a_lock).await?;
    has_both(&person).await?;
    writes_in_vain(&person, STILL_TOO_MUCH).await?;
    ensure!(!lies_open(&person).await? || !has_a_lock, "what a full disk did not take lies open");

    has_room_for(&person, server, None).await?;
    person.presses(texts().device.try_again).await?;
    person.sees_it_saved().await?;
    person.sees_no(texts().opening.not_saved).await?;
    person.reloads().await?;
    comes_back(&person, has_a_lock).await?;
    has_both(&person).await?;
    person.sees(STILL_TOO_MUCH).await?;
    if !has_a_lock {
        let stored = StoredRecord::of(&person).await?;
        ensure!([GOAL, TOO_MUCH, STILL_TOO_MUCH].iter().all(|goal| stored.has(goal)), "a goal is not stored");
    }
    person.leaves().await
}

/// The browser gives this address so many bytes at most, or as many as it usually does.
async fn has_room_for(person: &Person, server: &Server, bytes: Option<u32>) -> Result<()> {
    let mut quota = json!({ "origin": server.address().trim_end_matches('/') });
    if let Some(bytes) = bytes {
        quota["quotaSize"] = json!(bytes);
    }
    person.driver().cdp().send_raw("Storage.overrideQuotaForOrigin", quota).await?;
    Ok(())
}

async fn writes_in_vain(person: &Person, goal: &str) -> Result<()> {
    deeds::adds_a_goal(person, None, goal).await?;
    is_not_saved(person).await?;
    person.sees(goal).await
}

async fn is_not_saved(person: &Person) -> Result<()> {
    person.sees(texts().common.not_saved).await?;
    for sentence in
        [texts().opening.not_saved, texts().device.storage_full.what, texts().device.storage_full.remedy]
    {
        person.sees(sentence).await?;
    }
    ensure!(!person.page().await?.lines().any(|line| line == texts().common.saved), "it is said to be saved");
    Ok(())
}

async fn comes_back(person: &Person, has_a_lock: bool) -> Result<()> {
    if has_a_lock {
        unlocks(person, PASSWORD).await?;
    }
    deeds::goes_to(person, texts().shell.goals).await
}

async fn has_both(person: &Person) -> Result<()> {
    person.sees(GOAL).await?;
    person.sees(TOO_MUCH).await
}

/// Whether somebody can read in the browser's storage what was written last.
async fn lies_open(person: &Person) -> Result<bool> {
    let rows = stored::rows(person).await?;
    let at_once = person.run("return JSON.stringify(localStorage)", Vec::new()).await?.to_string();
    Ok(at_once.contains(STILL_TOO_MUCH)
        || rows.iter().any(|(_, _, value)| value.to_string().contains(STILL_TOO_MUCH)))
}
