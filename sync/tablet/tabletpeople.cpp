// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Who is signed in on a tablet: PINs tried, keys opened and forgotten.
#include "sync/tablet/tablet.h"

#include "core/journal/ownchain.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace mingcha::tablet {

namespace {

/// Salt, nonce and tag around an Ed25519 secret key alone; Vault::boundSecret() is longer, and nobody without the PIN shortens it.
constexpr qsizetype kOlderSealedBytes = 16 + 24 + 64 + 16;

Error nobody()
{
    return {ErrorCode::NotFound, QCoreApplication::translate("Tablet", "Nobody is enrolled on this tablet yet."), {}};
}

Error notThisOne()
{
    return {
        ErrorCode::NotFound, QCoreApplication::translate("Tablet", "This person is not enrolled on this tablet."), {}};
}

int secondsOf(qint64 ms)
{
    constexpr qint64 kSecondMs = 1000;
    return static_cast<int>((ms + kSecondMs - 1) / kSecondMs);
}

} // namespace

Result<Signer> Tablet::tried(const Enrolled &enrolled, Result<journal::SigningKey> key)
{
    if (!key) {
        if (key.error().code != ErrorCode::Denied)
            return key.error();
        if (const Status noted = m_vault.noteWrong(enrolled.person, m_clock.now()); !noted)
            return noted.error();
        const PinState state = m_vault.pinState(enrolled.person, m_clock.now());
        if (state.waitMs > 0 && !state.shut)
            return Error{ErrorCode::Denied,
                         QCoreApplication::translate("Tablet", "The PIN is not right. Try again in %n second(s).",
                                                     nullptr, secondsOf(state.waitMs)),
                         {},
                         true};
        if (const Status next = m_vault.mayTry(enrolled.person, m_clock.now()); !next)
            return next.error();
        return Error{
            ErrorCode::Denied,
            QCoreApplication::translate("Tablet", "The PIN is not right. %n more try(s).", nullptr, state.left),
            {}};
    }
    if (const Status noted = m_vault.noteRight(enrolled.person); !noted)
        return noted.error();
    return Signer{enrolled.author(), std::move(*key), enrolled.name, enrolled.sealedKey.size() <= kOlderSealedBytes};
}

void Tablet::openKey(const Id &person, const QByteArray &pin, std::function<void(Result<Signer>)> done)
{
    const Enrolled *enrolled = m_vault.find(person);
    const Status may =
        enrolled ? m_vault.mayTry(person, m_clock.now()) : Status(m_vault.people().empty() ? nobody() : notThisOne());
    if (!may) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done), error = may.error()] { done(error); }, Qt::QueuedConnection);
        return;
    }
    QThreadPool::globalInstance()->start(
        [tablet = QPointer<Tablet>(this), one = *enrolled, pin, done = std::move(done)] {
            Result<journal::SigningKey> key = Vault::openKey(one, pin);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [tablet, one, key, done] {
                    if (tablet)
                        done(tablet->tried(one, key));
                },
                Qt::QueuedConnection);
        });
}

void Tablet::signIn(Signer signer)
{
    if (m_session && m_session->author.incarnation != signer.author.incarnation)
        lock();
    // Whose key is sealed with its centre never had an older version: what waits unsigned there, somebody else wrote.
    if (signer.isOlder) {
        m_writer->post([incarnation = signer.author.incarnation, key = signer.key](journal::Store &store) {
            return journal::sealOlder(store, incarnation, key);
        });
    }
    m_session = std::move(signer);
    Q_EMIT sessionChanged();
}

void Tablet::unlock(const QByteArray &pin, Done done)
{
    const std::vector<Enrolled> people = m_vault.people();
    unlock(people.empty() ? Id{} : people.front().person, pin, std::move(done));
}

void Tablet::unlock(const Id &person, const QByteArray &pin, Done done)
{
    openKey(person, pin, [this, done = std::move(done)](Result<Signer> signer) {
        if (!signer) {
            done(signer.error());
            return;
        }
        signIn(std::move(*signer));
        done(success());
    });
}

Status Tablet::unlockNow(const Id &person, const QByteArray &pin)
{
    const Enrolled *found = m_vault.find(person);
    if (!found)
        return m_vault.people().empty() ? nobody() : notThisOne();
    const Enrolled enrolled = *found;
    if (const Status may = m_vault.mayTry(person, m_clock.now()); !may)
        return may;
    Result<Signer> signer = tried(enrolled, Vault::openKey(enrolled, pin));
    if (!signer)
        return signer.error();
    signIn(std::move(*signer));
    return success();
}

void Tablet::identify(const Id &person, const QByteArray &pin, std::function<void(Result<Signer>)> done)
{
    openKey(person, pin, [this, done = std::move(done)](Result<Signer> signer) {
        const auto isSame = [&](const Signer &other) { return other.author.incarnation == signer->author.incarnation; };
        if (signer && m_session && !isSame(*m_session) && std::none_of(m_others.begin(), m_others.end(), isSame))
            m_others.push_back(*signer);
        done(std::move(signer));
    });
}

std::vector<Signer> Tablet::openKeys() const
{
    std::vector<Signer> keys;
    if (m_session)
        keys.push_back(*m_session);
    keys.insert(keys.end(), m_others.begin(), m_others.end());
    return keys;
}

void Tablet::lock()
{
    if (!m_session && m_others.empty())
        return;
    m_session.reset();
    m_others.clear();
    Q_EMIT sessionChanged();
}

void Tablet::adopt(Enrolled enrolled, journal::SigningKey key, Done done)
{
    const auto addAuthor = [author = enrolled.author(), device = enrolled.device, publicKey = key.publicKey](
                               journal::Store &store) { return store.addAuthor(author, device, publicKey, true); };
    m_writer->post(addAuthor, this,
                   [this, enrolled = std::move(enrolled), key = std::move(key), done = std::move(done)](Status status) {
                       if (status)
                           status = m_vault.add(enrolled);
                       if (status) {
                           signIn({enrolled.author(), key, enrolled.name});
                           Q_EMIT enrolmentChanged();
                       }
                       done(status);
                   });
}

} // namespace mingcha::tablet
