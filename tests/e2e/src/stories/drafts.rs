//! What is typed and not added stays in its field, as a draft: after leaving, reloading and a kill, and in another tab. It
//! never becomes an entry by itself.

use anyhow::{Result, ensure};

use crate::deeds::{self, BERND, texts};
use crate::person::{Person, at};
use crate::stage::Stage;
use crate::stored::StoredRecord;

const GOAL: &str = "Umfragen selbst anle";
const RULE: &str = "Was wir besprechen, blei";
const NOTE: &str = "Bernd fragen, ob";
const PLACE: &str = "Kantine";
const NAME: &str = "Leyla Ars";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    the_form_for_a_tandem_survives_going_back(&leyla).await?;
    deeds::founds_a_tandem(&leyla).await?;
    let goal = texts().goals.new_goal_of.about(Some(BERND));
    types_here_and_there(&leyla, &goal).await?;

    leyla.reloads().await?;
    finds_all_of_it(&leyla, &goal).await?;
    let leyla = leyla.comes_back_after_being_killed().await?;
    deeds::opens_the_tandem(&leyla).await?;
    finds_all_of_it(&leyla, &goal).await?;
    let stored = StoredRecord::of(&leyla).await?;
    for text in [GOAL, RULE, NOTE] {
        ensure!(!stored.has(text), "\"{text}\" has become an entry by itself");
    }
    the_dialog_for_a_meeting_survives_closing(&leyla).await?;
    what_is_added_is_no_draft_any_more(&leyla, &goal).await?;
    leyla.leaves().await
}

async fn the_form_for_a_tandem_survives_going_back(leyla: &Person) -> Result<()> {
    let founding = &texts().founding;
    leyla.visits("#/").await?;
    leyla.follows(texts().start.new.title).await?;
    leyla.chooses(founding.i_am_mentor).await?;
    leyla.fills(founding.your_name, NAME).await?;
    leyla.goes_back().await?;
    leyla.follows(texts().start.new.title).await?;
    leyla.reads_in(founding.your_name, NAME).await?;
    leyla.sees(texts().common.draft).await?;
    leyla.presses(texts().common.cancel).await?;
    leyla.follows(texts().start.new.title).await?;
    leyla.reads_in(founding.your_name, "").await
}

/// A goal and a rule, each of which is left at once, and a note that is stored after a pause.
async fn types_here_and_there(leyla: &Person, goal: &str) -> Result<()> {
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.types(goal, GOAL).await?;
    leyla.visits("#/").await?;
    deeds::opens_the_tandem(leyla).await?;
    from_the_overview_to(leyla, texts().agreement.title).await?;
    leyla.presses(texts().agreement.new_rule).await?;
    leyla.types(texts().agreement.new_rule, RULE).await?;
    from_the_overview_to(leyla, texts().notes.title).await?;
    leyla.types(texts().notes.new, NOTE).await?;
    leyla.sees_it_saved().await
}

async fn finds_all_of_it(leyla: &Person, goal: &str) -> Result<()> {
    deeds::goes_to(leyla, texts().shell.goals).await?;
    finds(leyla, goal, GOAL).await?;
    from_the_overview_to(leyla, texts().agreement.title).await?;
    finds(leyla, texts().agreement.new_rule, RULE).await?;
    from_the_overview_to(leyla, texts().notes.title).await?;
    finds(leyla, texts().notes.new, NOTE).await
}

async fn finds(leyla: &Person, field: &str, text: &str) -> Result<()> {
    leyla.reads_in(field, text).await?;
    leyla.sees(texts().common.draft).await
}

async fn from_the_overview_to(leyla: &Person, link: &str) -> Result<()> {
    deeds::goes_to(leyla, texts().shell.overview).await?;
    leyla.follows(link).await
}

async fn the_dialog_for_a_meeting_survives_closing(leyla: &Person) -> Result<()> {
    let meetings = &texts().meetings;
    deeds::goes_to(leyla, texts().shell.meetings).await?;
    leyla.presses(meetings.plan).await?;
    leyla.fills(meetings.place, PLACE).await?;
    leyla.presses(texts().common.close).await?;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    deeds::goes_to(leyla, texts().shell.meetings).await?;
    leyla.presses(meetings.plan).await?;
    leyla.reads_in(meetings.place, PLACE).await?;
    leyla.presses(texts().common.cancel).await?;
    leyla.presses(meetings.plan).await?;
    leyla.reads_in(meetings.place, "").await?;
    leyla.presses(texts().common.cancel).await
}

async fn what_is_added_is_no_draft_any_more(leyla: &Person, goal: &str) -> Result<()> {
    let first = leyla.tab().await?;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.reads_in(goal, GOAL).await?;
    let second = leyla.opens_another_tab("#/").await?;
    deeds::opens_the_tandem(leyla).await?;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.reads_in(goal, GOAL).await?;
    leyla.presses(at(texts().goals.add).beside(goal)).await?;
    leyla.reads_in(goal, "").await?;
    leyla.sees(GOAL).await?;
    leyla.sees_it_saved().await?;
    leyla.turns_to(&first).await?;
    leyla.sees(GOAL).await?;
    leyla.reads_in(goal, "").await?;
    leyla.turns_to(&second).await?;
    leyla.reloads().await?;
    leyla.sees(GOAL).await?;
    leyla.reads_in(goal, "").await?;
    leyla.sees_no(texts().common.draft).await
}
