//! A picture of several levels at once: a corner for each skill, further out the further somebody is.
//!
//! Pure geometry, so that it can be tested; units are those of the picture, whose middle is 0, 0.

use super::level::{Band, Level};

/// How far out the highest level is. A square lies on its side and has room for more.
pub const fn radius(corners: usize) -> f64 {
    if corners == 4 { 122.0 } else { 100.0 }
}

/// The part of the plane that holds the picture with its names, as a `viewBox`.
pub const VIEW: &str = "-215 -165 430 315";
/// How far a line of a name is from the next one.
pub const LINE: f64 = 17.0;

/// A point of the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// Where a level of one of three to five skills stands. The first one is at the top, the others follow clockwise.
pub fn point(corner: usize, corners: usize, level: Level) -> Point {
    at(corner, corners, radius(corners) * f64::from(level.place()) / f64::from(Level::PLACES))
}

/// Where the middle of the first of so many lines of a name stands: above the picture they grow upwards, below it downwards.
pub fn name(corner: usize, corners: usize, lines: usize) -> Point {
    let corner = point(corner, corners, Level::of(Band::Creates));
    let upwards = LINE * (lines.saturating_sub(1)) as f64;
    // To the sides there is room for half a name.
    let aside = if corner.x.abs() < 1.0 {
        0.0
    } else {
        corner.x.signum() * (corner.x.abs() + 45.0).clamp(95.0, 130.0)
    };
    let y = if corner.y < 0.0 { corner.y - 10.0 - upwards } else { corner.y + 22.0 };
    Point { x: aside, y }
}

/// A line through these points and back to the first, as the `points` of a polygon.
pub fn outline(points: &[Point]) -> String {
    let written = points.iter().map(|Point { x, y }| format!("{x:.1},{y:.1}"));
    written.collect::<Vec<_>>().join(" ")
}

/// A point in the direction of a corner. As numbers: sine and cosine would be 4 KB of program.
fn at(corner: usize, corners: usize, radius: f64) -> Point {
    const THREE: [[f64; 2]; 3] = [[0.0, -1.0], [0.866, 0.5], [-0.866, 0.5]];
    const FOUR: [[f64; 2]; 4] = [[-0.707, -0.707], [0.707, -0.707], [0.707, 0.707], [-0.707, 0.707]];
    const FIVE: [[f64; 2]; 5] =
        [[0.0, -1.0], [0.951, -0.309], [0.588, 0.809], [-0.588, 0.809], [-0.951, -0.309]];
    let directions: &[[f64; 2]] = match corners {
        3 => &THREE,
        4 => &FOUR,
        _ => &FIVE,
    };
    let [x, y] = directions.get(corner).copied().unwrap_or_default();
    Point { x: radius * x, y: radius * y }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::level::Band;

    fn is_near(point: Point, x: f64, y: f64) -> bool {
        (point.x - x).abs() < 0.1 && (point.y - y).abs() < 0.1
    }

    #[test]
    fn levels_go_outwards_and_lines_round() {
        assert!(is_near(point(0, 3, Level::of(Band::Creates)), 0.0, -radius(3)));
        assert!(is_near(point(0, 5, Level::of(Band::Alone)), 0.0, -radius(5) / 2.0));
        assert!(is_near(point(2, 4, Level::of(Band::NotYet)), 0.0, 0.0));
        assert_eq!(outline(&[Point { x: 1.0, y: -2.04 }, Point { x: 0.0, y: 3.0 }]), "1.0,-2.0 0.0,3.0");
    }

    #[test]
    fn directions_are_those_of_a_regular_polygon() {
        for corners in 3..=5 {
            for corner in 0..corners {
                // A square lies on its side, so that names have room above and below it.
                let begins = if corners == 4 { -0.125 } else { 0.0 };
                let turn = std::f64::consts::TAU * (corner as f64 / corners as f64 + begins);
                let point = point(corner, corners, Level::of(Band::Creates));
                assert!(
                    is_near(point, radius(corners) * turn.sin(), -radius(corners) * turn.cos()),
                    "{corner} of {corners}"
                );
            }
        }
    }

    #[test]
    fn names_stand_outside_of_the_picture_and_within_the_view() {
        for corners in 3..=5 {
            for corner in 0..corners {
                for lines in 1..=3 {
                    let Point { x, y } = name(corner, corners, lines);
                    let last = y + LINE * (lines - 1) as f64;
                    assert!((-136.0..=136.0).contains(&x), "{corner} of {corners}: {x}");
                    assert!(
                        (-150.0..=145.0).contains(&y) && last <= 145.0,
                        "{corner} of {corners}: {y} {last}"
                    );
                }
            }
        }
    }
}
