// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The whole centre in this process on a free port, over a folder of its own, with a clock that can be moved; and tablets
// that enrol and sync with it over real sockets. Fails the test by qFatal where a step of its own fails.
#pragma once

#include "core/journal/admission.h"
#include "core/person/acts.h"
#include "core/person/queries.h"
#include "core/rooms.h"
#include "core/site/acts.h"
#include "sync/centre/accounts/enrolment.h"
#include "sync/centre/service/centre.h"
#include "sync/tablet/enrolment.h"
#include "sync/tablet/syncengine.h"
#include "sync/wire/pack.h"
#include "tests/sync/wire.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace mingcha::centre {

inline const QString kDistrict = QStringLiteral("330502");
inline const QString kTown = QStringLiteral("330502103");
inline const QString kOtherTown = QStringLiteral("330502104");
inline const QByteArray kPin = "314159";

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

/// As a backup does: the files as they lie there, over those of the same name.
inline void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString target = to + QLatin1Char('/') + QDir(from).relativeFilePath(files.next());
        QDir().mkpath(QFileInfo(target).path());
        QFile::remove(target);
        QVERIFY2(QFile::copy(files.filePath(), target), qPrintable(target));
    }
}

class MovableClock final : public Clock
{
public:
    [[nodiscard]] Moment now() const override
    {
        Moment moment = m_system.now();
        moment.wallMs += aheadMs;
        return moment;
    }
    std::atomic<qint64> aheadMs = 0;

private:
    SystemClock m_system;
};

struct ServedCentre
{
    ServedCentre() { serve(); }
    void serve(quint16 port = 0)
    {
        CentreConfig config;
        config.http.port = port;
        config.uploads.reserveBytes = 0;
        config.regionName = [](const QString &) { return QStringLiteral("吴兴区"); };
        centre =
            std::make_unique<Centre>(sure(openFolder(folder.path(), rooms, clock, random)), config, clock, random, log);
        sure(centre->start());
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(centre->port()); }
    [[nodiscard]] journal::Author author() const { return centre->identity().author(); }

    /// The centre's own act.
    Id write(const std::function<Result<journal::Draft>(journal::Store &)> &build)
    {
        Id object;
        sure(centre->writer().run([&](journal::Store &store) -> Status {
            const auto draft = build(store);
            if (!draft)
                return draft.error();
            const auto written = journal::Admission(store, clock.now().wallMs).write(author(), *draft);
            if (!written)
                return written.error();
            object = written->object;
            return sealCentre(store, centre->identity());
        }));
        return object;
    }
    person::Person enter(const char *name, QLatin1String role, const QString &region)
    {
        person::Person one;
        one.name = QString::fromLatin1(name);
        one.roles = {role};
        one.region = region;
        one.cardNumber = role == person::kGridWorker ? QString() : QStringLiteral("3305-1");
        one.id = write([&](journal::Store &store) { return person::add(store, person::centrePerson(), one); });
        return one;
    }
    void change(const person::Person &after)
    {
        write([&](journal::Store &store) { return person::change(store, person::centrePerson(), after); });
    }
    QByteArray slip(const Id &person)
    {
        QByteArray token;
        sure(centre->writer().run([&](journal::Store &store) -> Status {
            const auto issued = issueToken(store, person, clock.now().wallMs, random);
            if (!issued)
                return issued.error();
            token = *issued;
            return success();
        }));
        return token;
    }
    qint64 number(const char *sql)
    {
        const auto reader = sure(journal::Database::open(centre->places().database(), journal::Database::Mode::Reader));
        return reader->number(QString::fromLatin1(sql), -1);
    }
    /// A message of the protocol, as any client may send it.
    Answer post(const QByteArray &path, const QByteArray &message, const QByteArray &token = {})
    {
        const QByteArray authorization = token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
        return Wire(centre->port())
            .ask("POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-mingcha\r\n" + authorization +
                 "Content-Length: " + QByteArray::number(message.size()) + "\r\n\r\n" + message);
    }

    QTemporaryDir folder;
    MovableClock clock;
    SystemRandom random;
    journal::Rooms rooms = allRooms();
    Log log{clock, Level::Error};
    std::unique_ptr<Centre> centre;
};

/// One tablet with its real store.
struct TabletEnd
{
    TabletEnd()
    {
        tablet = sure(tablet::Tablet::open(folder.filePath(QStringLiteral("tablet")), rooms, clock, random));
    }
    /// An engine that ended goes from the event loop, and before the tablet.
    ~TabletEnd() { QCoreApplication::sendPostedEvents(QCoreApplication::instance(), QEvent::MetaCall); }
    Status enrol(const QString &url, const QByteArray &slip)
    {
        tablet::Enrolment enrolment(*tablet);
        return waited([&](tablet::Tablet::Done done) {
            enrolment.enrol(url, slip, kPin, QStringLiteral("Tablet"), std::move(done));
        });
    }
    Status sync()
    {
        tablet::SyncEngine engine(*tablet, nullptr);
        return waited([&](tablet::Tablet::Done done) { engine.syncOnce(std::move(done)); });
    }
    [[nodiscard]] Result<journal::Written> addSite(const QString &name, const QString &region)
    {
        site::Site one;
        one.name = name;
        one.region = region;
        one.venueType = QStringLiteral("restaurant");
        one.point = region::placeAt(30.86, 120.26);
        return tablet->performNow([&](journal::Store &store) -> Result<journal::Draft> {
            const std::optional<person::Person> me = person::find(store.database(), tablet->session()->author.person);
            if (!me)
                return Error{ErrorCode::NotFound, QStringLiteral("the person has not come yet"), {}};
            return site::add(store, *me, one);
        });
    }
    qint64 number(const char *sql) { return sure(tablet->openReader())->number(QString::fromUtf8(sql), -1); }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    journal::Rooms rooms = allRooms();
    std::unique_ptr<tablet::Tablet> tablet;

private:
    template <typename Begin>
    Status waited(Begin begin)
    {
        std::optional<Status> ended;
        begin([&ended](const Status &status) { ended = status; });
        if (!QTest::qWaitFor([&] { return ended.has_value(); }, 20'000))
            return Error{ErrorCode::Network, QStringLiteral("it did not end in time"), {}};
        return *ended;
    }
};

} // namespace mingcha::centre
