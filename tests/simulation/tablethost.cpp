// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/tablethost.h"

#include "sync/centre/accounts/enrolment.h"
#include "sync/tablet/awaiting.h"
#include "tests/simulation/centrehost.h"
#include "tests/simulation/district.h"

namespace mingcha::simulation {

namespace {

constexpr char kVaultName[] = "people.vault";

tablet::Vault vaultOn(Disk &disk)
{
    const auto keep = [&disk](const QByteArray &bytes) {
        return disk.writeWhole(kVaultName, bytes) ? success() : Status(ErrorCode::Io, QStringLiteral("simulated"));
    };
    return must(tablet::Vault::over(disk.readWhole(kVaultName), keep));
}

} // namespace

TabletHost::TabletHost(const QString &name, Timeline &time, quint64 seed, Network &network, bool withPhotos)
    : machine(name, time, seed), link(std::make_shared<Link>()), m_network(network), m_withPhotos(withPhotos)
{
    link->name = name.toLatin1();
    machine.disk.restore(district().tablet);
}

TabletHost::~TabletHost()
{
    kill(false);
}

bool TabletHost::start()
{
    if (m_tablet)
        return true;
    machine.disk.revive();
    const tablet::DataFolder folder =
        tablet::DataFolder::over(machine.folder(), [this] { return machine.disk.freeBytes(); });
    Result<std::unique_ptr<journal::Writer>> writer =
        journal::Writer::startHere([&] { return journal::Store::open(folder.databasePath(), rooms(), machine.clock); });
    if (!writer)
        return false;
    Result<std::unique_ptr<journal::Database>> checks =
        journal::Database::open(folder.databasePath(), journal::Database::Mode::Reader);
    if (!checks)
        return false;
    m_checks = std::move(*checks);
    const auto inPlace = [](const std::function<void()> &work) { work(); };
    m_tablet = tablet::Tablet::over(
        {folder, vaultOn(machine.disk), std::move(*writer), inPlace, readers(folder.databasePath())}, machine.clock,
        machine.random);
    if (m_withPhotos)
        m_photos = std::make_unique<tablet::PhotoFileOutbox>(*m_tablet);
    m_core = tablet::sharedByCoroutines<tablet::SyncCore>(*m_tablet, m_photos.get(), m_network.carrier(link));
    if (!m_person.isNull())
        signIn(m_person);
    if (m_syncing)
        m_core->start();
    machine.time.trace(machine.name(), QStringLiteral("up"));
    if (started)
        started(*this);
    return true;
}

tablet::OpenReader TabletHost::readers(const QString &path)
{
    tablet::OpenReader anew = tablet::readersOn(path);
    if (!keepsReader)
        return anew;
    return [this, anew = std::move(anew)]() -> Result<std::shared_ptr<journal::Database>> {
        if (m_reader) {
            static_cast<void>(m_reader->whole()); // what an earlier read met
            return m_reader;
        }
        Result<std::shared_ptr<journal::Database>> opened = anew();
        if (opened)
            m_reader = *opened;
        return opened;
    };
}

void TabletHost::kill(bool withPower)
{
    if (!m_tablet)
        return;
    machine.time.trace(machine.name(), withPower ? QStringLiteral("power cut") : QStringLiteral("killed"));
    machine.disk.die();
    m_core->end();
    m_core.reset();
    m_photos.reset();
    m_tablet.reset();
    m_reader.reset();
    m_checks.reset();
    if (withPower)
        machine.disk.losePower(machine.random);
}

bool TabletHost::turn()
{
    return m_tablet && m_tablet->writer().turn();
}

qint64 TabletHost::wakeAt() const
{
    if (!m_core || m_core->wakeAt() == 0)
        return -1;
    const auto uptime = static_cast<qint64>(machine.clock.now().uptimeMs);
    return machine.time.now() + std::max<qint64>(0, m_core->wakeAt() - uptime);
}

void TabletHost::wake()
{
    m_core->wake();
}

Id TabletHost::incarnation() const
{
    return m_tablet && m_tablet->session() ? m_tablet->session()->author.incarnation : Id{};
}

Status TabletHost::enrol(CentreHost &centre, const Id &person)
{
    const journal::SigningKey key = journal::makeSigningKey(machine.random);
    const std::vector<tablet::Enrolled> people = m_tablet->vault().people();
    const qint64 nowMs = machine.clock.now().wallMs;
    wire::EnrolRequest request;
    request.incarnation = makeId(nowMs, machine.random);
    request.publicKey = key.publicKey;
    request.device = people.empty() ? makeId(nowMs, machine.random) : people.front().device;
    request.deviceName = machine.name();
    request.former = m_tablet->vault().formerLives(centre.identity.key.publicKey);
    wire::EnrolAnswer answer;
    const qint64 centreMs = centre.machine.clock.now().wallMs;
    const Status taken = centre.run([&](journal::Store &store) -> Status {
        const Result<QByteArray> token = centre::issueToken(store, person, centreMs, centre.machine.random);
        if (!token)
            return token.error();
        request.token = *token;
        Result<wire::EnrolAnswer> made = centre::enrol(store, centre.identity, request, centreMs);
        if (!made)
            return made.error();
        answer = std::move(*made);
        return success();
    });
    if (!taken)
        return taken;
    tablet::Enrolled enrolled;
    enrolled.person = answer.person;
    enrolled.name = answer.personName;
    enrolled.incarnation = request.incarnation;
    enrolled.publicKey = key.publicKey;
    enrolled.centre = {QStringLiteral("http://centre.test"), centre.identity.name, centre.identity.key.publicKey,
                       answer.epoch};
    enrolled.district = answer.district;
    enrolled.device = request.device;
    enrolled.deviceName = machine.name();
    keys[request.incarnation] = key;
    m_person = person;
    m_tablet->adopt(enrolled, key, [](const Status &) {});
    machine.time.trace(machine.name(), QStringLiteral("enrolled as %1").arg(request.incarnation.toHex().right(6)));
    return success();
}

void TabletHost::signIn(const Id &person)
{
    const std::optional<tablet::Signer> known = signer(person);
    if (!known)
        return;
    m_person = person;
    m_tablet->signIn(*known);
}

std::vector<Id> TabletHost::people() const
{
    std::vector<Id> ids;
    for (const tablet::Enrolled &one : m_tablet->vault().people())
        ids.push_back(one.person);
    return ids;
}

std::optional<tablet::Signer> TabletHost::signer(const Id &person) const
{
    const tablet::Enrolled *enrolled = m_tablet->vault().find(person);
    const auto key = enrolled ? keys.find(enrolled->incarnation) : keys.end();
    return key == keys.end() ? std::nullopt
                             : std::optional(tablet::Signer{enrolled->author(), key->second, enrolled->name});
}

void TabletHost::setSyncing(bool syncing)
{
    m_syncing = syncing;
    if (!m_core)
        return;
    if (syncing)
        m_core->start();
    else
        m_core->pause();
}

} // namespace mingcha::simulation
