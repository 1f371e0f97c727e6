//! How long it takes from a key in the search field until what was found is painted.

use std::time::Duration;

use anyhow::{Context, Result};
use thirtyfour::TypingData;
use thirtyfour::prelude::*;

use super::{device, median, slow_down, verdict};
use crate::person::Person;
use crate::server::Server;
use crate::stage::Stage;
use crate::wait;

/// Tandems on the devices and entities of each: 4 000 in both, in ten records and in one.
const DEVICES: [(usize, usize); 2] = [(10, 400), (1, 4_000)];
/// What is typed, key by key, each into an empty field.
const WORDS: [&str; 4] = ["videokonferenz", "Übergabe", "strasse", "aktenplan"];
/// What has the role `searchbox`.
const SEARCH_BOX: &str = "main :is(input[type=search], [role=searchbox])";
/// No key is to take longer.
const GOAL: Duration = Duration::from_millis(100);

/// Types on each of the devices and prints what was measured.
pub(super) async fn measure(stage: &Stage, server: &Server) -> Result<()> {
    println!(
        "{:<44}{:>14}{:>16}{:>9}",
        "search, from a key to the painted results", "median", "slowest", "keys"
    );
    for (tandems, entities) in DEVICES {
        let person = stage.person(&format!("search-{tandems}"), server).await?;
        let tandem = device::fill(&person, tandems, entities).await?;
        person.visits(&format!("#/t/{tandem}/search")).await?;
        let times = type_words(&person).await?;
        person.leaves().await?;

        let (keys, slowest) = (times.len(), times.iter().max().copied().unwrap_or_default());
        let (title, median) = (format!("{tandems} of {entities}, searching one"), median(times));
        println!("{title:<44}{:>11} ms{:>13} ms{keys:>9}", median.as_millis(), slowest.as_millis());
        println!("  at most {} ms: {}", GOAL.as_millis(), verdict(slowest <= GOAL));
    }
    Ok(())
}

async fn type_words(person: &Person) -> Result<Vec<Duration>> {
    let field = wait::until(async || Ok(person.driver().find(By::Css(SEARCH_BOX)).await?));
    let field = person.explained(field.await).await?;
    person.run(include_str!("search.js"), Vec::new()).await?;
    slow_down(person).await?;
    let mut times = Vec::new();
    for word in WORDS {
        for key in word.chars() {
            times.push(press(person, &field, key.to_string()).await?);
        }
        // Then the whole journal is shown again, which is no search.
        person.run("arguments[0].select()", vec![field.to_json()?]).await?;
        press(person, &field, Key::Delete).await?;
    }
    Ok(times)
}

/// Presses a key and says how long that took.
async fn press(person: &Person, field: &WebElement, key: impl Into<TypingData>) -> Result<Duration> {
    field.send_keys(key).await?;
    let took = person.run_async("window.tookToPaint().then(arguments[0])", Vec::new()).await?;
    let took = took.as_f64().with_context(|| format!("{took} is no time"))?;
    Ok(Duration::from_secs_f64(took / 1_000.0))
}
