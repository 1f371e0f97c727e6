//! A PC that forgets: somebody works from a file with a password of their own. The page is not left while something is not in it;
//! the next day, with nothing left in the browser, the file brings everything back, and it goes on as the day before.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::recovery::{GOAL, NOTE, finds_everything};
use crate::deeds::{self, BERND, texts};
use crate::interop::Library;
use crate::person::Person;
use crate::stage::Stage;
use crate::wait;

const PASSWORD: &str = "vier Wörter im Wind";
const OTHER: &str = "vier Wörter im Wald";
const LATER: &str = "Den Kalender teilen";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let tandem_code = deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    deeds::goes_to(&leyla, texts().shell.overview).await?;
    leyla.follows(texts().notes.title).await?;
    deeds::adds_a_note(&leyla, NOTE).await?;
    leyla.sees_it_saved().await?;
    ensure!(!would_be_asked(&leyla).await?, "without a working file one may go");
    let file = begins(&leyla).await?;
    only_the_password_opens_it(&file, &tandem_code)?;
    works_and_saves(&leyla).await?;
    let file = next_file(&leyla, async || leyla.presses(texts().exchange.save_to_file).await).await?;
    leyla.sees_no(texts().exchange.save_to_file).await?;
    ensure!(!would_be_asked(&leyla).await?, "everything is in the file");
    leyla.leaves().await?;

    // The next morning nothing is left.
    let leyla = stage.person("leyla-the-next-morning", &server).await?;
    opens_it(&leyla, &file, &tandem_code).await?;
    finds_everything(&leyla).await?;
    deeds::goes_to(&leyla, texts().shell.goals).await?;
    leyla.sees(LATER).await?;
    // Nothing is new since, and it goes on from the file.
    leyla.sees_no(texts().exchange.save_to_file).await?;
    deeds::adds_a_goal(&leyla, None, "Ein Protokoll diktieren").await?;
    leyla.sees(texts().exchange.save_to_file).await?;
    ensure!(would_be_asked(&leyla).await?, "what is not in the file would be lost");
    leyla.reloads().await?;
    let file = next_file(&leyla, async || leyla.presses(texts().exchange.save_to_file).await).await?;
    only_the_password_opens_it(&file, &tandem_code)?;

    goes_on_without(&leyla).await?;
    leyla.leaves().await
}

async fn begins(leyla: &Person) -> Result<String> {
    let (exchange, words, password) = (&texts().exchange, &texts().working_file, &texts().password);
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(exchange.working_file[0]).await?;
    leyla.sees(words.why).await?;
    leyla.fills(password.label, PASSWORD).await?;
    leyla.fills(password.again, OTHER).await?;
    leyla.presses(words.begin).await?;
    leyla.sees(password.differs).await?;
    leyla.fills(password.again, PASSWORD).await?;
    let file = next_file(leyla, async || leyla.presses(words.begin).await).await?;
    leyla.sees(exchange.saved_to_file).await?;
    leyla.sees(words.is_on).await?;
    leyla.sees(exchange.all_in_file).await?;
    Ok(file)
}

/// What is handed over as a file by the next press.
async fn next_file(leyla: &Person, press: impl AsyncFn() -> Result<()>) -> Result<String> {
    leyla.run("delete window.storyFile", Vec::new()).await?;
    leyla.run(include_str!("keeps_a_file.js"), Vec::new()).await?;
    press().await?;
    leyla.waits_until("return !!window.storyFile", "a file is handed over").await?;
    let file = leyla.run("return window.storyFile", Vec::new()).await?;
    let name = file["name"].as_str().context("it has a name")?;
    ensure!(name.ends_with(".tandem.txt"), "the file is called {name}");
    Ok(file["text"].as_str().context("it has a text")?.to_owned())
}

async fn works_and_saves(leyla: &Person) -> Result<()> {
    deeds::adds_a_goal(leyla, Some(BERND), LATER).await?;
    leyla.sees(texts().exchange.save_to_file).await?;
    // In the browser, which forgets it.
    leyla.sees_no(texts().common.saved).await?;
    ensure!(would_be_asked(leyla).await?, "what is not in the file would be lost");
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(texts().exchange.working_file[0]).await?;
    leyla.sees(texts().exchange.not_in_file).await?;
    deeds::goes_to(leyla, texts().shell.goals).await
}

/// Whether the browser would ask before it lets the page go.
pub(super) async fn would_be_asked(leyla: &Person) -> Result<bool> {
    let go = "const going = new Event('beforeunload', { cancelable: true }); \
              return !dispatchEvent(going)";
    Ok(leyla.run(go, Vec::new()).await? == Value::Bool(true))
}

/// Others' programs open it like this one; who knows the Tandem-Code does not.
fn only_the_password_opens_it(file: &str, tandem_code: &str) -> Result<()> {
    for library in Library::ALL {
        let content = library.open(file, PASSWORD)?;
        for kept in [GOAL, NOTE, tandem_code] {
            ensure!(content.contains(kept), "{library:?} finds no {kept} in the file");
        }
        ensure!(!content.contains(PASSWORD), "the file has its own password");
        ensure!(library.open(file, tandem_code).is_err(), "{library:?} opens it with the Tandem-Code");
    }
    Ok(())
}

async fn opens_it(leyla: &Person, file: &str, tandem_code: &str) -> Result<()> {
    let (incoming, failures) = (&texts().incoming, &texts().failures);
    leyla.visits("#/").await?;
    leyla.follows(texts().start.open.title).await?;
    deeds::pastes_a_file(leyla, file).await?;
    let [title, text, _, label, _] = incoming.password;
    leyla.sees(title).await?;
    leyla.sees(text).await?;
    for wrong in [OTHER, tandem_code] {
        leyla.fills(label, wrong).await?;
        leyla.presses(incoming.open).await?;
        leyla.sees(&failures.wrong_password.explain().happened).await?;
    }
    leyla.fills(label, PASSWORD).await?;
    leyla.presses(incoming.open).await?;
    leyla.sees(incoming.backup).await?;
    leyla.sees(incoming.brings_password).await?;
    leyla.presses(incoming.take_in_new).await?;
    leyla.sees(incoming.taken_in_new).await
}

async fn goes_on_without(leyla: &Person) -> Result<()> {
    let words = &texts().working_file;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(texts().exchange.working_file[0]).await?;
    leyla.presses(words.stop_it).await?;
    leyla.sees(words.stopped).await?;
    leyla.sees(words.begin).await?;
    deeds::adds_a_goal(leyla, None, "Eine Umfrage bauen").await?;
    leyla.sees_it_saved().await?;
    leyla.sees_no(texts().exchange.save_to_file).await?;
    let may_go = wait::until(async || {
        ensure!(!would_be_asked(leyla).await?, "without a working file one may go");
        Ok(())
    });
    leyla.explained(may_go.await).await
}
