// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What people do at tablets and at the centre, drawn at random from the acts the rooms offer, on what they have in front
// of them. Many are refused by the rules, as it should be. Values only.
#pragma once

#include "core/evidence/photofile.h"
#include "sync/tablet/tablet.h"

namespace mingcha::simulation {

/// Built on the writer's turn from what the tables hold then; `choice` decides everything about it.
[[nodiscard]] tablet::Tablet::Build someAct(const Id &person, quint64 choice);
/// A photo of some hazard, whose bytes are stored.
[[nodiscard]] tablet::Tablet::Build somePhoto(const Id &person, const evidence::StoredPhoto &stored, quint64 choice);
/// A change of somebody's rights at the centre.
[[nodiscard]] tablet::Tablet::Build someChangeOfRights(quint64 choice);

/// Makes somebody a coordinator, besides what they are.
[[nodiscard]] tablet::Tablet::Build makeCoordinator(const Id &person);
/// Lets in something that the centre refused, drawn from what it listed (journal::refusedAtCentre).
[[nodiscard]] tablet::Tablet::Build letIn(const Id &person, const QString &reference, const QString &upTo);

/// Acts that tests name.
[[nodiscard]] tablet::Tablet::Build findHazard(const Id &person, const Id &site, const QString &words);
[[nodiscard]] tablet::Tablet::Build changeWords(const Id &person, const Id &hazard, const QString &words);
[[nodiscard]] tablet::Tablet::Build voidHazard(const Id &person, const Id &hazard);
[[nodiscard]] tablet::Tablet::Build comment(const Id &person, const Id &hazard, const QString &words);
/// The entry of a photo whose bytes are stored.
[[nodiscard]] tablet::Tablet::Build takePhoto(const Id &person, const Id &hazard, const evidence::StoredPhoto &stored);

} // namespace mingcha::simulation
