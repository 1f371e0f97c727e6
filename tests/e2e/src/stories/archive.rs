//! A tandem has come to its end: it lies in the archive, can only be read there, and after half a year deleting it is brought
//! to mind. What is deleted can be brought back for ten minutes, also where the page is loaded anew; then it is gone.

use anyhow::{Result, ensure};

use crate::clock::Moment;
use crate::deeds::{self, BERND, LEYLA, texts};
use crate::engine::Engine;
use crate::person::Person;
use crate::stage::Stage;
use crate::stored;

const GOAL: &str = "Umfragen selbst anlegen";
const MORE: &str = "Umfragen auswerten";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person_at("leyla", &server, Moment("2027-01-13T09:00")).await?;
    deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    leyla.sees_it_saved().await?;
    into_the_archive(&leyla).await?;
    for_reading_only(&leyla).await?;
    is_brought_to_mind(&leyla).await?;
    // WebKitGTK's driver opens no second tab.
    if leyla.engine() != Engine::WebKit {
        in_another_tab(&leyla).await?;
    }
    removes_it(&leyla).await?;
    is_gone(&leyla).await?;
    leyla.leaves().await
}

fn name() -> String {
    (texts().people.both)(LEYLA, BERND)
}

async fn opens_the_settings(leyla: &Person) -> Result<()> {
    leyla
        .run("location.hash = location.hash.replace(/(#\\/t\\/[^/]+).*/, '$1/settings')", Vec::new())
        .await?;
    leyla.sees(texts().afterwards.intro).await
}

/// Once taken back with the message, and once for good.
async fn into_the_archive(leyla: &Person) -> Result<()> {
    let words = &texts().afterwards;
    opens_the_settings(leyla).await?;
    leyla.presses(words.put).await?;
    leyla.sees(&(words.is_put)(&name())).await?;
    leyla.sees(words.read_only).await?;
    leyla.presses(texts().common.undo).await?;
    leyla.sees_no(words.read_only).await?;
    leyla.chooses(words.when[1]).await?;
    leyla.presses(words.put).await?;
    leyla.reads_in(words.remind_day, "2027-07-13").await?;
    leyla.visits("#/").await?;
    leyla.sees(words.archive).await?;
    leyla.sees_no(texts().start.no_meeting).await
}

async fn for_reading_only(leyla: &Person) -> Result<()> {
    let words = &texts().afterwards;
    opens_it(leyla).await?;
    leyla.sees(words.read_only).await?;
    deeds::opens_the_goal(leyla, GOAL).await?;
    leyla.fills(texts().goals.title, MORE).await?;
    leyla.leaves_the_field().await?;
    leyla.sees(words.refused).await?;
    ensure!(!stored::StoredRecord::of(leyla).await?.has(MORE), "it was written in the archive");
    leyla.presses(words.take_out).await?;
    leyla.sees_no(words.read_only).await?;
    leyla.reloads().await?;
    // What was typed is not lost: it stood in its field until it could be taken.
    leyla.reads_in(texts().goals.title, MORE).await?;
    leyla.sees_no(words.read_only).await?;
    opens_the_settings(leyla).await?;
    leyla.presses(words.put).await?;
    leyla.sees(words.read_only).await
}

/// From the archive, which is closed at first.
async fn opens_it(leyla: &Person) -> Result<()> {
    leyla.presses(texts().afterwards.archive).await?;
    leyla.follows(name()).await?;
    leyla.sees(texts().shell.overview).await
}

/// After half a year, and again a month later.
async fn is_brought_to_mind(leyla: &Person) -> Result<()> {
    let words = &texts().afterwards;
    let due = (words.due)(&name(), "Mi., 13. Januar 2027");
    leyla.visits("#/").await?;
    leyla.sees(words.archive).await?;
    leyla.time_is(Moment("2027-07-12T09:00")).await?;
    leyla.sees_no(words.delete_all).await?;
    leyla.time_is(Moment("2027-07-13T09:00")).await?;
    leyla.sees(&due).await?;
    leyla.presses(&*format!("{}: {}", words.later, name())).await?;
    leyla.sees(&(words.remind_on)("Fr., 13. August 2027")).await?;
    leyla.sees_no(words.delete_all).await?;
    leyla.time_is(Moment("2027-08-13T09:00")).await?;
    leyla.sees(&due).await?;
    leyla.presses(&*format!("{}: {}", words.delete_all, name())).await?;
    leyla.sees(&(words.leaves)(&name())).await?;
    leyla.reloads().await?;
    leyla.sees(words.now).await?;
    leyla.presses(&*format!("{}: {}", texts().common.bring_back, name())).await?;
    leyla.sees(&(texts().attention.is_back)(&name())).await?;
    opens_it(leyla).await?;
    leyla.presses(words.take_out).await?;
    leyla.sees_no(words.read_only).await
}

/// From the settings, where the tandem is open.
async fn removes_it(leyla: &Person) -> Result<()> {
    deeds::opens_the_tandem(leyla).await?;
    leyla.sees(texts().shell.overview).await?;
    opens_the_settings(leyla).await?;
    leyla.presses(texts().tandem.remove).await?;
    leyla.presses(texts().tandem.remove_confirm).await?;
    leyla.sees(&(texts().afterwards.leaves)(&name())).await
}

/// The second tab closes it, and cannot open it. Then it is taken back with the message.
async fn in_another_tab(leyla: &Person) -> Result<()> {
    let first = leyla.tab().await?;
    let second = leyla.opens_another_tab("#/").await?;
    deeds::opens_the_tandem(leyla).await?;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.sees(MORE).await?;
    leyla.turns_to(&first).await?;
    removes_it(leyla).await?;
    leyla.turns_to(&second).await?;
    leyla.sees(texts().afterwards.leaving).await?;
    leyla.closes_the_tab(&second, &first).await?;
    leyla.presses(texts().common.undo).await?;
    leyla.sees_no(texts().afterwards.now).await
}

/// When its time has come, while the page is there; nor is it there after a start. Deleting at once is asked about before.
async fn is_gone(leyla: &Person) -> Result<()> {
    let words = &texts().afterwards;
    leyla.presses(&*format!("{}: {}", words.now, name())).await?;
    leyla.sees(&(words.now_question)(&name())).await?;
    leyla.presses(texts().common.cancel).await?;
    leyla.sees_no(words.now_loss).await?;
    leyla.time_is(Moment("2027-08-13T09:30")).await?;
    leyla.sees(texts().start.welcome).await?;
    leyla.reloads().await?;
    leyla.sees(texts().start.welcome).await?;
    let left = stored::rows(leyla).await?.into_iter().any(|(_, _, row)| row.to_string().contains(MORE));
    ensure!(!left, "something of it is left");
    Ok(())
}
