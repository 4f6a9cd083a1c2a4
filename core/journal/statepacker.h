// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Many merge states in few bytes, as snapshots carry them: authors, ids and times that they have in common are said once.
// Nothing is lost: what comes out encodes to the same bytes. The form is told in sync/wire/README.md, "Snapshots".
#pragma once

#include "core/base/cbor.h"
#include "core/journal/storevalues.h"

namespace mingcha::journal {

class StatePacker
{
public:
    void add(const SnapshotObject &object);
    [[nodiscard]] quint64 count() const { return m_count; }
    [[nodiscard]] qsizetype size() const { return m_objects.result().size(); }
    /// Two arrays: authors, objects.
    void writeTo(cbor::Writer &out) const;

private:
    void writeState(const SnapshotObject &object);
    void writeId(const Id &id);
    void writeValue(const QCborValue &value);
    void writeRef(const EntryRef &ref);
    [[nodiscard]] qint64 authorNumber(const Id &incarnation, const Id &actor = {});
    [[nodiscard]] qint64 originNumber(const Origin &origin);
    void noteOrigins(const ObjectState &state);
    void writeOrigins();
    void writeApplied(const ObjectState &state);
    void writeMoves(const ObjectState &state);

    std::vector<std::pair<Id, Id>> m_authors;
    QHash<Id, qint64> m_authorNumbers;
    QHash<Id, qint64> m_ids;
    std::vector<Origin> m_origins; ///< of the object being written
    cbor::Writer m_objects;
    quint64 m_count = 0;
    QHash<qint64, quint64> m_lastSeqs; ///< by author
    qint64 m_lastMs = 0;               ///< of the first origin of the object before
};

/// Reads what StatePacker wrote; whatever else comes makes the reader fail.
class StateUnpacker
{
public:
    explicit StateUnpacker(cbor::Reader &in) : m_in(in) {}
    [[nodiscard]] std::vector<SnapshotObject> all();

private:
    SnapshotObject object();
    ObjectState state();
    Id idOf(QByteArrayView bytes);
    QCborValue value(int depth = 0);
    EntryRef ref();
    Origin origin(qint64 number);
    Origin origin() { return origin(m_in.integer()); }
    void readOrigins();
    void readMoves(ObjectState &state);
    template <typename Handle>
    void each(quint64 width, Handle handle);

    cbor::Reader &m_in;
    std::vector<std::pair<Id, Id>> m_authors;
    std::vector<Id> m_ids;
    std::vector<Origin> m_origins;
    QHash<qint64, quint64> m_lastSeqs;
    qint64 m_lastMs = 0;
};

} // namespace mingcha::journal
