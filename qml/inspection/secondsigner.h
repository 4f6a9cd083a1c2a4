// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// An act of a second person at the same tablet, with their own PIN: the session stays who it was. GUI thread; the key is
// derived on another one and forgotten after the act.
#pragma once

#include "qml/app/session.h"

namespace mingcha::app {

using BuildAs = std::function<Result<journal::Draft>(journal::Store &, const person::Person &)>;

/// Proves the person, then writes what `build` makes in their name. `done` has the error in words, empty when durable.
void actAs(Session &session, const Id &person, const QString &pin, BuildAs build,
           std::function<void(const QString &)> done);

} // namespace mingcha::app
