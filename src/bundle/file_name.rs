//! The name a bundle is saved under. It is for people only; reading never looks at it.

use chrono::NaiveDate;

/// `tandem-2026-11-21.tandem.txt`. The extension is `.txt` because Chromium's share dialog refuses `.json`.
pub fn file_name(day: NaiveDate) -> String {
    format!("tandem-{day}.tandem.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_day() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 9).unwrap();
        assert_eq!(file_name(day), "tandem-2026-03-09.tandem.txt");
    }
}
