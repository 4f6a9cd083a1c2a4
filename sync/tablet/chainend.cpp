// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/chainend.h"

#include <QCoreApplication>

namespace mingcha::tablet {

Status sealAt(journal::Store &store, const journal::EntryRef &ref, const journal::SigningKey &key)
{
    QByteArray link;
    {
        journal::Query query = store.database().query(
            QStringLiteral("SELECT link FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq = ?"));
        if (const Status status = query.bind(ref.incarnation).bind(ref.seq).run(); !status)
            return status;
        if (!query.next())
            return Error{ErrorCode::NotFound, QCoreApplication::translate("Tablet", "The entry to be signed is not here."), {}};
        link = query.blob(0);
    }
    return store.keepSignature(ref, journal::sign(key, link));
}

Status sealUnsent(journal::Store &store, const Id &incarnation, const journal::SigningKey &key)
{
    std::vector<quint64> seqs;
    {
        journal::Query query = store.database().query(QStringLiteral(
            "SELECT seq FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE incarnation.id = ?1 AND "
            "seq > acknowledged AND (seq % ?2 = 0 OR seq = (SELECT max(seq) FROM journal j WHERE j.incarnation = incarnation.n)) "
            "AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.incarnation = incarnation.n AND s.seq = journal.seq)"));
        if (const Status status = query.bind(incarnation).bind(kSealEvery).run(); !status)
            return status;
        while (query.next())
            seqs.push_back(static_cast<quint64>(query.integer(0)));
    }
    for (const quint64 seq : seqs) {
        if (const Status status = sealAt(store, {incarnation, seq}, key); !status)
            return status;
    }
    return success();
}

} // namespace mingcha::tablet
