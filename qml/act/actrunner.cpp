// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/act/actrunner.h"

#include "core/person/reasons.h"
#include "qml/act/words.h"

#include <QJsonDocument>
#include <QSemaphore>

#include <cerrno>
#include <cstring>
#include <thread>

namespace mingcha::app {

namespace {

constexpr qsizetype kMaxLineBytes = 1 << 20;

QString codeWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid: return QStringLiteral("invalid");
    case ErrorCode::NotFound: return QStringLiteral("notFound");
    case ErrorCode::Denied: return QStringLiteral("denied");
    case ErrorCode::Conflict: return QStringLiteral("conflict");
    case ErrorCode::DiskFull: return QStringLiteral("diskFull");
    case ErrorCode::ReadOnly: return QStringLiteral("readOnly");
    case ErrorCode::Busy: return QStringLiteral("busy");
    case ErrorCode::Newer: return QStringLiteral("newer");
    case ErrorCode::Damaged: return QStringLiteral("damaged");
    case ErrorCode::Io: return QStringLiteral("io");
    case ErrorCode::Network: return QStringLiteral("network");
    case ErrorCode::Limit: return QStringLiteral("limit");
    }
    return {};
}

/// A line without its end, or so much of one that is too long that this shows: the rest is read past, not kept. Empty: the
/// input has ended.
std::optional<QByteArray> readLine(std::FILE *in)
{
    QByteArray line;
    int byte = getc_unlocked(in); // only the reading thread has this file
    if (byte == EOF)
        return {};
    for (; byte != EOF && byte != '\n'; byte = getc_unlocked(in)) {
        if (line.size() <= kMaxLineBytes)
            line.append(static_cast<char>(byte));
    }
    return line;
}

/// The object of a line, or what it is instead.
Result<QJsonObject> objectOf(const QByteArray &line)
{
    if (line.size() > kMaxLineBytes)
        return Error{ErrorCode::Limit, ActWords::tr("the line is longer than %1 bytes").arg(kMaxLineBytes), {}};
    constexpr char kByteOrderMark[] = "\xef\xbb\xbf"; // before the first line, where an editor put one
    const QByteArray text = line.startsWith(kByteOrderMark) ? line.sliced(sizeof kByteOrderMark - 1) : line;
    if (!text.trimmed().startsWith('{'))
        return Error{ErrorCode::Invalid,
                     ActWords::tr("an act is an object, {\"act\": NAME, field: value, …}; this line is something else"),
                     {}};
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(text, &mistake);
    if (!document.isObject())
        return Error{ErrorCode::Invalid,
                     ActWords::tr("not a JSON object (%1, byte %2)").arg(mistake.errorString()).arg(mistake.offset),
                     {}};
    return document.object();
}

} // namespace

struct ActRunner::Reading
{
    std::FILE *in;
    QSemaphore answered{1};
    std::atomic<bool> ending = false;
    std::jthread thread;
};

ActRunner::ActRunner(Station &station, std::FILE *in, std::FILE *out)
    : m_desk(station), m_out(out), m_reading(std::make_unique<Reading>())
{
    m_reading->in = in;
}

ActRunner::~ActRunner()
{
    m_reading->ending = true;
    m_reading->answered.release();
}

void ActRunner::start()
{
    m_reading->thread = std::jthread([this, reading = m_reading.get()] {
        while (true) {
            reading->answered.acquire();
            if (reading->ending)
                break;
            const std::optional<QByteArray> line = readLine(reading->in);
            if (!line)
                break;
            QMetaObject::invokeMethod(
                this, [this, line = *line] { take(line); }, Qt::QueuedConnection);
        }
        if (!reading->ending)
            QMetaObject::invokeMethod(this, &ActRunner::finished, Qt::QueuedConnection);
    });
}

void ActRunner::take(const QByteArray &line)
{
    ++m_line;
    if (line.trimmed().isEmpty()) {
        m_reading->answered.release();
        return;
    }
    const Result<QJsonObject> object = objectOf(line);
    if (!object) {
        answer({}, object.error());
        return;
    }
    const QString name = object->value(QLatin1String("act")).toString();
    for (const ActSpec &spec : allActs()) {
        if (name != QLatin1String(spec.name))
            continue;
        Fields fields(*object);
        spec.perform(m_desk, fields, [this, name](Result<QJsonObject> result) { answer(name, std::move(result)); });
        return;
    }
    answer(name, Error{ErrorCode::NotFound, ActWords::tr("there is no act of this name; see mingcha act --help"), {}});
}

void ActRunner::answer(const QString &act, Result<QJsonObject> result)
{
    QJsonObject line{
        {QStringLiteral("ok"), result.ok()}, {QStringLiteral("act"), act}, {QStringLiteral("line"), m_line}};
    if (result) {
        for (auto field = result->constBegin(); field != result->constEnd(); ++field)
            line.insert(field.key(), field.value());
    } else {
        ++m_failures;
        const Error &error = result.error();
        line.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), codeWord(error.code)},
                                                         {QStringLiteral("reason"), error.context},
                                                         {QStringLiteral("text"), person::saidText(error)}});
    }
    print(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_reading->answered.release();
    if (!m_heard)
        Q_EMIT finished();
}

void ActRunner::print(const QByteArray &text)
{
    const auto size = static_cast<size_t>(text.size());
    if (std::fwrite(text.constData(), 1, size, m_out) == size && std::fflush(m_out) == 0)
        return;
    m_heard = Error{ErrorCode::Io,
                    ActWords::tr("The answer to line %1 cannot be printed (%2). What was acted up to it is kept, and "
                                 "\"mingcha show journal\" tells what that is; no line after it was read.")
                        .arg(m_line)
                        .arg(QString::fromLocal8Bit(std::strerror(errno))),
                    {}};
    m_reading->ending = true;
}

QString actHelp()
{
    QString help = ActWords::tr(
        "Reads one JSON object a line from standard input, {\"act\": NAME, field: value, …}, and prints one JSON line for\n"
        "each, only once it is durable: {\"ok\": true, \"act\", \"line\", \"device\", \"seq\", \"object\", …} or\n"
        "{\"ok\": false, …, \"error\": {\"code\", \"reason\", \"text\"}}. Ids are 32 hexadecimal digits, days YYYY-MM-DD,\n"
        "a position is {latitude, longitude, accuracy, satellites, time, age, source}: accuracy in metres, age in seconds\n"
        "(0 unless given), source recorded unless given. Fields in brackets may be left out; of fields with a bar between\n"
        "them one is given. Ends with 0 when every act was done, 3 when some were not, 1 when the data cannot be opened,\n"
        "the PIN or the lines not read, or an answer not printed.\n\nActs:\n");
    const auto translated = [](const char *text) { return QCoreApplication::translate("ActHelp", text); };
    for (const ActSpec &spec : allActs())
        help += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QString::fromUtf8(spec.name), QString::fromUtf8(spec.fields), translated(spec.help));
    help += ActWords::tr("\nWords that fields take:\n");
    for (const FieldWords &one : allFieldWords())
        help += QStringLiteral("  %1: %2\n").arg(translated(one.fields), one.words.join(QStringLiteral(", ")));
    return help;
}

} // namespace mingcha::app
