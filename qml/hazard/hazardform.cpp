// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "hazardform.h"

#include "mark.h"
#include "secondsigner.h"

#include "core/evidence/marks.h"
#include "core/hazard/circumstances.h"
#include "core/inspection/queries.h"
#include "core/site/queries.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QPointer>

#include <cmath>

namespace mingcha::app {

namespace {

/// In the order of McSaveState.State.
enum SaveState { Nothing, Stored, Saving, SaveFailed };

QString missingWord(const QString &field)
{
    static const QMap<QString, const char *> words{
        {QStringLiteral("words"), QT_TRANSLATE_NOOP("HazardForm", "description")},
        {QStringLiteral("photo"), QT_TRANSLATE_NOOP("HazardForm", "photo")},
        {QStringLiteral("gradeWhy"), QT_TRANSLATE_NOOP("HazardForm", "reason for the grade")},
        {QStringLiteral("action"), QT_TRANSLATE_NOOP("HazardForm", "action")},
        {QStringLiteral("dueDay"), QT_TRANSLATE_NOOP("HazardForm", "deadline")},
        {QStringLiteral("owner"), QT_TRANSLATE_NOOP("HazardForm", "responsible person")},
        {QStringLiteral("interimMeasure"), QT_TRANSLATE_NOOP("HazardForm", "interim measure")},
        {QStringLiteral("afterPhoto"), QT_TRANSLATE_NOOP("HazardForm", "photo after the fix")},
    };
    const char *word = words.value(field, nullptr);
    return word == nullptr ? field : QCoreApplication::translate("HazardForm", word);
}

} // namespace

HazardForm::HazardForm(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &HazardForm::flush);
}

HazardForm::~HazardForm() = default;

void HazardForm::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(session, &Session::touched, this, [this](const QStringList &types) {
        if (types.contains(QStringLiteral("hazard")) || types.contains(QStringLiteral("photo")))
            read();
    });
    read();
}

void HazardForm::setSubject(const QString &subject)
{
    m_subject = subject;
    read();
}

const checklist::Item *HazardForm::item() const
{
    const checklist::CatalogueLibrary &library = m_session->station().catalogues();
    const checklist::Catalogue *kept = library.version(m_catalogueVersion);
    const checklist::Catalogue *catalogue = kept == nullptr ? library.newest() : kept;
    return catalogue == nullptr ? nullptr : catalogue->item(m_row.code);
}

void HazardForm::read()
{
    const std::optional<Id> id = Id::fromHex(m_subject);
    if (m_session == nullptr || !id)
        return;
    journal::Database &reader = m_session->station().reader();
    const Result<hazard::Life> life = hazard::life(reader, *id);
    if (!life)
        return;
    const bool first = m_row.id.isNull();
    m_row = life->detail.row;
    m_gradeWhy = life->detail.gradeFieldWhy;
    m_catalogueVersion = life->detail.catalogueVersion;
    m_missing = hazard::missing(m_row, hazard::countPhotos(reader, *id), item());
    if (m_wantedGrade == m_row.grade())
        m_wantedGrade.reset();
    qint64 sinceMs = m_row.foundMs;
    if (const std::optional<inspection::Inspection> one = inspection::find(reader, m_row.inspection))
        sinceMs = one->stepMs;
    m_presence = m_session->positions().presence(site::find(reader, m_row.site), sinceMs);
    Q_EMIT changed();
    Q_EMIT saved();
    if (first)
        Q_EMIT filled();
}

QString HazardForm::requirement() const
{
    const checklist::Item *one = m_session == nullptr ? nullptr : item();
    return one == nullptr ? QString() : one->requirement.in(checklist::languageOf(m_language));
}

bool HazardForm::gradeNeedsWhy() const
{
    const bool differs = m_row.gradeSuggested && static_cast<int>(*m_row.gradeSuggested) != grade();
    return differs || grade() == static_cast<int>(hazard::Grade::Major) || m_wantedGrade.has_value();
}

int HazardForm::dueDays() const
{
    const QDate due = QDate::fromString(m_row.dueDay, Qt::ISODate);
    const QDate today = m_session == nullptr ? QDate() : QDate::fromString(m_session->today(), Qt::ISODate);
    return due.isValid() && today.isValid() ? static_cast<int>(today.daysTo(due)) : -1;
}

QString HazardForm::missingText() const
{
    QStringList words;
    for (const QString &field : m_missing)
        words.append(missingWord(field));
    return words.isEmpty() ? QString() : tr("Still missing: %1").arg(words.join(tr(", ", "between missing fields")));
}

QStringList HazardForm::presenceFacts() const
{
    return keptPresence(m_presence).facts;
}

int HazardForm::saveState() const
{
    if (m_failed)
        return SaveFailed;
    if (m_writing > 0 || !m_typed.isEmpty())
        return Saving;
    return isFound() ? Stored : Nothing;
}

QString HazardForm::text(const QString &field) const
{
    if (m_typed.contains(field))
        return m_typed.value(field);
    if (field == QLatin1String("words"))
        return m_row.words;
    if (field == QLatin1String("place"))
        return m_row.place;
    if (field == QLatin1String("owner"))
        return m_row.owner;
    return field == QLatin1String("interimMeasure") ? m_row.interimMeasure : m_gradeWhy;
}

void HazardForm::edit(const QString &field, const QString &text)
{
    if (!m_typed.contains(field) && this->text(field) == text)
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
        if (text(it.key()) == it.value())
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
    ++m_writing;
    Q_EMIT saved();
    m_session->perform([me = m_session->me(), whole](journal::Store &store) { return hazard::change(store, me, whole); },
                       [this, alive = QPointer(this)](const Result<journal::Written> &written) {
                           if (!alive.isNull())
                               noteSaved(written.ok());
                       });
}

void HazardForm::noteSaved(bool ok)
{
    --m_writing;
    m_failed = !ok;
    if (ok)
        m_savedAt = QDateTime::fromMSecsSinceEpoch(m_session->station().clock().now().wallMs).toString(QStringLiteral("HH:mm:ss"));
    else
        read(); // the old value comes back
    Q_EMIT saved();
}

void HazardForm::chooseGrade(int grade)
{
    const auto wanted = static_cast<hazard::Grade>(grade);
    if (grade == this->grade())
        return;
    m_wantedGrade = wanted;
    if (!m_row.gradeField || !m_gradeWhy.isEmpty()) {
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
    if (m_row.complete) {
        Q_EMIT completed();
        return;
    }
    ++m_writing;
    m_session->perform([me = m_session->me(), id = m_row.id, one = item()](journal::Store &store) { return hazard::complete(store, me, id, one); },
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

void HazardForm::closeAs(const QString &person, const QString &pin)
{
    const std::optional<Id> id = Id::fromHex(person);
    if (!id)
        return;
    m_message.clear();
    Q_EMIT changed();
    actAs(*m_session, *id, pin,
          [input = hazard::MoveInput{m_row.id, {}}](journal::Store &store, const person::Person &me) { return hazard::close(store, me, input); },
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
    const auto part = [](qreal at) { return qBound(0, static_cast<int>(std::lround(at * evidence::kMarkScale)), evidence::kMarkScale); };
    evidence::MarkInput input;
    input.photo = *id;
    for (const components::Mark &one : marks.value<QList<components::Mark>>()) {
        input.marks.append({static_cast<evidence::MarkKind>(one.kind), part(one.from.x()), part(one.from.y()), part(one.to.x()),
                            part(one.to.y()), one.text.left(evidence::kMaxMarkText)});
    }
    if (input.marks.isEmpty())
        return;
    ++m_writing;
    Q_EMIT saved();
    m_session->perform([me = m_session->me(), input](journal::Store &store) { return evidence::mark(store, me, input); },
                       [this, alive = QPointer(this)](const Result<journal::Written> &written) {
                           if (!alive.isNull())
                               noteSaved(written.ok());
                       });
}

} // namespace mingcha::app
