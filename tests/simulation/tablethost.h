// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A tablet's machine and its process: the real Tablet and SyncCore on a simulated disk, clock and network. The process can
// be killed and started again at any moment; its keys lie beside the disk, as in a key store. Main thread.
#pragma once

#include "sync/tablet/photofileoutbox.h"
#include "sync/tablet/synccore.h"
#include "tests/simulation/machine.h"
#include "tests/simulation/network.h"

#include <map>

namespace mingcha::simulation {

class CentreHost;

class TabletHost
{
public:
    /// Without photos their lane does nothing.
    TabletHost(const QString &name, Timeline &time, quint64 seed, Network &network, bool withPhotos = false);
    ~TabletHost();

    /// False when the disk does not let it; tried again later.
    bool start();
    void kill(bool withPower);
    [[nodiscard]] bool isUp() const { return m_tablet != nullptr; }
    /// Runs what waits for the writer; true when something did.
    bool turn();
    /// Uptime of the next wake-up as true time; −1: none.
    [[nodiscard]] qint64 wakeAt() const;
    void wake();

    /// Enters a person here, as enrolment does once slip and digits are right. Fails while either end is down.
    [[nodiscard]] Status enrol(CentreHost &centre, const Id &person);
    /// Signs in one of those who are enrolled here.
    void signIn(const Id &person);
    /// Those, while it is up.
    [[nodiscard]] std::vector<Id> people() const;
    /// One of them, to act beside whoever is signed in.
    [[nodiscard]] std::optional<tablet::Signer> signer(const Id &person) const;
    /// The engine ends or begins to work by itself.
    void setSyncing(bool syncing);

    [[nodiscard]] tablet::Tablet &tablet() { return *m_tablet; }
    [[nodiscard]] tablet::SyncCore &core() { return *m_core; }
    /// With photos only.
    [[nodiscard]] tablet::PhotoFileOutbox &photos() { return *m_photos; }
    /// Told something that no new enrolment mends: the centre has less than before.
    [[nodiscard]] bool isOnlyTold() const { return m_core->cause == tablet::kCentreBehind; }
    /// As start(), for a disk that was copied from another tablet.
    bool startAs(const Id &person)
    {
        m_person = person;
        return start();
    }
    [[nodiscard]] const Id &person() const { return m_person; }
    [[nodiscard]] Id incarnation() const;
    /// A connection for checks, while it is up.
    [[nodiscard]] journal::Database &database() { return *m_checks; }

    Machine machine;
    std::shared_ptr<Link> link;
    std::map<Id, journal::SigningKey> keys; ///< by incarnation
    std::function<void(TabletHost &)> started;
    /// Reads over one connection for as long as a process lives, which spares SQLite the reading of the schema; else each
    /// read opens its own, as in the field. From the next start on.
    bool keepsReader = false;

private:
    [[nodiscard]] tablet::OpenReader readers(const QString &path);
    Network &m_network;
    const bool m_withPhotos;
    std::unique_ptr<tablet::Tablet> m_tablet;
    std::unique_ptr<tablet::PhotoFileOutbox> m_photos;
    std::shared_ptr<tablet::SyncCore> m_core;
    std::unique_ptr<journal::Database> m_checks;
    std::shared_ptr<journal::Database> m_reader;
    Id m_person;
    bool m_syncing = true;
};

} // namespace mingcha::simulation
