// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The quick report: a picture, what kind of thing, report. Stores the picture's bytes as soon as it is taken; what is on the
// form is a draft that is there again after leaving the page or the end of the app. report() hands it to quickreport.h; for
// some seconds after that it can be undone, which voids it. GUI thread.
#pragma once

#include "qml/app/session.h"
#include "qml/hazard/capturedraft.h"

#include <QPointer>

namespace mingcha::app {

constexpr int kUndoMs = 5000;
constexpr int kDraftPauseMs = 350;            ///< a pause in typing this long keeps the draft
constexpr double kTownshipNearMetres = 1'000; ///< a listed site this near proposes its township

class CaptureForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY changed)
    Q_PROPERTY(QString category READ category WRITE setCategory NOTIFY changed)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed)
    Q_PROPERTY(QString place READ place WRITE setPlace NOTIFY changed)
    Q_PROPERTY(bool emergency READ isEmergency WRITE setEmergency NOTIFY changed)
    Q_PROPERTY(bool needsTownship READ needsTownship NOTIFY changed)
    Q_PROPERTY(QList<QString> townshipNames READ townshipNames NOTIFY townshipsChanged)
    Q_PROPERTY(int townshipIndex READ townshipIndex WRITE setTownshipIndex NOTIFY changed)
    Q_PROPERTY(QString townshipNote READ townshipNote NOTIFY changed)
    Q_PROPERTY(QString picture READ picture NOTIFY changed)
    Q_PROPERTY(QString takenAt READ takenAt NOTIFY changed)
    Q_PROPERTY(int pictures READ pictures NOTIFY changed)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(bool broughtBack READ isBroughtBack NOTIFY changed)
    Q_PROPERTY(bool stored READ isStored NOTIFY changed)
    Q_PROPERTY(bool undoable READ isUndoable NOTIFY changed)
    Q_PROPERTY(QString siteName READ siteName NOTIFY changed)
public:
    explicit CaptureForm(QObject *parent = nullptr);
    ~CaptureForm() override;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    [[nodiscard]] QString category() const { return m_draft.category; }
    void setCategory(const QString &category) { set(m_draft.category, category); }
    [[nodiscard]] QString reason() const { return m_draft.reason; }
    void setReason(const QString &reason) { set(m_draft.reason, reason); }
    [[nodiscard]] QString place() const { return m_draft.place; }
    void setPlace(const QString &place) { set(m_draft.place, place); }
    [[nodiscard]] bool isEmergency() const { return m_draft.emergency; }
    void setEmergency(bool emergency) { set(m_draft.emergency, emergency); }
    /// A report at no listed site belongs to a township; who works in only one is not asked.
    [[nodiscard]] bool needsTownship() const;
    [[nodiscard]] QStringList townshipNames() const;
    /// As chosen, else as proposed by the nearest listed site; −1: neither.
    [[nodiscard]] int townshipIndex() const;
    void setTownshipIndex(int index);
    /// Where the proposal comes from, or that there is none.
    [[nodiscard]] QString townshipNote() const;
    /// For the image provider; empty before the first.
    [[nodiscard]] QString picture() const;
    [[nodiscard]] QString takenAt() const;
    [[nodiscard]] int pictures() const { return static_cast<int>(m_draft.pictures.size()); }
    /// Can still be changed: neither reported nor on its way.
    [[nodiscard]] bool isOpen() const { return !m_busy && !m_stored; }
    [[nodiscard]] bool isReady() const;
    /// What it still lacks, where the page does not show it by itself; empty: nothing.
    [[nodiscard]] QString hint() const;
    /// From an earlier visit to the page.
    [[nodiscard]] bool isBroughtBack() const { return m_broughtBack && isOpen(); }
    /// Reported with all its pictures, and durable on this device.
    [[nodiscard]] bool isStored() const { return m_stored; }
    [[nodiscard]] bool isUndoable() const { return m_undo.isActive(); }
    [[nodiscard]] QString siteName() const;

    Q_INVOKABLE void usePicture(const QString &path, bool imported);
    Q_INVOKABLE void report();
    Q_INVOKABLE void undo();
    /// Forgets what is on the form.
    Q_INVOKABLE void discard();

Q_SIGNALS:
    void changed();
    void townshipsChanged();
    void reported();
    void undone();

private:
    template <typename T>
    void set(T &value, const T &fresh)
    {
        if (value == fresh)
            return;
        value = fresh;
        m_pause.start();
        Q_EMIT changed();
    }
    void bringBack();
    void keepDraft();
    void send();
    void takePicture(const Result<KeptPicture> &picture);
    void takeOutcome(const Status &status, const CaptureDraft &draft);
    void proposeTownship();
    [[nodiscard]] QString township() const;
    [[nodiscard]] bool hasOwnPicture() const;
    [[nodiscard]] std::optional<evidence::JudgedFix> position() const;
    [[nodiscard]] std::vector<const region::Division *> townships() const;

    QPointer<Session> m_session;
    QString m_subject;
    QString m_draftName;
    CaptureDraft m_draft;
    QString m_proposed; ///< township of the nearest listed site
    QString m_proposedBy;
    int m_keeping = 0; ///< pictures whose bytes are not stored yet
    bool m_broughtBack = false;
    bool m_busy = false;
    bool m_stored = false;
    QTimer m_undo;
    QTimer m_pause;
};

} // namespace mingcha::app
