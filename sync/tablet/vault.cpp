// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/vault.h"

#include "core/base/cbor.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace mingcha::tablet {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kSecretKeyBytes = 64; ///< Ed25519: seed and public key
constexpr quint64 kItems = 20;
constexpr qint64 kMaxVaultBytes = 1 << 20;

QString say(const char *text)
{
    return QCoreApplication::translate("Vault", text);
}

void writeMoment(cbor::Writer &out, const Moment &moment)
{
    out.integer(moment.wallMs);
    out.integer(static_cast<qint64>(moment.boot >> 1)); // CBOR integers here have 63 bits
    out.integer(static_cast<qint64>(moment.uptimeMs));
}

Moment readMoment(cbor::Reader &in)
{
    Moment moment;
    moment.wallMs = in.within(kFarthestMs);
    moment.boot = static_cast<quint64>(in.integer()) << 1;
    moment.uptimeMs = in.within(kFarthestMs);
    return moment;
}

void write(cbor::Writer &out, const Enrolled &e)
{
    out.array(kItems);
    out.bytes(e.person.view());
    out.text(e.name);
    out.bytes(e.incarnation.view());
    out.bytes(e.publicKey);
    out.bytes(e.sealedKey);
    out.text(e.centre.url);
    out.text(e.centre.name);
    out.bytes(e.centre.publicKey);
    out.bytes(e.centre.epoch.view());
    out.text(e.district);
    out.text(e.districtName);
    out.bytes(e.device.view());
    out.text(e.deviceName);
    out.integer(e.wrongPins);
    writeMoment(out, e.lastWrong);
    out.boolean(e.former);
    out.null(); // room for what later versions add
    out.null();
}

Enrolled read(cbor::Reader &in)
{
    Enrolled e;
    if (in.array() != kItems)
        in.fail("a person's record is not whole");
    e.person = in.fixed<16>();
    e.name = in.text();
    e.incarnation = in.fixed<16>();
    e.publicKey = in.bytes().toByteArray();
    e.sealedKey = in.bytes().toByteArray();
    e.centre.url = in.text();
    e.centre.name = in.text();
    e.centre.publicKey = in.bytes().toByteArray();
    e.centre.epoch = in.fixed<16>();
    e.district = in.text();
    e.districtName = in.text();
    e.device = in.fixed<16>();
    e.deviceName = in.text();
    e.wrongPins = static_cast<int>(std::clamp<qint64>(in.integer(), 0, kMaxPinTries));
    e.lastWrong = readMoment(in);
    e.former = in.boolean();
    in.skip();
    in.skip();
    return e;
}

qint64 fullWaitMs(int wrongPins)
{
    if (wrongPins < kFreePinTries)
        return 0;
    return std::min(kFirstPinWaitMs << (wrongPins - kFreePinTries), kLongestPinWaitMs);
}

/// Counted by uptime; after a restart of the device the whole wait begins again with the boot. Wall time is not believed.
qint64 waitLeftMs(int wrongPins, const Moment &lastWrong, const Moment &now)
{
    const qint64 wait = fullWaitMs(wrongPins);
    const bool sameBoot = now.sameBoot(lastWrong) && now.uptimeMs >= lastWrong.uptimeMs;
    const quint64 gone = sameBoot ? now.uptimeMs - lastWrong.uptimeMs : now.uptimeMs;
    return std::max<qint64>(0, wait - static_cast<qint64>(std::min<quint64>(gone, static_cast<quint64>(wait))));
}

} // namespace

Result<Vault> Vault::open(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kMaxVaultBytes);
    if (!bytes && bytes.error().code != ErrorCode::NotFound)
        return bytes.error();
    const auto keep = [path](const QByteArray &all) {
        const Status written = writeFileAtomically(path, all);
        if (written)
            QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return written;
    };
    return over(bytes ? *bytes : QByteArray(), keep, path);
}

Result<Vault> Vault::over(const QByteArray &bytes, Keep keep, const QString &path)
{
    Vault vault(std::move(keep));
    if (bytes.isEmpty())
        return vault;
    cbor::Reader in{QByteArrayView(bytes)};
    if (in.array() != 2)
        in.fail("not a list of people");
    const qint64 version = in.integer();
    if (!in.failed() && version > kVersion)
        return Error{ErrorCode::Newer,
                     say(QT_TRANSLATE_NOOP(
                         "Vault", "Who is enrolled here was written by a newer version of Mingcha. Update the app.")),
                     path};
    for (quint64 left = in.array(); left > 0 && !in.failed(); --left)
        vault.m_all.push_back(read(in));
    if (const Status status = in.finish(); !status)
        return Error{
            ErrorCode::Damaged,
            say(QT_TRANSLATE_NOOP(
                "Vault",
                "The file of who is enrolled here is damaged. Restore it from a copy, or move it away and enrol again; "
                "what was recorded is kept in the database.")) +
                u' ' + status.error().text,
            path};
    return vault;
}

Status Vault::save() const
{
    cbor::Writer out;
    out.array(2);
    out.integer(kVersion);
    out.array(m_all.size());
    for (const Enrolled &enrolled : m_all)
        write(out, enrolled);
    return m_keep(out.result());
}

std::vector<Enrolled> Vault::people() const
{
    std::vector<Enrolled> people;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(people), [](const Enrolled &e) { return !e.former; });
    return people;
}

const Enrolled *Vault::find(const Id &person) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const Enrolled &e) { return e.person == person && !e.former; });
    return found == m_all.end() ? nullptr : &*found;
}

std::vector<wire::FormerLife> Vault::formerLives(const QByteArray &centreKey) const
{
    std::vector<wire::FormerLife> lives;
    for (const Enrolled &enrolled : m_all) {
        if (enrolled.centre.publicKey == centreKey)
            lives.push_back({enrolled.incarnation, enrolled.person, enrolled.publicKey});
    }
    return lives;
}

Enrolled *Vault::current(const Id &person)
{
    return const_cast<Enrolled *>(std::as_const(*this).find(person));
}

Status Vault::add(Enrolled enrolled)
{
    const std::vector<Enrolled> before = m_all;
    // The data here may be of an epoch before: then it is brought to the centre's by the first pull, not by enrolling.
    const auto isHere = [&](const Enrolled &other) { return other.centre.publicKey == enrolled.centre.publicKey; };
    if (const auto other = std::find_if(before.begin(), before.end(), isHere); other != before.end())
        enrolled.centre.epoch = other->centre.epoch;
    if (Enrolled *earlier = current(enrolled.person)) {
        if (earlier->incarnation == enrolled.incarnation)
            m_all.erase(m_all.begin() + (earlier - m_all.data()));
        else
            earlier->former = true;
    }
    m_all.insert(m_all.begin(), std::move(enrolled));
    const Status saved = save();
    if (!saved)
        m_all = before;
    return saved;
}

Status Vault::setEpoch(const QByteArray &centreKey, const Id &epoch)
{
    for (Enrolled &enrolled : m_all) {
        if (enrolled.centre.publicKey == centreKey)
            enrolled.centre.epoch = epoch;
    }
    return save();
}

PinState Vault::pinState(const Id &person, const Moment &now) const
{
    const Enrolled *enrolled = find(person);
    if (!enrolled)
        return {0, 0, true};
    PinState state;
    state.left = kMaxPinTries - enrolled->wrongPins;
    state.shut = state.left <= 0;
    state.waitMs = waitLeftMs(enrolled->wrongPins, enrolled->lastWrong, now);
    return state;
}

Status Vault::mayTry(const Id &person, const Moment &now) const
{
    if (!find(person))
        return Error{
            ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("Vault", "This person is not enrolled on this tablet.")), {}};
    const PinState state = pinState(person, now);
    if (state.shut)
        return Error{
            ErrorCode::Denied,
            say(QT_TRANSLATE_NOOP(
                "Vault",
                "Too many wrong PINs. Ask the team lead for a new enrolment code; what you recorded here is kept.")),
            {}};
    if (state.waitMs > 0) {
        constexpr qint64 kSecond = 1000;
        const auto seconds = static_cast<int>((state.waitMs + kSecond - 1) / kSecond);
        return Error{ErrorCode::Denied,
                     QCoreApplication::translate("Vault",
                                                 "After wrong PINs none is looked at for another %n second(s). Wait, "
                                                 "then enter yours again.",
                                                 nullptr, seconds),
                     {},
                     true};
    }
    return success();
}

Status Vault::noteWrong(const Id &person, const Moment &now)
{
    Enrolled *enrolled = current(person);
    if (!enrolled)
        return success();
    enrolled->wrongPins = std::min(enrolled->wrongPins + 1, kMaxPinTries);
    enrolled->lastWrong = now;
    return save();
}

Status Vault::noteRight(const Id &person)
{
    Enrolled *enrolled = current(person);
    if (!enrolled || (enrolled->wrongPins == 0 && enrolled == m_all.data()))
        return success();
    enrolled->wrongPins = 0;
    std::rotate(m_all.begin(), m_all.begin() + (enrolled - m_all.data()),
                m_all.begin() + (enrolled - m_all.data()) + 1);
    return save();
}

Result<journal::SigningKey> Vault::openKey(const Enrolled &enrolled, const QByteArray &pin)
{
    const Result<QByteArray> secret = journal::openSecret(enrolled.sealedKey, pin);
    if (!secret)
        return secret.error();
    const QByteArray key = secret->left(kSecretKeyBytes);
    // Before 0.1.0 was released nothing was bound; what was sealed then cannot be made of what is sealed now.
    if (secret->size() != kSecretKeyBytes && *secret != boundSecret(key, enrolled.centre, enrolled.incarnation))
        return Error{ErrorCode::Damaged,
                     say(QT_TRANSLATE_NOOP(
                         "Vault", "The centre named in this tablet's vault is not the one you enrolled at: somebody "
                                  "changed it. Nothing was sent. Call the person who looks after this tablet.")),
                     {}};
    return journal::SigningKey{enrolled.publicKey, key};
}

QByteArray Vault::boundSecret(const QByteArray &secretKey, const CentreIdentity &centre, const Id &incarnation)
{
    const Hash binding = sha256({"mingcha-vault-1", incarnation.view(), centre.publicKey, centre.url.toUtf8()});
    return secretKey + binding.toBytes();
}

Status Vault::checkNewPin(const QByteArray &pin)
{
    if (pin.size() < kLeastPinLength || pin.size() > kMostPinLength)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Vault", "A PIN has at least %1 characters.").arg(kLeastPinLength),
                     {}};
    if (pin.count(pin.front()) == pin.size())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Vault", "One character over and over is too easy to guess.")),
                     {}};
    return success();
}

} // namespace mingcha::tablet
