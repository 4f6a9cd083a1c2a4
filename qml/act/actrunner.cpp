// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/act/actrunner.h"

#include "core/person/reasons.h"
#include "qml/act/words.h"

#include <QJsonDocument>
#include <QSemaphore>

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
        char *buffer = nullptr;
        size_t capacity = 0;
        while (true) {
            reading->answered.acquire();
            if (reading->ending)
                break;
            const ssize_t length = getline(&buffer, &capacity, reading->in);
            if (length < 0)
                break;
            const QByteArray line(buffer, std::min<qsizetype>(length, kMaxLineBytes + 1));
            QMetaObject::invokeMethod(
                this, [this, line] { take(line); }, Qt::QueuedConnection);
        }
        std::free(buffer);
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
    if (line.size() > kMaxLineBytes) {
        answer({}, Error{ErrorCode::Limit, QStringLiteral("the line is longer than %1 bytes").arg(kMaxLineBytes), {}});
        return;
    }
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(line, &mistake);
    if (!document.isObject()) {
        answer({},
               Error{ErrorCode::Invalid,
                     QStringLiteral("not a JSON object (%1, byte %2)").arg(mistake.errorString()).arg(mistake.offset),
                     {}});
        return;
    }
    const QString name = document.object().value(QLatin1String("act")).toString();
    for (const ActSpec &spec : allActs()) {
        if (name != QLatin1String(spec.name))
            continue;
        Fields fields(document.object());
        spec.perform(m_desk, fields, [this, name](Result<QJsonObject> result) { answer(name, std::move(result)); });
        return;
    }
    answer(name,
           Error{ErrorCode::NotFound, QStringLiteral("there is no act of this name; see mingcha act --help"), {}});
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
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), m_out);
    std::fflush(m_out);
    m_reading->answered.release();
}

QString actHelp()
{
    QString help = QStringLiteral(
        "Reads one JSON object a line from standard input, {\"act\": NAME, field: value, …}, and prints one JSON line for\n"
        "each, only once it is durable: {\"ok\": true, \"act\", \"line\", \"device\", \"seq\", \"object\", …} or\n"
        "{\"ok\": false, …, \"error\": {\"code\", \"reason\", \"text\"}}. Ids are 32 hexadecimal digits, days YYYY-MM-DD,\n"
        "a position is {latitude, longitude, accuracy, satellites, time, age, source}. Fields in brackets may be left out.\n"
        "Ends with 0 when every act was done, 3 when some were not, 1 when the data cannot be opened.\n\nActs:\n");
    for (const ActSpec &spec : allActs())
        help += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QString::fromUtf8(spec.name), QString::fromUtf8(spec.fields), QString::fromUtf8(spec.help));
    help += QStringLiteral("\nWords that fields take:\n");
    for (const FieldWords &one : allFieldWords())
        help += QStringLiteral("  %1: %2\n").arg(QString::fromUtf8(one.fields), one.words.join(QStringLiteral(", ")));
    return help;
}

} // namespace mingcha::app
