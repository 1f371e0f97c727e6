//! Addresses of the screens, as hashes: `#/t/<tandem>/goals/<goal>`.
//!
//! Hashes work on every static host and from a file. Parsing and writing are pure; listening to the browser is
//! `platform`'s matter. An id is passed on only if it looks like one: whether it exists, the screen says.

use std::fmt;

/// Longest id that an address may carry; ours are shorter.
const ID_MAX_LEN: usize = 64;

/// A screen and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`: the list of tandems, or the welcome.
    Start,
    /// `#/new`: create a tandem.
    New,
    /// `#/open`: open a file of the partner or of one's own.
    Open,
    /// `#/settings`: settings of this device.
    Settings,
    /// `#/lock`: the lock of this device.
    Lock,
    /// `#/help`.
    Help,
    /// Everything about one tandem.
    Tandem {
        /// Which tandem.
        tandem: TandemRef,
        /// What of it.
        place: Place,
    },
    /// An address that leads nowhere.
    NotFound,
}

/// How an address names its tandem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TandemRef {
    /// `#/goals`: the one that is open; for the shortcuts of the installed app.
    Current,
    /// `#/t/<id>/goals`: this one.
    Id(String),
}

/// A screen within a tandem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The tandem at a glance.
    Overview,
    /// All goals.
    Goals,
    /// One goal.
    Goal(String),
    /// All meetings.
    Meetings,
    /// One meeting.
    Meeting(String),
    /// One meeting that is on.
    Live(String),
    /// All action items.
    Tasks,
    /// The agreement.
    Agreement,
    /// The topic backlog.
    Topics,
    /// Everything that is written down, to search in.
    Search,
    /// Notes for oneself.
    Notes,
    /// What both can do now.
    Growth,
    /// One skill.
    Skill(String),
    /// A round in which both say where they see the skills of one of them.
    View(String),
    /// What may be certified of the tandem.
    Certificate,
    /// Looking back halfway.
    Halfway,
    /// The end of the tandem.
    Closing,
    /// What both keep.
    Book,
    /// Words that both explain to each other.
    Dictionary,
    /// Cards to pass on.
    Cards,
    /// One card to pass on.
    Card(String),
    /// Exchange with the partner, and backup.
    Exchange,
    /// The recovery code of who sits here.
    Recovery,
    /// The file that who sits here works from.
    WorkingFile,
    /// Devices that are known by their keys.
    Devices,
    /// What became of all files.
    Log,
    /// Settings of the tandem: names, Tandem-Code, deletion.
    Settings,
}

impl Route {
    /// Reads `location.hash`, with or without the `#`. Never fails: what leads nowhere is [`Route::NotFound`].
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        match segments.as_slice() {
            [] => Self::Start,
            ["new"] => Self::New,
            ["open"] => Self::Open,
            ["settings"] => Self::Settings,
            ["lock"] => Self::Lock,
            ["help"] | ["t", _, "help"] => Self::Help,
            ["t", id, place @ ..] if is_id(id) => {
                Self::in_tandem(TandemRef::Id((*id).to_owned()), Place::parse(place))
            }
            ["t", ..] => Self::NotFound,
            place => Self::in_tandem(TandemRef::Current, Place::parse(place)),
        }
    }

    /// The address of `place` in the tandem `id`.
    pub fn of_tandem(id: impl Into<String>, place: Place) -> Self {
        Self::Tandem { tandem: TandemRef::Id(id.into()), place }
    }

    fn in_tandem(tandem: TandemRef, place: Option<Place>) -> Self {
        place.map_or(Self::NotFound, |place| Self::Tandem { tandem, place })
    }
}

impl Place {
    /// The place of the main navigation that it belongs to: of one goal, all goals; of the
    /// agreement, the overview that leads to it.
    #[must_use]
    pub fn section(&self) -> Self {
        match self {
            Self::Goal(_) | Self::Topics => Self::Goals,
            Self::Meeting(_) | Self::Live(_) => Self::Meetings,
            Self::Skill(_) | Self::View(_) | Self::Certificate | Self::Halfway | Self::Closing => {
                Self::Growth
            }
            Self::Book | Self::Dictionary | Self::Cards | Self::Card(_) => Self::Growth,
            Self::Recovery | Self::WorkingFile | Self::Devices | Self::Log => Self::Exchange,
            Self::Tasks => Self::Overview,
            Self::Agreement => Self::Overview,
            Self::Search => Self::Overview,
            Self::Notes => Self::Overview,
            Self::Settings => Self::Overview,
            other => other.clone(),
        }
    }

    /// Where one goes back to from here; nowhere from a place of the main navigation.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        match self {
            Self::Live(id) => Some(Self::Meeting(id.clone())),
            Self::Card(_) => Some(Self::Cards),
            other => Some(other.section()).filter(|section| section != other),
        }
    }

    fn parse(segments: &[&str]) -> Option<Self> {
        Some(match segments {
            [] => Self::Overview,
            ["goals"] => Self::Goals,
            ["goals", id] if is_id(id) => Self::Goal((*id).to_owned()),
            ["meetings"] => Self::Meetings,
            ["meetings", id] if is_id(id) => Self::Meeting((*id).to_owned()),
            ["meetings", id, "live"] if is_id(id) => Self::Live((*id).to_owned()),
            ["tasks"] => Self::Tasks,
            ["agreement"] => Self::Agreement,
            ["topics"] => Self::Topics,
            ["search"] => Self::Search,
            ["notes"] => Self::Notes,
            ["growth"] => Self::Growth,
            ["growth", "certificate"] => Self::Certificate,
            ["growth", "halfway"] => Self::Halfway,
            ["growth", "closing"] => Self::Closing,
            ["growth", "book"] => Self::Book,
            ["growth", "words"] => Self::Dictionary,
            ["growth", "cards"] => Self::Cards,
            ["growth", "cards", id] if is_id(id) => Self::Card((*id).to_owned()),
            ["growth", id] if is_id(id) => Self::Skill((*id).to_owned()),
            ["growth", "view", id] if is_id(id) => Self::View((*id).to_owned()),
            ["exchange"] => Self::Exchange,
            ["exchange", "recovery"] => Self::Recovery,
            ["exchange", "file"] => Self::WorkingFile,
            ["exchange", "devices"] => Self::Devices,
            ["exchange", "log"] => Self::Log,
            ["settings"] => Self::Settings,
            _ => return None,
        })
    }
}

/// Writes the address for an `href`. [`Route::NotFound`] is written as the start.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start | Self::NotFound => f.write_str("#/"),
            Self::New => f.write_str("#/new"),
            Self::Open => f.write_str("#/open"),
            Self::Settings => f.write_str("#/settings"),
            Self::Lock => f.write_str("#/lock"),
            Self::Help => f.write_str("#/help"),
            Self::Tandem { tandem: TandemRef::Current, place: Place::Overview | Place::Settings } => {
                f.write_str("#/")
            }
            Self::Tandem { tandem: TandemRef::Current, place } => write!(f, "#{place}"),
            Self::Tandem { tandem: TandemRef::Id(id), place } => write!(f, "#/t/{id}{place}"),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => Ok(()),
            Self::Goals => f.write_str("/goals"),
            Self::Goal(id) => write!(f, "/goals/{id}"),
            Self::Meetings => f.write_str("/meetings"),
            Self::Meeting(id) => write!(f, "/meetings/{id}"),
            Self::Live(id) => write!(f, "/meetings/{id}/live"),
            Self::Tasks => f.write_str("/tasks"),
            Self::Agreement => f.write_str("/agreement"),
            Self::Topics => f.write_str("/topics"),
            Self::Search => f.write_str("/search"),
            Self::Notes => f.write_str("/notes"),
            Self::Growth => f.write_str("/growth"),
            Self::Certificate => f.write_str("/growth/certificate"),
            Self::Halfway => f.write_str("/growth/halfway"),
            Self::Closing => f.write_str("/growth/closing"),
            Self::Book => f.write_str("/growth/book"),
            Self::Dictionary => f.write_str("/growth/words"),
            Self::Cards => f.write_str("/growth/cards"),
            Self::Card(id) => write!(f, "/growth/cards/{id}"),
            Self::Skill(id) => write!(f, "/growth/{id}"),
            Self::View(id) => write!(f, "/growth/view/{id}"),
            Self::Exchange => f.write_str("/exchange"),
            Self::Recovery => f.write_str("/exchange/recovery"),
            Self::WorkingFile => f.write_str("/exchange/file"),
            Self::Devices => f.write_str("/exchange/devices"),
            Self::Log => f.write_str("/exchange/log"),
            Self::Settings => f.write_str("/settings"),
        }
    }
}

/// Ids are short and plain ASCII; anything else in their place is a mistyped or a hostile link.
fn is_id(text: &str) -> bool {
    (1..=ID_MAX_LEN).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_has_an_address_that_leads_back_to_it() {
        let id = || TandemRef::Id("k3-B_9".to_owned());
        let places = [
            ("", Place::Overview),
            ("/goals", Place::Goals),
            ("/goals/g1", Place::Goal("g1".to_owned())),
            ("/meetings", Place::Meetings),
            ("/meetings/m1", Place::Meeting("m1".to_owned())),
            ("/meetings/m1/live", Place::Live("m1".to_owned())),
            ("/tasks", Place::Tasks),
            ("/agreement", Place::Agreement),
            ("/topics", Place::Topics),
            ("/search", Place::Search),
            ("/notes", Place::Notes),
            ("/growth", Place::Growth),
            ("/growth/certificate", Place::Certificate),
            ("/growth/halfway", Place::Halfway),
            ("/growth/closing", Place::Closing),
            ("/growth/book", Place::Book),
            ("/growth/words", Place::Dictionary),
            ("/growth/cards", Place::Cards),
            ("/growth/cards/c1", Place::Card("c1".to_owned())),
            ("/growth/s1", Place::Skill("s1".to_owned())),
            ("/growth/view/r1", Place::View("r1".to_owned())),
            ("/exchange", Place::Exchange),
            ("/exchange/recovery", Place::Recovery),
            ("/exchange/file", Place::WorkingFile),
            ("/exchange/devices", Place::Devices),
            ("/exchange/log", Place::Log),
            ("/settings", Place::Settings),
        ];
        let of_tandem = places
            .map(|(suffix, place)| (format!("#/t/k3-B_9{suffix}"), Route::Tandem { tandem: id(), place }))
            .into_iter();
        let own = [
            ("#/", Route::Start),
            ("#/new", Route::New),
            ("#/open", Route::Open),
            ("#/settings", Route::Settings),
            ("#/help", Route::Help),
        ];
        for (hash, route) in own.map(|(hash, route)| (hash.to_owned(), route)).into_iter().chain(of_tandem) {
            assert_eq!(Route::parse(&hash), route, "{hash}");
            assert_eq!(route.to_string(), hash);
        }
    }

    #[test]
    fn from_one_thing_one_goes_back_to_its_list_and_from_there_nowhere() {
        let parent = |place: Place| place.parent();
        assert_eq!(parent(Place::Goal("g1".to_owned())), Some(Place::Goals));
        assert_eq!(parent(Place::Topics), Some(Place::Goals));
        assert_eq!(parent(Place::Live("m1".to_owned())), Some(Place::Meeting("m1".to_owned())));
        assert_eq!(parent(Place::Meeting("m1".to_owned())), Some(Place::Meetings));
        for place in [Place::Tasks, Place::Agreement, Place::Search, Place::Notes, Place::Settings] {
            assert_eq!(place.parent(), Some(Place::Overview));
        }
        assert_eq!(parent(Place::Skill("s1".to_owned())), Some(Place::Growth));
        assert_eq!(parent(Place::Card("c1".to_owned())), Some(Place::Cards));
        for place in [Place::Overview, Place::Goals, Place::Meetings, Place::Growth, Place::Exchange] {
            assert_eq!(place.parent(), None);
        }
    }

    #[test]
    fn short_addresses_mean_the_open_tandem() {
        for (hash, place) in
            [("#/goals", Place::Goals), ("#/meetings", Place::Meetings), ("#/exchange", Place::Exchange)]
        {
            let route = Route::Tandem { tandem: TandemRef::Current, place };
            assert_eq!(Route::parse(hash), route);
            assert_eq!(route.to_string(), hash);
        }
    }

    #[test]
    fn sloppy_addresses_are_understood() {
        assert_eq!(Route::parse(""), Route::Start);
        assert_eq!(Route::parse("#"), Route::Start);
        assert_eq!(Route::parse("/help/"), Route::Help);
        assert_eq!(Route::parse("#//new"), Route::New);
        assert_eq!(Route::parse("#/t/k3/help"), Route::Help);
        assert_eq!(Route::parse("#/t/k3/"), Route::of_tandem("k3", Place::Overview));
    }

    #[test]
    fn garbage_leads_nowhere() {
        let long = format!("#/t/{}", "a".repeat(ID_MAX_LEN + 1));
        for hash in [
            "#/nowhere",
            "#/t",
            "#/t/a b",
            "#/t/<script>",
            "#/t/ä/goals",
            "#/t/k3/goals/g1/more",
            "#/t/k3/goals/..%2f",
            "#/t/k3/nowhere",
            "##/new",
            "#/t/k3?x=1",
            "#/\u{0}",
            &long,
        ] {
            assert_eq!(Route::parse(hash), Route::NotFound, "{hash}");
        }
    }
}
