//! Where a row of a list lands that is dragged along: arithmetic, without a page.

use std::ops::Range;

/// How near to the edge of the window it begins to scroll: past the bars at its top and bottom.
const EDGE: f64 = 100.0;
/// How far it scrolls at the very edge, every time.
const FASTEST: f64 = 14.0;

/// A row was taken out of its list. Lengths are CSS pixels; places of rows are counted from 0.
#[derive(Debug)]
pub(super) struct DragGeometry {
    /// Where the rows lay then, from the top of the list.
    rows: Vec<Range<f64>>,
    /// Which one it is.
    from: usize,
    /// Where it lay.
    taken: Range<f64>,
}

impl DragGeometry {
    /// The row `from` is taken. `None` if there is no such row.
    pub(super) fn new(rows: Vec<Range<f64>>, from: usize) -> Option<Self> {
        let taken = rows.get(from)?.clone();
        Some(Self { rows, from, taken })
    }

    /// How far it goes when it is drawn by `way`: never out of its list.
    pub(super) fn within(&self, way: f64) -> f64 {
        let highest = self.rows.first().map_or(0.0, |first| first.start - self.taken.start);
        let lowest = self.rows.last().map_or(0.0, |last| last.end - self.taken.end);
        way.min(lowest).max(highest)
    }

    /// At which place it lands after this way: past every row whose middle its edge has passed.
    pub(super) fn landing(&self, way: f64) -> usize {
        let (top, bottom) = (self.taken.start + way, self.taken.end + way);
        let is_before = |(place, row): &(usize, &Range<f64>)| {
            let middle = f64::midpoint(row.start, row.end);
            if *place < self.from { middle <= top } else { *place > self.from && middle < bottom }
        };
        self.rows.iter().enumerate().filter(is_before).count()
    }

    /// How far the row at `place` gives way to the one that would land at `to`.
    pub(super) fn room(&self, to: usize, place: usize) -> f64 {
        let height = self.taken.end - self.taken.start;
        if self.from < place && place <= to {
            -height
        } else if to <= place && place < self.from {
            height
        } else {
            0.0
        }
    }
}

/// How far to scroll for a pointer that was pressed at one height of the window and is now at another: the nearer to
/// an edge, the farther. Not away from where it is going, so that nothing moves under a pointer that is only pressed.
pub(super) fn scrolling(pressed: f64, now: f64, window: f64) -> f64 {
    // A low window must keep a middle where nothing scrolls.
    let edge = EDGE.min(window / 4.0);
    let (above, below) = (edge - now, now - (window - edge));
    let speed = |depth: f64| (depth / edge).min(1.0) * FASTEST;
    if above > 0.0 && now < pressed {
        -speed(above)
    } else if below > 0.0 && now > pressed {
        speed(below)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of these heights, one below the other.
    fn geometry(heights: &[f64], from: usize) -> DragGeometry {
        let mut end = 0.0;
        let below = |height: &f64| {
            let start = end;
            end += height;
            start..end
        };
        DragGeometry::new(heights.iter().map(below).collect(), from).expect("there is such a row")
    }

    #[test]
    fn a_row_lands_where_its_edge_has_passed_the_middle_of_others() {
        let heights = [40.0, 40.0, 100.0, 40.0];
        for (from, way, to) in [
            (0, 0.0, 0),
            (0, 20.0, 0),
            (0, 21.0, 1),
            (0, 90.0, 1),
            (0, 91.0, 2),
            (0, 180.0, 3),
            (2, -20.0, 2),
            (2, -21.0, 1),
            (2, -80.0, 0),
            (2, 21.0, 3),
            (3, -49.0, 3),
            (3, -51.0, 2),
            (3, -180.0, 0),
        ] {
            assert_eq!(geometry(&heights, from).landing(way), to, "{from} by {way}");
        }
    }

    #[test]
    fn a_row_stays_in_its_list_and_reaches_both_ends_of_it() {
        let heights = [44.0, 300.0, 60.0, 44.0];
        for from in 0..heights.len() {
            let geometry = geometry(&heights, from);
            assert_eq!(geometry.landing(geometry.within(-9_999.0)), 0);
            assert_eq!(geometry.landing(geometry.within(9_999.0)), heights.len() - 1);
            assert_eq!(geometry.within(0.0), 0.0);
        }
    }

    #[test]
    fn farther_down_is_never_a_higher_place() {
        for from in 0..5 {
            let geometry = geometry(&[44.0, 120.0, 56.0, 300.0, 1.0], from);
            let places: Vec<usize> = (-700..700).map(|way| geometry.landing(f64::from(way))).collect();
            assert!(places.is_sorted(), "{places:?}");
        }
    }

    #[test]
    fn rows_that_make_room_lie_where_they_will_lie_then() {
        let heights = [44.0, 120.0, 56.0, 300.0];
        for (from, to) in (0..4).flat_map(|from| (0..4).map(move |to| (from, to))) {
            let before = geometry(&heights, from);
            let mut order: Vec<usize> = (0..4).filter(|place| *place != from).collect();
            order.insert(to, from);
            let sorted: Vec<f64> = order.iter().map(|place| heights[*place]).collect();
            let after = geometry(&sorted, to);
            for (new, old) in order.iter().enumerate().filter(|(_, old)| **old != from) {
                assert_eq!(
                    before.rows[*old].start + before.room(to, *old),
                    after.rows[new].start,
                    "{from} to {to}"
                );
            }
        }
    }

    #[test]
    fn the_window_scrolls_near_the_edge_that_the_pointer_has_gone_to() {
        assert_eq!(scrolling(400.0, 450.0, 800.0), 0.0);
        assert_eq!(scrolling(400.0, 750.0, 800.0), FASTEST / 2.0);
        assert_eq!(scrolling(400.0, 900.0, 800.0), FASTEST);
        assert_eq!(scrolling(400.0, 50.0, 800.0), -FASTEST / 2.0);
        assert_eq!(scrolling(790.0, 780.0, 800.0), 0.0);
        assert_eq!(scrolling(790.0, 790.0, 800.0), 0.0);
        assert_eq!(scrolling(100.0, 100.0, 0.0), 0.0);
        assert_eq!(scrolling(60.0, 90.0, 200.0), 0.0);
    }

    #[test]
    fn there_is_no_row_beyond_the_last() {
        assert!(DragGeometry::new(Vec::new(), 0).is_none());
    }
}
