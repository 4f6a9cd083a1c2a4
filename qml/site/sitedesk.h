// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Behind the form of a site: adds an unlisted one, corrects one that is listed, proposes a merge, voids. What is typed is a
// draft, there again after leaving the page, until kept; keeping is an act. GUI thread.
#pragma once

#include "core/site/acts.h"
#include "core/site/queries.h"
#include "qml/app/session.h"

#include <QPointer>

namespace mingcha::app {

constexpr int kSiteDraftPauseMs = 350; ///< a pause in typing this long keeps the draft

class SiteDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString siteId READ siteId WRITE setSiteId NOTIFY changed)
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed)
    Q_PROPERTY(QString responsible READ responsible WRITE setResponsible NOTIFY changed)
    Q_PROPERTY(QString contact READ contact WRITE setContact NOTIFY changed)
    Q_PROPERTY(QList<QString> venueNames READ venueNames NOTIFY changed)
    Q_PROPERTY(int venueIndex READ venueIndex WRITE setVenueIndex NOTIFY changed)
    Q_PROPERTY(QList<QString> townshipNames READ townshipNames NOTIFY changed)
    Q_PROPERTY(int townshipIndex READ townshipIndex WRITE setTownshipIndex NOTIFY changed)
    Q_PROPERTY(QString pointText READ pointText NOTIFY changed)
    Q_PROPERTY(bool mayVoid READ mayVoid NOTIFY changed)
    Q_PROPERTY(bool mayMerge READ mayMerge NOTIFY changed)
    Q_PROPERTY(bool mayPropose READ mayPropose NOTIFY changed)
    Q_PROPERTY(bool mayDecide READ mayDecide NOTIFY changed)
    /// Into which a merge is proposed: their names, and the same in ids.
    Q_PROPERTY(QList<QString> proposedNames READ proposedNames NOTIFY changed)
    Q_PROPERTY(QList<QString> proposedIds READ proposedIds NOTIFY changed)
    Q_PROPERTY(bool broughtBack READ isBroughtBack NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(QString disabledReason READ disabledReason NOTIFY changed)
public:
    explicit SiteDesk(QObject *parent = nullptr);
    ~SiteDesk() override;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString siteId() const { return m_site.id.isNull() ? QString() : m_site.id.toHex(); }
    /// Empty: a new site.
    void setSiteId(const QString &id);
    [[nodiscard]] bool isKnown() const { return !m_site.id.isNull(); }
    [[nodiscard]] QString name() const { return m_site.name; }
    void setName(const QString &text) { set(m_site.name, text); }
    [[nodiscard]] QString address() const { return m_site.address; }
    void setAddress(const QString &text) { set(m_site.address, text); }
    [[nodiscard]] QString responsible() const { return m_site.responsible; }
    void setResponsible(const QString &text) { set(m_site.responsible, text); }
    [[nodiscard]] QString contact() const { return m_site.contact; }
    void setContact(const QString &text) { set(m_site.contact, text); }
    [[nodiscard]] QStringList venueNames() const;
    [[nodiscard]] int venueIndex() const;
    void setVenueIndex(int index);
    [[nodiscard]] QStringList townshipNames() const;
    [[nodiscard]] int townshipIndex() const;
    void setTownshipIndex(int index);
    /// Where it is, in words; or that no point is known.
    [[nodiscard]] QString pointText() const;
    [[nodiscard]] bool mayVoid() const;
    /// Merges at once; others propose.
    [[nodiscard]] bool mayMerge() const;
    [[nodiscard]] bool mayPropose() const;
    /// Somebody proposes a merge, and this person may merge.
    [[nodiscard]] bool mayDecide() const { return m_site.hasOpenMergeProposal && mayMerge(); }
    [[nodiscard]] QStringList proposedNames() const;
    [[nodiscard]] QStringList proposedIds() const;
    /// Typed at an earlier visit to the page, and not kept yet.
    [[nodiscard]] bool isBroughtBack() const { return m_broughtBack; }
    /// That it was voided or merged, or who proposes to merge it, with which and why; empty: none of it.
    [[nodiscard]] QString notice() const;
    /// Why it cannot be kept yet; empty when it can.
    [[nodiscard]] QString disabledReason() const;

    /// Why a position may not be a site's point; empty when it may.
    [[nodiscard]] static QString whyNoPoint(const evidence::JudgedFix &fix);

    /// Takes the tablet's position as the site's; says why not when there is none, or a stale or unusable one.
    Q_INVOKABLE void takePoint();
    Q_INVOKABLE void keep();
    /// Forgets what was typed.
    Q_INVOKABLE void discard();
    /// Into the other site, or proposes it where the person may not merge.
    Q_INVOKABLE void merge(const QString &otherId, const QString &reason);
    /// They are two, whoever proposed to merge them.
    Q_INVOKABLE void decline(const QString &otherId, const QString &reason);
    Q_INVOKABLE void voidSite(const QString &reason);

Q_SIGNALS:
    void sessionChanged();
    void changed();
    /// It is stored on this device.
    void kept(const QString &siteId);

private:
    void set(QString &field, const QString &text);
    void bringBack();
    void hear();
    void keepDraft();
    [[nodiscard]] std::vector<const region::Division *> townships() const;
    void perform(tablet::Tablet::Build build);
    [[nodiscard]] std::vector<site::MergeProposal> proposals() const;
    [[nodiscard]] static QString nameOf(const site::MergeProposal &proposal);

    QPointer<Session> m_session;
    QString m_wanted;
    QString m_draftName;
    site::Site m_read; ///< as it was before anything was typed
    site::Site m_site;
    bool m_broughtBack = false;
    QTimer m_pause;
};

} // namespace mingcha::app
