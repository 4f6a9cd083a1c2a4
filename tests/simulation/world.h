// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One centre and its tablets in simulated time: what turns the wheel. Everything that happens follows from the seed.
// A test puts things in motion and runs time forward; the ledger keeps what was called durable. Main thread.
#pragma once

#include "core/evidence/photofile.h"
#include "tests/simulation/centrehost.h"
#include "tests/simulation/district.h"
#include "tests/simulation/ledger.h"
#include "tests/simulation/tablethost.h"

#include <QStringList>

namespace mingcha::simulation {

class World
{
public:
    explicit World(quint64 seed, bool traced = false, bool withPhotos = false);
    ~World();

    /// A tablet for one of the district's people: up, enrolled, syncing by itself.
    TabletHost &addTablet(size_t person);
    /// Runs what is ready at this moment, until nothing is.
    void settle();
    void runFor(qint64 ms);
    /// Runs until it holds; false when it does not within that time.
    bool runUntil(const std::function<bool()> &holds, qint64 withinMs);
    /// Every tablet has sent everything, has everything, and says so.
    [[nodiscard]] bool isQuiet();
    /// All weather good, all disks whole, all clocks right, all processes up and told that the network changed.
    void heal();

    /// Whom the screen asks to enrol their tablet again does so; where another's work must wait for them, they sign in.
    void attend();
    [[nodiscard]] bool isAllUp() const;
    /// A disk goes back to an older copy, while all machines are up: what is then neither at the centre nor to be had from
    /// its tablet is lost, and excused.
    void restore(TabletHost &host, const Image &image);
    void restoreCentre(const Image &image, bool declared);
    /// A second tablet with the same data.
    TabletHost &clone(TabletHost &original);

    /// An act of the person signed in; kept in the ledger once it is called durable. `after` gets what became of it.
    using Acted = std::function<void(const Result<journal::Written> &)>;
    void act(TabletHost &at, tablet::Tablet::Build build, Acted after = {});
    /// Of another person who is enrolled there, beside whoever is signed in.
    void actAs(TabletHost &at, const Id &person, tablet::Tablet::Build build);
    /// The same, and runs until it is durable or has failed.
    Result<journal::Written> actNow(TabletHost &at, tablet::Tablet::Build build);

    /// The photos of a machine's own folder, as if its disk were large.
    [[nodiscard]] static evidence::PhotoFile photosOf(const Machine &machine);
    [[nodiscard]] std::vector<std::unique_ptr<TabletHost>> &tablets() { return m_tablets; }
    /// What does not hold now; empty when all does. `complete`: all is quiet, so both ends must agree as well.
    [[nodiscard]] QStringList broken(bool complete);
    void fail(const QString &what);
    [[nodiscard]] const QStringList &failures() const { return m_failures; }

    Timeline time;
    SeededRandom random;
    Network network;
    CentreHost centre;
    Ledger ledger;
    bool keepsReaders = false; ///< of the tablets added from now on, see TabletHost

private:
    void bury();
    void mourn();
    TabletHost &addHost();
    void watch(TabletHost &host);
    [[nodiscard]] std::function<void(const Result<journal::Written> &)> promising(TabletHost &at, Acted after);
    quint64 m_seed;
    bool m_withPhotos;
    std::vector<std::unique_ptr<TabletHost>> m_tablets;
    std::map<const TabletHost *, int> m_unquiet; ///< how often each was looked at while it lacked something
    QStringList m_failures;
};

} // namespace mingcha::simulation
