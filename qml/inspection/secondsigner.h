// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A second person at the same tablet, with their own PIN: acts of theirs, and acts that need them beside. The session stays
// who it was. GUI thread; the key is derived on another one and forgotten after the act.
#pragma once

#include "qml/app/session.h"

namespace mingcha::app {

using BuildAs = std::function<Result<journal::Draft>(journal::Store &, const person::Person &)>;

/// Proves the person, then writes what `build` makes in their name. `done` has the error in words, empty when durable.
void actAs(Session &session, const Id &person, const QString &pin, BuildAs build,
           std::function<void(const QString &)> done);

/// An act of the person signed in that takes a second one beside them: that one proves with their own PIN to be there, then
/// `build` is written by who is signed in. Nothing is written, and nothing said, where that changed meanwhile.
void actBeside(Session &session, const Id &second, const QString &pin, tablet::Tablet::Build build,
               std::function<void(const QString &)> done);

} // namespace mingcha::app
