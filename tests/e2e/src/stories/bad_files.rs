//! Files that must not be taken in: each gets its sentence, and nothing changes.

mod forged;

use std::fs;

use anyhow::{Result, ensure};
use tandembuch_core::text::failures::Explanation;

use crate::deeds::{self, BERND, texts};
use crate::person::{Person, at};
use crate::stage::Stage;
use crate::stored::StoredRecord;
pub(super) use forged::with_other_ciphertext;

const LETTER: &str = "Sehr geehrte Damen und Herren,\n\nanbei die Niederschrift der letzten Sitzung.";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), "Keiner Datei vertrauen").await?;
    leyla.sees_it_saved().await?;
    let genuine = deeds::makes_a_file(&leyla).await?;
    let before = StoredRecord::of(&leyla).await?;

    for (text, Explanation { happened, remedy }) in forged::all(&genuine, &code, LETTER)? {
        deeds::opens_a_file(&leyla, &text).await?;
        leyla.sees(&happened).await?;
        leyla.sees(remedy).await?;
        ensure!(StoredRecord::of(&leyla).await? == before, "\"{happened}\", and yet something has changed");
    }
    too_big(stage, &leyla).await?;
    another_tandem(&leyla, &code).await?;
    ensure!(StoredRecord::of(&leyla).await? == before, "something has changed");

    let stranger = stage.person("stranger", &server).await?;
    wrong_code(&stranger, &genuine).await?;
    only_changes(&stranger, &forged::only_changes(&genuine, &code)?, &code).await?;
    ensure!(StoredRecord::of(&stranger).await?.entities.is_empty(), "the stranger has something");
    stranger.leaves().await?;
    leyla.leaves().await
}

async fn too_big(stage: &Stage, leyla: &Person) -> Result<()> {
    let file = stage.folder().join("big.tandem.txt");
    fs::write(&file, vec![b'x'; 25 * 1024 * 1024 + 1])?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.chooses(texts().exchange.open).await?;
    leyla.chooses_file(texts().common.choose_file, &file).await?;
    leyla.sees(&texts().failures.too_big.explain().happened).await
}

/// A file of a tandem that is not here, locked with the same code: it is shown as a new one, and can be left.
async fn another_tandem(leyla: &Person, code: &str) -> Result<()> {
    deeds::opens_a_file(leyla, &forged::another_tandem(code)?).await?;
    leyla.fills(texts().incoming.code, code).await?;
    leyla.presses(texts().incoming.open).await?;
    leyla.sees(texts().incoming.new_tandem).await?;
    leyla.presses(texts().incoming.discard).await?;
    leyla.sees(texts().incoming.choose_hint).await
}

/// A wrong code keeps the file, so that it can be put right.
async fn wrong_code(stranger: &Person, genuine: &str) -> Result<()> {
    stranger.visits("#/open").await?;
    deeds::pastes_a_file(stranger, genuine).await?;
    stranger.fills(texts().incoming.code, "0000-0000-0000-0000").await?;
    stranger.presses(texts().incoming.open).await?;
    stranger.sees(&texts().failures.wrong_code.explain().happened).await?;
    stranger.reads_in(texts().incoming.code, "0000-0000-0000-0000").await
}

async fn only_changes(stranger: &Person, delta: &str, code: &str) -> Result<()> {
    stranger.visits("#/open").await?;
    deeds::pastes_a_file(stranger, delta).await?;
    stranger.fills(texts().incoming.code, code).await?;
    stranger.presses(at(texts().incoming.open)).await?;
    stranger.sees(&texts().failures.only_changes.explain().happened).await
}
