//! Which packages' functions are in a program that was linked, told by their names.
//!
//! Pure. A package that is not among them may be there all the same, within the functions of others.

use std::collections::BTreeSet;

/// The crates that functions of the program are named after. In the names that the compiler gives (RFC 2603) a crate is
/// `Cs`, a number in base 62, `_`, and its name after the name's length.
pub(super) fn crates(program: &[u8]) -> BTreeSet<String> {
    let begins = program.windows(2).enumerate().filter(|(_, letters)| letters == b"Cs");
    begins.filter_map(|(place, _)| crate_name(&program[place + 2..])).collect()
}

fn crate_name(rest: &[u8]) -> Option<String> {
    let number = rest.iter().position(|byte| !byte.is_ascii_alphanumeric())?;
    let rest = rest[number..].strip_prefix(b"_")?;
    let digits = rest.iter().position(|byte| !byte.is_ascii_digit())?;
    let length: usize = str::from_utf8(&rest[..digits]).ok()?.parse().ok()?;
    let name = rest[digits..].get(..length).filter(|name| !name.is_empty())?;
    let is_name = name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    is_name.then(|| String::from_utf8_lossy(name).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_is_told_from_a_function_of_the_same_name() {
        let program = b"\0asm_RNvXs9_NtCs6zJfaFqfsIX_12wasm_bindgen8describeINtNtCs3pRfAIqob2O_4core6option5quote\x01Cs";
        let found: Vec<String> = crates(program).into_iter().collect();
        assert_eq!(found, ["core", "wasm_bindgen"]);
        for odd in ["Cs_9short", "Cs1_0", "Cs1_", "Csx 4core", "Cs1_4co-e", "Cs1_99999999999999999999a"] {
            assert!(crates(odd.as_bytes()).is_empty(), "{odd}");
        }
    }
}
