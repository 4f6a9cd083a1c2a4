// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/hazard/hazardlife.h"

#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "qml/app/facts.h"
#include "qml/hazard/hazardwords.h"
#include "qml/hazard/lifeactions.h"
#include "qml/sync/fieldwords.h"
#include "secondsigner.h"
#include "tone.h"

#include <QPointer>

#include <algorithm>

namespace mingcha::app {

namespace {

namespace Tone = theme::Tone;

bool isShown(const evidence::Photo &photo, bool after)
{
    const bool isAfter = photo.role == evidence::PhotoRole::After || photo.role == evidence::PhotoRole::Reinspection;
    return after ? isAfter : photo.role == evidence::PhotoRole::Before;
}

/// "Deadline: 11-23" for each field that a change set; "Deadline: 11-23, not 11-22 (Li 11-22 17:20)" where it was settled.
QStringList changedTexts(journal::Database &database, const hazard::LifeEvent &event, const QString &today)
{
    QStringList texts;
    for (const hazard::ChangedField &one : event.changed) {
        const auto text = [&](const QCborValue &value) { return fieldValue(database, "hazard", one.field, value); };
        QStringList others;
        for (const hazard::ChangedField::Other &other : one.others)
            others.append(HazardLife::tr("%1 (%2 %3)")
                              .arg(text(other.value), other.byName, HazardWords::moment(other.ms, today)));
        const QString name = fieldName("hazard", one.field);
        const QString value = text(one.value);
        const bool isSettled = event.kind == QLatin1String("hazard.settled");
        if (name.isEmpty() || (isSettled && others.isEmpty()))
            continue;
        if (!others.isEmpty())
            texts.append(HazardLife::tr("%1: %2, not %3").arg(name, value, others.join(QStringLiteral("、"))));
        else
            texts.append(value.isEmpty() ? name : HazardLife::tr("%1: %2", "a field and its value").arg(name, value));
    }
    return texts;
}

} // namespace

HazardLife::HazardLife(QObject *parent) : QObject(parent) {}

void HazardLife::setSession(Session *session)
{
    m_session = session;
    connect(m_session, &Session::touched, this, [this](const QStringList &types) {
        if (types.contains(QStringLiteral("hazard")) || types.contains(QStringLiteral("photo")))
            read();
    });
    connect(m_session, &Session::personChanged, this, [this] {
        m_busy = false;
        read();
    });
    read();
}

void HazardLife::setHazard(const QString &hazard)
{
    if (m_hazard == hazard)
        return;
    m_hazard = hazard;
    read();
}

void HazardLife::read()
{
    if (!m_session || m_hazard.isEmpty())
        return;
    m_errorString.clear();
    const Id id = Id::fromHex(m_hazard).value_or(Id{});
    journal::Database &reader = m_session->station().reader();
    Result<hazard::Life> life = hazard::life(reader, id);
    Result<hazard::Circumstances> circumstances = hazard::circumstances(reader, id, m_session->me());
    if (!life || !circumstances) {
        m_life.reset();
        m_earlier.reset();
        m_errorString = person::errorText(life ? circumstances.error() : life.error());
        Q_EMIT changed();
        return;
    }
    circumstances->day = m_session->today();
    m_life = std::move(*life);
    m_earlier = hazard::find(reader, m_life->detail.recurrenceOf);
    m_before.reset();
    m_after.reset();
    for (const evidence::Photo &photo : m_life->photos) {
        if (isShown(photo, false) && !m_before)
            m_before = photo;
        if (isShown(photo, true))
            m_after = photo;
    }
    readTags();
    readSteps();
    readEvents();
    readFollowUps(*circumstances);
    readActions(*circumstances);
    readPeople(*circumstances);
    Q_EMIT changed();
}

void HazardLife::readPeople(const hazard::Circumstances &circumstances)
{
    std::vector<QVariantList> rows;
    QStringList departments;
    for (const person::Person &one : person::all(m_session->station().reader())) {
        if (!one.active)
            continue;
        if (person::hasRole(one, person::kDepartmentOfficer) && !one.agency.isEmpty() &&
            !departments.contains(one.agency))
            departments.append(one.agency);
        const bool mayHelp = hazard::checkSecondPerson(circumstances, one.id, &one, m_session->today()).kind ==
                             journal::Verdict::Accepted;
        const bool helps = person::may(one, person::Capability::Reinspect) && mayHelp;
        if (!helps || !person::mayReach(one, circumstances.region))
            continue;
        const bool enrolled = m_session->station().tablet().vault().find(one.id) != nullptr;
        rows.push_back({one.id.toHex(), one.name,
                        one.cardNumber.isEmpty() ? QString() : tr("card %1").arg(one.cardNumber), enrolled});
    }
    // Who can enter a PIN here stands first.
    std::stable_partition(rows.begin(), rows.end(), [](const QVariantList &row) { return row.at(3).toBool(); });
    m_colleagues.setRows(std::move(rows));
    m_departments = departments;
}

void HazardLife::readActions(const hazard::Circumstances &circumstances)
{
    std::vector<QVariantList> rows = lifeActions(circumstances, m_followUps.rowCount() > 0);
    m_primary.clear();
    m_second.clear();
    for (const QVariantList &row : rows) {
        const QString name = row.at(0).toString();
        const bool aside = name == QLatin1String("void") || name == QLatin1String("comment") ||
                           name == QLatin1String("refer") || name == QLatin1String("reopen") ||
                           name == QLatin1String("grade");
        if (!row.at(3).toBool() || aside)
            continue;
        if (m_primary.isEmpty())
            m_primary = name;
        else if (m_second.isEmpty())
            m_second = name;
    }
    m_actions.setRows(std::move(rows));
}

void HazardLife::readSteps()
{
    using hazard::Step;
    enum StepState { Done, Current, Todo, Returned };
    const hazard::HazardRow &row = m_life->detail.row;
    const auto lastOf = [this](std::initializer_list<Step> steps, const char *kind) -> QString {
        for (auto event = m_life->events.rbegin(); event != m_life->events.rend(); ++event) {
            const bool isStep =
                std::find(steps.begin(), steps.end(), event->step) != steps.end() && event->step != Step::None;
            if (event->counts && !event->refused && (isStep || event->kind == QLatin1String(kind)))
                return HazardWords::moment(event->ms, m_session->today()) + QStringLiteral("·") + event->byName;
        }
        return {};
    };
    const int place = hazard::finishedness(row.step);
    const bool mended = place >= hazard::finishedness(Step::Mended) && row.step != Step::Voided;
    const bool passed = place >= hazard::finishedness(Step::Passed) && row.step != Step::Voided;
    const bool closed = row.phase() == hazard::Phase::Closed;
    const bool reviewed = row.review == hazard::Review::Approved;
    const bool returned = row.review == hazard::Review::Returned;
    const auto state = [](bool done, bool before) { return done ? Done : before ? Current : Todo; };
    std::vector<QVariantList> rows;
    const QString found = lastOf({Step::Found}, "hazard.found");
    rows.push_back({tr("Record"), row.complete ? found : tr("Not complete yet"), row.complete ? Done : Current});
    rows.push_back({tr("Review"),
                    reviewed || returned ? lastOf({}, "hazard.reviewed")
                    : row.complete       ? tr("With the lead")
                                         : QString(),
                    returned ? int(Returned) : int(state(reviewed, row.complete && !mended))});
    rows.push_back({tr("Rectify"), mended ? lastOf({Step::Mended}, "") : HazardWords::due(row, m_session->today()).text,
                    row.step == Step::Failed ? int(Returned) : int(state(mended, row.complete && reviewed))});
    rows.push_back({tr("Re-inspect"),
                    passed   ? lastOf({Step::Passed}, "")
                    : mended ? tr("Waiting")
                             : QString(),
                    state(passed, mended)});
    rows.push_back({tr("Close-out"),
                    closed   ? lastOf({Step::Closed}, "")
                    : passed ? tr("With the lead")
                             : QString(),
                    state(closed, passed)});
    m_steps.setRows(std::move(rows));
}

void HazardLife::readEvents()
{
    std::vector<QVariantList> rows;
    for (auto event = m_life->events.rbegin(); event != m_life->events.rend(); ++event) {
        const bool broken = event->reason == QLatin1String("entry.damaged");
        QStringList detail{HazardWords::moment(event->ms, m_session->today()), event->byName};
        if (!event->department.isEmpty())
            detail.append(tr("to %1", "the department").arg(event->department));
        if (!event->words.isEmpty())
            detail.append(event->words);
        detail += changedTexts(m_session->station().reader(), *event, m_session->today());
        if (!event->reason.isEmpty())
            detail.append(person::reasonText(event->reason.toLatin1()));
        if (!event->letInBy.isEmpty())
            detail.append(tr("refused at first, let in by %1: %2").arg(event->letInBy, event->letInWords));
        const QString place = !event->isHere         ? tr("entry at the centre")
                              : event->refused       ? tr("refused")
                              : event->pending       ? tr("not yet ordered")
                              : event->position == 0 ? tr("no position")
                                                     : tr("position %1").arg(event->position);
        const HazardWords::State said = HazardWords::event(*event);
        const int tone = event->refused || !event->counts ? int(Tone::Danger) : said.tone;
        const QString key = event->isHere ? event->entryHash.toHex()
                                          : QString::number(event->ms) + event->entry.incarnation.toHex() +
                                                QString::number(event->entry.seq) + event->kind;
        const QString hash = event->isHere ? event->entryHash.toHex() : QString();
        const QString shortHash = event->isHere ? HazardWords::shortHash(event->entryHash) : QString();
        rows.push_back({key, said.text, joinFacts(detail), joinFacts({shortHash, place}), said.icon, tone, broken, hash,
                        HazardWords::moment(event->ms, m_session->today())});
    }
    m_events.setRows(std::move(rows));
}

void HazardLife::readTags()
{
    const hazard::HazardRow &row = m_life->detail.row;
    std::vector<QVariantList> rows;
    const bool major = row.grade() == hazard::Grade::Major;
    rows.push_back({HazardWords::grade(row), major ? int(Tone::DangerFill) : int(Tone::Warn), QString()});
    if (row.emergency)
        rows.push_back({tr("Emergency report"), int(Tone::DangerFill), QStringLiteral("shield-alert")});
    if (row.action)
        rows.push_back({HazardWords::action(row.action), int(Tone::Neutral), QString()});
    if (const HazardWords::Due due = HazardWords::due(row, m_session->today()); !due.text.isEmpty())
        rows.push_back({due.text, due.tone, QStringLiteral("clock")});
    if (row.isLead)
        rows.push_back({tr("Lead, to be confirmed"), int(Tone::Primary), QStringLiteral("flag")});
    if (!m_life->detail.recurrenceOf.isNull())
        rows.push_back({tr("Recurrence"), int(Tone::Danger), QStringLiteral("history")});
    if (row.conflicts > 0)
        rows.push_back({tr("Conflict"), int(Tone::Danger), QStringLiteral("conflict")});
    if (row.pending)
        rows.push_back({tr("Stored on device"), int(Tone::Neutral), QStringLiteral("device")});
    m_tags.setRows(std::move(rows));
    std::vector<QVariantList> rivals;
    for (const hazard::Step step : m_life->detail.conflictingSteps)
        rivals.push_back({QString(hazard::word(step)), HazardWords::step(step)});
    m_rivals.setRows(std::move(rivals));
}

void HazardLife::act(const QString &action, const QString &words, const QString &day, const QString &person,
                     const QString &department, bool major, const QString &pin)
{
    if (m_busy)
        return;
    const ActionInput input{Id::fromHex(m_hazard).value_or(Id{}), words.trimmed(),      day,
                            Id::fromHex(person).value_or(Id{}),   department.trimmed(), major};
    tablet::Tablet::Build build = [me = m_session->me(), action, input](journal::Store &store) {
        return buildAction(store, me, action, input);
    };
    const auto done = [this, self = QPointer(this), action](const QString &error) {
        if (self)
            noteOutcome(action, error);
    };
    m_busy = true;
    m_message.clear();
    Q_EMIT changed();
    if ((actionValue(action, QStringLiteral("needs")).toInt() & kNeedPerson) != 0) {
        actBeside(*m_session, input.person, pin, std::move(build), done);
        return;
    }
    m_session->perform(std::move(build), [done](const Result<journal::Written> &written) {
        done(written ? QString() : person::errorText(written.error()));
    });
}

void HazardLife::noteOutcome(const QString &action, const QString &error)
{
    m_busy = false;
    m_message = error;
    Q_EMIT changed();
    if (!error.isEmpty())
        return;
    m_session->say(tr("Stored on device"));
    Q_EMIT acted(action);
}

} // namespace mingcha::app
