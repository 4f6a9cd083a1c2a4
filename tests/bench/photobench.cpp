// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// photobench DIR SERVER: photos of 5 MB by the tablet's own lane to the real server over the loopback, until each is safe,
// beside the same bytes put into nginx over the same loopback, in turns. nginx neither hashes nor syncs what it takes; the
// same with both is told as well.
#include "core/evidence/photoacts.h"
#include "core/person/queries.h"
#include "core/site/acts.h"
#include "sync/tablet/photofileoutbox.h"
#include "tests/bench/longlog.h"
#include "tests/bench/nginx.h"
#include "tests/bench/syncends.h"
#include "tests/sync/live/photos.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace mingcha;
using namespace mingcha::bench;

namespace {

constexpr int kRounds = 5;
constexpr int kPhotosInARound = 8;
constexpr qint64 kPhotoBytes = 5'000'000;
constexpr double kGoal = 0.95;

/// The tablet's photos, with when the lane began to look for some and when the last was safe.
class TimedOutbox final : public tablet::PhotoOutbox
{
public:
    explicit TimedOutbox(tablet::PhotoOutbox &photos) : m_photos(photos) {}
    void unsafe(std::function<void(Result<std::vector<tablet::UnsafePhoto>>)> done) override
    {
        if (m_took.beganMs == 0)
            m_took.beganMs = nowMs();
        m_photos.unsafe(std::move(done));
    }
    void read(const tablet::UnsafePhoto &photo, qint64 offset, qint64 length,
              std::function<void(Result<QByteArray>)> done) override
    {
        m_photos.read(photo, offset, length, std::move(done));
    }
    void markSafe(const tablet::UnsafePhoto &photo, const QByteArray &receipt,
                  std::function<void(Status)> done) override
    {
        m_photos.markSafe(photo, receipt, [this, done = std::move(done)](const Status &status) {
            sure(status);
            ++m_took.safe;
            m_took.endedMs = nowMs();
            done(status);
        });
    }
    void markFailed(const tablet::UnsafePhoto &, const QString &why) override { giveUp(why); }

    void begin() { m_took = {}; }
    [[nodiscard]] int safe() const { return m_took.safe; }
    [[nodiscard]] double seconds() const { return (m_took.endedMs - m_took.beganMs) / 1000; }

private:
    struct Took
    {
        double beganMs = 0;
        double endedMs = 0;
        int safe = 0;
    };
    tablet::PhotoOutbox &m_photos;
    Took m_took;
};

/// The same picture with a comment of its own, so that each is another file.
std::vector<QByteArray> somePhotos(const QByteArray &jpeg, int round)
{
    std::vector<QByteArray> photos;
    for (int i = 0; i < kPhotosInARound; ++i) {
        const QByteArray number = QByteArray::number(round * kPhotosInARound + i).rightJustified(6, '0');
        photos.push_back(QByteArray(jpeg).insert(2, QByteArray("\xff\xfe\x00\x08", 4) + number));
    }
    return photos;
}

class Inspector
{
public:
    explicit Inspector(Device &device) : m_device(device), m_photos(*device.tablet), m_timed(m_photos)
    {
        m_device.sync();
        m_me = *person::find(*sure(m_device.tablet->openReader()), m_device.tablet->session()->author.person);
        site::Site site;
        site.name = QStringLiteral("企业甲·月河街道");
        site.venueType = QStringLiteral("A01");
        site.region = QStringLiteral("330502001");
        m_site = sure(m_device.tablet->performNow([&](journal::Store &store) {
                     return site::add(store, m_me, site);
                 })).object;
        m_device.engine = std::make_unique<tablet::SyncEngine>(*m_device.tablet, &m_timed);
    }
    ~Inspector() { m_device.engine.reset(); }

    /// Takes them, then sends them; the seconds of the sending.
    double send(const std::vector<QByteArray> &jpegs)
    {
        const evidence::PhotoFile files(m_device.tablet->folder().photosPath());
        for (const QByteArray &jpeg : jpegs) {
            evidence::PhotoInput input;
            input.owner = m_site;
            input.stored = sure(files.store(jpeg));
            input.takenMs = m_device.clock.now().wallMs;
            sure(
                m_device.tablet->performNow([&](journal::Store &store) { return evidence::take(store, m_me, input); }));
        }
        m_timed.begin();
        m_device.sync();
        if (m_timed.safe() != static_cast<int>(jpegs.size()))
            giveUp(QStringLiteral("Not every photo arrived."));
        return m_timed.seconds();
    }

private:
    Device &m_device;
    tablet::PhotoFileOutbox m_photos;
    TimedOutbox m_timed;
    person::Person m_me;
    Id m_site;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("dir"), QStringLiteral("Where to work."));
    parser.addPositionalArgument(QStringLiteral("server"), QStringLiteral("mingcha-server."));
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        giveUp(QStringLiteral("photobench DIR SERVER"));
    const QString dir = words.at(0) + QStringLiteral("/photos");
    QDir(dir).removeRecursively();
    QDir().mkpath(dir);

    makeLongLog(dir + QStringLiteral("/centre"), 0);
    const Server server(words.at(1), dir + QStringLiteral("/centre"), kLongLogPerson);
    Device device(dir + QStringLiteral("/tablet"), server, server.port());
    Inspector inspector(device);
    const std::unique_ptr<Nginx> nginx = Nginx::start(dir + QStringLiteral("/nginx"));
    const QByteArray jpeg = live::noiseJpeg(kPhotoBytes, 1);
    static_cast<void>(inspector.send(somePhotos(jpeg, 0))); // the lane learns how fast the link is
    std::vector<double> ours;
    std::vector<double> plain;
    std::vector<double> kept;
    for (int round = 1; round <= kRounds; ++round) {
        const std::vector<QByteArray> photos = somePhotos(jpeg, round);
        double bytes = 0;
        for (const QByteArray &photo : photos)
            bytes += static_cast<double>(photo.size()) / 1e6;
        ours.push_back(bytes / inspector.send(photos));
        if (!nginx)
            continue;
        plain.push_back(bytes / nginx->put(photos, Nginx::Then::Nothing));
        kept.push_back(bytes / nginx->put(photos, Nginx::Then::HashAndSync));
    }
    const QString mine = QStringLiteral("photos of 5 MB, each until its receipt is durable");
    const QString unit = QStringLiteral("MB/s");
    if (!nginx) {
        tell(mine, median(ours), unit);
        tellAbsent(QStringLiteral("… beside nginx"), QStringLiteral("nginx is not installed"));
        return 0;
    }
    tellAtLeast(mine, median(ours), unit, {QStringLiteral("PUT to nginx, neither hashed nor synced"), median(plain)},
                kGoal);
    tell(QStringLiteral("PUT of the same to nginx, then hashed and synced"), median(kept), unit);
    return 0;
}
