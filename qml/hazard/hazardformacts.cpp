// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The acts of a HazardForm: each field apart, then completing, closing on the spot, and marks on photographs.
#include "hazardform.h"
#include "mark.h"
#include "secondsigner.h"

#include "core/evidence/marks.h"
#include "core/evidence/photoacts.h"
#include "core/inspection/queries.h"

#include <QDate>
#include <QDateTime>
#include <QPointer>

#include <cmath>

namespace mingcha::app {

void HazardForm::edit(const QString &field, const QString &text)
{
    // While a change is on its way the row still has the text of before: going back to that is a change as well.
    if (!m_typed.contains(field) && m_writing == 0 && this->text(field) == text)
        return;
    m_typed.insert(field, text);
    m_pause.start();
    Q_EMIT saved();
}

void HazardForm::flush()
{
    m_pause.stop();
    const QMap<QString, QString> typed = std::exchange(m_typed, {});
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        if (m_writing == 0 && text(it.key()) == it.value())
            continue;
        hazard::ChangeInput input;
        if (it.key() == QLatin1String("words"))
            input.words = it.value();
        else if (it.key() == QLatin1String("place"))
            input.place = it.value();
        else if (it.key() == QLatin1String("owner"))
            input.owner = it.value();
        else if (it.key() == QLatin1String("interimMeasure"))
            input.interimMeasure = it.value();
        else if (it.value().trimmed().isEmpty())
            continue; // a reason once given stays
        else {
            input.gradeWhy = it.value();
            input.gradeField = m_wantedGrade;
        }
        change(input);
    }
    Q_EMIT saved();
}

void HazardForm::change(const hazard::ChangeInput &input)
{
    hazard::ChangeInput whole = input;
    whole.hazard = m_row.id;
    beginWriting();
    m_session->perform(
        [me = m_session->me(), whole](journal::Store &store) { return hazard::change(store, me, whole); },
        [this, alive = QPointer(this)](const Result<journal::Written> &written) {
            if (!alive.isNull())
                noteSaved(written.ok());
        });
}

void HazardForm::beginWriting()
{
    if (m_writing++ == 0)
        m_slow.start();
    Q_EMIT saved();
}

void HazardForm::noteSaved(bool ok)
{
    --m_writing;
    m_failed = !ok;
    if (ok)
        m_savedAt = QDateTime::fromMSecsSinceEpoch(m_session->station().clock().now().wallMs)
                        .toString(QStringLiteral("HH:mm:ss"));
    if (m_writing == 0)
        read(); // what others wrote meanwhile; of what failed the old value comes back
    Q_EMIT saved();
}

void HazardForm::chooseGrade(int grade)
{
    const auto wanted = static_cast<hazard::Grade>(grade);
    if (grade == this->grade())
        return;
    m_wantedGrade = wanted;
    if (wanted == m_row.grade()) {
        m_wantedGrade.reset();
        read();
    } else if (!m_gradeWhy.isEmpty() || (!m_row.gradeField && !hazard::gradeNeedsWhy(m_row.gradeSuggested, wanted))) {
        hazard::ChangeInput input;
        input.gradeField = wanted;
        input.gradeWhy = m_gradeWhy;
        change(input);
    }
    Q_EMIT changed();
}

void HazardForm::chooseAction(int action)
{
    if (action == this->action())
        return;
    hazard::ChangeInput input;
    input.action = static_cast<hazard::Action>(action);
    m_row.action = input.action; // shown at once
    Q_EMIT changed();
    change(input);
}

void HazardForm::chooseEmergency(bool emergency)
{
    if (emergency == m_row.emergency)
        return;
    hazard::ChangeInput input;
    input.emergency = emergency;
    m_row.emergency = emergency; // shown at once
    Q_EMIT changed();
    change(input);
}

void HazardForm::chooseDueIn(int days)
{
    chooseDueDay(QDate::fromString(m_session->today(), Qt::ISODate).addDays(days).toString(Qt::ISODate));
}

void HazardForm::chooseDueDay(const QString &day)
{
    if (day == m_row.dueDay || !QDate::fromString(day, Qt::ISODate).isValid())
        return;
    hazard::ChangeInput input;
    input.dueDay = day;
    m_row.dueDay = day; // shown at once
    Q_EMIT changed();
    change(input);
}

void HazardForm::finish()
{
    flush();
    m_attempted = true;
    if (m_writing == 0)
        read(); // what was stored a moment ago is not told yet
    if (m_writing == 0 && !m_missing.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    if (m_row.complete && m_row.review != hazard::Review::Returned) {
        Q_EMIT completed();
        return;
    }
    beginWriting();
    m_session->perform([me = m_session->me(), id = m_row.id,
                        one = item()](journal::Store &store) { return hazard::complete(store, me, id, one); },
                       [this, alive = QPointer(this)](const Result<journal::Written> &written) {
                           if (alive.isNull())
                               return;
                           noteSaved(written.ok());
                           m_failed = false;
                           read();
                           if (written)
                               Q_EMIT completed();
                       });
}

void HazardForm::recordAnother()
{
    if (m_row.inspection.isNull() || item() == nullptr)
        return;
    hazard::FoundInput input;
    input.author = m_session->station().tablet().session()->author;
    input.inspection = m_row.inspection;
    input.item = item();
    input.catalogueVersion = m_catalogueVersion;
    input.language = checklist::languageOf(m_language);
    input.position = m_session->positions().last();
    if (const auto visit = inspection::find(m_session->station().reader(), m_row.inspection))
        input.presence = keptPresence(m_session->presenceOn(*visit));
    m_session->perform([me = m_session->me(), input](journal::Store &store) { return hazard::found(store, me, input); },
                       [this, alive = QPointer(this)](const Result<journal::Written> &written) {
                           if (!alive.isNull() && written)
                               Q_EMIT anotherFound(written->object.toHex());
                       });
}

void HazardForm::closeAs(const QString &person, const QString &pin)
{
    const std::optional<Id> id = Id::fromHex(person);
    if (!id)
        return;
    m_message.clear();
    Q_EMIT changed();
    actAs(
        *m_session, *id, pin,
        [input = hazard::MoveInput{m_row.id, {}}](journal::Store &store, const person::Person &me) {
            return hazard::close(store, me, input);
        },
        [this, alive = QPointer(this)](const QString &error) {
            if (alive.isNull())
                return;
            m_message = error;
            read();
            if (error.isEmpty())
                Q_EMIT spotClosed();
        });
}

void HazardForm::mark(const QString &photo, const QVariant &marks)
{
    const std::optional<Id> id = Id::fromHex(photo);
    if (!id)
        return;
    const auto part = [](qreal at) {
        return qBound(0, static_cast<int>(std::lround(at * evidence::kMarkScale)), evidence::kMarkScale);
    };
    evidence::MarkInput input;
    input.photo = *id;
    for (const components::Mark &one : marks.value<QList<components::Mark>>()) {
        input.marks.append({static_cast<evidence::MarkKind>(one.kind), part(one.from.x()), part(one.from.y()),
                            part(one.to.x()), part(one.to.y()), one.text.left(evidence::kMaxMarkText)});
    }
    if (input.marks.isEmpty())
        return;
    beginWriting();
    m_session->perform(
        [me = m_session->me(), input](journal::Store &store) { return evidence::mark(store, me, input); },
        [this, alive = QPointer(this)](const Result<journal::Written> &written) {
            if (!alive.isNull())
                noteSaved(written.ok());
        });
}

} // namespace mingcha::app
