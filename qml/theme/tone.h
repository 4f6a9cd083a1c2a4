// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The tone of a chip, tag, row or panel: what its colour means. Models give a tone, never a colour; Theme turns it into
// colours for the light or dark set. A tone never stands alone: a word or an icon always says the same.
#pragma once

#include <QObject>
#include <qqmlregistration.h>

namespace mingcha::theme {
namespace Tone {
Q_NAMESPACE
QML_ELEMENT

// Text colour on its tint; the ...Fill tones are white (dark set: near black) on the full colour.
enum Value { Neutral, Primary, Ok, Warn, Danger, DangerFill, PrimaryFill, OkFill, Seal, Ink };
Q_ENUM_NS(Value)
} // namespace Tone
} // namespace mingcha::theme
