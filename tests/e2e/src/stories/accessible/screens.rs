//! Every screen, in every state that people meet.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Result, ensure};
use tandembuch_core::example;

use super::devices::of_known_devices;
use crate::axe;
use crate::deeds::{self, texts};
use crate::looks::{self, NARROW, PHONE, WIDE, Window};
use crate::person::Person;
use crate::stage::Stage;
use crate::stories::automatic_backup::{drops, looks_at_something_else};

/// Nobody presses Tab more often than this from the top of a page to its main action.
const MOST_TABS: u32 = 8;

/// Before there is anything.
pub(super) async fn of_a_new_device(stage: &Stage, leyla: &Person, findings: &mut Findings) -> Result<()> {
    for route in ["#/", "#/new", "#/open", "#/settings", "#/help", "#/nowhere"] {
        leyla.visits(route).await?;
        look_at(stage, leyla, &format!("new device {route}"), findings).await?;
    }
    leyla.visits("#/new").await?;
    leyla.presses(texts().founding.create).await?;
    leyla.sees(texts().founding.who_missing).await?;
    look_at(stage, leyla, "new tandem with errors", findings).await?;
    leyla.run("document.querySelector('h1').append(document.createElement('font'))", Vec::new()).await?;
    leyla.sees(texts().device.translated.what).await?;
    look_at(stage, leyla, "page that a browser translates", findings).await?;
    leyla.visits("#/open").await?;
    deeds::pastes_a_file(leyla, "Das ist keine Datei").await?;
    leyla.sees(&texts().failures.not_ours.explain().happened).await?;
    look_at(stage, leyla, "open with a failure", findings).await
}

/// Every screen that links lead to from the example.
pub(super) async fn of_the_example(stage: &Stage, leyla: &Person, findings: &mut Findings) -> Result<()> {
    let start = format!("#/t/{}", example::TANDEM);
    let mut seen = BTreeSet::new();
    let mut to_see = vec![start.clone()];
    while let Some(route) = to_see.pop() {
        if !seen.insert(route.clone()) {
            continue;
        }
        leyla.visits(&route).await?;
        look_at(stage, leyla, &format!("example {}", route.replace(&start, "#")), findings).await?;
        to_see.extend(links(leyla).await?.into_iter().filter(|link| link.starts_with(&start)));
    }
    ensure!(seen.len() > 6, "only {} screens were found: {seen:?}", seen.len());
    skills_of_the_other_one(stage, leyla, &start, findings).await
}

/// The skills of the mentee, of which the example has more than of the mentor: its reader.
async fn skills_of_the_other_one(
    stage: &Stage,
    leyla: &Person,
    start: &str,
    findings: &mut Findings,
) -> Result<()> {
    let growth = format!("{start}/growth");
    leyla.visits(&growth).await?;
    leyla.chooses(example::MENTEE_NAME).await?;
    look_at(stage, leyla, "example skills of the mentee", findings).await?;
    let to_see = links(leyla).await?.into_iter().filter(|link| link.starts_with(&format!("{growth}/")));
    for route in to_see.collect::<BTreeSet<_>>() {
        leyla.visits(&route).await?;
        look_at(stage, leyla, &format!("example {}", route.replace(start, "#")), findings).await?;
    }
    Ok(())
}

/// What the example does not show: the code, empty lists, dialogs, a file that is ready.
pub(super) async fn of_an_own_tandem(stage: &Stage, leyla: &Person, findings: &mut Findings) -> Result<()> {
    for place in [texts().shell.overview, texts().shell.goals, texts().shell.exchange] {
        deeds::goes_to(leyla, place).await?;
        look_at(stage, leyla, &format!("own {place}"), findings).await?;
    }
    of_the_recovery_code(stage, leyla, findings).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(texts().files_log.title).await?;
    look_at(stage, leyla, "log without files", findings).await?;
    of_the_automatic_backup(stage, leyla, findings).await?;
    of_the_working_file(stage, leyla, findings).await?;
    let topics = &texts().topics;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.follows(topics.title).await?;
    deeds::opens_the_row(leyla, topics.catalogue.hardware[0]).await?;
    look_at(stage, leyla, "topic that is open", findings).await?;
    deeds::goes_to(leyla, texts().shell.overview).await?;
    leyla.follows(texts().agreement.title).await?;
    look_at(stage, leyla, "agreement without rules", findings).await?;
    leyla.presses(texts().agreement.begin).await?;
    look_at(stage, leyla, "agreement to be confirmed", findings).await?;
    leyla.presses(texts().agreement.agree).await?;
    leyla.sees(texts().agreement.agreed).await?;
    deeds::goes_to(leyla, texts().shell.meetings).await?;
    leyla.presses(texts().meetings.plan).await?;
    look_at(stage, leyla, "dialog for a meeting", findings).await?;
    leyla.presses(texts().common.cancel).await?;
    leyla.presses(texts().series.plan).await?;
    look_at(stage, leyla, "dialog for a series", findings).await?;
    leyla.presses(texts().common.cancel).await?;
    of_a_meeting_that_is_on(stage, leyla, findings).await?;
    let file = deeds::makes_a_file(leyla).await?;
    look_at(stage, leyla, "file that is ready", findings).await?;
    deeds::opens_a_file(leyla, &file).await?;
    leyla.sees(texts().incoming.from_oneself).await?;
    look_at(stage, leyla, "file that was opened", findings).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(texts().files_log.title).await?;
    leyla.sees(texts().files_log.did[0]).await?;
    look_at(stage, leyla, "log of files", findings).await?;
    leyla.follows(texts().shell.settings).await?;
    leyla.presses(texts().tandem.show_code).await?;
    look_at(stage, leyla, "settings of the tandem", findings).await?;
    let code = leyla.reads(texts().tandem.code).await?;
    of_known_devices(stage, leyla, &file, &code, findings).await?;
    leyla.follows(texts().shell.settings).await?;
    leyla.presses(texts().tandem.remove).await?;
    look_at(stage, leyla, "dialog for removing", findings).await?;
    leyla.presses(texts().common.cancel).await
}

/// The working file that is not there, two passwords that differ, and one that something is not in yet.
async fn of_the_working_file(stage: &Stage, leyla: &Person, findings: &mut Findings) -> Result<()> {
    let (words, password) = (&texts().working_file, &texts().password);
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(texts().exchange.working_file[0]).await?;
    leyla.sees(words.why).await?;
    look_at(stage, leyla, "no working file", findings).await?;
    leyla.fills(password.label, "vier Wörter im Wind").await?;
    leyla.fills(password.again, "vier Wörter im Wald").await?;
    leyla.presses(words.begin).await?;
    leyla.sees(password.differs).await?;
    look_at(stage, leyla, "passwords that differ", findings).await?;
    leyla.fills(password.again, "vier Wörter im Wind").await?;
    leyla.presses(words.begin).await?;
    leyla.sees(words.is_on).await?;
    deeds::adds_a_goal(leyla, None, "Nicht in der Datei").await?;
    leyla.sees(texts().exchange.save_to_file).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(texts().exchange.working_file[0]).await?;
    look_at(stage, leyla, "working file", findings).await?;
    leyla.presses(words.stop_it).await?;
    leyla.sees(words.stopped).await
}

/// A recovery code that is not there, is new, and is kept.
async fn of_the_recovery_code(stage: &Stage, leyla: &Person, findings: &mut Findings) -> Result<()> {
    let recovery = &texts().recovery;
    leyla.follows(texts().exchange.recovery[0]).await?;
    leyla.sees(recovery.why).await?;
    look_at(stage, leyla, "no recovery code", findings).await?;
    leyla.presses(recovery.make).await?;
    leyla.sees(recovery.sheet.good_for).await?;
    // No code has a U.
    let [whole, _] = recovery.proof;
    leyla.fills(whole, "UUUU").await?;
    leyla.presses(recovery.keep).await?;
    leyla.sees(recovery.proof_wrong).await?;
    look_at(stage, leyla, "new recovery code", findings).await?;
    let read = "return document.querySelector('.recovery-sheet__groups').textContent";
    let code = leyla.run(read, Vec::new()).await?;
    leyla.fills(whole, code.as_str().unwrap_or_default()).await?;
    leyla.presses(recovery.keep).await?;
    leyla.follows(texts().exchange.recovery[0]).await?;
    leyla.fills(recovery.code, "01JK-MNPQ-RSTV-WXYZ-0123-4567").await?;
    leyla.presses(recovery.check_it).await?;
    leyla.sees(recovery.does_not_fit[0]).await?;
    look_at(stage, leyla, "recovery code", findings).await
}

/// An automatic backup that is offered, is there, and does not work.
async fn of_the_automatic_backup(stage: &Stage, leyla: &Person, findings: &mut Findings) -> Result<()> {
    let automatic = &texts().automatic;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.sees(automatic.offer).await?;
    look_at(stage, leyla, "offer of an automatic backup", findings).await?;
    let folder = stage.folder().join("Sicherungen");
    fs::create_dir_all(&folder)?;
    drops(leyla, &folder).await?;
    leyla.sees(automatic.stop).await?;
    leyla.sees(texts().exchange.all_in_backup).await?;
    look_at(stage, leyla, "automatic backup", findings).await?;
    fs::remove_dir_all(&folder)?;
    deeds::adds_a_goal(leyla, None, "Ein Ziel ohne Laufwerk").await?;
    leyla.sees_it_saved().await?;
    looks_at_something_else(leyla).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.sees(automatic.troubles.gone[0]).await?;
    look_at(stage, leyla, "automatic backup without a folder", findings).await
}

async fn of_a_meeting_that_is_on(stage: &Stage, leyla: &Person, findings: &mut Findings) -> Result<()> {
    deeds::plans_a_meeting(leyla, "Treffen für Bilder", "2027-01-14", "10:30").await?;
    leyla.presses(texts().live.begin).await?;
    leyla.sees(texts().live.notes).await?;
    look_at(stage, leyla, "meeting that is on", findings).await?;
    PHONE.show(leyla).await?;
    leyla.presses(texts().live.more).await?;
    look_at(stage, leyla, "rest of a meeting that is on", findings).await?;
    PHONE.show(leyla).await?;
    leyla.presses(texts().live.leave_open).await?;
    deeds::goes_on_otherwise(leyla, texts().live.to_closing).await?;
    leyla.sees(texts().live.closing_intro).await?;
    look_at(stage, leyla, "meeting that closes", findings).await?;
    leyla.presses(texts().live.close).await?;
    look_at(stage, leyla, "meeting that was held", findings).await?;
    leyla.visits("#/tasks").await?;
    leyla.sees(texts().tasks.intro).await?;
    look_at(stage, leyla, "tasks", findings).await?;
    leyla.visits("#/notes").await?;
    deeds::adds_a_note(leyla, "Was ist eigentlich eine Cloud?").await?;
    look_at(stage, leyla, "notes", findings).await
}

/// Looks at one screen in light and dark, at 320 px, at 400 %, on a phone and on a desktop.
pub(super) async fn look_at(
    stage: &Stage,
    leyla: &Person,
    what: &str,
    findings: &mut Findings,
) -> Result<()> {
    leyla.waits_until("return !document.querySelector('.opening')", "the screen is there").await?;
    findings.add(what, axe::remembered(leyla).await?);
    for scheme in ["light", "dark"] {
        looks::prefer(leyla, scheme).await?;
        leyla.waits_until("return document.getAnimations().length === 0", "colours have settled").await?;
        findings.add(&format!("{what}, {scheme}"), axe::violations(leyla).await?);
    }
    looks::prefer(leyla, "light").await?;
    let small = Window { scale: 1.0, ..NARROW };
    for (name, window) in [("320 px", small), ("400 %", NARROW), ("phone", PHONE), ("desktop", WIDE)] {
        window.show(leyla).await?;
        findings.add(&format!("{what}, {name}"), axe::too_wide(leyla).await?);
        findings.add(&format!("{what}, {name}"), axe::covered(leyla).await?);
        if name == "phone" {
            findings.add(&format!("{what}, {name}"), axe::too_small(leyla).await?);
            findings.add(&format!("{what}, {name}"), axe::too_far(leyla, MOST_TABS).await?);
        }
        if name == "400 %" {
            findings.add(&format!("{what}, {name}"), axe::violations(leyla).await?);
        }
    }
    looks::take(stage, leyla, what).await
}

/// What was found on all screens, so that it can be put right in one go.
#[derive(Default)]
pub(super) struct Findings {
    found: Vec<String>,
    screens: BTreeSet<String>,
}

impl Findings {
    fn add(&mut self, what: &str, found: Vec<String>) {
        self.screens.insert(what.to_owned());
        self.found.extend(found.into_iter().map(|finding| format!("{what}: {finding}")));
    }

    /// Fails with the list, if there is anything on it.
    pub(super) fn check(self) -> Result<()> {
        ensure!(self.screens.len() > 100, "only {} looks were taken", self.screens.len());
        ensure!(self.found.is_empty(), "{} findings:\n{}", self.found.len(), self.found.join("\n"));
        Ok(())
    }
}

async fn links(leyla: &Person) -> Result<Vec<String>> {
    let script =
        "return [...document.querySelectorAll('a[href^=\"#/\"]')].map((link) => link.getAttribute('href'))";
    Ok(serde_json::from_value(leyla.run(script, Vec::new()).await?)?)
}
