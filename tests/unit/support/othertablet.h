// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A second tablet beside a TestStation: a store of its own with one person, exchanging entries with the same centre. What
// both do before either pulls is done at the same time. Fails the test by qFatal where a step of its own fails.
#pragma once

#include "core/journal/feed.h"
#include "tests/unit/support/teststation.h"

namespace mingcha::testing {

class OtherTablet
{
public:
    OtherTablet(TestStation &station, person::Person me) : m_station(station), m_me(std::move(me)), m_rooms(allRooms())
    {
        m_store = must(journal::Store::open(m_dir.filePath(QStringLiteral("journal.db")), m_rooms, m_clock));
        must(m_store->database().execute(QStringLiteral("PRAGMA synchronous=OFF")));
        m_author = {makeId(m_clock.now().wallMs, m_random), m_me.id};
        must(m_store->addAuthor(m_author, {}, m_key.publicKey, true));
        must(m_station.centre().addAuthor(m_author, {}, m_key.publicKey, false));
        pull();
    }
    [[nodiscard]] journal::Store &store() { return *m_store; }
    [[nodiscard]] const person::Person &me() const { return m_me; }
    [[nodiscard]] const journal::Author &author() const { return m_author; }

    journal::Written act(Result<journal::Draft> draft)
    {
        return must(m_store->write(m_author, must(std::move(draft))));
    }
    /// The word with which the centre or the tablet refuses it; "ok" when it is kept.
    QString tryToAct(Result<journal::Draft> draft)
    {
        if (!draft)
            return draft.error().context;
        const Result<journal::Written> written = m_store->write(m_author, std::move(*draft));
        return written ? QStringLiteral("ok") : written.error().context;
    }
    std::vector<journal::Outcome> push()
    {
        journal::PushedBatch batch;
        batch.incarnation = m_author.incarnation;
        batch.device = m_clock.now();
        Hash link;
        {
            journal::Query query = m_store->database().query(QStringLiteral(
                "SELECT header, body, link, seq FROM journal WHERE incarnation = (SELECT n FROM incarnation "
                "WHERE id = ?) AND seq > ? ORDER BY seq"));
            must(query.bind(m_author.incarnation).bind(m_sent).run());
            while (query.next()) {
                batch.entries.push_back({query.blob(0), query.blob(1), false});
                link = query.hash(2);
            }
        }
        if (batch.entries.empty())
            return {};
        batch.signature = journal::sign(m_key, link.view());
        must(m_station.centre().begin());
        const journal::PushResult result =
            must(journal::Admission(m_station.centre(), m_clock.now().wallMs).admit(batch));
        must(m_station.centre().commit());
        m_sent = result.lastSeq;
        must(m_store->settle(m_author.incarnation, result.lastSeq, result.outcomes, "receipt"));
        return result.outcomes;
    }
    void pull()
    {
        constexpr int kPageEntries = 10000;
        constexpr qsizetype kPageBytes = 1 << 26;
        for (const journal::LogKey &log : must(journal::logs(m_station.centre().database()))) {
            const journal::FeedPage page = must(journal::readFeed(m_station.centre().database(),
                                                                  {log, {}, m_store->cursor(log), m_author.incarnation},
                                                                  kPageEntries, kPageBytes));
            must(m_store->applyFeed(page));
        }
    }

private:
    TestStation &m_station;
    person::Person m_me;
    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRandom m_random;
    journal::Rooms m_rooms;
    journal::SigningKey m_key = journal::makeSigningKey(m_random);
    journal::Author m_author;
    std::unique_ptr<journal::Store> m_store;
    quint64 m_sent = 0;
};

} // namespace mingcha::testing
