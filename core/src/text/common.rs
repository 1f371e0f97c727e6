//! Words of the reusable components.

use super::counted;
use super::numbers::{english, german};

/// Texts that belong to no single screen.
#[derive(Debug)]
pub struct Common {
    /// Asks what becomes of so many pasted lines.
    pub pasted_lines: fn(usize) -> String,
    /// Makes so many things of them.
    pub pasted_apart: fn(usize) -> String,
    /// Makes one thing of them.
    pub pasted_as_one: &'static str,
    /// A text is longer than it should be, by so many characters.
    pub too_long: fn(usize) -> String,
    /// Said of a day or a time that was not entered to the end; the one that is kept comes in, empty if there is none.
    pub half_typed: fn(&str) -> String,
    /// Said of a draft that has come back.
    pub draft: &'static str,
    /// Said of a draft that the browser does not keep.
    pub draft_of_page: &'static str,
    /// Confirms a form.
    pub save: &'static str,
    /// Leaves a form without saving.
    pub cancel: &'static str,
    /// Closes a dialog or a notice.
    pub close: &'static str,
    /// Undoes the last deletion or import.
    pub undo: &'static str,
    /// Deletes; can always be undone.
    pub delete: &'static str,
    /// Opens something for changing.
    pub edit: &'static str,
    /// Opens a row of a list, to change what it says.
    pub change: fn(&str) -> String,
    /// Brings back what was deleted, in its place.
    pub bring_back: &'static str,
    /// Moves a row of a list one place up.
    pub up: &'static str,
    /// Moves it one place down.
    pub down: &'static str,
    /// Adds an entry to a list.
    pub add: &'static str,
    /// One step back in a sequence.
    pub back: &'static str,
    /// One step on in a sequence.
    pub next: &'static str,
    /// Ends a sequence.
    pub done: &'static str,
    /// Follows the label of a field that may stay empty.
    pub optional: &'static str,
    /// Heads the list of a form's errors; the number of errors comes in.
    pub form_errors: fn(usize) -> String,
    /// The change is stored.
    pub saved: &'static str,
    /// The change is on its way to the store.
    pub saving: &'static str,
    /// The change could not be stored.
    pub not_saved: &'static str,
    /// Copies a text to the clipboard.
    pub copy: &'static str,
    /// The copy worked.
    pub copied: &'static str,
    /// The browser refused to copy; the text is selected.
    pub copy_by_hand: &'static str,
    /// Opens the file chooser.
    pub choose_file: &'static str,
    /// The other way to choose a file.
    pub or_drop_file: &'static str,
    /// Label of the field into which a file's text can be pasted.
    pub or_paste_text: &'static str,
    /// Takes over what was pasted.
    pub use_pasted_text: &'static str,
    /// Heads two or more versions of one text.
    pub conflict_heading: &'static str,
    /// Says what to do about them.
    pub conflict_hint: &'static str,
    /// The same, where one person wrote them all: on two devices, or on one that was set back.
    pub conflict_hint_of_one: &'static str,
    /// Names a version: "Fassung 1".
    pub conflict_version: fn(usize) -> String,
    /// Keeps this version only.
    pub conflict_keep: &'static str,
    /// Opens an editor with all versions, one below the other.
    pub conflict_merge: &'static str,
    /// Label of that editor.
    pub conflict_merged_text: &'static str,
    /// Stands in place of a version that is empty.
    pub conflict_empty: &'static str,
    /// "Schritt 2 von 4".
    pub step_of: fn(usize, usize) -> String,
    /// Said of a step that is done.
    pub step_done: &'static str,
}

/// German.
pub static DE: Common = Common {
    pasted_lines: |count| format!("Das sind {} Zeilen. Soll jede für sich stehen?", german(count)),
    pasted_apart: |count| format!("Ja, {} daraus machen", german(count)),
    pasted_as_one: "Nein, zusammen lassen",
    too_long: |over| format!("{over} Zeichen zu viel. Nichts wird abgeschnitten, bitte kürzen Sie."),
    half_typed: |kept| match kept {
        "" => "Unvollständig, so zählt es nicht.".to_owned(),
        kept => format!("Unvollständig, so zählt es nicht. Es bleibt bei: {kept}."),
    },
    draft: "Entwurf, nur auf diesem Gerät",
    draft_of_page: "Entwurf, nur solange diese Seite offen ist",
    save: "Speichern",
    cancel: "Abbrechen",
    close: "Schließen",
    undo: "Rückgängig",
    delete: "Löschen",
    edit: "Bearbeiten",
    change: |title| format!("„{title}“ ändern"),
    bring_back: "Zurückholen",
    up: "Nach oben",
    down: "Nach unten",
    add: "Hinzufügen",
    back: "Zurück",
    next: "Weiter",
    done: "Fertig",
    optional: "freiwillig",
    form_errors: |count| format!("Bitte prüfen Sie {}:", counted(count, "Angabe", "Angaben")),
    saved: "Gespeichert",
    saving: "Wird gespeichert …",
    not_saved: "Nicht gespeichert",
    copy: "Kopieren",
    copied: "Kopiert",
    copy_by_hand: "Der Text ist markiert. Bitte kopieren Sie ihn mit Strg+C oder über das Menü.",
    choose_file: "Datei auswählen",
    or_drop_file: "oder hierher ziehen",
    or_paste_text: "Oder den Inhalt der Datei hier einfügen",
    use_pasted_text: "Eingefügten Text öffnen",
    conflict_heading: "Hier gibt es mehrere Fassungen",
    conflict_hint: "Sie haben beide hier geschrieben, ohne voneinander zu wissen. Alle Fassungen bleiben, \
                     bis Sie eine wählen; danach gilt nur noch diese.",
    conflict_hint_of_one: "Sie stammen von einer Person, etwa von zwei Geräten. Alle Fassungen bleiben, bis \
                            Sie eine wählen; danach gilt nur noch diese.",
    conflict_version: |number| format!("Fassung {number}"),
    conflict_keep: "Diese nehmen",
    conflict_merge: "Aus allen eine machen",
    conflict_merged_text: "Gemeinsamer Text",
    conflict_empty: "(leer)",
    step_of: |step, total| format!("Schritt {step} von {total}"),
    step_done: "erledigt",
};

/// English.
pub static EN: Common = Common {
    pasted_lines: |count| {
        format!("These are {} lines. Should each of them stand on its own?", english(count))
    },
    pasted_apart: |count| format!("Yes, make {} of it", english(count)),
    pasted_as_one: "No, keep them together",
    too_long: |over| {
        format!(
            "{} too many. Nothing is cut off, please shorten it.",
            counted(over, "character", "characters")
        )
    },
    half_typed: |kept| match kept {
        "" => "Incomplete, so it does not count.".to_owned(),
        kept => format!("Incomplete, so it does not count. What still holds: {kept}."),
    },
    draft: "Draft, on this device only",
    draft_of_page: "Draft, only while this page is open",
    save: "Save",
    cancel: "Cancel",
    close: "Close",
    undo: "Undo",
    delete: "Delete",
    edit: "Edit",
    change: |title| format!("Change “{title}”"),
    bring_back: "Bring back",
    up: "Up",
    down: "Down",
    add: "Add",
    back: "Back",
    next: "Next",
    done: "Done",
    optional: "optional",
    form_errors: |count| format!("Please check {}:", counted(count, "entry", "entries")),
    saved: "Saved",
    saving: "Saving …",
    not_saved: "Not saved",
    copy: "Copy",
    copied: "Copied",
    copy_by_hand: "The text is selected. Please copy it with Ctrl+C or from the menu.",
    choose_file: "Choose a file",
    or_drop_file: "or drop it here",
    or_paste_text: "Or paste the content of the file here",
    use_pasted_text: "Open the pasted text",
    conflict_heading: "There are several versions of this",
    conflict_hint: "You both wrote here without seeing each other’s words. All versions are kept until you \
                     choose one; then only that one counts.",
    conflict_hint_of_one: "They are from one person, from two devices for example. All versions are kept \
                            until you choose one; then only that one counts.",
    conflict_version: |number| format!("Version {number}"),
    conflict_keep: "Take this one",
    conflict_merge: "Make one of them",
    conflict_merged_text: "Combined text",
    conflict_empty: "(empty)",
    step_of: |step, total| format!("Step {step} of {total}"),
    step_done: "done",
};
