//! What may stand where: ids that mean something to everybody, and words that only their writer can say.
//!
//! A file is held against it before anything of it is taken in.

use super::kind::{self, KINDS};
use super::person;
use crate::record::{Changes, DELETED, Entity, EntityId, MergeError};

/// Does a field of a kind say what only its writer can say: whose a replica is, what somebody has confirmed, that
/// something is to be deleted?
pub fn is_in_ones_own_name(kind: &str, field: &str) -> bool {
    field == DELETED || kind::find(kind).is_some_and(|kind| kind.in_ones_own_name.contains(&field))
}

/// Checks that reserved ids are what they are for, and that only a replica says whose it is.
///
/// # Errors
/// [`MergeError::OtherKind`] or [`MergeError::Forged`].
pub fn check(changes: &Changes) -> Result<(), MergeError> {
    for (id, entity) in &changes.entities {
        if reserved_for(*id).is_some_and(|kind| kind != entity.kind()) {
            return Err(MergeError::OtherKind);
        }
        if entity.kind() == person::REPLICA_KIND && !speaks_for_itself(*id, entity) {
            return Err(MergeError::Forged);
        }
    }
    Ok(())
}

fn reserved_for(id: EntityId) -> Option<&'static str> {
    KINDS.iter().find(|kind| kind.owns(id)).map(|kind| kind.name)
}

fn speaks_for_itself(id: EntityId, replica: &Entity) -> bool {
    let said = replica.field(person::ROLE).into_iter().flat_map(|said| said.values());
    said.map(|written| written.dot.replica).all(|by| EntityId::of_replica(by) == id)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::forms::person::Role;
    use crate::forms::subject::Subject;
    use crate::forms::{rule, tandem, topic};
    use crate::record::{Edit, Record, ReplicaId, SpaceId};

    const MINE: ReplicaId = ReplicaId::from_random([1; 5]);
    const THEIRS: ReplicaId = ReplicaId::from_random([2; 5]);

    fn file(id: EntityId, kind: &'static str, by: ReplicaId) -> Changes {
        let mut record = Record::new(SpaceId::from_random([1; 10]));
        let fields =
            vec![(if kind == person::REPLICA_KIND { person::ROLE } else { "title" }, json!("mentor"))];
        record.edit(&Edit::Create { id, kind, fields }, by, 1).expect("valid");
        record.all_changes()
    }

    #[test]
    fn reserved_ids_are_what_they_are_for() {
        for (id, kind) in [
            (tandem::ID, tandem::KIND),
            (Role::Mentee.entity(), person::KIND),
            (rule::Topic::Goals.entity(), rule::KIND),
            (Subject::ALL[14].entity(), topic::KIND),
            (EntityId::from_random([5; 10]), "anything"),
        ] {
            assert_eq!(check(&file(id, kind, MINE)), Ok(()));
            let is_free = kind == "anything";
            assert_eq!(check(&file(id, "zzz", MINE)).is_ok(), is_free);
        }
    }

    #[test]
    fn only_a_replica_says_whose_it_is() {
        let of_mine = EntityId::of_replica(MINE);
        assert_eq!(check(&file(of_mine, person::REPLICA_KIND, MINE)), Ok(()));
        assert_eq!(check(&file(of_mine, person::REPLICA_KIND, THEIRS)), Err(MergeError::Forged));
    }
}
