//! Tandem-Codes of the open tandem: the one that counts, and those that counted before and still open files.
//!
//! It must not know how a code opens anything, nor of the keys that stand in its place ([`super::known`]).

use tandembuch_core::bundle::TandemCode;
use thiserror::Error;

use super::{App, Private};
use crate::platform::random::NoRandomness;
use crate::platform::storage::StorageError;

/// Most earlier Tandem-Codes that are tried.
const MOST_CODES: usize = 3;

/// Why there is no new Tandem-Code.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RenewError {
    /// It was not stored.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The browser gives no random numbers.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl App {
    /// Makes a new Tandem-Code, which the partner has to be told. Files that are there already open with the earlier one.
    ///
    /// # Errors
    /// If the storage fails, or the browser gives no random numbers.
    pub async fn renew_code(self) -> Result<(), RenewError> {
        let code = TandemCode::from_random(&self.random()?).to_string();
        Ok(self.change_private(&|private| private.change_code(&code, false)).await?)
    }

    /// Takes in the Tandem-Code that the person has typed, where it got lost.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn learn_code(self, code: &TandemCode) -> Result<(), StorageError> {
        self.change_private(&|private| private.learn_code(code)).await
    }

    /// Notes that the partner knows the Tandem-Code.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn code_told(self) -> Result<(), StorageError> {
        self.change_private(&|private| private.is_code_told = true).await
    }
}

impl Private {
    /// All Tandem-Codes that may open a file, the one that counts first.
    pub(super) fn codes(self) -> Vec<String> {
        let codes = [self.code].into_iter().chain(self.earlier_codes);
        codes.filter(|code| !code.is_empty()).collect()
    }

    /// Takes in the code that the person has typed. They know it, so it has been told.
    pub(super) fn learn_code(&mut self, code: &TandemCode) {
        self.code = code.to_string();
        self.is_code_told = true;
    }

    /// Another Tandem-Code counts from now on; the earlier one still opens what was locked with it.
    pub(super) fn change_code(&mut self, code: &str, is_told: bool) {
        if self.code == code {
            return;
        }
        let earlier = std::mem::replace(&mut self.code, code.to_owned());
        self.is_code_told = is_told;
        self.earlier_codes.retain(|known| *known != earlier && known != code);
        if !earlier.is_empty() {
            self.earlier_codes.insert(0, earlier);
        }
        self.earlier_codes.truncate(MOST_CODES);
    }
}

#[cfg(test)]
mod tests {
    use tandembuch_core::forms::person::Role;

    use super::*;

    #[test]
    fn a_code_that_counted_before_still_opens_and_no_more_than_a_few_are_tried() {
        let mut private = Private::new(Role::Mentor, "first".to_owned());
        private.change_code("second", false);
        assert_eq!(private.clone().codes(), ["second", "first"]);
        private.change_code("second", true);
        assert!(!private.is_code_told, "nothing has changed");
        private.change_code("first", true);
        assert_eq!(
            (private.clone().codes(), private.is_code_told),
            (vec!["first".to_owned(), "second".to_owned()], true)
        );
        for code in ["third", "fourth", "fifth"] {
            private.change_code(code, false);
        }
        assert_eq!(private.codes(), ["fifth", "fourth", "third", "first"]);
    }

    #[test]
    fn who_has_no_code_has_none_to_try() {
        let mut private = Private::new(Role::Mentor, String::new());
        assert_eq!(private.clone().codes(), [""; 0]);
        private.change_code("first", true);
        assert_eq!(private.codes(), ["first"]);
    }

    #[test]
    fn a_code_that_is_typed_again_need_not_be_passed_on() {
        let mut private = Private::new(Role::Mentor, String::new());
        private.learn_code(&TandemCode::parse("oill 0123 4567-89ab").expect("a code"));
        assert_eq!((private.code.as_str(), private.is_code_told), ("0111-0123-4567-89AB", true));
    }
}
