// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/fixlines.h"

#include "core/base/files.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>

#include <cerrno>

namespace mingcha::evidence {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("FixLines", text);
}

QString nameOf(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return file == nullptr ? QString() : file->fileName();
}

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray scaled(std::optional<qint64> value, int decimals)
{
    if (!value)
        return "null";
    qint64 unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    return QByteArray::number(*value / unit) + '.' + QByteArray::number(*value % unit).rightJustified(decimals, '0');
}

QByteArray whole(std::optional<int> value)
{
    return value ? QByteArray::number(*value) : QByteArray("null");
}

/// Keeps what the judge needs of the epoch before; the log's own time is the clock.
class Judge
{
public:
    JudgedFix operator()(const Fix &fix)
    {
        const JudgedFix judged{fix, 0, judge(fix, {0, m_previous, {}})};
        if (fix.point && isOnEarth(*fix.point) && *fix.point != Point{})
            m_previous = fix;
        return judged;
    }

private:
    std::optional<Fix> m_previous;
};

} // namespace

QByteArray fixLine(const JudgedFix &judged)
{
    const Fix &fix = judged.fix;
    const auto time = fix.fixTimeMs
                          ? quoted(QDateTime::fromMSecsSinceEpoch(*fix.fixTimeMs, Qt::UTC).toString(Qt::ISODateWithMs))
                          : QByteArray("null");
    const auto degrees = [&fix](qint64 Point::*axis) {
        return fix.point ? degreesText((*fix.point).*axis).toLatin1() : QByteArray("null");
    };
    return "{\"time\":" + time + ",\"latitude\":" + degrees(&Point::latE7) +
           ",\"longitude\":" + degrees(&Point::lonE7) + ",\"accuracy\":" + scaled(fix.accuracyMm, 3) +
           ",\"accuracyEstimated\":" + (fix.accuracyEstimated ? "true" : "false") +
           ",\"satellites\":" + whole(fix.satellitesUsed) + ",\"satellitesInView\":" + whole(fix.satellitesInView) +
           ",\"hdop\":" + scaled(fix.hdopCenti, 2) + ",\"source\":" + quoted(sourceId(fix.source)) +
           ",\"usable\":" + (judged.judgement.usable ? "true" : "false") +
           ",\"quality\":" + quoted(qualityId(judged.judgement.quality)) +
           ",\"reason\":" + quoted(reasonId(judged.judgement.reason)) +
           ",\"why\":" + quoted(reasonText(judged.judgement.reason)) + "}\n";
}

Result<FixSummary> printFixes(QIODevice &in, QIODevice &out)
{
    FixSummary summary;
    summary.file = nameOf(in);
    NmeaReader reader(FixSource::Recorded);
    Judge judgeNext;
    const auto print = [&](const QList<Fix> &fixes) {
        for (const Fix &fix : fixes) {
            const JudgedFix judged = judgeNext(fix);
            const QByteArray line = fixLine(judged);
            if (out.write(line) != line.size())
                return false;
            ++summary.fixes;
            summary.usable += judged.judgement.usable ? 1 : 0;
        }
        return true;
    };
    QByteArray block(kFixReadBlock, Qt::Uninitialized);
    bool written = true;
    while (written) {
        errno = 0;
        const qint64 read = in.read(block.data(), block.size());
        if (read < 0)
            return fileError(errno == 0 ? EIO : errno, nameOf(in));
        if (read == 0)
            break;
        written = print(reader.feed(QByteArrayView(block.constData(), read)));
    }
    if (!written || !print(reader.finish()))
        return fileError(errno == 0 ? EIO : errno, nameOf(out));
    summary.counts = reader.counts();
    return summary;
}

namespace {

QString faultText(NmeaFault fault)
{
    switch (fault) {
    case NmeaFault::None: break;
    case NmeaFault::NoChecksum: return words(QT_TRANSLATE_NOOP("FixLines", "no checksum"));
    case NmeaFault::BadChecksum: return words(QT_TRANSLATE_NOOP("FixLines", "false checksum"));
    case NmeaFault::Malformed: return words(QT_TRANSLATE_NOOP("FixLines", "malformed"));
    case NmeaFault::TooLong: return words(QT_TRANSLATE_NOOP("FixLines", "too long"));
    }
    return {};
}

/// "line 3: false checksum; line 7: malformed; …"
QString namedText(const NmeaCounts &counts)
{
    QStringList lines;
    for (const NmeaCounts::Named &one : counts.named)
        lines.append(words(QT_TRANSLATE_NOOP("FixLines", "line %1: %2")).arg(one.line).arg(faultText(one.fault)));
    if (counts.refused() > counts.named.size())
        lines.append(QStringLiteral("…"));
    return lines.join(QLatin1String("; "));
}

} // namespace

QString summaryText(const FixSummary &summary)
{
    const NmeaCounts &counts = summary.counts;
    if (counts.sentences > 0 && counts.refused() == 0)
        return {};
    QString text = summary.file.isEmpty() ? QString() : summary.file + QLatin1String(": ");
    if (counts.sentences == 0)
        text += words(QT_TRANSLATE_NOOP(
                          "FixLines",
                          "No valid NMEA sentence was found (%1 refused, %2 other lines). If the receiver speaks "
                          "a binary protocol, switch it to NMEA output."))
                    .arg(counts.refused())
                    .arg(counts.otherLines);
    else
        text += words(QT_TRANSLATE_NOOP(
                          "FixLines",
                          "%1 sentences were passed over: %2 with a false checksum, %3 without one, %4 malformed, "
                          "%5 too long."))
                    .arg(counts.refused())
                    .arg(counts.badChecksum)
                    .arg(counts.noChecksum)
                    .arg(counts.malformed)
                    .arg(counts.tooLong);
    return counts.named.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(namedText(counts));
}

} // namespace mingcha::evidence
