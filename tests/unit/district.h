// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A small district for tests of rooms: one centre and tablets with real stores, exchanging through Admission and readFeed
// as sync does. Header only; each test program has its own.
#pragma once

#include "core/campaign/drawroom.h"
#include "core/evidence/photoacts.h"
#include "core/evidence/photoroom.h"
#include "core/hazard/acts.h"
#include "core/hazard/hazardroom.h"
#include "core/inspection/acts.h"
#include "core/inspection/inspectionroom.h"
#include "core/inspection/queries.h"
#include "core/journal/admission.h"
#include "core/journal/feed.h"
#include "core/journal/keys.h"
#include "core/journal/ownchain.h"
#include "core/person/acts.h"
#include "core/person/personroom.h"
#include "core/person/queries.h"
#include "core/site/acts.h"
#include "core/site/siteroom.h"

#include <QTemporaryDir>

namespace mingcha::test {

inline constexpr char kDistrict[] = "330502";
inline constexpr char kTownship[] = "330502001";

template <typename T>
T sure(Result<T> result)
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
        hazard::addRooms(rooms);
        evidence::addRooms(rooms);
        campaign::addRooms(rooms);
        store = sure(journal::Store::open(path, rooms, clock));
        sure(store->database().execute(QStringLiteral("PRAGMA synchronous=OFF"))); // a test survives no power cut
    }
    journal::Database &database() { return store->database(); }
    journal::Rooms rooms;
    ManualClock clock{{1780000000000, 480, 42, 1000}};
    std::unique_ptr<journal::Store> store;
};

/// A person at a tablet.
struct Desk
{
    End *end = nullptr;
    journal::Author author;
    journal::SigningKey key;
    person::Person me;
};

class District
{
public:
    District() : centre(m_dir.filePath(QStringLiteral("centre")))
    {
        m_centre = {makeId(1, m_random), person::centrePersonId()};
        sure(centre.store->addAuthor(m_centre, {}, {}, true));
    }

    Id write(journal::Draft draft)
    {
        return sure(journal::Admission(*centre.store, centre.clock.now().wallMs).write(m_centre, std::move(draft)))
            .object;
    }
    person::Person person(const QString &name, QLatin1String role)
    {
        person::Person person;
        person.name = name;
        person.roles = {QString(role)};
        person.region = QString::fromLatin1(role == person::kGridWorker ? kTownship : kDistrict);
        person.cardNumber = QStringLiteral("33-") + name;
        person.id = write(sure(person::add(*centre.store, person::centrePerson(), person)));
        return person;
    }
    Id site(const QString &name)
    {
        site::Site site;
        site.name = name;
        site.venueType = QStringLiteral("hotel");
        site.region = QString::fromLatin1(kTownship);
        return write(sure(site::add(*centre.store, person::centrePerson(), site)));
    }
    std::unique_ptr<End> tablet() { return std::make_unique<End>(m_dir.filePath(QString::number(++m_tablets))); }
    Desk desk(End &end, const person::Person &me)
    {
        Desk desk{&end, {makeId(++m_tablets, m_random), me.id}, journal::makeSigningKey(m_random), me};
        sure(end.store->addAuthor(desk.author, {}, desk.key.publicKey, true));
        sure(centre.store->addAuthor(desk.author, {}, desk.key.publicKey, false));
        pull(desk);
        return desk;
    }
    std::vector<journal::Outcome> push(Desk &desk)
    {
        journal::PushedBatch batch;
        batch.incarnation = desk.author.incarnation;
        batch.device = desk.end->clock.now();
        Hash link;
        {
            journal::Query query = desk.end->database().query(QStringLiteral(
                "SELECT header, body, link FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) "
                "ORDER BY seq"));
            sure(query.bind(desk.author.incarnation).run());
            while (query.next()) {
                batch.entries.push_back({query.blob(0), query.blob(1), false});
                link = query.hash(2);
            }
        }
        batch.signature = journal::sign(desk.key, link.view());
        centre.clock.advance(1000);
        const auto result = sure(journal::Admission(*centre.store, centre.clock.now().wallMs).admit(batch));
        sure(desk.end->store->settle(desk.author.incarnation, result.lastSeq, result.outcomes, "receipt"));
        return result.outcomes;
    }
    void pull(Desk &desk)
    {
        for (const journal::LogKey &log : sure(journal::logs(centre.database()))) {
            const quint64 cursor = desk.end->store->cursor(log);
            sure(desk.end->store->applyFeed(
                sure(journal::readFeed(centre.database(), {log, {}, cursor, {}}, 10000, 64 << 20))));
        }
    }
    std::vector<journal::Outcome> sync(Desk &desk)
    {
        auto outcomes = push(desk);
        pull(desk);
        return outcomes;
    }
    /// Writes a draft at a desk; the word of the refusal when the rules say no.
    static QString act(Desk &desk, Result<journal::Draft> draft, Id *object = nullptr)
    {
        desk.end->clock.advance(1000);
        if (!draft)
            return draft.error().text;
        const Result<journal::Written> written = desk.end->store->write(desk.author, std::move(*draft));
        if (!written)
            return written.error().context;
        sure(journal::sealWritten(*desk.end->store, written->ref.seq, *written, desk.key));
        if (object)
            *object = written->object;
        return QStringLiteral("ok");
    }

private:
    QTemporaryDir m_dir;
    SeededRandom m_random{11};
    journal::Author m_centre;
    int m_tablets = 10;

public:
    End centre;
};

} // namespace mingcha::test
