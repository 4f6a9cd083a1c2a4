// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "checklist.h"

#include "core/hazard/acts.h"
#include "core/inspection/acts.h"

#include <QDateTime>

namespace mingcha::app {

Checklist::Checklist(QObject *parent) : QObject(parent), m_items(m_sheet), m_sections(m_sheet) {}

void Checklist::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(session, &Session::touched, this, [this](const QStringList &types) {
        if (types.contains(QStringLiteral("inspection")))
            read();
        if (types.contains(QStringLiteral("answer")))
            readAnswers();
        if (types.contains(QStringLiteral("hazard")))
            readHazards();
    });
    connect(session, &Session::personChanged, this, &Checklist::read);
    read();
}

void Checklist::setSubject(const QString &subject)
{
    m_subject = subject;
    read();
}

void Checklist::setLanguage(const QString &language)
{
    m_language = language;
    read();
}

QString Checklist::sectionTitle() const
{
    return m_section < sectionCount() ? m_sheet.sections()[static_cast<size_t>(m_section)].title : QString();
}

int Checklist::sectionAnswered() const
{
    return m_section < sectionCount() ? m_sheet.sections()[static_cast<size_t>(m_section)].answered : 0;
}

int Checklist::sectionTotal() const
{
    return m_section < sectionCount() ? m_sheet.sections()[static_cast<size_t>(m_section)].items : 0;
}

QString Checklist::currentCode() const
{
    return m_current < 0 ? QString() : m_sheet.row(m_current).item->code;
}

QString Checklist::currentHazard() const
{
    return m_current < 0 || !m_sheet.row(m_current).hazard ? QString() : m_sheet.row(m_current).hazard->id.toHex();
}

int Checklist::saveState() const
{
    enum { kNothing, kStored, kSaving, kFailed }; // in the order of McSaveState.State
    if (m_storeFailed)
        return kFailed;
    if (!m_underway.isEmpty())
        return kNothing; // on its way; said only when it is durable
    return m_storedMs == 0 ? kNothing : kStored;
}

QString Checklist::storedAt() const
{
    return m_storedMs == 0 ? QString()
                           : QDateTime::fromMSecsSinceEpoch(m_storedMs).toString(QStringLiteral("HH:mm:ss"));
}

void Checklist::setCurrent(int row)
{
    if (row < 0)
        return;
    const int section = m_sheet.row(row).section;
    const bool elsewhere = section != m_section || m_items.placeOf(row) < 0;
    m_current = row;
    m_section = section;
    if (elsewhere || m_onlyUnanswered)
        m_items.show(section, m_onlyUnanswered, row);
    Q_EMIT moved();
    Q_EMIT counted();
}

void Checklist::setSection(int section)
{
    if (section < 0 || section >= sectionCount())
        return;
    const int first = m_sheet.firstOf(section);
    const int open = m_sheet.nextUnanswered(first - 1);
    m_items.show(section, m_onlyUnanswered, -1);
    setCurrent(open >= 0 && m_sheet.row(open).section == section ? open : first);
}

void Checklist::setOnlyUnanswered(bool only)
{
    m_onlyUnanswered = only;
    m_items.show(m_section, only, m_current);
    Q_EMIT moved();
}

void Checklist::choose(const QString &code, int answer)
{
    const int row = m_sheet.rowOf(code);
    if (row < 0 || isLocked())
        return;
    store(row, answerOf(answer));
    if (answerOf(answer) == checklist::Answer::Fail) {
        setCurrent(row);
        return;
    }
    const int next = m_sheet.nextUnanswered(row);
    setCurrent(next < 0 ? row : next);
}

void Checklist::chooseCurrent(int answer)
{
    if (m_current < 0)
        return;
    const QString code = currentCode();
    if (segmentOf(m_sheet.row(m_current).value) == answer)
        clear(code);
    else
        choose(code, answer);
}

void Checklist::clear(const QString &code, bool sure)
{
    const int row = m_sheet.rowOf(code);
    if (row < 0 || isLocked())
        return;
    if (m_sheet.row(row).hazard && !sure) {
        Q_EMIT clearAsked(code, m_sheet.row(row).hazard->number);
        return;
    }
    store(row, {});
    setCurrent(row);
}

void Checklist::store(int row, std::optional<checklist::Answer> value)
{
    const QString code = m_sheet.row(row).item->code;
    m_underway.insert(code, value);
    m_sheet.setAnswer(row, value, {}, {});
    m_items.update(row);
    m_sections.update();
    Q_EMIT counted();
    Q_EMIT stored();
    m_session->perform([me = m_session->me(), input = inspection::AnswerInput{m_inspection.id, code, value, {}}](
                           journal::Store &store) { return inspection::answer(store, me, input); },
                       [this, code, value, alive = QPointer(this)](const Result<journal::Written> &written) {
                           if (alive.isNull())
                               return;
                           if (m_underway.value(code) == value)
                               m_underway.remove(code);
                           m_storeFailed = !written;
                           m_storedMs = written ? m_session->station().clock().now().wallMs : m_storedMs;
                           if (!written)
                               readAnswers(); // the old answer comes back
                           Q_EMIT stored();
                       });
}

void Checklist::makeCurrent(const QString &code)
{
    const int row = m_sheet.rowOf(code);
    if (row >= 0 && row != m_current)
        setCurrent(row);
}

void Checklist::step(int rows)
{
    const int place = qBound(0, currentRow() + rows, m_items.rowCount() - 1);
    setCurrent(m_items.sheetRow(place));
}

void Checklist::stepSection(int sections)
{
    setSection(m_section + sections);
}

void Checklist::found(int row, std::function<void(const QString &hazard)> done)
{
    if (m_founding || isLocked())
        return;
    m_founding = true;
    hazard::FoundInput input;
    input.author = m_session->station().tablet().session()->author;
    input.inspection = m_inspection.id;
    input.item = m_sheet.row(row).item;
    input.catalogueVersion = m_inspection.catalogueVersion;
    input.language = checklist::languageOf(m_language);
    input.position = m_session->positions().last();
    input.presence = keptPresence(m_session->presenceOn(m_inspection));
    m_session->perform([me = m_session->me(), input](journal::Store &store) { return hazard::found(store, me, input); },
                       [this, done = std::move(done), alive = QPointer(this)](const Result<journal::Written> &written) {
                           if (alive.isNull())
                               return;
                           m_founding = false;
                           if (written)
                               done(written->object.toHex());
                       });
}

void Checklist::recordHazard(const QString &code)
{
    const int row = m_sheet.rowOf(code);
    if (row < 0)
        return;
    if (m_sheet.row(row).hazard) {
        m_session->go(QStringLiteral("hazard"), m_sheet.row(row).hazard->id.toHex());
        return;
    }
    if (m_sheet.row(row).value != checklist::Answer::Fail)
        choose(code, segmentOf(checklist::Answer::Fail));
    found(row, [this](const QString &hazard) { m_session->go(QStringLiteral("hazard"), hazard); });
}

void Checklist::photograph(const QString &code)
{
    const int row = m_sheet.rowOf(code);
    if (row < 0)
        return;
    const ChecklistRow &one = m_sheet.row(row);
    if (one.hazard)
        Q_EMIT photoAsked(one.hazard->id.toHex(), QStringLiteral("before"), code);
    else if (one.value == checklist::Answer::Fail)
        found(row, [this, code](const QString &hazard) { Q_EMIT photoAsked(hazard, QStringLiteral("before"), code); });
    else
        Q_EMIT photoAsked(m_subject, QStringLiteral("scene"), code);
}

void Checklist::sendBack(const QString &words)
{
    if (!isReturnable() || words.trimmed().isEmpty())
        return;
    const inspection::RemarkInput input{m_inspection.id, words.trimmed()};
    m_session->perform(
        [me = m_session->me(), input](journal::Store &store) { return inspection::sendBack(store, me, input); },
        [this, alive = QPointer(this)](const Result<journal::Written> &written) {
            if (!alive.isNull() && written)
                Q_EMIT sentBack();
        });
}

} // namespace mingcha::app
