// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One device and its data, open: the folder, the writer, who is enrolled and who is signed in. Lives on the GUI thread and
// never makes it wait; acts and key derivations run on other threads and report back here. Screens listen to changed().
// Sending and fetching is SyncEngine's.
#pragma once

#include "core/base/random.h"
#include "core/evidence/photofile.h"
#include "core/journal/writer.h"
#include "sync/tablet/datafolder.h"
#include "sync/tablet/vault.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace mingcha::tablet {

using Touches = std::vector<journal::Touched>;

/// A person whose key is open in memory.
struct Signer
{
    journal::Author author;
    journal::SigningKey key;
    QString name;
    bool isOlder = false; ///< a version before acts were signed one by one sealed the key
};

/// What the status bar shows; all of it counted in the tables.
struct Counts
{
    int waiting = 0;       ///< own entries the centre has not acknowledged
    int photosNotSafe = 0; ///< no receipt yet
    int refused = 0;
    int conflicts = 0;
};
[[nodiscard]] Result<Counts> counts(journal::Database &database);

/// Where work that may take long is done: another thread, except in a simulator.
using Elsewhere = std::function<void(std::function<void()> work)>;
[[nodiscard]] Elsewhere threadPool();

/// Gives a connection for reading to whoever works elsewhere: one of its own, opened on its thread. Shared, because a simulator,
/// which has one thread, keeps one and lends it.
using OpenReader = std::function<Result<std::shared_ptr<journal::Database>>()>;
[[nodiscard]] OpenReader readersOn(const QString &database);

/// What a tablet stands on. Tablet::open() makes it on a real disk; a simulator brings its own.
struct TabletParts
{
    DataFolder folder;
    Vault vault;
    std::unique_ptr<journal::Writer> writer;
    Elsewhere elsewhere;
    OpenReader reader;
};

class Tablet : public QObject
{
    Q_OBJECT
public:
    using Build = std::function<Result<journal::Draft>(journal::Store &)>;
    using BuildMany = std::function<Result<std::vector<journal::Draft>>(journal::Store &)>;
    using Performed = std::function<void(Result<journal::Written>)>;
    using Done = std::function<void(Status)>;

    /// Opens or makes the data. `rooms`, `clock` and `random` must outlive the tablet.
    [[nodiscard]] static Result<std::unique_ptr<Tablet>> open(const QString &folder, const journal::Rooms &rooms,
                                                              const Clock &clock, Random &random);
    [[nodiscard]] static std::unique_ptr<Tablet> over(TabletParts parts, const Clock &clock, Random &random);
    ~Tablet() override;

    [[nodiscard]] const Elsewhere &elsewhere() const { return m_elsewhere; }
    [[nodiscard]] const OpenReader &reader() const { return m_reader; }
    [[nodiscard]] const DataFolder &folder() const { return m_folder; }
    [[nodiscard]] const Vault &vault() const { return m_vault; }
    [[nodiscard]] Vault &vault() { return m_vault; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Random &random() { return m_random; }
    [[nodiscard]] journal::Writer &writer() { return *m_writer; }
    /// A connection for reading; belongs to the thread that asks.
    [[nodiscard]] Result<std::unique_ptr<journal::Database>> openReader() const;

    /// The person signed in; empty when locked.
    [[nodiscard]] const std::optional<Signer> &session() const { return m_session; }
    /// Keys opened since the last lock(), the session's first: whose chains can be signed now.
    [[nodiscard]] std::vector<Signer> openKeys() const;
    /// Signs in with the person last used on this device, or the one named.
    void unlock(const QByteArray &pin, Done done);
    void unlock(const Id &person, const QByteArray &pin, Done done);
    /// As unlock(), but waits: for command line tools.
    [[nodiscard]] Status unlockNow(const Id &person, const QByteArray &pin);
    /// A second person at the same tablet proves themselves for one act; the session stays who it was.
    void identify(const Id &person, const QByteArray &pin, std::function<void(Result<Signer>)> done);
    /// Signs in with a key already open.
    void signIn(Signer signer);
    /// Forgets the keys. Nothing is left to sign: each act was signed as it was written.
    void lock();
    /// Enters a finished enrolment: vault, author, session. Called by Enrolment.
    void adopt(Enrolled enrolled, journal::SigningKey key, Done done);

    /// Builds, writes and signs an act on the writer's thread and reports here once it is durable (已存本机) or has failed.
    void perform(Build build, Performed done);
    /// In another person's name (see identify).
    void perform(const Signer &signer, Build build, Performed done);
    /// Several acts that belong together: all are written or none. `done` gets the last one.
    void performAll(std::vector<Build> builds, Performed done);
    /// Several drafts that one act makes together (a submission): all are written or none. `done` gets the last one.
    void performDrafts(BuildMany build, Performed done);
    /// As perform(), but waits: for command line tools.
    [[nodiscard]] Result<journal::Written> performNow(Build build);

Q_SIGNALS:
    /// Visible rows that a commit wrote, on this object's thread.
    void changed(const mingcha::tablet::Touches &touches);
    /// An own act is durable: there is something to send.
    void written();
    void sessionChanged();
    void enrolmentChanged();

private:
    Tablet(TabletParts parts, const Clock &clock, Random &random);
    void noteWaiting(const std::vector<evidence::StoredPhoto> &photos);
    void post(std::vector<BuildMany> builds, Performed done);
    void openKey(const Id &person, const QByteArray &pin, std::function<void(Result<Signer>)> done);
    [[nodiscard]] Result<Signer> tried(const Enrolled &enrolled, Result<journal::SigningKey> key);

    DataFolder m_folder;
    Vault m_vault;
    const Clock &m_clock;
    Random &m_random;
    std::unique_ptr<journal::Writer> m_writer;
    Elsewhere m_elsewhere;
    OpenReader m_reader;
    std::optional<Signer> m_session;
    std::vector<Signer> m_others;
};

} // namespace mingcha::tablet

Q_DECLARE_METATYPE(mingcha::tablet::Touches)
