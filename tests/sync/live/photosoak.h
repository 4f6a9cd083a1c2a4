// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Photos from the real tablet's program to the real centre while a share of the requests about them is cut, until all have
// arrived; and how many bytes had to be sent again for it. Blocking; one thread.
#pragma once

#include "tests/sync/live/faultproxy.h"
#include "tests/sync/live/programs.h"

#include <QStringList>

namespace mingcha::live {

struct PhotoLoad
{
    int photos = 0;
    qint64 bytesEach = 0;
    int cutPercent = 0;
};

struct PhotoCounts
{
    int photos = 0; ///< safe at the end
    qint64 bytes = 0;
    qint64 resent = 0;  ///< of bodies, beyond what the photos hold
    qint64 allowed = 0; ///< one piece for each cut: the lengths of the PATCHes that were cut
    ProxyCounts link;
    qint64 ms = 0;
    QStringList faults; ///< in words; empty when all is well
};

class PhotoSoak
{
public:
    PhotoSoak(const Programs &programs, const QString &folder, quint64 seed);
    [[nodiscard]] PhotoCounts run(const PhotoLoad &load);
    [[nodiscard]] FaultProxy &proxy() { return m_proxy; }
    [[nodiscard]] LiveTablet &tablet() { return m_tablet; }
    [[nodiscard]] LiveCentre &centre() { return m_centre; }
    /// Takes photos of one site and keeps them on the tablet; their bytes together.
    [[nodiscard]] qint64 take(const PhotoLoad &load);

private:
    QString m_folder;
    quint64 m_seed;
    LiveCentre m_centre;
    FaultProxy m_proxy;
    LiveTablet m_tablet;
};

} // namespace mingcha::live
