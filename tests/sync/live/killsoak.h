// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Kills (SIGKILL) the tablet's program or the centre's at moments drawn from a seed, while acts are done and sent over a
// link that cuts, then judges: what was answered "ok" is on the tablet and at the centre, once. Blocking; one thread.
#pragma once

#include "core/base/random.h"
#include "tests/sync/live/faultproxy.h"
#include "tests/sync/live/programs.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace mingcha::live {

struct KillCounts
{
    qint64 kills = 0;
    qint64 ofTablet = 0;
    qint64 ofCentre = 0;
    qint64 answered = 0; ///< acts that were answered ok
    qint64 missing = 0;  ///< of these, not found once at both ends
    qint64 entries = 0;  ///< in the tablet's own chain
    QStringList faults;  ///< in words; empty when all is well
};

class KillSoak
{
public:
    KillSoak(const Programs &programs, const QString &folder, quint64 seed);
    /// Kills so many times, judging after every `kJudgeEvery` and at the end. `told` hears how far it is.
    [[nodiscard]] KillCounts run(qint64 kills, const std::function<void(const KillCounts &)> &told = {});

private:
    struct Done
    {
        QString device;
        QString object;
        bool operator==(const Done &) const = default;
    };
    [[nodiscard]] QList<QJsonObject> someActs();
    [[nodiscard]] QJsonObject someAct();
    void round();
    void note(const QList<QJsonObject> &answers);
    void judge();
    void judgeCentre(const QString &device, const QHash<qint64, int> &found);
    void fault(const QString &words);

    QString m_photo; ///< the file that the next photo act takes in
    SeededRandom m_random;
    LiveCentre m_centre;
    FaultProxy m_proxy;
    LiveTablet m_tablet;
    KillCounts m_counts;
    QHash<qint64, Done> m_promised; ///< by seq
    QList<QString> m_sites;
    QList<QString> m_hazards;
};

} // namespace mingcha::live
