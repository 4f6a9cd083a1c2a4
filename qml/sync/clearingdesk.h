// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Makes room on this tablet: how much the photos take that may leave it (core/evidence/clearing.h says which), and their
// removal, once a person has agreed. A preview of each stays, so that old work can still be looked at without a link. GUI
// thread; looking and removing are done elsewhere.
#pragma once

#include "core/evidence/photofile.h"
#include "qml/app/session.h"

namespace mingcha::app {

class ClearingDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session MEMBER m_session REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString amountText READ amountText NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
public:
    using QObject::QObject;

    /// Photos that may leave, as of the last look.
    [[nodiscard]] int count() const { return static_cast<int>(m_files.size()); }
    /// "5.1 GB".
    [[nodiscard]] QString amountText() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Looks again what may leave.
    Q_INVOKABLE void look();
    /// Removes it; each file is judged once more right before. cleared() says what came of it.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();
    /// In words: how much room was made.
    void cleared(const QString &words);

private:
    void clearSome();
    void end();

    Session *m_session = nullptr;
    std::vector<evidence::StoredPhoto> m_files;
    std::vector<evidence::StoredPhoto> m_left; ///< still to be removed
    int m_removed = 0;
    qint64 m_freed = 0;
    bool m_busy = false;
};

} // namespace mingcha::app
