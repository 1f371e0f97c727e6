//! A folder is dropped on the page, and from then on the program writes its backup into it: a real file in a real folder,
//! which other programs open with the paper, and which brings everything back on another device. Where the browser knows no
//! folders, nothing is offered.
//!
//! Nobody can answer a picker or a question of the browser in a test: the profile says that this address may write.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tandembuch_core::bundle::RecoveryCode;

use super::recovery::{
    GOAL, NOTE, finds_everything, only_the_paper_opens_it, puts_a_code_onto_paper, restores,
};
use crate::deeds::{self, BERND, texts};
use crate::engine::Engine;
use crate::person::Person;
use crate::server::Server;
use crate::stage::Stage;
use crate::wait;

const LATER: &str = "Den Kalender teilen";
const LAST: &str = "Eine Umfrage bauen";
/// Somebody else's, in the same folder.
const LETTER: (&str, &str) = ("Brief.txt", "Lieber Bernd");

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    if are_folders_known(stage.person("nobody", &server).await?).await? {
        return backs_up_by_itself(stage, &server).await;
    }
    let leyla = stage.person("leyla", &server).await?;
    deeds::founds_a_tandem(&leyla).await?;
    puts_a_code_onto_paper(&leyla).await?;
    leyla.sees(texts().exchange.back_up).await?;
    leyla.sees_no(texts().automatic.offer).await?;
    leyla.leaves().await
}

async fn backs_up_by_itself(stage: &Stage, server: &Server) -> Result<()> {
    let folder = stage.folder().join("Sicherungen");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(LETTER.0), LETTER.1)?;
    let profile = stage.folder().join("leyla");
    may_write(&profile, server, true)?;
    let leyla = stage.person("leyla", server).await?;
    let (tandem_code, code) = has_a_tandem_and_a_code(&leyla).await?;
    drops(&leyla, &folder).await?;
    leyla.sees(texts().automatic.begun).await?;
    leyla.sees(texts().exchange.all_in_backup).await?;
    let file = the_file(&folder)?;
    only_the_paper_opens_it(&fs::read_to_string(&file)?, &code, &tandem_code)?;

    deeds::adds_a_goal(&leyla, Some(BERND), LATER).await?;
    leyla.sees_it_saved().await?;
    looks_at_something_else(&leyla).await?;
    has(&file, &code, LATER).await?;

    let leyla = asks_once_more(leyla, &profile, server, &file, &code).await?;
    finds_no_folder(&leyla, &folder).await?;
    has(&file, &code, LAST).await?;
    ends(&leyla, &file).await?;
    leyla.leaves().await?;
    ensure!(fs::read_to_string(folder.join(LETTER.0))? == LETTER.1, "the letter is another one");

    let backup = fs::read_to_string(&file)?;
    let leyla = stage.person("leyla-on-a-new-device", server).await?;
    restores(&leyla, &backup, &code, &tandem_code).await?;
    finds_everything(&leyla).await?;
    deeds::goes_to(&leyla, texts().shell.goals).await?;
    leyla.sees(LAST).await?;
    leyla.leaves().await
}

async fn has_a_tandem_and_a_code(leyla: &Person) -> Result<(String, RecoveryCode)> {
    let tandem_code = deeds::founds_a_tandem(leyla).await?;
    deeds::adds_a_goal(leyla, Some(BERND), GOAL).await?;
    deeds::goes_to(leyla, texts().shell.overview).await?;
    leyla.follows(texts().notes.title).await?;
    deeds::adds_a_note(leyla, NOTE).await?;
    leyla.sees_it_saved().await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.sees(texts().exchange.back_up).await?;
    leyla.sees_no(texts().automatic.offer).await?;
    let code = puts_a_code_onto_paper(leyla).await?;
    leyla.sees(texts().automatic.offer).await?;
    Ok((tandem_code, code))
}

/// After the browser was closed it wants to ask again. Nothing is asked by itself: there is a sentence, and the reminder.
async fn asks_once_more(
    leyla: Person,
    profile: &Path,
    server: &Server,
    file: &Path,
    code: &RecoveryCode,
) -> Result<Person> {
    let before = fs::read(file)?;
    let leyla = leyla.closes_and_opens_again_after(async || may_write(profile, server, false)).await?;
    leyla.visits("").await?;
    deeds::opens_the_tandem(&leyla).await?;
    deeds::goes_to(&leyla, texts().shell.exchange).await?;
    leyla.sees(texts().automatic.ask).await?;
    leyla.sees(texts().automatic.renew).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), LAST).await?;
    leyla.sees_it_saved().await?;
    looks_at_something_else(&leyla).await?;
    deeds::goes_to(&leyla, texts().shell.exchange).await?;
    leyla.sees(texts().exchange.new_since).await?;
    ensure!(fs::read(file)? == before, "it was written without permission");

    // As if the answer had been yes, for good.
    let leyla = leyla.closes_and_opens_again_after(async || may_write(profile, server, true)).await?;
    leyla.visits("").await?;
    deeds::opens_the_tandem(&leyla).await?;
    deeds::goes_to(&leyla, texts().shell.exchange).await?;
    leyla.presses(texts().automatic.renew).await?;
    leyla.sees(texts().exchange.all_in_backup).await?;
    leyla.sees_no(texts().automatic.ask).await?;
    has(file, code, LAST).await?;
    Ok(leyla)
}

/// The drive is not connected.
async fn finds_no_folder(leyla: &Person, folder: &Path) -> Result<()> {
    let away = folder.with_extension("away");
    fs::rename(folder, &away)?;
    deeds::adds_a_goal(leyla, Some(BERND), "Ein Ziel ohne Laufwerk").await?;
    leyla.sees_it_saved().await?;
    looks_at_something_else(leyla).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.sees(texts().automatic.troubles.gone[0]).await?;
    ensure!(!folder.exists(), "a folder has been made");
    fs::rename(&away, folder)?;
    leyla.presses(texts().automatic.try_again).await?;
    leyla.sees(texts().exchange.all_in_backup).await?;
    leyla.sees_no(texts().automatic.troubles.gone[0]).await
}

async fn ends(leyla: &Person, file: &Path) -> Result<()> {
    let before = fs::read(file)?;
    leyla.presses(texts().automatic.stop).await?;
    leyla.sees(texts().automatic.stopped).await?;
    leyla.sees(texts().automatic.offer).await?;
    deeds::adds_a_goal(leyla, Some(BERND), "Ein Ziel danach").await?;
    leyla.sees_it_saved().await?;
    looks_at_something_else(leyla).await?;
    ensure!(fs::read(file)? == before, "it was written after its end");
    Ok(())
}

/// The page is hidden for a moment, which is when it does not wait for a quiet minute.
pub(super) async fn looks_at_something_else(leyla: &Person) -> Result<()> {
    let tab = leyla.tab().await?;
    let other = leyla.opens_another_tab("#/help").await?;
    leyla.closes_the_tab(&other, &tab).await
}

/// Whether the folder of this profile may be written into without a question.
pub(super) fn may_write(profile: &Path, server: &Server, may: bool) -> Result<()> {
    let path = profile.join("Default/Preferences");
    let text = fs::read_to_string(&path).unwrap_or_else(|_| "{}".to_owned());
    let mut preferences: Value = serde_json::from_str(&text)?;
    let address = server.address();
    let site = format!("{},*", address.trim_end_matches('/'));
    for guard in ["file_system_read_guard", "file_system_write_guard"] {
        let exceptions = &mut preferences["profile"]["content_settings"]["exceptions"][guard];
        *exceptions = if may { json!({ &site: { "setting": 1 } }) } else { json!({}) };
    }
    fs::create_dir_all(path.parent().context("it lies in a folder")?)?;
    Ok(fs::write(path, preferences.to_string())?)
}

/// As somebody drags a folder from the desktop.
pub(super) async fn drops(leyla: &Person, folder: &Path) -> Result<()> {
    let data = json!({ "items": [], "files": [folder], "dragOperationsMask": 1 });
    for step in ["dragEnter", "dragOver", "drop"] {
        let event = json!({ "type": step, "x": 300, "y": 300, "data": data });
        leyla.driver().cdp().send_raw("Input.dispatchDragEvent", event).await?;
    }
    Ok(())
}

/// The only file of ours in the folder.
fn the_file(folder: &Path) -> Result<PathBuf> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    ensure!(entries.len() == 2, "there are {entries:?}");
    let name = |path: &&PathBuf| path.file_name().is_some_and(|name| name != LETTER.0);
    let file = entries.iter().find(name).context("there is one")?;
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    ensure!(name.starts_with("tandem-backup-") && name.ends_with(".tandem.txt"), "it is called {name}");
    Ok(file.clone())
}

/// Waits until the file has a text.
async fn has(file: &Path, code: &RecoveryCode, text: &str) -> Result<()> {
    wait::until(async || {
        let backup = fs::read_to_string(file)?;
        let content = crate::interop::Library::Jose.open(&backup, &code.to_string())?;
        ensure!(content.contains(text), "{text} is not in the file");
        Ok(())
    })
    .await
}

/// Whether people can choose a folder in the browser of somebody, who leaves then.
async fn are_folders_known(person: Person) -> Result<bool> {
    let is_known = person.engine() == Engine::Chromium;
    person.visits("").await?;
    let says = person.run("return 'showDirectoryPicker' in window", Vec::new()).await?;
    ensure!(says == is_known, "{:?} says {says}", person.engine());
    person.leaves().await?;
    Ok(is_known)
}
