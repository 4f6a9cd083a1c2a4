// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/settlingrights.h"

#include "core/hazard/queries.h"
#include "core/inspection/givenanswer.h"
#include "core/inspection/queries.h"
#include "core/inspection/rules.h"
#include "core/journal/history.h"
#include "core/person/queries.h"
#include "core/person/rules.h"
#include "core/site/queries.h"
#include "core/site/rules.h"

namespace mingcha::app {

SettlingRights::SettlingRights(journal::Database &database, const person::Person &me,
                               const journal::Conflicts &conflicts)
    : m_me(me)
{
    const Result<journal::Object> object = journal::readObject(database, conflicts.object);
    if (!object)
        return;
    if (conflicts.type == "hazard") {
        if (Result<hazard::Circumstances> circumstances = hazard::circumstances(database, conflicts.object, me))
            m_hazard = std::move(*circumstances);
        m_wasTold = !object->state.headRefs(hazard::kOriginalDueDay).empty();
    } else if (conflicts.type == "inspection") {
        m_inspection = inspection::find(database, conflicts.object);
    } else if (conflicts.type == "answer") {
        const auto of = Id::fromBytes(object->state.shown(inspection::kAnswerInspection).toByteArray());
        m_inspection = inspection::find(database, of.value_or(Id{}));
    } else if (conflicts.type == "site") {
        m_site = site::find(database, conflicts.object);
    } else if (conflicts.type == "person") {
        m_person = person::find(database, conflicts.object);
    }
}

QByteArray SettlingRights::denied(int field) const
{
    if (m_hazard)
        return hazard::maySettleField(*m_hazard, field, m_wasTold).reason;
    if (m_inspection)
        return inspection::maySettle(m_me, *m_inspection, false).reason;
    if (m_site)
        return site::maySettle(m_me, *m_site, field).reason;
    if (m_person)
        return person::maySettle(m_me, *m_person).reason;
    return "object.unknown";
}

QByteArray SettlingRights::deniedMove() const
{
    if (m_hazard)
        return hazard::maySettle(*m_hazard, hazard::Step::None).reason;
    return m_inspection ? inspection::maySettle(m_me, *m_inspection, true).reason : QByteArray("object.unknown");
}

bool SettlingRights::asksWords(int field) const
{
    return m_hazard && hazard::settlingNeedsWords(field, m_wasTold);
}

} // namespace mingcha::app
