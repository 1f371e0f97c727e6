//! How long pages are on a phone, in the example; and what is in sight while a meeting is on, with the keyboard open too.

use anyhow::{Result, ensure};
use serde_json::json;
use tandembuch_core::example;
use tandembuch_core::forms::entry::Sort;

use crate::clock::Moment;
use crate::deeds::{self, texts};
use crate::looks::{PHONE, Window};
use crate::person::Person;
use crate::stage::Stage;

/// A phone whose keyboard is open.
const WITH_KEYBOARD: Window = Window { width: 390, height: 500, scale: 2.0 };
const ENTRIES: usize = 10;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person_at("leyla", &server, Moment("2026-11-25T10:00")).await?;
    PHONE.show(&leyla).await?;
    pages_of_the_example(&leyla).await?;
    a_meeting_that_is_on(&leyla).await?;
    leyla.leaves().await
}

/// In heights of the window.
async fn pages_of_the_example(leyla: &Person) -> Result<()> {
    let example = format!("#/t/{}", example::TANDEM);
    leyla.visits(&format!("{example}/goals")).await?;
    leyla.sees(texts().goals.new_goal_of.you).await?;
    let goal = last_link(leyla, "/goals/").await?;
    leyla.visits(&format!("{example}/meetings")).await?;
    leyla.sees(texts().meetings.past).await?;
    let held = first_link_below(leyla, texts().meetings.past).await?;
    let pages = [
        ("overview", example.clone(), 2.0),
        ("topics", format!("{example}/topics"), 2.5),
        ("agreement", format!("{example}/agreement"), 2.5),
        // Eight entries and three tasks take one and a half of it, with 15 px letters.
        ("meeting that was held", held, 2.25),
        ("goal", goal, 2.0),
    ];
    let mut too_long = Vec::new();
    for (what, route, most) in pages {
        leyla.visits(&route).await?;
        leyla.waits_until("return Boolean(document.querySelector('main h1'))", "the screen is there").await?;
        PHONE.show(leyla).await?;
        let length =
            leyla.run("return document.documentElement.scrollHeight / innerHeight", Vec::new()).await?;
        let length = length.as_f64().unwrap_or(f64::MAX);
        println!("lengths: {what} {length:.2} of {most}");
        if length > most {
            too_long.push(format!("{what} is {length:.2} screens long, of at most {most}"));
        }
    }
    ensure!(too_long.is_empty(), "{}", too_long.join("\n"));
    Ok(())
}

/// The last goal is one that is on its way, and about which nothing is to be decided.
async fn last_link(leyla: &Person, part: &str) -> Result<String> {
    let script = "return [...document.querySelectorAll('main a')].map((link) => link.hash)
        .findLast((hash) => hash.includes(arguments[0]))";
    text(leyla, script, part).await
}

async fn first_link_below(leyla: &Person, heading: &str) -> Result<String> {
    let script = "return [...document.querySelectorAll('main section')]
        .find((section) => section.querySelector('h2')?.textContent === arguments[0])?.querySelector('a').hash";
    text(leyla, script, heading).await
}

async fn text(leyla: &Person, script: &str, argument: &str) -> Result<String> {
    let found = leyla.run(script, vec![json!(argument)]).await?;
    let found = found.as_str().map(str::to_owned);
    found.ok_or_else(|| anyhow::anyhow!("there is no link for {argument}"))
}

/// The strip, the field and its button, with many entries below.
async fn a_meeting_that_is_on(leyla: &Person) -> Result<()> {
    leyla.visits("#/").await?;
    deeds::founds_a_tandem(leyla).await?;
    deeds::plans_a_meeting(leyla, "Viel zu schreiben", "2026-11-25", "10:00").await?;
    leyla.presses(texts().live.begin).await?;
    for number in 1..=ENTRIES {
        let text = format!("Eintrag {number}: was wir heute gelernt haben");
        deeds::writes_an_entry(leyla, (texts().journal.sorts)(Sort::Note), &text).await?;
    }
    for window in [PHONE, WITH_KEYBOARD] {
        window.show(leyla).await?;
        leyla.run("scrollTo(0, 0)", Vec::new()).await?;
        let out_of_sight =
            "return ['.strip', '.capture textarea', '.capture [type=submit]'].filter((selector) => {
            const place = document.querySelector(selector).getBoundingClientRect();
            return place.height === 0 || place.top < 0 || place.bottom > innerHeight;
        }).join()";
        let out_of_sight = leyla.run(out_of_sight, Vec::new()).await?;
        ensure!(out_of_sight == "", "at {window:?} {out_of_sight} is out of sight");
    }
    PHONE.show(leyla).await
}
