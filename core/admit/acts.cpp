// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/admit/acts.h"

#include "core/admit/rules.h"
#include "core/person/reasons.h"

#include <QCoreApplication>

namespace mingcha::admit {

namespace {

Error notAReference(const QString &text)
{
    return {ErrorCode::Invalid,
            QCoreApplication::translate("Admit", "This does not name a refused entry. Take the word \"entry\" from "
                                                 "\"mingcha-server refused\", or from \"mingcha show outbox\" on the "
                                                 "tablet of its author."),
            text};
}

} // namespace

Result<journal::Draft> give(journal::Store &store, const person::Person &me, const QString &reference,
                            const QString &upTo, const QString &reason)
{
    std::optional<journal::Admit> admit = journal::readAdmitReference(reference);
    if (!admit)
        return notAReference(reference);
    if (!upTo.isEmpty()) {
        const std::optional<journal::Admit> last = journal::readAdmitReference(upTo);
        if (!last || last->incarnation != admit->incarnation || last->upTo < admit->from)
            return notAReference(upTo);
        admit->upTo = last->upTo;
        admit->link = last->link;
    }
    admit->reason = reason.trimmed();
    const Id author = journal::personOf(store.database(), admit->incarnation);
    if (const journal::Verdict verdict = mayAdmit(me, *admit, author); verdict.kind != journal::Verdict::Accepted)
        return person::denied(verdict.reason);
    journal::Draft draft;
    draft.kind = journal::kAdmitKind;
    draft.dossier = journal::admitObject(admit->incarnation, admit->log);
    draft.act.object = draft.dossier;
    draft.act.add(journal::kAdmits, journal::admitValue(*admit));
    return draft;
}

} // namespace mingcha::admit
