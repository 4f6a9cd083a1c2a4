// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: whatever one end packs the other may unpack, and what no end packs is refused.
#include "sync/wire/pack.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::wire;

class PackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAllAlikeIsPackedAsItsReaderAllows()
    {
        for (const qsizetype length : {0, 1, 4096, 4097, 1'000'000, 16 << 20}) {
            const QByteArray alike(length, 'a');
            const QByteArray packed = pack(alike);
            const Result<QByteArray> back = unpack(packed);
            QVERIFY2(back, qPrintable(QString::number(length)));
            QCOMPARE(*back, alike);
            QVERIFY(packed.size() < 64 + length / 100);
        }
    }

    void whatWasCutOrAddedToIsNoMessage()
    {
        const QByteArray packed = pack(QByteArray(100'000, 'a'));
        QVERIFY(!unpack(packed.chopped(1)));
        QVERIFY(!unpack(packed + "more"));
        QVERIFY(!unpack({}));
    }
};

QTEST_GUILESS_MAIN(PackTest)
#include "packtest.moc"
