//! What makes a keyboard quick: the first stop leads to the content, Enter in a field does what the button beside it
//! does, Escape closes, and the focus is where one goes on. That everything can be reached, every story shows.

use anyhow::Result;
use tandembuch_core::forms::entry::Sort;
use thirtyfour::Key;

use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::Person;

pub(super) async fn founds_a_tandem(leyla: &Person) -> Result<()> {
    let founding = &texts().founding;
    leyla.visits("#/").await?;
    leyla.presses_key(Key::Tab).await?;
    leyla.has_in_focus(texts().shell.skip_to_content).await?;
    leyla.follows(texts().start.new.title).await?;
    leyla.has_in_focus(founding.new_title).await?;
    leyla.chooses(founding.i_am_mentor).await?;
    leyla.types(founding.your_name, LEYLA).await?;
    leyla.types(founding.partner_name, BERND).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.has_in_focus(texts().shell.overview).await
}

pub(super) async fn writes(leyla: &Person) -> Result<()> {
    leyla.presses(texts().tandem.code_told).await?;
    leyla.has_in_focus(texts().shell.overview).await?;
    leyla.follows(texts().overview.first_steps[1][0]).await?;
    leyla.has_in_focus(texts().shell.goals).await?;
    leyla.types((texts().goals.new_goal_of.other)(BERND), "Ohne Maus auskommen").await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.sees(texts().goals.added).await?;

    let meetings = &texts().meetings;
    deeds::goes_to(leyla, texts().shell.meetings).await?;
    leyla.presses(meetings.plan).await?;
    leyla.sees(meetings.plan_now).await?;
    leyla.presses_key(Key::Escape).await?;
    leyla.has_in_focus(meetings.plan).await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.types(meetings.title, "Erstgespräch").await?;
    leyla.picks(texts().series.agenda, texts().series.no_agenda).await?;
    leyla.presses(meetings.plan_now).await?;
    leyla.has_in_focus("Erstgespräch").await?;
    leyla.types(meetings.new_item, "Ankommen").await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.sees("Ankommen").await?;
    leyla.sees_it_saved().await
}

pub(super) async fn leads_a_meeting(leyla: &Person) -> Result<()> {
    let live = &texts().live;
    deeds::begins_early(leyla).await?;
    leyla.has_in_focus("Erstgespräch").await?;
    deeds::writes_an_entry(leyla, (texts().journal.sorts)(Sort::Note), "Alles mit der Tastatur.").await?;
    leyla.chooses(live.task).await?;
    leyla.types(texts().tasks.new, "Mit der Tastatur weitermachen").await?;
    leyla.presses_key(Key::Enter).await?;
    leyla.sees(&(texts().tasks.added)("Mit der Tastatur weitermachen")).await?;
    deeds::adds_a_task(leyla, "Ohne Maus aufräumen").await?;
    let tick = (texts().tasks.tick)("Mit der Tastatur weitermachen");
    leyla.chooses(&*tick).await?;
    // Its row has moved below the other one, and the focus with it.
    leyla.has_in_focus(&tick).await?;
    leyla.presses(live.closing_next).await?;
    leyla.has_in_focus(live.closing).await?;
    leyla.fills(live.took.you, "Es geht ohne Maus.").await?;
    leyla.presses(live.close).await?;
    leyla.sees(live.give_and_take).await?;
    leyla.sees_it_saved().await
}

/// All meetings until the end; of a long list the focus goes to the first that was not shown.
pub(super) async fn plans_a_series(planner: &Person) -> Result<()> {
    deeds::founds_a_tandem(planner).await?;
    let meetings = &texts().meetings;
    deeds::plans_all_meetings(planner).await?;
    let show_all = texts().digest.show_all;
    planner.presses(show_all(deeds::number_in(planner, show_all).await?)).await?;
    let sixth = format!(
        "return document.activeElement === document.querySelectorAll('[aria-label=\"{}\"] a')[5]",
        meetings.planned
    );
    planner.waits_until(&sixth, "the focus is on the first meeting that was not shown").await?;
    planner.sees_it_saved().await
}

pub(super) async fn makes_a_file(leyla: &Person) -> Result<()> {
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.presses(texts().exchange.exact_content).await?;
    leyla.sees("\"record\"").await?;
    leyla.presses(texts().exchange.create).await?;
    leyla.has_in_focus(texts().exchange.ready).await
}
