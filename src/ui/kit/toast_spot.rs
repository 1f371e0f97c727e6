//! Where a message may stand: it never covers what has the focus, nor a field.
//!
//! Pure: it must not know the page.

/// A rectangle on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Area {
    fn meets(self, other: Self) -> bool {
        let has_room = |area: Self| area.width > 0.0 && area.height > 0.0;
        has_room(self)
            && has_room(other)
            && self.left < other.left + other.width
            && other.left < self.left + self.width
            && self.top < other.top + other.height
            && other.top < self.top + self.height
    }
}

/// Where a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// At the foot of the window, above the navigation.
    Foot,
    /// At its head.
    Head,
    /// In the page, below everything.
    Page,
}

/// Where a message may stand that would take these areas at the foot and at the head of the window. Not at the foot while
/// somebody writes: a keyboard of the screen may be there. At the head it stays, so that it does not jump.
pub(super) fn spot(foot: Area, head: Area, taken: &[Area], is_writing: bool, is_at_head: bool) -> Spot {
    let is_free = |area: Area| !taken.iter().any(|taken| area.meets(*taken));
    if is_at_head && is_free(head) {
        Spot::Head
    } else if !is_writing && is_free(foot) {
        Spot::Foot
    } else if is_free(head) {
        Spot::Head
    } else {
        Spot::Page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(top: f64, height: f64) -> Area {
        Area { left: 8.0, top, width: 304.0, height }
    }

    #[test]
    fn a_message_never_covers_a_field_or_the_focus() {
        let (foot, head) = (area(700.0, 52.0), area(8.0, 52.0));
        let check = |taken: &[Area], is_writing, expected| {
            assert_eq!(spot(foot, head, taken, is_writing, false), expected, "{taken:?} {is_writing}");
        };
        check(&[], false, Spot::Foot);
        check(&[area(300.0, 100.0)], false, Spot::Foot);
        // It only touches it.
        check(&[area(600.0, 100.0)], false, Spot::Foot);
        check(&[area(600.0, 101.0)], false, Spot::Head);
        check(&[area(300.0, 100.0)], true, Spot::Head);
        check(&[area(720.0, 20.0), area(0.0, 20.0)], false, Spot::Page);
        check(&[area(0.0, 800.0)], true, Spot::Page);
        // It stays where it has gone, as long as it may.
        assert_eq!(spot(foot, head, &[], false, true), Spot::Head);
        assert_eq!(spot(foot, head, &[area(0.0, 20.0)], false, true), Spot::Foot);
        // Beside it, or hidden.
        check(&[Area { left: 400.0, ..area(700.0, 52.0) }], false, Spot::Foot);
        check(&[area(710.0, 0.0)], false, Spot::Foot);
    }
}
