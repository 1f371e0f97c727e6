// Starts the program as soon as its files are there.
import init from "./empty-page.js";

init({ module_or_path: "empty-page_bg.wasm" });
