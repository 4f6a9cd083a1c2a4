// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: only the key that was enrolled opens a session, for twelve hours, until it is revoked or its person leaves; what
// is merely late is told to try again. Method: messages over raw sockets against the whole centre.
#include "sync/wire/handover.h"
#include "tests/sync/servedcentre.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace mingcha;
using namespace mingcha::centre;

class SessionTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedCentre> m_centre;
    SystemRandom m_random;
    person::Person m_lead;
    journal::SigningKey m_key;
    Id m_incarnation;

    QByteArray nonce()
    {
        const Answer answer = m_centre->post("/v1/challenge", wire::encode(wire::ChallengeRequest{m_incarnation}));
        return sure(wire::decodeChallengeAnswer(answer.body)).nonce;
    }
    Answer open(const QByteArray &nonce, const journal::SigningKey &key)
    {
        const QByteArray message = wire::sessionMessage(nonce, m_centre->centre->identity().key.publicKey);
        return m_centre->post("/v1/session",
                              wire::encode(wire::SessionRequest{m_incarnation, nonce, journal::sign(key, message)}));
    }
    QByteArray token() { return sure(wire::decodeSessionAnswer(open(nonce(), m_key).body)).token; }
    int pull(const QByteArray &token)
    {
        return m_centre->post("/v1/pull", wire::encode(wire::PullRequest{}), token).status;
    }
    static QString code(const Answer &answer)
    {
        return QJsonDocument::fromJson(answer.body)
            .object()
            .value(QLatin1String("error"))
            .toObject()
            .value(QLatin1String("code"))
            .toString();
    }

    static wire::SessionAnswer answerOf(const wire::Extent &extent) { return {"token", 1, 1, Id{{1}}, extent}; }
    static wire::HandoverRecord recordOf(const wire::Extent &extent)
    {
        wire::HandoverRecord record;
        record.extent = extent;
        return record;
    }
    static bool isRefused(const wire::Extent &extent)
    {
        return !wire::decodeSessionAnswer(wire::encode(answerOf(extent))) &&
               !wire::decodeHandoverRecord(wire::encode(recordOf(extent)));
    }

private Q_SLOTS:
    void anAnswerThatNamesNoNumberIsNoAnswer()
    {
        const wire::Extent good{{sha256(QByteArrayView("photo"))}, {{Id{{1}}, 7}, {Id{{2}}, 0}}, {{Id{{1}}, 2, 4}}};
        const Result<wire::SessionAnswer> read = wire::decodeSessionAnswer(wire::encode(answerOf(good)));
        QVERIFY(read && read->extent.ends == good.ends && read->extent.awaited == good.awaited);
        const auto byFile = wire::decodeHandoverRecord(wire::encode(recordOf(good)));
        QVERIFY(byFile && byFile->extent && byFile->extent->ends == good.ends);
        QVERIFY(read->extent.letIn == good.letIn);
        wire::Extent bad = good;
        bad.ends[1].seq = std::numeric_limits<quint64>::max(); // is written as less than nothing
        QVERIFY(isRefused(bad));
        bad = good;
        bad.ends[1].incarnation = bad.ends[0].incarnation;
        QVERIFY(isRefused(bad));
        bad = good;
        std::swap(bad.ends[0], bad.ends[1]);
        QVERIFY(isRefused(bad));
        for (const journal::ChainRun &run : {journal::ChainRun{Id{{1}}, 0, 4}, {Id{{1}}, 4, 3}}) {
            bad = good;
            bad.letIn = {run};
            QVERIFY(!wire::decodeSessionAnswer(wire::encode(answerOf(bad))));
        }
    }
    void anAnswerThatNamesMoreThanItMayIsNoAnswer()
    {
        wire::Extent extent;
        for (int n = 0; n < wire::kMostChainsTold; ++n)
            extent.ends.push_back({Id{{static_cast<quint8>(n)}}, 1});
        extent.awaited.assign(wire::kMostAwaitedTold, Hash{});
        QVERIFY(!isRefused(extent));
        wire::Extent more = extent;
        more.awaited.emplace_back();
        QVERIFY(isRefused(more));
        more = extent;
        more.ends.push_back({Id{{255}}, 1});
        QVERIFY(isRefused(more));
        more = extent;
        more.letIn.assign(wire::kMostLetInTold, {Id{{1}}, 1, 1});
        QVERIFY(!isRefused(more));
        more.letIn.push_back({Id{{1}}, 1, 1});
        QVERIFY(!wire::decodeSessionAnswer(wire::encode(answerOf(more))));
    }

    void init()
    {
        m_centre = std::make_unique<ServedCentre>();
        m_lead = m_centre->enter("Lead", person::kTeamLead, kDistrict);
        m_key = journal::makeSigningKey(m_random);
        m_incarnation = makeId(1, m_random);
        const wire::EnrolRequest request{
            m_centre->slip(m_lead.id), m_incarnation, m_key.publicKey, makeId(2, m_random), {}, {}};
        QCOMPARE(m_centre->post("/v1/enrol", wire::encode(request)).status, 200);
    }

    void theEnrolledKeyOpensASessionForTwelveHours()
    {
        const QByteArray mine = token();
        QCOMPARE(pull(mine), 200);
        m_centre->clock.aheadMs = kSessionMs - 60'000;
        QCOMPARE(pull(mine), 200);
        m_centre->clock.aheadMs = kSessionMs;
        QCOMPARE(pull(mine), 401);
        QCOMPARE(pull("no such token"), 401);
        QCOMPARE(pull({}), 401);
    }

    void anotherKeyAndAForgedNonceAreRefusedAlike()
    {
        QCOMPARE(open(nonce(), journal::makeSigningKey(m_random)).status, 401);
        QCOMPARE(open("forged", m_key).status, 401);
        m_incarnation = makeId(9, m_random);
        QCOMPARE(code(open(nonce(), m_key)), QStringLiteral("session.refused"));
    }

    void aNonceOpensOneSessionWithinAMinute()
    {
        const QByteArray once = nonce();
        QCOMPARE(open(once, m_key).status, 200);
        const Answer again = open(once, m_key);
        QCOMPARE(again.status, 503);
        QVERIFY(!again.header("Retry-After").isEmpty());
        const QByteArray late = nonce();
        m_centre->clock.aheadMs = kNonceMs + 1;
        QCOMPARE(code(open(late, m_key)), QStringLiteral("nonce.expired"));
    }

    void aRevokedDeviceIsRefusedAtOnceAndToldWhy()
    {
        const QByteArray mine = token();
        sure(m_centre->centre->writer().run(
            [&](journal::Store &store) { return revoke(store, m_incarnation, m_centre->clock.now().wallMs); }));
        QCOMPARE(pull(mine), 401);
        const Answer answer = open(nonce(), m_key);
        QCOMPARE(answer.status, 403);
        QCOMPARE(code(answer), QStringLiteral("device.revoked"));
    }

    void whoLeftTheServiceIsRefusedAtOnceAndToldWhy()
    {
        const QByteArray mine = token();
        m_lead.active = false;
        m_centre->change(m_lead);
        QCOMPARE(pull(mine), 401);
        QCOMPARE(code(open(nonce(), m_key)), QStringLiteral("person.inactive"));
    }

    /// Its folder may have been put back from a copy: with the next session the device hears how far that goes.
    void aSessionEndsWithTheServerThatOpenedIt()
    {
        const QByteArray mine = token();
        m_centre->centre.reset();
        m_centre->serve();
        QCOMPARE(pull(mine), 401);
        QCOMPARE(pull(token()), 200);
    }

    void whatIsNoMessageIsSaidSo()
    {
        QCOMPARE(m_centre->post("/v1/session", "garbage").status, 400);
        QCOMPARE(m_centre->post("/v1/enrol", QByteArray(100'000, 'x')).status, 413);
        QCOMPARE(code(m_centre->post("/v1/nothing", {})), QStringLiteral("notFound"));
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "sessiontest.moc"
