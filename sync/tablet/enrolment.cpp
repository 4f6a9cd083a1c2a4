// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/enrolment.h"

#include "sync/tablet/awaiting.h"
#include "sync/tablet/centreclient.h"

#include <QCoreApplication>
#include <QPointer>

namespace mingcha::tablet {

/// Shared with the coroutines under way, so that it outlives them.
struct Enrolment::Begun
{
    CentreClient client;
    Met met;
    QByteArray token;
    Id incarnation;
    Id device;
    journal::SigningKey key;
};

Enrolment::Enrolment(Tablet &tablet, QObject *parent) : QObject(parent), m_tablet(tablet) {}

Enrolment::~Enrolment()
{
    if (m_begun)
        m_begun->client.shutDown();
}

void Enrolment::meet(const QString &url, const QByteArray &token, std::function<void(Result<Met>)> done)
{
    // The same token again means a retry: with the same key, so that a lost answer does no harm.
    if (!m_begun || m_begun->token != token || m_begun->met.centre.url != url) {
        m_begun = sharedByCoroutines<Begun>();
        m_begun->token = token;
        m_begun->met.centre.url = url;
        const qint64 nowMs = m_tablet.clock().now().wallMs;
        m_begun->incarnation = makeId(nowMs, m_tablet.random());
        m_begun->key = journal::makeSigningKey(m_tablet.random());
        const std::vector<Enrolled> people = m_tablet.vault().people();
        m_begun->device = people.empty() ? makeId(nowMs, m_tablet.random()) : people.front().device;
    }
    if (const Status status = m_begun->client.setAddress(url); !status) {
        done(status.error());
        return;
    }
    ask(m_begun, std::move(done));
}

QCoro::Task<> Enrolment::ask(std::shared_ptr<Begun> begun, std::function<void(Result<Met>)> done)
{
    const QPointer<Enrolment> self(this);
    const Answered<wire::CentreAnswer> answer = co_await begun->client.centre();
    if (!self)
        co_return;
    if (!answer) {
        done(answer.trouble.error);
        co_return;
    }
    if (answer.value->oldestVersion > wire::kVersion) {
        done(Error{ErrorCode::Newer, tr("This centre asks for a newer version of Mingcha. Update the app first."), {}});
        co_return;
    }
    CentreIdentity &centre = begun->met.centre;
    centre.name = answer.value->name;
    centre.publicKey = answer.value->publicKey;
    centre.epoch = answer.value->epoch;
    begun->met.digits = wire::confirmationDigits(begun->token, centre.publicKey);
    done(begun->met);
}

void Enrolment::join(const QByteArray &pin, const QString &deviceName, Tablet::Done done)
{
    if (!m_begun || m_begun->met.digits.isEmpty()) {
        done(Error{ErrorCode::Conflict, tr("Read the enrolment slip first."), {}});
        return;
    }
    if (const Status status = Vault::checkNewPin(pin); !status) {
        done(status);
        return;
    }
    finish(m_begun, pin, deviceName, std::move(done));
}

QCoro::Task<> Enrolment::finish(std::shared_ptr<Begun> begun, QByteArray pin, QString deviceName, Tablet::Done done)
{
    const QPointer<Enrolment> self(this);
    Random &random = m_tablet.random();
    // Sealed first: a key that cannot be kept must not be enrolled.
    const QByteArray secret = Vault::boundSecret(begun->key.secretKey, begun->met.centre, begun->incarnation);
    auto seal = [secret, pin, &random] { return journal::sealSecret(secret, pin, random); };
    OnThread sealing(m_tablet, std::move(seal));
    const Result<QByteArray> sealed = co_await sealing;
    if (!self)
        co_return;
    if (!sealed) {
        done(sealed.error());
        co_return;
    }
    wire::EnrolRequest request;
    request.token = begun->token;
    request.incarnation = begun->incarnation;
    request.publicKey = begun->key.publicKey;
    request.device = begun->device;
    request.deviceName = deviceName;
    request.appVersion = QCoreApplication::applicationVersion();
    request.former = m_tablet.vault().formerLives(begun->met.centre.publicKey);
    const Answered<wire::EnrolAnswer> answer = co_await begun->client.enrol(request);
    if (!self)
        co_return;
    if (!answer) {
        done(answer.trouble.error);
        co_return;
    }
    Enrolled enrolled;
    enrolled.person = answer.value->person;
    enrolled.name = answer.value->personName;
    enrolled.incarnation = begun->incarnation;
    enrolled.publicKey = begun->key.publicKey;
    enrolled.sealedKey = *sealed;
    enrolled.centre = begun->met.centre;
    enrolled.centre.epoch = answer.value->epoch;
    enrolled.district = answer.value->district;
    enrolled.districtName = answer.value->districtName;
    enrolled.device = begun->device;
    enrolled.deviceName = deviceName;
    m_tablet.adopt(enrolled, begun->key, std::move(done));
}

void Enrolment::enrol(const QString &url, const QByteArray &token, const QByteArray &pin, const QString &deviceName,
                      Tablet::Done done)
{
    meet(url, token, [this, pin, deviceName, done = std::move(done)](const Result<Met> &met) {
        if (met)
            join(pin, deviceName, done);
        else
            done(met.error());
    });
}

} // namespace mingcha::tablet
