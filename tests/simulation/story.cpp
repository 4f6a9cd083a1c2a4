// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/story.h"

#include "core/evidence/photoqueries.h"
#include "core/journal/admit.h"
#include "tests/simulation/acts.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/strangedevice.h"
#include "tests/simulation/world.h"

#include <sqlite3.h>

namespace mingcha::simulation {

namespace {

constexpr qint64 kStepMs = 40 * kSecond;       ///< about, between two things that happen
constexpr qint64 kMustAgreeWithin = 4 * kHour; ///< after healing: longer than any back-off
constexpr qint64 kLookEvery = 2 * kMinute;
constexpr qint64 kHearsWithin = 5 * kMinute; ///< of a new right, where nothing is in the way
constexpr quint64 kPhotosEvery = 4;          ///< of so many seeds one takes photos as well
constexpr quint64 kOpensEvery = 3;           ///< of so many seeds one opens a connection for each read, as in the field
constexpr quint64 kSharedEvery = 3;          ///< of so many seeds one has a tablet that two people share
constexpr quint64 kMostPhotoBytes = 200'000;
constexpr size_t kFewestTablets = 2;
constexpr size_t kMoreTablets = 2;
constexpr size_t kFewestSteps = 16;
constexpr size_t kMoreSteps = 24;

class Story
{
public:
    Story(quint64 seed, bool traced)
        : m_world(seed, traced, seed % kPhotosEvery == 0), m_seed(seed), m_takesPhotos(seed % kPhotosEvery == 0)
    {
    }

    Told tell()
    {
        m_world.keepsReaders = m_seed % kOpensEvery != 0;
        const size_t tablets = kFewestTablets + below(kMoreTablets + 1);
        for (size_t i = 0; i < tablets; ++i)
            m_world.addTablet(i);
        if (m_seed % kSharedEvery == 0)
            share(*m_world.tablets().front(), tablets);
        m_world.runFor(below(2) == 0 ? 0 : kMinute);
        const size_t steps = kFewestSteps + below(kMoreSteps + 1);
        for (size_t i = 0; i < steps && m_world.failures().isEmpty(); ++i) {
            step();
            m_world.runFor(static_cast<qint64>(below(2 * kStepMs)));
            if (m_world.time.isTraced())
                look();
        }
        m_world.heal();
        if (!m_isDeclared) { // whoever looks after the centre was told, and declares it now
            m_world.centre.declareRestored();
            m_world.heal();
        }
        agree();
        if (m_agreed) { // what is refused by now is let in, and all agree once more
            letIn();
            m_world.settle();
            m_agreed = false;
            agree();
        }
        Told told;
        told.broken = m_world.broken(m_agreed) + missingPhotos();
        for (const auto &host : m_world.tablets()) {
            if (m_isHonest && host->isUp())
                told.broken += falseAlarms(*host);
        }
        if (m_isPlain)
            told.broken += refusedTooEarly(m_world.centre);
        if (!m_agreed)
            told.broken.append(QStringLiteral("the ends do not come to agree: ") + standing());
        told.acts = static_cast<int>(m_world.ledger.all().size());
        told.faults = m_faults;
        told.letIn = letInCount();
        told.digest = digest();
        return told;
    }

private:
    quint64 below(quint64 bound) { return m_world.random.below(bound); }
    TabletHost &anyone() { return *m_world.tablets()[below(m_world.tablets().size())]; }
    quint64 anyNumber()
    {
        constexpr quint64 kMany = 1ULL << 40;
        return below(kMany);
    }

    void step()
    {
        constexpr quint64 kThings = 24;
        const quint64 what = below(kThings);
        if (what < 11)
            act();
        else if (what < 13)
            weather(*anyone().link);
        else if (what < 15)
            disk(below(3) == 0 ? m_world.centre.machine : anyone().machine);
        else if (what < 17)
            processes();
        else if (what < 18)
            clock(below(4) == 0 ? m_world.centre.machine : anyone().machine);
        else if (what < 20)
            office();
        else if (what < 22)
            lives();
        else if (what < 23)
            copies();
        else
            newerDevice();
    }

    /// The next of the district's people works here, too.
    void share(TabletHost &host, size_t person)
    {
        const Id first = host.person();
        must(host.enrol(m_world.centre, district().people[person].id));
        m_world.settle();
        host.signIn(first);
        m_world.settle();
    }

    /// Tablets are cloned, revoked and enrolled again.
    void lives()
    {
        ++m_faults;
        TabletHost &host = anyone();
        if (!m_world.centre.isUp() || !host.isUp())
            return;
        switch (below(4)) {
        case 0:
            m_isPlain = false;
            if (!std::exchange(m_isCloned, true))
                m_world.clone(host);
            break;
        case 1: {
            m_world.time.trace(host.machine.name(), QStringLiteral("is revoked"));
            const auto revoke = [&](journal::Store &store) {
                return centre::revoke(store, host.incarnation(), m_world.centre.machine.clock.now().wallMs);
            };
            static_cast<void>(m_world.centre.run(revoke));
            break;
        }
        case 2: static_cast<void>(host.enrol(m_world.centre, host.person())); break;
        default: m_world.attend();
        }
        m_world.settle();
    }

    /// Backups are made, and one day brought back.
    void copies()
    {
        ++m_faults;
        TabletHost &host = anyone();
        const bool ofCentre = below(2) == 0;
        std::optional<Image> &backup = ofCentre ? m_centreBackup : m_backups[host.machine.name()];
        if (!backup) {
            backup = ofCentre ? m_world.centre.machine.disk.image() : host.machine.disk.image();
            return;
        }
        if (!m_world.isAllUp())
            return;
        m_isPlain = false;
        if (ofCentre) {
            m_isDeclared = below(3) > 0;
            m_isHonest = m_isHonest && m_isDeclared;
            m_world.restoreCentre(*backup, m_isDeclared);
        } else {
            m_world.restore(host, *backup);
            mournPhotos(host);
        }
        backup.reset();
    }

    /// Somebody's tablet has a version of later years: kinds and fields that nobody here knows.
    void newerDevice()
    {
        if (!m_world.centre.isUp())
            return;
        const Disk::Unfailing unfailing(m_world.centre.machine.disk);
        if (!m_newer)
            m_newer.emplace(m_world, 0);
        m_newer->pushNovelty(anyNumber());
        m_world.settle();
    }

    /// With a trace it is told when something first broke; looking changes nothing.
    void look()
    {
        for (const QString &what : m_world.centre.isUp() && !m_seenBroken ? m_world.broken(false) : QStringList()) {
            m_seenBroken = true;
            m_world.time.trace(QStringLiteral("world"), QStringLiteral("does not hold: ") + what);
        }
    }

    void photograph(TabletHost &host)
    {
        const quint64 choice = anyNumber();
        SeededRandom drawn(choice);
        QByteArray bytes(static_cast<qsizetype>(1 + drawn.below(kMostPhotoBytes)), '\0');
        drawn.fill({reinterpret_cast<quint8 *>(bytes.data()), static_cast<size_t>(bytes.size())});
        const auto stored = World::photosOf(host.machine).storeAs(sha256(QByteArrayView(bytes)), bytes);
        if (!stored) {
            m_world.fail(stored.error().message());
            return;
        }
        m_world.act(host, somePhoto(host.person(), *stored, choice),
                    [this, hash = stored->hash, &host](const Result<journal::Written> &written) {
                        if (written)
                            m_photos.emplace_back(hash, &host);
                    });
    }
    /// A copy of before a photo was taken does not know that it was still to be sent.
    void mournPhotos(TabletHost &host)
    {
        const Disk::Unfailing here(host.machine.disk);
        const std::vector<evidence::StoredPhoto> known = must(evidence::photosHere(host.database()));
        std::erase_if(m_photos, [&](const auto &photo) {
            return photo.second == &host && std::ranges::count(known, photo.first, &evidence::StoredPhoto::hash) == 0;
        });
    }

    /// Photos that the centre names and does not have as they were taken.
    QStringList missingPhotos()
    {
        QStringList missing;
        if (!m_world.centre.isUp())
            return missing;
        for (const auto &[photo, host] : m_photos) {
            const Disk::Unfailing unfailing(m_world.centre.machine.disk);
            journal::Query named =
                m_world.centre.database().query(QStringLiteral("SELECT 1 FROM photo WHERE hash = ?"));
            must(named.bind(photo).run());
            if (named.next() && !World::photosOf(m_world.centre.machine).verify(photo))
                missing.append(QStringLiteral("the photo %1 is not at the centre").arg(photo.toHex().left(8)));
        }
        return missing;
    }

    void act()
    {
        TabletHost &host = anyone();
        if (m_takesPhotos && below(3) == 0) {
            photograph(host);
            m_world.settle();
            return;
        }
        const std::vector<Id> people = host.isUp() ? host.people() : std::vector<Id>{};
        if (people.size() > 1 && below(4) == 0)
            host.signIn(people[below(people.size())]);
        const quint64 burst = 1 + below(4);
        for (quint64 i = 0; i < burst; ++i) {
            const Id who = people.size() > 1 ? people[below(people.size())] : host.person();
            if (who == host.person())
                m_world.act(host, someAct(who, anyNumber()));
            else
                m_world.actAs(host, who, someAct(who, anyNumber()));
        }
        m_world.settle();
    }

    void weather(Link &link)
    {
        ++m_faults;
        link.weather = {};
        constexpr quint64 kWorst = 400;
        const auto some = [this] { return below(3) == 0 ? static_cast<int>(below(kWorst)) : 0; };
        link.weather.up = below(4) > 0;
        link.weather.portal = below(8) == 0;
        link.weather.requestLost = some();
        link.weather.replyLost = some();
        link.weather.replyLate = some();
        link.weather.requestCut = some();
        link.weather.replyCut = some();
        link.weather.duplicated = some();
        link.weather.mostDelayMs =
            link.weather.leastDelayMs + static_cast<qint64>(below(below(2) == 0 ? 100 : 8 * kSecond));
        m_world.time.trace(
            QString::fromLatin1(link.name),
            QStringLiteral("weather: %1").arg(link.weather.up ? QStringLiteral("changed") : QStringLiteral("down")));
    }

    void disk(Machine &machine)
    {
        ++m_faults;
        constexpr quint64 kFar = 120;
        const quint64 calls = 1 + below(kFar);
        switch (below(4)) {
        case 0:
        case 1: machine.disk.dieAtCall(calls); break;
        case 2: machine.disk.failAtCall(calls, below(2) == 0 ? SQLITE_IOERR_WRITE : SQLITE_IOERR_FSYNC); break;
        default: machine.disk.failAtCall(calls, SQLITE_FULL); break;
        }
        m_world.time.trace(machine.name(), QStringLiteral("disk fault in %1 calls").arg(calls));
    }

    void processes()
    {
        ++m_faults;
        const bool withPower = below(2) == 0;
        if (below(3) == 0) {
            if (m_world.centre.isUp())
                m_world.centre.kill(withPower);
            else
                m_world.centre.start();
            return;
        }
        TabletHost &host = anyone();
        if (!host.isUp()) {
            host.start();
            return;
        }
        host.kill(withPower);
        if (withPower)
            host.machine.reboot();
        if (below(2) == 0)
            host.start();
    }

    void clock(Machine &machine)
    {
        ++m_faults;
        constexpr qint64 kYear = 365 * kDay;
        static constexpr qint64 kJumps[] = {-55 * kYear, kYear, -3 * kDay, 3 * kDay, -kHour, 11 * kYear, 30 * kSecond};
        switch (below(4)) {
        case 0: machine.clock.drift(static_cast<qint64>(below(2000)) - 1000); break;
        case 1: machine.clock.freeze(); break;
        default: machine.clock.jump(kJumps[below(std::size(kJumps))]); break;
        }
        m_world.time.trace(machine.name(), QStringLiteral("its clock goes wrong"));
    }

    void office()
    {
        if (!m_world.centre.isUp())
            return;
        if (below(3) == 0)
            letIn();
        else
            static_cast<void>(m_world.centre.act(someChangeOfRights(anyNumber())));
        m_world.settle();
    }

    /// Somebody entitled at a tablet lets in what the centre refused, alone or with what follows of the same author: as the list
    /// says it, which may be out of date by the time it gets there.
    void letIn()
    {
        TabletHost &host = anyone();
        if (!host.isUp())
            return;
        static_cast<void>(m_world.centre.act(makeCoordinator(host.person())));
        m_world.settle();
        m_world.runFor(kHearsWithin);
        if (!host.isUp() || !m_world.centre.isUp())
            return;
        std::vector<journal::RefusedAtCentre> refused;
        {
            const Disk::Unfailing unfailing(m_world.centre.machine.disk);
            refused = must(journal::refusedAtCentre(m_world.centre.database(), rooms()));
        }
        std::erase_if(refused, [&](const journal::RefusedAtCentre &one) {
            return one.reference.isEmpty() || one.person == host.person();
        });
        if (refused.empty())
            return;
        const journal::RefusedAtCentre one = refused[below(refused.size())];
        const auto last = std::find_if(refused.rbegin(), refused.rend(), [&](const journal::RefusedAtCentre &other) {
            return other.ref.incarnation == one.ref.incarnation;
        });
        const bool withRest = below(2) == 0;
        m_world.time.trace(host.machine.name(), QStringLiteral("lets in %1, refused as %2%3")
                                                    .arg(QString::fromLatin1(one.kind), QString::fromLatin1(one.reason),
                                                         withRest ? QStringLiteral(", and the rest") : QString()));
        m_world.act(host, simulation::letIn(host.person(), one.reference, withRest ? last->reference : QString()));
    }

    void agree()
    {
        const qint64 end = m_world.time.now() + kMustAgreeWithin;
        while (!m_agreed && m_world.time.now() < end && m_world.failures().isEmpty()) {
            m_world.runFor(kLookEvery);
            m_world.attend();
            m_agreed = m_world.isQuiet() && missingPhotos().isEmpty();
        }
    }

    /// How many acts let something in.
    int letInCount()
    {
        if (!m_world.centre.isUp())
            return 0;
        const Disk::Unfailing unfailing(m_world.centre.machine.disk);
        return static_cast<int>(m_world.centre.database().number(
            QStringLiteral("SELECT count(*) FROM journal WHERE kind = 'admit.given' AND position > 0")));
    }

    QString standing()
    {
        QStringList all;
        for (const auto &host : m_world.tablets()) {
            all.append(host->isUp() ? QStringLiteral("%1 is in state %2, wakes in %4 ms: %3")
                                              .arg(host->machine.name())
                                              .arg(static_cast<int>(host->core().state))
                                              .arg(host->core().reason)
                                              .arg(host->wakeAt() - m_world.time.now()) +
                                          missing(*host, m_world.centre)
                                    : host->machine.name() + QStringLiteral(" is down"));
        }
        return all.join(QStringLiteral("; "));
    }

    quint64 digest()
    {
        QByteArray all;
        const auto add = [&all](journal::Database &database) {
            journal::Query query =
                database.query(QStringLiteral("SELECT link, status, effective FROM journal ORDER BY n"));
            must(query.run());
            while (query.next())
                all += query.blob(0) + QByteArray::number(query.integer(1)) + QByteArray::number(query.integer(2));
        };
        if (m_world.centre.isUp())
            add(m_world.centre.database());
        for (const auto &host : m_world.tablets()) {
            if (host->isUp())
                add(host->database());
        }
        all += QByteArray::number(m_world.time.now());
        const QByteArray hash = sha256(QByteArrayView(all)).toBytes();
        return *reinterpret_cast<const quint64 *>(hash.constData());
    }

    World m_world;
    const quint64 m_seed;
    const bool m_takesPhotos;
    std::vector<std::pair<Hash, TabletHost *>> m_photos; ///< of acts that were called durable
    std::map<QString, std::optional<Image>> m_backups;
    std::optional<Image> m_centreBackup;
    std::optional<StrangeDevice> m_newer;
    bool m_isDeclared = true; ///< no restore of the centre waits to be told to the tablets
    bool m_isHonest = true;   ///< the centre never showed another log than before without saying so
    bool m_isPlain = true;    ///< no tablet was copied, nothing went back to a copy
    bool m_isCloned = false;
    bool m_agreed = false;
    bool m_seenBroken = false;
    int m_faults = 0;
};

} // namespace

Told tell(quint64 seed, bool traced)
{
    return Story(seed, traced).tell();
}

} // namespace mingcha::simulation
