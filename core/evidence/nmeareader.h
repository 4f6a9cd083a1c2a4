// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Turns the bytes of a receiver (serial, TCP or a recorded log) into one Fix per epoch: all sentences with one UTC
// time. Feed it whatever arrives, in pieces of any size; it keeps at most one line. It never blocks, reads no clock and
// has no thread of its own. A bad sentence is counted and passed over, never guessed at: evidence must not rest on a
// line whose checksum fails. What may be wrong with a line, and the forms accepted, are in nmeasentence.h.
//
// Accuracy is the receiver's (GST) where it tells; else HDOP × kRangeErrorMm, marked as an estimate. Satellites used
// are what GGA says (GNS, then GSA, where it is silent), even where it stops at 12: it is the receiver's own statement.
#pragma once

#include "core/evidence/fix.h"
#include "core/evidence/nmeasentence.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace mingcha::evidence {

inline constexpr qsizetype kMaxLineBytes = 1'024;  ///< a longer run without a line end is passed over
inline constexpr qsizetype kMostRefusedNamed = 10; ///< of what was passed over, so many are named by line
inline constexpr qint64 kRangeErrorMm = 5'000;     ///< typical user-equivalent range error, one sigma, outdoors

/// What became of the lines; `sentences` are the good ones of any kind.
struct NmeaCounts
{
    int sentences = 0;
    int badChecksum = 0;
    int noChecksum = 0;
    int malformed = 0;
    int tooLong = 0;
    int otherLines = 0; ///< comments, binary, noise
    /// The first of those refused.
    struct Named
    {
        qint64 line = 0; ///< from 1
        NmeaFault fault = NmeaFault::None;
    };
    QList<Named> named;
    [[nodiscard]] int refused() const { return badChecksum + noChecksum + malformed + tooLong; }
};

class NmeaReader
{
public:
    explicit NmeaReader(FixSource source) : m_source(source) {}

    /// The epochs that these bytes complete, in order. An epoch is complete when the next one begins.
    [[nodiscard]] QList<Fix> feed(QByteArrayView bytes);
    /// The epoch that is still open, at the end of a log or when a live receiver pauses. A last line without an end is
    /// taken if its checksum is right.
    [[nodiscard]] QList<Fix> finish();
    [[nodiscard]] const NmeaCounts &counts() const { return m_counts; }

private:
    struct Epoch
    {
        std::optional<int> timeOfDayMs;
        std::optional<NmeaDate> date;
        std::optional<Point> point;
        int pointRank = 0; ///< GGA over GNS over RMC over GLL
        bool hasPositionSentence = false;
        FixKind kind = FixKind::Unknown;
        std::optional<int> usedByGga, usedByGns, hdopCenti, hdopByGsa;
        std::optional<qint64> accuracyMm;
        QSet<QByteArray> usedIds;
        QHash<QByteArray, int> inView;
    };

    void takeLine(QByteArrayView line, QList<Fix> &done);
    void refuse(NmeaFault fault);
    void takeSentence(const NmeaSentence &sentence, QList<Fix> &done);
    void mergeStatus(FixKind kind);
    void closeEpoch(QList<Fix> &done);
    void dateEpoch(Fix &fix);

    FixSource m_source;
    NmeaCounts m_counts;
    QByteArray m_line;
    qint64 m_lineNumber = 1;
    bool m_overlong = false;
    Epoch m_epoch;
    std::optional<NmeaDate> m_date; ///< of the last dated epoch
    int m_dateTimeOfDayMs = 0;
};

} // namespace mingcha::evidence
