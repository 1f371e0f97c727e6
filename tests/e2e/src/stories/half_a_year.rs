//! Half a year of a tandem, by the clock: views at the beginning and at the end, what has worked, two rhythm checks and
//! meetings planned anew, the halfway review, the closing, what stays, and the archive. One of the two devices has no network
//! after the first visit.

use anyhow::{Result, ensure};
use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::level::Band;
use tandembuch_core::forms::milestone::What;
use tandembuch_core::forms::person::Role;
use tandembuch_core::text::keepsake::Keepsake;

use crate::clock::Moment;
use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::{Person, at};
use crate::stage::Stage;
use crate::stored;

const SKILL: Competence = Competence::Collaborating;
const WORKED: &str = "Eine Videokonferenz mit 40 Gästen geleitet";
const OTHERWISE: &str = "Jedes Treffen beginnt mit etwas zum Ausprobieren";
const THANKS: &str = "Danke, dass Sie mich nie belächelt haben";
const THANKS_BACK: &str = "Danke für all die offenen Türen";
const IN_TOUCH: &str = "Mittagessen am ersten Freitag im Quartal";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let (server, mut bernds) = (stage.server().await?, stage.server().await?);
    let october = Moment("2026-10-01T09:00");
    let leyla = stage.person_at("leyla", &server, october).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    let first = deeds::makes_a_file(&leyla).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &first)?;
    let bernd = stage.person_at("bernd", &bernds, october).await?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;
    bernd.waits_for_state("offline", "ready").await?;
    bernds.end().await?;

    begins(&leyla, &bernd).await?;
    checks_the_rhythm(&leyla, &bernd).await?;
    looks_back_halfway(&leyla, &bernd).await?;
    plans_anew(&leyla, &bernd).await?;
    comes_to_its_end(&leyla, &bernd).await?;
    keeps_what_stays(&bernd).await?;
    leaves_it_behind(&leyla).await?;
    leyla.leaves().await?;
    bernd.leaves().await
}

fn keepsake() -> &'static Keepsake {
    &texts().keepsake
}

fn skill() -> &'static str {
    (texts().skill_names.of)(SKILL)
}

fn level(band: Band) -> String {
    let level = (texts().growth.level)(band, None);
    let mut letters = level.chars();
    letters.next().map(|first| first.to_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

/// One gives the other all that is new.
async fn passes_on(from: &Person, name: &str, to: &Person) -> Result<()> {
    let file = deeds::makes_a_file(from).await?;
    // Firefox leaves the keyboard with the browser that was opened last.
    to.turns_to(&to.tab().await?).await?;
    deeds::takes_in(to, &file, name).await
}

async fn gives_a_view(person: &Person, band: Band) -> Result<()> {
    let view = &texts().growth.view;
    deeds::goes_to(person, texts().shell.growth).await?;
    if person.page().await?.contains(texts().growth.choose_intro_to_gain) {
        // The mentor has no skills of her own here.
        person.chooses(BERND).await?;
    }
    person.follows(view.begin).await?;
    person.chooses(level(band).as_str()).await?;
    person.presses(view.next).await?;
    person.presses(view.hand_in).await?;
    person.sees(view.handed_in).await?;
    person.sees_it_saved().await
}

/// Both say apart where Bernd begins.
async fn begins(leyla: &Person, bernd: &Person) -> Result<()> {
    deeds::goes_to(bernd, texts().shell.growth).await?;
    bernd.picks(texts().growth.others, skill()).await?;
    bernd.sees((texts().skill_names.about)(SKILL)).await?;
    gives_a_view(bernd, Band::WithHelp).await?;
    passes_on(bernd, BERND, leyla).await?;
    gives_a_view(leyla, Band::Alone).await?;
    passes_on(leyla, LEYLA, bernd).await
}

async fn answers(person: &Person, often: &str) -> Result<()> {
    let pulse = &texts().growth.pulse;
    let [how_often, how_long, eye_level, gain] = pulse.questions;
    for (question, answer) in [
        (how_often, often),
        (how_long, pulse.long[1]),
        (eye_level, pulse.judgements[0]),
        (gain, pulse.judgements[0]),
    ] {
        person.chooses(at(answer).beside(question)).await?;
    }
    person.presses(texts().growth.view.hand_in).await?;
    person.sees(texts().growth.view.handed_in).await?;
    person.sees_it_saved().await
}

async fn holds(leyla: &Person, days: [&str; 3]) -> Result<()> {
    for day in days {
        deeds::plans_a_meeting(leyla, day, day, "10:30").await?;
        leyla.chooses(texts().meetings.held).await?;
        leyla.sees_it_saved().await?;
    }
    Ok(())
}

/// After three meetings all is well.
async fn checks_the_rhythm(leyla: &Person, bernd: &Person) -> Result<()> {
    let pulse = &texts().growth.pulse;
    let fits = pulse.often[1];
    for person in [leyla, bernd] {
        person.time_is(Moment("2026-11-20T09:00")).await?;
    }
    holds(leyla, ["2026-10-14", "2026-10-28", "2026-11-18"]).await?;
    opens_the_check(leyla).await?;
    answers(leyla, fits).await?;
    passes_on(leyla, LEYLA, bernd).await?;
    opens_the_check(bernd).await?;
    answers(bernd, fits).await?;
    passes_on(bernd, BERND, leyla).await?;
    deeds::goes_to(leyla, texts().shell.growth).await?;
    leyla.follows("Nach dem 3. Treffen").await?;
    leyla.sees(pulse.no_change).await
}

async fn opens_the_check(person: &Person) -> Result<()> {
    deeds::goes_to(person, texts().shell.growth).await?;
    person.follows(at(texts().growth.view.begin).beside(texts().growth.pulse.invite)).await
}

/// Three more meetings later; what they change from now on reaches the other one with the second check.
async fn looks_back_halfway(leyla: &Person, bernd: &Person) -> Result<()> {
    for person in [leyla, bernd] {
        person.time_is(Moment("2027-01-18T09:00")).await?;
    }
    holds(leyla, ["2026-12-02", "2026-12-16", "2027-01-13"]).await?;
    for day in ["2027-01-20", "2027-01-27", "2027-02-03", "2027-02-10"] {
        deeds::plans_a_meeting(leyla, day, day, "10:30").await?;
    }
    deeds::goes_to(leyla, texts().shell.growth).await?;
    leyla.follows(keepsake().back.halfway).await?;
    leyla.types(keepsake().back.otherwise, OTHERWISE).await?;
    leyla.leaves_the_field().await?;
    leyla.sees_it_saved().await?;
    leyla.follows(texts().growth.pulse.title).await?;
    answers(leyla, texts().growth.pulse.often[0]).await?;
    passes_on(leyla, LEYLA, bernd).await?;
    deeds::goes_to(bernd, texts().shell.growth).await?;
    bernd.follows(keepsake().back.halfway).await?;
    bernd.reads_in(keepsake().back.otherwise, OTHERWISE).await?;
    bernd.follows(texts().growth.pulse.title).await?;
    answers(bernd, texts().growth.pulse.often[0]).await
}

/// Both want fewer meetings, and agree to what is proposed.
async fn plans_anew(leyla: &Person, bernd: &Person) -> Result<()> {
    let pulse = &texts().growth.pulse;
    notes_a_success(bernd).await?;
    passes_on(bernd, BERND, leyla).await?;
    opens_the_second_check(leyla).await?;
    leyla.sees(pulse.proposal).await?;
    leyla.presses(pulse.agree).await?;
    leyla.sees(&(pulse.waits)(BERND)).await?;
    leyla.sees_it_saved().await?;
    passes_on(leyla, LEYLA, bernd).await?;
    opens_the_second_check(bernd).await?;
    bernd.presses(pulse.agree).await?;
    bernd.sees(pulse.done).await?;
    bernd.sees_it_saved().await
}

async fn opens_the_second_check(person: &Person) -> Result<()> {
    deeds::goes_to(person, texts().shell.growth).await?;
    person.follows("Nach dem 6. Treffen").await
}

async fn notes_a_success(bernd: &Person) -> Result<()> {
    let growth = &texts().growth;
    deeds::goes_to(bernd, texts().shell.growth).await?;
    bernd.follows(skill()).await?;
    bernd.presses(growth.add_success).await?;
    bernd.types(growth.what_worked, WORKED).await?;
    bernd.chooses((texts().milestones.what)(What::Shown)).await?;
    bernd.presses(texts().common.add).await?;
    bernd.sees(growth.success_added).await
}

/// In spring both say once more where Bernd is, thank each other, and close the tandem.
async fn comes_to_its_end(leyla: &Person, bernd: &Person) -> Result<()> {
    let back = &keepsake().back;
    for person in [leyla, bernd] {
        person.time_is(Moment("2027-03-29T09:00")).await?;
    }
    gives_a_view(bernd, Band::Shows).await?;
    opens_the_closing(bernd).await?;
    bernd.types(&*(back.my_thanks)(LEYLA), THANKS).await?;
    bernd.types(back.in_touch, IN_TOUCH).await?;
    bernd.leaves_the_field().await?;
    bernd.sees_it_saved().await?;
    passes_on(bernd, BERND, leyla).await?;
    gives_a_view(leyla, Band::Shows).await?;
    opens_the_closing(leyla).await?;
    leyla.sees(back.both).await?;
    leyla.reads_in(back.in_touch, IN_TOUCH).await?;
    leyla.types(&*(back.my_thanks)(BERND), THANKS_BACK).await?;
    leyla.leaves_the_field().await?;
    leyla.presses(back.close).await?;
    leyla.sees(back.closed).await?;
    leyla.sees("6 Treffen in sechs Monaten").await?;
    leyla.sees_it_saved().await?;
    passes_on(leyla, LEYLA, bernd).await
}

async fn opens_the_closing(person: &Person) -> Result<()> {
    deeds::goes_to(person, texts().shell.growth).await?;
    person.follows(keepsake().back.closing).await
}

/// The mentee reads what has grown in two taps, has the book as a file, and the certificate.
async fn keeps_what_stays(bernd: &Person) -> Result<()> {
    let book = &keepsake().book;
    deeds::goes_to(bernd, texts().shell.overview).await?;
    bernd.sees(texts().ways.closed[0]).await?;
    deeds::goes_to(bernd, texts().shell.growth).await?;
    bernd.sees(&(texts().growth.grown)(1, 1)).await?;
    bernd.sees(WORKED).await?;
    opens_the_closing(bernd).await?;
    bernd.sees("Was im Oktober 2026 noch mit Hilfe ging, zeigen Sie heute anderen").await?;
    bernd.follows(book.title).await?;
    for words in [THANKS, THANKS_BACK, IN_TOUCH, WORKED, skill()] {
        bernd.sees(words).await?;
    }
    bernd.presses(book.choose).await?;
    bernd.chooses(WORKED).await?;
    bernd.run(include_str!("keeps_a_file.js"), Vec::new()).await?;
    bernd.presses(book.save).await?;
    bernd.waits_until("return !!window.storyFile", "a file is handed over").await?;
    let file = bernd.run("return window.storyFile", Vec::new()).await?;
    let [name, text] = ["name", "text"].map(|part| file[part].as_str().unwrap_or_default().to_owned());
    ensure!(name == "Erinnerungsbuch.html", "the file is called {name}");
    ensure!(text.starts_with("<!doctype html>") && text.contains(THANKS), "it is no book: {text}");
    ensure!(!text.contains(WORKED), "what was taken out is in it");
    ensure!(!text.contains("<script") && !text.contains("://"), "it needs something else");
    ensure!(!text.contains("<!--"), "the program's own marks are in it");
    deeds::goes_to(bernd, texts().shell.growth).await?;
    bernd.follows(keepsake().certificate.title).await?;
    bernd.sees("6 Treffen").await?;
    bernd.sees_it_saved().await
}

/// Into the archive, and half a year later away.
async fn leaves_it_behind(leyla: &Person) -> Result<()> {
    let words = &texts().afterwards;
    let name = (texts().people.both)(LEYLA, BERND);
    opens_the_closing(leyla).await?;
    leyla.follows(keepsake().back.to_archive).await?;
    leyla.presses(words.put).await?;
    leyla.sees(words.read_only).await?;
    leyla.visits("#/").await?;
    leyla.time_is(Moment("2027-09-30T09:00")).await?;
    leyla.presses(&*format!("{}: {name}", words.delete_all)).await?;
    leyla.sees(&(words.leaves)(&name)).await?;
    leyla.time_is(Moment("2027-09-30T09:30")).await?;
    leyla.sees(texts().start.welcome).await?;
    let is_left = stored::rows(leyla).await?.into_iter().any(|(_, _, row)| row.to_string().contains(THANKS));
    ensure!(!is_left, "something of it is left");
    Ok(())
}
