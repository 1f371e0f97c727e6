//! What became of the last file for the partner.

use super::Private;

/// What became of the last file for the partner, in milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastFile {
    /// When it was made.
    pub made: u64,
    /// When it was passed on, as far as the person has said so.
    pub passed_on: Option<u64>,
    /// When the partner's file came in that shows that they have it.
    pub arrived: Option<u64>,
}

impl LastFile {
    /// Nobody has said that it was passed on, and nothing shows that it has arrived.
    pub fn is_open(self) -> bool {
        self.passed_on.is_none() && self.arrived.is_none()
    }
}

impl Private {
    /// What became of the last file for the partner. That it has arrived is known from a file that came back alone.
    pub fn last_file(&self) -> Option<LastFile> {
        let made = self.sent_at?;
        let is_there = self.partner_seen.covers(&self.sent_seen);
        Some(LastFile {
            made,
            passed_on: self.passed_on_at.filter(|at| *at >= made),
            arrived: self.received_at.filter(|_| is_there),
        })
    }
}

#[cfg(test)]
mod tests {
    use tandembuch_core::forms::person::Role;
    use tandembuch_core::record::ReplicaId;

    use super::*;

    #[test]
    fn a_file_has_arrived_when_one_that_came_back_shows_it() {
        let seen = |counter| [(ReplicaId::from_random([1; 5]), counter)].into_iter().collect();
        let mut private = Private::new(Role::Mentor, String::new());
        assert_eq!(private.last_file(), None);
        (private.sent_at, private.sent_seen) = (Some(7), seen(5));
        let file = |passed_on, arrived| Some(LastFile { made: 7, passed_on, arrived });
        assert_eq!(private.last_file(), file(None, None));
        private.passed_on_at = Some(6);
        assert_eq!(private.last_file(), file(None, None), "that was an earlier one");
        private.passed_on_at = Some(8);
        (private.received_at, private.partner_seen) = (Some(9), seen(4));
        assert_eq!(private.last_file(), file(Some(8), None), "the partner did not have it yet");
        private.partner_seen = seen(5);
        assert_eq!(private.last_file(), file(Some(8), Some(9)));
    }
}
