// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One immutable act as bytes: header ‖ body (format: README.md beside this file). A header says who did what to which
// dossier when, and seals the body by its hash; links chain an author's headers so that none can be changed, dropped or
// moved unseen. Values only: no storage, no keys.
#pragma once

#include "core/base/clock.h"
#include "core/base/hybridtime.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>

#include <optional>

namespace mingcha::journal {

constexpr qsizetype kMaxHeaderBytes = 512;
constexpr qsizetype kMaxBodyBytes = 256 * 1024;
constexpr qsizetype kMaxKindLength = 48;

/// Names one entry for ever: the author's incarnation and its number there, from 1 without gaps.
struct EntryRef
{
    Id incarnation;
    quint64 seq = 0;
    auto operator<=>(const EntryRef &) const = default;
};
[[nodiscard]] inline size_t qHash(const EntryRef &ref, size_t seed = 0)
{
    return qHash(ref.incarnation, seed) ^ ref.seq;
}

/// The object that an entry founds is named after it, so that its id costs no bytes.
[[nodiscard]] Id objectFoundedBy(const EntryRef &ref);

struct Header
{
    Id incarnation;
    quint64 seq = 0;
    HybridTime time;
    Id actor;                          ///< the person
    Id dossier;                        ///< null: the object that this entry founds
    QByteArray kind;                   ///< "hazard.found": object type, dot, what was done
    Moment moment;                     ///< the device's clocks as they were
    std::optional<qint64> satelliteMs; ///< satellite time, where a fix was recent
    Hash bodyHash;

    [[nodiscard]] EntryRef ref() const { return {incarnation, seq}; }
    /// The dossier, also for the entry that founds it.
    [[nodiscard]] Id effectiveDossier() const { return dossier.isNull() ? objectFoundedBy(ref()) : dossier; }
    /// What comes before the dot: the type of the object acted on.
    [[nodiscard]] QByteArray type() const { return kind.left(kind.indexOf('.')); }
};

/// An entry as it is kept and passed on: the very bytes its author wrote.
struct Entry
{
    Header header;
    QByteArray headerBytes;
    QByteArray body;
};

/// Canonical bytes of a header.
[[nodiscard]] QByteArray encodeHeader(const Header &header);
[[nodiscard]] Result<Header> decodeHeader(QByteArrayView bytes);
/// Decodes the header and checks the body against its hash; Damaged when they differ.
[[nodiscard]] Result<Entry> readEntry(QByteArray headerBytes, QByteArray body);

/// link(n) = SHA-256(link(n−1) ‖ SHA-256(header n)); link(0) is 32 zero bytes.
[[nodiscard]] Hash nextLink(const Hash &previous, QByteArrayView headerBytes);

} // namespace mingcha::journal
