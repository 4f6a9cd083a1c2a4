// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/site/sitedesk.h"

#include "core/person/reasons.h"
#include "core/site/queries.h"
#include "core/site/rules.h"
#include "qml/app/drafts.h"
#include "qml/app/facts.h"
#include "qml/evidence/fixwords.h"
#include "qml/site/sitedraft.h"

#include <QLocale>
#include <QPointer>

namespace mingcha::app {

SiteDesk::SiteDesk(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kSiteDraftPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SiteDesk::keepDraft);
}

SiteDesk::~SiteDesk()
{
    if (m_pause.isActive())
        keepDraft();
}

void SiteDesk::bringBack()
{
    // Once: when the tablet is locked over the page, what is on it is still this person's.
    const QString page = QStringLiteral("site");
    m_draftName = m_session->drafts().nameOf(isKnown() ? page + QLatin1Char('-') + siteId() : page);
    const QCborMap draft = m_session->drafts().find(m_draftName);
    m_site = withSiteDraft(m_read, draft);
    m_broughtBack = !draft.isEmpty();
}

void SiteDesk::keepDraft()
{
    m_pause.stop();
    if (m_session == nullptr)
        return;
    const QCborMap draft = encodeSiteDraft(m_read, m_site);
    if (draft.isEmpty())
        m_session->drafts().drop(m_draftName);
    else
        m_session->drafts().keep(m_draftName, draft);
}

void SiteDesk::discard()
{
    m_site = m_read;
    m_broughtBack = false;
    keepDraft();
    Q_EMIT changed();
}

void SiteDesk::setSession(Session *session)
{
    if (m_session == session)
        return;
    m_session = session;
    if (m_session && m_read.region.isEmpty() && m_session->me().region.size() == person::kTownshipDigits)
        m_read.region = m_session->me().region;
    if (m_session) {
        bringBack();
        connect(m_session, &Session::touched, this, [this](const QStringList &types) {
            if (types.contains(QStringLiteral("site")))
                hear();
        });
    }
    Q_EMIT sessionChanged();
    setSiteId(m_wanted); // a page may name the site before it has the session
    Q_EMIT changed();
}

void SiteDesk::setSiteId(const QString &id)
{
    m_wanted = id;
    const std::optional<Id> known = Id::fromHex(id);
    if (!m_session || !known || *known == m_site.id)
        return;
    if (const std::optional<site::Site> found = site::find(m_session->station().reader(), *known))
        m_read = *found;
    m_site.id = m_read.id;
    bringBack();
    Q_EMIT changed();
}

/// What others decided meanwhile; what is typed stays. Another language touches everything, too.
void SiteDesk::hear()
{
    if (const std::optional<site::Site> now = site::find(m_session->station().reader(), m_site.id)) {
        for (site::Site *one : {&m_read, &m_site}) {
            one->voided = now->voided;
            one->mergedInto = now->mergedInto;
            one->hasOpenMergeProposal = now->hasOpenMergeProposal;
        }
    }
    Q_EMIT changed();
}

void SiteDesk::set(QString &field, const QString &text)
{
    if (field == text)
        return;
    field = text;
    m_pause.start();
    Q_EMIT changed();
}

QStringList SiteDesk::venueNames() const
{
    QStringList names;
    const checklist::Catalogue *catalogue = m_session ? m_session->station().catalogues().newest() : nullptr;
    if (catalogue) {
        for (const checklist::VenueType &venue : catalogue->venueTypes())
            names.append(venue.name.in(checklist::languageOf(QLocale().name())));
    }
    return names;
}

int SiteDesk::venueIndex() const
{
    const checklist::Catalogue *catalogue = m_session ? m_session->station().catalogues().newest() : nullptr;
    for (int at = 0; catalogue && at < static_cast<int>(catalogue->venueTypes().size()); ++at) {
        if (catalogue->venueTypes()[static_cast<size_t>(at)].code == m_site.venueType)
            return at;
    }
    return -1;
}

void SiteDesk::setVenueIndex(int index)
{
    const checklist::Catalogue *catalogue = m_session ? m_session->station().catalogues().newest() : nullptr;
    if (catalogue && index >= 0 && index < static_cast<int>(catalogue->venueTypes().size()))
        set(m_site.venueType, catalogue->venueTypes()[static_cast<size_t>(index)].code);
}

std::vector<const region::Division *> SiteDesk::townships() const
{
    if (!m_session)
        return {};
    return m_session->station().divisions().townshipsIn(m_session->me().region);
}

QStringList SiteDesk::townshipNames() const
{
    QStringList names;
    for (const region::Division *township : townships())
        names.append(township->name);
    return names;
}

int SiteDesk::townshipIndex() const
{
    const std::vector<const region::Division *> all = townships();
    for (size_t at = 0; at < all.size(); ++at) {
        if (all[at]->code == m_site.region)
            return static_cast<int>(at);
    }
    return -1;
}

void SiteDesk::setTownshipIndex(int index)
{
    const std::vector<const region::Division *> all = townships();
    if (!isKnown() && index >= 0 && index < static_cast<int>(all.size()))
        set(m_site.region, all[static_cast<size_t>(index)]->code);
}

QString SiteDesk::pointText() const
{
    if (!m_site.point)
        return tr("No point is registered yet");
    const QString place =
        evidence::degreesText(m_site.point->latE7) + QStringLiteral(", ") + evidence::degreesText(m_site.point->lonE7);
    constexpr qint64 kMillimetres = 1000;
    return m_site.pointAccuracyMm
               ? joinFacts({place, tr("±%1 m").arg((*m_site.pointAccuracyMm + kMillimetres - 1) / kMillimetres)})
               : place;
}

QString SiteDesk::disabledReason() const
{
    if (!m_session)
        return {};
    if (m_site.venueType.isEmpty())
        return tr("Choose what kind of place it is.");
    const journal::Verdict verdict =
        isKnown() ? site::mayCorrect(m_session->me(), m_site) : site::mayAdd(m_session->me(), m_site);
    return verdict.kind == journal::Verdict::Accepted ? QString() : person::reasonText(verdict.reason);
}

QString SiteDesk::whyNoPoint(const evidence::JudgedFix &fix)
{
    // Once it is registered nobody sees how it came about, and presence at the site is measured from it.
    if (fix.judgement.usable)
        return {};
    if (fix.judgement.quality == evidence::FixQuality::Stale)
        return tr("The position is %1 old. Wait outside until it is fresh, then take it again.")
            .arg(FixWords::age(fix.ageMs));
    return tr("%1 Wait for the next position, then take it again.", "why it is not usable")
        .arg(evidence::reasonText(fix.judgement.reason));
}

void SiteDesk::takePoint()
{
    const std::optional<evidence::JudgedFix> fix = m_session->positions().last();
    if (!fix || !fix->fix.point) {
        m_session->say(tr("There is no position yet. Step outside, or set the point later."));
        return;
    }
    if (const QString why = whyNoPoint(*fix); !why.isEmpty()) {
        m_session->say(why);
        return;
    }
    m_site.point =
        region::Place{static_cast<qint32>(fix->fix.point->latE7), static_cast<qint32>(fix->fix.point->lonE7)};
    m_site.pointAccuracyMm = fix->fix.accuracyMm;
    m_pause.start();
    Q_EMIT changed();
}

void SiteDesk::perform(tablet::Tablet::Build build)
{
    m_session->perform(std::move(build), [self = QPointer(this)](const Result<journal::Written> &written) {
        if (!self || !written)
            return;
        self->m_pause.stop();
        self->m_session->drafts().drop(self->m_draftName);
        Q_EMIT self->kept(written->object.toHex());
    });
}

void SiteDesk::keep()
{
    perform([me = m_session->me(), one = m_site](journal::Store &store) {
        return one.id.isNull() ? site::add(store, me, one) : site::correct(store, me, one);
    });
}

} // namespace mingcha::app
