// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A file that only its readers' keys can open and that says who made it: for what is carried by hand where no link is (README.md,
// "By hand"). Records one after another under a key of its own (libsodium's secretstream), that key sealed to each reader,
// and at the end the maker's signature. Read whole records or an error: a cut, changed or foreign file never looks whole.
#pragma once

#include "core/journal/keys.h"

#include <QIODevice>

#include <memory>
#include <optional>
#include <vector>

namespace mingcha::wire {

inline constexpr size_t kMostSealedReaders = 64;       ///< of one file
inline constexpr qsizetype kMaxSealedRecord = 5 << 20; ///< of one record: above a packed push and a piece of a photo

class SealedWriter
{
public:
    /// `out` is open for writing and outlives the writer. `readers`, one at least, and `maker` are Ed25519.
    [[nodiscard]] static Result<SealedWriter> begin(QIODevice &out, const std::vector<QByteArray> &readers,
                                                    const journal::SigningKey &maker);
    SealedWriter(SealedWriter &&) noexcept;
    SealedWriter(const SealedWriter &) = delete;
    ~SealedWriter();
    [[nodiscard]] Status add(QByteArrayView record);
    /// Signs and ends it. Flushing and keeping the file is the caller's.
    [[nodiscard]] Status finish();

private:
    struct State;
    explicit SealedWriter(std::unique_ptr<State> state);
    [[nodiscard]] Status put(QByteArrayView record, unsigned char tag);
    std::unique_ptr<State> m_state;
};

class SealedReader
{
public:
    /// Invalid when it is no such file; Denied when it is sealed to other keys than `mine`.
    [[nodiscard]] static Result<SealedReader> begin(QIODevice &in, const journal::SigningKey &mine);
    SealedReader(SealedReader &&) noexcept;
    SealedReader(const SealedReader &) = delete;
    ~SealedReader();
    /// The next record; empty after the last. Damaged when the file is cut or was changed.
    [[nodiscard]] Result<std::optional<QByteArray>> next();
    /// After the last record: whether this key signed all of it.
    [[nodiscard]] bool isSignedBy(QByteArrayView maker) const;

private:
    struct State;
    explicit SealedReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace mingcha::wire
