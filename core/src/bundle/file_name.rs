//! The name a bundle is saved under. It is for people only; reading never looks at it.

use chrono::NaiveDate;

use super::Kind;

/// `tandem-2026-11-21.tandem.txt`, and `tandem-backup-2026-11-21.tandem.txt` for the file that one keeps, so that the
/// two of one day are not taken for each other. The extension is `.txt` because Chromium's share dialog refuses `.json`.
pub fn file_name(kind: Kind, day: NaiveDate) -> String {
    let purpose = match kind {
        Kind::Exchange | Kind::SignedExchange => "",
        Kind::Backup => "backup-",
    };
    format!("tandem-{purpose}{day}.tandem.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_day_and_what_the_file_is_for() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 9).unwrap();
        assert_eq!(file_name(Kind::Exchange, day), "tandem-2026-03-09.tandem.txt");
        assert_eq!(file_name(Kind::Backup, day), "tandem-backup-2026-03-09.tandem.txt");
    }
}
