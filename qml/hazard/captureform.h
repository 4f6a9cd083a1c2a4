// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The quick report: a picture, what kind of thing, report. Stores the picture's bytes as soon as it is taken, and founds
// the hazard with its photographs on report(); for some seconds it can be undone, which voids it. GUI thread.
#pragma once

#include "qml/app/session.h"

namespace mingcha::app {

constexpr int kUndoMs = 5000;

class CaptureForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString subject MEMBER m_subject NOTIFY changed)
    Q_PROPERTY(QString category MEMBER m_category NOTIFY changed)
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY changed)
    Q_PROPERTY(QString place MEMBER m_place NOTIFY changed)
    Q_PROPERTY(bool emergency MEMBER m_emergency NOTIFY changed)
    Q_PROPERTY(QString picture READ picture NOTIFY changed)
    Q_PROPERTY(QString takenAt READ takenAt NOTIFY changed)
    Q_PROPERTY(int pictures READ pictures NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(bool stored READ isStored NOTIFY changed)
    Q_PROPERTY(bool undoable READ isUndoable NOTIFY changed)
    Q_PROPERTY(QString siteName READ siteName NOTIFY changed)
public:
    explicit CaptureForm(QObject *parent = nullptr);

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    /// For the image provider; empty before the first.
    [[nodiscard]] QString picture() const;
    [[nodiscard]] QString takenAt() const;
    [[nodiscard]] int pictures() const { return static_cast<int>(m_pictures.size()); }
    [[nodiscard]] bool isReady() const
    {
        return !m_pictures.empty() && !m_category.isEmpty() && !m_busy && !isStored();
    }
    /// Reported, and durable on this device.
    [[nodiscard]] bool isStored() const { return !m_reported.isNull(); }
    [[nodiscard]] bool isUndoable() const { return m_undo.isActive(); }
    [[nodiscard]] QString siteName() const;

    Q_INVOKABLE void usePicture(const QString &path, bool imported);
    Q_INVOKABLE void report();
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void changed();
    void reported();
    void undone();

private:
    void attachPictures();
    void clear();

    Session *m_session = nullptr;
    QString m_subject;
    QString m_category;
    QString m_reason;
    QString m_place;
    bool m_emergency = false;
    bool m_busy = false;
    std::vector<KeptPicture> m_pictures;
    Id m_reported;
    QTimer m_undo;
};

} // namespace mingcha::app
