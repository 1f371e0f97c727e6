//! After the third meeting both say apart whether rhythm and length suit them. Then they see both, agree to one change, and
//! the meetings to come are planned anew.

use anyhow::Result;
use tandembuch_core::forms::person::Role;

use crate::clock::Moment;
use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::{Person, at};
use crate::stage::Stage;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let now = Moment("2027-02-01T09:00");
    let leyla = stage.person_at("leyla", &server, now).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    for (topic, day) in [("Erstes", "2027-01-11"), ("Zweites", "2027-01-18"), ("Drittes", "2027-01-25")] {
        deeds::plans_a_meeting(&leyla, topic, day, "10:30").await?;
        leyla.chooses(texts().meetings.held).await?;
        leyla.sees_it_saved().await?;
    }
    for (topic, day) in [("Viertes", "2027-02-08"), ("Fünftes", "2027-02-15"), ("Sechstes", "2027-02-22")] {
        deeds::plans_a_meeting(&leyla, topic, day, "10:30").await?;
    }
    answers(&leyla, pulse().often[0]).await?;
    leyla.sees(&(texts().growth.view.waiting)(BERND)).await?;
    let first = deeds::makes_a_file(&leyla).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &first)?;

    let bernd = stage.person_at("bernd", &server, now).await?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;
    answers(&bernd, pulse().often[0]).await?;
    let from_bernd = deeds::makes_a_file(&bernd).await?;
    deeds::takes_in(&leyla, &from_bernd, BERND).await?;

    sees_the_check(&leyla).await?;
    leyla.sees((pulse().rhythm)(2)).await?;
    leyla.sees(&(pulse().moves)(2)).await?;
    leyla.presses(pulse().agree).await?;
    leyla.sees(&(pulse().waits)(BERND)).await?;
    leyla.sees_it_saved().await?;
    let from_leyla = deeds::makes_a_file(&leyla).await?;

    deeds::takes_in(&bernd, &from_leyla, LEYLA).await?;
    sees_the_check(&bernd).await?;
    bernd.sees(&(pulse().other_agrees)(LEYLA)).await?;
    bernd.presses(pulse().agree).await?;
    bernd.sees(pulse().done).await?;
    // One press too many is taken back: what both have agreed to stays, and the meetings are where they were.
    bernd.presses(texts().common.undo).await?;
    bernd.sees(&(pulse().moves)(2)).await?;
    bernd.presses(pulse().plan).await?;
    bernd.sees(pulse().done).await?;
    bernd.follows(pulse().to_meetings).await?;
    bernd.sees("22. Februar").await?;
    bernd.sees_no("15. Februar").await?;
    bernd.sees_it_saved().await?;
    let again = deeds::makes_a_file(&bernd).await?;
    deeds::takes_in(&leyla, &again, BERND).await?;
    sees_the_check(&leyla).await?;
    leyla.sees(pulse().done).await?;
    leyla.leaves().await?;
    bernd.leaves().await
}

fn pulse() -> &'static tandembuch_core::text::growth::Pulse {
    &texts().growth.pulse
}

/// Four taps, and hands them in.
async fn answers(person: &Person, often: &str) -> Result<()> {
    deeds::goes_to(person, texts().shell.growth).await?;
    person.follows(at(texts().growth.view.begin).beside(pulse().invite)).await?;
    let [how_often, how_long, eye_level, gain] = pulse().questions;
    for (question, answer) in [
        (how_often, often),
        (how_long, pulse().long[1]),
        (eye_level, pulse().judgements[0]),
        (gain, pulse().judgements[1]),
    ] {
        person.chooses(at(answer).beside(question)).await?;
    }
    person.presses(texts().growth.view.hand_in).await?;
    person.sees(texts().growth.view.handed_in).await?;
    person.sees_it_saved().await
}

async fn sees_the_check(person: &Person) -> Result<()> {
    deeds::goes_to(person, texts().shell.growth).await?;
    person.follows("Nach dem 3. Treffen").await
}
