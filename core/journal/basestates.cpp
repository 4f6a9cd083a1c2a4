// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/basestates.h"

#include <QCoreApplication>

namespace mingcha::journal {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Audit", text);
}

} // namespace

Result<std::unique_ptr<BaseStates>> BaseStates::make(Database &real, const ReadPart &read, const RowAudit::Found &found)
{
    Result<std::unique_ptr<Database>> made = RowAudit::scratch();
    if (!made)
        return made.error();
    std::unique_ptr<BaseStates> bases(new BaseStates(std::move(*made)));
    if (const Status ready = bases->m_made->execute(
            QStringLiteral("CREATE TABLE base(id BLOB PRIMARY KEY, type TEXT NOT NULL, dossier BLOB NOT NULL, partial "
                           "INTEGER NOT NULL, state BLOB NOT NULL)"));
        !ready)
        return ready.error();
    const Status all = eachKeptPart(real, [&](const KeptPart &kept) -> Status {
        const Result<SnapshotPart> part = read(kept);
        if (part)
            return bases->add(kept, *part);
        const QString what = kept.object.isNull() ? QString::number(kept.after) : kept.object.toHex();
        found(kept.log.region + u'/' + QString::number(static_cast<int>(kept.log.audience)) + u'/' + what,
              words(QT_TRANSLATE_NOOP("Audit", "What the centre had merged is not kept here as it signed it.")));
        return success();
    });
    if (!all)
        return all.error();
    for (const auto &[log, object, position] : bases->m_fetched) {
        if (position < bases->beginningOf(log).position) // what came in between is not here
            found(object.toHex(), words(QT_TRANSLATE_NOOP("Audit", "What the centre had merged is not kept here as it "
                                                                   "signed it.")));
    }
    return bases;
}

Status BaseStates::add(const KeptPart &kept, const SnapshotPart &part)
{
    if (kept.object.isNull())
        follow(kept, part);
    else
        m_fetched.push_back({kept.log, kept.object, part.position});
    for (const SnapshotObject &object : part.objects) {
        Query query = m_made->query(
            QStringLiteral("INSERT OR REPLACE INTO base(id, type, dossier, partial, state) VALUES(?, ?, ?, ?, ?)"));
        query.bind(object.id).bind(QString::fromLatin1(object.type)).bind(object.dossier);
        if (const Status put = query.bind(object.isPartial ? 1 : 0).bind(object.state.encode()).run(); !put)
            return RowAudit::noScratch(put.error());
    }
    return success();
}

/// A snapshot is whole when each part begins where the one before it ended, and the last says that it is.
void BaseStates::follow(const KeptPart &kept, const SnapshotPart &part)
{
    const std::pair<QString, Audience> log{kept.log.region, kept.log.audience};
    Reading &reading = m_reading[log];
    if (kept.after == 0)
        reading = {{part.position, part.tree}, 0, true};
    // One of an earlier snapshot begins at the same object, and was made before the first of this one.
    reading.goesOn = reading.goesOn && kept.after == reading.next && part.position >= reading.beginning.position;
    reading.next = part.next;
    if (reading.goesOn && part.next == 0)
        m_beginnings[log] = reading.beginning;
}

BaseStates::Beginning BaseStates::beginningOf(const LogKey &log) const
{
    const auto found = m_beginnings.find({log.region, log.audience});
    return found == m_beginnings.end() ? Beginning() : found->second;
}

Result<std::optional<BaseStates::Base>> BaseStates::find(const Id &object)
{
    Query query = m_made->query(QStringLiteral("SELECT type, dossier, partial, state FROM base WHERE id = ?"));
    if (const Status status = query.bind(object).run(); !status)
        return RowAudit::noScratch(status.error());
    if (!query.next())
        return std::optional<Base>();
    Result<ObjectState> state = ObjectState::decode(query.blob(3));
    if (!state)
        return state.error();
    return std::optional(Base{query.text(0).toLatin1(), query.id(1), std::move(*state), query.integer(2) != 0});
}

Status BaseStates::compareLeftOut(Database &real, const RowAudit::Found &found)
{
    Query query = real.query(QStringLiteral("SELECT object FROM leftout"));
    if (const Status status = query.run(); !status)
        return status;
    while (query.next()) {
        const Result<std::optional<Base>> base = find(query.id(0));
        if (!base)
            return base.error();
        if (!*base || !(*base)->isPartial)
            found(query.id(0).toHex(),
                  words(QT_TRANSLATE_NOOP("Audit", "It counts as left out of what the centre gave, "
                                                   "and was not.")));
    }
    return success();
}

Status BaseStates::compare(Database &real, const RowAudit::Found &found)
{
    if (const Status told = compareLeftOut(real, found); !told)
        return told;
    Query query = m_made->query(QStringLiteral("SELECT id, type FROM base ORDER BY id"));
    if (const Status status = query.run(); !status)
        return RowAudit::noScratch(status.error());
    while (query.next()) {
        Query here = real.query(QStringLiteral("SELECT 1 FROM object WHERE id = ? AND state <> x''"));
        if (const Status status = here.bind(query.id(0)).run(); !status)
            return status;
        if (!here.next())
            found(query.text(1) + u'/' + query.id(0).toHex(),
                  words(QT_TRANSLATE_NOOP("Audit", "The centre gave it, and it is not here any more.")));
    }
    return success();
}

} // namespace mingcha::journal
