//! What a device and its tabs keep beside the records, and the page itself, in a real browser.
#![cfg(target_arch = "wasm32")]

use chrono::{Datelike, Timelike};
use js_sys::{Array, Date, Promise};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use tandembuch::platform::emergency_journal::Journal;
use tandembuch::platform::files::{self, FileError};
use tandembuch::platform::news::{News, NewsChannel, Tell};
use tandembuch::platform::page::{self, Theme};
use tandembuch::platform::page_events;
use tandembuch::platform::persistence::{self, Persistence};
use tandembuch::platform::replica_lease::lease;
use tandembuch::platform::settings::{self, Appearance, InstallMarks, Language};
use tandembuch::platform::storage::{DEVICE, Database};
use tandembuch::platform::world::{Browser, World};
use tandembuch::platform::{BrowserLocalStore, LocalStoreError, clock, download, emergency_journal};
use tandembuch_core::{calendar, zone};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Event, File, HtmlAnchorElement, Storage, Window};

wasm_bindgen_test_configure!(run_in_browser);

const JOURNAL: Journal<'_> = Journal { store: &BrowserLocalStore, at_rest: None };

fn window() -> Window {
    web_sys::window().unwrap()
}

fn local_storage() -> Storage {
    window().local_storage().unwrap().unwrap()
}

async fn wait_until(condition: impl Fn() -> bool) {
    for _ in 0..200 {
        if condition() {
            return;
        }
        pause(10).await;
    }
    panic!("did not happen within two seconds");
}

async fn pause(duration_ms: i32) {
    let timer = Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, duration_ms).unwrap();
    });
    JsFuture::from(timer).await.unwrap();
}

#[wasm_bindgen_test]
fn the_emergency_journal_keeps_one_entry_for_each_tab() {
    local_storage().clear().unwrap();
    emergency_journal::put(&JOURNAL, "t.1", "r1", &vec![1, 2]).unwrap();
    emergency_journal::put(&JOURNAL, "t.1", "r2", &vec![3]).unwrap();
    emergency_journal::put(&JOURNAL, "t.1", "r1", &vec![4]).unwrap();
    local_storage().set_item("tandembuch.seat-belt.t2.r1", "torn [1,").unwrap();
    local_storage().set_item("somebody.else", "1").unwrap();

    let entries = emergency_journal::list::<Vec<u32>>(&JOURNAL).unwrap();
    let seen: Vec<_> =
        entries.iter().map(|entry| (&*entry.tandem, &*entry.replica, entry.unsaved.clone())).collect();
    let torn = LocalStoreError::Unreadable { raw: "torn [1,".to_owned() };
    assert_eq!(seen, [("t.1", "r1", Ok(vec![4])), ("t.1", "r2", Ok(vec![3])), ("t2", "r1", Err(torn))]);

    emergency_journal::remove(&BrowserLocalStore, "t.1", "r1").unwrap();
    emergency_journal::remove(&BrowserLocalStore, "t.1", "r1").unwrap();
    emergency_journal::remove(&BrowserLocalStore, "t2", "r1").unwrap();
    let entries = emergency_journal::list::<Vec<u32>>(&JOURNAL).unwrap();
    assert_eq!((entries.len(), &*entries[0].replica), (1, "r2"));
    local_storage().clear().unwrap();
}

#[wasm_bindgen_test]
fn a_full_local_storage_is_told_and_the_old_entry_stays() {
    local_storage().clear().unwrap();
    emergency_journal::put(&JOURNAL, "t1", "r1", &"short").unwrap();
    let too_much = "x".repeat(11 * 1024 * 1024);
    assert_eq!(emergency_journal::put(&JOURNAL, "t1", "r1", &too_much), Err(LocalStoreError::QuotaExceeded));
    assert_eq!(emergency_journal::list::<String>(&JOURNAL).unwrap()[0].unsaved, Ok("short".to_owned()));
    local_storage().clear().unwrap();
}

#[wasm_bindgen_test]
fn settings_survive_garbage_and_keep_what_they_do_not_know() {
    const KEY: &str = "tandembuch.settings";
    for garbage in ["", "{", "[1]", "null", "\"x\""] {
        local_storage().set_item(KEY, garbage).unwrap();
        assert_eq!(settings::load(&BrowserLocalStore), settings::Settings::default(), "{garbage}");
    }
    local_storage().set_item(KEY, r#"{"language":"en","from_the_future":[1]}"#).unwrap();
    let mut settings = settings::load(&BrowserLocalStore);
    assert_eq!(settings.language, Some(Language::En));
    settings.appearance = Appearance::Dark;
    settings::save(&BrowserLocalStore, &settings).unwrap();
    assert_eq!(settings::load(&BrowserLocalStore), settings);
    assert!(local_storage().get_item(KEY).unwrap().unwrap().contains(r#""from_the_future":[1]"#));
    local_storage().clear().unwrap();
}

#[wasm_bindgen_test]
async fn the_install_id_is_read_from_both_stores() {
    local_storage().clear().unwrap();
    let database = Database::in_memory();
    let none = InstallMarks { in_local_store: None, in_database: None };
    assert_eq!(settings::install_marks(&BrowserLocalStore, &database).await.unwrap(), none);

    settings::mark_database(&database, "i\"1").await.unwrap();
    let only_database = InstallMarks { in_database: Some("i\"1".to_owned()), ..none.clone() };
    assert_eq!(settings::install_marks(&BrowserLocalStore, &database).await.unwrap(), only_database);

    let mut settings = settings::load(&BrowserLocalStore);
    settings.install_id = Some("i\"1".to_owned());
    settings::save(&BrowserLocalStore, &settings).unwrap();
    database.local_remove(DEVICE, "install-id").await.unwrap();
    let only_local = InstallMarks { in_local_store: Some("i\"1".to_owned()), ..none };
    assert_eq!(settings::install_marks(&BrowserLocalStore, &database).await.unwrap(), only_local);
    local_storage().clear().unwrap();
}

#[wasm_bindgen_test]
async fn a_replica_id_is_leased_to_one_tab_at_a_time() {
    let ids = ["lease-1".to_owned(), "lease-2".to_owned()];
    let first = lease(&ids).await.unwrap().unwrap();
    let second = lease(&ids).await.unwrap().unwrap();
    assert_eq!((first.id(), second.id()), ("lease-1", "lease-2"));
    assert!(lease(&ids).await.unwrap().is_none());
    assert!(lease(&[]).await.unwrap().is_none());

    drop(first);
    let mut again = None;
    for _ in 0..100 {
        again = lease(&ids).await.unwrap();
        if again.is_some() {
            break;
        }
        pause(10).await;
    }
    assert_eq!(again.unwrap().id(), "lease-1");
}

#[wasm_bindgen_test]
async fn news_reach_the_other_tabs_and_not_the_teller() {
    let heard: [Rc<RefCell<Vec<News>>>; 2] = [Rc::default(), Rc::default()];
    let [here, there] = heard.clone();
    let here = NewsChannel::open(move |message| here.borrow_mut().extend(News::read(&message))).unwrap();
    let there = NewsChannel::open(move |message| there.borrow_mut().extend(News::read(&message))).unwrap();
    let unknown = web_sys::BroadcastChannel::new("tandembuch").unwrap();
    unknown.post_message(&JsValue::from_str(r#"{"news":"from_the_future"}"#)).unwrap();
    unknown.post_message(&JsValue::from_f64(1.0)).unwrap();
    unknown.close();

    let changed = News::Changed { tandem: "t1".to_owned() };
    here.tell(&changed);
    here.tell(&News::EverythingRemoved);
    wait_until(|| heard[1].borrow().len() == 2).await;
    assert_eq!(*heard[1].borrow(), [changed, News::EverythingRemoved]);
    assert!(heard[0].borrow().is_empty());

    drop(there);
    here.tell(&News::EverythingRemoved);
    pause(50).await;
    assert_eq!(heard[1].borrow().len(), 2);
}

#[wasm_bindgen_test]
async fn the_browser_says_whether_it_keeps_the_data() {
    assert_ne!(persistence::persistence(false).await, Persistence::CannotAsk);
    let room = persistence::room().await.unwrap();
    assert!(room.used < room.most, "{room:?}");
}

#[wasm_bindgen_test]
fn the_clock_shows_the_time_of_the_device() {
    let now = clock::now_ms();
    let device = zone::wall(now, &clock::zone_offset_minutes).unwrap();
    let browser = Date::new(&JsValue::from_f64(now as f64));
    assert_eq!((device.year() as u32, device.month0()), (browser.get_full_year(), browser.get_month()));
    assert_eq!(
        (device.day(), device.hour(), device.minute()),
        (browser.get_date(), browser.get_hours(), browser.get_minutes())
    );
    let name = Browser.zone_name().unwrap();
    assert_eq!(clock::zone_offset_minutes_in(&name, now), Some(clock::zone_offset_minutes(now)));
}

#[wasm_bindgen_test]
fn the_browser_knows_all_zones_and_when_their_clocks_are_changed() {
    let offset = |zone: &str, local: &str| {
        let wall = calendar::parse_moment(local).unwrap();
        let at = zone::moment(wall, &|at| clock::zone_offset_minutes_in(zone, at).unwrap()).unwrap();
        clock::zone_offset_minutes_in(zone, at)
    };
    for (zone, local, expected) in [
        (zone::BERLIN, "2027-01-13T00:00", 60),
        (zone::BERLIN, "2027-03-28T01:59", 60),
        (zone::BERLIN, "2027-03-28T03:00", 120),
        (zone::BERLIN, "2026-10-25T02:30", 120),
        (zone::BERLIN, "2026-10-25T03:00", 60),
        ("America/New_York", "2027-07-14T23:59", -240),
        ("Asia/Kathmandu", "2027-07-14T00:15", 345),
    ] {
        assert_eq!(offset(zone, local), Some(expected), "{zone} {local}");
    }
    for unknown in ["Mars/Olympus", "", "\"}", "Europe/Berlin\u{0}"] {
        assert_eq!(clock::zone_offset_minutes_in(unknown, 0), None, "{unknown}");
    }
    assert_eq!(clock::zone_offset_minutes_in(zone::BERLIN, u64::MAX), None);
}

#[wasm_bindgen_test]
fn the_page_takes_title_language_theme_address_and_focus() {
    let document = window().document().unwrap();
    let root = document.document_element().unwrap();
    page::set_title("Ziele – Tandembuch");
    page::set_language("de");
    page::set_theme(Some(Theme::Dark));
    assert_eq!(document.title(), "Ziele – Tandembuch");
    assert_eq!(root.get_attribute("lang").as_deref(), Some("de"));
    assert_eq!(root.get_attribute("data-kern-theme").as_deref(), Some("dark"));
    page::set_theme(None);
    assert_eq!(root.get_attribute("data-kern-theme"), None);

    page::set_hash("#/ziele");
    assert_eq!(page::hash(), "#/ziele");

    let heading = document.create_element("h1").unwrap();
    heading.set_attribute("tabindex", "-1").unwrap();
    document.body().unwrap().append_child(&heading).unwrap();
    assert!(page::focus("h1[tabindex]"));
    assert!(document.active_element().unwrap().is_same_node(Some(&heading)));
    assert!(!page::focus("#nowhere"));
    assert!(!page::focus("not a [selector"));
    heading.remove();
}

#[wasm_bindgen_test]
fn page_events_are_heard_until_the_listener_is_dropped() {
    let left = Rc::new(Cell::new(0));
    let listener = page_events::on_leaving({
        let left = left.clone();
        move || left.set(left.get() + 1)
    });
    let dispatch = |name: &str| window().dispatch_event(&Event::new(name).unwrap()).unwrap();
    dispatch("pagehide");
    assert_eq!(left.get(), 1);
    // The page is still visible, so this says nothing of leaving.
    window().document().unwrap().dispatch_event(&Event::new("visibilitychange").unwrap()).unwrap();
    assert_eq!(left.get(), 1);
    drop(listener);
    dispatch("pagehide");
    assert_eq!(left.get(), 1);
}

#[wasm_bindgen_test]
fn leaving_is_questioned_only_with_unsaved_work() {
    let unsaved = Rc::new(Cell::new(false));
    let _listener = page_events::warn_before_leaving({
        let unsaved = unsaved.clone();
        move || unsaved.get()
    });
    for expected in [false, true] {
        unsaved.set(expected);
        let event = Event::new("beforeunload").unwrap();
        event.init_event_with_bubbles_and_cancelable("beforeunload", false, true);
        window().dispatch_event(&event).unwrap();
        assert_eq!(event.default_prevented(), expected);
    }
}

#[wasm_bindgen_test]
fn a_download_is_a_click_on_a_link_with_the_name_of_the_file() {
    let clicked: Rc<RefCell<Option<(String, String)>>> = Rc::default();
    let _listener = gloo_events::EventListener::once_with_options(
        &window().document().unwrap(),
        "click",
        gloo_events::EventListenerOptions::enable_prevent_default(),
        {
            let clicked = clicked.clone();
            move |event| {
                event.prevent_default();
                let link: HtmlAnchorElement = event.target().unwrap().dyn_into().unwrap();
                *clicked.borrow_mut() = Some((link.download(), link.href()));
            }
        },
    );
    download::download("tandem.tandem.txt", "text/plain", b"content").unwrap();
    let (name, address) = clicked.take().unwrap();
    assert_eq!(name, "tandem.tandem.txt");
    assert!(address.starts_with("blob:"), "{address}");
}

#[wasm_bindgen_test]
async fn a_file_is_read_only_up_to_its_bound() {
    let file = File::new_with_str_sequence(&Array::of1(&"Grüße".into()), "a.txt").unwrap();
    assert_eq!(files::read(&file, 7).await.as_deref(), Ok("Grüße".as_bytes()));
    assert_eq!(files::read(&file, 6).await, Err(FileError::TooLarge { size: 7, most: 6 }));
}
