// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What tablet and centre say to each other, as values with their bytes (README.md tells the protocol). Both ends build
// and read messages here only. Readers refuse what is not exactly a message; unknown trailing items are for later versions.
#pragma once

#include "core/journal/admission.h"
#include "core/journal/keptparts.h"
#include "core/journal/store.h"

namespace mingcha::wire {

constexpr int kVersion = 1;                              ///< of the protocol
constexpr int kPullItems = 1000;                         ///< entries in one page
constexpr qsizetype kPullBytes = 1 << 20;                ///< entries' bytes in one answer, before packing
constexpr int kMaxWaitSeconds = 55;                      ///< of a long poll: below the usual minute of proxies
constexpr int kSnapshotObjects = 4000;                   ///< objects in one part of a snapshot, at most
constexpr qsizetype kSnapshotBytes = 2 << 20;            ///< of merge states in one part, before packing
constexpr int kLeastSnapshotObjects = 250;               ///< in one part over a link that cuts
constexpr quint64 kSnapshotWorthwhile = 1000;            ///< a log this long is begun with its snapshot
constexpr char kSignatureHeader[] = "Mingcha-Signature"; ///< the centre's of the body, in base64: partText()
constexpr char kNextPartHeader[] = "Mingcha-Next";       ///< where the part after this one begins, before it is decoded

/// A life that a person's tablet had before, so that a centre restored from before it can take in what that one wrote.
struct FormerLife
{
    Id incarnation;
    Id person;
    QByteArray publicKey;
};
/// A new device's first words. The token is single-use and short-lived.
struct EnrolRequest
{
    QByteArray token;
    Id incarnation;
    QByteArray publicKey;
    Id device;
    QString deviceName;
    QString appVersion;
    std::vector<FormerLife> former = {};
};
struct EnrolAnswer
{
    Id person;
    QString personName;
    QString district; ///< region code of 6 digits
    QString districtName;
    Id epoch;
};

/// GET /v1/centre: who this server is, before anything is trusted to it.
struct CentreAnswer
{
    QString name;
    QByteArray publicKey;
    Id epoch;
    int oldestVersion = kVersion;
    int newestVersion = kVersion;
    QStringList catalogues; ///< versions of the checklists that it offers, beside the one the app brings
};

/// A device asks for a nonce before it opens a session.
struct ChallengeRequest
{
    Id incarnation;
};
struct ChallengeAnswer
{
    QByteArray nonce;
};
struct SessionRequest
{
    Id incarnation;
    QByteArray nonce;     ///< from POST /v1/challenge
    QByteArray signature; ///< over sessionMessage()
};
/// How far a centre has what the people of one device wrote. It is not signed: all that can follow from it is that entries
/// and photos are offered once more.
struct Extent
{
    std::vector<Hash> awaited = {}; ///< photos by them that it knows of and has not
    std::vector<journal::EntryRef> ends =
        {}; ///< the last entry of each chain, in the order of their ids; 0: it has none
    std::vector<journal::ChainRun> letIn = {}; ///< what it refused and a person let in since, in order
};
constexpr int kMostAwaitedTold = 200; ///< in one answer
constexpr int kMostChainsTold = 64;
constexpr int kMostLetInTold = 200; ///< runs of numbers
struct SessionAnswer
{
    QByteArray token; ///< for "Authorization: Bearer", base64url
    qint64 expiresMs = 0;
    qint64 nowMs = 0; ///< the centre's time
    Id epoch;
    Extent extent = {}; ///< of all who are enrolled on this device
};
/// What a device signs to open a session: binds it to this centre and this nonce.
[[nodiscard]] QByteArray sessionMessage(const QByteArray &nonce, const QByteArray &centreKey);
/// The four digits that tablet and enrolment slip must both show.
[[nodiscard]] QString confirmationDigits(const QByteArray &token, const QByteArray &centreKey);

/// The centre's signed word on a push.
struct Receipt
{
    Id epoch;
    Id incarnation;
    quint64 lastSeq = 0;
    Hash link;
    qint64 nowMs = 0;
    std::vector<journal::Outcome> outcomes;
};
/// The word of an answer to a push while the centre, brought back from a copy, waits for what others have.
inline constexpr char kRefilling[] = "centre.refilling";
inline constexpr char kLacksHeader[] = "Mingcha-Lacks"; ///< of that answer: the first entry that cannot be taken yet
/// Of a push: the entries of which the device was told before that they are refused, "3,17". They are not waited for.
inline constexpr char kRefusedHeader[] = "Mingcha-Refused";
inline constexpr int kMostRefusedTold = 200;
[[nodiscard]] QByteArray refusedField(const std::vector<quint64> &seqs);
/// What is no number is passed over.
[[nodiscard]] std::vector<quint64> readRefusedField(QByteArrayView field);

struct PushAnswer
{
    bool gap = false;
    bool forked = false;
    QByteArray receipt;                    ///< encodeReceipt()
    QByteArray signature;                  ///< the centre's, over `receipt`
    std::vector<journal::LogProof> proofs; ///< of each log the receipt has positions in, as they first come; no root
};

struct FeedName
{
    journal::LogKey log;
    Id dossier;
    bool operator==(const FeedName &) const = default;
};
/// Names a list of feeds, so that it need not be sent each time.
[[nodiscard]] Hash feedListHash(const std::vector<FeedName> &feeds);

struct PullRequest
{
    Hash feeds;                   ///< feedListHash() of the list that `cursors` belongs to
    std::vector<quint64> cursors; ///< one for each feed, in its order
    int waitSeconds = 0;          ///< how long to wait when nothing is new
    /// Sizes of the trees whose frontiers the device holds, one for each feed; none: it asks for no proofs.
    std::optional<std::vector<quint64>> held;
    struct Older
    {
        quint64 feed = 0; ///< which of the feeds
        quint64 size = 0; ///< of a tree whose root the device wants to compare
    };
    std::vector<Older> older;
};
struct PullAnswer
{
    Id epoch;
    qint64 nowMs = 0;
    std::optional<std::vector<FeedName>> feeds; ///< the reader's feeds, when the request named another list
    std::vector<journal::FeedPage> pages;       ///< those with something new
    bool more = false;                          ///< ask again at once
    journal::OwnTip own;                        ///< the reader's newest own entry among the pages
};

[[nodiscard]] QByteArray encode(const EnrolRequest &message);
[[nodiscard]] QByteArray encode(const EnrolAnswer &message);
[[nodiscard]] QByteArray encode(const CentreAnswer &message);
[[nodiscard]] QByteArray encode(const ChallengeRequest &message);
[[nodiscard]] QByteArray encode(const ChallengeAnswer &message);
[[nodiscard]] QByteArray encode(const SessionRequest &message);
[[nodiscard]] QByteArray encode(const SessionAnswer &message);
[[nodiscard]] QByteArray encode(const journal::PushedBatch &message);
[[nodiscard]] QByteArray encodeReceipt(const Receipt &receipt);
[[nodiscard]] QByteArray encode(const PushAnswer &message);
[[nodiscard]] QByteArray encode(const PullRequest &message);
[[nodiscard]] QByteArray encode(const PullAnswer &message);
[[nodiscard]] QByteArray encode(const journal::SnapshotPart &message);
/// What the centre signs of one: which it is, and the hash of its bytes.
[[nodiscard]] QByteArray partText(const journal::KeptPart &part);
[[nodiscard]] bool isSignedBy(const journal::KeptPart &part, QByteArrayView centreKey);

[[nodiscard]] Result<EnrolRequest> decodeEnrolRequest(QByteArrayView packed);
[[nodiscard]] Result<EnrolAnswer> decodeEnrolAnswer(QByteArrayView packed);
[[nodiscard]] Result<CentreAnswer> decodeCentreAnswer(QByteArrayView packed);
[[nodiscard]] Result<ChallengeRequest> decodeChallengeRequest(QByteArrayView packed);
[[nodiscard]] Result<ChallengeAnswer> decodeChallengeAnswer(QByteArrayView packed);
[[nodiscard]] Result<SessionRequest> decodeSessionRequest(QByteArrayView packed);
[[nodiscard]] Result<SessionAnswer> decodeSessionAnswer(QByteArrayView packed);
[[nodiscard]] Result<journal::PushedBatch> decodePush(QByteArrayView packed);
[[nodiscard]] Result<Receipt> decodeReceipt(QByteArrayView bytes);
[[nodiscard]] Result<PushAnswer> decodePushAnswer(QByteArrayView packed);
[[nodiscard]] Result<PullRequest> decodePullRequest(QByteArrayView packed);
[[nodiscard]] Result<PullAnswer> decodePullAnswer(QByteArrayView packed);
[[nodiscard]] Result<journal::SnapshotPart> decodeSnapshotPart(QByteArrayView packed);

} // namespace mingcha::wire
