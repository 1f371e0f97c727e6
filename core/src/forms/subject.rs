//! The catalogue of topics: what mentees of such programmes often want to be shown.
//!
//! It must not know what the topics are called: that is a matter of languages.

use crate::record::EntityId;

/// The id of the first one; the others follow.
const FIRST_ID: u8 = 100;

/// A topic of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Devices and their settings.
    Hardware,
    /// Functions of office programs.
    Office,
    /// Working on the same thing.
    Collaboration,
    /// Meeting by video.
    VideoCalls,
    /// Social networks.
    SocialMedia,
    /// Agile methods.
    Agile,
    /// Apps and what is coming.
    Apps,
    /// Tools with artificial intelligence.
    Ai,
    /// Data protection in everyday work.
    DataProtection,
    /// Reading numbers and charts.
    Data,
    /// The electronic file.
    EFile,
    /// New ways of working, and leading in them.
    NewWork,
    /// Learning from mistakes.
    Mistakes,
    /// Sharing knowledge.
    Sharing,
    /// Talking about one's work.
    Telling,
}

impl Subject {
    /// All, in the order of the catalogue. Ids follow this order, so new ones come at its end.
    pub const ALL: [Self; 15] = [
        Self::Hardware,
        Self::Office,
        Self::Collaboration,
        Self::VideoCalls,
        Self::SocialMedia,
        Self::Agile,
        Self::Apps,
        Self::Ai,
        Self::DataProtection,
        Self::Data,
        Self::EFile,
        Self::NewWork,
        Self::Mistakes,
        Self::Sharing,
        Self::Telling,
    ];

    /// As it stands in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hardware => "hardware",
            Self::Office => "office",
            Self::Collaboration => "collaboration",
            Self::VideoCalls => "video_calls",
            Self::SocialMedia => "social_media",
            Self::Agile => "agile",
            Self::Apps => "apps",
            Self::Ai => "ai",
            Self::DataProtection => "data_protection",
            Self::Data => "data",
            Self::EFile => "e_file",
            Self::NewWork => "new_work",
            Self::Mistakes => "mistakes",
            Self::Sharing => "sharing",
            Self::Telling => "telling",
        }
    }

    /// The id of its topic, the same in every tandem: who rate it apart rate the same one.
    pub const fn entity(self) -> EntityId {
        EntityId::well_known(FIRST_ID + self as u8)
    }

    /// The topic of the catalogue that has this id.
    pub fn of_entity(id: EntityId) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.entity() == id)
    }
}
