// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/sealedfile.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sodium.h>

namespace mingcha::wire {

namespace {

constexpr char kMagic[] = "mingcha sealed file 2\n";
constexpr qsizetype kMagicBytes = sizeof kMagic - 1;
constexpr qsizetype kKeyBytes = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr qsizetype kSealedKeyBytes = kKeyBytes + crypto_box_SEALBYTES;
constexpr qsizetype kHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype kLengthBytes = 4;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

QString say(const char *text)
{
    return QCoreApplication::translate("Handover", text);
}

Error cut()
{
    return {
        ErrorCode::Damaged,
        say(QT_TRANSLATE_NOOP("Handover", "The file is cut short or was changed. Nothing of it was taken in. Copy it "
                                          "again, or export again.")),
        {}};
}

Error notOurs()
{
    return {ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("Handover", "This is not a file that a tablet or the centre of Mingcha has made.")),
            {}};
}

/// What the maker signs: this kind of file, sealed to these readers, with these records. Who opened it and seals it to somebody
/// else has another head.
QByteArray signedBytes(const QByteArray &head, const Hash &records)
{
    return QByteArray(kMagic, kMagicBytes) + sha256(QByteArrayView(head)).toBytes() + records.toBytes();
}

/// The key of the stream, sealed to a reader; empty when that is no key.
QByteArray sealedTo(const QByteArray &reader, const QByteArray &key)
{
    QByteArray box(crypto_scalarmult_curve25519_BYTES, '\0');
    if (reader.size() != crypto_sign_PUBLICKEYBYTES || crypto_sign_ed25519_pk_to_curve25519(raw(box), raw(reader)) != 0)
        return {};
    QByteArray sealed(kSealedKeyBytes, '\0');
    return crypto_box_seal(raw(sealed), raw(key), kKeyBytes, raw(box)) == 0 ? sealed : QByteArray();
}

/// The key of the stream out of one of these boxes; empty when none is for `mine`.
QByteArray openedBy(const journal::SigningKey &mine, QByteArrayView boxes)
{
    QByteArray boxPublic(crypto_scalarmult_curve25519_BYTES, '\0');
    QByteArray boxSecret(crypto_scalarmult_curve25519_BYTES, '\0');
    bool opens = crypto_sign_ed25519_pk_to_curve25519(raw(boxPublic), raw(mine.publicKey)) == 0 &&
                 crypto_sign_ed25519_sk_to_curve25519(raw(boxSecret), raw(mine.secretKey)) == 0;
    QByteArray key;
    for (qsizetype at = 0; opens && key.isEmpty() && at < boxes.size(); at += kSealedKeyBytes) {
        key.fill('\0', kKeyBytes);
        if (crypto_box_seal_open(raw(key), raw(boxes.sliced(at, kSealedKeyBytes)), kSealedKeyBytes, raw(boxPublic),
                                 raw(boxSecret)) != 0)
            key.clear();
    }
    sodium_memzero(boxSecret.data(), static_cast<size_t>(boxSecret.size()));
    return key;
}

/// SHA-256 over the records, each after its length.
class RecordsHash
{
public:
    RecordsHash() { crypto_hash_sha256_init(&m_state); }
    void add(QByteArrayView record)
    {
        quint8 length[kLengthBytes];
        qToBigEndian(static_cast<quint32>(record.size()), length);
        crypto_hash_sha256_update(&m_state, length, kLengthBytes);
        crypto_hash_sha256_update(&m_state, raw(record), static_cast<unsigned long long>(record.size()));
    }
    [[nodiscard]] Hash result() const
    {
        crypto_hash_sha256_state copy = m_state;
        QByteArray hash(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256_final(&copy, raw(hash));
        return Hash::fromBytes(hash).value_or(Hash{});
    }

private:
    crypto_hash_sha256_state m_state{};
};

} // namespace

struct SealedWriter::State
{
    QIODevice &out;
    QByteArray head;
    journal::SigningKey maker;
    crypto_secretstream_xchacha20poly1305_state stream{};
    RecordsHash records;
};

SealedWriter::SealedWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SealedWriter::SealedWriter(SealedWriter &&) noexcept = default;
SealedWriter::~SealedWriter() = default;

Result<SealedWriter> SealedWriter::begin(QIODevice &out, const std::vector<QByteArray> &readers,
                                         const journal::SigningKey &maker)
{
    const Error noKey{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("Handover", "The reader's key is not a key.")), {}};
    if (readers.empty() || readers.size() > kMostSealedReaders)
        return noKey;
    QByteArray key(kKeyBytes, '\0');
    crypto_secretstream_xchacha20poly1305_keygen(raw(key));
    QByteArray head(1, static_cast<char>(readers.size()));
    bool fits = true;
    for (const QByteArray &reader : readers) {
        const QByteArray sealed = sealedTo(reader, key);
        fits = fits && !sealed.isEmpty();
        head += sealed;
    }
    QByteArray header(kHeaderBytes, '\0');
    auto state = std::make_unique<State>(State{out, {}, maker, {}, {}});
    const bool begun = crypto_secretstream_xchacha20poly1305_init_push(&state->stream, raw(header), raw(key)) == 0;
    sodium_memzero(key.data(), static_cast<size_t>(key.size()));
    if (!fits)
        return noKey;
    state->head = head + header;
    const QByteArray first = QByteArray(kMagic, kMagicBytes) + state->head;
    if (!begun || out.write(first) != first.size())
        return Error{ErrorCode::Io, out.errorString(), {}};
    return SealedWriter(std::move(state));
}

Status SealedWriter::put(QByteArrayView record, unsigned char tag)
{
    if (record.size() > kMaxSealedRecord)
        return Error{ErrorCode::Limit, say(QT_TRANSLATE_NOOP("Handover", "A part of the file is too large.")), {}};
    QByteArray box(kLengthBytes + record.size() + kOverhead, '\0');
    qToBigEndian(static_cast<quint32>(record.size() + kOverhead), box.data());
    crypto_secretstream_xchacha20poly1305_push(&m_state->stream, raw(box) + kLengthBytes, nullptr, raw(record),
                                               static_cast<unsigned long long>(record.size()), nullptr, 0, tag);
    if (m_state->out.write(box) != box.size())
        return Error{ErrorCode::DiskFull,
                     say(QT_TRANSLATE_NOOP("Handover", "The file cannot be written to its end (%1). Free some space "
                                                       "there, or use another drive."))
                         .arg(m_state->out.errorString()),
                     {}};
    return success();
}

Status SealedWriter::add(QByteArrayView record)
{
    m_state->records.add(record);
    return put(record, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
}

Status SealedWriter::finish()
{
    const QByteArray signature = journal::sign(m_state->maker, signedBytes(m_state->head, m_state->records.result()));
    return put(signature, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

struct SealedReader::State
{
    QIODevice &in;
    QByteArray head; ///< how many readers, their boxes and the stream's header
    crypto_secretstream_xchacha20poly1305_state stream{};
    RecordsHash records;
    QByteArray signature; ///< set once the end was seen
};

SealedReader::SealedReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SealedReader::SealedReader(SealedReader &&) noexcept = default;
SealedReader::~SealedReader() = default;

Result<SealedReader> SealedReader::begin(QIODevice &in, const journal::SigningKey &mine)
{
    const QByteArray magic = in.read(kMagicBytes);
    if (magic != QByteArrayView(kMagic, kMagicBytes))
        return notOurs();
    const QByteArray count = in.read(1);
    const auto readers = static_cast<size_t>(count.isEmpty() ? 0 : static_cast<quint8>(count.front()));
    if (readers == 0 || readers > kMostSealedReaders)
        return cut();
    const QByteArray boxes = in.read(static_cast<qsizetype>(readers) * kSealedKeyBytes);
    const QByteArray header = in.read(kHeaderBytes);
    if (boxes.size() != static_cast<qsizetype>(readers) * kSealedKeyBytes || header.size() != kHeaderBytes)
        return cut();
    QByteArray key = openedBy(mine, boxes);
    if (key.isEmpty())
        return Error{
            ErrorCode::Denied,
            say(QT_TRANSLATE_NOOP("Handover", "This file was made for somebody else: it cannot be opened here. "
                                              "Take it to the centre or the tablet it was made for.")),
            {}};
    auto state = std::make_unique<State>(State{in, count + boxes + header, {}, {}, {}});
    const bool begun = crypto_secretstream_xchacha20poly1305_init_pull(&state->stream, raw(header), raw(key)) == 0;
    sodium_memzero(key.data(), static_cast<size_t>(key.size()));
    if (!begun)
        return cut();
    return SealedReader(std::move(state));
}

Result<std::optional<QByteArray>> SealedReader::next()
{
    if (!m_state->signature.isEmpty())
        return std::optional<QByteArray>();
    const QByteArray length = m_state->in.read(kLengthBytes);
    if (length.size() != kLengthBytes)
        return cut();
    const auto boxed = static_cast<qsizetype>(qFromBigEndian<quint32>(length.constData()));
    if (boxed < kOverhead || boxed > kMaxSealedRecord + kOverhead)
        return cut();
    const QByteArray box = m_state->in.read(boxed);
    QByteArray record(boxed - kOverhead, '\0');
    unsigned char tag = 0;
    if (box.size() != boxed ||
        crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, raw(record), nullptr, &tag, raw(box),
                                                   static_cast<unsigned long long>(boxed), nullptr, 0) != 0)
        return cut();
    if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        if (record.size() != crypto_sign_BYTES || !m_state->in.read(1).isEmpty())
            return cut();
        m_state->signature = record;
        return std::optional<QByteArray>();
    }
    m_state->records.add(record);
    return std::optional(record);
}

bool SealedReader::isSignedBy(QByteArrayView maker) const
{
    return !m_state->signature.isEmpty() &&
           journal::verifySignature(maker, signedBytes(m_state->head, m_state->records.result()), m_state->signature);
}

} // namespace mingcha::wire
