//! The files that a device writes into a folder by itself, again and again: what they are called, and by what they are known
//! again.
//!
//! It must not know what is in them, nor where they lie.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::record::SpaceId;

/// So many symbols of an id tell two of them apart that lie in one folder.
const SYMBOLS: usize = 6;
/// So many names are tried where other files are in the way.
const NAMES: usize = 9;

/// What the backup of a tandem on a device may be called, the first choice first. Always the same for the same two.
pub fn names(tandem: SpaceId, device: &str) -> Vec<String> {
    numbered(&format!("tandem-backup-{}-{}", short(&tandem.to_string()), short(device)))
}

/// The same for what a device puts into a folder that both can reach.
pub fn exchange_names(tandem: SpaceId, device: &str) -> Vec<String> {
    numbered(&format!("{}{}", exchange_stem(tandem), short(device)))
}

/// What all files in the name of their tandem have in their names that lie in such a folder, also where a program that keeps
/// folders alike has called a copy otherwise.
pub fn exchange_stem(tandem: SpaceId) -> String {
    format!("tandem-exchange-{}-", short(&tandem.to_string()))
}

fn short(id: &str) -> String {
    let symbols = id.chars().filter(char::is_ascii_alphanumeric).take(SYMBOLS);
    symbols.map(|symbol| symbol.to_ascii_lowercase()).collect()
}

fn numbered(stem: &str) -> Vec<String> {
    let name = |number: usize| match number {
        1 => format!("{stem}.tandem.txt"),
        _ => format!("{stem}-{number}.tandem.txt"),
    };
    (1..=NAMES).map(name).collect()
}

/// By what the bytes of a file are known again: its SHA-256.
pub fn fingerprint(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_which_tandem_and_which_device() {
        let tandem = SpaceId::from_random([0x5A; 10]);
        let all = names(tandem, "Q7ab-4wb8");
        let short = tandem.to_string().to_lowercase()[..6].to_owned();
        assert_eq!(all[0], format!("tandem-backup-{short}-q7ab4w.tandem.txt"));
        assert_eq!(all[1], format!("tandem-backup-{short}-q7ab4w-2.tandem.txt"));
        assert_eq!((all.len(), names(tandem, "Q7ab-4wb8")), (NAMES, all.clone()));
        let others = [names(SpaceId::from_random([1; 10]), "Q7ab-4wb8"), names(tandem, "other")].concat();
        assert!(others.iter().all(|name| !all.contains(name)));
        // No device has a name that leads out of the folder.
        assert!(!names(tandem, "../../x")[0].contains(['/', '\\']));
    }

    #[test]
    fn what_is_for_both_has_the_tandem_in_its_name_and_is_no_backup() {
        let (tandem, other) = (SpaceId::from_random([0x5A; 10]), SpaceId::from_random([1; 10]));
        let all = exchange_names(tandem, "Q7ab-4wb8");
        assert!(all.iter().all(|name| name.starts_with(&exchange_stem(tandem))), "{all:?}");
        assert!(all.iter().all(|name| !name.contains(&exchange_stem(other))), "{all:?}");
        assert!(!names(tandem, "Q7ab-4wb8").iter().any(|name| name.contains(&exchange_stem(tandem))));
    }

    #[test]
    fn one_byte_makes_another_file() {
        assert_eq!(fingerprint(b""), "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
        assert_ne!(fingerprint(b"a"), fingerprint(b"b"));
    }
}
