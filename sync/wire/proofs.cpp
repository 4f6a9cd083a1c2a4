// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/proofs.h"

namespace mingcha::wire {

namespace {

constexpr quint64 kItems = 9;
constexpr quint64 kStartItems = 3;

} // namespace

void writeProof(cbor::Writer &out, const journal::LogProof &proof)
{
    const journal::Checkpoint &checkpoint = proof.checkpoint;
    out.array(kItems);
    out.text(checkpoint.log.region);
    out.integer(static_cast<int>(checkpoint.log.audience));
    out.integer(static_cast<qint64>(checkpoint.size));
    out.bytes(checkpoint.root.view());
    if (const auto &start = checkpoint.start) {
        out.array(kStartItems);
        out.bytes(start->parent.view());
        out.integer(static_cast<qint64>(start->size));
        out.bytes(start->root.view());
    } else {
        out.null();
    }
    out.bytes(proof.signature);
    out.integer(static_cast<qint64>(proof.held));
    out.array(proof.sizes.size());
    for (const quint64 size : proof.sizes)
        out.integer(static_cast<qint64>(size));
    QByteArray hashes;
    for (const Hash &hash : proof.hashes)
        hashes += hash.view();
    out.bytes(hashes);
}

journal::LogProof readProof(cbor::Reader &in)
{
    journal::LogProof proof;
    journal::Checkpoint &checkpoint = proof.checkpoint;
    if (in.array() != kItems)
        in.fail("a proof of a log has the wrong number of items");
    checkpoint.log.region = in.text();
    checkpoint.log.audience = static_cast<journal::Audience>(in.integer());
    checkpoint.size = static_cast<quint64>(in.integer());
    checkpoint.root = in.fixed<32>();
    if (!in.takeNull()) {
        if (in.array() != kStartItems)
            in.fail("the beginning of an epoch has the wrong number of items");
        journal::EpochStart start;
        start.parent = in.fixed<16>();
        start.size = static_cast<quint64>(in.integer());
        start.root = in.fixed<32>();
        checkpoint.start = start;
    }
    proof.signature = in.bytes().toByteArray();
    proof.held = static_cast<quint64>(in.integer());
    const quint64 sizes = in.array();
    if (sizes > kMaxOlderSizes)
        in.fail("a proof of a log names too many sizes");
    for (quint64 left = sizes; left > 0 && !in.failed(); --left)
        proof.sizes.push_back(static_cast<quint64>(in.integer()));
    const QByteArrayView hashes = in.bytes();
    if (hashes.size() % Hash::kSize != 0 || hashes.size() > kMaxProofHashes * Hash::kSize)
        in.fail("a proof of a log is not a row of hashes");
    for (qsizetype at = 0; at < hashes.size() && !in.failed(); at += Hash::kSize)
        proof.hashes.push_back(Hash::fromBytes(hashes.sliced(at, Hash::kSize)).value_or(Hash{}));
    return proof;
}

} // namespace mingcha::wire
