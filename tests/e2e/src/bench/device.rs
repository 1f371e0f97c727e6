//! A device with many tandems on it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tandembuch_core::record::SpaceId;

use super::writing;
use crate::deeds::{self, BERND};
use crate::interop::Library;
use crate::person::Person;
use crate::stored;

/// Fills the device of somebody who has just opened a browser on it, and returns one of its tandems.
///
/// The first tandem comes onto it as any other: it is founded on the screen, and Bernd sends a file with all that has
/// been written. The others are that one again, copied row by row in the database under other ids. Rows name their
/// tandem in their keys alone, so the copies are what the program would have written for them.
pub(super) async fn fill(person: &Person, tandems: usize, entities: usize) -> Result<SpaceId> {
    let code = deeds::founds_a_tandem(person).await?;
    person.sees_it_saved().await?;
    let tandem = the_tandem(person).await?;
    let content = writing::by_both(tandem, entities)?.to_json();
    let bundle = Library::Jose.seal(&content, &tandem.to_string(), &code)?;
    deeds::takes_in(person, &bundle, BERND).await?;
    copy(person, tandem, tandems.saturating_sub(1)).await?;

    person.visits("#/").await?;
    let shown = format!("return document.querySelectorAll(\"main ul a[href^='#/t/']\").length === {tandems}");
    person.waits_until(&shown, "all tandems are shown").await?;
    person.waits_for_state("offline", "ready").await?;
    Ok(tandem)
}

async fn the_tandem(person: &Person) -> Result<SpaceId> {
    let rows = stored::rows(person).await?;
    let (_, key, _) = rows.into_iter().find(|(store, ..)| store == "heads").context("a tandem is stored")?;
    let id: String = serde_json::from_str(&key)?;
    Ok(id.parse()?)
}

async fn copy(person: &Person, tandem: SpaceId, copies: usize) -> Result<()> {
    let id = |number: usize| {
        let [a, b, c, d, e, f, g, h] = (number as u64 + 1).to_be_bytes();
        SpaceId::from_random([g, h, a, b, c, d, e, f, g, h]).to_string()
    };
    let ids: Vec<String> = (0..copies).map(id).collect();
    let failure =
        person.run_async(include_str!("copy.js"), vec![json!(tandem.to_string()), json!(ids)]).await?;
    ensure!(failure == Value::Null, "the tandem cannot be copied: {failure}");
    Ok(())
}
