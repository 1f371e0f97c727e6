//! Whether it is time for a backup.

use crate::state::App;

/// As many changes are a meeting's work.
const MANY_CHANGES: u64 = 30;
const DAYS_WITHOUT_BACKUP: i64 = 7;

/// Returns whether it is time for a backup of the open tandem.
pub(in crate::ui::screens) fn is_due(app: App) -> bool {
    let days = app
        .private
        .with(|private| private.backed_up_at)
        .and_then(|at| Some(app.now().signed_duration_since(app.local_time(at)?).num_days()));
    is_backup_due(app.not_backed_up(), days)
}

/// Returns whether it is time for a backup. After much work, or after some days with any.
fn is_backup_due(changes: u64, days_since_the_last: Option<i64>) -> bool {
    changes >= MANY_CHANGES
        || (changes > 0 && days_since_the_last.is_some_and(|days| days >= DAYS_WITHOUT_BACKUP))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_due_after_much_work_or_some_days_with_any() {
        assert!(!is_backup_due(0, None));
        assert!(!is_backup_due(0, Some(400)));
        assert!(!is_backup_due(29, None));
        assert!(is_backup_due(30, None));
        assert!(is_backup_due(30, Some(0)));
        assert!(!is_backup_due(5, Some(6)));
        assert!(is_backup_due(1, Some(7)));
    }
}
