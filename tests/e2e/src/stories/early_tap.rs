//! The welcome is there before the program is. It can be read and used at once, in both languages, and nothing jumps or
//! loses the focus when the program takes its place.

use anyhow::{Result, ensure};
use serde_json::json;
use tandembuch_core::text::{Language, Messages};
use thirtyfour::Key;

use crate::deeds::texts;
use crate::engine::Engine;
use crate::front::{Fault, Front};
use crate::person::Person;
use crate::program::Program;
use crate::stage::{self, Stage};

/// All that can be seen of the page. What the program will say there in passing is empty, and its own.
const PAGE: &str = ".shell > :not(.toasts-room)";
/// The address without a file's name.
const PAGE_ITSELF: &str = "";
/// The stops of the welcome are fewer.
const MOST_STOPS: usize = 12;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let front = Front::of(&server)?;
    let first = [Program::of(&stage::dist()?)?.first];
    let hold = || front.fails(&first, Fault::Held);

    hold();
    let leyla = stage.person_going_to("leyla", &front.address()).await?;
    leyla.begins_to_visit("#/").await?;
    leyla.sees(texts().start.welcome).await?;
    leyla.follows(texts().start.new.title).await?;
    front.recovers();
    leyla.sees_the_program().await?;
    leyla.sees(texts().founding.create).await?;
    // What was pressed has gone, so the way goes on at the beginning of what has come.
    leyla.waits_until("return document.activeElement.matches('main')", "the content has the focus").await?;
    leyla.leaves().await?;

    for language in Language::ALL {
        hold();
        let bernd = stage.person_going_to(language.tag(), &front.address()).await?;
        bernd.speaks(language).await?;
        nothing_moves(&bernd, Messages::of(language), &front).await?;
        bernd.leaves().await?;
    }

    let anna = stage.person_going_to("anna", &front.address()).await?;
    if anna.engine() == Engine::Chromium {
        let anna = anna.loses_patience().await?;
        nothing_moves_while_it_comes(&anna, &front).await?;
        return anna.leaves().await;
    }
    anna.leaves().await
}

/// A slow line: the page comes in two pieces. The first fits into the window, so that a scrollbar may come with the rest.
async fn nothing_moves_while_it_comes(anna: &Person, front: &Front) -> Result<()> {
    front.fails(&[PAGE_ITSELF.to_owned()], Fault::HeldFrom("href=\"#/open\""));
    anna.begins_to_visit("#/").await?;
    anna.sees(texts().start.new.title).await?;
    anna.sees_no(texts().start.open.title).await?;
    let is_long = "return document.documentElement.scrollHeight > innerHeight";
    ensure!(anna.run(is_long, Vec::new()).await? == false, "the first piece is too long for this window");
    front.recovers();
    anna.sees_the_program().await?;
    ensure!(anna.run(is_long, Vec::new()).await? == true, "the page is too short for this window");
    has_not_moved(anna).await
}

async fn has_not_moved(person: &Person) -> Result<()> {
    let moved = person.run_async(include_str!("moved.js"), Vec::new()).await?;
    ensure!(moved == json!([]), "something has moved: {moved:#}");
    Ok(())
}

/// The focus is on a link of the welcome when the program comes.
async fn nothing_moves(bernd: &Person, texts: &Messages, front: &Front) -> Result<()> {
    let tree = include_str!("tree.js");
    bernd.begins_to_visit("#/").await?;
    bernd.sees(texts.start.welcome).await?;
    for _ in 0..MOST_STOPS {
        if bernd.name_in_focus().await? == texts.start.open.title {
            break;
        }
        bernd.presses_key(Key::Tab).await?;
    }
    bernd.has_in_focus(texts.start.open.title).await?;
    let before = bernd.run(tree, vec![json!(PAGE)]).await?;
    bernd.run("window.ofTheWelcome = document.activeElement", Vec::new()).await?;

    front.recovers();
    bernd.sees_the_program().await?;
    bernd.waits_until("return !window.ofTheWelcome.isConnected", "the welcome has gone").await?;
    bernd.has_in_focus(texts.start.open.title).await?;
    let is_shown = bernd.run("return document.activeElement.matches(':focus-visible')", Vec::new()).await?;
    ensure!(is_shown == true, "the focus cannot be seen any more");
    ensure!(before != json!([]), "the welcome is not in the page");
    let after = bernd.run(tree, vec![json!(PAGE)]).await?;
    ensure!(before == after, "the welcome and the program's page differ:\n{before:#}\n{after:#}");
    if bernd.engine() == Engine::Chromium {
        has_not_moved(bernd).await?;
    }
    Ok(())
}

impl Person {
    /// Somebody who is here for the first time, and whose browser is set to this language.
    async fn speaks(&self, language: Language) -> Result<()> {
        // A file of the same address, on which no program starts.
        self.begins_to_visit("icons/icon.svg").await?;
        let settings = json!({ "language": language.tag() }).to_string();
        self.run("localStorage.setItem('tandembuch.settings', arguments[0])", vec![json!(settings)]).await?;
        Ok(())
    }
}
