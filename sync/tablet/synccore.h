// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What SyncEngine runs: three lanes (push, pull, photos), each a coroutine with one request in flight, and when each is
// started again. Shared with its coroutines, so that it outlives them; after end() it touches neither tablet nor photos.
// Private to the engine.
#pragma once

#include "sync/tablet/centreclient.h"
#include "sync/tablet/photostep.h"
#include "sync/tablet/pullstep.h"
#include "sync/tablet/pushstep.h"
#include "sync/tablet/syncengine.h"

#include <QTimer>

namespace mingcha::tablet {

inline constexpr qint64 kIdlePullMs = 5 * 1000;        ///< between pulls where the centre does not wait for news
inline constexpr qint64 kQuickAnswerMs = 1000;         ///< a wait that ended sooner without news was none
inline constexpr qint64 kLocalRetryMs = 60 * 1000;     ///< after trouble on this device (disk low)
inline constexpr int kMostFruitlessPulls = 20;         ///< in a row that neither bring anything nor are complete
inline constexpr qint64 kFreshClocksMs = 250;          ///< up to which a batch packed ahead goes with the clocks in it
inline constexpr int kMostWantedObjects = 100;         ///< fetched in one round
inline constexpr qint64 kReadAgainMs = 10 * 60 * 1000; ///< between two times that all is read anew for what did not fit
inline constexpr qint64 kRefillingPauseMs = 60 * 1000;
inline constexpr int kOnceRounds = 4; ///< of sending what a centre turned out to lack
inline constexpr int kOnceTries = 3;  ///< of a push that timed out, each with half as much

inline constexpr char kUnsigned[] =
    "entries.unsigned"; ///< the cause told where entries wait that their author did not sign
inline constexpr char kCentreBehind[] = "centre.behind"; ///< the cause told while the centre lacks what it had

struct Batch;
struct Received;
struct Outgoing;

/// Why a lane ended before its work was done.
struct Stop
{
    enum class Kind { Network, Local, Person, Shut } kind = Kind::Shut;
    Trouble trouble;
};

class SyncCore : public QObject, public std::enable_shared_from_this<SyncCore>
{
    Q_OBJECT
public:
    using State = SyncEngine::State;
    using Ended = std::optional<Stop>;

    SyncCore(Tablet &tablet, PhotoOutbox *photos, std::unique_ptr<Carrier> carrier = {});
    void start();
    void pause();
    void syncNow();
    void end();
    QCoro::Task<> once(Tablet::Done done);
    void networkChanged();
    /// What the timer does when it runs out; also for a simulator, whose clock no timer of Qt knows.
    void wake();
    /// Uptime at which wake() is wanted; 0: never by itself.
    [[nodiscard]] qint64 wakeAt() const { return m_wakeAt; }
    QCoro::Task<> fetchWhole(Id object, std::function<void(Status)> done);
    QCoro::Task<> fetchPhoto(Hash hash, bool preview, std::function<void(Answered<QByteArray>)> done);

    State state = State::Offline;
    QString reason;
    QString action;
    QByteArray cause;          ///< of NeedsPerson: a word of core/person/reasons.h, or kOtherCentre
    QByteArray otherCentreKey; ///< with kOtherCentre: who answered
    qint64 lastSyncMs = 0;
    qint64 nextRetryMs = 0;
    [[nodiscard]] const CentreClient &client() const { return m_client; }

Q_SIGNALS:
    void changed();
    void finished(const QString &error);
    void refused(quint64 seq, const QByteArray &reason);
    void catalogueCame(const QString &version);

private:
    struct Lane
    {
        bool wanted = false;
        bool running = false;
    };
    void listen();
    void tick();
    QCoro::Task<> restore();
    QCoro::Task<> runConnect();
    QCoro::Task<> runPush();
    QCoro::Task<> runPull();
    QCoro::Task<> runPhotos();
    void arm(qint64 ms);
    void show(State newState, const QString &newAction = {}, const QString &newReason = {});
    void failed(const Stop &stop);
    void photosFailed(const Stop &stop);
    void worked();
    void agreed();
    void keep(const QString &key, const QByteArray &value);
    void forgetSession();
    void nudge();
    /// Records go before photos, also before what is left of one that is under way.
    [[nodiscard]] bool recordsWait() const;

    QCoro::Task<Ended> connectCentre();
    QCoro::Task<Ended> holdToWhatItHas(wire::Extent extent);
    /// While the centre works on a batch, the next one is read and the last receipt goes to the disk.
    struct PushAhead
    {
        std::optional<QCoro::Task<Outgoing>> next;
        std::optional<QCoro::Task<Status>> settling;
        std::vector<journal::EntryRef> taken; ///< by the centre, which the tables may not say yet
        qint64 tookMs = 0;                    ///< the last batch
    };
    QCoro::Task<Ended> pushAll();
    QCoro::Task<Ended> askAboutLetIn();
    QCoro::Task<Ended> pushOne(Outgoing &found, PushAhead &ahead);
    QCoro::Task<Ended> settled(std::optional<QCoro::Task<Status>> &settling);
    [[nodiscard]] Ended pushEnded(const PushNext &next);
    bool deniesOther(const Answered<wire::PushAnswer> &answer, const Id &incarnation);
    QCoro::Task<Ended> pullAll(bool wait);
    QCoro::Task<Outgoing> readNext(PushStep step, std::vector<journal::EntryRef> taken);
    QCoro::Task<Status> settle(std::shared_ptr<const Received> received);
    QCoro::Task<std::optional<bool>> isSameThere(QByteArray said);
    CentreClient::Task<wire::PullAnswer> askPages(wire::PullRequest request);
    void askPart(const journal::LogKey &log, quint64 after, int most);
    CentreClient::Task<journal::SnapshotPart> partAfter(journal::LogKey log, quint64 after, int most);
    QCoro::Task<Ended> regainCursors();
    QCoro::Task<Ended> pullPages(wire::PullRequest request, qint64 *tookMs);
    QCoro::Task<Ended> reconcile();
    QCoro::Task<Ended> dropLost();
    QCoro::Task<Ended> settleBeyond();
    QCoro::Task<Ended> offerFrom(Id incarnation, quint64 upTo, bool withPhotos);
    QCoro::Task<Ended> branchOff(wire::Receipt receipt, QByteArray bytes);
    QCoro::Task<Ended> pullSnapshot(journal::LogKey log, quint64 after, int most);
    QCoro::Task<Ended> fetchOne(Id object);
    QCoro::Task<Ended> fetchWanted();
    QCoro::Task<Ended> cataloguesAll();
    QCoro::Task<Ended> photosAll();
    QCoro::Task<Ended> photosBeside();
    QCoro::Task<Ended> sendNext(bool *more);
    QCoro::Task<Ended> sendPhoto(UnsafePhoto photo);
    QCoro::Task<TusAnswer> photoStep(PhotoNext next, UnsafePhoto photo, Error *local);
    QCoro::Task<Ended> holdBack(const Batch &batch, Trouble trouble);
    [[nodiscard]] Ended setAside(const Id &incarnation, Ended why);
    void deny(const Id &incarnation, Stop why);
    void forgetDenied();
    [[nodiscard]] Ended judgeAnswer(const Answered<wire::PushAnswer> &answer, const Batch &batch, PushHeard &heard,
                                    wire::Receipt &receipt);
    [[nodiscard]] Ended judgeReceipt(const wire::PushAnswer &answer, const Batch &batch, wire::Receipt &receipt);
    [[nodiscard]] std::shared_ptr<const Received> receivedOf(wire::Receipt receipt, const wire::PushAnswer &answer,
                                                             Batch &batch) const;
    /// Whether its checkpoint is signed by this tablet's centre.
    void judge(journal::LogProof &proof) const
    {
        proof.isGenuine =
            journal::verifySignature(m_centre.publicKey, journal::checkpointText(proof.checkpoint), proof.signature);
    }
    [[nodiscard]] Ended pullTrouble() const;
    [[nodiscard]] Ended spaceLeft() const;
    [[nodiscard]] std::vector<Id> incarnationsHere() const;
    [[nodiscard]] Id authorHere() const;
    [[nodiscard]] bool over(int life) const { return m_ending || m_life != life; }
    [[nodiscard]] static Stop network(Trouble trouble) { return {Stop::Kind::Network, std::move(trouble)}; }
    [[nodiscard]] static Stop local(Error error);
    [[nodiscard]] static Stop person(const QString &text, const QByteArray &cause = {});
    [[nodiscard]] static Stop server(const QString &text);
    [[nodiscard]] static Stop shut() { return {}; }

    Tablet &m_tablet;
    PhotoOutbox *m_photos;
    CentreClient m_client;
    CentreIdentity m_centre;
    PushStep m_push;
    std::vector<journal::ChainRun> m_letIn; ///< still shown as refused: asked about when nothing else waits
    Ended m_asideWhy;                       ///< of whom nothing can be read
    /// Why not all could go: a restored centre waits for what others have, or does not take what another author recorded.
    Ended m_heldBack;
    Ended m_denied; ///< the latter, while this session lasts, or until somebody asks again
    std::optional<PullStep> m_pull;
    // What the pull lane has asked for already while it stores what came before.
    std::optional<CentreClient::Task<wire::PullAnswer>> m_askedPages;
    struct AskedPart
    {
        journal::LogKey log;
        quint64 after = 0;
        CentreClient::Task<journal::SnapshotPart> asking;
    };
    std::optional<AskedPart> m_askedPart;
    std::vector<Id> m_wantedObjects; ///< of which more is to be fetched
    QStringList m_offered;           ///< checklist versions that the centre has
    LinkRate m_rate;
    Backoff m_backoff;
    Backoff m_photoBackoff;
    QTimer m_timer;
    Lane m_connecting;
    Lane m_pushing;
    Lane m_pulling;
    Lane m_sending;
    std::vector<Hash> m_setAside; ///< photos that failed for good, until asked again
    std::vector<Hash> m_going;    ///< photos being sent
    quint64 m_madeSafe = 0;       ///< photos so far
    qint64 m_pullAgainAt = 0;     ///< uptime
    qint64 m_pushAgainAt = 0;     ///< uptime; 0: not
    qint64 m_readAgainAt = 0;     ///< uptime; when all was last read anew
    qint64 m_wakeAt = 0;          ///< uptime; when the timer runs out
    qint64 m_localUntil = 0;      ///< uptime
    int m_sessionFailures = 0;
    int m_life = 0;             ///< raised when the session changes: what was begun before is dropped
    bool m_pullFirst = false;   ///< a new device begins with what there is, so that own entries come after a snapshot
    bool m_settleBeyond = true; ///< something was pushed, or the feeds are others, since it was last done
    bool m_auto = false;
    bool m_restored = false;
    bool m_ending = false;
    bool m_needsPerson = false;
    bool m_heard = false;         ///< the centre answered since the push began
    bool m_photosOffered = false; ///< to a centre that turned out to have less: not with each of its answers
};

} // namespace mingcha::tablet
