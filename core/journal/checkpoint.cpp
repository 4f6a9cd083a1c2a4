// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/checkpoint.h"

#include "core/base/cbor.h"

#include <QCoreApplication>

#include <array>

namespace mingcha::journal {

namespace {

constexpr qint64 kLeafVersion = 1;
constexpr quint64 kLeafItems = 7;
constexpr qsizetype kKeyIdBytes = 4;
constexpr char kEd25519 = '\x01'; ///< of C2SP signed-note
constexpr qsizetype kMaxNoteBytes = 4096;
constexpr std::array kAudienceWords{QByteArrayView("everyday"), QByteArrayView("covert"), QByteArrayView("private")};

QByteArray keyId(const QByteArray &name, QByteArrayView publicKey)
{
    return sha256({QByteArrayView(name), QByteArrayView("\n", 1), QByteArrayView(&kEd25519, 1), publicKey})
        .toBytes()
        .first(kKeyIdBytes);
}

Error notANote()
{
    return {ErrorCode::Invalid,
            QCoreApplication::translate("Journal", "This is not a checkpoint of a log, or another centre signed it."),
            {}};
}

std::optional<Hash> hashOf(const QByteArray &base64)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? Hash::fromBytes(decoded.decoded) : std::nullopt;
}

std::optional<Id> idOf(const QByteArray &hex)
{
    return Id::fromHex(QString::fromLatin1(hex));
}

/// "mingcha/EPOCH/REGION/AUDIENCE"
bool readOrigin(const QByteArray &line, Checkpoint &checkpoint)
{
    const QList<QByteArray> parts = line.split('/');
    if (parts.size() != 4 || parts[0] != "mingcha")
        return false;
    const std::optional<Id> epoch = idOf(parts[1]);
    const auto word = std::find(kAudienceWords.begin(), kAudienceWords.end(), QByteArrayView(parts[3]));
    if (!epoch || word == kAudienceWords.end())
        return false;
    checkpoint.epoch = *epoch;
    checkpoint.log = {QString::fromLatin1(parts[2]), static_cast<Audience>(word - kAudienceWords.begin())};
    return true;
}

/// "parent EPOCH SIZE ROOT"
bool readStart(const QByteArray &line, Checkpoint &checkpoint)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 4 || parts[0] != "parent")
        return false;
    const std::optional<Id> parent = idOf(parts[1]);
    const std::optional<Hash> root = hashOf(parts[3]);
    if (!parent || !root)
        return false;
    checkpoint.start = EpochStart{*parent, parts[2].toULongLong(), *root};
    return true;
}

} // namespace

Hash logLeaf(quint64 position, const EntryRef &ref, const Hash &headerHash, qint64 effectiveMs, QByteArrayView flag)
{
    cbor::Writer out;
    out.array(kLeafItems);
    out.integer(kLeafVersion);
    out.integer(static_cast<qint64>(position));
    out.bytes(ref.incarnation.view());
    out.integer(static_cast<qint64>(ref.seq));
    out.bytes(headerHash.view());
    out.integer(effectiveMs);
    out.latin(flag);
    return treeLeaf(out.result());
}

QByteArray originOf(const Checkpoint &checkpoint)
{
    const auto audience = std::min(static_cast<size_t>(checkpoint.log.audience), kAudienceWords.size() - 1);
    return "mingcha/" + checkpoint.epoch.toBytes().toHex() + '/' + checkpoint.log.region.toLatin1() + '/' +
           kAudienceWords[audience].toByteArray();
}

QByteArray checkpointText(const Checkpoint &checkpoint)
{
    QByteArray text = originOf(checkpoint) + '\n' + QByteArray::number(checkpoint.size) + '\n' +
                      checkpoint.root.toBytes().toBase64() + '\n';
    if (const auto &start = checkpoint.start)
        text += "parent " + start->parent.toBytes().toHex() + ' ' + QByteArray::number(start->size) + ' ' +
                start->root.toBytes().toBase64() + '\n';
    return text;
}

QByteArray checkpointNote(const Checkpoint &checkpoint, const SigningKey &key)
{
    const QByteArray text = checkpointText(checkpoint);
    const QByteArray name = originOf(checkpoint);
    return text + "\n\xe2\x80\x94 " + name + ' ' + (keyId(name, key.publicKey) + sign(key, text)).toBase64() + '\n';
}

Result<SignedNote> readCheckpointNote(QByteArrayView note, QByteArrayView publicKey)
{
    const QByteArray bytes = note.toByteArray();
    const qsizetype end = bytes.indexOf("\n\n");
    if (bytes.size() > kMaxNoteBytes || end < 0)
        return notANote();
    const QByteArray text = bytes.first(end + 1);
    const QList<QByteArray> lines = text.chopped(1).split('\n');
    SignedNote read;
    const bool fits = (lines.size() == 3 || lines.size() == 4) && readOrigin(lines[0], read.checkpoint) &&
                      (lines.size() == 3 || readStart(lines[3], read.checkpoint));
    if (!fits)
        return notANote();
    const std::optional<Hash> root = hashOf(lines[2]);
    read.checkpoint.size = lines[1].toULongLong();
    read.checkpoint.root = root.value_or(Hash{});
    if (!root || checkpointText(read.checkpoint) != text)
        return notANote();
    const QByteArray &name = lines[0];
    for (const QByteArray &line : bytes.sliced(end + 2).split('\n')) { // signatures of others are passed over
        const QByteArray prefix = "\xe2\x80\x94 " + name + ' ';
        const QByteArray base64 = line.startsWith(prefix) ? line.sliced(prefix.size()) : QByteArray();
        const QByteArray said = QByteArray::fromBase64(base64);
        if (said.toBase64() != base64)
            continue;
        if (said.startsWith(keyId(name, publicKey)) && verifySignature(publicKey, text, said.sliced(kKeyIdBytes))) {
            read.signature = said.sliced(kKeyIdBytes);
            return read;
        }
    }
    return notANote();
}

} // namespace mingcha::journal
