// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// stagebench DIR [COUNT]: where the time of saving, pushing and pulling findings goes, stage by stage in one process and
// without a network, every stage as durable as in the product. For profiling; syncbench measures the whole.
#include "core/hazard/importacts.h"
#include "core/journal/admission.h"
#include "core/journal/feed.h"
#include "core/person/queries.h"
#include "sync/tablet/outbox.h"
#include "sync/wire/messages.h"
#include "tests/bench/benchdata.h"
#include "tests/bench/figures.h"
#include "tests/bench/findings.h"

#include <QCoreApplication>
#include <QDir>

#include <ctime>
#include <map>

using namespace mingcha;
using namespace mingcha::bench;

namespace {

constexpr int kFindingsOfOneSite = 50;

/// Adds up what each stage takes.
class Stages
{
public:
    template <typename Work>
    auto timed(const QString &stage, Work work)
    {
        const double start = nowMs();
        const std::clock_t begun = std::clock();
        auto result = work();
        Spent &spent = m_spent[stage];
        spent.ms += nowMs() - start;
        spent.processor += static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
        return result;
    }
    void tellAll() const
    {
        for (const auto &[stage, spent] : m_spent) {
            tell(stage, spent.ms / 1000, QStringLiteral("s"));
            tell(QStringLiteral("  of it on the processor"), spent.processor, QStringLiteral("s"));
        }
    }

private:
    struct Spent
    {
        double ms = 0;
        double processor = 0;
    };
    std::map<QString, Spent> m_spent;
};

/// A store that stands for the server: it has all that the tablet's folder began with.
std::unique_ptr<journal::Store> openCentre(const QString &from, const QString &to, const OpenTablet &open)
{
    QDir().mkpath(to);
    QFile::remove(to + QStringLiteral("/mingcha.db"));
    QFile::copy(from + QStringLiteral("/mingcha.db"), to + QStringLiteral("/mingcha.db"));
    return sure(journal::Store::open(to + QStringLiteral("/mingcha.db"), open.rooms, open.clock));
}

void save(OpenTablet &open, Stages &stages, int count)
{
    const std::vector<Id> sites = idsOf(*sure(open.tablet->openReader()), QStringLiteral("site"));
    const std::vector<QByteArray> findings = makeFindings(count);
    stages.timed(QStringLiteral("1 save, one commit each"), [&] {
        for (size_t i = 0; i < findings.size(); ++i) {
            const hazard::ImportFindingInput input{sites[i / kFindingsOfOneSite % sites.size()], findings[i]};
            sure(open.tablet->performNow(
                [&](journal::Store &store) { return hazard::importFinding(store, open.me, input); }));
        }
        return 0;
    });
}

double push(OpenTablet &open, journal::Store &centre, Stages &stages)
{
    const Id me = open.tablet->session()->author.incarnation;
    double bytes = 0;
    while (true) {
        const auto reader = sure(open.tablet->openReader());
        const auto boxes = sure(tablet::readOutboxes(*reader, {me}));
        if (boxes.front().acknowledged == boxes.front().last)
            return bytes;
        tablet::PushNext next;
        next.kind = tablet::PushNext::Kind::Send;
        next.incarnation = me;
        next.from = boxes.front().acknowledged + 1;
        next.upTo = boxes.front().last;
        next.maxEntries = tablet::kMostPushEntries;
        next.maxBytes = tablet::kMostPushBytes;
        const tablet::Batch batch = stages.timed(QStringLiteral("2 push: read the batch"), [&] {
            return sure(tablet::readBatch(*reader, next, open.clock.now()));
        });
        const QByteArray packed =
            stages.timed(QStringLiteral("3 push: encode and pack"), [&] { return wire::encode(batch.pushed); });
        bytes += static_cast<double>(packed.size());
        const journal::PushedBatch got =
            stages.timed(QStringLiteral("4 push: decode"), [&] { return sure(wire::decodePush(packed)); });
        const journal::PushResult result = stages.timed(QStringLiteral("5 push: admit"), [&] {
            sure(centre.begin());
            journal::PushResult admitted = sure(journal::Admission(centre, centre.clock().now().wallMs).admit(got));
            static_cast<void>(centre.takeTouched());
            return admitted;
        });
        stages.timed(QStringLiteral("6 push: commit at the centre"), [&] { return sure(centre.commit()); });
        stages.timed(QStringLiteral("7 push: settle on the tablet"), [&] {
            return sure(open.tablet->writer().run(
                [&](journal::Store &store) { return store.settle(me, result.lastSeq, result.outcomes, "receipt"); }));
        });
    }
}

double pull(OpenTablet &second, journal::Store &centre, Stages &stages)
{
    double bytes = 0;
    for (const journal::LogKey &log : sure(journal::logs(centre.database()))) {
        quint64 cursor = 0;
        sure(second.tablet->writer().run([&](journal::Store &store) {
            cursor = store.cursor(log);
            return success();
        }));
        for (bool more = true; more;) {
            wire::PullAnswer answer;
            const journal::FeedPage read = stages.timed(QStringLiteral("8 pull: read the feed"), [&] {
                return sure(
                    journal::readFeed(centre.database(), {log, {}, cursor, {}}, wire::kPullItems, wire::kPullBytes));
            });
            answer.pages.push_back(read);
            const QByteArray packed =
                stages.timed(QStringLiteral("9 pull: encode and pack"), [&] { return wire::encode(answer); });
            bytes += static_cast<double>(packed.size());
            const wire::PullAnswer got =
                stages.timed(QStringLiteral("a pull: decode"), [&] { return sure(wire::decodePullAnswer(packed)); });
            stages.timed(QStringLiteral("b pull: apply, one commit a page"), [&] {
                return sure(second.tablet->writer().run(
                    [&](journal::Store &store) { return store.applyFeed(got.pages.front()); }));
            });
            cursor = read.completeTo;
            more = read.completeTo < read.head;
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        giveUp(QStringLiteral("stagebench DIR [COUNT]"));
    const QString dir = arguments.at(1) + QStringLiteral("/stages");
    QDir(dir).removeRecursively();
    DataPlan plan;
    plan.sites = 200;
    plan.inspections = 0;
    for (const char *name : {"/first", "/second"})
        makeFolder(dir + QLatin1String(name), plan);
    const auto first = openTablet(dir + QStringLiteral("/first"));
    const auto second = openTablet(dir + QStringLiteral("/second"));
    const auto centre = openCentre(dir + QStringLiteral("/second"), dir + QStringLiteral("/centre"), *first);
    const tablet::Signer &signer = *first->tablet->session();
    sure(centre->begin());
    sure(centre->addAuthor(signer.author, {}, signer.key.publicKey, false));
    sure(centre->commit());
    Stages stages;
    save(*first, stages, arguments.value(2, QStringLiteral("10000")).toInt());
    const double up = push(*first, *centre, stages);
    const double down = pull(*second, *centre, stages);
    stages.tellAll();
    tell(QStringLiteral("push, bytes of all messages"), up, QStringLiteral("bytes"));
    tell(QStringLiteral("pull, bytes of all messages"), down, QStringLiteral("bytes"));
    return 0;
}
