//! With a lock, nothing that is written lies readable in the files of the browser's profile, whatever becomes of the browser: it
//! is locked, killed, cannot store, and is closed. What was written before the lock is found there, so that the search could fail.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use tandembuch_core::forms::entry::Sort;
use thirtyfour::Key;

use super::lock::{PASSWORD, goes_to_the_lock, sets_the_lock, unlocks};
use crate::deeds::{self, BERND, texts};
use crate::person::Person;
use crate::stage::Stage;
use crate::traces::Words;

/// So many texts were asked for.
const FEWEST: usize = 40;
/// So many rows of a list are opened.
const ROWS: usize = 2;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    deeds::founds_a_tandem(&leyla).await?;
    let mut before = Words::default();
    deeds::adds_a_goal(&leyla, Some(BERND), &before.word("a goal before the lock")).await?;
    leyla.sees_it_saved().await?;
    let profile = leyla.profile().to_owned();
    let leyla = leyla
        .closes_and_opens_again_after(async || {
            ensure!(!before.found_in(&profile)?.is_empty(), "what is written without a lock is not found");
            Ok(())
        })
        .await?;

    deeds::opens_the_tandem(&leyla).await?;
    let (mut words, tandem) = (Words::default(), address(&leyla).await?);
    goes_to_the_lock(&leyla).await?;
    sets_the_lock(&leyla, PASSWORD, 0).await?;
    words.takes("the password", PASSWORD);
    adds_one_of_everything(&leyla, &mut words).await?;
    writes_into_every_field(&leyla, &mut words).await?;
    leyla.sees_it_saved().await?;
    locks(&leyla).await?;
    unlocks(&leyla, PASSWORD).await?;
    leyla.sees(texts().shell.goals).await?;
    begins_an_entry(&leyla, &words.word("a draft when the browser is killed")).await?;
    let leyla = leyla.comes_back_after_being_killed_and(|profile| words.are_not_in(profile)).await?;

    leyla.visits("#/").await?;
    unlocks(&leyla, PASSWORD).await?;
    goes_to(&leyla, &tandem).await?;
    // A save fails, and what could not be stored is kept at once: when it is locked, and when the page is left.
    let kept = words.word("a goal that cannot be stored");
    cannot_store(&leyla, &kept).await?;
    locks(&leyla).await?;
    has_kept_something(&leyla).await?;
    unlocks(&leyla, PASSWORD).await?;
    deeds::goes_to(&leyla, texts().shell.goals).await?;
    leyla.sees(&kept).await?;
    leyla.sees_it_saved().await?;
    cannot_store(&leyla, &words.word("another goal that cannot be stored")).await?;
    begins_an_entry(&leyla, &words.word("a draft that cannot be stored")).await?;
    leyla.run("dispatchEvent(new Event('pagehide'))", Vec::new()).await?;
    has_kept_something(&leyla).await?;
    let leyla = leyla.comes_back_after_being_killed_and(|profile| words.are_not_in(profile)).await?;

    leyla.visits("#/").await?;
    unlocks(&leyla, PASSWORD).await?;
    goes_to(&leyla, &tandem).await?;
    writes_into_every_field(&leyla, &mut words).await?;
    ensure!(words.count() > FEWEST, "only {} texts were written", words.count());
    leyla.closes_and_opens_again_after(async || words.are_not_in(&profile)).await?.leaves().await
}

async fn locks(leyla: &Person) -> Result<()> {
    leyla.presses(texts().lock.lock_now).await?;
    leyla.sees(texts().lock.locked.title).await?;
    leyla.sees_the_program().await
}

/// What only buttons lead to, and a row of each list to be changed afterwards.
async fn adds_one_of_everything(leyla: &Person, words: &mut Words) -> Result<()> {
    deeds::goes_to(leyla, texts().shell.goals).await?;
    let (goal, steps) = (words.word("a goal"), [words.word("a step"), words.word("another step")]);
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    deeds::adds_a_goal_with_steps(leyla, Some(BERND), &goal, &steps).await?;
    deeds::goes_to(leyla, texts().shell.overview).await?;
    leyla.follows(texts().notes.title).await?;
    deeds::adds_a_note(leyla, &words.word("a note")).await?;
    deeds::goes_to(leyla, texts().shell.overview).await?;
    leyla.follows(texts().agreement.title).await?;
    leyla.presses(texts().agreement.new_rule).await?;
    leyla.fills(texts().agreement.new_rule, &words.word("a rule")).await?;
    explains_a_word(leyla, words).await?;

    let meetings = &texts().meetings;
    deeds::goes_to(leyla, texts().shell.meetings).await?;
    deeds::writes_an_entry(leyla, (texts().journal.sorts)(Sort::Insight), &words.word("an entry")).await?;
    leyla.presses(meetings.plan).await?;
    leyla.fills(meetings.place, &words.word("a place that was not taken")).await?;
    leyla.presses(texts().common.close).await?;
    let meeting = words.word("a meeting");
    deeds::plans_a_meeting(leyla, &meeting, "2099-01-14", "10:30").await?;
    deeds::adds_an_item(leyla, &words.word("an item of the agenda")).await?;
    deeds::begins_early(leyla).await?;
    deeds::writes_an_entry(leyla, (texts().journal.sorts)(Sort::Note), &words.word("an entry in a meeting"))
        .await?;
    deeds::adds_a_task_in_the_meeting(leyla, &words.word("a task")).await?;
    deeds::goes_on_otherwise(leyla, texts().live.to_closing).await?;
    leyla.sees(texts().live.closing_intro).await?;
    leyla.sees_it_saved().await
}

async fn explains_a_word(leyla: &Person, words: &mut Words) -> Result<()> {
    let dictionary = &texts().keepsake.passing_on.words;
    goes_to(leyla, &format!("{}/growth/words", address(leyla).await?)).await?;
    leyla.types(dictionary.word[0], &words.word("a term")).await?;
    leyla.types(dictionary.meaning, &words.word("its meaning")).await?;
    leyla.presses(dictionary.add).await?;
    leyla.reads_in(dictionary.word[0], "").await
}

async fn begins_an_entry(leyla: &Person, text: &str) -> Result<()> {
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.types(texts().goals.new_goal_of.about(None), text).await
}

/// From now on, until the page is loaded anew, the disk is full.
async fn cannot_store(leyla: &Person, goal: &str) -> Result<()> {
    let full =
        "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }";
    leyla.run(full, Vec::new()).await?;
    deeds::adds_a_goal(leyla, None, goal).await?;
    leyla.sees(texts().common.not_saved).await
}

async fn has_kept_something(leyla: &Person) -> Result<()> {
    let kept = "return Object.keys(localStorage).some((key) => key.startsWith('tandembuch.seat-belt.'))";
    leyla.waits_until(kept, "something is kept at once").await
}

/// The address of the tandem that is open.
async fn address(leyla: &Person) -> Result<String> {
    let address = leyla.run("return location.hash.match(/#[/]t[/][^/]+/)[0]", Vec::new()).await?;
    Ok(address.as_str().context("it is a text")?.to_owned())
}

/// Goes to another screen, without loading the page anew.
async fn goes_to(leyla: &Person, route: &str) -> Result<()> {
    let go = "location.hash = arguments[0]; \
              const frame = (then) => requestAnimationFrame(() => setTimeout(then)); \
              frame(() => frame(() => frame(arguments[1])))";
    leyla.run_async(go, vec![route.into()]).await?;
    let there = "return !!document.querySelector('h1') && !document.querySelector('.opening')";
    leyla.waits_until(there, "the screen is there").await
}

/// Every field on every screen that links lead to, also those of rows and folds that are opened, gets a text of its own behind what is
/// there. Nothing is pressed that adds it: what is in the record is changed, and the rest stays as a draft.
async fn writes_into_every_field(leyla: &Person, words: &mut Words) -> Result<()> {
    let tandem = address(leyla).await?;
    let mut seen = BTreeSet::new();
    let mut to_see = vec!["#/lock".to_owned(), "#/new".to_owned(), "#/open".to_owned(), tandem.clone()];
    while let Some(route) = to_see.pop() {
        if !seen.insert(route.clone()) {
            continue;
        }
        goes_to(leyla, &route).await?;
        let place = route.replace(&tandem, "");
        writes_into_the_fields(leyla, words, &place).await?;
        for _ in 0..ROWS {
            let open =
                "const row = [...document.querySelectorAll('main .tool-row__toggle[aria-expanded=false]')]
                            .find((row) => !row.dataset.opened);
                        if (row) { row.dataset.opened = ''; row.click(); }
                        return !!row";
            if leyla.run(open, Vec::new()).await? != true {
                break;
            }
            writes_into_the_fields(leyla, words, &place).await?;
        }
        to_see.extend(links(leyla).await?.into_iter().filter(|link| link.starts_with(&tandem)));
    }
    goes_to(leyla, &tandem).await
}

async fn writes_into_the_fields(leyla: &Person, words: &mut Words, place: &str) -> Result<()> {
    let mut names = BTreeSet::new();
    // More fields than any screen has.
    for _ in 0..40 {
        let done: Vec<_> = names.iter().cloned().collect();
        let next =
            leyla.driver().execute(include_str!("next_field.js"), vec![serde_json::json!(done)]).await?;
        let Ok(field) = next.element() else { return Ok(()) };
        let name = leyla.run("return document.activeElement.dataset.story", Vec::new()).await?;
        let name = name.as_str().context("it has a name")?.to_owned();
        let word = words.word(&format!("{name} on {place}"));
        names.insert(name);
        field.send_keys(word).await?;
        leyla.presses_key(Key::Tab).await?;
    }
    Ok(())
}

async fn links(leyla: &Person) -> Result<Vec<String>> {
    let script =
        "return [...document.querySelectorAll('a[href^=\"#/\"]')].map((link) => link.getAttribute('href'))";
    Ok(serde_json::from_value(leyla.run(script, Vec::new()).await?)?)
}
