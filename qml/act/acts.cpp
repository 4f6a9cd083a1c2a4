// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/act/acts.h"

#include <QCoreApplication>

namespace mingcha::app {

ActDesk::~ActDesk() = default;

std::vector<ActSpec> allActs()
{
    std::vector<ActSpec> all;
    for (const std::span<const ActSpec> part :
         {deviceActs(), siteActs(), inspectionActs(), hazardActs(), lifeActs(), photoActs(), drawActs(), admitActs()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Error notSignedIn()
{
    return {ErrorCode::Denied,
            QCoreApplication::translate("Act", "Nobody is signed in. Unlock first, or give --pin-fd."),
            {}};
}

bool fieldsAreGood(Fields &fields, const Reply &reply)
{
    if (const Status status = fields.finish(); !status) {
        reply(status.error());
        return false;
    }
    return true;
}

QJsonObject toJson(const journal::Written &written)
{
    return {{QStringLiteral("device"), written.ref.incarnation.toHex()},
            {QStringLiteral("seq"), static_cast<qint64>(written.ref.seq)},
            {QStringLiteral("object"), written.object.toHex()}};
}

void performOne(ActDesk &desk, std::function<Result<journal::Draft>(journal::Store &, const person::Person &)> build,
                Reply reply)
{
    if (!desk.station.tablet().session()) {
        reply(notSignedIn());
        return;
    }
    desk.station.tablet().perform(
        [build = std::move(build), me = desk.station.me()](journal::Store &store) { return build(store, me); },
        [reply = std::move(reply)](Result<journal::Written> written) {
            if (!written)
                reply(written.error());
            else
                reply(toJson(*written));
        });
}

void performDrafts(ActDesk &desk,
                   std::function<Result<std::vector<journal::Draft>>(journal::Store &, const person::Person &)> build,
                   Reply reply)
{
    const std::optional<tablet::Signer> &session = desk.station.tablet().session();
    if (!session) {
        reply(notSignedIn());
        return;
    }
    desk.station.tablet().performDrafts(
        [build = std::move(build), me = desk.station.me()](journal::Store &store) { return build(store, me); },
        [reply = std::move(reply)](Result<journal::Written> written) {
            if (!written)
                reply(written.error());
            else
                reply(toJson(*written));
        });
}

} // namespace mingcha::app
