//! From the first talk to the third meeting: what stays open comes back by itself, experiments and tasks are kept, and
//! both devices exchange in between, one of them without a network all the time.

use anyhow::{Context, Result, ensure};
use tandembuch_core::forms::closing::Mood;
use tandembuch_core::forms::entry::Sort;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::series::Occasion;

use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::{Person, at};
use crate::stage::Stage;
use crate::stored::StoredRecord;
use crate::wait;

const POLL: &str = "Umfrage starten";
const PICTURES: &str = "Bilder von Baustellen zeigen";
const EXPERIMENT: &str = "Umfrage in der Abteilungsrunde: Beim ersten Mal war sie leer.";
const TASK: &str = "Gruppenräume einmal allein anlegen";
const BERNDS_TASK: &str = "Die IT nach Bildrechten fragen";
const TOOK: &str = "Wie man eine Umfrage veröffentlicht";
/// How many hits are shown without asking.
const SHOWN_HITS: usize = 6;
const DAYS: [&str; 3] = ["2099-01-14", "2099-01-21", "2099-01-28"];

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let mut server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    first_talk(&leyla).await?;
    let first_file = deeds::makes_a_file(&leyla).await?;

    let bernd = stage.person("bernd", &server).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &first_file)?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;
    bernd.waits_for_state("offline", "ready").await?;
    leyla.waits_for_state("offline", "ready").await?;
    // From here on Bernd has no network, and Leyla none either: the server is gone.
    server.end().await?;
    bernd.reloads().await?;

    second_meeting(&bernd).await?;
    let from_bernd = deeds::makes_a_file(&bernd).await?;
    deeds::takes_in(&leyla, &from_bernd, BERND).await?;

    third_meeting(&leyla).await?;
    let from_leyla = deeds::makes_a_file(&leyla).await?;
    deeds::takes_in(&bernd, &from_leyla, LEYLA).await?;
    both_have_the_same(&leyla, &bernd).await?;
    finds_it_again(&bernd).await?;
    leyla.leaves().await?;
    bernd.leaves().await
}

/// Planned from the usual agenda, led in the meeting mode; two items stay open, one of them is asked about.
async fn first_talk(leyla: &Person) -> Result<()> {
    deeds::plans_a_meeting(leyla, (texts().series.occasions)(Occasion::FirstTalk), DAYS[0], "10:30").await?;
    let usual = (texts().series.templates)(Occasion::FirstTalk);
    leyla.sees(usual[0].0).await?;
    deeds::adds_an_item(leyla, PICTURES).await?;
    deeds::adds_an_item(leyla, POLL).await?;
    deeds::opens_the_row(leyla, POLL).await?;
    leyla.moves_up(POLL, PICTURES, (texts().meetings.move_up)(POLL)).await?;
    leyla.sees(&(texts().meetings.moved)(POLL, 7, 8)).await?;
    leyla.reads_in((texts().meetings.item_title)(7), POLL).await?;
    deeds::opens_the_row(leyla, PICTURES).await?;
    leyla.reads_in((texts().meetings.item_title)(8), PICTURES).await?;
    leyla.chooses(texts().agenda.repeats_label).await?;
    leyla.chooses(texts().agenda.repeats_label).await?;

    let live = &texts().live;
    // It is planned for a day far ahead.
    deeds::begins_early(leyla).await?;
    leyla.sees(&(live.item)(1, 8)).await?;
    for (number, (title, _)) in (2..).zip(&usual[1..]) {
        leyla.presses((live.next)(title)).await?;
        leyla.sees(&(live.item)(number, 8)).await?;
    }
    leyla.presses((live.next)(POLL)).await?;
    leyla.sees(&(live.item)(7, 8)).await?;
    deeds::goes_on_otherwise(leyla, live.leave_open).await?;
    leyla.sees(&(live.item)(8, 8)).await?;
    deeds::writes_an_entry(leyla, (texts().journal.sorts)(Sort::Experiment), EXPERIMENT).await?;
    deeds::adds_a_task_in_the_meeting(leyla, TASK).await?;
    deeds::goes_on_otherwise(leyla, texts().live.ask.you).await?;
    closes(leyla, TOOK).await?;
    prints_by_the_browser(leyla).await?;
    // It was planned for a day far ahead. What was closed by a slip is planned as before, and goes on where it was.
    leyla.sees_no("14. Januar").await?;
    leyla.presses(texts().common.undo).await?;
    leyla.sees("14. Januar").await?;
    leyla.follows(texts().live.resume).await?;
    leyla.presses(texts().live.close).await?;
    leyla.sees_no("14. Januar").await?;
    leyla.sees_it_saved().await
}

/// By the browser's own keys: what comes is the program's own sheet.
async fn prints_by_the_browser(leyla: &Person) -> Result<()> {
    leyla.run("window.dispatchEvent(new Event('beforeprint'))", Vec::new()).await?;
    let is_on_paper =
        format!("return document.querySelector('.on-paper')?.textContent.includes('{EXPERIMENT}')");
    leyla.waits_until(&is_on_paper, "the sheet has what was written").await
}

/// What was left open is on top, without anybody having put it there.
async fn second_meeting(bernd: &Person) -> Result<()> {
    deeds::plans_a_meeting(bernd, "Umfragen", DAYS[1], "10:30").await?;
    bernd.sees(&(texts().agenda.asks.other)(LEYLA)).await?;
    bernd.sees(&(texts().agenda.open_since)("")).await?;
    bernd.sees(POLL).await?;
    deeds::begins_early(bernd).await?;
    bernd.sees(POLL).await?;
    bernd.presses((texts().live.next)(PICTURES)).await?;
    bernd.sees(PICTURES).await?;
    deeds::adds_a_task_in_the_meeting(bernd, BERNDS_TASK).await?;
    deeds::shows_the_rest(bernd).await?;
    bernd.chooses((texts().tasks.tick)(TASK)).await?;
    // Its row is gone, and the list with it; the focus is still near.
    bernd.has_in_focus(texts().live.earlier_tasks).await?;
    bernd.presses(texts().live.to_closing).await?;
    closes(bernd, "Fragen ist erlaubt").await
}

/// What nobody knew comes up a third time, and is done now.
async fn third_meeting(leyla: &Person) -> Result<()> {
    deeds::plans_a_meeting(leyla, "Bildrechte", DAYS[2], "10:30").await?;
    leyla.sees(PICTURES).await?;
    leyla.sees_no(POLL).await?;
    deeds::begins_early(leyla).await?;
    leyla.sees(PICTURES).await?;
    leyla.presses((texts().live.next)((texts().series.templates)(Occasion::Regular)[0].0)).await?;
    deeds::shows_the_rest(leyla).await?;
    leyla.chooses((texts().tasks.tick)(BERNDS_TASK)).await?;
    // Its row goes, and the page moves with it.
    leyla.has_in_focus(texts().live.earlier_tasks).await?;
    leyla.presses(texts().live.to_closing).await?;
    closes(leyla, "Wen man in der Kämmerei fragt").await
}

/// Says what they take along and how it was for them, and closes the meeting.
async fn closes(person: &Person, took: &str) -> Result<()> {
    let live = &texts().live;
    person.has_in_focus(live.closing).await?;
    person.sees(live.closing_intro).await?;
    person.fills(live.took.you, took).await?;
    person.chooses(at((live.moods)(Mood::Good)).beside(live.mood.you)).await?;
    person.presses(live.close).await?;
    person.sees(live.give_and_take).await?;
    person.sees_it_saved().await
}

/// What fits best comes first; the rest when it is asked for.
async fn finds_it_again(bernd: &Person) -> Result<()> {
    let search = &texts().search;
    bernd.follows(texts().shell.search).await?;
    bernd.types(search.words, "e").await?;
    let hits = bernd.explained(wait::until(async || hits(&bernd.page().await?)).await).await?;
    bernd.presses((search.more)(hits - SHOWN_HITS)).await?;
    let first_new =
        format!("return document.activeElement === document.querySelectorAll('.hits li > a')[{SHOWN_HITS}]");
    bernd.waits_until(&first_new, "the focus is on the first of those that are new").await?;

    bernd.types(search.words, "abteilungs runde").await?;
    bernd.sees(&(search.hits)(1)).await?;
    bernd.sees(EXPERIMENT).await
}

/// How many hits the page speaks of, if these are more than are shown without asking.
fn hits(page: &str) -> Result<usize> {
    let is_said = |count: &usize| page.lines().any(|line| line.trim() == (texts().search.hits)(*count));
    (SHOWN_HITS + 1..100).find(is_said).context("there is no number of hits")
}

/// Row by row, past the program.
async fn both_have_the_same(leyla: &Person, bernd: &Person) -> Result<()> {
    let (of_leyla, of_bernd) = (StoredRecord::of(leyla).await?, StoredRecord::of(bernd).await?);
    for text in [POLL, PICTURES, EXPERIMENT, TASK, BERNDS_TASK, TOOK] {
        ensure!(of_leyla.has(text), "\"{text}\" is lost");
    }
    ensure!(of_leyla == of_bernd, "the two records differ:\n{of_leyla:#?}\n{of_bernd:#?}");
    Ok(())
}
