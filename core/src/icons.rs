//! Line icons: 24 units square, strokes of 1.75, drawn for this program.
//!
//! Pure: the interface draws them, and so does the welcome that is written into `index.html`.

/// The icons there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// The product's mark: two rings that overlap.
    Tandem,
    /// Start.
    Home,
    /// Goals: a flag.
    Goal,
    /// Meetings: a calendar sheet.
    Calendar,
    /// Progress: rising bars.
    Progress,
    /// Exchange: two arrows.
    Exchange,
    /// Settings: sliders.
    Settings,
    /// Help: a question mark in a ring.
    Help,
    /// Add.
    Plus,
    /// Done.
    Check,
    /// Close, dismiss.
    Close,
    /// Leads further.
    ChevronRight,
    /// Leads back.
    ChevronLeft,
    /// More of the same behind it: three dots.
    More,
    /// An agenda: lines with points.
    Agenda,
    /// A task: a box with a tick.
    CheckBox,
    /// An experiment: a flask.
    Flask,
    /// Opens downwards.
    ChevronDown,
    /// Back.
    ArrowLeft,
    /// Move up.
    ArrowUp,
    /// Move down.
    ArrowDown,
    /// Drag: what fingers hold on to.
    Grip,
    /// Edit: a pen.
    Pen,
    /// Delete: a bin.
    Bin,
    /// Undo: an arrow bending back.
    Undo,
    /// Copy: two sheets.
    Copy,
    /// A file.
    File,
    /// An agreement: a sheet that is ticked.
    Agreement,
    /// Save as a file.
    Download,
    /// Open a file.
    Upload,
    /// Share or send.
    Send,
    /// Print.
    Printer,
    /// Private or encrypted: a lock.
    Lock,
    /// A person.
    Person,
    /// Several people.
    People,
    /// Search: a magnifying glass.
    Search,
    /// Time: a clock.
    Clock,
    /// An idea: a lamp.
    Idea,
    /// Journal: a book.
    Book,
    /// Good to know.
    Info,
    /// Went well.
    CheckCircle,
    /// Needs attention.
    Warning,
    /// Failed.
    Danger,
    /// A plain state.
    Circle,
}

impl IconName {
    /// The strokes: the `d` of an SVG path (SVG 2, 9.3).
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Tandem => {
                "M8.75 5.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M15.25 5.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5"
            }
            Self::Home => "M4 11 12 4.5 20 11v8a1 1 0 0 1-1 1h-4.5v-6h-5v6H5a1 1 0 0 1-1-1z",
            Self::Goal => "M6 21V4.5M6 5c4-2.5 7 2 12 0v8.5c-5 2-8-2.5-12 0",
            Self::Calendar => {
                "M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"
            }
            Self::Progress => "M4.5 20v-5M9.5 20v-8M14.5 20V9M19.5 20V4.5",
            Self::Exchange => "M4 8.5h14.5M15 5l3.5 3.5L15 12M20 15.5H5.5M9 12l-3.5 3.5L9 19",
            Self::Settings => {
                "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4M9 14.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4"
            }
            Self::Help => {
                "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M9.5 9.6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.9M12 16.7v.1"
            }
            Self::Plus => "M12 5v14M5 12h14",
            Self::Check => "M5 12.8 10 17.5 19 7",
            Self::Close => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::ChevronRight => "M9.5 6l6 6-6 6",
            Self::ChevronLeft => "M14.5 6l-6 6 6 6",
            Self::More => "M5.5 12v.1M12 12v.1M18.5 12v.1",
            Self::Agenda => "M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5v.1M4.5 12v.1M4.5 17.5v.1",
            Self::CheckBox => {
                "M6.5 4h11A2.5 2.5 0 0 1 20 6.5v11a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5v-11A2.5 2.5 0 0 1 6.5 4M8.5 12.3l2.5 2.5 4.7-5.3"
            }
            Self::Flask => {
                "M9.5 3.5h5M10.5 3.5v6L5.6 18a1.7 1.7 0 0 0 1.5 2.5h9.8a1.7 1.7 0 0 0 1.5-2.5l-4.9-8.5v-6M7.8 15h8.4"
            }
            Self::ChevronDown => "M6 9.5l6 6 6-6",
            Self::ArrowLeft => "M20 12H4.5M11 5.5 4.5 12l6.5 6.5",
            Self::ArrowUp => "M12 19.5v-15M5.5 11 12 4.5l6.5 6.5",
            Self::ArrowDown => "M12 4.5v15M5.5 13l6.5 6.5 6.5-6.5",
            Self::Grip => "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
            Self::Pen => {
                "M4.5 19.5l.8-4L16 4.8a1.5 1.5 0 0 1 2.1 0l1.1 1.1a1.5 1.5 0 0 1 0 2.1L8.5 18.7zM13.8 7l3.2 3.2"
            }
            Self::Bin => {
                "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12a1 1 0 0 0 1 1h7.4a1 1 0 0 0 1-1l.8-12M10 11v5.5M14 11v5.5"
            }
            Self::Undo => "M8.5 5 4.5 9l4 4M5 9h9a5 5 0 0 1 0 10H9",
            Self::Copy => {
                "M9.5 8.5h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM5.5 15.5a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1"
            }
            Self::File => {
                "M7 3.5h7l4.5 4.5v11.5a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1zM13.5 3.8V8.5H18"
            }
            Self::Agreement => {
                "M7 3.5h7l4.5 4.5v11.5a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1zM13.5 3.8V8.5H18M9 14.2l2.2 2.2 4.1-4.4"
            }
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15",
            Self::Upload => "M12 16V4.5M7 9.5l5-5 5 5M4.5 19.5h15",
            Self::Send => "M20 4 10.5 13.5M20 4l-6 16-3.5-6.5L4 10z",
            Self::Printer => {
                "M7.5 8.5v-5h9v5M7 17H4.5a1 1 0 0 1-1-1V9.5a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1V16a1 1 0 0 1-1 1H17M7.5 13.5h9v7h-9z"
            }
            Self::Lock => {
                "M6.5 10.5h11a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3M12 14.5v2"
            }
            Self::Person => "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20.5c.6-4 3.6-5.5 7.5-5.5s6.9 1.5 7.5 5.5",
            Self::People => {
                "M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M2.5 19.5c.5-3.4 3.2-4.7 6.5-4.7s6 1.3 6.5 4.7M15.8 5.4a3.2 3.2 0 0 1 0 6.2M18.3 15.2c1.9.6 3 2 3.3 4.3"
            }
            Self::Search => "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.3 15.3 20.5 20.5",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 7.5V12l3 2.5",
            Self::Idea => "M9.5 17.5h5M10.5 20.5h3M9.5 17.5c0-2-3-3.3-3-7a5.5 5.5 0 0 1 11 0c0 3.7-3 5-3 7",
            Self::Book => {
                "M12 6.5C10 5 7.5 4.5 4 4.5v14c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-14c-3.5 0-6 .5-8 2zM12 6.5v14"
            }
            Self::Info => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 11v5.5M12 7.5v.1",
            Self::CheckCircle => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M8 12.5l2.8 2.7L16 9.5",
            Self::Warning => {
                "M10.7 4.7a1.5 1.5 0 0 1 2.6 0l7.4 13a1.5 1.5 0 0 1-1.3 2.3H4.6a1.5 1.5 0 0 1-1.3-2.3zM12 9.5v4.5M12 16.9v.1"
            }
            Self::Danger => "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16v.1",
            Self::Circle => "M12 5.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13",
        }
    }
}
