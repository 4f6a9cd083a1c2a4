#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mingcha authors
# SPDX-License-Identifier: Apache-2.0
"""The draw of tests/unit/drawtest.cpp, computed a second time from the words of core/campaign/README.md alone."""
import hashlib
import hmac
import struct


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def cbor(value):
    """RFC 8949, shortest form: whole numbers, byte strings, texts and lists."""

    def head(kind, n):
        if n < 24:
            return bytes([kind << 5 | n])
        if n < 256:
            return bytes([kind << 5 | 24, n])
        return bytes([kind << 5 | 25]) + struct.pack(">H", n)

    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    return head(4, len(value)) + b"".join(map(cbor, value))


def order(key, pool, number, ids, weights):
    counter, block = 0, b""

    def below(bound):
        nonlocal counter, block
        while True:
            if not block:
                block = hmac.new(key, pool + struct.pack(">IQ", number, counter), hashlib.sha256).digest()
                counter += 1
            drawn, block = struct.unpack(">Q", block[:8])[0], block[8:]
            if drawn >= (2**64 - bound) % bound:
                return drawn % bound

    ids, weights, out = list(ids), list(weights or [1] * len(ids)), []
    while ids:
        ticket, at = below(sum(weights)), 0
        while ticket >= weights[at]:
            ticket -= weights[at]
            at += 1
        out.append(ids.pop(at))
        weights.pop(at)
    return out


def name(n):
    return bytes([n]) * 16


first, second = range(1, 7), range(7, 11)
pool = sha(b"mingcha-draw-pool-1", cbor([
    "sites",
    [["餐饮", 3, b"".join(map(name, first)), []], ["学校", 1, b"".join(map(name, second)), [1, 1, 5, 1]]],
    [[name(99), "recusal"]]]))
secrets = {name(0xAA): bytes(range(32)), name(0xBB): bytes(range(32, 64))}
print("pool", pool.hex())
for person, secret in secrets.items():
    print("commitment", sha(b"mingcha-draw-commitment-1", name(200), pool, person, secret).hex())
key = sha(b"mingcha-draw-key-1", *(secrets[person] for person in sorted(secrets)))
print("orders", order(key, pool, 0, first, []), order(key, pool, 1, second, [1, 1, 5, 1]))
