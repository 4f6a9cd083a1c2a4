// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a centre signs of a log: the note "this log, in this epoch, has so many entries, and this is the root of their tree"
// (the text of C2SP's tlog-checkpoint and signed-note), and the leaf that stands for one entry. Values only.
#pragma once

#include "core/journal/entry.h"
#include "core/journal/keys.h"
#include "core/journal/merkle.h"
#include "core/journal/room.h"

namespace mingcha::journal {

/// What the log says at one position. `flag`: empty when accepted, else the reason.
[[nodiscard]] Hash logLeaf(quint64 position, const EntryRef &ref, const Hash &headerHash, qint64 effectiveMs,
                           QByteArrayView flag);

/// Where an epoch went on from: what the log had come to in the epoch before.
struct EpochStart
{
    Id parent;
    quint64 size = 0;
    Hash root;
    bool operator==(const EpochStart &) const = default;
};

struct Checkpoint
{
    LogKey log;
    Id epoch;
    quint64 size = 0;
    Hash root;
    std::optional<EpochStart> start; ///< in every epoch but the first
    bool operator==(const Checkpoint &) const = default;
};

/// A checkpoint with the hashes that show what is in it.
struct LogProof
{
    Checkpoint checkpoint;
    QByteArray signature;
    quint64 held = 0;           ///< the proof begins from the frontier that the reader holds at this size
    std::vector<quint64> sizes; ///< older sizes whose roots it shows
    std::vector<Hash> hashes;
    bool isGenuine = false; ///< set by the reader: the signature is its centre's
};

/// A tree whose frontier a reader holds.
struct HeldSize
{
    LogKey log;
    quint64 size = 0;
    bool operator==(const HeldSize &) const = default;
};

/// Names the log in this epoch; also the name of the key in the note.
[[nodiscard]] QByteArray originOf(const Checkpoint &checkpoint);
/// The bytes that are signed.
[[nodiscard]] QByteArray checkpointText(const Checkpoint &checkpoint);
/// Text, empty line, signature: what is printed and kept by a second office.
[[nodiscard]] QByteArray checkpointNote(const Checkpoint &checkpoint, const SigningKey &key);
struct SignedNote
{
    Checkpoint checkpoint;
    QByteArray signature;
};
/// Invalid when it is not such a note, and when no line of it is signed by `publicKey`.
[[nodiscard]] Result<SignedNote> readCheckpointNote(QByteArrayView note, QByteArrayView publicKey);

} // namespace mingcha::journal
