//! The browser is killed in the middle of a meeting: opened again, the clock is right and every entry is there.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tandembuch_core::forms::entry::Sort;
use tandembuch_core::forms::live::{STAGE, Time};
use tandembuch_core::forms::series::Occasion;

use crate::clock::Moment;
use crate::deeds::{self, texts};
use crate::person::Person;
use crate::stage::Stage;
use crate::stored::{self, StoredRecord};

const NOTE: &str = "Beim ersten Versuch war die Umfrage leer.";
const TASK: &str = "Umfrage noch einmal allein starten";
const BEGUN: &str = "Die Teilnehmerliste vorher prüfen";
const TOPIC: &str = "Umfragen";
/// The first item of the usual agenda of a regular meeting, and its minutes.
const ITEM_MINUTES: u64 = 15;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person_at("leyla", &server, Moment("2027-01-14T10:30")).await?;
    deeds::founds_a_tandem(&leyla).await?;
    deeds::plans_a_meeting(&leyla, TOPIC, "2027-01-14", "10:30").await?;
    let usual = (texts().series.templates)(Occasion::FirstTalk);
    leyla.presses(texts().live.begin).await?;
    leyla.presses((texts().live.next)(usual[1].0)).await?;
    leyla.sees(usual[1].0).await?;
    deeds::writes_an_entry(&leyla, (texts().journal.sorts)(Sort::Note), NOTE).await?;
    deeds::adds_a_task_in_the_meeting(&leyla, TASK).await?;
    leyla.sees_it_saved().await?;
    let since = began(&leyla).await?;
    // What was begun as a note goes on as a task, and is not added yet.
    leyla.chooses((texts().journal.sorts)(Sort::Note)).await?;
    leyla.types(texts().journal.new_entry, BEGUN).await?;
    leyla.sees_it_saved().await?;
    leyla.chooses(texts().live.task).await?;
    leyla.reads_in(texts().tasks.new, BEGUN).await?;
    leyla.sees_it_saved().await?;

    let leyla = leyla.comes_back_after_being_killed().await?;
    deeds::opens_the_tandem(&leyla).await?;
    // It is seen on every screen that a meeting is on.
    deeds::goes_to(&leyla, texts().shell.goals).await?;
    leyla.sees(texts().live.is_on).await?;
    leyla.follows(texts().live.resume).await?;
    for text in [usual[1].0, NOTE, TASK] {
        leyla.sees(text).await?;
    }
    ensure!(began(&leyla).await? == since, "the item has begun anew");
    the_clock_is_right(&leyla, since).await?;
    let stored = StoredRecord::of(&leyla).await?;
    ensure!(stored.has(NOTE) && stored.has(TASK), "something was lost");
    ensure!(!stored.has(BEGUN), "what is not added has become an entry");
    leyla.chooses(texts().live.task).await?;
    leyla.reads_in(texts().tasks.new, BEGUN).await?;
    leyla.leaves().await
}

/// Since when the meeting is at its item, in milliseconds since 1970: as the database has it.
async fn began(person: &Person) -> Result<u64> {
    for (_, _, row) in stored::rows(person).await? {
        let entity: Value = serde_json::from_str(row["json"].as_str().unwrap_or("null"))?;
        let stage = entity["fields"][STAGE].as_object().and_then(|values| values.values().next());
        if let Some(since) = stage.and_then(|written| written["value"]["since"].as_u64()) {
            return Ok(since);
        }
    }
    anyhow::bail!("no meeting is on")
}

/// What is shown and what the device's clock says, read in one moment, are the same whole minutes.
async fn the_clock_is_right(person: &Person, since: u64) -> Result<()> {
    let script = "return [document.querySelector('[role=timer]').textContent, window.Date.now()]";
    let read = person.run(script, Vec::new()).await?;
    let (shown, now) = (read[0].as_str().context("a time")?, read[1].as_u64().context("a moment")?);
    let Time::Left(left) = Time::of(since, ITEM_MINUTES, now) else {
        anyhow::bail!("the story took a quarter of an hour")
    };
    let live = &texts().live;
    let in_words = |left: u64| format!("{} {} {}", live.left, left.div_ceil(60), live.minutes);
    // The clock ticks once a second.
    let is_right = [left, left + 1].map(in_words).contains(&shown.to_owned());
    ensure!(is_right, "the clock shows \"{shown}\", and {left} seconds are left");
    Ok(())
}
