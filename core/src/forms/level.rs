//! How far somebody is with a skill, in the words of what has worked already.
//!
//! The five bands are those of DigComp 3.0 (none, basic, intermediate, advanced, highly advanced), the half steps its
//! eight proficiency levels: 1 and 2 are basic, 3 and 4 intermediate, 5 and 6 advanced, 7 and 8 highly advanced.

use std::fmt;
use std::str::FromStr;

use super::milestone::What;

/// A band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Not yet. DigComp has no word for it; we count it as none.
    NotYet,
    /// With help: basic.
    WithHelp,
    /// On one's own: intermediate.
    Alone,
    /// Showing others: advanced.
    Shows,
    /// Creating something new: highly advanced.
    Creates,
}

impl Band {
    /// All, the lowest first.
    pub const ALL: [Self; 5] = [Self::NotYet, Self::WithHelp, Self::Alone, Self::Shows, Self::Creates];

    /// As it stands in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::WithHelp => "with_help",
            Self::Alone => "alone",
            Self::Shows => "shows",
            Self::Creates => "creates",
        }
    }

    /// The band that something done shows; `None` for what is no success.
    pub const fn shown_by(what: What) -> Option<Self> {
        match what {
            What::WithHelp => Some(Self::WithHelp),
            What::Alone => Some(Self::Alone),
            What::Shown => Some(Self::Shows),
            What::Created => Some(Self::Creates),
            What::Paused | What::Resumed | What::Reached | What::Dropped => None,
        }
    }
}

/// How far within a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Half {
    /// Just about.
    Just,
    /// Well.
    Well,
}

/// A band, and how far in it if somebody said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// The band.
    pub band: Band,
    /// How far in it; `None` if nobody said. In [`Band::NotYet`] there is nothing to say.
    pub half: Option<Half>,
}

impl Level {
    /// A band, without more.
    pub const fn of(band: Band) -> Self {
        Self { band, half: None }
    }

    /// Returns whether it is further than another one. Within a band only where both say how far in it.
    pub fn is_beyond(self, other: Self) -> bool {
        let further_in_it = || matches!((self.half, other.half), (Some(half), Some(other)) if half > other);
        self.band > other.band || self.band == other.band && further_in_it()
    }

    /// Where it stands in a picture, from 0 to [`Level::PLACES`]: bands are four apart.
    pub const fn place(self) -> u8 {
        let band = 4 * self.band as u8;
        match self.half {
            None => band,
            Some(Half::Just) => band - 1,
            Some(Half::Well) if band < Self::PLACES => band + 1,
            Some(Half::Well) => band,
        }
    }

    /// The last place in a picture.
    pub const PLACES: u8 = 4 * Band::Creates as u8;

    /// The proficiency level of DigComp 3.0, from 1 to 8; `None` if it is none, or if nobody said how far in the band.
    pub const fn digcomp(self) -> Option<u8> {
        let band = 2 * self.band as u8;
        match self.half {
            None => None,
            Some(Half::Just) => Some(band - 1),
            Some(Half::Well) => Some(band),
        }
    }
}

/// A text that names no level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseLevelError;

/// As it stands in the record: `alone`, `alone_just`, `alone_well`.
impl fmt::Display for Level {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.band.as_str())?;
        match self.half {
            None => Ok(()),
            Some(Half::Just) => formatter.write_str("_just"),
            Some(Half::Well) => formatter.write_str("_well"),
        }
    }
}

impl FromStr for Level {
    type Err = ParseLevelError;

    fn from_str(text: &str) -> Result<Self, ParseLevelError> {
        let (band, half) = if let Some(band) = text.strip_suffix("_just") {
            (band, Some(Half::Just))
        } else if let Some(band) = text.strip_suffix("_well") {
            (band, Some(Half::Well))
        } else {
            (text, None)
        };
        let band = Band::ALL.into_iter().find(|known| known.as_str() == band).ok_or(ParseLevelError)?;
        if band == Band::NotYet && half.is_some() {
            return Err(ParseLevelError);
        }
        Ok(Self { band, half })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Level> {
        let mut all = Vec::new();
        for band in Band::ALL {
            all.push(Level::of(band));
            if band != Band::NotYet {
                all.extend([Half::Just, Half::Well].map(|half| Level { band, half: Some(half) }));
            }
        }
        all
    }

    #[test]
    fn a_level_is_read_as_it_was_written() {
        for level in all() {
            assert_eq!(level.to_string().parse(), Ok(level));
        }
        for text in ["", "expert", "not_yet_well", "alone_", "alone_well_well"] {
            assert_eq!(text.parse::<Level>(), Err(ParseLevelError), "{text}");
        }
    }

    #[test]
    fn half_steps_are_the_levels_of_digcomp() {
        let levels: Vec<_> = all().into_iter().filter_map(Level::digcomp).collect();
        assert_eq!(levels, [1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn a_further_level_stands_further_in_a_picture() {
        for (one, other) in all().into_iter().flat_map(|one| all().into_iter().map(move |other| (one, other)))
        {
            assert!(!one.is_beyond(other) || !other.is_beyond(one));
            assert!(!one.is_beyond(other) || one.place() >= other.place(), "{one} {other}");
            assert!(one.place() <= Level::PLACES);
        }
        assert!(!"alone_well".parse::<Level>().unwrap().is_beyond(Level::of(Band::Alone)));
    }
}
