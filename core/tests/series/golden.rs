//! A small transfer of format 1, kept for ever: a file, its binary form, and packets of it.

use serde_json::{Value, json};
use tandembuch_core::bundle::{from_binary, to_binary};
use tandembuch_core::fountain::{BIGGER_DOTS_PACKET_BYTES, HEADER_BYTES, Reader, Series, Taken};

const FILE: &str = include_str!("../../../tests/data/bundle/jose-exchange.tandem.txt");
const TRANSFER: &str = include_str!("../../../tests/data/qr-series-v1.json");

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &Value) -> Vec<u8> {
    let pairs = hex.as_str().unwrap().as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

#[test]
fn format_1_is_written_the_same() {
    let binary = to_binary(FILE).unwrap();
    let series = Series::new(&binary, BIGGER_DOTS_PACKET_BYTES).unwrap();
    // The first pieces, and sums: the first three of them, and those of later numbers.
    let numbers = (0..series.pieces() as u32 + 3).chain([256, 65_536, u32::MAX]);
    let packets: Vec<String> = numbers.map(|number| hex(&series.packet(number))).collect();
    // So many pieces that one hash has not bits enough for them.
    let many = Series::new(FILE.as_bytes(), HEADER_BYTES + 1).unwrap();
    let sums: Vec<String> = (1_000..1_040).map(|number| hex(&many.packet(number))).collect();
    let transfer = json!({ "binary": hex(&binary), "packets": packets, "pieces_of_one_byte": sums });
    assert_eq!(serde_json::to_string_pretty(&transfer).unwrap() + "\n", TRANSFER);
}

#[test]
fn format_1_is_read() {
    let transfer: Value = serde_json::from_str(TRANSFER).unwrap();
    let mut reader = Reader::default();
    let packets = transfer["packets"].as_array().unwrap().iter().rev();
    let content = packets.map(|packet| reader.take(&bytes(packet)).unwrap()).find_map(|taken| match taken {
        Taken::Content(content) => Some(content),
        Taken::Part { .. } => None,
    });
    let binary = content.unwrap();
    assert_eq!(binary, bytes(&transfer["binary"]));
    let [read, file] =
        [&from_binary(&binary).unwrap(), FILE].map(|text| serde_json::from_str::<Value>(text).unwrap());
    assert_eq!(read, file);
}
