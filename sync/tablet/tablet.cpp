// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The tablet open: acts and changes. Who is signed in is in tabletpeople.cpp.
#include "sync/tablet/tablet.h"

#include "core/evidence/photoacts.h"
#include "core/evidence/photoqueries.h"
#include "core/journal/ownchain.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

namespace mingcha::tablet {

namespace {

/// What a job leaves for the one who asked.
using Outcome = std::shared_ptr<std::optional<journal::Written>>;

journal::Writer::Job actJob(journal::Author author, journal::SigningKey key, std::vector<Tablet::BuildMany> builds,
                            Outcome outcome)
{
    return [author, key = std::move(key), builds = std::move(builds),
            outcome = std::move(outcome)](journal::Store &store) -> Status {
        outcome->reset();
        quint64 first = 0;
        for (const Tablet::BuildMany &build : builds) {
            Result<std::vector<journal::Draft>> drafts = build(store);
            if (!drafts)
                return drafts.error();
            for (journal::Draft &draft : *drafts) {
                Result<journal::Written> written = store.write(author, std::move(draft));
                if (!written)
                    return written.error();
                first = *outcome ? first : written->ref.seq;
                *outcome = *written;
            }
        }
        return *outcome ? journal::sealWritten(store, first, **outcome, key) : success();
    };
}

Tablet::BuildMany many(Tablet::Build build)
{
    return [build = std::move(build)](journal::Store &store) -> Result<std::vector<journal::Draft>> {
        Result<journal::Draft> draft = build(store);
        if (!draft)
            return draft.error();
        std::vector<journal::Draft> one;
        one.push_back(std::move(*draft));
        return one;
    };
}

Result<journal::Written> told(const Status &status, const Outcome &outcome)
{
    if (!status)
        return status.error();
    if (!*outcome)
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Tablet", "There was nothing to write."), {}};
    return **outcome;
}

/// A photo is stored before the entry that names it: one whose entry never came, because the app ended in between, is
/// removed at a later start.
void sweepPhotos(const OpenReader &open, const QString &folder, qint64 nowMs)
{
    if (!QFileInfo::exists(folder))
        return;
    const auto reader = open();
    if (!reader)
        return; // what is left over does no harm
    const Result<QSet<Hash>> named = evidence::namedPhotos(**reader);
    if (!named || !(*reader)->whole())
        return; // half of a list would make orphans of photos that are named
    const Result<int> swept = evidence::PhotoFile(folder).sweepOrphans(*named, nowMs - evidence::kOrphanAgeMs);
    if (!swept)
        qWarning("%s", qPrintable(swept.error().message()));
}

std::vector<evidence::StoredPhoto> forgottenPhotos(const OpenReader &open, const QString &folder)
{
    const auto reader = open();
    const auto found = reader ? evidence::forgottenPhotos(**reader, evidence::PhotoFile(folder))
                              : Result<std::vector<evidence::StoredPhoto>>(reader.error());
    return found ? *found : std::vector<evidence::StoredPhoto>(); // looked for again at the next start
}

Error locked()
{
    return {ErrorCode::Denied,
            QCoreApplication::translate("Tablet", "Nobody is signed in on this tablet. Enter your PIN first."),
            {}};
}

} // namespace

Elsewhere threadPool()
{
    return [](std::function<void()> work) { QThreadPool::globalInstance()->start(std::move(work)); };
}

OpenReader readersOn(const QString &database)
{
    return [database]() -> Result<std::shared_ptr<journal::Database>> {
        Result<std::unique_ptr<journal::Database>> opened =
            journal::Database::open(database, journal::Database::Mode::Reader);
        if (!opened)
            return opened.error();
        return std::shared_ptr<journal::Database>(std::move(*opened));
    };
}

Tablet::Tablet(TabletParts parts, const Clock &clock, Random &random)
    : m_folder(std::move(parts.folder)),
      m_vault(std::move(parts.vault)),
      m_clock(clock),
      m_random(random),
      m_writer(std::move(parts.writer)),
      m_elsewhere(std::move(parts.elsewhere)),
      m_reader(std::move(parts.reader))
{
    m_writer->listen([this](const Touches &touches) {
        QMetaObject::invokeMethod(
            this, [this, touches] { Q_EMIT changed(touches); }, Qt::QueuedConnection);
    });
    m_elsewhere([self = QPointer(this), open = m_reader, photos = m_folder.photosPath(), nowMs = m_clock.now().wallMs] {
        sweepPhotos(open, photos, nowMs);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, found = forgottenPhotos(open, photos)] {
                if (self && !found.empty())
                    self->noteWaiting(found);
            },
            Qt::QueuedConnection);
    });
}

void Tablet::noteWaiting(const std::vector<evidence::StoredPhoto> &photos)
{
    m_writer->post(
        [photos](journal::Store &store) {
            for (const evidence::StoredPhoto &photo : photos) {
                if (const Status noted = evidence::noteWaiting(store.database(), photo); !noted)
                    return noted;
            }
            return success();
        },
        this, [this](const Status &) { Q_EMIT written(); });
}

Tablet::~Tablet()
{
    lock();
    m_writer.reset(); // finishes what was posted, while all it may touch is still there
}

Result<std::unique_ptr<Tablet>> Tablet::open(const QString &path, const journal::Rooms &rooms, const Clock &clock,
                                             Random &random)
{
    Result<DataFolder> folder = DataFolder::open(path);
    if (!folder)
        return folder.error();
    Result<Vault> vault = Vault::open(folder->vaultPath());
    if (!vault)
        return vault.error();
    const QString database = folder->databasePath();
    Result<std::unique_ptr<journal::Writer>> writer =
        journal::Writer::start([&] { return journal::Store::open(database, rooms, clock); });
    if (!writer)
        return writer.error();
    return over({std::move(*folder), std::move(*vault), std::move(*writer), threadPool(), readersOn(database)}, clock,
                random);
}

std::unique_ptr<Tablet> Tablet::over(TabletParts parts, const Clock &clock, Random &random)
{
    return std::unique_ptr<Tablet>(new Tablet(std::move(parts), clock, random));
}

Result<std::unique_ptr<journal::Database>> Tablet::openReader() const
{
    return journal::Database::open(m_folder.databasePath(), journal::Database::Mode::Reader);
}

void Tablet::perform(Build build, Performed done)
{
    performAll({std::move(build)}, std::move(done));
}

void Tablet::performAll(std::vector<Build> builds, Performed done)
{
    std::vector<BuildMany> wrapped;
    wrapped.reserve(builds.size());
    for (Build &build : builds)
        wrapped.push_back(many(std::move(build)));
    post(std::move(wrapped), std::move(done));
}

void Tablet::performDrafts(BuildMany build, Performed done)
{
    post({std::move(build)}, std::move(done));
}

void Tablet::post(std::vector<BuildMany> builds, Performed done)
{
    if (!m_session) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done)] { done(locked()); }, Qt::QueuedConnection);
        return;
    }
    const auto outcome = std::make_shared<std::optional<journal::Written>>();
    m_writer->post(actJob(m_session->author, m_session->key, std::move(builds), outcome), this,
                   [this, outcome, done = std::move(done)](const Status &status) {
                       if (done)
                           done(told(status, outcome));
                       if (status)
                           Q_EMIT written();
                   });
}

void Tablet::perform(const Signer &signer, Build build, Performed done)
{
    const auto outcome = std::make_shared<std::optional<journal::Written>>();
    m_writer->post(actJob(signer.author, signer.key, {many(std::move(build))}, outcome), this,
                   [this, outcome, done = std::move(done)](const Status &status) {
                       if (done)
                           done(told(status, outcome));
                       if (status)
                           Q_EMIT written();
                   });
}

Result<journal::Written> Tablet::performNow(Build build)
{
    if (!m_session)
        return locked();
    const auto outcome = std::make_shared<std::optional<journal::Written>>();
    return told(m_writer->run(actJob(m_session->author, m_session->key, {many(std::move(build))}, outcome)), outcome);
}

Result<Counts> counts(journal::Database &database)
{
    const Result<journal::OwnCounts> own = journal::ownCounts(database);
    if (!own)
        return own.error();
    return Counts{own->waiting, static_cast<int>(evidence::unsafeTotal(database).photos), own->refused, own->conflicts};
}

} // namespace mingcha::tablet
