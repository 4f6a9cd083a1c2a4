// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// 导出到 U 盘 as the screen does it: which drives are there, the outbox written onto one of them, receipts taken in from a
// file, and in words what came of it. GUI thread; the work is sync/tablet/handover.h's, elsewhere.
#pragma once

#include "qml/app/session.h"

#include <QUrl>

namespace mingcha::app {

class HandoverDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session MEMBER m_session REQUIRED)
    Q_PROPERTY(QStringList drives READ drives NOTIFY drivesChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool good READ isGood NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
public:
    using QObject::QObject;

    /// Names of drives that can be taken out and written to.
    [[nodiscard]] QStringList drives() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isGood() const { return m_good; }
    /// What came of the last thing done; empty before.
    [[nodiscard]] QString words() const { return m_words; }

    /// Looks for drives again and forgets what was said.
    Q_INVOKABLE void look();
    Q_INVOKABLE void exportToDrive(int drive, bool photos);
    Q_INVOKABLE void exportTo(const QUrl &folder, bool photos);
    Q_INVOKABLE void takeReceipts(const QUrl &file);

Q_SIGNALS:
    void changed();
    void drivesChanged();

private:
    struct Drive
    {
        QString name;
        QString path;
    };
    bool begin();
    void end(bool good, const QString &words);

    Session *m_session = nullptr;
    QList<Drive> m_drives;
    QString m_words;
    bool m_busy = false;
    bool m_good = false;
};

} // namespace mingcha::app
