//! What a first visit takes: a mentor from the first visit to the file after the first meeting, a mentee from that file to the
//! one that comes back. Counted in actions, so that no screen asks for more than it does today.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use tandembuch_core::forms::entry::Sort;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::series::Occasion;
use tandembuch_core::next_step::First;

use crate::clock::Moment;
use crate::deeds::{self, BERND, texts};
use crate::looks::PHONE;
use crate::person::{Person, at};
use crate::stage::Stage;
use crate::stored::StoredRecord;

/// As many as were needed when this was last measured. Fewer are better, and become the bound.
const MENTOR_AT_MOST: u32 = 45;
const MENTEE_AT_MOST: u32 = 18;

const GOALS: [(&str, [&str; 3]); 2] = [
    (
        "Eine Videokonferenz mit Umfrage leiten",
        ["Gruppenräume anlegen", "Eine Umfrage anlegen", "Eine Besprechung damit leiten"],
    ),
    (
        "Vorlagen zu zweit schreiben",
        ["Eine Datei teilen", "Zu zweit darin schreiben", "Fassungen vergleichen"],
    ),
];
const ENTRIES: [(Sort, &str); 3] = [
    (Sort::Note, "Bernd möchte mit Videokonferenzen beginnen."),
    (Sort::Experiment, "Beim nächsten Mal nehmen wir das Notebook aus dem Sitzungssaal."),
    (Sort::Question, "Wer darf Umfragen anlegen?"),
];
const TASK: &str = "Die Rechte bei der IT erfragen";
/// Bernd's, and her own.
const TOOK: [(Option<&str>, &str); 2] =
    [(Some(BERND), "Fragen ist erlaubt."), (None, "Wie eine Vorlage in den Rat kommt.")];
const ITEM: &str = "Gruppenräume ausprobieren";
const NOTE: &str = "Was ist eigentlich eine Cloud?";

/// On which day the tandem is founded, and when it first meets: a week later, as is suggested.
const FOUNDED: Moment = Moment("2026-12-03T09:00");
const MEETS: Moment = Moment("2026-12-10T14:00");
const ITEMS_TICKED: usize = 5;
const ITEMS: usize = 6;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person_at("leyla", &server, FOUNDED).await?;
    PHONE.show(&leyla).await?;
    let (code, file) = mentor(stage, &leyla).await?;
    let of_mentor = leyla.actions();
    leyla.leaves().await?;

    let bernd = stage.person_at("bernd", &server, MEETS).await?;
    mentee(&bernd, &code, &file).await?;
    let of_mentee = bernd.actions();
    bernd.leaves().await?;

    println!("actions: mentor {of_mentor} of {MENTOR_AT_MOST}, mentee {of_mentee} of {MENTEE_AT_MOST}");
    ensure!(
        of_mentor <= MENTOR_AT_MOST && of_mentee <= MENTEE_AT_MOST,
        "more actions than before: mentor {of_mentor} (at most {MENTOR_AT_MOST}), \
         mentee {of_mentee} (at most {MENTEE_AT_MOST})"
    );
    Ok(())
}

/// Returns the Tandem-Code and the file.
async fn mentor(stage: &Stage, leyla: &Person) -> Result<(String, PathBuf)> {
    let code = founds_with_an_arrangement(leyla).await?;
    leyla.presses(texts().tandem.code_told).await?;
    leyla.follows(texts().overview.first_steps[0][2]).await?;
    agrees(leyla).await?;
    goes_on_with(leyla, First::Goals).await?;
    for (goal, steps) in GOALS {
        deeds::adds_a_goal_with_steps(leyla, Some(BERND), goal, &steps).await?;
    }
    goes_on_with(leyla, First::Topics).await?;
    rates_topics(leyla, Role::Mentor).await?;
    deeds::plans_all_meetings(leyla).await?;

    leyla.time_is(MEETS).await?;
    meets(leyla).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.presses(texts().exchange.create).await?;
    let text = leyla.reads(texts().exchange.as_text).await?;
    let goals = GOALS.iter().flat_map(|(goal, steps)| steps.iter().chain([goal])).copied();
    let rest = ENTRIES.map(|(_, text)| text).into_iter().chain(TOOK.map(|(_, took)| took)).chain([TASK]);
    has_stored(leyla, &goals.chain(rest).collect::<Vec<_>>()).await?;
    Ok((code, deeds::as_file(stage.folder(), "leyla.tandem.txt", &text)?))
}

async fn mentee(bernd: &Person, code: &str, file: &Path) -> Result<()> {
    joins_as_suggested(bernd, code, file).await?;
    bernd.follows(texts().overview.first_steps[0][2]).await?;
    agrees(bernd).await?;
    goes_on_with(bernd, First::Topics).await?;
    rates_topics(bernd, Role::Mentee).await?;
    deeds::goes_to(bernd, texts().shell.meetings).await?;
    bernd.follows(texts().meetings.open).await?;
    bernd.enters(texts().meetings.new_item, ITEM).await?;
    bernd.sees(ITEM).await?;
    bernd.follows(texts().notes.title).await?;
    bernd.enters_all(texts().notes.new, NOTE).await?;
    bernd.sees(NOTE).await?;
    deeds::makes_a_file(bernd).await?;
    has_stored(bernd, &[ITEM, TASK]).await
}

/// Opens the file on a PC. Who sits here is chosen already; whoever takes the tandem in has read it and agrees.
async fn joins_as_suggested(bernd: &Person, code: &str, file: &Path) -> Result<()> {
    let incoming = &texts().incoming;
    bernd.visits("#/").await?;
    bernd.follows(texts().start.open.title).await?;
    bernd.chooses_file(texts().common.choose_file, file).await?;
    bernd.enters(incoming.code, code).await?;
    bernd.has_chosen(BERND).await?;
    bernd.presses(incoming.take_in_new).await?;
    bernd.sees(incoming.taken_in_new).await
}

/// Row by row, past the program.
async fn has_stored(person: &Person, texts: &[&str]) -> Result<()> {
    person.sees_it_saved().await?;
    let stored = StoredRecord::of(person).await?;
    for text in texts {
        ensure!(stored.has(text), "\"{text}\" is not stored");
    }
    Ok(())
}

/// Two names, and where they meet; what else they arrange is as it is suggested.
async fn founds_with_an_arrangement(leyla: &Person) -> Result<String> {
    leyla.visits("#/").await?;
    leyla.follows(texts().start.new.title).await?;
    leyla.fills(texts().arrangement.place, "Rathaus, Zimmer 12").await?;
    deeds::fills_in_a_tandem(leyla).await
}

/// With all nine rules.
async fn agrees(person: &Person) -> Result<()> {
    person.presses(texts().agreement.agree).await?;
    person.sees(texts().agreement.agreed).await
}

/// By the bar that leads to the next of the five first steps.
async fn goes_on_with(person: &Person, step: First) -> Result<()> {
    let texts = &texts().overview;
    person.follows(&*(texts.onward)(texts.first_steps[step as usize][0])).await
}

/// Three of the catalogue.
async fn rates_topics(person: &Person, me: Role) -> Result<()> {
    let topics = &texts().topics;
    let of = &topics.catalogue;
    for [title, ..] in [of.video_calls, of.collaboration, of.ai] {
        let (question, answer) = match me {
            Role::Mentor => ((topics.strength_of)(title), topics.strengths[3]),
            Role::Mentee => ((topics.urgency_of)(title), topics.urgencies[3]),
        };
        person.chooses(at(answer).beside(question)).await?;
    }
    person.sees_it_saved().await
}

/// The first talk, from its beginning to its end.
async fn meets(leyla: &Person) -> Result<()> {
    let live = &texts().live;
    leyla.presses(live.begin).await?;
    let usual = (texts().series.templates)(Occasion::FirstTalk);
    for (item, (next, _)) in (2..).zip(&usual[1..=ITEMS_TICKED]) {
        leyla.presses((live.next)(next)).await?;
        leyla.sees(&(live.item)(item, ITEMS)).await?;
    }
    for (sort, text) in ENTRIES {
        match sort == Sort::default() {
            true => deeds::writes_an_entry_of_the_chosen_sort(leyla, text).await?,
            false => deeds::writes_an_entry(leyla, (texts().journal.sorts)(sort), text).await?,
        }
    }
    leyla.chooses(live.task).await?;
    leyla.enters(texts().tasks.new, TASK).await?;
    leyla.sees(TASK).await?;
    leyla.presses(live.closing_next).await?;
    for (who, took) in TOOK {
        leyla.fills(live.took.about(who), took).await?;
    }
    leyla.presses(live.close).await?;
    leyla.sees(live.give_and_take).await?;
    leyla.sees_it_saved().await
}
