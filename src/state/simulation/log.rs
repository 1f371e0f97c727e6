//! The log beside a record says of imports what is true, whenever a page is killed and however a disk fails: one that is in
//! the record is in the log, and one that the log says to be taken in is in the record.

use std::rc::Rc;

use tandembuch_core::notes;
use tandembuch_core::record::{ReplicaId, SpaceId, VersionVector};

use super::counts::Happening;
use super::device::Device;
use super::story::Story;
use crate::state::log::{Did, Line};
use crate::state::session::own_key;

/// So many lines are kept; what went before is not known any more.
const MOST: usize = 200;

impl Story {
    /// Holds the logs of all devices against their records.
    ///
    /// # Errors
    /// If one of them does not say what is so.
    pub(super) fn logs_are_true(&self) -> Result<(), String> {
        // A profile that is set back, a row that is damaged: nobody knows what had been said.
        if self.is_rough {
            return Ok(());
        }
        for tandem in self.reports.tandems.borrow().iter() {
            for device in &self.devices {
                self.log_is_true(device, *tandem).map_err(|fault| format!("{}: {fault}", device.name))?;
            }
        }
        Ok(())
    }

    fn log_is_true(&self, device: &Rc<Device>, tandem: SpaceId) -> Result<(), String> {
        let own_id = notes::record_id(tandem, device.role);
        let of_both = [(tandem.to_string(), tandem), (own_key(tandem), own_id)];
        for (key, id) in of_both {
            let (lines, seen) = (device.disk.log_beside(&key), device.disk.seen_under(&key, id));
            for line in lines.iter().filter(|line| line.is_in()) {
                self.note(Happening::Logged);
                if !seen.covers(&line.seen) {
                    return Err(format!("{line:?} is said to be in {key}, which has seen {seen:?}"));
                }
            }
            if lines.iter().any(|line| line.did.iter().any(|(did, _)| *did == Did::TakenBack)) {
                self.note(Happening::LoggedBack);
            }
            let brought = brought_by(&lines);
            let is_untold = |(replica, counter): &(ReplicaId, u32)| brought.seen_of(*replica) < *counter;
            let of_others = seen.iter().filter(|(replica, _)| self.is_of_another(device, tandem, *replica));
            if let Some(untold) = of_others.filter(|_| lines.len() < MOST).find(is_untold) {
                return Err(format!("{key} has {untold:?} of another device, and the log says {lines:?}"));
            }
        }
        Ok(())
    }

    fn is_of_another(&self, device: &Rc<Device>, tandem: SpaceId, replica: ReplicaId) -> bool {
        let name = replica.to_string();
        let mut others = self.devices.iter().filter(|other| !Rc::ptr_eq(other, device));
        others.any(|other| {
            other.disk.private_of(tandem).is_some_and(|private| private.replicas.contains(&name))
        })
    }
}

/// What has been seen with all that is said to be taken in.
fn brought_by(lines: &[Line]) -> VersionVector {
    let mut seen = VersionVector::default();
    lines.iter().filter(|line| line.is_in()).for_each(|line| seen.join(&line.seen));
    seen
}
