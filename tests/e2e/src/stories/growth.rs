//! Two people say apart where they see the skills of one of them; what they say is hidden in every file until both have
//! handed it in. Then it is revealed, becomes something to talk about, and what works is seen to grow.

use anyhow::{Result, ensure};
use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::level::Band;
use tandembuch_core::forms::milestone::What;
use tandembuch_core::forms::person::Role;

use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::Person;
use crate::stage::Stage;
use crate::stored::StoredRecord;

const SKILLS: [Competence; 3] = [Competence::Collaborating, Competence::Creating, Competence::Privacy];
const BERNDS: [Band; 3] = [Band::WithHelp, Band::NotYet, Band::Alone];
const LEYLAS: [Band; 3] = [Band::Shows, Band::NotYet, Band::WithHelp];
const WORKED: &str = "Eine Videokonferenz mit 40 Gästen geleitet";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    deeds::plans_a_meeting(&leyla, "Erstgespräch", "2099-01-14", "10:30").await?;
    let first = deeds::makes_a_file(&leyla).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &first)?;
    let bernd = stage.person("bernd", &server).await?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;

    chooses_skills(&bernd).await?;
    gives_a_view(&bernd, BERNDS, LEYLA).await?;
    bernd.sees(&(view().waiting)(LEYLA)).await?;
    takes_back_and_hands_in_again(&bernd).await?;
    let from_bernd = hides_it_in_the_file(&bernd).await?;

    deeds::takes_in(&leyla, &from_bernd, BERND).await?;
    deeds::goes_to(&leyla, texts().shell.growth).await?;
    leyla.sees(&(view().your_turn)(BERND)).await?;
    leyla.sees(texts().growth.not_seen).await?;
    gives_a_view(&leyla, LEYLAS, BERND).await?;
    leyla.sees(&(view().both_in)(BERND)).await?;
    let from_leyla = deeds::makes_a_file(&leyla).await?;

    deeds::takes_in(&bernd, &from_leyla, LEYLA).await?;
    sees_both(&bernd, BERNDS, LEYLAS).await?;
    talks_about_it(&bernd).await?;
    notes_a_success(&bernd).await?;
    let again = deeds::makes_a_file(&bernd).await?;
    deeds::takes_in(&leyla, &again, BERND).await?;
    sees_both(&leyla, LEYLAS, BERNDS).await?;
    leyla.sees(view().on_agenda).await?;
    deeds::goes_to(&leyla, texts().shell.growth).await?;
    leyla.sees(&(texts().growth.grown)(1, 3)).await?;
    leyla.sees(WORKED).await?;
    leyla.leaves().await?;
    bernd.leaves().await
}

fn view() -> &'static tandembuch_core::text::growth::View {
    &texts().growth.view
}

fn name(competence: Competence) -> &'static str {
    (texts().skill_names.of)(competence)
}

fn level(band: Band) -> String {
    (texts().growth.level)(band, None)
}

/// As it begins a line.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

async fn chooses_skills(bernd: &Person) -> Result<()> {
    deeds::goes_to(bernd, texts().shell.growth).await?;
    for competence in SKILLS {
        bernd.picks(texts().growth.others, name(competence)).await?;
        // What it is about stands in its row alone.
        bernd.sees((texts().skill_names.about)(competence)).await?;
    }
    bernd.sees_it_saved().await
}

/// One skill after the other, and all of them are handed in.
async fn gives_a_view(person: &Person, bands: [Band; 3], _other: &str) -> Result<()> {
    person.follows(view().begin).await?;
    for (competence, band) in in_their_order(bands) {
        person.sees(name(competence)).await?;
        person.chooses(capital(&level(band)).as_str()).await?;
        person.presses(view().next).await?;
    }
    person.sees(view().check).await?;
    hands_in(person).await
}

async fn hands_in(person: &Person) -> Result<()> {
    person.presses(view().hand_in).await?;
    person.sees(view().handed_in).await
}

/// They are asked for in the order in which they were chosen.
fn in_their_order(bands: [Band; 3]) -> impl Iterator<Item = (Competence, Band)> {
    SKILLS.into_iter().zip(bands)
}

/// Nothing has left the device yet: the view is a draft again, with all that was said.
async fn takes_back_and_hands_in_again(bernd: &Person) -> Result<()> {
    bernd.presses(view().take_back).await?;
    bernd.sees(view().check).await?;
    bernd.sees(&capital(&level(BERNDS[0]))).await?;
    hands_in(bernd).await?;
    bernd.sees_it_saved().await
}

/// What Bernd has said is in his device, and in no record that could leave it.
async fn hides_it_in_the_file(bernd: &Person) -> Result<String> {
    let stored = StoredRecord::of(bernd).await?;
    ensure!(!stored.has("with_help"), "what was said is in the record");
    let file = deeds::makes_a_file(bernd).await?;
    // It has left the device: now it stays.
    deeds::goes_to(bernd, texts().shell.growth).await?;
    bernd.follows((view().occasions)(Some(tandembuch_core::forms::rating::Occasion::Beginning))).await?;
    bernd.sees(&(view().waiting)(LEYLA)).await?;
    bernd.sees_no(view().take_back).await?;
    Ok(file)
}

async fn sees_both(person: &Person, own: [Band; 3], others: [Band; 3]) -> Result<()> {
    deeds::goes_to(person, texts().shell.growth).await?;
    person.follows((view().occasions)(Some(tandembuch_core::forms::rating::Occasion::Beginning))).await?;
    person.sees(&(view().different)(name(SKILLS[0]))).await?;
    for band in own.into_iter().chain(others) {
        person.sees(&level(band)).await?;
    }
    Ok(())
}

/// Where both differ most goes onto the agenda, once.
async fn talks_about_it(bernd: &Person) -> Result<()> {
    bernd.presses(view().to_agenda).await?;
    bernd.sees(view().on_agenda).await?;
    bernd.sees_no(view().to_agenda).await?;
    deeds::goes_to(bernd, texts().shell.meetings).await?;
    bernd.follows(texts().meetings.open).await?;
    bernd.sees(&(view().item)(name(SKILLS[0]))).await
}

async fn notes_a_success(bernd: &Person) -> Result<()> {
    let growth = &texts().growth;
    deeds::goes_to(bernd, texts().shell.growth).await?;
    bernd.sees(&(growth.not_grown)(3)).await?;
    bernd.follows(name(SKILLS[0])).await?;
    bernd.presses(growth.add_success).await?;
    bernd.types(growth.what_worked, WORKED).await?;
    bernd.chooses((texts().milestones.what)(What::Shown)).await?;
    bernd.presses(texts().common.add).await?;
    bernd.sees(growth.success_added).await?;
    bernd.sees(WORKED).await?;
    deeds::goes_to(bernd, texts().shell.growth).await?;
    bernd.sees(&(growth.grown)(1, 3)).await?;
    bernd.sees_it_saved().await
}
