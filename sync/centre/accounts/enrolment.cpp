// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/accounts/enrolment.h"

#include "core/journal/admission.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"

#include <QCoreApplication>

namespace mingcha::centre {

namespace {

constexpr char kLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: none is taken for another
constexpr qsizetype kPublicKeyBytes = 32;
constexpr qsizetype kMaxTokenBytes = 200;
constexpr size_t kMostFormerLives = 16;

Error denied(const QString &text, const char *reason)
{
    return {ErrorCode::Denied, text, QLatin1String(reason)};
}

Error unknownPerson()
{
    return {ErrorCode::NotFound, QCoreApplication::translate("Server", "There is no such person."), {}};
}

Result<EnrolmentToken> usableToken(journal::Store &store, const wire::EnrolRequest &request, qint64 nowMs)
{
    const Result<std::optional<EnrolmentToken>> token =
        findToken(store.database(), sha256(QByteArrayView(request.token)));
    if (!token)
        return token.error();
    if (!*token)
        return denied(
            QCoreApplication::translate("Server", "This enrolment slip is not known here. Ask for a new one."),
            "token.unknown");
    if ((*token)->expiresMs <= nowMs)
        return denied(QCoreApplication::translate("Server", "This enrolment slip has run out. Ask for a new one."),
                      "token.expired");
    if (!(*token)->usedBy.isNull() && (*token)->usedBy != request.incarnation)
        return denied(
            QCoreApplication::translate("Server", "This enrolment slip has been used already. Ask for a new one."),
            "token.used");
    return **token;
}

/// Whether the incarnation is free, or is this very device enrolling again.
Status checkIncarnation(journal::Store &store, const Identity &identity, const wire::EnrolRequest &request,
                        const Id &person)
{
    const Result<std::optional<Device>> known = findDevice(store.database(), request.incarnation);
    if (!known)
        return known.error();
    const bool same =
        *known && (*known)->publicKey == request.publicKey && (*known)->person == person && (*known)->revokedMs == 0;
    if (request.incarnation == identity.incarnation || (*known && !same))
        return denied(QCoreApplication::translate(
                          "Server", "This device is enrolled already with another key. Begin enrolling anew."),
                      "incarnation.taken");
    return success();
}

/// Lives of this tablet that a centre restored from before them does not know: what they wrote may come in. One that
/// is known here stays what it is.
Status enterFormer(journal::Store &store, const wire::EnrolRequest &request, const Id &person, qint64 nowMs)
{
    size_t entered = 0;
    for (const wire::FormerLife &life : request.former) {
        if (life.person != person || life.incarnation.isNull() || life.publicKey.size() != kPublicKeyBytes ||
            ++entered > kMostFormerLives)
            continue;
        const Result<std::optional<Device>> known = findDevice(store.database(), life.incarnation);
        if (!known)
            return known.error();
        if (*known || life.incarnation == request.incarnation)
            continue;
        const Device device{life.incarnation,
                            request.device,
                            person,
                            life.publicKey,
                            request.deviceName.left(kMaxNameLength),
                            request.appVersion.left(kMaxNameLength),
                            nowMs,
                            nowMs,
                            0};
        if (const Status status = keepDevice(store.database(), device); !status)
            return status;
        if (const Status status = store.addAuthor({life.incarnation, person}, request.device, life.publicKey, false);
            !status)
            return status;
    }
    return success();
}

} // namespace

Result<QByteArray> issueToken(journal::Store &store, const Id &person, qint64 nowMs, Random &random)
{
    const std::optional<person::Person> found = person::find(store.database(), person);
    if (!found || person == person::centrePersonId())
        return unknownPerson();
    if (!found->active)
        return person::denied("person.inactive");
    QByteArray token;
    for (int i = 0; i < kTokenLetters; ++i)
        token += kLetters[random.below(sizeof kLetters - 1)];
    const EnrolmentToken kept{sha256(QByteArrayView(token)), person, nowMs + kTokenMs, {}};
    if (const Status status = keepToken(store.database(), kept); !status)
        return status.error();
    return token;
}

Result<wire::EnrolAnswer> enrol(journal::Store &store, const Identity &identity, const wire::EnrolRequest &request,
                                qint64 nowMs)
{
    if (request.publicKey.size() != kPublicKeyBytes || request.incarnation.isNull() || request.device.isNull() ||
        request.token.isEmpty() || request.token.size() > kMaxTokenBytes)
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Server", "The enrolment is not complete."), {}};
    Result<EnrolmentToken> token = usableToken(store, request, nowMs);
    if (!token)
        return token.error();
    const std::optional<person::Person> who = person::find(store.database(), token->person);
    if (!who)
        return unknownPerson();
    if (!who->active)
        return person::denied("person.inactive");
    if (const Status status = checkIncarnation(store, identity, request, who->id); !status)
        return status.error();
    if (token->usedBy.isNull()) {
        token->usedBy = request.incarnation;
        if (const Status status = keepToken(store.database(), *token); !status)
            return status.error();
        const Device device{request.incarnation,
                            request.device,
                            who->id,
                            request.publicKey,
                            request.deviceName.left(kMaxNameLength),
                            request.appVersion.left(kMaxNameLength),
                            nowMs,
                            nowMs,
                            0};
        if (const Status status = keepDevice(store.database(), device); !status)
            return status.error();
        if (const Status status =
                store.addAuthor({request.incarnation, who->id}, request.device, request.publicKey, false);
            !status)
            return status.error();
    } else if (const Result<std::optional<Device>> device = findDevice(store.database(), request.incarnation);
               !device || !*device) {
        return denied(
            QCoreApplication::translate("Server", "This enrolment slip has been used already. Ask for a new one."),
            "token.used");
    }
    if (const Status former = enterFormer(store, request, who->id, nowMs); !former)
        return former.error();
    return wire::EnrolAnswer{who->id, who->name, person::districtOf(who->region), {}, identity.epoch};
}

Status revoke(journal::Store &store, const Id &incarnation, qint64 nowMs)
{
    const Result<std::optional<Device>> device = findDevice(store.database(), incarnation);
    if (!device)
        return device.error();
    if (!*device)
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Server", "There is no such device."),
                     incarnation.toHex()};
    if (const Status status = journal::Admission(store, nowMs).revoke(incarnation); !status)
        return status;
    return markRevoked(store.database(), incarnation, nowMs);
}

} // namespace mingcha::centre
