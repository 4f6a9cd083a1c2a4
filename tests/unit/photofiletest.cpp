// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Goal: a photo is on disk whole and under its hash, or an error says what to do; nothing that is wanted is swept away.
#include "core/evidence/photofile.h"

#include "core/base/files.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <thread>
#include <vector>

#include <sys/stat.h>

using namespace mingcha;
using namespace mingcha::evidence;

namespace {

QByteArray drawnJpeg(Qt::GlobalColor colour)
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 90);
    return bytes;
}

bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

int filesBelow(const QString &path)
{
    int count = 0;
    const QFileInfoList infos = QDir(path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &info : infos)
        count += info.isDir() ? filesBelow(info.absoluteFilePath()) : 1;
    return count;
}

constexpr qint64 kPlenty = 1LL << 40;

} // namespace

class PhotoFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFileForPeopleNeverTakesThePlaceOfWhatMingchaKeeps()
    {
        QTemporaryDir folder;
        QVERIFY(overwrite(folder.filePath(QStringLiteral("centre.db")), "kept"));
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("photos/ab")));
        for (const char *name : {"centre.db", "new.sealed", "photos/ab/abcd.jpg", "photos"}) {
            const Status may = mayBeWritten(folder.filePath(QLatin1String(name)));
            QVERIFY2(!may && may.error().code == ErrorCode::Denied, name);
        }
        QTemporaryDir elsewhere;
        QVERIFY(mayBeWritten(elsewhere.filePath(QStringLiteral("new.sealed"))));
        // Nor by another way to the same folder.
        QVERIFY(QFile::link(folder.path(), elsewhere.filePath(QStringLiteral("link"))));
        QVERIFY(!mayBeWritten(elsewhere.filePath(QStringLiteral("link/centre.db"))));
    }
    void aPipeThatNobodyWritesToIsRefusedAtOnce()
    {
        const QTemporaryDir dir;
        const QString pipe = dir.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : {pipe, QStringLiteral("/dev/null")}) {
            QFile file(path);
            const Status opened = openToRead(file);
            QCOMPARE(opened.error().code, ErrorCode::Invalid);
            QVERIFY(opened.error().text.contains(QStringLiteral("pipe or a device")));
            QCOMPARE(readFile(path, 1).error().text, opened.error().text);
        }
        QFile folder(dir.path());
        QVERIFY(openToRead(folder).error().text.contains(QStringLiteral("directory")));
        QFile nothing(dir.filePath(QStringLiteral("nothing")));
        QCOMPARE(openToRead(nothing).error().code, ErrorCode::NotFound);
        const QString path = dir.filePath(QStringLiteral("words"));
        QVERIFY(overwrite(path, "words"));
        QFile file(path);
        QVERIFY(openToRead(file));
        QCOMPARE(file.readAll(), QByteArray("words"));
        QVERIFY(file.seek(0)); // from its beginning once more, as any file
        QCOMPARE(file.read(2), QByteArray("wo"));
    }
    void aPhotoLiesUnderItsHashByteForByte();
    void theSamePhotoTwiceIsASuccess();
    void aDamagedPhotoIsFoundAndReplaced();
    void aMissingPhotoIsNotFound();
    void whatIsNoPhotoIsNotStored();
    void bytesThatAreNotTheExpectedOnesAreNotStored();
    void aFullDiskIsSaidBeforeAnswersSuffer();
    void aPlaceThatCannotBeWrittenIsSaid();
    void aFileIsStoredAndTooLargeOnesAreNot();
    void manyThreadsMayStoreTheSamePhoto();
    void sweepingRemovesOnlyOldOrphans();
    void writingReplacesTheWholeFileOrNothing();
    void systemErrorsSayWhatToDo_data();
    void systemErrorsSayWhatToDo();

private:
    [[nodiscard]] PhotoFile photos() const
    {
        return PhotoFile(m_directory->path() + QStringLiteral("/photos"), [](const QString &) { return kPlenty; });
    }
    std::unique_ptr<QTemporaryDir> m_directory;
};

void PhotoFileTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void PhotoFileTest::aPhotoLiesUnderItsHashByteForByte()
{
    const QByteArray jpeg = drawnJpeg(Qt::red);
    const Result<StoredPhoto> stored = photos().store(jpeg);
    QVERIFY(stored.ok());
    QCOMPARE(stored->hash, sha256(jpeg));
    QCOMPARE(stored->length, jpeg.size());
    const QString name = stored->hash.toHex();
    QCOMPARE(photos().path(stored->hash), m_directory->path() + QStringLiteral("/photos/") + name.first(2) +
                                              QLatin1Char('/') + name + QStringLiteral(".jpg"));
    QCOMPARE(*photos().read(stored->hash), jpeg);
    QCOMPARE((*photos().open(stored->hash))->readAll(), jpeg);
    QCOMPARE(*photos().verify(stored->hash), *stored);
    QCOMPARE(filesBelow(m_directory->path()), 1);
}

void PhotoFileTest::theSamePhotoTwiceIsASuccess()
{
    const QByteArray jpeg = drawnJpeg(Qt::red);
    const Result<StoredPhoto> first = photos().store(jpeg);
    const Result<StoredPhoto> second = photos().store(jpeg);
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(*first, *second);
    QCOMPARE(filesBelow(m_directory->path()), 1);
}

void PhotoFileTest::aDamagedPhotoIsFoundAndReplaced()
{
    const QByteArray jpeg = drawnJpeg(Qt::red);
    const Hash hash = photos().store(jpeg)->hash;
    QByteArray flipped = jpeg;
    flipped[200] = static_cast<char>(flipped[200] ^ 1);
    QVERIFY(overwrite(photos().path(hash), flipped));
    QCOMPARE(photos().verify(hash).error().code, ErrorCode::Damaged);
    QCOMPARE(photos().read(hash).error().code, ErrorCode::Damaged);
    QVERIFY(photos().store(jpeg).ok());
    QVERIFY(photos().verify(hash).ok());
}

void PhotoFileTest::aMissingPhotoIsNotFound()
{
    const Hash hash = sha256("never taken");
    QVERIFY(!photos().contains(hash));
    QCOMPARE(photos().verify(hash).error().code, ErrorCode::NotFound);
    QCOMPARE(photos().open(hash).error().code, ErrorCode::NotFound);
    QCOMPARE(photos().read(hash).error().code, ErrorCode::NotFound);
}

void PhotoFileTest::whatIsNoPhotoIsNotStored()
{
    QCOMPARE(photos().store("not a photo").error().code, ErrorCode::Invalid);
    QCOMPARE(photos().store(drawnJpeg(Qt::red).chopped(1)).error().code, ErrorCode::Invalid);
    QCOMPARE(filesBelow(m_directory->path()), 0);
}

void PhotoFileTest::bytesThatAreNotTheExpectedOnesAreNotStored()
{
    QCOMPARE(photos().storeAs(sha256("one"), "another").error().code, ErrorCode::Damaged);
    QVERIFY(photos().storeAs(sha256("one"), "one").ok());
}

void PhotoFileTest::aFullDiskIsSaidBeforeAnswersSuffer()
{
    const QByteArray jpeg = drawnJpeg(Qt::red);
    qint64 freeBytes = kPhotoReserveBytes + jpeg.size() - 1;
    const PhotoFile nearlyFull(m_directory->path(), [&freeBytes](const QString &) { return freeBytes; });
    const Result<StoredPhoto> refused = nearlyFull.store(jpeg);
    QCOMPARE(refused.error().code, ErrorCode::DiskFull);
    QVERIFY(refused.error().text.contains(QLatin1String("Free some space")));
    QCOMPARE(filesBelow(m_directory->path()), 0);
    ++freeBytes;
    QVERIFY(nearlyFull.store(jpeg).ok());
    QVERIFY(PhotoFile::diskFreeBytes(m_directory->path()) > 0);
}

void PhotoFileTest::aPlaceThatCannotBeWrittenIsSaid()
{
    const QString blocked = m_directory->path() + QStringLiteral("/blocked");
    QVERIFY(overwrite(blocked, "a file where a directory is needed"));
    const PhotoFile photoFile(blocked, [](const QString &) { return kPlenty; });
    const Result<StoredPhoto> refused = photoFile.store(drawnJpeg(Qt::red));
    QVERIFY(!refused.ok());
    QVERIFY(!refused.error().text.isEmpty() && refused.error().context.startsWith(blocked));
}

void PhotoFileTest::aFileIsStoredAndTooLargeOnesAreNot()
{
    const QString source = m_directory->path() + QStringLiteral("/source.jpg");
    QVERIFY(overwrite(source, drawnJpeg(Qt::blue)));
    QCOMPARE(photos().storeFile(source)->hash, sha256(drawnJpeg(Qt::blue)));
    QVERIFY(QFile::resize(source, kMaxPhotoBytes + 1));
    const Result<StoredPhoto> tooLarge = photos().storeFile(source);
    QCOMPARE(tooLarge.error().code, ErrorCode::Limit);
    QCOMPARE(tooLarge.error().context, source);
    QVERIFY(overwrite(source, "text"));
    QCOMPARE(photos().storeFile(source).error().context, source);
    QCOMPARE(photos().storeFile(source + QLatin1Char('x')).error().code, ErrorCode::NotFound);
}

void PhotoFileTest::manyThreadsMayStoreTheSamePhoto()
{
    constexpr int kThreads = 8;
    const QByteArray jpeg = drawnJpeg(Qt::red);
    std::vector<int> succeeded(kThreads, 0);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < kThreads; ++i)
            threads.emplace_back([&, i] { succeeded[static_cast<size_t>(i)] = photos().store(jpeg).ok() ? 1 : 0; });
    }
    QCOMPARE(std::count(succeeded.cbegin(), succeeded.cend(), 1), kThreads);
    QCOMPARE(filesBelow(m_directory->path()), 1);
}

void PhotoFileTest::sweepingRemovesOnlyOldOrphans()
{
    const Hash kept = photos().store(drawnJpeg(Qt::red))->hash;
    const Hash orphan = photos().store(drawnJpeg(Qt::blue))->hash;
    const QString unfinished = photos().path(orphan) + QStringLiteral(".abcdef") + QLatin1String(kUnfinishedSuffix);
    QVERIFY(overwrite(unfinished, "half"));
    const QString foreign = m_directory->path() + QStringLiteral("/photos/readme.txt");
    QVERIFY(overwrite(foreign, "not ours"));
    const qint64 writtenMs = QFileInfo(photos().path(orphan)).lastModified().toMSecsSinceEpoch();
    constexpr qint64 kHourMs = 3'600'000;
    QCOMPARE(*photos().sweepOrphans({kept}, writtenMs - kHourMs), 0);
    QCOMPARE(*photos().sweepOrphans({kept}, writtenMs + kHourMs), 2);
    QVERIFY(photos().contains(kept) && !photos().contains(orphan));
    QVERIFY(QFile::exists(foreign) && !QFile::exists(unfinished));
    QCOMPARE(*PhotoFile(QStringLiteral("nowhere")).sweepOrphans({}, writtenMs), 0);
}

void PhotoFileTest::writingReplacesTheWholeFileOrNothing()
{
    const QString path = m_directory->path() + QStringLiteral("/settings");
    QVERIFY(writeFileAtomically(path, "first").ok());
    QVERIFY(writeFileAtomically(path, "second").ok());
    QCOMPARE(*readFile(path, 6), QByteArray("second"));
    QCOMPARE(readFile(path, 5).error().code, ErrorCode::Limit);
    QVERIFY(!writeFileAtomically(m_directory->path() + QStringLiteral("/none/settings"), "x").ok());
    const QString directory = m_directory->path() + QStringLiteral("/directory");
    QVERIFY(QDir().mkpath(directory));
    QVERIFY(!writeFileAtomically(directory, "x").ok());
    QCOMPARE(filesBelow(m_directory->path()), 1);
    QVERIFY(!syncDirectory(path).ok());
}

void PhotoFileTest::systemErrorsSayWhatToDo_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("full") << ENOSPC << ErrorCode::DiskFull;
    QTest::newRow("quota") << EDQUOT << ErrorCode::DiskFull;
    QTest::newRow("read-only") << EROFS << ErrorCode::ReadOnly;
    QTest::newRow("permission") << EACCES << ErrorCode::ReadOnly;
    QTest::newRow("missing") << ENOENT << ErrorCode::NotFound;
    QTest::newRow("directory") << EISDIR << ErrorCode::Invalid;
    QTest::newRow("device") << EIO << ErrorCode::Io;
}

void PhotoFileTest::systemErrorsSayWhatToDo()
{
    QFETCH(int, number);
    QFETCH(ErrorCode, code);
    const Error error = fileError(number, QStringLiteral("photos/x.jpg"));
    QCOMPARE(error.code, code);
    QVERIFY(error.message().startsWith(QLatin1String("photos/x.jpg: ")));
    // In the language of the app only: the system's own words know no other than theirs.
    QVERIFY(!error.message().contains(QString::fromLocal8Bit(std::strerror(number))));
}

QTEST_GUILESS_MAIN(PhotoFileTest)
#include "photofiletest.moc"
