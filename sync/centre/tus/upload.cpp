// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/tus/upload.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace mingcha::centre {

namespace {

constexpr int kStateVersion = 1;
constexpr std::array<const char *, 4> kStates{"open", "completed", "expired", "terminated"};

QString latin(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

} // namespace

QByteArray encode(const Upload &upload)
{
    const QJsonObject object{
        {QStringLiteral("version"), kStateVersion},
        {QStringLiteral("id"), latin(upload.id)},
        {QStringLiteral("owner"), latin(upload.owner)},
        {QStringLiteral("length"), upload.length},
        {QStringLiteral("metadata"), latin(upload.metadata)},
        {QStringLiteral("sha256"), upload.sha256 ? upload.sha256->toHex() : QString()},
        {QStringLiteral("state"), QString::fromLatin1(kStates[static_cast<size_t>(upload.state)])},
        {QStringLiteral("createdMs"), upload.createdMs},
        {QStringLiteral("lastByteMs"), upload.lastByteMs},
        {QStringLiteral("closedMs"), upload.closedMs},
        {QStringLiteral("receipt"), latin(upload.receipt.toBase64())},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<Upload> decodeUpload(const QByteArray &json, const QString &file)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return {ErrorCode::Damaged, QStringLiteral("this upload's state is not readable: ") + error.errorString(),
                file};
    if (object.value(QStringLiteral("version")).toInt() != kStateVersion)
        return {ErrorCode::Newer, QStringLiteral("this upload's state is of another version"), file};
    Upload upload;
    upload.id = object.value(QStringLiteral("id")).toString().toLatin1();
    upload.owner = object.value(QStringLiteral("owner")).toString().toLatin1();
    upload.length = object.value(QStringLiteral("length")).toInteger(-1);
    upload.metadata = object.value(QStringLiteral("metadata")).toString().toLatin1();
    upload.sha256 = Hash::fromHex(object.value(QStringLiteral("sha256")).toString());
    upload.createdMs = object.value(QStringLiteral("createdMs")).toInteger();
    upload.lastByteMs = object.value(QStringLiteral("lastByteMs")).toInteger();
    upload.closedMs = object.value(QStringLiteral("closedMs")).toInteger();
    upload.receipt = QByteArray::fromBase64(object.value(QStringLiteral("receipt")).toString().toLatin1());
    const QByteArray state = object.value(QStringLiteral("state")).toString().toLatin1();
    const auto found = std::find(kStates.begin(), kStates.end(), QByteArrayView(state));
    if (!Id::fromHex(latin(upload.id)) || upload.owner.isEmpty() || upload.length < 0 || found == kStates.end())
        return {ErrorCode::Damaged, QStringLiteral("this upload's state lacks its id, owner, length or state"), file};
    upload.state = static_cast<Upload::State>(found - kStates.begin());
    return upload;
}

Result<Metadata> parseMetadata(const QByteArray &field)
{
    Metadata metadata;
    if (field.trimmed().isEmpty())
        return metadata;
    for (const QByteArray &raw : field.split(',')) {
        const QByteArray pair = raw.trimmed();
        const qsizetype space = pair.indexOf(' ');
        const QByteArray key = space < 0 ? pair : pair.first(space);
        const bool isAscii = std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
        if (key.isEmpty() || !isAscii)
            return {ErrorCode::Invalid, QStringLiteral("Upload-Metadata has a key that is empty or not ASCII.")};
        if (metadata.contains(key))
            return {ErrorCode::Invalid, QStringLiteral("Upload-Metadata has the key “%1” twice.").arg(latin(key))};
        const auto value = QByteArray::fromBase64Encoding(space < 0 ? QByteArray() : pair.mid(space + 1),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        if (!value)
            return {ErrorCode::Invalid, QStringLiteral("Upload-Metadata “%1” is not base64.").arg(latin(key))};
        metadata.insert(key, *value);
    }
    return metadata;
}

} // namespace mingcha::centre
