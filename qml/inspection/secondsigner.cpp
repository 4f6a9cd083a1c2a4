// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "secondsigner.h"

#include "core/person/queries.h"
#include "core/person/reasons.h"

#include <QPointer>

namespace mingcha::app {

void actAs(Session &session, const Id &person, const QString &pin, BuildAs build,
           std::function<void(const QString &)> done)
{
    tablet::Tablet &tablet = session.station().tablet();
    const QPointer<Session> alive(&session);
    tablet.identify(
        person, pin.toUtf8(),
        [alive, person, build = std::move(build), done = std::move(done)](const Result<tablet::Signer> &signer) {
            if (alive.isNull())
                return;
            if (!signer) {
                done(person::errorText(signer.error()));
                return;
            }
            const person::Person who = person::find(alive->station().reader(), person).value_or(person::Person{});
            alive->station().tablet().perform(
                *signer, [build, who](journal::Store &store) { return build(store, who); },
                [done](const Result<journal::Written> &written) {
                    done(written ? QString() : person::errorText(written.error()));
                });
        });
}

void actBeside(Session &session, const Id &second, const QString &pin, tablet::Tablet::Build build,
               std::function<void(const QString &)> done)
{
    const QPointer<Session> alive(&session);
    session.station().tablet().identify(second, pin.toUtf8(),
                                        [alive, me = session.me().id, build = std::move(build),
                                         done = std::move(done)](const Result<tablet::Signer> &signer) {
                                            if (alive.isNull() || !alive->isUnlocked() || alive->me().id != me)
                                                return;
                                            if (!signer) {
                                                done(person::errorText(signer.error()));
                                                return;
                                            }
                                            alive->perform(build, [done](const Result<journal::Written> &written) {
                                                done(written ? QString() : person::errorText(written.error()));
                                            });
                                        });
}

} // namespace mingcha::app
