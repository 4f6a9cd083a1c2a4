// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Letting in, by hand, what the centre refused.
#include "qml/act/acts.h"

#include "core/admit/acts.h"

namespace mingcha::app {

namespace {

void admitRefused(ActDesk &desk, Fields &fields, Reply reply)
{
    const QString entry = fields.text("entry");
    const QString upTo = fields.text("upTo", QString());
    const QString reason = fields.text("reason");
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [entry, upTo, reason](journal::Store &store, const person::Person &me) {
                return admit::give(store, me, entry, upTo, reason);
            },
            std::move(reply));
}

constexpr ActSpec kActs[] = {
    {"admit", "entry reason [upTo]",
     QT_TRANSLATE_NOOP(
         "ActHelp",
         "Lets in what the centre refused; for an administrator or a coordinator who did not record it. entry: the word\n"
         "      by which \"mingcha-server refused\", or \"mingcha show outbox\" at its author's tablet, names it; upTo: that\n"
         "      of a later one of the same tablet: all between in the same log goes with it."),
     admitRefused},
};

} // namespace

std::span<const ActSpec> admitActs()
{
    return kActs;
}

} // namespace mingcha::app
