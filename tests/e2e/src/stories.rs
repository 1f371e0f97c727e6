//! The stories, and the engines and ways each is played in.

mod a_day_passes;
mod accessible;
mod archive;
mod automatic_backup;
mod bad_files;
mod cut_off;
mod decrypt;
mod drafts;
mod earlier_database;
mod early_tap;
mod files_log;
mod first_to_third_meeting;
mod first_visit_counted;
mod full_disk;
mod growth;
mod half_a_year;
mod half_updated;
mod hard_words;
mod interop;
mod killed;
mod killed_in_a_meeting;
mod known_devices;
mod lengths;
mod lock;
mod lock_by_passkey;
mod lock_in_trouble;
mod locked_profile;
mod newer_upload;
mod no_foreign_requests;
mod offline_and_updates;
mod one_tandem_two_devices;
mod out_of_the_calendar;
mod own_ways;
mod part;
mod part_refused;
mod passing_on;
mod recovery;
mod rhythm_check;
mod second_thoughts;
mod set_back;
mod shared_folder;
mod torn_database;
mod translated;
mod travelling;
mod two_tabs;
mod who_sits_here;
mod working_file;
mod wrong_types;

use anyhow::Result;

use crate::engine::Engine;
use crate::person::Way;
use crate::stage::Stage;

/// One story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Story {
    OneTandemTwoDevices,
    FirstToThirdMeeting,
    Interop,
    BadFiles,
    OfflineAndUpdates,
    TwoTabs,
    WhoSitsHere,
    Killed,
    KilledInAMeeting,
    Accessible,
    NoForeignRequests,
    EarlyTap,
    PartRefused,
    CutOff,
    WrongTypes,
    NewerUpload,
    SetBack,
    EarlierDatabase,
    ADayPasses,
    FirstVisitCounted,
    HardWords,
    Translated,
    Drafts,
    Travelling,
    OutOfTheCalendar,
    Lengths,
    OwnWays,
    SecondThoughts,
    TornDatabase,
    Growth,
    RhythmCheck,
    PassingOn,
    Archive,
    HalfAYear,
    Decrypt,
    Recovery,
    KnownDevices,
    FilesLog,
    AutomaticBackup,
    SharedFolder,
    Lock,
    LockByPasskey,
    LockInTrouble,
    LockedProfile,
    SetBackWithALock,
    FullDisk,
    HalfUpdated,
    WorkingFile,
}

impl Story {
    /// The longest first, so that none of them is left to the end when others are played beside.
    pub(crate) const ALL: [Self; 48] = [
        Self::Killed,
        Self::Accessible,
        Self::HardWords,
        Self::HalfAYear,
        Self::OneTandemTwoDevices,
        Self::Growth,
        Self::FirstToThirdMeeting,
        Self::ADayPasses,
        Self::Travelling,
        Self::OutOfTheCalendar,
        Self::Archive,
        Self::Recovery,
        Self::KnownDevices,
        Self::Lock,
        Self::LockedProfile,
        Self::FilesLog,
        Self::AutomaticBackup,
        Self::WorkingFile,
        Self::SharedFolder,
        Self::FirstVisitCounted,
        Self::Interop,
        Self::BadFiles,
        Self::OfflineAndUpdates,
        Self::TwoTabs,
        Self::WhoSitsHere,
        Self::SetBack,
        Self::SetBackWithALock,
        Self::KilledInAMeeting,
        Self::Drafts,
        Self::NoForeignRequests,
        Self::EarlyTap,
        Self::Translated,
        Self::PartRefused,
        Self::CutOff,
        Self::WrongTypes,
        Self::NewerUpload,
        Self::EarlierDatabase,
        Self::OwnWays,
        Self::SecondThoughts,
        Self::TornDatabase,
        Self::RhythmCheck,
        Self::PassingOn,
        Self::Lengths,
        Self::Decrypt,
        Self::LockByPasskey,
        Self::LockInTrouble,
        Self::FullDisk,
        Self::HalfUpdated,
    ];

    /// As on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::OneTandemTwoDevices => "one_tandem_two_devices",
            Self::FirstToThirdMeeting => "first_to_third_meeting",
            Self::Interop => "interop",
            Self::BadFiles => "bad_files",
            Self::OfflineAndUpdates => "offline_and_updates",
            Self::TwoTabs => "two_tabs",
            Self::WhoSitsHere => "who_sits_here",
            Self::Killed => "killed",
            Self::TornDatabase => "torn_database",
            Self::Growth => "growth",
            Self::RhythmCheck => "rhythm_check",
            Self::PassingOn => "passing_on",
            Self::KilledInAMeeting => "killed_in_a_meeting",
            Self::Accessible => "accessible",
            Self::NoForeignRequests => "no_foreign_requests",
            Self::EarlyTap => "early_tap",
            Self::PartRefused => "part_refused",
            Self::CutOff => "cut_off",
            Self::WrongTypes => "wrong_types",
            Self::NewerUpload => "newer_upload",
            Self::Recovery => "recovery",
            Self::KnownDevices => "known_devices",
            Self::FilesLog => "files_log",
            Self::AutomaticBackup => "automatic_backup",
            Self::SharedFolder => "shared_folder",
            Self::Lock => "lock",
            Self::LockByPasskey => "lock_by_passkey",
            Self::LockInTrouble => "lock_in_trouble",
            Self::LockedProfile => "locked_profile",
            Self::SetBack => "set_back",
            Self::SetBackWithALock => "set_back_with_a_lock",
            Self::FullDisk => "full_disk",
            Self::HalfUpdated => "half_updated",
            Self::WorkingFile => "working_file",
            Self::EarlierDatabase => "earlier_database",
            Self::ADayPasses => "a_day_passes",
            Self::FirstVisitCounted => "first_visit_counted",
            Self::HardWords => "hard_words",
            Self::Translated => "translated",
            Self::Drafts => "drafts",
            Self::Travelling => "travelling",
            Self::OutOfTheCalendar => "out_of_the_calendar",
            Self::Lengths => "lengths",
            Self::OwnWays => "own_ways",
            Self::SecondThoughts => "second_thoughts",
            Self::Archive => "archive",
            Self::HalfAYear => "half_a_year",
            Self::Decrypt => "decrypt",
        }
    }

    /// Where it is played: the main story everywhere, others where the engines differ or have the tools for it.
    pub(crate) fn engines(self) -> &'static [Engine] {
        match self {
            Self::OneTandemTwoDevices
            | Self::FirstToThirdMeeting
            | Self::EarlyTap
            | Self::PartRefused
            | Self::CutOff
            | Self::WrongTypes
            | Self::NewerUpload
            | Self::EarlierDatabase
            | Self::ADayPasses
            | Self::OutOfTheCalendar
            | Self::Archive
            | Self::Decrypt
            | Self::Recovery
            | Self::KnownDevices
            | Self::FilesLog
            | Self::AutomaticBackup
            | Self::WorkingFile
            | Self::SharedFolder
            | Self::Lock
            | Self::HalfAYear
            | Self::Growth
            | Self::PassingOn
            | Self::OwnWays
            | Self::HardWords
            | Self::Translated => &Engine::ALL,
            Self::BadFiles
            | Self::OfflineAndUpdates
            | Self::TwoTabs
            | Self::Killed
            | Self::SetBack
            | Self::SetBackWithALock
            | Self::LockedProfile
            | Self::HalfUpdated
            | Self::Drafts
            | Self::Travelling
            | Self::KilledInAMeeting => &[Engine::Chromium, Engine::Firefox],
            Self::WhoSitsHere
            | Self::Interop
            | Self::Accessible
            | Self::NoForeignRequests
            | Self::Lengths
            | Self::SecondThoughts
            | Self::TornDatabase
            | Self::LockByPasskey
            | Self::LockInTrouble
            | Self::FullDisk
            | Self::RhythmCheck
            | Self::FirstVisitCounted => &[Engine::Chromium],
        }
    }

    /// How it is played: in both ways, but for what does the same twenty times, or has a part by keyboard of its own, or
    /// is not about use.
    pub(crate) fn ways(self) -> &'static [Way] {
        match self {
            Self::Killed
            | Self::Accessible
            | Self::NoForeignRequests
            | Self::CutOff
            | Self::WrongTypes
            | Self::SetBack
            | Self::SetBackWithALock
            | Self::LockedProfile
            | Self::LockInTrouble
            | Self::FullDisk
            | Self::HalfUpdated
            | Self::NewerUpload
            | Self::EarlierDatabase
            | Self::ADayPasses
            | Self::FirstVisitCounted
            | Self::HardWords
            | Self::OwnWays
            | Self::Lengths
            | Self::SecondThoughts
            | Self::Archive
            | Self::AutomaticBackup
            | Self::SharedFolder
            | Self::HalfAYear
            | Self::TornDatabase
            | Self::Growth
            | Self::PassingOn
            | Self::RhythmCheck
            | Self::Travelling
            | Self::Translated => &[Way::Pointer],
            _ => &Way::ALL,
        }
    }

    pub(crate) async fn play(self, stage: &Stage) -> Result<()> {
        match self {
            Self::OneTandemTwoDevices => one_tandem_two_devices::play(stage).await,
            Self::FirstToThirdMeeting => first_to_third_meeting::play(stage).await,
            Self::Interop => interop::play(stage).await,
            Self::BadFiles => bad_files::play(stage).await,
            Self::OfflineAndUpdates => offline_and_updates::play(stage).await,
            Self::TwoTabs => two_tabs::play(stage).await,
            Self::WhoSitsHere => who_sits_here::play(stage).await,
            Self::Killed => killed::play(stage).await,
            Self::TornDatabase => torn_database::play(stage).await,
            Self::Growth => growth::play(stage).await,
            Self::RhythmCheck => rhythm_check::play(stage).await,
            Self::PassingOn => passing_on::play(stage).await,
            Self::KilledInAMeeting => killed_in_a_meeting::play(stage).await,
            Self::Accessible => accessible::play(stage).await,
            Self::NoForeignRequests => no_foreign_requests::play(stage).await,
            Self::EarlyTap => early_tap::play(stage).await,
            Self::PartRefused => part_refused::play(stage).await,
            Self::CutOff => cut_off::play(stage).await,
            Self::WrongTypes => wrong_types::play(stage).await,
            Self::NewerUpload => newer_upload::play(stage).await,
            Self::Recovery => recovery::play(stage).await,
            Self::KnownDevices => known_devices::play(stage).await,
            Self::FilesLog => files_log::play(stage).await,
            Self::AutomaticBackup => automatic_backup::play(stage).await,
            Self::SharedFolder => shared_folder::play(stage).await,
            Self::Lock => lock::play(stage).await,
            Self::LockByPasskey => lock_by_passkey::play(stage).await,
            Self::LockInTrouble => lock_in_trouble::play(stage).await,
            Self::LockedProfile => locked_profile::play(stage).await,
            Self::FullDisk => full_disk::play(stage).await,
            Self::HalfUpdated => half_updated::play(stage).await,
            Self::WorkingFile => working_file::play(stage).await,
            Self::SetBack => set_back::play(stage).await,
            Self::SetBackWithALock => set_back::play_with_a_lock(stage).await,
            Self::EarlierDatabase => earlier_database::play(stage).await,
            Self::ADayPasses => a_day_passes::play(stage).await,
            Self::FirstVisitCounted => first_visit_counted::play(stage).await,
            Self::HardWords => hard_words::play(stage).await,
            Self::Translated => translated::play(stage).await,
            Self::Drafts => drafts::play(stage).await,
            Self::Travelling => travelling::play(stage).await,
            Self::OutOfTheCalendar => out_of_the_calendar::play(stage).await,
            Self::Lengths => lengths::play(stage).await,
            Self::OwnWays => own_ways::play(stage).await,
            Self::SecondThoughts => second_thoughts::play(stage).await,
            Self::Archive => archive::play(stage).await,
            Self::HalfAYear => half_a_year::play(stage).await,
            Self::Decrypt => decrypt::play(stage).await,
        }
    }
}
