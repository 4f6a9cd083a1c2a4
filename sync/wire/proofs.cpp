// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/proofs.h"

namespace mingcha::wire {

namespace {

constexpr quint64 kItems = 9;
constexpr quint64 kStartItems = 3;

constexpr quint64 kReceiptItems = 4;

void writeStart(cbor::Writer &out, const journal::Checkpoint &checkpoint)
{
    if (const auto &start = checkpoint.start) {
        out.array(kStartItems);
        out.bytes(start->parent.view());
        out.integer(static_cast<qint64>(start->size));
        out.bytes(start->root.view());
    } else {
        out.null();
    }
}

void readStart(cbor::Reader &in, journal::Checkpoint &checkpoint)
{
    if (in.takeNull())
        return;
    if (in.array() != kStartItems)
        in.fail("the beginning of an epoch has the wrong number of items");
    journal::EpochStart start;
    start.parent = in.fixed<16>();
    start.size = static_cast<quint64>(in.integer());
    start.root = in.fixed<32>();
    checkpoint.start = start;
}

void writeHashes(cbor::Writer &out, const std::vector<Hash> &hashes)
{
    QByteArray row;
    for (const Hash &hash : hashes)
        row += hash.view();
    out.bytes(row);
}

std::vector<Hash> readHashes(cbor::Reader &in)
{
    std::vector<Hash> hashes;
    const QByteArrayView row = in.bytes();
    if (row.size() % Hash::kSize != 0 || row.size() > kMaxProofHashes * Hash::kSize)
        in.fail("a proof of a log is not a row of hashes");
    for (qsizetype at = 0; at < row.size() && !in.failed(); at += Hash::kSize)
        hashes.push_back(Hash::fromBytes(row.sliced(at, Hash::kSize)).value_or(Hash{}));
    return hashes;
}

} // namespace

void writeReceiptProof(cbor::Writer &out, const journal::LogProof &proof)
{
    out.array(kReceiptItems);
    writeStart(out, proof.checkpoint);
    out.bytes(proof.signature);
    out.integer(static_cast<qint64>(proof.held));
    writeHashes(out, proof.hashes);
}

journal::LogProof readReceiptProof(cbor::Reader &in)
{
    journal::LogProof proof;
    if (in.array() != kReceiptItems)
        in.fail("a proof of a receipt has the wrong number of items");
    readStart(in, proof.checkpoint);
    proof.signature = in.bytes().toByteArray();
    proof.held = static_cast<quint64>(in.integer());
    proof.hashes = readHashes(in);
    return proof;
}

void writeProof(cbor::Writer &out, const journal::LogProof &proof)
{
    const journal::Checkpoint &checkpoint = proof.checkpoint;
    out.array(kItems);
    out.text(checkpoint.log.region);
    out.integer(static_cast<int>(checkpoint.log.audience));
    out.integer(static_cast<qint64>(checkpoint.size));
    out.bytes(checkpoint.root.view());
    writeStart(out, checkpoint);
    out.bytes(proof.signature);
    out.integer(static_cast<qint64>(proof.held));
    out.array(proof.sizes.size());
    for (const quint64 size : proof.sizes)
        out.integer(static_cast<qint64>(size));
    writeHashes(out, proof.hashes);
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
    readStart(in, checkpoint);
    proof.signature = in.bytes().toByteArray();
    proof.held = static_cast<quint64>(in.integer());
    const quint64 sizes = in.array();
    if (sizes > kMaxOlderSizes)
        in.fail("a proof of a log names too many sizes");
    for (quint64 left = sizes; left > 0 && !in.failed(); --left)
        proof.sizes.push_back(static_cast<quint64>(in.integer()));
    proof.hashes = readHashes(in);
    return proof;
}

} // namespace mingcha::wire
