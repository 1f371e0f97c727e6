//! A recovery code goes onto paper, a backup is sealed for it, and the device is lost: on a new one the backup opens with the
//! paper alone and brings everything back, the Tandem-Code too. Who knows only that one does not open it.

use anyhow::{Context, Result, ensure};
use tandembuch_core::bundle::RecoveryCode;
use tandembuch_core::forms::person::Role;

use crate::deeds::{self, BERND, LEYLA, texts};
use crate::interop::Library;
use crate::person::Person;
use crate::stage::Stage;

pub(super) const GOAL: &str = "Eine Videokonferenz leiten";
pub(super) const NOTE: &str = "Was ist eigentlich eine API?";

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person("leyla", &server).await?;
    let tandem_code = deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    deeds::goes_to(&leyla, texts().shell.overview).await?;
    leyla.follows(texts().notes.title).await?;
    deeds::adds_a_note(&leyla, NOTE).await?;
    leyla.sees_it_saved().await?;
    let code = puts_a_code_onto_paper(&leyla).await?;
    let backup = backs_up(&leyla).await?;
    only_the_paper_opens_it(&backup, &code, &tandem_code)?;
    checks_the_paper(&leyla, &code).await?;
    leyla.leaves().await?;

    let leyla = stage.person("leyla-on-a-new-device", &server).await?;
    restores(&leyla, &backup, &code, &tandem_code).await?;
    finds_everything(&leyla).await?;
    // This device knows what the paper is good for, and the Tandem-Code.
    let again = backs_up(&leyla).await?;
    only_the_paper_opens_it(&again, &code, &tandem_code)?;
    leyla.reloads().await?;
    let file = deeds::makes_a_file_of_everything(&leyla).await?;
    let file = deeds::as_file(stage.folder(), "leyla.tandem.txt", &file)?;
    leyla.leaves().await?;
    let bernd = stage.person("bernd", &server).await?;
    deeds::joins_the_tandem(&bernd, &file, &tandem_code, Role::Mentee).await?;
    bernd.leaves().await
}

/// A code that nobody has read from paper does not count.
pub(super) async fn puts_a_code_onto_paper(leyla: &Person) -> Result<RecoveryCode> {
    let (recovery, exchange) = (&texts().recovery, &texts().exchange);
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.sees(exchange.nothing_in_backup).await?;
    leyla.follows(exchange.recovery[0]).await?;
    leyla.sees(recovery.why).await?;
    leyla.presses(recovery.make).await?;
    leyla.sees(recovery.sheet.good_for).await?;
    let first = shown(leyla).await?;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.follows(exchange.recovery[0]).await?;
    leyla.presses(recovery.make).await?;
    leyla.sees(recovery.sheet.good_for).await?;
    let code = shown(leyla).await?;
    ensure!(first != code, "a code is shown twice");
    let text = code.to_string();
    // Copied by hand, and not printed: the whole code is asked for.
    let [whole, _] = recovery.proof;
    leyla.fills(whole, &with_another_end(&code)).await?;
    leyla.presses(recovery.keep).await?;
    leyla.sees(recovery.proof_wrong).await?;
    leyla.fills(whole, &text.to_lowercase()).await?;
    leyla.presses(recovery.keep).await?;
    leyla.sees(recovery.kept).await?;
    leyla.sees(exchange.recovery[2]).await?;
    Ok(code)
}

/// What stands on the sheet.
async fn shown(leyla: &Person) -> Result<RecoveryCode> {
    let read = "return document.querySelector('.recovery-sheet__groups').textContent";
    let text = leyla.run(read, Vec::new()).await?;
    Ok(RecoveryCode::parse(text.as_str().context("it is a text")?)?)
}

pub(super) async fn backs_up(leyla: &Person) -> Result<String> {
    let exchange = &texts().exchange;
    deeds::goes_to(leyla, texts().shell.exchange).await?;
    leyla.presses(exchange.back_up).await?;
    leyla.sees(exchange.backup_told[0]).await?;
    leyla.sees(exchange.all_in_backup).await?;
    leyla.presses(exchange.backup_as_text).await?;
    leyla.reads(exchange.backup_as_text).await
}

/// Others' programs open it like this one.
pub(super) fn only_the_paper_opens_it(backup: &str, code: &RecoveryCode, tandem_code: &str) -> Result<()> {
    for library in Library::ALL {
        let content = library.open(backup, &code.to_string())?;
        for kept in [GOAL, NOTE, tandem_code] {
            ensure!(content.contains(kept), "{library:?} finds no {kept} in the backup");
        }
        ensure!(!content.contains(&code.to_string()), "the backup has its own code");
        ensure!(library.open(backup, tandem_code).is_err(), "{library:?} opens it with the Tandem-Code");
    }
    Ok(())
}

async fn checks_the_paper(leyla: &Person, code: &RecoveryCode) -> Result<()> {
    let recovery = &texts().recovery;
    leyla.follows(texts().exchange.recovery[0]).await?;
    leyla.fills(recovery.code, &with_another_end(code)).await?;
    leyla.presses(recovery.check_it).await?;
    leyla.sees(recovery.does_not_fit[0]).await?;
    leyla.fills(recovery.code, &code.to_string()).await?;
    leyla.presses(recovery.check_it).await?;
    leyla.sees(recovery.fits).await
}

pub(super) async fn restores(
    leyla: &Person,
    backup: &str,
    code: &RecoveryCode,
    tandem_code: &str,
) -> Result<()> {
    let (incoming, failures) = (&texts().incoming, &texts().failures);
    leyla.visits("#/").await?;
    leyla.follows(texts().start.open.title).await?;
    deeds::pastes_a_file(leyla, backup).await?;
    let [title, _, label, _] = incoming.recovery;
    leyla.sees(title).await?;
    leyla.fills(label, tandem_code).await?;
    leyla.presses(incoming.open).await?;
    leyla.sees(&failures.not_the_tandem_code.explain().happened).await?;
    leyla.fills(label, &with_another_end(code)).await?;
    leyla.presses(incoming.open).await?;
    leyla.sees(&failures.wrong_recovery_code.explain().happened).await?;
    leyla.fills(label, &code.to_string().replace('-', " ").to_lowercase()).await?;
    leyla.presses(incoming.open).await?;
    leyla.sees(incoming.backup).await?;
    leyla.sees(incoming.brings_recovery).await?;
    leyla.presses(incoming.take_in_new).await?;
    leyla.sees(incoming.taken_in_new).await
}

pub(super) async fn finds_everything(leyla: &Person) -> Result<()> {
    leyla.sees(&(texts().people.both)(LEYLA, BERND)).await?;
    deeds::goes_to(leyla, texts().shell.goals).await?;
    leyla.sees(GOAL).await?;
    deeds::goes_to(leyla, texts().shell.overview).await?;
    leyla.follows(texts().notes.title).await?;
    leyla.sees(NOTE).await
}

/// A code that differs in its last symbol.
fn with_another_end(code: &RecoveryCode) -> String {
    let mut text = code.to_string();
    let last = text.pop();
    text.push(if last == Some('7') { '8' } else { '7' });
    text
}
