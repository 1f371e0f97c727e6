//! Whether it is time for a backup.

use crate::state::{App, What};

/// As many changes are a meeting's work.
const MANY_CHANGES: u64 = 30;
const DAYS_WITHOUT_BACKUP: i64 = 7;

/// Returns whether it is time for a backup of the open tandem. Where it should be made by itself and is not, at once.
pub(in crate::ui::screens) fn is_due(app: App) -> bool {
    let automatic = app.automatic(What::Backup);
    let is_failing = automatic.as_ref().is_some_and(|automatic| automatic.trouble.is_some());
    let days = app
        .private
        .with(|private| private.backed_up_at)
        .max(automatic.and_then(|automatic| automatic.at))
        .and_then(|at| Some(app.now().signed_duration_since(app.local_time(at)?).num_days()));
    is_backup_due(app.not_backed_up(), days, is_failing)
}

/// Returns whether it is time for a backup. After much work, or after some days with any, or where one should have been made by
/// itself.
fn is_backup_due(changes: u64, days_since_the_last: Option<i64>, is_failing: bool) -> bool {
    changes >= MANY_CHANGES
        || (changes > 0 && is_failing)
        || (changes > 0 && days_since_the_last.is_some_and(|days| days >= DAYS_WITHOUT_BACKUP))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_due_after_much_work_or_some_days_with_any() {
        assert!(!is_backup_due(0, None, false));
        assert!(!is_backup_due(0, Some(400), false));
        assert!(!is_backup_due(29, None, false));
        assert!(is_backup_due(30, None, false));
        assert!(is_backup_due(30, Some(0), false));
        assert!(!is_backup_due(5, Some(6), false));
        assert!(is_backup_due(1, Some(7), false));
    }

    #[test]
    fn where_none_is_made_by_itself_it_is_due_with_the_first_change() {
        assert!(!is_backup_due(0, Some(0), true));
        assert!(is_backup_due(1, Some(0), true));
        assert!(!is_backup_due(1, Some(0), false));
    }
}
