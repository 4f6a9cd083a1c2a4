// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/support/conflictcases.h"

#include "core/inspection/givenanswer.h"
#include "core/journal/history.h"
#include "core/person/acts.h"

#include <QCborArray>

namespace mingcha::testing {

using journal::Draft;
using journal::Store;

namespace {

QString words(const char16_t *text)
{
    return QString::fromUtf16(text);
}

} // namespace

ConflictCases::ConflictCases()
{
    const QStringList lead{QString(person::kTeamLead), QString(person::kDepartmentOfficer),
                           QString(person::kAdministrator)};
    const person::Person me = m_station.addPerson(words(u"组长甲"), lead, kDistrict, QStringLiteral("33-1"));
    const person::Person colleague = m_station.addPerson(words(u"组长乙"), lead, kDistrict, QStringLiteral("33-2"));
    const person::Person finder =
        m_station.addPerson(words(u"检查员丙"), {QString(person::kInspector)}, kDistrict, QStringLiteral("33-3"));
    m_site = m_station.addSite(words(u"织里镇吴越人家餐厅"));
    m_otherSite = m_station.addSite(words(u"织里镇安泰宾馆"));
    m_station.signIn(me);
    m_station.pull();
    m_other = std::make_unique<OtherTablet>(m_station, colleague);
    m_field = std::make_unique<OtherTablet>(m_station, finder);
    for (int i = 0; i < 2; ++i)
        m_followUps.push_back(startedInspection());
    addHazards();
    addMoves();
    addSites();
    addInspections();
    addPeople();
}

const std::map<QByteArray, std::vector<int>> &ConflictCases::settleable()
{
    using namespace hazard;
    static const std::map<QByteArray, std::vector<int>> kFields{
        {"hazard",
         {kWords, kGradeField, kGradeFieldWhy, kGradeFinal, kGradeFinalWhy, kAction, kDueDay, kOwner, kInterimMeasure,
          kPlace, kPosition, kReview, kOriginalDueDay, kCategory, kReferredTo, kEmergency, kIsLead, kFollowUp,
          kReinspection}},
        {"site",
         {site::kName, site::kVenueType, site::kAddress, site::kLatE7, site::kLonE7, site::kPointAccuracyMm,
          site::kResponsible, site::kContact, site::kCommunity, site::kStatus, site::kMergedInto, site::kStatusReason}},
        {"inspection",
         {inspection::kCatalogueVersion, inspection::kCardsShownMs, inspection::kRecusalToldMs,
          inspection::kUnitRepresentative, inspection::kTally, inspection::kSubmitNote}},
        {"answer", {inspection::kAnswerValue, inspection::kAnswerNote}},
        {"person",
         {person::kName, person::kRolesHeld, person::kRegion, person::kAgency, person::kCardNumber, person::kCardExpiry,
          person::kActive, person::kTeam}},
    };
    return kFields;
}

const ConflictCase &ConflictCases::named(const QByteArray &name) const
{
    const auto found =
        std::find_if(m_cases.begin(), m_cases.end(), [&](const ConflictCase &one) { return one.name == name; });
    if (found == m_cases.end())
        qFatal("There is no case %s.", name.constData());
    return *found;
}

Id ConflictCases::found(const ConflictCase &one)
{
    const Id object = one.found();
    exchange();
    return object;
}

void ConflictCases::exchange()
{
    m_station.push();
    m_other->push();
    m_field->push();
    m_station.pull();
    m_other->pull();
    m_field->pull();
}

Draft ConflictCases::draft(Store &store, const Id &object, const char *kind, const Values &values, const char *step,
                           const QString &words)
{
    const journal::Object before = must(store.object(object));
    Draft draft;
    draft.kind = kind;
    draft.dossier = before.dossier;
    draft.act.object = object;
    for (const auto &[field, value] : values)
        draft.act.set(field, value);
    if (*step)
        draft.act.move = journal::Move{step, before.state.tipRefs()};
    if (!words.isEmpty())
        draft.act.add(hazard::kComments, QCborArray{words});
    return draft;
}

void ConflictCases::add(const QByteArray &name, int field, std::function<Id()> found, const char *kind, Values mine,
                        Values theirs, const char *step, const QString &words)
{
    const auto doing = [=](const Values &values) {
        return [=](Store &store, const Id &object) -> Result<Draft> {
            return draft(store, object, kind, values, step, words);
        };
    };
    m_cases.push_back({name, field, std::move(found), doing(mine), doing(theirs)});
}

Id ConflictCases::foundHazard(std::initializer_list<Draft (*)(Store &, const Id &)> before)
{
    hazard::FoundInput input;
    input.author = m_field->author();
    input.site = m_site;
    input.words = words(u"安全出口被堵塞");
    const Id hazard = m_field->act(hazard::found(m_field->store(), m_field->me(), input)).object;
    for (const auto step : before)
        m_field->act(step(m_field->store(), hazard));
    return hazard;
}

Id ConflictCases::foundLead()
{
    inspection::PlanInput plan;
    plan.site = m_site;
    plan.kind = inspection::Kind::DistrictCovert;
    plan.mode = inspection::Mode::Covert;
    plan.day = m_station.today();
    plan.catalogueVersion = QStringLiteral("2026.1");
    const Id covert = m_field->act(inspection::startUnplanned(m_field->store(), m_field->me(), plan)).object;
    hazard::FoundInput input;
    input.author = m_field->author();
    input.inspection = covert;
    input.words = words(u"灭火器过期");
    return m_field->act(hazard::found(m_field->store(), m_field->me(), input)).object;
}

Id ConflictCases::startedInspection(inspection::Authority authority, bool started)
{
    inspection::PlanInput plan;
    plan.site = m_site;
    plan.authority = authority;
    plan.approvalNumber = QStringLiteral("吴应急检〔2026〕1号");
    plan.team = {m_station.me().id, m_other->me().id, m_field->me().id};
    plan.lead = m_station.me().id;
    plan.day = m_station.today();
    plan.number = QStringLiteral("JC-%1").arg(++m_count);
    const Id inspection = m_station.assign(plan);
    exchange();
    if (started)
        m_field->act(draft(m_field->store(), inspection, "inspection.started",
                           {{inspection::kCatalogueVersion, QStringLiteral("2026.1")}}, "started"));
    return inspection;
}

Id ConflictCases::foundAnswer()
{
    const Id inspection = startedInspection();
    inspection::AnswerInput input{
        inspection, QStringLiteral("R-%1").arg(++m_count), checklist::Answer::NotApplicable, {}};
    return m_field->act(inspection::answer(m_field->store(), m_field->me(), input)).object;
}

void ConflictCases::addSites()
{
    using namespace site;
    const auto found = [this] {
        Site one;
        one.name = words(u"新店");
        one.region = kTown;
        one.venueType = QStringLiteral("A01");
        return m_field->act(site::add(m_field->store(), m_field->me(), one)).object;
    };
    const auto both = [&](const char *name, Field field, QCborValue mine, QCborValue theirs) {
        add(QByteArray("site.") + name, field, found, "site.corrected", {{field, mine}}, {{field, theirs}});
    };
    both("name", kName, words(u"甲店"), words(u"乙店"));
    both("venueType", kVenueType, QStringLiteral("A02"), QStringLiteral("A03"));
    both("address", kAddress, words(u"一号"), words(u"二号"));
    both("responsible", kResponsible, words(u"王"), words(u"李"));
    both("contact", kContact, QStringLiteral("1"), QStringLiteral("2"));
    both("community", kCommunity, words(u"东社区"), words(u"西社区"));
    add("site.point", kLatE7, found, "site.corrected",
        {{kLatE7, 308600000}, {kLonE7, 1202600000}, {kPointAccuracyMm, 5000}},
        {{kLatE7, 308700000}, {kLonE7, 1202700000}, {kPointAccuracyMm, nullptr}});
    add("site.accuracy alone", kLatE7, found, "site.corrected", {{kPointAccuracyMm, 5000}}, {{kPointAccuracyMm, 9000}});
    add("site.voided", kStatus, found, "site.voided",
        {{kStatus, QString(kStatusVoided)}, {kStatusReason, words(u"已关")}},
        {{kStatus, QString(kStatusVoided)}, {kStatusReason, words(u"错录")}});
    add("site.merged", kStatus, found, "site.merged",
        {{kMergedInto, m_site.toBytes()}, {kStatusReason, words(u"同一家")}},
        {{kMergedInto, m_otherSite.toBytes()}, {kStatusReason, words(u"隔壁")}});
}

void ConflictCases::addInspections()
{
    using namespace inspection;
    const auto assigned = [this] { return startedInspection(Authority::GridVisit, false); };
    const auto started = [this] { return startedInspection(); };
    const auto official = [this] { return startedInspection(Authority::Administrative); };
    const auto submit = [&](const QByteArray &name, Field field, QCborValue mine, QCborValue theirs) {
        const QCborArray tally{1, 2, 3, 4};
        add(name, field, started, "inspection.submitted", {{kTally, tally}, {field, mine}},
            {{kTally, tally}, {field, theirs}}, "submitted");
    };
    add("inspection.catalogueVersion", kCatalogueVersion, assigned, "inspection.started",
        {{kCatalogueVersion, QStringLiteral("2026.1")}}, {{kCatalogueVersion, QStringLiteral("2026.2")}}, "started");
    add("inspection.cardsShown", kCardsShownMs, official, "inspection.cardsShown",
        {{kCardsShownMs, qint64(1790000000000)}}, {{kCardsShownMs, qint64(1790000100000)}});
    add("inspection.recusalTold", kRecusalToldMs, official, "inspection.recusalTold",
        {{kRecusalToldMs, qint64(1790000000000)}}, {{kRecusalToldMs, qint64(1790000100000)}});
    submit("inspection.unitRepresentative", kUnitRepresentative, words(u"王"), words(u"李"));
    submit("inspection.submitNote", kSubmitNote, words(u"无"), words(u"有"));
    add("inspection.tally", kTally, started, "inspection.submitted", {{kTally, QCborArray{1, 0, 0, 0}}},
        {{kTally, QCborArray{2, 0, 0, 0}}}, "submitted");
    m_cases.push_back(
        {"inspection.submitted or voided", 0, started,
         [](Store &store, const Id &id) -> Result<Draft> {
             return draft(store, id, "inspection.submitted", {{kTally, QCborArray{1, 0, 0, 0}}}, "submitted");
         },
         [this](Store &store, const Id &id) {
             return voidInspection(store, m_other->me(), {id, words(u"找错门")});
         }});
    const auto answer = [this] { return foundAnswer(); };
    add("answer.value", kAnswerValue, answer, "answer.given", {{kAnswerValue, QStringLiteral("pass")}},
        {{kAnswerValue, QStringLiteral("fail")}});
    add("answer.note", kAnswerNote, answer, "answer.given", {{kAnswerNote, words(u"甲")}},
        {{kAnswerNote, words(u"乙")}});
    m_cases.push_back({"answer.given or cleared", kAnswerValue, answer,
                       [](Store &store, const Id &id) -> Result<Draft> {
                           return draft(store, id, "answer.given", {{kAnswerValue, QStringLiteral("pass")}});
                       },
                       [](Store &store, const Id &id) -> Result<Draft> {
                           return draft(store, id, "answer.cleared", {{kAnswerValue, nullptr}});
                       }});
}

void ConflictCases::addPeople()
{
    using namespace person;
    const auto found = [this] { return m_station.addPerson(words(u"新人"), {QString(kInspector)}).id; };
    const auto both = [&](const char *name, person::Field field, QCborValue mine, QCborValue theirs) {
        add(QByteArray("person.") + name, field, found, "person.changed", {{field, mine}}, {{field, theirs}});
    };
    both("name", person::kName, words(u"赵"), words(u"钱"));
    both("roles", kRolesHeld, QCborArray{QString(kOfficer)}, QCborArray{QString(kTeamLead)});
    both("region", person::kRegion, kTown, kOtherTown);
    both("agency", kAgency, words(u"消防"), words(u"应急"));
    both("cardNumber", kCardNumber, QStringLiteral("1"), QStringLiteral("2"));
    both("cardExpiry", kCardExpiry, QStringLiteral("2027-01-01"), QStringLiteral("2028-01-01"));
    both("active", kActive, false, true);
    both("team", kTeam, words(u"一组"), words(u"二组"));
}

} // namespace mingcha::testing
