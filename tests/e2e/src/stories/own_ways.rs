//! The browser's own ways: Back leads to the place of the page at which it was left, and closes a sheet before that; a file
//! may be dropped anywhere; the second press of a double click presses nothing else.

mod sheets;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tandembuch_core::example;

use crate::deeds::texts;
use crate::person::Person;
use crate::stage::Stage;

/// The last one of the list, in the example.
const FIRST_TALK: &str = "Erstgespräch";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    back_keeps_the_place(&leyla).await?;
    sheets::back_closes_a_sheet(&leyla).await?;
    sheets::a_double_click_presses_one_thing(&leyla).await?;
    a_file_may_be_dropped_anywhere(&leyla).await?;
    sheets::what_is_in_a_sheet_leads_on(&leyla).await?;
    leyla.leaves().await
}

async fn back_keeps_the_place(leyla: &Person) -> Result<()> {
    leyla.visits(&of_example("/meetings")).await?;
    leyla.sees(texts().meetings.past).await?;
    // To the last meeting of the list, which is far down.
    let last = "const links = [...document.querySelectorAll('main section a[href*=\"/meetings/\"]')];
        links.at(-1).scrollIntoView({ block: 'center' });
        return scrollY";
    let place = leyla.run(last, Vec::new()).await?;
    let place = place.as_f64().filter(|place| *place > 100.0).context("the page can be scrolled")?;
    // The browser tells of it with its next picture.
    leyla
        .run_async("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))", Vec::new())
        .await?;
    leyla.follows(FIRST_TALK).await?;
    leyla.sees(texts().meetings.change).await?;
    leyla.waits_until("return scrollY < 100", "another page begins at its top").await?;
    leyla.goes_back().await?;
    leyla.sees(texts().meetings.past).await?;
    let is_there = format!("return Math.abs(scrollY - {place}) < 100");
    leyla.waits_until(&is_there, "the page is where it was left").await
}

/// Beside the place for it, and on a page that has none.
async fn a_file_may_be_dropped_anywhere(leyla: &Person) -> Result<()> {
    for page in ["#/open", &of_example("/exchange"), "#/"] {
        leyla.visits(page).await?;
        leyla.waits_until("return document.querySelector('main h1') !== null", "the page is there").await?;
        let drop = "const data = new DataTransfer();
            data.items.add(new File(['Sehr geehrte Damen und Herren'], 'Brief.txt', { type: 'text/plain' }));
            const options = { bubbles: true, cancelable: true, dataTransfer: data };
            const events = ['dragover', 'drop'].map((name) => new DragEvent(name, options));
            for (const event of events) document.querySelector('h1').dispatchEvent(event);
            return events.every((event) => event.defaultPrevented)";
        ensure!(leyla.run(drop, Vec::new()).await? == true, "on {page} the browser shows the file itself");
        leyla.sees(&texts().failures.not_ours.explain().happened).await?;
    }
    // A text that is dragged into a field is the browser's matter.
    let drag = "const event = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
        document.querySelector('h1').dispatchEvent(event);
        return event.defaultPrevented";
    ensure!(leyla.run(drag, Vec::new()).await? == false, "a text cannot be dragged");
    Ok(())
}

/// An address in the example.
fn of_example(place: &str) -> String {
    format!("#/t/{}{place}", example::TANDEM)
}

/// Waits until the browser has gone where it has been sent, and has come back from there.
async fn settled(leyla: &Person) -> Result<Value> {
    Ok(leyla.run_async("setTimeout(arguments[0], 600)", Vec::new()).await?)
}
