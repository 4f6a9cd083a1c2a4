// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// How a Checklist reads its inspection, answers and hazards.
#include "answerwords.h"
#include "checklist.h"
#include "inspectionwords.h"

#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/inspection/rules.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "core/site/queries.h"
#include "qml/app/facts.h"

namespace mingcha::app {

void Checklist::read()
{
    const std::optional<Id> id = Id::fromHex(m_subject);
    if (m_session == nullptr || !id)
        return;
    std::optional<inspection::Inspection> one = inspection::find(m_session->station().reader(), *id);
    if (!one) {
        m_status = Failed;
        m_error = person::reasonText("inspection.unknown");
        Q_EMIT changed();
        return;
    }
    const bool relaid = m_venue == nullptr || m_inspection.catalogueVersion != one->catalogueVersion ||
                        m_items.data(m_items.index(0), ChecklistModel::CodeRole).isNull();
    m_inspection = std::move(*one);
    readHead();
    if (relaid || checklist::languageOf(m_language) != m_laidIn)
        lay();
    Q_EMIT changed();
}

void Checklist::readHead()
{
    journal::Database &reader = m_session->station().reader();
    const checklist::CatalogueLibrary &library = m_session->station().catalogues();
    m_catalogue = library.version(m_inspection.catalogueVersion);
    if (m_catalogue == nullptr)
        m_catalogue = library.newest();
    m_venue = m_catalogue == nullptr ? nullptr : m_catalogue->venueType(m_inspection.venueType);
    const std::optional<site::Site> site = site::find(reader, m_inspection.site);
    const checklist::Language language = checklist::languageOf(m_language);
    m_title = site ? site->name : QString();
    if (m_venue != nullptr)
        m_title = joinFacts({m_title, m_venue->name.in(language)});
    QStringList parts{InspectionWords::kind(m_inspection)};
    if (!m_inspection.number.isEmpty())
        parts.last() += QLatin1Char(' ') + m_inspection.number;
    QStringList names;
    for (const person::Person &member : inspection::teamOf(reader, m_inspection))
        names.append(heldTogether(member.name));
    parts.append(names.join(tr(", ", "between names")));
    m_subtitle = joinFacts(parts);
    const journal::Verdict may = inspection::mayRecord(m_session->me(), m_inspection);
    m_lockReason = may.kind == journal::Verdict::Accepted ? QString() : person::reasonText(may.reason);
}

bool Checklist::isReturnable() const
{
    return m_session != nullptr &&
           inspection::mayReturn(m_session->me(), m_inspection).kind == journal::Verdict::Accepted;
}

QString Checklist::remark() const
{
    if (m_inspection.step != inspection::Step::Returned || m_inspection.remarks.empty())
        return {};
    return m_inspection.remarks.back().words;
}

void Checklist::lay()
{
    m_status = m_venue == nullptr ? Failed : Filled;
    m_error = m_venue == nullptr ? tr("This device has no checklist for this kind of site. Sync, then try again.")
                                 : QString();
    m_laidIn = checklist::languageOf(m_language);
    if (m_venue == nullptr)
        return;
    m_items.setLanguage(m_laidIn);
    m_sheet.lay(*m_venue, m_inspection.mode, m_laidIn);
    m_sections.renew();
    readAnswers();
    readHazards();
    const int keep = m_current;
    m_items.show(m_section, m_onlyUnanswered, keep);
    const int open = m_sheet.nextUnanswered(-1);
    setCurrent(keep >= 0 ? keep : qMax(0, open));
}

void Checklist::readAnswers()
{
    if (m_venue == nullptr)
        return;
    journal::Database &reader = m_session->station().reader();
    const inspection::Answers answers = inspection::answers(reader, m_inspection.id);
    for (int row = 0; row < m_sheet.size(); ++row) {
        const QString code = m_sheet.row(row).item->code;
        if (m_underway.contains(code))
            continue;
        const auto given = answers.constFind(code);
        if (given == answers.constEnd())
            m_sheet.setAnswer(row, {}, {}, {});
        else
            m_sheet.setAnswer(row, given->value, given->note, conflictText(reader, *given));
    }
    m_items.updateAll();
    m_sections.update();
    Q_EMIT counted();
}

void Checklist::readHazards()
{
    if (m_venue == nullptr)
        return;
    hazard::Filter filter;
    filter.inspection = m_inspection.id;
    const Result<hazard::Page> page =
        hazard::list(m_session->station().reader(), filter, hazard::Order::NewestFound, {}, hazard::kMaxHazardsListed);
    if (page)
        m_sheet.setHazards(page->rows);
    m_items.updateAll();
    m_sections.update();
    Q_EMIT counted();
}

} // namespace mingcha::app
