// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a page holds that is no entry yet, so that leaving the page or the end of the app does not lose it: one small file
// for each draft in the data folder, apart for each person. Kept on a thread of its own, in the order of the calls; what
// was kept last is found at once. One for the session, on the GUI thread. Never synced.
#pragma once

#include "core/base/result.h"

#include <QCborMap>
#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace mingcha::app {

class Session;

inline constexpr qint64 kMaxDraftBytes = 256 * 1024;

class Drafts : public QObject
{
    Q_OBJECT
public:
    explicit Drafts(Session &session);
    ~Drafts() override;

    /// The name under which the person signed in keeps what a page holds; it stays theirs when somebody else signs in.
    [[nodiscard]] QString nameOf(const QString &page) const;
    /// Of which pages the person signed in has drafts, as nameOf() took them.
    [[nodiscard]] QStringList pages() const;
    /// Empty when there is none, or none that can be read.
    [[nodiscard]] QCborMap find(const QString &name) const;
    void keep(const QString &name, const QCborMap &values);
    void drop(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QString path(const QString &name) const;

    Session &m_session;
    QHash<QString, QByteArray> m_last; ///< as it is or will be on the disk; no bytes: dropped
    QThreadPool m_pool;
};

} // namespace mingcha::app
