// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what the centre takes in is what its author signed; what is damaged, too long or forged holds nothing else up.
#include "tests/unit/things.h"

using namespace mingcha;
using namespace mingcha::journal;
using namespace mingcha::things;

class AdmissionTest : public QObject, private Things
{
    Q_OBJECT

private Q_SLOTS:
    void otherBytesUnderATakenNumberAreKeptAside()
    {
        End tablet(path("tablet"), false);
        End clone(path("clone"), false);
        End centre(path("centre"), true);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        QVERIFY(clone.store->addAuthor(me, {}, key.publicKey, true));
        QVERIFY(centre.store->addAuthor(me, {}, key.publicKey, false));
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("original"))));
        QVERIFY(clone.store->write(me, begun(QStringLiteral("copy"))));
        QVERIFY(Admission(*centre.store, 1).admit(batch(*tablet.store, me, key, 0)));
        const Result<PushResult> result = Admission(*centre.store, 2).admit(batch(*clone.store, me, key, 0));
        QVERIFY(result);
        QVERIFY(result->forked);
        QCOMPARE(centre.store->database().number(QStringLiteral("SELECT count(*) FROM branch")), 1);
    }

    void nothingThatItsAuthorDidNotSignIsNumberedOrKeptAsABranch()
    {
        End tablet(path("tablet"), false);
        End clone(path("clone"), false);
        End centre(path("centre"), true);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        QVERIFY(clone.store->addAuthor(me, {}, key.publicKey, true));
        QVERIFY(centre.store->addAuthor(me, {}, key.publicKey, false));
        for (int i = 0; i < 3; ++i)
            QVERIFY(tablet.store->write(me, begun(QString::number(i))));
        PushedBatch sent = batch(*tablet.store, me, key, 0);
        sent.signature = QByteArray(sent.signature.size(), '\0');
        sent.entries.erase(sent.entries.begin() + 1); // a gap after what is new
        QVERIFY(centre.store->begin());
        QVERIFY(!Admission(*centre.store, 1).admit(sent));
        centre.store->rollback();
        QVERIFY(Admission(*centre.store, 1).admit(batch(*tablet.store, me, key, 0)));
        QVERIFY(clone.store->write(me, begun(QStringLiteral("forged"))));
        PushedBatch forged = batch(*clone.store, me, key, 0);
        forged.signature = QByteArray(forged.signature.size(), '\0');
        const Result<PushResult> result = Admission(*centre.store, 2).admit(forged);
        QVERIFY(result && result->forked);
        QCOMPARE(centre.store->database().number(QStringLiteral("SELECT count(*) FROM branch")), 0);
    }

    void anEntryTooLongForTabletsIsRefusedAndTheRestGoesOn()
    {
        End tablet(path("tablet"), false);
        End centre(path("centre"), true);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        QVERIFY(centre.store->addAuthor(me, {}, key.publicKey, false));
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("short"))));
        PushedBatch sent = batch(*tablet.store, me, key, 0);
        Result<Header> header = decodeHeader(sent.entries[0].headerBytes);
        QVERIFY(header);
        const QByteArray body = sent.entries[0].body + QByteArray(kMaxBodyBytes, 'x');
        header->bodyHash = sha256(QByteArrayView(body));
        sent.entries[0] = {encodeHeader(*header), body, false};
        sent.signature = sign(key, nextLink({}, sent.entries[0].headerBytes).view());
        const Result<PushResult> result = Admission(*centre.store, 1).admit(sent);
        QVERIFY(result);
        QCOMPARE(result->outcomes[0].reason, QByteArray("entry.tooLong"));
        QCOMPARE(result->outcomes[0].position, 0u);
        QCOMPARE(result->lastSeq, 1u);
    }

    void aDamagedEntryDoesNotStopTheOnesAfterIt()
    {
        End tablet(path("tablet"), false);
        End centre(path("centre"), true);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        QVERIFY(centre.store->addAuthor(me, {}, key.publicKey, false));
        for (int i = 0; i < 3; ++i)
            QVERIFY(tablet.store->write(me, begun(QString::number(i))));
        PushedBatch sent = batch(*tablet.store, me, key, 0);
        sent.entries[1].body[3] = static_cast<char>(sent.entries[1].body[3] ^ 1);
        const Result<PushResult> result = Admission(*centre.store, 1).admit(sent);
        QVERIFY(result);
        QVERIFY(result->outcomes[1].status == EntryStatus::Damaged);
        QVERIFY(result->outcomes[2].status == EntryStatus::Accepted);
        QCOMPARE(result->lastSeq, 3u);
    }

    void aWrongSignatureTakesNothing()
    {
        End tablet(path("tablet"), false);
        End centre(path("centre"), true);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        QVERIFY(centre.store->addAuthor(me, {}, key.publicKey, false));
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("x"))));
        PushedBatch sent = batch(*tablet.store, me, key, 0);
        sent.signature[0] = static_cast<char>(sent.signature[0] ^ 1);
        QVERIFY(!Admission(*centre.store, 1).admit(sent));
    }
};

QTEST_GUILESS_MAIN(AdmissionTest)
#include "admissiontest.moc"
