// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Decides what to push next and what the centre's answer means: batches sized to the link, from the seq the centre
// asks for, never past what can be signed, one author after another. A pure step: no disk, no network, no event loop.
#pragma once

#include "core/journal/admission.h"

#include <map>
#include <optional>
#include <vector>

namespace mingcha::tablet {

inline constexpr int kFirstPushEntries = 64;
inline constexpr qsizetype kFirstPushBytes = 64 * 1024;
inline constexpr int kLeastPushEntries = 4;
inline constexpr qsizetype kLeastPushBytes = 4 * 1024;
inline constexpr int kMostPushEntries = journal::kMaxPushEntries;
inline constexpr qsizetype kMostPushBytes = 2 << 20;
inline constexpr qint64 kQuickPushMs = 2000; ///< a batch that took longer is large enough for this link

/// One of the authors on this device, as the tables have it.
struct Outbox
{
    Id incarnation;
    quint64 acknowledged = 0;
    quint64 last = 0;        ///< seq of its newest entry
    quint64 lastSigned = 0;  ///< up to where its author signed; what comes after is not sent
    quint64 turnEnd = 0;     ///< up to where it may go before another author of this device has a turn; 0: all of it
    bool isUnsigned = false; ///< its end waits, and its author did not sign it
    bool isSignedIn = false; ///< its author works on this device now
    /// The last one before what builds on something that stays here (holdWhatBuildsOn); nothing does: it may all go.
    std::optional<quint64> mayGo = std::nullopt;
};

struct PushNext
{
    enum class Kind {
        Nothing,
        Send,
        Stop,     ///< what is left is of another branch than the centre's
        Aside,    ///< what is left is of authors that were put aside or denied, or builds on that
        Unsigned, ///< what is left was signed by nobody; of who is signed in, if that is so
    } kind = Kind::Nothing;
    Id incarnation;
    quint64 from = 0; ///< first seq to send
    quint64 upTo = 0; ///< not past this one
    int maxEntries = 0;
    qsizetype maxBytes = 0; ///< of entries; the first entry goes in any case
};

/// What the centre said, or that it said nothing.
struct PushHeard
{
    enum class Kind { Answer, TimedOut, TooLarge, Failed } kind = Kind::Answer;
    Id incarnation;
    quint64 lastSeq = 0;
    bool gap = false;
    bool forked = false;
    qint64 tookMs = 0; ///< from asking to the answer
    /// With a gap: whether what the centre has there is what this device has, if that can be said; forked: false where already
    /// the first entry that was sent is another's.
    std::optional<bool> isSame = std::nullopt;
    quint64 sentFrom = 0; ///< the first that was sent
};

class PushStep
{
public:
    /// `boxes` in the order their first unsent entries were made.
    [[nodiscard]] PushNext next(const std::vector<Outbox> &boxes) const;
    /// `sentUpTo` is the last seq of the batch that this is about.
    void heard(const PushHeard &heard, quint64 sentUpTo);

    /// The author whose chain the centre has otherwise than this device: no more is sent in its name.
    [[nodiscard]] bool isForked(const Id &incarnation) const;
    /// An author of whom nothing can be sent in this turn, for another reason: the others' turn comes all the same.
    void putAside(const Id &incarnation);
    /// An author whose entries this session may not bring: no more is sent in its name until that is forgotten.
    void deny(const Id &incarnation) { m_denied.push_back(incarnation); }
    void forgetDenied() { m_denied.clear(); }
    void forgetAsides()
    {
        m_aside.clear();
        m_heldBefore.clear();
    }
    /// Whether a chain that stands at the centre as another one, where a batch from `sentFrom` begins, is still to be said from
    /// its first entry on: what came before may be another's as well.
    [[nodiscard]] bool mayRewind(const Id &incarnation, quint64 sentFrom) const;
    /// In this turn of this author only what comes before that entry is sent; when that did not help, because nothing before
    /// it is signed by itself, no more at all. `sentFrom` is where the batch began.
    void holdBefore(const Id &incarnation, quint64 seq, quint64 sentFrom);
    [[nodiscard]] bool isAside(const Id &incarnation) const;
    /// Put aside or denied.
    [[nodiscard]] bool isLeftOut(const Id &incarnation) const;
    void forgetForks() { m_forked.clear(); }
    void forgetRewind() { m_rewind.reset(); }
    /// The centre asked for entries it once acknowledged: it lost some. They are sent again; a person is told.
    [[nodiscard]] bool centreLost() const { return m_centreLost; }
    [[nodiscard]] int entries() const { return m_entries; }
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

private:
    struct Rewind
    {
        Id incarnation;
        quint64 from = 0;
    };
    [[nodiscard]] std::vector<Outbox> inTurn(std::vector<Outbox> boxes) const;
    void grow();
    void shrink();
    int m_entries = kFirstPushEntries;
    qsizetype m_bytes = kFirstPushBytes;
    std::vector<Id> m_forked;
    std::vector<Id> m_aside;
    std::vector<Id> m_denied;
    std::map<Id, quint64> m_heldBefore;
    std::optional<Rewind> m_rewind;
    bool m_centreLost = false;
};

} // namespace mingcha::tablet
