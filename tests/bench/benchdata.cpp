// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/benchdata.h"

#include "core/base/files.h"
#include "core/evidence/photoacts.h"
#include "core/hazard/findingimport.h"
#include "core/hazard/importacts.h"
#include "core/hazard/search.h"
#include "core/inspection/acts.h"
#include "core/journal/admission.h"
#include "core/journal/schema.h"
#include "core/person/acts.h"
#include "core/person/queries.h"
#include "core/rooms.h"
#include "core/site/acts.h"
#include "core/site/queries.h"
#include "tests/bench/figures.h"
#include "tests/bench/findings.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace mingcha::bench {

namespace {

constexpr quint64 kSeed = 20260701;
constexpr int kActsInACommit = 1000;
constexpr int kOneInSoManyOpen = 10;
constexpr qint64 kDayMs = 86'400'000;

/// Writes as the centre and as the person, everything accepted at once.
class Filler
{
public:
    Filler(const QString &path, const DataPlan &plan) : m_path(path), m_plan(plan), m_rooms(allRooms()), m_random(kSeed)
    {
        m_folder = std::make_unique<tablet::DataFolder>(sure(tablet::DataFolder::open(path)));
        m_store = sure(journal::Store::open(m_folder->databasePath(), m_rooms, m_clock));
        m_centre = {makeId(1, m_random), person::centrePersonId()};
        sure(m_store->begin());
        sure(m_store->addAuthor(m_centre, {}, {}, false));
    }

    void fill()
    {
        addPerson();
        addSites();
        beginInspections();
        addHazards();
        addPhotos();
        commit();
        index();
    }

private:
    journal::Written write(const journal::Author &author, Result<journal::Draft> draft)
    {
        if (++m_acts % kActsInACommit == 0)
            commit();
        return sure(journal::Admission(*m_store, m_clock.now().wallMs).write(author, sure(std::move(draft))));
    }
    void commit()
    {
        static_cast<void>(m_store->takeTouched());
        sure(m_store->commit());
        sure(m_store->begin());
    }
    void addPerson()
    {
        m_me.name = QStringLiteral("周建国");
        m_me.roles = {QString(person::kInspector), QString(person::kCentre)};
        m_me.region = kDistrict;
        m_me.cardNumber = QStringLiteral("33-0502-0017");
        m_me.cardExpiry = QStringLiteral("2099-12-31");
        m_me.id = write(m_centre, person::add(*m_store, person::centrePerson(), m_me)).object;
        const journal::SigningKey key = journal::makeSigningKey(m_random);
        tablet::Enrolled enrolled;
        enrolled.person = m_me.id;
        enrolled.name = m_me.name;
        enrolled.incarnation = makeId(m_clock.now().wallMs, m_random);
        enrolled.publicKey = key.publicKey;
        enrolled.sealedKey = sure(journal::sealSecret(key.secretKey, kPin, m_random));
        enrolled.centre = {QStringLiteral("http://127.0.0.1:1"), QStringLiteral("吴兴区"), key.publicKey,
                           makeId(2, m_random)};
        enrolled.district = kDistrict;
        enrolled.districtName = QStringLiteral("吴兴区");
        enrolled.device = makeId(3, m_random);
        enrolled.deviceName = QStringLiteral("平板 07");
        sure(sure(tablet::Vault::open(m_folder->vaultPath())).add(enrolled));
        m_author = enrolled.author();
        sure(m_store->addAuthor(m_author, enrolled.device, key.publicKey, true));
    }
    void addSites()
    {
        for (int i = 0; i < m_plan.sites; ++i) {
            site::Site site;
            site.name = QStringLiteral("企业甲·月河街道·%1").arg(i, 4, 10, QLatin1Char('0'));
            site.venueType = m_plan.venueType;
            site.region = kTownship;
            site.address = QStringLiteral("月河街道%1号").arg(i);
            site.point = region::placeAt(30.86 + i * 1e-5, 120.1 + i * 1e-5);
            m_sites.push_back(write(m_centre, site::add(*m_store, person::centrePerson(), site)).object);
        }
    }
    void beginInspections()
    {
        quint64 last = 0;
        for (int i = 0; i < m_plan.inspections; ++i) {
            inspection::PlanInput plan;
            plan.site = m_sites[static_cast<size_t>(i) % m_sites.size()];
            plan.authority = inspection::Authority::GridVisit;
            plan.day = day(0);
            plan.title = QStringLiteral("日常检查 %1").arg(i + 1);
            plan.catalogueVersion = m_plan.catalogueVersion;
            last = write(m_author, inspection::startUnplanned(*m_store, m_me, plan)).ref.seq;
        }
        if (last > 0)
            sure(m_store->settle(m_author.incarnation, last, {}, "receipt"));
    }
    void addHazards()
    {
        const std::vector<QByteArray> findings = makeFindings(m_plan.hazards);
        for (int i = 0; i < m_plan.hazards; ++i) {
            const auto facts = hazard::readFinding(sure(hazard::packFinding(findings[static_cast<size_t>(i)])));
            hazard::PastHazard past;
            past.dossier = m_sites[static_cast<size_t>(i) % m_sites.size()];
            hazard::HazardRow &row = past.row;
            row.site = past.dossier;
            row.code = facts.item;
            row.words = facts.text;
            row.number = QStringLiteral("YH-2026-%1").arg(i, 6, 10, QLatin1Char('0'));
            const bool open = i % kOneInSoManyOpen == 0;
            row.step = open ? hazard::Step::Told : hazard::Step::Closed;
            row.foundMs = m_clock.now().wallMs - (open ? i % 20 : 30 + i % 330) * kDayMs;
            row.stepMs = row.foundMs + kDayMs;
            row.dueDay = day(open ? i % 45 - 5 : -10);
            row.gradeSuggested = i % 40 == 0 ? hazard::Grade::Major : hazard::Grade::General;
            row.foundBy = m_me.id;
            row.complete = true;
            row.review = hazard::Review::Approved;
            const Id id = write(m_centre, hazard::importPast(*m_store, person::centrePerson(), past)).object;
            if (m_firstHazard.isNull())
                m_firstHazard = id;
        }
    }
    void addPhotos()
    {
        const evidence::PhotoFile files(m_folder->photosPath());
        for (int i = 0; i < m_plan.photos; ++i) {
            // A comment segment behind the first marker makes each a file of its own.
            const QByteArray comment = QByteArray::number(i).rightJustified(6, '0');
            QByteArray jpeg = m_plan.photo;
            jpeg.insert(2, QByteArray("\xff\xfe\x00\x08", 4) + comment);
            evidence::PhotoInput input;
            input.owner = m_firstHazard;
            input.stored = sure(files.store(jpeg));
            input.takenMs = m_clock.now().wallMs - i * 1000LL;
            write(m_author, evidence::take(*m_store, m_me, input));
            sure(evidence::markSafe(m_store->database(), input.stored, "receipt"));
        }
    }
    void index()
    {
        while (sure(hazard::indexSome(m_store->database())) > 0) {
        }
        while (sure(site::indexSome(m_store->database())) > 0) {
        }
        sure(m_store->commit());
    }
    [[nodiscard]] QString day(int later) const
    {
        return QDateTime::fromMSecsSinceEpoch(m_clock.now().wallMs + later * kDayMs, Qt::UTC)
            .date()
            .toString(Qt::ISODate);
    }

    QString m_path;
    DataPlan m_plan;
    SystemClock m_clock;
    journal::Rooms m_rooms;
    SeededRandom m_random;
    std::unique_ptr<tablet::DataFolder> m_folder;
    std::unique_ptr<journal::Store> m_store;
    journal::Author m_centre;
    journal::Author m_author;
    person::Person m_me;
    std::vector<Id> m_sites;
    Id m_firstHazard;
    int m_acts = 0;
};

} // namespace

QByteArray DataPlan::name() const
{
    return QStringLiteral("v%7 %1 sites %2 inspections %3 hazards %4 photos %5 %6")
        .arg(sites)
        .arg(inspections)
        .arg(hazards)
        .arg(photos)
        .arg(venueType, catalogueVersion)
        .arg(journal::kSchemaVersion)
        .toUtf8();
}

void makeFolder(const QString &path, const DataPlan &plan)
{
    const QString mark = path + QStringLiteral("/bench-plan");
    QFile made(mark);
    if (made.open(QIODevice::ReadOnly) && made.readAll() == plan.name())
        return;
    QDir(path).removeRecursively();
    Filler(path, plan).fill();
    sure(writeFileAtomically(mark, plan.name()));
}

std::unique_ptr<OpenTablet> openTablet(const QString &path)
{
    auto open = std::make_unique<OpenTablet>();
    open->rooms = allRooms();
    open->tablet = sure(tablet::Tablet::open(path, open->rooms, open->clock, open->random));
    sure(open->tablet->unlockNow(open->tablet->vault().people().front().person, kPin));
    const auto reader = sure(open->tablet->openReader());
    const std::optional<person::Person> me = person::find(*reader, open->tablet->session()->author.person);
    if (!me)
        giveUp(path + QStringLiteral(": the person is not in the tables."));
    open->me = *me;
    return open;
}

std::vector<Id> idsOf(journal::Database &database, const QString &table)
{
    journal::Query query = database.query(QStringLiteral("SELECT id FROM %1 ORDER BY rowid").arg(table));
    sure(query.run());
    std::vector<Id> ids;
    while (query.next())
        ids.push_back(query.id(0));
    return ids;
}

} // namespace mingcha::bench
