//! What went wrong with a file or a code, in English.

use super::{Failures, LimitWords, RefusedWords, about, plain};
use crate::text::counted;

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
        "Have the file sent once more, best as an attachment.",
    ),
    several: plain(
        "There are several files in this text.",
        "Paste only the newest one, without older messages below it.",
    ),
    too_new: plain(
        "A newer version of Tandembuch made this file.",
        "Load Tandembuch again to get the new version, and open the file once more.",
    ),
    hostile: about(
        |what| {
            format!("This file asks for something that no real one asks for ({what}), so it stays closed.")
        },
        "Ask the person it comes from whether it is really theirs.",
    ),
    refused: RefusedWords {
        rounds: "wrong amount of computing",
        salt: "wrong key ingredient",
        key_id: "wrong name of the key",
        recipients: "wrong number of keys",
        extension: "unknown extension",
        foreign_key: "foreign key",
        unprotected: "unprotected data",
        misplaced: "data in the wrong place",
    },
    wrong_code: plain(
        "This Tandem-Code does not fit the file.",
        "Compare it character by character. The file stays here meanwhile.",
    ),
    content_damaged: plain(
        "The code fits, but the content of the file is damaged.",
        "Have a new file sent to you.",
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
        "The browser failed at encrypting or decrypting.",
        "Close other tabs and try again.",
    ),
    code_empty: plain("No code has been entered yet.", "Enter the Tandem-Code."),
    code_too_short: about(
        |count| format!("This code has only {count} characters."),
        "A code of your own needs at least 14 characters.",
    ),
    code_too_long: plain("This code is too long.", "A code has at most 256 characters."),
    content_not_ours: plain(
        "The file could be opened, but there is no tandem in it.",
        "Have the file made anew and sent once more.",
    ),
    content_too_new: plain(
        "The content of this file is for a newer version of Tandembuch.",
        "Load Tandembuch again to get the new version, and open the file once more.",
    ),
    other_tandem: plain("This file belongs to another tandem.", "Open it on the start page."),
    other_kind: plain(
        "In this file an entry has become something else, a goal a meeting for example.",
        "Tandembuch never does that. Ask the person the file comes from whether it is really theirs.",
    ),
    forged: plain(
        "This file says something in your name that you never said, a confirmation for example.",
        "It is not taken in. Talk to the person it comes from.",
    ),
    gap: about(
        |count| {
            let changes = counted(count, "change is", "changes are");
            format!("Between what you have and this file, {changes} missing.")
        },
        "Open the file in between first, or ask for one with “Send everything”.",
    ),
    limit: about(
        |what| format!("This file is beyond what a tandem can be ({what}) and is not taken in."),
        "Ask the person it comes from whether it is really theirs.",
    ),
    limits: LimitWords {
        entities: "too many entries",
        replicas: "too many devices",
        fields: "no field or too many",
        values: "no version or too many",
        value_bytes: "a text that is too long",
        name: "a name that is not allowed",
        time: "an impossible time",
        uncovered: "a change without a record of it",
    },
    too_many_notes: plain(
        "There is no room for the notes of this backup beside those on this device. Nothing has been changed.",
        "Delete notes that you no longer need, and open the backup once more.",
    ),
    full: plain(
        "With this file your tandem would be too big for a backup.",
        "Ask the person it comes from to shorten very long entries and to send it anew.",
    ),
    only_changes: plain(
        "This file has only changes, and their tandem is not on this device.",
        "Ask for a file with “Send everything”, or open your backup first.",
    ),
    who_is_here: plain(
        "This device no longer knows who you are in this tandem.",
        "Open the tandem from the start page and answer the question; then open the file once more.",
    ),
    no_code: plain(
        "This device does not know the Tandem-Code any more.",
        "Enter it in the overview or in the settings of the tandem, or open a file with it.",
    ),
    seal_too_big: plain("Your tandem is too big for a file.", "Shorten very long entries and try again."),
    share_denied: plain("The browser declined to share.", "Download the file, or copy the text."),
    share_not_available: plain("This browser cannot share files.", "Download the file, or copy the text."),
    not_made: plain("The browser could not make the file.", "Copy the text instead."),
    storage_unexpected: about(
        |name| format!("The browser’s storage reports something unexpected ({name})."),
        "Load the page again. If it stays like this, give the name of the message to your IT department.",
    ),
    tandem_not_here: plain(
        "The tandem is no longer on this device.",
        "It may have just been removed in another tab. Open the file once more.",
    ),
    no_randomness: plain(
        "This browser gives no random numbers.",
        "Use a current version of Edge, Firefox, Chrome or Safari.",
    ),
    entry_missing: plain(
        "The entry that was to be changed is not there.",
        "Load the page again and try once more.",
    ),
    numbers_used_up: plain(
        "This tab cannot count any more changes.",
        "Load the page again; then you can go on.",
    ),
};
