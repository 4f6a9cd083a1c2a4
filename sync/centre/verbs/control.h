// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The way into a running server for the verbs: a Unix-domain socket in the data folder that only its owner may use. One
// request, one line of JSON {"verb", "arguments"}; one answer, {"lines"} or {"error"}; then it is closed.
#pragma once

#include "sync/centre/log/log.h"
#include "sync/centre/verbs/office.h"

#include <boost/asio/io_context.hpp>

#include <memory>

namespace mingcha::centre {

inline constexpr qsizetype kMaxControlBytes = 1 << 20;

class Control
{
public:
    /// All must outlive it. Runs on the thread that runs `context`, which the verbs may make wait.
    Control(boost::asio::io_context &context, Office &office, Log &log);
    ~Control();
    [[nodiscard]] Status listen();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Asks the server that has this folder open. Network when none answers.
[[nodiscard]] Result<QStringList> askServer(const Places &places, const QString &verb, const QStringList &arguments);

} // namespace mingcha::centre
