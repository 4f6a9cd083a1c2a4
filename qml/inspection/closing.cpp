// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "closing.h"

#include "core/inspection/acts.h"
#include "core/inspection/queries.h"
#include "core/inspection/rules.h"
#include "core/person/reasons.h"
#include "core/site/queries.h"

#include <QPointer>

namespace mingcha::app {

int Closing::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> Closing::roleNames() const
{
    return {{CodeRole, "code"}, {RequirementRole, "requirement"}};
}

QVariant Closing::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString &code = m_gaps.toAsk.at(index.row());
    if (role == CodeRole)
        return code;
    if (role != RequirementRole && role != Qt::DisplayRole)
        return {};
    for (const checklist::Item &item : m_venue->items) {
        if (item.code == code)
            return item.requirement.in(checklist::languageOf(m_language));
    }
    return code;
}

void Closing::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(session, &Session::touched, this, [this](const QStringList &types) {
        if (types.contains(QStringLiteral("answer")) || types.contains(QStringLiteral("inspection")))
            read();
    });
    connect(session, &Session::personChanged, this, &Closing::read);
    read();
}

void Closing::setSubject(const QString &subject)
{
    m_subject = subject;
    read();
}

void Closing::setRepresentative(const QString &representative)
{
    if (m_representative == representative)
        return;
    m_representative = representative;
    readHindrance();
    Q_EMIT changed();
}

void Closing::read()
{
    const std::optional<Id> id = Id::fromHex(m_subject);
    if (m_session == nullptr || !id)
        return;
    journal::Database &reader = m_session->station().reader();
    m_inspection = inspection::find(reader, *id).value_or(inspection::Inspection{});
    const checklist::CatalogueLibrary &library = m_session->station().catalogues();
    const checklist::Catalogue *kept = library.version(m_inspection.catalogueVersion);
    const checklist::Catalogue *catalogue = kept == nullptr ? library.newest() : kept;
    m_venue = catalogue == nullptr ? nullptr : catalogue->venueType(m_inspection.venueType);
    const inspection::Answers answers = inspection::answers(reader, *id);
    beginResetModel();
    m_gaps = m_venue == nullptr ? inspection::Gaps{} : inspection::gaps(*m_venue, m_inspection.mode, answers);
    endResetModel();
    m_tally = m_venue == nullptr ? inspection::Tally{} : inspection::tallyOf(*m_venue, m_inspection.mode, answers);
    m_presence = m_session->presenceOn(m_inspection);
    readHindrance();
    Q_EMIT changed();
}

void Closing::readHindrance()
{
    inspection::Inspection handedIn = m_inspection;
    handedIn.unitRepresentative = m_representative.trimmed();
    const journal::Verdict may = inspection::maySubmit(m_session->me(), handedIn);
    m_hindrance.clear();
    if (may.kind != journal::Verdict::Accepted)
        m_hindrance = person::reasonText(may.reason);
    else if (!m_gaps.conflicting.isEmpty())
        m_hindrance =
            tr("%n item(s) differ between tablets: answer them again", "", static_cast<int>(m_gaps.conflicting.size()));
    else if (!m_gaps.toAsk.isEmpty())
        m_hindrance = tr("%n item(s) have no answer: give a reason", "", count());
}

QStringList Closing::presenceFacts() const
{
    QStringList facts;
    for (const evidence::RuleOutcome &rule : m_presence.rules) {
        if (!rule.words.isEmpty())
            facts.append(rule.words);
    }
    return facts;
}

QString Closing::summary() const
{
    return tr("Pass %1 · Fail %2 · Not applicable %3 · Not checked %4")
        .arg(m_tally.pass)
        .arg(m_tally.fail)
        .arg(m_tally.notApplicable)
        .arg(m_tally.notChecked);
}

void Closing::performAll(std::vector<tablet::Tablet::Build> builds, bool last)
{
    if (m_busy || builds.empty())
        return;
    m_busy = true;
    Q_EMIT changed();
    m_session->station().tablet().performAll(
        std::move(builds),
        [this, last, alive = QPointer(this), session = QPointer(m_session)](const Result<journal::Written> &written) {
            if (!written && !session.isNull())
                Q_EMIT session->failed(person::errorText(written.error()));
            if (alive.isNull())
                return;
            m_busy = false;
            read();
            if (written && last)
                Q_EMIT finished();
        });
}

void Closing::give(const QString &code, const QString &reason)
{
    std::vector<tablet::Tablet::Build> builds;
    for (const QString &one : code.isEmpty() ? m_gaps.toAsk : QStringList{code}) {
        const inspection::AnswerInput input{m_inspection.id, one, checklist::Answer::NotChecked, reason};
        builds.push_back(
            [me = m_session->me(), input](journal::Store &store) { return inspection::answer(store, me, input); });
    }
    performAll(std::move(builds), false);
}

void Closing::submit(const QString &note)
{
    std::vector<tablet::Tablet::Build> builds;
    const person::Person me = m_session->me();
    const inspection::PresenceInput presence{m_inspection.id, keptPresence(m_presence)};
    builds.push_back([me, presence](journal::Store &store) { return inspection::notePresence(store, me, presence); });
    for (const QString &code : m_gaps.notVisible) {
        const inspection::AnswerInput input{m_inspection.id, code, checklist::Answer::NotChecked,
                                            QString::fromUtf16(inspection::kNotVisibleNote)};
        builds.push_back([me, input](journal::Store &store) { return inspection::answer(store, me, input); });
    }
    const inspection::SubmitInput input{m_inspection.id, m_venue, m_representative, note};
    builds.push_back([me, input](journal::Store &store) -> Result<journal::Draft> {
        Result<std::vector<journal::Draft>> drafts = inspection::submit(store, me, input);
        if (!drafts)
            return drafts.error();
        return std::move(drafts->back()); // the items not visible were answered just before
    });
    performAll(std::move(builds), true);
}

void Closing::voidIt(const QString &reason)
{
    const inspection::RemarkInput input{m_inspection.id, reason};
    performAll(
        {[me = m_session->me(), input](journal::Store &store) { return inspection::voidInspection(store, me, input); }},
        true);
}

} // namespace mingcha::app
