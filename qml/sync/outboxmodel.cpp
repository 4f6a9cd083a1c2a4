// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/outboxmodel.h"

#include "core/person/reasons.h"
#include "qml/app/facts.h"
#include "qml/hazard/hazardwords.h"
#include "qml/sync/syncstatus.h"

namespace mingcha::app {

namespace {

constexpr int kMaxRows = 300; ///< of each sort; the counts beside the filters are of all

QByteArray typeOf(const QByteArray &kind)
{
    return kind.left(kind.indexOf('.'));
}

} // namespace

QStringList OutboxModel::types() const
{
    return {QStringLiteral("hazard"), QStringLiteral("photo"),      QStringLiteral("site"),
            QStringLiteral("answer"), QStringLiteral("inspection"), QStringLiteral("person")};
}

void OutboxModel::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    Q_EMIT showChanged();
    changed();
}

void OutboxModel::read()
{
    journal::Database &reader = session()->station().reader();
    const Result<tablet::Counts> counts = tablet::counts(reader);
    if (!counts)
        return fail(person::errorText(counts.error()));
    m_waiting = counts->waiting;
    m_photos = counts->photosNotSafe;
    m_conflicts = counts->conflicts;
    m_refused = counts->refused;
    Q_EMIT countsChanged();
    std::vector<Listed> rows;
    if (m_show == All || m_show == Conflicts)
        addConflicts(rows);
    if (m_show == All || m_show == Refused) {
        addRefused(rows);
        addMarked(rows);
    }
    if (m_show == All || m_show == Waiting)
        addWaiting(rows);
    if (m_show == All || m_show == Photos)
        addPhotos(rows);
    replaceRows(m_rows, std::move(rows), [](const Listed &one) { return one.key; });
}

void OutboxModel::addConflicts(std::vector<Listed> &rows)
{
    journal::Database &reader = session()->station().reader();
    const Result<std::vector<journal::ConflictedObject>> objects = journal::conflictedObjects(reader, kMaxRows);
    if (!objects)
        return fail(person::errorText(objects.error()));
    for (const journal::ConflictedObject &one : *objects)
        rows.push_back({QStringLiteral("c") + one.object.toHex(),
                        one.object,
                        objectTitle(reader, one.type, one.object),
                        tr("%n conflict(s): two devices changed it", nullptr, one.conflicts),
                        QStringLiteral("conflict"),
                        ConflictRow,
                        {},
                        {},
                        {},
                        {},
                        {}});
}

void OutboxModel::addRefused(std::vector<Listed> &rows)
{
    journal::Database &reader = session()->station().reader();
    const Result<std::vector<journal::RefusedEntry>> entries = journal::refusedEntries(reader, kMaxRows);
    if (!entries)
        return fail(person::errorText(entries.error()));
    for (const journal::RefusedEntry &one : *entries) {
        const QString kind = QString::fromLatin1(one.kind);
        rows.push_back(
            {QStringLiteral("r") + one.headerHash.toHex(), one.object,
             one.said.isEmpty() ? objectTitle(reader, typeOf(one.kind), one.object) : one.said,
             person::reasonText(one.reason), HazardWords::kindIcon(kind), RejectedRow,
             joinFacts({HazardWords::kind(kind), HazardWords::moment(one.ms, session()->today())}),
             person::reasonText(one.reason),
             tr("It stays in your chain with its reason and counts for nothing. Do it again as the rules ask, or have "
                "someone entitled do it."),
             one.headerHash.toHex(), one.branched ? ObjectPage{} : objectPage(reader, one.object)});
    }
}

/// What the centre kept with a mark does not do what its author saw it do: said for as long as it may matter.
void OutboxModel::addMarked(std::vector<Listed> &rows)
{
    journal::Database &reader = session()->station().reader();
    const qint64 sinceMs = session()->station().clock().now().wallMs - journal::kMarkedToldMs;
    const Result<std::vector<journal::MarkedObject>> objects = journal::markedObjects(reader, sinceMs, kMaxRows);
    if (!objects)
        return fail(person::errorText(objects.error()));
    for (const journal::MarkedObject &one : *objects) {
        const QString kind = QString::fromLatin1(one.kind);
        rows.push_back(
            {QStringLiteral("m") + one.object.toHex(),
             one.object,
             objectTitle(reader, typeOf(one.kind), one.object),
             person::reasonText(one.reason),
             HazardWords::kindIcon(kind),
             MarkedRow,
             joinFacts({HazardWords::kind(kind), HazardWords::moment(one.ms, session()->today())}),
             person::reasonText(one.reason),
             tr("The centre has it, marked with this reason. Look at what it is about: it may not have gone on as you "
                "saw it here."),
             {},
             objectPage(reader, one.object)});
    }
}

void OutboxModel::addWaiting(std::vector<Listed> &rows)
{
    journal::Database &reader = session()->station().reader();
    const Result<std::vector<journal::WaitingObject>> objects = journal::waitingObjects(reader, kMaxRows);
    if (!objects)
        return fail(person::errorText(objects.error()));
    for (const journal::WaitingObject &one : *objects) {
        const QString kind = QString::fromLatin1(one.kind);
        rows.push_back({QStringLiteral("w") + one.object.toHex(),
                        one.object,
                        objectTitle(reader, typeOf(one.kind), one.object),
                        joinFacts({HazardWords::kind(kind), HazardWords::moment(one.ms, session()->today())}),
                        HazardWords::kindIcon(kind),
                        QueuedRow,
                        HazardWords::kind(kind),
                        tr("%n entry(s) wait to be sent", nullptr, one.entries),
                        tr("Nothing to do: they go by themselves as soon as there is signal."),
                        {},
                        objectPage(reader, one.object)});
    }
}

void OutboxModel::addPhotos(std::vector<Listed> &rows)
{
    journal::Database &reader = session()->station().reader();
    const Result<std::vector<evidence::UnsafePhoto>> photos = evidence::unsafePhotos(reader, kMaxRows);
    if (!photos)
        return fail(person::errorText(photos.error()));
    for (const evidence::UnsafePhoto &one : *photos) {
        const QString failure = session()->sync()->photos().failures().value(one.stored.hash);
        const QString size = QStringLiteral("%1 MB").arg(static_cast<double>(one.stored.length) / 1e6, 0, 'f', 1);
        rows.push_back(
            {QStringLiteral("p") + one.stored.hash.toHex(), one.owner, objectTitle(reader, "photo", one.photo),
             failure.isEmpty() ? joinFacts({HazardWords::moment(one.takenMs, session()->today()), size}) : failure,
             QStringLiteral("photo"), failure.isEmpty() ? QueuedRow : RejectedRow, tr("Photo, %1").arg(size),
             failure.isEmpty() ? tr("No receipt yet") : failure,
             tr("It is kept on this tablet until the centre's receipt names its hash and length."),
             one.stored.hash.toHex(), objectPage(reader, one.owner)});
    }
}

QVariant OutboxModel::value(const QString &key, const QString &role) const
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].key == key)
            return data(index(static_cast<int>(i)), roleNames().key(role.toLatin1()));
    }
    return {};
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Listed &one = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case KeyRole: return one.key;
    case ObjectRole: return one.object.toHex();
    case TitleRole: return one.title;
    case MetaRole: return one.meta;
    case IconRole: return one.icon;
    case StateRole: return one.state;
    case WhatRole: return one.what;
    case WhyRole: return one.why;
    case AdviceRole: return one.advice;
    case HashRole: return one.hash;
    case PageRole: return one.page.page;
    case SubjectRole: return one.page.subject;
    default: return {};
    }
}

QHash<int, QByteArray> OutboxModel::roleNames() const
{
    return {{KeyRole, "key"},       {ObjectRole, "objectId"}, {TitleRole, "title"}, {MetaRole, "meta"},
            {IconRole, "iconName"}, {StateRole, "state"},     {WhatRole, "what"},   {WhyRole, "why"},
            {AdviceRole, "advice"}, {HashRole, "hash"},       {PageRole, "page"},   {SubjectRole, "subject"}};
}

} // namespace mingcha::app
