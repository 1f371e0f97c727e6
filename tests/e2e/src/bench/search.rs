//! How long it takes from a key in the search field until what was found is painted.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{device, median, slow_down, verdict};
use crate::person::Person;
use crate::server::Server;
use crate::stage::Stage;
use crate::wait;

/// Tandems on the devices and entities of each: 4 000 in both, in ten records and in one.
const DEVICES: [(usize, usize); 2] = [(10, 400), (1, 4_000)];
/// How often all words are typed, each time on a page that was just opened. A key takes as long as in the round in the
/// middle: what else the machine does now and then is not the program's doing. The slowest press is printed, too.
const ROUNDS: usize = 3;
/// What is typed, key by key, each into an empty field.
const WORDS: [&str; 4] = ["videokonferenz", "Übergabe", "strasse", "aktenplan"];
/// What has the role `searchbox`.
const SEARCH_BOX: &str = "main :is(input[type=search], [role=searchbox])";
/// How long a key is held down, and how long the hand rests after it.
const REST: Duration = Duration::from_millis(250);
/// No key is to take longer.
const GOAL: Duration = Duration::from_millis(100);

/// Types on each of the devices and prints what was measured.
pub(super) async fn measure(stage: &Stage, server: &Server) -> Result<()> {
    println!(
        "{:<44}{:>14}{:>16}{:>9}",
        "search, from a key to the painted results", "usual key", "slowest key", "keys"
    );
    for (tandems, entities) in DEVICES {
        let person = stage.person(&format!("search-{tandems}"), server).await?;
        let tandem = device::fill(&person, tandems, entities).await?;
        let mut rounds = Vec::new();
        for _ in 0..ROUNDS {
            person.visits(&format!("#/t/{tandem}/search")).await?;
            rounds.push(type_words(&person).await?);
        }
        person.leaves().await?;

        let keys: Vec<Duration> = by_key(&rounds).into_iter().map(median).collect();
        let slowest = keys.iter().max().copied().unwrap_or_default();
        let (title, count) = (format!("{tandems} of {entities}, searching one"), keys.len());
        println!("{title:<44}{:>11} ms{:>13} ms{count:>9}", median(keys).as_millis(), slowest.as_millis());
        println!("  at most {} ms: {}", GOAL.as_millis(), verdict(slowest <= GOAL));
        let single = rounds.concat().into_iter().max().unwrap_or_default();
        println!("  the slowest of all {} presses: {} ms", count * ROUNDS, single.as_millis());
    }
    Ok(())
}

/// The times of each key, one of each round.
fn by_key(rounds: &[Vec<Duration>]) -> Vec<Vec<Duration>> {
    let keys = rounds.iter().map(Vec::len).min().unwrap_or_default();
    (0..keys).map(|key| rounds.iter().map(|round| round[key]).collect()).collect()
}

async fn type_words(person: &Person) -> Result<Vec<Duration>> {
    let field = wait::until(async || Ok(person.driver().find(By::Css(SEARCH_BOX)).await?));
    let field = person.explained(field.await).await?;
    field.focus().await?;
    person.run(include_str!("search.js"), Vec::new()).await?;
    slow_down(person.driver()).await?;
    // Nobody types before the page has come to rest.
    tokio::time::sleep(REST * 4).await;
    let mut times = Vec::new();
    for word in WORDS {
        for letter in word.chars() {
            times.push(press(person, json!({ "key": letter, "text": letter })).await?);
        }
        // Then the whole journal is shown again, which is no search.
        person.run("arguments[0].select()", vec![field.to_json()?]).await?;
        press(person, json!({ "key": "Delete", "code": "Delete", "windowsVirtualKeyCode": 46 })).await?;
    }
    Ok(times)
}

/// Presses a key and says how long that took. WebDriver's own way of pressing runs scripts in the page, and so does
/// asking; neither may have a part in what is measured.
async fn press(person: &Person, key: Value) -> Result<Duration> {
    for event in ["keyDown", "keyUp"] {
        let mut key = key.clone();
        key["type"] = json!(event);
        person.driver().cdp().send_raw("Input.dispatchKeyEvent", key).await?;
        tokio::time::sleep(REST).await;
    }
    let took = person.run_async("window.tookToPaint().then(arguments[0])", Vec::new()).await?;
    let took = took.as_f64().with_context(|| format!("{took} is no time"))?;
    Ok(Duration::from_secs_f64(took / 1_000.0))
}
