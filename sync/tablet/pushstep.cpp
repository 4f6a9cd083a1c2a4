// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/pushstep.h"

#include <algorithm>

namespace mingcha::tablet {

/// What the centre lost of one author came before all that waits: it goes first.
std::vector<Outbox> PushStep::inTurn(std::vector<Outbox> boxes) const
{
    std::stable_partition(boxes.begin(), boxes.end(), [this](const Outbox &box) {
        return m_rewind && m_rewind->incarnation == box.incarnation && m_rewind->from <= box.acknowledged;
    });
    return boxes;
}

PushNext PushStep::next(const std::vector<Outbox> &boxes) const
{
    bool stopped = false;
    bool isLeft = false;
    bool isUnsigned = false;
    PushNext nothing;
    for (const Outbox &box : inTurn(boxes)) {
        const bool rewound = m_rewind && m_rewind->incarnation == box.incarnation;
        // Sent again beyond what the tables have as received, a receipt was not kept: they lead.
        const quint64 from = rewound ? std::min(m_rewind->from, box.acknowledged + 1) : box.acknowledged + 1;
        const quint64 turnEnd = box.turnEnd > 0 ? box.turnEnd : box.last;
        const auto held = m_heldBefore.find(box.incarnation);
        const quint64 mayGo = held == m_heldBefore.end() ? box.last : held->second - 1;
        const quint64 upTo = std::min({box.last, box.lastSigned, turnEnd, mayGo, box.mayGo.value_or(box.last)});
        isLeft = isLeft || box.mayGo;
        isUnsigned = isUnsigned || box.isUnsigned;
        if (box.isUnsigned && (box.isSignedIn || nothing.incarnation.isNull()))
            nothing.incarnation = box.incarnation;
        if (from > upTo)
            continue;
        stopped = stopped || isForked(box.incarnation);
        isLeft = isLeft || isLeftOut(box.incarnation);
        if (isForked(box.incarnation) || isLeftOut(box.incarnation))
            continue;
        return {PushNext::Kind::Send, box.incarnation, from, upTo, m_entries, m_bytes};
    }
    nothing.kind = stopped      ? PushNext::Kind::Stop
                   : isUnsigned ? PushNext::Kind::Unsigned
                   : isLeft     ? PushNext::Kind::Aside
                                : PushNext::Kind::Nothing;
    return nothing;
}

void PushStep::heard(const PushHeard &heard, quint64 sentUpTo)
{
    switch (heard.kind) {
    case PushHeard::Kind::TimedOut:
    case PushHeard::Kind::TooLarge: shrink(); return;
    case PushHeard::Kind::Failed: return;
    case PushHeard::Kind::Answer: break;
    }
    if (heard.forked && heard.isSame == false && mayRewind(heard.incarnation, heard.sentFrom)) {
        m_rewind = Rewind{heard.incarnation, 1};
        return;
    }
    const bool isRewound = m_rewind && m_rewind->incarnation == heard.incarnation;
    if (heard.forked) {
        if (!isForked(heard.incarnation))
            m_forked.push_back(heard.incarnation);
        if (isRewound)
            m_rewind.reset();
        return;
    }
    if (heard.gap) {
        // Of another branch, all is said again: the centre names where the two part.
        m_rewind = Rewind{heard.incarnation, heard.isSame == false ? 1 : heard.lastSeq + 1};
        m_centreLost = true;
        return;
    }
    if (isRewound) {
        // Sent again up to what was acknowledged before: from there the tables lead.
        m_rewind->from = std::max(m_rewind->from, heard.lastSeq + 1);
    }
    if (heard.lastSeq >= sentUpTo && heard.tookMs <= kQuickPushMs)
        grow();
}

bool PushStep::isForked(const Id &incarnation) const
{
    return std::find(m_forked.begin(), m_forked.end(), incarnation) != m_forked.end();
}

void PushStep::putAside(const Id &incarnation)
{
    if (!isAside(incarnation))
        m_aside.push_back(incarnation);
}

void PushStep::holdBefore(const Id &incarnation, quint64 seq, quint64 sentFrom)
{
    const auto [held, isNew] = m_heldBefore.try_emplace(incarnation, seq);
    if (!isNew)
        held->second = seq < held->second ? seq : sentFrom;
}

bool PushStep::mayRewind(const Id &incarnation, quint64 sentFrom) const
{
    const bool isSaid = m_rewind && m_rewind->incarnation == incarnation && m_rewind->from == sentFrom;
    return sentFrom > 1 && !isSaid;
}

bool PushStep::isAside(const Id &incarnation) const
{
    return std::find(m_aside.begin(), m_aside.end(), incarnation) != m_aside.end();
}

bool PushStep::isLeftOut(const Id &incarnation) const
{
    return isAside(incarnation) || std::ranges::find(m_denied, incarnation) != m_denied.end();
}

void PushStep::grow()
{
    m_entries = std::min(m_entries * 2, kMostPushEntries);
    m_bytes = std::min(m_bytes * 2, kMostPushBytes);
}

void PushStep::shrink()
{
    m_entries = std::max(m_entries / 2, kLeastPushEntries);
    m_bytes = std::max(m_bytes / 2, kLeastPushBytes);
}

} // namespace mingcha::tablet
