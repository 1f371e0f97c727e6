//! What both pass on: words that they explain to each other, and a card that leaves their tandem only when both have agreed
//! to exactly its words.

use anyhow::{Context, Result, ensure};
use tandembuch_core::forms::entry::Sort;
use tandembuch_core::forms::person::Role;
use tandembuch_core::text::keepsake::passing_on::{Cards, Words};

use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::Person;
use crate::stage::Stage;

const DIGITAL: [&str; 2] = ["Prompt", "Die Anweisung, die man einer KI gibt."];
const OF_THE_HOUSE: [&str; 2] = ["Zeichnungsleiste", "Wer einen Vorgang der Reihe nach abzeichnet."];
const INSIGHT: &str = "Wer zuerst fragt, hört auch die Leisen.";
const TITLE: &str = "Erst die Umfrage, dann die Runde";
const OTHER_TITLE: &str = "Erst die Runde, dann die Umfrage";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    deeds::goes_to(&leyla, texts().shell.meetings).await?;
    deeds::writes_an_entry(&leyla, (texts().journal.sorts)(Sort::Insight), INSIGHT).await?;
    explains(&leyla, DIGITAL).await?;
    makes_a_card(&leyla).await?;
    let first = deeds::makes_a_file(&leyla).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &first)?;
    let bernd = stage.person("bernd", &server).await?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;

    explains(&bernd, OF_THE_HOUSE).await?;
    bernd.sees(&(words().explained_by)(Some(LEYLA))).await?;
    finds(&bernd, DIGITAL).await?;
    agrees_as_the_second(&bernd).await?;
    let from_bernd = deeds::makes_a_file(&bernd).await?;
    deeds::takes_in(&leyla, &from_bernd, BERND).await?;
    finds(&leyla, OF_THE_HOUSE).await?;
    passes_it_on(&leyla).await?;
    changes_its_words(&leyla).await?;
    leyla.leaves().await?;
    bernd.leaves().await
}

fn words() -> &'static Words {
    &texts().keepsake.passing_on.words
}

fn cards() -> &'static Cards {
    &texts().keepsake.passing_on.cards
}

/// Goes to a page of the tandem that is open.
async fn goes_to(person: &Person, place: &str) -> Result<()> {
    let script = format!("location.hash = location.hash.match(/#[/]t[/][^/]+/)[0] + '/growth/{place}'");
    person.run(&script, Vec::new()).await?;
    Ok(())
}

async fn explains(person: &Person, [word, meaning]: [&str; 2]) -> Result<()> {
    goes_to(person, "words").await?;
    person.types(words().word[0], word).await?;
    person.types(words().meaning, meaning).await?;
    person.presses(words().add).await?;
    person.sees(meaning).await?;
    person.sees(&(words().explained_by)(None)).await?;
    person.reads_in(words().word[0], "").await?;
    person.sees_it_saved().await
}

/// Searches for a word, and is led to its explanation.
async fn finds(person: &Person, [word, meaning]: [&str; 2]) -> Result<()> {
    person.follows(texts().shell.search).await?;
    person.types(texts().search.words, word).await?;
    person.sees(&(texts().search.hits)(1)).await?;
    person.sees(meaning).await?;
    // What is found has marks in its name.
    let found = "[...document.querySelectorAll('.excerpt__link')].find((link) => link.textContent.includes(arguments[0]))";
    person.run(&format!("{found}.click()"), vec![meaning.into()]).await?;
    person.sees(words().intro).await?;
    person.sees(meaning).await
}

async fn makes_a_card(leyla: &Person) -> Result<()> {
    goes_to(leyla, "cards").await?;
    leyla.sees(cards().none[0]).await?;
    leyla.presses(&*(cards().make)(INSIGHT)).await?;
    leyla.sees(cards().for_others).await?;
    leyla.reads_in(cards().fields[1], INSIGHT).await?;
    leyla.fills(cards().fields[0], &format!("{TITLE}, sagt {BERND}")).await?;
    leyla.sees(&(cards().names_somebody)("Bernd")).await?;
    leyla.fills(cards().fields[0], TITLE).await?;
    leyla.presses(cards().agree).await?;
    leyla.sees(&format!("{}.", (cards().other_has_to)(BERND))).await?;
    leyla.sees(cards().stays).await?;
    leyla.sees_no(cards().save).await?;
    leyla.sees_it_saved().await?;
    goes_to(leyla, "cards").await?;
    leyla.sees(&(cards().other_has_to)(BERND)).await
}

async fn opens_the_card(person: &Person) -> Result<()> {
    goes_to(person, "cards").await?;
    person.follows(TITLE).await?;
    person.reads_in(cards().fields[0], TITLE).await
}

async fn agrees_as_the_second(bernd: &Person) -> Result<()> {
    goes_to(bernd, "cards").await?;
    bernd.sees(cards().yours_is_missing).await?;
    opens_the_card(bernd).await?;
    bernd.sees_no(cards().copy).await?;
    bernd.presses(cards().agree).await?;
    bernd.sees(cards().copy).await?;
    bernd.presses(cards().withdraw).await?;
    bernd.sees(cards().stays).await?;
    bernd.presses(cards().agree).await?;
    bernd.sees(cards().pass_on_intro).await?;
    bernd.sees_it_saved().await
}

/// As a text, and as a picture of the size that is promised.
async fn passes_it_on(leyla: &Person) -> Result<()> {
    opens_the_card(leyla).await?;
    leyla.run(include_str!("keeps_a_copy.js"), Vec::new()).await?;
    leyla.run(include_str!("keeps_a_file.js"), Vec::new()).await?;
    leyla.presses(cards().copy).await?;
    leyla.waits_until("return !!window.storyCopied", "a text is copied").await?;
    let copied = leyla.run("return window.storyCopied", Vec::new()).await?;
    ensure!(copied == format!("{TITLE}\n\n{INSIGHT}"), "copied was {copied}");
    leyla.presses(cards().save).await?;
    leyla.waits_until("return !!window.storyFile", "a picture is saved").await?;
    leyla.run(include_str!("looks_at_a_picture.js"), Vec::new()).await?;
    leyla.waits_until("return !!window.storyPicture", "it is looked at").await?;
    leyla.sees(cards().saved).await?;
    let picture = leyla.run("return window.storyPicture", Vec::new()).await?;
    let number = |byte: &serde_json::Value| byte.as_u64().and_then(|byte| u8::try_from(byte).ok());
    let bytes = picture["bytes"].as_array().context("it has bytes")?;
    let bytes: Vec<u8> = bytes.iter().filter_map(number).collect();
    let name = leyla.run("return window.storyFile.name", Vec::new()).await?;
    ensure!(name == format!("{}.png", cards().file), "its name is {name}");
    ensure!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "it begins with {bytes:?}");
    ensure!(bytes[16..24] == [0, 0, 4, 176, 0, 0, 2, 118], "it is not 1200 by 630: {:?}", &bytes[16..24]);
    ensure!(picture["colours"].as_u64() > Some(3), "there is nothing on it: {}", picture["colours"]);
    Ok(())
}

async fn changes_its_words(leyla: &Person) -> Result<()> {
    leyla.fills(cards().fields[0], OTHER_TITLE).await?;
    leyla.leaves_the_field().await?;
    leyla.sees(&(cards().changed)(None)).await?;
    leyla.sees(&(cards().changed)(Some(BERND))).await?;
    leyla.sees_no(cards().copy).await?;
    leyla.sees(cards().stays).await?;
    leyla.sees_it_saved().await
}
