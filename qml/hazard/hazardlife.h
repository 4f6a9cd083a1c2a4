// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One hazard for its own page: facts, steps, life line, before and after, and what this person may do next, with the
// rule's reason where they may not. Acts go through the session; the page follows what is written. GUI thread.
#pragma once

#include "core/hazard/queries.h"
#include "qml/app/columnmodel.h"
#include "qml/app/session.h"

#include <QQmlParserStatus>

namespace mingcha::app {

class HazardLife : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString hazard READ hazard WRITE setHazard NOTIFY changed REQUIRED)
    Q_PROPERTY(bool found READ isFound NOTIFY changed)
    Q_PROPERTY(QString errorString READ errorString NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(QString facts READ facts NOTIFY changed)
    Q_PROPERTY(QString position READ position NOTIFY changed)
    Q_PROPERTY(int positionTone READ positionTone NOTIFY changed)
    Q_PROPERTY(QString earlier READ earlier NOTIFY changed)
    Q_PROPERTY(QString earlierText READ earlierText NOTIFY changed)
    Q_PROPERTY(mingcha::app::ColumnModel *tags READ tags CONSTANT)
    Q_PROPERTY(mingcha::app::ColumnModel *steps READ steps CONSTANT)
    Q_PROPERTY(mingcha::app::ColumnModel *events READ events CONSTANT)
    Q_PROPERTY(mingcha::app::ColumnModel *actions READ actions CONSTANT)
    Q_PROPERTY(mingcha::app::ColumnModel *colleagues READ colleagues CONSTANT)
    Q_PROPERTY(mingcha::app::ColumnModel *rivals READ rivals CONSTANT)
    Q_PROPERTY(mingcha::app::ColumnModel *followUps READ followUps CONSTANT)
    Q_PROPERTY(QList<QString> departments READ departments NOTIFY changed)
    Q_PROPERTY(QString currentIcon READ currentIcon NOTIFY changed)
    Q_PROPERTY(QString primaryAction READ primaryAction NOTIFY changed)
    Q_PROPERTY(QString secondAction READ secondAction NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(int linkedCount READ linkedCount NOTIFY changed)
    Q_PROPERTY(int brokenCount READ brokenCount NOTIFY changed)
    Q_PROPERTY(QString beforeSource READ beforeSource NOTIFY changed)
    Q_PROPERTY(QString beforeTime READ beforeTime NOTIFY changed)
    Q_PROPERTY(QString afterSource READ afterSource NOTIFY changed)
    Q_PROPERTY(QString afterTime READ afterTime NOTIFY changed)
    Q_PROPERTY(QString afterText READ afterText NOTIFY changed)
    Q_PROPERTY(bool inConflict READ isInConflict NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool draftOfMine READ isDraftOfMine NOTIFY changed)
public:
    explicit HazardLife(QObject *parent = nullptr);

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString hazard() const { return m_hazard; }
    void setHazard(const QString &hazard);
    [[nodiscard]] bool isFound() const { return m_life.has_value(); }
    [[nodiscard]] QString errorString() const { return m_errorString; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString facts() const;
    /// How good the position was when it was recorded.
    [[nodiscard]] QString position() const;
    [[nodiscard]] int positionTone() const;
    /// The one that came back, as an id; empty: this is no recurrence, or the earlier one is not on this tablet.
    [[nodiscard]] QString earlier() const { return m_earlier ? m_earlier->id.toHex() : QString(); }
    [[nodiscard]] QString earlierText() const;
    [[nodiscard]] ColumnModel *tags() { return &m_tags; }
    [[nodiscard]] ColumnModel *steps() { return &m_steps; }
    [[nodiscard]] ColumnModel *events() { return &m_events; }
    [[nodiscard]] ColumnModel *actions() { return &m_actions; }
    [[nodiscard]] ColumnModel *colleagues() { return &m_colleagues; }
    [[nodiscard]] ColumnModel *rivals() { return &m_rivals; }
    /// Inspections of one's own at the same site that may confirm a lead.
    [[nodiscard]] ColumnModel *followUps() { return &m_followUps; }
    [[nodiscard]] QStringList departments() const { return m_departments; }
    [[nodiscard]] QString currentIcon() const;
    [[nodiscard]] QString primaryAction() const { return m_primary; }
    [[nodiscard]] QString secondAction() const { return m_second; }
    [[nodiscard]] QString note() const;
    [[nodiscard]] int linkedCount() const;
    [[nodiscard]] int brokenCount() const;
    [[nodiscard]] QString beforeSource() const { return sourceOf(m_before); }
    [[nodiscard]] QString beforeTime() const;
    [[nodiscard]] QString afterSource() const { return sourceOf(m_after); }
    [[nodiscard]] QString afterTime() const;
    [[nodiscard]] QString afterText() const;
    [[nodiscard]] bool isDraftOfMine() const;
    [[nodiscard]] bool isInConflict() const { return m_life && m_life->detail.row.conflicts > 0; }

    /// One value of the action's row ("text", "icon", "allowed", …).
    Q_INVOKABLE QVariant actionValue(const QString &action, const QString &column) const;
    /// Why the last act was not kept; empty when it was.
    [[nodiscard]] QString message() const { return m_message; }
    /// Does it. What the action does not ask for is not looked at; where it asks for a second person, that is whose PIN it is.
    Q_INVOKABLE void act(const QString &action, const QString &words, const QString &day, const QString &person,
                         const QString &department, bool major, const QString &pin = {});

Q_SIGNALS:
    void changed();
    /// It is kept on this device.
    void acted(const QString &action);

private:
    void read();
    void noteOutcome(const QString &action, const QString &error);
    void readPeople(const hazard::Circumstances &circumstances);
    void readActions(const hazard::Circumstances &circumstances);
    void readFollowUps(const hazard::Circumstances &circumstances);
    void readSteps();
    void readEvents();
    void readTags();
    [[nodiscard]] QString sourceOf(const std::optional<evidence::Photo> &photo) const;

    Session *m_session = nullptr;
    QString m_hazard;
    QString m_errorString;
    std::optional<hazard::Life> m_life;
    std::optional<hazard::HazardRow> m_earlier;
    std::optional<evidence::Photo> m_before;
    std::optional<evidence::Photo> m_after;
    ColumnModel m_tags{{"text", "tone", "iconName"}};
    ColumnModel m_steps{{"title", "detail", "stepState"}};
    ColumnModel m_events{{"key", "title", "detail", "mark", "iconName", "tone", "broken", "hash", "time"}};
    ColumnModel m_actions{
        {"name", "text", "iconName", "allowed", "reason", "needs", "photoRole", "photoMissing", "effect", "danger"}};
    ColumnModel m_colleagues{{"personId", "name", "card", "enrolled"}};
    ColumnModel m_rivals{{"step", "name"}};
    ColumnModel m_followUps{{"step", "name"}};
    QStringList m_departments;
    QString m_primary;
    QString m_second;
    QString m_message;
    bool m_busy = false; ///< an act is on its way
};

} // namespace mingcha::app
