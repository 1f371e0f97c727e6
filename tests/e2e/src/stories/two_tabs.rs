//! The same tandem in two tabs: no edit is lost, news arrive, a text changed in both keeps both versions, and an
//! import taken back in one tab is taken back in the other. A language chosen in one tab takes nothing away in the other.

use anyhow::{Result, ensure};
use serde_json::json;
use tandembuch_core::forms::person::Role;
use tandembuch_core::text::{Language, Messages};
use thirtyfour::WindowHandle;

use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::{Person, at};
use crate::server::Server;
use crate::stage::Stage;
use crate::stored::StoredRecord;

const CALENDAR: &str = "Den Kalender teilen";
const FROM_THE_SECOND: &str = "Eine Umfrage anlegen";
const FROM_THE_FIRST: &str = "Einen Rundgang machen";
const ONE: &str = "Den Kalender mit allen teilen";
const OTHER: &str = "Den Kalender mit niemandem teilen";
const BERNDS: &str = "Das Intranet verstehen";
const AFTERWARDS: &str = "Danach noch etwas lernen";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), CALENDAR).await?;
    leyla.sees_it_saved().await?;
    let first = leyla.tab().await?;
    let second = leyla.opens_another_tab("#/").await?;
    leyla.follows((texts().people.both)(LEYLA, BERND)).await?;

    news_arrive(&leyla, &first, &second).await?;
    both_versions_are_kept(&leyla, &first, &second).await?;
    an_import_is_taken_back(stage, &server, &leyla, &code, [&first, &second]).await?;
    a_deletion_is_undone_in_another_language(&leyla, &first, &second).await?;
    leyla.leaves().await
}

async fn news_arrive(leyla: &Person, first: &WindowHandle, second: &WindowHandle) -> Result<()> {
    deeds::adds_a_goal(leyla, Some(BERND), FROM_THE_SECOND).await?;
    leyla.turns_to(first).await?;
    leyla.sees(FROM_THE_SECOND).await?;
    deeds::adds_a_goal(leyla, None, FROM_THE_FIRST).await?;
    leyla.turns_to(second).await?;
    leyla.sees(FROM_THE_FIRST).await
}

/// Both tabs change the same text at the same moment, which only a script can do.
async fn both_versions_are_kept(leyla: &Person, first: &WindowHandle, second: &WindowHandle) -> Result<()> {
    leyla.turns_to(second).await?;
    deeds::opens_the_goal(leyla, CALENDAR).await?;
    leyla.turns_to(first).await?;
    deeds::opens_the_goal(leyla, CALENDAR).await?;
    let arguments = vec![json!(texts().goals.title), json!(ONE), json!(OTHER)];
    leyla.run(include_str!("type_in_both.js"), arguments).await?;
    for tab in [first, second] {
        leyla.turns_to(tab).await?;
        leyla.sees(ONE).await?;
        leyla.sees(OTHER).await?;
        leyla.sees_it_saved().await?;
    }
    let stored = StoredRecord::of(leyla).await?;
    ensure!(stored.has(ONE) && stored.has(OTHER), "one of the two versions is lost");
    leyla.presses(texts().common.conflict_merge).await?;
    leyla.presses(at(texts().common.save)).await?;
    leyla.sees_no(texts().common.conflict_heading).await?;
    leyla.turns_to(first).await?;
    leyla.sees_no(texts().common.conflict_heading).await
}

async fn an_import_is_taken_back(
    stage: &Stage,
    server: &Server,
    leyla: &Person,
    code: &str,
    [first, second]: [&WindowHandle; 2],
) -> Result<()> {
    let from_bernd = bernd_writes(stage, server, leyla, code).await?;
    leyla.turns_to(second).await?;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.turns_to(first).await?;
    deeds::takes_in(leyla, &from_bernd, BERND).await?;

    leyla.turns_to(second).await?;
    leyla.sees(BERNDS).await?;
    deeds::adds_a_goal(leyla, None, AFTERWARDS).await?;
    leyla.sees_it_saved().await?;
    leyla.turns_to(first).await?;
    leyla.presses(texts().common.undo).await?;
    leyla.sees(texts().incoming.undone).await?;
    for tab in [first, second] {
        leyla.turns_to(tab).await?;
        deeds::goes_to(leyla, texts().shell.goals).await?;
        leyla.sees(AFTERWARDS).await?;
        leyla.sees(FROM_THE_FIRST).await?;
        leyla.sees_no(BERNDS).await?;
    }
    ensure!(StoredRecord::of(leyla).await?.has(AFTERWARDS), "an edit after the import is lost");
    Ok(())
}

async fn a_deletion_is_undone_in_another_language(
    leyla: &Person,
    first: &WindowHandle,
    second: &WindowHandle,
) -> Result<()> {
    let english = Messages::of(Language::En);
    leyla.turns_to(second).await?;
    leyla.visits("#/settings").await?;
    leyla.turns_to(first).await?;
    deeds::opens_the_goal(leyla, AFTERWARDS).await?;
    leyla.presses(texts().goals.delete).await?;
    leyla.sees(&(texts().goals.deleted)(AFTERWARDS)).await?;
    leyla.turns_to(second).await?;
    leyla.chooses("English").await?;
    leyla.turns_to(first).await?;
    leyla.sees(english.goals.add).await?;
    leyla.presses(texts().common.undo).await?;
    leyla.follows(AFTERWARDS).await
}

/// What Bernd sends after having added a goal on his device.
async fn bernd_writes(stage: &Stage, server: &Server, leyla: &Person, code: &str) -> Result<String> {
    let to_bernd = deeds::makes_a_file(leyla).await?;
    let bernd = stage.person("bernd", server).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &to_bernd)?;
    deeds::joins_the_tandem(&bernd, &file, code, Role::Mentee).await?;
    deeds::adds_a_goal(&bernd, None, BERNDS).await?;
    bernd.sees_it_saved().await?;
    let from_bernd = deeds::makes_a_file(&bernd).await?;
    bernd.leaves().await?;
    Ok(from_bernd)
}
