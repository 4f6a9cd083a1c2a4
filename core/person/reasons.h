// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Why the rules said no, in plain sentences. Rules return stable words ("fourEyes.finder"), which are stored and sent;
// each has its English sentence in reasons.cpp and its translation under the context "Reason".
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace mingcha::person {

/// The sentence in the language of the moment. A word this version does not know is named in a general sentence.
[[nodiscard]] QString reasonText(QByteArrayView reason);
/// The error of an act that the rules do not allow: Denied, the sentence, and the word as context.
[[nodiscard]] Error denied(QByteArrayView reason);
/// Any error as a person reads it: the rules' word in its context becomes its sentence.
[[nodiscard]] QString errorText(const Error &error);
/// As errorText(), without the context: a refusal from the centre comes with its word and says it in the language here.
[[nodiscard]] QString saidText(const Error &error);
/// Every word that has a sentence.
[[nodiscard]] std::vector<QByteArray> allReasons();

} // namespace mingcha::person
