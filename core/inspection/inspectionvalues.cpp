// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/inspection/inspectionvalues.h"

namespace mingcha::inspection {

QCborArray idsValue(const std::vector<Id> &ids)
{
    QCborArray array;
    for (const Id &id : ids)
        array.append(id.toBytes());
    return array;
}

std::vector<Id> idsOf(const QCborValue &value)
{
    std::vector<Id> ids;
    const QCborArray array = value.toArray();
    for (const QCborValue one : array) {
        if (const std::optional<Id> id = Id::fromBytes(one.toByteArray()); id && ids.size() < kMaxTeam)
            ids.push_back(*id);
    }
    return ids;
}

QCborArray tallyValue(const Tally &tally)
{
    return {tally.pass, tally.fail, tally.notApplicable, tally.notChecked};
}

std::optional<Tally> tallyOf(const QCborValue &value)
{
    if (!value.isArray())
        return {};
    const QCborArray array = value.toArray();
    const auto number = [&](qsizetype at) { return static_cast<int>(array.at(at).toInteger()); };
    return Tally{number(0), number(1), number(2), number(3)};
}

QCborArray presenceValue(const Presence &presence)
{
    return {presence.word, QCborArray::fromStringList(presence.facts)};
}

std::optional<Presence> presenceOf(const QCborValue &value)
{
    if (!value.isArray())
        return {};
    Presence presence{value.toArray().at(0).toString(), {}};
    const QCborArray facts = value.toArray().at(1).toArray();
    for (const QCborValue fact : facts)
        presence.facts.append(fact.toString());
    return presence;
}

QCborArray recusalValue(const Recusal &recusal)
{
    return {recusal.person.toBytes(), recusal.none, recusal.words};
}

Recusal recusalOf(const QCborValue &value)
{
    const QCborArray array = value.toArray();
    return {Id::fromBytes(array.at(0).toByteArray()).value_or(Id{}), array.at(1).toBool(), array.at(2).toString()};
}

namespace {

void readSets(const journal::ObjectState &state, Inspection &inspection)
{
    for (const journal::Element &element : state.elements(kRecusals))
        inspection.recusals.push_back(recusalOf(element.value));
    for (const journal::Element &element : state.elements(kPresences))
        inspection.presence = presenceOf(element.value);
    for (const journal::Element &element : state.elements(kRemarks)) {
        const QCborArray remark = element.value.toArray();
        inspection.remarks.push_back(
            {remark.at(0).toString(), remark.at(1).toString(), element.actor, element.stamp.effectiveMs});
    }
}

void readSteps(const journal::ObjectState &state, const std::optional<journal::StepMove> &shown, Inspection &inspection)
{
    if (shown) {
        inspection.step = stepFromWord(QString::fromLatin1(shown->step));
        inspection.stepMs = shown->stamp.effectiveMs;
    }
    if (const journal::StepMove *started = state.lastMove(step::kStarted); started && inspection.startedBy.isNull())
        inspection.startedBy = started->actor;
    if (const journal::StepMove *submitted = state.lastMove(step::kSubmitted))
        inspection.submittedBy = submitted->actor;
    inspection.conflict = state.conflictCount() > 0;
}

} // namespace

Inspection inspectionOf(const Id &id, const Id &dossier, const journal::ObjectState &state,
                        const std::optional<journal::StepMove> &shown, const journal::Act *act)
{
    const auto value = [&](int field) {
        const QCborValue given = act ? act->value(field) : QCborValue();
        return given.isUndefined() ? state.shown(field) : given;
    };
    const auto idOf = [&](int field) { return Id::fromBytes(value(field).toByteArray()).value_or(Id{}); };
    Inspection inspection;
    inspection.id = id;
    inspection.dossier = dossier;
    inspection.site = idOf(kSite);
    inspection.region = value(kRegion).toString();
    inspection.kind = kindFromWord(value(kKind).toString()).value_or(Kind::Routine);
    // What is not understood is kept from the open log: covert.
    inspection.mode = modeFromWord(value(kMode).toString()).value_or(Mode::Covert);
    inspection.authority = authorityFromWord(value(kAuthority).toString()).value_or(Authority::GridVisit);
    inspection.venueType = value(kVenueType).toString();
    inspection.catalogueVersion = value(kCatalogueVersion).toString();
    inspection.team = idsOf(value(kTeam));
    inspection.lead = idOf(kLead);
    inspection.day = value(kDay).toString();
    inspection.minuteOfDay = static_cast<int>(value(kMinuteOfDay).toInteger(-1));
    inspection.approvalNumber = value(kApprovalNumber).toString();
    inspection.title = value(kTitle).toString();
    inspection.number = value(kNumber).toString();
    inspection.unitRepresentative = value(kUnitRepresentative).toString();
    inspection.cardsShownMs = value(kCardsShownMs).toInteger();
    inspection.recusalToldMs = value(kRecusalToldMs).toInteger();
    inspection.submittedTally = tallyOf(value(kTally));
    inspection.presence = presenceOf(value(kPresence));
    inspection.submitNote = value(kSubmitNote).toString();
    inspection.startedBy = idOf(kStartedBy);
    readSets(state, inspection);
    readSteps(state, shown, inspection);
    return inspection;
}

} // namespace mingcha::inspection
