//! The second press of a double click: it is not meant for what comes to light when the first one has closed a sheet, nor
//! for what lies in a sheet that the first one has opened.
//!
//! Pure: it must not know the page.

/// As long as systems wait for a second click.
const DOUBLE_CLICK_MS: f64 = 500.0;
/// So far a hand moves meanwhile, in CSS pixels.
const TREMBLING: f64 = 16.0;

/// A press of a mouse or a finger.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Press {
    pub(super) at_ms: f64,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) is_in_sheet: bool,
}

impl Press {
    /// Was this press meant for what was there before the sheet came or went?
    pub(super) fn is_stray(self, before: Self) -> bool {
        self.is_in_sheet != before.is_in_sheet
            && self.at_ms - before.at_ms < DOUBLE_CLICK_MS
            && (self.x - before.x).abs() < TREMBLING
            && (self.y - before.y).abs() < TREMBLING
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_press_of_a_double_click_does_not_go_through_a_sheet() {
        let first = Press { at_ms: 9_000.0, x: 200.0, y: 600.0, is_in_sheet: true };
        let second = Press { at_ms: 9_200.0, x: 202.0, y: 599.0, is_in_sheet: false };
        assert!(second.is_stray(first));
        // It has come with the first one.
        assert!(Press { is_in_sheet: true, ..second }.is_stray(Press { is_in_sheet: false, ..first }));

        assert!(!Press { is_in_sheet: true, ..second }.is_stray(first));
        assert!(!Press { at_ms: 9_500.0, ..second }.is_stray(first));
        assert!(!Press { x: 240.0, ..second }.is_stray(first));
        assert!(!Press { y: 560.0, ..second }.is_stray(first));
    }
}
