//! Two devices exchange files, and each finds in its log what became of them: made here, opened and taken in there, taken
//! back from the log itself. It outlives the page. One goal is held back: no file has it until it is included again.

use anyhow::{Result, ensure};
use tandembuch_core::forms::person::Role;

use crate::deeds::{self, BERND, LEYLA, texts};
use crate::interop::Library;
use crate::person::Person;
use crate::stage::Stage;

const FIRST: &str = "Eine Videokonferenz leiten";
const SECOND: &str = "Eine Umfrage auswerten";
const HELD: &str = "Heimlich üben";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let log = &texts().files_log;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    goes_to_the_log(&leyla).await?;
    leyla.sees(log.none).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), FIRST).await?;
    leyla.sees_it_saved().await?;
    let file = deeds::makes_a_file_of_everything(&leyla).await?;
    goes_to_the_log(&leyla).await?;
    let [for_partner, of_partner] = log.of_partner;
    leyla.sees(&for_partner(BERND)).await?;
    leyla.sees(log.did[0]).await?;
    leyla.sees_no(log.none).await?;

    let bernd = stage.person("bernd", &server).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &file)?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;
    goes_to_the_log(&bernd).await?;
    bernd.sees(&of_partner(LEYLA)).await?;
    bernd.sees(log.did[7]).await?;
    // It founded the tandem here: there is nothing to go back to.
    bernd.sees_no(texts().incoming.undo_confirm).await?;

    deeds::adds_a_goal(&leyla, Some(BERND), SECOND).await?;
    leyla.sees_it_saved().await?;
    let file = deeds::makes_a_file(&leyla).await?;
    deeds::opens_a_file(&bernd, &file).await?;
    bernd.presses(texts().incoming.take_in).await?;
    takes_it_back_in_the_log(&bernd).await?;
    bernd.reloads().await?;
    bernd.sees(log.did[8]).await?;
    bernd.leaves().await?;
    holds_one_goal_back(&leyla, &code).await?;
    leyla.leaves().await
}

async fn holds_one_goal_back(leyla: &Person, code: &str) -> Result<()> {
    let holding = &texts().holding;
    deeds::adds_a_goal(leyla, Some(BERND), HELD).await?;
    leyla.sees_it_saved().await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.presses(&*(holding.hold_back_of)(HELD)).await?;
    leyla.sees(&(holding.heading)(1)).await?;
    leyla.sees(holding.only_for_me).await?;
    let file = deeds::makes_a_file_of_everything(leyla).await?;
    ensure!(!content(&file, code)?.contains(HELD), "the file has what was held back");
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.sees(FIRST).await?;
    leyla.sees_no(HELD).await?;
    leyla.reloads().await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.presses(&*(holding.put_back_of)(HELD)).await?;
    leyla.sees(holding.was_put_back).await?;
    leyla.sees_no(&(holding.heading)(1)).await?;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.sees(HELD).await?;
    let file = deeds::makes_a_file(leyla).await?;
    ensure!(content(&file, code)?.contains(HELD), "the file does not have what was put back");
    // It may be with Bernd by now: there is nothing to press.
    leyla.reloads().await?;
    leyla.sees_no(&(holding.hold_back_of)(HELD)).await
}

/// What other programs find in a file.
fn content(file: &str, code: &str) -> Result<String> {
    Library::ALL[0].open(file, code)
}

async fn goes_to_the_log(person: &Person) -> Result<()> {
    deeds::goes_to(person, texts().shell.exchange).await?;
    person.follows(texts().files_log.title).await?;
    person.sees(texts().files_log.where_it_is).await
}

async fn takes_it_back_in_the_log(bernd: &Person) -> Result<()> {
    let (log, incoming) = (&texts().files_log, &texts().incoming);
    deeds::goes_to(bernd, texts().shell.goals).await?;
    bernd.sees(SECOND).await?;
    goes_to_the_log(bernd).await?;
    bernd.presses(&*(log.undo_of)(&(log.of_partner[1])(LEYLA))).await?;
    bernd.sees(incoming.undo_meaning).await?;
    bernd.presses(incoming.undo_confirm).await?;
    bernd.sees(incoming.undone).await?;
    bernd.sees(log.did[8]).await?;
    deeds::goes_to(bernd, texts().shell.goals).await?;
    bernd.sees(FIRST).await?;
    bernd.sees_no(SECOND).await?;
    goes_to_the_log(bernd).await
}
