//! Files go to other people's programs and come from them.

use anyhow::{Context, Result, ensure};
use tandembuch_core::exchange::Exchange;
use tandembuch_core::forms::goal;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::{EntityId, Record, ReplicaId};

use crate::deeds::{self, BERND, texts};
use crate::interop::Library;
use crate::person::Person;
use crate::stage::Stage;
use crate::stored::StoredRecord;

const GOAL: &str = "Dateien mit anderen Programmen öffnen – auch „Umlaute“";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    leyla.sees_it_saved().await?;
    let bundle = deeds::makes_a_file(&leyla).await?;
    let content = others_open_it(&bundle, &code)?;
    for library in Library::ALL {
        the_app_opens_theirs(&leyla, library, &content, &code).await?;
    }
    leyla.leaves().await
}

/// Both libraries find the same content in it.
fn others_open_it(bundle: &str, code: &str) -> Result<String> {
    let contents: Vec<String> =
        Library::ALL.into_iter().map(|library| library.open(bundle, code)).collect::<Result<_>>()?;
    ensure!(contents.windows(2).all(|pair| pair[0] == pair[1]), "the libraries read different contents");
    let content = contents.into_iter().next().context("there are libraries")?;
    ensure!(content.contains(GOAL), "the goal is not in the content: {content}");
    Ok(content)
}

async fn the_app_opens_theirs(leyla: &Person, library: Library, content: &str, code: &str) -> Result<()> {
    let (title, content) = bernd_adds_a_goal(content, library)?;
    let tandem = Exchange::from_json(content.as_bytes())?.tandem().to_string();
    let bundle = library.seal(&content, &tandem, code)?;
    deeds::takes_in(leyla, &bundle, BERND).await?;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.sees(&title).await?;
    ensure!(StoredRecord::of(leyla).await?.has(&title), "{title} is not stored");
    Ok(())
}

/// The content of a file from Bernd, with a goal that names the library.
fn bernd_adds_a_goal(content: &str, library: Library) -> Result<(String, String)> {
    let exchange = Exchange::from_json(content.as_bytes())?;
    let mut record = Record::new(exchange.tandem());
    record.merge(&exchange.changes)?;
    let number = library as u8 + 1;
    let title = format!("Ein Ziel von {library:?}");
    let at = 1_790_000_000_000;
    let edit = goal::create(EntityId::from_random([number; 10]), Role::Mentee, &title, at);
    record.edit(&edit, ReplicaId::from_random([number; 5]), at)?;
    let exchange = Exchange::new(Role::Mentee, record.all_changes());
    Ok((title, exchange.to_json()))
}
