// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/keys.h"

#include <QCoreApplication>

#include <sodium.h>

namespace mingcha::journal {

namespace {

constexpr unsigned long long kPinOperations = 3;
constexpr size_t kPinMemoryBytes = 32 * 1024 * 1024;

const quint8 *raw(QByteArrayView view)
{
    return reinterpret_cast<const quint8 *>(view.data());
}

Result<QByteArray> keyFromPin(QByteArrayView pin, QByteArrayView salt)
{
    QByteArray key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, '\0');
    if (crypto_pwhash(reinterpret_cast<quint8 *>(key.data()), static_cast<unsigned long long>(key.size()), pin.data(),
                      static_cast<unsigned long long>(pin.size()), raw(salt), kPinOperations, kPinMemoryBytes,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Error{
            ErrorCode::Io,
            QCoreApplication::translate("Keys", "There is not enough memory to check the PIN. Close other programs."),
            {},
            true};
    return key;
}

} // namespace

SigningKey makeSigningKey(Random &random)
{
    QByteArray seed(crypto_sign_SEEDBYTES, '\0');
    random.fill({reinterpret_cast<quint8 *>(seed.data()), static_cast<size_t>(seed.size())});
    SigningKey key{QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), QByteArray(crypto_sign_SECRETKEYBYTES, '\0')};
    crypto_sign_seed_keypair(reinterpret_cast<quint8 *>(key.publicKey.data()),
                             reinterpret_cast<quint8 *>(key.secretKey.data()), raw(seed));
    sodium_memzero(seed.data(), static_cast<size_t>(seed.size()));
    return key;
}

QByteArray sign(const SigningKey &key, QByteArrayView message)
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<quint8 *>(signature.data()), nullptr, raw(message),
                         static_cast<unsigned long long>(message.size()), raw(key.secretKey));
    return signature;
}

bool verifySignature(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    return publicKey.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(raw(signature), raw(message), static_cast<unsigned long long>(message.size()),
                                       raw(publicKey)) == 0;
}

Result<QByteArray> sealSecret(QByteArrayView secret, QByteArrayView pin, Random &random)
{
    QByteArray head(crypto_pwhash_SALTBYTES + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, '\0');
    random.fill({reinterpret_cast<quint8 *>(head.data()), static_cast<size_t>(head.size())});
    const QByteArrayView salt = QByteArrayView(head).first(crypto_pwhash_SALTBYTES);
    const QByteArrayView nonce = QByteArrayView(head).sliced(crypto_pwhash_SALTBYTES);
    const Result<QByteArray> key = keyFromPin(pin, salt);
    if (!key)
        return key.error();
    QByteArray box(secret.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        reinterpret_cast<quint8 *>(box.data()), nullptr, raw(secret), static_cast<unsigned long long>(secret.size()),
        raw(salt), static_cast<unsigned long long>(salt.size()), nullptr, raw(nonce), raw(*key));
    return head + box;
}

Result<QByteArray> openSecret(QByteArrayView sealed, QByteArrayView pin)
{
    constexpr qsizetype kHead = crypto_pwhash_SALTBYTES + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    if (sealed.size() < kHead + static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES))
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("Keys", "The sealed key is damaged. Enrol this tablet again."),
                     {}};
    const QByteArrayView salt = sealed.first(crypto_pwhash_SALTBYTES);
    const QByteArrayView nonce = sealed.sliced(crypto_pwhash_SALTBYTES, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const QByteArrayView box = sealed.sliced(kHead);
    const Result<QByteArray> key = keyFromPin(pin, salt);
    if (!key)
        return key.error();
    QByteArray secret(box.size() - static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES), '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<quint8 *>(secret.data()), nullptr, nullptr,
                                                   raw(box), static_cast<unsigned long long>(box.size()), raw(salt),
                                                   static_cast<unsigned long long>(salt.size()), raw(nonce),
                                                   raw(*key)) != 0)
        return Error{ErrorCode::Denied, QCoreApplication::translate("Keys", "The PIN is not right."), {}};
    return secret;
}

} // namespace mingcha::journal
