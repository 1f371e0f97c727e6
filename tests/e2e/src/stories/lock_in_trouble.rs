//! A locked device in trouble: a row that is sealed is damaged, then the row of the lock itself, then the browser has deleted the
//! database; and a browser that denies all storage is asked for a lock. Each says what is so, and shows a way out.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::lock::{
    PASSWORD, goes_to_the_lock, has_to_wait, is_locked, locks, may_try_again, opens_the_tandem,
    sets_the_lock, unlocks,
};
use super::recovery::{GOAL, backs_up};
use super::working_file::would_be_asked;
use crate::deeds::{self, texts};
use crate::person::Person;
use crate::stage::Stage;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    has_a_locked_tandem(&leyla).await?;
    loses_a_sealed_row(&leyla).await?;
    loses_the_lock(&leyla).await?;
    has_a_locked_tandem(&leyla).await?;
    is_wiped(&leyla).await?;
    leyla.leaves().await?;

    deny_storage(&stage.folder().join("bernd"))?;
    let bernd = stage.person("bernd", &server).await?;
    bernd.visits("#/lock").await?;
    bernd.sees(texts().lock.nothing_kept[0]).await?;
    bernd.sees_no(texts().lock.set).await?;
    deeds::founds_a_tandem(&bernd).await?;
    ensure!(would_be_asked(&bernd).await?, "what nobody keeps would be lost without a word");
    backs_up(&bernd).await?;
    ensure!(!would_be_asked(&bernd).await?, "everything is in a backup");
    bernd.leaves().await
}

async fn has_a_locked_tandem(leyla: &Person) -> Result<()> {
    deeds::founds_a_tandem(leyla).await?;
    deeds::adds_a_goal(leyla, None, GOAL).await?;
    leyla.sees_it_saved().await?;
    goes_to_the_lock(leyla).await?;
    sets_the_lock(leyla, PASSWORD, 0).await?;
    locks(leyla).await
}

/// It is set aside like any other row that cannot be read.
async fn loses_a_sealed_row(leyla: &Person) -> Result<()> {
    damages(leyla, "entities", "").await?;
    leyla.reloads().await?;
    has_to_wait(leyla, "Mond Leiter Tasse Gurke").await?;
    may_try_again(leyla).await?;
    unlocks(leyla, PASSWORD).await?;
    opens_the_tandem(leyla).await?;
    leyla.sees(&(texts().device.set_aside)(1)).await?;
    locks(leyla).await
}

/// No password opens it any more, and that is no wrong try. The way out is to delete everything.
async fn loses_the_lock(leyla: &Person) -> Result<()> {
    let locked = &texts().lock.locked;
    damages(leyla, "local", r#"["","lock"]"#).await?;
    leyla.reloads().await?;
    is_locked(leyla).await?;
    leyla.enters(texts().password.label, PASSWORD).await?;
    leyla.sees(locked.unreadable).await?;
    leyla.sees_no(locked.wrong).await?;
    leyla.presses(locked.forgotten).await?;
    leyla.presses(locked.delete).await?;
    leyla.sees(locked.delete_loss).await?;
    leyla.presses(locked.delete).await?;
    leyla.sees(texts().start.new.title).await
}

/// The lock has gone with what it locked.
async fn is_wiped(leyla: &Person) -> Result<()> {
    let failure = leyla.run_async(include_str!("../put_rows.js"), vec![json!([])]).await?;
    ensure!(failure.is_null(), "the database cannot be emptied: {failure}");
    leyla.reloads().await?;
    leyla.sees(texts().device.wiped.what).await?;
    leyla.sees_no(texts().lock.locked.title).await?;
    leyla.visits("#/lock").await?;
    leyla.sees(texts().lock.set).await
}

async fn damages(leyla: &Person, store: &str, key: &str) -> Result<()> {
    let failure = leyla.run_async(include_str!("damage.js"), vec![json!(store), json!(key)]).await?;
    ensure!(failure.is_null(), "the row cannot be damaged: {failure}");
    Ok(())
}

/// No page may keep anything: a setting of Chromium that IT departments make.
fn deny_storage(profile: &Path) -> Result<()> {
    let path = profile.join("Default/Preferences");
    let preferences: Value = json!({ "profile": { "default_content_setting_values": { "cookies": 2 } } });
    fs::create_dir_all(path.parent().context("it lies in a folder")?)?;
    Ok(fs::write(path, preferences.to_string())?)
}
