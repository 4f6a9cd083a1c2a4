// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: when all come back at once the centre answers everybody: at once, or when to come again (F46). Method: the whole
// centre in this process, its writer held; five hundred connections that each want something written.
#include "tests/sync/servedcentre.h"

#include <semaphore>

using namespace mingcha;
using namespace mingcha::centre;

class CrowdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void f46FiveHundredAtOnceAreAnsweredOrToldWhenToComeAgain()
    {
        constexpr int kTablets = 500;
        constexpr int kSurelyLate = kMaxWaitingWrites * 2;
        ServedCentre served;
        std::binary_semaphore held(0);
        served.centre->writer().post([&held](journal::Store &) {
            held.acquire();
            return success();
        });
        wire::EnrolRequest wanted;
        wanted.token = "AAAAAAAAAAAAAAAAAAAA";
        wanted.incarnation = Id{{1}};
        wanted.publicKey = QByteArray(32, 'k');
        wanted.device = Id{{2}};
        const QByteArray message = wire::encode(wanted);
        const QByteArray request = "POST /v1/enrol HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-mingcha\r\n"
                                   "Content-Length: " +
                                   QByteArray::number(message.size()) + "\r\n\r\n" + message;
        std::vector<std::unique_ptr<Wire>> tablets;
        for (int n = 0; n < kTablets; ++n) {
            tablets.push_back(std::make_unique<Wire>(served.centre->port()));
            tablets.back()->send(request);
        }
        // Those who came when the queue was full are told at once, while nothing can be written.
        for (size_t n = kTablets; n-- > kSurelyLate;) {
            const Answer answer = tablets[n]->read();
            QCOMPARE(answer.status, 503);
            QVERIFY(answer.header("Retry-After").toInt() > 0);
            QVERIFY(answer.body.contains("\"busy\""));
        }
        held.release();
        int judged = 0;
        for (size_t n = 0; n < kSurelyLate; ++n) {
            const int status = tablets[n]->read().status;
            QVERIFY2(status == 503 || (status >= 400 && status < 500), qPrintable(QString::number(status)));
            judged += status == 503 ? 0 : 1;
        }
        QVERIFY(judged > 0 && judged <= kMaxWaitingWrites + 1);
        // And it is there for the next one.
        QCOMPARE(tablets.front()->ask(request).status / 100, 4);
    }
};

QTEST_GUILESS_MAIN(CrowdTest)
#include "crowdtest.moc"
