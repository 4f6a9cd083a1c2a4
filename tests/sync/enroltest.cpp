// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a slip lets exactly one device in, for ten minutes, and nobody can take over a key that is enrolled. Method: the
// steps of accounts over a real store, and one enrolment by a real tablet.
#include "tests/sync/servedcentre.h"

#include <QFileInfo>

using namespace mingcha;
using namespace mingcha::centre;

class EnrolTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedCentre> m_centre;
    person::Person m_lead;

    wire::EnrolRequest request(const QByteArray &token)
    {
        SystemRandom random;
        return {token,
                makeId(1, random),
                journal::makeSigningKey(random).publicKey,
                makeId(2, random),
                QStringLiteral("T"),
                QStringLiteral("0.1")};
    }
    QString enrolled(const wire::EnrolRequest &request)
    {
        const Status status = m_centre->centre->writer().run([&](journal::Store &store) -> Status {
            const auto answer =
                centre::enrol(store, m_centre->centre->identity(), request, m_centre->clock.now().wallMs);
            return answer ? success() : Status(answer.error());
        });
        return status ? QString() : status.error().context;
    }

private Q_SLOTS:
    void init()
    {
        m_centre = std::make_unique<ServedCentre>();
        m_lead = m_centre->enter("Lead", person::kTeamLead, kDistrict);
    }

    void aTabletEnrolsWithItsSlipAndKnowsItsPersonAndDistrict()
    {
        TabletEnd tablet;
        const Status status = tablet.enrol(m_centre->url(), m_centre->slip(m_lead.id));
        QVERIFY2(status, status ? "" : qPrintable(status.error().message()));
        const tablet::Enrolled *me = tablet.tablet->vault().find(m_lead.id);
        QVERIFY(me);
        QCOMPARE(me->name, QStringLiteral("Lead"));
        QCOMPARE(me->district, kDistrict);
        QCOMPARE(me->districtName, QStringLiteral("吴兴区"));
        QCOMPARE(me->centre.epoch, m_centre->centre->identity().epoch);
    }

    void aCentreIsNamedWhereATabletIsEnrolledAndKeepsItsName()
    {
        TabletEnd tablet;
        QVERIFY(tablet.enrol(m_centre->url(), m_centre->slip(m_lead.id)));
        QCOMPARE(tablet.tablet->vault().find(m_lead.id)->centre.name, QString()); // the tablet says what it is for
        Identity identity = m_centre->centre->identity();
        m_centre->centre.reset();
        QVERIFY(nameCentre(m_centre->folder.path(), identity, QStringLiteral("Wuxing")));
        QVERIFY(!nameCentre(m_centre->folder.path(), identity, QString(1000, QLatin1Char('x'))));
        m_centre->serve();
        TabletEnd later;
        QVERIFY(later.enrol(m_centre->url(), m_centre->slip(m_lead.id)));
        QCOMPARE(later.tablet->vault().find(m_lead.id)->centre.name, QStringLiteral("Wuxing"));
        QCOMPARE(m_centre->centre->identity().key.secretKey, identity.key.secretKey);
    }

    void aSlipIsForOneDeviceOnly()
    {
        const QByteArray token = m_centre->slip(m_lead.id);
        QCOMPARE(enrolled(request(token)), QString());
        QCOMPARE(enrolled(request(token)), QStringLiteral("token.used"));
        QCOMPARE(enrolled(request("NOSUCHTOKEN")), QStringLiteral("token.unknown"));
    }

    void aDeviceWhoseAnswerWasLostMayAskAgain()
    {
        const wire::EnrolRequest same = request(m_centre->slip(m_lead.id));
        QCOMPARE(enrolled(same), QString());
        QCOMPARE(enrolled(same), QString());
        QCOMPARE(m_centre->number("SELECT count(*) FROM centredevice"), 1);
    }

    void aSlipRunsOutAfterTenMinutes()
    {
        const QByteArray token = m_centre->slip(m_lead.id);
        m_centre->clock.aheadMs = kTokenMs;
        QCOMPARE(enrolled(request(token)), QStringLiteral("token.expired"));
    }

    void nobodyTakesOverAKeyThatIsEnrolled()
    {
        const wire::EnrolRequest first = request(m_centre->slip(m_lead.id));
        QCOMPARE(enrolled(first), QString());
        wire::EnrolRequest thief = request(m_centre->slip(m_lead.id));
        thief.incarnation = first.incarnation;
        QCOMPARE(enrolled(thief), QStringLiteral("incarnation.taken"));
        thief.incarnation = m_centre->centre->identity().incarnation;
        QCOMPARE(enrolled(thief), QStringLiteral("incarnation.taken"));
    }

    void whoIsNoLongerActiveGetsNoDevice()
    {
        const QByteArray token = m_centre->slip(m_lead.id);
        m_lead.active = false;
        m_centre->change(m_lead);
        QCOMPARE(enrolled(request(token)), QStringLiteral("person.inactive"));
    }

    void theCentreStaysWhoItIsAndItsKeyIsReadByNobodyElse()
    {
        const Identity before = m_centre->centre->identity();
        const QFileInfo file(m_centre->folder.filePath(QLatin1String(kIdentityFile)));
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(file.permissions() & others));
        m_centre->centre.reset();
        m_centre->serve();
        QCOMPARE(m_centre->centre->identity().key.publicKey, before.key.publicKey);
        QCOMPARE(m_centre->centre->identity().epoch, before.epoch);
    }
};

QTEST_GUILESS_MAIN(EnrolTest)
#include "enroltest.moc"
