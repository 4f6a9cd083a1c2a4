// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who is enrolled on this device, with each one's secret key sealed under a PIN, in one file written atomically. Counts
// wrong PINs: after a few a growing wait, after ten the key stays shut until the person is enrolled again. A wait is
// measured by uptime within one boot and begins again after a restart, so setting the clock does not shorten it.
// Values and a file; no keys are kept open here.
#pragma once

#include "core/base/clock.h"
#include "core/journal/keys.h"
#include "core/journal/store.h"
#include "sync/wire/messages.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace mingcha::tablet {

inline constexpr int kFreePinTries = 3;              ///< wrong ones before the first wait
inline constexpr int kMaxPinTries = 10;              ///< then the key stays shut
inline constexpr qint64 kFirstPinWaitMs = 30 * 1000; ///< doubled with every further wrong PIN
inline constexpr qint64 kLongestPinWaitMs = 15 * 60 * 1000;
inline constexpr int kLeastPinLength = 6;
inline constexpr int kMostPinLength = 64;

/// The server a person is enrolled at. A different public key under the same address is another server.
struct CentreIdentity
{
    QString url;
    QString name;
    QByteArray publicKey;
    Id epoch;
};

struct Enrolled
{
    Id person;
    QString name;
    Id incarnation;
    QByteArray publicKey;
    QByteArray sealedKey;
    CentreIdentity centre;
    QString district;
    QString districtName;
    Id device;
    QString deviceName;
    int wrongPins = 0;
    Moment lastWrong;
    bool former = false; ///< an earlier life of the same person: only its outbox is still of use

    [[nodiscard]] journal::Author author() const { return {incarnation, person}; }
};

struct PinState
{
    int left = kMaxPinTries;
    qint64 waitMs = 0; ///< before the next try
    bool shut = false;
};

class Vault
{
public:
    /// Reads the file; an absent one is an empty vault.
    [[nodiscard]] static Result<Vault> open(const QString &path);
    /// Reads `bytes` (empty: nobody) and writes through `keep`, where the file is not one of the file system.
    using Keep = std::function<Status(const QByteArray &bytes)>;
    [[nodiscard]] static Result<Vault> over(const QByteArray &bytes, Keep keep, const QString &name = {});

    /// Those who can sign in, the last used one first.
    [[nodiscard]] std::vector<Enrolled> people() const;
    /// Every incarnation, former ones too.
    [[nodiscard]] const std::vector<Enrolled> &all() const { return m_all; }
    [[nodiscard]] const Enrolled *find(const Id &person) const;
    /// The lives that this tablet had at a centre, as enrolling anew tells them.
    [[nodiscard]] std::vector<wire::FormerLife> formerLives(const QByteArray &centreKey) const;
    [[nodiscard]] bool isEmpty() const { return m_all.empty(); }

    /// Adds an enrolment; an earlier one of the same person becomes `former`. Written when it returns.
    [[nodiscard]] Status add(Enrolled enrolled);
    /// Remembers which epoch of the centre the data belongs to.
    [[nodiscard]] Status setEpoch(const QByteArray &centreKey, const Id &epoch);

    [[nodiscard]] PinState pinState(const Id &person, const Moment &now) const;
    /// Denied with how long to wait or that the key is shut; success when a PIN may be tried.
    [[nodiscard]] Status mayTry(const Id &person, const Moment &now) const;
    [[nodiscard]] Status noteWrong(const Id &person, const Moment &now);
    [[nodiscard]] Status noteRight(const Id &person);

    /// What is sealed with the PIN: the secret key, and a hash of who it is for, so that neither another centre's address nor its
    /// key can be put beside it unseen.
    [[nodiscard]] static QByteArray boundSecret(const QByteArray &secretKey, const CentreIdentity &centre,
                                                const Id &incarnation);
    /// Opens the key: slow on purpose; any thread but the GUI's. Damaged when it was sealed for another centre.
    [[nodiscard]] static Result<journal::SigningKey> openKey(const Enrolled &enrolled, const QByteArray &pin);
    /// Invalid, in words, when a PIN is too short, too long or one digit over and over.
    [[nodiscard]] static Status checkNewPin(const QByteArray &pin);

private:
    explicit Vault(Keep keep) : m_keep(std::move(keep)) {}
    [[nodiscard]] Enrolled *current(const Id &person);
    [[nodiscard]] Status save() const;
    Keep m_keep;
    std::vector<Enrolled> m_all;
};

} // namespace mingcha::tablet
