// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/support/teststation.h"

#include "core/journal/feed.h"
#include "core/person/acts.h"
#include "core/site/acts.h"

#include <QSignalSpy>

namespace mingcha::testing {

namespace {

constexpr int kPageEntries = 500;
constexpr qsizetype kPageBytes = 1 << 20;
constexpr int kMaxPushed = 1000;

std::vector<journal::Pushed> unsent(journal::Store &store, const Id &incarnation, Hash &link)
{
    journal::Query query = store.database().query(
        QStringLiteral("SELECT header, body, link FROM journal JOIN incarnation ON incarnation.n = journal.incarnation "
                       "WHERE incarnation.id = ? AND seq > acknowledged ORDER BY seq"));
    must(query.bind(incarnation).run());
    std::vector<journal::Pushed> entries;
    while (query.next() && entries.size() < kMaxPushed) {
        entries.push_back({query.blob(0), query.blob(1), false});
        link = query.hash(2);
    }
    return entries;
}

} // namespace

TestStation::TestStation() : m_rooms(allRooms())
{
    must(Status(m_dir.isValid() ? success() : Status(ErrorCode::Io, m_dir.errorString())));
    m_centre = must(journal::Store::open(m_dir.filePath(QStringLiteral("centre.db")), m_rooms, m_clock));
    m_centreAuthor = {makeId(m_clock.now().wallMs, m_random), person::centrePersonId()};
    m_centreKey = journal::makeSigningKey(m_random).publicKey;
    must(m_centre->addAuthor(m_centreAuthor, {}, m_centreKey, true));
    m_station = must(app::Station::open(m_dir.filePath(QStringLiteral("tablet"))));
    m_session = std::make_unique<app::Session>(*m_station);
}

TestStation::~TestStation() = default;

journal::Written TestStation::atCentre(const journal::Draft &draft)
{
    must(m_centre->begin());
    const journal::Written written =
        must(journal::Admission(*m_centre, m_clock.now().wallMs).write(m_centreAuthor, draft));
    must(m_centre->commit());
    return written;
}

person::Person TestStation::addPerson(const QString &name, const QStringList &roles, const QString &region,
                                      const QString &card)
{
    person::Person one;
    one.name = name;
    one.roles = roles;
    one.region = region;
    one.cardNumber = card;
    one.cardExpiry = card.isEmpty() ? QString() : QStringLiteral("2099-12-31");
    one.id = atCentre(must(person::add(*m_centre, person::centrePerson(), one))).object;
    return one;
}

Id TestStation::addSite(const QString &name, const QString &venueType, const QString &region)
{
    site::Site one;
    one.name = name;
    one.venueType = venueType;
    one.region = region;
    one.point = region::placeAt(30.8671, 120.2603);
    return addSite(one);
}

Id TestStation::addSite(const site::Site &site)
{
    return atCentre(must(site::add(*m_centre, person::centrePerson(), site))).object;
}

Id TestStation::assign(const inspection::PlanInput &plan)
{
    return atCentre(must(inspection::assign(*m_centre, person::centrePerson(), plan))).object;
}

void TestStation::signIn(const person::Person &person)
{
    const journal::SigningKey key = journal::makeSigningKey(m_random);
    tablet::Enrolled enrolled;
    enrolled.person = person.id;
    enrolled.name = person.name;
    enrolled.incarnation = makeId(m_clock.now().wallMs, m_random);
    enrolled.publicKey = key.publicKey;
    enrolled.sealedKey = must(journal::sealSecret(key.secretKey, kPin, m_random));
    enrolled.centre = {QStringLiteral("http://127.0.0.1:8080"), QStringLiteral("吴兴区"), m_centreKey, {}};
    enrolled.district = kDistrict;
    enrolled.districtName = QStringLiteral("吴兴区");
    enrolled.device = makeId(m_clock.now().wallMs, m_random);
    enrolled.deviceName = QStringLiteral("平板 07");
    must(m_centre->addAuthor(enrolled.author(), enrolled.device, key.publicKey, false));
    QSignalSpy adopted(&tablet(), &tablet::Tablet::enrolmentChanged);
    tablet().adopt(enrolled, key, [](const Status &status) { must(status); });
    if (!adopted.wait())
        qFatal("The person was not taken in.");
    m_me = person;
}

void TestStation::pull()
{
    for (const journal::LogKey &log : must(journal::logs(m_centre->database()))) {
        for (bool more = true; more;) {
            quint64 cursor = 0;
            must(tablet().writer().run([&](journal::Store &store) {
                cursor = store.cursor(log);
                return success();
            }));
            const Id reader = tablet().session() ? tablet().session()->author.incarnation : Id{};
            const journal::FeedPage page =
                must(journal::readFeed(m_centre->database(), {log, {}, cursor, reader}, kPageEntries, kPageBytes));
            must(tablet().writer().run([&](journal::Store &store) { return store.applyFeed(page); }));
            more = page.completeTo < page.head;
        }
    }
    QSignalSpy touched(m_session.get(), &app::Session::touched);
    while (tablet().session() && m_session->me().roles.isEmpty()) {
        if (!touched.wait())
            qFatal("The person signed in did not come with the pull.");
    }
}

void TestStation::reopen()
{
    m_session.reset();
    m_station.reset();
    m_station = must(app::Station::open(m_dir.filePath(QStringLiteral("tablet"))));
    m_session = std::make_unique<app::Session>(*m_station);
    must(tablet().unlockNow(m_me.id, kPin));
}

void TestStation::changeTo(const person::Person &person)
{
    must(tablet().unlockNow(person.id, kPin));
    m_me = person;
}

std::vector<journal::Outcome> TestStation::push()
{
    if (!tablet().session())
        qFatal("Nobody is signed in.");
    const tablet::Signer &signer = *tablet().session();
    journal::PushedBatch batch;
    batch.incarnation = signer.author.incarnation;
    batch.device = m_clock.now();
    Hash link;
    must(tablet().writer().run([&](journal::Store &store) {
        batch.entries = unsent(store, batch.incarnation, link);
        return success();
    }));
    if (batch.entries.empty())
        return {};
    batch.signature = journal::sign(signer.key, link.view());
    must(m_centre->begin());
    const journal::PushResult result = must(journal::Admission(*m_centre, m_clock.now().wallMs).admit(batch));
    must(m_centre->commit());
    must(tablet().writer().run([&](journal::Store &store) {
        return store.settle(batch.incarnation, result.lastSeq, result.outcomes, "receipt");
    }));
    return result.outcomes;
}

journal::Written TestStation::act(tablet::Tablet::Build build)
{
    return must(tablet().performNow(std::move(build)));
}

void TestStation::populate()
{
    const person::Person inspector = addPerson(QStringLiteral("周建国"), {QString(person::kInspector)});
    m_site = addSite(QStringLiteral("织里镇吴越人家餐厅"));
    inspection::PlanInput plan;
    plan.site = m_site;
    plan.kind = inspection::Kind::DistrictCovert;
    plan.mode = inspection::Mode::Covert;
    plan.team = {inspector.id};
    plan.lead = inspector.id;
    plan.day = today();
    m_inspection = assign(plan);
    signIn(inspector);
    pull();
}

} // namespace mingcha::testing
