//! The browser loses what this device knew by itself: who sits here and the Tandem-Code. It asks for both, writes nothing
//! in the wrong name, and what both have written down is all there.

use anyhow::Result;
use tandembuch_core::forms::person::Role;

use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::Person;
use crate::stage::Stage;
use crate::stored;

const GOAL: &str = "Eine Umfrage anlegen";
const AFTERWARDS: &str = "Den Kalender mit dem Referat teilen";
/// The row of what is lost.
const ROW: &str = "private";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    let bundle = deeds::makes_a_file(&leyla).await?;
    leyla.leaves().await?;

    // Bernd, because whoever is not known must not be taken for the mentor.
    let bernd = stage.person("bernd", &server).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &bundle)?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;
    bernd.sees_it_saved().await?;

    stored::lose(&bernd, ROW).await?;
    says_who_he_is(&bernd).await?;
    deeds::adds_a_goal(&bernd, None, AFTERWARDS).await?;
    bernd.sees(GOAL).await?;
    enters_the_code(&bernd, &code).await?;
    let bundle = deeds::makes_a_file(&bernd).await?;
    bernd.leaves().await?;

    let leyla = stage.person("leyla", &server).await?;
    deeds::opens_the_tandem(&leyla).await?;
    deeds::takes_in(&leyla, &bundle, BERND).await?;
    deeds::goes_to(&leyla, texts().shell.goals).await?;
    leyla.sees(AFTERWARDS).await?;
    leyla.leaves().await
}

async fn says_who_he_is(bernd: &Person) -> Result<()> {
    deeds::opens_the_tandem(bernd).await?;
    bernd.sees(texts().opening.who_why).await?;
    bernd.presses(texts().common.next).await?;
    bernd.sees(texts().founding.who_missing).await?;
    bernd.chooses(BERND).await?;
    bernd.presses(texts().common.next).await?;
    bernd.sees(texts().tandem.code_lost).await
}

async fn enters_the_code(bernd: &Person, code: &str) -> Result<()> {
    deeds::goes_to(bernd, texts().shell.overview).await?;
    bernd.fills(texts().incoming.code, "4F7K-9QXM").await?;
    bernd.presses(texts().common.save).await?;
    bernd.sees(&texts().failures.symbols_missing.explain((8, 16)).happened).await?;
    bernd.fills(texts().incoming.code, code).await?;
    bernd.presses(texts().common.save).await?;
    bernd.sees_no(texts().tandem.code_lost).await?;
    bernd.visits("#/").await?;
    bernd.follows((texts().people.both)(LEYLA, BERND)).await?;
    bernd.sees(GOAL).await?;
    bernd.sees_no(texts().tandem.code_lost).await
}
