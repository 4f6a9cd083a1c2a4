// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a number that another wrote and that is out of all range is refused in words, before anything is reckoned with it.
// Method: a document that is taken has one of its numbers changed for the least and the greatest there are; under
// UndefinedBehaviorSanitizer a sum that overflows ends the test.
#include "core/base/cbor.h"
#include "core/base/random.h"
#include "core/journal/entry.h"
#include "core/journal/objectstate.h"
#include "core/journal/statepacker.h"
#include "sync/tablet/backoff.h"
#include "sync/wire/handover.h"
#include "sync/wire/messages.h"
#include "sync/wire/pack.h"
#include "sync/wire/photoreceipt.h"

#include <QCborArray>
#include <QTest>

using namespace mingcha;

namespace {

constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr qint64 kNow = 1'700'000'000'000;
constexpr qint64 kMark = 7'777; ///< stands where the number under test does
const Moment kDevice{kNow, 480, 6, 99};

QCborValue changed(const QCborValue &value, qint64 from, qint64 to)
{
    if (value.isInteger())
        return value.toInteger() == from ? QCborValue(to) : value;
    if (!value.isArray())
        return value;
    QCborArray items;
    for (const QCborValue item : value.toArray())
        items.append(changed(item, from, to));
    return items;
}

QByteArray changed(const QByteArray &document, qint64 from, qint64 to)
{
    cbor::Reader in{QByteArrayView(document)};
    cbor::Writer out;
    out.value(changed(in.value(), from, to));
    return out.result();
}

QByteArray packedChanged(const QByteArray &packed, qint64 from, qint64 to)
{
    return wire::pack(changed(*wire::unpack(packed), from, to));
}

/// Whether `decode` takes `document` as it is, and refuses it with `mark` changed for a number out of all range.
template <typename Change, typename Decode>
bool refusesFar(const QByteArray &document, qint64 mark, Change change, Decode decode)
{
    const auto isRefused = [&](qint64 far) {
        const QByteArray bytes = change(document, mark, far);
        const auto read = decode(bytes);
        return bytes != document && !read && read.error().text.contains(QStringLiteral("a number is out of range"));
    };
    return decode(document) && isRefused(kLeast) && isRefused(kMost);
}

bool refusesFarPacked(const QByteArray &packed, qint64 mark, auto decode)
{
    return refusesFar(packed, mark, packedChanged, decode);
}

bool refusesFarPlain(const QByteArray &document, qint64 mark, auto decode)
{
    return refusesFar(document, mark, qOverload<const QByteArray &, qint64, qint64>(changed), decode);
}

} // namespace

class FarNumbersTest : public QObject
{
    Q_OBJECT

    SeededRandom m_random{1};

    journal::Header header()
    {
        journal::Header header;
        header.incarnation = makeId(1, m_random);
        header.seq = 1;
        header.time = {kNow, 0};
        header.actor = makeId(2, m_random);
        header.kind = "thing.begun";
        header.moment = kDevice;
        return header;
    }

private Q_SLOTS:
    void aSumThatNoIntegerHoldsIsRefusedBeforeItIsMade()
    {
        for (const qint64 base : {kLeast, qint64{-1}, qint64{1}, kMost}) {
            for (const qint64 told : {kLeast, kMost}) {
                cbor::Writer out;
                out.integer(told);
                cbor::Reader in{QByteArrayView(out.result())};
                const qint64 sum = in.within(kFarthestMs, base);
                QVERIFY(in.failed() ? sum == 0 : std::abs(sum) < kFarthestMs);
                QCOMPARE(!in.failed(), (base == kLeast && told == kMost) || (base == kMost && told == kLeast));
            }
        }
    }

    void timesOfAHeaderAreRefused()
    {
        const auto refuses = [](const journal::Header &header, qint64 mark) {
            return refusesFarPlain(journal::encodeHeader(header), mark,
                                   [](const QByteArray &bytes) { return journal::decodeHeader(bytes); });
        };
        QVERIFY(refuses(header(), kNow));
        journal::Header wall = header();
        wall.moment.wallMs = wall.time.ms + kMark;
        QVERIFY(refuses(wall, kMark));
        QVERIFY(refuses(header(), kDevice.zoneMinutes));
        QVERIFY(refuses(header(), kDevice.wallMs - kDevice.uptimeMs));
        journal::Header satellite = header();
        satellite.satelliteMs = satellite.moment.wallMs + kMark;
        QVERIFY(refuses(satellite, kMark));
    }

    void anEntryHasANumberFromOneOn()
    {
        journal::Header odd = header();
        odd.seq = static_cast<quint64>(kLeast);
        const auto read = journal::decodeHeader(journal::encodeHeader(odd));
        QVERIFY(!read && read.error().text.contains(QStringLiteral("a value is out of range")));
    }

    void clocksOfWhoSendsAreRefused()
    {
        journal::PushedBatch batch;
        batch.device = kDevice;
        const auto decodePush = [](const QByteArray &bytes) { return wire::decodePush(bytes); };
        const auto decodeHead = [](const QByteArray &bytes) {
            return wire::decodeHandoverHead(bytes, wire::HandoverHead::Kind::Outbox);
        };
        wire::HandoverHead head;
        head.made = kDevice;
        for (const qint64 clock : {kDevice.wallMs, qint64{kDevice.zoneMinutes}, kDevice.uptimeMs}) {
            QVERIFY(refusesFarPacked(wire::encode(batch), clock, decodePush));
            const QByteArray bytes = wire::encode(head);
            QVERIFY(decodeHead(bytes));
            QVERIFY(!decodeHead(changed(bytes, clock, kLeast)));
            QVERIFY(!decodeHead(changed(bytes, clock, kMost)));
        }
    }

    void timesOfAPageAreRefused()
    {
        wire::PullAnswer answer;
        answer.nowMs = kNow;
        journal::FeedPage page;
        page.items.resize(2);
        page.items[0] = {{makeId(1, m_random), 1}, 1, kNow + 5, {}, {}, {}, {}, {}, {}};
        page.items[1] = {{makeId(1, m_random), 2}, 2, kNow + 5 + kMark, {}, {}, {}, {}, {}, {}};
        answer.pages.push_back(page);
        const auto decode = [](const QByteArray &bytes) { return wire::decodePullAnswer(bytes); };
        for (const qint64 time : {kNow, qint64{5}, kMark})
            QVERIFY(refusesFarPacked(wire::encode(answer), time, decode));
    }

    void timesAndNumbersOfReceiptsAreRefused()
    {
        wire::Receipt receipt;
        receipt.nowMs = kNow;
        journal::Outcome first;
        first.seq = 3;
        first.position = 4;
        first.effectiveMs = kNow + 5;
        journal::Outcome second = first;
        second.seq += 11;
        second.position += 12;
        second.effectiveMs += kMark;
        receipt.outcomes = {first, second};
        const QByteArray bytes = wire::encodeReceipt(receipt);
        const auto decode = [](const QByteArray &document) { return wire::decodeReceipt(document); };
        for (const qint64 time : {kNow, qint64{5}, kMark})
            QVERIFY(refusesFarPlain(bytes, time, decode));
        for (const qint64 number : {11, 12})
            QVERIFY(!wire::decodeReceipt(changed(bytes, number, kMost)));

        const journal::SigningKey key = journal::makeSigningKey(m_random);
        const wire::PhotoReceipt photo{sha256(QByteArrayView("photo")), 9, kNow};
        const QByteArray document = QByteArray::fromBase64(wire::encodePhotoReceipt(photo, key));
        QVERIFY(wire::decodePhotoReceipt(document.toBase64(), key.publicKey));
        for (const qint64 far : {kLeast, kMost}) {
            const auto read = wire::decodePhotoReceipt(changed(document, kNow, far).toBase64(), key.publicKey);
            QCOMPARE(read.error().code, ErrorCode::Invalid);
        }
    }

    void timesOfASessionAreRefused()
    {
        wire::SessionAnswer answer;
        answer.expiresMs = kNow + 1;
        answer.nowMs = kNow;
        const auto decode = [](const QByteArray &bytes) { return wire::decodeSessionAnswer(bytes); };
        for (const qint64 time : {kNow, kNow + 1})
            QVERIFY(refusesFarPacked(wire::encode(answer), time, decode));
    }

    void timesOfAKeptStateAreRefused()
    {
        journal::Act act;
        act.set(1, QStringLiteral("a name"));
        journal::ObjectState state;
        state.apply(header(), act, {false, kNow, 0});
        QVERIFY(refusesFarPlain(state.encode(), kNow, journal::ObjectState::decode));

        journal::SnapshotPart part;
        part.objects.push_back({makeId(3, m_random), "thing", makeId(3, m_random), state, false});
        const auto decode = [](const QByteArray &bytes) { return wire::decodeSnapshotPart(bytes); };
        QVERIFY(refusesFarPacked(wire::encode(part), kNow, decode));
    }

    void aWaitThatWasKeptWithAnImpossibleTimeIsForgotten()
    {
        tablet::Backoff backoff;
        SeededRandom random(1);
        backoff.failed(tablet::Failure::Transport, kDevice, random);
        const QByteArray bytes = backoff.toBytes();
        QVERIFY(tablet::Backoff::fromBytes(bytes).waitMs(kDevice) > 0);
        for (const qint64 clock : {kDevice.wallMs, kDevice.uptimeMs}) {
            for (const qint64 far : {kLeast, kMost})
                QCOMPARE(tablet::Backoff::fromBytes(changed(bytes, clock, far)).waitMs(kDevice), qint64{0});
        }
    }
};

QTEST_GUILESS_MAIN(FarNumbersTest)
#include "farnumberstest.moc"
