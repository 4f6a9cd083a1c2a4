// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/accounts/identity.h"

#include "core/base/files.h"
#include "core/journal/history.h"
#include "core/journal/ownchain.h"
#include "core/person/person.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>
#include <numeric>

#include <sys/stat.h>

namespace mingcha::centre {

namespace {

constexpr int kFormat = 1;
constexpr qint64 kMaxFileBytes = 16 * 1024;
constexpr qsizetype kPublicBytes = 32;
constexpr qsizetype kSecretBytes = 64;
constexpr qsizetype kMaxNameLength = 40; ///< a line of the enrolment page

Error unreadable(const QString &path)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Server",
                                        "The centre's key file cannot be read. Bring it back from a backup; without it "
                                        "every tablet would have to be enrolled anew."),
            path};
}

Result<Identity> read(const QByteArray &json, const QString &path)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    const auto bytesOf = [&](const char *name) {
        return QByteArray::fromBase64(file.value(QLatin1String(name)).toString().toLatin1());
    };
    Identity identity;
    identity.key = {bytesOf("publicKey"), bytesOf("secretKey")};
    const auto incarnation = Id::fromHex(file.value(QLatin1String("incarnation")).toString());
    const auto epoch = Id::fromHex(file.value(QLatin1String("epoch")).toString());
    identity.name = file.value(QLatin1String("name")).toString();
    const bool sizesFit =
        identity.key.publicKey.size() == kPublicBytes && identity.key.secretKey.size() == kSecretBytes;
    if (file.value(QLatin1String("format")).toInt() != kFormat || !sizesFit || !incarnation || !epoch)
        return unreadable(path);
    identity.incarnation = *incarnation;
    identity.epoch = *epoch;
    identity.parent = Id::fromHex(file.value(QLatin1String("parent")).toString()).value_or(Id());
    return identity;
}

Status write(const Identity &identity, const QString &path)
{
    const auto text = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    const QJsonObject file{{QStringLiteral("format"), kFormat},
                           {QStringLiteral("name"), identity.name},
                           {QStringLiteral("publicKey"), text(identity.key.publicKey)},
                           {QStringLiteral("secretKey"), text(identity.key.secretKey)},
                           {QStringLiteral("incarnation"), identity.incarnation.toHex()},
                           {QStringLiteral("epoch"), identity.epoch.toHex()},
                           {QStringLiteral("parent"), identity.parent.toHex()}};
    // Nobody else may read it at any moment, so the mask is set before the file is made.
    const mode_t before = ::umask(S_IRWXG | S_IRWXO);
    const Status status = writeFileAtomically(path, QJsonDocument(file).toJson());
    ::umask(before);
    if (!status)
        return status;
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error{ErrorCode::Io, QCoreApplication::translate("Server", "The key file cannot be closed to others."),
                     path};
    return success();
}

} // namespace

journal::Author Identity::author() const
{
    return {incarnation, person::centrePersonId()};
}

qint64 Identity::epochBegunMs() const
{
    constexpr size_t kTimeBytes = 6;
    return std::accumulate(epoch.bytes.begin(), epoch.bytes.begin() + kTimeBytes, qint64{0},
                           [](qint64 ms, quint8 byte) { return (ms << 8) | byte; });
}

bool Identity::isRefilling(qint64 nowMs, qint64 forMs) const
{
    return !parent.isNull() && std::abs(nowMs - epochBegunMs()) < forMs; // before it, too: the clock was wrong then
}

Result<Identity> openIdentity(const QString &folder, const Clock &clock, Random &random)
{
    const QString path = folder + QLatin1Char('/') + QLatin1String(kIdentityFile);
    if (QFile::exists(path)) {
        const Result<QByteArray> json = readFile(path, kMaxFileBytes);
        if (!json)
            return json.error();
        return read(*json, path);
    }
    const qint64 nowMs = clock.now().wallMs;
    Identity identity{journal::makeSigningKey(random), makeId(nowMs, random), makeId(nowMs, random), {}, {}};
    if (const Status status = write(identity, path); !status)
        return status.error();
    return identity;
}

Status nameCentre(const QString &folder, Identity &identity, const QString &name)
{
    if (name.size() > kMaxNameLength)
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("Server", "The centre's name has at most %1 characters.").arg(kMaxNameLength),
            name};
    identity.name = name;
    return write(identity, folder + QLatin1Char('/') + QLatin1String(kIdentityFile));
}

Result<Identity> beginEpoch(const QString &folder, const Identity &before, const Clock &clock, Random &random,
                            const std::function<Status(const Identity &begun)> &prepare)
{
    Identity identity = before;
    const qint64 nowMs = clock.now().wallMs;
    identity.parent = before.epoch;
    identity.epoch = makeId(nowMs, random);
    identity.incarnation = makeId(nowMs, random);
    if (const Status prepared = prepare ? prepare(identity) : success(); !prepared)
        return prepared.error();
    if (const Status status = write(identity, folder + QLatin1Char('/') + QLatin1String(kIdentityFile)); !status)
        return status.error();
    return identity;
}

Status enterCentre(journal::Store &store, const Identity &identity)
{
    return store.addAuthor(identity.author(), identity.incarnation, identity.key.publicKey, false);
}

Status checkSeal(journal::Database &database, const Identity &identity)
{
    const quint64 last = journal::lastSeq(database, identity.incarnation);
    if (last == 0)
        return success();
    const Result<Hash> link = journal::linkAt(database, {identity.incarnation, last});
    if (!link)
        return link.error();
    const Result<std::vector<journal::KeptSignature>> kept =
        journal::keptSignatures(database, identity.incarnation, last, 1);
    if (!kept)
        return kept.error();
    if (kept->size() == 1 && journal::verifySignature(identity.key.publicKey, link->view(), kept->front().signature))
        return success();
    return Error{ErrorCode::Damaged,
                 QCoreApplication::translate(
                     "Server", "What stands here in the centre's own name is not signed with its key: somebody else "
                               "wrote it. Nothing was written. \"mingcha-server verify\" names it; bring back a copy."),
                 {}};
}

Status sealCentre(journal::Store &store, const Identity &identity)
{
    const quint64 last = journal::lastSeq(store.database(), identity.incarnation);
    if (last == 0)
        return success();
    const journal::EntryRef ref{identity.incarnation, last};
    const Result<Hash> link = journal::linkAt(store.database(), ref);
    if (!link)
        return link.error();
    return store.keepSignature(ref, journal::sign(identity.key, link->view()));
}

} // namespace mingcha::centre
