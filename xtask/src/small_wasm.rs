//! What makes the released program small beyond Cargo.toml: the standard library is built with it, for size.
//!
//! Measured: 17 % fewer bytes over the wire than with the library that rustup has. It needs settings that are not
//! stable yet; they go into the environment of the release build alone, so the program does not depend on them, and a
//! compiler that lacks them or the library's source builds a bigger program that does the same.
//! A panic ends in a trap at once, without its message; public/boot.js hears traps.

use std::path::Path;
use std::process::Command;

use crate::process;

/// The first compiler that has all of these settings.
const OLDEST_RUSTC: u32 = 93;

const ENVIRONMENT: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        // The first as in .cargo/config.toml, which this replaces. The second one: 1 400 bytes less of SHA-256, which nobody
        // waits for.
        "--cfg erase_components --cfg sha2_backend_soft=\"compact\" -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// What `wasm-opt` makes of each file of the program. The features are those that the compiler and wasm-bindgen use: a
/// part does not say so itself. Branches written anew, and functions of like names side by side, are 2 % less after
/// compression; all of it once more, and large functions left apart that are called once, are another half per cent each.
/// Nothing lies below the address 1024, as the stack comes first and grows downwards: so an offset can be part of a load.
pub(crate) const WASM_OPT: [&str; 22] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=100",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Whether this compiler can.
pub(crate) fn is_possible(rustc: &Path) -> bool {
    let read = |arguments: &[&str]| process::read(Command::new(rustc).args(arguments)).unwrap_or_default();
    let has_source = Path::new(read(&["--print", "sysroot"]).trim())
        .join("lib/rustlib/src/rust/library/std/src/lib.rs")
        .is_file();
    has_source && minor_version(&read(&["--version"])).is_some_and(|minor| minor >= OLDEST_RUSTC)
}

/// For the release build, and for no test: that needs the messages of panics.
pub(crate) fn apply(command: &mut Command) {
    command.envs(ENVIRONMENT);
}

/// 95 of `rustc 1.95.0 (…)`.
fn minor_version(said: &str) -> Option<u32> {
    said.strip_prefix("rustc 1.")?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::project::Project;

    #[test]
    fn the_compilers_version_is_understood() {
        assert_eq!(minor_version("rustc 1.95.0 (f7a3b2c 2026-03-30)"), Some(95));
        assert_eq!(minor_version("rustc 2.0.0"), None);
        assert_eq!(minor_version(""), None);
    }

    #[test]
    fn the_flags_of_every_build_are_among_those_of_the_release() {
        let config = fs::read_to_string(Project::locate().unwrap().root.join(".cargo/config.toml")).unwrap();
        let (_, flags) = ENVIRONMENT.iter().find(|(name, _)| name.ends_with("RUSTFLAGS")).unwrap();
        assert!(flags.starts_with("--cfg erase_components "));
        assert!(config.contains(r#"rustflags = ["--cfg", "erase_components"]"#), "{config}");
    }
}
