// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Enrolment, sessions and receipts. Entries and feeds are in entrymessages.cpp.
#include "sync/wire/messages.h"

#include "core/base/cbor.h"
#include "sync/wire/pack.h"
#include "sync/wire/reading.h"

#include <limits>

namespace mingcha::wire {

QByteArray sessionMessage(const QByteArray &nonce, const QByteArray &centreKey)
{
    return QByteArrayLiteral("mingcha session 1\n") + nonce + centreKey;
}

QString confirmationDigits(const QByteArray &token, const QByteArray &centreKey)
{
    const Hash digest = sha256({QByteArrayView("mingcha enrol"), QByteArrayView(token), QByteArrayView(centreKey)});
    const int number = (digest.bytes[0] << 16 | digest.bytes[1] << 8 | digest.bytes[2]) % 10000;
    return QStringLiteral("%1").arg(number, 4, 10, QLatin1Char('0'));
}

QByteArray encode(const EnrolRequest &message)
{
    cbor::Writer out;
    out.array(message.former.empty() ? 7 : 8);
    out.integer(kVersion);
    out.bytes(message.token);
    out.bytes(message.incarnation.view());
    out.bytes(message.publicKey);
    out.bytes(message.device.view());
    out.text(message.deviceName);
    out.text(message.appVersion);
    if (!message.former.empty()) {
        out.array(message.former.size() * 3);
        for (const FormerLife &life : message.former) {
            out.bytes(life.incarnation.view());
            out.bytes(life.person.view());
            out.bytes(life.publicKey);
        }
    }
    return pack(out.result());
}

Result<EnrolRequest> decodeEnrolRequest(QByteArrayView packed)
{
    EnrolRequest message;
    const auto formerLives = [](cbor::Reader &in, EnrolRequest &m, quint64 item) {
        if (item > 7)
            return in.skip();
        for (quint64 left = in.array() / 3; left > 0 && !in.failed(); --left) {
            FormerLife life;
            life.incarnation = in.fixed<16>();
            life.person = in.fixed<16>();
            life.publicKey = in.bytes().toByteArray();
            m.former.push_back(std::move(life));
        }
    };
    const auto items = [](cbor::Reader &in, EnrolRequest &m) {
        m.token = in.bytes().toByteArray();
        m.incarnation = in.fixed<16>();
        m.publicKey = in.bytes().toByteArray();
        m.device = in.fixed<16>();
        m.deviceName = in.text();
        m.appVersion = in.text();
    };
    return read(packed, 7, message, items, formerLives);
}

QByteArray encode(const EnrolAnswer &message)
{
    cbor::Writer out;
    out.array(6);
    out.integer(kVersion);
    out.bytes(message.person.view());
    out.text(message.personName);
    out.text(message.district);
    out.text(message.districtName);
    out.bytes(message.epoch.view());
    return pack(out.result());
}

Result<EnrolAnswer> decodeEnrolAnswer(QByteArrayView packed)
{
    EnrolAnswer message;
    return read(packed, 6, message, [](cbor::Reader &in, EnrolAnswer &m) {
        m.person = in.fixed<16>();
        m.personName = in.text();
        m.district = in.text();
        m.districtName = in.text();
        m.epoch = in.fixed<16>();
    });
}

QByteArray encode(const CentreAnswer &message)
{
    cbor::Writer out;
    out.array(7);
    out.integer(kVersion);
    out.text(message.name);
    out.bytes(message.publicKey);
    out.bytes(message.epoch.view());
    out.integer(message.oldestVersion);
    out.integer(message.newestVersion);
    out.array(static_cast<quint64>(message.catalogues.size()));
    for (const QString &version : message.catalogues)
        out.text(version);
    return pack(out.result());
}

Result<CentreAnswer> decodeCentreAnswer(QByteArrayView packed)
{
    CentreAnswer message;
    return read(packed, 7, message, [](cbor::Reader &in, CentreAnswer &m) {
        m.name = in.text();
        m.publicKey = in.bytes().toByteArray();
        m.epoch = in.fixed<16>();
        m.oldestVersion = static_cast<int>(in.integer());
        m.newestVersion = static_cast<int>(in.integer());
        for (quint64 left = in.array(); left > 0 && !in.failed(); --left)
            m.catalogues.append(in.text());
    });
}

QByteArray encode(const ChallengeRequest &message)
{
    cbor::Writer out;
    out.array(2);
    out.integer(kVersion);
    out.bytes(message.incarnation.view());
    return pack(out.result());
}

Result<ChallengeRequest> decodeChallengeRequest(QByteArrayView packed)
{
    ChallengeRequest message;
    return read(packed, 2, message, [](cbor::Reader &in, ChallengeRequest &m) { m.incarnation = in.fixed<16>(); });
}

QByteArray encode(const ChallengeAnswer &message)
{
    cbor::Writer out;
    out.array(2);
    out.integer(kVersion);
    out.bytes(message.nonce);
    return pack(out.result());
}

Result<ChallengeAnswer> decodeChallengeAnswer(QByteArrayView packed)
{
    ChallengeAnswer message;
    return read(packed, 2, message, [](cbor::Reader &in, ChallengeAnswer &m) { m.nonce = in.bytes().toByteArray(); });
}

QByteArray encode(const SessionRequest &message)
{
    cbor::Writer out;
    out.array(4);
    out.integer(kVersion);
    out.bytes(message.incarnation.view());
    out.bytes(message.nonce);
    out.bytes(message.signature);
    return pack(out.result());
}

Result<SessionRequest> decodeSessionRequest(QByteArrayView packed)
{
    SessionRequest message;
    return read(packed, 4, message, [](cbor::Reader &in, SessionRequest &m) {
        m.incarnation = in.fixed<16>();
        m.nonce = in.bytes().toByteArray();
        m.signature = in.bytes().toByteArray();
    });
}

QByteArray encode(const SessionAnswer &message)
{
    cbor::Writer out;
    out.array(8);
    out.integer(kVersion);
    out.bytes(message.token);
    out.integer(message.expiresMs);
    out.integer(message.nowMs);
    out.bytes(message.epoch.view());
    writeAwaited(out, message.extent);
    writeEnds(out, message.extent);
    writeLetIn(out, message.extent);
    return pack(out.result());
}

Result<SessionAnswer> decodeSessionAnswer(QByteArrayView packed)
{
    SessionAnswer message;
    const auto later = [](cbor::Reader &in, SessionAnswer &m, quint64 item) {
        if (item == 5)
            return readAwaited(in, m.extent);
        if (item == 6)
            return readEnds(in, m.extent);
        return item == 7 ? readLetIn(in, m.extent) : in.skip();
    };
    const auto items = [](cbor::Reader &in, SessionAnswer &m) {
        m.token = in.bytes().toByteArray();
        m.expiresMs = readTime(in);
        m.nowMs = readTime(in);
        m.epoch = in.fixed<16>();
    };
    return read(packed, 5, message, items, later);
}

QByteArray encodeReceipt(const Receipt &receipt)
{
    cbor::Writer out;
    out.array(7);
    out.integer(kVersion);
    out.bytes(receipt.epoch.view());
    out.bytes(receipt.incarnation.view());
    out.integer(static_cast<qint64>(receipt.lastSeq));
    out.bytes(receipt.link.view());
    out.integer(receipt.nowMs);
    out.array(receipt.outcomes.size() * 7);
    qint64 lastSeq = 0;
    qint64 lastPosition = 0;
    qint64 lastEffective = receipt.nowMs;
    for (const journal::Outcome &outcome : receipt.outcomes) {
        // Differences: in a batch they are nearly all 1 and compress to nothing.
        out.integer(static_cast<qint64>(outcome.seq) - lastSeq);
        out.integer(static_cast<int>(outcome.status));
        out.latin(outcome.reason);
        out.text(outcome.log.region);
        out.integer(static_cast<int>(outcome.log.audience));
        out.integer(static_cast<qint64>(outcome.position) - lastPosition);
        out.integer(outcome.effectiveMs - lastEffective);
        lastSeq = static_cast<qint64>(outcome.seq);
        lastPosition = static_cast<qint64>(outcome.position);
        lastEffective = outcome.effectiveMs;
    }
    return out.result();
}

Result<Receipt> decodeReceipt(QByteArrayView bytes)
{
    cbor::Reader in(bytes);
    Receipt receipt;
    if (in.array() != 7 || in.integer() != kVersion)
        in.fail("a receipt of an unknown version");
    receipt.epoch = in.fixed<16>();
    receipt.incarnation = in.fixed<16>();
    receipt.lastSeq = static_cast<quint64>(in.integer());
    receipt.link = in.fixed<32>();
    receipt.nowMs = readTime(in);
    constexpr qint64 kFarthest = std::numeric_limits<qint64>::max(); // of numbers and positions
    qint64 lastSeq = 0;
    qint64 lastPosition = 0;
    qint64 lastEffective = receipt.nowMs;
    for (quint64 left = in.array() / 7; left > 0 && !in.failed(); --left) {
        journal::Outcome outcome;
        lastSeq = in.within(kFarthest, lastSeq);
        outcome.seq = static_cast<quint64>(lastSeq);
        outcome.status = static_cast<journal::EntryStatus>(in.integer());
        outcome.reason = in.latin().toByteArray();
        outcome.log.region = in.text();
        outcome.log.audience = static_cast<journal::Audience>(in.integer());
        lastPosition = in.within(kFarthest, lastPosition);
        outcome.position = static_cast<quint64>(lastPosition);
        lastEffective = readTime(in, lastEffective);
        outcome.effectiveMs = lastEffective;
        receipt.outcomes.push_back(std::move(outcome));
    }
    if (const Status status = in.finish(); !status)
        return status.error();
    return receipt;
}

QByteArray refusedField(const std::vector<quint64> &seqs)
{
    QByteArrayList fields;
    for (const quint64 seq : seqs)
        fields.append(QByteArray::number(seq));
    return fields.join(',');
}

std::vector<quint64> readRefusedField(QByteArrayView field)
{
    std::vector<quint64> seqs;
    const QByteArrayList fields = field.toByteArray().split(',');
    for (const QByteArray &one : fields) {
        bool isNumber = false;
        const quint64 seq = one.trimmed().toULongLong(&isNumber);
        if (isNumber && seqs.size() < kMostRefusedTold)
            seqs.push_back(seq);
    }
    return seqs;
}

} // namespace mingcha::wire
