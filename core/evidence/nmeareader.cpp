// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/nmeareader.h"

#include <QDateTime>

#include <numeric>

namespace mingcha::evidence {

namespace {

constexpr int kDayMs = 86'400'000;
constexpr qint64 kHdopUnit = 100;

bool isMeasured(FixKind kind)
{
    return kind == FixKind::Autonomous || kind == FixKind::Differential || kind == FixKind::Rtk;
}

/// Which sentence's coordinates to prefer: the ones with the quality beside them first.
int rankOf(NmeaType type)
{
    switch (type) {
    case NmeaType::Gga: return 4;
    case NmeaType::Gns: return 3;
    case NmeaType::Rmc: return 2;
    case NmeaType::Gll: return 1;
    default: return 0;
    }
}

} // namespace

QList<Fix> NmeaReader::feed(QByteArrayView bytes)
{
    QList<Fix> done;
    for (const char c : bytes) {
        if (c == '\n' || c == '\r') {
            if (m_overlong)
                refuse(NmeaFault::TooLong);
            else
                takeLine(m_line, done);
            m_line.clear();
            m_overlong = false;
            m_lineNumber += c == '\n' ? 1 : 0;
        } else if (m_line.size() >= kMaxLineBytes) {
            m_overlong = true;
        } else {
            m_line.append(c);
        }
    }
    return done;
}

QList<Fix> NmeaReader::finish()
{
    QList<Fix> done = feed("\n");
    closeEpoch(done);
    return done;
}

void NmeaReader::takeLine(QByteArrayView line, QList<Fix> &done)
{
    if (line.isEmpty())
        return;
    qsizetype start = line.startsWith("#") ? -1 : line.indexOf('$');
    if (start < 0)
        ++m_counts.otherLines;
    // A sentence broken off by the next one on the same line loses only itself.
    while (start >= 0) {
        const qsizetype next = line.indexOf('$', start + 1);
        const NmeaParse parsed = parseNmea(line.sliced(start, (next < 0 ? line.size() : next) - start));
        if (parsed.fault == NmeaFault::None) {
            ++m_counts.sentences;
            takeSentence(parsed.sentence, done);
        } else {
            refuse(parsed.fault);
        }
        start = next;
    }
}

void NmeaReader::refuse(NmeaFault fault)
{
    switch (fault) {
    case NmeaFault::None: return;
    case NmeaFault::NoChecksum: ++m_counts.noChecksum; break;
    case NmeaFault::BadChecksum: ++m_counts.badChecksum; break;
    case NmeaFault::Malformed: ++m_counts.malformed; break;
    case NmeaFault::TooLong: ++m_counts.tooLong; break;
    }
    if (m_counts.named.size() < kMostRefusedNamed)
        m_counts.named.append({m_lineNumber, fault});
}

void NmeaReader::takeSentence(const NmeaSentence &sentence, QList<Fix> &done)
{
    if (sentence.timeOfDayMs) {
        if (m_epoch.timeOfDayMs && m_epoch.timeOfDayMs != sentence.timeOfDayMs)
            closeEpoch(done);
        m_epoch.timeOfDayMs = sentence.timeOfDayMs;
    }
    if (sentence.date)
        m_epoch.date = sentence.date;
    const int rank = rankOf(sentence.type);
    if (rank > 0)
        m_epoch.hasPositionSentence = true;
    if (sentence.point && rank > m_epoch.pointRank) {
        m_epoch.point = sentence.point;
        m_epoch.pointRank = rank;
    }
    if (sentence.kind)
        mergeStatus(*sentence.kind);
    if (sentence.accuracyMm)
        m_epoch.accuracyMm = sentence.accuracyMm;
    if (sentence.hdopCenti)
        (sentence.type == NmeaType::Gsa ? m_epoch.hdopByGsa : m_epoch.hdopCenti) = sentence.hdopCenti;
    if (sentence.type == NmeaType::Gga)
        m_epoch.usedByGga = sentence.satellites;
    else if (sentence.type == NmeaType::Gns)
        m_epoch.usedByGns = sentence.satellites;
    else if (sentence.type == NmeaType::Gsv && sentence.satellites)
        m_epoch.inView[sentence.talker] = std::max(m_epoch.inView[sentence.talker], *sentence.satellites);
    for (const QByteArray &id : sentence.usedIds)
        m_epoch.usedIds.insert(id);
}

/// An objection of any sentence of the epoch stands; among measured kinds the better one counts.
void NmeaReader::mergeStatus(FixKind kind)
{
    FixKind &now = m_epoch.kind;
    if (now == FixKind::Unknown || (isMeasured(now) && !isMeasured(kind) && kind != FixKind::Unknown) ||
        (isMeasured(now) && isMeasured(kind) && kind > now) ||
        (now == FixKind::Void && !isMeasured(kind) && kind != FixKind::Unknown))
        now = kind;
}

void NmeaReader::dateEpoch(Fix &fix)
{
    if (!m_epoch.timeOfDayMs)
        return;
    const int timeOfDayMs = *m_epoch.timeOfDayMs;
    std::optional<NmeaDate> date = m_epoch.date;
    // GGA and GLL carry no date: it is the last one seen, and the next day when the time fell past midnight.
    if (!date && m_date)
        date = timeOfDayMs + kDayMs / 2 < m_dateTimeOfDayMs ? m_date->addDays(1) : *m_date;
    if (!date)
        return;
    m_date = date;
    m_dateTimeOfDayMs = timeOfDayMs;
    fix.fixTimeMs = date->startOfDay(Qt::UTC).toMSecsSinceEpoch() + timeOfDayMs;
}

void NmeaReader::closeEpoch(QList<Fix> &done)
{
    Fix fix;
    fix.source = m_source;
    dateEpoch(fix);
    if (m_epoch.hasPositionSentence) {
        fix.point = m_epoch.point;
        fix.kind = m_epoch.kind;
        fix.satellitesUsed = m_epoch.usedByGga ? m_epoch.usedByGga : m_epoch.usedByGns;
        if (!fix.satellitesUsed && !m_epoch.usedIds.isEmpty())
            fix.satellitesUsed = static_cast<int>(m_epoch.usedIds.size());
        if (!m_epoch.inView.isEmpty())
            fix.satellitesInView = std::accumulate(m_epoch.inView.cbegin(), m_epoch.inView.cend(), 0);
        fix.hdopCenti = m_epoch.hdopCenti ? m_epoch.hdopCenti : m_epoch.hdopByGsa;
        if (m_epoch.accuracyMm) {
            fix.accuracyMm = m_epoch.accuracyMm;
        } else if (fix.hdopCenti) {
            fix.accuracyMm = *fix.hdopCenti * kRangeErrorMm / kHdopUnit;
            fix.accuracyEstimated = true;
        }
        if (!fix.point) {
            fix.accuracyMm.reset();
            fix.accuracyEstimated = false;
        }
        done.append(fix);
    }
    m_epoch = {};
}

} // namespace mingcha::evidence
