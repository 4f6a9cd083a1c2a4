// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A world with a few tablets at rest, for tests of one fault each, and the questions such tests ask. Header only.
#pragma once

#include "core/journal/admit.h"
#include "core/person/acts.h"
#include "tests/simulation/acts.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/world.h"

#include <QTest>

#include <sqlite3.h>

namespace mingcha::simulation {

class Scene : public World
{
public:
    /// Tablets for inspectors A and B, the lead, the grid worker…, all in step with the centre.
    explicit Scene(int count = 2, quint64 seed = 1) : World(seed)
    {
        for (int i = 0; i < count; ++i)
            addTablet(static_cast<size_t>(i));
        runFor(kMinute);
    }
    /// With photos: their lane runs, on real files in the machines' folders.
    static constexpr bool kWithPhotos = true;
    Scene(int count, bool withPhotos) : World(1, false, withPhotos)
    {
        for (int i = 0; i < count; ++i)
            addTablet(static_cast<size_t>(i));
        runFor(kMinute);
    }
    /// Tablets for these of the district's people; one may have several.
    explicit Scene(const std::vector<size_t> &people) : World(1)
    {
        for (const size_t person : people)
            addTablet(person);
        runFor(kMinute);
    }
    TabletHost &on(size_t n) { return *tablets()[n]; }
    const Id &who(size_t n) { return on(n).person(); }

    /// A hazard found there, durable; its id.
    Id find(size_t at, const QString &words = QStringLiteral("loose cable"))
    {
        return must(actNow(on(at), findHazard(who(at), district().sites[0], words))).object;
    }
    Result<journal::Written> say(size_t at, const Id &hazard, const QString &words)
    {
        return actNow(on(at), comment(who(at), hazard, words));
    }

    /// This of the district's people is responsible for another region now.
    void moveTo(size_t person, const QString &region)
    {
        must(centre.act([&](journal::Store &store) {
            person::Person one = district().people[person];
            one.region = region;
            return person::change(store, person::centrePerson(), one);
        }));
    }

    /// This of the district's people has this role now, and no other.
    void giveRole(size_t person, QLatin1String role)
    {
        must(centre.act([&](journal::Store &store) {
            person::Person one = district().people[person];
            one.roles = {QString(role)};
            return person::change(store, person::centrePerson(), one);
        }));
    }

    /// The coordinator at that tablet lets in all that the centre refused, each by itself.
    void letInAll(size_t at)
    {
        for (const auto &one : must(journal::refusedAtCentre(centre.database(), rooms())))
            must(actNow(on(at), letIn(who(at), one.reference, {})));
        runFor(kMinute);
    }

    /// As the app does: the bytes first, then the entry that names them.
    Result<journal::Written> photograph(size_t at, const Id &hazard, const QByteArray &bytes)
    {
        const auto stored = photosOf(on(at).machine).storeAs(sha256(QByteArrayView(bytes)), bytes);
        return stored ? actNow(on(at), takePhoto(who(at), hazard, *stored)) : Result<journal::Written>(stored.error());
    }

    /// Heals everything and gives it time; empty when both ends agree and everything holds, else what does not.
    QString outcome(qint64 within = 4 * kHour)
    {
        heal();
        const qint64 end = time.now() + within;
        while (!isQuiet() && time.now() < end)
            runFor(20 * kSecond);
        const bool quiet = isQuiet();
        QStringList all = broken(quiet);
        if (!quiet) {
            all.append(QStringLiteral("they do not come to agree"));
            for (const auto &host : tablets())
                all.append(host->isUp() ? host->machine.name() + QStringLiteral(": ") + host->core().reason
                                        : QStringLiteral("down"));
        }
        return all.join(QLatin1Char('\n'));
    }

    qint64 number(journal::Database &database, const char *sql)
    {
        const Disk::Unfailing unfailing(centre.machine.disk);
        return database.number(QLatin1String(sql), -1);
    }
    qint64 atCentre(const char *sql) { return number(centre.database(), sql); }
    /// Entries the centre holds.
    qint64 entries() { return atCentre("SELECT count(*) FROM journal"); }
    /// The words shown of a hazard.
    static QString words(journal::Database &database, const Id &hazard)
    {
        journal::Query query = database.query(QStringLiteral("SELECT words FROM hazard WHERE id = ?"));
        must(query.bind(hazard).run());
        return query.next() ? query.text(0) : QString();
    }
    static Id dossier(journal::Database &database, const Id &object)
    {
        journal::Query query = database.query(QStringLiteral("SELECT dossier FROM object WHERE id = ?"));
        must(query.bind(object).run());
        return query.next() ? query.id(0) : Id{};
    }
    static qint64 conflicts(journal::Database &database, const Id &object)
    {
        journal::Query query = database.query(QStringLiteral("SELECT conflicts FROM object WHERE id = ?"));
        must(query.bind(object).run());
        return query.next() ? query.integer(0) : -1;
    }
    /// The next requests to a path meet this fate, as many as said; those after it the weather.
    void meet(size_t at, const char *path, Fate fate, int times = 1)
    {
        const auto left = std::make_shared<int>(times);
        on(at).link->fate = [left, fate, path = QByteArray(path)](const QByteArray &asked) {
            return asked == path && (*left)-- > 0 ? fate : Fate::Weather;
        };
    }
};

} // namespace mingcha::simulation

/// Everything healed, both ends come to agree and all invariants hold.
#define MINGCHA_HOLDS(scene)                                                                                           \
    do {                                                                                                               \
        const QString notHeld = (scene).outcome();                                                                     \
        QVERIFY2(notHeld.isEmpty(), qPrintable(notHeld));                                                              \
    } while (false)
