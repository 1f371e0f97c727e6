//! How this device takes a file in, also where the file shows that the device was set back to an earlier state.
//!
//! Pure: it must not know how anything is stored.

use tandembuch_core::forms::{person, place};
use tandembuch_core::record::{
    Changes, Doubt, Entity, EntityId, Lost, MergeError, MergeReport, OwnWriters, Record, ReplicaId, Taking,
    VersionVector,
};

use super::Private;
use super::private::Side;

/// What becomes of a record that a file is taken into.
#[derive(Debug, Clone)]
pub(super) struct Taken {
    /// The record with the file.
    pub(super) after: Record,
    /// The record to go back to, if the file is taken back.
    pub(super) before: Record,
    pub(super) report: MergeReport,
    /// What the file has shown to be in doubt.
    pub(super) doubt: Doubt,
}

impl Taken {
    /// Returns whether anything has changed.
    pub(super) fn is_change(&self) -> bool {
        !self.report.changed.is_empty() || self.after.seen() != self.before.seen()
    }
}

/// Takes the changes of a file in. `writers` are two replicas that have never written, for what has to be written anew; they are not
/// to be used again. `now` is in milliseconds since 1970.
pub(super) fn take(
    record: &Record,
    changes: &Changes,
    side: Side,
    private: &Private,
    lost: Lost,
    [by, for_file]: [ReplicaId; 2],
    now: u64,
) -> Result<Taken, MergeError> {
    let replicas = private.own_for_certain(side);
    let (sent, confirmed) = match side {
        Side::Tandem => {
            place::check(changes)?;
            (private.known_outside(record.seen()), private.partner_seen.clone())
        }
        Side::OnlyForMe => (private.own_known_outside(), VersionVector::default()),
    };
    let own = OwnWriters { replicas: &replicas, sent: &sent, confirmed: &confirmed };
    let doubt = Doubt::of(changes, own);
    let mut after = record.clone();
    if !doubt.is_none() {
        for writer in [by, for_file] {
            // It fits: a device may always begin to write.
            let _ = after.edit(&person::claim_replica(writer, private.me()), writer, now);
        }
    }
    let is_protected = place::is_in_ones_own_name;
    let taking = Taking { lost, doubt: &doubt, by, for_file, is_protected };
    let (report, before) = after.merge_file(changes, taking)?;
    if !doubt.is_none() {
        // Whose a writer of this device is, is beyond doubt, also where only its other life has said so.
        let is_claim = |(id, entity): &(&EntityId, &Entity)| {
            let is_own = |replica: ReplicaId| **id == EntityId::of_replica(replica);
            doubt.replicas().any(is_own) && entity.shown(person::ROLE) == Some(&private.me().as_str().into())
        };
        let claims = changes.entities.iter().filter(is_claim).map(|(id, entity)| (*id, entity.clone()));
        let Changes { space, since, seen, .. } = changes.clone();
        let claims = Changes { space, since, seen, entities: claims.collect() };
        after.merge_file(&claims, Taking { lost: Lost::Rows, doubt: &Doubt::default(), ..taking })?;
    }
    Ok(Taken { after, before, report, doubt })
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use tandembuch_core::forms::person::{Role, author};
    use tandembuch_core::forms::{goal, set_text};
    use tandembuch_core::record::{Edit, SpaceId, wire};

    use super::*;

    const MINE: ReplicaId = ReplicaId::from_random([1; 5]);
    const THEIRS: ReplicaId = ReplicaId::from_random([2; 5]);
    const FRESH: [ReplicaId; 2] = [ReplicaId::from_random([3; 5]), ReplicaId::from_random([4; 5])];
    const GOAL: EntityId = EntityId::from_random([9; 10]);

    fn titles(record: &Record) -> Vec<(&str, Option<Role>)> {
        let title = record.get(GOAL).and_then(|goal| goal.field(goal::TITLE));
        let values = title.into_iter().flat_map(|title| title.values());
        values.map(|one| (one.value.as_str().unwrap_or_default(), author(record, one.dot))).collect()
    }

    fn mentee() -> (Record, Private) {
        let mut record = Record::new(SpaceId::from_random([1; 10]));
        record.edit(&person::claim_replica(MINE, Role::Mentee), MINE, 1).expect("valid");
        record.edit(&goal::create(GOAL, Role::Mentee, "gestern", 1), MINE, 1).expect("valid");
        let mut private = Private::new(Role::Mentee, String::new());
        private.add_replicas(&[MINE.to_string()]);
        private.note_sealed(record.seen());
        (record, private)
    }

    fn take_in(record: &Record, changes: &Changes, private: &Private) -> Result<Taken, MergeError> {
        take(record, changes, Side::Tandem, private, Lost::Nothing, FRESH, 3)
    }

    fn retitled(record: &Record, from: &str, to: &str, by: ReplicaId) -> Record {
        let mut record = record.clone();
        record.edit(&set_text(GOAL, goal::TITLE, from, to), by, 2).expect("valid");
        record
    }

    #[test]
    fn words_written_before_and_after_a_set_back_stand_side_by_side_and_are_ones_own() {
        let (yesterday, private) = mentee();
        // What the profile has lost again went to the partner.
        let partner = retitled(&yesterday, "gestern", "heute verloren", MINE);
        for written in 1..=3 {
            // As many changes as were lost, and more.
            let mut today = yesterday.clone();
            for number in 0..written {
                today = retitled(&today, titles(&today)[0].0, &format!("heute neu {number}"), MINE);
            }
            let taken = take_in(&today, &partner.all_changes(), &private).expect("fits");
            assert_eq!(taken.doubt.replicas().collect::<Vec<_>>(), [MINE]);
            let own = Some(Role::Mentee);
            let new = format!("heute neu {}", written - 1);
            assert_eq!(titles(&taken.after), [(&*new, own), ("heute verloren", own)]);
            let undone =
                taken.after.without_import(&taken.before, &private.own_for_certain(Side::Tandem), MINE, 4);
            assert_eq!(titles(&undone), [(&*new, own)]);
        }
    }

    #[test]
    fn what_one_life_alone_has_deleted_or_said_of_itself_makes_no_two_copies_that_differ_for_ever() {
        let (yesterday, private) = mentee();
        let mut partner = yesterday.clone();
        partner.edit(&Edit::Delete { id: GOAL }, MINE, 2).expect("valid");
        let mut today = retitled(&yesterday, "gestern", "heute", MINE);
        let new_here = OwnWriters { replicas: &[MINE], sent: yesterday.seen(), confirmed: yesterday.seen() };
        assert!(!Doubt::of(&partner.all_changes(), new_here).is_none());
        for _ in 0..2 {
            let taken = take_in(&today, &partner.all_changes(), &private).expect("fits");
            today = taken.after;
            partner.merge(&today.all_changes()).expect("fits");
        }
        assert_eq!(today.get(GOAL), partner.get(GOAL));
        assert_eq!(titles(&today)[0].0, "heute");

        // A writer of a copied profile that has only written in the original.
        let (empty, mut private) = (Record::new(yesterday.space()), private.clone());
        private.sealed_seen = Some(VersionVector::default());
        let taken = take_in(&empty, &yesterday.all_changes(), &private).expect("fits");
        let own = EntityId::of_replica(MINE);
        assert_eq!(taken.after.get(own), yesterday.get(own));
    }

    #[test]
    fn who_claims_to_have_seen_what_nobody_wrote_silences_nobody() {
        let (record, private) = mentee();
        let mine = retitled(&record, "gestern", "noch nicht gesendet", MINE);
        let mut forged = retitled(&record, "gestern", "des Partners", THEIRS).all_changes();
        for claimed in [1_000, u32::MAX] {
            forged.seen = VersionVector::from_iter([(MINE, claimed), (THEIRS, 1)]);
            let taken = take_in(&mine, &forged, &private).expect("fits");
            assert!(!taken.doubt.is_none());
            let values: Vec<_> = titles(&taken.after).into_iter().map(|(title, _)| title).collect();
            assert_eq!(values, ["des Partners", "noch nicht gesendet"]);
        }
    }

    #[test]
    fn nobody_speaks_in_somebody_elses_name_under_a_number_that_is_used_up_or_was_never_written() {
        let (record, private) = mentee();
        let record = retitled(&record, "gestern", "heute", MINE);
        let rule = EntityId::from_random([8; 10]);
        let forge = |kind: &str, field: &str, counter: u32| {
            let mut json: serde_json::Value =
                serde_json::from_str(&wire::write_changes(&record.all_changes())).expect("JSON");
            if counter > 100 {
                json["seen"][MINE.to_string()] = json!(counter);
            }
            let dot = format!("{MINE}:{counter}");
            json["entities"][rule.to_string()] =
                json!({ "kind": kind, "fields": { field: { dot: { "at": 1, "value": "mentee" } } } });
            let changes = wire::read_changes(&json.to_string()).expect("well-formed");
            take_in(&record, &changes, &private)
        };
        for counter in [1, 101] {
            for (kind, field) in [("rule", "mentee_confirmed"), ("goal", "deleted")] {
                let taken = forge(kind, field, counter).expect("it is left out");
                assert_eq!(taken.after.get(rule), None, "{field} under {counter}");
            }
            assert_eq!(forge("replica", "role", counter).err(), Some(MergeError::Forged));
            // Words are shown, and go when the file is taken back.
            let taken = forge("entry", "text", counter).expect("it is taken");
            assert!(taken.after.get(rule).is_some() && taken.before.get(rule).is_none());
            let undone =
                taken.after.without_import(&taken.before, &private.own_for_certain(Side::Tandem), MINE, 4);
            assert_eq!(undone.get(rule), None);
        }
    }

    #[test]
    fn who_was_not_set_back_is_in_no_doubt() {
        let (record, private) = mentee();
        let partner = retitled(&record, "gestern", "des Partners", THEIRS);
        let taken = take_in(&record, &partner.all_changes(), &private).expect("fits");
        assert!(taken.doubt.is_none());
        assert_eq!((titles(&taken.after).len(), &taken.before), (1, &record));
        assert_eq!(taken.after.seen().seen_of(FRESH[0]) + taken.after.seen().seen_of(FRESH[1]), 0);
    }
}
