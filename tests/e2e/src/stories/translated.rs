//! A browser that translates the page. It is asked not to; where it does so all the same, the page says what becomes of it
//! then, and where the other language is.

use anyhow::Result;
use tandembuch_core::forms::series::Occasion;
use tandembuch_core::text::{Language, Messages};

use crate::clock::Moment;
use crate::deeds::{self, texts};
use crate::person::Person;
use crate::stage::Stage;

/// Puts an "x" before every longer word, in elements of its own, now and whenever something comes.
const TRANSLATES: &str = include_str!("translate.js");
const PROTECTED: &str = "[translate=no]";
/// The number of items that the usual agenda of a first talk has.
const ITEMS: usize = 6;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person_at("leyla", &server, Moment("2026-12-03T10:30")).await?;
    deeds::founds_a_tandem(&leyla).await?;
    deeds::plans_a_meeting(&leyla, "Umfragen", "2026-12-03", "10:30").await?;
    leyla.presses(texts().live.begin).await?;

    heeds_what_the_page_asks_for(&leyla).await?;
    leyla.reloads().await?;
    translates_all_the_same(&leyla).await?;
    leyla.presses(texts().device.reload).await?;
    leyla.sees_no(&strange(4)).await?;
    leyla.sees(&(texts().live.item)(4, ITEMS)).await?;
    leyla.sees_no(texts().device.translated.what).await?;

    translates_all_the_same(&leyla).await?;
    reads_the_other_language(&leyla).await?;
    leyla.leaves().await
}

/// Nothing is translated, and nothing is said. What is pressed is what is seen.
async fn heeds_what_the_page_asks_for(leyla: &Person) -> Result<()> {
    leyla.run(TRANSLATES, Vec::new()).await?;
    let usual = (texts().series.templates)(Occasion::FirstTalk);
    for (item, (next, _)) in (1..).zip(&usual[1..=3]) {
        leyla.sees_no(&strange(item)).await?;
        leyla.sees(&(texts().live.item)(item, ITEMS)).await?;
        leyla.presses((texts().live.next)(next)).await?;
    }
    leyla.sees(&(texts().live.item)(4, ITEMS)).await?;
    leyla.sees_no(texts().device.translated.what).await
}

/// But for what is protected within the page.
async fn translates_all_the_same(leyla: &Person) -> Result<()> {
    let device = &texts().device;
    leyla.sees(&(texts().live.item)(4, ITEMS)).await?;
    leyla.run(&TRANSLATES.replace(PROTECTED, &format!("body {PROTECTED}")), Vec::new()).await?;
    leyla.sees(&strange(4)).await?;
    for sentence in [device.translated.what, device.translated.remedy, device.other_language] {
        leyla.sees(sentence).await?;
    }
    Ok(())
}

/// The page is made anew in English, and goes on saying what is the matter.
async fn reads_the_other_language(leyla: &Person) -> Result<()> {
    let english = &Messages::of(Language::En).device;
    leyla.follows(texts().device.other_language).await?;
    leyla.chooses(format!("x{}", Language::En.own_name())).await?;
    for sentence in [english.translated.what, english.translated.remedy, english.other_language] {
        leyla.sees(sentence).await?;
    }
    Ok(())
}

/// The number of an item, translated.
fn strange(item: usize) -> String {
    format!("x{}", (texts().live.item)(item, ITEMS))
}
