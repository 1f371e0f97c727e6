//! The lock of this device: set, opened, changed, taken away.

/// Texts of the lock.
#[derive(Debug)]
pub struct Lock {
    /// Title of its screen, and its name in the settings.
    pub title: &'static str,
    /// Below it.
    pub subtitle: &'static str,
    /// Heads what it is good for.
    pub why: &'static str,
    /// What it is good for, and what has to be there first.
    pub why_text: [&'static str; 3],
    /// Leads to a backup.
    pub back_up: &'static str,
    /// When it locks by itself.
    pub after: &'static str,
    /// After so many minutes; never for 0.
    pub after_minutes: fn(u32) -> String,
    /// Sets it.
    pub set: &'static str,
    /// It is set.
    pub is_set: &'static str,
    /// Locks now.
    pub lock_now: &'static str,
    /// What is stored nowhere keeps it open.
    pub not_stored: &'static str,
    /// Heads another password.
    pub change: &'static str,
    /// Puts it in the place of the one before.
    pub change_it: &'static str,
    /// It counts.
    pub changed: &'static str,
    /// Heads passkeys.
    pub passkey: &'static str,
    /// What they are good for.
    pub passkey_text: &'static str,
    /// Adds one.
    pub add_passkey: &'static str,
    /// It opens the lock, too.
    pub passkey_added: &'static str,
    /// Takes them away.
    pub drop_passkeys: &'static str,
    /// None opens it any more.
    pub passkeys_dropped: &'static str,
    /// How many there are.
    pub passkeys: fn(usize) -> String,
    /// The person has stopped it.
    pub passkey_stopped: &'static str,
    /// None of this device can do it.
    pub passkey_cannot: &'static str,
    /// Heads what was written before.
    pub traces: &'static str,
    /// What may be left of it, and the way to get rid of it.
    pub traces_text: [&'static str; 2],
    /// Heads the end of the lock.
    pub remove: &'static str,
    /// What it means.
    pub remove_text: &'static str,
    /// Asks once more.
    pub remove_question: &'static str,
    /// It is gone.
    pub removed: &'static str,
    /// The screen of a device that is locked.
    pub locked: Locked,
    /// Nothing is kept here: what, and what to do.
    pub nothing_kept: [&'static str; 2],
    /// Not everything is sealed yet: what, and what to do.
    pub not_all: [&'static str; 2],
    /// There are too many passkeys: what, and what to do.
    pub too_many: [&'static str; 2],
}

/// Texts of a device that is locked.
#[derive(Debug)]
pub struct Locked {
    /// Title.
    pub title: &'static str,
    /// Opens it.
    pub unlock: &'static str,
    /// Opens it with a passkey.
    pub with_passkey: &'static str,
    /// It is another password.
    pub wrong: &'static str,
    /// It is another passkey.
    pub wrong_passkey: &'static str,
    /// So many seconds until the next try.
    pub wait: fn(u64) -> String,
    /// The row of the lock cannot be read.
    pub unreadable: &'static str,
    /// Heads the way out.
    pub forgotten: &'static str,
    /// What it is.
    pub forgotten_text: [&'static str; 2],
    /// Deletes everything.
    pub delete: &'static str,
    /// Asks once more.
    pub delete_question: &'static str,
    /// What is lost.
    pub delete_loss: &'static str,
    /// It is deleted.
    pub deleted: &'static str,
    /// It could not be.
    pub not_deleted: &'static str,
}

/// German.
pub static DE: Lock = Lock {
    title: "Sperre",
    subtitle: "Tandembuch fragt nach einem Kennwort, bevor es etwas zeigt.",
    why: "Wofür eine Sperre?",
    why_text: [
        "Wer an diesen Browser kommt, kann sonst alles lesen, auch Ihre privaten Notizen.",
        "Mit der Sperre ist alles verschlüsselt, was in diesem Browser liegt. Ohne Kennwort kann es niemand lesen, auch \
         nicht die IT.",
        "Vergessen Sie das Kennwort, hilft nur Ihre Sicherung. Laden Sie vorher eine herunter.",
    ],
    back_up: "Zuerst sichern",
    after: "Sperrt von selbst",
    after_minutes: |minutes| match minutes {
        0 => "nie".to_owned(),
        60 => "nach einer Stunde".to_owned(),
        _ => format!("nach {minutes} Minuten"),
    },
    set: "Sperre einrichten",
    is_set: "Die Sperre ist eingerichtet.",
    lock_now: "Jetzt sperren",
    not_stored: "Es ist noch nicht alles gespeichert. Damit nichts verloren geht, bleibt Tandembuch offen. Schaffen Sie Platz, \
                 oder laden Sie eine Sicherung herunter.",
    change: "Anderes Kennwort",
    change_it: "Kennwort ändern",
    changed: "Das neue Kennwort gilt.",
    passkey: "Passkey",
    passkey_text: "Entsperren mit Fingerabdruck, Gesicht oder PIN dieses Geräts. Das Kennwort gilt weiter.",
    add_passkey: "Passkey einrichten",
    passkey_added: "Der Passkey entsperrt Tandembuch.",
    drop_passkeys: "Passkeys entfernen",
    passkeys_dropped: "Nur noch das Kennwort entsperrt Tandembuch.",
    passkeys: |count| match count {
        1 => "Ein Passkey ist eingerichtet.".to_owned(),
        _ => format!("{count} Passkeys sind eingerichtet."),
    },
    passkey_stopped: "Es wurde abgebrochen. Versuchen Sie es noch einmal.",
    passkey_cannot: "Dieses Gerät oder dieser Passkey kann das nicht. Das Kennwort gilt weiter.",
    traces: "Ältere Spuren",
    traces_text: [
        "Was vor der Sperre geschrieben wurde, kann in Dateien des Browsers noch eine Weile zu lesen sein.",
        "Wenn das nicht sein soll: Laden Sie eine Sicherung herunter, löschen Sie in den Einstellungen des Browsers die \
         Websitedaten von Tandembuch, richten Sie die Sperre neu ein, und holen Sie erst dann alles aus der Sicherung zurück.",
    ],
    remove: "Sperre aufheben",
    remove_text: "Alles liegt danach wieder unverschlüsselt in diesem Browser.",
    remove_question: "Sperre aufheben?",
    removed: "Die Sperre ist aufgehoben.",
    locked: Locked {
        title: "Tandembuch ist gesperrt",
        unlock: "Entsperren",
        with_passkey: "Mit Passkey entsperren",
        wrong: "Das ist nicht das Kennwort. Achten Sie auf Groß- und Kleinschreibung.",
        wrong_passkey: "Dieser Passkey öffnet die Sperre nicht. Nehmen Sie das Kennwort.",
        wait: |seconds| match seconds {
            1 => "Zu viele Versuche. In einer Sekunde geht es weiter.".to_owned(),
            _ => format!("Zu viele Versuche. In {seconds} Sekunden geht es weiter."),
        },
        unreadable: "Die Sperre ist beschädigt und lässt sich nicht mehr öffnen. Der Weg zurück ist Ihre Sicherung.",
        forgotten: "Kennwort vergessen?",
        forgotten_text: [
            "Ohne Kennwort kann niemand lesen, was in diesem Browser liegt.",
            "Der Weg zurück ist Ihre Sicherung: Löschen Sie hier alles, und holen Sie dann Ihr Tandem aus der Sicherung \
             zurück. Was danach dazugekommen ist, hat vielleicht Ihr Gegenüber.",
        ],
        delete: "Alles in diesem Browser löschen",
        delete_question: "Alles löschen?",
        delete_loss: "Alle Tandems und privaten Notizen in diesem Browser sind danach weg. Das lässt sich nicht rückgängig machen.",
        deleted: "Alles ist gelöscht.",
        not_deleted: "Es wurde nichts gelöscht.",
    },
    nothing_kept: [
        "In diesem Browser wird nichts gespeichert.",
        "Es gibt nichts zu sperren. Geben Sie Tandembuch Speicher, und laden Sie die Seite neu.",
    ],
    not_all: [
        "Die Sperre gilt, aber noch ist nicht alles verschlüsselt.",
        "Beim nächsten Entsperren wird das nachgeholt. Schaffen Sie bis dahin Platz auf diesem Gerät.",
    ],
    too_many: [
        "Es sind schon zu viele Passkeys eingerichtet.",
        "Entfernen Sie sie, und richten Sie den neuen ein.",
    ],
};

/// English.
pub static EN: Lock = Lock {
    title: "Lock",
    subtitle: "Tandembuch asks for a password before it shows anything.",
    why: "What is a lock good for?",
    why_text: [
        "Without one, whoever gets at this browser can read everything, your private notes too.",
        "With a lock, everything in this browser is encrypted. Without the password nobody can read it, and neither can IT.",
        "If you forget the password, only your backup helps. Download one first.",
    ],
    back_up: "Back up first",
    after: "Locks by itself",
    after_minutes: |minutes| match minutes {
        0 => "never".to_owned(),
        60 => "after one hour".to_owned(),
        _ => format!("after {minutes} minutes"),
    },
    set: "Set the lock",
    is_set: "The lock is set.",
    lock_now: "Lock now",
    not_stored: "Not everything is stored yet. So that nothing gets lost, Tandembuch stays open. Make room, or download a backup.",
    change: "Another password",
    change_it: "Change the password",
    changed: "The new password counts.",
    passkey: "Passkey",
    passkey_text: "Unlock with this device’s fingerprint, face or PIN. The password goes on to count.",
    add_passkey: "Set up a passkey",
    passkey_added: "The passkey unlocks Tandembuch.",
    drop_passkeys: "Remove passkeys",
    passkeys_dropped: "Only the password unlocks Tandembuch now.",
    passkeys: |count| match count {
        1 => "One passkey is set up.".to_owned(),
        _ => format!("{count} passkeys are set up."),
    },
    passkey_stopped: "It was cancelled. Try once more.",
    passkey_cannot: "This device or this passkey cannot do that. The password goes on to count.",
    traces: "Older traces",
    traces_text: [
        "What was written before the lock can be read in files of the browser for a while.",
        "If that must not be: download a backup, delete the site data of Tandembuch in the browser’s settings, set the lock \
         anew, and only then restore everything from the backup.",
    ],
    remove: "Remove the lock",
    remove_text: "After that everything is in this browser without encryption again.",
    remove_question: "Remove the lock?",
    removed: "The lock is removed.",
    locked: Locked {
        title: "Tandembuch is locked",
        unlock: "Unlock",
        with_passkey: "Unlock with a passkey",
        wrong: "That is not the password. Mind capital and small letters.",
        wrong_passkey: "This passkey does not open the lock. Use the password.",
        wait: |seconds| match seconds {
            1 => "Too many tries. It goes on in one second.".to_owned(),
            _ => format!("Too many tries. It goes on in {seconds} seconds."),
        },
        unreadable: "The lock is damaged and cannot be opened any more. The way back is your backup.",
        forgotten: "Forgotten the password?",
        forgotten_text: [
            "Without the password nobody can read what is in this browser.",
            "The way back is your backup: delete everything here, and then restore your tandem from the backup. Your partner \
             may have what has come since.",
        ],
        delete: "Delete everything in this browser",
        delete_question: "Delete everything?",
        delete_loss: "All tandems and private notes in this browser are gone after that. This cannot be undone.",
        deleted: "Everything is deleted.",
        not_deleted: "Nothing was deleted.",
    },
    nothing_kept: [
        "Nothing is stored in this browser.",
        "There is nothing to lock. Give Tandembuch storage, and reload the page.",
    ],
    not_all: [
        "The lock counts, but not everything is encrypted yet.",
        "That is made up for when you unlock next. Until then, make room on this device.",
    ],
    too_many: ["Too many passkeys are set up already.", "Remove them, and set up the new one."],
};
