// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One hazard as a folder that anyone can check without this server (formats: sync/verify/README.md): its entries as they came,
// the chains, keys, receipts and proofs that vouch for them, its photos, and a page to read. Reads the journal and the
// photos, writes only the folder. What else its authors and its log hold is in it as hashes alone.
#pragma once

#include "core/evidence/photofile.h"
#include "core/hazard/queries.h"
#include "core/journal/evidencechain.h"
#include "sync/centre/accounts/identity.h"

#include <QStringList>

#include <map>

namespace mingcha::centre {

struct EvidenceRequest
{
    Id hazard;
    QString folder;             ///< made; must not hold anything
    std::vector<quint64> older; ///< sizes of trees that a second office keeps checkpoints of
    qint64 nowMs = 0;
};

struct EvidenceMade
{
    qint64 entries = 0;
    qint64 photos = 0;
    qint64 photosAwaited = 0; ///< not yet here
    qint64 photosLost = 0;    ///< the centre gave its receipt for them, and has them no more
    quint64 logSize = 0;
    QByteArray fingerprint; ///< SHA-256 of the centre's key
};

/// NotFound when there is no such hazard; Conflict when the folder holds something already.
[[nodiscard]] Result<EvidenceMade> exportEvidence(journal::Database &database, const evidence::PhotoFile &photos,
                                                  const Identity &identity, const EvidenceRequest &request);

/// The page: one file, Chinese and English, nothing fetched from elsewhere.
[[nodiscard]] QByteArray evidencePage(const hazard::Life &life, const journal::Checkpoint &checkpoint,
                                      const QByteArray &fingerprint, qint64 nowMs);

} // namespace mingcha::centre
