// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One hazard as a reviewer weighs it: its facts, the state of its evidence in facts and words (never a score), and the
// three verdicts with the reason where the rules do not allow them. GUI thread.
#pragma once

#include "core/hazard/queries.h"
#include "qml/app/columnmodel.h"
#include "qml/app/session.h"

namespace mingcha::app {

/// What the word over the evidence is weighed from.
struct EvidenceMarks
{
    bool photosReceived = false; ///< at least one, and all of them
    bool timeOrdered = false;    ///< the centre knows when it was recorded
    bool chainWhole = false;
    QString presence; ///< as evidence::wordId() has it; empty: not noted
};
/// Presence that asks for a word, is insufficient or was not noted is never relied on.
[[nodiscard]] bool canBeReliedOn(const EvidenceMarks &marks);

class ReviewDetail : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString hazard READ hazard WRITE setHazard NOTIFY changed REQUIRED)
    Q_PROPERTY(bool found READ isFound NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString gradeText READ gradeText NOTIFY changed)
    Q_PROPERTY(bool major READ isMajor NOTIFY changed)
    Q_PROPERTY(QString numberText READ numberText NOTIFY changed)
    Q_PROPERTY(QString byText READ byText NOTIFY changed)
    Q_PROPERTY(mingcha::app::ColumnModel *facts READ facts CONSTANT)
    Q_PROPERTY(mingcha::app::ColumnModel *evidence READ evidence CONSTANT)
    Q_PROPERTY(bool evidenceSound READ isEvidenceSound NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString approveReason READ approveReason NOTIFY changed)
    Q_PROPERTY(QString sendBackReason READ sendBackReason NOTIFY changed)
    Q_PROPERTY(QList<QString> departments READ departments NOTIFY changed)
public:
    explicit ReviewDetail(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString hazard() const { return m_hazard; }
    void setHazard(const QString &hazard);
    [[nodiscard]] bool isFound() const { return m_life.has_value(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString gradeText() const;
    [[nodiscard]] bool isMajor() const;
    [[nodiscard]] QString numberText() const;
    [[nodiscard]] QString byText() const;
    [[nodiscard]] ColumnModel *facts() { return &m_facts; }
    [[nodiscard]] ColumnModel *evidence() { return &m_evidence; }
    [[nodiscard]] bool isEvidenceSound() const { return m_sound; }
    /// "已审 1/2" where a second reviewer is needed, else why it cannot be approved.
    [[nodiscard]] QString note() const;
    /// Why it cannot be approved; empty when it can.
    [[nodiscard]] QString approveReason() const { return m_approveReason; }
    /// Why it cannot be sent back or referred; empty when it can.
    [[nodiscard]] QString sendBackReason() const { return m_sendBackReason; }
    [[nodiscard]] QStringList departments() const { return m_departments; }

    Q_INVOKABLE void approve(const QString &comment);
    Q_INVOKABLE void sendBack(const QString &comment);
    Q_INVOKABLE void refer(const QString &department, const QString &reason);

Q_SIGNALS:
    void changed();
    /// The verdict is kept on this device.
    void reviewed(const QString &hazard);

private:
    void read();
    void readFacts();
    void readEvidence();
    /// With the hazard, else with the inspection it was found in.
    [[nodiscard]] std::optional<inspection::Presence> notedPresence() const;
    /// Why the centre is not known to have every photo; empty when it is.
    [[nodiscard]] QString photosReason() const;
    void review(hazard::Review verdict, const QString &comment, const QString &department);

    Session *m_session = nullptr;
    QString m_hazard;
    std::optional<hazard::Life> m_life;
    ColumnModel m_facts{{"label", "value"}};
    ColumnModel m_evidence{{"text", "trailing", "tone", "iconName"}};
    bool m_sound = false;
    QString m_approveReason;
    QString m_sendBackReason;
    QStringList m_departments;
};

} // namespace mingcha::app
