//! A lock is set: nothing of the tandem is to be seen or lies open in the database until the password is typed. It locks on
//! demand, by itself and in every tab; wrong tries have to wait; the password is changed, the lock taken away, and set
//! again by somebody who forgets the password: everything is deleted, and comes back from the backup.

use anyhow::{Result, ensure};
use tandembuch_core::bundle::MIN_PASSPHRASE_CHARS;

use super::recovery::{GOAL, NOTE, backs_up, finds_everything, puts_a_code_onto_paper, restores};
use crate::clock::Moment;
use crate::deeds::{self, BERND, LEYLA, texts};
use crate::person::{Person, at};
use crate::stage::Stage;
use crate::stored;
use crate::wait;

pub(super) const PASSWORD: &str = "Leiter Mond Gurke Tasse";
const OTHER: &str = "Gabel Wolke Ziegel Boot";
const MINUTES: u32 = 5;

pub(super) async fn play(stage: &Stage) -> Result<()> {
    let server = stage.server().await?;
    let leyla = stage.person_at("leyla", &server, Moment("2027-01-14T10:00")).await?;
    let tandem_code = deeds::founds_a_tandem(&leyla).await?;
    deeds::adds_a_goal(&leyla, Some(BERND), GOAL).await?;
    deeds::goes_to(&leyla, texts().shell.overview).await?;
    leyla.follows(texts().notes.title).await?;
    deeds::adds_a_note(&leyla, NOTE).await?;
    leyla.sees_it_saved().await?;
    let code = puts_a_code_onto_paper(&leyla).await?;
    let backup = backs_up(&leyla).await?;
    ensure!(lies_open(&leyla).await?, "without a lock the database can be read");

    mistypes_a_new_password(&leyla).await?;
    sets_the_lock(&leyla, PASSWORD, MINUTES).await?;
    ensure!(!lies_open(&leyla).await?, "the database can be read");
    locks(&leyla).await?;
    waits_after_wrong_tries(&leyla).await?;
    leyla.time_is(Moment("2027-01-14T10:20")).await?;
    unlocks(&leyla, PASSWORD).await?;
    opens_the_tandem(&leyla).await?;
    finds_everything(&leyla).await?;
    if leyla.engine().keeps_profiles() {
        // Under automation the third engine has one tab.
        every_tab_is_locked(&leyla).await?;
    }
    locks_by_itself(&leyla).await?;
    changes_the_password(&leyla).await?;
    takes_it_away(&leyla).await?;

    goes_to_the_lock(&leyla).await?;
    sets_the_lock(&leyla, PASSWORD, MINUTES).await?;
    locks(&leyla).await?;
    forgets_the_password(&leyla).await?;
    restores(&leyla, &backup, &code, &tandem_code).await?;
    finds_everything(&leyla).await?;
    leyla.leaves().await
}

/// From a tandem that is open.
pub(super) async fn goes_to_the_lock(leyla: &Person) -> Result<()> {
    leyla.follows(texts().shell.settings).await?;
    leyla.follows(texts().tandem.device_settings).await?;
    leyla.follows(texts().lock.title).await?;
    leyla.sees(texts().lock.subtitle).await
}

/// Where a lock is set.
pub(super) async fn sets_the_lock(leyla: &Person, password: &str, minutes: u32) -> Result<()> {
    let lock = &texts().lock;
    types_twice(leyla, [password; 2]).await?;
    leyla.picks(lock.after, &(lock.after_minutes)(minutes)).await?;
    leyla.presses(lock.set).await?;
    leyla.sees(lock.remove).await
}

/// By the button in the header; where the lock is set, by the one that stands there.
pub(super) async fn locks(leyla: &Person) -> Result<()> {
    let (lock, page) = (&texts().lock, leyla.page().await?);
    let button = at(lock.lock_now);
    let button = if page.contains(lock.subtitle) { button.beside(lock.is_set) } else { button };
    leyla.presses(button).await?;
    is_locked(leyla).await
}

/// Nothing but the way in: not in the page, not in its title, and not in the database.
pub(super) async fn is_locked(leyla: &Person) -> Result<()> {
    leyla.sees(texts().lock.locked.title).await?;
    leyla.sees_the_program().await?;
    let page = leyla.page().await?;
    for hidden in [GOAL, NOTE, LEYLA, BERND] {
        ensure!(!page.contains(hidden), "\"{hidden}\" is to be seen on a locked device");
    }
    ensure!(!lies_open(leyla).await?, "the database of a locked device can be read");
    has_a_neutral_title(leyla).await
}

pub(super) async fn unlocks(leyla: &Person, password: &str) -> Result<()> {
    let lock = &texts().lock;
    leyla.enters(texts().password.label, password).await?;
    leyla.sees_no(lock.locked.title).await?;
    leyla.sees(lock.lock_now).await
}

/// Where no tandem is open, without loading the page anew: that would lock it.
pub(super) async fn opens_the_tandem(leyla: &Person) -> Result<()> {
    leyla.run("location.hash = '#/'", Vec::new()).await?;
    deeds::opens_the_tandem_that_is_listed(leyla).await
}

pub(super) async fn types_twice(leyla: &Person, [password, again]: [&str; 2]) -> Result<()> {
    leyla.fills(texts().password.label, password).await?;
    leyla.fills(texts().password.again, again).await
}

async fn has_a_neutral_title(leyla: &Person) -> Result<()> {
    let title = leyla.driver().title().await?;
    ensure!(title == texts().shell.product, "the page is called \"{title}\"");
    Ok(())
}

/// Whether what was written can be read in the database by whoever opens it.
async fn lies_open(leyla: &Person) -> Result<bool> {
    let rows = stored::rows(leyla).await?;
    ensure!(!rows.is_empty(), "the database is empty");
    Ok(rows.iter().any(|(_, _, value)| {
        let value = value.to_string();
        [GOAL, NOTE, LEYLA, BERND].iter().any(|text| value.contains(text))
    }))
}

async fn mistypes_a_new_password(leyla: &Person) -> Result<()> {
    let lock = &texts().lock;
    goes_to_the_lock(leyla).await?;
    types_twice(leyla, ["zu kurz"; 2]).await?;
    leyla.presses(lock.set).await?;
    leyla.sees(&(texts().password.too_short)(MIN_PASSPHRASE_CHARS)).await?;
    types_twice(leyla, [PASSWORD, OTHER]).await?;
    leyla.presses(lock.set).await?;
    leyla.sees(texts().password.differs).await?;
    leyla.sees_no(&(texts().password.too_short)(MIN_PASSPHRASE_CHARS)).await
}

/// Everybody mistypes three times.
async fn waits_after_wrong_tries(leyla: &Person) -> Result<()> {
    let lock = &texts().lock;
    for time in 1..=3 {
        leyla.enters(texts().password.label, OTHER).await?;
        leyla.sees(lock.locked.wrong).await?;
        let counted = format!("return JSON.parse(localStorage['tandembuch.lock-tries']).wrong === {time}");
        leyla.waits_until(&counted, "the try is counted").await?;
    }
    has_to_wait(leyla, PASSWORD).await?;
    // Loading the page anew does not help.
    leyla.reloads().await?;
    is_locked(leyla).await?;
    has_to_wait(leyla, OTHER).await
}

/// Even the right password has to. On a slow machine the time is over already: another wrong one doubles it.
pub(super) async fn has_to_wait(leyla: &Person, password: &str) -> Result<()> {
    let tried = wait::until(async || {
        leyla.enters(texts().password.label, password).await?;
        ensure!(says_to_wait(&leyla.page().await?), "nobody has to wait");
        Ok(())
    });
    leyla.explained(tried.await).await
}

/// What is said about waiting goes by itself.
pub(super) async fn may_try_again(leyla: &Person) -> Result<()> {
    let over = wait::until(async || {
        ensure!(!says_to_wait(&leyla.page().await?), "one still has to wait");
        Ok(())
    });
    leyla.explained(over.await).await
}

fn says_to_wait(page: &str) -> bool {
    (1..=300).any(|seconds| page.contains(&(texts().lock.locked.wait)(seconds)))
}

async fn every_tab_is_locked(leyla: &Person) -> Result<()> {
    let first = leyla.tab().await?;
    let second = leyla.opens_another_tab("#/").await?;
    is_locked(leyla).await?;
    unlocks(leyla, PASSWORD).await?;
    deeds::opens_the_tandem_that_is_listed(leyla).await?;
    finds_everything(leyla).await?;
    locks(leyla).await?;
    leyla.turns_to(&first).await?;
    is_locked(leyla).await?;
    unlocks(leyla, PASSWORD).await?;
    leyla.closes_the_tab(&second, &first).await?;
    finds_everything(leyla).await
}

/// A touch is what puts it off: a moment before its time is over it is open, and some minutes later not.
async fn locks_by_itself(leyla: &Person) -> Result<()> {
    leyla.time_is(Moment("2027-01-14T10:24")).await?;
    finds_everything(leyla).await?;
    leyla.time_is(Moment("2027-01-14T10:28")).await?;
    finds_everything(leyla).await?;
    leyla.time_is(Moment("2027-01-14T10:34")).await?;
    is_locked(leyla).await?;
    leyla.time_is(Moment("2027-01-14T10:34")).await?;
    unlocks(leyla, PASSWORD).await?;
    finds_everything(leyla).await
}

async fn changes_the_password(leyla: &Person) -> Result<()> {
    let lock = &texts().lock;
    goes_to_the_lock(leyla).await?;
    has_a_neutral_title(leyla).await?;
    types_twice(leyla, [OTHER; 2]).await?;
    leyla.presses(lock.change_it).await?;
    leyla.sees(lock.changed).await?;
    locks(leyla).await?;
    leyla.enters(texts().password.label, PASSWORD).await?;
    leyla.sees(lock.locked.wrong).await?;
    unlocks(leyla, OTHER).await
}

async fn takes_it_away(leyla: &Person) -> Result<()> {
    let lock = &texts().lock;
    leyla.sees(lock.remove_text).await?;
    leyla.presses(lock.remove).await?;
    leyla.sees(lock.remove_question).await?;
    leyla.presses(lock.remove).await?;
    leyla.sees(lock.set).await?;
    leyla.sees_no(lock.lock_now).await?;
    ensure!(lies_open(leyla).await?, "the database cannot be read");
    leyla.reloads().await?;
    deeds::opens_the_tandem(leyla).await?;
    finds_everything(leyla).await
}

async fn forgets_the_password(leyla: &Person) -> Result<()> {
    let locked = &texts().lock.locked;
    leyla.presses(locked.forgotten).await?;
    leyla.presses(locked.delete).await?;
    leyla.sees(locked.delete_loss).await?;
    leyla.presses(locked.delete).await?;
    leyla.sees(locked.deleted).await?;
    leyla.sees(texts().start.new.title).await?;
    leyla.sees_no(LEYLA).await?;
    leyla.reloads().await?;
    leyla.sees(texts().start.new.title).await?;
    leyla.sees_no(texts().device.wiped.what).await
}
