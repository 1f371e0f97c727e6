//! A tandem in whose every text field stand hard words.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tandembuch_core::forms::entry::Sort;
use tandembuch_core::forms::milestone::What;

use super::framed::goes;
use crate::deeds::{self, texts};
use crate::person::Person;

/// 60 letters, as all names here.
const LEYLA: &str = "Prof. Maximiliane-Friederike Hohenlohe-Waldenburg-Schillings";
const BERND: &str = "Abdurrahmanabdulkareemabdulazizalmuhammadialqahtanialshammar";

/// 51 letters.
const WORD: &str = "Verwaltungsdigitalisierungskompetenzzentrumsleitung";
const TO_THE_LEFT: &str = "שלום עולם, مرحبا بالعالم";
const EMOJI: &str = "👩🏽‍💻👨‍👩‍👧‍👦🎉🏳️‍🌈";

/// A link of so many letters.
fn link(letters: usize) -> String {
    let begin = "https://rathaus.example/";
    format!("{begin}{}", "abcdefghij0123456789".repeat(20).split_at(letters - begin.len()).0)
}

/// Fills all screens, and returns their routes.
pub(super) async fn everything(leyla: &Person) -> Result<Vec<String>> {
    let home = founds(leyla).await?;
    let route = |place: &str| format!("{home}{place}");
    goes(leyla, &route("/settings")).await?;
    fills_the_screen(leyla, 3).await?;

    goes(leyla, &route("/goals")).await?;
    fills_the_screen(leyla, 2).await?;
    let goal = first_link(leyla, "/goals/").await?;
    goes(leyla, &goal).await?;
    fills_the_screen(leyla, 3).await?;
    leyla.presses((texts().milestones.what)(What::WithHelp)).await?;
    fills_the_screen(leyla, 2).await?;

    goes(leyla, &route("/topics")).await?;
    fills_the_screen(leyla, 10).await?;
    goes(leyla, &route("/agreement")).await?;
    leyla.presses(texts().agreement.begin).await?;
    leyla.presses(texts().agreement.new_rule).await?;
    fills_the_screen(leyla, 9).await?;
    goes(leyla, &route("/tasks")).await?;
    fills_the_screen(leyla, 2).await?;
    goes(leyla, &route("/notes")).await?;
    fills_the_screen(leyla, 2).await?;

    goes(leyla, &route("/growth")).await?;
    for _ in 0..3 {
        fills_the_screen(leyla, 1).await?;
    }
    let view = first_link(leyla, "/growth/view/").await?;
    let skill = leyla.run("return document.querySelector('.skill-row a').hash", Vec::new()).await?;
    let skill = skill.as_str().context("a skill was added")?.to_owned();
    goes(leyla, &skill).await?;
    fills_the_screen(leyla, 1).await?;

    let held = holds_a_meeting(leyla, &route("/meetings")).await?;
    let ahead = plans(leyla, &route("/meetings")).await?;
    fills_the_screen(leyla, 4).await?;
    goes(leyla, &route("/meetings")).await?;
    fills_the_screen(leyla, 1).await?;
    let on = plans(leyla, &route("/meetings")).await?;
    fills_the_screen(leyla, 4).await?;
    deeds::begins_early(leyla).await?;
    writes_in_a_meeting(leyla).await?;
    leyla.sees_it_saved().await?;

    let places =
        ["", "/goals", "/topics", "/agreement", "/meetings", "/tasks", "/notes", "/search", "/exchange"];
    let mut routes: Vec<String> = places.map(route).into();
    let live = format!("{on}/live");
    routes.extend([goal, held, ahead, on, live, route("/growth"), skill, view, route("/settings")]);
    Ok(routes)
}

async fn founds(leyla: &Person) -> Result<String> {
    let founding = &texts().founding;
    leyla.visits("#/new").await?;
    leyla.chooses(founding.i_am_mentor).await?;
    leyla.fills(founding.your_name, LEYLA).await?;
    leyla.fills(founding.partner_name, BERND).await?;
    fills_the_screen(leyla, 3).await?;
    leyla.presses(founding.create).await?;
    leyla.waits_until("return location.hash.startsWith('#/t/')", "the tandem is founded").await?;
    let home = leyla.run("return location.hash", Vec::new()).await?;
    Ok(home.as_str().unwrap_or_default().to_owned())
}

/// Plans a meeting, whose route comes back.
async fn plans(leyla: &Person, list: &str) -> Result<String> {
    goes(leyla, list).await?;
    leyla.presses(texts().meetings.plan).await?;
    leyla.sees(texts().meetings.plan_now).await?;
    fills_the_screen(leyla, 1).await?;
    leyla.presses(texts().meetings.plan_now).await?;
    let is_there = "return /meetings.[^/]+$/.test(location.hash)";
    leyla.waits_until(is_there, "the meeting is planned").await?;
    let route = leyla.run("return location.hash", Vec::new()).await?;
    Ok(route.as_str().unwrap_or_default().to_owned())
}

async fn writes_in_a_meeting(leyla: &Person) -> Result<()> {
    for sort in [Sort::Note, Sort::Experiment, Sort::Question] {
        leyla.chooses((texts().journal.sorts)(sort)).await?;
        fills_the_screen(leyla, 1).await?;
    }
    leyla.chooses(texts().live.task).await?;
    fills_the_screen(leyla, 1).await
}

/// From its plan to its end. Returns its route.
async fn holds_a_meeting(leyla: &Person, list: &str) -> Result<String> {
    let live = &texts().live;
    let route = plans(leyla, list).await?;
    deeds::begins_early(leyla).await?;
    writes_in_a_meeting(leyla).await?;
    deeds::goes_on_otherwise(leyla, live.to_closing).await?;
    leyla.sees(live.closing_intro).await?;
    fills_the_screen(leyla, 2).await?;
    leyla.presses(live.close).await?;
    leyla.sees(live.give_and_take).await?;
    Ok(route)
}

/// Fills all fields of a screen, of which there are at least so many.
async fn fills_the_screen(leyla: &Person, at_least: u64) -> Result<()> {
    let short = [
        format!("{WORD} {EMOJI}"),
        link(200),
        format!("{TO_THE_LEFT} {WORD}"),
        format!("{EMOJI}{}", link(160)),
    ];
    let long = [
        format!("{WORD} {}\n{TO_THE_LEFT}\n{EMOJI}", link(250)),
        format!("{TO_THE_LEFT} {EMOJI}{EMOJI} {} {WORD}", link(250)),
    ];
    let filled = leyla.run_async(include_str!("fill.js"), vec![json!(short), json!(long)]).await?;
    let Value::Number(count) = &filled else { return leyla.complains(format!("{filled}")).await };
    let route = leyla.run("return location.hash", Vec::new()).await?;
    ensure!(count.as_u64() >= Some(at_least), "only {count} fields were found on {route}");
    Ok(())
}

async fn first_link(leyla: &Person, part: &str) -> Result<String> {
    let script = "return [...document.querySelectorAll('main a')].map((link) => link.hash)
        .find((hash) => hash.includes(arguments[0])) || null";
    let found = leyla.run(script, vec![json!(part)]).await?;
    found.as_str().map(str::to_owned).with_context(|| format!("there is no link to {part}"))
}

/// A route as it is called in findings.
pub(super) fn without_ids(route: &str) -> String {
    let is_id = |part: &str| part.len() > 12;
    route.split('/').map(|part| if is_id(part) { "1" } else { part }).collect::<Vec<_>>().join("/")
}

/// What opens dialogs there.
pub(super) fn dialogs_of(what: &str) -> Vec<&'static str> {
    let texts = texts();
    match what.rsplit('/').next() {
        Some("meetings") => vec![texts.meetings.plan, texts.series.plan],
        Some("live") => vec![texts.live.more],
        _ => Vec::new(),
    }
}
