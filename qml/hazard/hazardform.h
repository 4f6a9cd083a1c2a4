// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Registering or editing one hazard. There is no save button: every field is an act of its own, written when typing
// pauses, and saveState says when it is durable. What is missing is told by the rules of core/hazard. GUI thread.
#pragma once

#include "core/evidence/presence.h"
#include "core/hazard/acts.h"
#include "core/hazard/queries.h"
#include "qml/app/session.h"

#include <QMap>

namespace mingcha::app {

constexpr int kTypingPauseMs = 350; ///< a pause in typing this long stores what was typed
constexpr int kSlowStoringMs = 700; ///< storing longer than this is said

class HazardForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY changed)
    Q_PROPERTY(QString language MEMBER m_language NOTIFY changed)
    Q_PROPERTY(bool found READ isFound NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString where READ where NOTIFY changed)
    Q_PROPERTY(QString inspection READ inspection NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString catalogueVersion READ catalogueVersion NOTIFY changed)
    Q_PROPERTY(QString requirement READ requirement NOTIFY changed)
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed)
    Q_PROPERTY(bool closed READ isClosed NOTIFY changed)
    Q_PROPERTY(int grade READ grade NOTIFY changed)
    Q_PROPERTY(bool gradeNeedsWhy READ gradeNeedsWhy NOTIFY changed)
    Q_PROPERTY(bool gradeUnconfirmed READ isGradeUnconfirmed NOTIFY changed)
    Q_PROPERTY(int action READ action NOTIFY changed)
    Q_PROPERTY(bool emergency READ isEmergency NOTIFY changed)
    Q_PROPERTY(QString dueDay READ dueDay NOTIFY changed)
    Q_PROPERTY(int dueDays READ dueDays NOTIFY changed)
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed)
    Q_PROPERTY(bool attempted READ isAttempted NOTIFY changed)
    Q_PROPERTY(int presence READ presence NOTIFY changed)
    Q_PROPERTY(QList<QString> presenceFacts READ presenceFacts NOTIFY changed)
    Q_PROPERTY(int saveState READ saveState NOTIFY saved)
    Q_PROPERTY(QString savedAt READ savedAt NOTIFY saved)
    Q_PROPERTY(QString message READ message NOTIFY changed)
public:
    explicit HazardForm(QObject *parent = nullptr);
    ~HazardForm() override;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    [[nodiscard]] bool isFound() const { return !m_row.id.isNull(); }
    [[nodiscard]] QString number() const { return m_row.number; }
    [[nodiscard]] QString where() const { return m_row.siteName; }
    [[nodiscard]] QString inspection() const { return m_row.inspection.toHex(); }
    [[nodiscard]] QString code() const { return m_row.code; }
    [[nodiscard]] QString catalogueVersion() const { return m_catalogueVersion; }
    [[nodiscard]] QString requirement() const;
    [[nodiscard]] bool isComplete() const { return m_row.complete; }
    [[nodiscard]] bool isClosed() const { return m_row.phase() == hazard::Phase::Closed; }
    /// 0 general, 1 major; as chosen, even while its reason is awaited.
    [[nodiscard]] int grade() const { return static_cast<int>(m_wantedGrade.value_or(m_row.grade())); }
    [[nodiscard]] bool gradeNeedsWhy() const;
    /// Suggested as major by a clause that whoever made the checklist has not read.
    [[nodiscard]] bool isGradeUnconfirmed() const;
    /// 0 on the spot, 1 by a deadline, −1 not chosen.
    [[nodiscard]] int action() const { return m_row.action ? static_cast<int>(*m_row.action) : -1; }
    [[nodiscard]] bool isEmergency() const { return m_row.emergency; }
    [[nodiscard]] QString dueDay() const { return m_row.dueDay; }
    [[nodiscard]] int dueDays() const;
    [[nodiscard]] const QStringList &missing() const { return m_missing; }
    [[nodiscard]] QString missingText() const;
    Q_INVOKABLE bool lacks(const QString &field) const { return m_missing.contains(field); }
    [[nodiscard]] bool isAttempted() const { return m_attempted; }
    [[nodiscard]] int presence() const { return static_cast<int>(m_presence.word); }
    [[nodiscard]] QStringList presenceFacts() const;
    /// In the order of McSaveState.State.
    [[nodiscard]] int saveState() const;
    [[nodiscard]] QString savedAt() const { return m_savedAt; }
    [[nodiscard]] QString message() const { return m_message; }

    /// What stands in a field of text now: "words", "place", "owner", "interimMeasure", "gradeWhy".
    Q_INVOKABLE QString text(const QString &field) const;
    /// Typed; stored when typing pauses.
    Q_INVOKABLE void edit(const QString &field, const QString &text);
    /// Stores at once what was typed: on leaving a field or the page.
    Q_INVOKABLE void flush();
    Q_INVOKABLE void chooseGrade(int grade);
    Q_INVOKABLE void chooseAction(int action);
    Q_INVOKABLE void chooseEmergency(bool emergency);
    Q_INVOKABLE void chooseDueIn(int days);
    Q_INVOKABLE void chooseDueDay(const QString &day);
    /// Asks for the review; emits completed(). While something is missing it only says so.
    Q_INVOKABLE void finish();
    /// Founds the next hazard of the same item; answered by anotherFound().
    Q_INVOKABLE void recordAnother();
    /// The second inspector closes what was fixed on the spot, with their own PIN.
    Q_INVOKABLE void closeAs(const QString &person, const QString &pin);
    Q_INVOKABLE void mark(const QString &photo, const QVariant &marks);

Q_SIGNALS:
    void changed();
    void saved();
    void filled();
    void completed();
    void spotClosed();
    void anotherFound(const QString &hazard);

private:
    void read();
    void change(const hazard::ChangeInput &input);
    void beginWriting();
    void noteSaved(bool ok);
    [[nodiscard]] const checklist::Item *item() const;

    Session *m_session = nullptr;
    QString m_subject;
    QString m_language = QStringLiteral("zh_CN");
    hazard::HazardRow m_row;
    QString m_gradeWhy;
    QString m_catalogueVersion;
    std::optional<hazard::Grade> m_wantedGrade;
    QStringList m_missing;
    bool m_attempted = false;
    evidence::Presence m_presence;
    QMap<QString, QString> m_typed; ///< not yet written
    QTimer m_pause;
    QTimer m_slow;
    int m_writing = 0;
    bool m_failed = false;
    QString m_savedAt;
    QString m_message;
};

} // namespace mingcha::app
