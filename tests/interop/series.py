"""Reads tests/data/qr-series-v1.json with a program written from docs/qr-series.md alone: python3 series.py

The last line counts what was tested, for xtask.
"""

import base64
import hashlib
import json
import pathlib
import sys
import unittest

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
GOLDEN = json.loads((DATA / "qr-series-v1.json").read_text())
FILE = (DATA / "bundle" / "jose-exchange.tandem.txt").read_bytes()
HEAD = 16


def pieces_of(series_id, number, k):
    """The pieces of a sum, as the bits of one number."""
    if number < k:
        return 1 << number
    bits = 0
    for block in range((k + 255) // 256):
        hashed = hashlib.sha256(series_id + number.to_bytes(4, "big") + bytes([block])).digest()
        bits |= int.from_bytes(hashed, "little") << 256 * block
    every = (1 << k) - 1
    return bits & every or every


def read_packet(packet):
    assert packet[0] == 0xF1
    n, p = int.from_bytes(packet[9:12], "big"), len(packet) - HEAD
    return packet[1:9], n, p, -(-n // p), int.from_bytes(packet[12:16], "big"), int.from_bytes(packet[HEAD:], "big")


def content_of(packets):
    """Solves the equations; each has its pieces above its bytes in one number."""
    rows = {}
    for packet in packets:
        series_id, n, p, k, number, sum_of_bytes = read_packet(packet)
        row = pieces_of(series_id, number, k) << 8 * p | sum_of_bytes
        while row >> 8 * p:
            first = row.bit_length()
            if first not in rows:
                rows[first] = row
                break
            row ^= rows[first]
    assert len(rows) == k
    solved = {}
    for first in sorted(rows):
        row = rows[first]
        for other, value in solved.items():
            if row >> (other - 1) & 1:
                row ^= value
        solved[first] = row
    content = b"".join((row & (1 << 8 * p) - 1).to_bytes(p, "big") for _, row in sorted(solved.items()))[:n]
    assert hashlib.sha256(content).digest()[:8] == series_id
    return content


def read_cbor(data):
    """The value at the beginning, and what is behind it."""
    major, low, data = data[0] >> 5, data[0] & 31, data[1:]
    if major == 7:
        return {20: False, 21: True, 22: None}[low], data
    size = {24: 1, 25: 2, 26: 4, 27: 8}.get(low, 0)
    number, data = (int.from_bytes(data[:size], "big"), data[size:]) if size else (low, data)
    if major == 0:
        return number, data
    if major == 1:
        return -1 - number, data
    if major == 2:
        return data[:number], data[number:]
    if major == 3:
        return data[:number].decode(), data[number:]
    if major == 6:
        assert number == 21
        value, data = read_cbor(data)
        return base64.urlsafe_b64encode(value).rstrip(b"=").decode(), data
    values = []
    for _ in range(number * (major - 3)):
        value, data = read_cbor(data)
        values.append(value)
    return (values if major == 4 else dict(zip(values[::2], values[1::2]))), data


class Series(unittest.TestCase):
    def test_any_packets_give_the_content(self):
        packets = [bytes.fromhex(packet) for packet in GOLDEN["packets"]]
        for some in (packets, packets[::-1], packets[:3], packets[1:]):
            self.assertEqual(content_of(some).hex(), GOLDEN["binary"])

    def test_the_content_is_the_file(self):
        value, rest = read_cbor(bytes.fromhex(GOLDEN["binary"]))
        self.assertEqual((value, rest), (json.loads(FILE), b""))

    def test_more_pieces_than_one_hash_has_bits(self):
        series_id = hashlib.sha256(FILE).digest()[:8]
        for packet in map(bytes.fromhex, GOLDEN["pieces_of_one_byte"]):
            read_id, n, p, k, number, sum_of_bytes = read_packet(packet)
            self.assertEqual((read_id, n, p, k), (series_id, len(FILE), 1, len(FILE)))
            bits, expected = pieces_of(series_id, number, k), 0
            for place, byte in enumerate(FILE):
                expected ^= byte * (bits >> place & 1)
            self.assertEqual(sum_of_bytes, expected)


if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=2).result
    failed = len({test for test, _ in result.failures + result.errors})
    print(f"{result.testsRun - failed} passed, {failed} failed")
    sys.exit(not result.wasSuccessful())
