// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/hazard/reviewdetail.h"

#include "core/hazard/acts.h"
#include "core/inspection/queries.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "qml/evidence/fixwords.h"
#include "qml/evidence/photosource.h"
#include "qml/hazard/hazardwords.h"
#include "qml/sync/syncstatus.h"
#include "tone.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>

namespace mingcha::app {

namespace {

namespace Tone = theme::Tone;
const QString kDot = QStringLiteral("·");

QString presenceText(const QString &word)
{
    if (word == QLatin1String("sufficient"))
        return evidence::wordText(evidence::PresenceWord::Sufficient);
    return evidence::wordText(word == QLatin1String("explain") ? evidence::PresenceWord::Explain
                                                               : evidence::PresenceWord::Insufficient);
}

} // namespace

bool canBeReliedOn(const EvidenceMarks &marks)
{
    return marks.photosReceived && marks.timeOrdered && marks.chainWhole &&
           marks.presence == evidence::wordId(evidence::PresenceWord::Sufficient);
}

void ReviewDetail::setSession(Session *session)
{
    m_session = session;
    connect(m_session, &Session::touched, this, [this](const QStringList &types) {
        const auto isShown = [](const QString &type) {
            return type == u"hazard" || type == u"photo" || type == u"inspection";
        };
        if (std::any_of(types.begin(), types.end(), isShown))
            read();
    });
    read();
}

void ReviewDetail::setHazard(const QString &hazard)
{
    if (m_hazard == hazard)
        return;
    m_hazard = hazard;
    read();
}

void ReviewDetail::read()
{
    m_life.reset();
    const Id id = Id::fromHex(m_hazard).value_or(Id{});
    if (!m_session || id.isNull()) {
        Q_EMIT changed();
        return;
    }
    journal::Database &reader = m_session->station().reader();
    Result<hazard::Life> life = hazard::life(reader, id);
    const Result<hazard::Circumstances> circumstances = hazard::circumstances(reader, id, m_session->me());
    if (life && circumstances) {
        m_life = std::move(*life);
        readFacts();
        readEvidence();
        const auto reason = [](const journal::Verdict &verdict) {
            return verdict.kind == journal::Verdict::Accepted ? QString() : person::reasonText(verdict.reason);
        };
        m_sendBackReason = reason(hazard::mayReview(*circumstances, hazard::Review::Returned, QStringLiteral("-")));
        m_approveReason = reason(hazard::mayReview(*circumstances, hazard::Review::Approved, {}));
        if (m_approveReason.isEmpty() && m_life->detail.row.review == hazard::Review::Returned)
            m_approveReason = tr("Sent back; it comes again when its author completed it");
        if (m_approveReason.isEmpty())
            m_approveReason = photosReason();
        m_departments.clear();
        for (const person::Person &one : person::withRole(reader, person::kDepartmentOfficer)) {
            if (!one.agency.isEmpty() && !m_departments.contains(one.agency))
                m_departments.append(one.agency);
        }
    }
    Q_EMIT changed();
}

QString ReviewDetail::photosReason() const
{
    const auto away = std::find_if(m_life->photos.begin(), m_life->photos.end(),
                                   [this](const evidence::Photo &photo) { return !isAtCentre(*m_session, photo); });
    if (away == m_life->photos.end())
        return {};
    if (away->onDevice)
        return tr("Photographs are still on the tablet");
    m_session->sync()->fetcher().want(away->hash, tablet::PhotoSize::Preview);
    return tr("Photographs are not known to be at the centre: %1").arg(photoPlaceText(*m_session, *away));
}

void ReviewDetail::readFacts()
{
    const hazard::HazardDetail &detail = m_life->detail;
    const hazard::HazardRow &row = detail.row;
    std::vector<QVariantList> rows;
    const auto add = [&rows](const QString &label, const QString &value) {
        if (!value.isEmpty())
            rows.push_back({label, value});
    };
    add(tr("Place"), HazardWords::where(row));
    add(tr("Basis"), detail.basis.join(QStringLiteral("、")));
    add(tr("Grade"), HazardWords::grade(row) +
                         (detail.gradeFieldWhy.isEmpty() ? QString() : kDot + detail.gradeFieldWhy) +
                         (detail.gradeFinalWhy.isEmpty() ? QString() : kDot + detail.gradeFinalWhy));
    add(tr("Measure"),
        HazardWords::action(row.action) + (row.interimMeasure.isEmpty() ? QString() : kDot + row.interimMeasure));
    add(tr("Deadline"), row.dueDay);
    add(tr("Responsible"), row.owner);
    add(tr("Review"), detail.reviewComment);
    m_facts.setRows(std::move(rows));
}

std::optional<inspection::Presence> ReviewDetail::notedPresence() const
{
    if (m_life->detail.presence)
        return m_life->detail.presence;
    const auto visit = inspection::find(m_session->station().reader(), m_life->detail.row.inspection);
    return visit ? visit->presence : std::nullopt;
}

void ReviewDetail::readEvidence()
{
    const hazard::HazardDetail &detail = m_life->detail;
    std::vector<QVariantList> rows;
    const auto safe = std::count_if(m_life->photos.begin(), m_life->photos.end(),
                                    [this](const evidence::Photo &photo) { return isAtCentre(*m_session, photo); });
    const auto photos = static_cast<qsizetype>(m_life->photos.size());
    const bool allSafe = safe == photos;
    rows.push_back({tr("Photo receipts"), photos == 0 ? tr("no photograph") : tr("%1/%2 match").arg(safe).arg(photos),
                    allSafe && photos > 0 ? int(Tone::Ok) : int(Tone::Warn),
                    allSafe && photos > 0 ? QStringLiteral("check-circle") : QStringLiteral("device")});
    const auto found = std::find_if(m_life->events.begin(), m_life->events.end(), [](const hazard::LifeEvent &event) {
        return event.kind == QLatin1String("hazard.found");
    });
    const bool ordered = found != m_life->events.end() && found->position > 0;
    rows.push_back({tr("Recorded, by the centre's clock"),
                    found == m_life->events.end() ? QString() : HazardWords::moment(found->ms, m_session->today()),
                    ordered ? int(Tone::Ok) : int(Tone::Warn),
                    ordered ? QStringLiteral("check-circle") : QStringLiteral("clock")});
    const std::optional<inspection::Presence> noted = notedPresence();
    const bool sufficient = noted && noted->word == evidence::wordId(evidence::PresenceWord::Sufficient);
    rows.push_back({tr("Presence"), noted ? presenceText(noted->word) : tr("not noted"),
                    sufficient ? int(Tone::Ok) : int(Tone::Warn),
                    sufficient ? QStringLiteral("check-circle") : QStringLiteral("help")});
    rows.push_back(
        {FixWords::kept(detail.position), QString(), FixWords::keptTone(detail.position), QStringLiteral("gnss")});
    const auto broken = std::count_if(m_life->events.begin(), m_life->events.end(), [](const hazard::LifeEvent &event) {
        return event.reason == QLatin1String("entry.damaged");
    });
    rows.push_back(
        {tr("Chain of its entries"),
         broken > 0 ? tr("%n damaged", nullptr, static_cast<int>(broken)) : tr("%1 linked").arg(m_life->events.size()),
         broken > 0 ? int(Tone::Danger) : int(Tone::Ok),
         broken > 0 ? QStringLiteral("alert-circle") : QStringLiteral("chain")});
    if (noted && !noted->facts.isEmpty())
        rows.push_back({tr("Facts of presence: %1").arg(noted->facts.join(QLatin1Char(' '))), QString(),
                        int(Tone::Neutral), QStringLiteral("gnss")});
    m_sound = canBeReliedOn({allSafe && photos > 0, ordered, broken == 0, noted ? noted->word : QString()});
    m_evidence.setRows(std::move(rows));
}

QString ReviewDetail::title() const
{
    return m_life ? HazardWords::title(m_life->detail.row) : QString();
}

QString ReviewDetail::gradeText() const
{
    return m_life ? HazardWords::grade(m_life->detail.row) : QString();
}

bool ReviewDetail::isMajor() const
{
    return m_life && m_life->detail.row.grade() == hazard::Grade::Major;
}

QString ReviewDetail::numberText() const
{
    return m_life ? HazardWords::number(m_life->detail.row) : QString();
}

QString ReviewDetail::byText() const
{
    if (!m_life)
        return {};
    QStringList names;
    for (const Id &finder : m_life->detail.row.finders) {
        if (const auto person = person::find(m_session->station().reader(), finder))
            names.append(person->name);
    }
    if (names.isEmpty())
        names.append(m_life->detail.row.foundByName);
    return names.join(QStringLiteral("、")) + kDot +
           tr("recorded %1").arg(HazardWords::moment(m_life->detail.row.foundMs, m_session->today()));
}

QString ReviewDetail::note() const
{
    if (!m_life)
        return {};
    if (!m_approveReason.isEmpty())
        return m_approveReason;
    const int needed = hazard::approvalsNeeded(m_life->detail.row);
    return needed > 1
               ? tr("A major hazard needs two reviewers\nReviewed %1/%2").arg(m_life->detail.row.approvals).arg(needed)
               : QString();
}

void ReviewDetail::approve(const QString &comment)
{
    review(hazard::Review::Approved, comment, {});
}

void ReviewDetail::sendBack(const QString &comment)
{
    review(hazard::Review::Returned, comment, {});
}

void ReviewDetail::refer(const QString &department, const QString &reason)
{
    review(hazard::Review::Referred, reason, department);
}

void ReviewDetail::review(hazard::Review verdict, const QString &comment, const QString &department)
{
    const hazard::ReviewInput input{Id::fromHex(m_hazard).value_or(Id{}), verdict, comment.trimmed(),
                                    department.trimmed()};
    m_session->perform(
        [me = m_session->me(), input](journal::Store &store) { return hazard::review(store, me, input); },
        [this, self = QPointer(this), id = m_hazard](const Result<journal::Written> &written) {
            if (!self || !written)
                return;
            m_session->say(tr("Stored on device"));
            Q_EMIT reviewed(id);
        });
}

} // namespace mingcha::app
