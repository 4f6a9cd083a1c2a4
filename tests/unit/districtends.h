// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Two ends with the rooms of people, sites and inspections, for tests: stores on files of a temporary folder, people
// entered by the centre, acts carried over by admission and feeds. Fails the test by qFatal where a step of its own fails.
#pragma once

#include "core/admit/admitroom.h"
#include "core/inspection/acts.h"
#include "core/inspection/inspectionroom.h"
#include "core/journal/admission.h"
#include "core/journal/feed.h"
#include "core/journal/keys.h"
#include "core/person/acts.h"
#include "core/person/personroom.h"
#include "core/person/queries.h"
#include "core/site/acts.h"
#include "core/site/siteroom.h"

#include <QTemporaryDir>
#include <QTest>

namespace mingcha::districtends {

inline const QString kDistrict = QStringLiteral("330502");
inline const QString kTown = QStringLiteral("330502103");
inline const QString kOtherTown = QStringLiteral("330502104");

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

struct End
{
    explicit End(const QString &path)
    {
        person::addRooms(rooms);
        site::addRooms(rooms);
        inspection::addRooms(rooms);
        admit::addRooms(rooms);
        store = must(journal::Store::open(path, rooms, clock));
    }
    journal::Database &database() { return store->database(); }
    journal::Rooms rooms;
    ManualClock clock{{1790000000000, 480, 42, 1000}};
    std::unique_ptr<journal::Store> store;
};

/// One person at one end, with a key.
struct Seat
{
    journal::Author author;
    journal::SigningKey key;
    person::Person me;
    quint64 sent = 0;
};

class Ends
{
public:
    Ends() : centre(m_dir.filePath(QStringLiteral("centre"))) { m_centre = seat(centre, person::centrePerson()); }

    End &newTablet()
    {
        m_tablets.push_back(std::make_unique<End>(m_dir.filePath(QString::number(m_tablets.size()))));
        return *m_tablets.back();
    }
    Seat seat(End &end, const person::Person &me)
    {
        Seat seat{{makeId(1, m_random), me.id}, journal::makeSigningKey(m_random), me};
        must(end.store->addAuthor(seat.author, {}, seat.key.publicKey, true));
        if (&end != &centre)
            must(centre.store->addAuthor(seat.author, {}, seat.key.publicKey, false));
        return seat;
    }
    /// The centre's own act, written and numbered at once.
    journal::Written atCentre(const journal::Draft &draft)
    {
        return must(journal::Admission(*centre.store, centre.clock.now().wallMs).write(m_centre.author, draft));
    }
    person::Person enter(const char *name, QLatin1String role, const QString &region, const QString &card = {})
    {
        person::Person one;
        one.name = QString::fromLatin1(name);
        one.roles = {role};
        one.region = region;
        one.cardNumber = card;
        one.cardExpiry = card.isEmpty() ? QString() : QStringLiteral("2027-12-31");
        one.id = atCentre(must(person::add(*centre.store, person::centrePerson(), one))).object;
        return one;
    }
    Id addSite(const QString &name, const QString &region)
    {
        site::Site one;
        one.name = name;
        one.region = region;
        one.venueType = QStringLiteral("restaurant");
        one.point = region::placeAt(30.86, 120.26);
        return atCentre(must(site::add(*centre.store, person::centrePerson(), one))).object;
    }
    /// What the tablet wrote goes to the centre; gives the outcomes.
    std::vector<journal::Outcome> push(End &end, Seat &seat)
    {
        journal::PushedBatch batch;
        batch.incarnation = seat.author.incarnation;
        batch.device = end.clock.now();
        {
            journal::Query query = end.database().query(
                QStringLiteral("SELECT header, body, link, seq FROM journal WHERE seq > ? AND incarnation = "
                               "(SELECT n FROM incarnation WHERE id = ?) ORDER BY seq"));
            must(query.bind(seat.sent).bind(seat.author.incarnation).run());
            Hash link;
            while (query.next()) {
                batch.entries.push_back({query.blob(0), query.blob(1), false});
                link = query.hash(2);
            }
            batch.signature = journal::sign(seat.key, link.view());
        }
        const journal::PushResult result =
            must(journal::Admission(*centre.store, 1790000001000 + m_pushes++).admit(batch));
        seat.sent = result.lastSeq;
        must(end.store->settle(seat.author.incarnation, result.lastSeq, result.outcomes, "receipt"));
        return result.outcomes;
    }
    /// Every log of the centre comes to the tablet.
    void pull(End &end)
    {
        for (const journal::LogKey &log : must(journal::logs(centre.database()))) {
            const journal::FeedPage page =
                must(journal::readFeed(centre.database(), {log, {}, end.store->cursor(log), {}}, 10000, 1 << 26));
            must(end.store->applyFeed(page));
        }
    }

private:
    QTemporaryDir m_dir;
    SeededRandom m_random{11};
    qint64 m_pushes = 0;

public:
    End centre;

private:
    std::vector<std::unique_ptr<End>> m_tablets;
    Seat m_centre;
};

} // namespace mingcha::districtends
