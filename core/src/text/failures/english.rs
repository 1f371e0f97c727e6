//! What went wrong with a file or a code, in English.

use super::{Failures, LimitWords, RefusedWords, about, plain};

/// The sentences.
pub(super) const EN: Failures = Failures {
    unreadable: plain(
        "The browser cannot read this file.",
        "It may have been moved, or the drive is disconnected. Choose it once more.",
    ),
    not_ours: plain(
        "This is not a file of Tandembuch.",
        "Choose the file whose name ends in .tandem.txt, or paste the whole encrypted text.",
    ),
    empty: plain("This file is empty.", "Ask for a new one."),
    packed: plain("This file is packed.", "Unpack it first, and open the file that is in it."),
    mail: plain("This is a whole email.", "Open it in your email program and save the attachment."),
    too_big: plain(
        "This file is larger than 25 megabytes, which is too big.",
        "Check whether it is the right file; that of a tandem is much smaller.",
    ),
    cut_off: plain(
        "The end of this file is missing.",
        "Copy the text once more to its very end, or have the file sent as an attachment.",
    ),
    damaged: plain(
        "The text of this file was changed on its way.",
        "Have the file sent once more, preferably as an attachment.",
    ),
    several: plain(
        "There are several files in this text.",
        "Paste only the newest one, without older messages below it.",
    ),
    too_new: plain(
        "A newer version of Tandembuch made this file.",
        "Reload the page so that the new version runs here, too, and open the file once more.",
    ),
    hostile: about(
        |what| format!("This file is not as Tandembuch makes them. It was not opened (for IT: {what})."),
        "Ask the person it comes from whether it is really theirs.",
    ),
    refused: RefusedWords {
        rounds: "wrong amount of computing",
        salt: "salt",
        key_id: "wrong name of the key",
        recipients: "wrong number of keys",
        extension: "unknown extension",
        foreign_key: "foreign key",
        unprotected: "unprotected data",
        misplaced: "data in the wrong place",
        agreement: "wrong key",
    },
    wrong_code: plain(
        "This tandem code does not fit the file.",
        "Compare it character by character: is one missing, are two swapped? You can try as often as you \
            like.",
    ),
    wrong_recovery_code: plain(
        "This recovery code does not fit the file.",
        "Compare it character by character with the sheet. If you have several sheets, try the other one.",
    ),
    password_unknown: plain(
        "This browser does not know the password of your working file any more.",
        "Enter it once more under “Exchange” at “Working file”.",
    ),
    wrong_password: plain(
        "This password does not fit the file.",
        "Mind capital and small letters. Did you have another one then?",
    ),
    recovery_code_unknown: plain(
        "This device does not know your recovery code any more.",
        "Enter it once more under “Exchange” at “Recovery code”, or make a new one there.",
    ),
    not_the_recovery_code: plain(
        "This is a recovery code. The tandem code opens this file.",
        "Enter the 16 characters that you both know.",
    ),
    not_the_tandem_code: plain(
        "This is a tandem code. The recovery code opens this backup.",
        "Enter the 24 characters from your recovery sheet.",
    ),
    tandem_code_for_devices: plain(
        "This is a tandem code. This file is encrypted for other devices.",
        "Ask for a file with everything, or enter the 24 characters from your recovery sheet.",
    ),
    symbols_missing: about(
        |(count, whole)| match whole.saturating_sub(count) {
            1 => format!("One character is missing: {count} of {whole} are there."),
            missing => format!("{missing} characters are missing: {count} of {whole} are there."),
        },
        "Compare the code character by character.",
    ),
    symbols_too_many: about(
        |(count, whole)| match count.saturating_sub(whole) {
            1 => format!("There is one character too many: {count} instead of {whole}."),
            more => format!("There are {more} characters too many: {count} instead of {whole}."),
        },
        "Compare the code character by character.",
    ),
    no_symbol: about(
        |symbol| format!("The character “{symbol}” is in no code."),
        "Compare the code character by character.",
    ),
    content_damaged: plain("The code fits, but the content of the file is damaged.", "Ask for a new file."),
    damaged_for_this_device: plain(
        "This file is for this device, but its content is damaged.",
        "Ask for a new file.",
    ),
    unpacked_too_big: plain(
        "Unpacked, the content of this file would be too big.",
        "Ask the person it comes from whether it is the right file.",
    ),
    insecure_context: plain(
        "This page was loaded without https. Therefore the browser can neither encrypt nor decrypt.",
        "Open Tandembuch at an address that begins with https.",
    ),
    no_compression: plain(
        "This browser is too old to pack and unpack files.",
        "Use a current version of Edge, Firefox, Chrome or Safari.",
    ),
    crypto_failed: plain(
        "The browser could not encrypt or decrypt the file.",
        "Close other tabs and try again.",
    ),
    code_empty: plain("No code has been entered yet.", "Enter the tandem code."),
    code_too_short: about(
        |count| format!("This code is too short: it has {count} characters, a tandem code has 16."),
        "Please compare it with the original.",
    ),
    code_too_long: plain("This code is too long.", "A code has at most 256 characters."),
    content_not_ours: plain(
        "The file could be opened, but there is no tandem in it.",
        "Ask for a new file, and check whether it is the right one.",
    ),
    content_too_new: plain(
        "The content of this file is for a newer version of Tandembuch.",
        "Reload the page so that the new version runs here, too, and open the file once more.",
    ),
    other_tandem: plain("This file belongs to another tandem.", "Open it on the start page."),
    other_kind: plain(
        "In this file something has become something else, a goal a meeting for example.",
        "Tandembuch never does that. Ask the person the file comes from whether it is really theirs.",
    ),
    forged_signature: plain(
        "The signature of this file does not fit. It was not opened.",
        "Ask the person it comes from whether it is really theirs.",
    ),
    dropped_device: plain(
        "This file comes from a device that you have dropped. It was not opened.",
        "Ask for one from another device, or trust this one again under “Known devices”.",
    ),
    not_wanted: plain(
        "You have not confirmed yet whose file this is.",
        "Tick the box, or leave the file out.",
    ),
    forged: plain(
        "This file says something in your name that you never said, a confirmation for example.",
        "It was not added. Talk to the person it comes from.",
    ),
    gap: plain(
        "There was another file before this one that has not been opened here.",
        "Open the older file first, or ask for a new one with everything.",
    ),
    limit: about(
        |what| format!("This file does not fit into a tandem. It was not added (for IT: {what})."),
        "Ask the person it comes from whether it is really theirs.",
    ),
    limits: LimitWords {
        entities: "too many parts",
        replicas: "too many devices",
        fields: "no field or too many",
        values: "no version or too many",
        value_bytes: "a text that is too long",
        name: "a name that is not allowed",
        time: "an impossible time",
        uncovered: "a change without a record of it",
    },
    too_many_notes: plain(
        "There is no room for the private notes of this backup beside those on this device. Nothing has \
            been changed.",
        "Delete notes that you no longer need, and open the backup once more.",
    ),
    full: plain(
        "With this file your tandem would be too big for a backup.",
        "Ask the person it comes from to shorten very long texts and to make a new one.",
    ),
    only_changes: plain(
        "This file holds only what is new, and the beginning is missing here.",
        "Ask for a file with everything, or open your backup first.",
    ),
    who_is_here: plain(
        "This device no longer knows which of the two you are.",
        "Open the tandem from the start page and answer the question; then open the file once more.",
    ),
    no_code: plain(
        "The tandem code is missing on this device.",
        "Enter it in the overview. Your partner knows it.",
    ),
    seal_too_big: plain("Your tandem is too big for a file.", "Shorten very long texts and try again."),
    share_denied: plain("The browser declined to pass the file on.", "Download the file, or copy the text."),
    share_not_available: plain("This browser cannot pass files on.", "Download the file, or copy the text."),
    not_made: plain("The browser could not make the file.", "Copy the text instead."),
    storage_unexpected: about(
        |name| format!("This browser’s storage reports something unexpected ({name})."),
        "Reload the page. If it stays like this, give the name of the message to your IT department.",
    ),
    tandem_not_here: plain(
        "The tandem is no longer on this device.",
        "It may have just been removed in another tab. Open the file once more.",
    ),
    no_randomness: plain(
        "This browser cannot encrypt safely.",
        "Use a current version of Edge, Firefox, Chrome or Safari.",
    ),
    entry_missing: plain("What was to be changed is no longer there.", "Reload the page and try again."),
    numbers_used_up: plain("This page cannot go on for now.", "Reload it; then you can go on."),
};
