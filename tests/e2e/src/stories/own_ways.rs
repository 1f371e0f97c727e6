//! The browser's own ways: Back leads to the place of the page at which it was left.

use anyhow::{Context, Result};
use tandembuch_core::example;

use crate::deeds::texts;
use crate::person::Person;
use crate::stage::Stage;

/// The last one of the list, in the example.
const FIRST_TALK: &str = "Erstgespräch";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    back_keeps_the_place(&leyla).await?;
    leyla.leaves().await
}

async fn back_keeps_the_place(leyla: &Person) -> Result<()> {
    leyla.visits(&format!("#/t/{}/meetings", example::TANDEM)).await?;
    leyla.sees(texts().meetings.past).await?;
    // To the last meeting of the list, which is far down.
    let last = "const links = [...document.querySelectorAll('main section a[href*=\"/meetings/\"]')];
        links.at(-1).scrollIntoView({ block: 'center' });
        return scrollY";
    let place = leyla.run(last, Vec::new()).await?;
    let place = place.as_f64().filter(|place| *place > 100.0).context("the page can be scrolled")?;
    // The browser tells of it with its next picture.
    leyla
        .run_async("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))", Vec::new())
        .await?;
    leyla.follows(FIRST_TALK).await?;
    leyla.sees(texts().meetings.change).await?;
    leyla.waits_until("return scrollY < 100", "another page begins at its top").await?;
    leyla.goes_back().await?;
    leyla.sees(texts().meetings.past).await?;
    let is_there = format!("return Math.abs(scrollY - {place}) < 100");
    leyla.waits_until(&is_there, "the page is where it was left").await
}
