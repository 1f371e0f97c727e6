//! What each level of a skill looks like in an administration's day: two examples for each.

mod english;
mod german;

use crate::forms::competence::Competence;

/// Two examples of each level, the lowest level first.
pub type Examples = [[&'static str; 2]; 5];

/// Examples of levels.
#[derive(Debug)]
pub struct SkillLevels {
    /// Of a skill of the catalogue.
    pub of: fn(Competence) -> &'static Examples,
}

/// German.
pub static DE: SkillLevels = SkillLevels { of: german::of };
/// English.
pub static EN: SkillLevels = SkillLevels { of: english::of };

/// Ten examples, two by two: they are written one below the other, and each level has two.
const fn pairs(examples: [&'static str; 10]) -> Examples {
    let [a, b, c, d, e, f, g, h, i, j] = examples;
    [[a, b], [c, d], [e, f], [g, h], [i, j]]
}
