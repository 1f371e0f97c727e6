//! The row as it is stored: read, begun and changed beside what other tabs do.

use tandembuch_core::forms::person::Role;
use tandembuch_core::record::SpaceId;

use super::Private;
use crate::platform::storage::{Database, StorageError};

/// The name of the row in the local store.
pub(in crate::state) const ROW: &str = "private";

/// What this device knows of a tandem; `None` if it does not even know who sits here.
pub(in crate::state) async fn load(
    database: &Database,
    tandem: SpaceId,
) -> Result<Option<Private>, StorageError> {
    read(database.local_get(&tandem.to_string(), ROW).await)
}

fn read(stored: Result<Option<String>, StorageError>) -> Result<Option<Private>, StorageError> {
    match stored {
        Ok(json) => Ok(json.as_deref().and_then(Private::from_json)),
        // Role and code are lost with it, the record is not: both are asked for.
        Err(StorageError::BadRow(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Stores who sits here, where that got lost. A row that nobody can read is set aside.
pub(in crate::state) async fn answer(
    database: &Database,
    tandem: SpaceId,
    me: Role,
) -> Result<(), StorageError> {
    let join = |stored: Option<&str>| Private::answered(stored, me).map(|private| private.to_json());
    database.local_join(&tandem.to_string(), ROW, &join).await.map(drop)
}

/// Stores the row of somebody who begins with a tandem on this device.
pub(in crate::state) async fn begin(
    database: &Database,
    tandem: SpaceId,
    private: &Private,
) -> Result<(), StorageError> {
    let join = |stored: Option<&str>| Some(private.clone().begun_anew(stored).to_json());
    database.local_join(&tandem.to_string(), ROW, &join).await.map(drop)
}

/// Changes the row, as it is stored or, where that got lost, as it is known.
pub(in crate::state) async fn change(
    database: &Database,
    tandem: SpaceId,
    known: &Private,
    change: &dyn Fn(&mut Private),
) -> Result<(), StorageError> {
    let join = |stored: Option<&str>| {
        let mut private = stored.map_or_else(|| Some(known.clone()), Private::from_json)?;
        change(&mut private);
        Some(private.to_json())
    };
    database.local_join(&tandem.to_string(), ROW, &join).await.map(drop)
}

#[cfg(test)]
mod tests {
    use futures::FutureExt;

    use super::*;
    use crate::platform::storage::{BadRow, Place, RowFault};

    #[test]
    fn a_row_that_got_lost_is_asked_for_once() {
        let tandem = SpaceId::from_random([1; 10]);
        for lost in [None, Some("3"), Some(r#"{"me":"","code":"AAAA-BBBB-CCCC-DDDD"}"#)] {
            let database = Database::in_memory();
            let name = tandem.to_string();
            let now = async {
                if let Some(row) = lost {
                    database.local_put(&name, ROW, row).await?;
                }
                let before = load(&database, tandem).await?;
                answer(&database, tandem, Role::Mentee).await?;
                // Another tab asked as well, and somebody hit the wrong name there.
                answer(&database, tandem, Role::Mentor).await?;
                Ok::<_, StorageError>((before, load(&database, tandem).await?))
            };
            let (before, after) =
                now.now_or_never().expect("memory does not wait").expect("it does not fail");
            assert_eq!((before, after.map(|private| private.me())), (None, Some(Role::Mentee)), "{lost:?}");
        }
    }

    #[test]
    fn who_begins_anew_with_a_tandem_never_writes_under_the_ids_of_before() {
        let (tandem, database) = (SpaceId::from_random([1; 10]), Database::in_memory());
        let with = |replicas: &[&str]| Private {
            replicas: replicas.iter().map(ToString::to_string).collect(),
            ..Private::new(Role::Mentee, String::new())
        };
        let now = async {
            for private in [with(&["lost"]), with(&["fresh"])] {
                begin(&database, tandem, &private).await?;
            }
            load(&database, tandem).await
        };
        let after = now.now_or_never().expect("memory does not wait").expect("it does not fail");
        let expected = Private {
            in_doubt: vec!["lost".to_owned()],
            in_doubt_own: vec!["lost".to_owned()],
            ..with(&["fresh", "lost"])
        };
        assert_eq!(after, Some(expected));
    }

    #[test]
    fn a_change_keeps_what_another_tab_has_stored() {
        let tandem = SpaceId::from_random([1; 10]);
        let known = Private::new(Role::Mentee, "AAAA-BBBB-CCCC-DDDD".to_owned());
        for (stored, code) in [
            (None, "AAAA-BBBB-CCCC-DDDD"),
            (Some("3"), "AAAA-BBBB-CCCC-DDDD"),
            (Some(r#"{"me":"mentee","code":"from the other tab","sealed_seen":{}}"#), "from the other tab"),
        ] {
            let database = Database::in_memory();
            let now = async {
                if let Some(row) = stored {
                    database.local_put(&tandem.to_string(), ROW, row).await?;
                }
                change(&database, tandem, &known, &|private| private.sent_at = Some(7)).await?;
                load(&database, tandem).await
            };
            let after = now.now_or_never().expect("memory does not wait").expect("it does not fail");
            let expected = Private { sent_at: Some(7), ..Private::new(Role::Mentee, code.to_owned()) };
            assert_eq!(after, Some(expected), "{stored:?}");
        }
    }

    #[test]
    fn tabs_that_are_opened_at_once_all_keep_their_writers() {
        let (tandem, database) = (SpaceId::from_random([1; 10]), Database::in_memory());
        let known = |replicas: &[&str]| Private {
            replicas: replicas.iter().map(ToString::to_string).collect(),
            ..Private::new(Role::Mentee, String::new())
        };
        let now = async {
            // Each has read the row before the others wrote theirs.
            for tab in [known(&["first"]), known(&["first", "second"]), known(&["first", "third"])] {
                change(&database, tandem, &tab, &|stored| stored.add_replicas(&tab.replicas)).await?;
            }
            load(&database, tandem).await
        };
        let after = now.now_or_never().expect("memory does not wait").expect("it does not fail");
        assert_eq!(after, Some(known(&["first", "second", "third"])));
    }

    #[test]
    fn a_damaged_row_is_a_lost_one_and_a_failing_storage_is_not() {
        let text = || "x".to_owned();
        let fault = RowFault::Checksum;
        let bad = BadRow { place: Place::Local, tandem: text(), key: text(), fault, raw: text() };
        assert_eq!(read(Err(StorageError::BadRow(bad.into()))), Ok(None));
        assert_eq!(read(Ok(None)), Ok(None));
        assert_eq!(read(Err(StorageError::Denied)), Err(StorageError::Denied));
    }
}
