//! Two browsers and one real folder: what one writes, the other has without a file that anybody passes on. A copy under another name
//! is as good as the file, and half a file is asked about by nobody. After a restart without permission there is one line, and with
//! it the exchange goes on. Where the browser knows no folders, nothing is offered.
//!
//! Nobody can answer a picker or a question of the browser in a test: the profile says that this address may write.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tandembuch_core::forms::person::Role;

use super::automatic_backup::{looks_at_something_else, may_write};
use crate::deeds::{self, BERND, LEYLA, texts};
use crate::engine::Engine;
use crate::person::Person;
use crate::server::Server;
use crate::stage::Stage;
use crate::wait;

const BY_HAND: &str = "Ein Formular am Bildschirm ausfüllen";
const FIRST: &str = "Eine Videokonferenz leiten";
const SECOND: &str = "Den Kalender teilen";
const THIRD: &str = "Eine Umfrage bauen";
const OF_BERND: &str = "Verstehen, wie ein Haushalt entsteht";
/// Somebody else's, in the same folder.
const LETTER: (&str, &str) = ("Brief.txt", "Lieber Bernd");

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let folder = stage.folder().join("Gemeinsam");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(LETTER.0), LETTER.1)?;
    for name in ["leyla", "bernd"] {
        may_write(&stage.folder().join(name), &server, true)?;
    }
    let (leyla, bernd) = know_each_other(stage, &server).await?;
    if leyla.engine() != Engine::Chromium {
        deeds::goes_to(&leyla, texts().shell.exchange).await?;
        leyla.sees(texts().exchange.back_up).await?;
        leyla.sees_no(texts().shared_folder.offer).await?;
        leyla.leaves().await?;
        return bernd.leaves().await;
    }
    for one in [&leyla, &bernd] {
        chooses(one, &folder).await?;
    }
    comes_by_itself(&leyla, &bernd, &folder).await?;
    a_copy_is_as_good_and_half_a_file_is_left_alone(&leyla, &bernd, &folder).await?;
    let bernd = asks_once_more(bernd, &leyla, &stage.folder().join("bernd"), &server).await?;
    ends(&bernd, &folder).await?;
    ensure!(fs::read_to_string(folder.join(LETTER.0))? == LETTER.1, "the letter is another one");
    leyla.leaves().await?;
    bernd.leaves().await
}

/// One file has gone each way, by hand.
async fn know_each_other(stage: &Stage, server: &Server) -> Result<(Person, Person)> {
    let leyla = stage.person("leyla", server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &deeds::makes_a_file(&leyla).await?)?;
    let bernd = stage.person("bernd", server).await?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;
    deeds::adds_a_goal(&bernd, None, BY_HAND).await?;
    let file = deeds::makes_a_file(&bernd).await?;
    // Until his device is known here, there is nobody to seal files for.
    deeds::goes_to(&leyla, texts().shell.exchange).await?;
    leyla.sees_no(texts().shared_folder.offer).await?;
    deeds::takes_in(&leyla, &file, BERND).await?;
    leyla.sees_it_saved().await?;
    Ok((leyla, bernd))
}

async fn chooses(person: &Person, folder: &Path) -> Result<()> {
    deeds::goes_to(person, texts().shell.exchange).await?;
    person.sees(texts().shared_folder.offer).await?;
    drops(person, folder).await?;
    person.sees(texts().shared_folder.begun).await?;
    person.sees(texts().shared_folder.stop).await
}

async fn comes_by_itself(leyla: &Person, bernd: &Person, folder: &Path) -> Result<()> {
    wait::until(async || {
        let files = ours(folder)?;
        ensure!(files.len() == 2, "there are {files:?}");
        Ok(())
    })
    .await?;
    deeds::adds_a_goal(leyla, Some(BERND), FIRST).await?;
    leyla.sees_it_saved().await?;
    deeds::goes_to(bernd, texts().shell.goals).await?;
    sees_in_a_minute_or_two(bernd, FIRST).await?;
    bernd.sees(&(texts().shared_folder.came_from)(LEYLA, "")).await?;
    for file in ours(folder)? {
        ensure!(!fs::read_to_string(&file)?.contains(FIRST), "{} can be read", file.display());
    }
    deeds::adds_a_goal(bernd, None, OF_BERND).await?;
    bernd.sees_it_saved().await?;
    looks_at_something_else(bernd).await?;
    looks_at_something_else(leyla).await?;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    sees_in_a_minute_or_two(leyla, OF_BERND).await
}

async fn a_copy_is_as_good_and_half_a_file_is_left_alone(
    leyla: &Person,
    bernd: &Person,
    folder: &Path,
) -> Result<()> {
    let before = contents(folder)?;
    deeds::adds_a_goal(leyla, Some(BERND), SECOND).await?;
    leyla.sees_it_saved().await?;
    looks_at_something_else(leyla).await?;
    let (file, text) = wait::until(async || {
        let new = contents(folder)?.into_iter().find(|one| !before.contains(one));
        new.context("nothing has been written")
    })
    .await?;
    let name = file.file_name().and_then(|name| name.to_str()).context("it has a name")?;
    let stem = name.trim_end_matches(".tandem.txt");
    fs::write(folder.join(format!("{stem} (in Konflikt stehende Kopie).tandem.txt")), &text)?;
    fs::write(folder.join(format!("{stem}-PC-12.tandem.txt")), &text[..text.len() / 2])?;
    fs::remove_file(&file)?;
    looks_at_something_else(bernd).await?;
    deeds::goes_to(bernd, texts().shell.goals).await?;
    sees_in_a_minute_or_two(bernd, SECOND).await?;
    bernd.sees_no(texts().shared_folder.to_look_at).await?;
    // What was taken away is written anew.
    looks_at_something_else(leyla).await?;
    wait::until(async || {
        ensure!(file.exists(), "it is not there again");
        Ok(())
    })
    .await
}

/// After the browser was closed it wants to ask again: one line on every screen, and nothing is asked by itself.
async fn asks_once_more(bernd: Person, leyla: &Person, profile: &Path, server: &Server) -> Result<Person> {
    let bernd = bernd.closes_and_opens_again_after(async || may_write(profile, server, false)).await?;
    deeds::adds_a_goal(leyla, Some(BERND), THIRD).await?;
    leyla.sees_it_saved().await?;
    looks_at_something_else(leyla).await?;
    bernd.visits("").await?;
    deeds::opens_the_tandem(&bernd).await?;
    bernd.sees(texts().shared_folder.ask).await?;
    bernd.sees(texts().shared_folder.renew).await?;
    deeds::goes_to(&bernd, texts().shell.goals).await?;
    bernd.sees(SECOND).await?;
    bernd.sees_no(THIRD).await?;

    // As if the answer had been yes, for good.
    let bernd = bernd.closes_and_opens_again_after(async || may_write(profile, server, true)).await?;
    bernd.visits("").await?;
    deeds::opens_the_tandem(&bernd).await?;
    deeds::goes_to(&bernd, texts().shell.goals).await?;
    sees_in_a_minute_or_two(&bernd, THIRD).await?;
    bernd.sees_no(texts().shared_folder.ask).await?;
    Ok(bernd)
}

async fn ends(bernd: &Person, folder: &Path) -> Result<()> {
    deeds::goes_to(bernd, texts().shell.exchange).await?;
    bernd.presses(texts().shared_folder.stop).await?;
    bernd.sees(texts().shared_folder.stopped).await?;
    bernd.sees(texts().shared_folder.offer).await?;
    ensure!(ours(folder)?.len() >= 2, "a file has been taken away");
    Ok(())
}

/// Nobody touches anything: it is looked every half minute.
async fn sees_in_a_minute_or_two(person: &Person, text: &str) -> Result<()> {
    for _ in 0..3 {
        if person.sees(text).await.is_ok() {
            return Ok(());
        }
    }
    person.sees(text).await
}

/// The files of ours in the folder.
pub(super) fn ours(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    let is_ours = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.starts_with("tandem-exchange-") && name.ends_with(".tandem.txt"))
    };
    Ok(entries.into_iter().filter(is_ours).collect())
}

/// What is in them.
fn contents(folder: &Path) -> Result<Vec<(PathBuf, String)>> {
    ours(folder)?.into_iter().map(|path| Ok((path.clone(), fs::read_to_string(path)?))).collect()
}

/// As somebody drags a folder from the desktop onto what is about the shared one.
pub(super) async fn drops(person: &Person, folder: &Path) -> Result<()> {
    let script = "const box = document.querySelector('[data-takes-folders]'); \
                  box.scrollIntoView({ block: 'center' }); \
                  const { x, y, width, height } = box.getBoundingClientRect(); \
                  return [x + width / 2, y + height / 2]";
    let place = person.run(script, Vec::new()).await?;
    let at = |index: usize| place[index].as_f64().map_or(Value::Null, Value::from);
    let data = json!({ "items": [], "files": [folder], "dragOperationsMask": 1 });
    for step in ["dragEnter", "dragOver", "drop"] {
        let event = json!({ "type": step, "x": at(0), "y": at(1), "data": data });
        person.driver().cdp().send_raw("Input.dispatchDragEvent", event).await?;
    }
    Ok(())
}
