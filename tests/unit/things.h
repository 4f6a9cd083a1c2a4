// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Two databases and a room of one field, one set and a short life line, for tests of the journal that need no domain.
// Header only.
#pragma once

#include "core/journal/admission.h"
#include "core/journal/history.h"
#include "core/journal/keys.h"

#include <QTemporaryDir>
#include <QTest>

namespace mingcha::things {

using namespace mingcha::journal;

/// A thing with a name (field 1), remarks (set 1) and the steps begun → ended; "refuse me" has no right to be.
class ThingRoom final : public Room
{
public:
    QByteArray type() const override { return "thing"; }
    QStringList migration(int version) const override
    {
        if (version != 1)
            return {};
        return {QStringLiteral("CREATE TABLE thing(id BLOB PRIMARY KEY, name TEXT, step TEXT, pending INTEGER)")};
    }
    Status project(Database &database, const Object &object) const override
    {
        const auto move = shownMove(object.state);
        Query query =
            database.query(QStringLiteral("INSERT OR REPLACE INTO thing(id, name, step, pending) VALUES(?, ?, ?, ?)"));
        return query.bind(object.id)
            .bind(object.state.shown(1).toString())
            .bind(move ? QString::fromLatin1(move->step) : QString())
            .bind(object.pending)
            .run();
    }
    Status withdraw(Database &database, const Id &object) const override
    {
        Query query = database.query(QStringLiteral("DELETE FROM thing WHERE id = ?"));
        return query.bind(object).run();
    }
    std::vector<RowTable> rowTables() const override { return {{QStringLiteral("thing"), {QStringLiteral("id")}}}; }
    Verdict judge(const Judging &judging) const override
    {
        if (judging.act.value(1).toString() == QStringLiteral("no right") && m_strict)
            return Verdict::refuse("right.missing");
        return judging.act.value(1).toString() == QStringLiteral("refuse me") && m_strict
                   ? Verdict::refuse("thing.refused")
                   : Verdict::accept();
    }
    std::optional<LogKey> place(const Header &header, const Act &) const override
    {
        if (!header.dossier.isNull())
            return {};
        return LogKey{QStringLiteral("330502"), Audience::Everyday};
    }
    int finishedness(QByteArrayView step) const override { return step == "ended" ? 2 : 1; }
    explicit ThingRoom(bool strict) : m_strict(strict) {}

private:
    bool m_strict;
};

struct End
{
    explicit End(const QString &path, bool strict)
    {
        rooms.add(std::make_unique<ThingRoom>(strict));
        auto opened = Store::open(path, rooms, clock);
        if (opened)
            store = std::move(*opened);
        else
            qFatal("%s", qPrintable(opened.error().message()));
    }
    Rooms rooms;
    ManualClock clock{{1700000000000, 480, 42, 1000}};
    std::unique_ptr<Store> store;
};

inline Draft begun(const QString &name)
{
    Draft draft;
    draft.kind = "thing.begun";
    draft.act.set(1, name).move = Move{"begun", {}};
    return draft;
}

/// Folders, authors and batches of one test program.
class Things
{
protected:
    QTemporaryDir m_dir;
    SeededRandom m_random{7};

    QString path(const char *name)
    {
        return m_dir.filePath(QString::fromLatin1(name) + QString::number(m_random.below(1000000000)));
    }
    Author author(Store &store, const SigningKey &key, bool mine)
    {
        const Author made{makeId(1, m_random), makeId(2, m_random)};
        [&] { QVERIFY(store.addAuthor(made, {}, key.publicKey, mine)); }();
        return made;
    }
    PushedBatch batch(Store &store, const Author &from, const SigningKey &key, quint64 after)
    {
        PushedBatch batch;
        batch.incarnation = from.incarnation;
        batch.device = store.clock().now();
        Query query = store.database().query(
            QStringLiteral("SELECT header, body, link FROM journal WHERE seq > ? AND incarnation = "
                           "(SELECT n FROM incarnation WHERE id = ?) ORDER BY seq"));
        [&] { QVERIFY(query.bind(after).bind(from.incarnation).run()); }();
        Hash link;
        while (query.next()) {
            batch.entries.push_back({query.blob(0), query.blob(1), false});
            link = query.hash(2);
        }
        batch.signature = sign(key, link.view());
        return batch;
    }
};

} // namespace mingcha::things
