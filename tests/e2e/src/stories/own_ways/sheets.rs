//! Back closes a sheet before it leaves the page.

use anyhow::{Result, ensure};
use thirtyfour::By;

use super::{of_example, settled};
use crate::deeds::{self, texts};
use crate::person::Person;

const PLACE: &str = "Kantine";
const TITLE: &str = "Umfragen bauen";
const IS_OPEN: &str = "return document.querySelector('dialog:modal') !== null";

/// What was typed in it stays, as a draft; Forward does not open it again, and the next Back leaves the page.
pub(super) async fn back_closes_a_sheet(leyla: &Person) -> Result<()> {
    let meetings = &texts().meetings;
    leyla.visits(&of_example("/goals")).await?;
    deeds::goes_to(leyla, texts().shell.meetings).await?;
    leyla.presses(meetings.plan).await?;
    leyla.fills(meetings.place, PLACE).await?;
    leyla.goes_back().await?;
    is_at(leyla, "/meetings").await?;
    leyla.goes_forward().await?;
    settled(leyla).await?;
    is_at(leyla, "/meetings").await?;

    // Closed in another way, nothing of it is left to go back to.
    leyla.presses(meetings.plan).await?;
    leyla.reads_in(meetings.place, PLACE).await?;
    leyla.presses(texts().common.close).await?;
    leyla.presses(meetings.plan).await?;
    leyla.reads_in(meetings.place, PLACE).await?;
    leyla.presses(texts().common.cancel).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    is_at(leyla, "/exchange").await?;
    leyla.goes_back().await?;
    is_at(leyla, "/meetings").await?;
    leyla.goes_back().await?;
    is_at(leyla, "/goals").await?;
    leyla.goes_forward().await?;
    leyla.goes_forward().await?;
    is_at(leyla, "/exchange").await?;

    // What was loaded anew with a sheet open has none.
    leyla.goes_back().await?;
    is_at(leyla, "/meetings").await?;
    leyla.presses(meetings.plan).await?;
    leyla.sees(meetings.plan_now).await?;
    leyla.reloads().await?;
    is_at(leyla, "/meetings").await?;
    settled(leyla).await?;
    leyla.goes_back().await?;
    is_at(leyla, "/goals").await
}

/// Whoever is led on from a sheet comes back to the page below it.
pub(super) async fn what_is_in_a_sheet_leads_on(leyla: &Person) -> Result<()> {
    deeds::founds_a_tandem(leyla).await?;
    deeds::plans_a_meeting(leyla, TITLE, "2027-01-13", "14:00").await?;
    leyla.goes_back().await?;
    is_at(leyla, "/meetings").await?;
    leyla.goes_forward().await?;
    leyla.has_in_focus(TITLE).await?;

    // A link in it.
    leyla.visits("#/settings").await?;
    leyla.presses(texts().settings.remove).await?;
    let names = (texts().people.both)(deeds::LEYLA, deeds::BERND);
    leyla.follows((texts().settings.back_up)(&names)).await?;
    is_at(leyla, "/exchange").await?;
    leyla.goes_back().await?;
    is_at(leyla, "/settings").await?;
    leyla.goes_forward().await?;
    is_at(leyla, "/exchange").await
}

/// Neither what lies below a sheet that has gone with the first click, nor what is in one that has come.
pub(super) async fn a_double_click_presses_one_thing(leyla: &Person) -> Result<()> {
    let meetings = &texts().meetings;
    leyla.visits(&of_example("/meetings")).await?;
    leyla
        .run("addEventListener('click', () => (window.clicks = (window.clicks || 0) + 1))", Vec::new())
        .await?;
    leyla.presses(meetings.plan).await?;
    leyla.sees(meetings.plan_now).await?;
    leyla.run("window.clicks = 0", Vec::new()).await?;
    let cancel = leyla.driver().find(By::Css("dialog:modal .dialog__actions button:last-child")).await?;
    leyla.driver().action_chain().move_to_element_center(&cancel).click().click().perform().await?;
    is_at(leyla, "/meetings").await?;
    settled(leyla).await?;
    ensure!(
        leyla.run("return window.clicks", Vec::new()).await? == 1,
        "the second click has pressed something"
    );
    is_at(leyla, "/meetings").await?;
    // A while later the same place may be pressed.
    leyla.driver().action_chain().click().perform().await?;
    ensure!(leyla.run("return window.clicks", Vec::new()).await? == 2, "nothing can be pressed any more");
    Ok(())
}

/// No sheet is open, and the page is this one.
async fn is_at(leyla: &Person, place: &str) -> Result<()> {
    let is_there = format!("return location.hash.endsWith('{place}') && !(() => {{ {IS_OPEN} }})()");
    leyla.waits_until(&is_there, &format!("{place}, without a sheet")).await
}
