// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// uibench DIR: cold start, PIN to Today, a checklist of a thousand items, and memory, each in a process of its own
// (uiprobe), beside a bare window with one page of Chinese text (barewindow). Needs a display; see `./dev bench`.
#include "tests/bench/benchdata.h"
#include "tests/bench/figures.h"
#include "tests/bench/thousanditems.h"

#include <QBuffer>
#include <QDeadlineTimer>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>

#include <map>

using namespace mingcha;
using namespace mingcha::bench;

namespace {

constexpr int kRounds = 5;
constexpr int kPatienceMs = 60'000;
constexpr int kSettleMs = 4'000; ///< until previews are made and memory stands still
constexpr int kManyHazards = 50'000;
constexpr int kManySites = 5'000;
constexpr int kManyPhotos = 1'000;

/// One measured process; what it printed with the time of each line since its start.
class Child
{
public:
    Child(const QString &program, const QStringList &arguments)
    {
        m_start = nowMs();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + QLatin1Char('/') + program, arguments);
    }
    ~Child()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(kPatienceMs))
            m_process.kill();
    }
    /// Waits until the child says so; gives what it said behind the word, and when.
    struct Said
    {
        double value = 0;
        double atMs = 0;
    };
    Said await(const QByteArray &word)
    {
        while (!m_said.contains(word)) {
            if (!m_process.waitForReadyRead(kPatienceMs))
                giveUp(QStringLiteral("%1 does not say %2.").arg(m_process.program(), QString::fromLatin1(word)));
            while (m_process.canReadLine()) {
                const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
                m_said[words.value(0)] = {words.value(1).toDouble(), nowMs() - m_start};
            }
        }
        return m_said[word];
    }
    double privateMegabytesSettled()
    {
        m_process.waitForReadyRead(kSettleMs);
        QDeadlineTimer settle(kSettleMs);
        while (!settle.hasExpired())
            m_process.waitForReadyRead(static_cast<int>(settle.remainingTime()));
        return privateMegabytes(m_process.processId());
    }

private:
    QProcess m_process;
    double m_start = 0;
    std::map<QByteArray, Said> m_said;
};

const QString kProbe = QStringLiteral("uiprobe");
const QString kBare = QStringLiteral("barewindow");

void tellStarts(const QString &empty, const QString &full)
{
    std::vector<double> bare;
    std::vector<double> starts[2];
    std::vector<double> todays[2];
    for (int round = 0; round < kRounds; ++round) {
        bare.push_back(Child(kBare, {}).await("first").atMs);
        for (const int which : {0, 1}) {
            Child child(kProbe, {which == 0 ? empty : full, QStringLiteral("today")});
            starts[which].push_back(child.await("first-frame").atMs);
            todays[which].push_back(child.await("today").value);
        }
    }
    const QString ms = QStringLiteral("ms");
    tell(QStringLiteral("bare window with a page of Chinese, to first frame"), median(bare), ms);
    tellAtMost(QStringLiteral("cold start to unlock, no hazards"), median(starts[0]), ms,
               {QStringLiteral("bare window"), median(bare)}, 1.5);
    tellAtMost(QStringLiteral("cold start to unlock, 50,000 hazards"), median(starts[1]), ms,
               {QStringLiteral("no hazards"), median(starts[0])}, 1.3);
    tell(QStringLiteral("PIN to Today, no hazards"), median(todays[0]), ms);
    tellAtMost(QStringLiteral("PIN to Today, 50,000 hazards"), median(todays[1]), ms,
               {QStringLiteral("no hazards"), median(todays[0])}, 1.3);
}

void tellChecklist(const QString &folder)
{
    std::vector<double> opened;
    std::vector<double> worst;
    for (int round = 0; round < kRounds; ++round) {
        Child child(kProbe, {folder, QStringLiteral("checklist")});
        opened.push_back(child.await("opened").value);
        worst.push_back(child.await("worst-frame").value);
    }
    tell(QStringLiteral("opening a checklist of 1,000 items, to first frame"), median(opened), QStringLiteral("ms"),
         QStringLiteral("< 100 ms"));
    tell(QStringLiteral("scrolling it end to end, worst frame of our own work"), median(worst), QStringLiteral("ms"),
         QStringLiteral("< 33 ms"));
}

void tellMemory(const QString &folder)
{
    Child bare(kBare, {});
    bare.await("first");
    const double bareMb = bare.privateMegabytesSettled();
    Child child(kProbe, {folder, QStringLiteral("photos")});
    child.await("opened");
    const double ours = child.privateMegabytesSettled();
    const QString mb = QStringLiteral("MB");
    tell(QStringLiteral("private memory of the bare window"), bareMb, mb);
    tell(QStringLiteral("private memory, 50,000 hazards, 1,000 photos in a list"), ours, mb);
    tellCount(QStringLiteral("… above the bare window"), ours - bareMb, mb, 80);
}

QByteArray scene()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    QImage image(1600, 1200, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 255 / image.width(), y * 255 / image.height(), (x * y) & 0xff));
    }
    image.save(&out, "JPEG", 85);
    return bytes;
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    if (argc < 2)
        giveUp(QStringLiteral("uibench DIR"));
    const QString dir = QDir(QString::fromLocal8Bit(argv[1])).absolutePath() + QStringLiteral("/ui");
    DataPlan plan;
    plan.sites = kManySites;
    plan.photos = kManyPhotos;
    plan.photo = scene();
    const QString empty = dir + QStringLiteral("/empty");
    const QString full = dir + QStringLiteral("/full");
    const QString thousand = dir + QStringLiteral("/thousand");
    DataPlan none;
    makeFolder(empty, none);
    plan.hazards = kManyHazards;
    makeFolder(full, plan);
    DataPlan longList;
    longList.venueType = kThousandVenue;
    longList.catalogueVersion = kThousandVersion;
    makeFolder(thousand, longList);
    tellStarts(empty, full);
    tellChecklist(thousand);
    tellMemory(full);
    return 0;
}
