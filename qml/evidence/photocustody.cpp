// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/evidence/photocustody.h"

#include "core/evidence/photoqueries.h"
#include "core/person/queries.h"
#include "qml/app/facts.h"
#include "sync/tablet/keptreceipt.h"
#include "tone.h"

#include <QDateTime>

#include <algorithm>

namespace mingcha::app {

namespace Tone = theme::Tone;

namespace {

QString moment(qint64 ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

} // namespace

PhotoCustody::PhotoCustody(QObject *parent)
    : QObject(parent), m_steps({"key", "title", "detail", "mark", "iconName", "tone", "broken"})
{
}

void PhotoCustody::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(session, &Session::touched, this, [this](const QStringList &types) {
        if (types.contains(QStringLiteral("photo")))
            read();
    });
    read();
}

void PhotoCustody::setPhotoId(const QString &id)
{
    if (id == m_photoId)
        return;
    m_photoId = id;
    read();
}

void PhotoCustody::read()
{
    m_hash.clear();
    std::vector<QVariantList> rows;
    const std::optional<Id> id = Id::fromHex(m_photoId);
    if (m_session && id) {
        journal::Database &reader = m_session->station().reader();
        const std::optional<evidence::Photo> photo = evidence::findPhoto(reader, *id);
        const Result<std::vector<evidence::CustodyStep>> steps = evidence::custodyOf(reader, *id);
        if (photo && steps) {
            m_hash = photo->hash.toHex();
            for (const evidence::CustodyStep &step : *steps)
                rows.push_back(rowOf(step, *photo));
            const auto recorded =
                std::ranges::find(*steps, evidence::CustodyStep::Kind::Journaled, &evidence::CustodyStep::kind);
            const auto after = recorded == steps->end() ? 1 : recorded - steps->begin() + 1;
            if (photo->safe)
                rows.insert(rows.begin() + after, receivedRow(*photo));
            std::ranges::reverse(rows);
        }
    }
    m_steps.setRows(std::move(rows));
    Q_EMIT changed();
}

QVariantList PhotoCustody::rowOf(const evidence::CustodyStep &step, const evidence::Photo &photo) const
{
    using Kind = evidence::CustodyStep::Kind;
    QString title;
    QString icon = QStringLiteral("chain");
    QStringList facts{moment(step.ms)};
    if (const auto by = person::find(m_session->station().reader(), step.by))
        facts.append(by->name);
    switch (step.kind) {
    case Kind::Taken:
        title = photo.isPrimary() ? tr("Taken with the camera") : tr("Imported; its own clock says when it was taken");
        icon = QStringLiteral("camera");
        facts.append(tr("%1 × %2, %3 bytes").arg(photo.width).arg(photo.height).arg(photo.length));
        break;
    case Kind::Journaled: title = tr("Recorded in the journal with its hash"); break;
    case Kind::Marked:
        title = tr("Drawn over, in a layer of its own");
        icon = QStringLiteral("layers");
        break;
    case Kind::Noted:
        title = step.event == QLatin1String("exported") ? tr("Exported as evidence") : step.event;
        icon = QStringLiteral("shield-check");
        facts.append(step.words);
        break;
    }
    QStringList mark;
    if (!step.entryHash.isNull()) {
        constexpr int kShown = 12;
        mark = {step.entryHash.toHex().left(kShown), step.refused        ? tr("refused")
                                                     : step.pending      ? tr("not yet ordered")
                                                     : step.position > 0 ? tr("position %1").arg(step.position)
                                                                         : tr("no position")};
    }
    const int tone = step.refused ? int(Tone::Danger) : int(Tone::Neutral);
    const QString key =
        QString::number(static_cast<int>(step.kind)) + step.entry.incarnation.toHex() + QString::number(step.entry.seq);
    return {key, title, joinFacts(facts), joinFacts(mark), icon, tone, false};
}

/// By the centre's receipt, or because it came from there.
QVariantList PhotoCustody::receivedRow(const evidence::Photo &photo) const
{
    app::Station &station = m_session->station();
    const std::optional<qint64> ms = tablet::photoReceivedMs(station.reader(), station.tablet().vault(), photo.hash);
    const QStringList facts = ms ? QStringList{moment(*ms), tr("with its signed receipt")}
                                 : QStringList{tr("no receipt here: another tablet sent it")};
    return {QStringLiteral("received"),
            tr("Received by the centre, byte for byte"),
            joinFacts(facts),
            QString(),
            QStringLiteral("cloud-check"),
            int(Tone::Ok),
            false};
}

} // namespace mingcha::app
