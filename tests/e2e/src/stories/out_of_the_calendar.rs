//! What has gone out into a calendar is called back: a meeting that is deleted, one that is moved and then cancelled, and
//! those of a tandem that is removed.

use anyhow::{Result, ensure};

use crate::calendar_files::CalendarFile;
use crate::clock::Moment;
use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::Person;
use crate::stage::Stage;

const FIRST: &str = "Umfragen";
const SECOND: &str = "Gruppenräume";
const THIRD: &str = "Bildrechte";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person_at("leyla", &server, Moment("2027-01-04T09:00")).await?;
    deeds::founds_a_tandem(&leyla).await?;
    a_deleted_meeting(&leyla).await?;
    a_meeting_that_is_moved_and_cancelled(&leyla).await?;
    a_removed_tandem(&leyla).await?;
    leyla.leaves().await
}

/// It is offered beside the list, and still after the page was loaded anew.
async fn a_deleted_meeting(leyla: &Person) -> Result<()> {
    let appointment = &texts().appointment;
    deeds::plans_a_meeting(leyla, FIRST, "2027-01-12", "14:00").await?;
    let told = saves(leyla, appointment.to_calendar).await?;
    leyla.sees_no(appointment.gone).await?;
    leyla.presses(texts().meetings.change).await?;
    leyla.presses(texts().meetings.delete).await?;
    leyla.sees_it_saved().await?;
    leyla.reloads().await?;
    leyla.sees(appointment.gone).await?;
    leyla.sees("12. Januar 2027, 14:00 Uhr").await?;
    takes_it_out(leyla, &told).await
}

/// By one of the two, here; the calendar hears of each.
async fn a_meeting_that_is_moved_and_cancelled(leyla: &Person) -> Result<()> {
    let appointment = &texts().appointment;
    deeds::plans_a_meeting(leyla, SECOND, "2027-01-19", "14:00").await?;
    let told = saves(leyla, appointment.to_calendar).await?;
    leyla.presses(texts().meetings.change).await?;
    // By keyboard they come to the day from above: from below, Chromium leads to its own button in the field first.
    leyla.picks(texts().meetings.day, "2027-01-20").await?;
    leyla.sees(appointment.moved).await?;
    leyla.sees("19. Januar 2027, 14:00 Uhr").await?;
    let anew = saves(leyla, appointment.replace).await?;
    leyla.sees_no(appointment.moved).await?;
    is_newer(&anew, &told)?;
    ensure!(anew.line("DTSTART")? == "20270120T130000Z", "it is not moved");
    ensure!(anew.line("METHOD")? == "PUBLISH", "it is taken out");
    leyla.presses(texts().meetings.change).await?;
    leyla.presses(appointment.cancel).await?;
    leyla.sees(appointment.gone).await?;
    takes_it_out(leyla, &anew).await
}

async fn a_removed_tandem(leyla: &Person) -> Result<()> {
    let (appointment, tandem) = (&texts().appointment, &texts().tandem);
    deeds::plans_a_meeting(leyla, THIRD, "2027-01-26", "14:00").await?;
    let told = saves(leyla, appointment.to_calendar).await?;
    leyla.sees_it_saved().await?;
    leyla
        .run("location.hash = location.hash.replace(/(#\\/t\\/[^/]+).*/, '$1/settings')", Vec::new())
        .await?;
    leyla.presses(tandem.remove).await?;
    leyla.sees(appointment.before_removal).await?;
    let out = leyla.saves_a_calendar_file(appointment.take_out).await?;
    is_taken_out(&out, &told)?;
    leyla.sees_no(appointment.before_removal).await?;
    leyla.presses(tandem.remove_confirm).await?;
    leyla.sees(&(texts().afterwards.leaves)(&(texts().people.both)(LEYLA, BERND))).await
}

async fn takes_it_out(leyla: &Person, told: &CalendarFile) -> Result<()> {
    let appointment = &texts().appointment;
    let out = saves(leyla, appointment.take_out).await?;
    is_taken_out(&out, told)?;
    leyla.sees_no(appointment.gone).await
}

/// The page is loaded anew then: what was told is known for good, and the message about it lies over nothing.
async fn saves(leyla: &Person, button: &str) -> Result<CalendarFile> {
    let file = leyla.saves_a_calendar_file(button).await?;
    leyla.sees_it_saved().await?;
    leyla.reloads().await?;
    Ok(file)
}

fn is_taken_out(out: &CalendarFile, told: &CalendarFile) -> Result<()> {
    is_newer(out, told)?;
    ensure!(out.line("METHOD")? == "CANCEL" && out.line("STATUS")? == "CANCELLED", "it is not taken out");
    Ok(())
}

/// A calendar takes it for a newer version of the same entry.
fn is_newer(file: &CalendarFile, before: &CalendarFile) -> Result<()> {
    ensure!(file.line("UID")? == before.line("UID")?, "it is another entry");
    ensure!(file.sequence()? > before.sequence()?, "it is not newer");
    Ok(())
}
