//! A meeting is in Berlin. Its calendar file says the same moment wherever it is made, "today" is the day there, and a device
//! elsewhere says so once beside the time. A tandem that is founded elsewhere is there, until somebody says otherwise.

use anyhow::{Result, ensure};

use crate::clock::{Moment, Zone};
use crate::deeds::{self, texts};
use crate::person::Person;
use crate::stage::Stage;

const NEW_YORK: Zone = Zone("America/New_York");
const TOKYO: Zone = Zone("Asia/Tokyo");

const MEETING: &str = "Umfragen";
/// Two in the afternoon in Berlin, two days before the clocks are put forward there.
const START: &str = "20270326T130000Z";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person_at("leyla", &server, Moment("2027-03-22T09:00")).await?;
    deeds::founds_a_tandem(&leyla).await?;
    deeds::plans_a_meeting(&leyla, MEETING, "2027-03-26", "14:00").await?;
    starts(&leyla, START).await?;
    leyla.sees_no("Zeit in Berlin").await?;
    leyla.sees_it_saved().await?;

    let leyla = leyla.travels_to(NEW_YORK).await?;
    is_seen_from(&leyla, "2027-03-26T03:00Z", "heute, 14:00 Uhr", "Zeit in Berlin, hier 9:00 Uhr").await?;
    let leyla = leyla.travels_to(TOKYO).await?;
    is_seen_from(&leyla, "2027-03-25T16:00Z", "morgen, 14:00 Uhr", "Zeit in Berlin, hier 22:00 Uhr").await?;
    leyla.leaves().await?;

    let anna = stage.person_in(NEW_YORK, "anna", &server, Moment("2027-03-22T09:00")).await?;
    is_at_home_elsewhere(&anna).await?;
    anna.leaves().await
}

/// Opens the meeting at a moment, on a device that has come from somewhere.
async fn is_seen_from(leyla: &Person, moment: &'static str, when: &str, place: &str) -> Result<()> {
    leyla.visits("#/").await?;
    leyla.time_is(Moment(moment)).await?;
    leyla.sees(&(texts().start.next_meeting)(when)).await?;
    leyla.sees(place).await?;
    deeds::opens_the_tandem(leyla).await?;
    deeds::goes_to(leyla, texts().shell.meetings).await?;
    leyla.follows(texts().meetings.open).await?;
    leyla.has_in_focus(MEETING).await?;
    leyla.sees(place).await?;
    starts(leyla, START).await
}

/// Founded in New York, and moved to Berlin: now everybody hears what it is there.
async fn is_at_home_elsewhere(anna: &Person) -> Result<()> {
    deeds::founds_a_tandem(anna).await?;
    deeds::plans_a_meeting(anna, MEETING, "2027-03-26", "14:00").await?;
    starts(anna, "20270326T180000Z").await?;
    anna.sees_no("Zeit in").await?;
    anna.sees_it_saved().await?;
    anna.visits("#/").await?;
    deeds::opens_the_tandem(anna).await?;
    anna.run("location.hash = location.hash.replace(/(#\\/t\\/[^/]+).*/, '$1/settings')", Vec::new()).await?;
    anna.picks(texts().tandem.zone, "Berlin").await?;
    anna.sees_it_saved().await?;
    deeds::goes_to(anna, texts().shell.meetings).await?;
    anna.sees("Zeit in Berlin, hier 9:00 Uhr").await?;
    // The file that was saved before says another moment.
    anna.sees(texts().appointment.moved).await
}

/// Saves the calendar file of the meeting that is open.
async fn starts(person: &Person, moment: &str) -> Result<()> {
    let file = person.saves_a_calendar_file(texts().appointment.to_calendar).await?;
    let start = file.line("DTSTART")?;
    ensure!(start == moment, "the meeting starts at {start}, not {moment}");
    Ok(())
}
