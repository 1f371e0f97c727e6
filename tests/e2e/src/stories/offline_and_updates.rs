//! The site without its server, with a newer version on it, with a damaged one, and when it ends.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::deeds::{self, BERND, texts};
use crate::person::Person;
use crate::release::{Site, TELLTALE};
use crate::server::Server;
use crate::stage::Stage;
use crate::stored::StoredRecord;
use crate::wait;

const GOAL: &str = "Ohne Netz weiterschreiben";
const TYPED: &str = "Ohne Netz weiterschreiben, auch mitten im Satz";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let site = Site::copy_to(stage.folder(), "first")?;
    let mut server = Server::start(site.folder()).await?;
    let leyla = stage.person("leyla", &server).await?;
    deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    leyla.sees_it_saved().await?;
    leyla.waits_for_state("offline", "ready").await?;

    let leyla = leyla.closes_and_opens_again_after(async || server.end().await).await?;
    deeds::opens_the_tandem(&leyla).await?;
    // The welcome is for those who are here for the first time.
    leyla.waits_for_state("first", "wait").await?;
    deeds::opens_the_goal(&leyla, GOAL).await?;
    serves(&leyla, "first").await?;

    server.start_again().await?;
    is_offered_and_not_forced(&leyla, &site).await?;
    takes_over_while_somebody_types(&leyla).await?;
    a_damaged_version_is_left_alone(&leyla, &site).await?;
    it_ends_and_takes_no_words_along(&leyla, &site).await?;
    leyla.leaves().await
}

async fn is_offered_and_not_forced(leyla: &Person, site: &Site) -> Result<()> {
    site.release("second")?;
    ensure!(looks_for_a_version(leyla).await? == "installed", "the second version was not installed");
    leyla.sees(texts().device.update_offered).await?;
    serves(leyla, "first").await?;
    leyla.reloads().await?;
    leyla.sees(texts().device.update_offered).await?;
    serves(leyla, "first").await
}

/// A tab that is opened now has the old version too. In one tab somebody types, in the other the new version is taken:
/// both are loaded again and nothing is lost.
async fn takes_over_while_somebody_types(leyla: &Person) -> Result<()> {
    let typing = leyla.tab().await?;
    let other = leyla.opens_another_tab("#/").await?;
    leyla.sees(texts().device.update_offered).await?;
    serves(leyla, "first").await?;
    leyla.turns_to(&typing).await?;
    leyla.reads_in(texts().goals.title, GOAL).await?;
    leyla.run("window.isOfTheOldVersion = true", Vec::new()).await?;
    leyla.types(texts().goals.title, TYPED).await?;

    leyla.turns_to(&other).await?;
    leyla.presses(texts().device.update_now).await?;
    leyla.turns_to(&typing).await?;
    leyla.waits_until("return !window.isOfTheOldVersion", "the page is loaded again").await?;
    leyla.waits_for_state("boot", "running").await?;
    serves(leyla, "second").await?;
    leyla.reads_in(texts().goals.title, TYPED).await?;
    leyla.sees_no(texts().device.update_offered).await?;
    leyla.sees_it_saved().await?;
    ensure!(StoredRecord::of(leyla).await?.has(TYPED), "what was typed was not stored");
    leyla.closes_the_tab(&other, &typing).await
}

async fn a_damaged_version_is_left_alone(leyla: &Person, site: &Site) -> Result<()> {
    site.release_damaged("third")?;
    ensure!(looks_for_a_version(leyla).await? == "redundant", "a damaged version was installed");
    leyla.reloads().await?;
    serves(leyla, "second").await?;
    leyla.reads_in(texts().goals.title, TYPED).await?;
    leyla.sees_no(texts().device.update_offered).await
}

/// What docs/for-it.md has for it removes the kept program, and nothing else.
async fn it_ends_and_takes_no_words_along(leyla: &Person, site: &Site) -> Result<()> {
    site.end()?;
    leyla
        .run("navigator.serviceWorker.ready.then((registration) => registration.update())", Vec::new())
        .await?;
    let kept = "const done = arguments[0]; caches.keys().then((names) => done(names.length))";
    let gone = wait::until(async || {
        ensure!(leyla.run_async(kept, Vec::new()).await? == 0, "the program is still kept");
        Ok(())
    });
    leyla.explained(gone.await).await?;
    // From the server now. The page may be about to do that by itself.
    leyla.reloads().await?;
    leyla.waits_for_state("boot", "running").await?;
    leyla.reads_in(texts().goals.title, TYPED).await?;
    ensure!(StoredRecord::of(leyla).await?.has(TYPED), "the words went with the program");
    Ok(())
}

/// The version whose files the page gets.
async fn serves(person: &Person, mark: &str) -> Result<()> {
    let script = "const done = arguments[1]; \
                  fetch(arguments[0]).then((answer) => answer.text()).then((text) => done(text.split('\\n').pop()))";
    let served = person.run_async(script, vec![json!(TELLTALE)]).await?;
    ensure!(served == mark, "the page gets the version {served}, not \"{mark}\"");
    Ok(())
}

/// Asks the server for a new version, and returns what has become of it.
async fn looks_for_a_version(person: &Person) -> Result<String> {
    let state = person.run_async(include_str!("look_for_a_version.js"), Vec::new()).await?;
    Ok(state.as_str().unwrap_or_default().to_owned())
}
