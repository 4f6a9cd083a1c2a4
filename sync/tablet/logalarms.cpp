// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/logalarms.h"

#include <QCoreApplication>

namespace mingcha::tablet {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("LogAlarm", text);
}

const char *audienceWord(journal::Audience audience)
{
    switch (audience) {
    case journal::Audience::Covert: return QT_TRANSLATE_NOOP("LogAlarm", "covert");
    case journal::Audience::Private: return QT_TRANSLATE_NOOP("LogAlarm", "private");
    case journal::Audience::Everyday: break;
    }
    return QT_TRANSLATE_NOOP("LogAlarm", "everyday");
}

const char *sentence(const journal::LogAlarm &alarm)
{
    using journal::AlarmKind;
    switch (alarm.kind) {
    case AlarmKind::Unsigned:
        return QT_TRANSLATE_NOOP("LogAlarm",
                                 "Log %1: what was shown of it, with %2 entries, is not signed by your centre.");
    case AlarmKind::Unproven:
        return QT_TRANSLATE_NOOP("LogAlarm", "Log %1: the centre does not prove what it says, with %2 entries.");
    case AlarmKind::Changed:
        return QT_TRANSLATE_NOOP(
            "LogAlarm", "Log %1: as the centre shows it now, with %2 entries, it does not go on from "
                        "what this tablet was shown before. Entries were changed, left out or moved, or the "
                        "centre was brought back from a copy and nobody declared it. All of it is read again, and it "
                        "is sent what it lacks. Tell the person who looks after the centre.");
    case AlarmKind::Forked:
        return alarm.source.isNull()
                   ? QT_TRANSLATE_NOOP("LogAlarm",
                                       "Log %1: the centre signed two different states of its first %2 entries.")
                   : QT_TRANSLATE_NOOP(
                         "LogAlarm", "Log %1: another tablet was shown its first %2 entries otherwise than this one.");
    case AlarmKind::Promised:
        return QT_TRANSLATE_NOOP(
            "LogAlarm",
            "Log %1: a receipt names a place among %2 entries where what was recorded here does not stand.");
    case AlarmKind::Withheld:
        return QT_TRANSLATE_NOOP("LogAlarm",
                                 "Log %1: the centre, or who stands between it and this tablet, left out entry "
                                 "%2. It is asked for again.");
    }
    return "";
}

} // namespace

QString alarmText(const journal::LogAlarm &alarm, const QString &place)
{
    const QString log =
        (place.isEmpty() ? alarm.log.region : place) + QLatin1Char(' ') + words(audienceWord(alarm.log.audience));
    return words(sentence(alarm)).arg(log).arg(alarm.size) + QLatin1Char(' ') +
           words(QT_TRANSLATE_NOOP("LogAlarm",
                                   "What you record is safe here and work goes on. Tell the second office that "
                                   "keeps this centre's checkpoints."));
}

} // namespace mingcha::tablet
