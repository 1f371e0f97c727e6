//! The whole way: a tandem is founded and written, the browser closed and opened without a server, a file goes to
//! the partner, both go on apart, and in the end both hold the same record with nothing lost.

use anyhow::{Result, ensure};
use tandembuch_core::forms::entry::Sort;
use tandembuch_core::forms::person::Role;

use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::Person;
use crate::server::Server;
use crate::stage::Stage;
use crate::stored::StoredRecord;

const CALENDAR: &str = "Den Kalender mit dem Vorzimmer teilen";
const UMBRELLA: &str = "Verstehen, wie eine Beschlussvorlage entsteht";
const FORGOTTEN: &str = "Einen Kurzfilm drehen";
const MEETING: &str = "Erstgespräch";
const ITEM: &str = "Regeln und Ziele vereinbaren";
const ENTRY: &str = "Geteilter Kalender ausprobiert: Das Vorzimmer sieht jetzt auch private Termine.";
const LEYLAS_VERSION: &str = "Den Kalender mit dem Vorzimmer und der Vertretung teilen";
const BERNDS_VERSION: &str = "Nur dienstliche Termine mit dem Vorzimmer teilen";
const BERNDS_SIGN: &str = "Der Film läuft bei der Personalversammlung.";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let mut server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let code = deeds::founds_a_tandem(&leyla).await?;
    writes_everything(&leyla).await?;

    let leyla = goes_on_without_a_server(leyla, &mut server).await?;
    sees_everything(&leyla).await?;
    let first_file = deeds::makes_a_file(&leyla).await?;

    server.start_again().await?;
    let bernd = stage.person("bernd", &server).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &first_file)?;
    deeds::joins_the_tandem(&bernd, &file, &code, Role::Mentee).await?;
    sees_everything(&bernd).await?;

    both_edit_apart(&leyla, &bernd).await?;
    let from_bernd = deeds::makes_a_file(&bernd).await?;
    deeds::takes_in(&leyla, &from_bernd, BERND).await?;
    // What came back shows that the file had arrived.
    deeds::goes_to(&leyla, texts().shell.exchange).await?;
    leyla.sees(&(texts().exchange.has_arrived)(BERND)).await?;
    deeds::goes_to(&leyla, texts().shell.overview).await?;
    settles_the_conflict(&leyla).await?;
    keeps_the_deleted_goal(&leyla).await?;
    let from_leyla = deeds::makes_a_file(&leyla).await?;
    deeds::takes_in(&bernd, &from_leyla, LEYLA).await?;
    bernd.sees_no(&(texts().tandem.decisions)(1)).await?;

    both_have_the_same(&leyla, &bernd).await?;
    leyla.leaves().await?;
    bernd.leaves().await
}

async fn writes_everything(leyla: &Person) -> Result<()> {
    deeds::adds_a_goal(leyla, Some(BERND), CALENDAR).await?;
    deeds::adds_a_goal(leyla, Some(BERND), FORGOTTEN).await?;
    deeds::adds_a_goal(leyla, None, UMBRELLA).await?;
    deeds::plans_a_meeting(leyla, MEETING, "2099-01-14", "10:30").await?;
    deeds::adds_an_item(leyla, "Ankommen").await?;
    deeds::adds_an_item(leyla, ITEM).await?;
    leyla.presses(texts().journal.new_entry).await?;
    deeds::writes_an_entry(leyla, (texts().journal.sorts)(Sort::Experiment), ENTRY).await?;
    leyla.sees_it_saved().await
}

/// Closes the browser, ends the server, and opens the browser again.
async fn goes_on_without_a_server(leyla: Person, server: &mut Server) -> Result<Person> {
    leyla.waits_for_state("offline", "ready").await?;
    leyla.sees_no(texts().device.update_offered).await?;
    if !leyla.engine().keeps_profiles() {
        server.end().await?;
        leyla.reloads().await?;
        return Ok(leyla);
    }
    let leyla = leyla.closes_and_opens_again_after(async || server.end().await).await?;
    deeds::opens_the_tandem(&leyla).await?;
    Ok(leyla)
}

async fn sees_everything(person: &Person) -> Result<()> {
    deeds::goes_to(person, texts().shell.goals).await?;
    for goal in [CALENDAR, FORGOTTEN, UMBRELLA] {
        person.sees(goal).await?;
    }
    deeds::goes_to(person, texts().shell.meetings).await?;
    person.follows(texts().meetings.open).await?;
    for text in [MEETING, ITEM, ENTRY, "Rathaus, Zimmer 12"] {
        person.sees(text).await?;
    }
    Ok(())
}

/// The same text, a deletion against an edit, and something of each that the other does not touch.
async fn both_edit_apart(leyla: &Person, bernd: &Person) -> Result<()> {
    let goals = &texts().goals;
    deeds::opens_the_goal(leyla, CALENDAR).await?;
    leyla.fills(goals.title, LEYLAS_VERSION).await?;
    deeds::opens_the_goal(leyla, FORGOTTEN).await?;
    leyla.presses(goals.delete).await?;
    leyla.sees(&(goals.deleted)(FORGOTTEN)).await?;
    deeds::adds_a_goal(leyla, None, "In einer Sitzung zuhören").await?;
    leyla.sees_it_saved().await?;

    deeds::opens_the_goal(bernd, CALENDAR).await?;
    bernd.fills(goals.title, BERNDS_VERSION).await?;
    deeds::opens_the_goal(bernd, FORGOTTEN).await?;
    bernd.types(goals.sign, BERNDS_SIGN).await?;
    // In the middle of the text: what is typed is kept all the same.
    bernd.goes_back().await?;
    bernd.sees(goals.add).await?;
    deeds::goes_to(bernd, texts().shell.meetings).await?;
    deeds::writes_an_entry(bernd, (texts().journal.sorts)(Sort::Question), "Wer darf private Termine sehen?")
        .await?;
    bernd.sees_it_saved().await
}

/// Both versions are there; Leyla makes one of them.
async fn settles_the_conflict(leyla: &Person) -> Result<()> {
    let common = &texts().common;
    leyla.sees(&(texts().tandem.decisions)(2)).await?;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.follows(BERNDS_VERSION).await?;
    leyla.sees(common.conflict_heading).await?;
    leyla.sees(LEYLAS_VERSION).await?;
    leyla.sees(BERNDS_VERSION).await?;
    makes_one_of_them(leyla).await?;
    // Both are there again, and nothing else.
    leyla.presses(common.undo).await?;
    leyla.sees(common.conflict_heading).await?;
    leyla.sees(BERNDS_VERSION).await?;
    makes_one_of_them(leyla).await?;
    leyla.reads_in(texts().goals.title, &settled()).await
}

async fn makes_one_of_them(leyla: &Person) -> Result<()> {
    let common = &texts().common;
    leyla.presses(common.conflict_merge).await?;
    leyla.has_in_focus(common.conflict_merged_text).await?;
    leyla.fills(common.conflict_merged_text, &settled()).await?;
    leyla.presses(common.save).await?;
    leyla.sees_no(common.conflict_heading).await
}

fn settled() -> String {
    format!("{LEYLAS_VERSION} / {BERNDS_VERSION}")
}

/// What Leyla had deleted while Bernd wrote is still there, and says so.
async fn keeps_the_deleted_goal(leyla: &Person) -> Result<()> {
    deeds::opens_the_goal(leyla, FORGOTTEN).await?;
    leyla.sees(texts().attention.survived_deletion_meaning).await?;
    leyla.reads_in(texts().goals.sign, BERNDS_SIGN).await?;
    leyla.presses(texts().attention.keep).await?;
    leyla.sees_no(texts().attention.survived_deletion_meaning).await?;
    leyla.sees_it_saved().await
}

/// Row by row, past the program.
async fn both_have_the_same(leyla: &Person, bernd: &Person) -> Result<()> {
    let of_leyla = StoredRecord::of(leyla).await?;
    let of_bernd = StoredRecord::of(bernd).await?;
    for text in [UMBRELLA, FORGOTTEN, MEETING, ITEM, ENTRY, BERNDS_SIGN, &settled()] {
        ensure!(of_leyla.has(text), "\"{text}\" is lost");
    }
    ensure!(of_leyla == of_bernd, "the two records differ:\n{of_leyla:#?}\n{of_bernd:#?}");
    Ok(())
}
