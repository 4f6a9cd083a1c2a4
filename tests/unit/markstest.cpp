// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/marks.h"

#include "core/base/cbor.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::evidence;

namespace {

QList<Mark> allKinds()
{
    return {{MarkKind::Arrow, 0, 0, kMarkScale, kMarkScale, {}},
            {MarkKind::Circle, 100, 200, 300, 400, {}},
            {MarkKind::Box, 5'000, 5'000, 1, 2, {}},
            {MarkKind::Text, 10, 20, 10, 20, QStringLiteral("疏散门上锁")},
            {MarkKind::Mosaic, 1, 2, 3, 4, {}}};
}

} // namespace

class MarksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksSurviveTheirEncoding();
    void marksBeyondTheLimitsAreRefused_data();
    void marksBeyondTheLimitsAreRefused();
    void hostileArraysAreRefused_data();
    void hostileArraysAreRefused();
    void marksOfANewerVersionAreSaidToBeNewer();
};

void MarksTest::marksSurviveTheirEncoding()
{
    QVERIFY(checkMarks(allKinds()).ok());
    cbor::Writer writer;
    writer.value(encodeMarks(allKinds()));
    const QByteArray bytes = writer.result();
    cbor::Reader reader(bytes);
    const Result<QList<Mark>> decoded = decodeMarks(reader.value().toArray());
    QVERIFY(reader.finish().ok());
    QVERIFY(decoded.ok());
    QCOMPARE(*decoded, allKinds());
    QVERIFY(decodeMarks(encodeMarks({}))->isEmpty());
}

void MarksTest::marksBeyondTheLimitsAreRefused_data()
{
    QTest::addColumn<QList<Mark>>("marks");
    QTest::newRow("too many") << QList<Mark>(kMaxMarks + 1, allKinds().first());
    QTest::newRow("left of the picture") << QList<Mark>{{MarkKind::Box, -1, 0, 1, 1, {}}};
    QTest::newRow("below the picture") << QList<Mark>{{MarkKind::Box, 0, 0, 1, kMarkScale + 1, {}}};
    QTest::newRow("no text") << QList<Mark>{{MarkKind::Text, 0, 0, 1, 1, {}}};
    QTest::newRow("a text on an arrow") << QList<Mark>{{MarkKind::Arrow, 0, 0, 1, 1, QStringLiteral("x")}};
    QTest::newRow("a long text") << QList<Mark>{{MarkKind::Text, 0, 0, 1, 1, QString(kMaxMarkText + 1, u'x')}};
    QTest::newRow("a zero in a text") << QList<Mark>{{MarkKind::Text, 0, 0, 1, 1, QString(1, QChar(0))}};
    QTest::newRow("an unknown kind") << QList<Mark>{{static_cast<MarkKind>(9), 0, 0, 1, 1, {}}};
}

void MarksTest::marksBeyondTheLimitsAreRefused()
{
    QFETCH(QList<Mark>, marks);
    QVERIFY(!checkMarks(marks).ok());
    QVERIFY(!checkMarks(marks).error().text.isEmpty());
    QVERIFY(!decodeMarks(encodeMarks(marks)).ok());
}

void MarksTest::hostileArraysAreRefused_data()
{
    QTest::addColumn<QCborArray>("array");
    const QCborArray good{0, 1, 2, 3, 4, QString()};
    QTest::newRow("empty") << QCborArray();
    QTest::newRow("no version") << QCborArray{good};
    QTest::newRow("version 0") << QCborArray{0, good};
    QTest::newRow("a number for a mark") << QCborArray{1, 7};
    for (qsizetype at = 0; at < good.size(); ++at) {
        QCborArray shorter = good;
        shorter.removeAt(at);
        QTest::addRow("field %d missing", static_cast<int>(at)) << QCborArray{1, shorter};
        for (const QCborValue &value : {QCborValue(nullptr), QCborValue(0.5),
                                        QCborValue(std::numeric_limits<qint64>::max()), QCborValue(QCborArray{1})}) {
            QCborArray bad = good;
            bad[at] = value;
            QTest::addRow("field %d of type %d", static_cast<int>(at), static_cast<int>(value.type()))
                << QCborArray{1, bad};
        }
    }
}

void MarksTest::hostileArraysAreRefused()
{
    QFETCH(QCborArray, array);
    const Result<QList<Mark>> decoded = decodeMarks(array);
    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.error().code, ErrorCode::Invalid);
}

void MarksTest::marksOfANewerVersionAreSaidToBeNewer()
{
    QCOMPARE(decodeMarks(QCborArray{2, QStringLiteral("star")}).error().code, ErrorCode::Newer);
}

QTEST_APPLESS_MAIN(MarksTest)
#include "markstest.moc"
