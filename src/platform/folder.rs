//! A folder on a disk that the person has chosen, and files in it by name (File System Access API; Chromium and Edge).
//!
//! `web-sys` has the API only behind an unstable flag, hence the calls by name. A write goes into a file beside it, which
//! takes the place of the old one when it is closed: whatever is killed in between, there is the old file or the new one.
//! Nothing is ever deleted here. It must not know what is written, nor when.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use std::rc::Rc;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Element, File};

use super::by_name::{call, member, name_of, promised};
use super::keys_db::{self, Shelf};
use super::storage::Later;

/// A folder. A test plays its own.
pub trait Folder {
    /// What it is called.
    fn name(&self) -> String;

    /// Whether files may be written into it. `ask`: the browser may ask the person, which it does only where they have just
    /// pressed something.
    fn permission(&self, ask: bool) -> Later<'static, Permission>;

    /// The files that have this in their names, at most so many. Of folders with thousands of files not all are looked at.
    fn list(&self, named: &str, most: usize) -> Later<'static, Result<Vec<Entry>, FolderError>>;

    /// What is in a file; `None` if there is no such file. Of one with more than `most` bytes nothing is read.
    fn read(&self, file: &str, most: u64) -> Later<'static, Result<Option<Vec<u8>>, FolderError>>;

    /// Writes a file, in the place of one of this name.
    fn write(&self, file: &str, text: &str) -> Later<'static, Result<(), FolderError>>;

    /// Has it found again under this name, also after the browser was closed: [`kept`].
    fn keep(&self, under: &str) -> Later<'static, Result<(), FolderError>>;
}

/// A file in a folder, from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// When it was changed last, in milliseconds since 1970, as the disk says.
    pub modified: u64,
}

/// Whether a page may write into a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// It may.
    Granted,
    /// The person would be asked.
    Ask,
    /// It may not.
    Denied,
}

/// Why a folder did not do what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FolderError {
    /// It is not there: moved, removed, or on a drive that has gone.
    #[error("the folder is gone")]
    Gone,
    /// The page may not.
    #[error("the browser or the disk denies it")]
    Denied,
    /// There is no space left.
    #[error("no space left")]
    Full,
    /// Something no list of known failures has.
    #[error("unexpected failure {name}")]
    Unexpected {
        /// Name of the exception.
        name: String,
    },
}

/// So many names are looked at. A folder with more is none for exchanging.
const MOST_NAMES: usize = 5000;

/// Returns whether people can choose a folder in this browser.
pub fn can_be_chosen() -> bool {
    picker().is_some()
}

/// Has the person choose a folder; `None` if they do not. Only where they have just pressed something.
///
/// # Errors
/// If the browser does not let them.
pub async fn choose() -> Result<Option<Rc<dyn Folder>>, FolderError> {
    let Some((window, picker)) = picker() else { return Err(FolderError::Denied) };
    let options = Object::new();
    for (name, value) in [("id", "tandembuch-backup"), ("mode", "readwrite"), ("startIn", "documents")] {
        Reflect::set(&options, &name.into(), &value.into()).map_err(failure)?;
    }
    let chosen: Promise = picker.call1(&window, &options).map_err(failure)?.dyn_into().map_err(failure)?;
    match JsFuture::from(chosen).await {
        Ok(handle) => Ok(Some(Rc::new(Handle(handle)))),
        Err(error) if name_of(&error) == "AbortError" => Ok(None),
        Err(error) => Err(failure(error)),
    }
}

/// Names what takes in folders that are dropped on it alone.
pub const TAKES_FOLDERS: &str = "data-takes-folders";

/// Calls back with a folder that is dropped on the page, for as long as what is returned lives: on what takes in its own
/// ([`TAKES_FOLDERS`]), or anywhere else. Nobody else hears of the drop.
pub fn on_drop(
    on_its_own: bool,
    dropped: impl Fn(Later<'static, Option<Rc<dyn Folder>>>) + 'static,
) -> Option<EventListener> {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let heard = move |event: &web_sys::Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let own = target.and_then(|target| target.closest(&format!("[{TAKES_FOLDERS}]")).ok().flatten());
        if own.is_some() != on_its_own {
            return;
        }
        if let Some(folder) = event.dyn_ref().and_then(folder_in) {
            event.prevent_default();
            event.stop_propagation();
            dropped(folder);
        }
    };
    Some(EventListener::new_with_options(&web_sys::window()?.into(), "drop", options, heard))
}

/// The folder that is being dropped, if it is one. To be asked before anything is awaited.
fn folder_in(event: &DragEvent) -> Option<Later<'static, Option<Rc<dyn Folder>>>> {
    let items = Reflect::get(event.data_transfer()?.as_ref(), &"items".into()).ok()?;
    let item = Reflect::get(&items, &JsValue::from_f64(0.0)).ok().filter(JsValue::is_object)?;
    let entry = call(&item, "webkitGetAsEntry", &[]).ok().filter(JsValue::is_object)?;
    Reflect::get(&entry, &"isDirectory".into()).ok()?.is_truthy().then_some(())?;
    let handle: Promise = call(&item, "getAsFileSystemHandle", &[]).ok()?.dyn_into().ok()?;
    Some(Box::pin(async move {
        let handle = JsFuture::from(handle).await.ok().filter(JsValue::is_object)?;
        Some(Rc::new(Handle(handle)) as Rc<dyn Folder>)
    }))
}

/// The folder that is kept under this name.
pub async fn kept(under: String) -> Option<Rc<dyn Folder>> {
    let handle = keys_db::get(Shelf::Handles, &under).await.ok().flatten()?;
    Some(Rc::new(Handle(handle)))
}

/// Forgets the folder that is kept under this name, or all of them. The folders stay as they are.
pub async fn forget(under: Option<String>) {
    if !can_be_chosen() {
        return;
    }
    // A browser without a database has none either.
    drop(match under {
        Some(under) => keys_db::remove(Shelf::Handles, &under).await,
        None => keys_db::clear(Shelf::Handles).await,
    });
}

/// A `FileSystemDirectoryHandle`.
struct Handle(JsValue);

impl Folder for Handle {
    fn name(&self) -> String {
        member(&self.0, "name").as_string().unwrap_or_default()
    }

    fn permission(&self, ask: bool) -> Later<'static, Permission> {
        let folder = self.0.clone();
        Box::pin(async move {
            let options = Object::new();
            // Fails for no plain object.
            let _ = Reflect::set(&options, &"mode".into(), &"readwrite".into());
            let question = if ask { "requestPermission" } else { "queryPermission" };
            let answer = promised(&folder, question, &[&options]).await;
            match answer.ok().and_then(|answer| answer.as_string()).as_deref() {
                Some("granted") => Permission::Granted,
                Some("prompt") => Permission::Ask,
                _ => Permission::Denied,
            }
        })
    }

    fn list(&self, named: &str, most: usize) -> Later<'static, Result<Vec<Entry>, FolderError>> {
        let (folder, named) = (self.0.clone(), named.to_owned());
        Box::pin(async move { list(&folder, &named, most).await.map_err(failure) })
    }

    fn read(&self, file: &str, most: u64) -> Later<'static, Result<Option<Vec<u8>>, FolderError>> {
        let (folder, file) = (self.0.clone(), JsValue::from_str(file));
        Box::pin(async move {
            let found = match promised(&folder, "getFileHandle", &[&file]).await {
                // A folder that is gone says the same: whoever writes into it will hear it.
                Err(error) if name_of(&error) == "NotFoundError" => return Ok(None),
                // Something is there that is no file.
                Err(error) if name_of(&error) == "TypeMismatchError" => return Ok(Some(vec![0])),
                found => found.map_err(failure)?,
            };
            let found = promised(&found, "getFile", &[]).await.map_err(failure)?;
            let found: File = found.dyn_into().map_err(failure)?;
            if found.size() > most as f64 {
                return Ok(Some(vec![0]));
            }
            let buffer = JsFuture::from(found.array_buffer()).await.map_err(failure)?;
            Ok(Some(Uint8Array::new(&buffer).to_vec()))
        })
    }

    fn write(&self, file: &str, text: &str) -> Later<'static, Result<(), FolderError>> {
        let (folder, file, text) = (self.0.clone(), JsValue::from_str(file), JsValue::from_str(text));
        Box::pin(async move { write(&folder, &file, &text).await.map_err(failure) })
    }

    fn keep(&self, under: &str) -> Later<'static, Result<(), FolderError>> {
        let (folder, under) = (self.0.clone(), under.to_owned());
        Box::pin(async move {
            let kept = keys_db::put(Shelf::Handles, &under, folder).await;
            kept.map_err(|error| FolderError::Unexpected { name: error.0 })
        })
    }
}

async fn list(folder: &JsValue, named: &str, most: usize) -> Result<Vec<Entry>, JsValue> {
    let (names, mut found) = (call(folder, "keys", &[])?, Vec::new());
    for _ in 0..MOST_NAMES {
        let next = promised(&names, "next", &[]).await?;
        let Some(name) = member(&next, "value").as_string().filter(|_| found.len() < most) else { break };
        if !name.contains(named) {
            continue;
        }
        // One that has gone since, or is a folder, is none.
        let Ok(handle) = promised(folder, "getFileHandle", &[&JsValue::from_str(&name)]).await else {
            continue;
        };
        let Ok(file) = promised(&handle, "getFile", &[]).await else { continue };
        if let Some(file) = file.dyn_ref::<File>() {
            found.push(Entry { name, size: file.size() as u64, modified: file.last_modified() as u64 });
        }
    }
    Ok(found)
}

async fn write(folder: &JsValue, file: &JsValue, text: &JsValue) -> Result<(), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"create".into(), &JsValue::TRUE)?;
    let file = promised(folder, "getFileHandle", &[file, &options]).await?;
    let stream = promised(&file, "createWritable", &[]).await?;
    let written = promised(&stream, "write", &[text]).await;
    if written.is_err() {
        // What was there stays; the browser throws away what it has of the new one.
        drop(promised(&stream, "abort", &[]).await);
        return written.map(drop);
    }
    promised(&stream, "close", &[]).await.map(drop)
}

fn picker() -> Option<(JsValue, Function)> {
    let window: JsValue = web_sys::window()?.into();
    let picker = Reflect::get(&window, &"showDirectoryPicker".into()).ok()?.dyn_into().ok()?;
    Some((window, picker))
}

fn failure(exception: JsValue) -> FolderError {
    match name_of(&exception).as_str() {
        "NotFoundError" => FolderError::Gone,
        "NotAllowedError" | "SecurityError" | "NoModificationAllowedError" => FolderError::Denied,
        "QuotaExceededError" => FolderError::Full,
        _ => FolderError::Unexpected { name: name_of(&exception) },
    }
}
