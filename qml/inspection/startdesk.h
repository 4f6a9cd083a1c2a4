// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Behind starting an inspection that nobody planned: at which site, of what kind, openly or covertly, as what. Offers only
// what the person's role allows: a grid worker visits. GUI thread.
#pragma once

#include "core/inspection/acts.h"
#include "core/inspection/queries.h"
#include "qml/app/session.h"

namespace mingcha::app {

class StartDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString siteId READ siteId WRITE setSiteId NOTIFY changed)
    Q_PROPERTY(QString siteName READ siteName NOTIFY changed)
    Q_PROPERTY(QString visitsText READ visitsText NOTIFY changed)
    Q_PROPERTY(bool mayStart READ mayStart NOTIFY sessionChanged)
    Q_PROPERTY(bool gridOnly READ isGridOnly NOTIFY sessionChanged)
    Q_PROPERTY(QList<QString> kindNames READ kindNames NOTIFY sessionChanged)
    Q_PROPERTY(int kindIndex READ kindIndex WRITE setKindIndex NOTIFY changed)
    Q_PROPERTY(bool covert READ isCovert WRITE setCovert NOTIFY changed)
    Q_PROPERTY(bool administrative READ isAdministrative WRITE setAdministrative NOTIFY changed)
    Q_PROPERTY(bool mayCovert READ mayCovert NOTIFY sessionChanged)
    Q_PROPERTY(bool mayAdministrative READ mayAdministrative NOTIFY sessionChanged)
    Q_PROPERTY(QString approvalNumber READ approvalNumber WRITE setApprovalNumber NOTIFY changed)
    Q_PROPERTY(QList<QString> colleagueNames READ colleagueNames NOTIFY sessionChanged)
    Q_PROPERTY(int colleagueIndex READ colleagueIndex WRITE setColleagueIndex NOTIFY changed)
    Q_PROPERTY(QString disabledReason READ disabledReason NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString siteId() const { return m_plan.site.toHex(); }
    void setSiteId(const QString &id);
    [[nodiscard]] QString siteName() const { return m_siteName; }
    /// How often the site was visited this year, as administrative inspections are capped and counted; empty: not yet.
    [[nodiscard]] QString visitsText() const;
    /// Nothing is begun by who may not record.
    [[nodiscard]] bool mayStart() const { return m_session && m_session->mayRecord(); }
    [[nodiscard]] bool isGridOnly() const { return mayStart() && !mayCovert() && !mayAdministrative(); }
    [[nodiscard]] QStringList kindNames() const;
    [[nodiscard]] int kindIndex() const { return m_kind; }
    void setKindIndex(int index);
    [[nodiscard]] bool isCovert() const { return m_plan.mode == inspection::Mode::Covert; }
    void setCovert(bool covert);
    [[nodiscard]] bool isAdministrative() const { return m_plan.authority == inspection::Authority::Administrative; }
    void setAdministrative(bool administrative);
    [[nodiscard]] bool mayCovert() const;
    [[nodiscard]] bool mayAdministrative() const;
    [[nodiscard]] QString approvalNumber() const { return m_plan.approvalNumber; }
    void setApprovalNumber(const QString &number);
    [[nodiscard]] QStringList colleagueNames() const;
    [[nodiscard]] int colleagueIndex() const { return m_colleague; }
    void setColleagueIndex(int index);
    /// Why it cannot start; empty when it can.
    [[nodiscard]] QString disabledReason() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }

    Q_INVOKABLE void start();

Q_SIGNALS:
    void sessionChanged();
    void changed();
    void started(const QString &inspectionId);

private:
    [[nodiscard]] inspection::PlanInput plan() const;

    Session *m_session = nullptr;
    inspection::PlanInput m_plan;
    QString m_siteName;
    inspection::Visits m_visits; ///< of this year
    std::vector<person::Person> m_colleagues;
    int m_kind = 0;
    int m_colleague = -1;
    bool m_busy = false;
};

} // namespace mingcha::app
