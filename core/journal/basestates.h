// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the entries on a tablet go on from: of each log the place up to which it came merged, and of each object the state
// that it had then, as the centre signed them. Made for an audit from what was kept (keptparts.h), in a database of its own
// that is gone afterwards. Reads the real database only.
#pragma once

#include "core/journal/keptparts.h"
#include "core/journal/rowaudit.h"

#include <map>

namespace mingcha::journal {

/// Reads what was kept, once it is shown to be signed by the centre that it came from.
using ReadPart = std::function<Result<SnapshotPart>(const KeptPart &)>;

class BaseStates
{
public:
    /// Where a log's entries begin to be here one by one.
    struct Beginning
    {
        quint64 position = 0; ///< 0: at its beginning
        Frontier tree;        ///< of the log there
    };
    struct Base
    {
        QByteArray type;
        Id dossier;
        ObjectState state;
        bool isPartial = false;
    };
    [[nodiscard]] static Result<std::unique_ptr<BaseStates>> make(Database &real, const ReadPart &read,
                                                                  const RowAudit::Found &found);
    [[nodiscard]] Beginning beginningOf(const LogKey &log) const;
    /// Empty: all of it came entry by entry.
    [[nodiscard]] Result<std::optional<Base>> find(const Id &object);
    /// Names what came merged and is not here, and what counts as left out of that and was not.
    [[nodiscard]] Status compare(Database &real, const RowAudit::Found &found);

private:
    /// The snapshot whose parts are being read.
    struct Reading
    {
        Beginning beginning;
        quint64 next = 0;
        bool goesOn = false;
    };
    explicit BaseStates(std::unique_ptr<Database> made) : m_made(std::move(made)) {}
    [[nodiscard]] Status add(const KeptPart &kept, const SnapshotPart &part);
    void follow(const KeptPart &kept, const SnapshotPart &part);
    [[nodiscard]] Status compareLeftOut(Database &real, const RowAudit::Found &found);

    std::unique_ptr<Database> m_made;
    std::map<std::pair<QString, Audience>, Reading> m_reading;
    std::map<std::pair<QString, Audience>, Beginning> m_beginnings;
    struct Fetched
    {
        LogKey log;
        Id object;
        quint64 position = 0;
    };
    std::vector<Fetched> m_fetched; ///< whole, after the snapshot
};

} // namespace mingcha::journal
