//! What the linker has to leave in the program so that `cargo xtask` can split it.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // The splitter follows the relocations from function to function. They are gone from what it makes.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
