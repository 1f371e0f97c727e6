//! The main story with Tab, Enter, Space and the arrows alone.

use anyhow::Result;
use thirtyfour::Key;

use crate::deeds::{BERND, LEYLA, texts};
use crate::person::Person;

pub(super) async fn founds_a_tandem(leyla: &Person) -> Result<()> {
    let start = &texts().start;
    leyla.visits("#/").await?;
    leyla.tabs_to(texts().shell.skip_to_content).await?;
    leyla.tabs_to(start.new.title).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.has_in_focus(start.new_title).await?;
    leyla.tabs_to(start.i_am_mentor).await?;
    leyla.presses_key(Key::Space).await?;
    leyla.tabs_to(start.your_name).await?;
    leyla.types_here(LEYLA).await?;
    leyla.tabs_to(start.partner_name).await?;
    leyla.types_here(BERND).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.has_in_focus(texts().shell.overview).await
}

pub(super) async fn writes(leyla: &Person) -> Result<()> {
    leyla.tabs_to(texts().tandem.code_told).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.visits("#/").await?;
    leyla.tabs_to(&(texts().tandem.both)(LEYLA, BERND)).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.tabs_to(texts().tandem.first_goal).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.has_in_focus(texts().shell.goals).await?;
    leyla.tabs_to(&(texts().goals.new_goal_of)(BERND)).await?;
    leyla.types_here("Ohne Maus auskommen").await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.sees(texts().goals.added).await?;

    leyla.visits("#/meetings").await?;
    leyla.tabs_to(texts().meetings.plan).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.sees(texts().meetings.plan_now).await?;
    leyla.presses_key(Key::Escape).await?;
    leyla.has_in_focus(texts().meetings.plan).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.tabs_to(texts().meetings.title).await?;
    leyla.types_here("Erstgespräch").await?;
    leyla.tabs_to(texts().series.agenda).await?;
    leyla.presses_key(Key::Home).await?;
    leyla.tabs_to(texts().meetings.plan_now).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.reads_in(texts().meetings.title, "Erstgespräch").await?;
    leyla.tabs_to(texts().meetings.new_item).await?;
    leyla.types_here("Ankommen").await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.tabs_to(texts().journal.new_entry).await?;
    leyla.types_here("Alles mit der Tastatur.").await?;
    leyla.tabs_to(texts().journal.add).await?;
    leyla.presses_key(Key::Space).await?;
    leyla.sees_it_saved().await
}

pub(super) async fn leads_a_meeting(leyla: &Person) -> Result<()> {
    let live = &texts().live;
    leyla.visits("#/meetings").await?;
    leyla.tabs_to(texts().meetings.open).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.tabs_to(live.begin).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.has_in_focus(&(live.title)("Erstgespräch")).await?;
    leyla.tabs_to(texts().tasks.new).await?;
    leyla.types_here("Mit der Tastatur weitermachen").await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.sees(&(texts().tasks.added)("Mit der Tastatur weitermachen")).await?;
    leyla.visits("#/meetings").await?;
    leyla.tabs_to(texts().meetings.open).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.tabs_to(live.resume).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.tabs_to(live.done).await?;
    leyla.presses_key(Key::Space).await?;
    leyla.sees(live.closing_intro).await?;
    leyla.tabs_to(&(live.took)(LEYLA)).await?;
    leyla.types_here("Es geht ohne Maus.").await?;
    leyla.tabs_to(live.close).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.sees(live.give_and_take).await?;
    leyla.sees_it_saved().await
}

pub(super) async fn makes_a_file(leyla: &Person) -> Result<()> {
    leyla.visits("#/exchange").await?;
    leyla.tabs_to(texts().exchange.exact_content).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.sees("\"record\"").await?;
    leyla.tabs_to(texts().exchange.create).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.has_in_focus(texts().exchange.ready).await
}
