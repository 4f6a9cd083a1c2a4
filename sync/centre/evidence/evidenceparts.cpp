// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/evidence/evidenceparts.h"

#include "core/base/cbor.h"

namespace mingcha::centre {

namespace {

void writeSigned(cbor::Writer &out, const SignedBytes &one)
{
    out.array(2);
    out.bytes(one.bytes);
    out.bytes(one.signature);
}

void writeEntries(cbor::Writer &out, const std::vector<journal::KeptEntry> &entries)
{
    out.array(entries.size());
    for (const journal::KeptEntry &entry : entries) {
        out.array(5);
        out.bytes(entry.headerBytes);
        out.bytes(entry.body);
        out.integer(static_cast<qint64>(entry.position));
        out.integer(entry.effectiveMs);
        out.latin(entry.reason);
    }
}

void writeRuns(cbor::Writer &out, const std::vector<journal::SignedRun> &runs)
{
    out.array(runs.size());
    for (const journal::SignedRun &run : runs) {
        out.array(5);
        out.bytes(run.incarnation.view());
        out.bytes(run.linkBefore.view());
        out.integer(static_cast<qint64>(run.firstSeq));
        out.array(run.seals.size());
        for (const Hash &seal : run.seals)
            out.bytes(seal.view());
        out.bytes(run.signature);
    }
}

} // namespace

QByteArray encodeEvidence(const EvidenceParts &parts)
{
    cbor::Writer out;
    out.array(10);
    out.integer(kEvidenceFormat);
    out.text(parts.log.region);
    out.integer(static_cast<int>(parts.log.audience));
    out.bytes(parts.epoch.view());
    writeEntries(out, parts.entries);
    writeRuns(out, parts.runs);
    out.array(parts.certificates.size());
    for (const auto &[incarnation, certificate] : parts.certificates)
        writeSigned(out, certificate);
    out.array(parts.receipts.size());
    for (const SignedBytes &receipt : parts.receipts)
        writeSigned(out, receipt);
    out.array(2);
    out.array(parts.proof.sizes.size());
    for (const quint64 size : parts.proof.sizes)
        out.integer(static_cast<qint64>(size));
    QByteArray hashes;
    for (const Hash &hash : parts.proof.hashes)
        hashes += hash.view();
    out.bytes(hashes);
    out.array(parts.photos.size());
    for (const auto &[hash, said] : parts.photos) {
        out.array(4);
        out.bytes(hash.view());
        out.integer(said.length);
        out.integer(said.receivedMs);
        out.bytes(said.signature);
    }
    return out.result();
}

} // namespace mingcha::centre
