//! The lock of a device, in each state: none, one that is set, and a device that is locked.

use anyhow::Result;

use super::screens::{Findings, look_at};
use crate::deeds::texts;
use crate::person::Person;
use crate::stage::Stage;
use crate::stories::lock::{PASSWORD, goes_to_the_lock, locks, sets_the_lock, types_twice, unlocks};
use crate::stories::lock_by_passkey::Authenticator;

/// Of a device with a tandem that is open.
pub(super) async fn of_the_lock(stage: &Stage, leyla: &Person, findings: &mut Findings) -> Result<()> {
    let lock = &texts().lock;
    goes_to_the_lock(leyla).await?;
    look_at(stage, leyla, "no lock", findings).await?;
    types_twice(leyla, [PASSWORD, "Etwas anderes"]).await?;
    leyla.presses(lock.set).await?;
    leyla.sees(texts().password.differs).await?;
    look_at(stage, leyla, "no lock and passwords that differ", findings).await?;
    types_twice(leyla, ["zu kurz"; 2]).await?;
    leyla.presses(lock.set).await?;
    leyla.sees_no(texts().password.differs).await?;
    look_at(stage, leyla, "no lock and a short password", findings).await?;
    sets_the_lock(leyla, PASSWORD, 0).await?;
    look_at(stage, leyla, "lock", findings).await?;
    let _passkey = Authenticator::of(leyla, true).await?;
    leyla.presses(lock.add_passkey).await?;
    leyla.sees(&(lock.passkeys)(1)).await?;
    look_at(stage, leyla, "lock with a passkey", findings).await?;
    leyla.presses(lock.remove).await?;
    leyla.sees(lock.remove_question).await?;
    look_at(stage, leyla, "dialog for removing the lock", findings).await?;
    leyla.presses(texts().common.cancel).await?;
    locks(leyla).await?;
    of_a_locked_device(stage, leyla, findings).await?;
    unlocks(leyla, PASSWORD).await
}

async fn of_a_locked_device(stage: &Stage, leyla: &Person, findings: &mut Findings) -> Result<()> {
    let locked = &texts().lock.locked;
    leyla.sees(locked.with_passkey).await?;
    look_at(stage, leyla, "locked device", findings).await?;
    leyla.enters(texts().password.label, "Etwas anderes").await?;
    leyla.sees(locked.wrong).await?;
    look_at(stage, leyla, "locked device and a wrong password", findings).await?;
    leyla.presses(locked.forgotten).await?;
    look_at(stage, leyla, "locked device and a forgotten password", findings).await?;
    leyla.presses(locked.delete).await?;
    leyla.sees(locked.delete_loss).await?;
    look_at(stage, leyla, "dialog for deleting what is locked", findings).await?;
    leyla.presses(texts().common.cancel).await
}
