//! A text that is being edited in place, while the record may change beneath it.
//!
//! Pure: decides when to hand the text over, and what becomes of a change from elsewhere. What is being typed is
//! never replaced, and what came from elsewhere is never dropped without being shown.

/// A text that is being edited in place.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    text: String,
    /// What the record holds, as far as this field has answered it.
    base: String,
    /// What the record holds since, unanswered because the person is in the field.
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

    /// The person typed. Returns a text from elsewhere that must be shown now, because typing goes on without it.
    pub(crate) fn type_text(&mut self, text: String) -> Option<String> {
        self.text = text;
        let elsewhere = self.waiting.take()?;
        self.base.clone_from(&elsewhere);
        self.is_unlike(&elsewhere).then_some(elsewhere)
    }

    /// The record changed. Returns a text from elsewhere that must be shown beside what is being typed.
    pub(crate) fn record_changed(&mut self, value: String) -> Option<String> {
        if value == self.base {
            self.waiting = None;
            return None;
        }
        let is_own_text_tidied = value.trim() == self.base.trim() || !self.is_unlike(&value);
        if !self.is_dirty() && !self.is_focused {
            self.base.clone_from(&value);
            self.text = value;
            None
        } else if is_own_text_tidied {
            self.base = value;
            None
        } else if self.is_dirty() {
            self.base.clone_from(&value);
            Some(value)
        } else {
            self.waiting = Some(value);
            None
        }
    }

    /// What has to be handed over now, if anything.
    pub(crate) fn commit(&mut self) -> Option<String> {
        self.is_dirty().then(|| {
            self.base.clone_from(&self.text);
            self.text.clone()
        })
    }

    /// The person left the field. Returns what has to be handed over; otherwise the text is the record's again.
    pub(crate) fn blur(&mut self) -> Option<String> {
        self.is_focused = false;
        let text = self.commit();
        if let Some(value) = self.waiting.take()
            && text.is_none()
        {
            self.base.clone_from(&value);
            self.text = value;
        }
        text
    }

    /// Back to what the record holds.
    pub(crate) fn revert(&mut self) {
        if let Some(value) = self.waiting.take() {
            self.base = value;
        }
        self.text.clone_from(&self.base);
    }

    fn is_dirty(&self) -> bool {
        self.text != self.base
    }

    fn is_unlike(&self, other: &str) -> bool {
        self.text.trim() != other.trim()
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

    #[test]
    fn what_was_typed_is_handed_over_once() {
        let mut draft = focused("a");
        assert_eq!(draft.type_text("ab".to_owned()), None);
        assert_eq!(draft.commit().as_deref(), Some("ab"));
        assert_eq!(draft.record_changed("ab".to_owned()), None);
        assert_eq!(draft.blur(), None);
        assert_eq!(draft.text(), "ab");
    }

    #[test]
    fn a_change_from_elsewhere_shows_where_nobody_types() {
        let mut draft = Draft::new("a".to_owned());
        assert_eq!(draft.record_changed("b".to_owned()), None);
        assert_eq!(draft.text(), "b");
        assert_eq!(draft.commit(), None);
    }

    #[test]
    fn a_change_from_elsewhere_waits_while_someone_is_in_the_field() {
        let mut draft = focused("a");
        assert_eq!(draft.record_changed("b".to_owned()), None);
        assert_eq!(draft.text(), "a");
        assert_eq!(draft.blur(), None);
        assert_eq!(draft.text(), "b");
    }

    #[test]
    fn typing_over_a_waiting_change_shows_it() {
        let mut draft = focused("a");
        draft.record_changed("b".to_owned());
        assert_eq!(draft.type_text("ac".to_owned()).as_deref(), Some("b"));
        assert_eq!(draft.blur().as_deref(), Some("ac"));
    }

    #[test]
    fn a_change_from_elsewhere_never_replaces_what_is_typed() {
        let mut draft = focused("a");
        draft.type_text("ac".to_owned());
        assert_eq!(draft.record_changed("b".to_owned()).as_deref(), Some("b"));
        assert_eq!(draft.text(), "ac");
        assert_eq!(draft.blur().as_deref(), Some("ac"));
    }

    #[test]
    fn the_record_may_tidy_the_text_without_being_taken_for_someone_else() {
        let mut draft = focused("a");
        draft.type_text("a b ".to_owned());
        assert_eq!(draft.commit().as_deref(), Some("a b "));
        assert_eq!(draft.record_changed("a b".to_owned()), None);
        assert_eq!(draft.text(), "a b ");
        assert_eq!(draft.type_text("a b c".to_owned()), None);
        assert_eq!(draft.commit().as_deref(), Some("a b c"));
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
