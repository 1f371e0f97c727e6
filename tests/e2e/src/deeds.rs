//! What people do in the program: found a tandem, write, send and open files. Only what can be done on its screens.
//!
//! Labels are the program's own texts, so that a better wording breaks no story and a missing label does.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use tandembuch_core::forms::person::Role;
use tandembuch_core::text::{Language, Messages};

use crate::person::{Person, at};
use crate::wait;

/// The two of a tandem.
pub(crate) const LEYLA: &str = "Leyla Arslan";
pub(crate) const BERND: &str = "Bernd Brandt";

/// The program's words, in German.
pub(crate) fn texts() -> &'static Messages {
    Messages::of(Language::De)
}

/// Leyla, the mentor, founds a tandem with Bernd. Returns their Tandem-Code.
pub(crate) async fn founds_a_tandem(person: &Person) -> Result<String> {
    person.visits("#/").await?;
    person.follows(texts().start.new.title).await?;
    fills_in_a_tandem(person).await
}

/// Fills in the form for a new tandem, which is open. Returns the Tandem-Code.
pub(crate) async fn fills_in_a_tandem(person: &Person) -> Result<String> {
    let founding = &texts().founding;
    person.chooses(founding.i_am_mentor).await?;
    person.fills(founding.your_name, LEYLA).await?;
    person.fills(founding.partner_name, BERND).await?;
    person.presses(founding.create).await?;
    person.sees(&(texts().people.both)(LEYLA, BERND)).await?;
    person.reads(texts().tandem.code).await
}

/// Goes to a place in the main navigation.
pub(crate) async fn goes_to(person: &Person, place: &str) -> Result<()> {
    person.follows(place).await
}

/// Opens a tandem on the start page.
pub(crate) async fn opens_the_tandem(person: &Person) -> Result<()> {
    person.visits("#/").await?;
    opens_the_tandem_that_is_listed(person).await
}

/// Opens a tandem where they are listed.
pub(crate) async fn opens_the_tandem_that_is_listed(person: &Person) -> Result<()> {
    person.follows((texts().people.both)(LEYLA, BERND)).await
}

/// Adds a goal of their own, or of the partner of this name.
pub(crate) async fn adds_a_goal(person: &Person, partner: Option<&str>, title: &str) -> Result<()> {
    goes_to(person, texts().shell.goals).await?;
    let label = texts().goals.new_goal_of.about(partner);
    person.fills(&*label, title).await?;
    person.presses(at(texts().goals.add).beside(&*label)).await?;
    person.reads_in(&*label, "").await?;
    person.sees(title).await
}

/// Opens a goal from the list.
pub(crate) async fn opens_the_goal(person: &Person, title: &str) -> Result<()> {
    goes_to(person, texts().shell.goals).await?;
    person.follows(title).await?;
    person.reads_in(texts().goals.title, title).await
}

/// Plans a meeting, which is open then.
pub(crate) async fn plans_a_meeting(person: &Person, title: &str, day: &str, time: &str) -> Result<()> {
    let meetings = &texts().meetings;
    goes_to(person, texts().shell.meetings).await?;
    person.presses(meetings.plan).await?;
    person.fills(meetings.title, title).await?;
    person.picks(meetings.day, day).await?;
    person.picks(meetings.time, time).await?;
    person.fills(meetings.place, "Rathaus, Zimmer 12").await?;
    person.presses(meetings.plan_now).await?;
    person.has_in_focus(title).await
}

/// Plans all meetings of the tandem, as they are suggested.
pub(crate) async fn plans_all_meetings(person: &Person) -> Result<()> {
    let series = &texts().series;
    goes_to(person, texts().shell.meetings).await?;
    person.presses(series.plan).await?;
    let count = number_in(person, series.plan_all).await?;
    person.presses((series.plan_all)(count)).await?;
    person.sees(&(series.planned)(count)).await
}

/// The number that a line of the page says in these words.
pub(crate) async fn number_in(person: &Person, words: fn(usize) -> String) -> Result<usize> {
    let said = wait::until(async || {
        let page = person.page().await?;
        let is_said = |number: &usize| page.lines().any(|line| line.trim() == words(*number));
        (2..100).find(is_said).with_context(|| format!("no number is said as in {:?}", words(2)))
    });
    person.explained(said.await).await
}

/// Of a meeting that is planned for a day far ahead, the program asks whether it is the one that is meant.
pub(crate) async fn begins_early(person: &Person) -> Result<()> {
    person.presses(texts().live.begin).await?;
    person.presses(texts().live.begin_now).await
}

/// Opens a row of a list, which is read first, to change it.
pub(crate) async fn opens_the_row(person: &Person, words: &str) -> Result<()> {
    person.presses((texts().common.change)(words)).await
}

/// Adds a goal with its first steps, where the goals are open.
pub(crate) async fn adds_a_goal_with_steps(
    person: &Person,
    partner: Option<&str>,
    title: &str,
    steps: &[&str],
) -> Result<()> {
    let label = texts().goals.new_goal_of.about(partner);
    person.types(&*label, title).await?;
    person.types(texts().milestones.first_steps, &steps.join("\n")).await?;
    person.presses(at(texts().goals.add).beside(&*label)).await?;
    person.reads_in(&*label, "").await?;
    person.sees(title).await
}

/// Adds an item to the agenda of the meeting that is open.
pub(crate) async fn adds_an_item(person: &Person, title: &str) -> Result<()> {
    let meetings = &texts().meetings;
    person.fills(meetings.new_item, title).await?;
    person.presses(meetings.add_item).await?;
    person.reads_in(meetings.new_item, "").await?;
    person.sees(title).await
}

/// Writes a new entry into the journal that is shown.
pub(crate) async fn writes_an_entry(person: &Person, sort: &str, text: &str) -> Result<()> {
    person.chooses(sort).await?;
    writes_an_entry_of_the_chosen_sort(person, text).await
}

/// The same, of the sort that is chosen already.
pub(crate) async fn writes_an_entry_of_the_chosen_sort(person: &Person, text: &str) -> Result<()> {
    let journal = &texts().journal;
    person.fills(journal.new_entry, text).await?;
    person.presses(journal.add).await?;
    person.reads_in(journal.new_entry, "").await?;
    person.sees(text).await
}

/// Adds a note that nobody else sees.
pub(crate) async fn adds_a_note(person: &Person, text: &str) -> Result<()> {
    let notes = &texts().notes;
    person.fills(notes.new, text).await?;
    person.presses(notes.add).await?;
    person.reads_in(notes.new, "").await?;
    person.sees(text).await
}

/// Adds a task of one's own to the tasks that are shown.
pub(crate) async fn adds_a_task(person: &Person, title: &str) -> Result<()> {
    let tasks = &texts().tasks;
    person.fills(tasks.new, title).await?;
    person.presses(tasks.add).await?;
    person.reads_in(tasks.new, "").await?;
    person.sees(title).await
}

/// Adds a task of one's own in the meeting that is on.
pub(crate) async fn adds_a_task_in_the_meeting(person: &Person, title: &str) -> Result<()> {
    person.chooses(texts().live.task).await?;
    adds_a_task(person, title).await
}

/// Shows what a small window has behind a button in the meeting that is on: other ways to go on, agenda, tasks.
pub(crate) async fn shows_the_rest(person: &Person) -> Result<()> {
    let is_behind = "return document.querySelector('.live__bar').checkVisibility()";
    if person.run(is_behind, Vec::new()).await? == true {
        person.presses(texts().live.more).await?;
    }
    Ok(())
}

/// Goes on in the meeting that is on, in one of the other ways.
pub(crate) async fn goes_on_otherwise(person: &Person, way: &str) -> Result<()> {
    shows_the_rest(person).await?;
    person.presses(way).await
}

/// Makes a file for the partner of what is new, and copies its text.
pub(crate) async fn makes_a_file(person: &Person) -> Result<String> {
    goes_to(person, texts().shell.exchange).await?;
    makes_it(person).await
}

/// Makes a file for the partner of everything, and copies its text.
pub(crate) async fn makes_a_file_of_everything(person: &Person) -> Result<String> {
    goes_to(person, texts().shell.exchange).await?;
    person.chooses(texts().exchange.include_everything).await?;
    makes_it(person).await
}

async fn makes_it(person: &Person) -> Result<String> {
    let exchange = &texts().exchange;
    person.presses(exchange.create).await?;
    person.sees(exchange.ready).await?;
    let text = person.reads(exchange.as_text).await?;
    person.presses(texts().common.copy).await?;
    Ok(text)
}

/// Opens a file of a tandem that is not on this device, with its code, and says who they are.
pub(crate) async fn joins_the_tandem(person: &Person, file: &Path, code: &str, me: Role) -> Result<()> {
    let incoming = &texts().incoming;
    person.visits("#/").await?;
    person.follows(texts().start.open.title).await?;
    person.chooses_file(texts().common.choose_file, file).await?;
    person.fills(incoming.code, code).await?;
    person.presses(incoming.open).await?;
    person.sees(incoming.new_tandem).await?;
    person.chooses(if me == Role::Mentor { LEYLA } else { BERND }).await?;
    person.presses(incoming.take_in_new).await?;
    person.sees(incoming.taken_in_new).await
}

/// Pastes a file into the open tandem, and looks at what it brings.
pub(crate) async fn opens_a_file(person: &Person, text: &str) -> Result<()> {
    goes_to(person, texts().shell.exchange).await?;
    person.chooses(texts().exchange.open).await?;
    pastes_a_file(person, text).await
}

/// Pastes a file where files are opened.
pub(crate) async fn pastes_a_file(person: &Person, text: &str) -> Result<()> {
    person.pastes(texts().common.or_paste_text, text).await?;
    person.presses(texts().common.use_pasted_text).await
}

/// Takes in what the partner has sent.
pub(crate) async fn takes_in(person: &Person, text: &str, from: &str) -> Result<()> {
    opens_a_file(person, text).await?;
    person.sees(&(texts().incoming.from_partner)(from)).await?;
    person.presses(texts().incoming.take_in).await?;
    // When it is taken in, the program leads to the overview by itself.
    person.sees_no(texts().incoming.take_in).await?;
    person.sees(&(texts().people.both)(LEYLA, BERND)).await?;
    person.sees_it_saved().await
}

/// Keeps a sealed file where a file chooser finds it.
pub(crate) fn as_file(folder: &Path, name: &str, text: &str) -> Result<std::path::PathBuf> {
    let path = folder.join(name);
    fs::write(&path, text)?;
    Ok(path)
}
