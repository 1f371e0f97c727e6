//! A meeting is today, begins, takes longer than planned and is held; then midnight passes, and the next one is today. On the
//! wall of the device, wherever that is.

use anyhow::{Result, ensure};
use tandembuch_core::forms::series::Occasion;

use crate::clock::{BERLIN, Moment, Zone};
use crate::deeds::{self, texts};
use crate::engine::Engine;
use crate::person::Person;
use crate::stage::Stage;

const NEW_YORK: Zone = Zone("America/New_York");

const FIRST: &str = "Umfragen";
const SECOND: &str = "Gruppenräume";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person_at("leyla", &server, Moment("2026-12-03T09:00")).await?;
    deeds::founds_a_tandem(&leyla).await?;
    deeds::plans_a_meeting(&leyla, SECOND, "2026-12-04", "10:30").await?;
    deeds::plans_a_meeting(&leyla, FIRST, "2026-12-03", "10:30").await?;
    leyla.visits("#/").await?;
    next_is(&leyla, "heute, 10:30 Uhr").await?;

    let leyla = is_held_on_its_day(leyla).await?;
    leyla.visits("#/").await?;
    next_is(&leyla, "morgen, 10:30 Uhr").await?;
    midnight_passes(&leyla).await?;
    shows_the_device(&leyla, BERLIN, "2026-12-04T00").await?;
    leyla.leaves().await?;

    let anna = stage.person_in(NEW_YORK, "anna", &server, Moment("2026-12-03T23:30Z")).await?;
    opens_a_page_at(&anna, NEW_YORK, "2026-12-03T18").await?;
    let anna = anna.travels_to(BERLIN).await?;
    opens_a_page_at(&anna, BERLIN, "2026-12-04T00").await?;
    anna.leaves().await
}

/// Before its own scripts run; with [`Engine::WebKit`], when it is loaded.
async fn opens_a_page_at(person: &Person, zone: Zone, wall: &str) -> Result<()> {
    match person.engine() {
        Engine::Chromium | Engine::Firefox => person.begins_to_visit("#/").await?,
        Engine::WebKit => person.visits("#/").await?,
    }
    shows_the_device(person, zone, wall).await
}

/// Its first item takes longer than it should, and its clock says so; the browser that is closed meanwhile does not matter.
async fn is_held_on_its_day(leyla: Person) -> Result<Person> {
    let live = &texts().live;
    leyla.follows((texts().people.both)(deeds::LEYLA, deeds::BERND)).await?;
    deeds::goes_to(&leyla, texts().shell.meetings).await?;
    leyla.time_is(Moment("2026-12-03T10:30")).await?;
    leyla.follows(texts().meetings.open).await?;
    leyla.has_in_focus(FIRST).await?;
    leyla.presses(live.begin).await?;
    leyla.sees((texts().series.templates)(Occasion::FirstTalk)[0].0).await?;
    leyla.sees_no(live.over).await?;
    leyla.time_is(Moment("2026-12-03T11:15")).await?;
    leyla.sees(live.over).await?;
    let leyla = comes_back(leyla).await?;
    leyla.sees(live.over).await?;
    deeds::goes_on_otherwise(&leyla, live.to_closing).await?;
    leyla.presses(live.close).await?;
    // Not on another day than planned, which would be said.
    leyla.sees(&(live.closed)(0, 0)).await?;
    leyla.sees_it_saved().await?;
    Ok(leyla)
}

/// With the browser closed, where it keeps what is stored.
async fn comes_back(leyla: Person) -> Result<Person> {
    leyla.sees_it_saved().await?;
    if !leyla.engine().keeps_profiles() {
        leyla.reloads().await?;
        return Ok(leyla);
    }
    let leyla = leyla.closes_and_opens_again_after(async || Ok(())).await?;
    deeds::opens_the_tandem(&leyla).await?;
    deeds::goes_to(&leyla, texts().shell.meetings).await?;
    leyla.follows(texts().meetings.open).await?;
    leyla.follows(texts().live.resume).await?;
    Ok(leyla)
}

/// Nobody does anything, and the page that is open follows by itself.
async fn midnight_passes(leyla: &Person) -> Result<()> {
    leyla.time_is(Moment("2026-12-03T23:59:40")).await?;
    // So that the page waits for this minute to end.
    leyla.reloads().await?;
    next_is(leyla, "heute, 10:30 Uhr").await
}

/// On the start page.
async fn next_is(leyla: &Person, when: &str) -> Result<()> {
    leyla.sees(&(texts().start.next_meeting)(when)).await
}

/// What its pages take for the time and the zone. `wall` is the beginning of an ISO 8601 local time.
async fn shows_the_device(person: &Person, zone: Zone, wall: &str) -> Result<()> {
    let script = "const {Date} = window, now = new Date(), two = (number) => String(number).padStart(2, '0'); \
                  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-'); \
                  const same = Math.abs(Date.now() - now) < 1000 && now instanceof Date; \
                  return [Intl.DateTimeFormat().resolvedOptions().timeZone, `${day}T${two(now.getHours())}`, same]";
    let shown = person.run(script, Vec::new()).await?;
    ensure!(shown == serde_json::json!([zone.0, wall, true]), "the device shows {shown}");
    Ok(())
}
