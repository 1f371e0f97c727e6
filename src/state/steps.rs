//! The steps of the browser's history, and how far down each of them was left, so that Back and Forward lead to the same
//! place. Browsers do that themselves only where the page is there at once.
//!
//! The browser keeps a number with each step. What comes behind its point is the interface's matter. Pure; the places live
//! as long as the page.

/// The steps that this page has been at.
#[derive(Debug)]
pub struct Steps {
    /// The number of the first step. Numbers of earlier loads of the page are below it.
    first: f64,
    /// In CSS pixels.
    places: Vec<f64>,
    now: usize,
}

impl Steps {
    /// Begins with the step at which the page is, whose number is the time in milliseconds.
    pub fn begin(now_ms: u64) -> Self {
        Self { first: now_ms as f64, places: vec![0.0], now: 0 }
    }

    /// The number of the step at which the page is, which had this one.
    pub fn number(&self, before: Option<f64>) -> f64 {
        self.first + self.now as f64 + before.unwrap_or_default().fract()
    }

    /// How far down the page was left here, or its top.
    pub fn place(&self) -> f64 {
        self.places.get(self.now).copied().unwrap_or_default()
    }

    /// The page was scrolled.
    pub fn scrolled(&mut self, place: f64) {
        if let Some(known) = self.places.get_mut(self.now) {
            *known = place;
        }
    }

    /// Another step has been gone to. Returns whether it is a new one, which needs its number.
    pub fn arrive(&mut self, number: Option<f64>) -> bool {
        let known = number.map(|number| number - self.first).filter(|step| *step >= 0.0);
        // It was a place of this list.
        let known = known.map(|step| step as usize).filter(|step| *step < self.places.len());
        self.now = known.unwrap_or(self.places.len());
        if known.is_none() {
            self.places.push(0.0);
        }
        known.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW_MS: u64 = 1_795_000_000_000;

    #[test]
    fn back_and_forward_lead_to_where_a_step_was_left() {
        let mut steps = Steps::begin(NOW_MS);
        let list = steps.number(None);
        steps.scrolled(700.0);
        assert!(steps.arrive(None));
        let one = steps.number(None);
        assert_eq!(steps.place(), 0.0);
        steps.scrolled(50.0);

        assert!(!steps.arrive(Some(list)));
        assert_eq!(steps.place(), 700.0);
        assert!(!steps.arrive(Some(one)));
        assert_eq!(steps.place(), 50.0);
        assert_eq!(steps.number(None), one);
    }

    #[test]
    fn a_step_of_another_time_is_a_new_one() {
        let earlier = Steps::begin(NOW_MS - 5_000).number(None);
        let mut steps = Steps::begin(NOW_MS);
        steps.scrolled(700.0);
        for number in [Some(earlier), Some(0.0), Some(f64::NAN), Some(NOW_MS as f64 + 1000.0)] {
            assert!(steps.arrive(number), "{number:?}");
            assert_eq!(steps.place(), 0.0);
        }
        let first = steps.number(None) - 4.0;
        assert!(!steps.arrive(Some(first)));
        assert_eq!(steps.place(), 700.0);
    }

    #[test]
    fn what_comes_behind_the_point_is_kept_and_changes_no_step() {
        let mut steps = Steps::begin(NOW_MS);
        let first = steps.number(Some(1.5));
        assert_eq!(first.fract(), 0.5);
        steps.scrolled(700.0);
        assert!(steps.arrive(None));
        assert!(!steps.arrive(Some(first)));
        assert_eq!(steps.place(), 700.0);
    }
}
