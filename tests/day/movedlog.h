// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A log of a real receiver, moved to another place and another time: every epoch keeps its satellites, its accuracy and
// how far it strays from the first one, and gets new coordinates, dates and checksums. Values; any thread.
#pragma once

#include "core/base/result.h"
#include "core/region/place.h"

#include <QByteArray>
#include <QList>

namespace mingcha::day {

class MovedLog
{
public:
    [[nodiscard]] static Result<MovedLog> read(const QString &file, region::Place to);

    [[nodiscard]] qsizetype epochs() const { return m_epochs.size(); }
    /// The sentences of one epoch as the receiver would have sent them at this wall time.
    [[nodiscard]] QByteArray epoch(qsizetype number, qint64 wallMs) const;

private:
    QList<QList<QByteArray>> m_epochs; ///< sentences without '$' and checksum
    double m_latitudeBy = 0;           ///< degrees
    double m_longitudeBy = 0;
};

} // namespace mingcha::day
