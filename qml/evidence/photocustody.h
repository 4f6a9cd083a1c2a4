// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The chain of custody of one photo for McEvidenceTimeline, the newest first: taken, recorded, received by the centre, drawn over,
// exported. GUI thread; a few rows.
#pragma once

#include "core/evidence/custody.h"
#include "qml/app/columnmodel.h"
#include "qml/app/session.h"

#include <QPointer>

namespace mingcha::app {

class PhotoCustody : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString photoId READ photoId WRITE setPhotoId NOTIFY changed)
    Q_PROPERTY(mingcha::app::ColumnModel *steps READ steps CONSTANT)
    /// SHA-256 of the file, which all of its steps name; empty: no such photo.
    Q_PROPERTY(QString hash READ hash NOTIFY changed)
public:
    explicit PhotoCustody(QObject *parent = nullptr);

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString photoId() const { return m_photoId; }
    void setPhotoId(const QString &id);
    [[nodiscard]] ColumnModel *steps() { return &m_steps; }
    [[nodiscard]] QString hash() const { return m_hash; }

Q_SIGNALS:
    void changed();

private:
    void read();
    [[nodiscard]] QVariantList rowOf(const evidence::CustodyStep &step, const evidence::Photo &photo) const;
    [[nodiscard]] QVariantList receivedRow(const evidence::Photo &photo) const;

    QPointer<Session> m_session;
    QString m_photoId;
    QString m_hash;
    ColumnModel m_steps;
};

} // namespace mingcha::app
