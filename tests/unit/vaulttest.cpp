// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: keys open for the right PIN only, guessing is slow whatever the clock is set to, and nobody loses an outbox.
#include "sync/tablet/vault.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::tablet;

class VaultTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    SeededRandom m_random{11};
    Moment m_now{1700000000000, 480, 42, 10000000};

    QString path() { return m_dir.filePath(QString::number(m_random.below(1000000000))); }
    Enrolled someone(const char *name)
    {
        const journal::SigningKey key = journal::makeSigningKey(m_random);
        Enrolled enrolled;
        enrolled.person = deriveId("person", {QByteArrayView(name)});
        enrolled.name = QString::fromLatin1(name);
        enrolled.incarnation = makeId(1, m_random);
        enrolled.publicKey = key.publicKey;
        enrolled.sealedKey = *journal::sealSecret(key.secretKey, "314159", m_random);
        enrolled.centre = {QStringLiteral("https://centre.example"), QStringLiteral("Centre"), key.publicKey,
                           makeId(2, m_random)};
        return enrolled;
    }

private Q_SLOTS:
    void twoPeopleShareATabletAndTheLastOneIsFirst()
    {
        const QString file = path();
        const Enrolled wang = someone("Wang");
        const Enrolled li = someone("Li");
        {
            Vault vault = *Vault::open(file);
            QVERIFY(vault.isEmpty());
            QVERIFY(vault.add(wang));
            QVERIFY(vault.add(li));
            QVERIFY(vault.noteRight(wang.person));
        }
        const Vault vault = *Vault::open(file);
        QCOMPARE(vault.people().size(), size_t{2});
        QCOMPARE(vault.people().front().name, wang.name);
        QCOMPARE(vault.find(li.person)->sealedKey, li.sealedKey);
        const auto key = Vault::openKey(*vault.find(li.person), "314159");
        QVERIFY(key);
        QVERIFY(journal::verifySignature(li.publicKey, "x", journal::sign(*key, "x")));
        QCOMPARE(Vault::openKey(*vault.find(li.person), "271828").error().code, ErrorCode::Denied);
    }

    void anotherCentreBesideTheKeyIsNoticed()
    {
        Enrolled wang = someone("Wang");
        const QByteArray key = Vault::openKey(wang, "314159")->secretKey;
        wang.sealedKey =
            *journal::sealSecret(Vault::boundSecret(key, wang.centre, wang.incarnation), "314159", m_random);
        QCOMPARE(Vault::openKey(wang, "314159")->secretKey, key);
        wang.centre.name = QStringLiteral("its name may change");
        QVERIFY(Vault::openKey(wang, "314159"));
        Enrolled other = wang;
        other.centre.url = QStringLiteral("https://rogue.example");
        QCOMPARE(Vault::openKey(other, "314159").error().code, ErrorCode::Damaged);
        other = wang;
        other.centre.publicKey[3] = static_cast<char>(other.centre.publicKey[3] ^ 1);
        QCOMPARE(Vault::openKey(other, "314159").error().code, ErrorCode::Damaged);
    }

    void wrongPinsMakeWaitsThatGrowAndTheTenthShuts()
    {
        Vault vault = *Vault::open(path());
        const Enrolled wang = someone("Wang");
        QVERIFY(vault.add(wang));
        qint64 before = -1;
        for (int n = 1; n < kMaxPinTries; ++n) {
            QVERIFY(vault.noteWrong(wang.person, m_now));
            const PinState state = vault.pinState(wang.person, m_now);
            QCOMPARE(state.left, kMaxPinTries - n);
            QCOMPARE(state.waitMs > 0, n >= kFreePinTries);
            QVERIFY(n < kFreePinTries || state.waitMs > before || state.waitMs == kLongestPinWaitMs);
            before = state.waitMs;
        }
        QVERIFY(vault.noteWrong(wang.person, m_now));
        QVERIFY(vault.pinState(wang.person, m_now).shut);
        QCOMPARE(vault.mayTry(wang.person, m_now).error().code, ErrorCode::Denied);
    }

    void settingTheClockOrRestartingDoesNotShortenAWait()
    {
        const QString file = path();
        const Enrolled wang = someone("Wang");
        {
            Vault vault = *Vault::open(file);
            QVERIFY(vault.add(wang));
            for (int n = 0; n < kFreePinTries; ++n)
                QVERIFY(vault.noteWrong(wang.person, m_now));
        }
        const Vault vault = *Vault::open(file);
        Moment later = m_now;
        later.wallMs += 86400000;
        QCOMPARE(vault.pinState(wang.person, later).waitMs, kFirstPinWaitMs);
        QVERIFY(!vault.mayTry(wang.person, later));
        const Moment rebooted{later.wallMs, 480, 90, 10000};
        QCOMPARE(vault.pinState(wang.person, rebooted).waitMs, kFirstPinWaitMs - 10000);
        later.uptimeMs += kFirstPinWaitMs;
        QVERIFY(vault.mayTry(wang.person, later));
    }

    void whileTheWaitRunsNoPinIsCalledWrong()
    {
        Vault vault = *Vault::open(path());
        const Enrolled wang = someone("Wang");
        QVERIFY(vault.add(wang));
        for (int n = 0; n < kFreePinTries; ++n)
            QVERIFY(vault.noteWrong(wang.person, m_now));
        const Status may = vault.mayTry(wang.person, m_now);
        QVERIFY(!may);
        const QString seconds = QString::number(kFirstPinWaitMs / 1000);
        QVERIFY2(may.error().text.contains(seconds + QStringLiteral(" second")), qPrintable(may.error().text));
        QVERIFY2(may.error().text.startsWith(QStringLiteral("After wrong PINs")), qPrintable(may.error().text));
    }

    void enrollingAgainUnlocksAndKeepsTheFormerOutbox()
    {
        Vault vault = *Vault::open(path());
        const Enrolled first = someone("Wang");
        QVERIFY(vault.add(first));
        for (int n = 0; n < kMaxPinTries; ++n)
            QVERIFY(vault.noteWrong(first.person, m_now));
        const Enrolled second = someone("Wang");
        QVERIFY(vault.add(second));
        QVERIFY(vault.mayTry(first.person, m_now));
        QCOMPARE(vault.people().size(), size_t{1});
        QCOMPARE(vault.find(first.person)->incarnation, second.incarnation);
        QCOMPARE(vault.all().size(), size_t{2});
    }

    void aDamagedFileIsNamedAndLeftAsItIs()
    {
        const QString file = path();
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("not a vault");
        out.close();
        const auto vault = Vault::open(file);
        QVERIFY(!vault);
        QCOMPARE(vault.error().context, file);
        QCOMPARE(QFile(file).size(), 11);
    }

    void weakPinsAreRefusedInWords()
    {
        QVERIFY(!Vault::checkNewPin("12345"));
        QVERIFY(!Vault::checkNewPin("777777"));
        QVERIFY(Vault::checkNewPin("314159"));
    }

    void aSecretOpensWithItsPinOnly()
    {
        const Result<QByteArray> sealed = journal::sealSecret("secret", "123456", m_random);
        QVERIFY(sealed);
        QCOMPARE(journal::openSecret(*sealed, "123456").value(), QByteArray("secret"));
        QVERIFY(journal::openSecret(*sealed, "123457").error().code == ErrorCode::Denied);
        QVERIFY(!journal::openSecret("short", "123456"));
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "vaulttest.moc"
