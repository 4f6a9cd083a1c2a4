// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The demo district in a journal: as many as planned, sound to the auditor, and the same on a tablet that follows the
// feeds as on one that took a snapshot.
#include "assets/assets.h"
#include "core/checklist/cataloguereader.h"
#include "core/evidence/photoqueries.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/journal/audit.h"
#include "core/journal/feed.h"
#include "core/journal/snapshot.h"
#include "core/person/queries.h"
#include "core/rooms.h"
#include "core/site/queries.h"
#include "sync/centre/demo/district.h"
#include "sync/centre/demo/loaddistrict.h"
#include "sync/centre/verify.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::demo;

namespace {

constexpr quint64 kSeed = 20261123;
constexpr qint64 kToday = 1'795'500'000'000; // 2026-11-24 in China
constexpr int kPage = 700;

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

/// What the table of hazards says, one line each, so that two ends can be held against each other.
QStringList hazardLines(journal::Database &database)
{
    QStringList lines;
    hazard::Filter filter;
    filter.withVoided = true;
    std::optional<hazard::PageKey> after;
    do {
        const hazard::Page page =
            must(hazard::list(database, filter, hazard::Order::NewestFound, after, hazard::kMaxHazardsListed));
        for (const hazard::HazardRow &row : page.rows) {
            lines.append(QStringList{
                row.id.toHex(), row.dossier.toHex(), row.site.toHex(), row.inspection.toHex(), row.siteName, row.code,
                row.words, row.number, row.dueDay, QString::number(static_cast<int>(row.step)),
                QString::number(row.stepMs), QString::number(row.foundMs), row.foundBy.toHex(), row.owner,
                QString::number(static_cast<int>(row.review)), QString::number(static_cast<int>(row.grade()))}
                             .join(QLatin1Char('|')));
        }
        after = page.next;
    } while (after);
    lines.sort();
    return lines;
}

} // namespace

class DemoLoadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everythingPlannedIsThere();
    void peopleCanBeEnrolledByTheirLogins();
    void journalAndPhotosAreSound();
    void hazardsStandWhereThePlanLeftThem();
    void lifeOfAHazardNamesThosePersonsAndTimes();
    void covertLeadsStayOutOfTheEverydayLogs();
    void tabletFollowingFeedsShowsTheSameHazards();
    void tabletTakingSnapshotsShowsTheSameHazards();
    void secondLoadIsRefused();
    void sameSeedDrawsTheSamePhotos();

private:
    [[nodiscard]] QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] Result<LoadedDistrict> load(const QString &database, const QString &photos);
    [[nodiscard]] std::unique_ptr<journal::Database> reader() const
    {
        return must(journal::Database::open(path("centre.db"), journal::Database::Mode::Reader));
    }

    QTemporaryDir m_dir;
    journal::Rooms m_rooms = allRooms();
    ManualClock m_clock{{kToday, 480, 7, 1000}};
    checklist::Catalogue m_catalogue;
    DemoDistrict m_plan;
    LoadedDistrict m_loaded;
};

Result<LoadedDistrict> DemoLoadTest::load(const QString &database, const QString &photos)
{
    const journal::Author centre{deriveId("test centre", {}), person::centrePersonId()};
    const auto writer = must(journal::Writer::start([&] { return journal::Store::open(database, m_rooms, m_clock); }));
    must(writer->run([&](journal::Store &store) { return store.addAuthor(centre, {}, {}, true); }));
    const evidence::PhotoFile files(photos);
    LoadOptions options{m_plan, m_catalogue, centre, &files, 4, 3, {}};
    qint64 told = 0;
    options.progress = [&](const LoadProgress &progress) {
        QCOMPARE_GT(progress.done, told);
        QVERIFY(progress.done <= progress.total);
        told = progress.done;
    };
    return loadDistrict(*writer, options);
}

void DemoLoadTest::initTestCase()
{
    initAssets();
    m_catalogue = must(checklist::loadCatalogue(QStringLiteral(":/mingcha/checklists/catalogue.json")));
    const auto divisions = must(region::loadDivisions(QStringLiteral(":/mingcha/regions/huzhou-divisions.json")));
    const auto outlines = must(region::loadOutlines(QStringLiteral(":/mingcha/regions/huzhou-districts.geojson")));
    const auto outline = must(region::outlineOf(outlines, QStringLiteral("330502")));
    const Scale scale = qEnvironmentVariableIsSet("MINGCHA_DEMO_FULL") ? Scale() : Scale::small();
    m_plan = must(planDistrict(m_catalogue, divisions, outline, kSeed, kToday, scale));
    QElapsedTimer timer;
    timer.start();
    m_loaded = must(load(path("centre.db"), path("photos")));
    qInfo("%lld sites, %lld inspections, %lld hazards, %lld photos in %lld ms", m_loaded.sites, m_loaded.inspections,
          m_loaded.hazards, m_loaded.photos, timer.elapsed());
}

void DemoLoadTest::everythingPlannedIsThere()
{
    const auto database = reader();
    QCOMPARE(database->number(QStringLiteral("SELECT count(*) FROM site")), static_cast<qint64>(m_plan.sites.size()));
    QCOMPARE(database->number(QStringLiteral("SELECT count(*) FROM person")),
             static_cast<qint64>(m_plan.people.size()));
    QCOMPARE(database->number(QStringLiteral("SELECT count(*) FROM inspection")),
             static_cast<qint64>(m_plan.inspections.size() + m_plan.assignments.size()));
    QCOMPARE(database->number(QStringLiteral("SELECT count(*) FROM hazard")),
             static_cast<qint64>(m_plan.hazards.size()));
    QCOMPARE(database->number(QStringLiteral("SELECT count(*) FROM photo")), m_loaded.photos);
    QVERIFY(m_loaded.photos >= 7);
    QCOMPARE(database->number(QStringLiteral("SELECT count(*) FROM journal WHERE status <> 1")), 0);
    QCOMPARE(database->number(QStringLiteral("SELECT count(*) FROM journal WHERE effective > 1795500000000")), 0);
}

void DemoLoadTest::peopleCanBeEnrolledByTheirLogins()
{
    const auto database = reader();
    QCOMPARE(m_loaded.people.size(), m_plan.people.size());
    for (const DemoLogin &login : m_loaded.people) {
        const auto person = person::find(*database, login.person);
        QVERIFY(person && person->name == login.name && person::hasRole(*person, roleWord(login.role)));
        QVERIFY(!login.login.isEmpty());
    }
}

void DemoLoadTest::journalAndPhotosAreSound()
{
    const auto database = reader();
    const centre::VerifyReport report = must(centre::verify(*database, m_rooms, evidence::PhotoFile(path("photos"))));
    QVERIFY2(report.isSound(), qPrintable(centre::reportLines(report).join(QLatin1Char('\n'))));
    QCOMPARE(report.photosSound, m_loaded.photos);
}

void DemoLoadTest::hazardsStandWhereThePlanLeftThem()
{
    const auto database = reader();
    const auto closed =
        std::ranges::count_if(m_plan.hazards, [](const PastHazard &one) { return one.closedMs.has_value(); });
    hazard::Filter filter;
    filter.phase = hazard::Phase::Closed;
    QCOMPARE(must(hazard::count(*database, filter)), static_cast<qint64>(closed));
    const hazard::Counts counts = must(hazard::counts(*database, QStringLiteral("2026-11-24")));
    const QString all =
        QStringLiteral("open %1, leads %2, waiting for re-inspection %3, for close %4, for review %5, overdue %6")
            .arg(counts.open)
            .arg(counts.leads)
            .arg(counts.waitingReinspection)
            .arg(counts.waitingClose)
            .arg(counts.waitingReview)
            .arg(counts.overdue);
    QVERIFY2(counts.open > 0 && counts.waitingClose > 0 && counts.waitingReview > 0, qPrintable(all));
    const auto overdue =
        std::ranges::count_if(m_plan.hazards, [](const PastHazard &one) { return one.isOverdue(kToday); });
    QVERIFY(counts.overdue > 0 && counts.overdue <= overdue);
}

void DemoLoadTest::lifeOfAHazardNamesThosePersonsAndTimes()
{
    const auto database = reader();
    hazard::Filter filter;
    filter.phase = hazard::Phase::Closed;
    const hazard::Page page = must(hazard::list(*database, filter, hazard::Order::NewestFound, {}, 1));
    QCOMPARE(page.rows.size(), size_t(1));
    const hazard::Life life = must(hazard::life(*database, page.rows.front().id));
    const auto planned = std::ranges::find(m_plan.hazards, life.detail.row.number, &PastHazard::number);
    QVERIFY(planned != m_plan.hazards.end());
    const auto event = [&](hazard::Step step) {
        return *std::ranges::find(life.events, step, &hazard::LifeEvent::step);
    };
    QCOMPARE(event(hazard::Step::Found).ms, planned->foundMs);
    QCOMPARE(event(hazard::Step::Found).byName, m_plan.people[static_cast<size_t>(planned->foundBy)].name);
    QCOMPARE(event(hazard::Step::Closed).ms, *planned->closedMs);
    QCOMPARE(event(hazard::Step::Closed).byName, m_plan.people[static_cast<size_t>(planned->closedBy)].name);
    QVERIFY(event(hazard::Step::Closed).by != event(hazard::Step::Found).by);
    QVERIFY(!life.photos.empty());
}

void DemoLoadTest::covertLeadsStayOutOfTheEverydayLogs()
{
    const auto database = reader();
    for (const journal::LogKey &log : must(journal::logs(*database))) {
        const journal::FeedPage page = must(journal::readFeed(*database, {log, {}, 0, {}}, 1 << 20, 1 << 30));
        for (const journal::FeedItem &item : page.items) {
            const auto header = must(journal::decodeHeader(item.headerBytes));
            if (!header.kind.startsWith("hazard."))
                continue;
            const auto row = hazard::find(*database, journal::objectFoundedBy(item.ref));
            QVERIFY(row.has_value());
            QCOMPARE(row->isLead, log.audience == journal::Audience::Covert);
            const auto inspection = inspection::find(*database, row->inspection);
            QVERIFY(row->isLead || !inspection || !inspection->isCovert());
        }
    }
}

void DemoLoadTest::tabletFollowingFeedsShowsTheSameHazards()
{
    const auto database = reader();
    const auto tablet = must(journal::Store::open(path("feeds.db"), m_rooms, m_clock));
    must(tablet->begin());
    for (const journal::LogKey &log : must(journal::logs(*database))) {
        while (tablet->cursor(log) < must(journal::headOf(*database, log)))
            must(tablet->applyFeed(
                must(journal::readFeed(*database, {log, {}, tablet->cursor(log), {}}, kPage, 1 << 20))));
    }
    must(tablet->commit());
    QCOMPARE(hazardLines(tablet->database()), hazardLines(*database));
    QVERIFY(must(journal::audit(tablet->database(), tablet->rooms(), journal::AuditOf::Tablet)).isSound());
}

void DemoLoadTest::tabletTakingSnapshotsShowsTheSameHazards()
{
    const auto database = reader();
    const auto tablet = must(journal::Store::open(path("snapshots.db"), m_rooms, m_clock));
    must(tablet->begin());
    for (const journal::LogKey &log : must(journal::logs(*database))) {
        journal::SnapshotRequest request{log, 0, 0, kPage, 1 << 20}; // at a time when nothing is old enough for a line
        do {
            const journal::SnapshotPart part = must(journal::readSnapshot(*database, m_rooms, request));
            must(tablet->applyPart(log, request.after, part));
            request.after = part.next;
        } while (request.after > 0);
    }
    must(tablet->commit());
    QCOMPARE(hazardLines(tablet->database()), hazardLines(*database));
}

void DemoLoadTest::secondLoadIsRefused()
{
    const Result<LoadedDistrict> again = load(path("centre.db"), path("photos"));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
}

void DemoLoadTest::sameSeedDrawsTheSamePhotos()
{
    if (qEnvironmentVariableIsSet("MINGCHA_DEMO_FULL"))
        QSKIP("At full scale this takes long and says nothing more.");
    must(load(path("again.db"), path("photos again")));
    const auto again = must(journal::Database::open(path("again.db"), journal::Database::Mode::Reader));
    const auto database = reader();
    QCOMPARE(must(evidence::namedPhotos(*again)), must(evidence::namedPhotos(*database)));
    QCOMPARE(hazardLines(*again), hazardLines(*database));
}

QTEST_GUILESS_MAIN(DemoLoadTest)
#include "demoloadtest.moc"
