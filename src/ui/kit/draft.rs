//! A text that is being edited in place, while the record may change beneath it.
//!
//! Pure: decides when to hand the text over, and what becomes of a change from elsewhere. What is being typed is
//! never replaced. It is handed over together with the text it was typed upon, so that whoever keeps it can tell what
//! the person had seen from what came in meanwhile, and keep both.

/// What a person typed, and upon what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    /// The text of the record when they began to type.
    pub seen: String,
    /// The text as it is now.
    pub text: String,
}

/// A text that is being edited in place.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    text: String,
    /// The text of the record on which `text` was typed.
    base: String,
    /// What the record shows since, unanswered because the person is in the field.
    waiting: Option<String>,
    is_focused: bool,
}

impl Draft {
    pub(crate) fn new(value: String) -> Self {
        Self { text: value.clone(), base: value, waiting: None, is_focused: false }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn focus(&mut self) {
        self.is_focused = true;
    }

    pub(crate) fn type_text(&mut self, text: String) {
        self.text = text;
    }

    /// The record shows another text.
    pub(crate) fn record_changed(&mut self, value: String) {
        self.waiting = None;
        if value == self.base {
            return;
        }
        let is_own_text_tidied = value.trim() == self.base.trim() || value.trim() == self.text.trim();
        if !self.is_dirty() && !self.is_focused {
            self.base.clone_from(&value);
            self.text = value;
        } else if is_own_text_tidied {
            self.base = value;
        } else {
            self.waiting = Some(value);
        }
    }

    /// What has to be handed over now, if anything.
    pub(crate) fn commit(&mut self) -> Option<TextEdit> {
        self.is_dirty().then(|| {
            let seen = std::mem::replace(&mut self.base, self.text.clone());
            TextEdit { seen, text: self.text.clone() }
        })
    }

    /// The record has what was handed over, made tidy. Nobody is in the field any more: so it stands there as it is kept.
    pub(crate) fn taken_as(&mut self, value: String) {
        if self.waiting.is_none() && !self.is_dirty() && value.trim() == self.base.trim() {
            if !self.is_focused {
                self.text.clone_from(&value);
            }
            self.base = value;
        }
    }

    /// What was handed over was refused: the record still has `seen`, and what was typed is still to be handed over.
    pub(crate) fn not_taken(&mut self, seen: String) {
        self.base = seen;
    }

    /// The person left the field. Returns what has to be handed over; otherwise the text is the record's again.
    pub(crate) fn blur(&mut self) -> Option<TextEdit> {
        self.is_focused = false;
        let edit = self.commit();
        if edit.is_none() {
            self.revert();
        }
        edit
    }

    /// Back to what the record shows.
    pub(crate) fn revert(&mut self) {
        if let Some(value) = self.waiting.take() {
            self.base = value;
        }
        self.text.clone_from(&self.base);
    }

    /// Returns whether something was typed that is not handed over.
    pub(crate) fn is_dirty(&self) -> bool {
        self.text != self.base
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn focused(value: &str) -> Draft {
        let mut draft = Draft::new(value.to_owned());
        draft.focus();
        draft
    }

    fn edit(seen: &str, text: &str) -> Option<TextEdit> {
        Some(TextEdit { seen: seen.to_owned(), text: text.to_owned() })
    }

    #[test]
    fn what_was_typed_is_handed_over_once() {
        let mut draft = focused("a");
        draft.type_text("ab".to_owned());
        assert_eq!(draft.commit(), edit("a", "ab"));
        draft.record_changed("ab".to_owned());
        assert_eq!(draft.blur(), None);
        assert_eq!(draft.text(), "ab");
    }

    #[test]
    fn who_goes_on_typing_types_upon_the_own_text() {
        let mut draft = focused("a");
        draft.type_text("ab".to_owned());
        assert_eq!(draft.commit(), edit("a", "ab"));
        draft.type_text("abc".to_owned());
        assert_eq!(draft.blur(), edit("ab", "abc"));
    }

    #[test]
    fn a_text_that_was_left_stands_there_as_it_is_kept() {
        let mut draft = focused("");
        draft.type_text(" ".to_owned());
        assert_eq!(draft.blur(), edit("", " "));
        draft.taken_as(String::new());
        assert_eq!(draft.text(), "");
        draft.type_text("a".to_owned());
        assert_eq!(draft.blur(), edit("", "a"));
    }

    #[test]
    fn a_text_that_is_still_being_typed_is_not_made_tidy() {
        let mut draft = focused("a");
        draft.type_text("ab ".to_owned());
        assert_eq!(draft.commit(), edit("a", "ab "));
        draft.taken_as("ab".to_owned());
        assert_eq!(draft.text(), "ab ");
        draft.type_text("ab c".to_owned());
        assert_eq!(draft.blur(), edit("ab", "ab c"));
    }

    #[test]
    fn what_was_refused_stays_and_is_still_typed_upon_the_record() {
        let mut draft = focused("a");
        draft.type_text("much too long".to_owned());
        assert_eq!(draft.blur(), edit("a", "much too long"));
        draft.not_taken("a".to_owned());
        assert_eq!(draft.text(), "much too long");
        draft.record_changed("a".to_owned());
        assert_eq!(draft.text(), "much too long");
        draft.type_text("short".to_owned());
        assert_eq!(draft.blur(), edit("a", "short"));
    }

    #[test]
    fn a_change_from_elsewhere_shows_where_nobody_types() {
        let mut draft = Draft::new("a".to_owned());
        draft.record_changed("b".to_owned());
        assert_eq!(draft.text(), "b");
        assert_eq!(draft.commit(), None);
    }

    #[test]
    fn a_change_from_elsewhere_waits_while_someone_is_in_the_field() {
        let mut draft = focused("a");
        draft.record_changed("b".to_owned());
        assert_eq!(draft.text(), "a");
        assert_eq!(draft.blur(), None);
        assert_eq!(draft.text(), "b");
    }

    #[test]
    fn who_types_over_a_waiting_change_has_not_seen_it() {
        let mut draft = focused("a");
        draft.record_changed("b".to_owned());
        draft.type_text("ac".to_owned());
        assert_eq!(draft.blur(), edit("a", "ac"));
    }

    #[test]
    fn a_change_from_elsewhere_never_replaces_what_is_typed() {
        let mut draft = focused("a");
        draft.type_text("ac".to_owned());
        draft.record_changed("b".to_owned());
        assert_eq!(draft.text(), "ac");
        assert_eq!(draft.blur(), edit("a", "ac"));
        // The record keeps both and shows this one, or that one.
        draft.record_changed("ac".to_owned());
        assert_eq!(draft.text(), "ac");
        draft.record_changed("b".to_owned());
        assert_eq!(draft.text(), "b");
    }

    #[test]
    fn typing_that_was_taken_back_gives_way_to_a_change_from_elsewhere() {
        let mut draft = focused("a");
        draft.type_text("ab".to_owned());
        draft.record_changed("c".to_owned());
        draft.type_text("a".to_owned());
        assert_eq!(draft.blur(), None);
        assert_eq!(draft.text(), "c");
    }

    #[test]
    fn a_change_from_elsewhere_that_was_taken_back_is_forgotten() {
        let mut draft = focused("a");
        draft.record_changed("b".to_owned());
        draft.record_changed("a".to_owned());
        assert_eq!(draft.blur(), None);
        assert_eq!(draft.text(), "a");
    }

    #[test]
    fn the_record_may_tidy_the_text_without_being_taken_for_someone_else() {
        let mut draft = focused("a");
        draft.type_text("a b ".to_owned());
        assert_eq!(draft.commit(), edit("a", "a b "));
        draft.record_changed("a b".to_owned());
        assert_eq!(draft.text(), "a b ");
        draft.type_text("a b c".to_owned());
        assert_eq!(draft.commit(), edit("a b", "a b c"));
    }

    #[test]
    fn escape_goes_back_to_the_record() {
        let mut draft = focused("a");
        draft.record_changed("b".to_owned());
        draft.revert();
        assert_eq!(draft.text(), "b");
        assert_eq!(draft.blur(), None);
    }
}
