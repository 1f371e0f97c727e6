//! Files that no honest program makes.

use serde_json::{Map, Value, json};

use crate::history::History;

/// Up to three changes to a file.
pub(crate) fn made_of(file: &str, history: &mut History) -> String {
    let mut text = file.to_owned();
    for _ in 0..history.chance.usize(1..4) {
        let Ok(mut content) = serde_json::from_str::<Value>(&text) else { return text };
        text = match history.chance.u8(..10) {
            0 => twice(&content, history),
            1 => broken(&text, history),
            2..4 => {
                claim(&mut content["record"], history);
                content.to_string()
            }
            4 => {
                let record = &mut content["record"];
                let changes = [
                    ("version", json!(2)),
                    ("version", json!(0)),
                    ("version", json!(4_294_967_296_u64)),
                    ("version", json!(1.0)),
                    ("tandem", json!("0000000000000001")),
                    ("newer", json!({ "carried": "nowhere" })),
                    ("since", json!({})),
                ];
                let (name, value) = history.chance.choice(&changes).cloned().unwrap_or_default();
                record[name] = value;
                content.to_string()
            }
            _ => {
                entity(&mut content["record"]["entities"], history);
                content.to_string()
            }
        };
    }
    text
}

fn any_name(members: &Value, history: &mut History) -> Option<String> {
    let names: Vec<&String> = members.as_object()?.keys().collect();
    history.chance.choice(names).cloned()
}

fn replica(history: &mut History) -> String {
    tandembuch_core::record::ReplicaId::from_random([history.chance.u8(1..12); 5]).to_string()
}

fn dot(history: &mut History) -> String {
    format!("{}:{}", replica(history), history.chance.u8(1..12))
}

/// Says that more has been seen, or less, or by more writers than there are.
fn claim(record: &mut Value, history: &mut History) {
    let counts = [json!(0), json!(1), json!(7), json!(1_000), json!(u32::MAX), json!(-1), json!(u64::MAX)];
    let count = history.chance.choice(&counts).cloned().unwrap_or_default();
    let name = replica(history);
    match history.chance.u8(..12) {
        0 => {
            let invented = |number: u32| {
                let [_, b, c, d] = number.to_be_bytes();
                tandembuch_core::record::ReplicaId::from_random([99, 0, b, c, d]).to_string()
            };
            let most = history.chance.u32(1_000..1_110);
            for number in 0..most {
                record["seen"][invented(number)] = json!(1);
            }
        }
        1..4 => record["since"] = json!({ name: count }),
        _ => record["seen"][name] = count,
    }
}

/// Changes something of one entity, or brings in one that is none.
fn entity(entities: &mut Value, history: &mut History) {
    let Some(id) = any_name(entities, history) else { return };
    let (a_dot, value) = (dot(history), history.value());
    let of_replica = format!("00000000{}", &a_dot[..8]);
    let at = history.chance.u64(1..2_000_000_000_000);
    match history.chance.u8(..20) {
        0 => entities[&id]["kind"] = json!("meeting"),
        1 => entities[&id]["fields"] = json!({}),
        2 => {
            entities["0000000000000001"] =
                json!({ "kind": "goal", "fields": { "title": { a_dot: { "at": 1, "value": 1 } } } });
        }
        3 => {
            entities["zzzzzzzzzzzzzzzz"] =
                json!({ "kind": "replica", "fields": { "role": { a_dot: { "at": 1, "value": "mentor" } } } });
        }
        4 => {
            entities[of_replica] =
                json!({ "kind": "replica", "fields": { "role": { a_dot: { "at": 1, "value": "mentor" } } } });
        }
        5 => entities[&id]["fields"]["Not_A_Name"] = json!({ a_dot: { "at": 1, "value": 1 } }),
        6 => entities[&id]["beside"] = json!("carried nowhere"),
        7 => entities["UPPERCASE0000000"] = json!({ "kind": "goal", "fields": {} }),
        8 => {
            let members: Map<_, _> = (1..=51)
                .map(|number| (format!("vvvvvvvv:{number}"), json!({ "at": 1, "value": number })))
                .collect();
            entities[&id]["fields"]["title"] = Value::Object(members);
        }
        9 => {
            entities[&id]["fields"]["deleted"] =
                json!({ a_dot: { "at": at, "value": { replica(history): 3, "x": 1.5 } } });
        }
        _ => {
            let Some(name) = any_name(&entities[&id]["fields"], history) else { return };
            let field = &mut entities[&id]["fields"][&name];
            let known = any_name(field, history);
            match (history.chance.u8(..12), known) {
                (0, _) => *field = json!({}),
                (1, Some(known)) => drop(field.as_object_mut().map(|field| field.remove(&known))),
                (2, Some(known)) => field[known]["at"] = json!(253_402_300_800_000_u64),
                (3, Some(known)) => field[known]["at"] = json!(1.0),
                (4, Some(known)) => field[known]["by_a_newer_program"] = value,
                (5, Some(known)) => {
                    field[known]["value"] = json!("x".repeat(history.chance.usize(99_990..100_003)));
                }
                (6, Some(known)) => field[known]["value"] = value,
                (7, Some(known)) => field[known] = json!({ "at": at, "value": value }),
                _ => field[a_dot] = json!({ "at": at, "value": value }),
            }
        }
    }
}

/// Names a member twice.
fn twice(content: &Value, history: &mut History) -> String {
    let text = content.to_string();
    let record = &content["record"];
    let places: Vec<(String, Value)> = match history.chance.u8(..8) {
        0 => vec![("from".into(), json!("mentee"))],
        1 => vec![("version".into(), json!(1))],
        2 => vec![("seen".into(), json!({}))],
        3 => vec![("kind".into(), json!("goal"))],
        4 => any_name(&record["seen"], history).map(|name| (name, json!(9))).into_iter().collect(),
        5 => any_name(&record["entities"], history).map(|id| (id, json!({ "kind": "goal", "fields": { "title": { dot(history): { "at": 3, "value": "twice" } } } }))).into_iter().collect(),
        6 => vec![("title".into(), json!({ dot(history): { "at": 3, "value": "twice" } }))],
        _ => {
            let fields = record["entities"].as_object().into_iter().flat_map(|entities| entities.values()).filter_map(|entity| entity["fields"].as_object());
            let dots: Vec<String> = fields.flat_map(|fields| fields.values()).filter_map(Value::as_object).flat_map(|field| field.keys().cloned()).collect();
            let at = history.chance.u64(..2_000_000_000_000);
            history.chance.choice(dots).map(|dot| (dot, json!({ "at": at, "value": "twice" }))).into_iter().collect()
        }
    };
    let Some((name, value)) = places.into_iter().next() else { return text };
    let (first, again) = (format!("\"{name}\":"), format!("\"{name}\":{value},\"{name}\":"));
    // Before what is there, or behind what is put before it.
    if history.chance.bool() {
        return text.replacen(&first, &again, 1);
    }
    let Some(start) = text.find(&first) else { return text };
    let mut values = serde_json::Deserializer::from_str(&text[start + first.len()..]).into_iter::<Value>();
    let Some(Ok(_)) = values.next() else { return text };
    let end = start + first.len() + values.byte_offset();
    format!("{},\"{name}\":{value}{}", &text[..end], &text[end..])
}

/// Is no content, or hardly one.
fn broken(text: &str, history: &mut History) -> String {
    match history.chance.u8(..8) {
        0 => format!("\u{feff}{text}"),
        1 => text.chars().take(text.len() / 2).collect(),
        2 => text.replacen("\"value\":", "\"value\":\"\\ud83d\",\"old\":", 1),
        3 => text.replacen(r#"{"from":"#, r#"{"ignored":"\ud83d","from":"#, 1),
        4 => {
            let depth = history.chance.usize(115..126);
            let deep = format!("\"value\":{}{},\"old\":", "[".repeat(depth), "]".repeat(depth));
            text.replacen("\"value\":", &deep, 1)
        }
        5 => text.replacen(r#""from":"m"#, r#""from":"M"#, 1),
        6 => format!(" {text}\n"),
        _ => format!("{text}x"),
    }
}
