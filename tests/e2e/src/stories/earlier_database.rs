//! What an earlier program has left in the browser: everything in it is there, the notes for oneself among it, and those
//! lie where they are kept now.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::deeds::{self, texts};
use crate::person::Person;
use crate::stage::Stage;
use crate::stored;

/// Made by the program of November 2026, before notes became a record.
const DATABASE: &str = include_str!("../../../data/database-v1.json");
const GOALS: [&str; 2] = ["Eine Videokonferenz leiten", "Wie eine Vorlage in den Rat kommt"];
const NOTES: [&str; 2] =
    ["Was ist eigentlich eine API?", "Frau Yılmaz fragen: zwei Zeilen\nund ein „Anführungszeichen“ 🙂"];

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    leyla.visits("#/").await?;
    leyla.sees(texts().start.new.title).await?;
    let database: Value = serde_json::from_str(DATABASE)?;
    let failure = leyla.run_async(include_str!("../put_rows.js"), vec![database["rows"].clone()]).await?;
    ensure!(failure.is_null(), "the rows cannot be put: {failure}");

    // Twice: what is taken over is neither lost nor doubled.
    for _ in 0..2 {
        leyla.reloads().await?;
        deeds::opens_the_tandem(&leyla).await?;
        deeds::goes_to(&leyla, texts().shell.goals).await?;
        for goal in GOALS {
            leyla.sees(goal).await?;
        }
        finds_the_notes(&leyla).await?;
        leyla.sees_it_saved().await?;
    }
    let rows = stored::rows(&leyla).await?;
    let old = rows.iter().find(|(store, key, _)| store == "local" && key.contains(r#""notes""#));
    ensure!(
        old.is_none_or(|(_, _, value)| !value.to_string().contains("API")),
        "the notes still lie where they were: {}",
        json!(old)
    );
    leyla.leaves().await
}

async fn finds_the_notes(leyla: &Person) -> Result<()> {
    deeds::goes_to(leyla, texts().shell.overview).await?;
    leyla.sees(&(texts().notes.count)(NOTES.len())).await?;
    leyla.follows(texts().notes.title).await?;
    leyla.sees(texts().notes.list).await?;
    for note in NOTES {
        leyla.sees(note).await?;
    }
    Ok(())
}
